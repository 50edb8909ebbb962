"""What differs between kinds of organisations in their facts."""

from __future__ import annotations

from typing import NamedTuple


class Preset(NamedTuple):
    """The values a facts file starts with, as TOML values, and two hints in words."""

    type: str
    country: str = '"US"'
    state: str = '""'
    part2: str = "false"
    public_body: str = "false"
    tax_status: str = '""'
    staff: str = "clinicians and others who appear in posts"
    places: str = "your towns, addresses, buildings and rooms that visitors use"


PRESETS: dict[str, Preset] = {
    "us-hospital": Preset('"hospital"', tax_status='"501c3"'),
    "us-clinic": Preset('"clinic"'),
    "us-dental": Preset('"dental"', staff="dentists, hygienists and the front desk"),
    "us-pharmacy": Preset('"pharmacy"', staff="pharmacists and technicians who appear in posts"),
    "us-behavioral-health": Preset(
        '"behavioral-health"', part2="true", staff="counsellors and others who agreed to be named"
    ),
    "us-school": Preset(
        '"school"', staff="deans, faculty and students who agreed to be named",
        places="your campus, its buildings and teaching sites",
    ),
    "us-research": Preset('"research"', staff="investigators and coordinators"),
    "au-ahpra": Preset('"au-clinic"', country='"AU"', staff="registered practitioners and others"),
    "personal": Preset('"personal"', staff="you, as you sign your posts", places=""),
}  # fmt: skip
"""Every pack's preset, by the pack's name."""
