"""State: right answers, honest steps, disjoint splits."""

from __future__ import annotations

from datetime import datetime, timedelta
from itertools import accumulate, cycle, pairwise
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mull.core import Problem, StepVerdict, first_error
from mull.tasks.state.quotes import normal
from mull.tasks.state.task import WORLDS, State
from tests.tasks import family
from tests.tasks.family import DIGITS, RIGHT, USELESS, WRONG
from tests.tasks.solvers.state import solve

TASK = State()
BUDGET = {1: 260, 2: 360, 3: 540, 4: 720, 5: 1100, 6: 1550}
COIN: dict[str, Any] = {"thing": "coin", "start": 0, "events": [["Ann", 1], ["Bob", 0], ["Cy", 1]], "yes": ""}
MONEY: dict[str, Any] = {"theme": "money", "start": 12, "events": [5, -3, 20]}
TOLD: dict[str, Any] = {
    "start": [5, 3], "events": [["e", 9], ["n", 1], ["n", 9]], "ways": "compass",
    "told": [
        ["go nine to the east", "nine to the east"], ["go 1 to the north", "1 to the north"],
        ["go 9 to the north", "9 to the north"],
    ],
}  # fmt: skip
LOOSE: dict[str, Any] = TOLD | {"ask": "both"}
WALK: dict[str, Any] = {"start": "n", "events": ["left", 3], "ask": "face"}
SWAPS: dict[str, Any] = {
    "start": {"Ann": "cat", "Bob": "ball", "Cy": "hat"}, "events": [["Ann", "Bob"], ["Bob", "Cy"]], "ask": "Cy",
}  # fmt: skip


def asked(world: str, data: dict[str, Any]) -> Problem:
    return Problem("state", 1, 0, "train", "", WORLDS[world].answer(data), "", {"world": world, **data})


def test_the_gold_answer_verifies() -> None:
    family.gold_answers_verify(TASK, family.problems(TASK, 60), lambda problem: {problem.answer + "7": None})


def test_every_way_is_accepted() -> None:
    family.every_way_is_accepted(TASK, family.problems(TASK, 60), useless=("other", "split", "check", "skip"), width=64)


def test_careful_thoughts_keep_the_budget() -> None:
    family.thoughts_keep_the_budget(TASK, family.problems(TASK, 100), BUDGET)


def test_questions_are_short() -> None:
    for problem in family.problems(TASK, 100):
        assert len(problem.question) <= {1: 300, 2: 350, 3: 450}.get(problem.level, 1000)


def test_a_second_solver_agrees() -> None:
    drawn = family.in_turn(TASK, 1667)
    trained = [problem for problem in drawn if problem.split == "train" and "scene" not in problem.data]
    read = [problem for problem in trained if solve(problem.question) is not None]
    family.second_solver_agrees([problem for problem in drawn if problem.split != "train"] + read, solve)
    assert len(read) >= 0.95 * len(trained)


def test_thoughts_name_what_is_asked_and_end_in_the_answer() -> None:
    for problem in family.problems(TASK, 60):
        for variant in range(len(TASK.ways)):
            goal, *_, last = TASK.demonstrate(problem, variant)
            assert goal.startswith("want ")
            assert last.removeprefix("wait ").startswith("so ")
            assert last.endswith((f" {problem.answer}", f"={problem.answer}"))


def test_lines_copy_the_events_from_the_question_in_their_order() -> None:
    for problem in family.problems(TASK, 60):
        question, at = " ".join(problem.question.lower().split()), 0
        told = problem.data["told"]
        for i, (clause, piece) in enumerate(told):
            at = question.index(piece, at) + len(piece) * (len(told) == len(problem.data["events"]) or i > 0)
            assert piece in clause
        heads = [line.rpartition(": ")[0] for line in TASK.demonstrate(problem)]
        numbered = WORLDS[problem.data["world"]].numbered
        lines = [head.partition(" ")[2] if numbered else head for head in heads]
        assert all(piece in lines for _, piece in told[-len(problem.data["events"]) :]), problem


def test_a_line_with_the_words_of_another_event_is_wrong() -> None:
    for problem in family.problems(TASK, 12):
        steps = TASK.demonstrate(problem)
        events = [i for i, step in enumerate(steps) if step.partition(" ")[0].isdecimal() and ": " in step]
        for here, there in pairwise(events):
            head, words = steps[here].partition(" ")[0], steps[there].rpartition(": ")[0].partition(" ")[2]
            mixed = f"{head} {words}: {steps[here].rpartition(': ')[2]}"
            if mixed != steps[here]:
                assert first_error(TASK.check(problem, [*steps[:here], mixed])) == here, (problem, mixed)


