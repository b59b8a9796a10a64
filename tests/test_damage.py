"""Files of JSON lines from anyone, damaged in thousands of ways: each reader reads them or names a line."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from pathlib import Path
from random import Random

import pytest

from mull import jsonl
from mull.chat import Chat
from mull.commands import solve
from mull.core import Problem, Step, Trace
from mull.eval import typed
from mull.model.tokenizer import train_tokenizer
from mull.tasks import TASKS
from mull.train import labels, traces
from mull.train.data import Mixture

TRIES = 500
CHAT = Chat(train_tokenizer())


def problems() -> list[Problem]:
    return [TASKS[name].problem(1, i, "train") for i, name in enumerate(("arithmetic", "letters", "logic"))]


def trace_lines() -> Iterable[object]:
    return [traces.line(p, TASKS[p.task].demonstrate(p), p.answer) for p in problems()]


def label_lines() -> Iterable[object]:
    for p in problems():
        steps = tuple(map(Step, TASKS[p.task].demonstrate(p)))
        trace = Trace(Trace.ask(p.question).messages, steps, Step(p.answer))
        yield labels.line(p, trace, [0.5] * (len(steps) + 1))


QUESTIONS = [{"id": i, "question": f"what is {i}+1?"} for i in (1, "b", 3)]
ANSWERS = [{"id": i, "answer": "7", "stop": "end", "usage": {"prompt_tokens": 9}} for i in (1, "b", 3)]
TYPED = [
    {"question": "what is 3+4?", "answer": "7", "task": "arithmetic", "kind": "number"},
    {"question": "make 10 from 5 2 9", "answer": "5*2", "task": "countdown", "kind": "expression", "numbers": [5, 2, 9],
     "target": 10},
]  # fmt: skip


def read_traces(path: Path) -> object:
    return traces.Traces(path, 1.0, Mixture(), CHAT, "damage", batch_tokens=512)


def read_labels(path: Path) -> object:
    return [labels.parse(row, f"{path}, line {number}", "both") for number, row in jsonl.read(path)]


READERS: dict[str, tuple[Callable[[Path], object], Iterable[object]]] = {
    "traces": (read_traces, list(trace_lines())),
    "labels": (read_labels, list(label_lines())),
    "questions": (solve.read_questions, QUESTIONS),
    "answers": (lambda path: solve.read_answers(path, path.with_name("questions.jsonl")), ANSWERS),
    "typed": (typed.load, TYPED),
}


@pytest.mark.parametrize("name", READERS)
def test_damaged_files_are_refused_by_line_or_read(name: str, tmp_path: Path) -> None:
    read, rows = READERS[name]
    whole = "".join(json.dumps(row) + "\n" for row in rows).encode()
    rng, path, refused = Random(f"damage/{name}"), tmp_path / "damaged.jsonl", 0
    path.write_bytes(whole)
    read(path)
    for _ in range(TRIES):
        data = bytearray(whole)
        for _ in range(rng.randint(1, 4)):
            at = rng.randrange(len(data))
            data[at : at + rng.randint(0, 3)] = rng.randbytes(rng.randint(0, 2))
        path.write_bytes(data)
        try:
            read(path)
        except ValueError as error:
            refused += 1
            assert f"{path}, line " in str(error) and "\n" not in str(error)
    assert TRIES // 3 < refused <= TRIES
