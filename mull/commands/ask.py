"""`mull ask`: one question, or a session of them."""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mull import __version__
from mull.commands import Flag, Model, hash_of, printable
from mull.effort import effort_named
from mull.reasoner import SHIPPED, Answer, Reasoner

if TYPE_CHECKING:
    from rich.console import Console


def ask(
    question: str | None = None,
    /,
    *,
    effort: str = "low",
    show: Flag = False,
    json: Flag = False,
    seed: str = "",
    model: Model = SHIPPED,
) -> None:
    """Answer a question; without one, begin a session that ends with `exit` or Ctrl-D.

    Parameters
    ----------
    question
        What to answer. The answer alone goes to stdout.
    effort
        none (answer at once) or low (think first).
    show
        Print the thinking to stderr, step by step, as it is written.
    json
        Print one JSON object with the answer, the thinking and their cost.
    seed
        Name of the random streams. Greedy answers do not depend on it.
    model
        Model folder.
    """
    effort_named(effort)
    if question is not None and not question.strip():
        raise ValueError("the question is empty")
    console = _console()
    reasoner = Reasoner(model, alone=True)

    def answer(text: str, shown: bool) -> None:
        hear = _printer(console) if shown else None
        found = asyncio.run(reasoner.solve(text, effort, seed=seed, hear=hear))
        if json:
            _print_json(text, found, effort, seed, model)
            return
        if found.stop != "end":
            console.print(f"[dim]({_WHY[found.stop]})[/]")
        print(printable(found.text), flush=True)

    if question is not None:
        answer(question, show)
    else:
        _session(console, lambda text: answer(text, show or (sys.stdin.isatty() and not json)))


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


def _print_json(question: str, answer: Answer, effort: str, seed: str, model: Path) -> None:
    found: dict[str, Any] = {
        "question": question,
        "answer": answer.text,
        "thinking": answer.thinking,
        "stop": answer.stop,
        "usage": asdict(answer.usage),
        "effort": effort,
        "seed": seed,
        "checkpoint": hash_of(model),
        "version": __version__,
    }
    print(json.dumps(found, ensure_ascii=False), flush=True)


def _session(console: Console, answer: Callable[[str], None]) -> None:
    """Read questions to the end of input. Ctrl-C gives up the question being answered, or ends the session."""
    typed = sys.stdin.isatty()
    if typed:
        console.print("[dim]Ask away; exit or Ctrl-D ends.[/]")
    while True:
        try:
            line = console.input("[bold]?[/] ") if typed else sys.stdin.readline()
        except EOFError:
            return
        if not typed and not line:
            return
        if (question := line.strip()).removeprefix("/") in ("exit", "quit"):
            return
        if not question:
            continue
        try:
            answer(question)
        except ValueError as error:
            if not typed:
                raise
            console.print(f"[red]{error}[/]")
        except KeyboardInterrupt:
            if not typed:
                raise
            console.print("[dim](given up)[/]")
