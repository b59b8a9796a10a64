"""Two or three who always lie or never do, as people also tell of them, for training only: some speak of themselves."""

from __future__ import annotations

from random import Random

from mull.core import Split
from mull.tasks.logic.kind import Data, Puzzle, listed
from mull.tasks.logic.knights import Knights
from mull.tasks.logic.knights_text import Statement, asking, told
from mull.tasks.phrasing import dress, vary

_WORDS = (
    *(("truth-teller", "liar"),) * 4, *(("knight", "knave"),) * 3, ("priest", "pirate"), ("saint", "cheat"),
    ("human", "robot"),
)  # fmt: skip
_LIARS = (
    "{all}: each [one |of them |]either always lies or always tells the truth.",
    "{all} each [always lie or always tell the truth|tell only the truth or only lies].",
    "each of {all} either always [tells the truth or always lies|lies or always tells the truth].",
    "i meet {all}. each is a truth-teller or a liar.", "{all} are truth-tellers or liars.",
    "{all}: some may be liars, the others always tell the truth.", "liars always lie, the others never do.",
    "some people always lie and some never lie.",
)  # fmt: skip
_NAMED = (
    "{all} are {K}s or {N}s. {K}s tell the truth, {N}s lie.", "{K}s tell the truth, {N}s lie.",
    "{K}s [always tell the truth|never lie] and {N}s always lie.",
    "{all} are each a {K} (never lies) or a {N} (always lies).",
    "you meet {all}. {N}s always lie, {K}s always tell the truth.", "a {K} never lies, a {N} always lies.",
)  # fmt: skip
_ONE_EACH = (
    "exactly one of {all} is a {K}.", "exactly one of {all} is a {N}.", "one of {all} is a {K}, the other a {N}.",
    "one of {all} is a {N} who always lies, the other a {K}.",
)  # fmt: skip


class Selves(Knights):
    """`Zoe and Ivan each always lie or always tell the truth. Zoe says "I am a liar or Ivan is". Who is the liar?`"""

    def statement(self, rng: Random, who: int, count: int) -> Statement:
        way = rng.random()
        other = rng.choice([one for one in range(count) if one != who])
        if way < 0.08:
            return who, "and", (who,), (True,)
        if way < 0.3:
            both = (who, other) if rng.random() < 0.7 else (other, who)
            return who, rng.choice(("and", "or")), both, (rng.random() < 0.5, rng.random() < 0.5)
        return super().statement(rng, who, count)

    def draw(self, rng: Random, level: int) -> Puzzle | None:
        drawn = super().draw(rng, level)
        if drawn is None:
            return None
        words, before = rng.choice(_WORDS), drawn.data["words"]
        answer = dict(zip(before, words, strict=True)).get(drawn.answer, drawn.answer)
        data = {**drawn.data, "words": words, "what": words if drawn.data["what"] else (), "daily": True}
        return Puzzle(drawn.key, data, answer)

    def ask(self, rng: Random, data: Data, split: Split) -> str:
        names, (true, false) = data["names"], data["words"]
        together = len(names) == 2 and rng.random() < 0.6
        said = [told(rng, names, statement, together, daily=True) for statement in data["statements"]]
        if len(names) == 2:
            said = [one.replace("of us ", rng.choice(("of us ", "of us ", "of us two "))) for one in said]
        pool = _NAMED if true != "truth-teller" or rng.random() < 0.3 else _LIARS
        unnamed = not all(any(name in one for one in said) for name in names)
        intro = vary(rng, rng.choice([one for one in pool if "{all}" in one] if unnamed else pool))
        if len(names) == 2 and len(set(data["kinds"])) == 2 and rng.random() < 0.25:
            intro = f"{rng.choice(_NAMED[1:3])} {rng.choice(_ONE_EACH)}"
        text = " ".join([vary(rng, intro), *said, asking(rng, data, split)])
        text = text.replace("{all}", listed(names)).replace("{K}", true).replace("{N}", false)
        return dress(rng, text)
