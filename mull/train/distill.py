"""Search that teaches: what a tree search finds out about hard problems becomes what the model does by itself.

One round of expert iteration (Anthony et al. 2017; AlphaZero, Silver et al. 2017): MCTS tries problems of the train
split that single samples mostly fail; then the model is fine-tuned on the traces that came to the right answer, or
learns by DPO to prefer, at every step, the branch that did better (pairs.py). What was found is a file that any later
run can learn from, and the same bytes for the same model, seed and settings.
"""

from __future__ import annotations

import asyncio
import json
import os
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from itertools import count
from pathlib import Path
from typing import Any, Literal

import torch
from pydantic import BaseModel, ConfigDict, Field, field_validator

from mull.chat import Chat
from mull.core import Generator, Problem, Sampling, Step, StepVerdict, Trace
from mull.engine.embedded import Embedded
from mull.engine.pool import Pool
from mull.ledger import metered
from mull.model import checkpoint
from mull.model.folder import describe
from mull.reward.oracle import Oracle, checked, right
from mull.search.grow import watched
from mull.search.mcts import MCTS
from mull.search.session import RESERVE, Budget, Session
from mull.search.tree import Node
from mull.tasks import TASKS
from mull.train import traces
from mull.train.data import Stream, forward_cost
from mull.train.fit import fit
from mull.train.memory import fits
from mull.train.pairs import Pairs, preferences, preferring, reference
from mull.train.probe import prober
from mull.train.ranks import Ranks, together
from mull.train.rollout import collect
from mull.train.run import Run, telling, write_text
from mull.train.sft import SFT, sft
from mull.train.writer import chat_of, ours

TOGETHER = 48  # problems at the engine at the same time
Lines = list[dict[str, Any]]


