"""Puzzles of the reasoning-gym library as tasks, where their answers can be judged without running them.

The library (`pip install reasoning-gym`) draws the questions. Its own scorers are another matter: some evaluate the
answer as Python, many pay for junk around it. So most answers are compared with the gold one by our own reader. Where
a question has several right answers, the library's scorer is asked, if it is on the list of those that only parse:
after the answer has matched a pattern, in a process of its own, with a deadline.
"""

from __future__ import annotations

import hashlib
import importlib
import logging
import re
import warnings
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache, lru_cache
from random import Random
from typing import Any

from mull.core import Problem, Split, StepVerdict, Verdict, split_of
from mull.tasks import verify
from mull.tasks.worker import Worker, WorkerError

_SIZE = 100_000  # items a data set is asked to hold: some prepare a list of that length
_SIZES = {"acre": 2_000}  # and this one prepares every question
_DRAWS = 500
_LOG = logging.getLogger(__name__)

# How the one right answer of each data set is read, and how many levels of its curriculum give usable questions.
_READ = {
    "number": (
        "aiw:5 basic_arithmetic:5 binary_alternation:4 chain_sum:5 circuit_logic:2 count_bits:5 count_primes:5 "
        "gcd:4 largest_island:3 lcm:4 leg_counting:5 letter_counting:5 maze:2 number_sequence:1 products:5 "
        "rectangle_count:5 rotten_oranges:3 self_reference:5 simple_equations:4 simple_geometry:4 "
        "decimal_arithmetic:4 decimal_chain_sum:5 gsm_symbolic:1"
    ),
    "word": (
        "acre:1 base_conversion:5 bitwise_arithmetic:5 color_cube_rotation:5 family_relationships:5 figlet_font:5 "
        "mahjong_puzzle:3 needle_haystack:1 spell_backward:5 string_insertion:4 string_manipulation:5 tsumego:1 "
        "zebra_puzzles:2"
    ),
    "yesno": "course_schedule:5 game_of_life_halting:2 syllogism:4",
    "words": "word_sequence_reversal:4 word_sorting:5",
    "text": (
        "caesar_cipher:2 calendar_arithmetic:4 dice:4 emoji_mystery:5 fraction_simplification:4 knights_knaves:4 "
        "letter_jumble:5 sentence_reordering:4 time_intervals:5"
    ),
    "list": (
        "arc_1d:3 list_functions:1 number_filtering:4 number_sorting:1 path_star:4 spiral_matrix:2 "
        "string_splitting:4 string_synthesis:4"
    ),
    "rows": "binary_matrix:2 manipulate_matrix:3 mini_sudoku:5 pool_matrix:3 rearc:5 rotate_matrix:2 sudoku:3",
    "lines": "ab:4 futoshiki:3 modulo_grid:1",
    "array": "game_of_life:1",
    "factors": "prime_factorization:4",
}

# Several right answers, and a scorer that only parses: the pattern of one line, and the number of levels.
_SCORED = {
    "complex_arithmetic": (r"-?[0-9]+(?:\.[0-9]+)?(?:i| ?[+-] ?[0-9]+(?:\.[0-9]+)?i)?", 4),
    "group_anagrams": (r'[a-z ,\[\]"]+', 1),
    "jugs": (r'[A-Za-z ,\[\]">-]+', 1),
    "kakurasu": (r"[01 ]+", 4),
    "palindrome_generation": (r"[A-Za-z]+", 4),
    "palindrome_partitioning": (r'[a-z ,\[\]"]+', 4),
    "quantum_lock": (r"[ABC →]+", 5),
    "shortest_path": (r"[a-z ]+", 3),
}

_LEFT_OUT = {
    "its scorer evaluates the answer, and a question has several right ones": "countdown n_queens puzzle24",
    "its scorer gives the answer to sympy, which evaluates it": (
        "intermediate_integration polynomial_multiplication simple_integration"
    ),
    "it has no gold answer": "boxnet graph_color propositional_logic rubiks_cube rush_hour",
    "it has several right answers, of which its scorer knows one": "survo",
    "its scorer lets an answer name a letter twice": "cryptarithm",
    "its answers are rounded, or may be in scientific notation": (
        "advanced_geometry number_format polynomial_equations power_function"
    ),
    "its questions change with Python's hash seed": "isomorphic_strings ransom_note word_ladder",
    "it runs stored programs to make a question": "codeio",
    "its questions are many thousand characters long": "arc_agi",
    "it has a handful of different questions at its first levels": "coin_flip tower_of_hanoi",
    "it prints while it draws": "bf",
    "drawing a question may not come to an end": "sokoban",
    "drawing one question takes over half a second": "knight_swap",
    "it is a mixture of the others": "composite",
}


def gym_task(name: str) -> GymTask:
    """The task `rg:NAME` for a data set of reasoning-gym; the prefix may be left out.

    Raises ValueError with the reason for a data set that is not offered, and without the library.
    """
    name = name.removeprefix("rg:")
    for reason, names in _LEFT_OUT.items():
        if name in names.split():
            raise ValueError(f"rg:{name} is not offered: {reason}")
    if name not in names_offered():
        raise ValueError(f"rg:{name} is not on the list of data sets whose answers can be judged safely")
    _library()
    return GymTask(name)


