"""How fast reinforcement goes, beside TRL's GRPOTrainer: samples per second of whole iterations.

Both start from the same checkpoint, sample the same prompts to the model's own end, judge the answers exactly and make
one update of the policy; they take turns, iteration by iteration, in one run, and both are spread over the processes
that torchrun started, if it did. Rates are so small that neither policy leaves the checkpoint: the thoughts keep its
lengths on both sides.
"""

from __future__ import annotations

import asyncio
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from time import perf_counter
from typing import Any

import torch
from torch import nn

from mull.bench.machine import CORES
from mull.chat import Chat
from mull.core import Problem, Sampling, Stop, Trace
from mull.engine.embedded import Embedded
from mull.eval.report import extremes
from mull.model import checkpoint
from mull.model.heads import Heads
from mull.tasks import TASKS, task_named
from mull.train.curriculum import Curriculum, Schedule
from mull.train.learner import Learner, judge, update
from mull.train.optim import Optim, Optimizer
from mull.train.precision import quick_here
from mull.train.ranks import CPU, Ranks, together
from mull.train.rl import RL
from mull.train.rollout import Rollout, collect
from mull.train.rollout import judge as judged

RATE = 1e-6  # of learning; what GRPOTrainer takes by default
WARM = 2  # iterations that do not count: ours compiles in them
SETTINGS: dict[str, dict[str, Any]] = {
    f"{rows} rows, {precision}": {"per_device_train_batch_size": rows, "bf16": precision == "bf16"}
    for rows in (8, 16, 32, 64)
    for precision in ("fp32", "bf16")
}
"""Of GRPOTrainer, the fastest of which is measured; what else was tried is in docs/decisions/0015-trl.md.

So many rows are sampled together, and go through one forward pass together.
"""


@dataclass(frozen=True)
class Work:
    """The problems of every iteration, and how each of them is sampled."""

    rounds: list[list[Problem]]
    samples: int
    max_tokens: int


@dataclass(frozen=True, slots=True)
class Turn:
    """One iteration, of all ranks together: how long it took, and what its samples were like."""

    seconds: float
    samples: int
    tokens: int
    right: int

    @classmethod
    def of(cls, began: float, rollouts: list[Rollout], ranks: Ranks) -> Turn:
        """The turn that ends now; whichever rank is early waits here for the others."""
        mine = torch.tensor([len(rollouts), sum(r.tokens for r in rollouts), sum(r.right for r in rollouts)])
        samples, tokens, right = ranks.sum(mine).tolist()
        return cls(perf_counter() - began, samples, tokens, right)


def draw(rounds: int, problems: int, samples: int, max_tokens: int) -> Work:
    """Problems of the train split, all families at levels 1 to 3 alike."""
    uniform = Curriculum(Schedule(kind="uniform", default_levels=(1, 2, 3)), list(TASKS.values()), "bench")
    drawn = [
        [task_named(name).problem(level, index, "train") for (name, level), index in uniform.draw(i, problems)]
        for i in range(rounds)
    ]
    return Work(drawn, samples, max_tokens)


class Mull:
    """An iteration as `rl` makes it, over problems that are given, as one update."""

    def __init__(self, folder: Path, work: Work, ranks: Ranks = Ranks(), *, compiled: bool = True) -> None:
        rates = Optim(matrix_lr=RATE, other_lr=RATE, warmup=0.0, cooldown=0.0)
        self.config = RL(init=folder, parts=1, compiled=compiled, optim=rates, precision=quick_here())
        self.work, self.ranks = work, replace(ranks, device=CPU)  # as TRL's is
        chat, model = Chat.load(folder), checkpoint.load(folder)
        if compiled:
            model.compile_layers()
        heads = Heads(model.config.width)
        both = nn.ModuleDict({"model": model, "heads": heads})
        optimizer = Optimizer(rates, both, ranks, self.config.precision)
        self.learner = Learner(model, heads, optimizer, None, chat, self.config.precision)
        self.engine = Embedded(model, chat, threads=threads(ranks))

    def __call__(self, at: int) -> Turn:
        """Iteration number `at`."""
        began = perf_counter()
        mine = self.work.rounds[at][self.ranks.rank :: self.ranks.size]
        sampling = Sampling(max_tokens=self.work.max_tokens, seed=f"bench/{at}")
        groups = asyncio.run(collect(self.engine, mine, self.work.samples, sampling=sampling))
        torch.set_num_threads(threads(self.ranks))  # the engine leaves one
        episodes, _ = judge(self.config, groups, self.engine.chat)
        update(self.config, self.learner, episodes, 0.0, self.ranks)
        self.engine.load(self.learner.model)
        return Turn.of(began, [rollout for group in groups for rollout in group], self.ranks)


