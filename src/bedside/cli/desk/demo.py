"""`bedside demo`: an invented hospital in an empty desk, and links to sign in to it."""

from __future__ import annotations

from bedside.cli.parser import Parser
from bedside.desk.core.installation import Installation
from bedside.desk.core.reach import reached
from bedside.desk.core.trouble import Trouble


def main(arguments: list[str]) -> int:
    """Fill the desk, or print new links; the exit code."""
    parser = Parser(
        "demo",
        "Fill an empty desk with an invented hospital, and print a link for each role.",
        "Each link signs in once, within 15 minutes, on this machine. The desk must be running.",
    )
    parser.add_argument("--links", action="store_true", help="print links only")
    parser.add_argument("--fill", action="store_true", help="fill it only")
    options = parser.parse_args(arguments)
    if options.links and options.fill:
        parser.error("--links and --fill cannot be given together")
    with Installation.here().opened(), reached():
        from bedside.desk.flows import demo
        from bedside.desk.people.models import Organisation

        hospital = Organisation.objects.filter(slug=demo.DEMO, demo=True).first()
        if not options.links:
            if hospital is None and Organisation.objects.exists():
                raise Trouble(
                    "There is an organisation here already, and the invented hospital would stand "
                    "beside it. Start without --demo, or name another folder with BEDSIDE_HOME."
                )
            hospital = demo.found()
            demo.play(hospital)
        if options.fill:
            return 0
        if hospital is None:
            raise Trouble("There is no invented hospital here. Make it: bedside demo")
        print(f"{hospital.name} is invented. Sign in as (once, within 15 minutes, here only):")
        for role, name, link in demo.links(hospital):
            print(f"  {role:<18} {name:<16} {link}")
    return 0
