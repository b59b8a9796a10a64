"""Search that teaches: what is kept of a tree, that it is found again to the byte, and what is made of the files."""

from __future__ import annotations

import asyncio
import json
import math
from itertools import islice
from pathlib import Path
from random import Random
from typing import Any

import pytest
import torch
from rollouts import written
from sums import CHAT

from mull.cli import main
from mull.core import Message, Problem, Step, Trace
from mull.eval.subjects import Scripted
from mull.model import checkpoint
from mull.reasoner import SHIPPED
from mull.search.mcts import MCTS
from mull.search.tree import Node
from mull.tasks import TASKS
from mull.testing import tiny_folder
from mull.train import distill as module
from mull.train.data import Mixture, Place, forward_cost
from mull.train.distill import Distill, Hunt, best, distill, problems, search, seek
from mull.train.optim import Optim
from mull.train.pairs import Pairs, Way, logprobs, parse, preferences, preferring, reference
from mull.train.run import Run
from mull.train.sft import SFT, sft

MIXTURE = Mixture(
    tasks={name: float(name == "arithmetic") for name in TASKS}, levels={1: 1}, prompt_weight=0.0, direct=0.0
)
WALKS = MCTS(simulations=24, branching=3, prior="uniform", c_puct=3.0)
ASKED = TASKS["arithmetic"].problem(2, 0, "valid")


@pytest.fixture(autouse=True)
def one_thread() -> None:
    torch.set_num_threads(1)


@pytest.fixture
def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Distill:
    for name in ("sft", "distill"):
        monkeypatch.setattr(f"mull.train.{name}.prober", lambda *_: None)
    monkeypatch.setattr(module, "Embedded", lambda model, chat: Scripted(chat, slipping))
    return Distill(
        init=tiny_folder(tmp_path / "base"), tokens=2_400, micro_tokens=512, micros=1, threads=1, precision="fp32",
        save_every=800, data=MIXTURE, optim=Optim(matrix_lr=0.01, other_lr=0.003, warmup=0.0),
        traces=tmp_path / "found" / "t.jsonl",
        hunt=Hunt(problems=4, levels=(2,), tries=2, search=WALKS, processes=0),
    )  # fmt: skip


def asked_in(trace: Trace) -> Problem:
    task = TASKS["arithmetic"]
    return next(p for p in (task.problem(2, i, "train") for i in range(8)) if p.question == trace.messages[0].content)


def slipping(trace: Trace, name: str) -> tuple[list[str], str]:
    """Writes the demonstration, but for a slip now and then; after a slip the answer is wrong."""
    asked, steps = asked_in(trace), list(trace.thinking)
    demonstrated, rng = TASKS["arithmetic"].demonstrate(asked), Random(f"{name}/{trace.thinking}")
    while len(steps) < len(demonstrated):
        steps.append(demonstrated[len(steps)] if rng.random() < 0.7 else "1+1=3")
    return steps, "none" if "1+1=3" in steps else asked.answer


def grown(*children: tuple[str, int, float], below: tuple[tuple[str, int, float], ...] = ()) -> Node:
    """A tree whose root has these steps, visits and values below it, and its first child some others."""

    def grow(parent: Node, some: tuple[tuple[str, int, float], ...]) -> None:
        for text, visits, value in some:
            step = Step(text.rstrip("…"), closed=not text.endswith("…"))
            parent.children.append(Node(parent.trace.then(step), parent, visits=visits, total=visits * value))

    root = Node(Trace.ask(ASKED.question))
    grow(root, children)
    if children:
        grow(root.children[0], below)
    return root


def told(tree: Node, visits: int = 3, margin: float = 0.4) -> list[tuple[list[str], list[str], list[str]]]:
    rows = preferences(ASKED, tree, visits, margin)
    return [(row["prefix"], row["chosen"]["steps"], row["rejected"]["steps"]) for row in rows]


def test_pairs_are_siblings_and_the_better_one_is_chosen() -> None:
    tree = grown(("a", 4, 0.5), ("b", 8, 1.0), ("c", 4, 0.0), below=(("d", 4, 0.0), ("e", 3, 1.0), ("f", 8, 0.75)))
    b_c, b_a, e_d = ([], ["b"], ["c"]), ([], ["b"], ["a"]), (["a"], ["e"], ["d"])
    assert told(tree, margin=0.75) == [b_c, e_d]
    assert told(tree, margin=0.5) == [b_a, b_c, e_d]
    assert told(tree, margin=0.25) == [b_a, b_c, e_d, (["a"], ["e"], ["f"])]
    assert told(tree, visits=4, margin=0.5) == [b_a, b_c, (["a"], ["f"], ["d"])]
    assert told(tree, visits=9) == []


