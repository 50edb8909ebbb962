"""Verify an exported record. Runs alone: Python 3.9 or newer, nothing of Bedside installed.

    python verifier.py EXPORT.zip [--key FINGERPRINT]

It says what holds and ends with 0, or says what does not and ends with 1. For the signature it uses
the library `cryptography` when it is there, else the program `openssl` (3.0 or newer).
"""

from __future__ import annotations

import argparse
import base64
import hashlib
import json
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

GENESIS = "0" * 64
_LARGEST_MANIFEST = 1_000_000
# What stands before the 32 bytes of an Ed25519 key in its usual form (RFC 8410, section 4).
_KEY_FORM = bytes.fromhex("302a300506032b6570032100")


class Broken(Exception):
    """What does not hold, in words."""


def fingerprint(key: bytes) -> str:
    """The first 16 letters of a public key's SHA-256."""
    return hashlib.sha256(key).hexdigest()[:16]


def verify(file: Path, expected_key: str = "") -> list[str]:
    """What holds, a line each. Raises Broken at the first thing that does not."""
    try:
        with zipfile.ZipFile(file) as bundle:
            manifest = _signed(bundle, expected_key)
            told = [
                f"Organisation: {manifest['organisation']['name']}",
                f"Time: {manifest['since']} to {manifest['until']}",
                f"Signed with the key {fingerprint(base64.b64decode(manifest['key']))}"
                + ("" if expected_key else " (compare it with one you got another way)"),
            ]
            _parts(bundle, manifest)
            hashes = _chain(bundle, manifest)
            count = manifest["last"] - manifest["first"] + 1
            told.append(
                f"{count} entries, {manifest['first']} to {manifest['last']}, "
                "none changed, missing or moved"
            )
            if "texts.jsonl" in manifest["parts"]:
                told.append(f"{_texts(bundle, hashes)} texts, each as it was recorded")
            return told
    except (OSError, zipfile.BadZipFile) as error:
        raise Broken(f"it cannot be read ({error})") from None
    except (KeyError, TypeError, ValueError) as error:
        raise Broken(f"it is not in the form of an export ({type(error).__name__})") from None


def _signed(bundle: zipfile.ZipFile, expected_key: str) -> dict[str, Any]:
    if bundle.getinfo("manifest.json").file_size > _LARGEST_MANIFEST:
        raise Broken("its manifest is too large to be one")
    text = bundle.read("manifest.json")
    manifest: dict[str, Any] = json.loads(text)
    key = base64.b64decode(manifest["key"], validate=True)
    if expected_key and fingerprint(key) != expected_key.strip().lower():
        raise Broken(f"it was signed with another key ({fingerprint(key)})")
    signature = base64.b64decode(bundle.read("manifest.sig"), validate=True)
    if not _is_signed(key, signature, text):
        raise Broken("its signature does not fit: the manifest was changed after it was signed")
    return manifest


def _is_signed(key: bytes, signature: bytes, message: bytes) -> bool:
    try:
        from cryptography.exceptions import InvalidSignature
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
    except ImportError:
        return _is_signed_says_openssl(key, signature, message)
    try:
        Ed25519PublicKey.from_public_bytes(key).verify(signature, message)
    except InvalidSignature:
        return False
    return True


def _is_signed_says_openssl(key: bytes, signature: bytes, message: bytes) -> bool:
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        (folder / "key.der").write_bytes(_KEY_FORM + key)
        (folder / "signature").write_bytes(signature)
        (folder / "message").write_bytes(message)
        command = ["openssl", "pkeyutl", "-verify", "-pubin", "-keyform", "DER", "-rawin"]
        files = ["-inkey", "key.der", "-sigfile", "signature", "-in", "message"]
        try:
            done = subprocess.run(  # noqa: S603 - our own words
                [*command, *files], cwd=folder, check=False, capture_output=True
            )
        except FileNotFoundError:
            raise Broken("there is neither the library cryptography nor openssl here") from None
    return done.returncode == 0


def _parts(bundle: zipfile.ZipFile, manifest: dict[str, Any]) -> None:
    for name, expected in manifest["parts"].items():
        digest = hashlib.sha256()
        with bundle.open(name) as part:
            for block in iter(lambda part=part: part.read(1 << 20), b""):  # type: ignore[misc]
                digest.update(block)
        if digest.hexdigest() != expected:
            raise Broken(f"its part {name} was changed")


def _chain(bundle: zipfile.ZipFile, manifest: dict[str, Any]) -> set[tuple[str, str, str, str]]:
    """Every recorded text's hash: (table, object, field, hash)."""
    previous, expected = manifest["before"], manifest["first"]
    if expected == 1 and previous != GENESIS:
        raise Broken("its chain does not begin where chains begin")
    hashes = set()
    for entry in _lines(bundle, "entries.jsonl"):
        if entry["seq"] != expected:
            raise Broken(f"entry {expected} is missing")
        previous = hashlib.sha256((previous + entry["payload"]).encode()).hexdigest()
        if previous != entry["hash"]:
            raise Broken(f"entry {expected} was changed, or what stood before it was")
        expected += 1
        hashes |= set(_hashes(json.loads(entry["payload"])))
    if expected != manifest["last"] + 1 or previous != manifest["hash"]:
        raise Broken(f"entries from {expected} on are missing")
    return hashes


def _hashes(payload: dict[str, Any]) -> Iterator[tuple[str, str, str, str]]:
    for side in (payload["before"], payload["after"]):
        for field, value in (side or {}).items():
            if isinstance(value, dict) and "sha256" in value:
                yield payload["table"], payload["object"], field, str(value["sha256"])


def _texts(bundle: zipfile.ZipFile, hashes: set[tuple[str, str, str, str]]) -> int:
    count = 0
    for found in _lines(bundle, "texts.jsonl"):
        digest = hashlib.sha256((found["salt"] + found["text"]).encode()).hexdigest()
        if (found["table"], found["object"], found["field"], digest) not in hashes:
            raise Broken(f"the text “{found['field']}” of {found['object']} is not as recorded")
        count += 1
    return count


def _lines(bundle: zipfile.ZipFile, name: str) -> Iterator[Any]:
    with bundle.open(name) as part:
        for line in part:
            yield json.loads(line)


def main() -> int:
    """Verify the file named on the command line; the exit code."""
    parser = argparse.ArgumentParser(description="Verify an exported record of Bedside.")
    parser.add_argument("file", type=Path)
    parser.add_argument("--key", default="", help="the fingerprint of the installation's key")
    options = parser.parse_args()
    try:
        told = verify(options.file, options.key)
    except Broken as broken:
        print(f"This export does not hold: {broken}.", file=sys.stderr)  # noqa: T201
        return 1
    print("\n".join([*told, "This export holds."]))  # noqa: T201
    return 0


if __name__ == "__main__":
    sys.exit(main())
