"""Knights tell the truth and knaves lie: assume one kind, follow the statements, and turn back at a contradiction.

    want -    Ravi says Kim+    Kim says Ravi!=Kim    if r+    r: k+    k: x    so r-    r: k-    r- k-    - Ravi, Kim

A knight is `+`, a knave `-`. What is asked comes first, then every claim in one notation, then what everybody is, and
last the names asked for; for `want k+` (is Kim a knight?) what is asked beside what is so: `k+ k- no`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice, product
from random import Random
from typing import Any

from mull.core import Split, StepVerdict
from mull.tasks.logic.kind import RIGHT, USELESS, WRONG, Data, Puzzle, Reader, cast
from mull.tasks.logic.knights_text import Statement, ask
from mull.tasks.logic.training.wider import lettered, recast_names, renamed
from mull.tasks.verify import Kind as AnswerKind

Known = Mapping[int, bool]

_LINE = 40
_COUNTS = {1: 2, 2: 2, 3: 3, 4: 4, 5: 5, 6: 6}
_SIGN = {True: "+", False: "-"}
_CLAIMS = {"is": "{x}+", "isnt": "{x}-", "same": "{x}={me}", "differ": "{x}!={me}",
           "both": "{x}- and {me}-", "either": "{x}- or {me}-", "knights": "{x}+ and {me}+", "some": "{x}+ or {me}+",
           "so": "true", "notso": "false"}  # fmt: skip
_UNARY = ("is", "isnt", "is", "isnt", "same", "differ", "both", "either", "knights", "some")


class Knights:
    """`Ann says "Bob is a knave". Bob says "we are both knaves". Who is the knave?`"""

    name = "knights"
    answers: AnswerKind = "words"

    def draw(self, rng: Random, level: int) -> Puzzle | None:
        count = _COUNTS[level]
        statements = [self.statement(rng, who, count) for who in range(count)]
        if count == 2 and rng.random() < 0.3:
            statements = statements[:1]
        worlds = product((True, False), repeat=count)
        fitting = list(islice((kinds for kinds in worlds if _fits(statements, dict(enumerate(kinds)))), 2))
        if len(fitting) != 1 or _case(statements, count, 0, True) is None:
            return None
        names, kinds = cast(rng, count), fitting[0]
        seek = rng.random() < 0.3
        words = ("knight", "knave") if rng.random() < 0.75 else ("truth-teller", "liar")
        found = [name for name, kind in zip(names, kinds, strict=True) if kind is seek]
        who = rng.randrange(count) if not found or rng.random() < 0.35 else -1
        answer = ", ".join(found) if who < 0 else "yes" if kinds[who] is seek else "no"
        what = rng.random() < 0.25
        if what:
            who = rng.randrange(count)
            answer = words[0 if kinds[who] else 1]
        data = {
            "names": names,
            "statements": statements,
            "kinds": kinds,
            "seek": seek,
            "who": who,
            "one": len(found) == 1,
            "what": words if what else (),
            "words": words,
        }
        shown = " ".join(names[index] for index in range(count))
        return Puzzle(f"{shown} {sorted(statements)!r}/{'what' if what else seek} {who}", data, answer)

    def statement(self, rng: Random, who: int, count: int) -> Statement:
        """What that one says."""
        return _statement(rng, who, count)

    def recast(self, rng: Random, data: dict[str, Any], answer: str) -> tuple[dict[str, Any], str]:
        named, answer = recast_names(rng, data, answer)
        if rng.random() < 0.7:
            return named, answer
        letters = dict(zip(named["names"], lettered(rng, len(named["names"])), strict=True))
        return named | {"names": list(letters.values()), "daily": True}, renamed(answer, letters)

    def ask(self, rng: Random, data: Data, split: Split) -> str:
        return ask(rng, data, split)

    def think(self, rng: Random, data: Data, way: str) -> list[str]:
        statements, count = data["statements"], len(data["names"])
        letters = _letters(data)
        if way == "skip":
            return [f"want {_goal(data)}", _close(data), *_end(data)]
        steps = _case(statements, count, 0, True)
        if way == "other":
            tries = ((0, False), (count - 1, True), (count - 1, False))
            steps = next((other for one in tries if (other := _case(statements, count, *one)) is not None), steps)
        assert steps is not None
        said = [*_claims(data), *(_write(letters, step) for step in steps), _close(data)]
        if way == "split":
            return [f"plan {letters[0]}+; {letters[0]}-", *said, *_end(data)]
        if way == "check":
            speakers = [statement[0] for statement in statements][:3]
            said += [f"check {letters[who]} {'true' if data['kinds'][who] else 'false'}" for who in speakers]
        return [f"want {_goal(data)}", *said, *_end(data)]

    def slip(self, rng: Random, data: Data, step: str) -> str | None:
        if ": " not in step or step[-1] not in "+-":
            return None
        return step[:-1] + ("-" if step[-1] == "+" else "+")

    def reader(self, data: Data) -> Reader:
        return _Reader(data)


def _statement(rng: Random, who: int, count: int) -> Statement:
    others = [other for other in range(count) if other != who]
    if count > 2 and rng.random() < 0.3:
        x, y = rng.sample(others, 2)
        return who, rng.choice(("and", "or")), (x, y), (rng.random() < 0.4, rng.random() < 0.4)
    if rng.random() < 0.1:
        return who, rng.choice(("so", "notso")), (who,), ()
    return who, rng.choice(_UNARY), (rng.choice(others),), ()


def _true(statement: Statement, kinds: Known) -> bool:
    """Whether what is said is so."""
    speaker, form, others, said = statement
    me, first = kinds[speaker], kinds[others[0]]
    if form == "and":
        return all(kinds[x] is kind for x, kind in zip(others, said, strict=True))
    if form == "or":
        return any(kinds[x] is kind for x, kind in zip(others, said, strict=True))
    return {"is": first, "isnt": not first, "same": me is first, "differ": me is not first,
            "both": not (me or first), "either": not (me and first), "knights": me and first, "some": me or first,
            "so": True, "notso": False}[form]  # fmt: skip


def _fits(statements: Sequence[Statement], kinds: Known) -> bool:
    return all(_true(statement, kinds) is kinds[statement[0]] for statement in statements)


def _left(statement: Statement, known: Known) -> list[dict[int, bool]]:
    """The kinds of the statement's people that agree with it and with what is known."""
    people = [statement[0], *statement[2]]
    free = [who for who in people if who not in known]
    cases = ({**known, **dict(zip(free, kinds, strict=True))} for kinds in product((True, False), repeat=len(free)))
    return [case for case in cases if _true(statement, case) is case[statement[0]]]


