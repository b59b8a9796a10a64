"""Small decision processes of reasoning whose optimum is known: a model that walks them, opinions about its walks."""

from __future__ import annotations

import asyncio
import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import islice
from random import Random
from typing import Literal, get_args

from mull.core import Sampling, Score, Step, Stop, Trace, Until
from mull.ledger import Cost, charge
from mull.search.session import written

UNTHINK, END, NEWLINE = 0, 1, ord("\n")  # every other token is a character

Shape = Literal["tree", "graph", "even", "single", "early", "endless", "childless", "speechless"]
"""What a drawn process is like: a tree; ways that meet again; a full tree of like chances; one way only; thoughts that
end early; thoughts that never end; no thought at all; answers that are none."""

Opinion = Literal[
    "exact", "late", "noisy", "inverse", "constant", "unfinished", "longest", "nan", "poisoned", "infinite"
]
"""What a scorer thinks: the truth; the truth of finished traces alone; nearly the truth; its opposite; nothing; that
unfinished traces are best; that long ones are; not a number of anything, or of all that begins in one way; infinity."""

SHAPES: tuple[Shape, ...] = get_args(Shape)
JUNK = ("", "?", "none of these")  # answers that are none

OPINIONS: tuple[Opinion, ...] = get_args(Opinion)


@dataclass(frozen=True, slots=True)
class Move:
    """A step that can be taken: how likely it is, and the state that it leads to."""

    text: str
    chance: float
    to: int


@dataclass(frozen=True, slots=True)
class State:
    """Where thinking stands: the steps from here, and the answer to give here. Without steps the thought is over."""

    answer: str
    moves: tuple[Move, ...] = ()


@dataclass(frozen=True)
class Process:
    """States, the first of them the question's; moves lead to later ones or back to their own. What answers are worth.

    Raises ValueError where a move leads back, two moves of a state begin alike, or chances do not add up to one.
    """

    states: tuple[State, ...]
    rewards: Mapping[str, float]

    def __post_init__(self) -> None:
        for at, state in enumerate(self.states):
            moves = state.moves
            if not all(at <= move.to < len(self.states) for move in moves):
                raise ValueError(f"moves lead to later states, or back to their own: {state}")
            if len({move.text[:1] for move in moves} - {"", "\n"}) < len(moves):
                raise ValueError(f"the moves of a state begin with different characters: {state}")
            if moves and not math.isclose(sum(move.chance for move in moves), 1.0):
                raise ValueError(f"the chances of a state's moves add up to 1: {state}")

    @cached_property
    def optimal(self) -> tuple[float, ...]:
        """The most that can be had from each state, by backward induction; 0 where the thinking never ends."""
        values = [0.0] * len(self.states)
        for at in reversed(range(len(self.states))):
            state = self.states[at]
            ahead = [values[move.to] for move in state.moves if move.to != at]
            values[at] = max(ahead, default=0.0) if state.moves else self.rewards.get(state.answer, 0.0)
        return tuple(values)

    @cached_property
    def expected(self) -> tuple[float, ...]:
        """What the model gets from each state on average, by backward induction."""
        values = [0.0] * len(self.states)
        for at in reversed(range(len(self.states))):
            state = self.states[at]
            ahead = [(move.chance, values[move.to]) for move in state.moves if move.to != at]
            leaves = sum(chance for chance, _ in ahead)
            mean = sum(chance * value for chance, value in ahead) / leaves if leaves else 0.0
            values[at] = mean if state.moves else self.rewards.get(state.answer, 0.0)
        return tuple(values)

    def at(self, trace: Trace) -> int:
        """The state after a trace's whole steps. A step that the process does not know leads nowhere."""
        at = 0
        for step in trace.steps:
            at = self.after(at, step) if step.closed else at
        return at

    def after(self, at: int, step: Step) -> int:
        """The state that a step leads to from another; for a step that has only begun, where it will lead."""
        for move in self.states[at].moves:
            if move.text == step.text or (not step.closed and step.text and move.text.startswith(step.text)):
                return move.to
        return at

    def value(self, trace: Trace) -> float:
        """What a finished trace's answer is worth; the most that can be had from an unfinished one."""
        if trace.answer is not None and trace.answer.closed:
            return self.rewards.get(trace.answer.text, 0.0)
        at = self.at(trace)
        return self.optimal[self.after(at, trace.steps[-1]) if _begun(trace) else at]


