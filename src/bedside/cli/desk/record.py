"""`bedside record`: verify the record, name its heads, export it, verify an export."""

from __future__ import annotations

import argparse
import re
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from bedside.cli.parser import Parser, a_day
from bedside.desk.core.installation import Installation
from bedside.desk.core.reach import reached
from bedside.desk.core.trouble import Trouble

if TYPE_CHECKING:
    from bedside.desk.people.models import Organisation

MOST = 20  # lines about one organisation
_ANCHOR = re.compile(r"(\d{1,18})[: ]([0-9a-f]{64})\Z")


def main(arguments: list[str]) -> int:
    """Do what is asked; the exit code: 1 when something does not hold."""
    options = _parser().parse_args(arguments)
    if options.what == "check":
        return _check(options)
    with Installation.here().opened(), reached():
        if options.what == "verify":
            return _verify(options)
        if options.what == "heads":
            return _heads(options)
        return _export(options)


class _Part(argparse.ArgumentParser):
    """The parser of one of its parts, which refuses in one line too."""

    def error(self, message: str) -> NoReturn:
        """Refuse with what is wrong and where help is."""
        raise Trouble(f"{message}; see {self.prog} --help", where="record")


def _parser() -> Parser:
    parser = Parser("record", "Verify the record, name where it ends, or hand a part of it out.")
    whose = _Part(add_help=False)
    whose.add_argument("--organisation", metavar="SLUG", help="one organisation (default each)")
    commands = parser.add_subparsers(dest="what", required=True, metavar="WHAT", parser_class=_Part)
    verify = commands.add_parser(
        "verify", parents=[whose], help="find entries and rows that were changed, removed or moved"
    )
    verify.add_argument(
        "--anchor",
        action="append",
        default=[],
        type=_anchor,
        metavar="NUMBER:HASH",
        help="a hash kept outside (from an export or “heads”) that the chain must still have",
    )
    verify.add_argument(
        "--entries-only",
        action="store_true",
        help="do not compare the rows themselves with what was recorded of them",
    )
    commands.add_parser(
        "heads", parents=[whose], help="print where each chain ends, to keep elsewhere"
    )
    export = commands.add_parser("export", parents=[whose], help="write a time of it to one file")
    export.add_argument("file", type=Path, help="where to, such as record.zip")
    export.add_argument("--from", dest="first", type=a_day, required=True, metavar="DAY")
    export.add_argument("--to", dest="last", type=a_day, required=True, metavar="DAY")
    export.add_argument("--without-texts", action="store_true", help="leave posts' texts out")
    check = commands.add_parser("check", help="verify what “export” wrote")
    check.add_argument("file", type=Path)
    check.add_argument("--key", default="", metavar="FINGERPRINT", help="whose it must be")
    return parser


def _anchor(text: str) -> tuple[int, str]:
    found = _ANCHOR.match(text)
    if not found:
        raise argparse.ArgumentTypeError(f"“{text}” is no number, colon and hash of 64 letters")
    return int(found[1]), found[2]


def _verify(options: argparse.Namespace) -> int:
    from bedside.desk.record.rows import differences
    from bedside.desk.record.verify import verify

    if options.anchor and not options.organisation:
        raise Trouble("Say whose hash it is: --organisation SLUG.")
    broken = 0
    for organisation in _organisations(options.organisation):
        found = verify(organisation.pk, dict(options.anchor))
        told = [f"entry {fault.seq}: {fault.why}" for fault in found.faults]
        if not options.entries_only:
            told += [
                f"{one.table} {one.object_id}: {one.why}" for one in differences(organisation.pk)
            ]
        if not told:
            print(f"{organisation.slug}: {found.entries} entries, none changed, missing or moved.")
            continue
        broken += 1
        print(f"{organisation.slug}: the record does not hold.")
        print("\n".join(f"  {line}" for line in told[:MOST]))
        if len(told) > MOST:
            print(f"  … and {len(told) - MOST} more")
    return 1 if broken else 0


def _heads(options: argparse.Namespace) -> int:
    from bedside.desk.core.tenancy import acting_for
    from bedside.desk.record.models import Head

    for organisation in _organisations(options.organisation):
        with acting_for(organisation.pk):
            for head in Head.objects.filter(organisation=organisation):
                print(f"{organisation.slug} {head.seq}:{head.hash}")
    return 0


def _export(options: argparse.Namespace) -> int:
    from bedside.desk.core.tenancy import acting_for
    from bedside.desk.people.models import Member
    from bedside.desk.record.export import Period, export
    from bedside.desk.record.export.signing import public_key
    from bedside.desk.record.verifier import fingerprint

    organisations = _organisations(options.organisation)
    if len(organisations) != 1:
        raise Trouble("Say whose record: --organisation SLUG.")
    (organisation,) = organisations
    zone = organisation.tzinfo
    after = options.last + timedelta(days=1)
    period = Period(
        datetime(options.first.year, options.first.month, options.first.day, tzinfo=zone),
        datetime(after.year, after.month, after.day, tzinfo=zone),
    )
    try:
        with options.file.open("xb") as into, acting_for(organisation.pk):
            members = Member.objects.values_list("pk", "user_id", "name")
            made = export(
                organisation.pk,
                period,
                into,
                title=organisation.name,
                member=None,
                names={str(key): name for *keys, name in members for key in keys},
                with_texts=not options.without_texts,
            )
    except FileExistsError:
        raise Trouble(f"{options.file} is there already. Name another file.") from None
    except OSError as error:
        raise Trouble(f"{options.file} cannot be written ({error.strerror}).") from None
    except Trouble:
        options.file.unlink(missing_ok=True)
        raise
    print(f"{options.file}: entries {made.first} to {made.last}, {made.last}:{made.hash}")
    print(f"Signed with the key {fingerprint(public_key())}. Tell whoever verifies it another way.")
    return 0


def _check(options: argparse.Namespace) -> int:
    from bedside.desk.record.verifier import Broken, verify

    try:
        print("\n".join([*verify(options.file, options.key), "This export holds."]))
    except Broken as broken:
        print(f"This export does not hold: {broken}.")
        return 1
    return 0


def _organisations(slug: str | None) -> list[Organisation]:
    from bedside.desk.people.models import Organisation

    found = Organisation.objects.order_by("slug")
    if slug is None:
        return list(found)
    one = found.filter(slug=slug).first()
    if one is None:
        known = ", ".join(found.values_list("slug", flat=True)) or "none yet"
        raise Trouble(f"There is no organisation “{slug}” here (there is: {known}).")
    return [one]
