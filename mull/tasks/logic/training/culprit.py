"""One of some did it, and exactly one tells the truth, or lies: try each, and count. For training only.

    want did 1+    Nick says Olga+    Olga says Olga-    Pete says Pete-    if n: n- o- p+ 1+    did Nick

`Olga+` is that she did it, `Olga-` that she did not. Behind `if n:` stands whose words are true if Nick did it, and
how many are; the first for whom that comes out as it should has done it. `want true 1+` asks for the one whose words
are true then, and `want lied 1-` for the one who lies where the liars are counted.
"""

from __future__ import annotations

from random import Random
from typing import Any

from mull.core import Split, StepVerdict
from mull.tasks.logic.kind import RIGHT, WRONG, Data, Puzzle, Reader, cast, listed
from mull.tasks.phrasing import dress, in_words, vary
from mull.tasks.verify import Kind as AnswerKind

_COUNTS = {1: 2, 2: 3, 3: 3}
_DEEDS = (
    ("ate the cake", "eaten the cake"), ("broke the window", "broken the window"), ("took the key", "taken the key"),
    ("stole the bike", "stolen the bike"), ("ate the last cookie", "eaten the last cookie"), ("hid the ball",
    "hidden the ball"), ("broke the vase", "broken the vase"), ("rang the bell", "rung the bell"),
    ("drew on the wall", "drawn on the wall"), ("lost the map", "lost the map"), ("took the money", "taken the money"),
    ("spilled the milk", "spilled the milk"), ("opened the gate", "opened the gate"),
)  # fmt: skip
_INTROS = (
    "one of {n} [kids|friends|people|suspects|children|students] {d}. ", "{all}: one of them {d}. ",
    "[exactly |]one of {all} {d}. ", "{all} are suspects. one of them {d}. ",
    "someone {d}. it was {or}. ", "either {or} {d}. ",
)  # fmt: skip
_SAYS = (
    "{x} says: {t}.", "{x} says: {t}.", '{x} says "{t}".', "{x} says '{t}'.", "{x}: {t}.", '{x}: "{t}".',
    '{x} said "{t}".', "{x} claims: {t}.",
)  # fmt: skip
_RULES = {
    "+": ("[exactly one|only one] of them [tells|is telling|told] the truth.", "[exactly|only] one told the truth.",
          "only one [statement|sentence] is true.", "all but one [lie|are lying].", "just one of the {n} is honest."),
    "-": ("[exactly one|only one] of them [lies|lied|is lying].", "[exactly|only] one of the {n} lies.",
          "only one [statement|sentence] is false.", "all but one tell the truth.", "one lies, the others do not."),
}  # fmt: skip
_ASKS = {
    "did": ("who {d}?", "who did it?", "who did it?", "who was it?", "so who {d}?", "tell me who {d}"),
    "true": ("who [tells|is telling] the truth?", "who told the truth?", "who is honest?"),
    "lied": ("who [lies|is lying]?", "who lied?", "who is the liar?"),
}  # fmt: skip


