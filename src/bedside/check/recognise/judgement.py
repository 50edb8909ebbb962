"""What is judged of a text: is it about a patient, which words show it, what does it give away.

A `Judgement` holds stretches of the reading's view. `judge` (in `who`) fills it; rules read it.
"""

from __future__ import annotations

from typing import NamedTuple

Stretch = tuple[int, int]


class Judgement(NamedTuple):
    """Who a text is about, in stretches of its view.

    `about_a_patient`: a particular person's care is described. `because`: the most telling words.
    `confirms`: words of a reply that confirm or deny care. `requests`: words that ask for private
    details. `pointers`: words that point at one person without a name. `near_care`: care is spoken
    of, so that a name of unknown role needs a reader. `score`: how sure the model is, 0 to 1.
    """

    about_a_patient: bool = False
    because: Stretch | None = None
    confirms: tuple[Stretch, ...] = ()
    requests: tuple[Stretch, ...] = ()
    pointers: tuple[Stretch, ...] = ()
    near_care: bool = False
    unkind_review: bool = False
    score: float = 0.0