def key(answer: str) -> str | None:
    """What an answer of a drawn process amounts to: a number, or it is none."""
    return answer if answer.isdecimal() else None


def drawn(seed: object, shape: Shape = "tree", depth: int = 3, width: int = 2) -> Process:
    """A process of at most `depth` steps with up to `width` ways on from each state; the same for the same seed."""
    rng = Random(f"process/{seed}/{shape}/{depth}/{width}")
    answers = [str(number) for number in rng.sample(range(100), 12)]
    grown: list[State] = []  # the last first, so that what a move leads to is there already
    levels: list[list[int]] = [[] for _ in range(depth + 1)]

    def grow(left: int) -> int:
        if shape == "graph" and levels[left] and rng.random() < 0.4:
            return rng.choice(levels[left])
        ends = not left or shape == "childless" or (shape == "early" and rng.random() < 0.4)
        ways = 0 if ends else 1 if shape == "single" else width if shape == "even" else rng.randint(1, width)
        targets = sorted({grow(left - 1) for _ in range(ways)})
        if shape == "endless" and left:
            targets = [len(grown), *targets] if rng.random() < 0.8 else [len(grown)]
        junk = shape == "speechless" or (shape != "even" and rng.random() < 0.15)
        grown.append(State(rng.choice(JUNK if junk else answers), _moves(targets, shape, rng)))
        levels[left].append(len(grown) - 1)
        return len(grown) - 1

    last = grow(depth)
    turned = (replace(s, moves=tuple(replace(move, to=last - move.to) for move in s.moves)) for s in reversed(grown))
    return Process(tuple(turned), {answer: rng.random() for answer in answers})


def _moves(targets: Sequence[int], shape: Shape, rng: Random) -> tuple[Move, ...]:
    weights = [1.0 if shape == "even" else rng.uniform(0.2, 1.0) for _ in targets]
    letters = rng.sample("abcdefghijk", len(targets))
    texts = [letter + "".join(rng.choices("0123456789+=", k=rng.randrange(5))) for letter in letters]
    return tuple(map(Move, texts, [weight / sum(weights) for weight in weights], targets))


def _begun(trace: Trace) -> str:
    return trace.steps[-1].text if trace.steps and not trace.steps[-1].closed else ""


class Walker:
    """A Generator that walks a process by its chances, a token a character; at temperature 0 by the likeliest steps.

    What it is asked to answer before the thought is over, it answers as its state does. FLOPs are tokens read and
    written. Not metered, it is like an endpoint that says nothing of its costs.
    """

    def __init__(self, process: Process, *, metered: bool = True) -> None:
        self.process, self.metered = process, metered

    async def extend(
        self, trace: Trace, n: int = 1, *, until: Until = "end", sampling: Sampling = Sampling()
    ) -> list[Trace]:
        """n continuations of a trace. Raises ValueError for a finished one."""
        if trace.finished:
            raise ValueError("the trace is finished: there is nothing to extend")
        await asyncio.sleep(0)
        found = [self._one(trace, until, sampling, Random(f"{sampling.seed}/{branch}")) for branch in range(n)]
        if self.metered:
            read, wrote = written(trace), sum(map(written, found)) - n * written(trace)
            charge(Cost(read, wrote, float(read + wrote)))
        return found

    def _one(self, trace: Trace, until: Until, sampling: Sampling, rng: Random) -> Trace:
        limit, stop = sampling.max_tokens, Stop.LENGTH
        if isinstance(until, int) and until <= limit:
            limit, stop = until, Stop.TOKENS
        taken: list[tuple[int, float]] = []
        for token, logprob in islice(self._tokens(trace, sampling.temperature, rng), limit):
            taken.append((token, logprob))
            if token == END:
                stop = Stop.END
            elif token == NEWLINE and until == "step":
                stop = Stop.STEP
                break
        return _appended(trace, taken, stop)

    def _tokens(self, trace: Trace, temperature: float, rng: Random) -> Iterator[tuple[int, float]]:
        """What the walker goes on to write; without end where the thinking has none."""
        states, at = self.process.states, self.process.at(trace)
        if trace.thinks and trace.answer is None:
            begun = _begun(trace)
            while begun or states[at].moves:
                move, logprob = _next(states[at], at, begun, temperature, rng)
                for place, character in enumerate(f"{move.text}\n"[len(begun) :]):
                    yield ord(character), 0.0 if place else logprob
                at, begun = move.to, ""
            yield UNTHINK, 0.0
        said = trace.answer.text if trace.answer else ""
        for character in states[at].answer.removeprefix(said):
            yield ord(character), 0.0
        yield END, 0.0


