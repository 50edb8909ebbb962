"""The teacher: the uncased MiniLM encoder, fine-tuned to label words. Never shipped.

It also sees how each word is written and which lists of names hold it, through tables that start at
zero.
"""

from __future__ import annotations

import math
import random
import sys
import time

import numpy as np
import torch
import torch.nn.functional as F
from batches import IGNORE, MODEL, VOCABULARY, Item, grouped, padded
from features import CLASSES, words
from safetensors.torch import load_file
from torch import nn

WIDTH, HEADS, LAYERS = 384, 12, 6
CLS, SEP = VOCABULARY["[CLS]"], VOCABULARY["[SEP]"]


class Layer(nn.Module):
    """One layer of the encoder."""

    def __init__(self) -> None:
        super().__init__()
        self.qkv, self.out = nn.Linear(WIDTH, 3 * WIDTH), nn.Linear(WIDTH, WIDTH)
        self.up, self.down = nn.Linear(WIDTH, 4 * WIDTH), nn.Linear(4 * WIDTH, WIDTH)
        self.norm1, self.norm2 = nn.LayerNorm(WIDTH, 1e-12), nn.LayerNorm(WIDTH, 1e-12)

    def forward(self, x, mask, p):
        """States of pieces in, states out; ``mask`` hides the filling, ``p`` is the dropout."""
        b, t, _ = x.shape
        q, k, v = self.qkv(x).view(b, t, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        a = F.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        x = self.norm1(
            x + F.dropout(self.out(a.transpose(1, 2).reshape(b, t, WIDTH)), p, self.training)
        )
        return self.norm2(x + F.dropout(self.down(F.gelu(self.up(x))), p, self.training))


class Teacher(nn.Module):
    """The encoder with a head that labels words."""

    def __init__(self) -> None:
        super().__init__()
        self.word = nn.Embedding(len(VOCABULARY), WIDTH)
        self.position = nn.Embedding(512, WIDTH)
        self.form = nn.Embedding(words.CASES * words.KINDS, WIDTH)
        self.listed = nn.Embedding(8, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, 1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.head = nn.Linear(WIDTH, len(CLASSES))
        nn.init.zeros_(self.form.weight)
        nn.init.zeros_(self.listed.weight)

    @classmethod
    def pretrained(cls) -> Teacher:
        """The encoder as published, its head untrained."""
        w = load_file(str(MODEL / "model.safetensors"))
        self = cls()
        with torch.no_grad():
            self.word.weight.copy_(w["embeddings.word_embeddings.weight"])
            self.position.weight.copy_(
                w["embeddings.position_embeddings.weight"]
                + w["embeddings.token_type_embeddings.weight"][0]
            )
            _copy(self.norm, w, "embeddings.LayerNorm")
            for i, layer in enumerate(self.layers):
                at = f"encoder.layer.{i}."
                for part in ("weight", "bias"):
                    getattr(layer.qkv, part).copy_(
                        torch.cat(
                            [w[f"{at}attention.self.{n}.{part}"] for n in ("query", "key", "value")]
                        )
                    )
                _copy(layer.out, w, at + "attention.output.dense")
                _copy(layer.norm1, w, at + "attention.output.LayerNorm")
                _copy(layer.up, w, at + "intermediate.dense")
                _copy(layer.down, w, at + "output.dense")
                _copy(layer.norm2, w, at + "output.LayerNorm")
        return self

    def forward(self, ids, forms, listed, firsts, p=0.1):
        """Class logits of each word, read at its first piece."""
        x = (
            self.word(ids)
            + self.position.weight[: ids.shape[1]]
            + self.form(forms)
            + self.listed(listed)
        )
        x = F.dropout(self.norm(x), p, self.training)
        mask = torch.zeros(ids.shape).masked_fill(ids == 0, -1e9)[:, None, None, :]
        for layer in self.layers:
            x = layer(x, mask, p)
        x = torch.gather(x, 1, firsts[:, :, None].expand(-1, -1, WIDTH))
        return self.head(x)


def _copy(module, weights, name) -> None:
    module.weight.copy_(weights[name + ".weight"])
    module.bias.copy_(weights[name + ".bias"])


def arrays(batch: list[Item], rng: random.Random | None):
    """A batch as tensors (piece ids, forms, lists, place of each word's first piece)."""
    ids, forms, listed, firsts = [], [], [], []
    for item in batch:
        row, form, bits, first = [CLS], [0], [0], []
        for i, cut in enumerate(item.pieces):
            count = min(len(cut), 6)
            first.append(len(row))
            row += cut[:6]
            form += [item.case[i] * words.KINDS + item.kind[i]] * count
            bit = 0 if rng and rng.random() < 0.15 else item.bits[i]
            bits += [bit] * count
        row, form, bits = row[:255], form[:255], bits[:255]
        ids.append(np.array([*row, SEP]))
        forms.append(np.array([*form, 0]))
        listed.append(np.array([*bits, 0]))
        firsts.append(np.minimum(np.array(first), 254))
    return padded(ids, 0), padded(forms, 0), padded(listed, 0), padded(firsts, 0)


def train(items: list[Item], epochs: float, seed: int, rate: float = 1.2e-4, say=print) -> Teacher:
    """Fine-tune on labelled items; half of the time an item is seen in lower case."""
    torch.manual_seed(seed)
    rng = random.Random(seed)
    model = Teacher.pretrained()
    slow = [p for n, p in model.named_parameters() if not n.startswith(("head", "form", "listed"))]
    fast = [p for n, p in model.named_parameters() if n.startswith(("head", "form", "listed"))]
    optimiser = torch.optim.AdamW(
        [{"params": slow, "lr": rate}, {"params": fast, "lr": 1e-3}], weight_decay=0.01
    )
    batches = [b for _ in range(math.ceil(epochs)) for b in grouped(items, 700, rng)]
    batches = batches[: int(len(batches) * epochs / math.ceil(epochs))]
    total, started, mean = len(batches), time.time(), 0.0
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda s: min(1, s / (0.08 * total)) * max(0.02, 1 - s / total)
    )
    model.train()
    for step, batch in enumerate(batches):
        seen = [i.lowered() if rng.random() < 0.45 else i for i in batch]
        gold = padded([i.gold for i in seen], IGNORE)
        logits = model(*arrays(seen, rng))
        loss = F.cross_entropy(
            logits.flatten(0, 1), gold.flatten(), ignore_index=IGNORE, label_smoothing=0.03
        )
        optimiser.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimiser.step()
        schedule.step()
        mean = 0.98 * mean + 0.02 * loss.item()
        if step % 100 == 0:
            say(
                f"teacher {seed}: step {step}/{total} loss {mean:.4f} {time.time() - started:.0f} s"
            )
            sys.stdout.flush()
    return model.eval()


@torch.inference_mode()
def label(model: Teacher, items: list[Item]) -> list[np.ndarray]:
    """Class probabilities of each word of each item, in the order given."""
    model.eval()
    out: dict[int, np.ndarray] = {}
    for batch in grouped(items, 1500, random.Random(0)):
        probabilities = F.softmax(model(*arrays(batch, None)), -1).numpy()
        for item, p in zip(batch, probabilities, strict=True):
            out[id(item)] = p[: len(item)].copy()
    return [out.get(id(i), np.zeros((0, len(CLASSES)), np.float32)) for i in items]
