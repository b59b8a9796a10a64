"""How people ask for a target to be made from numbers: the TV game, classroom puzzles, a line of shorthand."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from mull.core import Split
from mull.tasks.phrasing import dress, in_words, phrase, vary

_MAKE = "[make|make|make|get|get|reach|reach|hit|build|form|create|produce|obtain|arrive at|come to|work out to|score]"
_NUMBER = "[|||||the number |the target |exactly |a total of ]"
_HOW = "[how can i|how do i|how do you|how would you|how could i|how can you|how can we|how to|how'd you|how might i]"
_CAN = "[can you|can you|could you|can we|can i|is it possible to|is there a way to|are you able to|do you know how to]"
_USING = "[using|with|from|out of|by using|using only|with only|using just|with just|using the numbers|with the numbers"
_USING += "|from the numbers|by combining|with these numbers:|using these numbers:|from these: ]"
_HAVE = "[i have|i've got|i got|i have got|we have|you have|i was given|i'm given|given|my numbers are|the numbers are"
_HAVE += "|i have the numbers|we've got|suppose i have|say i have|here are my numbers:|i drew|i picked|i rolled]"
_SIGNS = "[+ - * /|+, -, * and /|+, -, *, /|+-*/|plus, minus, times and divide|+ - x ÷|+ − × ÷"
_SIGNS += "|addition, subtraction, multiplication and division]"

_ASKS = (
    f"{_MAKE} {_NUMBER}{{t}} {_USING} {{ns}}", f"{_USING} {{ns}} {_MAKE} {_NUMBER}{{t}}",
    f"{_USING} {{ns}}, {_MAKE} {_NUMBER}{{t}}", f"{_HOW} {_MAKE} {_NUMBER}{{t}} {_USING} {{ns}}?",
    f"{_CAN} {_MAKE} {_NUMBER}{{t}} {_USING} {{ns}}?", f"{_HAVE} {{ns}}. {_HOW} {_MAKE} {_NUMBER}{{t}}?",
    f"{_HAVE} {{ns}}. {_CAN} {_MAKE} {_NUMBER}{{t}}?", f"{_HAVE} {{ns}}. {_MAKE} {_NUMBER}{{t}}",
    f"{_HAVE} {{ns}}, {_MAKE} {_NUMBER}{{t}}", f"{_HAVE} {{ns}} and [need|want|have] to {_MAKE} {_NUMBER}{{t}}",
    "[numbers|nums|digits|tiles|cards|my numbers]: {ns}[, |. |; | ]target[:| is|] {t}",
    "target[:| is| =|] {t}[, |. |; ][numbers|nums|cards|the numbers are|numbers are|with|from|tiles]: {ns}",
    "[numbers|the numbers|cards] {ns}, [target|the target is|goal|the goal is|aim for] {t}",
    "{t} [from|using|with|out of] {ns}", "{t} [from|using|with|out of] {ns}, how?", "{t} from {ns}?", "{t}: {ns}",
    "{ns} [->|=>|-->|=|to make|to get|into|to reach] {t}", "{ns} = {t}?", "{ns}, [target|make|reach|get|goal] {t}",
    "countdown[:| numbers:| game:| numbers round:|,] {ns}[, |. |; ]target[:| is|] {t}", "countdown: {ns} = {t}",
    "countdown[:|,] [make|get|reach] {t} [from|with|using] {ns}", "countdown[:|,] target {t}, numbers {ns}",
    f"[combine|use|take] {{ns}} to {_MAKE} {_NUMBER}{{t}}", f"[use|apply] {_SIGNS} on {{ns}} to {_MAKE} {{t}}",
    f"[put|place|insert] {_SIGNS} between {{ns}} to {_MAKE} {{t}}", f"with {{ns}} and {_SIGNS}, {_MAKE} {{t}}",
    f"[find|give me|show me|write|i need|come up with] [a sum|an expression|a calculation|an equation|a way] "
    f"[that makes|to make|that equals|to get|to reach|for] {{t}} {_USING} {{ns}}",
    "[which|what] [sum|combination|calculation|expression] of {ns} [makes|gives|equals|gets|is equal to] {t}?",
    "[which|what] [calculation|expression|sum] [using|with|from] {ns} [makes|gives|equals|gets me] {t}?",
    "how [do|can] {ns} [make|become|give|equal|add up to|get to] {t}?", "how [do|can] i turn {ns} into {t}?",
    "my numbers are {ns} and [my target is|the target is|i need to reach|i have to make|i must get] {t}",
    "the target is {t} and [i have|the numbers are|you have|we have] {ns}[| what now?|. how?|. what's the solution?]",
    f"i [need|want|have] to {_MAKE} {_NUMBER}{{t}} {_USING} {{ns}}",
    "help me [make|get|reach] {t} [with|from|using] {ns}",
    f"[solve this|solve|puzzle|number puzzle|maths puzzle|math game|brain teaser|24 game style"
    f"|numbers game]: {_MAKE} {{t}} {_USING} {{ns}}",
    f"is there [a|any] way to {_MAKE} {{t}} {_USING} {{ns}}?", "what makes {t} [from|with|using|out of] {ns}?",
    f"[only|just] [using|with] {{ns}}, [how can i|can you|try to|how would you] {_MAKE} {{t}}",
    f"{{ns}} - [can you|how do i|how can you|please] {_MAKE} {_NUMBER}{{t}}?",
    f"if [i have|you have|my numbers are|the cards are] {{ns}}, {_HOW} {_MAKE} {{t}}?",
    "write {t} [using|with] [|the numbers |only ]{ns}",
    "what [is|would be] a way to [get|make|reach] {t} [from|with|using] {ns}?",
    f"[try to|please|let's|now|so] {_MAKE} {{t}} {_USING} {{ns}}",
    f"find [a way|an expression|how] to {_MAKE} {{t}} {_USING} {{ns}}",
    f"given {{ns}}, {_HOW} {_MAKE} {{t}}?", f"given {{ns}}, {_MAKE} {{t}}",
    "the numbers are {ns}. [how do i|can you] reach {t}?",
    f"[start from|take|given] the numbers {{ns}} and {_MAKE} {{t}}",
    "[how|how exactly] is {t} made [from|with|using] {ns}?",
    f"{_USING} {{ns}}, {_HOW} {_MAKE} {_NUMBER}{{t}}?", f"{_USING} {{ns}} {_CAN} {_MAKE} {{t}}?",
    f"{_HOW} {_MAKE} {{t}} if [i have|i've got|the numbers are|you only have] {{ns}}?",
    f"[get to|go to|get me to] {{t}} {_USING} {{ns}}",
    f"{_MAKE} {{t}}. [numbers|the numbers are|use|you have|with]: {{ns}}",
    f"{_CAN} {_MAKE} {{t}} {_USING} {{ns}}?", f"{_HOW} {_MAKE} {{t}} {_USING} {{ns}}?",
    f"{_USING} {{ns}} {_MAKE} {{t}}",
    f"{_HAVE} {{ns}}. {_HOW} {_MAKE} {{t}}?", "numbers: {ns}, target: {t}", f"use {{ns}} to {_MAKE} {{t}}",
    f"{_MAKE} {{t}} {_USING} {{ns}}", f"what's a way to {_MAKE} {{t}} {_USING} {{ns}}?",
)  # fmt: skip
_ONCE = "[at most once|no more than once|only once|once at most|just once|once only]"
_RULES = (
    f", [each|each number|every number|each of them] {_ONCE}", f" using each number {_ONCE}", ", no number twice",
    " without [using a number twice|repeating numbers|reusing numbers|repeats]", f" (each number {_ONCE})",
    f", [use|using] each number {_ONCE}", f" - each number can be used {_ONCE}", ", [don't|do not|never] reuse numbers",
    ", and no number may be used twice", " with no number used more than once", f", each used {_ONCE}",
    f". [each|every] number [can|may|must|should] be used {_ONCE}.", ". you [can't|cannot|may not] use a number twice.",
    ". you don't have to use them all.", ". use each number [only once|at most once].", f" (each {_ONCE})",
    ". [no repeats|no number twice].", f", you can use each number {_ONCE}",
    ". not all numbers [need to|have to] be used.",
    f". you [can|may] use each number {_ONCE}.", f", each number {_ONCE}", f" (use each {_ONCE})",
)  # fmt: skip
_ALL = (
    ", each number once", ". use [every number|all the numbers|each number] [once|exactly once].",
    ", using all of them",
    " using all the numbers", " (use them all)", ", all numbers must be used", ". use each number exactly once.",
)  # fmt: skip
_TOOLS = (
    f" using {_SIGNS}", f" (using {_SIGNS})", f" with {_SIGNS}", f". you [can|may] use {_SIGNS}.",
    f". allowed: {_SIGNS}.",
    ". you can add, subtract, multiply and divide.", " by adding, subtracting, multiplying or dividing",
    ". only basic operations.", " using basic arithmetic", " (add, subtract, multiply, divide)",
)  # fmt: skip


def ask(rng: Random, numbers: Sequence[int], target: int, split: Split, *, whole: bool) -> str:
    """One dressed question. Only where the answer is `whole`, with all the numbers, may it ask to use them all."""
    asked = phrase(rng, _ASKS, split)
    tails = [phrase(rng, _RULES, split)] if rng.random() < 0.45 else []
    if whole and not tails and rng.random() < 0.15:
        tails = [vary(rng, rng.choice(_ALL))]
    if rng.random() < 0.15:
        tails.append(vary(rng, rng.choice(_TOOLS)))
    rng.shuffle(tails)
    core = asked.rstrip("?")
    mark = asked[len(core) :]
    inside = "".join(tail for tail in tails if tail[0] != ".")
    after = "".join(tail.removeprefix(".") if mark else tail for tail in tails if tail[0] == ".").replace("..", ".")
    asked = core + inside + mark + after
    return dress(rng, asked.format(ns=_listed(rng, numbers), t=target))


def _listed(rng: Random, numbers: Sequence[int]) -> str:
    """The numbers as people list them."""
    style = rng.random()
    spelt = style < 0.05 and max(numbers) < 100
    names = [in_words(n) if spelt else str(n) for n in numbers]
    if style < 0.3 and not spelt:
        return " ".join(names)
    if style < 0.5 and not spelt:
        odd = ("; ", " , ") if max(numbers) > 99 else (",", "; ", ";", " , ", " / ")  # 2,100 would be one number
        return (rng.choice(odd) if rng.random() < 0.4 else ", ").join(names)
    if style < 0.56 and not spelt:
        return rng.choice(("[{}]", "({})", "{{{}}}")).format(", ".join(names))
    if style > 0.93:
        names = [f"an {name}" if name[0] in "8e" or name in ("11", "18") else f"a {name}" for name in names]
    link = rng.choice((" and ", ", and ", " and ", " & ")) if style > 0.6 else " and "
    return ", ".join(names[:-1]) + link + names[-1]
