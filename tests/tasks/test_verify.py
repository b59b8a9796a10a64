"""Answers are judged exactly: no attack is paid, no equivalent form is refused, nothing runs, hangs or raises."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from fractions import Fraction
from pathlib import Path
from typing import get_args

import pytest

from mull.core import Verdict
from mull.tasks import verify
from mull.tasks.verify import Kind, judge
from tests.tasks import second_reader as second
from tests.tasks.attacks import CONSTANTS, STRESS, near_misses, payloads, same

KINDS: tuple[Kind, ...] = get_args(Kind)
GOLD: dict[Kind, tuple[str, ...]] = {
    "number": ("12", "-7", "0", "1/2", "-3/4", "0.25", "1000", "3.14", "100000000000000000000"),
    "integer": ("12", "-7", "0", "1000", "987654321"),
    "numbers": ("3, 5", "1, 22, 333", "-1, 1/2, 0.5", "4", "[]"),
    "number_set": ("2, 3", "-2, 2", "1/2, 5, 7", "2, 2"),
    "word": ("Anna", "monday", "O'Neil", "b2"),
    "text": ("strawberry", "yrrebwarts", "a-b c", "(3+4)*5", "<3"),
    "words": ("anna, bob, carl", "apple", "b a c"),
    "yesno": ("yes", "no"),
}
READERS = [
    verify.number, verify.integer, verify.numbers, verify.expression,
    verify.word, verify.words, verify.plain, verify.yesno,
]  # fmt: skip
BROKEN = (
    "", "()", "3+", "+3", "-3", "3 4", "2(3)", "(3", "3)", "1/0", "1/(2-2)", "2**3", "2^3", "3=3", "3.5", "a", "((3)",
)  # fmt: skip


def paid(kind: Kind, gold: str, answer: str) -> bool:
    return judge(kind, gold, answer) is Verdict.RIGHT


@pytest.mark.parametrize("kind", KINDS)
def test_gold_is_right(kind: Kind) -> None:
    for gold in GOLD[kind]:
        assert paid(kind, gold, gold)
        assert paid(kind, gold, f"  {gold}\n")


@pytest.mark.parametrize("kind", KINDS)
def test_no_constant_and_no_near_miss_is_paid(kind: Kind) -> None:
    tried = 0
    for gold in GOLD[kind]:
        for answer in (*CONSTANTS, *near_misses(gold), *STRESS):
            if not same(gold, answer):
                tried += 1
                assert not paid(kind, gold, answer), (gold, answer)
    assert tried > 150 * len(GOLD[kind])


@pytest.mark.parametrize("kind", KINDS)
def test_empty_is_unparseable(kind: Kind) -> None:
    for answer in ("", " ", "\n", "\x00", "''", "x" * 513, "nan or inf"):
        if kind != "text" or not answer.strip(" \n'\x00"):
            assert judge(kind, GOLD[kind][0], answer) is not Verdict.RIGHT
    assert judge(kind, GOLD[kind][0], "") is Verdict.UNPARSEABLE


def test_lists_in_another_order_or_length() -> None:
    assert not paid("numbers", "3, 5", "5, 3")
    assert paid("number_set", "3, 5", "5, 3")
    for answer in ("3", "3, 5, 5", "3, 5, 7", "3, 4, 5", "3, 3, 5"):
        assert not paid("numbers", "3, 5", answer)
        assert not paid("number_set", "3, 5", answer)
    assert not paid("words", "anna, bob", "bob, anna")


def test_tri_state() -> None:
    assert judge("number", "12", "13") is Verdict.WRONG
    assert judge("number", "12", "12 apples") is Verdict.UNPARSEABLE
    assert judge("integer", "5", "10/2") is Verdict.UNPARSEABLE
    assert judge("number", "5", "10/2") is Verdict.UNPARSEABLE
    assert judge("number", "5/2", "10/4") is Verdict.RIGHT
    assert judge("number", "5/2", "5") is Verdict.WRONG
    assert judge("integer", "5", "5.5") is Verdict.WRONG
    assert judge("yesno", "yes", "no") is Verdict.WRONG
    assert judge("yesno", "yes", "maybe") is Verdict.UNPARSEABLE
    assert judge("number", "12", "nan") is Verdict.UNPARSEABLE
    assert judge("number", "12", "12" + " " * 600) is Verdict.UNPARSEABLE


def test_a_gold_that_does_not_read_is_an_error() -> None:
    for kind, gold in (("number", "twelve"), ("integer", "1/2"), ("yesno", "maybe"), ("text", ""), ("word", "a b")):
        with pytest.raises(ValueError, match="does not read"):
            judge(kind, gold, "1")


# Runs each payload as Python, then as a shell line, in a process of its own: which ones bite?
_CONTROL = """
import os, subprocess, sys
for payload in sys.stdin.read().split("\\x00"):
    for bite in (lambda: eval(payload), lambda: exec(payload), lambda: subprocess.run(payload, shell=True, timeout=5)):
        try:
            bite()
        except BaseException:
            pass
        if os.path.lexists(sys.argv[1]):
            print("bitten", flush=True)
            os.rmdir(sys.argv[1]) if os.path.isdir(sys.argv[1]) else os.remove(sys.argv[1])
            break
