"""`mull solve`: a file of questions to a file of answers, in order, and to be gone on with after a kill."""

from __future__ import annotations

import asyncio
import hashlib
import json
import sys
from collections import deque
from collections.abc import Callable
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any, BinaryIO

from mull import jsonl
from mull.commands import Flag, Model, hash_of, processes_for, progress
from mull.commands.how import How
from mull.reasoner import SHIPPED, Answer, Reasoner

WINDOW = 512  # questions at the engine at the same time

Id = str | int
ALWAYS = ("asked", "effort", "seed", "checkpoint")  # lines of before may be without them


@dataclass(frozen=True, slots=True)
class Asked:
    """One line of the input."""

    id: Id
    question: str
    where: str


@dataclass(frozen=True, slots=True)
class Plan:
    """What an answer depends on beside its question; `search` and what follows only where they were asked for."""

    effort: str = "low"
    seed: str = ""
    checkpoint: str | None = None
    search: dict[str, Any] | None = None
    select: str | None = None
    budget: int | None = None
    scorer: str | None = None

    def of(self, question: str) -> dict[str, Any]:
        """What a line of the output says that it is the answer to."""
        told = {"asked": hashlib.sha256(question.encode()).hexdigest()[:12], **asdict(self)}
        return {key: value for key, value in told.items() if key in ALWAYS or value is not None}


def solve(
    questions: Path,
    /,
    *,
    out: Path,
    how: How = How(),
    show: Flag = False,
    seed: str = "",
    model: Model = SHIPPED,
) -> None:
    """Answer the questions of a file of JSON lines {"id", "question"}.

    Answers are appended to --out in the order of the questions, one JSON line each: {"id", "answer", "stop",
    "probability", "asked", "effort", "seed", "checkpoint", "usage"}, where "asked" is a hash of the question, and what
    of "search", "select", "budget" and "scorer" was asked for. Run it again after an interruption and it goes on with
    the questions not answered there.

    Parameters
    ----------
    questions
        The file of questions. All lines are checked before the first is answered.
    out
        The file of answers.
    show
        Put the thinking into the answers' lines too.
    seed
        Name of the random streams. Greedy answers do not depend on it.
    model
        A model folder, the name of a model that comes with the package, or http://host/v1#model.
    """
    settings = how.settings()
    plan = Plan(how.effort, seed, hash_of(model) or str(model), **how.told())
    asked = read_questions(questions)
    done, whole, ended = read_answers(out, questions)
    for one in asked:
        if one.id in done:
            _must_answer(one, plan, out, *done[one.id])
    left = [one for one in asked if one.id not in done]
    processes = processes_for(len(left), how.searches)
    with Reasoner(model, scorer=how.scorer, processes=processes) as reasoner:
        for one in asked:
            try:
                reasoner.root(one.question, how.effort)
            except ValueError as error:
                raise ValueError(f"{one.where}: {error}") from None
        with out.open("ab") as file, progress("solve", len(asked), len(asked) - len(left)) as advance:
            file.truncate(whole)
            if not ended:
                file.write(b"\n")
            asyncio.run(answer_all(reasoner, left, file, plan, settings, show=show, done=advance))
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


def read_answers(out: Path, questions: Path) -> tuple[dict[Id, tuple[int, dict[str, Any]]], int, bool]:
    """The ids answered in `out`, each with its line and what that is the answer to; the length of all whole lines, as a
    kill may have cut the last; and whether the last of these has its end.

    Raises ValueError, leaving the file alone, when it holds anything but answers.
    """
    if out.exists() and questions.exists() and out.samefile(questions):
        raise ValueError("the questions cannot be overwritten by their answers: give another --out")
    if not out.exists():
        _must_open(out)
        return {}, 0, True
    _must_open(out)
    done: dict[Id, tuple[int, dict[str, Any]]] = {}
    known = ("asked", *(field.name for field in fields(Plan)))
    whole, ended = 0, True
    with out.open("rb") as file:
        for number, line in enumerate(file, 1):
            where = f"{out}, line {number}"
            if not line.endswith(b"\n") and not _whole(line):
                if not b'{"id": '.startswith(line[:7]):
                    raise ValueError(f"{where}: not an answer of `mull solve`")
                break
            row = jsonl.parse(line, where)
            jsonl.text(row, "answer", where)
            done[_id(row.get("id"), where)] = number, {key: row[key] for key in known if key in row}
            whole, ended = whole + len(line), line.endswith(b"\n")
    return done, whole, ended


def _whole(line: bytes) -> bool:
    """Whether a line lacks nothing but its end."""
    try:
        json.loads(line)
    except ValueError:
        return False
    return True


async def answer_all(
    reasoner: Reasoner,
    asked: list[Asked],
    file: BinaryIO,
    plan: Plan,
    how: dict[str, Any],
    *,
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
                work = reasoner.solve(one.question, plan.effort, **how, seed=f"{plan.seed}/{one.id}")
                under_way.append((one, asyncio.create_task(work)))
            one, task = under_way.popleft()
            file.write(_line(one, await task, plan, show))
            file.flush()
            done()
    finally:
        for _, task in under_way:
            task.cancel()


def _line(one: Asked, answer: Answer, plan: Plan, show: bool) -> bytes:
    thinking = {"thinking": answer.thinking} if show else {}
    failure = {"failure": answer.failure} if answer.failure else {}
    row = {
        "id": one.id, "answer": answer.text, "stop": answer.stop, "probability": answer.probability,
        **failure, **plan.of(one.question), **thinking, "usage": asdict(answer.usage),
    }  # fmt: skip
    return json.dumps(row, ensure_ascii=False).encode() + b"\n"


def _must_answer(one: Asked, plan: Plan, out: Path, line: int, told: dict[str, Any]) -> None:
    """Raise ValueError where a line answers something else. What it does not tell is taken to be right."""
    now = plan.of(one.question)
    differ = [key for key in dict.fromkeys((*told, *now)) if now.get(key) != told.get(key)]
    if others := ["question" if key == "asked" else key for key in differ if key in told or key not in ALWAYS]:
        raise ValueError(
            f"{out}, line {line}: the answer to {one.id!r} is that of another {' and another '.join(others)}: give "
            "another --out, or remove this one to have all answered anew"
        )


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
