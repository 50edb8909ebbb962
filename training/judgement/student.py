"""The student: what is shipped. Word vectors, three convolutions, one look at the whole, three heads.

`src/bedside/check/recognise/about/network.py` is the same model in numpy. It learns from the lessons and
from what the teachers say of thousands of other texts.
`python student.py OUT.pt TEACHER.pt…` trains it twice: OUT-development.pt without the open corpus, which it
is then measured on, and OUT.pt with it.
"""

from __future__ import annotations

import random
import sys
import time

import numpy as np
import torch
import torch.nn.functional as F
from encode import KINDS, Coded
from features import words
from frames import from_frames
from lessons import (
    ROLES,
    SENSED,
    VERDICTS,
    lowered,
    mixed,
    read_content,
    read_lessons,
    read_measured,
    read_open,
    read_open_content,
    read_pages,
    talk,
    unlabelled,
)
from teacher import RARE, Teacher, batched, figures, label, sensed_figures
from torch import nn

from batches import VOCABULARY, padded  # isort: skip

WIDTH, DILATIONS = 96, (1, 2, 4)
FRAMES, MIXED, NEWS, TALK, PASSES = 8, 14_000, 4_000, 2_000, 7
SLOW = float(__import__("os").environ.get("SLOW", "5e-4"))  # of the piece vectors
FINE = np.array([0.97, 0.015, 0.015], np.float32)


class Student(nn.Module):
    def __init__(self, piece_vectors: torch.Tensor | None = None) -> None:
        super().__init__()
        self.piece = nn.Embedding(len(VOCABULARY), WIDTH)
        if piece_vectors is not None:
            with torch.no_grad():
                self.piece.weight.copy_(piece_vectors)
        self.form = nn.Embedding(words.CASES * words.KINDS, WIDTH)
        self.echo = nn.Embedding(2, WIDTH)
        self.setting = nn.Embedding(len(KINDS) * 2, WIDTH)
        for table in (self.form, self.echo, self.setting):
            nn.init.normal_(table.weight, std=0.05)
        self.norm = nn.LayerNorm(WIDTH)
        self.near = nn.ModuleList(nn.Linear(3 * WIDTH, WIDTH) for _ in DILATIONS)
        self.whole = nn.Linear(2 * WIDTH, WIDTH)
        self.attend = nn.Linear(WIDTH, 4)
        self.telling = nn.Linear(WIDTH, 1)
        self.hidden = nn.Linear(6 * WIDTH + 1, 96)
        self.verdict = nn.Linear(96, len(VERDICTS))
        self.role = nn.Linear(2 * WIDTH, len(ROLES))
        self.found = nn.Linear(WIDTH, len(SENSED))
        self.sensed = nn.Linear(96, len(SENSED))

    def vectors(self, pieces, counts, form):
        x = self.piece(pieces).sum(2) / counts[:, :, None].clamp(min=1)
        return self.norm(x + self.form(form)) * (counts > 0)[:, :, None]

    def forward(self, batch, p=0.15):
        pieces, counts, form, echo, setting, r_pieces, r_counts, r_form = batch
        here = (counts > 0).float()
        review = self.vectors(r_pieces, r_counts, r_form).sum(1) / (r_counts > 0).sum(
            1, keepdim=True
        ).clamp(min=1)
        x = self.vectors(pieces, counts, form) + self.echo(echo) + self.setting(setting)[:, None]
        x = F.dropout(x, p, self.training) * here[:, :, None]
        for i, reach in enumerate(DILATIONS):
            left = F.pad(x, (0, 0, reach, 0))[:, : x.shape[1]]
            right = F.pad(x, (0, 0, 0, reach))[:, reach:]
            hidden = F.relu(self.near[i](torch.cat([left, x, right], 2)))
            x = x + F.dropout(hidden, p, self.training)
            if i == 1:
                mean = (x * here[:, :, None]).sum(1) / here.sum(1, keepdim=True).clamp(min=1)
                x = x + F.relu(self.whole(torch.cat([mean, review], 1)))[:, None]
            x = x * here[:, :, None]
        weight = torch.softmax(self.attend(x).masked_fill(here[:, :, None] == 0, -1e9), 1)
        looked = torch.einsum("btk,btw->bkw", weight, x).flatten(1)
        top = x.masked_fill(here[:, :, None] == 0, -1e4).max(1).values
        telling = self.telling(x)[:, :, 0].masked_fill(here == 0, -1e4)
        whole = torch.cat(
            [looked, top, review, telling.max(1, keepdim=True).values.clamp(min=-8)], 1
        )
        whole = F.dropout(F.relu(self.hidden(F.dropout(whole, p, self.training))), p, self.training)
        mean = (x * here[:, :, None]).sum(1) / here.sum(1, keepdim=True).clamp(min=1)
        found = self.found(x).masked_fill(here[:, :, None] == 0, -1e4)
        sensed = self.sensed(whole) + found.max(1).values.clamp(min=-12)
        return self.verdict(whole), telling, x, mean, found, sensed


