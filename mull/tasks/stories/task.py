"""Word problems: a story is drawn as a derivation, told in sentences, and worked out sum by sum in story order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from random import Random

from mull.core import Problem, Split, StepVerdict, Verdict, split_of
from mull.tasks import verify
from mull.tasks.phrasing import dress, first_up, pick
from mull.tasks.stories.grammar import compose, named
from mull.tasks.stories.judge import Judge, inverse, outline
from mull.tasks.stories.nouns import HE, SHE
from mull.tasks.stories.sums import (
    Ledger,
    Shape,
    Tree,
    canonical,
    fill,
    form,
    letters,
    orders,
    reorder,
    result,
    size,
    spread,
    sums,
)
from mull.tasks.stories.sums import write as formula
from mull.tasks.stories.text import Cast, Plot, glossary, load, number_words, told
from mull.tasks.stories.training.wider import WIDER, widened
from mull.tasks.working import fits, work

_FILES = ("short", "longer", "everyday", "errands", "daily", "home", "weekly", "two", "three")
_PLOTS = [plot for name in _FILES for plot in load(told(f"plots/{name}"))]
_CHAINS = load(told("plots/chains"))
_PLACES = sorted({plot.name for plot in _CHAINS})
_BY_ROLE = {
    (place, role): [plot for plot in _CHAINS if (plot.name, plot.pool) == (place, role)]
    for place in _PLACES
    for role in ("open", "do", "ask", "idle")
}


_COMPOSED = {1: 0.6, 2: 0.6, 3: 0.6}  # share of stories that are composed instead of following a plot
_WIDER = {1: 0.56, 2: 0.56, 3: 0.48}  # share of the stories for training that are drawn by `widened`
_PRICE = (10, 60)  # the letter `p`: a price, a speed, a wage


@dataclass(frozen=True, slots=True)
class _Scale:
    """How long and how large a level is."""

    sums: tuple[int, int]
    amount: tuple[int, int]  # quantities
    factor: tuple[int, int]  # group sizes, prices, days
    most: int  # no number of the derivation is larger
    chained: float  # share of stories told as a chain of events
    idle: float  # share of stories with a sentence that does not matter


_LEVELS = {
    1: _Scale((1, 1), (2, 20), (2, 9), 300, 0.0, 0.0),
    2: _Scale((2, 2), (2, 40), (2, 9), 500, 0.3, 0.0),
    3: _Scale((3, 3), (3, 80), (2, 9), 900, 0.5, 0.2),
    4: _Scale((4, 5), (5, 150), (2, 12), 2000, 0.9, 0.3),
    5: _Scale((6, 6), (20, 600), (3, 25), 20_000, 1.0, 0.3),
    6: _Scale((8, 10), (100, 5000), (5, 60), 900_000, 1.0, 0.4),
}


@dataclass(slots=True)
class _Story:
    """A story before it is put into words: which sentence blocks, with which numbers."""

    name: str
    tree: Tree
    told: list[tuple[Plot, dict[str, int]]] = field(default_factory=list)

    @property
    def key(self) -> str:
        return f"stories:{self.name}:{canonical(self.tree)}"


class Stories:
    """Grade-school word problems; the level is the number of sums."""

    name = "stories"
    levels = range(1, 7)
    ways = ("careful", "other", "split", "repair", "check", "skip")

    def problem(self, level: int, index: int, split: Split) -> Problem:
        """The problem of that name. Raises ValueError for an unknown level."""
        if level not in self.levels:
            raise ValueError(f"{self.name} has levels 1 to {self.levels[-1]}, not {level}")
        wider = Random(f"{self.name}/wider/{level}/{index}")
        if split == "train" and wider.random() < _WIDER.get(level, 0.0):
            question, answer, key, data = widened(wider, level, lambda shape: _slots(wider, _LEVELS[level], shape))
            return Problem(self.name, level, index, split, question, answer, key, data)
        rng = Random(f"{self.name}/{split}/{level}/{index}")
        if level in _COMPOSED and rng.random() < _COMPOSED[level]:
            return _composed(rng, level, index, split)
        for _ in range(2000):
            story = _draw(rng, level)
            if story is not None and split_of(story.key) == split:
                break
        else:
            raise AssertionError(f"no {split} story of level {level}")
        last = story.told[-1][0]
        cast = Cast.draw(rng, "ware" if last.name == "money" else last.pool)
        question = _tell(rng, story, cast, split)
        constants = {int(leaf) for plot, _ in story.told for leaf in letters(plot.shape) if leaf.isdigit()}
        data = {
            "tree": story.tree,
            "numbers": [n for _, slots in story.told for n in slots.values()],
            "want": last.want,
            "words": glossary(question, cast.spoken, constants),
        }
        answer = str(result(story.tree))
        return Problem(self.name, level, index, split, question, answer, story.key, data)

    def demonstrate(self, problem: Problem, variant: int = 0) -> list[str]:
        """The sums of the story, worked in the way of that number."""
        way = self.ways[variant % len(self.ways)]
        rng = Random(f"{problem.key}/{way}")
        tree: Tree = problem.data["tree"]
        opening = [f"want {problem.data['want']}", *problem.data["words"]]
        if way == "other":
            other = spread(tree) if rng.random() < 0.5 else None
            return [*opening, *_worked(tree, other or reorder(tree))]
        if way == "skip":
            return list(_bare(tree))
        worked = [*_named(_worked(tree, tree), problem)]
        steps = [*opening, *worked]
        if way == "split":
            return [*opening, *outline(tree), *worked]
        if way == "check":
            return [*steps, *(f"check {inverse(one)}" for one in reversed(sums(tree)[-2:]))]
        return _slip(rng, steps) if way == "repair" else steps

    def verify(self, problem: Problem, answer: str) -> Verdict:
        """Whether the answer is the number asked for."""
        return verify.judge("number", problem.answer, answer)

    def check(self, problem: Problem, steps: Sequence[str]) -> list[StepVerdict]:
        """Judge every step: true, from the story's numbers, and part of the way to the answer."""
        data = problem.data
        words = [*data["words"], *(f"want {name}" for name in data.get("inner", {}).values())]
        other = {name for name, forms in _asked().items() if form(data["tree"]) not in forms}
        judge = Judge(data["tree"], data["numbers"], data["want"], words, other, number_words(problem.question))
        return [judge.read(step) for step in steps]


