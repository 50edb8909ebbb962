"""What every network promises, one function each; each yields how the promise was broken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bedside.networks.base.answers import Failure, Next
from bedside.networks.base.network import Standing, Trace
from bedside.networks.base.testing.stage import Shown, pictured, publish, words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from bedside.networks.base.draft import Draft
    from bedside.networks.base.testing.stage import Stage

_NEWS = "Our flu clinic opens at nine on Saturday."


def posts_once_what_was_given(stage: Stage) -> Iterator[str]:
    """A publication is shown once, with its words and its alt text, and verifies."""
    given = pictured(_NEWS, "A nurse holds a small plaster.")
    publication = stage.publication("first", given)
    posted = publish(stage.network, publication)
    if stage.shown() != [Shown(_NEWS, ("A nurse holds a small plaster.",))]:
        yield f"shown is {stage.shown()!r}"
    if not posted.url.startswith("http") or not posted.remote_id:
        yield f"nobody can follow {posted!r}"
    if stage.network.verify(stage.publication("first", given)) is not Standing.LIVE:
        yield "what stands does not verify as live"


def shows_nothing_while_preparing(stage: Stage) -> Iterator[str]:
    """Preparing may be repeated, and shows nobody anything."""
    publication = stage.publication("prepared", pictured(_NEWS, "A plaster."))
    stage.network.prepare(publication)
    stage.network.prepare(stage.publication("prepared", pictured(_NEWS, "A plaster.")))
    if stage.shown():
        yield "something is shown before it was committed"
    if stage.network.reconcile(publication).trace is not Trace.ABSENT:
        yield "what was never committed is not found absent"


def a_repeat_changes_nothing(stage: Stage) -> Iterator[str]:
    """Committing twice under one key makes one post, with one address."""
    if stage.network.declaration.idempotency.value in ("probe", "none"):
        return
    first = publish(stage.network, stage.publication("same", words(_NEWS)))
    second = publish(stage.network, stage.publication("same", words(_NEWS)))
    if len(stage.shown()) != 1:
        yield f"a repeat made {len(stage.shown())} posts"
    if first != second:
        yield f"a repeat answered {second!r} after {first!r}"


def a_lost_answer_is_looked_for(stage: Stage) -> Iterator[str]:
    """When the answer is lost the failure is `look`, and reading finds the post."""
    publication = stage.publication("lost", words(_NEWS))
    stage.network.prepare(publication)
    with stage.answer_lost():
        yield from _fails(Next.LOOK, lambda: stage.network.commit(publication))
    found = stage.network.reconcile(stage.publication("lost", words(_NEWS)))
    if found.trace is not Trace.FOUND or found.posted is None:
        yield f"the post that stands was {found.trace}"
    if len(stage.shown()) != 1:
        yield f"{len(stage.shown())} posts are shown"


def two_deliveries_are_two_posts(stage: Stage) -> Iterator[str]:
    """The same words under another key are another post."""
    publish(stage.network, stage.publication("one", words(_NEWS)))
    publish(stage.network, stage.publication("two", words(_NEWS)))
    if len(stage.shown()) != 2:
        yield f"two deliveries made {len(stage.shown())} posts"


def out_of_reach_is_tried_again(stage: Stage) -> Iterator[str]:
    """What certainly did not arrive may be tried again by itself."""
    publication = stage.publication("far", words(_NEWS))
    stage.network.prepare(publication)
    with stage.out_of_reach():
        yield from _fails(Next.RETRY, lambda: stage.network.commit(publication))
        yield from _fails(Next.RETRY, lambda: stage.network.verify(publication))
    publish(stage.network, stage.publication("far", words(_NEWS)))
    if len(stage.shown()) != 1:
        yield f"after the second try {len(stage.shown())} posts are shown"


def slowing_down_says_until_when(stage: Stage) -> Iterator[str]:
    """A rate is a `wait` until the time the network names, and posts nothing."""
    slowed = stage.slowed_down()
    if slowed is None:
        return
    publication = stage.publication("slow", words(_NEWS))
    stage.network.prepare(publication)
    with slowed as until:
        try:
            stage.network.commit(publication)
        except Failure as failure:
            if failure.next is not Next.WAIT or failure.until != until:
                yield f"it answered {failure.next} until {failure.until}, not wait until {until}"
        else:
            yield "it did not notice that it was refused"
    if stage.shown():
        yield "something was posted"


def a_lost_sign_in_is_told(stage: Stage) -> Iterator[str]:
    """Without a sign-in the answer is `reconnect`, for posting and for asking after it."""
    signed_out = stage.signed_out()
    if signed_out is None:
        return
    publication = stage.publication("out", words(_NEWS))
    stage.network.prepare(publication)
    with signed_out:
        yield from _fails(Next.RECONNECT, lambda: stage.network.commit(publication))
        yield from _fails(
            Next.RECONNECT, lambda: stage.network.health(publication.http, publication.account)
        )
    if stage.shown():
        yield "something was posted"


def what_does_not_fit_is_for_a_person(stage: Stage) -> Iterator[str]:
    """A text over the limit is a `fix` before anything is sent, and never cut or divided."""
    for one in stage.network.limits.text:
        if one.part == "text" and one.most.firm:
            long = words("e" * ((one.most.value or 0) + 1))
            yield from _fails(
                Next.FIX,
                lambda: stage.network.prepare(stage.publication("long", long)),  # noqa: B023
            )
    empty = words("  ")
    yield from _fails(Next.FIX, lambda: stage.network.prepare(stage.publication("void", empty)))
    if stage.shown():
        yield "something was posted"


def a_thread_keeps_its_order(stage: Stage) -> Iterator[str]:
    """Parts stand in order; a thread that broke off goes on and repeats nothing."""
    draft = words("One of three.", "Two of three.", "Three of three.")
    if not stage.network.declaration.threads.value:
        yield from _fails(
            Next.FIX, lambda: stage.network.prepare(stage.publication("thread", draft))
        )
        return
    publication = stage.publication("thread", draft)
    stage.network.prepare(publication)
    with stage.answer_lost():
        yield from _fails(Next.LOOK, lambda: stage.network.commit(publication))
    again = stage.publication("thread", draft)
    if stage.network.reconcile(again).trace not in (Trace.PARTLY, Trace.FOUND):
        yield "the part that stands was not found"
    publish(stage.network, again)
    texts = [one.text for one in stage.shown()]
    if texts != [part.text for part in draft.parts]:
        yield f"shown is {texts!r}"
    if stage.network.reconcile(again).trace is not Trace.FOUND:
        yield "the whole thread was not found"


def taking_off_leaves_nothing(stage: Stage) -> Iterator[str]:
    """A withdrawn post is gone, may be withdrawn again, and is found absent."""
    if not stage.network.declaration.delete.value:
        return
    draft: Draft = words("One of two.", "Two of two.")
    if not stage.network.declaration.threads.value:
        draft = words(_NEWS)
    publication = stage.publication("gone", draft)
    publish(stage.network, publication)
    stage.network.withdraw(stage.publication("gone", draft))
    stage.network.withdraw(publication)
    if stage.shown():
        yield f"still shown: {stage.shown()!r}"
    if stage.network.verify(publication) is not Standing.GONE:
        yield "what was taken off does not verify as gone"
    if stage.network.reconcile(publication).trace is not Trace.ABSENT:
        yield "what was taken off is not found absent"


def declares_itself(stage: Stage) -> Iterator[str]:
    """The declaration reads, each fact with its source, and all name the same network."""
    declaration = stage.network.declaration
    if declaration.slug != stage.network.slug or stage.network.limits.slug != declaration.slug:
        yield "the declaration, the limits and the adapter name three networks"


def _fails(expected: Next, step: Callable[[], object]) -> Iterator[str]:
    try:
        step()
    except Failure as failure:
        if failure.next is not expected:
            yield f"it answered {failure.next} ({failure.say}), not {expected}"
        if not failure.say or _NEWS in f"{failure} {failure.say} {failure.code}":
            yield f"nobody should be told {failure.say!r}"
    else:
        yield f"it succeeded where {expected} was to be answered"


PROMISES: tuple[Callable[[Stage], Iterator[str]], ...] = (
    posts_once_what_was_given,
    shows_nothing_while_preparing,
    a_repeat_changes_nothing,
    a_lost_answer_is_looked_for,
    two_deliveries_are_two_posts,
    out_of_reach_is_tried_again,
    slowing_down_says_until_when,
    a_lost_sign_in_is_told,
    what_does_not_fit_is_for_a_person,
    a_thread_keeps_its_order,
    taking_off_leaves_nothing,
    declares_itself,
)
