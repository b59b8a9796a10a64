"""Thinking in plain text, for models that have no tokens to mark it with: what they are told, and how it is read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from mull.core import Message, Step, Stop, Trace

MARK = "Answer:"
WHOLE = (Stop.END, Stop.STEP)  # the last line is not cut
TOLD = f'Think step by step, one short step on each line. Then give the answer on a last line that begins with "{MARK}"'


def told(messages: Sequence[Message], thinks: bool) -> list[dict[str, str]]:
    """The conversation as chat templates and endpoints take it; the last question says how to think."""
    turns = [{"role": message.role, "content": message.content} for message in messages]
    if thinks:
        turns[-1]["content"] += f"\n\n{TOLD}"
    return turns


def written(trace: Trace) -> str:
    """The text of a trace's thinking and answer as the model would have written it."""
    text = "".join(step.text + "\n" * step.closed for step in trace.steps)
    if trace.answer is None:
        return text
    opening = f"{MARK} " * trace.thinks
    return text + (opening + trace.answer.text if trace.answer.text else opening.rstrip())


def read(trace: Trace, text: str, stop: Stop) -> Trace:
    """The trace after this text: a step is a line, blank ones aside, and the answer begins at the mark.

    A model that ends without the mark has answered with its last line. `stop` is END where it ended, STEP where the
    text is a line whose newline was cut off.
    """
    if trace.answer is not None or not trace.thinks:
        before = trace.answer.text if trace.answer else ""
        return _answered(trace, before + text, stop)
    steps = list(trace.steps)
    if steps and not steps[-1].closed:
        text = steps.pop().text + text
    lines = text.split("\n")
    for i, line in enumerate(lines):
        if line.lstrip().startswith(MARK):
            rest = "\n".join((line.lstrip().removeprefix(MARK), *lines[i + 1 :]))
            return _answered(replace(trace, steps=tuple(steps)), rest, stop)
        if line.strip():
            closed = i < len(lines) - 1 or stop in WHOLE
            steps.append(Step(line.strip() if closed else line, closed=closed))
    said = bool(text.strip())
    if stop is Stop.END or (stop is Stop.STEP and not said):
        last = steps.pop().text if said else steps[-1].text if steps else ""
        return replace(trace, steps=tuple(steps), answer=Step(last), stop=Stop.END)
    return replace(trace, steps=tuple(steps), stop=stop)


def _answered(trace: Trace, text: str, stop: Stop) -> Trace:
    if stop in WHOLE:
        return replace(trace, answer=Step(text.strip()), stop=Stop.END)
    return replace(trace, answer=Step(text.lstrip(), closed=False), stop=stop)
