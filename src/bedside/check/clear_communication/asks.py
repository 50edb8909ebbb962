"""Where a post asks its reader to do something."""

from __future__ import annotations

from typing import TYPE_CHECKING

import re2

if TYPE_CHECKING:
    from bedside.check.recognise.reading import Reading

_VERBS = (
    "add apply ask attend avoid be book breathe bring brush build buy call carry change check "
    "choose clean click come complete consider contact cook cover cut dial donate download "
    "drink drive drop eat email enroll exercise explore fill find follow get give go grab "
    "have head help hold join keep know learn leave let limit listen lock look lower make "
    "mark measure meet message move nominate note open order pack park pay pick plan plant "
    "practice practise press protect pull put quit read register remember remind reply report "
    "request rest ride rinse rsvp run save say schedule see send set share shop show sign "
    "skip sleep speak spread start stay step stop stretch submit swap switch take talk teach "
    "tell test text throw touch track treat try tune turn use vaccinate visit volunteer vote "
    "wait wake walk wash watch wear wipe work wrap write"
).split()
_LEAD = r"(?:please|always|never|just|today|now|then|so|first|to help,?|instead,?|and|or),? "
_ASKS = re2.compile(
    r"(?m)(?:^|[.!?:;…\n–—]\s*|, )[^\p{L}\n.!?]{0,4}"
    rf"(?:{_LEAD}){{0,2}}((?:do not |don['’]t )?(?:{'|'.join(_VERBS)})\b)"
)
_TOLD = re2.compile(
    r"\b(you (?:can|should|must|need to|have to|may want to)|(?:please|we ask you to|"
    r"we encourage you to|we invite you to|all are welcome|everyone is welcome|no appointment|"
    r"walk-ins? welcome))\b"
)
# In "Walk is", "Have you", "Text only" the first word asks nothing.
_NOUN = re2.compile(
    r"^(?:\w+ (?:is|are|was|were|has|had|will|of|only)|(?:have|do|does|can) (?:you|we|they|your))\b"
)


def asks(reading: Reading) -> list[int]:
    """Where each request to the reader begins, left to right."""
    lower = reading.view.lower
    found = [
        match.start(1)
        for match in _ASKS.finditer(lower)
        if not _NOUN.match(lower[match.start(1) : match.start(1) + 40])
    ]
    found += [match.start(1) for match in _TOLD.finditer(lower)]
    return sorted(set(found))