def _cites_the_story(problem: Problem, line: str, true: str) -> bool:
    """Whether other words of the question stand before the same result, as `3 got paid 5` in `has $3. Got paid 5.`"""
    (head, _, result), (_, _, same) = line.rpartition(": "), true.rpartition(": ")
    return bool(head) and result == same and normal(head) in normal(problem.question)


def test_a_changed_character_is_found_where_it_is() -> None:
    rng = Random(0)
    for problem in family.problems(TASK, 60):
        steps = TASK.demonstrate(problem)
        at = rng.randrange(1, len(steps))  # what is asked may be called otherwise
        spot = rng.choice([i for i, char in enumerate(steps[at]) if char.isalnum()])
        spoilt = family.spoil(rng, steps, at, spot, DIGITS if steps[at][spot].isdigit() else "abdefhnostuw")
        still_true = spoilt[at] in (*steps, *TASK.demonstrate(problem, 1)) or _cites_the_story(
            problem, spoilt[at], steps[at]
        )
        assert first_error(TASK.check(problem, spoilt)) == at or still_true, (problem, steps, spoilt[at])


@pytest.mark.parametrize(
    ("problem", "steps", "verdicts"),
    [
        (
            asked("flips", COIN),
            ["want coin", "start h", "ann flip t", "bob no t", "cy flip h", "so heads"],
            [RIGHT] * 6,
        ),
        (
            asked("flips", COIN),
            ["want coin h", "start h", "ann no t", "bob no t", "so tails"],
            [WRONG, RIGHT, WRONG, RIGHT, WRONG],
        ),
        (asked("flips", COIN), ["start h", "ann t", "bob t", "cy h"], [RIGHT] * 4),
        (asked("flips", COIN), ["cy h"], [RIGHT]),
        (asked("flips", COIN), ["start h", "ann h", "bob h", "cy t"], [RIGHT, WRONG, WRONG, WRONG]),
        (asked("flips", COIN), ["ann h", "wait ann t", "bob t"], [WRONG, RIGHT, RIGHT]),
        (asked("flips", COIN), ["ann t", "ann t", "bob t", "ann t"], [RIGHT, USELESS, RIGHT, USELESS]),
        (asked("flips", COIN), ["ann #1", "cy #2", "2 even", "even h"], [RIGHT] * 4),
        (asked("flips", COIN), ["ann #1", "cy #3", "3 odd", "odd t"], [RIGHT, WRONG, WRONG, WRONG]),
        (asked("flips", COIN), ["dan t", "plan 1-2; 3-3", "plan 1-2; 2-3"], [WRONG, RIGHT, WRONG]),
        (asked("balance", MONEY), ["want total", "+5", "12+5=17", "+3", "wait -3"], [RIGHT] * 3 + [WRONG, RIGHT]),
        (asked("balance", MONEY), ["12+5=17", "17-3=14", "14+20=34"], [RIGHT] * 3),
        (asked("balance", MONEY), ["12+5=18", "18-3=15", "15+20=35"], [WRONG] * 3),
        (asked("balance", MONEY), ["12+5=17", "17+20=37", "37-3=34"], [RIGHT, RIGHT, RIGHT]),
        (asked("balance", MONEY), ["12+7=19", "2+2=4"], [WRONG, WRONG]),
        (asked("swaps", SWAPS), ["ann=ball, bob=cat", "bob=hat, cy=cat"], [RIGHT, RIGHT]),
        (asked("swaps", SWAPS), ["ann=cat<>bob=ball", "ann=ball, bob=cat", "bob=cat<>cy=hat"], [RIGHT] * 3),
        (asked("swaps", SWAPS), ["ann=cat<>bob=hat", "wait ann=cat<>bob=ball"], [WRONG, RIGHT]),
        (asked("swaps", SWAPS), ["ann=cat, bob=ball", "bob=hat, cy=ball"], [WRONG, WRONG]),
        (asked("flips", COIN), ["1 ann flip: h>t", "2 bob no: t", "3 cy flip: h>t"], [RIGHT, RIGHT, WRONG]),
        (asked("grid", TOLD), ["1 nine to the east: 5+9=14 14,3", "2 1 to the north: 3+1=4 14,4"], [RIGHT] * 2),
        (asked("grid", TOLD), ["1 go 9 to the east: 5+9=14 14,3", "2 Go 1 to the north.: 3+1=4 14,4"], [RIGHT] * 2),
        (asked("grid", TOLD), ["1 go: 5+9=14 14,3", "1 1 to the north: 5+9=14 14,3"], [RIGHT, WRONG]),
        # an event without its number, or with it, in more words of the story or fewer, but not in another event's
        (asked("grid", TOLD), ["nine to the east: 5+9=14 14,3", "1 to the north: 3+1=4 14,4"], [RIGHT] * 2),
        (
            asked("grid", TOLD),
            ["1 go nine: 5+9=14 14,3", "go 1: 3+1=4 14,4", "go 9: 4+9=12 14,12"],
            [RIGHT, RIGHT, WRONG],
        ),
        (asked("grid", TOLD), ["1 to the north: 5+9=14 14,3", "2 nine to the east: 3+1=4 14,4"], [WRONG] * 2),
        (asked("grid", TOLD), ["nine to the west: 5+9=14 14,3", "2 go two: 3+1=4 14,4"], [WRONG] * 2),
        (asked("points", LOOSE), ["1 nine to the east: 5+9=14 14,3", "2 go 1: 3+1=4 14,4"], [RIGHT] * 2),
        (asked("points", LOOSE), ["go : 5+9=14 14,3", "nine to the east: : 5+9=14 14,3"], [WRONG] * 2),
        (asked("points", LOOSE), ["2 nine to the east: 5+9=14 14,3", "go one: 5+9=14 14,3"], [WRONG] * 2),
        (asked("flips", COIN), ["WANT coin", "start H", "so HEADS"], [RIGHT] * 3),
        # called otherwise, but not another thing or state
        (
            asked("flips", COIN),
            ["want lamp", "want my coin", "want t", "want 2 coin"],
            [USELESS] * 2 + [WRONG] * 2,
        ),
        (asked("flips", COIN | {"yes": "heads"}), ["want lamp h", "want lamp", "want lamp t"], [USELESS, WRONG, WRONG]),
        (
            asked("swaps", SWAPS),
            ["want hand cy", "want bob", "want hand", "want cy hat"],
            [USELESS, WRONG, WRONG, WRONG],
        ),
        (asked("walks", WALK), ["want face", "want place", "want way"], [RIGHT, WRONG, WRONG]),
        (
            asked("grid", TOLD),
            ["e9 5+9=14 14,3", "n1 14,4", "n9 4+9=13 14,12", "so 14, 13"],
            [RIGHT, RIGHT, WRONG, RIGHT],
        ),
        (asked("grid", TOLD), ["2 9 to the north: 3+9=12 5,12", "wait 1 nine to the east: 14,3"], [WRONG, WRONG]),
    ],
)
def test_step_verdicts(problem: Problem, steps: list[str], verdicts: list[StepVerdict]) -> None:
    assert TASK.check(problem, steps) == verdicts


