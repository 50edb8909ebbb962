#!/usr/bin/env bash
# Build or refresh .venv from the pinned requirements: `tools/env.sh`, or `make env`.
# Takes nothing but a Python 3.11 or newer (PYTHON=… names one); uses uv when it is present.
set -euo pipefail
cd "$(dirname "$0")/.."

fail() { echo "env: $*" >&2; exit 1; }

is_new_enough() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; }

has_uv() { command -v uv >/dev/null; }

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

# With pip where Python can bring it, so that a uv that cannot reach its index is no dead end.
make_venv() {
    local python
    python=$(find_python)
    rm -rf .venv
    "$python" -m venv .venv 2>/dev/null && return
    rm -rf .venv
    has_uv && uv venv --quiet --python "$python" .venv && return
    fail "$python cannot make a virtual environment. On Debian and Ubuntu: apt-get install python3-venv"
}

install_with_uv() {
    uv pip install --quiet --python .venv/bin/python --require-hashes -r requirements/dev.txt &&
        uv pip install --quiet --python .venv/bin/python --no-deps --no-build-isolation --editable .
}

install_with_pip() {
    .venv/bin/python -m pip install -qq --disable-pip-version-check \
        --require-hashes -r requirements/dev.txt &&
        .venv/bin/python -m pip install -qq --disable-pip-version-check \
            --no-deps --no-build-isolation --editable .
}

is_new_enough .venv/bin/python || make_venv
if has_uv; then
    install_with_uv || { echo "env: uv could not; trying pip." >&2; install_with_pip; }
else
    install_with_pip
fi || fail "the libraries could not be installed; what is above says why."
