"""`mull solve`: a file of questions to a file of answers, in order, and to be gone on with after a kill."""

from __future__ import annotations

import asyncio
import json
import sys
from collections import deque
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import BinaryIO

from mull import jsonl
from mull.commands import Flag, Model, processes_for, progress
from mull.reasoner import SHIPPED, Answer, Reasoner

WINDOW = 512  # questions at the engine at the same time

Id = str | int


@dataclass(frozen=True, slots=True)
class Asked:
    """One line of the input."""

    id: Id
    question: str
    where: str


def solve(
    questions: Path,
    /,
    *,
    out: Path,
    effort: str = "low",
    show: Flag = False,
    seed: str = "",
    model: Model = SHIPPED,
) -> None:
    """Answer the questions of a file of JSON lines {"id", "question"}.

    Answers are appended to --out in the order of the questions, one JSON line each: {"id", "answer", "stop",
    "usage"}. Run it again after an interruption and it goes on with the questions not answered there.

    Parameters
    ----------
    questions
        The file of questions. All lines are checked before the first is answered.
    out
        The file of answers.
    effort
        none (answer at once), low (think first), medium, high or max (think in several ways, and vote).
    show
        Put the thinking into the answers' lines too.
    seed
        Name of the random streams. Greedy answers do not depend on it.
    model
        Model folder.
    """
    asked = read_questions(questions)
    done, whole = read_answers(out, questions)
    left = [one for one in asked if one.id not in done]
    with Reasoner(model, processes=processes_for(len(left), effort)) as reasoner:
        for one in asked:
            try:
                reasoner.root(one.question, effort)
            except ValueError as error:
                raise ValueError(f"{one.where}: {error}") from None
        with out.open("ab") as file, progress("solve", len(asked), len(asked) - len(left)) as advance:
            file.truncate(whole)
            asyncio.run(answer_all(reasoner, left, file, effort=effort, seed=seed, show=show, done=advance))
    print(f"{len(left)} answered, {len(asked) - len(left)} were there already: {out}", file=sys.stderr)


def read_questions(path: Path) -> list[Asked]:
    """The questions of a file. Raises ValueError with the line number for a line that is none."""
    found: dict[Id, Asked] = {}
    for number, row in jsonl.read(path):
        where = f"{path}, line {number}"
        name = _id(row.get("id"), where)
        if name in found:
            raise ValueError(f"{where}: the id {name!r} was used before ({found[name].where.rpartition(', ')[2]})")
        found[name] = Asked(name, jsonl.text(row, "question", where), where)
    if not found:
        raise ValueError(f"{path} holds no questions")
    return list(found.values())


def read_answers(out: Path, questions: Path) -> tuple[set[Id], int]:
    """The ids answered in `out`, and the length of its whole lines: a kill may have cut the last.

    Raises ValueError, leaving the file alone, when it holds anything but answers.
    """
    if out.exists() and questions.exists() and out.samefile(questions):
        raise ValueError("the questions cannot be overwritten by their answers: give another --out")
    if not out.exists():
        _must_open(out)
        return set(), 0
    _must_open(out)
    done: set[Id] = set()
    whole = 0
    with out.open("rb") as file:
        for number, line in enumerate(file, 1):
            where = f"{out}, line {number}"
            if not line.endswith(b"\n"):
                if not b'{"id": '.startswith(line[:7]):
                    raise ValueError(f"{where}: not an answer of `mull solve`")
                break
            row = jsonl.parse(line, where)
            jsonl.text(row, "answer", where)
            done.add(_id(row.get("id"), where))
            whole += len(line)
    return done, whole


async def answer_all(
    reasoner: Reasoner,
    asked: list[Asked],
    file: BinaryIO,
    *,
    effort: str = "low",
    seed: str = "",
    show: bool = False,
    done: Callable[[], None] = lambda: None,
) -> None:
    """Answer into a file, line by line in order, with at most WINDOW questions under way."""
    under_way: deque[tuple[Asked, asyncio.Task[Answer]]] = deque()
    left = deque(asked)
    try:
        while left or under_way:
            while left and len(under_way) < WINDOW:
                one = left.popleft()
                work = reasoner.solve(one.question, effort, seed=f"{seed}/{one.id}")
                under_way.append((one, asyncio.create_task(work)))
            one, task = under_way.popleft()
            file.write(_line(one, await task, show))
            file.flush()
            done()
    finally:
        for _, task in under_way:
            task.cancel()


def _line(one: Asked, answer: Answer, show: bool) -> bytes:
    thinking = {"thinking": answer.thinking} if show else {}
    row = {
        "id": one.id, "answer": answer.text, "stop": answer.stop, "probability": answer.probability,
        **thinking, "usage": asdict(answer.usage),
    }  # fmt: skip
    return json.dumps(row, ensure_ascii=False).encode() + b"\n"


def _id(value: object, where: str) -> Id:
    if type(value) not in (str, int):
        raise ValueError(f'{where}: "id" must be a string or a whole number')
    assert isinstance(value, str | int)
    try:
        str(value).encode()
    except UnicodeEncodeError:
        raise ValueError(f'{where}: "id" is not valid Unicode') from None
    return value


def _must_open(out: Path) -> None:
    from mull.eval.report import must_be_writable

    must_be_writable(out)
