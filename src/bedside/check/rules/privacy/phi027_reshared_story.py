"""PHI027: a person's own story may not be shared again without an authorization."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bedside.check.rules.base import Hit, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bedside.check.model import Organisation, Post
    from bedside.check.recognise.reading import Reading


def spot(reading: Reading, post: Post, organisation: Organisation) -> Iterator[Hit]:
    """A patient may tell their own story; the organisation needs a signed yes to repeat it."""
    judgement = reading.judgement
    reshared = post.kind == "reshare" or bool(reading.cues("reshare"))
    if reshared and judgement.about_a_patient and judgement.because:
        yield Hit(*judgement.because)


RULE = Rule(
    "PHI027",
    "reshared-story",
    severity="block",
    say="“{words}” is someone’s own story. That they told it is no permission for you to share it.",
    kinds=frozenset({"post", "reshare", "comment"}),
    sources=("45-cfr-164-508", "45-cfr-164-502"),
    authorizable=True,
    since="0.1",
    spot=spot,
)