@cache
def names_offered() -> dict[str, tuple[str, int]]:
    """The data sets that can be used, each with how its answers are read and its number of levels."""
    found = {name: ("scored", levels) for name, (_, levels) in _SCORED.items()}
    for kind, entries in _READ.items():
        for entry in entries.split():
            name, _, levels = entry.partition(":")
            found[name] = (kind, int(levels))
    return dict(sorted(found.items()))


class GymTask:
    """One data set as a `Task`. It shows no working: there are no demonstrations and no verdicts on steps."""

    ways: tuple[str, ...] = ("careful",)

    def __init__(self, source: str) -> None:
        self.source, self.name = source, f"rg:{source}"
        self._kind, levels = names_offered()[source]
        self.levels = range(1, levels + 1)

    def problem(self, level: int, index: int, split: Split) -> Problem:
        """The question's wording is its key, so that splits are disjoint by question."""
        if level not in self.levels:
            raise ValueError(f"{self.name} has levels 1 to {self.levels[-1]}, not {level}")
        rng = Random(f"{self.name}/{split}/{level}/{index}")
        for _ in range(_DRAWS):
            entry = _dataset(self.source, level)[rng.randrange(_SIZES.get(self.source, _SIZE))]
            question, answer = str(entry["question"]).strip(), str(entry["answer"])
            key = f"{self.name}/{hashlib.blake2b(' '.join(question.split()).encode(), digest_size=16).hexdigest()}"
            if split_of(key) == split and self._read(answer) is not None:
                data = {"entry": {"answer": answer, "metadata": entry["metadata"]}} if self._kind == "scored" else {}
                return Problem(self.name, level, index, split, question, answer, key, data)
        raise AssertionError(f"{self.name} gives no {split} question at level {level}")

    def demonstrate(self, problem: Problem, variant: int = 0) -> list[str]:
        """Nothing: the library has no solution traces."""
        return []

    def verify(self, problem: Problem, answer: str) -> Verdict:
        """Right means equal to the gold answer, or full marks from a scorer that may be asked.

        Raises RuntimeError if the scorer's process cannot start: a missing judge must not look like a wrong answer.
        """
        found = self._read(answer)
        if found is None:
            return Verdict.UNPARSEABLE
        if found == self._read(problem.answer):
            return Verdict.RIGHT
        if self._kind != "scored":
            return Verdict.WRONG
        try:
            score = _worker()(self.source, problem.level, problem.data["entry"], answer)
        except WorkerError as error:
            _LOG.warning("the scorer of %s failed on an answer: %s", self.name, error)
            return Verdict.UNPARSEABLE
        return Verdict.RIGHT if score == 1.0 else Verdict.WRONG

    def check(self, problem: Problem, steps: Sequence[str]) -> list[StepVerdict]:
        """Raises ValueError when there are steps: there is no truth about them here."""
        if not steps:
            return []
        raise ValueError(f"reasoning-gym says nothing about steps, so those of {self.name} cannot be judged")

    def _read(self, text: str) -> object | None:
        if self._kind != "scored":
            return _READERS[self._kind](text)
        lines = _lines(text)
        pattern = _SCORED[self.source][0]
        return lines if lines and all(re.fullmatch(pattern, line) for line in lines) else None


def score(source: str, level: int, entry: dict[str, Any], answer: str) -> float:
    """The library's opinion of an answer. Called in the worker's process only."""
    return float(_dataset(source, level).score_answer(answer, entry))


def prepare() -> None:
    """Import the library before the clock starts."""
    _library()


@cache
def _worker() -> Worker:
    return Worker("mull.tasks.gym", "score", prepare="prepare", seconds=2.0)


@cache
def _library() -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", SyntaxWarning)  # from one of its dependencies
        try:
            return importlib.import_module("reasoning_gym.factory")
        except ImportError as error:
            raise ValueError("the rg: tasks need the reasoning-gym library: pip install 'mull[gym]'") from error


@lru_cache(maxsize=64)
def _dataset(source: str, level: int) -> Any:
    """The data set at one level of its curriculum, or as it comes where it has no curriculum."""
    library = _library()
    make, configure = library.DATASETS[source]
    size = _SIZES.get(source, _SIZE)
    if not library.has_curriculum(source):
        return make(config=replace(configure(), seed=0, size=size))
    curriculum = library.create_curriculum(source)
    curriculum.set_global_level(level - 1)
    return make(config=curriculum.generate_configuration({"seed": 0, "size": size}))


def _lines(text: str) -> tuple[str, ...] | None:
    """The lines that are not blank, with their spaces made single."""
    if len(text) > verify.MAX_CHARS:
        return None
    return tuple(" ".join(line.split()) for line in text.strip().splitlines() if line.strip()) or None


def _list(text: str) -> object | None:
    """A list of numbers, each of which may be in quotes."""
    return verify.numbers(text.replace("'", "").replace('"', "")) if len(text) <= verify.MAX_CHARS else None


def _rows(text: str) -> object | None:
    rows = [verify.numbers(line) for line in _lines(text) or ()]
    return rows if rows and None not in rows else None


def _array(text: str) -> object | None:
    return verify.plain(text.replace(" ", ""))


def _factors(text: str) -> object | None:
    factors = _list(text.replace("×", ","))
    return sorted(factors) if isinstance(factors, tuple) else None


_READERS: dict[str, Callable[[str], object | None]] = {
    "number": verify.integer,
    "word": verify.word,
    "yesno": verify.yesno,
    "words": verify.words,
    "text": verify.plain,
    "list": _list,
    "rows": _rows,
    "lines": _lines,
    "array": _array,
    "factors": _factors,
}
