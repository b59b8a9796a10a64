"""What is so when a liar says it, and who lies of two when one says what all know to be so or not; for training only.

want icy         Ana lies    Ana says -icy    so icy    icy icy yes
want true Sam    Pat says 2+2=5    2+2=5 false    Pat lies    Sam true    true Sam
"""

from __future__ import annotations

from random import Random
from typing import Any

from mull.core import Split
from mull.tasks.logic.kind import Data, Puzzle, cast, listed
from mull.tasks.logic.training.clauses import clauses
from mull.tasks.logic.training.script import Script, Scripted
from mull.tasks.phrasing import dress, first_up, vary

_LIAR = ("{x} always lies", "{x} always lies", "{x} is a liar", "{x} never tells the truth", "{x} only tells lies",
         "everything {x} says is false", "{x} lies every time", "{x} is a knave, who always lies")  # fmt: skip
_TRUE = ("{x} always tells the truth", "{x} never lies", "{x} is honest", "everything {x} says is true",
         "{x} only says true things", "{x} is a truth-teller", "{x} is a knight, who never lies")  # fmt: skip
_SAYS = ("{x} says {t}", "{x} says that {t}", '{x} says "{t}"', "{x} says: {t}", "{x} said that {t}", "{x} says '{t}'",
         "today {x} says {t}", "{x} told me that {t}", "{x} claims {t}", "according to {x}, {t}")  # fmt: skip
_TOLD = tuple(text for text in _SAYS if '"' not in text and "'" not in text and ":" not in text)
_WORDS = {False: "lies", True: "true"}


class Honest(Scripted):
    """`Ana always lies. Ana says the road isn't icy. Is the road icy?`"""

    name = "honest"

    def draw(self, rng: Random, level: int) -> Puzzle | None:
        speakers = cast(rng, 1 if rng.random() < 0.6 else 2, 6)
        said = clauses(rng, len(speakers))
        words = list(said)
        kinds = [rng.random() < (0.3 if len(speakers) == 1 else 0.5) for _ in speakers]
        claims = [rng.random() < 0.5 for _ in speakers]
        asked = rng.randrange(len(speakers))
        data: dict[str, Any] = {"names": speakers, "kinds": kinds, "claims": claims, "said": said, "asked": asked}
        data |= {"daily": True}
        told = " ".join(f"{x} {kind:d} {claim:d} {word}" for x, kind, claim, word
                        in zip(speakers, kinds, claims, words, strict=True))  # fmt: skip
        return Puzzle(f"{told}/{asked}", data, "yes" if kinds[asked] == claims[asked] else "no")

    def ask(self, rng: Random, data: dict[str, Any], split: Split) -> str:
        kinds, said = [], []
        for name, kind, claim, clause in zip(
            data["names"], data["kinds"], data["claims"], data["said"].values(), strict=True
        ):
            kinds.append(rng.choice(_TRUE if kind else _LIAR).format(x=name))
            own = clause[2].split(" ")[0] in ("I", "we", "my", "they")  # of whom that is, between quotes, is unsaid
            said.append(rng.choice(_TOLD if own else _SAYS).format(x=name, t=clause[2 if claim else 3]))
        fact, question = list(data["said"].values())[data["asked"]][2::2]
        asking = vary(rng, rng.choice(("{q}?", "{q}?", "{q}?", "so {q}?", "is it true that {c}?", "{q}, yes or no?")))
        asking = asking.replace("{q}", question).replace("{c}", fact)
        text = rng.choice((". ", ". ", ", ", "; ", " and ")).join(kinds) + ". " + ". ".join(said) + f". {asking}"
        return dress(rng, text.replace(". ", "\n") if rng.random() < 0.05 else first_up(text))

    def script(self, data: Data) -> Script:
        words, at = list(data["said"]), data["asked"]
        told = [f"{name} {_WORDS[kind]}" for name, kind in zip(data["names"], data["kinds"], strict=True)]
        told += [f"{name} says {'' if claim else '-'}{word}"
                 for name, claim, word in zip(data["names"], data["claims"], words, strict=True)]  # fmt: skip
        so = data["kinds"][at] == data["claims"][at]
        found = f"{'' if so else '-'}{words[at]}"
        end = f"{words[at]}={found} {'yes' if so else 'no'}"
        return Script(words[at], told, [f"so {found}"], end, [*words, *(f"-{word}" for word in words)])


