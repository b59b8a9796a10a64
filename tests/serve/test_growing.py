"""The search as it grows: events from which a page can draw the tree, and the judgement of the task's oracle."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pytest

from mull.reasoner import Reasoner
from mull.tasks import task_named
from tests.serve.served import ASK, Served, scripted, serving

TEXTS = ["plan add\n1+2=3\n</think>3", "plan add\n1+2=4\n</think>4", "1+2=3\n</think>3"]


def told(served: Served, **body: Any) -> list[tuple[str, dict[str, Any]]]:
    raw = served.post("/v1/traces", **{**ASK, **body})
    assert raw.status_code == 200 and raw.headers["content-type"].startswith("text/event-stream")
    found = []
    for block in raw.text.strip().split("\n\n"):
        name, data = block.split("\n")
        found.append((name.removeprefix("event: "), json.loads(data.removeprefix("data: "))))
    return found


@pytest.fixture(scope="module")
def demo() -> Iterator[Served]:
    with serving(scripted(TEXTS), demo=True) as served:
        yield served


def sound(events: list[tuple[str, dict[str, Any]]]) -> dict[int, dict[str, Any]]:
    """The nodes as they are in the end: parents before their children, updates of what is known, one `done`."""
    nodes: dict[int, dict[str, Any]] = {}
    for name, data in events:
        if name == "node":
            assert data["id"] not in nodes and (data["parent"] in nodes or data["parent"] is None)
            nodes[data["id"]] = data
        elif name == "update":
            nodes[data["id"]].update(data)
        elif name == "candidate":
            assert data["id"] in nodes
    assert [name for name, _ in events].count("done") == 1 and events[-1][0] == "done"
    line = events[-1][1]["line"]
    assert line and all(nodes[b]["parent"] == a for a, b in pairwise(line))
    assert nodes[line[0]]["parent"] is None
    return nodes


def test_straight_thinking_is_one_line(demo: Served) -> None:
    events = told(demo)
    nodes = sound(events)
    assert [node["text"] for node in nodes.values()] == ["", "plan add", "1+2=3"]
    done = events[-1][1]
    assert (done["answer"], done["line"]) == ("3", [0, 1, 2])
    assert done["probability"] == 1, "of its tokens, each was the only one"
    assert set(done["usage"]) == {"tokens", "discarded", "flops", "seconds"} and done["usage"]["tokens"] > 10
    assert all(node["visits"] == 1 and node["value"] > 0.9 for node in list(nodes.values())[1:])


def test_samples_are_merged_by_prefix(demo: Served) -> None:
    events = told(demo, mull={"search": {"name": "sample", "n": 6}})
    nodes = sound(events)
    assert sorted(n["text"] for n in nodes.values()) == ["", "1+2=3", "1+2=3", "1+2=4", "plan add"]
    assert {n["text"]: n["visits"] for n in nodes.values()}["plan add"] == 4
    candidates = [data for name, data in events if name == "candidate"]
    assert [c["answer"] for c in candidates] == ["3", "4", "3"] * 2
    assert [c["tokens"] for c in candidates] == sorted(c["tokens"] for c in candidates)
    assert events[-1][1]["answer"] == "3" and events[-1][1]["probability"] is None


def test_samples_are_seen_before_the_search_has_them_all(tiny: Reasoner) -> None:
    """Their steps are told as each ends; candidates come when the search has made something of them."""
    with serving(tiny, demo=True) as served:
        events = told(served, mull={"search": {"name": "sample", "n": 6, "max_tokens": 60}}, seed=3)
    nodes = sound(events)
    names = [name for name, _ in events]
    first = names.index("candidate") if "candidate" in names else names.index("done")
    before = [data for name, data in events[:first] if name == "node"]
    assert len(before) == len(nodes) > 2, "nothing new is in what was told before"
    assert all(node["visits"] == 0 for _, node in events[1:first])


def test_progress_is_told_while_samples_are_written(nonsense: Served) -> None:
    body = {**ASK, "stream": True, "seed": 3, "mull": {"search": {"name": "sample", "n": 5, "max_tokens": 60}}}
    for path, change in (("/v1/chat/completions", {}), ("/v1/responses", {"input": "1+2"})):
        if change:
            del body["messages"]
        lines = nonsense.post(path, **{**body, **change}).text.splitlines()
        written = [i for i, line in enumerate(lines) if line.startswith(":") and "written" in line]
        found = [i for i, line in enumerate(lines) if line.startswith(":") and "candidates" in line]
        assert len(written) >= 5 and all(i > written[-1] for i in found)


@pytest.mark.parametrize("name", ["mcts", "cfr"])
def test_trees_grow(demo: Served, name: str) -> None:
    events = told(demo, mull={"search": {"name": name, "simulations": 12, "parallel": 2}})
    nodes = sound(events)
    root = nodes[0]
    assert root["visits"] == 12 and sum(n["visits"] for n in nodes.values() if n["parent"] == 0) == 11
    assert any(name == "update" for name, _ in events)
    assert [name for name, _ in events].index("candidate") < len(events) - 2


@pytest.mark.parametrize("until", ["step", 3])
def test_an_answer_in_a_tree_is_told_as_such(demo: Served, until: str | int) -> None:
    events = told(demo, mull={"search": {"name": "mcts", "simulations": 60, "parallel": 2, "until": until}})
    nodes = sound(events)
    answers = {number for number, node in nodes.items() if node["answer"]}
    assert {nodes[number]["text"] for number in answers} == {"3", "4"}
    assert not any("→" in node["text"] or node["text"] in ("3", "4") for n, node in nodes.items() if n not in answers)
    assert not any(node["parent"] in answers for node in nodes.values())
    found = [data for name, data in events if name == "candidate" and data["id"] in answers]
    assert found and all(nodes[data["id"]]["text"] == data["answer"] for data in found)


def test_steps_are_judged_where_the_task_knows() -> None:
    task = task_named("longhand")
    problem = task.problem(1, 5, "test")
    good = task.demonstrate(problem)
    bad = [*good[:-1], "1+1=3"]
    texts = ["\n".join(steps) + f"\n</think>{answer}" for steps, answer in ((good, problem.answer), (bad, "7"))]
    own = {"problem": {"task": "longhand", "level": 1, "index": 5}}
    with serving(scripted(texts), demo=True) as served:
        with served.http() as http:
            assert http.get("/v1/problems/longhand/1/5").json()["question"] == problem.question
            assert http.get("/v1/problems/longhand/99/5").status_code == 400
            assert http.get("/v1/problems/none/1/5").status_code == 404
        ask = {"messages": [{"role": "user", "content": problem.question}]}
        events = told(served, **ask, mull={**own, "search": {"name": "sample", "n": 2}})
        nodes = sound(events)
        verdicts = {node["text"]: node["verdict"] for node in nodes.values()}
        assert verdicts["1+1=3"] == "wrong" and "wrong" not in [verdicts[step] for step in good]
        assert [d["verdict"] for name, d in events if name == "candidate"] == ["right", "wrong"]
        sound(told(served, **ask, mull=own))
        assert served.post("/v1/traces", **ASK, mull=own).status_code == 400  # another question


def test_what_traces_refuse(demo: Served) -> None:
    for change in ({"n": 2}, {"mull": {"problem": {"task": "none", "level": 1, "index": 1}}}, {"temperature": 3}):
        assert demo.post("/v1/traces", **{**ASK, **change}).status_code == 400
    assert demo.post("/v1/traces", **{**ASK, "model": "x"}).status_code == 404