PLAIN = [TASK.problem(level, i, "train") for level in (1, 2) for i in range(900)]


def test_training_has_single_moves_long_repetitions_and_starts_below_zero() -> None:
    drawn = [problem.data for problem in PLAIN]
    worlds = {data["world"] for data in drawn if len(data["events"]) == 1}
    assert worlds >= {"flips", "grid", "ledger", "cups", "swaps", "toggles", "facing", "passes"}
    turns = {len(data["events"]) for data in drawn if data["world"] == "flips"}
    assert turns >= {1, 2, 3, 4} and len(turns & set(range(6, 13))) > 4 and max(turns) > 12
    assert any(data["start"] < 0 for data in drawn if data["world"] == "ledger")
    assert any(min(data["start"]) < 0 for data in drawn if data["world"] in ("grid", "points"))
    assert any("x" in problem.question and "y " in problem.question for problem in PLAIN if "grid" in problem.key)
    assert any(-1 in data["events"] for data in drawn if data["world"] == "toggles")


def test_plain_stories_have_right_answers() -> None:
    week = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
    seen = dict.fromkeys(("lead", "how", "ask", "yes", "many"), 0)
    for problem in PLAIN:
        data, answer, events = problem.data, problem.answer, problem.data["events"]
        if data["world"] == "days" and "lead" in data:
            seen["lead"] += 1
            assert week.index(answer) == (data["start"] + data["lead"] + sum(events)) % 7
        elif data["world"] == "ledger" and "how" in data:
            seen["how"] += 1
            at = data["start"]
            for change, how in zip(events, data["how"], strict=True):
                at = at // 2 if how == "half" else at + (change if not how else how[0] * how[1] * (-1) ** (change < 0))
            assert str(at) == answer
        elif data["world"] == "toggles" and "ask" in data:
            seen["ask"] += 1
            side = data["start"][data["ask"]] + sum(event in (data["ask"], -1) for event in events)
            assert (side % 2 == 1) == (answer in ("heads", "on", "open"))
        elif data["world"] == "cups" and data.get("yes"):
            seen["yes"] += 1
            row = {cup: cup == data["start"] for pair in (*events, (data["start"], data["yes"])) for cup in pair}
            for a, b in events:
                row[a], row[b] = row[b], row[a]
            assert answer == ("yes" if row[data["yes"]] else "no")
        elif data["world"] == "flips" and len(events) > 12 and not data["yes"]:
            seen["many"] += 1
            assert (data["start"] + len(events)) % 2 == (answer in ("tails", "down", "off"))
    assert all(seen.values()), seen


