"""Letter puzzles laid out in units, lines and chunks, and the judge of single lines about them."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Sequence

from mull.core import StepVerdict
from mull.tasks.letters import pieces
from mull.tasks.letters.training import puzzles
from mull.tasks.working import Claim, Desk, Inner, Opened, value

RIGHT, WRONG, USELESS = StepVerdict.RIGHT, StepVerdict.WRONG, StepVerdict.USELESS
VOWELS = "aeiou"
GROUP = 5  # letters a line
LONGEST = 200  # characters of a step worth reading
DIGITS = "0123456789"
_GOALS = {
    "length": "len",
    "words": "words",
    "initials": "initials",
    "reverse": "rev",
    "middle": "mid",
    "palindrome": "pal",
}
_PLACED = ("nth", "middle")


class Sheet:
    """A puzzle laid out in units (letters, pairs, words), lines of units, and chunks that can be solved apart.

    The text may be a word of a phrase: the one at place `at` of `phrase` (-1: its last one).
    """

    def __init__(self, kind: str, text: str, letters: str, n: int, phrase: str = "", at: int = 0) -> None:
        self.phrase, self.at = phrase, at
        self.kind, self.letters, self.n, self.words = kind, letters, n, text.split(" ")
        size = 3 if kind in ("words", "initials") else GROUP
        if kind in ("words", "initials"):
            parts = [self.words]
        elif kind in ("reverse", "characters"):
            parts = [list(word if i == 0 else f"_{word}") for i, word in enumerate(self.words)]
        elif kind in ("double", "doubles"):
            parts = [[a + b for a, b in itertools.pairwise(text)]]
        else:
            parts = [list(word) for word in self.words]
        self.units = [unit for part in parts for unit in part]
        self.lines: list[tuple[int, int]] = []
        self.chunks: list[tuple[int, int]] = []
        done = 0
        for part in parts:
            lines = [(done + i, done + min(i + size, len(part))) for i in range(0, len(part), size)]
            self.lines += lines
            self.chunks += [(done, done + len(part))] if len(parts) > 1 else lines
            done += len(part)
        if kind in ("double", "doubles"):
            self.hits = [unit[0] == unit[1] for unit in self.units]
        elif kind == "distinct":
            self.hits = [unit not in self.units[:i] for i, unit in enumerate(self.units)]
        elif kind in (
            "length",
            "words",
            "initials",
            "reverse",
            "palindrome",
            *_PLACED,
            *pieces.NUMBERED,
            *puzzles.KINDS,
        ):
            self.hits = [True] * done
        elif kind == "removed":
            self.hits = [unit not in letters for unit in self.units]
        else:
            self.hits = [(unit in (letters or VOWELS)) != (kind == "consonants") for unit in self.units]
        self.before = [0]  # hits before each unit
        for hit in self.hits:
            self.before.append(self.before[-1] + hit)

    @property
    def marks(self) -> bool:
        """Whether the thought marks hits (and does not number places)."""
        return self.kind in ("count", "either", "contains", "vowels", "consonants", "double", *pieces.MARKED)

    @property
    def apart(self) -> bool:
        """Whether the question is one about pieces or a puzzle, which has one way to think."""
        return self.kind in pieces.KINDS or self.kind in puzzles.KINDS

    @property
    def spelled(self) -> list[str]:
        """The numbered lines of a question about pieces; words that are compared are numbered one by one."""
        if self.kind in puzzles.KINDS:
            return self._puzzle[:-1]
        if self.kind in ("longest", "shortest"):
            starts = {start: base for base, end in self.chunks for start, _ in self.lines if base <= start < end}
            return [self.numbered(start, end, starts[start]) for start, end in self.lines]
        stop = pieces.spelled(self.kind, " ".join(self.words), self.letters, self.n)
        return [self.numbered(i, min(j, stop)) for i, j in self.lines if i < stop]

    @property
    def _puzzle(self) -> list[str]:
        return puzzles.lines(self.kind, " ".join(self.words), self.letters, self.n)

    @property
    def turned(self) -> bool:
        """Whether the thought spells the text backwards."""
        return self.kind == "reverse"

    @property
    def placed(self) -> bool:
        """Whether one letter is looked for by its place."""
        return self.kind in _PLACED

    @property
    def finding(self) -> list[str]:
        """`word 2`, `1my 2dog`: the words of the phrase up to the one that is asked about."""
        if not self.phrase:
            return []
        whole = Sheet("words", self.phrase, "", 0)
        end = self.at if self.at > 0 else len(whole.units)
        return [f"word {self.at}", *(whole.numbered(i, min(j, end)) for i, j in whole.lines if i < end)]

    @property
    def heading(self) -> str:
        """What is asked, in front of the thought: `r:`, `r?`, `want -3`."""
        if self.kind in puzzles.KINDS:
            return puzzles.heading(self.kind, self.letters, self.n)
        if self.apart:
            return pieces.heading(self.kind, self.letters, self.n)
        if self.kind in _GOALS:
            return f"want {_GOALS[self.kind]}"
        if self.kind in ("contains", "double", "nth"):
            return f"want {self.n}" if self.kind == "nth" else f"{self.letters or 'xx'}?"
        return {"vowels": VOWELS, "consonants": f"not {VOWELS}"}.get(self.kind, self.letters) + ":"

    @property
    def closing(self) -> list[str]:
        """The answer behind the thought, where the last line does not end in it by itself."""
        if self.kind in puzzles.KINDS:
            return self._puzzle[-1:]
        if self.apart:
            return pieces.closing(self.kind, " ".join(self.words), self.letters, self.n)
        if self.kind in ("contains", "double"):
            return [f"={self.result()} {self.answer()}"]
        if self.kind == "palindrome":
            return self._compared()
        return [f"={self.result()}"] if self.kind in ("length", "words", "initials", *_PLACED) else []

    def _compared(self) -> list[str]:
        """Letters from both ends side by side, `1m 5m =`, up to the first two that differ, `1g 4d no`, or to `yes`."""
        lines: list[str] = []
        size = len(self.units)
        for i in range(size // 2):
            front, back = self.units[i], self.units[-1 - i]
            if front != back:
                return [*lines, f"{i + 1}{front} {size - i}{back} no"]
            lines.append(f"{i + 1}{front} {size - i}{back} =")
        return [*lines, "yes"]

    @property
    def place(self) -> int:
        """The index of the unit that `nth` asks for."""
        return self.n - 1 if self.n > 0 else len(self.units) + self.n

    def result(self) -> str:
        """What the thought arrives at: a count, a letter, or the letters in their new order."""
        if self.kind in puzzles.KINDS:
            return puzzles.answer(self.kind, " ".join(self.words), self.letters, self.n)
        if self.apart:
            return pieces.answer(self.kind, " ".join(self.words), self.letters, self.n)
        if self.kind in _PLACED:
            return self.units[self.place]
        if self.turned:
            return "".join(reversed(self.units)).replace("_", " ")
        return "".join(word[0] for word in self.words) if self.kind == "initials" else str(self.before[-1])

    def answer(self) -> str:
        if self.kind == "palindrome":
            return "yes" if self.units == self.units[::-1] else "no"
        found = self.result()
        return ("no" if found == "0" else "yes") if self.kind in ("contains", "double") else found

    def marked(self, start: int, end: int, base: int = 0) -> str:
        """`s t r1 a w =1`: the units from start to end, hits numbered from base on."""
        out = []
        for i in range(start, end):
            out.append(f"{self.units[i]}{self.before[i + 1] - base}" if self.hits[i] else self.units[i])
        return " ".join([*out, f"={self.before[end] - base}"])

    def numbered(self, start: int, end: int, base: int = 0) -> str:
        """`1s 2t 3r`: the units from start to end behind their places, which are counted from base on."""
        return " ".join(f"{i + 1 - base}{self.units[i]}" for i in range(start, end))

    def backwards(self, base: int = 0, lines: Sequence[tuple[int, int]] | None = None) -> list[str]:
        chosen = self.lines if lines is None else lines
        return [" ".join(reversed(self.numbered(*line, base).split(" "))) for line in reversed(chosen)]

    def piece(self, chunk: tuple[int, int]) -> str:
        """A chunk as it is written."""
        if self.kind == "double":
            return self.words[0][chunk[0] : chunk[1] + 1]
        return (" " if self.kind in ("words", "initials") else "").join(self.units[chunk[0] : chunk[1]])

    def total(self, chunk: tuple[int, int]) -> int:
        return self.before[chunk[1]] - self.before[chunk[0]]

    def claim(self, chunk: tuple[int, int]) -> str:
        """What a chunk gives, in one line: `straw 1`, `straw warts`, `the red fox trf`."""
        if self.turned:
            return f"{self.piece(chunk)} {self.piece(chunk)[::-1]}"
        if self.kind == "initials":
            return f"{self.piece(chunk)} " + "".join(word[0] for word in self.words[chunk[0] : chunk[1]])
        return f"{self.piece(chunk)} {self.total(chunk)}"


class Judge:
    """Reads a thought from the first step on; every step is held against the true sheet, not against earlier steps."""

    def __init__(self, sheet: Sheet, question: str = "") -> None:
        self.sheet, self.question, self.desk = sheet, question.lower(), Desk()
        self.claims = Counter(_claims(sheet))  # how often each bare claim may still be made
        self.known = frozenset(self.claims)
        self.pieces = frozenset(map(sheet.claim, sheet.chunks))
        self.local = False  # whether chunks are solved apart, with numbers of their own
        self.at = self.redo = 0  # where the next marked line begins, and where the last one began
        self.seen: set[tuple[str, int]] = set()
        self.last = RIGHT
        self.differed = False  # two letters of a palindrome have been found to differ
        self.second: Judge | None = None  # judges the lines that check the result

    def read(self, step: str) -> StepVerdict:
        self.last = self._read(step)
        return self.last

    def _read(self, step: str) -> StepVerdict:
        if len(step) > LONGEST:
            return WRONG
        if self.claims[step] > 0:  # before the marks of checking and repair: the text may hold those words
            return self._line(step)
        if step.startswith("check "):
            self.second = self.second or Judge(self.sheet, self.question)
            return self.second.read(step.removeprefix("check "))
        if step.startswith("wait ") and not self.desk.open:
            repairs, self.at = self.last is WRONG, self.redo
            found = self._line(step.removeprefix("wait "))
            return found if repairs or found is WRONG else USELESS
        return self._line(step)

    def _line(self, step: str) -> StepVerdict:
        read = self.desk.read(step)
        if isinstance(read, Inner):
            return read.verdict
        if isinstance(read, Opened):
            return RIGHT if f"{read.a}{read.op}{read.b}={value(read.a, read.op, read.b)}" in self.known else WRONG
        if isinstance(read, Claim):
            step = f"{read.a}{read.op}{read.b}={read.c}"
        if self.sheet.kind == "either" and step == f"{self.sheet.letters[::-1]}:":
            step = self.sheet.heading
        hits = self.sheet.before[self.at]
        if self.sheet.kind in ("contains", "double") and hits and step == f"={hits} yes":
            step = self.sheet.closing[0]  # one hit is enough
        tokens = step.split(" ")
        pair = self._pair(tokens) if self.sheet.kind == "palindrome" else None
        if pair is not None and tokens[2:] == [self.sheet.answer()] and (pair or self.differed):
            step = self.sheet.closing[-1]
        same = pair is not None and tokens[0].lstrip(DIGITS) == tokens[1].lstrip(DIGITS)
        if same and len(tokens) == 2:
            step += " ="
        if self.claims[step] > 0:
            self.claims[step] -= 1
            self.local = self.local or step in self.pieces
            return RIGHT
        if step.startswith("plan "):
            return self._plan(step.removeprefix("plan ").split("; "))
        if self.sheet.marks and len(tokens) > 1 and tokens[-1].startswith("="):
            return self._marked(step, [token.rstrip(DIGITS) for token in tokens[:-1]])
        if pair is not None and (len(tokens) == 2 or (same and tokens[2:] == ["="])):
            return USELESS
        if not self.sheet.marks and (verdict := self._numbered(tokens)) is not WRONG:
            return verdict
        return USELESS if step in self.known else WRONG

    def _plan(self, pieces: list[str]) -> StepVerdict:
        whole = "".join(map(self.sheet.piece, self.sheet.chunks)).replace(" ", "")
        named = ("".join(pieces).replace(" ", ""), "".join(reversed(pieces)).replace(" ", ""))
        self.local = True
        return RIGHT if all(pieces) and any(name in whole for name in named) else WRONG

    def _marked(self, step: str, units: list[str]) -> StepVerdict:
        """`s t r1 a w =1`: goes on from the last line or further on; the count runs on, or begins with the chunk."""
        size, sheet = len(units), self.sheet
        if sheet.units[self.at : self.at + size] == units:
            self.redo, self.at = self.at, self.at + size
            return RIGHT if self._true(step, self.redo, size) else WRONG
        starts = range(len(sheet.units) - size + 1)
        fits = [i for i in starts if sheet.units[i : i + size] == units and self._true(step, i, size)]
        later = [i for i in fits if i > self.at]
        if later:
            self.redo, self.at = later[0], later[0] + size
            return RIGHT
        self.redo = self.at
        return USELESS if fits or self._beyond(units, step) else WRONG

    def _beyond(self, units: list[str], step: str) -> bool:
        """Whether the text is done and these are other letters of the question, none of them a hit: `p l e a s =2`."""
        done, total = self.at == len(self.sheet.units), self.sheet.before[-1]
        letters = "".join(units)
        return done and step == f"{' '.join(units)} ={total}" and letters in self.question and not self._hit(letters)

    def _hit(self, letters: str) -> bool:
        return any(Sheet(self.sheet.kind, letters, self.sheet.letters, self.sheet.n).hits)

    def _pair(self, tokens: list[str]) -> bool | None:
        """Whether these, `1i 5c`, are the innermost of the letters as far from the start as from the end, if any."""
        units = self.sheet.units
        size, middle = len(units), (len(units) - 1) // 2
        pairs = {f"{i + 1}{units[i]} {size - i}{units[-1 - i]}": i for i in range(middle + 1)}
        at = pairs.get(" ".join(tokens[:2]))
        if at is None:
            return None
        self.differed = self.differed or units[at] != units[-1 - at]
        return at >= size // 2 - 1 and self.sheet.answer() == "yes"

    def _true(self, step: str, start: int, size: int) -> bool:
        bases = [0]
        if self.local:
            bases += [self.sheet.before[i] for i, j in self.sheet.chunks if i <= start < j]
        return any(step == self.sheet.marked(start, start + size, base) for base in bases)

    def _numbered(self, tokens: list[str]) -> StepVerdict:
        """`1s 2t 3r`, or backwards; places count from the start, or inside a chunk once chunks are in use."""
        units = [token.lstrip(DIGITS) for token in tokens]
        digits = [token[: len(token) - len(unit)] for token, unit in zip(tokens, units, strict=True)]
        if not all(0 < len(d) < 4 and d[0] != "0" for d in digits):
            return WRONG
        places = [int(d) for d in digits]
        down = len(places) > 1 and places[1] < places[0]
        if any(q - p != (-1 if down else 1) for p, q in itertools.pairwise(places)):
            return WRONG
        verdict, sheet = WRONG, self.sheet
        for name, found in self._readings(places):
            if [sheet.units[i] for i in found] != units:
                continue
            way = f"{name} down" if down or (sheet.turned and (name, found[0]) in self.seen) else name
            new = {(way, i) for i in found} - self.seen
            self.seen |= new
            beyond = sheet.kind == "nth" and (min(found) > sheet.place if sheet.n > 0 else False)
            if new and not beyond and (not way.endswith("down") or sheet.turned or sheet.n < 0):
                return RIGHT
            verdict = USELESS
        return verdict

    def _readings(self, places: list[int]) -> list[tuple[str, list[int]]]:
        """The units that these places may mean: counted from the start, from a chunk's start, or from its end."""
        low, high = min(places), max(places)
        found = [("", [p - 1 for p in places])] if high <= len(self.sheet.units) else []
        for start, end in self.sheet.chunks if self.local else ():
            if low >= 1 and high <= end - start:
                found.append((f"{start}", [start + p - 1 for p in places]))
                if self.sheet.n < 0:
                    found.append((f"{start} end", [end - p for p in places]))
        return found


