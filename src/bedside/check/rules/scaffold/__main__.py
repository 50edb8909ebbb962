"""`python -m bedside.check.rules.scaffold CODE=PHI099 NAME=some-name`: start a rule."""

from __future__ import annotations

import sys
from pathlib import Path

from bedside.check.rules.scaffold.new_rule import Refusal, new_rule

RULES = Path(__file__).parents[1]
USAGE = "Say which rule to start: CODE=PHI099 NAME=some-name."


def main(arguments: list[str], rules: Path = RULES) -> int:
    """Write the files and say which; 0 when done, 2 with one line of why not."""
    given = dict(argument.partition("=")[::2] for argument in arguments)
    if set(given) != {"CODE", "NAME"}:
        sys.stderr.write(f"{USAGE}\n")
        return 2
    try:
        written = new_rule(given["CODE"], given["NAME"], rules)
    except Refusal as refusal:
        sys.stderr.write(f"{refusal}\n")
        return 2
    for path in written:
        sys.stdout.write(f"{path.relative_to(rules.parent)}\n")
    sys.stdout.write("Write the page first, then the rule; CONTRIBUTING.md has the steps.\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