def _row(data: dict[str, Any]) -> list[str]:
    """Who stands there in the end, by a list that is changed in place."""
    row = list(data["start"])
    for do, *names in data["events"]:
        if do in ("swap", "place", "pass"):
            i, j = map(row.index, names)
            row[i], row[j] = row[j], row[i]
        elif do == "reverse":
            row.reverse()
        else:
            if names[0] in row:
                row.remove(names[0])
            row[: 2 * (do == "two")] = []
            row[len(row) if do in ("join", "back") else 0 : 0] = [] if do in ("leave", "off", "two") else names
    return row


def _regained(data: dict[str, Any]) -> str:
    """The answer of a story that only training has, found in another way."""
    world, ask, events, start = data["world"], data.get("ask"), data["events"], data["start"]
    if world == "rows":
        row, at = _row(data), {"first": 0, "bottom": 0, "second": 1, "third": 2, "last": -1, "top": -1}
        many = {"list": " ".join(row), "many": str(len(row)), "place": str(row.index(data["who"]) + 1)}
        return (many.get(ask) or row[at[ask]]).lower() if isinstance(ask, str) else ""
    if world == "stocks":
        return str(sum(start) + sum(c for _, c in events) if ask == -1 else start[ask] + sum(
            c for i, c in events if i == ask))  # fmt: skip
    if world == "chains":
        for do, k in events:
            start = {"+": start + k, "-": start - k, "*": start * k, "/": start / k}[do]
        return str(int(start)) if start == int(start) else "?"
    if world == "homes":
        x, y = (sum(k * ((w == a) - (w == b)) for w, k in events) for a, b in ("ew", "ns"))
        way = ("east" if x > 0 else "west") if x else "north" if y > 0 else "south"
        return "?" if (x and y) or (not x and not y) else way if ask == "way" else f"{abs(x + y)} {way}"
    if world == "carried":
        spots, at = dict.fromkeys(data["people"], start), data["people"][0]
        for do, who, other in events:
            spots[who] = other if do == "go" else spots[who]
            at = {"take": who, "give": other, "drop": spots[who]}.get(do, at)
        return str(spots.get(at, at)).lower()
    if world == "boxes":
        held = {n: k + sum(c * ((b == n) - (a == n)) for a, b, c in events) for n, k in start.items()}
        if ask == "diff":
            return str(abs(int.__sub__(*held.values())))
        return str(held[ask]) if ask in held else sorted(held, key=lambda n: held[n])[-1].lower()
    sides = [side ^ (sum(event in (i, -1) for event in events) & 1) for i, side in enumerate(start)]
    called = (
        data.get("sides")
        or {"coin": ("tails", "heads"), "lamp": ("off", "on"), "door": ("closed", "open")}[data["thing"]]
    )
    names = [name.lower() for name, side in zip(data["names"], sides, strict=True) if side == data["side"]]
    return {"which": ", ".join(names), "many": str(len(names))}.get(data["show"], ", ".join(called[s] for s in sides))


def test_rows_stocks_chains_and_the_like_have_right_answers() -> None:
    worlds = ("rows", "stocks", "chains", "homes", "boxes", "shown", "carried")
    found = [problem for problem in PLAIN if problem.data["world"] in worlds]
    assert {problem.data["world"] for problem in found} == set(worlds) and len(found) > 100
    for problem in found:
        assert _regained(dict(problem.data)) == problem.answer, problem