class Culprit:
    """`Nick says: Olga ate it. Olga says: it wasn't me. Exactly one of them tells the truth. Who ate it?`"""

    name = "culprit"
    answers: AnswerKind = "words"

    def draw(self, rng: Random, level: int) -> Puzzle | None:
        count, sign = _COUNTS[level], rng.choice("++-")
        about = [(rng.randrange(count), rng.random() < 0.5) for _ in range(count)]
        if any(who == about[who][0] and about[who][1] for who in range(count)) and rng.random() < 0.8:
            return None  # few say that it was they
        data: dict[str, Any] = {
            "names": cast(rng, count, 5),
            "about": about,
            "sign": sign,
            "deed": rng.randrange(len(_DEEDS)),
        }
        data["daily"] = True
        data["goal"] = rng.choice(("did", "did", "did", "true" if sign == "+" else "lied"))
        fitting = [who for who in range(count) if _fits(data, who)]
        if len(fitting) != 1:
            return None
        data["guilty"] = fitting[0]
        answer = data["names"][_asked(data)]
        return Puzzle(f"{' '.join(data['names'])} {about!r} {sign}/{data['goal']}", data, answer)

    def recast(self, rng: Random, data: dict[str, Any], answer: str) -> tuple[dict[str, Any], str]:
        return data, answer

    def ask(self, rng: Random, data: Data, split: Split) -> str:
        names = data["names"]
        deed, done = _DEEDS[data["deed"]]
        told = []
        for speaker, (target, did) in enumerate(data["about"]):
            text = _said(rng, "I" if speaker == target else names[target], did, deed, done)
            told.append(rng.choice(_SAYS).replace("{x}", names[speaker]).replace("{t}", text))
        intro, rule, question = (
            vary(rng, rng.choice(pool)) for pool in (_INTROS, _RULES[data["sign"]], _ASKS[data["goal"]])
        )
        rule = rule if rng.random() < 0.8 or data["sign"] == "-" else f"{rule} the others lie."
        told = [rule, *told] if rng.random() < 0.3 else [*told, rule]
        slots = {
            "n": in_words(len(names)),
            "all": listed(names),
            "d": deed,
            "or": listed(names).replace(" and ", " or "),
        }
        return dress(rng, f"{intro}{' '.join(told)} {question}".format(**slots))

    def think(self, rng: Random, data: Data, way: str) -> list[str]:
        names, goal = data["names"], f"{data['goal']} 1{data['sign']}"
        order = [*range(len(names))]
        order = order[::-1] if way == "other" else order
        tries = [_try(data, who) for who in order[: order.index(data["guilty"]) + 1]]
        claims = [] if way == "skip" else _claims(data)
        check = [f"check {tries[-1]}"] if way == "check" else []
        first = f"plan {goal}" if way == "split" else f"want {goal}"
        return [first, *claims, *tries[-1 if way == "skip" else 0 :], *check, _end(data)]

    def slip(self, rng: Random, data: Data, step: str) -> str | None:
        if not step.startswith("if "):
            return None
        words = step.split(" ")
        words[2] = words[2][0] + ("-" if words[2][1] == "+" else "+")
        return " ".join(words)

    def reader(self, data: Data) -> Reader:
        return _Reader(data)


def _said(rng: Random, who: str, did: bool, deed: str, done: str) -> str:
    """That it was that one, or that it was not; `I` for the speaker."""
    pool: tuple[str, ...]
    if who == "I":
        pool = ("I did it", f"I {deed}") if did else ("it wasn't me", "it wasn't me", "I didn't do it", "it was not me",
                                                      f"I have not {done}")  # fmt: skip
    elif did:
        pool = (f"{who} did it", f"{who} {deed}", f"it was {who}", f"it was {who}")
    else:
        pool = (f"it wasn't {who}", f"{who} didn't do it", f"it was not {who}", f"{who} is innocent")
    return rng.choice(pool)


def _true(data: Data, speaker: int, guilty: int) -> bool:
    target, did = data["about"][speaker]
    return (target == guilty) is did


def _fits(data: Data, guilty: int) -> bool:
    return sum(_true(data, who, guilty) is (data["sign"] == "+") for who in range(len(data["names"]))) == 1


def _asked(data: Data) -> int:
    """Who the answer is: the one who did it, or the one whose words are the only ones true, or false."""
    guilty, count = data["guilty"], len(data["names"])
    if data["goal"] == "did":
        return int(guilty)
    return next(who for who in range(count) if _true(data, who, guilty) is (data["goal"] == "true"))


def _claims(data: Data) -> list[str]:
    names = data["names"]
    return [
        f"{name} says {names[target]}{'+' if did else '-'}"
        for name, (target, did) in zip(names, data["about"], strict=True)
    ]


def _try(data: Data, guilty: int) -> str:
    names, sign = data["names"], data["sign"]
    kinds = ["+" if _true(data, who, guilty) else "-" for who in range(len(names))]
    told = " ".join(f"{name[0].lower()}{kind}" for name, kind in zip(names, kinds, strict=True))
    return f"if {names[guilty][0].lower()}: {told} {kinds.count(sign)}{sign}"


def _end(data: Data) -> str:
    return f"{data['goal']} {data['names'][_asked(data)]}"


class _Reader(Reader):
    def __init__(self, data: Data) -> None:
        super().__init__()
        self._goal = f"{data['goal']} 1{data['sign']}"
        lines = [f"want {self._goal}", *_claims(data), _end(data)]
        self._tries = {_try(data, who) for who in range(len(data["names"]))}
        self._lines = {line.lower() for line in lines} | self._tries

    def line(self, step: str) -> StepVerdict:
        return self._once(step.lower(), RIGHT if step.lower() in self._lines else WRONG)

    def back(self, step: str) -> StepVerdict:
        return RIGHT if step.lower() in self._tries else WRONG

    def plan(self, step: str) -> bool:
        return step.lower() == self._goal
