"""Monte-Carlo judges on generators whose chances are known."""

import asyncio
import math
from collections.abc import Sequence

import pytest

from mull.chat import Chat
from mull.core import Sampling, Step, Trace
from mull.eval.subjects import Scripted
from mull.model.tokenizer import train_tokenizer
from mull.reward.rollouts import Rollouts
from mull.tasks import TASKS

ASKED = TASKS["arithmetic"].problem(1, 0, "train")
CHAT = Chat(train_tokenizer())


class Known:
    """Goes on right in as many of ten continuations as its last step says; never behind a step that says 0."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.generator = Scripted(CHAT, self.script)

    def script(self, trace: Trace, name: str) -> tuple[Sequence[str], str]:
        self.asked.append(name)
        branch = int(name.rpartition("/")[2])
        chance = 0 if "0" in trace.thinking else int(trace.thinking[-1]) if trace.steps else 5
        return [*trace.thinking, "so"], ASKED.answer if branch < chance else "-99"

    def judge(self, k: int = 10) -> Rollouts:
        return Rollouts(ASKED, self.generator, k, Sampling(max_tokens=64, seed="s"))


def trace(steps: str, answer: str | None = None) -> Trace:
    """A trace with a step for every character."""
    whole = Trace.ask(ASKED.question).then(*(Step(step, tuple(CHAT.encode(step + "\n"))) for step in steps))
    if answer is None:
        return whole
    return Trace(whole.messages, whole.steps, Step(answer, (CHAT.unthink, *CHAT.encode(answer), CHAT.end)))


def test_an_estimate_is_the_exact_share() -> None:
    known = Known()
    right, wrong, open_, root = asyncio.run(
        known.judge().score([trace("973", ASKED.answer), trace("908", "-99"), trace("94"), trace("")])
    )
    assert right.steps == (0.9, 0.7, 0.3) and right.value == 1.0
    assert wrong.steps == (0.9, 0.0, 0.0) and wrong.value == 0.0
    assert open_.steps == (0.9, 0.4) and open_.value == 0.4
    assert root.steps == () and root.value == 0.5


def test_what_traces_share_is_continued_once_and_by_a_name_of_its_own() -> None:
    known = Known()
    asyncio.run(known.judge().score([trace("973"), trace("97"), trace("98", "-99")]))
    assert len(known.asked) == len(set(known.asked)) == 10 * 4  # 9, 97, 973, 98
    among = set(known.asked)
    known.asked.clear()
    asyncio.run(known.judge().score([trace("98", "-99")]))
    assert set(known.asked) < among, "alone it is judged by the same draws"
    assert all(name.startswith(f"s/arithmetic/1/{ASKED.index}/") for name in among)


@pytest.mark.parametrize("n", [1, 2, 7, 40])
def test_the_first_error_is_found_in_few_questions(n: int) -> None:
    for at in range(n):
        known = Known()
        assert asyncio.run(known.judge(4).first_error(trace("5" * at + "0" + "5" * (n - at - 1)))) == at
        assert len(known.asked) <= 4 * (math.floor(math.log2(n)) + 1)


def test_where_nothing_is_lost_no_error_is_found() -> None:
    assert asyncio.run(Known().judge().first_error(trace("5" * 9, "-99"))) is None
    assert asyncio.run(Known().judge().first_error(trace(""))) is None


def test_an_answer_that_never_comes_is_not_right() -> None:
    known = Known()
    short = Rollouts(ASKED, known.generator, 10, Sampling(max_tokens=2))
    assert asyncio.run(short.score([trace("9")]))[0].steps == (0.0,)
