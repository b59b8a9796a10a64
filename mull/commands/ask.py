"""`mull ask`: one question, or a session of them."""

from __future__ import annotations

import asyncio
import io
import json
import sys
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mull import __version__
from mull.commands import Flag, Model, hash_of, one_line
from mull.commands.how import How
from mull.core import Failed, printable
from mull.effort import effort_named
from mull.reasoner import SHIPPED, UNSURE, Answer, Reasoner

if TYPE_CHECKING:
    from rich.console import Console


def ask(
    question: str | None = None,
    /,
    *,
    how: How = How(),
    tree: Flag = False,
    show: Flag = False,
    json: Flag = False,
    seed: str = "",
    model: Model = SHIPPED,
    problem: str | None = None,
) -> None:
    """Answer a question; without one, begin a session that ends with `exit` or Ctrl-D.

    Parameters
    ----------
    question
        What to answer. The answer alone goes to stdout.
    tree
        Draw the tree of a search to stderr, in a terminal while it grows, and what it took. Before a step stands how
        often it was walked and what was found there, 0 to 1; a star marks what led to the answer.
    show
        Print the thinking to stderr: step by step, as it is written; of a search what led to the answer.
    json
        Print one JSON object with the answer, the thinking and their cost.
    seed
        Name of the random streams. Greedy answers do not depend on it.
    model
        A model folder, the name of a model that comes with the package, or http://host/v1#model.
    problem
        Ask this problem of a task instead, FAMILY/SPLIT/LEVEL/INDEX such as letters/test/2/7: the tree then tells right
        steps from wrong ones.
    """
    posed = None
    if problem is not None:
        from mull.commands.tasks import problem_named

        if question is not None:
            raise ValueError("a question and --problem are two questions")
        posed = problem_named(problem)
        question = posed.question
    settings = how.settings()
    if tree and not how.searches:
        raise ValueError("--tree is for what searches: an --effort of medium or more, or a --search")
    if question is not None and not question.strip():
        raise ValueError("the question is empty")
    console = _console()
    reasoner = Reasoner(model, scorer=how.scorer, alone=not how.searches)

    def answer(text: str, shown: bool) -> None:
        _must_be_text(text)
        hear = _printer(console) if shown else None
        if tree:
            from mull.commands.tree import Growing
            from mull.search.grow import TreeSearch

            with Growing(console, posed) as growing:
                looks = (
                    {"see": growing.see} if isinstance(settings.get("search"), TreeSearch) else {"find": growing.find}
                )
                found = asyncio.run(reasoner.solve(text, how.effort, **settings, seed=seed, hear=hear, **looks))
                growing.done(found)
        else:
            found = asyncio.run(reasoner.solve(text, how.effort, **settings, seed=seed, hear=hear))
        if json:
            _print_json(text, found, how, seed, model)
            return
        if found.failure:
            why = one_line(found.failure)
            console.print(f"(broken off, and answered from what was found: {why})", style="dim", markup=False)
        if found.stop != "end":
            console.print(f"[dim]({_WHY[found.stop]})[/]")
        sure = found.probability
        if not how.searches and reasoner.chat is not None and sure is not None and sure < UNSURE:  # measured on our own
            console.print(f"[dim](not sure: by its own reckoning {sure:.0%} likely)[/]")
        print(printable(found.text), flush=True)

    if question is not None:
        answer(question, show)
    else:
        _session(console, lambda text: answer(text, show or (sys.stdin.isatty() and not json)))


def _must_be_text(question: str) -> None:
    """Raise ValueError where what was typed is no text: bytes that are not UTF-8 arrive as lone surrogates."""
    try:
        question.encode()
    except UnicodeEncodeError:
        raise ValueError("the question is not valid UTF-8") from None


_WHY = {
    "forced": "the thinking ran out of tokens; this is the answer from where it stood",
    "length": "the answer ran out of tokens",
}


def _console() -> Console:
    from rich.console import Console

    return Console(stderr=True, highlight=False)


def _printer(console: Console) -> Callable[[str], None]:
    """Prints steps under their numbers; corrections, checks and plans stand out."""
    from rich.text import Text

    number = 0

    def hear(step: str) -> None:
        nonlocal number
        number += 1
        style = {"wait": "yellow", "check": "green", "plan": "cyan"}.get(step.partition(" ")[0], "")
        console.print(Text(f"{number:>3} ", "dim") + Text("│ ", "dim") + Text(printable(step), style), soft_wrap=True)

    return hear


def _print_json(question: str, answer: Answer, how: How, seed: str, model: Path) -> None:
    from mull.reward.folder import scorer_hash
    from mull.search.table import described

    search = how.settings().get("search", effort_named(how.effort).search)
    found: dict[str, Any] = {
        "question": question,
        "answer": answer.text,
        "thinking": answer.thinking,
        "stop": answer.stop,
        "failure": answer.failure,
        "probability": answer.probability,
        "usage": asdict(answer.usage) | {"kept_tokens": answer.usage.kept_tokens},
        "effort": how.effort,
        "search": search and described(search),
        "scorer": how.scorer and scorer_hash(how.scorer),
        "seed": seed,
        "checkpoint": hash_of(model),
        "version": __version__,
    }
    print(json.dumps(found, ensure_ascii=False), flush=True)


def _session(console: Console, answer: Callable[[str], None]) -> None:
    """Read questions to the end of input. Ctrl-C gives up the question being answered, or ends the session.

    Piped in, those that cannot be answered are told by their lines, and the exit code is 2.
    """
    from rich.text import Text

    typed = sys.stdin.isatty()
    if isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(errors="surrogateescape")
    number, refused = 0, False
    if typed:
        console.print("[dim]Ask away; exit or Ctrl-D ends.[/]")
    while True:
        try:
            line = console.input("[bold]?[/] ") if typed else sys.stdin.readline()
        except EOFError:
            return
        if not typed and not line:
            break
        number += 1
        if (question := line.strip()).removeprefix("/") in ("exit", "quit"):
            break
        if not question:
            continue
        try:
            answer(question)
        except (ValueError, Failed) as error:
            if typed:
                console.print(Text(one_line(error), "red"))
            elif isinstance(error, Failed):
                raise
            else:
                print(f"mull: line {number}:", one_line(error), file=sys.stderr)
                refused = True
        except KeyboardInterrupt:
            if not typed:
                raise
            console.print("[dim](given up)[/]")
    if refused:
        sys.exit(2)
