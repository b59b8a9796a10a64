"""Trees keep their laws, come out as calculated by hand, find the best there is, and do not mind company."""

from __future__ import annotations

import asyncio
import json
import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import mull.search.grow
from mull.core import Candidate, Generator, Sampling, Score, Scorer, Step, Trace, Until
from mull.search.cfr import CFR
from mull.search.grow import TreeSearch, watched
from mull.search.mcts import MCTS, puct
from mull.search.session import RESERVE, Budget, Session
from mull.search.tree import Node, drawn
from mull.testing import ScriptedGenerator, TableScorer, tiny_model
from tests.search.process import ROOT, Moves, Values, favourite, grown, likeness, obey, path, table

BOTH = [MCTS, CFR]
TWO = Trace.ask("ab")


def test_a_golden_tree() -> None:
    """Two moves; c = 1, priors 1/2, one walk a round, Q + P sqrt(N) / (1 + n) by hand:

    1  the root is worth .5
    2  a and b alike, .5 + .5: a, by name, is worth .6
    3  a .6 + .354, b .55 + .707: b is worth .2
    4  a .6 + .433, b .2 + .433: a; of aa and ab alike aa, worth 1
    5  a .8 + .333, b .2 + .5: a; aa 1 + .354, ab .8 + .707: ab, worth 0
    6  a .533 + .280, b .2 + .559: a; aa 1 + .433, ab 0 + .433: aa once more
    """
    worth = {"": 0.5, "a": 0.6, "b": 0.2, "aa": 1.0, "ab": 0.0, "ba": 0.4, "bb": 0.4}
    search = MCTS(6, branching=2, parallel=1, value="scorer", prior="uniform", c_puct=1.0)
    tree, found, visits = grown(search, Moves(2), Values(worth.__getitem__), TWO)
    assert table(tree) == {
        "": (6, 3.3), "a": (4, 2.6), "aa": (2, 2.0), "ab": (1, 0.0), "b": (1, 0.2), "ba": (0, 0.0), "bb": (0, 0.0)
    }  # fmt: skip
    assert [(path(c.trace), c.score) for c in found] == [
        ("aa", Score(1.0)), ("ab", Score(0.0)), ("ba", Score(0.4)), ("bb", Score(0.4))
    ]  # fmt: skip
    assert visits == [1, 2, 3, 4, 5, 6]
    other, _, _ = grown(replace(search, c_puct=0.1), Moves(2), Values(worth.__getitem__), TWO)
    assert table(other) != table(tree)


def test_virtual_losses_spread_the_walks_of_a_round() -> None:
    """The first round has only the root; in the second, the walk that would go to a again ends it."""
    scorer = Values(lambda name: 0.9 if name.startswith("a") else 0.1)
    model = Moves(3)
    search = MCTS(5, branching=2, parallel=4, value="mix", prior="uniform", c_puct=1.0)
    tree, _, visits = grown(search, model, scorer, TWO)
    assert visits[:2] == [1, 3] and table(tree)["a"][0] > table(tree)["b"][0] >= 1
    assert model.most == 4  # a step and a rollout for each of two leaves, all under way at once
    assert visits[-1] == 5


@st.composite
def cases(draw: st.DrawFn) -> tuple[TreeSearch, Moves, Values, Trace]:
    letters = draw(st.permutations("abc"))[: draw(st.integers(1, 3))]
    kind = draw(st.sampled_from(BOTH))
    search = kind(
        simulations=draw(st.integers(1, 40)),
        branching=draw(st.integers(1, 4)),
        parallel=draw(st.integers(1, 8)),
        value=draw(st.sampled_from(["rollout", "scorer", "mix"])),
        prior=draw(st.sampled_from(["model", "uniform"])),
    )
    if isinstance(search, MCTS):
        search = replace(search, c_puct=draw(st.sampled_from([0.0, 0.3, 1.25, 100.0])))
    values: dict[str, float] = {}
    some = st.one_of(st.floats(0, 1), st.sampled_from([math.nan, math.inf, 0.0, 1.0]))
    rng = Random(draw(st.integers()))
    pool = draw(st.lists(some, min_size=1, max_size=6))
    model = Moves(
        draw(st.integers(1, 4)),
        draw(st.sampled_from([None, {"a": 0.9, "b": 0.09, "c": 0.01}])),
        jitter=Random(1),
        stuck=draw(st.sampled_from(["-", "", "a", "ab"])),
    )
    return search, model, Values(lambda name: values.setdefault(name, rng.choice(pool))), Trace.ask("".join(letters))


