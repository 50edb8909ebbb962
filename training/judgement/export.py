"""Write a student's weights for numpy: `python export.py STUDENT.pt`."""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import torch
from encode import VOCABULARY

ROOM = Path(__file__).resolve().parents[2] / "src" / "bedside" / "check" / "recognise"


def main() -> None:
    state = {k: v.numpy() for k, v in torch.load(sys.argv[1]).items()}
    lines = (ROOM / "people" / "pieces.txt").read_text("utf-8").split("\n")
    rows = np.stack([state["piece.weight"][VOCABULARY.get(p, VOCABULARY["[UNK]"])] for p in lines])
    scale = np.abs(rows).max(1) / 127 + 1e-8
    out = {
        "piece": np.round(rows / scale[:, None]).astype(np.int8),
        "piece.scale": scale.astype(np.float16),
    }
    for name, value in state.items():
        if name == "piece.weight":
            continue
        layer, part = name.rsplit(".", 1)
        table = layer in {"form", "echo", "setting"}
        # numpy multiplies rows by matrices, torch keeps the transpose.
        matrix = value if table or value.ndim == 1 else value.T
        out[layer + (".bias" if part == "bias" else "")] = np.ascontiguousarray(matrix).astype(
            np.float16
        )
    np.savez_compressed(ROOM / "about" / "weights.npz", **out)
    print({k: v.shape for k, v in out.items()}, (ROOM / "about" / "weights.npz").stat().st_size)


if __name__ == "__main__":
    main()