def tensors(batch: list[Coded]):
    def side(rows):
        deep = max([1, *(len(c) for row in rows for c in row)])
        long = max(1, *(len(row) for row in rows)) if rows else 1
        out = np.zeros((len(rows), long, deep), np.int64)
        counts = np.zeros((len(rows), long), np.float32)
        for b, row in enumerate(rows):
            for t, cut in enumerate(row):
                out[b, t, : len(cut)] = cut
                counts[b, t] = len(cut)
        return torch.from_numpy(out), torch.from_numpy(counts)

    pieces, counts = side([c.pieces for c in batch])
    r_pieces, r_counts = side([c.review for c in batch])
    form = padded([c.form if len(c.form) else np.zeros(1, np.int64) for c in batch], 0)
    echo = padded([c.echo if len(c.echo) else np.zeros(1, np.int64) for c in batch], 0)
    setting = torch.tensor([c.kind * 2 + c.voice for c in batch])
    return (
        pieces,
        counts,
        form,
        echo,
        setting,
        r_pieces,
        r_counts,
        torch.zeros(r_counts.shape, dtype=torch.long),
    )


def known(items: list[Coded]) -> list[Coded]:
    """Items whose labels stand for a teacher's."""
    for c in items:
        c.soft = 0.94 * np.eye(len(VERDICTS), dtype=np.float32)[c.verdict] + 0.02
        c.soft_telling = c.telling
    return items


def evenly(items: list[Coded], teachers: int) -> None:
    """Turn sums over the teachers into means."""
    for c in items:
        c.soft, c.soft_telling = c.soft / teachers, c.soft_telling / teachers
        c.soft_sensed, c.soft_found = c.soft_sensed / teachers, c.soft_found / teachers


def principal(model: Teacher) -> torch.Tensor:
    """The encoder's piece vectors turned to their first WIDTH directions."""
    table = model.body.word.weight.detach()[model.body.number]
    table = table - table.mean(0)
    _, _, directions = torch.pca_lowrank(table, WIDTH, niter=3)
    small = table @ directions
    small[0] = 0
    return small / small.std() * 0.5


def train(items: list[Coded], start: torch.Tensor | dict, passes: int, seed=1, pace=1.0) -> Student:
    """A student from piece vectors, or one that goes on from the weights `start`, at some pace."""
    torch.manual_seed(seed)
    rng = random.Random(seed)
    model = Student(None if isinstance(start, dict) else start)
    if isinstance(start, dict):
        model.load_state_dict(start)
    slow = [model.piece.weight]
    fast = [p for n, p in model.named_parameters() if n != "piece.weight"]
    optimiser = torch.optim.AdamW(
        [{"params": slow, "lr": SLOW * pace}, {"params": fast, "lr": 1.5e-3 * pace}],
        weight_decay=0.01,
    )
    plans = [b for _ in range(passes) for b in batched(items, 3500, rng)]
    total, started, mean = len(plans), time.time(), 0.0
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda s: min(1, s / (0.05 * total)) * max(0.02, 1 - s / total)
    )
    model.train()
    for step, batch in enumerate(plans):
        verdict, telling, x, whole, found, sensed = model(tensors(batch))
        soft = torch.tensor(np.stack([c.soft for c in batch]), dtype=torch.float32)
        weight = torch.tensor([3.0 if c.verdict >= 0 else 1.0 for c in batch])
        gold = torch.tensor([max(c.verdict, 0) for c in batch])
        known = torch.tensor([float(c.verdict >= 0) for c in batch])
        each = -(soft * F.log_softmax(verdict, -1)).sum(-1)
        hard = F.cross_entropy(verdict, gold, reduction="none", label_smoothing=0.05) * known
        loss = (weight * (each + 0.3 * hard)).sum() / weight.sum()
        target = torch.zeros_like(telling)
        for b, c in enumerate(batch):
            target[b, : len(c.soft_telling)] = torch.from_numpy(c.soft_telling)
        here = telling > -1e3
        loss = loss + 0.5 * F.binary_cross_entropy_with_logits(telling[here], target[here])
        loss = loss + sensed_loss(found, sensed, batch)
        people = [(i, at, role) for i, c in enumerate(batch) for at, role in c.people]
        if people:
            spans = torch.stack([torch.cat([x[i, at].mean(0), whole[i]]) for i, at, _ in people])
            loss = loss + 0.4 * F.cross_entropy(
                model.role(spans), torch.tensor([r for *_, r in people]), label_smoothing=0.05
            )
        optimiser.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimiser.step()
        schedule.step()
        mean = 0.98 * mean + 0.02 * loss.item()
        if step % 100 == 0:
            print(
                f"student: step {step}/{total} loss {mean:.3f} {time.time() - started:.0f} s",
                flush=True,
            )
    return model.eval()


