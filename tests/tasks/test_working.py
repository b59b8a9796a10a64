"""Written sums: every working reads back as true, every slip is found where it was made, and can be repaired."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mull.core import StepVerdict, first_error
from mull.tasks.working import Claim, Desk, Inner, Opened, brief, fits, inner, parse_sum, slip, value, work

RIGHT, WRONG, USELESS = StepVerdict.RIGHT, StepVerdict.WRONG, StepVerdict.USELESS
wholes = st.one_of(st.integers(0, 99), st.integers(0, 9_999), st.integers(0, 99_999_999))


@st.composite
def sums(draw: st.DrawFn) -> tuple[int, str, int]:
    a, op, b = draw(wholes), draw(st.sampled_from("+-*/")), draw(wholes)
    if op == "-" and a < b:
        a, b = b, a
    return a, op, max(b, 1) if op == "/" else b


def read(steps: list[str]) -> list[StepVerdict]:
    desk = Desk()
    verdicts = []
    for step in steps:
        event = desk.read(step)
        if isinstance(event, Inner):
            verdicts.append(event.verdict)
        else:
            verdicts.append(RIGHT if isinstance(event, Opened) or (isinstance(event, Claim) and event.true) else WRONG)
    return verdicts


@given(sums())
def test_a_working_is_read_back_as_a_true_claim(sum_: tuple[int, str, int]) -> None:
    a, op, b = sum_
    desk = Desk()
    for way in (work, brief):
        *before, last = (desk.read(step) for step in way(a, op, b))
        assert last == Claim(a, op, b, value(a, op, b), True)
        assert isinstance(before[0], Opened) if before else fits(a, op, b)
        assert all(isinstance(event, Inner) and event.verdict is RIGHT for event in before[1:])
        assert not desk.open


@given(sums())
def test_the_value_is_right(sum_: tuple[int, str, int]) -> None:
    a, op, b = sum_
    q, _, rest = value(a, op, b).partition("r")
    expected = {"+": a + b, "-": a - b, "*": a * b, "/": a // b if b else 0}[op]
    assert int(q) == expected
    assert int(rest or 0) == (a % b if op == "/" else 0)


@given(sums())
def test_every_line_is_true_by_itself(sum_: tuple[int, str, int]) -> None:
    for line in inner(*sum_):
        left, equals, right = line.partition("=")
        if not equals or not left:
            continue
        total, sign = 0, 1
        if "*" in left:
            product, _, carry = left.partition("+")
            x, _, y = product.partition("*")
            total = int(x) * int(y) + int(carry or 0)
        elif "/" in left:
            x, _, y = left.partition("/")
            q, _, rest = right.partition("r")
            assert int(q) * int(y) + int(rest) == int(x)
            assert int(rest) < int(y)
            continue
        else:
            sign = -1 if "-" in left else 1
            first, *others = left.replace("-", "+").split("+")
            total = int(first) + sign * sum(map(int, others))
        assert total == int(right)


@given(sums(), st.randoms(use_true_random=False))
def test_a_slip_is_found_at_its_step_and_repaired(sum_: tuple[int, str, int], rng: Random) -> None:
    steps = work(*sum_)
    if len(steps) < 3:
        return
    at = rng.choice([i for i, step in enumerate(steps) if "=" in step])
    wrong = slip(rng, steps[at])
    assert wrong != steps[at]
    spoilt = [*steps[:at], wrong, *steps[at + 1 :]]
    assert first_error(read(spoilt)) == at
    repaired = [*steps[:at], wrong, f"wait {steps[at]}", *steps[at + 1 :]]
    assert [i for i, verdict in enumerate(read(repaired)) if verdict is not RIGHT] == [at]


@given(sums(), st.data())
def test_any_changed_digit_is_found_at_its_step(sum_: tuple[int, str, int], data: st.DataObject) -> None:
    steps = work(*sum_)
    if len(steps) < 3:
        return
    at = data.draw(st.integers(1, len(steps) - 1))
    places = [i for i, char in enumerate(steps[at]) if char.isdigit()]
    place = data.draw(st.sampled_from(places))
    digit = str((int(steps[at][place]) + data.draw(st.integers(1, 9))) % 10)
    changed = steps[at][:place] + digit + steps[at][place + 1 :]
    assert first_error(read([*steps[:at], changed, *steps[at + 1 :]])) in (at, None if changed in steps[:at] else at)


@pytest.mark.parametrize("steps", [
    ["385*47:", "385*7=2695", "385*40=15400", "2695+15400=18095", "=18095"],
    ["385*47:", "=18095"],
    ["9817/38:", "98/38=2r22", "221", "38*5=190", "221-190=31", "38*8=304", "317-304=13", "=258r13"],
    ["385+247:", "5+7=12", "8+4+1=13", "=632"],
    ["385+247=632"],
])  # fmt: skip
def test_lines_may_be_left_out(steps: list[str]) -> None:
    assert read(steps) == [RIGHT] * len(steps)


def test_a_line_may_be_worked_out() -> None:
    """Where one line would do, a heading is as good; not that of another sum."""
    head = ["3500*18:", "3500*8=28000", "3500*10=35000"]
    desk = Desk()
    columns = ["0+0=0"] * 3 + ["8+5=13", "2+3+1=6"]
    found = [desk.read(step) for step in [*head, "28000+35000:", *columns, "=63000", "=63000"]]
    assert isinstance(found[-1], Claim) and found[-1].true
    assert all(isinstance(one, Inner) and one.verdict is StepVerdict.RIGHT for one in found[1:-1])
    desk = Desk()
    *_, last = (desk.read(step) for step in [*head, "28000+3500:"])
    assert isinstance(last, Inner) and last.verdict is StepVerdict.WRONG


def test_a_line_is_not_worked_out_for_ever() -> None:
    assert read(["385+247:", "5+7:"]) == [RIGHT, WRONG]
    assert read(["385+247:", "5+7=12", "8+4+1=13", "=632"]) == [RIGHT] * 4


def test_a_division_by_nothing_inside_a_working_is_wrong() -> None:
    desk = Desk()
    for step in ("7797-67980:", "17797-797:", "7-0=7"):
        desk.read(step)
    inside = desk.read("7/0:")
    assert isinstance(inside, Inner) and inside.verdict is StepVerdict.WRONG


def test_repeating_is_useless_and_going_on_from_a_slip_is_wrong() -> None:
    assert read(["385+247:", "5+7=12", "5+7=12", "8+4+1=13"]) == [RIGHT, RIGHT, USELESS, RIGHT]
    assert read(["385+247:", "5+7=12", "wait 5+7=12", "8+4+1=13"]) == [RIGHT, RIGHT, USELESS, RIGHT]
    assert read(["385+247:", "5+7=13", "8+4+1=13"]) == [RIGHT, WRONG, WRONG]
    assert read(["385+247:", "=633", "wait =632"]) == [RIGHT, WRONG, RIGHT]
    assert read(["385+247=632", "=632"]) == [RIGHT, WRONG]


def test_a_guess_too_high_is_repaired() -> None:
    steps = ["9817/38:", "98", "38*2=76", "98-76=22", "221", "38*6=228", "wait 38*5=190", "221-190=31"]
    assert first_error(read(steps)) == 5
    assert read(steps).count(WRONG) == 1


@settings(max_examples=300)
@given(st.lists(st.text(alphabet="0123456789+-*/=: rwait²٣", max_size=24), max_size=8))
def test_nothing_raises(steps: list[str]) -> None:
    read(["12345*678:", *steps, "98/38:", *steps])


@pytest.mark.parametrize("text", ["", "+", "1+", "01+2", "1+2+3", "-1+2", "1" * 19 + "+1", "²+1", "1 + 2"])
def test_only_plain_sums_parse(text: str) -> None:
    assert parse_sum(text) is None


@pytest.mark.parametrize("sum_", [(3, "-", 5), (3, "/", 0), (-1, "+", 2)])
def test_no_working_outside_whole_numbers(sum_: tuple[int, str, int]) -> None:
    with pytest.raises(ValueError, match="no written working"):
        work(*sum_)


def test_one_step_sums() -> None:
    for easy in ((99, "+", 99), (300, "+", 200), (38, "*", 40), (56, "/", 7), (1200, "/", 100), (385, "-", 0)):
        assert fits(*easy), easy
    for hard in ((100, "+", 99), (38, "*", 47), (385, "*", 7), (96, "/", 4), (76, "/", 38)):
        assert not fits(*hard), hard
