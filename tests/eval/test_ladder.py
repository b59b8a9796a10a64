"""The frozen hard set: the problems are those that were named, and nothing else is scored."""

import asyncio
import json
from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations, permutations
from pathlib import Path
from random import Random
from statistics import fmean
from typing import Any

import pytest

from mull.cli import main
from mull.core import Candidate, Failed, Problem, Score, Step, Trace, Verdict, split_of
from mull.effort import same
from mull.eval import samples
from mull.eval.ladder import FAMILIES, LADDERS, Rung, best_of, climb, digest, pressed
from mull.eval.samples import Samples, draw
from mull.reasoner import Answer, Reasoner
from mull.search.select import best, weighted
from mull.tasks import TASKS
from mull.testing import MARK, ScriptedGenerator, TableScorer, tiny_folder, tiny_model
from tests.eval.rewards import reward_folder


@pytest.mark.parametrize("name", LADDERS)
def test_the_problems_are_those_that_were_frozen(name: str) -> None:
    ladder = LADDERS[name]
    asked = ladder.problems()
    assert len(asked) == len(FAMILIES) * ladder.each
    assert {(p.task, p.level, p.split) for p in asked} == {(task, ladder.level, "test") for task in FAMILIES}
    assert len({p.question for p in asked}) == len(asked) and all(split_of(p.key) == "test" for p in asked)
    twins = ladder.twins()
    assert not {p.key for p in twins} & {p.key for p in asked}


def test_a_family_that_is_added_changes_no_frozen_set(monkeypatch: pytest.MonkeyPatch) -> None:
    before = [ladder.twins() for ladder in LADDERS.values()]
    monkeypatch.setitem(TASKS, "more", TASKS["letters"])
    assert [ladder.twins() for ladder in LADDERS.values()] == before
    assert LADDERS["beyond-v1"].problems()


def test_a_task_that_changed_is_noticed() -> None:
    ladder = LADDERS["beyond-v1"]
    asked = ladder.problems()
    assert digest([*asked[:-1], replace(asked[-1], answer="x")]) != digest(asked) == ladder.digest
    with pytest.raises(ValueError, match="was frozen as 0123 and is"):
        replace(ladder, digest="0123").problems()


def drawn(problem: Problem, said: str, scores: Sequence[float] = ()) -> Samples:
    """Samples that answered so, letter by letter: capitals are right, a dot is a cut answer."""
    answers = tuple(None if c == "." else ord(c) for c in said)
    return Samples(problem, answers, tuple(c.isupper() for c in said), tuple(scores))


def test_the_rungs_by_hand() -> None:
    problem = TASKS["logic"].problem(1, 0, "test")
    one = drawn(problem, "AAbbb..A")
    assert Rung("pass", 1).share(one) == 3 / 8
    assert Rung("maj", 8).share(one) == 1.0  # three A, said first, against three b
    assert Rung("maj", 4).share(one) == 0.5  # AAbb is a tie that A wins; b..A is one that b wins
    assert Rung("maj", 1).share(one) == 3 / 8
    assert Rung("oracle", 8).share(one) == 1.0
    assert Rung("oracle", 2).share(one) == pytest.approx(1 - (5 * 4) / (8 * 7))
    assert Rung("maj", 2).share(drawn(problem, "..")) == 0.0
    with pytest.raises(ValueError, match="maj@9 needs 9 samples"):
        Rung("maj", 9).share(one)


def random_samples(seed: str, n: int = 7) -> Samples:
    """With cut answers, equal scores, and scores that are none."""
    rng, problem = Random(seed), TASKS["logic"].problem(1, 0, "test")
    said = "".join(rng.choice("AAbcd.") for _ in range(n))
    return drawn(problem, said, [rng.choice((0.1, 0.2, 0.2, 0.7, 0.9, -1.0)) for _ in said])


def reranked(samples: Samples, k: int) -> float:
    """Every set of k in every order, chosen from as searches choose."""
    candidates = [
        (Candidate(Trace((), (), Step("" if a is None else str(a))), Score(score)), right)
        for a, score, right in zip(samples.answers, samples.scores, samples.right, strict=True)
    ]
    outcomes = []
    for some in permutations(candidates, k):
        chosen = best([candidate for candidate, _ in some], same)
        outcomes.append(any(candidate is chosen and right for candidate, right in some))
    return fmean(outcomes)


