"""Letters: count them, find the n-th, spell backwards, in any word, phrase or sentence (spaces are never letters).

The thought says what is asked and spells the text five letters a line. Counting numbers the hits; places are
numbered in front of the letter, so that a place is found again by its number:

    How many r's are in strawberry?     r:   s t r1 a w =1   b e r2 r3 y =3
    Spell tiger backwards.              want rev   1t 2i 3g 4e 5r   5r 4e 3g 2i 1t
    Third letter from the end of tiger? want -3   1t 2i 3g 4e 5r   5+1=6   6-3=3   3g
    Does pepper have a double letter?   xx?   pe ep pp1 pe er =1   =1 yes
    Middle letter of tiger?             want mid   1t 2i 3g 4e 5r   5+1=6   6/2=3   3g
    Is madam a palindrome?              want pal   1m 2a 3d 4a 5m   1m 5m =   2a 4a =   yes
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from random import Random
from string import ascii_lowercase
from typing import Any

from mull.core import Problem, Split, StepVerdict, Verdict, split_of
from mull.tasks import verify
from mull.tasks.letters import pieces
from mull.tasks.letters.names import PALINDROMES
from mull.tasks.letters.sheet import DIGITS, GROUP, WRONG, Judge, Sheet
from mull.tasks.letters.text import ask
from mull.tasks.letters.training import puzzles
from mull.tasks.letters.training.apart import apart
from mull.tasks.letters.training.plain import typed
from mull.tasks.letters.training.riddles import riddle
from mull.tasks.letters.words import any_word
from mull.tasks.working import work

MOST = 900  # characters of a thought; a way that needs more gives room to the careful one
_ROOM = {1: 60, 2: 120, 3: 220}  # characters of a careful thought about what people type

_GLUE = ("the", "a", "of", "and", "in", "to", "my", "is", "on", "for", "with", "at", "our", "by", "no", "we", "it")
_SIZES = {1: (3, 5), 2: (6, 8), 3: (9, 12)}  # letters of the word
_COUNTS = {4: (2, 4), 5: (5, 8), 6: (9, 14)}  # words of the phrase
_WORD_KINDS = ("count",) * 8 + ("reverse",) * 5 + ("nth",) * 4 + ("length",) * 3 + ("vowels",) * 2 + (
    "consonants", "contains", "contains", "double", "either", "middle", "palindrome",
)  # fmt: skip
_RARE = ("palindrome",) * 4 + ("double", "double", "middle", "contains", "consonants")  # of which training sees more
_PHRASE_KINDS = ("count",) * 6 + ("either",) * 3 + ("reverse",) * 3 + ("nth",) * 3 + ("length",) * 3 + (
    "vowels", "vowels", "consonants", "contains", "initials", "words",
)  # fmt: skip
_SAID_KINDS = ("count",) * 6 + ("words",) * 4 + ("initials", "length", "contains", "reverse") * 3 + (
    "nth", "nth", "vowels", "vowels", "consonants", "either",
)  # fmt: skip
_SAID = {1: (2, 3), 2: (3, 4), 3: (4, 6)}  # most words, and most letters of each, of a phrase at a word's level
_JUDGED: dict[str, verify.Kind] = {
    "reverse": "text", "nth": "text", "initials": "text", "contains": "yesno", "double": "yesno",
    "middle": "text", "palindrome": "yesno", "edge": "yesno", **dict.fromkeys(pieces.TEXTS, "text"),
    **dict.fromkeys(puzzles.KINDS, "text"), **dict.fromkeys(puzzles.YESNO, "yesno"), "ordered": "words",
    **dict.fromkeys(puzzles.NUMBERS, "integer"),
}  # fmt: skip


def draw(rng: Random, level: int, kinds: Sequence[str] = _WORD_KINDS) -> dict[str, Any]:
    """One puzzle: its kind, text, the letters looked for, and the place n (negative: from the end)."""
    if level <= 3 and rng.random() < 0.15:
        most, longest = _SAID[level]
        kind = rng.choice(_SAID_KINDS)
        size = range(rng.randint(2, most + 2 * (kind in ("words", "initials"))))
        words = [rng.choice(_GLUE) if rng.random() < 0.25 else any_word(rng, 3, longest) for _ in size]
    elif level <= 3:
        kind, words = rng.choice(kinds), [any_word(rng, *_SIZES[level])]
    else:
        kind = rng.choice(_PHRASE_KINDS)
        size = range(rng.randint(*_COUNTS[level]))
        words = [rng.choice(_GLUE) if rng.random() < 0.35 else any_word(rng, 3, 8) for _ in size]
    flat, letters, n = "".join(words), "", 0
    if kind == "middle":  # an odd number of letters has one
        odd = rng.choice([i for i in range(_SIZES[level][0], _SIZES[level][1] + 1) if i % 2])
        words, n = [any_word(rng, odd, odd)], (odd + 1) // 2
    elif kind == "palindrome":
        words = [_mirrored(rng, flat)]
    if kind in ("count", "contains", "either"):
        absent = rng.random() < (0.5 if kind == "contains" else 0.15)
        letters = rng.choice(ascii_lowercase if absent else flat)
        if kind == "either":
            letters += rng.choice([c for c in (ascii_lowercase if absent else flat + "e") if c != letters] or ["q"])
    elif kind == "nth":
        n = rng.randint(1, len(flat))
        n = rng.choice((n, n, n, -min(n, 1 + n % 4), -n if len(flat) < 9 else -1))
    return {"kind": kind, "text": " ".join(words), "letters": letters, "n": n}


def _mirrored(rng: Random, word: str) -> str:
    """A palindrome of that length, or one but for a letter, or the word as it is."""
    style, n = rng.random(), len(word)
    if style < 0.3:
        return word
    known = [name for name in PALINDROMES if len(name) == n]
    half = word[: (n + 1) // 2]
    text = rng.choice(known) if known and rng.random() < 0.7 else half + half[: n // 2][::-1]
    if style > 0.7:
        at = rng.randrange(n // 2)
        text = text[:at] + rng.choice(ascii_lowercase) + text[at + 1 :]
    return text


# --- the ways to think ---------------------------------------------------------------------------


def careful(sheet: Sheet) -> list[str]:
    if sheet.placed:
        end = sheet.n if sheet.n > 0 and sheet.kind == "nth" else len(sheet.units)
        spelled = [sheet.numbered(i, min(j, end)) for i, j in sheet.lines if i < end]
        sums = [*work(end, "+", 1), *work(end + 1, "-", -sheet.n)] if sheet.n < -1 else []
        sums += _half(sheet)
        return [sheet.heading, *spelled, *sums, f"{sheet.place + 1}{sheet.result()}"]
    if sheet.kind == "initials":
        lines = [f"{word} {word[0]}" for word in sheet.words]
    elif sheet.marks:
        lines = [sheet.marked(*line) for line in sheet.lines]
    elif sheet.apart:
        lines = sheet.spelled
    else:
        lines = [sheet.numbered(*line) for line in sheet.lines]
        lines += sheet.backwards() if sheet.turned else []
    return [sheet.heading, *lines, *sheet.closing]


def other(sheet: Sheet) -> list[str]:
    """By whole chunks: what each of them gives at a glance, and sums."""
    if sheet.placed:
        lines = _half(sheet) + _walk(sheet)
    elif sheet.turned or sheet.kind == "initials":
        lines = [sheet.claim(chunk) for chunk in sheet.chunks]
        lines = lines[::-1] if sheet.turned else lines
    else:
        lines = _added(sheet, [[sheet.claim(chunk)] for chunk in sheet.chunks])
    return [sheet.heading, *lines, *sheet.closing]


def split(sheet: Sheet) -> list[str]:
    """Name the chunks, solve each on its own, put them together."""
    opened = [sheet.heading, *plan(sheet)]
    if sheet.placed:
        return [*opened, *_half(sheet), *_walk(sheet), *sheet.closing]
    if sheet.kind in ("initials", "palindrome"):
        return [*opened, *careful(sheet)[1:]]
    worked = []
    for start, end in sheet.chunks:
        lines = [line for line in sheet.lines if start <= line[0] < end]
        if sheet.marks:
            worked.append([sheet.marked(*line, sheet.before[start]) for line in lines])
        else:
            worked.append([sheet.numbered(*line, start) for line in lines])
        if sheet.turned and end - start > 1:
            worked[-1] += sheet.backwards(start, lines)
    if sheet.turned:
        return opened + [line for lines in reversed(worked) for line in lines] + sheet.closing
    return [*opened, *_added(sheet, worked), *sheet.closing]


def skip(sheet: Sheet) -> list[str]:
    if sheet.turned:
        return [sheet.heading, *sheet.backwards(), *sheet.closing]
    return [sheet.heading, *(sheet.closing or [f"={sheet.result()}"])]


def plan(sheet: Sheet) -> list[str]:
    """`plan straw; berry`, in as many lines as it needs."""
    pieces = [sheet.piece(chunk) for chunk in sheet.chunks]
    if sheet.turned or sheet.n < 0:
        pieces.reverse()
    lines = [f"plan {pieces[0]}"]
    for piece in pieces[1:]:
        if len(lines[-1]) + len(piece) > 36:
            lines.append(f"plan {piece}")
        else:
            lines[-1] += f"; {piece}"
    return lines


def _added(sheet: Sheet, worked: Sequence[Sequence[str]]) -> list[str]:
    """The lines of each chunk, and behind each but the first the new sum."""
    out, total = list(worked[0]), sheet.total(sheet.chunks[0])
    for chunk, lines in zip(sheet.chunks[1:], worked[1:], strict=True):
        out += [*lines, *work(total, "+", sheet.total(chunk))]
        total += sheet.total(chunk)
    return out


def _half(sheet: Sheet) -> list[str]:
    """The sums that lead to the middle."""
    size = len(sheet.units)
    return [*work(size, "+", 1), *work(size + 1, "/", 2)] if sheet.kind == "middle" else []


def _walk(sheet: Sheet) -> list[str]:
    """Step over whole chunks until the place lies inside one, then count there (from its end for n < 0)."""
    out, left = [], abs(sheet.n)
    for chunk in sheet.chunks if sheet.n > 0 else reversed(sheet.chunks):
        size = chunk[1] - chunk[0]
        out.append(sheet.claim(chunk))
        if left > size:
            out += work(left, "-", size)
            left -= size
            continue
        inside = sheet.units[chunk[0] : chunk[1]] if sheet.n > 0 else sheet.units[chunk[0] : chunk[1]][::-1]
        found = [f"{i}{unit}" for i, unit in enumerate(inside[:left], 1)]
        return out + [" ".join(found[i : i + GROUP]) for i in range(0, left, GROUP)]
    raise AssertionError("the place lies outside of the text")


def slip(rng: Random, line: str) -> str:
    """The same line with one plausible mistake: a hit overlooked or imagined, a wrong letter, a sum off by one."""
    tokens = line.split(" ")
    at = rng.randrange(len(tokens))
    if tokens[-1] in ("yes", "no", "="):
        return " ".join([*tokens[:-1], "yes" if tokens[-1] == "no" else "no"])
    if tokens[-1].startswith("="):
        at %= len(tokens) - 1
        units = [token.rstrip(DIGITS) for token in tokens[:-1]]
        hits = [(unit != token) != (i == at) for i, (unit, token) in enumerate(zip(units, tokens, strict=False))]
        count = int(tokens[-1][1:]) - sum(unit != token for unit, token in zip(units, tokens, strict=False))
        out = [unit + (str(count + sum(hits[: i + 1])) if hits[i] else "") for i, unit in enumerate(units)]
        return " ".join([*out, f"={count + sum(hits)}"])
    if line[-1] in DIGITS:
        head = line.rstrip(DIGITS)
        return head + str(int(line[len(head) :]) + 1)
    other = rng.choice([c for c in line if c.isalpha()] + [rng.choice(ascii_lowercase)])
    return " ".join([*tokens[:at], tokens[at][:-1] + other, *tokens[at + 1 :]])


class Letters:
    """Letter puzzles. Level 1 to 3: a word of 3-5, 6-8, 9-12 letters, or a phrase; 4 to 6: 2-4, 5-8, 9-14 words."""

    name = "letters"
    levels = range(1, 7)
    ways = ("careful", "other", "split", "repair", "check", "skip")

    def problem(self, level: int, index: int, split: Split) -> Problem:
        """The index-th problem of this level and split; ValueError for an unknown level."""
        if level not in self.levels:
            raise ValueError(f"letters has levels 1 to 6, not {level}")
        rng = Random(f"{self.name}/{split}/{level}/{index}")
        style = Random(f"{self.name}/more/{level}/{index}").random() if split == "train" else 1.0
        question = ""
        for _ in range(1000):
            if 0.2 <= style < 0.8 and level in _ROOM:
                data, question = (typed if style < 0.42 else apart if style < 0.6 else riddle)(rng, level)
                if len("\n".join(_thought(Sheet(**data), careful))) > _ROOM[level]:
                    continue
            else:
                data = draw(rng, level, _RARE if style < 0.2 else _WORD_KINDS)
            key = "/".join((self.name, data["kind"], "".join(sorted(data["letters"])), str(data["n"]), data["text"]))
            key += f"/{question}" if data["kind"] in puzzles.KINDS else ""
            if split_of(key) == split:
                break
        else:
            raise AssertionError("a thousand draws missed the split")
        question = question or ask(rng, split, **data)
        return Problem(self.name, level, index, split, question, Sheet(**data).answer(), key, data)

    def demonstrate(self, problem: Problem, variant: int = 0) -> list[str]:
        sheet, way = Sheet(**problem.data), self.ways[variant % len(self.ways)]
        if sheet.apart and way in ("other", "split"):
            way = "careful"
        if way in _WAYS:
            return _thought(sheet, _WAYS[way])
        if way == "check":
            return _thought(sheet, _checked)
        return _thought(sheet, partial(_repair, rng=Random(f"{problem.key}/{variant}")))

    def verify(self, problem: Problem, answer: str) -> Verdict:
        return verify.judge(_JUDGED.get(problem.data["kind"], "integer"), problem.answer, answer)

    def check(self, problem: Problem, steps: Sequence[str]) -> list[StepVerdict]:
        judge = Judge(Sheet(**problem.data), problem.question)
        return [judge.read(step) for step in steps]


def _thought(sheet: Sheet, way: Callable[[Sheet], list[str]]) -> list[str]:
    """The thought in that way, behind the lines that find the word asked about, if it stands in a phrase."""
    return [*sheet.finding, *way(sheet)]


def _checked(sheet: Sheet) -> list[str]:
    """The careful thought, and the other one as a check, if there is room for it; where there is none, a second look at
    its first letters."""
    if sheet.apart:
        *steps, last = careful(sheet)
        return [*steps, f"check {steps[min(1, len(steps) - 1)]}", last]
    end = len(sheet.closing) if sheet.kind == "palindrome" else 0  # what answers stays last
    steps, checks = careful(sheet), [line for line in other(sheet)[1:] if line not in sheet.closing]
    at = len(steps) - end
    steps = [*steps[:at], *(f"check {line}" for line in checks), *steps[at:]]
    return steps if sum(map(len, steps)) + len(steps) <= MOST else careful(sheet)


def _repair(sheet: Sheet, rng: Random) -> list[str]:
    """The careful thought with one slip, noticed at once."""
    steps = careful(sheet)
    while True:
        at = rng.choice([i for i in range(1, len(steps)) if not steps[i].startswith("=")])
        wrong = slip(rng, steps[at])
        judge = Judge(sheet)
        if [judge.read(step) for step in [*steps[:at], wrong]][-1] is WRONG:
            return [*steps[:at], wrong, f"wait {steps[at]}", *steps[at + 1 :]]


_WAYS = {"careful": careful, "other": other, "split": split, "skip": skip}
