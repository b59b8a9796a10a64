"""What people type around a question, and how they mistype it; for training only, no valid or test question has it."""

from __future__ import annotations

import re
from random import Random

from mull.tasks.phrasing import vary

_BEFORE = (
    "[ok|okay|alright|right], ", "[hey|hi|hello|hiya|yo] [there |][can|could] [you|u] help? ", "help! ", "sorry, ",
    "[my|our] [teacher|tutor|maths teacher|math teacher] [asked|gave us|wrote] this[ one|]: ",
    "[i'm|im] [stuck|lost]. ",
    "[quick|easy|small|silly|dumb|stupid] [one|question|q]: ", "[i|we] [don't|dont|can't|cant] get this[ one|]: ",
    "[exam|test|quiz] tomorrow. ", "from my [book|worksheet|homework|notes]: ", "let me test you. ", "riddle me this: ",
    "[here's|here is|heres] [one|a question|a puzzle|a problem] for you: ",
    "[next|another|one more|last] [one|question]: ",
    "[good morning|good evening|dear bot|dear ai]. ", "[are you|r u] good at [math|maths]? ",
    "a [friend|kid] asked me: ",
    "[excuse me|pardon|sorry to ask], ", "[i was wondering|i wonder|i'd like to know|tell me please], ", "ok next. ",
    "[mom|dad|my sister|my brother] [says you know|wants to know]: ", "[math|maths] [question|problem|help]: ", "hmm, ",
    "question [a|b]) ", "so [uh|um|basically|like], ", "please [help|answer|be quick]. ", "thanks for before! now ",
)  # fmt: skip
_AFTER = (
    " [plz|pls|please] [help|answer|hurry|quick|explain|be quick]", " [i have|i've] no idea", " [i don't|i dont] know",
    " [tysm|thx a lot|thanks a lot|many thanks|thanks in advance|cheers mate]", " [no explanation|only the answer]",
    " [short answer|just a number|answer only] [please|pls]", " [i forgot how|how does this work]?",
    " [lol|haha|hmm|btw]",
    " [it's|its] for [school|my homework|my kid|a quiz]", " [anyone|anybody]?", "?? ", "!!",
    " [right now|quickly|fast]",
    " [i tried but|i tried and] [failed|can't]", " [be careful|think carefully|take your time|no rush]", " ...",
)  # fmt: skip
_SLIPS = {
    "what": ("waht", "wat", "wht", "whta"), "number": ("numer", "nubmer", "numbr", "no.", "numbe"),
    "the": ("teh", "th", "hte"), "find": ("fnd", "fidn"), "is": ("si", "iz"), "how": ("hwo", "hw"),
    "many": ("mny", "manny", "amny"), "are": ("r", "aer"), "you": ("u", "yuo"), "please": ("plase", "pleese", "plz"),
    "solve": ("slove", "sovle", "solv"), "equals": ("equal", "eqals", "equels"), "which": ("wich", "whcih", "witch"),
    "divided": ("devided", "divded", "dividd"), "remainder": ("remander", "remaider", "reminder"),
    "much": ("mch", "muhc"),
    "common": ("comon", "commen"), "greatest": ("gratest", "greatst"), "factor": ("facter", "fator"),
    "factors": ("facters", "fators"), "multiple": ("mutiple", "multipel"), "prime": ("pirme", "prim"),
    "divisible": ("divisable", "devisible", "divisble"), "digits": ("digts", "digets"), "every": ("evry",),
    "times": ("tims", "tmes"), "together": ("togther", "togehter"), "old": ("odl",), "left": ("lft", "letf"),
    "between": ("betwen",), "people": ("poeple", "ppl"), "because": ("bc",), "and": ("adn", "n"),
    "even": ("evn", "evne"),
    "does": ("dose", "dos"), "each": ("eahc", "ech"), "share": ("shair",), "equally": ("equaly",), "minus": ("mins",),
    "double": ("duoble", "dubble"), "want": ("wnat",), "smallest": ("smalest",), "biggest": ("bigest",), "can": ("cn",),
}  # fmt: skip


def chatty(rng: Random, text: str) -> str:
    """The question with a sentence before or after it, or a word mistyped; mostly as it is."""
    if rng.random() < 0.12:
        text = vary(rng, rng.choice(_BEFORE)) + text
    if rng.random() < 0.08:
        text = text.rstrip() + vary(rng, rng.choice(_AFTER)).rstrip()
    if rng.random() < 0.1 and (found := [word for word in _SLIPS if re.search(rf"\b{word}\b", text)]):
        word = rng.choice(found)
        free = [slip for slip in _SLIPS[word] if not _stands(slip, text)]  # `u` may be what is asked for
        text = re.sub(rf"\b{word}\b", rng.choice(free or [word]), text, count=1)
    if rng.random() < 0.1:
        text = text.replace("'", "")
    return text


def _stands(word: str, text: str) -> bool:
    """Whether a text has this word already, be it between digits."""
    return re.search(rf"(?<![A-Za-z]){re.escape(word)}(?![A-Za-z])", text) is not None
