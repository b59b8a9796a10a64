"""Training text: pure in (seed, index), weighted right, hardly padded, and able to go on from any place."""

from __future__ import annotations

from copy import deepcopy
from itertools import islice

import pytest
import torch
from sums import CHAT, Sums

from mull.core import Message, StepVerdict
from mull.tasks import TASKS
from mull.train.data import WIDTHS, Batch, Careful, Mixture, Place, Stream, by_length, shelved

SAMPLES = 300


def stream(mixture: Mixture = Mixture(), seed: str = "test", batch_tokens: int = 2048) -> Stream:
    return Stream(mixture, CHAT, seed, batch_tokens=batch_tokens)


def same(a: Batch, b: Batch) -> bool:
    return all(torch.equal(getattr(a, name), getattr(b, name)) for name in ("tokens_BT", "targets_BT", "weights_BT"))


def test_samples_are_pure() -> None:
    one, other = stream(), stream()
    forward = [one.sample(i) for i in range(60)]
    backward = [other.sample(i) for i in reversed(range(60))]
    assert forward == backward[::-1]
    assert [stream(seed="another").sample(i) for i in range(60)] != forward


def test_problems_come_from_the_train_split() -> None:
    it = stream()
    assert {it.problem(i)[1].split for i in range(SAMPLES)} == {"train"}


def test_every_sample_ends_in_a_taught_end_token() -> None:
    it = stream()
    for i in range(SAMPLES):
        tokens, weights = it.sample(i)
        assert len(tokens) == len(weights) <= it.mixture.longest
        assert tokens[-1] == CHAT.end and tokens.count(CHAT.end) == 1 and weights[-1] == 1.0
        assert tokens.count(CHAT.think) == tokens.count(CHAT.unthink) == 1
        assert CHAT.pad not in tokens
        assert tokens[0] == CHAT.roles["user"] and tokens.count(CHAT.roles["assistant"]) == 1
        assert weights[tokens.index(CHAT.think)] == it.mixture.prompt_weight
        if tokens.index(CHAT.unthink) > tokens.index(CHAT.think) + 1:  # thinking also ends by being taught to
            assert weights[tokens.index(CHAT.unthink)] == 1.0


def test_careful_demonstrations_are_of_their_pairs_alone() -> None:
    pairs = [("logic", 1), ("logic", 2), ("letters", 4)]
    it, other = (Careful(pairs, CHAT, "test", longest=768) for _ in range(2))
    drawn = [it.problem(i)[1] for i in range(SAMPLES)]
    assert {problem.split for problem in drawn} == {"train"}
    for pair in pairs:
        assert 0.25 * SAMPLES < sum((problem.task, problem.level) == pair for problem in drawn) < 0.42 * SAMPLES
    for i in range(SAMPLES):
        tokens, weights = other.sample(i)
        thought = it.chat.encode("".join(f"{step}\n" for step in TASKS[drawn[i].task].demonstrate(drawn[i])))
        at = tokens.index(CHAT.think) + 1
        assert tokens[at : tokens.index(CHAT.unthink)] == thought
        assert weights == [0.0] * at + [1.0] * (len(tokens) - at)


def test_groups_by_length_hold_everything_once_and_no_more_tokens_than_they_may() -> None:
    lengths = [5, 100, 5000, 17, 16, 90, 33, 5, 700]
    groups = list(by_length(range(len(lengths)), lengths.__getitem__, 256))
    assert sorted(item for _, group in groups for item in group) == list(range(len(lengths)))
    for width, group in groups:
        assert width >= max(lengths[item] for item in group) and (len(group) == 1 or len(group) * width <= 256)
    assert [[lengths[item] for item in group] for _, group in groups] == [
        [5000], [700], [100, 90], [33, 17, 16, 5, 5],
    ]  # fmt: skip
    assert not list(by_length([], lengths.__getitem__, 256))


