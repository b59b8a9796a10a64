"""Equations told as little stories, as riddles of one step, or read aloud, answered from the text alone."""

from __future__ import annotations

import re
from collections.abc import Callable
from fractions import Fraction

_UNITS = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_PARTS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "eighth": 8, "tenth": 10}
_Way = Callable[..., Fraction]


def digits(text: str) -> str:
    """Number words as digits, up to 999."""
    units, tens = "|".join(_UNITS[1:]), "|".join(_TENS)
    small = rf"(?:(?:{tens})(?:[ -](?:{'|'.join(_UNITS[1:10])})\b)?|{'|'.join(_UNITS)})"
    pattern = rf"\b(?:({units}) hundred(?: and ({small}))?|({small}))\b"

    def value(found: re.Match[str]) -> str:
        rest = found[2] or found[3] or "zero"
        total = 100 * _UNITS.index(found[1]) if found[1] else 0
        for word in re.split("[ -]", rest):
            total += _UNITS.index(word) if word in _UNITS else 10 * (_TENS.index(word) + 2)
        return str(total)

    return re.sub(pattern, value, text)


def compounds(text: str) -> str:
    """Number words as digits, but for a `one` that counts nothing."""
    return digits(re.sub(r"(?<!ty[ -])\bone\b", "@", text)).replace("@", "one")


def formula(text: str) -> str:
    """A formula read aloud as it is written."""
    text = text.replace("by a number so that", ":").replace(" by itself", "")
    if re.search(r"(?<![a-z'])[a-z] number|itself|consecutive", text) or (
        digits(text) == text
        and not re.search(r"\b(?:plus|minus|take away|over|divided by|times|is equal to|equals)\b", text)
        and ("=" in text or not re.search(r"(?:(?<![a-z'])[a-z]|\d) is -?\d+\b", text))
    ):
        return text
    text = digits(text)
    spoken = r"(?<![a-z'])(?!a (?!plus|minus|is|equals|times|take|over|divided|=))[a-hj-z](?![a-z'])|\d+"
    for words, sign in (("plus", "+"), ("minus|take away", "-"), ("divided by|over", "/"), ("times", "*")):
        text = re.sub(rf"(?:(?<=\d )|(?<=[^a-z'][a-z] )|(?<=^[a-z] ))(?:{words})(?= (?:{spoken}))", sign, text)
    text = re.sub(rf"\bminus (?={spoken})", "-", text)
    return re.sub(
        rf"(?:(?<=\d)|(?<=[^a-z'][a-z])|(?<=^[a-z])) (?:is equal to|equals|is)(?= (?:- ?)?(?:{spoken})(?![\d ]*(?:if"
        rf"|when)))",
        " =",
        text,
    )


_MORE: tuple[tuple[str, _Way], ...] = (  # the first that fits; it is given all numbers of the question
    (r"together (?:they )?(?:are|have|cost)|have \d+ \w+ together", lambda *n: _pair(*n)),
    (r"in \d+ years", lambda a, c: c - a),
    (r"years older than .*how old is|bill was|^\D*i need \d+ \w+ and have", lambda p, q: abs(p - q)),
    (r"got on the bus|degrees warmer|gave me|got \d+ more and now|bought \d+ more and now", lambda a, c: c - a),
    (r"(?:found|was given|buying|finding|getting) \d+ more (?!and have)", lambda a, c: c - a),
    (r"years ago|years younger|went down|dropped|stayed on|off i paid|degrees colder", lambda a, c: a + c),
    (r"i had some money|how much (?:money )?did (?:i|we) (?:have|start)", lambda a, c: a + c),
    (r"i (?:gave away|lost|sold|used) \d+ of my", lambda a, c: a + c),
    (r"(?:gave some away|(?:lost|sold|used) some)|my book|i paid with|some got off|bought a ", lambda a, c: a - c),
    (r"kids share some .*(?:find) ", lambda a, b, c: (c - b) * a),
    (r"kids share some .*(?:lose) ", lambda a, b, c: (c + b) * a),
    (r"split a bill equally and i added", lambda a, b, c: (c - b) * a),
    (r"off my part", lambda a, b, c: (c + b) * a),
    (r"i baked|lost \d+, and", lambda b, a, c: c * a + b),
    (r"shared all of them|was split", lambda b, a, c: c * a - b),
    (r"book and a toy|drink, \d+|more on each", lambda a, b, c: c / a - b),
    (r"cheaper than usual|out of each", lambda a, b, c: c / a + b),
    (r"voucher|are broken|packs of \w+, used|i earn the same", lambda a, b, c: (c + b) / a),
    (r"a candle|a tank|and use \d+|^\D*i had \d+ .*(?:are )?left|cut \d+ equal", lambda b, a, c: (b - c) / a),
    (r"i save|tickets and|burgers and", lambda a, b, c: (c - b) / a),
    (r"taxi|gym|club|the pool|packs and now|plumber|plant is|phone|every day\. after \d+ days are|gets \d+ more every"
     r"|renting|delivery is", lambda b, a, c: (c - b) / a),
    (r"each \d+ cm long|share[ds] (?:equally|evenly) by \d+ kids, each|gives \d+ each|each pays|my age divided"
     r"|\d+ in each",
     lambda a, c: a * c),
    (r"after \d+ days it's|cost \d+|my age times|times my age|equal .* make", lambda a, c: c / a),
    (r"i paid \d+ \w* ?for \d+|shared (?:equally|evenly) by|equal piles|hours of work",
     lambda p, q: max(p, q) / min(p, q)),
    (r"boxes hold", lambda a, c: c / a),
)  # fmt: skip


def _pair(*numbers: Fraction) -> Fraction:
    return (max(numbers) - min(numbers)) / 2


