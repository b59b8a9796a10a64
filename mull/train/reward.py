"""Reward models: a model learns to tell, at the end of every step or of the answer, whether what ends there is right.

Outcome reward models see the answer's label alone (Cobbe et al. 2021), process reward models every step's (Lightman et
al. 2023), generative ones learn to say both in words, as language models do (Zhang et al. 2024). Their labels are
exact, or what continuations came to, or those on which both agree (labels.py).
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from random import Random
from typing import Any

import torch
import torch.nn.functional as F
from pydantic import Field
from torch import Tensor

from mull import jsonl
from mull.chat import Chat
from mull.engine.layout import Words
from mull.model import checkpoint
from mull.model.folder import describe, model_hash
from mull.model.heads import RewardModel, likely
from mull.model.transformer import Transformer, answering
from mull.reward.process import About, Kind
from mull.train import Folder
from mull.train.data import AGAIN, Batch, Mixture, Place, Stream, choose, on, shelved, shuffled
from mull.train.fit import Fit, Loss, fit
from mull.train.fit import loss_sum as words
from mull.train.labels import Labels, Lesson, Mark, lesson, parse
from mull.train.memory import fits
from mull.train.optim import Optim
from mull.train.precision import products
from mull.train.ranks import Ranks, together
from mull.train.run import Run
from mull.train.verifier import Critiques, examiner
from mull.train.writer import chat_of


class Reward(Fit):
    """Configuration of a run. Demonstrations from `data` think always, so `direct` and `guess` say nothing here."""

    init: Folder = Field(description="the model folder to start from, the policy's as a rule")
    kind: Kind = Field(
        default="process",
        description="outcome (of the answer), process (of every step as well) or generative (both, in words)",
    )
    separate: bool = Field(
        default=True, description="a model of its own; else only the heads learn, on the trunk of `init`"
    )
    labels: Labels = Field(default="oracle", description="of the file's traces; both: those on which the two agree")
    tokens: int = Field(default=2_000_000, gt=0)
    optim: Optim = Optim(matrix_lr=0.002, other_lr=0.0005, warmup=0.02, cooldown=0.9)
    data: Mixture = Mixture(ways={"repair": 4, "check": 1, "careful": 1}, direct=0.0, prompt_weight=0.0)
    traces: Path | None = Field(default=None, description="file of labelled traces to learn from (labels.py)")
    traces_share: float = Field(
        default=0.9, gt=0, le=1, description="share of the samples from the file; the rest are demonstrations of `data`"
    )


Sample = tuple[list[int], list[tuple[int, Mark]], int]
"""Token ids, marks at some of them, and how many samples were like this."""


class Lessons:
    """Labelled traces, of a file and made on the fly: every one a pure function of (seed, index).

    Raises ValueError, naming the first line that is broken, of another split than train, or too long.
    """

    def __init__(self, config: Reward, chat: Chat) -> None:
        self.config, self.chat = config, chat
        self._made = Stream(config.data, chat, config.seed, batch_tokens=config.micro_tokens)
        rows = jsonl.read(config.traces) if config.traces is not None else ()
        told = [self._told(row, f"{config.traces}, line {number}") for number, row in rows]
        self.told = [one for one in told if not one.held_out]
        self.held_out = [one for one in told if one.held_out]
        if config.traces is not None and not self.told:
            raise ValueError(f"{config.traces} holds no traces to learn from")

    def _told(self, row: dict[str, Any], where: str) -> Lesson:
        found = parse(row, where, self.config.labels)
        try:
            n = len(self.chat.render(found.trace))
        except ValueError as error:  # a lone surrogate
            raise ValueError(f"{where}: {error}") from None
        if n > self.config.data.longest:
            raise ValueError(f"{where}: {n} tokens, and `longest` is {self.config.data.longest}")
        return found

    def lesson(self, index: int) -> Lesson:
        """Sample `index`: from the file, in another order in every pass, or a demonstration that its task judges."""
        if self.told and Random(f"{self.config.seed}/reward/{index}").random() < self.config.traces_share:
            turn, at = divmod(index, len(self.told))
            return self.told[shuffled(len(self.told), f"{self.config.seed}/reward/pass/{turn}")[at]]
        for attempt in range(20):
            task, problem, rng = self._made.problem(index + attempt * AGAIN)
            way = choose(rng, {way: self.config.data.ways.get(way, 0.0) for way in task.ways})
            found = lesson(problem, task.demonstrate(problem, task.ways.index(way)), problem.answer)
            if len(self.chat.render(found.trace)) <= self.config.data.longest:
                return found
        raise ValueError(f"20 samples in a row exceed {self.config.data.longest} tokens: raise `longest`")

    def sample(self, index: int) -> Sample:
        """Sample `index` as token ids, what is to be learnt where, and how often it was said."""
        return self._marked(self.lesson(index))

    def _marked(self, one: Lesson) -> Sample:
        """Steps are judged up to the first wrong one (Lightman et al. 2023), and the answer always.

        What follows a mistake is mostly wrong for that alone. Who learns it learns to look back for mistakes, and finds
        the first one less well.
        """
        tokens, ends = self.chat.marked(one.trace)
        *marks, answer = zip(ends, one.marks, strict=True)
        if self.config.kind == "outcome":
            return tokens, [answer], one.count
        lost = next((i for i, (_, mark) in enumerate(marks) if mark.right == 0), len(marks))
        return tokens, [*marks[: lost + 1], answer], one.count

    def batches(self, place: Place) -> Iterator[Batch]:
        """Batches without end from a place on; targets and weights are [B, T, 2], for right and for useful."""
        for width, group in shelved(place, self.sample, lambda sample: len(sample[0]), self.config.micro_tokens):
            yield _pack(group, width)

    def looks(self) -> Iterator[Batch]:
        """The traces that are held out, once."""
        for one in self.held_out:
            sample = self._marked(one)
            yield _pack([sample], len(sample[0]))


def _pack(group: list[Sample], width: int) -> Batch:
    tokens_BT = torch.zeros(len(group), width, dtype=torch.long)
    targets_BT2, weights_BT2 = torch.zeros(2, len(group), width, 2).unbind(0)
    for row, (ids, marks, count) in enumerate(group):
        tokens_BT[row, : len(ids)] = torch.tensor(ids)
        for at, mark in marks:
            for output, label in enumerate((mark.right, mark.useful)):
                if label is not None:
                    targets_BT2[row, at, output], weights_BT2[row, at, output] = label, count
    return Batch(tokens_BT, targets_BT2, weights_BT2, tuple(len(ids) for ids, _, _ in group))


def loss_sum(model: Transformer, batch: Batch, chat: Words, precision: str = "bf16", *, weigh: bool = False) -> Tensor:
    """The sum of the binary cross-entropies of all that is judged in a batch, in nats, each as often as it was said;
    labels may be soft.

    With `weigh`, the heads are told how likely every text is.
    """
    assert isinstance(model, RewardModel)
    with products(precision, batch.tokens_BT.device):
        hidden_BTD = model.hidden(batch.tokens_BT)
    states_BTD = hidden_BTD.float()
    if weigh:
        assert isinstance(chat, Chat)
        told_BT = likely(weighed(model, states_BTD, batch.tokens_BT, chat))
        states_BTD = torch.cat((states_BTD, told_BT[..., None]), -1)
    judged_BT = (batch.weights_BT != 0).any(-1)
    logits_N2 = model.heads.logits(states_BTD[judged_BT])
    targets_N2, weights_N2 = batch.targets_BT[judged_BT], batch.weights_BT[judged_BT]
    return F.binary_cross_entropy_with_logits(logits_N2, targets_N2, weights_N2, reduction="sum")


def weighed(model: Transformer, states_BTD: Tensor, tokens_BT: Tensor, chat: Chat) -> Tensor:
    """Log-probabilities [B, T] of the step up to each token; in an answer, of that and all of its thinking.

    What `Embedded.read` tells where something ends, for all tokens and with gradients.
    """
    answering_BT = answering(tokens_BT, chat.think, chat.unthink)
    logits_BVT = model.logits(states_BTD[:, :-1], answering_BT[:, :-1]).transpose(1, 2)
    scores_BT = -F.cross_entropy(logits_BVT, tokens_BT[:, 1:], reduction="none")
    so_far_BT = F.pad(scores_BT, (1, 0)).cumsum(1)
    at_T, begins_BT = torch.arange(tokens_BT.shape[1], device=tokens_BT.device), tokens_BT == chat.think
    closes_BT = begins_BT | (tokens_BT == chat.newline) & ~answering_BT
    begun_BT, closed_BT = (torch.where(ends_BT, at_T, 0).cummax(1).values for ends_BT in (begins_BT, closes_BT))
    before_BT = torch.where(answering_BT, begun_BT, F.pad(closed_BT[:, :-1], (1, 0)))
    return so_far_BT - so_far_BT.gather(1, before_BT)


def reward(config: Reward, out: Path, *, resume: bool = False) -> Path:
    """Train a reward model from `config.init`; returns its folder.

    Raises ValueError, before the run's folder is made, for a file of traces with a broken line.
    """
    if config.kind != "process" and config.traces is None:
        which = "an outcome" if config.kind == "outcome" else "a generative"
        raise ValueError(f"{which} model needs traces that end wrong: demonstrations never do; set traces")
    if config.kind == "generative" and not config.separate:
        raise ValueError("a generative model has no heads that could learn alone: leave separate true")
    with together() as ranks:
        chat = chat_of(config.init)
        if config.separate:  # else few weights have gradients
            fits(describe(config.init, verify=False), config.micro_tokens, ranks)
        model = _model(config)
        useful = config.kind == "process" and config.labels != "rollouts"
        about = About(config.kind, config.labels, useful, model_hash(config.init), config.separate)
        lessons = Lessons(config, chat)
        run = Run(out, config, resume=resume, ranks=ranks)
        if config.traces is not None:
            run.pin("traces", config.traces)
        if config.kind == "generative":
            _fit_words(config, model, lessons, run, ranks)
        else:
            loss = partial(loss_sum, weigh=True)
            evaluate = _prober(lessons.looks, loss, chat, len(lessons.held_out))
            fit(config, model, lessons, run, evaluate if lessons.held_out else None, ranks, loss)
        if ranks.first:
            about.write(out / "model")
            checkpoint.save(out / "model", model, chat)
    return out / "model"


def _model(config: Reward) -> Transformer:
    """What is to be trained: the language model itself, or one with heads."""
    policy = checkpoint.load(config.init)
    if config.kind == "generative":
        return policy
    model = RewardModel.of(policy, checkpoint.load_heads(config.init, policy.config))
    for name, parameter in model.named_parameters():
        parameter.requires_grad_(config.separate or name.startswith("heads."))
    return model


def _fit_words(config: Reward, model: Transformer, lessons: Lessons, run: Run, ranks: Ranks) -> None:
    """Train a verifier to write critiques. Where the labels are only what continuations came to, no task amends."""
    chat, held_out = lessons.chat, lessons.held_out
    amends = config.labels != "rollouts"
    critiques = Critiques(
        lessons.lesson, config.data, chat, config.seed, batch_tokens=config.micro_tokens, amends=amends
    )
    loss = _prober(partial(critiques.looks, held_out), words, chat, len(held_out))
    examine = examiner(run, chat, held_out)

    def evaluate(model: Transformer) -> dict[str, Any]:
        return loss(model) | examine(model)

    fit(config, model, critiques, run, evaluate if held_out else None, ranks)


def _prober(
    looks: Callable[[], Iterator[Batch]], loss_sum: Loss, chat: Chat, traces: int
) -> Callable[[Transformer], dict[str, Any]]:
    """A function that measures a model on the file's traces of problems that are not learnt from."""

    def probe(model: Transformer) -> dict[str, Any]:
        total, weight = 0.0, 0.0
        for batch in looks():
            with torch.no_grad():
                total += float(loss_sum(model, on(batch, model.device), chat, "fp32"))
            weight += float(batch.weights_BT.sum())
        return {"held_out/loss": total / weight if weight else math.nan, "held_out/traces": traces}

    return probe