@pytest.mark.parametrize("seed", range(4))
def test_rerank_is_the_mean_over_all_sets(seed: int) -> None:
    samples = random_samples(f"sets {seed}", 5)
    for k in range(1, 6):
        sets = list(combinations(samples.right, k))
        assert best_of(samples, k) == pytest.approx(reranked(samples, k), abs=1e-12), k
        assert Rung("oracle", k).share(samples) == pytest.approx(fmean(map(any, sets)), abs=1e-12)


def test_rerank_of_a_thousand_agrees_with_sets_drawn_by_chance() -> None:
    rng, n, k = Random("a thousand"), 1000, 16
    said = "".join(rng.choice("Abbbb") for _ in range(n))
    samples = drawn(TASKS["logic"].problem(1, 0, "test"), said, [rng.gauss(c == "A", 1) for c in said])
    draws = [max(rng.sample(range(n), k), key=samples.scores.__getitem__) for _ in range(4000)]
    assert best_of(samples, k) == pytest.approx(fmean(samples.right[i] for i in draws), abs=0.03)
    mistaken = replace(samples, scores=tuple(-score for score in samples.scores))
    assert best_of(mistaken, k) < 0.1 < best_of(samples, 1) < 0.3 < best_of(samples, k) < 1


def test_votes_are_weighted_as_searches_weigh_them() -> None:
    problem = TASKS["logic"].problem(1, 0, "test")
    samples = drawn(problem, "AbbA", (0.9, 0.2, 0.3, -1.0))
    assert Rung("weighted", 4).share(samples) == 1.0 and Rung("weighted", 2).share(samples) == 0.5
    assert Rung("weighted", 3).share(drawn(problem, "Abb", (0.4, 0.2, 0.3))) == 0.0
    for said, scores in (("aBB", (-1.0,) * 3), ("aBB.", (-1.0, -1.0, -1.0, 0.5)), ("aB", (-1.0, 0.0))):
        candidates = [
            Candidate(Trace((), (), Step("" if c == "." else c)), None if score < 0 else Score(score))
            for c, score in zip(said, scores, strict=True)
        ]
        chosen = weighted(candidates, same)
        assert chosen and chosen.trace.answer and chosen.trace.answer.text == "B"
        assert Rung("weighted", len(said)).share(drawn(problem, said, scores)) == 1.0
    candidates = [Candidate(Trace((), (), Step(c)), Score(v)) for c, v in zip("Abb", (0.4, 0.2, 0.3), strict=True)]
    chosen = weighted(candidates, str)
    assert chosen is candidates[1]
    with pytest.raises(ValueError, match="rerank@2 wants a scorer"):
        Rung("rerank", 2).share(drawn(problem, "Ab"))


@pytest.mark.parametrize("seed", range(5))
def test_errors_and_accuracy_make_one(seed: int) -> None:
    found = [random_samples(f"errors {seed} {i}", 8) for i in range(20)]
    rungs = [Rung(kind, k) for kind in ("maj", "weighted", "rerank") for k in (1, 3, 8)]
    result = climb(found, rungs)
    for rung in rungs:
        parts = result["errors"][str(rung)]
        total = result[str(rung)].value + parts["coverage"].value + parts["selection"].value
        assert total == pytest.approx(1, abs=1e-12), rung
        assert parts["coverage"].value <= 1 - result[str(rung)].value
    assert result["errors"]["maj@8"]["coverage"].value == result["errors"]["rerank@8"]["coverage"].value
    assert result["errors"]["rerank@1"]["selection"].value == pytest.approx(0, abs=1e-12)
    gain = result["gains"]["maj@3 - maj@1"]
    assert gain.value == pytest.approx(result["maj@3"].value - result["maj@1"].value) and gain.low <= gain.high


