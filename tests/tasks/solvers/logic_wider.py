"""What the second solver for logic puzzles knows of free speech: leads, fillers, tenses, and other things compared."""

from __future__ import annotations

import re

_LEADS = re.compile(
    r"^(?:suppose|given that|logic question:|here is what i know:|assume(?: that)?|premises:|riddle:|let's say"
    r"|ok,?|my friend says:|rule:|i was told this:|in a story,|say|imagine|we (?:are told:|know that)|these are true:"
    r"|knowing this:|facts:|given:|logic:|i know that) "
)
_BREAK = r"(?:\.\.\. |\. |; |! |\? |, and |, | - |: | so | and )"
_FILLER = re.compile(
    rf"(?:^|{_BREAK})(?:so |and |now |ok )*(?:question|well|tell me|what do you think|what|yes or no"
    r"|true or false|is it so|is this right|my question|ok|so|and|now)$"
)
_TAIL = re.compile(
    r"(?:[.,:?!]+ |[.,:?!]+$)(?:answer )?(?:yes or no|right|true|or not|is that certain|does that follow|correct)?$"
    r"| then$| for certain$| or not$"
)
_OPENING = re.compile(r"^(?:so|then|now|and|ok|well) ")


def parted(text: str) -> tuple[str, str]:
    """What is told and what is asked, both without the words that say nothing."""
    while (shorter := _LEADS.sub("", text)) != text:
        text = shorter
    text = re.sub(r"\b(?:what about|how about) \w+, ", "", text)
    text = re.sub(r"\band (\w+), is that ", r"is \1 ", text)
    while (shorter := _TAIL.sub("", text)) != text:
        text = shorter
    *_, last = re.finditer(_BREAK, text) if re.search(_BREAK, text) else (re.match("", text),)
    assert last is not None
    told, asked = text[: last.start()], text[last.end() :]
    while (shorter := _FILLER.sub("", told)) != told:
        told = shorter
    while (shorter := _OPENING.sub("", asked)) != asked:
        asked = shorter
    return told, claimed(asked)


def claimed(asked: str) -> str:
    """What has to be certain: the end of `is it safe to say that …`."""
    asked = re.sub(r"^(?:do we know if|do you think) ", "", asked)
    found = re.match(
        r"(?:so )?(?:is|can|does|do|would|must)\b.*? that (?!mean|make|prove|imply|follow|tell|enough)", asked
    )
    return asked[found.end() :] if found else asked


def pieces(told: str) -> list[str]:
    """One statement each."""
    found = (_OPENING.sub("", one.strip()) for one in re.split(_BREAK, told))
    return [one for one in found if one]


_PAST = {
    "took": "take", "came": "come", "bought": "buy", "went": "go", "won": "win", "got": "get", "drank": "drink",
    "slept": "sleep", "caught": "catch", "grew": "grow", "was": "is", "does": "", "did": "", "do": "", "not": "",
    "no": "", "don't": "", "doesn't": "", "won't": "", "didn't": "", "an": "", "a": "", "studied": "study",
}  # fmt: skip
_DENIAL = re.compile(r"\b(?:not|no|don't|doesn't|won't|didn't)\b")


def event(clause: str) -> tuple[str, bool]:
    """The words of a clause without tense and order, and whether it is so: `did I study`, `I don't study`."""
    words = [_base(_PAST.get(word, word)) for word in re.findall(r"[a-z']+", clause)]
    return " ".join(sorted(filter(None, words))), not _DENIAL.search(clause)


def _base(word: str) -> str:
    word = re.sub(r"(?:ches|shes|sses)$", lambda found: found[0][:-2], word)
    return re.sub(r"(?<=[a-z]{2})(?:ed|e|es|(?<!s)s)$", "", word) if len(word) > 3 else word


def stem(word: str) -> str:
    """The same for one and for many, and for `cries` and `cry`."""
    return re.sub(r"[es]+$", "", re.sub(r"ies?$", "y", word)) or word


_COLOURS = "red|blue|green|yellow|white|pink|orange|violet"
_SCENES = (
    (rf"\bthe ({_COLOURS}) (?:box|car|ball|bag|team|rope|house|block|pencil|ribbon|door)\b", r"the \1"),
    (r"\bless far\b", "closer"), (r"\bleast far\b", "closest"),
    (r"\b(?:won|got) second place\b", "is second"),
    (r"\bwho won(?: the race)?(?! (?:the (?:most|least|second)|more|less|fewer))\b", "who is first"),
    (r"\b(finish|finished) the race\b", r"\1"), (r"\bin the race\b", ""),
    (r"\b(?:beats?|outran|outrun)\b", "before"), (r"\b(?:lost|loses?) to\b", "after"),
    (r"\b(?:got|get) a (higher|lower) score than", r"\1 than"),
    (r"\b(?:has|have) (longer|shorter) hair than", r"\1 than"),
    (r"\b(?:has|have) a (bigger|smaller) house than", r"\1 than"),
    (r"\bon a (higher|lower) floor than", r"\1 than"),
    (r"\b(?:got|get) on the bus (before|after)", r"\1"),
    (r"\bstanding to the (left|right) of", r"to the \1 of"),
    (r"\b(?:on the )?far left\b", "first"), (r"\b(?:on the )?far right\b", "last"),
    (r"\b(?:is|was) served (before|after)", r"\1"), (r"\bserved (before|after)", r"\1"),
)  # fmt: skip


def compared(text: str) -> str:
    """Scenes in the words of before, after, more and less."""
    text = text.removeprefix("right, ")
    for pattern, plain in _SCENES:
        text = re.sub(pattern, plain, text)
    return re.sub(
        r"\bis ((?:the |my |an? )?\w+) the ([\w ]+?) one of \1 and ((?:the |my |an? )?\w+)", r"is \1 \2 than \3", text
    )


def bare(text: str) -> str:
    """`an elk » a cat` without the articles; letters may be called a."""
    if re.search(r"\b[b-hj-z] [»«]|[»«] [b-z]\b", text):
        return text
    return re.sub(r"\ban? (?=\w+ [»«])|(?<=[»«] )an? (?=\w)|\ban? (?=\w+ (?:or|and|vs) (?:an? |the )?\w+)"
                  r"|(?<= or )an? |(?<= and )an? |(?<= vs )an? ", "", text)  # fmt: skip
