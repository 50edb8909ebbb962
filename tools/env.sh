#!/usr/bin/env bash
# Build or refresh .venv from the pinned requirements: `tools/env.sh`, or `make env`.
# Takes nothing but a Python 3.11 or newer (PYTHON=… names one); uses uv when it is present.
set -euo pipefail
cd "$(dirname "$0")/.."

fail() { echo "env: $*" >&2; exit 1; }

is_new_enough() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; }

find_python() {
    if [ -n "${PYTHON:-}" ]; then
        is_new_enough "$PYTHON" || fail "$PYTHON is not a Python 3.11 or newer."
        echo "$PYTHON"
        return
    fi
    local name
    for name in python3.11 python3.12 python3.13 python3.14 python3 python; do
        if command -v "$name" >/dev/null && is_new_enough "$name"; then
            echo "$name"
            return
        fi
    done
    fail "no Python 3.11 or newer found. Install one, or name it: make env PYTHON=/path/to/python3.11"
}

# A half-built or outdated environment (no working Python in it) is built anew.
if ! is_new_enough .venv/bin/python; then
    python=$(find_python)
    rm -rf .venv
    if command -v uv >/dev/null; then
        uv venv --quiet --python "$python" .venv
    else
        "$python" -m venv .venv || fail "could not create .venv. On Debian and Ubuntu: apt-get install python3-venv"
    fi
fi

if command -v uv >/dev/null; then
    uv pip install --quiet --python .venv/bin/python --require-hashes -r requirements/dev.txt
    uv pip install --quiet --python .venv/bin/python --no-deps --no-build-isolation --editable .
else
    pip=(.venv/bin/python -m pip --disable-pip-version-check)
    "${pip[@]}" install -qq --require-hashes -r requirements/dev.txt
    "${pip[@]}" install -qq --no-deps --no-build-isolation --editable .
fi
