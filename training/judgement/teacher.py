"""The teacher: the MPNet encoder, fine-tuned on lessons to give verdict, telling words and roles.

Never shipped. `python teacher.py SEED PASSES OUT [cv]` trains one and saves it; with `cv` the open part
of the corpus is kept out and the figures on it are printed.
"""

from __future__ import annotations

import random
import sys
import time

import numpy as np
import torch
import torch.nn.functional as F
from encode import Coded
from encoder import WIDTH, Encoder
from frames import from_frames
from lessons import (
    ROLES,
    SENSED,
    VERDICTS,
    Lesson,
    fine,
    lowered,
    read_content,
    read_lessons,
    read_open,
    read_open_content,
    read_pages,
)
from torch import nn

from batches import padded  # isort: skip


class Teacher(nn.Module):
    """The encoder with three heads: the post's verdict, each word's telling, each person's role."""

    def __init__(self) -> None:
        super().__init__()
        self.body = Encoder.pretrained()
        self.verdict = nn.Sequential(
            nn.Linear(2 * WIDTH, 128), nn.ReLU(), nn.Dropout(0.2), nn.Linear(128, len(VERDICTS))
        )
        self.telling = nn.Linear(WIDTH, 1)
        self.role = nn.Linear(2 * WIDTH, len(ROLES))
        self.found = nn.Linear(WIDTH, len(SENSED))
        self.sensed = nn.Sequential(
            nn.Linear(2 * WIDTH, 192), nn.ReLU(), nn.Dropout(0.2), nn.Linear(192, len(SENSED))
        )

    def forward(self, ids, firsts, p=0.1):
        x = self.body(ids, p)
        here = (ids != 0).float()
        mean = (x * here[:, :, None]).sum(1) / here.sum(1, keepdim=True)
        whole = torch.cat([mean, x[:, 0]], 1)
        at_words = torch.gather(x, 1, firsts[:, :, None].expand(-1, -1, WIDTH))
        # No word begins at piece 0: rows beyond a text stand there.
        found = self.found(at_words).masked_fill((firsts == 0)[:, :, None], -1e4)
        sensed = self.sensed(whole) + found.max(1).values.clamp(min=-12)
        return self.verdict(whole), self.telling(at_words)[:, :, 0], at_words, mean, found, sensed


def sensed_loss(found, sensed, batch):
    """How far the model is from what the lessons find: in the texts, and at their words."""
    weight = torch.tensor(np.stack([c.weight for c in batch]))
    gold = torch.tensor(np.stack([c.sensed for c in batch]))
    each = F.binary_cross_entropy_with_logits(sensed, gold * 0.97 + 0.01, reduction="none")
    loss = (each * weight * (1 + RARE * gold)).sum() / weight.sum().clamp(min=1) * 12
    at = torch.zeros_like(found)
    worth = torch.zeros_like(found)
    for b, c in enumerate(batch):
        at[b, : len(c.found)] = torch.from_numpy(c.found)
        worth[b, : len(c.found)] = torch.from_numpy(c.weight)
    each = F.binary_cross_entropy_with_logits(found.clamp(min=-30), at, reduction="none")
    return loss + (each * worth * (1 + RARE * at)).sum() / worth.sum().clamp(min=1) * 12


LATE = frozenset("h")  # files of lessons whose every post is read in every pass
RARE = 2.0  # what a finding weighs more than a silence


def outputs(model: Teacher, ids, firsts):
    """What the model says, its products in 16 bits: three times as fast on a processor that has them."""
    with torch.autocast("cpu", dtype=torch.bfloat16):
        return [value.float() for value in model(ids, firsts)]


def rows(batch: list[Coded]):
    made = [c.teacher_row() for c in batch]
    return padded([np.array(r) for r, _ in made], 0), padded(
        [np.array(f or [0]) for _, f in made], 0
    )


def batched(items: list[Coded], budget: int, rng: random.Random):
    order = sorted(items, key=lambda c: len(c.pieces) + len(c.review) + rng.random() * 6)
    out, batch, longest = [], [], 0
    for item in order:
        length = len(item.pieces) + len(item.review) + 6
        if batch and max(longest, length) * (len(batch) + 1) > budget:
            out.append(batch)
            batch, longest = [], 0
        batch.append(item)
        longest = max(longest, length)
    out.append(batch)
    rng.shuffle(out)
    return out


