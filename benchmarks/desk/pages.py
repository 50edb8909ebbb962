"""How long the desk's pages take with a large organisation, as a ratio to `/healthz`.

`python -m benchmarks.desk.pages [--posts 50000] [--entries 500000]`. Absolute times depend on
the machine; the ratio says how much a page does beyond answering at all.
"""

from __future__ import annotations

import argparse
import json
import os
import socket
import statistics
import time
from pathlib import Path

import httpx

from benchmarks.desk.stage import fill, installation, web

RESULTS = Path(__file__).parents[1] / "results" / "desk-pages.json"
MEMBER = "01900000-0000-7000-8000-00000000000c"
PAGES = ("/healthz", "/", "/calendar/", "/calendar/?view=week", "/calendar/list/")
PAGES += ("/calendar/list/?page=500", "/calendar/list/?words=number+4242", "/reviews/")
PAGES += ("/library/", "/channels/", "/record/", "/settings/", "/check/prairie-fork/")
TIMES = 25


def session(told: dict[str, str]) -> str:
    """A session of the bench's member that has used a second factor."""
    os.environ.update(told)
    import django

    django.setup()
    from django.test import Client

    from bedside.desk.people.models import User

    client = Client()
    client.force_login(
        User.objects.get(email="bench@prairie-fork.example"),
        backend="allauth.account.auth_backends.AuthenticationBackend",
    )
    kept = client.session
    kept["account_authentication_methods"] = [{"method": "mfa", "type": "totp", "at": time.time()}]
    kept.save()
    return str(client.cookies["sessionid"].value)


def measure(client: httpx.Client, path: str) -> dict[str, object]:
    """The median time of a page in milliseconds, its size, and what it answered."""
    answer = client.get(path)
    times = []
    for _ in range(TIMES if answer.status_code == 200 else 0):
        began = time.perf_counter()
        client.get(path)
        times.append((time.perf_counter() - began) * 1000)
    return {
        "path": path,
        "status": answer.status_code,
        "bytes": len(answer.content),
        "milliseconds": round(statistics.median(times), 2) if times else None,
    }


def typing(client: httpx.Client) -> dict[str, object]:
    """The round trip behind each pause while somebody writes: saved, judged and drawn."""
    token = client.get("/calendar/").text.partition('csrfmiddlewaretoken" value="')[2][:64]
    headers = {"X-CSRFToken": token, "HX-Request": "true", "Referer": str(client.base_url)}
    place = client.post("/posts/new/", headers=headers).headers["Location"]
    answer = client.get(place)
    times, revision = [], 1
    words = "Flu shots are free this Saturday at our Main Street clinic. Ask Dr. Okafor on 3 March."
    for count in range(TIMES):
        given = {"text": words + "!" * count, "revision": str(revision), "tab": "bench"}
        began = time.perf_counter()
        answer = client.post(f"{place}save/", data=given, headers=headers)
        times.append((time.perf_counter() - began) * 1000)
        revision += 1
    return {
        "path": "a save while typing",
        "status": answer.status_code,
        "bytes": len(answer.content),
        "milliseconds": round(statistics.median(times), 2),
    }


def main() -> int:
    """Stage, measure, print, and write the figures; the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--posts", type=int, default=50_000)
    parser.add_argument("--entries", type=int, default=500_000)
    chosen = parser.parse_args()
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    with installation() as told:
        fill(told, chosen.posts, chosen.entries)
        cookie = session(told)
        with (
            web(told, port) as address,
            httpx.Client(base_url=address, cookies={"sessionid": cookie}, timeout=60) as client,
        ):
            rows = [measure(client, path) for path in PAGES]
            rows.append(typing(client))
    base = rows[0]["milliseconds"]
    for row in rows:
        taken = row["milliseconds"]
        both = isinstance(taken, float) and isinstance(base, float) and base > 0
        row["ratio"] = round(taken / base, 1) if both else None  # type: ignore[operator]
        print(f"{row['path']:<40}{row['status']:>5}{taken or '-':>10} ms  {row['ratio'] or '-'} ×")
    RESULTS.write_text(
        json.dumps({"posts": chosen.posts, "entries": chosen.entries, "pages": rows}, indent=1)
        + "\n",
        encoding="utf-8",
    )
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
