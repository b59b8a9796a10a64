"""Searches against compute: budgets are kept, votes of equal FLOPs are compared with, and a killed race goes on."""

import asyncio
import csv
import json
from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from mull.cli import main
from mull.core import Candidate, Generator, Scorer, Trace
from mull.eval import race
from mull.eval.benchmark import problems
from mull.eval.ladder import LADDERS
from mull.eval.searches import AS_WIDE, GOES_ON, Tried, ask, beside, sized
from mull.reasoner import Reasoner
from mull.reward.oracle import Oracle
from mull.search.select import best
from mull.search.session import RESERVE, Budget
from mull.search.table import SEARCHES, knobs
from mull.tasks import TASKS
from mull.testing import MARK, ScriptedGenerator, tiny_folder, tiny_model
from tests.eval.rewards import reward_folder

ASKED = problems([TASKS["logic"]], [1], "valid", 3)


def scripted() -> Reasoner:
    """Three of four samples are right, and all take about as many tokens."""
    texts = {p.question: [f"a\nb{MARK}{a}" for a in (p.answer, "?", p.answer, p.answer)] for p in ASKED}
    model, chat = tiny_model()
    return Reasoner(ScriptedGenerator(texts, chat), chat=chat, shape=replace(model.config, context=4096))


def test_every_search_can_be_sized_and_keeps_its_budget() -> None:
    reasoner = scripted()
    for name in SEARCHES:
        for tokens in (160, 400):
            search = sized(name, tokens, 8.0, settings={"max_tokens": 16} if name in AS_WIDE else {})
            found = asyncio.run(ask(reasoner, search, ASKED[:1], budget=Budget(tokens), judge=Oracle))
            assert all(0 < tried.tokens <= tokens for tried in found), name


def test_a_search_that_takes_no_heed_is_still_held() -> None:
    async def greedy(root: Trace, model: Generator, scorer: Scorer):  # type: ignore[no-untyped-def]
        while True:
            for trace in await model.extend(root, 64):
                yield Candidate(trace)

    (tried,) = asyncio.run(ask(scripted(), greedy, ASKED[:1], budget=Budget(300)))
    assert 100 < tried.tokens <= 300


def test_sizes_follow_the_budget_but_for_what_is_set() -> None:
    for name, knob in AS_WIDE.items():
        small, large = (knobs(sized(name, tokens, 50.0))[knob] for tokens in (300, 16384))
        assert small == 1 < large, name  # type: ignore[operator]
        assert knobs(sized(name, 16384, 50.0, settings={knob: 3}))[knob] == 3
    for name, knob in GOES_ON.items():
        assert knobs(sized(name, 16384, 50.0))[knob] == 1016, name
    assert knobs(sized("sample", 512, 50.0))["scores"] is True
    assert knobs(sized("force", 512, 50.0))["thinking"] == 384
    with pytest.raises(ValueError, match="beam has no knob 'n'"):
        sized("beam", 512, 50.0, settings={"n": 1})


def test_a_judge_is_asked_about_its_own_problem() -> None:
    search = sized("sample", 400, 8.0)
    reasoner = scripted()
    chosen = asyncio.run(ask(reasoner, search, ASKED, budget=Budget(400), select=best, judge=Oracle))
    assert all(tried.right for tried in chosen) and all(tried.flops >= 0 for tried in chosen)


def tried(seed: str, share: float, flops: float, n: int = 400) -> list[Tried]:
    rng = Random(seed)
    return [Tried(rng.random() < share, 1, flops * rng.uniform(0.8, 1.2)) for _ in range(n)]


def test_the_vote_is_read_between_its_budgets() -> None:
    votes = [[Tried(i < at, 1, flops) for i in range(100)] for at, flops in ((20, 1e3), (40, 1e4), (60, 1e5))]
    level = beside([Tried(i < 30, 1, 10**3.5) for i in range(100)], votes)
    assert level.vote == pytest.approx(0.3) and level.more.value == pytest.approx(0) and level.says == "level"
    cheap = beside([Tried(i < 30, 1, 10.0) for i in range(100)], votes)
    assert cheap.vote == pytest.approx(0.2) and not cheap.beyond
    dear = beside([Tried(i < 90, 1, 1e6) for i in range(100)], votes)
    assert dear.beyond and dear.vote == pytest.approx(0.6) and dear.says == "beyond"
    with pytest.raises(ValueError, match="same problems"):
        beside(votes[0], [votes[1][:-1]])


def test_better_and_worse_searches_are_told_apart_and_equal_ones_are_not() -> None:
    votes = [tried("a", 0.5, 1e3), tried("b", 0.6, 1e4)]
    assert beside(tried("better", 0.8, 3e3), votes).says == "above"
    assert beside(tried("worse", 0.3, 3e3), votes).says == "below"
    same = beside(votes[1], votes)
    assert same.more.value == pytest.approx(0, abs=1e-9) and same.more.low <= 0 <= same.more.high
    paired = beside([replace(t, right=t.right or i < 20) for i, t in enumerate(votes[1])], votes)
    apart = beside([*votes[1][20:], *votes[1][:20]], votes)
    assert paired.more.high - paired.more.low < apart.more.high - apart.more.low
    assert beside(votes[0], votes, "x") == beside(votes[0], votes, "x")