def test_a_guess_is_an_answer_where_a_thought_was_asked_for() -> None:
    it = stream(Mixture(guess=0.5, direct=0.0))
    asked = CHAT.prompt([Message("user", "x")], True)[-2:]
    lines = [it.sample(i)[0] for i in range(SAMPLES)]
    starts = [next(at for at in range(len(line)) if line[at : at + 2] == asked) + 2 for line in lines]
    empty = [line[at] == CHAT.unthink for line, at in zip(lines, starts, strict=True)]
    assert 0.4 * SAMPLES < sum(empty) < 0.6 * SAMPLES


def test_the_answer_is_the_gold_answer() -> None:
    it = stream(Mixture(longest=4096))
    for i in range(SAMPLES):
        tokens, _ = it.sample(i)
        task, problem, _ = it.problem(i)
        assert CHAT.decode(tokens[tokens.index(CHAT.unthink) + 1 : -1]) == problem.answer
        assert task.name == problem.task


def test_a_share_of_the_questions_has_words_of_no_template() -> None:
    plain, some = stream(Mixture(longest=4096)), stream(Mixture(longest=4096, strange=0.3))
    asked = [[it.problem(i)[1].question for i in range(SAMPLES)] for it in (plain, some)]
    assert asked[0] == asked[1]
    other = 0
    for i in range(SAMPLES):
        tokens, _ = some.sample(i)
        said = CHAT.decode(tokens[1 : tokens.index(CHAT.roles["assistant"])])
        other += asked[1][i] not in said
        assert i % 10 or some.sample(i) == stream(Mixture(longest=4096, strange=0.3)).sample(i)
    assert 0 < other < 0.3 * SAMPLES


def test_a_share_of_the_questions_stands_in_a_conversation() -> None:
    plain, some = stream(Mixture(longest=4096)), stream(Mixture(longest=4096, talk=0.3, goes_on=0.2, prompt_weight=0))
    later = other = 0
    for i in range(SAMPLES):
        tokens, weights = some.sample(i)
        start = len(tokens) - tokens[::-1].index(CHAT.think) - 1
        assert not any(weights[: start + 1]) and all(w in (0.0, 1.0) for w in weights), "what was said is not taught"
        said = CHAT.decode(tokens[:start])
        later += tokens[0] == CHAT.roles["system"] or tokens.count(CHAT.roles["user"]) > 1
        other += plain.problem(i)[1].question not in said
        assert i % 10 or some.sample(i) == stream(some.mixture).sample(i)
    assert 0.35 * SAMPLES < later < 0.55 * SAMPLES and 0.1 * SAMPLES < other < 0.3 * SAMPLES


def test_slips_are_shown_but_not_taught() -> None:
    repairing = {name: float("repair" in task.ways) for name, task in TASKS.items()}
    it = stream(Mixture(tasks=repairing, ways={"repair": 1}, direct=0, longest=4096, levels={1: 1, 2: 1}))
    slips = 0
    for i in range(SAMPLES):
        tokens, weights = it.sample(i)
        task, problem, _ = it.problem(i)
        start, end = tokens.index(CHAT.think) + 1, tokens.index(CHAT.unthink)
        lines: list[list[float]] = [[]]
        for token, weight in zip(tokens[start:end], weights[start:end], strict=True):
            lines[-1].append(weight)
            if token == CHAT.newline:
                lines.append([])
        assert lines.pop() == []
        steps = CHAT.decode(tokens[start:end]).splitlines()
        for verdict, line in zip(task.check(problem, steps), lines, strict=True):
            assert set(line) == ({0.0} if verdict is StepVerdict.WRONG else {1.0})
            slips += verdict is StepVerdict.WRONG
        assert set(weights[end:]) == {1.0}
    assert slips > SAMPLES / 2


