"""A wait goes on where the end was, token by token; thinking that finds no end is ended; every loop has one."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import replace

import pytest

from mull.chat import Chat
from mull.core import Candidate, Generator, Sampling, Search, Step, Stop, Trace, Until
from mull.eval.subjects import Scripted
from mull.model.tokenizer import train_tokenizer
from mull.search.force import Force, opened, thought
from mull.search.select import last, vote
from mull.search.session import ended, written
from mull.testing import ScriptedGenerator, TableScorer

CHAT = Chat(train_tokenizer())
ROOT = Trace.ask("1+2+4?")


def doubter() -> Scripted:
    """Goes wrong, and right where it is made to wait."""

    def script(trace: Trace, name: str) -> tuple[Sequence[str], str]:
        whole = [step.text for step in trace.steps if step.closed] or ["1+2=3", "3+4=8"]
        if trace.steps and not trace.steps[-1].closed:
            return [*whole, "wait 3+4=7"], "7"
        return whole, "8"

    return Scripted(CHAT, script)


def run(search: Search, model: Generator, root: Trace = ROOT) -> list[Candidate]:
    async def all_() -> list[Candidate]:
        return [candidate async for candidate in search(root, model, TableScorer({}))]

    return asyncio.run(all_())


def answers(candidates: Sequence[Candidate]) -> list[str]:
    return [c.trace.answer.text for c in candidates if c.trace.answer]


def test_a_wait_stands_where_the_end_was() -> None:
    found = run(Force(waits=2), doubter())
    assert answers(found) == ["8", "7", "7"]
    assert [len(c.trace.steps) for c in found] == [2, 3, 4]
    lines = "1+2=3\n3+4=8\nwait 3+4=7\n"
    whole = [*CHAT.prompt(ROOT.messages), *CHAT.encode(lines), CHAT.unthink, *CHAT.encode("7"), CHAT.end]
    assert CHAT.render(found[1].trace) == whole
    assert written(found[1].trace) == len(whole) - len(CHAT.prompt(ROOT.messages))
    assert thought(found[1].trace) == len(lines)
    assert found[1].trace.steps[:2] == found[0].trace.steps  # what was thought before is kept to the bit


def test_the_last_answer_counts_and_not_the_first() -> None:
    found = run(Force(waits=1), doubter())
    assert last(found, str) is found[1]
    assert vote(found, str) is found[0]
    blank = Candidate(replace(found[1].trace, answer=Step("")))
    assert last([*found, blank], lambda answer: answer or None) is found[1]
    assert last([blank], lambda answer: answer or None) is None


def test_a_step_that_only_the_end_had_closed_gets_its_newline() -> None:
    tokens = [*CHAT.encode("1+2=3\n3+4=8"), CHAT.unthink, *CHAT.encode("8"), CHAT.end]
    trace = CHAT.append(ROOT, tokens, [0.0] * len(tokens), Stop.END)
    prompt = CHAT.prompt(ROOT.messages)
    assert CHAT.render(trace) == [*prompt, *tokens]
    forced = opened(trace, "wait ")
    assert CHAT.render(forced) == [*prompt, *CHAT.encode("1+2=3\n3+4=8\nwait ")]
    more = CHAT.encode("7\n")
    on = CHAT.append(forced, more, [-1.0] * len(more), Stop.STEP)
    assert CHAT.render(on) == [*prompt, *CHAT.encode("1+2=3\n3+4=8\nwait 7\n")]


def test_thinking_without_an_end_is_ended_where_its_tokens_are() -> None:
    found = run(Force(waits=3, thinking=30), ScriptedGenerator("on and on\n", CHAT))
    assert 1 <= len(found) <= 4
    assert all(thought(c.trace) <= 30 and all(step.closed for step in c.trace.steps) for c in found)
    assert [c.trace.thinking for c in found[:1]] == [["on and on"]]
    longer = run(Force(waits=0, thinking=64), ScriptedGenerator("1+2=3\n3+4=7\n</think>7", CHAT))
    assert answers(longer) == ["7"] and len(longer[0].trace.steps) == 2  # one that has an end is not


@pytest.mark.parametrize("cut", range(1, 15))
def test_wherever_the_thinking_is_cut_it_is_answered(cut: int) -> None:
    """14 tokens make `1+2=3⏎3+4=7⏎` and its end: whole steps stay, and the answer comes."""
    (found,) = run(Force(waits=0, thinking=cut), ScriptedGenerator("1+2=3\n3+4=7\n</think>7", CHAT))
    assert found.trace.finished and answers([found]) == ["7"]
    assert found.trace.thinking == ["1+2=3", "3+4=7"][: cut // 6]


def test_thinking_that_has_used_up_its_tokens_does_not_wait() -> None:
    (found,) = run(Force(waits=3, thinking=30), ScriptedGenerator("on and on\n", CHAT))
    assert found.trace.thinking == ["on and on"] and found.trace.finished
    waited = run(Force(waits=3, thinking=15), doubter())  # 12 tokens to its own end, then a wait that is cut
    assert answers(waited) == ["8", "8"] and thought(waited[-1].trace) == 12


class TextOnly:
    """An endpoint without tokens, that ends every time."""

    calls = 0

    async def extend(
        self, trace: Trace, n: int = 1, *, until: Until = "end", sampling: Sampling = Sampling()
    ) -> list[Trace]:
        self.calls += 1
        begun = trace.steps[-1].text if trace.steps and not trace.steps[-1].closed else ""
        steps = tuple(step for step in trace.steps if step.closed)
        return [replace(trace, steps=(*steps, Step(begun + "so")), answer=Step("7"), stop=Stop.END)] * n


def test_no_wait_without_end() -> None:
    model = TextOnly()
    found = run(Force(waits=5, thinking=3), model)
    assert model.calls == len(found) == 6
    assert found[-1].trace.thinking == ["so", *["wait so"] * 5]


def test_who_does_not_think_is_not_made_to_wait() -> None:
    found = run(Force(), ScriptedGenerator("</think>7", CHAT), Trace.ask("?", thinks=False))
    assert answers(found) == ["7"] and not found[0].trace.steps
    assert ended(Trace.ask("?", thinks=False)).answer is None