@settings(max_examples=100, deadline=None, derandomize=True)
@given(cases())
def test_laws(case: tuple[TreeSearch, Moves, Values, Trace]) -> None:
    search, model, scorer, root = case
    tree, found, visits = grown(search, model, scorer, root)
    assert tree.visits == visits[-1] == search.simulations
    assert all(earlier < later for earlier, later in zip([0, *visits], visits, strict=False))
    assert all(c.trace.finished and c.score is not None for c in found)
    finished = {path(node.trace) for node in tree.nodes() if node.trace.finished}
    assert finished <= {path(c.trace) for c in found}
    assert json.loads(json.dumps(drawn(tree), allow_nan=False))


def test_trees_that_break_a_law_are_found() -> None:
    def a_tree() -> Node:
        return grown(MCTS(20), Moves(3), likeness("abc"))[0]

    for break_ in (
        lambda tree: setattr(tree.children[0], "visits", tree.children[0].visits + 1),
        lambda tree: setattr(tree.children[0], "total", 99.0),
        lambda tree: tree.children.append(tree.children[0]),
        lambda tree: tree.children[0].children.append(tree),
        lambda tree: setattr(tree.children[0], "parent", None),
        lambda tree: next(n for n in tree.nodes() if n.trace.finished).children.append(Node(ROOT)),
        lambda tree: setattr(tree.children[0], "prior", 2.0),
    ):
        tree = a_tree()
        obey(tree)
        break_(tree)
        with pytest.raises(AssertionError):
            obey(tree)


def test_puct_is_finite_and_greedy_without_its_constant() -> None:
    root = Node(ROOT)
    root.children = root.offspring([Moves(3).after(ROOT, letter) for letter in "abc"])
    assert all(math.isfinite(puct(child, 1.25)) for child in root.children)
    a, b, c = root.children
    root.back_up(0.2)
    a.back_up(0.3)
    b.back_up(0.9)
    search = MCTS(c_puct=0.0)
    assert [puct(child, 0.0) for child in root.children] == [a.value, b.value, root.value]
    assert search.choose(root) is b
    b.back_up(0.9)
    a.back_up(0.3)
    c.back_up(0.1)
    assert search.choose(root) is b and MCTS(c_puct=10.0).choose(root) is c  # the one that was tried least


@pytest.mark.parametrize("value", ["rollout", "scorer", "mix"])
def test_it_finds_the_best_of_81(value: str) -> None:
    def run(simulations: int) -> tuple[str, float]:
        search = MCTS(simulations, branching=3, prior="uniform", value=value)  # type: ignore[arg-type]
        tree, found, _ = grown(search, Moves(4), likeness("cbac"))
        return favourite(tree), max((c.score.value for c in found if c.score), default=0.0)

    assert run(300) == ("cbac", 1.0)
    assert run(2) != ("cbac", 1.0)


def test_exploring_leaves_a_trap() -> None:
    """After a there is .6 at once, after b first .5 and then 1: greed never comes back from a."""
    worth = {"": 0.5, "a": 0.6, "b": 0.5, "aa": 0.6, "ab": 0.6, "ba": 0.4, "bb": 1.0}

    def end(c_puct: float) -> str:
        search = MCTS(100, branching=2, parallel=1, value="scorer", prior="uniform", c_puct=c_puct)
        return favourite(grown(search, Moves(2), Values(worth.__getitem__), TWO)[0])

    assert end(1.25) == "bb" and end(0.0) == "aa"


@dataclass(frozen=True, slots=True)
class FirstOfEquals(MCTS):
    """A sabotage: ties go by the order of the children."""

    def choose(self, node: Node) -> Node:
        return max(node.children, key=lambda child: puct(child, self.c_puct))


@pytest.mark.parametrize("kind", [*BOTH, FirstOfEquals])
def test_the_order_of_children_does_not_matter(kind: type[TreeSearch]) -> None:
    trees = []
    for letters in ("abc", "cab", "bca"):
        search = kind(30, branching=3, value="scorer")
        trees.append(table(grown(search, Moves(4), likeness("bbbb"), Trace.ask(letters))[0]))
    assert (trees[0] == trees[1] == trees[2]) == (kind is not FirstOfEquals)


