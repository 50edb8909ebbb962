"""`bedside set-up-code`: the code that answers the first question from another machine."""

from __future__ import annotations

from bedside.cli.parser import Parser
from bedside.desk.core.installation import Installation
from bedside.desk.core.reach import reached


def main(arguments: list[str]) -> int:
    """Print the code, if it is still of use; the exit code."""
    parser = Parser("set-up-code", "Print the code that sets an empty desk up from elsewhere.")
    parser.parse_args(arguments)
    with Installation.here().opened(), reached():
        from bedside.desk.people.set_up import is_set_up, set_up_code

        if is_set_up():
            print("This desk is set up: people come by invitation now.")
        else:
            print(f"On this machine, open it and say what you are. From elsewhere: {set_up_code()}")
    return 0
