"""`make bench`: measure Bedside beside its peers, write the figures, the table and the plot.

Run it with any Python 3.11+: `python benchmarks/run.py`. It needs the standard
library alone; each engine runs in an environment of its own, made on demand.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import sys
from datetime import UTC, datetime
from pathlib import Path
from time import perf_counter
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
if str(ROOT) not in sys.path:
    # Started as a file, Python sees this folder and not the package it is.
    sys.path.insert(0, str(ROOT))

from benchmarks import corpus, headlines, measure, page, social, synthetic  # noqa: E402
from benchmarks.engines import BEDSIDE, ENGINES, Engine  # noqa: E402
from benchmarks.environments import Unavailable  # noqa: E402
from benchmarks.process import Silent  # noqa: E402
from benchmarks.together import Answers  # noqa: E402

PARTS = ("reading", "judgement", "speed")
RESULTS = ROOT / "benchmarks" / "results"


def options(arguments: list[str] | None = None) -> argparse.Namespace:
    """Return the parsed command line; unknown engines and parts end with usage."""
    parser = argparse.ArgumentParser(description="Measure Bedside beside its peers.")
    parser.add_argument("--part", choices=PARTS, action="append", help="only this part")
    parser.add_argument(
        "--peers",
        help="only these engines, by comma: " + ", ".join(engine.slug for engine in ENGINES),
    )
    parser.add_argument("--quick", action="store_true", help="fewer texts, a first impression")
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "data")
    parser.add_argument(
        "--publish",
        action="store_true",
        help="write results/latest.json and the page even from a run that is not complete",
    )
    parser.add_argument(
        "--redraw", action="store_true", help="measure nothing; write the page from latest.json"
    )
    chosen = parser.parse_args(arguments)
    known = {engine.slug for engine in ENGINES}
    named = set(chosen.peers.split(",")) if chosen.peers else known
    if named - known:
        parser.error(f"no such engine: {', '.join(sorted(named - known))}")
    chosen.engines = [engine for engine in ENGINES if engine.slug in named]
    chosen.parts = set(chosen.part or PARTS)
    return chosen


def gather(data: Path, quick: bool) -> measure.Material:
    """Return every text the engines are asked, and what is missing in plain words."""
    material = measure.Material()
    for name in social.FILES:
        try:
            material.social[name] = social.load(data, name, "test")[: 100 if quick else None]
        except FileNotFoundError:
            material.missing.append(f"social set {name}: {social.FILES[name]} not found")
    try:
        material.synthetic = synthetic.load(data, "test")[: 200 if quick else None]
        both = synthetic.load(data, "development") + synthetic.load(data, "test")
        material.clean = [text for text in both if not text.gold and not text.neutral]
    except FileNotFoundError:
        material.missing.append("synthetic personal data: presidio_research not found")
    try:
        material.headlines = headlines.load(data, 100 if quick else 1000)
    except FileNotFoundError:
        material.missing.append("real posts: health_tweets not found")
    try:
        material.posts = corpus.load(ROOT / "corpus")
    except corpus.NoCorpus as reason:
        material.missing.append(f"kept-aside corpus: {reason}")
    return material


def machine() -> dict[str, Any]:
    """Return what the figures were measured on."""
    processor = platform.processor() or platform.machine()
    try:
        for line in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines():
            if line.startswith("model name"):
                processor = line.partition(":")[2].strip()
                break
    except OSError:
        pass
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return {
        "processor": processor,
        "cores": os.cpu_count(),
        "memory_gib": round(memory),
        "system": f"{platform.system()} {platform.release()}",
        "python": platform.python_version(),
        # Other work on the machine makes absolute times worse; a reader should know.
        "load_at_start": round(os.getloadavg()[0], 2),
    }


def measured(
    engine: Engine,
    material: measure.Material,
    chosen: argparse.Namespace,
    memory: dict[str, Answers],
) -> Any:
    """Return one engine's figures, or the reason why there are none under `unavailable`."""
    began = perf_counter()
    print(f"{engine.title} …", flush=True)
    try:
        times = 1 if chosen.quick else 3
        figures = measure.run(engine, material, chosen.parts, times, memory)
    except (Unavailable, Silent) as reason:
        print(f"  not measured: {reason}", flush=True)
        return {"title": engine.title, "unavailable": str(reason)}
    print(f"  done in {perf_counter() - began:.0f} s", flush=True)
    return figures


def write(results: dict[str, Any], name: str) -> Path:
    """Write the figures of a run as JSON and return the file."""
    RESULTS.mkdir(exist_ok=True)
    file = RESULTS / name
    file.write_text(json.dumps(results, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    return file


def main(arguments: list[str] | None = None) -> int:
    """Run the bench; what cannot run is named, and the rest runs.

    Returns 1 when Bedside itself was asked for and could not be measured, else 0.
    """
    chosen = options(arguments)
    if chosen.redraw:
        page.publish(page.latest())
        return 0
    material = gather(chosen.data, chosen.quick)
    if material.missing:
        print("Not everything is here; the rest is measured:")
        for line in material.missing:
            print(f"  {line}")
        print(f"  (public labelled text is looked for in {os.path.relpath(chosen.data)})")
    memory: dict[str, Answers] = {}
    results: dict[str, Any] = {
        "format": 1,
        "date": datetime.now(UTC).date().isoformat(),
        "machine": machine(),
        "parts": sorted(chosen.parts),
        "quick": chosen.quick,
        "missing": material.missing,
        "engines": {},
    }
    for engine in chosen.engines:
        results["engines"][engine.slug] = measured(engine, material, chosen, memory)
        # Kept after each engine, so that a run cut short is not lost.
        write(results, "partial.json")
    complete = (
        not material.missing
        and not chosen.quick
        and chosen.parts == set(PARTS)
        and len(chosen.engines) == len(ENGINES)
        and not any("unavailable" in figures for figures in results["engines"].values())
    )
    publish = complete or chosen.publish
    file = write(results, "latest.json" if publish else "partial.json")
    print()
    print(page.tables(results))
    print(f"\nFigures: {file.relative_to(ROOT)}")
    if publish:
        try:
            page.publish(results)
        except Unavailable as reason:
            print(f"The page's plot was not drawn: {reason}")
    else:
        print("Not a complete run, so the published page and results/latest.json stay as they are.")
    return int("unavailable" in results["engines"].get(BEDSIDE.slug, {}))


if __name__ == "__main__":
    sys.exit(main())