@cache
def _asked() -> dict[str, set[str]]:
    """What every name for what is asked may stand for: the forms of the derivations it is used for."""
    forms: dict[str, set[str]] = {}
    for plot in (*_PLOTS, *WIDER):
        forms.setdefault(plot.want, set()).add(form(fill(plot.shape, dict.fromkeys(plot.slots, 1))))
    return forms


def _composed(rng: Random, level: int, index: int, split: Split) -> Problem:
    while True:
        if (found := compose(rng, level, split)) is not None:
            question, answer, key, data = found
            return Problem("stories", level, index, split, question, answer, key, data)


def _named(steps: Iterator[str], problem: Problem) -> Iterator[str]:
    """The sums, and before those on the way what they find out."""
    names = named(problem.data.get("inner", {}), problem.data["tree"])
    for step in steps:
        if step in names and (name := names.pop(step)) != f"want {problem.data['want']}":
            yield name
        yield step


def _draw(rng: Random, level: int) -> _Story | None:
    scale = _LEVELS[level]
    count = rng.randint(*scale.sums)
    fitting = [plot for plot in _PLOTS if plot.size == count]
    chained = not fitting or rng.random() < scale.chained
    story = _chain(rng, scale, count) if chained else _plot(rng, scale, rng.choice(fitting))
    if story is None or not _sound(story.tree, scale):
        return None
    if rng.random() < scale.idle and (chained or (level > 2 and story.told[0][0].sentences)):
        idle = rng.choice(_BY_ROLE[story.name if chained else "things", "idle"])
        at = rng.randint(1, len(story.told) - 1) if chained else 0
        story.told.insert(at, (idle, {"d": rng.randint(2, min(60, scale.amount[1]))}))
    if chained:
        story.name = "chain"
    return story


def _sound(tree: Tree, scale: _Scale) -> bool:
    try:
        done = sums(tree)
        last = result(tree)
    except ValueError:
        return False
    small = all(max(a, b) <= scale.most for a, _, b in done) and 0 < last <= scale.most
    written = scale.sums[1] > 1 or all(fits(a, "/" if op in "%:" else op, b) for a, op, b in done)
    return small and written and all(op != ":" or a % b for a, op, b in done)