class Hunt(BaseModel):
    """Which problems are searched, how, and what of it is kept."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    problems: int = Field(default=100, gt=0, description="of each level and each family that `data` has")
    levels: tuple[int, ...] = Field(default=(2, 3, 4), min_length=1)
    tries: int = Field(default=4, gt=0, description="single samples of every problem, to see how hard it is")
    hard: float = Field(default=0.5, ge=0, le=1, description="share of right tries above which it is not searched")
    # Wider than to find an answer: what is hardly ever walked cannot be told from what is bad.
    search: MCTS = Field(
        default=MCTS(prior="uniform", c_puct=3.0, max_tokens=400), description="walks are rewarded by the task itself"
    )
    kept: int = Field(default=2, gt=0, description="traces of one problem, the best that were found")
    visits: int = Field(default=3, gt=0, description="of each of two siblings, for them to be a pair")
    margin: float = Field(default=0.4, gt=0, le=1, description="by which their mean rewards differ at least")
    processes: int = Field(default=2, ge=0, description="that decode; 0: this one")

    @field_validator("search")
    @classmethod
    def _by_step(cls, search: MCTS) -> MCTS:
        if search.until != "step":
            raise ValueError("siblings are steps: leave `until` at 'step'")
        return search


class Distill(SFT):
    """Configuration of a run. Problems are searched, once, where the file of traces is not there yet."""

    traces: Path = Field(
        description="file of traces to learn from (traces.py); its pairs lie beside it as .pairs.jsonl"
    )
    loss: Literal["sft", "dpo"] = Field(default="sft", description="learn from the traces, or from the pairs")
    beta: float = Field(default=0.1, gt=0, description="for dpo: how near to `init` the model is held")
    hunt: Hunt = Hunt()

    @property
    def pairs(self) -> Path:
        return self.traces.with_suffix(".pairs.jsonl")


def distill(config: Distill, out: Path, *, resume: bool = False) -> Path:
    """Search where nothing was found yet, then train `config.init` on what was; returns the model folder.

    Raises ValueError, before the run's folder is made, for a file with a broken line, or with nothing in it.
    """
    fits(describe(config.init, verify=False), config.micro_tokens, Ranks())
    if not config.traces.is_file():
        if os.environ.get("RANK", "0") == "0":
            search(config)
        while not config.traces.is_file():  # by now the first rank searches; should it fail, torchrun ends us all
            time.sleep(1)
    return sft(config, out, resume=resume) if config.loss == "sft" else prefer(config, out, resume=resume)


def prefer(config: Distill, out: Path, *, resume: bool = False) -> Path:
    """DPO on the pairs; the reference is `config.init`, which reads every pair once before the first update."""
    if not config.pairs.is_file():
        raise ValueError(f"{config.pairs} is missing: search again into another file, or learn with loss=sft")
    with together() as ranks:
        fits(describe(config.init, verify=False), config.micro_tokens, ranks)
        chat, model = chat_of(config.init), checkpoint.load(config.init).to(ranks.device)
        longest = config.data.longest
        pairs = Pairs(config.pairs, chat, config.seed, longest=longest, batch_tokens=config.micro_tokens)
        run = Run(out, config, resume=resume, ranks=ranks)
        run.pin("pairs", config.pairs)
        torch.set_num_threads(max(1, config.threads // ranks.size))
        preference = preferring(reference(model, pairs, config.precision), config.beta)
        spent = sum(forward_cost(model.config, batch) for batch in pairs.once())
        fit(config, model, pairs, run, prober(run, ours(chat), config), ranks, preference, spent)
        if ranks.first:
            checkpoint.save(out / "model", model, chat)
    return out / "model"


def search(config: Distill) -> None:
    """Write the file of traces, its pairs and what they cost; the traces last: where they are, all is."""
    chat, model, hunt = chat_of(config.init), checkpoint.load(config.init), config.hunt
    asked = problems(config, Stream(config.data, chat, config.seed, batch_tokens=config.micro_tokens).tasks)
    with ExitStack() as stack:
        meter, numbers = stack.enter_context(metered()), count(1)
        tell = stack.enter_context(telling(Ranks(), "search", len(asked), "problems"))
        pool = stack.enter_context(Pool(model, chat, hunt.processes)) if hunt.processes else None
        generator = pool or Embedded(model, chat)
        context = model.config.context
        found = asyncio.run(seek(generator, asked, config, chat, context, lambda: tell(next(numbers), "", "")))
    kept, pairs = [row for one in found for row in one.traces], [row for one in found for row in one.pairs]
    cost = {
        "model": str(config.init), "seed": config.seed, **json.loads(hunt.model_dump_json()), "asked": len(asked),
        "searched": sum(one.searched for one in found), "solved": sum(bool(one.traces) for one in found),
        "traces": len(kept), "pairs": len(pairs), "tokens": meter.cost.tokens_in + meter.cost.tokens_out,
        "flops": meter.cost.flops, "seconds": round(meter.cost.seconds, 1),
    }  # fmt: skip
    config.traces.parent.mkdir(parents=True, exist_ok=True)
    write_text(config.pairs, "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in pairs))
    traces.write(config.traces, kept, cost)


def problems(config: Distill, families: Iterable[str]) -> list[Problem]:
    """Those that may be searched: of train, with different questions; fewer where a family has no more.

    Raises ValueError where no family has any of the levels.
    """
    found: list[Problem] = []
    for task, level in ((TASKS[name], level) for name in families for level in config.hunt.levels):
        if level in task.levels:
            drawn: dict[str, Problem] = {}
            for index in range(config.hunt.problems):
                problem = task.problem(level, index, "train")
                drawn.setdefault(problem.question, problem)
            found += drawn.values()
    if not found:
        raise ValueError(f"no family has one of the levels {', '.join(map(str, config.hunt.levels))}")
    return found


@dataclass(frozen=True, slots=True)
class Found:
    """What came of one problem: whether it was hard enough to be searched, and lines for the two files."""

    searched: bool = False
    traces: Lines = field(default_factory=list)
    pairs: Lines = field(default_factory=list)


async def seek(
    generator: Generator, asked: Sequence[Problem], config: Distill, chat: Chat, context: int,
    done: Callable[[], None] = lambda: None,
) -> list[Found]:  # fmt: skip
    """Try every problem, and search those that are hard. `context` is the model's; `done` is called after each."""
    gate, hunt = asyncio.Semaphore(TOGETHER), config.hunt
    sampling = Sampling(max_tokens=hunt.search.max_tokens, seed=f"{config.seed}/tries")

    def tellable(trace: Trace) -> bool:
        text = _text(trace)
        said = (*text.thinking, *((text.answer.text,) if text.answer else ()))
        return not any("\n" in each for each in said) and len(chat.render(text)) <= config.data.longest

    async def one(problem: Problem) -> Found:
        async with gate:
            (tries,) = await collect(generator, [problem], hunt.tries, sampling=sampling)
            if sum(rollout.right for rollout in tries) > hunt.hard * hunt.tries:
                return Found()
            root = Trace.ask(problem.question)
            room = context - len(chat.render(root)) - RESERVE - 1
            seed = f"{config.seed}/search/{problem.task}/{problem.level}/{problem.index}"
            session = Session(generator, Oracle(problem), budget=Budget(sys.maxsize), seed=seed, room=room)
            trees: list[Node] = []
            grown = session.candidates(watched(hunt.search, trees.append), root)
            ends = [candidate.trace async for candidate in grown]
        good = best(problem, filter(tellable, ends))[: hunt.kept]
        pairs = (preferences(problem, tree, hunt.visits, hunt.margin, tellable) for tree in trees[-1:])
        return Found(True, [_line(problem, trace) for trace in good], [row for rows in pairs for row in rows])

    async def noted(problem: Problem) -> Found:
        found = await one(problem)
        done()
        return found

    return list(await asyncio.gather(*map(noted, asked)))


def best(problem: Problem, ends: Iterable[Trace]) -> list[Trace]:
    """The traces that thought and came to the right answer, as text: no two alike, those with the fewest wrong steps
    first, then those with the fewest useless ones, then those that were found first."""

    def flaws(trace: Trace) -> tuple[int, int]:
        verdicts = checked(problem, trace)
        return verdicts.count(StepVerdict.WRONG), verdicts.count(StepVerdict.USELESS)

    return sorted(dict.fromkeys(_text(end) for end in ends if end.steps and right(problem, end)), key=flaws)


def _text(trace: Trace) -> Trace:
    """The trace as a file tells it, without the tokens it was written in."""
    steps = tuple(Step(step.text, closed=step.closed) for step in trace.steps)
    answer = Step(trace.answer.text, closed=trace.answer.closed) if trace.answer else None
    return replace(trace, steps=steps, answer=answer, stop=None)


def _line(problem: Problem, trace: Trace) -> dict[str, Any]:
    assert trace.answer is not None
    return traces.line(problem, trace.thinking, trace.answer.text)
