"""Rollouts as a model might have written them, without a model."""

from mull.chat import Chat
from mull.core import Problem, Split, Stop, Trace
from mull.tasks import TASKS
from mull.train.rollout import Rollout, judge


def problem(index: int = 0, task: str = "arithmetic", level: int = 1, split: Split = "train") -> Problem:
    return TASKS[task].problem(level, index, split)


def written(chat: Chat, asked: Problem, steps: list[str], answer: str | None, *, end: bool = True) -> Rollout:
    """The rollout of these steps and this answer (None: cut before it), every token with log-probability -1."""
    tokens = [token for step in steps for token in chat.encode(step + "\n")]
    if answer is not None:
        tokens += [chat.unthink, *chat.encode(answer), *([chat.end] if end else [])]
    stop = Stop.END if answer is not None and end else Stop.LENGTH
    trace = chat.append(Trace.ask(asked.question), tokens, [-1.0] * len(tokens), stop)
    return judge(TASKS[asked.task], asked, trace)
