"""Deliveries a second: a thousand posts due in one minute, with one worker and with two.

`python -m benchmarks.desk.dispatch [--posts 1000] [--workers 1 2]`. Every post goes through the
gate, its attempts and the newsroom's store on a real PostgreSQL. Absolute figures depend on the
machine; the ratio says what a second worker brings.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import psycopg

from benchmarks.desk.stage import installation

RESULTS = Path(__file__).parents[1] / "results" / "desk-dispatch.json"
WORDS = "Our flu clinic opens at nine on Saturday. This is number {number}."
_MINUTE = 60
_PATIENCE = 1800  # seconds


def found() -> tuple[Any, Any, Any]:
    """A hospital with a publisher and a newsroom."""
    from bedside.desk.channels.connecting import open_newsroom
    from bedside.desk.channels.models import Designation
    from bedside.desk.core.tenancy import acting_for
    from bedside.desk.people.founding import found_organisation
    from bedside.desk.people.models import Member, User

    organisation = found_organisation(
        name="Prairie Fork Hospital", slug="prairie-fork", kind="hospital", zone="America/Chicago"
    )
    with acting_for(organisation.pk):
        user = User.objects.create(email="bench@prairie-fork.example", name="Bea Bench")
        roles = ["author", "publisher"]
        member = Member.objects.create(
            organisation=organisation, user=user, name="Bea Bench", roles=roles
        )
        channel = open_newsroom(member)
        Designation.objects.get_or_create(
            organisation=organisation, channel=channel, member=member, purpose="publish"
        )
    return organisation, member, channel


def fill(organisation: Any, member: Any, channel: Any, posts: int, first: datetime) -> None:
    """That many signed-off posts, due evenly over the minute that begins with `first`."""
    from bedside.desk.core.tenancy import acting_for
    from bedside.desk.outbox.scheduling import schedule
    from bedside.desk.planner.body import read_body
    from bedside.desk.planner.drafts import start_draft
    from bedside.desk.planner.models import Post
    from bedside.desk.planner.versions import freeze
    from bedside.desk.review.models import SignOff

    with acting_for(organisation.pk):
        for number in range(posts):
            body = {"text": WORDS.format(number=number), "channels": [str(channel.pk)]}
            version = freeze(start_draft(member, read_body(body)), member)
            for variant in version.variants.all():
                SignOff.objects.create(
                    organisation=organisation,
                    post=version.post,
                    version=version,
                    channel=channel,
                    content_hash=variant.content_hash,
                    capacity="publisher",
                    member=member,
                    last_day=(first + timedelta(days=30)).date(),
                )
            Post.objects.filter(pk=version.post_id).update(state="scheduled", planned_at=first)
            due = first + timedelta(seconds=_MINUTE * number / posts)
            schedule(version, member, due)


@contextmanager
def workers(told: dict[str, str], many: int) -> Iterator[None]:
    """That many workers; ended by their own processes."""
    command = [sys.executable, "-m", "bedside", "worker"]
    running = [subprocess.Popen(command, env=told) for _ in range(many)]
    try:
        yield
    finally:
        for one in running:
            one.terminate()
        for one in running:
            one.wait(60)


def measure(told: dict[str, str], posts: int, many: int) -> dict[str, object]:
    """Let `many` workers send what fell due in one minute that has passed, as fast as they can."""
    # Their minute is over when the workers start: what is measured is work, not waiting.
    first = datetime.now(UTC) - timedelta(seconds=_MINUTE)
    organisation, member, channel = found()
    fill(organisation, member, channel, posts, first)
    with psycopg.connect(told["DATABASE_OWNER_URL"], autocommit=True) as owner:
        with workers(told, many):
            while not _live(owner):
                time.sleep(0.05)
            began = time.perf_counter()
            already = _live(owner)
            while (live := _live(owner)) < posts and time.perf_counter() - began < _PATIENCE:
                time.sleep(0.05)
            took = time.perf_counter() - began
        shown = _count(owner, "SELECT count(DISTINCT delivery_key) FROM newsroom_article")
        articles = _count(owner, "SELECT count(*) FROM newsroom_article")
    return {
        "workers": many,
        "posts": posts,
        "live": live,
        "articles": articles,
        "twice": articles - shown,
        "seconds": round(took, 2),
        # What else the machine did: figures from a busy one say little.
        "cores": os.cpu_count(),
        "load": round(os.getloadavg()[0], 1),
        "deliveries_a_second": round((live - already) / took, 1),
    }


def _live(owner: psycopg.Connection[Any]) -> int:
    return _count(owner, "SELECT count(*) FROM outbox_delivery WHERE state = 'live'")


def _count(owner: psycopg.Connection[Any], question: str) -> int:
    row = owner.execute(question.encode()).fetchone()
    return int(row[0]) if row else 0


def main() -> int:
    """Measure with each number of workers, print, and write the figures; the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--posts", type=int, default=1000)
    parser.add_argument("--workers", type=int, nargs="+", default=[1, 2])
    parser.add_argument("--one", type=int, help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.one:
        # A process of its own a run: Django is set up for one database.
        with installation() as told:
            os.environ.update(told)
            import django

            django.setup()
            print(json.dumps(measure(told, chosen.posts, chosen.one)))
        return 0
    rows = []
    for many in chosen.workers:
        command = [sys.executable, "-m", "benchmarks.desk.dispatch"]
        command += ["--posts", str(chosen.posts), "--one", str(many)]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        rows.append(json.loads(done.stdout.strip().splitlines()[-1]))
        print(
            f"{many} worker(s): {rows[-1]['deliveries_a_second']} deliveries a second", flush=True
        )
    base = rows[0]["deliveries_a_second"]
    for row in rows:
        row["ratio"] = round(row["deliveries_a_second"] / base, 2)
    RESULTS.write_text(json.dumps({"runs": rows}, indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