def _plot(rng: Random, scale: _Scale, plot: Plot) -> _Story | None:
    for _ in range(40):  # a division seldom comes out whole at once
        try:
            slots = _slots(rng, scale, plot.shape)
        except ValueError:
            continue
        if _sound(tree := fill(plot.shape, slots), scale):
            return _Story(plot.name, tree, [(plot, slots)])
    return None


def _chain(rng: Random, scale: _Scale, count: int) -> _Story | None:
    place = rng.choice(_PLACES)
    begin, ask = rng.choice(_BY_ROLE[place, "open"]), rng.choice(_BY_ROLE[place, "ask"])
    slots = _slots(rng, scale, begin.shape)
    story = _Story(place, fill(begin.shape, slots), [(begin, slots)])
    rest = count - begin.size - ask.size
    rare: set[Shape] = set()
    for _ in range(40):
        if rest == 0:
            break
        event = rng.choice(_BY_ROLE[place, "do"])
        if event.size > rest or event.shape in rare:
            continue
        if _happen(rng, scale, story, event):
            rest -= event.size
            # Halving, doubling and parts of the whole are told once: twice looks made up, and copies grow.
            rare |= {event.shape} if "a" not in event.slots else set()
    return story if rest == 0 and _happen(rng, scale, story, ask) else None


def _happen(rng: Random, scale: _Scale, story: _Story, event: Plot) -> bool:
    now = result(story.tree)
    for _ in range(6):
        slots = _slots(rng, scale, event.shape, now)
        if slots.get("k") == 2 and event.size == 2:
            continue  # what is left after a half is told as `x/2`
        try:
            after = result(fill(event.shape, {**slots, "x": now}))
        except ValueError:
            continue
        if 0 < after <= scale.most:
            story.tree = fill(event.shape, {**slots, "x": story.tree})
            story.told.append((event, slots))
            return True
    return False