# what all know, and what all know to be wrong
_KNOWN = (
    ("ice is cold", "ice is hot"), ("fish live in water", "fish live in trees"), ("snow is white", "snow is black"),
    ("a week has 7 days", "a week has 9 days"), ("cats are animals", "cats are plants"),
    ("fire is hot", "fire is cold"),
    ("a triangle has 3 sides", "a triangle has 5 sides"), ("birds lay eggs", "cows lay eggs"), ("grass is green",
    "grass is blue"), ("a dog has 4 legs", "a dog has 6 legs"), ("the sun is hot", "the sun is cold"),
    ("an hour has 60 minutes", "an hour has 50 minutes"), ("sugar is sweet", "sugar is salty"),
)  # fmt: skip
_ONE = ("[exactly|only] one of {and} tells the truth", "one of {and} always lies, the other always tells the truth",
        "one of {and} is a liar and the other tells the truth", "{and}: one is a knight (never lies), one is a knave"
        " (always lies)", "exactly one of {and} is lying", "of {and} one always lies and one never lies")  # fmt: skip
_ASKS = {
    True: ("who tells the truth?", "who is telling the truth?", "who is honest?", "who is the truth-teller?"),
    False: ("who is the liar?", "who lies?", "who is lying?", "who is the one that lies?"),
}


class Proven(Scripted):
    """`Exactly one of Pat and Sam tells the truth. Pat says 2+2=5. Who tells the truth?`"""

    name = "proven"

    def draw(self, rng: Random, level: int) -> Puzzle | None:
        names, so, true = cast(rng, 2, 6), rng.random() < 0.5, rng.random() < 0.5
        x, y = rng.randint(1, 9), rng.randint(1, 9)
        claim = f"{x}+{y}={x + y + (0 if so else rng.choice((1, 1, 2)))}"
        shown = ""
        if rng.random() < 0.5:
            shown = rng.choice(_KNOWN)[not so]
            claim = shown.split(" ")[-1]
        asked = rng.choice(names) if rng.random() < 0.25 else ""
        data = {"names": names, "so": so, "claim": claim, "shown": shown, "true": true, "asked": asked, "daily": True}
        found = names[0 if so == true else 1]
        answer = ("yes" if asked == found else "no") if asked else found
        return Puzzle(f"{' '.join(names)} {shown or claim} {true} {asked}", data, answer)

    def ask(self, rng: Random, data: dict[str, Any], split: Split) -> str:
        names, claim = data["names"], data["claim"]
        if not data["shown"] and rng.random() < 0.6:
            claim = claim.replace("+", " + ").replace("=", rng.choice((" = ", " is ", " equals ")))
        said = rng.choice(_SAYS[:5]).format(x=names[0], t=data["shown"] or claim)
        one = vary(rng, rng.choice(_ONE)).replace("{and}", listed(rng.sample(names, 2)))
        asking = rng.choice(_ASKS[data["true"]])
        if data["asked"]:
            does = "tell the truth" if data["true"] else "lie"
            asking = rng.choice((f"does {data['asked']} {does}?", f"is {data['asked']} "
                                 f"{'telling the truth' if data['true'] else 'the liar'}?"))  # fmt: skip
        parts = [one, said] if rng.random() < 0.75 else [said, one]
        return dress(rng, f"{first_up(parts[0])}. {first_up(parts[1])}. {asking}")

    def script(self, data: Data) -> Script:
        names, so, true, asked = data["names"], data["so"], data["true"], data["asked"]
        word = _WORDS[true]
        answer = names[0 if so == true else 1]
        found = [f"{names[0]} {_WORDS[so]}", f"{names[1]} {_WORDS[not so]}"]
        told = [f"{names[0]} says {data['claim']}", f"{data['claim']} {'true' if so else 'false'}"]
        end = f"{asked} {answer} {'yes' if asked == answer else 'no'}" if asked else f"{word} {answer}"
        return Script(f"{word} {asked}".rstrip(), told, found, end, list(names))