def test_a_scorer_that_loves_an_outlier_peaks_early() -> None:
    """Of 64 samples 60 % are right and score well; two wrong ones score best of all."""
    rng, found, honest = Random("outlier"), [], []
    for i in range(60):
        said = "".join(rng.sample("A" * 37 + "b" * 25 + "cc", 64))
        problem = TASKS["logic"].problem(1, i, "test")
        found.append(drawn(problem, said, [{"A": 0.8, "b": 0.3, "c": 0.99}[c] - 1e-3 * rng.random() for c in said]))
        honest.append(drawn(problem, said, [{"A": 0.8, "b": 0.3, "c": 0.1}[c] for c in said]))
    result = pressed(found)
    assert list(result["curve"]) == ["1", "2", "4", "8", "16", "32", "64"]
    assert 2 <= result["peak"]["k"] <= 16 and result["curve"]["64"]["rerank"].value == 0
    assert result["peak"]["lost"].low > 0.5 and result["curve"]["64"]["weighted"].value == 1
    fine = pressed(honest)
    assert fine["curve"]["64"]["rerank"].value == 1 and fine["peak"]["lost"].high < 0.01


def test_what_says_the_same_is_scored_once() -> None:
    problem = TASKS["logic"].problem(1, 0, "test")
    wrong = next(w for w in ("no", "yes") if TASKS["logic"].verify(problem, w) is not Verdict.RIGHT)
    texts = [f"so{MARK}{problem.answer}", f"so{MARK}{wrong}", f"so{MARK}{problem.answer}", "no end"]
    reasoner = Reasoner(ScriptedGenerator(texts, tiny_model()[1]))
    scorer = Counting({problem.answer: 0.7, wrong: float("nan")})
    (samples,) = asyncio.run(draw(reasoner, [problem], 130, scorer=scorer))
    assert samples.right[:3] == (True, False, True) and samples.answers[:3] == (0, 1, 0)
    assert samples.scores[:3] == (0.7, -1.0, 0.7) and samples.distinct == len(scorer.read) < 5
    assert len(samples.right) == len(samples.answers) == len(samples.scores) == 130
    (plain,) = asyncio.run(draw(reasoner, [problem], 3))
    assert plain.scores == () and plain.right == samples.right[:3]


def test_samples_vote_for_values_and_what_is_no_answer_has_no_vote() -> None:
    problem, chat = TASKS["equations"].problem(4, 4, "test"), tiny_model()[1]
    assert problem.answer == "-1/2"
    for said, value in {
        ("3", "-1/2", "-0.5"): 1.0,
        ("", "", "-.5"): 1.0,
        ("dunno", "dunno", "-1/2"): 1.0,
        ("3", "3.0", "-1/2"): 0.0,
        ("", "dunno", ""): 0.0,
    }.items():
        reasoner = Reasoner(ScriptedGenerator([MARK + text for text in said], chat))
        (samples,) = asyncio.run(draw(reasoner, [problem], 3))
        assert Rung("maj", 3).share(samples) == value, said


class Counting(TableScorer):
    """Remembers what it was asked to read."""

    def __init__(self, answers: dict[str, float]) -> None:
        super().__init__(answers)
        self.read: list[Trace] = []

    async def score(self, traces: Sequence[Trace]) -> list[Score]:
        self.read += traces
        return await super().score(traces)


def test_a_climb_goes_over_all_families() -> None:
    outcomes = [drawn(task.problem(1, i, "test"), "Aa") for task in TASKS.values() for i in range(2)]
    found = climb(outcomes, [Rung.named("pass@1"), Rung.named(" oracle@2")])
    assert found["pass@1"].value == 0.5 and found["oracle@2"].value == 1.0 and found["oracle@2"].n == 20
    assert set(found["families"]) == set(TASKS) and found["families"]["logic"]["pass@1"].n == 2


@pytest.mark.parametrize("name", ["best@4", "maj@", "maj@0", "maj@x", "maj@99999", "pass@2", "", "maj@٣", "rerank@"])
def test_rungs_that_do_not_exist_are_refused(name: str) -> None:
    with pytest.raises(ValueError):
        Rung.named(name)


