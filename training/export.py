"""Write a trained student as the weights that `bedside.check.recognise.people` reads."""

from __future__ import annotations

import numpy as np
import origins
from batches import VOCABULARY
from features import SOURCE
from student import DILATIONS, Student

FOLDER = SOURCE / "bedside" / "check" / "recognise" / "people"


def quantised(table: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Rows as whole numbers of 8 bits, and the scale of each row."""
    scale = np.maximum(np.abs(table).max(1), 1e-8) / 127
    return np.round(table / scale[:, None]).astype(np.int8), scale.astype(np.float16)


def write(model: Student, thresholds: tuple[float, float, float], folder=FOLDER) -> None:
    """Write `weights.npz` and `pieces.txt`; thresholds: person, place, organisation."""
    w = {n: p.detach().numpy() for n, p in model.named_parameters()}
    out = {"thresholds": np.array(thresholds, np.float64)}
    for name, table in (("first", "first.weight"), ("run", "run.weight")):
        out[name], out[name + ".scale"] = quantised(w[table])
    layers = [f"{kind}.{i}" for kind in ("near", "back") for i in range(len(DILATIONS))]
    for name in ("mix1", "mix2", "all", "head", *layers):
        out[name], out[name + ".bias"] = w[name + ".weight"].T, w[name + ".bias"]
    for name in ("form", "listed", "norm"):
        out[name] = w[name + ".weight"]
    out["norm.bias"] = w["norm.bias"]
    for name, value in out.items():
        if value.dtype == np.float32:
            out[name] = np.ascontiguousarray(value).astype(np.float16)
    bits: dict[int, int] = {}
    for bit, numbers in enumerate(origins.lists().values()):
        for number in numbers:
            bits[number] = bits.get(number, 0) | 1 << bit
    out["names"] = np.array(sorted(bits), np.uint32)
    out["names.bits"] = np.array([bits[n] for n in sorted(bits)], np.uint8)
    np.savez(folder / "weights.npz", **out)
    pieces = [""] * (max(VOCABULARY.values()) + 1)
    for piece, number in VOCABULARY.items():
        pieces[number] = piece
    (folder / "pieces.txt").write_text("\n".join(pieces), encoding="utf-8")