def test_batches_are_shifted_and_padded_with_weight_zero() -> None:
    place = Place()
    it = Sums(batch_tokens=512)
    for batch in islice(it.batches(place), 30):
        rows, width = batch.tokens_BT.shape
        assert width in WIDTHS and rows == max(1, 512 // width)
        for tokens, targets, weights in zip(batch.tokens_BT, batch.targets_BT, batch.weights_BT, strict=True):
            n = int((tokens != 0).sum())
            assert bool((tokens[:n] != 0).all()) and not tokens[n:].any()
            assert torch.equal(tokens[1:n], targets[: n - 1])
            assert targets[n - 1] == CHAT.end and weights[n - 1] == 1.0
            assert not targets[n:].any() and not weights[n:].any()


def test_every_sample_is_used_once() -> None:
    place = Place()
    it = Sums(batch_tokens=512)
    seen = sorted(tuple(row[row != 0].tolist()) for batch in islice(it.batches(place), 40) for row in batch.tokens_BT)
    waiting = {i for indices in place.waiting.values() for i in indices}
    assert seen == sorted(tuple(it.sample(i)[0][:-1]) for i in range(place.index) if i not in waiting)


def test_hardly_any_padding() -> None:
    real = padded = 0
    for batch in islice(stream(batch_tokens=4096).batches(Place()), 60):
        real += batch.real_tokens
        padded += batch.tokens_BT.numel()
    assert 1 - real / padded < 0.06


@pytest.mark.parametrize("after", [0, 1, 5, 23])
def test_a_place_is_enough_to_go_on(after: int) -> None:
    place = Place()
    batches = Sums().batches(place)
    for _ in range(after):
        next(batches)
    kept = deepcopy(place)
    expected = list(islice(batches, 20))
    again = list(islice(Sums().batches(kept), 20))
    assert all(same(a, b) for a, b in zip(expected, again, strict=True))
    assert kept == place


def test_a_place_of_real_text_goes_on_too() -> None:
    place = Place()
    batches = stream().batches(place)
    list(islice(batches, 3))
    kept = deepcopy(place)
    assert kept.waiting, "some samples wait for a full batch"
    expected = list(islice(batches, 5))
    assert all(same(a, b) for a, b in zip(expected, islice(stream().batches(kept), 5), strict=True))


def test_texts_may_have_changed_when_a_run_goes_on() -> None:
    """Those that waited for a batch are put where their length of today belongs."""
    place = Place()
    list(islice(stream().batches(place), 3))
    later = stream(seed="after a change")
    for batch in islice(later.batches(place), 20):
        assert 1 - batch.real_tokens / batch.tokens_BT.numel() < 0.5


def test_texts_that_come_to_one_shelf_make_no_larger_batch() -> None:
    """Two shelves that lack one sample each: now all of these are of the same length."""
    place = Place(index=17, waiting={24: list(range(9)), 32: list(range(9, 17))})
    kept, used = [], []
    for width, group in islice(shelved(place, lambda i: (i,), lambda one: 20, batch_tokens=240), 4):
        assert width == 24 and len(group) == 10
        used += [i for (i,) in group]
        kept.append(deepcopy(place))
    assert used == list(range(40)) and place.waiting == {}
    for after, one in enumerate(kept, 1):  # nothing is lost, wherever the run stops
        again = islice(shelved(one, lambda i: (i,), lambda one: 20, batch_tokens=240), 4 - after)
        assert [i for _, group in again for (i,) in group] == used[10 * after :]


def test_what_is_too_long_is_replaced_in_a_fixed_set_too() -> None:
    it = stream(Mixture(distinct=100, longest=400))
    assert all(len(it.sample(i)[0]) <= 400 for i in range(100))
    assert it.sample(100) == it.sample(0)


def test_distinct_repeats_a_fixed_set() -> None:
    it = stream(Mixture(distinct=7))
    assert [it.sample(i) for i in range(7)] == [it.sample(i + 7) for i in range(7)]


def test_mistakes_in_a_mixture_are_named() -> None:
    with pytest.raises(ValueError, match="no such task: juggling"):
        stream(Mixture(tasks={"juggling": 1}))
    with pytest.raises(ValueError, match="no task"):
        stream(Mixture(tasks=dict.fromkeys(TASKS, 0.0)))
    with pytest.raises(ValueError, match="raise `longest`"):
        stream(Mixture(longest=16)).sample(0)
