"""The front door: endings, budgets, costs, and what it refuses."""

from __future__ import annotations

import asyncio
import math
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from mull.core import Message, Sampling, Score, Step, Stop, Trace, Until
from mull.effort import ANSWER_TOKENS, EFFORTS, effort_named
from mull.engine.embedded import Embedded
from mull.ledger import Cost, charge
from mull.reasoner import LARGEST, Reasoner
from mull.reward.generative import Generative
from mull.search.adaptive import Adaptive
from mull.search.mcts import MCTS
from mull.search.revise import Revise
from mull.search.sample import Sample
from mull.search.select import best, vote
from mull.search.session import Budget, written
from mull.search.table import SEARCHES, named
from mull.search.tree import Node
from mull.testing import ScriptedGenerator, TableScorer, tiny_folder, tiny_model

EIGHT = Sample(8, scores=True)


def scripted(text: str | list[str]) -> Reasoner:
    generator = ScriptedGenerator(text)
    return Reasoner(generator, chat=generator.chat)


@pytest.fixture(scope="module")
def tiny() -> Reasoner:
    model, chat = tiny_model()
    return Reasoner(Embedded(model, chat, threads=1), chat=chat, shape=model.config)


def test_thinking_and_answer_are_told_apart() -> None:
    answer = scripted("1+2=3\n3+4=7\n</think>7").solve_sync("what is 1+2+4?")
    assert (answer.text, answer.thinking, answer.stop) == ("7", ["1+2=3", "3+4=7"], "end")
    assert answer.usage.reasoning_tokens == len("1+2=3\n3+4=7\n")
    assert answer.usage.completion_tokens == len("1+2=3\n3+4=7\n") + 3  # the mark, the answer, the end


def test_no_effort_means_no_thinking() -> None:
    answer = scripted("1+2=3\n</think>3").solve_sync("1+2", "none")
    assert (answer.text, answer.thinking, answer.usage.reasoning_tokens) == ("3", [], 0)


def test_endless_thinking_is_cut_and_counted() -> None:
    answer = scripted("1+2=3\n" + "x" * 5000 + "\n</think>3").solve_sync("1+2")
    assert (answer.text, answer.stop, answer.thinking) == ("3", "forced", ["1+2=3"])
    assert answer.usage.reasoning_tokens == EFFORTS["low"].tokens  # the half step thrown away counts too
    assert answer.usage.completion_tokens <= EFFORTS["low"].tokens + ANSWER_TOKENS


def test_an_endless_answer_is_cut() -> None:
    answer = scripted("1\n</think>" + "9" * 5000).solve_sync("1+2")
    assert answer.stop == "length"
    assert answer.usage.completion_tokens <= EFFORTS["low"].tokens + ANSWER_TOKENS
    assert scripted("</think>" + "9" * 5000).solve_sync("1+2", "none").usage.completion_tokens == ANSWER_TOKENS


def test_samples_are_separate() -> None:
    answers = asyncio.run(scripted(["a\n</think>1", "b\n</think>2"]).sample("?", 4))
    assert [a.text for a in answers] == ["1", "2", "1", "2"]


