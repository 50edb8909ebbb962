#!/usr/bin/env bash
# Write requirements/run.txt (the engine), desk.txt (with the desk) and dev.txt anew from pyproject.toml (needs uv).
# Pass --upgrade to take newer versions; without it, what is pinned stays where it still fits.
set -euo pipefail
cd "$(dirname "$0")/.."
command -v uv >/dev/null || { echo "lock: uv is needed for this (pip install uv)." >&2; exit 1; }

compile() {
    # One version for every platform and Python, hashes for all of them, and no address of an index.
    uv pip compile pyproject.toml --quiet --universal --python-version 3.11 --fork-strategy fewest \
        --generate-hashes --no-emit-index-url --no-header "$@"
}

compile --extra desk --group dev --output-file requirements/dev.txt "$@"
compile --constraint requirements/dev.txt --output-file requirements/run.txt "$@"
compile --extra desk --constraint requirements/dev.txt --output-file requirements/desk.txt "$@"
