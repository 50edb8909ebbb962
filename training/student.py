"""The student: the small model that is shipped, in torch; `people/network.py` is the same in numpy.

A word becomes a vector by itself (so that it can be cached); four convolutions then mix it with its
neighbours.
"""

from __future__ import annotations

import random
import sys
import time

import numpy as np
import torch
import torch.nn.functional as F
from batches import IGNORE, VOCABULARY, Item, grouped, look_up
from features import CLASSES, pieces, words
from torch import nn

PIECE, RUN, FORM, LIST, HIDDEN, WIDTH = 160, 64, 16, 16, 320, 128
DILATIONS = (1, 1, 2, 4)


class Student(nn.Module):
    """Words in, class logits out."""

    def __init__(self) -> None:
        super().__init__()
        self.first = nn.Embedding(len(VOCABULARY), PIECE)
        self.rest = nn.EmbeddingBag(len(VOCABULARY), PIECE, mode="mean")
        self.rest.weight = self.first.weight
        self.run = nn.EmbeddingBag(pieces.RUN_BUCKETS, RUN, mode="mean")
        self.form = nn.Embedding(words.CASES * words.KINDS, FORM)
        self.listed = nn.Embedding(8, LIST)
        self.mix1 = nn.Linear(2 * PIECE + RUN + FORM + LIST, HIDDEN)
        self.mix2 = nn.Linear(HIDDEN, WIDTH)
        self.norm = nn.LayerNorm(WIDTH)
        self.near = nn.ModuleList(nn.Linear(3 * WIDTH, WIDTH) for _ in DILATIONS)
        self.back = nn.ModuleList(nn.Linear(WIDTH, WIDTH) for _ in DILATIONS)
        self.all = nn.Linear(WIDTH, WIDTH)
        self.head = nn.Linear(WIDTH, len(CLASSES))
        nn.init.normal_(self.run.weight, std=0.05)
        nn.init.normal_(self.form.weight, std=0.1)
        nn.init.normal_(self.listed.weight, std=0.1)
        for back in self.back:
            nn.init.normal_(back.weight, std=0.02)

    def start_from(self, vectors: torch.Tensor) -> None:
        """Begin with the directions in which the encoder's word vectors vary most."""
        centred = vectors - vectors.mean(0)
        _, _, basis = torch.linalg.svd(centred[::3], full_matrices=False)
        small = centred @ basis[:PIECE].T
        with torch.no_grad():
            self.first.weight.copy_(small / small.std() * 0.12)

    def forward(self, firsts, rests, rest_at, runs, run_at, forms, listed, mask, drop=0.0):
        """Logits of each word of a batch laid out as a grid; ``mask``: which places hold a word."""
        parts = (
            self.first(firsts),
            self.rest(rests, rest_at),
            self.run(runs, run_at),
            self.form(forms),
            self.listed(listed),
        )
        v = torch.cat(parts, 1).view(*mask.shape, -1)
        v = self.norm(self.mix2(F.relu(self.mix1(self.thin(v, drop)))))
        keep = mask[:, :, None].float()
        x = v * keep
        for i, (near, back) in enumerate(zip(self.near, self.back, strict=True)):
            reach, length = DILATIONS[i], x.shape[1]
            wide = F.pad(x, (0, 0, reach, reach))
            sides = torch.cat((wide[:, :length], x, wide[:, 2 * reach :]), 2)
            x = (x + back(self.thin(F.relu(near(sides)), drop))) * keep
            if i == 1:
                x = (x + F.relu(self.all(x.sum(1) / keep.sum(1)))[:, None]) * keep
        return self.head(self.thin(x, drop))

    def thin(self, x, drop):
        """Silence some channels of a whole sample: on a CPU much cheaper than dropout."""
        if not self.training or not drop:
            return x
        return x * ((torch.rand(x.shape[0], 1, x.shape[2]) > drop).float() / (1 - drop))


class Shuffle:
    """Exchanges the features of words that are surely names, so that no name is learnt by heart."""

    def __init__(self, seed: int) -> None:
        from sentences import Names

        self.rng = random.Random(seed)
        names = Names(self.rng)
        self.given = self._table(names.given, 12000)
        self.family = self._table(names.family, 20000)
        self.town = self._table(names.town, 8000)

    def _table(self, draw, count):
        singles = (
            w.text
            for _ in range(count)
            for w in words.split(draw())
            if w.case != words.LOWER and len(w.text) > 1
        )
        return [look_up(t, words.PLAIN) for t in singles]

    def names(self, item: Item, rate: float):
        """(pieces, runs, bits) of the item, with all its people renamed at ``rate``."""
        cut, runs, bits = item.pieces, item.runs, item.bits
        if item.soft is None or self.rng.random() > rate:
            return cut, runs, bits
        person = item.soft[:, 1] + item.soft[:, 2] > 0.8
        place = item.soft[:, 3] + item.soft[:, 4] > 0.8
        if not person.any() and not place.any():
            return cut, runs, bits
        cut, runs, bits = list(cut), list(runs), bits.copy()
        for i in np.flatnonzero((person | place) & (item.kind == words.PLAIN)):
            if place[i] and self.rng.random() < 0.5:
                continue
            last = person[i] and i and person[i - 1]
            table = self.town if place[i] else self.family if last else self.given
            if person[i] and not last and not bits[i] & 1 and bits[i] & 2:
                table = self.family
            cut[i], runs[i], bits[i] = self.rng.choice(table)
        return cut, runs, bits