def _counted(data: dict[str, Any]) -> str:
    """The answer of a story of `tallies`, found in another way."""
    world, ask, events, start = data["world"], data.get("ask"), data["events"], data.get("start")
    if world == "tally":
        counts = list(accumulate(events, initial=start))
        asked = {"total": counts[-1], "change": abs(counts[-1] - start), "start": start, "peak": max(counts)}
        sides = {"more": ("less", "more")[counts[-1] > start], "over": ("no", "yes")[counts[-1] > data["mark"]]}
        return str((asked | sides).get(ask, data["mark"] - counts[-1]))
    if world == "rates":
        return str(start // data["less"] if data["until"] else start + (data["more"] - data["less"]) * events[0])
    if world == "rounds":
        round_ = cycle(data["names"])
        return str([next(round_) for _ in range(events[0] + (data["form"] == "pass"))][-1]).lower()
    if world == "times":
        at = datetime(2000, 1, 5, *start) + timedelta(minutes=sum(60 * h + m for h, m in events))
        return f"{at:%I %p}".lstrip("0").lower() if data["half"] else f"{at.hour}:{at:%M}"
    if world == "duels":
        x, y = (start[i] + sum(k for j, k in events if i == j) for i in (0, 1))
        return str(
            {"score": f"{x}-{y}", "lead": data["names"][x < y].lower(), "by": abs(x - y), "all": x + y, 0: x, 1: y}[ask]
        )
    at = dict(start)
    for thing, giver, taker in events:
        assert at[thing] == giver
        at[thing] = taker
    return str(at.get(ask) or {name: thing for thing, name in at.items()}[ask]).lower()


def test_counts_rates_rounds_times_scores_and_gifts_have_right_answers() -> None:
    worlds = ("tally", "rates", "rounds", "times", "duels", "bags")
    found = [problem for problem in PLAIN if problem.data["world"] in worlds]
    assert {problem.data["world"] for problem in found} == set(worlds) and len(found) > 150
    asks = {problem.data["ask"] for problem in found if problem.data["world"] == "tally"}
    assert asks >= {"total", "change", "missing", "start", "over", "free"}
    for problem in found:
        assert _counted(dict(problem.data)) == problem.answer, problem


def test_a_start_that_is_not_told_is_found_from_the_end() -> None:
    data: dict[str, Any] = {
        "theme": "bus",
        "start": 9,
        "events": [3, -5],
        "how": [None, None],
        "ask": "start",
        "mark": 0,
    }
    problem = asked("tally", data)
    lines = TASK.demonstrate(problem)
    assert lines == ["want start", "net 0", "+3: 0+3=3", "-5: 3-5=-2", "7+2=9", "so 9"]
    assert TASK.check(problem, [*lines[:4], "7-2=5"])[-1] == WRONG


def test_spans_are_counted_from_one_to_the_other() -> None:
    told = asked("spans", {"of": "day", "start": 5, "events": [3]})
    assert TASK.demonstrate(told) == ["want from sat to tue", "0 sat", "+1 sun", "+2 mon", "+3 tue", "so 3"]
    late = asked("spans", {"of": "minutes", "start": 9 * 60 + 40, "events": [35]})
    assert TASK.demonstrate(late) == ["want from 9:40 to 10:15", "10:15 is 9:75", "75-40=35", "so 35"]


def test_months_are_counted_over_the_end_of_the_year() -> None:
    told = asked("cycles", {"of": "month", "start": 10, "events": [3], "told": [("3 months", "3 months")]})
    lines = ["want 3 months: +3", "0 nov", "+1 dec", "+2 jan", "+3 feb", "so february"]
    assert TASK.demonstrate(told) == lines
    assert TASK.check(told, [*lines[:2], "+1 oct"]) == [RIGHT, RIGHT, WRONG]


def test_very_many_turns_are_told_odd_or_even_or_one_by_one() -> None:
    events = [[str(i + 1), 1] for i in range(17)]
    data: dict[str, Any] = {"thing": "coin", "start": 0, "events": events, "yes": "", "told": [("", "")] * 17}
    problem = asked("flips", data)
    assert TASK.demonstrate(problem) == ["want coin", "start h", "17 odd", "odd t", "so tails"]
    assert TASK.check(problem, ["1/17: h>t", "2/17: t>h", "3/17 t", "4 #4", "17 even"]) == [RIGHT] * 4 + [WRONG]


@settings(max_examples=200)
@given(
    st.integers(1, 6),
    st.integers(0, 200),
    st.lists(st.text(max_size=300) | st.text("0123456789abnt+-=/:, ;waitchekpln"), max_size=6),
)
def test_junk_never_raises(level: int, index: int, junk: list[str]) -> None:
    family.junk_is_judged(TASK, TASK.problem(level, index, "train"), junk)


def test_problems_and_demonstrations_are_pure() -> None:
    family.problems_are_pure(TASK, family.problems(TASK, 5))


def test_splits_share_no_problem() -> None:
    family.splits_share_no_problem(family.mixed(TASK, 30_000, levels=(1, 2, 3, 4) * 11 + (5, 6) * 3))


def test_the_lowest_level_has_many_problems() -> None:
    assert len({TASK.problem(1, i, "train").key for i in range(1000)}) > 800


def test_an_unknown_level_is_refused() -> None:
    family.unknown_levels_are_refused(TASK)