def threads(ranks: Ranks) -> int:
    """The cores that each rank has for itself."""
    return max(1, CORES // ranks.size)


def conversations(tokenizer: Any, chat: Chat, problems: list[Problem]) -> list[list[dict[str, str]]]:
    """The problems as messages, which the folder's template must turn into the very tokens that our engine is given.

    Raises ValueError where it does not.
    """
    asked = [[{"role": "user", "content": problem.question}] for problem in problems]
    rendered = tokenizer.apply_chat_template(asked, add_generation_prompt=True, return_dict=True)["input_ids"]
    for problem, tokens in zip(problems, rendered, strict=True):
        if list(tokens) != chat.render(Trace.ask(problem.question)):
            raise ValueError(f"the chat template makes other tokens of {problem.question!r} than chat.render")
    return asked


def read(chat: Chat, problem: Problem, tokens: list[int]) -> Rollout:
    """What GRPOTrainer sampled, as a rollout with its verdict."""
    stop = Stop.END if tokens[-1] == chat.end else Stop.LENGTH
    trace = chat.append(Trace.ask(problem.question), tokens, [0.0] * len(tokens), stop)
    return judged(task_named(problem.task), problem, trace)


def peer(folder: Path, work: Work, ranks: Ranks, after: Callable[[Turn], None], settings: dict[str, Any]) -> None:
    """Let GRPOTrainer make all iterations; `after` hears of each one, and the next begins when it is done."""
    from datasets import Dataset
    from transformers import AutoTokenizer, PrinterCallback, TrainerCallback
    from trl import GRPOConfig, GRPOTrainer

    chat = Chat.load(folder)
    tokenizer = AutoTokenizer.from_pretrained(folder, padding_side="left", trust_remote_code=False)
    problems = [problem for row in work.rounds for problem in row]
    asked = conversations(tokenizer, chat, problems)
    rollouts: list[Rollout] = []

    def reward(at: list[int], completion_ids: list[list[int]], **_: object) -> list[float]:
        found = [read(chat, problems[i], tokens) for i, tokens in zip(at, completion_ids, strict=True)]
        rollouts.extend(found)
        return [float(rollout.right) for rollout in found]

    class Turns(TrainerCallback):
        """Everything between two ends of steps is GRPOTrainer's time, but for what `after` takes."""

        def on_train_begin(self, *_: object, **__: object) -> None:
            torch.set_num_threads(threads(ranks))
            self.began, self.at = perf_counter(), 0

        def on_step_end(self, *_: object, **__: object) -> None:
            turn = Turn.of(self.began, rollouts, ranks)
            assert {r.problem.key for r in rollouts} <= {p.key for p in work.rounds[self.at]}
            rollouts.clear()
            after(turn)
            torch.set_num_threads(threads(ranks))
            self.began, self.at = perf_counter(), self.at + 1

    share = len(work.rounds[0]) * work.samples // ranks.size
    passes = max(1, share // settings["per_device_train_batch_size"])
    with tempfile.TemporaryDirectory() as out:
        config = GRPOConfig(
            output_dir=out, use_cpu=True, max_steps=len(work.rounds), learning_rate=RATE, beta=0.0,
            num_generations=work.samples, max_completion_length=work.max_tokens, shuffle_dataset=False,
            gradient_accumulation_steps=passes, steps_per_generation=1, gradient_checkpointing=False,
            ddp_find_unused_parameters=False, report_to="none", save_strategy="no", logging_strategy="no",
            disable_tqdm=True, **settings | {"per_device_train_batch_size": share // passes},
        )  # fmt: skip
        trainer = GRPOTrainer(
            str(folder), reward_funcs=reward, args=config, processing_class=tokenizer, callbacks=[Turns()],
            train_dataset=Dataset.from_list([{"prompt": turn, "at": i} for i, turn in enumerate(asked)]),
        )  # fmt: skip
        trainer.remove_callback(PrinterCallback)
        trainer.train()


def figures(turns: dict[str, list[Turn]]) -> dict[str, Any]:
    """Speeds and their ratio without the iterations that warm up, and what the samples of both were like."""
    report: dict[str, Any] = {}
    speeds = {name: [turn.samples / turn.seconds for turn in row[WARM:]] for name, row in turns.items()}
    for name, row in turns.items():
        samples = sum(turn.samples for turn in row[WARM:])
        report[f"samples_per_second/{name}"] = extremes(speeds[name])
        report[f"tokens_per_sample/{name}"] = sum(turn.tokens for turn in row[WARM:]) / samples
        report[f"right/{name}"] = sum(turn.right for turn in row[WARM:]) / samples
    report["ratio/trl"] = extremes([a / b for a, b in zip(speeds["mull"], speeds["trl"], strict=True)])
    return report


def fastest(folder: Path, work: Work, ranks: Ranks) -> tuple[str, dict[str, float]]:
    """Which of SETTINGS makes most samples per second, and how many each of them makes in the last iteration."""
    speeds: dict[str, float] = {}
    for name, settings in SETTINGS.items():
        turns: list[Turn] = []
        peer(folder, work, ranks, turns.append, settings)
        seconds = float(ranks.sum(torch.tensor(turns[-1].seconds))) / ranks.size  # all ranks must choose alike
        speeds[name] = turns[-1].samples / seconds
    return max(speeds, key=lambda name: speeds[name]), speeds


def rl(folder: Path, *, rounds: int = 7, problems: int = 64, samples: int = 8, max_tokens: int = 400) -> dict[str, Any]:
    """Samples per second of both and their ratio, each {"value", "low", "high", "n"}; empty on all ranks but the first.

    Raises ValueError when TRL is missing.
    """
    try:
        import transformers
        import trl
    except ImportError as error:
        raise ValueError(f"{error.name} is missing: pip install 'mull[trl]'") from None
    versions = {module.__name__: module.__version__ for module in (trl, transformers)}
    work = draw(rounds, problems, samples, max_tokens)
    with together() as ranks:
        best, tried = fastest(folder, draw(2, max(ranks.size, problems // 4), samples, max_tokens), ranks)
        mull = Mull(folder, work, ranks)
        turns: dict[str, list[Turn]] = {"mull": [], "trl": []}

        def after(turn: Turn) -> None:
            turns["trl"].append(turn)
            turns["mull"].append(mull(len(turns["mull"])))

        peer(folder, work, ranks, after, SETTINGS[best])
        how = {"processes": ranks.size, "threads": threads(ranks), "peer": versions, "setting": best, "tried": tried}
        how |= {"precision": mull.config.precision}
        return figures(turns) | how if ranks.first else {}