def story(text: str) -> Fraction | None:
    """What a little story asks for."""
    text = digits(re.sub(r"\b(?:does|is|of|in) one\b", "", text).replace("show your work", ""))
    numbers = [Fraction(n) for n in re.findall(r"\d+", text)]
    if many := re.search(r"(twice|\d+ times) as (?:old|many|much)", text):
        if not re.search(r"[a-z]+ (?:as|gets)", text):
            return None
        total = [n for n in numbers if f"{n} times" not in many[1]] or numbers
        return total[0] / (3 if many[1] == "twice" else int(many[1].split(" ")[0]) + 1)
    if found := re.search(
        r"(?:^|\b)((?:my )?\w+) (?:has|is) (\d+) (?:years older|more \w+) than ((?:my )?\w+)\. together", text
    ):
        total, apart = numbers[1], numbers[0]
        asked = re.search(r"(?:how old is|does) ((?:my )?\w+)", text[found.end() :])
        assert asked, text
        return (total + apart) / 2 if asked[1] == found[1] else (total - apart) / 2
    if re.search(r"together they cost", text):
        return (numbers[1] + numbers[0] * (1 if "dearer" in text else -1)) / 2
    for pattern, way in _MORE:
        if re.search(pattern, text):
            try:
                return way(*numbers)
            except TypeError:
                continue
    return None


_STEPS: tuple[tuple[str, _Way], ...] = (  # riddles of one step
    (r"(?:what|number|something) (?:minus|take away|less) \d+ |less than (?:what|a number)|have to (?:take"
     r"|subtract) \d+"
     r"|from (?:which|what) number must|(?:take|subtract) \d+ (?:from|off) a number i get|between a number and"
     r"|number (?:reduced|lowered|decreased) by \d+ is", lambda p, q: p + q),
    (r"(?:what|number) (?:divided by|over) \d+|split into|is \d+ equal parts|i divide a number by"
     r"|\bpart\d+ of", lambda p, q: p * q),
    (r"divided by (?:what|a number)|divide \d+ by to|times (?:what|something|a number)|how (?:many times|often) does"
     r"|how many \d+s|what (?:times|multiplied)|by what makes|x what|over what|taken \d+ times",
      lambda p, q: max(p, q) / min(p, q)),
    (r"how much is missing|do i need to go|do i need from|is \d+ plus what|more than what|what plus|increase by"
     r"|a number and \d+ (?:make|are|give)|(?:\+|plus) what|something plus|sum of a number and \d+ (?:is|equals|was)"
     r"|what's \d+ short|\d+ and what|adding \d+ to a number|how much less is|minus what|less what|to get to"
     r"|minus a number|take a number from|must i lower", lambda p, q: abs(p - q)),
)  # fmt: skip


def riddle(text: str) -> Fraction | None:
    """What a riddle of one or two steps asks for."""
    text = digits(text)
    for word, times in (("twice", "2 times"), ("double", "2 times"), ("triple", "3 times")):
        text = re.sub(rf"\b{word} (a number|my)", rf"{times} \1", text)
    for word, part in _PARTS.items():
        text = re.sub(rf"\b(?:an? )?{word} of (?=a number|what)", f"part{part} of ", text)
    numbers = [Fraction(n) for n in re.findall(r"(?<!\d)-?\d+", text)]
    if len(numbers) == 3:
        return _two_steps(text)
    if len(numbers) != 2:
        return None
    for pattern, way in _STEPS:
        if re.search(pattern, text):
            return way(*numbers)
    return None


def _two_steps(text: str) -> Fraction | None:
    """Two times a number plus 5 is 17."""
    many = re.search(r"(\d+) times (?:a|my) (?:number|age)|multiply a number by (\d+)", text)
    if many is None:
        return None
    a = Fraction(many[1] or many[2])
    p, q = (Fraction(n) for n in re.findall(r"(?<!\d)-?\d+", text[: many.start()] + text[many.end() :]))
    if re.search(r"\d (?:minus|decreased by) \d+ times (?:a|my) num|take \d+ times a number from", text):
        return (p - q) / a
    if re.search(r"-?\d+ is (?:\d+ (?:more|less) than \d+ times|\d+ times a number (?:plus|minus))", text):
        p, q = q, p
    less = re.search(r"minus|less than|take away|subtract|decreased|take \d+ (?:from|away)", text)
    return (q + p) / a if less else (q - p) / a


def answer(text: str) -> Fraction | None:
    """What a story or riddle asks for, where it is one that is known here."""
    told = re.search(r"\b(?:i|the|was|my|we|us|cost|costs|has|have|is|are|years|people|kids|tables|bags|went)\b", text)
    known = re.search(
        r"how many|how much|how old|how warm|how far|how long|price|what did it cost|what does (?:one|a)|what was it"
         r"|what was the"
        r"|without it", text,
    ) and not re.search(r"a number|my number|two numbers|the number", text)  # fmt: skip
    if told and known and (found := story(text)) is not None:
        return found
    old = (
        r"itself|\b(?:times|than|is|equals|gives|double|triple|twice|as|find|that) (?:the|my"
        r"|that) (?:same )?number\b(?! (?:if|when|i|so))"
        r"|becomes|think of|\bi (?:triple|double|halve|multiply|times|take half|add|took)|(?:to|from|of|multiply"
        r"|divide|double|"
        r"triple|halve|increase|decrease|times|and) it\b(?! is)|same number|number back"
    )
    asked = re.split(r"[.,?] (?=[a-z' ]*$)|find the number[^a-z]*", text)[0]
    return (
        None
        if re.search(old, asked) or re.search(r"some number|an? (?:unknown|certain) number", text)
        else riddle(text)
    )
