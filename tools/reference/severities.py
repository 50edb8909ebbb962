"""The table of severities: code by pack."""

from bedside.check.packs import PACKS, load_pack
from bedside.check.rules import RULES
from tools.reference.tables import table


def severities_page() -> str:
    """What each pack says of each rule; a severity that a pack changes is in bold."""
    packs = [load_pack(name) for name in PACKS]
    about = "".join(f"- `{pack.name}`: {pack.about}\n" for pack in packs)
    rows = [
        [
            f"[{rule.code}](rules/{rule.code.lower()}.md) {rule.name}",
            *(
                rule.severity if (level := pack.levels.get(rule.code)) is None else f"**{level}**"
                for pack in packs
            ),
        ]
        for rule in RULES
    ]
    return (
        "# Severities by pack\n\n"
        "`block`: may not leave. `review`: the named reviewer must sign. `advise`: the author "
        "decides. `off`: not looked for. In bold, what a pack changes. A rule may ask for less "
        "than its severity where it is unsure; its page says when.\n\n"
        f"{about}\n" + table(["Rule", *(f"`{name}`" for name in PACKS)], rows)
    )