def sensed_loss(found, sensed, batch):
    """How far the student is from what teacher and lessons see, in the texts and at their words."""
    soft = torch.tensor(np.stack([c.soft_sensed for c in batch]), dtype=torch.float32)
    gold = torch.tensor(np.stack([c.sensed for c in batch]))
    weight = torch.tensor(np.stack([c.weight for c in batch]))
    goal = soft + (gold - soft) * 0.6 * (weight >= 1)
    each = F.binary_cross_entropy_with_logits(sensed, goal, reduction="none")
    loss = (each * (1 + weight) * (1 + RARE * goal)).mean() * 12
    at = torch.zeros_like(found)
    for b, c in enumerate(batch):
        mine = c.soft_found + (c.found - c.soft_found) * 0.6 * (c.weight >= 1)
        at[b, : len(mine)] = torch.from_numpy(mine.astype(np.float32))
    here = (found > -1e3).float()
    each = F.binary_cross_entropy_with_logits(found.clamp(min=-30), at, reduction="none")
    return loss + (each * here * (1 + RARE * at)).sum() / here.sum() * 12


@torch.inference_mode()
def answer(model: Student, items: list[Coded]) -> tuple[np.ndarray, np.ndarray]:
    """Verdict probabilities and what is sensed, one row an item."""
    out = {}
    for batch in batched(items, 4000, random.Random(0)):
        verdict, *_, sensed = model(tensors(batch))
        for item, p, s in zip(
            batch, F.softmax(verdict, -1).numpy(), torch.sigmoid(sensed).numpy(), strict=True
        ):
            out[id(item)] = p, s
    return np.stack([out[id(i)][0] for i in items]), np.stack([out[id(i)][1] for i in items])


def main() -> None:
    out = sys.argv[1]
    teachers = []
    for path in sys.argv[2:]:
        model = Teacher()
        model.load_state_dict(torch.load(path))
        teachers.append(model.eval())
    lessons = read_lessons() + read_content()
    lessons += [lowered(x) for x in lessons[::2]]
    framed = from_frames(FRAMES, 3)
    mixtures = mixed(lessons + framed, MIXED, 3)
    items = [Coded(x) for x in lessons + framed + mixtures + talk(TALK)]
    reported = [Coded(x) for x in unlabelled(NEWS)]
    pages = [Coded(x) for x in read_pages()]
    measured = {
        name: [Coded(x) for x in several]
        for name, several in zip(
            ("open, privacy", "open, content", "measured, privacy", "measured, content"),
            (read_open(), read_open_content(), *read_measured()),
            strict=True,
        )
    }
    everything = [*items, *reported, *pages, *(x for several in measured.values() for x in several)]
    for number, model in enumerate(teachers):
        print("labelling with teacher", number, len(everything), flush=True)
        label(model, everything)
    evenly(everything, len(teachers))
    for name, several in measured.items():
        tell("teacher", name, several, [c.soft for c in several], [c.soft_sensed for c in several])
    for c in reported:
        # News of one person's health reads like a story; who reports it treats nobody.
        c.soft = 0.5 * c.soft + 0.5 * FINE
    items += reported + known([c for c in pages if c.verdict >= 0]) * 2
    items += [c for c in pages if c.verdict < 0] * 2
    # First without the open corpus, so that thresholds are fixed on posts the model never saw.
    first = train(items, principal(teachers[0]), PASSES)
    torch.save(first.state_dict(), out.replace(".pt", "-development.pt"))
    for name, several in measured.items():
        tell("student", name, several, *answer(first, several))
    opened = measured["open, privacy"]
    for c in opened:
        # The teacher never saw these: what they are is known better from their labels.
        c.soft = 0.3 * c.soft + 0.7 * np.eye(len(VERDICTS), dtype=np.float32)[c.verdict]
    last = train(
        items + (opened + measured["open, content"]) * 2, first.state_dict(), PASSES // 3, pace=0.4
    )
    torch.save(last.state_dict(), out)
    for name, several in measured.items():
        tell("with the open corpus", name, several, *answer(last, several))


def tell(who: str, name: str, several: list[Coded], verdicts, shares) -> None:
    """Print how well somebody does on posts with labels."""
    if "privacy" in name:
        said = figures(np.stack(list(verdicts)), np.array([c.verdict for c in several]))
    else:
        said = sensed_figures(np.stack(list(shares)), np.stack([c.sensed for c in several]))
    print(f"{who}, {name}: {said}", flush=True)


if __name__ == "__main__":
    main()