def test_the_command_writes_the_rung(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    small = replace(LADDERS["ladder-v1"], level=1, each=1)
    monkeypatch.setitem(LADDERS, "ladder-v1", replace(small, digest=digest(small.twins("test"))))
    folder, out = tiny_folder(tmp_path / "tiny"), tmp_path / "ladder.json"
    assert main(["eval", "ladder", "--model", str(folder), "--json", str(out)]) == 0
    assert "pass@1" in capsys.readouterr().out
    found = json.loads(out.read_text())
    assert found["pass@1"]["n"] == 10 and set(found["families"]) == set(TASKS) and found["temperature"] == 1.0
    assert main(["eval", "ladder", "--rungs", "maj@4,oracle@4", "--model", str(folder), "--json", str(out)]) == 0
    assert set(json.loads(out.read_text())["families"]["logic"]) == {"maj@4", "oracle@4"}
    assert main(["eval", "ladder", "--rungs", "best@64", "--model", str(folder)]) == 2
    assert "no such rung: 'best@64'" in capsys.readouterr().err
    assert main(["eval", "ladder", "--rungs", "maj@4,rerank@4", "--model", str(folder), "--json", str(out)]) == 0
    assert json.loads(out.read_text())["scorer"] == {"kind": "confidence"}  # nobody else is there
    assert main(["eval", "ladder", "--each", "1", "--model", str(folder)]) == 2
    assert "--each is for --twins" in capsys.readouterr().err


def test_the_command_reranks_by_a_reward_model(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(LADDERS, "ladder-v1", replace(LADDERS["ladder-v1"], level=1))
    folder, out = tiny_folder(tmp_path / "tiny"), tmp_path / "ladder.json"
    scorer = reward_folder(tmp_path / "scorer")
    asked = ["--twins", "--each", "1", "--rungs", "pass@1,maj@4,weighted@4,rerank@4,oracle@4", "--model", str(folder)]
    assert main(["eval", "ladder", *asked, "--scorer", str(folder)]) == 2
    assert "holds no reward model" in capsys.readouterr().err
    assert main(["eval", "ladder", *asked, "--scorer", str(scorer), "--json", str(out)]) == 0
    found = json.loads(out.read_text())
    assert set(found["curve"]) == {"1", "2", "4"} and found["peak"]["k"] in (1, 2, 4) and found["scorer_flops"] > 0
    assert set(found["errors"]) == {"maj@4", "weighted@4", "rerank@4"} and found["scorer"]["kind"] == "process"
    assert "rerank is best at" in capsys.readouterr().out


def test_a_ladder_that_was_killed_goes_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(LADDERS, "ladder-v1", replace(LADDERS["ladder-v1"], level=1))
    monkeypatch.setattr(samples, "TOGETHER", 1)  # two problems at a time
    folder, scorer = tiny_folder(tmp_path / "tiny"), reward_folder(tmp_path / "scorer")
    asked: list[str] = []
    sample, most = Reasoner.sample, 1000

    async def dies(self: Reasoner, question: str, n: int, **how: Any) -> list[Answer]:
        asked.append(question)
        if len(asked) > most:
            raise Failed("killed")
        return await sample(self, question, n, **how)

    monkeypatch.setattr(Reasoner, "sample", dies)

    def run(out: Path, seed: str = "") -> int:
        asked.clear()
        what = ["--twins", "--each", "1", "--rungs", "maj@2,rerank@2", "--seed", seed, "--json", str(out)]
        return main(["eval", "ladder", *what, "--model", str(folder), "--scorer", str(scorer)])

    def figures(out: Path) -> dict[str, Any]:
        return {key: value for key, value in json.loads(out.read_text()).items() if key != "command"}

    undisturbed, out, kept = tmp_path / "one.json", tmp_path / "two.json", tmp_path / "two.samples.jsonl"
    assert run(undisturbed) == 0 and len(asked) == 10
    first = asked[0]
    most = 4
    assert run(out) == 1 and not out.exists()
    known = kept.read_bytes().count(b"\n")
    assert known >= 3
    with kept.open("ab") as file:
        file.write(b'{"cut')
    most = 0
    assert run(out, "another") == 1 and asked[0] == first, "what another seed has drawn is not taken"
    most = 1000
    assert run(out) == 0 and len(asked) == 10 - known
    found, expected = figures(out), figures(undisturbed)
    flops = [some.pop("scorer_flops") for some in (found, expected)]  # less where it has read what begins alike
    assert found == expected and flops[0] == pytest.approx(flops[1], rel=0.01)
    assert {path.name for path in tmp_path.glob("*.jsonl")} == set()
