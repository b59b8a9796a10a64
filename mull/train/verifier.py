"""Critiques as training text: labelled traces, and what a verifier is to think and to say of them."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from random import Random
from typing import Any

from mull.chat import Chat
from mull.core import Problem, StepVerdict, Trace
from mull.engine.embedded import Embedded
from mull.model.transformer import Transformer
from mull.reward.generative import Generative, critique, question, read, recomputed
from mull.tasks import TASKS
from mull.train.data import AGAIN, Batch, Mixture, Stream, pack
from mull.train.labels import Lesson
from mull.train.run import Run

BEGINNINGS = 0.2  # share of the samples that show a trace without its answer, and not all of its steps
TRIED = 4  # lines that might have stood in a wrong step's place
LOOKS = 128  # held-out traces that are judged at an evaluation


class Critiques(Stream):
    """The samples and batches of a verifier, each a pure function of (seed, index), with loss on its own words only.

    `lessons` gives labelled traces by index. A step that has no label is marked `ok` and that is not taught. `amends`:
    whether the task is asked what should have stood in the place of the first wrong step.
    """

    def __init__(
        self, lessons: Callable[[int], Lesson], mixture: Mixture, chat: Chat, seed: str, *, batch_tokens: int,
        amends: bool = True,
    ) -> None:  # fmt: skip
        super().__init__(mixture, chat, seed, batch_tokens=batch_tokens)
        self.lesson, self.amends = lessons, amends

    def sample(self, index: int) -> tuple[list[int], list[float]]:
        """Sample `index` as token ids and loss weights; what is too long is replaced by another, as purely."""
        for attempt in range(20):
            lesson = self.lesson(index + attempt * AGAIN)
            rng = Random(f"{self.seed}/beginning/{index}/{attempt}")
            marks = lesson.marks[:-1]
            known = next((i for i, mark in enumerate(marks) if mark.right is None), len(marks))
            if known and rng.random() < BEGINNINGS:
                lesson = begun(lesson, rng.randint(1, known))
            tokens, weights = self.written(lesson)
            if len(tokens) <= self.mixture.longest:
                return tokens, weights
        raise ValueError(f"20 samples in a row exceed {self.mixture.longest} tokens: raise `longest`")

    def written(self, lesson: Lesson) -> tuple[list[int], list[float]]:
        """A labelled trace and its critique, as token ids and loss weights."""
        trace, marks = lesson.trace, lesson.marks[: len(lesson.trace.steps)]
        right = [mark.right is None or mark.right > 0 for mark in marks]
        instead = None
        if self.amends and not all(right):
            instead = amended(lesson.problem, trace.thinking, right.index(False))
        thoughts = critique(trace.thinking, right, instead)
        untaught = [mark.right is None for mark, lines in zip(marks, thoughts, strict=True) for _ in lines]
        (message,) = question(trace).messages
        lines = [line for some in thoughts for line in some]
        return self.text(message.content, lines, untaught, "right" if _holds(lesson) else "wrong")

    def looks(self, held_out: Sequence[Lesson]) -> Iterator[Batch]:
        """These traces and their critiques, one by one."""
        for lesson in held_out:
            tokens, weights = self.written(lesson)
            yield pack([(tokens, weights)], len(tokens) - 1)


def begun(lesson: Lesson, steps: int) -> Lesson:
    """The first steps of a labelled trace, unfinished."""
    trace = replace(lesson.trace, steps=lesson.trace.steps[:steps], answer=None)
    return replace(lesson, trace=trace, marks=lesson.marks[:steps])


def _holds(lesson: Lesson) -> bool:
    """The verdict: whether the answer is right or, without one, every step."""
    judged = lesson.marks[-1:] if lesson.trace.answer else lesson.marks
    return all(mark.right is None or mark.right > 0 for mark in judged)


def amended(problem: Problem, steps: Sequence[str], at: int) -> str | None:
    """What should stand in the place of step `at`, None where that cannot be told.

    The sum that it ends with, worked out, or a line of a demonstration, that which begins most like it; whichever first
    the task calls right after the steps before it.
    """
    task, step = TASKS[problem.task], steps[at]
    result = recomputed(step)
    mended = [] if result is None else [step[: step.rindex("=") + 1] + result]
    ways = (way for way, name in enumerate(task.ways) if name != "repair")
    shown = dict.fromkeys(line for way in ways for line in task.demonstrate(problem, way))
    for line in [*mended, *sorted(shown, key=lambda line: _alike(line, step), reverse=True)][:TRIED]:
        if line != step and task.check(problem, [*steps[:at], line])[-1] is StepVerdict.RIGHT:
            return line.removeprefix("wait ")
    return None


def _alike(a: str, b: str) -> int:
    """How many characters two lines have in common before they part."""
    return next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))


def examiner(run: Run, chat: Chat, held_out: Sequence[Lesson]) -> Callable[[Transformer], dict[str, Any]]:
    """A function that has a model judge held-out traces, and writes some of its critiques to the run's samples.md."""
    some = held_out[:LOOKS]
    shown = [question(lesson.trace) for lesson in some]

    async def judge(scorer: Generative) -> list[list[Trace]]:
        return await asyncio.gather(*map(scorer.written, shown))

    def examine(model: Transformer) -> dict[str, Any]:
        engine = Embedded(model, chat, exact=False)
        critiques = asyncio.run(judge(Generative(engine, longest=model.config.context // 2)))
        scores = [read(lesson.trace, one).value for lesson, one in zip(some, critiques, strict=True)]
        hits = sum((score > 0.5) is _holds(lesson) for score, lesson in zip(scores, some, strict=True) if score != 0.5)
        for root, one, score in list(zip(shown, critiques, scores, strict=True))[:: len(some) // 8 or 1]:
            run.show(_page(root, one, score))
        return {"held_out/verdicts": round(hits / len(some), 4)}

    return examine


def _page(shown: Trace, critiques: Sequence[Trace], score: float) -> str:
    texts = ["\n".join([*one.thinking, f"→ {one.answer.text if one.answer else '(cut)'}"]) for one in critiques]
    body = "\n\n".join([shown.messages[-1].content, *texts])
    return f"\n### {score:.3f}\n\n```\n{body.replace('```', '~~~')}\n```\n"
