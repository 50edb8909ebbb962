"""The engines that are measured: Bedside first, then its peers, in an explicit list."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Engine:
    """One engine as the bench runs it.

    `slug` names it in files and options, `title` on the page. `adapter` is a
    file in `adapters/` and `arguments` what it is started with. `environment`
    is the folder under `.envs` (None: Bedside's own `.venv`), filled from
    `requirements`; `data_wheels` are installed after them without their
    dependencies. `judges` says that it gives verdicts, not spans alone. An
    engine with `parts` has no process: its answers are those of the parts,
    earlier in the list, put together.
    """

    slug: str
    title: str
    adapter: str = ""
    arguments: tuple[str, ...] = ()
    environment: str | None = None
    requirements: tuple[str, ...] = ()
    data_wheels: tuple[str, ...] = ()
    judges: bool = False
    parts: tuple[str, ...] = ()


BEDSIDE = Engine("bedside", "Bedside", "bedside_adapter.py", judges=True)

PRESIDIO = ("presidio.txt",)
MEDIUM = ("spacy-md.txt",)

PEERS = [
    Engine(
        "presidio-sm",
        "Presidio, spaCy sm",
        "presidio_adapter.py",
        ("sm",),
        "presidio",
        PRESIDIO,
        MEDIUM,
    ),
    Engine(
        "presidio-md",
        "Presidio, spaCy md",
        "presidio_adapter.py",
        ("md",),
        "presidio",
        PRESIDIO,
        MEDIUM,
    ),
    Engine(
        "rampart",
        "BERT detector (Rampart), default",
        "rampart_adapter.py",
        ("0.5",),
        "rampart",
        ("rampart.txt",),
    ),
    Engine(
        "rampart-low",
        "BERT detector (Rampart), low threshold",
        "rampart_adapter.py",
        # The best F2 of names on the development half, of 0.3, 0.2, 0.1, 0.05 and 0.02.
        ("0.2",),
        "rampart",
        ("rampart.txt",),
    ),
    Engine(
        "rampart-and-presidio",
        "both: Rampart low, Presidio sm",
        parts=("rampart-low", "presidio-sm"),
    ),
    Engine("scrubadub", "scrubadub", "scrubadub_adapter.py", (), "scrubadub", ("scrubadub.txt",)),
    Engine("phileas", "Phileas", "phileas_adapter.py", (), "phileas", ("phileas.txt",)),
]

ENGINES = [BEDSIDE, *PEERS]

BASELINE = "presidio-sm"
"""The engine that ratios are taken against: the most widely used one, its smallest model."""