def arrays(
    batch: list[Item],
    rng: random.Random | None = None,
    swap: Shuffle | None = None,
    rate: float = 0.0,
):
    """A batch as tensors for `Student.forward`."""
    firsts, rests, rest_at, runs, run_at, forms, listed = [], [], [], [], [], [], []
    longest = max(map(len, batch))
    for item in batch:
        cut, run, bits = swap.names(item, rate) if swap else (item.pieces, item.runs, item.bits)
        for c, r in zip(cut, run, strict=True):
            firsts.append(c[0])
            rest_at.append(len(rests))
            rests.extend(c[1:])
            run_at.append(len(runs))
            runs.extend(r)
        spare = longest - len(item)
        firsts += [0] * spare
        rest_at += [len(rests)] * spare
        run_at += [len(runs)] * spare
        forms.append(np.pad(item.case * words.KINDS + item.kind, (0, spare)))
        listed.append(np.pad(bits, (0, spare)))
    mask = torch.arange(longest)[None] < torch.tensor([len(i) for i in batch])[:, None]
    bits = np.concatenate(listed)
    if rng:
        bits = np.where(
            np.random.default_rng(rng.randrange(2**32)).random(len(bits)) < 0.15, 0, bits
        )
    t = lambda a: torch.as_tensor(np.asarray(a, np.int64))  # noqa: E731
    return (
        t(firsts),
        t(rests),
        t(rest_at),
        t(runs),
        t(run_at),
        t(np.concatenate(forms)),
        t(bits),
        mask,
    )


def train(
    items: list[Item],
    vectors: torch.Tensor,
    epochs: int,
    seed: int,
    rate=2e-3,
    lowered=0.45,
    gold_share=0.4,
    check=None,
) -> Student:
    """Distil: items carry soft classes from teachers; gold classes pull too where there are any.

    Returns the running mean of the weights over the last steps, which does better than the last.
    """
    torch.manual_seed(seed)
    rng = random.Random(seed)
    swap = Shuffle(seed)
    model, mean = Student(), Student()
    model.start_from(vectors)
    mean.load_state_dict(model.state_dict())
    optimiser = torch.optim.AdamW(
        model.parameters(), lr=rate, weight_decay=0.01, betas=(0.9, 0.98), fused=True
    )
    total = epochs * len(grouped(items, 3000, random.Random(0)))
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda s: min(1, s / 200) * max(0.02, 1 - s / total)
    )
    step, started, running = 0, time.time(), 0.0
    for epoch in range(epochs):
        model.train()
        for batch in grouped(items, 3000, rng):
            seen = [i.lowered() if rng.random() < lowered else i for i in batch]
            tensors = arrays(seen, rng, swap, 0.35)
            logits = model(*tensors, drop=0.1)[tensors[-1]]
            soft = torch.from_numpy(np.concatenate([i.soft for i in seen]))
            gold = torch.from_numpy(np.concatenate([i.gold for i in seen]))
            logs = F.log_softmax(logits, -1)
            hard = F.nll_loss(logs, gold, ignore_index=IGNORE, reduction="none")
            share = (gold != IGNORE).float() * gold_share
            loss = ((1 - share) * -(soft * logs).sum(-1) + share * hard).mean()
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            running = 0.98 * running + 0.02 * loss.item()
            step += 1
            if step % 10 == 0:
                with torch.no_grad():
                    for a, b in zip(mean.parameters(), model.parameters(), strict=True):
                        a.lerp_(b, max(0.03, 5 / (step / 10 + 5)))
        print(
            f"student {seed}: epoch {epoch + 1}/{epochs} loss {running:.4f}",
            f"{time.time() - started:.0f} s",
            check(mean.eval()) if check else "",
        )
        sys.stdout.flush()
    return mean.eval()


@torch.inference_mode()
def label(model: Student, items: list[Item]) -> list[np.ndarray]:
    """Class probabilities of each word of each item, in the order given."""
    out: dict[int, np.ndarray] = {}
    for batch in grouped(items, 6000, random.Random(0)):
        tensors = arrays(batch)
        p = F.softmax(model(*tensors), -1).numpy()
        for item, row in zip(batch, p, strict=True):
            out[id(item)] = row[: len(item)].copy()
    return [out.get(id(i), np.zeros((0, len(CLASSES)), np.float32)) for i in items]