def test_the_better_of_equals_is_the_better_known() -> None:
    assert told(grown(("a", 3, 1.0), ("b", 9, 1.0), ("c", 3, 0.0))) == [([], ["b"], ["c"])]


def test_steps_that_were_cut_are_no_pair() -> None:
    assert told(grown(("a", 5, 1.0), ("b…", 5, 0.0))) == []
    assert told(grown(("a…", 5, 1.0), below=(("b", 5, 1.0), ("c", 5, 0.0)))) == []
    assert told(grown(("a", 5, 1.0), below=(("b", 5, 1.0), ("c", 5, 0.0)))) == [(["a"], ["b"], ["c"])]


def test_the_best_traces_come_first() -> None:
    steps = TASKS["arithmetic"].demonstrate(ASKED)
    slipped, good, idle = (
        written(CHAT, ASKED, some, ASKED.answer).trace
        for some in (["1+1=3", *steps], steps, [steps[0], steps[0], *steps[1:]])
    )
    wrong, blurted = written(CHAT, ASKED, steps, "none").trace, written(CHAT, ASKED, [], ASKED.answer).trace
    found = best(ASKED, [wrong, slipped, idle, blurted, good, good])
    assert [trace.thinking for trace in found] == [good.thinking, idle.thinking, slipped.thinking]
    assert best(ASKED, [wrong, blurted]) == []


def sought(config: Distill) -> list[module.Found]:
    return asyncio.run(seek(Scripted(CHAT, slipping), problems(config, ["arithmetic"]), config, CHAT, 512))


def test_what_a_search_keeps_is_right_and_its_pairs_lead_there(config: Distill) -> None:
    found = sought(config)
    assert any(one.searched for one in found) and sum(len(one.traces) for one in found) >= 2
    for row in (row for one in found for row in one.traces):
        problem = TASKS["arithmetic"].problem(row["level"], row["index"], "train")
        assert row["steps"] == TASKS["arithmetic"].demonstrate(problem) and row["answer"] == problem.answer
    pairs = [row for one in found for row in one.pairs]
    assert len(pairs) >= 2
    for row in pairs:
        assert "1+1=3" not in row["prefix"] + row["chosen"]["steps"] and "1+1=3" in row["rejected"]["steps"]
        assert row["chosen"]["value"] - row["rejected"]["value"] >= config.hunt.margin
        assert min(row["chosen"]["visits"], row["rejected"]["visits"]) >= config.hunt.visits


def test_only_what_is_hard_is_searched(config: Distill) -> None:
    sure = Scripted(CHAT, lambda trace, name: (["so it is"], asked_in(trace).answer))
    every = problems(config, ["arithmetic"])
    assert not any(one.searched for one in asyncio.run(seek(sure, every, config, CHAT, 512)))
    all_of_them = config.model_copy(update={"hunt": config.hunt.model_copy(update={"hard": 1.0})})
    assert all(one.searched for one in asyncio.run(seek(sure, every, all_of_them, CHAT, 512)))


def test_a_trace_that_no_run_could_learn_from_is_not_kept(config: Distill) -> None:
    short = config.model_copy(update={"data": config.data.model_copy(update={"longest": 16})})
    assert any(one.traces and one.pairs for one in sought(config))
    assert not any(one.traces or one.pairs for one in sought(short))


def test_the_files_are_found_again_to_the_byte(config: Distill, tmp_path: Path) -> None:
    def files(name: str, **changes: Any) -> list[bytes]:
        some = config.model_copy(update={"traces": tmp_path / name / "t.jsonl", **changes})
        search(some)
        return [some.traces.read_bytes(), some.pairs.read_bytes()]

    first = files("first")
    assert all(first) and first == files("again") and first != files("other", seed="another")
    cost = json.loads((tmp_path / "first" / "t.cost.json").read_text())
    assert cost["traces"] == first[0].count(b"\n") and cost["pairs"] == first[1].count(b"\n")
    assert cost["model"] == str(config.init) and cost["asked"] == 4 and cost["search"]["simulations"] == 24


