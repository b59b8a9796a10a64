"""What is shown of a run of reinforcement, and that nothing is where nobody looks."""

from io import StringIO

import pytest
from rich.console import Console

from mull.testing import tiny_model
from mull.train import view
from mull.train.ranks import Ranks
from mull.train.rollout import Rollout
from mull.train.view import LINES, lines, live
from tests.train.rollouts import problem, written

RECORD = {
    "iteration": 30, "tokens": 500, "seconds": 60.0, "right": 0.25, "reward": 0.2, "length": 41.0, "idle_groups": 0.5,
    "tokens_per_second": 9120.0,
}  # fmt: skip


def groups(steps: list[str], answer: str = "77") -> list[list[Rollout]]:
    _, chat = tiny_model()
    asked = [problem(level=1), problem(1), problem(level=3), problem(2)]
    return [[written(chat, one, steps, answer)] * 2 for one in asked]


def screen(
    terminal: bool, ranks: Ranks = Ranks(), steps: tuple[str, ...] = ("1+1=2",), record: dict[str, float] = RECORD
) -> str:
    console = Console(file=StringIO(), force_terminal=terminal, width=80)
    with live(ranks, console) as show:
        show(0.25, record, groups(list(steps)))
    assert isinstance(console.file, StringIO)
    return console.file.getvalue()


def test_figures_levels_and_a_try() -> None:
    asked = problem(level=1)
    steps = [f"{i}+1={i + 1}" for i in range(LINES + 2)]
    head, second, levels, _, question, before, *thought, answer = lines(0.25, RECORD, groups(steps))
    assert head == f"reinforce  {'━━━━━':20}  iteration 30 · 25% · 0:03:00 left"
    assert second == "reward 0.20 · right 0.25 · idle groups 50% · 41 tokens a sample · 9,120 tokens/s"
    assert levels == "levels  1: 75% · 3: 25%"
    assert question == f"arithmetic, level 1: {asked.question}"
    assert before == "  … 2 lines" and thought == [f"  {step}" for step in steps[2:]]
    assert answer == f"answer: 77 · wrong (gold {asked.answer})"
    assert "right (gold" in lines(1.0, RECORD, groups([], asked.answer))[-1]


def test_a_terminal_sees_it_and_nothing_else_does() -> None:
    assert "right 0.25" in screen(True) and "1+1=2" in screen(True)
    assert screen(False) == "" and screen(True, Ranks(1, 2)) == ""


def test_a_look_and_every_minute_are_told_in_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    told = ["reinforce · iteration 30 · 25% · 0:03:00 left · reward 0.20 · right 0.25 · idle groups 50%"]
    monkeypatch.setattr(view, "EVERY", 0.0)
    (line,) = screen(False).splitlines()
    assert line.startswith(told[0]) and screen(False, Ranks(1, 2)) == ""
    monkeypatch.setattr(view, "EVERY", 60.0)
    for terminal in (False, True):
        shown = screen(terminal, record=RECORD | {"held_out/true": 0.53}, steps=("1+1=\x1b[2J2",))
        assert "· held out 0.53" in shown.replace("\n", " ") and "\x1b[2J2" not in shown
        assert shown.count("1+1=�[2J2") >= 1 + terminal, "on a terminal in the picture, too"


def test_what_a_model_writes_does_not_steer_the_terminal() -> None:
    told = lines(0.5, RECORD, groups(["\x1b[2J[bold]1+1\r=2"], "\x1b]0;x\x07"))
    assert all(line.isprintable() for line in told) and any("�[2J[bold]1+1�=2" in line for line in told)
    assert "[bold]1+1" in screen(True, steps=("[bold]1+1",)), "and is no markup"