def test_intervals_cover_what_they_say() -> None:
    inside = 0
    for i in range(30):
        votes = [tried(f"v{i}", 0.4, 1e3, 150), tried(f"w{i}", 0.6, 1e4, 150)]
        found = beside(tried(f"s{i}", 0.6, 10**3.5, 150), votes)
        inside += found.more.low <= 0.1 <= found.more.high
    assert 25 <= inside <= 30


@pytest.mark.parametrize(("text", "why"), [("512,1024", "at least 6"), ("1,2,3,4,5,6", "128"), ("a,b", "whole")])
def test_budgets_that_make_no_curve_are_refused(text: str, why: str) -> None:
    with pytest.raises(ValueError, match=why):
        race.budgets_named(text)


def test_the_command_compares_and_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(LADDERS, "ladder-v1", replace(LADDERS["ladder-v1"], level=1, each=1))
    monkeypatch.setattr(race, "FEWEST", 2)
    monkeypatch.setattr("mull.eval.ladder.FAMILIES", ("letters", "logic"))
    folder, scorer, out = tiny_folder(tmp_path / "m"), reward_folder(tmp_path / "r"), tmp_path / "f" / "test"
    asked = ["eval", "curve", str(folder), "--axis", "test", "--out", str(out), "--budgets", "136,144"]
    assert main([*asked, "--searches", "beams"]) == 2
    assert "no such search: 'beams'" in capsys.readouterr().err
    assert main([*asked, "--scorer", str(scorer)]) == 2
    assert main([*asked, "--searches", "beam", "--knobs", "mcts.value=scorer"]) == 2
    assert "mcts.value is no knob" in capsys.readouterr().err
    asked += ["--searches", "sample,beam", "--scorer", str(scorer), "--knobs", "beam.branching=2"]
    assert main(asked) == 0
    assert "Above a majority vote of equal FLOPs: sample" in capsys.readouterr().out
    runs = out.with_suffix(".runs.jsonl").read_text()
    rows = list(csv.DictReader(out.with_suffix(".csv").open()))
    assert {(r["curve"], r["at"]) for r in rows} >= {(name, at) for name in ("sample", "beam") for at in ("136", "144")}
    assert {r["at"] for r in rows if r["curve"] == "majority vote"} >= {str(512 + RESERVE)}
    found = json.loads(out.with_suffix(".json").read_text())
    assert set(found["above"]) == {"sample", "beam"} and found["about_scorer"]["kind"] == "process"
    assert all(
        int(tokens) <= row["budget"] for row in map(json.loads, runs.splitlines()) for _, tokens, _ in row["tried"]
    )
    page = out.with_suffix(".html").read_text()
    assert page.count("<svg") == 3 and "src=" not in page and "<script" not in page
    assert len(list(csv.DictReader(out.with_suffix(".beside.csv").open()))) == 4


def test_a_killed_race_goes_on_and_the_vote_goes_as_far_as_the_searches(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[str, int]] = []

    async def cheap(reasoner: object, search: object, problems: list[int], *, budget: Budget, **how: object):  # type: ignore[no-untyped-def]
        asked.append((type(search).__name__, budget.tokens))
        dear = 3 if isinstance(search, SEARCHES["beam"]) else 1
        return [Tried(True, budget.tokens, 1e4 * dear * budget.tokens) for _ in problems]

    monkeypatch.setattr(race, "ask", cheap)
    kept = tmp_path / "runs.jsonl"

    def go(seed: str = "") -> tuple[list[race.Run], list[race.Run]]:
        course = race.Race(lambda: nullcontext(), [1, 2], kept=kept, origin={"checkpoint": "x"}, seed=seed)  # type: ignore[arg-type, return-value]
        found = course.all({"sample": {}, "beam": {}}, [200, 400])
        assert course.length() == race.PILOT.tokens
        return found

    runs, votes = go()
    assert [(run.name, run.budget) for run in runs] == [("sample", 200), ("beam", 200), ("sample", 400), ("beam", 400)]
    assert [vote.search["n"] for vote in votes] == [1, 2, 4], "as dear as the dearest search"
    lines = kept.read_bytes().splitlines(keepends=True)
    assert len(lines) == len(asked) == 8
    kept.write_bytes(b"".join(lines[:-1]) + b'{"cut')
    asked.clear()
    assert go() == (runs, votes)
    assert asked == [("Sample", votes[-1].budget)] and kept.read_bytes() == b"".join(lines)
    go("another")
    assert len(asked) == 9