def test_a_real_engine_finds_the_same_again(config: Distill, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    walks = MCTS(simulations=16, prior="uniform", c_puct=3.0, max_tokens=100)
    hunt = Hunt(problems=1, levels=(2,), tries=1, hard=1.0, search=walks, visits=1, processes=0)
    files = []
    for name in ("one", "two"):
        some = config.model_copy(update={"init": SHIPPED, "traces": tmp_path / name, "hunt": hunt})
        search(some)
        files.append((some.traces.read_bytes(), some.pairs.read_bytes()))
    assert files[0] == files[1] and any(files[0])


def test_the_first_stage_is_sft_on_the_same_file(config: Distill, tmp_path: Path) -> None:
    distilled = distill(config, tmp_path / "one")
    before = config.traces.read_bytes()
    settings = config.model_dump(exclude={"loss", "beta", "hunt"})
    tuned = sft(SFT(**settings), tmp_path / "two")
    assert weights(distilled) == weights(tuned) != weights(config.init)
    distill(config, tmp_path / "three")
    assert config.traces.read_bytes() == before, "what was found is not searched for again"


def weights(folder: Path) -> bytes:
    return (folder / "model.safetensors").read_bytes()


def pair(index: int, *, answer: bool = False) -> dict[str, Any]:
    asked = TASKS["arithmetic"].problem(1, index, "train")
    return {
        "prompt": asked.question, "prefix": ["so"] * (index % 3), "chosen": {"steps": ["good"], "answer": None},
        "rejected": {"steps": [], "answer": "bad"} if answer else {"steps": ["bad step"], "answer": None},
        "task": asked.task, "level": 1, "index": index, "split": "train",
    }  # fmt: skip


def saved(path: Path, rows: list[dict[str, Any]]) -> Path:
    path.parent.mkdir(exist_ok=True)
    path.write_text("".join(json.dumps(row) + "\n" for row in rows))
    return path


def preferring_config(config: Distill, **changes: Any) -> Distill:
    config.traces.parent.mkdir(exist_ok=True)
    config.traces.write_text("")
    saved(config.pairs, [pair(i, answer=i % 2 == 0) for i in range(12)])
    return config.model_copy(update={"loss": "dpo", **changes})


def opened(config: Distill) -> Pairs:
    return Pairs(config.pairs, CHAT, config.seed, longest=768, batch_tokens=config.micro_tokens)


def test_rows_weigh_nothing_but_the_two_ways(config: Distill) -> None:
    pairs = opened(preferring_config(config))
    row = pair(4, answer=True)
    found = parse(row, "here")
    assert found.chosen == Way(("good",), None) and found.rejected == Way((), "bad") and found.prefix == ("so",)
    chosen, rejected = pairs.rows(found)
    begun = CHAT.prompt([Message("user", row["prompt"])]) + CHAT.encode("so\n")
    assert chosen[0] == begun + CHAT.encode("good\n")
    assert rejected[0] == [*begun, CHAT.unthink, *CHAT.encode("bad"), CHAT.end]
    for ids, counts in (chosen, rejected):
        assert counts[: len(begun)] == [0.0] * len(begun) and math.fsum(counts) == pytest.approx(0.5)
        assert all(counts[len(begun) :]) and len(ids) == len(counts)


def test_batches_hold_every_pair_once_in_every_pass(config: Distill) -> None:
    pairs = opened(preferring_config(config))
    assert sorted(i for batch in pairs.once() for i in batch.pairs_P.tolist()) == list(range(12))
    drawn = [int(i) for batch in islice(pairs.batches(Place()), 60) for i in batch.pairs_P]  # type: ignore[attr-defined]
    assert set(drawn) == set(range(12)) and max(map(drawn.count, drawn)) - min(map(drawn.count, drawn)) <= 6


def test_log_probabilities_are_those_of_the_continuation(config: Distill) -> None:
    model, pairs = checkpoint.load(config.init), opened(preferring_config(config))
    found_N2 = reference(model, pairs, "fp32")
    for number, two in enumerate(map(pairs.rows, pairs.told)):
        for column, (ids, counts) in enumerate(two):
            with torch.no_grad():
                scores = torch.log_softmax(model(torch.tensor([ids]))[0].double(), -1)
            by_hand = sum(float(scores[at - 1, ids[at]]) for at in range(len(ids)) if counts[at])
            assert float(found_N2[number, column]) == pytest.approx(by_hand, rel=1e-4)


def test_the_loss_begins_at_ln_2_and_the_chosen_way_is_learnt(config: Distill, tmp_path: Path) -> None:
    config = preferring_config(config, tokens=6_000, save_every=10**9, beta=0.5)
    model, pairs = checkpoint.load(config.init), opened(config)
    before_N2 = reference(model, pairs, "fp32")
    (batch,) = islice(pairs.once(), 1)
    loss = preferring(before_N2, config.beta)(model, batch, CHAT, "fp32")
    assert float(loss.detach()) == pytest.approx(len(batch.pairs_P) * math.log(2), rel=1e-5)
    assert float(batch.weights_BT.sum()) == pytest.approx(len(batch.pairs_P))
    after_N2 = reference(checkpoint.load(distill(config, tmp_path / "run")), pairs, "fp32")
    margins_N = (after_N2 - before_N2) @ torch.tensor([1.0, -1.0])
    assert float((margins_N > 0).float().mean()) == 1.0
    assert torch.equal(logprobs(model, batch, CHAT, "fp32"), before_N2[batch.pairs_P]), "init is left alone"


def test_reading_the_reference_is_part_of_the_cost(config: Distill, tmp_path: Path) -> None:
    config = preferring_config(config, keep_every=1, tokens=100)
    distill(config, tmp_path / "run")
    (record,) = [json.loads(line) for line in (tmp_path / "run/metrics.jsonl").read_text().splitlines()]
    model, pairs = checkpoint.load(config.init), opened(config)
    (batch,) = islice(pairs.batches(Place()), 1)
    read = sum(forward_cost(model.config, some) for some in pairs.once())
    assert record["flops"] == pytest.approx(read + 3 * forward_cost(model.config, batch))


def killed(config: Distill, out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A run that dies after its first checkpoint."""
    save = Run.save

    def dying(self: Run, *args: Any) -> None:
        save(self, *args)
        raise KeyboardInterrupt

    with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
        patch.setattr(Run, "save", dying)
        distill(config, out)


@pytest.mark.parametrize("loss", ["sft", "dpo"])
def test_a_run_is_gone_on_with_in_the_same_bits(
    config: Distill, loss: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    config = config if loss == "sft" else preferring_config(config)
    whole = distill(config, tmp_path / "whole")
    killed(config, tmp_path / "run", monkeypatch)
    assert weights(distill(config, tmp_path / "run", resume=True)) == weights(whole)
    if loss == "dpo":
        other = distill(config.model_copy(update={"beta": 2.0}), tmp_path / "other")
        assert weights(other) != weights(whole)
        killed(config, tmp_path / "changed", monkeypatch)
        saved(config.pairs, [pair(i) for i in range(20)])
        with pytest.raises(ValueError, match="has changed since"):
            distill(config, tmp_path / "changed", resume=True)


BROKEN: dict[str, dict[str, Any]] = {
    "has another question": {"prompt": "1+1"},
    "only train may be learnt from": {"split": "test"},
    '"prefix" must be a list of strings without line ends': {"prefix": ["a\nb"]},
    'chosen: must be an object with "steps" and "answer"': {"chosen": "good"},
    'rejected: "steps" must be a list': {"rejected": {"answer": "9"}},
    'rejected: "answer" must be a string': {"rejected": {"steps": [], "answer": 9}},
    "chosen: neither a step nor an answer": {"chosen": {"steps": [], "answer": None}},
    "chosen and rejected are the same": {"rejected": {"steps": ["good"], "answer": None, "visits": 3}},
    "lone surrogate": {"prefix": ["\ud800"]},
    "and `longest` is 768": {"prefix": ["1+1=2"] * 200},
}


@pytest.mark.parametrize("said", BROKEN)
def test_a_broken_pair_is_named_before_any_work(
    said: str, config: Distill, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    config = preferring_config(config)
    saved(config.pairs, [pair(1), pair(2) | BROKEN[said]])
    out = tmp_path / "run"
    argv = [
        "train",
        "distill",
        "--out",
        str(out),
        "--set",
        f"init={config.init}",
        f"traces={config.traces}",
        "loss=dpo",
    ]
    assert main(argv) == 2
    error = capsys.readouterr().err
    assert error.startswith(f"mull: {config.pairs}, line 2") and said in error and error.count("\n") == 1
    assert not out.exists()


def test_bad_input_gets_one_line(config: Distill, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    preferring_config(config)
    start = ["train", "distill", "--out", str(tmp_path / "run"), "--set", f"init={config.init}"]
    here = f"traces={config.traces}"

    def refused(*more: str) -> str:
        assert main([*start, *more]) == 2
        error = capsys.readouterr().err
        assert error.count("\n") == 1 and not (tmp_path / "run").exists()
        return error

    assert "traces: Field required" in refused()
    assert "holds no traces" in refused(here)
    assert "no such setting: hunt.search.simulation;" in refused(here, "hunt.search.simulation=3")
    assert "a tree search counts from 1" in refused(here, "hunt.search.simulations=0")
    assert "siblings are steps" in refused(here, "hunt.search.until=3")
    assert "no family has one of the levels 99" in refused(f"traces={tmp_path / 'new.jsonl'}", "hunt.levels=[99]")
    assert "no such task: juggling" in refused(f"traces={tmp_path / 'new.jsonl'}", 'data.tasks={"juggling": 1}')
    config.pairs.write_text("\n")
    assert "holds no pairs" in refused(here, "loss=dpo")
    config.pairs.unlink()
    assert "t.pairs.jsonl is missing" in refused(here, "loss=dpo")
