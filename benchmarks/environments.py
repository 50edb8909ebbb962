"""Makes each peer's own environment on demand, from pinned requirements with hashes."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
from pathlib import Path

from benchmarks.engines import Engine

HERE = Path(__file__).resolve().parent
ENVIRONMENTS = HERE / ".envs"
REQUIREMENTS = HERE / "requirements"
STAMP = "made-from.sha256"


class Unavailable(Exception):
    """An engine cannot be run here; the message says why, in one line."""


def made_from(files: tuple[str, ...]) -> str:
    """Return the hash of requirement files and Python: what an environment was made from."""
    digest = hashlib.sha256(sys.version.encode())
    for file in files:
        digest.update((REQUIREMENTS / file).read_bytes())
    return digest.hexdigest()


def install(python: Path, file: str, *options: str) -> None:
    """Install one requirements file with hashes. Raises Unavailable with pip's last line."""
    command = [str(python), "-m", "pip", "install", "--quiet", "--require-hashes", *options]
    command += ["-r", str(REQUIREMENTS / file)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        last = (done.stderr.strip().splitlines() or ["no reason given"])[-1]
        raise Unavailable(f"{file} could not be installed: {last}")


def make(name: str, requirements: tuple[str, ...], data_wheels: tuple[str, ...] = ()) -> Path:
    """Return the Python of an environment, made now if missing or outdated.

    Raises Unavailable when an installation fails; the half-made folder is removed.
    """
    folder = ENVIRONMENTS / name
    python = folder / "bin" / "python"
    stamp = folder / STAMP
    wanted = made_from(requirements + data_wheels)
    if stamp.is_file() and stamp.read_text(encoding="ascii") == wanted:
        return python
    shutil.rmtree(folder, ignore_errors=True)
    print(f"  making the environment {name} …", flush=True)
    subprocess.run([sys.executable, "-m", "venv", folder], check=True)
    try:
        for file in requirements:
            install(python, file)
        for file in data_wheels:
            install(python, file, "--no-deps", "--ignore-requires-python")
    except Unavailable:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    stamp.write_text(wanted, encoding="ascii")
    return python


def python_of(engine: Engine) -> Path:
    """Return the Python that runs an engine; Unavailable where there is none."""
    if engine.environment is not None:
        return make(engine.environment, engine.requirements, engine.data_wheels)
    python = HERE.parent / ".venv" / "bin" / "python"
    if not python.is_file():
        raise Unavailable("Bedside's environment is missing: run `make env` first")
    return python