def test_priors_are_the_models_probabilities_among_siblings() -> None:
    odds = {"a": 0.2, "b": 0.6, "c": 0.1}
    tree, _, _ = grown(MCTS(8, branching=6, parallel=1), Moves(3, odds), likeness("ccc"))
    assert [path(c.trace) for c in tree.children] == ["a", "b", "c"]  # six were drawn, equal ones are one
    for node in (tree, tree.children[1]):
        assert [c.prior for c in node.children] == pytest.approx([2 / 9, 6 / 9, 1 / 9])
    tree, _, _ = grown(MCTS(1, prior="uniform"), Moves(3, odds), likeness("ccc"))
    assert [c.prior for c in tree.children] == pytest.approx([1 / 3] * 3)


def bytes_of(found: Iterable[Candidate], tree: Node) -> bytes:
    return json.dumps([drawn(tree), [(path(c.trace), c.score and c.score.value) for c in found]]).encode()


def alone_and_together(search: TreeSearch, model: Generator, scorer: Scorer, tokens: int) -> tuple[bytes, bytes]:
    """One problem by itself, and again among sixteen others that ask the same model."""

    async def one(i: int) -> bytes:
        trees: list[Node] = []
        session = Session(model, scorer, budget=Budget(tokens), seed=f"problem {i}")
        root = Trace.ask("abcd"[: 2 + i % 3])
        found = [c async for c in session.candidates(watched(search, trees.append), root)]
        obey(trees[-1])
        return bytes_of(found, trees[-1])

    async def among() -> list[bytes]:
        return await asyncio.gather(*map(one, range(17)))

    return asyncio.run(one(8)), asyncio.run(among())[8]


@pytest.mark.parametrize("kind", BOTH)
@pytest.mark.parametrize("value", ["rollout", "scorer"])
def test_the_same_bytes_alone_and_among_sixteen_others(kind: type[TreeSearch], value: str) -> None:
    search = kind(24, branching=3, value=value)  # type: ignore[arg-type]
    alone, among = alone_and_together(search, Moves(5, jitter=Random(0)), likeness("cabbc"), 10**6)
    assert alone == among


def test_results_taken_as_they_come_would_not_be_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    async def as_they_come(calls: list[asyncio.Future[list[Trace]]]) -> list[list[Trace]]:
        return [await call for call in asyncio.as_completed(calls)]

    monkeypatch.setattr(mull.search.grow, "together", as_they_come)
    with pytest.raises(AssertionError):  # the tree is broken, or it is another
        alone, among = alone_and_together(
            MCTS(24, branching=3, value="scorer"), Moves(5, jitter=Random(0)), likeness("cabbc"), 10**6
        )
        assert alone == among


@pytest.mark.parametrize("until", ["step", 3])
def test_the_same_bytes_from_a_model_of_our_own(until: Until) -> None:
    from mull.engine.embedded import Embedded

    model, chat = tiny_model()
    search = MCTS(6, branching=2, parallel=3, until=until, value="mix", step_tokens=6, max_tokens=10)  # type: ignore[arg-type]
    scorer = Values(lambda name: (sum(name.encode()) % 10) / 10)
    alone, among = alone_and_together(search, Embedded(model, chat, threads=1), scorer, RESERVE + 80)
    assert alone == among and len(json.loads(alone)[0]) > 4


def test_mini_steps_are_edges_of_n_tokens() -> None:
    texts = ["1+2=3\n3+4=7\n</think>7", "1+2=3\n3+4=8\n</think>8"]
    scorer = TableScorer({"7": 1.0})
    tree, found, _ = grown(MCTS(30, branching=2, until=4), ScriptedGenerator(texts), scorer, Trace.ask("1+2+4?"))
    rows = drawn(tree)
    assert [(row["text"], row["tokens"]) for row in rows[:3]] == [("", 0), ("1+2=", 4), ("3\n3+", 4)]
    assert {c.trace.answer.text for c in found if c.trace.answer} == {"7", "8"}
    assert {row["answer"] for row in rows if row["finished"]} == {"7", "8"}


