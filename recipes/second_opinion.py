"""Do two checkers that share nothing agree about what the model answers?

    python recipes/second_opinion.py --samples 2000 --out docs/results/second_opinion.json

The shipped model answers problems of the test split of all families at temperature 1; the task's own verdict stands
beside that of a checker written apart from mull/tasks, which knows the gold answer alone and reads both with regular
expressions, decimals and fractions. Where it cannot tell what kind of answer is wanted (a countdown's expression,
quotient and remainder, lists in any order) it takes what the gold answer looks like, or the data of the problem.
"""

from __future__ import annotations

import argparse
import asyncio
import re
from collections import Counter
from decimal import Context, Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

from mull.core import Problem, Verdict
from mull.eval import benchmark, report
from mull.model.folder import model_hash
from mull.reasoner import SHIPPED, Reasoner
from mull.tasks import TASKS

SHOWN = 20  # disagreements that are written out
_EXACT = Context(prec=2000)
_NUMBER = re.compile(r"([+-]?) *(?:(\d+(?:,\d{3})*(?:\.\d*)?|\.\d+)(?: */ *(\d+(?:,\d{3})*))?|(\d+) +(\d+) */ *(\d+))")
_ITEM = re.compile(r"[+-]?(?:\d+(?:\.\d*)?|\.\d+|\d+/\d+)")
_QUOTES = ('""', "''", "“”", "‘’", "``")
_SAME = {"true": "yes", "false": "no"}


def number(text: str) -> Fraction | None:
    """The one number that this is."""
    found = _NUMBER.fullmatch(text.strip().translate(str.maketrans("−÷", "-/")))
    if found is None or (not text.isascii() and re.search(r"[^\x00-\x7f−÷]", text)):
        return None
    sign, first, below, whole, top, bottom = found.groups()
    if whole is not None:
        first, below, more = top, bottom, Fraction(whole)
    else:
        more = Fraction(0)
    under = Fraction((below or "1").replace(",", ""))
    if not under:
        return None
    part = Fraction(Decimal(first.replace(",", ""), _EXACT)) / under
    if below is not None and part.denominator == 1:  # a division still to be done
        return None
    return (-1 if sign == "-" else 1) * (more + part)


def listed(text: str) -> list[str]:
    """The items of a list in small letters, without what encloses and separates them."""
    bare = text.strip().removesuffix(".")
    if bare[:1] + bare[-1:] in ("[]", "()"):
        bare = bare[1:-1]
    return [item.strip("\"'“”‘’`").lower() for item in re.split(r"[,; ]+", bare.strip()) if item]


def values(text: str) -> list[Fraction] | None:
    items = [item.replace("−", "-") for item in listed(text)]
    if not all(_ITEM.fullmatch(item) for item in items):
        return None
    try:
        return [Fraction(item.removeprefix("+").rstrip(".")) for item in items]
    except ZeroDivisionError:
        return None


def computed(text: str) -> tuple[Fraction, Counter[int]] | None:
    """The value of a sum, by rewriting it from the inside out, and the numbers in it."""
    plain = re.sub(r"\s+", "", text.translate(str.maketrans("−×÷x", "-*/*")))
    if re.search(r"\d\s+\d", text) or not re.fullmatch(r"[\d()+*/-]+", plain, re.ASCII):
        return None
    leaves = Counter(map(int, re.findall(r"\d+", plain)))
    known: list[Fraction] = []

    def put(value: Fraction) -> str:
        known.append(value)
        return f"#{len(known) - 1}#"

    plain = re.sub(r"\d+", lambda m: put(Fraction(m[0])), plain)
    while True:
        before = plain
        plain = re.sub(r"\((#\d+#)\)", r"\1", plain, count=1)
        if plain == before:
            found = re.search(r"#(\d+)#([*/])#(\d+)#", plain)
            found = found or re.search(r"(?<![*/])#(\d+)#([+-])#(\d+)#(?![*/])", plain)
            if found is None:
                break
            a, b = known[int(found[1])], known[int(found[3])]
            if found[2] == "/" and not b:
                return None
            value = a * b if found[2] == "*" else a / b if found[2] == "/" else a + b if found[2] == "+" else a - b
            plain = plain[: found.start()] + put(value) + plain[found.end() :]
    last = re.fullmatch(r"#(\d+)#", plain)
    return None if last is None else (known[int(last[1])], leaves)


def opinion(problem: Problem, answer: str) -> bool:
    """Whether the answer is right, as far as the gold answer tells."""
    gold, data = problem.answer, problem.data
    if problem.task == "countdown":
        found = computed(answer)
        used, given = (found[1] if found else Counter()), Counter(data["numbers"])
        fair = used == given if data["all"] else used <= given
        return found is not None and found[0] == data["target"] and fair
    one = number(gold)
    if one is not None:
        return number(answer) == one
    several = values(gold)
    if several is not None and len(several) > 1:
        mine = values(answer)
        free = problem.task == "numbers"
        return mine is not None and (sorted(mine) == sorted(several) if free else mine == several)
    if problem.task == "letters":  # a full stop may be one of the characters asked for
        bare = answer.strip()
        return gold.lower() in (bare.lower(), bare[1:-1].strip().lower() if bare[:1] + bare[-1:] in _QUOTES else "")
    ours, theirs = ([_SAME.get(word, word) for word in listed(text)] for text in (gold, answer))
    if problem.task == "logic" and data["kind"] == "knights":
        return sorted(ours) == sorted(theirs)
    return ours == theirs


async def asked(reasoner: Reasoner, problems: list[Problem], samples: int) -> list[tuple[Problem, str]]:
    """Every finished answer of so many samples of every problem."""
    gate = asyncio.Semaphore(256)

    async def one(problem: Problem) -> list[tuple[Problem, str]]:
        async with gate:
            seed = f"second opinion/{problem.where}"
            answers = await reasoner.sample(problem.question, samples, temperature=1.0, seed=seed)
        return [(problem, answer.text) for answer in answers if answer.stop != "length"]

    return [pair for pairs in await asyncio.gather(*map(one, problems)) for pair in pairs]


def compared(pairs: list[tuple[Problem, str]]) -> dict[str, Any]:
    """How often the two differ, and where."""
    apart = []
    right = 0
    for problem, answer in pairs:
        ours = TASKS[problem.task].verify(problem, answer) is Verdict.RIGHT
        right += ours
        if ours is not opinion(problem, answer):
            shown = {"task": problem.task, "question": problem.question, "gold": problem.answer, "answer": answer}
            apart.append(shown | {"right": ours})
    return {
        "disagreement": report.wilson(len(apart), len(pairs)).json(),
        "right": report.wilson(right, len(pairs)).json(),
        "distinct_answers": len({(problem.where, answer) for problem, answer in pairs}),
        "apart": apart[:SHOWN],
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--samples", type=int, default=2_000, help="answers in all")
    parser.add_argument("--each", type=int, default=4, help="of them to one problem")
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    report.must_be_writable(args.out)
    levels = [1, 2, 3, 4, 5]
    count = max(1, args.samples // (len(TASKS) * len(levels) * args.each))
    problems = benchmark.problems(benchmark.families("all"), levels, "test", count)
    with Reasoner(SHIPPED) as reasoner:
        pairs = asyncio.run(asked(reasoner, problems, args.each))
    result = {"asked": len(problems) * args.each, "finished": len(pairs)} | compared(pairs)
    report.write(args.out, result | report.provenance(["second opinion"], model_hash(SHIPPED)))
    print(result["disagreement"])


if __name__ == "__main__":
    main()
