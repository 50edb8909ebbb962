"""The teacher: the MiniLM encoder, fine-tuned on lessons to give verdict, telling words and roles.

Never shipped. `python teacher.py SEED EPOCHS OUT [cv]` trains one and saves it; with `cv` the open part
of the corpus is kept out and the figures on it are printed.
"""

from __future__ import annotations

import random
import sys
import time

import encode
import numpy as np
import torch
import torch.nn.functional as F
from encode import Coded
from frames import from_frames
from lessons import ROLES, VERDICTS, fine, lowered, read_lessons, read_open
from torch import nn

sys.path.insert(0, str(encode.Path(__file__).resolve().parents[1]))
import importlib.util

from batches import MODEL, padded
from safetensors.torch import load_file

_spec = importlib.util.spec_from_file_location(
    "people_teacher", str(encode.Path(__file__).resolve().parents[1] / "teacher.py")
)
_people = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(_people)
WIDTH = _people.WIDTH


class Teacher(nn.Module):
    """The encoder with three heads: the post's verdict, each word's telling, each person's role."""

    def __init__(self) -> None:
        super().__init__()
        w = load_file(str(MODEL / "model.safetensors"))
        body = _people.Teacher.pretrained()
        self.word, self.norm, self.layers = body.word, body.norm, body.layers
        self.position = nn.Embedding(512, WIDTH)
        with torch.no_grad():
            self.position.weight.copy_(
                w["embeddings.position_embeddings.weight"]
                + w["embeddings.token_type_embeddings.weight"][0]
            )
        self.verdict = nn.Sequential(
            nn.Linear(2 * WIDTH, 128), nn.ReLU(), nn.Dropout(0.2), nn.Linear(128, len(VERDICTS))
        )
        self.telling = nn.Linear(WIDTH, 1)
        self.role = nn.Linear(2 * WIDTH, len(ROLES))

    def forward(self, ids, firsts, p=0.1):
        x = self.word(ids) + self.position.weight[: ids.shape[1]]
        x = F.dropout(self.norm(x), p, self.training)
        here = (ids != 0).float()
        mask = torch.zeros(ids.shape).masked_fill(ids == 0, -1e9)[:, None, None, :]
        for layer in self.layers:
            x = layer(x, mask, p)
        mean = (x * here[:, :, None]).sum(1) / here.sum(1, keepdim=True)
        whole = torch.cat([mean, x[:, 0]], 1)
        at_words = torch.gather(x, 1, firsts[:, :, None].expand(-1, -1, WIDTH))
        return self.verdict(whole), self.telling(at_words)[:, :, 0], at_words, mean


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


def train(lessons, seed, epochs, rate=8e-5):
    torch.manual_seed(seed)
    rng = random.Random(seed)
    model = Teacher()
    slow = [
        p
        for n, p in model.named_parameters()
        if n.startswith(("word", "norm", "layers", "position"))
    ]
    fast = [
        p
        for n, p in model.named_parameters()
        if not n.startswith(("word", "norm", "layers", "position"))
    ]
    optimiser = torch.optim.AdamW(
        [{"params": slow, "lr": rate}, {"params": fast, "lr": 1e-3}], weight_decay=0.02
    )
    plans = []
    for _ in range(epochs):
        coded = [Coded(lowered(x) if rng.random() < 0.3 else x) for x in lessons]
        plans += batched(coded, 900, rng)
    total, started, mean = len(plans), time.time(), 0.0
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda s: min(1, s / (0.08 * total)) * max(0.02, 1 - s / total)
    )
    model.train()
    for step, batch in enumerate(plans):
        ids, firsts = rows(batch)
        verdict, telling, at_words, whole = outputs(model, ids, firsts)
        gold = torch.tensor([c.verdict for c in batch])
        loss = F.cross_entropy(verdict, gold, label_smoothing=0.05)
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
            spans = torch.stack(
                [torch.cat([at_words[i, at].mean(0), whole[i]]) for i, at, _ in people]
            )
            loss = loss + 0.5 * F.cross_entropy(
                model.role(spans), torch.tensor([r for *_, r in people]), label_smoothing=0.05
            )
        optimiser.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimiser.step()
        schedule.step()
        mean = 0.97 * mean + 0.03 * loss.item()
        if step % 25 == 0:
            print(
                f"teacher {seed}: step {step}/{total} loss {mean:.3f} {time.time() - started:.0f} s",
                flush=True,
            )
    return model.eval()


@torch.inference_mode()
def label(model: Teacher, items: list[Coded]) -> None:
    """Write the teacher's verdict probabilities and telling words into each item (added up)."""
    model.eval()
    for batch in batched(items, 4000, random.Random(0)):
        verdict, telling, *_ = outputs(model, *rows(batch))
        for item, p, t in zip(
            batch, F.softmax(verdict, -1).numpy(), torch.sigmoid(telling).numpy(), strict=True
        ):
            item.soft = p if item.soft is None else item.soft + p
            told = t[: len(item.pieces)]
            item.soft_telling = told if item.soft_telling is None else item.soft_telling + told


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
    seed, epochs, out = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
    torch.set_num_threads(int(__import__("os").environ.get("OMP_NUM_THREADS", "2")))
    lessons, held = read_lessons(), read_open()
    if "cv" not in sys.argv:
        lessons = lessons + held
    model = train(lessons + from_frames(5, seed) + fine(), seed, epochs)
    torch.save(model.state_dict(), out)
    if "cv" in sys.argv:
        coded = [Coded(x) for x in held]
        label(model, coded)
        print(figures(np.stack([c.soft for c in coded]), np.array([c.verdict for c in coded])))


if __name__ == "__main__":
    main()