class Silent:
    """A model that brings nothing at all."""

    async def extend(
        self, trace: Trace, n: int = 1, *, until: Until = "end", sampling: Sampling = Sampling()
    ) -> list[Trace]:
        return []


@pytest.mark.parametrize("kind", BOTH)
@pytest.mark.parametrize("value", ["rollout", "scorer", "mix"])
def test_nothing_written_and_nothing_new_end_well(kind: type[TreeSearch], value: str) -> None:
    search = kind(10, value=value)  # type: ignore[arg-type]
    tree, found, visits = grown(search, Silent(), likeness("a"))
    assert (tree.visits, found, visits) == (0, [], [0])
    tree, found, _ = grown(search, Moves(3, stuck=""), likeness("a"))
    assert tree.visits == 10 and not tree.children and not found


@pytest.mark.parametrize("kind", BOTH)
def test_scores_that_are_no_numbers_are_worth_nothing(kind: type[TreeSearch]) -> None:
    scorer = Values(lambda name: math.nan if name.startswith("a") else math.inf if name.startswith("b") else 0.5)
    tree, found, _ = grown(kind(60, value="mix"), Moves(3), scorer)
    assert favourite(tree).startswith("c") and any(c.score and math.isnan(c.score.value) for c in found)
    assert all(row["score"] in (None, 0.5) for row in drawn(tree))


@pytest.mark.parametrize("kind", BOTH)
@pytest.mark.parametrize("room", [1, 10, 30, 100, 400])
def test_a_budget_that_ends_early_leaves_a_sound_tree(kind: type[TreeSearch], room: int) -> None:
    model = ScriptedGenerator(["1+2=3\n3+4=7\n</think>7", "1+2=4\n4+4=8\n</think>8"])
    trees: list[Node] = []
    session = Session(model, TableScorer({"7": 1.0}), budget=Budget(RESERVE + room))
    search = watched(kind(1000, branching=2, parallel=4, step_tokens=8, max_tokens=20), trees.append)

    async def run() -> list[Candidate]:
        return [c async for c in session.candidates(search, Trace.ask("1+2+4?"))]

    found = asyncio.run(run())
    assert found and session.cost.tokens_out <= RESERVE + room
    for tree in trees:
        obey(tree)
    if room >= 100:
        assert trees[-1].visits > 1 and any(c.score == Score(1.0, (0.0, 0.0)) for c in found)


def test_what_was_found_before_the_deadline_is_found() -> None:
    class Slow(Values):
        async def score(self, traces: Sequence[Trace]) -> list[Score]:
            await asyncio.sleep(60)
            return []

    session = Session(Moves(2), Slow(lambda name: 1.0), budget=Budget(10**6, seconds=0.3))
    trees: list[Node] = []

    async def run() -> list[Candidate]:
        return [c async for c in session.candidates(watched(MCTS(), trees.append), ROOT)]

    assert [(len(path(c.trace)), c.score) for c in asyncio.run(run())] == [(2, None)]
    assert trees[-1].visits == trees[-1].pending == 0 and not trees[-1].children


def test_the_consumer_may_leave_at_any_candidate() -> None:
    model = Moves(4)

    async def run() -> Candidate:
        async for candidate in Session(model, likeness("abca"), budget=Budget(10**6)).candidates(MCTS(), ROOT):
            return candidate
        raise AssertionError

    assert asyncio.run(run()).trace.finished and model.waiting == 0


def test_a_search_is_its_configuration() -> None:
    assert MCTS(simulations=8) == MCTS(8) != MCTS(9)
    assert "c_puct=1.25" in repr(MCTS()) and "explore=0.1" in repr(CFR())
    for bad in (
        {"simulations": 0}, {"branching": 0}, {"parallel": 0}, {"until": 0}, {"until": "end"}, {"c_puct": -1.0},
        {"c_puct": math.nan}, {"value": "oracle"}, {"prior": "flat"}, {"max_tokens": 0},
    ):  # fmt: skip
        with pytest.raises(ValueError):
            MCTS(**bad)
    with pytest.raises(ValueError, match="explore"):
        CFR(explore=1.5)
    with pytest.raises(ValueError, match="finished"):
        grown(MCTS(), ScriptedGenerator("</think>1"), likeness("a"), replace(ROOT, answer=Step("1")))
