"""Limits: what each network takes, in its own units, with source, date and how sure each is.

One TOML file a network under `networks/`. In comes a network's slug; out comes a `Limits`, and
`measure(text, limits)` says how much of it a text uses. Rules, the desk's composer and the
adapters in `bedside.networks` read the same figures. Pure: no network, no clock.
"""

from bedside.check.limits.declared import (
    AltText,
    Counting,
    Figure,
    Limits,
    MediaLimit,
    Sure,
    TextLimit,
)
from bedside.check.limits.known import NETWORKS, UnknownNetworkError, limits_for
from bedside.check.limits.measure import Measure, measure, tally
from bedside.check.limits.units import UNITS, count

__all__ = [
    "NETWORKS",
    "UNITS",
    "AltText",
    "Counting",
    "Figure",
    "Limits",
    "Measure",
    "MediaLimit",
    "Sure",
    "TextLimit",
    "UnknownNetworkError",
    "count",
    "limits_for",
    "measure",
    "tally",
]