def _next(state: State, at: int, begun: str, temperature: float, rng: Random) -> tuple[Move, float]:
    """The next move and the log-probability of its first character; what has begun is only ended."""
    if begun:
        return next((move for move in state.moves if move.text.startswith(begun)), Move(begun, 1.0, at)), 0.0
    likeliest = max(state.moves, key=lambda move: move.chance)
    if temperature == 0:
        return likeliest, 0.0
    weights = [(move.chance / likeliest.chance) ** (1 / temperature) for move in state.moves]
    (i,) = rng.choices(range(len(weights)), weights)
    return state.moves[i], math.log(weights[i] / sum(weights))


def _appended(trace: Trace, taken: Sequence[tuple[int, float]], stop: Stop) -> Trace:
    """The trace after these tokens, laid out as `Chat.append` does it."""
    steps, answering = list(trace.steps), trace.answer is not None or not trace.thinks
    part = trace.answer if answering else steps.pop() if steps and not steps[-1].closed else None
    text, tokens, logprobs = (part.text, [*part.tokens], [*part.logprobs]) if part else ("", [], [])
    closed = False
    for token, logprob in taken:
        tokens.append(token)
        logprobs.append(logprob)
        if token == UNTHINK:
            answering = True
        elif token == NEWLINE and not answering:
            steps.append(Step(text, tuple(tokens), tuple(logprobs)))
            text, tokens, logprobs = "", [], []
        elif token == END:
            closed = True
        else:
            text += chr(token)
    rest = Step(text, tuple(tokens), tuple(logprobs), closed) if tokens or answering else None
    if rest and not answering:
        steps.append(rest)
    return replace(trace, steps=tuple(steps), answer=rest if answering else None, stop=stop)


class Judge:
    """A Scorer with an opinion about the traces of a process; the same trace always gets the same score."""

    def __init__(self, process: Process, opinion: Opinion = "exact", seed: object = "") -> None:
        self.process, self.opinion, self.seed = process, opinion, seed

    async def score(self, traces: Sequence[Trace]) -> list[Score]:
        await asyncio.sleep(0)
        read = sum(map(written, traces))
        charge(Cost(tokens_in=read, flops=float(read)))
        return [self.of(trace) for trace in traces]

    def of(self, trace: Trace) -> Score:
        """The score of a trace, and of each of its steps: that of the trace up to there."""
        at, values, poisoned = 0, [], self.poisons(trace)
        for i, step in enumerate(trace.steps):
            at = self.process.after(at, step)
            values.append(self._value(self.process.optimal[at], i + 1, None, poisoned))
        said = trace.answer.text if trace.answer and trace.finished else None
        return Score(self._value(self.process.value(trace), len(trace.steps), said, poisoned), tuple(values))

    def poisons(self, trace: Trace) -> bool:
        """Whether the trace begins in the way that a poisoned or infinite opinion has no number for."""
        moves = self.process.states[0].moves
        return bool(moves and trace.steps and trace.steps[0].text == moves[0].text)

    def _value(self, truth: float, steps: int, said: str | None, poisoned: bool) -> float:
        """An opinion of so many steps, after which the most that can be had is `truth`, and what they ended in."""
        finished, name = said is not None, f"{self.seed}/{truth}/{steps}/{said}"
        match self.opinion:
            case "exact":
                return truth
            case "late":
                return truth if finished else Random(name).random()
            case "noisy":
                return 0.8 * truth + 0.2 * Random(name).random()
            case "inverse":
                return 1 - truth
            case "constant":
                return 0.5
            case "unfinished":
                return 0.5 * truth if finished else 1.0
            case "longest":
                return 1 - 0.5**steps
            case "nan":
                return math.nan
            case "poisoned":
                return math.nan if poisoned else truth
            case "infinite":
                return math.inf if poisoned else truth