def _forced(statement: Statement, known: Known) -> Iterator[tuple[int, bool]]:
    cases = _left(statement, known)
    for who in (statement[0], *statement[2]):
        if cases and len({case[who] for case in cases}) == 1:
            yield who, cases[0][who]


# ("if" | "so", who, kind), or (speaker, who, kind) for a consequence, (speaker, -1, _) for a contradiction
_Said = tuple[str | int, int, bool]


def _follow(statements: Sequence[Statement], known: dict[int, bool]) -> list[_Said]:
    """Consequences one by one; the last is a contradiction where there is one. `known` is extended."""
    steps: list[_Said] = []
    while True:
        for statement in statements:
            speaker = statement[0]
            if speaker not in known and any(who not in known for who in statement[2]):
                continue
            if not _left(statement, known):
                return [*steps, (speaker, -1, False)]
            found = next(((who, kind) for who, kind in _forced(statement, known) if who not in known), None)
            if found:
                known[found[0]] = found[1]
                steps.append((speaker, *found))
                break
        else:
            return steps


def _case(statements: Sequence[Statement], count: int, who: int, kind: bool) -> list[_Said] | None:
    """The case analysis that begins with that person; None where it does not settle everybody."""
    known = {who: kind}
    steps: list[_Said] = [("if", who, kind), *_follow(statements, known)]
    if steps[-1][1] == -1:
        known = {who: not kind}
        steps += [("so", who, not kind), *_follow(statements, known)]
    return steps if len(known) == count and steps[-1][1] != -1 else None


def _write(letters: Sequence[str], step: _Said) -> str:
    head, who, kind = step
    if isinstance(head, str):
        return f"{head} {letters[who]}{_SIGN[kind]}"
    return f"{letters[head]}: x" if who < 0 else f"{letters[head]}: {letters[who]}{_SIGN[kind]}"


def _letters(data: Data) -> list[str]:
    return [name[0].lower() for name in data["names"]]


def _goal(data: Data) -> str:
    """What is asked: `+` who the knights are, `k-` whether that one is a knave, `k` what that one is."""
    if data.get("what"):
        return _letters(data)[data["who"]]
    return ("" if data["who"] < 0 else _letters(data)[data["who"]]) + _SIGN[data["seek"]]


def _close(data: Data) -> str:
    """What everybody is."""
    return " ".join(f"{letter}{_SIGN[kind]}" for letter, kind in zip(_letters(data), data["kinds"], strict=True))


def _end(data: Data) -> list[str]:
    """The answer behind what is asked: `- Ravi, Kim` where that fits a line, `k+ k- no`, or `k- knave`."""
    names, kinds, who, seek = data["names"], data["kinds"], data["who"], data["seek"]
    if words := data.get("what"):
        return [f"{_letters(data)[who]}{_SIGN[kinds[who]]} {words[0 if kinds[who] else 1]}"]
    if who < 0:
        found = ", ".join(name for name, kind in zip(names, kinds, strict=True) if kind is seek)
        return [f"{_SIGN[seek]} {found}"] if len(found) < _LINE - 1 else []
    answer = "yes" if kinds[who] is seek else "no"
    return [f"{_goal(data)} {_letters(data)[who]}{_SIGN[kinds[who]]} {answer}"]


