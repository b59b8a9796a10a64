"""Does any problem stand in two splits, or a held-out phrasing in training? A million problems of every family say.

    python recipes/leak_study.py --each 1000000 --out docs/results/leaks.json

Problems are compared by their canonical key, and again by their text alone as a reader would see it, which asks the
generators nothing: case, spaces, the signs for times and minus and the mark at the end are set aside. How many would
stand on both sides had they been divided by index instead is the control: it says that the count can find them.
"""

from __future__ import annotations

import argparse
import hashlib
import re
import resource
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import combinations
from pathlib import Path
from random import Random
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mull.core import Problem, Split, Task
from mull.eval import report
from mull.tasks import TASKS, phrasing

ORDER: tuple[Split, ...] = ("valid", "test", "train")  # training last: by then it is known what it must not say
SHOWN = 20  # texts that are written out
Hashes = NDArray[np.uint64]

_TOKEN = re.compile(r"[\w.,]+|[^\w\s]")
_SIGNS = str.maketrans("×÷−", "*/-")


def as_read(question: str) -> str:
    """The question without what typing adds to it."""
    return " ".join(_TOKEN.findall(question.translate(_SIGNS).lower().rstrip("?.! ")))


def hashed(text: str) -> int:
    """64 bits: among a million texts two different ones agree with a chance of 3 in 100 million."""
    return int.from_bytes(hashlib.blake2b(text.encode(), digest_size=8).digest(), "little")


def numbered(task: Task, levels: Sequence[int], split: Split, i: int) -> Problem:
    """The problems of a split in one row, levels in turn."""
    return task.problem(levels[i % len(levels)], i // len(levels), split)


def drawn(task: Task, levels: Sequence[int], split: Split, n: int) -> tuple[Hashes, Hashes]:
    """The hashes of the first n problems of a split: of their keys and of their texts, [n] each."""
    keys, texts = np.empty(n, np.uint64), np.empty(n, np.uint64)
    for i in range(n):
        problem = numbered(task, levels, split, i)
        keys[i], texts[i] = hashed(problem.key), hashed(as_read(problem.question))
    return keys, texts


def shared(parts: Sequence[Hashes]) -> Hashes:
    """What stands in more than one part, sorted, once each."""
    unique = [np.unique(part) for part in parts]
    found = [np.intersect1d(a, b, assume_unique=True) for a, b in combinations(unique, 2)]
    return np.unique(np.concatenate(found))


class Watch:
    """Which phrasings were held out of training, and which of these training has used nevertheless."""

    def __init__(self) -> None:
        self.held: Counter[str] = Counter()
        self.leaked: set[str] = set()
        self.trains = False

    @contextmanager
    def watching(self) -> Iterator[None]:
        """While this lasts, every phrasing that any family chooses passes by here."""
        chosen: dict[str, Callable[..., Any]] = {"pick": phrasing.pick, "vary": phrasing.vary}
        places = [
            (module, name)
            for key, module in list(sys.modules.items())
            for name, real in chosen.items()
            if key.startswith("mull.tasks") and getattr(module, name, None) is real
        ]

        def pick(rng: Random, phrasings: Sequence[Any], split: Split) -> Any:
            at = chosen["pick"](rng, range(len(phrasings)), split)
            text = str(phrasings[at])
            if self.trains:
                self.say(text)
            elif at >= len(phrasings) - 2 * max(1, len(phrasings) // 10):
                self.held[text] += 1
            return phrasings[at]

        def vary(rng: Random, template: str) -> str:
            if self.trains:
                self.say(template)
            return str(chosen["vary"](rng, template))

        for module, name in places:
            setattr(module, name, {"pick": pick, "vary": vary}[name])
        try:
            yield
        finally:
            for module, name in places:
                setattr(module, name, chosen[name])

    def say(self, text: str) -> None:
        if text in self.held:
            self.leaked.add(text)

    def share(self) -> float:
        """Of the held-out phrasings that valid and test have chosen, how many training says too, by how often."""
        return sum(self.held[text] for text in self.leaked) / max(1, self.held.total())


def studied(task: Task, levels: Sequence[int], each: int) -> dict[str, Any]:
    """One family: `each` problems, a third of every split."""
    began, watch = time.process_time(), Watch()
    keys: dict[Split, Hashes] = {}
    texts: dict[Split, Hashes] = {}
    with watch.watching():
        for part, split in enumerate(ORDER):
            watch.trains = split == "train"
            keys[split], texts[split] = drawn(task, levels, split, (each + part) // 3)
    train, twice = keys["train"], shared(list(texts.values()))
    shown = [np.flatnonzero(np.isin(texts[split], twice[:SHOWN])) for split in ORDER]
    said = {
        as_read(numbered(task, levels, split, int(i)).question)
        for split, places in zip(ORDER, shown, strict=True)
        for i in places[:SHOWN]
    }
    return {
        "items": each,
        "distinct": {split: len(np.unique(keys[split])) for split in ORDER},
        "in_two_splits": len(shared(list(keys.values()))),
        "texts_in_two_splits": len(twice),
        "such_texts": sorted(said)[:SHOWN],
        "in_both_halves_of_train": len(shared([train[::2], train[1::2]])),
        "held_phrasings": len(watch.held),
        "held_phrasings_in_train": sorted(watch.leaked),
        "their_share_of_choices": round(watch.share(), 4),
        "cpu_seconds": round(time.process_time() - began, 1),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--each", type=int, default=1_000_000, help="problems of every family")
    parser.add_argument("--levels", type=int, nargs="+", default=[1, 2, 3, 4, 5])
    parser.add_argument("--families", nargs="+", choices=TASKS, default=list(TASKS))
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    report.must_be_writable(args.out)
    found = {}
    for name in args.families:
        found[name] = studied(TASKS[name], args.levels, args.each)
        print(f"{name}: {found[name]}", flush=True)
    result = {
        "each": args.each,
        "levels": args.levels,
        "in_two_splits": sum(one["in_two_splits"] for one in found.values()),
        "texts_in_two_splits": sum(one["texts_in_two_splits"] for one in found.values()),
        "held_phrasings_in_train": sum(len(one["held_phrasings_in_train"]) for one in found.values()),
        "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
        "families": found,
    }
    report.write(args.out, result | report.provenance([]))
    if result["in_two_splits"]:
        raise SystemExit(1)


if __name__ == "__main__":
    main()