"""


def test_no_payload_runs(tmp_path: Path) -> None:
    canary = tmp_path / "canary"
    shots = payloads(canary)
    assert len(shots) >= 60
    for shot in shots:
        for kind in KINDS:
            assert all(not paid(kind, gold, shot) for gold in GOLD[kind])
        for read in READERS:
            read(shot)
    assert list(tmp_path.iterdir()) == []


def test_the_payloads_do_bite_where_answers_are_evaluated(tmp_path: Path) -> None:
    canary = tmp_path / "canary"
    done = subprocess.run(
        [sys.executable, "-c", _CONTROL, str(canary)],
        input="\x00".join(payloads(canary)),
        capture_output=True,
        text=True,
    )
    assert done.stdout.count("bitten") >= 60


@pytest.mark.parametrize("read", READERS, ids=lambda read: read.__name__)
def test_nothing_hangs_or_raises(read: object) -> None:
    assert callable(read)
    for text in (*STRESS, *CONSTANTS):
        seconds = min(_timed(read, text) for _ in range(3))
        assert seconds < 0.05, (text[:30], seconds)


def _timed(read: object, text: str) -> float:
    assert callable(read)
    start = time.thread_time()
    read(text)
    return time.thread_time() - start


def test_numbers_stay_bounded() -> None:
    for text in STRESS:
        values = [verify.number(text), *(verify.numbers(text) or ())]
        if (found := verify.expression(text)) is not None:
            values.append(found.value)
        for value in values:
            assert value is None or max(value.numerator.bit_length(), value.denominator.bit_length()) <= 4096
    assert verify.expression("(" * 32 + "1" + ")" * 32) is not None
    assert verify.expression("(" * 33 + "1" + ")" * 33) is None


def test_expression() -> None:
    found = verify.expression("(3 + 4) × 5 − 8 ÷ 2")
    assert found == verify.Expression(Fraction(31), (3, 4, 5, 8, 2))
    assert verify.expression("8-4-2") == verify.Expression(Fraction(2), (8, 4, 2))
    assert verify.expression("8/4/2") == verify.Expression(Fraction(1), (8, 4, 2))
    for bad in BROKEN:
        assert verify.expression(bad) is None, bad


def forms(rng: random.Random, value: Fraction) -> str:
    """The number in one of the ways people write it."""
    top, bottom = abs(value.numerator), value.denominator
    scale = rng.choice((1, 1, 2, 3, 10))
    slash = rng.choice(("/", "/", " / ", "÷"))
    ways = [f"{top * scale}{slash}{bottom * scale}"] if bottom != 1 else []
    if bottom != 1 and top > bottom:
        ways.append(f"{top // bottom} {top % bottom * scale}/{bottom * scale}")
    if bottom == 1:
        tail = rng.choice(("", "", ".", ".0", ".000"))
        ways += [f"{top}{tail}", f"{top:,}{tail}", f"{'0' * rng.randrange(3)}{top}{tail}"] * 2
    places = next((n for n in range(7) if 10**n % bottom == 0), None)
    if places and bottom != 1:
        left, right = divmod(top * 10**places // bottom, 10**places)
        decimals = f"{right:0{places}}" + "0" * rng.randrange(3)
        ways += [f"{left}.{decimals}", f"{left:,}.{decimals}", f"{left or ''}.{decimals}"]
    sign = rng.choice(("-", "−", "- ", "− ")) if value < 0 else rng.choice(("", "", "", "+", "+ "))
    return rng.choice(("", "", " ")) + sign + rng.choice(ways) + rng.choice(("", "", " ", "\n"))


def draw(rng: random.Random) -> Fraction:
    bottom = rng.choice((1, 1, 1, 2, 3, 4, 5, 7, 8, 10, 12, 100, 125))
    return Fraction(rng.randint(-(10 ** rng.randint(1, 7)), 10 ** rng.randint(1, 7)), bottom)


def test_equivalent_numbers_are_accepted() -> None:
    rng = random.Random("equivalent numbers")
    for _ in range(20_000):
        value = draw(rng)
        text = forms(rng, value)
        assert paid("number", str(value), text), (value, text)
        assert second.number(text) == value
        if value.denominator == 1:
            assert paid("integer", str(value), text), (value, text)


def test_equivalent_lists_are_accepted() -> None:
    rng = random.Random("equivalent lists")
    for _ in range(5_000):
        values = [draw(rng) for _ in range(rng.randint(1, 8))]
        gap = rng.choice((", ", ",", " ", ";", " ; ", "  ", " ,"))
        left, right = rng.choice((("", ""), ("[", "]"), ("(", ")"), ("[ ", " ]")))
        gold = ", ".join(map(str, values))
        assert paid("numbers", gold, left + gap.join(map(str, values)) + right)
        rng.shuffle(values)
        assert paid("number_set", gold, left + gap.join(map(str, values)) + right)


@pytest.mark.parametrize(
    ("kind", "gold", "forms"),
    [
        ("word", "Anna", ("anna", "ANNA", '"Anna"', "'anna'", "Anna.", " Anna\n", "“Anna”")),
        ("text", "yrrebwarts", ("Yrrebwarts", '"yrrebwarts"', " yrrebwarts ", "'YRREBWARTS'")),
        (
            "words",
            "anna, bob",
            ("Anna Bob", "anna,bob", "['anna', 'bob']", "(anna; bob)", '"anna", "bob"', "anna  bob."),
        ),
        ("yesno", "yes", ("Yes", "YES", "true", "True.", "'yes'")),
        ("yesno", "no", ("No", "false", "FALSE", "no.")),
        ("yesno", "true", ("yes", "True")),
    ],
)
def test_equivalent_words_are_accepted(kind: Kind, gold: str, forms: tuple[str, ...]) -> None:
    for form in forms:
        assert paid(kind, gold, form), form


def test_a_second_reader_agrees() -> None:
    """20,000 random answers, most of them almost well formed, read by two programs that share no code."""
    rng = random.Random("second reader")
    pairs = [
        (verify.number, second.number), (verify.integer, second.integer), (verify.numbers, second.numbers),
        (verify.word, second.word), (verify.words, second.words), (verify.plain, second.plain),
        (verify.yesno, second.yesno),
    ]  # fmt: skip
    read = dict.fromkeys((ours.__name__ for ours, _ in pairs), 0)
    for _ in range(20_000):
        text = scribble(rng)
        for ours, theirs in pairs:
            assert ours(text) == theirs(text), (ours.__name__, text)
            read[ours.__name__] += ours(text) is not None
        summed, again = verify.expression(text), second.expression(text)
        assert (summed and (summed.value, tuple(sorted(summed.leaves)))) == again, text
        read["expression"] = read.get("expression", 0) + (again is not None)
    assert all(count >= 400 for count in read.values()), read


def scribble(rng: random.Random) -> str:
    """A well-formed answer of some kind, mostly with a few characters changed; now and then mere noise."""
    kind = rng.randrange(6)
    if kind == 0:
        text = forms(rng, draw(rng))
    elif kind == 1:
        text = rng.choice((", ", " ", ";")).join(forms(rng, draw(rng)).strip() for _ in range(rng.randint(1, 4)))
        text = rng.choice(("{}", "[{}]", "({})")).format(text)
    elif kind == 2:
        parts = (
            rng.choice("(  ") + str(rng.randint(0, 99)) + rng.choice(") ") + rng.choice("+-*/x×÷−") for _ in range(3)
        )
        text = "".join(parts) + "5"
    elif kind == 3:
        names = rng.choices(("anna", '"Bob"', "O'Neil", "[x", "b2", "yes"), k=rng.randint(1, 3))
        text = rng.choice((" ", ", ", ";")).join(names)
    elif kind == 4:
        text = rng.choice(("yes", "No", "TRUE", "false.", "'yes'", "maybe", '"no"'))
    else:
        text = "".join(rng.choice("0123456789.,/-−+ []();x×") for _ in range(rng.randint(0, 12)))
    for _ in range(rng.choice((0, 0, 1, 1, 2))):
        at = rng.randint(0, len(text))
        text = text[:at] + rng.choice(("", *" ,.-/07()]'\"a٣\tK")) + text[at + rng.randrange(2) :]
    return text


@pytest.mark.parametrize(
    "equals",
    [
        ("1/2", "0.5", ".5", "2/4", " 1 / 2\n", "[0.5]"),
        ("5", "5.", "5.0", "+5", "(5)", "[5]"),
        ("-1 1/2", "−1.5", "- 3/2"),
        ("1,000", "1000"),
        ("3, 4", "3,4", "3 4", "[3; 4]", "(6/2, 4.0)"),
        ("Anna", "anna", '"Anna".', "ANNA"),
        ("Anna, Bob", "anna bob", "(Anna; Bob)", "anna,bob."),
        ("yes", "True", "YES."),
        ("no", "false"),
        ("(3+4)*5", "5 × (4+3)", "70/2"),
        ("a+b", " A+B "),
        ("[]", "()"),
    ],
)
def test_equal_answers_of_an_unknown_kind_are_one(equals: tuple[str, ...]) -> None:
    found = {verify.canonical(text) for text in equals}
    assert len(found) == 1 and None not in found, found


def test_unequal_answers_of_an_unknown_kind_stay_apart() -> None:
    different = (
        "5", "-5", "10/2", "1/2", "3, 4", "4, 3", "34", "7*5", "7*6", "Anna", "Bob", "Anna, Bob", "Bob, Anna", "yes",
        "no", "a+b", "b+a", "5 apples", "[]", "<3", "x" * 1000, "x" * 1001,
    )  # fmt: skip
    found = [verify.canonical(text) for text in different]
    assert len(set(found)) == len(different) and None not in found


def test_nothing_is_no_answer() -> None:
    assert [verify.canonical(text) for text in ("", " \n\t")] == [None, None]


@pytest.mark.parametrize("answer", [*STRESS, *CONSTANTS])
def test_any_answer_has_a_key(answer: str) -> None:
    hash(verify.canonical(answer))
    assert (verify.canonical(answer) is None) == (not answer.strip(" \t\r\n"))
