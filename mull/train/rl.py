"""Stage 3, reinforcement: the model tries problems, every try is judged, and what went better than its siblings grows.

One iteration: the curriculum draws problems, the engine writes a group of samples of each, the task judges answers and
steps, credit turns verdicts into advantages, and a few clipped updates follow. GRPO takes a group's mean as baseline,
PPO a value head. A share of every update may be supervised: careful demonstrations of the same families and levels.
"""

from __future__ import annotations

import asyncio
import math
import time
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from functools import partial
from operator import attrgetter
from pathlib import Path
from statistics import fmean
from typing import Any

import torch
from pydantic import Field
from torch import Tensor, nn

from mull.core import Failed, Problem, Sampling, Scorer
from mull.engine.layout import Words
from mull.model import checkpoint
from mull.model.folder import describe
from mull.model.heads import Heads
from mull.reward.implicit import Implicit
from mull.reward.oracle import Oracle
from mull.reward.process import Learned
from mull.reward.rollouts import Rollouts
from mull.tasks import TASKS, task_named
from mull.train import Folder
from mull.train.credit import learned
from mull.train.curriculum import Curriculum, Schedule
from mull.train.data import Careful, Mixture
from mull.train.health import UPDATES, Health, Watch, look, opinions
from mull.train.learner import Learner, Learning, judge, update
from mull.train.memory import fits
from mull.train.optim import Optimizer
from mull.train.ranks import Ranks, together
from mull.train.rollout import Reward, Rollout, branch, collect, right
from mull.train.run import Run, under
from mull.train.view import live
from mull.train.writer import Engine, opened

PATIENCE = 5  # iterations in a row with a non-finite update before the run stops


class RL(Learning):
    """What a run of reinforcement is configured by."""

    init: Folder = Field(description="the model folder to start from")
    seed: str = Field(default="mull", description="name of the run's random streams")
    iterations: int = Field(default=100, gt=0)
    tokens: int = Field(default=0, ge=0, description="sampled tokens after which the run ends, if before; 0: never")
    problems: int = Field(default=64, gt=0, description="drawn in each iteration, by all ranks together")
    samples: int = Field(default=8, gt=1, description="of each problem")
    branches: int = Field(
        default=0, ge=0, description="more samples of a problem, from before the first wrong step of one that failed"
    )
    repairs: int = Field(
        default=0, ge=0, description="more samples of a problem, from behind the first wrong step of one that failed"
    )
    max_tokens: int = Field(default=512, gt=0, description="of one sample")
    tasks: tuple[str, ...] = Field(default=tuple(TASKS), description="families to learn")
    curriculum: Schedule = Schedule()
    health: Health = Health()
    threads: int = Field(default=2, gt=0, description="of this machine, shared by its ranks")
    save_every: int = Field(default=20, gt=0, description="iterations between checkpoints")
    keep_every: int = Field(default=0, ge=0, description="iterations between model folders that are kept; 0: none")


@dataclass(frozen=True, slots=True)
class _At:
    """Where in its run a loop is: what a checkpoint holds of it beside tensors, curriculum and watch."""

    iteration: int = 0
    tokens: int = 0  # sampled
    flops: float = 0.0
    seconds: float = 0.0
    bad: int = 0  # updates in a row that were not finite
    well: bool = True  # whether the last look saw nothing that was wrong

    def record(self, figures: Mapping[str, float]) -> dict[str, float]:
        """A line of metrics.jsonl."""
        cost = {"iteration": self.iteration, "tokens": self.tokens, "flops": self.flops, "seconds": self.seconds}
        return cost | dict(figures)


@dataclass(slots=True)
class _Loop:
    """What an iteration reads and moves along."""

    config: RL
    ranks: Ranks
    reward: Reward
    learner: Learner
    implicit: Implicit | None
    learned: Learned | None
    engine: Engine
    curriculum: Curriculum
    watch: Watch
    careful: Careful | None
    at: _At


