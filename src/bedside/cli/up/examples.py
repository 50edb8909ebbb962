"""Drafts to start from, and the fictional hospital that speaks in them."""

from __future__ import annotations

from dataclasses import dataclass

from bedside.check import Organisation, Post

HOSPITAL = Organisation(
    name="Cedar Hollow Hospital",
    type="hospital",
    state="OR",
    domains=("cedarhollow.example",),
    phones=("(503) 555-0142",),
    places=("Cedar Hollow Hospital", "14 Alder Street"),
    handles=("@cedarhollow",),
    contact="patient relations, (503) 555-0142",
    staff=("Dr. Maya Okafor, MD, cardiologist",),
)


@dataclass(frozen=True, slots=True)
class Example:
    """A draft to start from: a word for the link, a title, and the post."""

    slug: str
    title: str
    post: Post


EXAMPLES: tuple[Example, ...] = (
    Example(
        "story",
        "A story with no name",
        Post(text="Cutest 4-year-old ever in bed 12 today! Broke her arm at Lincoln Elementary."),
    ),
    Example(
        "reply",
        "A kind reply",
        Post(
            text="We're so sorry, Jaimee! Your surgery on March 3 was not what we wanted for you.",
            kind="reply",
            in_reply_to="Waited four hours. Never again. - Jaimee T.",
        ),
    ),
    Example(
        "contact",
        "A mislaid number",
        Post(text="Will the owner of MRN 4471902 (dob 04/12/1961) please call 541-555-0199?"),
    ),
    Example(
        "staff",
        "A new colleague",
        Post(
            text="Welcome Dr. Maya Okafor, MD, cardiologist! Meet her at our heart health evening "
            "on 12 February. Questions? (503) 555-0142",
        ),
    ),
)
BY_SLUG = {example.slug: example for example in EXAMPLES}
