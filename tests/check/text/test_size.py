"""Big and hostile texts are read in time that grows with their length."""

import time
from collections.abc import Callable

import pytest

from bedside.check.model import Organisation
from bedside.check.recognise.identifiers import find_identifiers
from bedside.check.text import View

HOSTILE: dict[str, str] = {
    "letters": "a", "digits": "1", "spaced digits": "1 ", "spelled digits": "seven ", "dots": "a.",
    "signs": "a@", "links": "http://", "closing brackets": "http://a)", "emoji": "😀",
    "right-to-left marks": "\u200f", "accents": "\u0301", "joiners": "a\u200d", "tags": "#aB",
    "labels": "mrn ", "labelled": "mrn 12345 ", "open brackets": "(1", "colons": "a:",
    "phones": "call 555-0123 ", "look-alikes": "аa", "leet": "j0hn ", "groups": "GB82 WEST ",
    "surrogates": "\ud800", "initials": "A. ", "addresses": "x at x dot ", "ligatures": "ﷺ",
}  # fmt: skip


def read(text: str) -> None:
    view = View(text)
    _ = view.words, view.sentences, view.hashtags, view.handles, view.links
    find_identifiers(view, Organisation())


def seconds(work: Callable[[], None]) -> float:
    """Processor seconds of the best of three runs: other programs do not count."""

    def once() -> float:
        start = time.process_time()
        work()
        return time.process_time() - start

    return min(once() for _ in range(3))


@pytest.mark.parametrize("kind", HOSTILE)
def test_four_times_the_text_costs_about_four_times_as_much(kind: str) -> None:
    unit = HOSTILE[kind]
    short, long = (unit * (size // len(unit)) for size in (5_000, 20_000))
    # A quadratic step would cost sixteen times as much.
    assert seconds(lambda: read(long)) < 9 * max(seconds(lambda: read(short)), 0.002)


def test_a_text_of_a_million_characters_is_read() -> None:
    text = ("Join us on Saturday at Tamarack Valley! Call 701-555-0144. " * 20_000)[:1_000_000]
    view = View(text)
    assert len(view.sentences) > 30_000
    assert len(find_identifiers(view, Organisation())) > 15_000


def test_ten_thousand_emoji_stay_as_they_are() -> None:
    text = "🎉👩\u200d⚕️" * 5_000
    assert View(text).text == text