def gathered(seed: int, held: bool) -> list[Lesson]:
    """The lessons of one pass: new fillings of the frames, and half of the single privacy lessons.

    `held`: with the open corpus, which otherwise is kept out to measure on.
    """
    rng = random.Random(seed)
    single = read_lessons()
    rng.shuffle(single)
    late = [x for x in single if x.source in LATE]
    early = [x for x in single if x.source not in LATE]
    real = fine()
    rng.shuffle(real)
    lessons = [*read_content(), *read_pages(), *late, *early[: len(early) // 2]]
    lessons += from_frames(1, seed) + real[: len(real) // 2]
    return lessons + (read_open() + read_open_content() if held else [])


def train(seed, passes, held=False, rate=4e-5, gather=gathered):
    torch.manual_seed(seed)
    rng = random.Random(seed)
    model = Teacher()
    slow = [p for p in model.body.parameters() if p.requires_grad]
    inside = {id(p) for p in model.body.parameters()}
    fast = [p for p in model.parameters() if id(p) not in inside]
    optimiser = torch.optim.AdamW(
        [{"params": slow, "lr": rate}, {"params": fast, "lr": 1e-3}], weight_decay=0.02
    )
    rates = [group["lr"] for group in optimiser.param_groups]
    started, mean = time.time(), 0.0
    for number in range(passes):
        lessons = gather(seed * 100 + number, held)
        plan = batched([Coded(lowered(x) if rng.random() < 0.2 else x) for x in lessons], 900, rng)
        for step, batch in enumerate(plan):
            done = (number + step / len(plan)) / passes
            for group, full in zip(optimiser.param_groups, rates, strict=True):
                group["lr"] = full * min(1, done / 0.06 + 0.01) * max(0.02, 1 - done)
            loss = _step(model.train(), optimiser, batch)
            mean = 0.97 * mean + 0.03 * loss
            if step % 25 == 0:
                took = time.time() - started
                print(
                    f"teacher {seed}: pass {number} step {step}/{len(plan)} loss {mean:.3f} {took:.0f} s",
                    flush=True,
                )
    return model.eval()


def _step(model: Teacher, optimiser, batch: list[Coded]) -> float:
    ids, firsts = rows(batch)
    verdict, telling, at_words, whole, found, sensed = outputs(model, ids, firsts)
    gold = torch.tensor([c.verdict for c in batch])
    loss = sensed_loss(found, sensed, batch)
    if (gold >= 0).any():
        judged = F.cross_entropy(
            verdict, gold, ignore_index=-1, label_smoothing=0.05, reduction="sum"
        )
        loss = loss + 2 * judged / len(batch)
    marked = [i for i, c in enumerate(batch) if c.verdict == 0 or c.telling.any()]
    if marked:
        target = padded(
            [
                batch[i].telling if len(batch[i].telling) else np.zeros(1, np.float32)
                for i in marked
            ],
            0.0,
        ).float()
        here = padded(
            [np.ones(max(1, len(batch[i].telling)), np.float32) for i in marked], 0.0
        ).float()
        each = F.binary_cross_entropy_with_logits(
            telling[marked][:, : target.shape[1]], target, reduction="none"
        )
        loss = loss + 0.5 * (each * here).sum() / here.sum()
    people = [(i, at, role) for i, c in enumerate(batch) for at, role in c.people]
    if people:
        spans = torch.stack([torch.cat([at_words[i, at].mean(0), whole[i]]) for i, at, _ in people])
        loss = loss + 0.5 * F.cross_entropy(
            model.role(spans), torch.tensor([r for *_, r in people]), label_smoothing=0.05
        )
    optimiser.zero_grad()
    loss.backward()
    nn.utils.clip_grad_norm_(model.parameters(), 1.0)
    optimiser.step()
    return float(loss.item())


@torch.inference_mode()
def label(model: Teacher, items: list[Coded]) -> None:
    """Write the teacher's verdict probabilities and telling words into each item (added up)."""
    model.eval()
    for batch in batched(items, 4000, random.Random(0)):
        verdict, telling, _, _, found, sensed = outputs(model, *rows(batch))
        for item, p, t, f, s in zip(
            batch,
            F.softmax(verdict, -1).numpy(),
            torch.sigmoid(telling).numpy(),
            torch.sigmoid(found).numpy(),
            torch.sigmoid(sensed).numpy(),
            strict=True,
        ):
            many = len(item.pieces)
            item.soft = _plus(item.soft, p)
            item.soft_telling = _plus(item.soft_telling, t[:many])
            item.soft_found = _plus(item.soft_found, f[:many])
            item.soft_sensed = _plus(item.soft_sensed, s)


def _plus(so_far, more):
    return more if so_far is None else so_far + more


def sensed_figures(shares: np.ndarray, gold: np.ndarray) -> str:
    """For thresholds common to all codes: share of labels seen, and of fine posts raised."""
    fine = gold.sum(1) == 0
    parts = []
    for least in (0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9):
        seen = (shares >= least)[gold > 0].mean()
        raised = (shares[fine] >= least).any(1).mean()
        parts.append(f"{least}: {seen:.3f} raised {raised:.3f}")
    return f"of {int(gold.sum())} labels seen at {', '.join(parts)}"


def figures(probability: np.ndarray, gold: np.ndarray) -> str:
    """Share of must-not-leave posts stopped at the thresholds that stop 1, 2 and 5 % of the fine ones."""
    block = probability[:, 2]
    fine, bad = np.sort(block[gold == 0])[::-1], block[gold == 2]
    parts = []
    for share in (0.01, 0.02, 0.05, 0.1):
        at = fine[int(share * len(fine))]
        parts.append(f"{share:.0%}: {(bad > at).mean():.3f}")
    return "stopped at false alarms of " + ", ".join(parts)


def main() -> None:
    seed, passes, out = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
    torch.set_num_threads(int(__import__("os").environ.get("OMP_NUM_THREADS", "2")))
    model = train(seed, passes, held="cv" not in sys.argv)
    torch.save(model.state_dict(), out)
    if "cv" in sys.argv:
        coded = [Coded(x) for x in read_open()]
        label(model, coded)
        print(figures(np.stack([c.soft for c in coded]), np.array([c.verdict for c in coded])))
        coded = [Coded(x) for x in read_open_content()]
        label(model, coded)
        print(
            sensed_figures(
                np.stack([c.soft_sensed for c in coded]), np.stack([c.sensed for c in coded])
            )
        )


if __name__ == "__main__":
    main()
