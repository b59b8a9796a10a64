"""Who can be examined besides a model: generators whose score is known beforehand, as a check of the harness."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from random import Random

from mull.chat import Chat
from mull.core import Problem, Sampling, Stop, Trace, Until, Verdict
from mull.tasks import task_named

TRIED = 8  # answers that are tried for the majority

Script = Callable[[Trace, str], tuple[Sequence[str], str]]
"""The steps and the answer for a trace and the name of its random stream."""


class Scripted:
    """A Generator that writes what a script says, token by token, within the same limits as a model."""

    def __init__(self, chat: Chat, script: Script) -> None:
        self.chat, self.script = chat, script

    async def extend(
        self, trace: Trace, n: int = 1, *, until: Until = "end", sampling: Sampling = Sampling()
    ) -> list[Trace]:
        """n continuations of a trace. Raises ValueError for a finished one."""
        if trace.finished:
            raise ValueError("the trace is finished: there is nothing to extend")
        return [self._one(trace, until, sampling, f"{sampling.seed}/{branch}") for branch in range(n)]

    def _one(self, trace: Trace, until: Until, sampling: Sampling, name: str) -> Trace:
        steps, answer = self.script(trace, name)
        chat, answering = self.chat, trace.answer is not None or not trace.thinks
        if answering:
            written = trace.answer.text if trace.answer else ""
            tokens = [*chat.encode(answer.removeprefix(written)), chat.end]
        else:
            rest = "".join(f"{step}\n" for step in steps)
            so_far = "".join(step.text + "\n" * step.closed for step in trace.steps)
            tokens = [*chat.encode(rest.removeprefix(so_far)), chat.unthink, *chat.encode(answer), chat.end]
        limit, stop = sampling.max_tokens, Stop.LENGTH
        if isinstance(until, int) and until <= limit:
            limit, stop = until, Stop.TOKENS
        if until == "step" and not answering and chat.newline in tokens[: tokens.index(chat.unthink)]:
            at = tokens.index(chat.newline) + 1
            if at <= limit:
                limit, stop = at, Stop.STEP
        stop = stop if len(tokens) > limit or stop is Stop.STEP else Stop.END
        tokens = tokens[:limit]
        return chat.append(trace, tokens, [0.0] * len(tokens), stop)


def oracle(chat: Chat, problems: Sequence[Problem]) -> Scripted:
    """Writes the demonstration and the gold answer of every problem."""
    known = {p.question: p for p in problems}

    def script(trace: Trace, name: str) -> tuple[Sequence[str], str]:
        problem = known[trace.messages[-1].content]
        return task_named(problem.task).demonstrate(problem), problem.answer

    return Scripted(chat, script)


def constant(chat: Chat, problems: Sequence[Problem]) -> Scripted:
    """Answers every question of a family and level with the one answer that is right most often there."""
    groups: dict[tuple[str, int], list[Problem]] = {}
    for p in problems:
        groups.setdefault((p.task, p.level), []).append(p)
    known = {p.question: answer for some in groups.values() for answer in (majority(some)[0],) for p in some}
    return Scripted(chat, lambda trace, name: ((), known[trace.messages[-1].content]))


def majority(problems: Sequence[Problem]) -> tuple[str, float]:
    """The gold answer that is right for the most problems, and for what share of them, as their task judges it.

    Tried are the most frequent ones only: `true` may be right where the gold answer is `yes`.
    """
    task = task_named(problems[0].task)
    frequent = [answer for answer, _ in Counter(p.answer for p in problems).most_common(TRIED)]
    right = {a: sum(task.verify(p, a) is Verdict.RIGHT for p in problems) for a in frequent}
    best = max(frequent, key=right.__getitem__)
    return best, right[best] / len(problems)


def random(chat: Chat, problems: Sequence[Problem]) -> Scripted:
    """Writes printable characters at random: one short line of thinking, then an answer of 1 to 3 characters."""
    letters = [chr(code) for code in range(33, 127)]

    def script(trace: Trace, name: str) -> tuple[Sequence[str], str]:
        rng = Random(f"{name}/{trace.messages[-1].content}")
        return ["".join(rng.choices(letters, k=8))], "".join(rng.choices(letters, k=rng.randint(1, 3)))

    return Scripted(chat, script)


CONTROLS: dict[str, Callable[[Chat, Sequence[Problem]], Scripted]] = {
    "oracle": oracle,
    "random": random,
    "constant": constant,
}