def _claims(data: Data) -> list[str]:
    """What everybody says, in one notation: `Kim says Ravi- or Kim-`."""
    lines = []
    for speaker, form, others, kinds in data["statements"]:
        me, *names = (data["names"][who] for who in (speaker, *others))
        if kinds:
            claim = f" {form} ".join(f"{name}{_SIGN[kind]}" for name, kind in zip(names, kinds, strict=True))
        else:
            claim = _CLAIMS[form].format(x=names[0], me=me)
        lines.append(f"{me} says {claim}")
    return lines


class _Reader(Reader):
    def __init__(self, data: Data) -> None:
        super().__init__()
        self._people = {letter: who for who, letter in enumerate(_letters(data))}
        self._given = {_plain(line) for line in (f"want {_goal(data)}", *_claims(data))}
        self._close, self._end = _close(data), [_plain(line) for line in _end(data)]
        self._statements = {statement[0]: statement for statement in data["statements"]}
        self._kinds: Sequence[bool] = data["kinds"]
        self._sure: dict[int, bool] = {}
        self._case: dict[int, bool] | None = None  # what holds under the assumption, while there is one
        self._assumed = (-1, False)
        self._broken = False

    def line(self, step: str) -> StepVerdict:
        step = _plain(step)
        if step in self._given:
            return self._once(step, RIGHT)
        if step == self._close:
            return self._together()
        if step in self._end:
            return self._once(step, RIGHT if self._agrees() else WRONG)
        words = step.split(" ")
        if len(words) == 2 and words[1] == "x" and words[0].endswith(":"):
            return self._clash(self._people.get(words[0][:-1], -1))
        if words[-1][-1:] not in ("+", "-") or words[-1][:-1] not in self._people:
            return WRONG
        who, kind = self._people[words[-1][:-1]], words[-1][-1] == "+"
        if len(words) == 1:
            return self._bare(who, kind)
        if len(words) == 2 and words[0] == "if":
            return self._assume(who, kind)
        if len(words) == 2 and words[0] == "so":
            return self._settle(who, kind)
        if len(words) == 2 and words[0].endswith(":"):
            return self._consequence(self._people.get(words[0][:-1], -1), who, kind)
        return WRONG

    def _together(self) -> StepVerdict:
        """What everybody is, in one line; wrong while an assumption that says otherwise stands."""
        if not self._agrees():
            return WRONG
        self._now().update(enumerate(self._kinds))
        return self._once(self._close, RIGHT)

    def _agrees(self) -> bool:
        return all(self._kinds[who] is kind for who, kind in self._now().items())

    def _now(self) -> dict[int, bool]:
        return self._sure if self._case is None else self._case

    def _clash(self, speaker: int) -> StepVerdict:
        if speaker not in self._statements or self._case is None or _left(self._statements[speaker], self._case):
            return WRONG
        verdict = USELESS if self._broken else RIGHT
        self._broken = True
        return verdict

    def _assume(self, who: int, kind: bool) -> StepVerdict:
        if who in self._sure:
            return USELESS if self._sure[who] is kind else WRONG
        again = self._case is not None and self._assumed == (who, kind)
        self._assumed, self._broken = (who, kind), False
        self._case = {**self._sure, who: kind}
        return USELESS if again else RIGHT

    def _settle(self, who: int, kind: bool) -> StepVerdict:
        if self._sure.get(who) is kind:
            return USELESS
        if not self._broken or self._assumed != (who, not kind):
            return WRONG
        self._sure[who] = kind
        self._case, self._broken = None, False
        return RIGHT

    def _consequence(self, speaker: int, who: int, kind: bool) -> StepVerdict:
        now = self._now()
        if speaker not in self._statements or (who, kind) not in _forced(self._statements[speaker], now):
            return WRONG
        new = who not in now and not self._broken
        now[who] = kind
        return RIGHT if new else USELESS

    def _bare(self, who: int, kind: bool) -> StepVerdict:
        if self._kinds[who] is not kind or self._now().get(who, kind) is not kind:
            return WRONG
        new = who not in self._now()
        self._now()[who] = kind
        return RIGHT if new else USELESS

    def back(self, step: str) -> StepVerdict:
        letter, _, truth = step.partition(" ")
        who = self._people.get(letter, -1)
        if who not in self._statements or truth != ("true" if self._kinds[who] else "false"):
            return WRONG
        return RIGHT if len(self._now()) == len(self._people) else USELESS

    def plan(self, step: str) -> bool:
        return _plain(step) in [f"{letter}+; {letter}-" for letter in self._people]


def _plain(step: str) -> str:
    """The step in signs and small letters, also where it came in words: `if a knight`; a claim in one of two orders."""
    head, says, claim = step.lower().replace(" knight", "+").replace(" knave", "-").partition(" says ")
    for mark in (" and ", " or ", "!=", "="):
        first, found, second = claim.partition(mark)
        if found:
            return head + says + mark.join(sorted((first, second)))
    return head + says + claim