@pytest.mark.parametrize(
    ("question", "message"),
    [
        ("", "empty"),
        (" \n", "empty"),
        ("7" * 1_000_000, "at most 16,384"),
        ("×" * (LARGEST // 2 + 1), "at most 16,384"),
        ("1+\ud8002", "lone surrogate"),
        ([], "empty"),
        ([Message("user", "1+2"), Message("assistant", "3")], "empty"),
    ],
)
def test_bad_questions_are_refused_in_one_line(question: str | list[Message], message: str) -> None:
    with pytest.raises(ValueError, match=message) as error:
        scripted("</think>1").solve_sync(question)
    assert len(str(error.value)) < 200 and "\n" not in str(error.value)


def test_room_in_the_context(tiny: Reasoner) -> None:
    assert tiny.shape is not None
    room = tiny.shape.context - ANSWER_TOKENS - 2
    fits = "7" * (room - 3)  # user, assistant and think are tokens too
    answer = tiny.solve_sync(fits)
    assert answer.usage.prompt_tokens == room
    assert answer.usage.prompt_tokens + answer.usage.completion_tokens <= tiny.shape.context
    with pytest.raises(ValueError, match=f"takes {room + 1} tokens; the model has room for {room}"):
        tiny.solve_sync(fits + "7")


def test_a_model_answers_within_its_budget_and_costs_are_positive(tiny: Reasoner) -> None:
    answer = tiny.solve_sync("what is 3+4?")
    assert answer.usage.flops > 0 and answer.usage.seconds > 0
    assert answer.usage.completion_tokens <= EFFORTS["low"].tokens + ANSWER_TOKENS
    again = tiny.solve_sync("what is 3+4?")
    assert (again.text, again.thinking, again.usage.flops) == (answer.text, answer.thinking, answer.usage.flops)


def test_a_rendered_forced_trace_holds_the_mark_once(tiny: Reasoner) -> None:
    answer = tiny.solve_sync("what is 3+4?")
    assert tiny.chat is not None
    tokens = tiny.chat.render(answer.trace)
    assert tokens.count(tiny.chat.unthink) == 1
    assert tokens[: answer.usage.prompt_tokens] == tiny.chat.prompt(answer.trace.messages)


def test_what_is_heard_is_what_is_thought(tiny: Reasoner) -> None:
    heard: list[str] = []
    answer = asyncio.run(tiny.solve("what is 3+4?", hear=heard.append))
    assert heard == answer.thinking
    assert answer.thinking == tiny.solve_sync("what is 3+4?").thinking
    heard.clear()
    assert asyncio.run(scripted("a\nb\n</think>1").solve("?", hear=heard.append)).thinking == heard == ["a", "b"]


def test_a_folder_is_opened_and_a_bad_one_refused(tmp_path: Path, tiny: Reasoner) -> None:
    folder = tiny_folder(tmp_path / "model")
    assert Reasoner(folder).solve_sync("what is 3+4?").text == tiny.solve_sync("what is 3+4?").text
    (folder / "config.json").write_text("{}")
    with pytest.raises(ValueError, match="altered"):
        Reasoner(folder)
    with pytest.raises(ValueError, match="not a model folder"):
        Reasoner(tmp_path / "nothing")


def test_table_scorer() -> None:
    traces = asyncio.run(ScriptedGenerator(["a\n</think>1", "</think>2"]).extend(Trace.ask("?"), 2))
    scores = asyncio.run(TableScorer({"1": 0.9}, {"a": 0.5}).score(traces))
    assert [(s.value, s.steps) for s in scores] == [(0.9, (0.5,)), (0.0, ())]


def test_auto_goes_on_where_a_step_was_a_surprise() -> None:
    class Doubting(ScriptedGenerator):
        """Two nats for the step `b`, none for others."""

        async def extend(self, trace: Trace, n: int = 1, **how: Any) -> list[Trace]:
            found = await super().extend(trace, n, **how)
            steps = [tuple(replace(s, logprobs=(-2.0 * (s.text == "b"),)) for s in each.steps) for each in found]
            return [replace(each, steps=some) for each, some in zip(found, steps, strict=True)]

    def tokens(texts: list[str]) -> int:
        generator = Doubting(texts)
        return Reasoner(generator, chat=generator.chat).solve_sync("?", "auto").usage.completion_tokens

    assert tokens(["a\n</think>1"]) == 5
    assert tokens(["b\n</think>1"]) == 4 * 5  # until four agree
    assert tokens(["b\n</think>1", "b\n</think>2"]) == 64 * 5


def test_the_table_of_efforts() -> None:
    assert list(EFFORTS) == ["none", "low", "medium", "high", "max"]
    tokens = [plan.budget.tokens for plan in EFFORTS.values()]
    assert tokens == sorted(tokens) and len(set(tokens)) == 5
    assert [name for name, plan in EFFORTS.items() if plan.search] == ["medium", "high", "max"]
    assert all(plan.search.scores for plan in EFFORTS.values() if isinstance(plan.search, Sample | Adaptive))
    assert effort_named("medium") is EFFORTS["medium"]


def test_a_vote_merges_equal_answers() -> None:
    texts = ["a\n</think>1/3", "b\n</think>1/3", "c\n</think>1/3", *("d\n</think>1/2", "e\n</think>0.5") * 2]
    answer = scripted([*texts, "f\n</think>2/4"]).solve_sync("?", search=EIGHT)
    assert (answer.text, answer.thinking, answer.stop) == ("1/2", ["d"], "end")
    alike = answer.usage.kept_tokens, answer.usage.discarded_tokens
    assert alike == (7, 7 * 7) and answer.usage.completion_tokens == 8 * 7
    assert answer.usage.reasoning_tokens == 8 * 7 - 5  # all but the mark, three characters and the end


def test_adaptive_counts_answers_as_they_are_selected() -> None:
    texts = ["a\n</think>1/2", "a\n</think>0.5", "a\n</think>2/4", "a\n</think>.5"]
    for how in ({"effort": "high"}, {"search": named("adaptive")}, {"search": named("adaptive", {"hard": "sample"})}):
        assert scripted(texts).solve_sync("?", **how).usage.completion_tokens == sum(map(len, texts)) - 4 * 6, how


def test_high_effort_stops_where_the_vote_is_decided() -> None:
    sure = scripted("a\n</think>1").solve_sync("?", "high")
    unsure = scripted(["a\n</think>1", "a\n</think>2"]).solve_sync("?", "high")
    assert sure.text == unsure.text == "1"
    assert unsure.usage.completion_tokens == 64 * 5 > sure.usage.completion_tokens


def test_a_scorer_weighs_votes() -> None:
    texts = ["a\n</think>1"] * 7 + ["b\n</think>2"]
    generator = ScriptedGenerator(texts)
    judged = Reasoner(generator, chat=generator.chat, scorer=TableScorer({"1": 0.1, "2": 0.9}))
    assert judged.solve_sync("?", search=EIGHT).text == "2"
    assert judged.solve_sync("?", search=Sample(8)).text == "1"  # no scores were asked for: a plain vote
    assert judged.solve_sync("?", search=named("sample", {"n": 8})).text == "2"
    assert judged.solve_sync("?", search=EIGHT, select=vote).text == "1"
    assert scripted(texts).solve_sync("?", search=EIGHT).text == "1"


@pytest.mark.parametrize(
    ("effort", "text"),
    [
        ("medium", "1+2=3\n" + "x" * 5000 + "\n</think>" + "9" * 200),
        ("medium", "1\n</think>" + "9" * 5000),
        ("medium", "\n" * 5000),
        ("high", "x" * 5000),
    ],
)
def test_no_effort_overruns(effort: str, text: str) -> None:
    usage = scripted(text).solve_sync("?", effort).usage
    assert usage.completion_tokens <= EFFORTS[effort].budget.tokens
    assert usage.kept_tokens + usage.discarded_tokens == usage.completion_tokens
    assert 0 <= usage.reasoning_tokens <= usage.completion_tokens


@pytest.mark.parametrize("tokens", [7, 150, 300])
@pytest.mark.parametrize("name", SEARCHES)
def test_every_search_answers_within_its_budget(name: str, tokens: int, tiny: Reasoner) -> None:
    answer = tiny.solve_sync("what is 3+4?", search=named(name), budget=Budget(tokens), seed="s")
    usage = answer.usage
    assert usage.completion_tokens <= tokens and usage.flops > 0
    if tokens <= ANSWER_TOKENS:
        assert not answer.thinking and not answer.trace.thinks


def test_a_budget_alone_is_spent_on_straight_thinking() -> None:
    low = scripted("1+2=3\n</think>3").solve_sync("?")
    same = scripted("1+2=3\n</think>3").solve_sync("?", budget=EFFORTS["low"].budget)
    clocks = {"seconds": 0, "policy_seconds": 0}
    assert replace(same, usage=low.usage) == low and replace(same.usage, **clocks) == replace(low.usage, **clocks)
    cut = scripted("1+2=3\n" + "x" * 50 + "\n</think>3").solve_sync("?", budget=Budget(ANSWER_TOKENS + 20))
    assert (cut.text, cut.stop, cut.thinking, cut.usage.completion_tokens) == ("3", "forced", ["1+2=3"], 23)
    assert cut.usage.discarded_tokens == 23 - len("1+2=3\n") - 3
    with pytest.raises(ValueError, match="at least one token"):
        scripted("</think>3").solve_sync("?", budget=Budget(0))


def test_a_search_leaves_room_for_the_answer_in_the_context(tiny: Reasoner) -> None:
    assert tiny.shape is not None
    question = "7" * (tiny.shape.context - ANSWER_TOKENS - 2 - 3 - 40)
    for search in (Sample(2), MCTS(4, 2), named("beam")):
        answer = tiny.solve_sync(question, search=search, budget=Budget(2000))
        assert answer.usage.prompt_tokens + answer.usage.kept_tokens <= tiny.shape.context


def test_the_same_search_gives_the_same_answer_alone_and_in_company(tiny: Reasoner) -> None:
    questions = [f"what is {i}+4?" for i in range(2)]
    budget = Budget(300)

    async def together() -> list[str]:
        runs = (tiny.solve(q, search=MCTS(4, 2), budget=budget, seed="s") for q in questions)
        return [answer.text for answer in await asyncio.gather(*runs)]

    alone = [tiny.solve_sync(q, search=MCTS(4, 2), budget=budget, seed="s").text for q in questions]
    assert asyncio.run(together()) == alone


def test_a_tree_is_seen_and_what_led_to_the_answer_heard() -> None:
    trees: list[Node] = []
    heard: list[str] = []
    reasoner = scripted(["a\nb\n</think>1", "a\nc\n</think>2"])
    search = MCTS(simulations=8, branching=2, parallel=2)
    answer = asyncio.run(reasoner.solve("?", search=search, see=trees.append, hear=heard.append))
    assert trees[-1].visits == 8 and trees[-1].trace.steps == ()
    assert heard == answer.thinking and answer.thinking[0] == "a"
    with pytest.raises(ValueError, match="only a tree search grows a tree"):
        asyncio.run(reasoner.solve("?", search=Sample(2), see=trees.append))
    with pytest.raises(ValueError, match="only a tree search grows a tree"):
        asyncio.run(reasoner.solve("?", see=trees.append))


def test_what_the_critic_took_is_told_apart() -> None:
    generator, judge = ScriptedGenerator("1+2=3\n</think>3"), ScriptedGenerator("1. 3\nok\n</think>right")
    judging = Reasoner(generator, chat=generator.chat, scorer=Generative(judge))
    usage = judging.solve_sync("?", search=EIGHT).usage
    assert usage.critic_tokens == written(asyncio.run(judge.extend(Trace.ask("?")))[0])
    assert usage.completion_tokens == 8 * 9 + usage.critic_tokens and usage.kept_tokens == 9
    heads = Reasoner(generator, chat=generator.chat, scorer=Priced({"3": 1.0})).solve_sync("?", search=EIGHT).usage
    assert (heads.critic_tokens, heads.critic_flops, heads.flops) == (0, 5.0, 5.0)


class Priced(TableScorer):
    async def score(self, traces: Sequence[Trace]) -> list[Score]:
        charge(Cost(flops=5.0))
        return await super().score(traces)


def test_the_last_revision_is_the_answer() -> None:
    generator = ScriptedGenerator(["a\n</think>1", "b\n</think>2", "b\n</think>3", "b\n</think>3"])
    table = TableScorer({"1": 0.1, "2": 0.3, "3": 0.2}, {"a": 0.2, "b": 0.4})
    revising = Reasoner(generator, chat=generator.chat, scorer=table)
    assert revising.solve_sync("?", search=Revise(passes=1)).text == "2"
    assert revising.solve_sync("?", search=Revise(passes=1), select=best).text == "2"
    assert revising.solve_sync("?", search=Revise(passes=0)).text == "1"


def test_samples_of_an_effort_that_searches_are_searches() -> None:
    answers = asyncio.run(scripted(["a\n</think>1", "b\n</think>2", "b\n</think>2"]).sample("?", 2, "high"))
    assert [a.text for a in answers] == ["2", "2"]
    assert all(a.usage.completion_tokens == 64 * 5 for a in answers)  # never decided


def test_a_backend_that_returns_text_is_billed_by_what_it_charged() -> None:
    class Texts:
        async def extend(
            self, trace: Trace, n: int = 1, *, until: Until = "end", sampling: Sampling = Sampling()
        ) -> list[Trace]:
            charge(Cost(50, 20 * n))
            return [replace(trace, answer=Step("156"), stop=Stop.END)] * n

    usage = Reasoner(Texts()).solve_sync("12*13?").usage
    assert (usage.prompt_tokens, usage.completion_tokens, usage.discarded_tokens) == (50, 20, 0)
    usage = Reasoner(Texts()).solve_sync("12*13?", search=Sample(2)).usage
    assert (usage.completion_tokens, usage.reasoning_tokens, usage.discarded_tokens) == (40, 0, 0)


def test_votes_are_weighed_by_how_sure_the_model_was() -> None:
    class Sure(ScriptedGenerator):
        """Sure of `2`, and of nothing else."""

        async def extend(self, trace: Trace, n: int = 1, **how: Any) -> list[Trace]:
            found = await super().extend(trace, n, **how)
            return [self._noted(each, -0.01 if each.answer and each.answer.text == "2" else -2.0) for each in found]

        def _noted(self, trace: Trace, logprob: float) -> Trace:
            assert trace.answer is not None
            return replace(trace, answer=replace(trace.answer, logprobs=(logprob,)))

    texts = ["a\n</think>1"] * 5 + ["b\n</think>2"] * 3
    generator = Sure(texts)
    assert Reasoner(generator, chat=generator.chat).solve_sync("?", search=EIGHT).text == "2"
    assert scripted(texts).solve_sync("?", search=EIGHT).text == "1"  # nothing is known of how sure it was


def test_an_answer_is_as_likely_as_all_that_was_written(tiny: Reasoner) -> None:
    answer = tiny.solve_sync("1+2")
    written = [number for part in answer.trace.parts for number in part.logprobs]
    assert len(written) == sum(len(part.tokens) for part in answer.trace.parts) > 1
    assert answer.probability is not None and 0 < answer.probability < 1
    assert math.log(answer.probability) == pytest.approx(sum(written))
    untold = tuple(replace(part, logprobs=()) for part in answer.trace.parts)
    assert replace(answer, trace=replace(answer.trace, steps=untold[:-1], answer=untold[-1])).probability is None