def rl(config: RL, out: Path, *, resume: bool = False, reward: Reward = right) -> Path:
    """Reinforce `config.init`; returns the model folder.

    Raises Failed when the reward or a judge of steps fails, with the problem it failed on, when updates stay
    non-finite (none of them ever reaches the weights), and when the run's health fails (health.py): then the model
    folder holds what the last good checkpoint held, or what the run began with. FloatingPointError when an update
    leaves weights that are not finite.
    A folder with a tokenizer of its own writes by transformers, in its own words, and is read by our transformer.
    """
    with together() as ranks:
        _refuse(config, ranks)
        fits(describe(config.init, verify=False), _fullest(config, ranks), ranks, copies=2 if config.kl else 1)
        torch.set_num_threads(threads := max(1, config.threads // ranks.size))
        chat, writer = opened(config.init, str(ranks.device))
        model = checkpoint.load(config.init)
        critic = learned(config.credit, chat)
        curriculum = Curriculum(config.curriculum, [task_named(name) for name in config.tasks], config.seed)
        careful = _careful(config, chat, curriculum, model.config.context)
        run = Run(out, config, resume=resume, ranks=ranks)
        if config.credit.model is not None:
            run.pin("judge", config.credit.model)
        if config.compiled:
            model.compile_layers()
        heads = checkpoint.load_heads(config.init, model.config) or Heads(model.config.width)
        both = nn.ModuleDict({"model": model, "heads": heads}).to(ranks.device)
        reference = checkpoint.load(config.init).to(ranks.device).eval() if config.kl else None
        optimizer = Optimizer(config.optim, both, ranks, config.precision)
        learner = Learner(model, heads, optimizer, reference, chat, config.precision, config.temperature)
        implicit = _implicit(config, chat, ranks)
        watch = Watch(config.health)
        start = {name: tensor.clone() for name, tensor in both.state_dict().items()}
        at = _restore(run, both, learner.optimizer, implicit, curriculum, watch)
        engine = writer(model, threads=threads)
        loop = _Loop(config, ranks, reward, learner, implicit, critic, engine, curriculum, watch, careful, at)
        alarm = ""
        if at.iteration == 0:
            _, seen = _examine(loop, {})
            if ranks.first:
                run.log(at.record(seen))
        with live(ranks) as show:
            while _done(config, loop.at) < 1 and not alarm:
                groups, figures = _iterate(loop)
                if loop.at.bad >= PATIENCE:
                    raise Failed(f"{PATIENCE} updates in a row were not finite; {out} keeps the last good")
                alarm, seen = _examine(loop, figures)
                at = loop.at
                due = not alarm and (_done(config, at) >= 1 or (at.well and at.iteration % config.save_every == 0))
                tensors = _tensors(both, learner.optimizer, implicit) if due else {}
                if ranks.first:
                    run.log(record := at.record(figures | seen))
                    show(_done(config, at), record, groups)
                if ranks.first and config.keep_every and at.iteration % config.keep_every == 0:
                    run.keep(at.iteration, model, chat)
                if ranks.first and due:
                    run.show(f"# iteration {at.iteration}\n\n" + "".join(group[0].page() for group in groups[:4]))
                    state = {"curriculum": curriculum.state(), "watch": watch.state()}
                    run.save(at.iteration, tensors, asdict(at) | state)
        if alarm and not (good := _put(run, both)):
            both.load_state_dict(start)
        if ranks.first:
            checkpoint.save(out / "model", model.eval(), chat, heads if config.algorithm == "ppo" else None)
        if alarm:
            raise _stopped(run, at, alarm, good)
    return out / "model"


def _stopped(run: Run, at: _At, alarm: str, good: dict[str, Any] | None) -> Failed:
    """What ends a run whose health fails; which iteration its model is of is noted."""
    if run.ranks.first:
        run.log({"iteration": at.iteration, "tokens": at.tokens, "model": good["iteration"] if good else 0})
    kept = f"iteration {good['iteration']}" if good else "the start"
    return Failed(f"stopped at iteration {at.iteration}: {alarm}; {run.folder / 'model'} is that of {kept}")


def _refuse(config: RL, ranks: Ranks) -> None:
    """Raise ValueError, before any work, for a configuration whose parts do not fit each other."""
    if config.problems % ranks.size:
        raise ValueError(f"problems ({config.problems}) must be a multiple of the {ranks.size} ranks")
    credit = config.credit
    silent = [name for name in config.tasks if name.startswith("rg:")]
    again = {"branches": config.branches, "repairs": config.repairs}
    if silent and (any(again.values()) or (credit.process and credit.judge == "oracle")):
        raise ValueError(
            f"nobody judges the steps of {', '.join(silent)}: set branches and repairs to 0, and credit.process to 0 "
            "or credit.judge to rollouts, implicit or model"
        )
    if silent and config.supervised:
        raise ValueError(f"nobody demonstrates {', '.join(silent)}: set supervised to 0")
    if credit.judge != "oracle" and not credit.process:
        raise ValueError(f"steps are judged by {credit.judge}, but not paid for: set credit.process above 0")
    if (credit.judge == "model") != (credit.model is not None):
        raise ValueError("credit.judge model and the folder in credit.model belong together: set both or neither")
    for name, n in again.items():
        if n and credit.judge != "oracle":
            raise ValueError(
                f"{name} begin where the task's own check finds the first mistake: set {name} to 0, or credit.judge "
                "to oracle"
            )
        if n == 1:
            raise ValueError(f"one sample has no sibling to be compared with: set {name} to 0, or to 2 or more")
    if config.health.every and config.save_every % config.health.every:
        raise ValueError(
            f"a checkpoint must have been looked at: save_every ({config.save_every}) must be a multiple of "
            f"health.every ({config.health.every})"
        )
    several = config.parts * config.passes > 1
    needs = (
        (config, ("value", "discount", "decay"), config.algorithm == "ppo", "algorithm ppo"),
        (config, ("low", "high", "health.moved", "health.ratio", "health.clipped"), several, "parts or passes above 1"),
        (config, ("health.kl",), config.kl > 0, "kl above 0"),
        (config, ("health.steps_gap",), credit.judge == "model", "credit.judge model"),
        (credit, ("std",), config.algorithm == "grpo", "algorithm grpo"),
        (credit, ("continuations",), credit.judge == "rollouts", "credit.judge rollouts"),
        (credit, ("beta", "rate"), credit.judge == "implicit", "credit.judge implicit"),
        (credit, ("spread",), credit.process > 0, "credit.process above 0"),
    )
    for part, names, met, need in needs:
        usual = type(part).model_construct()
        idle = [name for name in names if attrgetter(name)(part) != attrgetter(name)(usual)]
        if idle and not met:
            raise ValueError(f"{', '.join(idle)} would change nothing: that takes {need}")
    if not (credit.outcome or credit.process):
        raise ValueError("nothing is paid for: credit.outcome and credit.process are both 0")


def _fullest(config: RL, ranks: Ranks) -> int:
    """Tokens that one forward pass of an update may come to, those of the questions aside."""
    rows = config.problems * (config.samples + config.branches + config.repairs) // ranks.size
    return min(config.micro_tokens, rows * config.max_tokens // config.parts)


def _done(config: RL, at: _At) -> float:
    """How much of the run lies behind, 1 at its end."""
    share = at.iteration / config.iterations
    return max(share, at.tokens / config.tokens) if config.tokens else share


def _iterate(loop: _Loop) -> tuple[list[list[Rollout]], dict[str, float]]:
    """Draw, sample, judge, update; the loop is then one iteration on. Returns this rank's rollouts, and the figures."""
    config, ranks, at, careful = loop.config, loop.ranks, loop.at, loop.careful
    began = time.monotonic()
    drawn = loop.curriculum.draw(at.iteration, config.problems)
    mine = [task_named(name).problem(level, index, "train") for (name, level), index in drawn]
    sampling = Sampling(config.temperature, max_tokens=config.max_tokens, seed=f"{config.seed}/{at.iteration}")
    spent, decoded = _flops(loop), loop.engine.spent.decoded
    groups = asyncio.run(collect(loop.engine, mine[ranks.rank :: ranks.size], config.samples, sampling=sampling))
    rights = ranks.dealt(torch.tensor([[float(r.right) for r in group] for group in groups]))
    sizes = ranks.dealt(torch.tensor([[float(r.tokens) for r in group] for group in groups]))
    more = _more(loop, groups, sampling)
    tried = [[group for group in some if group] for some in zip(groups, *more, strict=True)]  # of each problem
    groups = [group for some in tried for group in some]
    sampled, sampling_took = time.monotonic(), _flops(loop) - spent
    torch.set_num_threads(threads := max(1, config.threads // ranks.size))
    episodes, figures = judge(config, groups, loop.learner.chat, loop.reward, partial(_scorer, loop), ranks)
    for (arm, _), row, tokens in zip(drawn, rights.tolist(), sizes.sum(1).tolist(), strict=True):
        loop.curriculum.record(arm, sum(row), len(row), tokens)
    torch.set_num_threads(threads)  # the engine, which may have judged, decodes with one
    told = [careful.sample(at.iteration * config.problems + i) for i in range(config.problems)] if careful else []
    left = iter(episodes)
    taught = [[episode for _ in some for episode in next(left)] for some in tried]
    figures |= update(config, loop.learner, taught, _done(config, at), ranks, told)
    if loop.implicit:
        ended = [rollout for group in groups for rollout in group if rollout.trace.finished]
        figures["implicit"] = loop.implicit.learn([r.trace for r in ended], [r.right for r in ended], ranks)
    judging_took = _flops(loop) - spent - sampling_took
    took = ranks.sum(torch.tensor([sampling_took, judging_took, figures.pop("flops")], dtype=torch.float64)).tolist()
    loop.engine.load(loop.learner.model)
    written = int(ranks.sum(torch.tensor(loop.engine.spent.decoded - decoded)))
    seconds = time.monotonic() - began
    loop.at = replace(
        at,
        iteration=at.iteration + 1,
        tokens=at.tokens + written,
        flops=at.flops + math.fsum(took),
        seconds=at.seconds + seconds,
        bad=at.bad + 1 if figures.get("skipped") else 0,
    )
    return groups, figures | {
        "right": float(rights.mean()),
        "level": fmean(level for (_, level), _ in drawn),
        "tokens_per_second": written / seconds,
        "seconds_sampling": sampled - began,
        **{f"flops_{part}": value for part, value in zip(("sampling", "judging", "updating"), took, strict=True)},
    }


def _more(loop: _Loop, groups: Sequence[Sequence[Rollout]], sampling: Sampling) -> list[list[list[Rollout]]]:
    """Further groups of the same problems: from before a first wrong step, and from behind one."""
    config = loop.config
    how = [(n, behind) for n, behind in ((config.branches, False), (config.repairs, True)) if n]
    return [asyncio.run(branch(loop.engine, groups, n, sampling=sampling, behind=behind)) for n, behind in how]


def _scorer(loop: _Loop, problem: Problem) -> Scorer:
    """Who judges the steps of a problem's rollouts in this iteration."""
    config = loop.config
    if judge := loop.implicit or loop.learned:
        return judge
    if config.credit.judge == "rollouts":
        sampling = Sampling(max_tokens=config.max_tokens, seed=f"{config.seed}/{loop.at.iteration}/worth")
        return Rollouts(problem, loop.engine, config.credit.continuations, sampling)
    return Oracle(problem)


def _implicit(config: RL, chat: Words, ranks: Ranks) -> Implicit | None:
    """The model that judges steps, where one does: at first the one that the run starts from."""
    credit = config.credit
    if credit.judge != "implicit":
        return None
    model, reference = (checkpoint.load(config.init).to(ranks.device) for _ in range(2))
    return Implicit(model, reference, chat, beta=credit.beta, rate=credit.rate, tokens=config.micro_tokens)


def _careful(config: RL, chat: Words, curriculum: Curriculum, context: int) -> Careful | None:
    """The demonstrations beside the rollouts, where there are some."""
    if not config.supervised:
        return None
    longest = min(Mixture().longest, context)
    return Careful(curriculum.arms, chat, f"{config.seed}/careful", longest=longest)


def _flops(loop: _Loop) -> float:
    """What the engine and a model that judges have spent so far."""
    judge = loop.implicit or loop.learned
    return loop.engine.spent.flops + (judge.flops if judge else 0.0)


def _examine(loop: _Loop, figures: Mapping[str, float]) -> tuple[str, dict[str, float]]:
    """Look at held-out problems where it is time to. Returns why to stop, or '', and what was seen.

    The first rank looks, and all of them hear what it says; `figures` are those of the iteration before.
    """
    health, at = loop.config.health, loop.at
    last = _done(loop.config, at) >= 1
    if not health.every or (at.iteration % health.every and not last):
        return "", {}
    alarm, held_out = "", {}
    if loop.ranks.first:
        problems = loop.curriculum.held_out(health.problems)
        sampling = Sampling(max_tokens=loop.config.max_tokens, seed=f"{loop.config.seed}/held-out/{at.iteration}")
        rows = asyncio.run(collect(loop.engine, problems, sampling=sampling))
        seen = look([row[0] for row in rows], loop.reward)
        if critic := loop.implicit or loop.learned:
            seen |= opinions(loop.config.credit, rows, critic)
        alarm = loop.watch(seen | {key: figures[key] for key in UPDATES if key in figures}) or ""
        held_out = {f"held_out/{key}": value for key, value in seen.items()}
    told = loop.ranks.sum(torch.tensor([bool(alarm), loop.ranks.first and bool(loop.watch.streaks)]).float())
    loop.at = replace(at, well=not told[1])
    return alarm or ("the first rank says why" if told[0] else ""), held_out


def _restore(
    run: Run, both: nn.Module, optimizer: Optimizer, implicit: Implicit | None, curriculum: Curriculum, watch: Watch
) -> _At:
    """Put everything where the newest checkpoint left it. Returns where in the run that is."""
    if state := _put(run, both, optimizer, implicit):
        curriculum.restore(state.pop("curriculum"))
        watch.restore(state.pop("watch"))
    return _At(**state)


def _put(
    run: Run, both: nn.Module, optimizer: Optimizer | None = None, implicit: Implicit | None = None
) -> dict[str, Any]:
    """Put back the newest checkpoint's weights, and what else is given. Returns its state, empty without one."""
    if (found := run.latest(goes_on=optimizer is not None)) is None:
        return {}
    tensors, at = found
    with torch.no_grad():
        for name, parameter in both.named_parameters():
            parameter.copy_(tensors[f"model/{name}"])
    if optimizer is not None:
        optimizer.restore(under(tensors, "optim"))
    if implicit is not None:
        implicit.restore(under(tensors, "implicit"))
    return at


def _tensors(both: nn.Module, optimizer: Optimizer, implicit: Implicit | None) -> dict[str, Tensor]:
    """All that a checkpoint holds; every rank calls it. Of parameters that are shared there is one."""
    weights = {f"model/{name}": parameter.detach() for name, parameter in both.named_parameters()}
    if implicit is not None:
        weights |= {f"implicit/{name}": tensor for name, tensor in implicit.state().items()}
    return weights | {f"optim/{name}": tensor for name, tensor in optimizer.state().items()}