def _claims(sheet: Sheet) -> list[str]:
    """Every bare line that is true and to the point: heading, chunks, sums, the result."""
    if sheet.apart:
        return [sheet.heading, *([] if sheet.marks else sheet.spelled), *(sheet.closing or [f"={sheet.result()}"])]
    found = [sheet.claim(chunk) for chunk in sheet.chunks]
    found += dict.fromkeys((f"={sheet.result()}", sheet.heading, *sheet.closing, *sheet.finding))
    if sheet.kind in ("contains", "double"):
        found.append(sheet.heading.replace("?", ":"))
    length, sums = len(sheet.units), []
    if sheet.placed:
        found.append(f"{sheet.place + 1}{sheet.result()}")
        left = abs(sheet.n)
        for start, end in sheet.chunks if sheet.n > 0 else reversed(sheet.chunks):
            sums += [(left, "-", end - start)] if left > end - start else []
            left -= end - start
        if sheet.n < 0:
            back, place = -sheet.n, sheet.place
            sums += [
                (length, "+", 1),
                (length + 1, "-", back),
                (length, "-", back),
                (place, "+", 1),
                (length, "-", back - 1),
            ]
        if sheet.kind == "middle":
            sums += [(length, "+", 1), (length + 1, "/", 2)]
    elif sheet.kind == "initials":
        found += [f"{word} {word[0]}" for word in sheet.words]
    elif not sheet.turned:
        for chunk in sheet.chunks[1:]:
            a, b = sheet.before[chunk[0]], sheet.total(chunk)
            sums += [(a, "+", b)] + [(b, "+", a)] * (a != b)
    return found + [f"{a}{op}{b}={value(a, op, b)}" for a, op, b in sums]