def _slots(rng: Random, scale: _Scale, shape: Shape, now: int = 0) -> dict[str, int]:
    """Numbers for the letters of a formula, such that it mostly comes out whole and positive."""
    slots: dict[str, int] = {}
    _assign(rng, scale, shape, scale.amount, slots)
    if isinstance(shape, tuple) and isinstance(shape[0], str) and shape[1] == "-":
        if shape[0] == "x":
            if isinstance(shape[2], str) and now > 3:
                slots[shape[2]] = rng.randint(2, max(2, min(scale.amount[1], now - 1)))
        elif shape[2] == "x":
            slots[shape[0]] = now + rng.randint(2, scale.amount[1])
        else:
            right = result(fill(shape[2], {**slots, "x": now}))
            more = right + rng.randint(1, scale.amount[1])
            slots[shape[0]] = -(-more // 10) * 10 if more > 20 and rng.random() < 0.3 else more
    return dict(sorted(slots.items()))


def _assign(rng: Random, scale: _Scale, shape: Shape, span: tuple[int, int], slots: dict[str, int]) -> int:
    """Draw the letters of a formula from left to right; returns the value, or 0 where it is not whole."""
    if isinstance(shape, str):
        if shape.isdigit():
            return int(shape)
        if shape == "k":
            span = (2, 5)
        elif span == (2, 20) and rng.random() < 0.2:
            span = (2, 80)
        if shape == "p":
            return slots.setdefault(shape, rng.choice((rng.randint(*_PRICE), rng.randrange(10, 61, 5))))
        return slots.setdefault(shape, rng.randint(*span)) if shape != "x" else 0
    left, op, right = shape
    if op in "+-":
        return _assign(rng, scale, left, span, slots) + _assign(rng, scale, right, span, slots)
    by = _assign(rng, scale, right, scale.factor, slots)
    if op != "*" and isinstance(left, str) and left not in slots and left != "x":
        times = rng.randint(*scale.factor) if right != "k" else rng.randint(2, max(3, scale.amount[1] // by))
        times *= rng.choice((1, 10)) if left == "p" else 1
        slots[left] = by * times + (rng.randint(1, by - 1) if op in "%:" else 0)
        return slots[left]
    one = left in ("a", "b") and isinstance(right, str) and (right == "k" or right.isdigit())
    large = (one and right == "k") or (op != "*" and not isinstance(left, str))
    return by * _assign(rng, scale, left, scale.amount if large else scale.factor, slots)


def _tell(rng: Random, story: _Story, cast: Cast, split: Split) -> str:
    sentences = []
    for plot, slots in story.told:
        if plot.whole and len(story.told) == 1 and (not plot.sentences or rng.random() < 0.4):
            return dress(rng, cast.say(rng, rng.choice(plot.whole), slots))
        for i, wordings in enumerate(plot.sentences):
            asks = i == len(plot.sentences) - 1 and len(wordings) > 4
            wording = pick(rng, wordings, split) if asks else rng.choice(wordings)
            sentences.append(cast.say(rng, wording, slots, digits=plot.pool == "idle"))
    text = _arranged(rng, sentences, one=len(story.told) == 1)
    if rng.random() < 0.08:
        text = text.replace(". ", ", ").lower()
    return dress(rng, text)


def _arranged(rng: Random, sentences: list[str], *, one: bool) -> str:
    """The sentences as one text: mostly in order, now and then `If ..., how many ...` or the question first."""
    style = rng.random() if one and len(sentences) > 1 else 1.0
    *told, asked = sentences
    if style < 0.12:
        facts = " and ".join(_inside(sentence) for sentence in told)
        return f"{rng.choice(('if', 'suppose'))} {facts}, {_inside(asked)}"
    if style < 0.2:
        return f"{asked} {' '.join(map(first_up, told))}"
    if style < 0.26:
        return f"{asked.rstrip('?. ')} if {' and '.join(_inside(sentence) for sentence in told)}?"
    return " ".join(map(first_up, sentences))


def _inside(sentence: str) -> str:
    """A sentence as part of another one: no full stop, no capital but in names."""
    first = sentence.split(" ", 1)[0]
    named = first in HE + SHE or first == "I"
    return (sentence if named else sentence[:1].lower() + sentence[1:]).rstrip(".")


def _worked(tree: Tree, order: Tree) -> Iterator[str]:
    """The sums of that order, without those that find out nothing new, such as 5*6 after 6*5."""
    ledger = Ledger(orders(tree))
    for a, op, b in sums(order):
        written = "/" if op in "%:" else op
        if found := ledger.places(a, written, b):
            ledger.learn(found)
            yield from work(a, written, b)


def _bare(tree: Tree) -> Iterator[str]:
    """Up to two sums on one line and no columns: how somebody writes who leaves out what he did in his head."""
    lines: dict[str, None] = {}
    _pending(tree, lines, last=True)
    yield from lines


def _pending(tree: Tree, lines: dict[str, None], last: bool = False) -> Tree:
    if isinstance(tree, int):
        return tree
    left, right = _pending(tree[0], lines), _pending(tree[2], lines)
    whole = tree[1] in "%:"
    if size(left) and (whole or size(left) + size(right) > 1):
        lines[f"{formula(left)}={result(left)}"] = None
        left = result(left)
    if size(right) and (whole or size(right) > 1):
        lines[f"{formula(right)}={result(right)}"] = None
        right = result(right)
    if whole:
        a, b = result(left), result(right)
        lines.update(dict.fromkeys(work(a, "/", b)[:1] if fits(a, "/", b) else [f"{a}/{b}={a // b}r{a % b}"]))
        return result((a, tree[1], b))
    if last:
        lines[f"{formula((left, tree[1], right))}={result(tree)}"] = None
    return left, tree[1], right


def _slip(rng: Random, steps: list[str]) -> list[str]:
    """One sum comes out a little wrong and is put right on the next line."""
    sums_at = [
        i
        for i, step in enumerate(steps)
        if "=" in step and not step.startswith("=") and "/" not in step.partition("=")[2]
    ]
    at = rng.choice(sums_at)
    left, _, right = steps[at].partition("=")
    whole, rest, left_over = right.partition("r")
    off = rng.choice([d for d in (-10, -2, -1, 1, 2, 10) if int(whole) + d >= 0])
    return [*steps[:at], f"{left}={int(whole) + off}{rest}{left_over}", f"wait {steps[at]}", *steps[at + 1 :]]
