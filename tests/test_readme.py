"""What the README shows is there: commands parse, links lead somewhere, figures are those of docs/results."""

from __future__ import annotations

import json
import re
import shlex
from pathlib import Path
from typing import Any

import pytest

from mull.cli import app
from mull.model import MODELS
from mull.reasoner import SHIPPED

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text().replace("**", "")
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), SHIPPED / "README.md"])
SHELL = "\n".join(re.findall(r"```sh\n(.*?)```", README, re.DOTALL))


def commands() -> list[list[str]]:
    lines = (shlex.split(line, comments=True) for line in SHELL.splitlines())
    return [words for words in lines if words]


@pytest.mark.parametrize("words", [w for w in commands() if w[0] == "mull"], ids=" ".join)
def test_commands_parse(words: list[str]) -> None:
    app.parse_args(words[1:], exit_on_error=False, print_error=False)


def test_other_commands_exist() -> None:
    targets = re.findall(r"^(\w+):", (ROOT / "Makefile").read_text(), re.MULTILINE)
    for words in commands():
        if words[0] == "make":
            assert words[1] in targets, words
        elif words[0] == "python":
            assert (ROOT / words[1]).is_file(), words
        else:
            assert words[0] in ("mull", "torchrun"), words


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)#]+)", page.read_text()):
        assert target.startswith("https://") or (page.parent / target).exists(), f"{page.name}: {target}"


def test_the_python_example_runs(capsys: pytest.CaptureFixture[str]) -> None:
    (code,) = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    question = re.search(r'solve_sync\("(.*)"\)', code)
    assert question is not None
    from mull.reasoner import Reasoner

    answer = Reasoner().solve_sync(question[1])
    assert answer.text in ("yes", "no") and answer.thinking


def figures(name: str) -> Any:
    return json.loads((ROOT / "docs" / "results" / f"{name}.json").read_text())


def percent(figure: dict[str, float]) -> str:
    return f"{100 * figure['value']:.0f} % ({100 * figure['low']:.0f}–{100 * figure['high']:.0f})"


def test_accuracy_figures_are_the_measured_ones() -> None:
    means = figures("test")["mean_over_families"]
    assert " / ".join(percent(means[level]["accuracy"]) for level in "123") in README
    assert percent(figures("typed")["total"]) in README
    assert f"it has {percent(figures('strangers')['total'])}" in README
    strangers = figures("strangers")
    assert (
        f"{percent(strangers['sure'])} of the half that it is sure of, {percent(strangers['unsure'])} of the" in README
    )
    assert 0.45 < strangers["sure"]["n"] / strangers["total"]["n"] < 0.55
    direct = figures("direct")["mean_over_families"]
    at_once = " / ".join(f"{100 * direct[level]['accuracy']['value']:.0f}" for level in "123")
    assert f"gets {at_once} %" in README


def test_speed_figures_are_the_measured_ones() -> None:
    train, decode = figures("bench_train"), figures("bench_decode")
    share = train["share_of_peak"]
    assert f"{100 * share['value']:.0f} % ({100 * share['low']:.0f}–{100 * share['high']:.0f})" in README
    for key in ("transformers@rollout", "ctranslate2@64", "ctranslate2@1"):
        found = decode[f"ratio/{key}"]
        assert f"{found['value']:.2f}x ({found['low']:.2f}–{found['high']:.2f})" in README, key
    assert percent(decode["share_of_peak@256"]) in README
    beside = figures("bench_rl")["ratio/trl"]
    assert f"{beside['value']:.2f}x ({beside['low']:.2f}–{beside['high']:.2f})" in README
    here, there = (figures(f"bench_search{name}")["ratio/alone@256"] for name in ("", "_avx512"))
    found = f"{here['value']:.2f}x ({here['low']:.2f}–{here['high']:.2f})"
    assert f"{found} / {there['value']:.1f}x ({there['low']:.1f}–{there['high']:.1f})" in README


def test_ladder_figures_are_the_measured_ones() -> None:
    for name in ("ladder", "beyond"):
        base, reinforced = figures(f"{name}_base")["pass@1"], figures(name)["pass@1"]
        assert f"| {percent(base)} | {percent(reinforced)} |" in README.replace("**", ""), name


def test_figures_belong_to_the_shipped_weights() -> None:
    from mull.eval.ladder import LADDERS
    from mull.model.folder import model_hash
    from mull.reward.folder import scorer_hash

    base = MODELS / "mull-nano-base"
    for name in ("test", "typed", "strangers", "direct", "ladder", "beyond", "votes_sure"):
        assert figures(name)["checkpoint"] == model_hash(SHIPPED), name
    for name in ("ladder", "beyond"):
        assert figures(f"{name}_base")["checkpoint"] == model_hash(base), name
        assert figures(f"{name}_base")["digest"] == figures(name)["digest"] == LADDERS[f"{name}-v1"].digest
    judge, votes = MODELS / "mull-nano-prm", figures("votes")
    assert figures("reward_process")["scorer"] == votes["scorer"]["checkpoint"] == scorer_hash(judge)
    assert votes["checkpoint"] == votes["scorer"]["policy"] == model_hash(SHIPPED)
    assert str(scorer_hash(judge)) in (judge / "README.md").read_text()
    tuned = f"{100 * figures('reward_process')['first_error_f1_tuned']['value']:.0f} %"
    assert f"first errors is {tuned}" in README and tuned[:2] in (judge / "README.md").read_text()
    assert model_hash(SHIPPED) in (SHIPPED / "README.md").read_text()
    assert model_hash(base) in (base / "README.md").read_text()
