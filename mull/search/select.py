"""Which of several candidates to answer with."""

from __future__ import annotations

import math
from collections.abc import Callable, Hashable, Sequence

from mull.core import Candidate

Key = Callable[[str], Hashable | None]
"""What an answer amounts to: equal answers have equal keys, and what is no answer has none."""

Selection = Callable[[Sequence[Candidate], Key], Candidate | None]
"""The candidate to answer with; None where none of them has an answer."""


def majority(answers: Sequence[Hashable | None], weights: Sequence[float] | None = None) -> int | None:
    """The first of those that agree with most others, or weigh most together (self-consistency, Wang et al. 2023).

    None is no answer and has no vote; the result is None where nobody has one. Ties go to what was said first.
    Raises ValueError unless each answer has a weight, none of them negative.
    """
    heavy = [1.0] * len(answers) if weights is None else list(weights)
    if len(heavy) != len(answers) or not all(weight >= 0 for weight in heavy):
        raise ValueError(f"{len(answers)} answers need as many weights of at least 0")
    votes: dict[Hashable, list[int]] = {}
    for i, answer in enumerate(answers):
        if answer is not None:
            votes.setdefault(answer, []).append(i)
    if not votes:
        return None
    return max(votes.values(), key=lambda members: (math.fsum(heavy[i] for i in members), -members[0]))[0]


def vote(candidates: Sequence[Candidate], key: Key) -> Candidate | None:
    """The answer that most candidates agree on."""
    at = majority([key(text(c)) for c in candidates])
    return None if at is None else candidates[at]


def weighted(candidates: Sequence[Candidate], key: Key) -> Candidate | None:
    """The answer whose candidates' scores weigh most together. What has no score, or one that is no number, has no vote
    where others have scores; where none has, all votes are plain."""
    known = [_known(c) and key(text(c)) is not None for c in candidates]
    if not any(known):
        return vote(candidates, key)
    answers = [key(text(c)) if has else None for c, has in zip(candidates, known, strict=True)]
    at = majority(answers, [max(0.0, worth(c)) for c in candidates])
    return None if at is None else candidates[at]


def best(candidates: Sequence[Candidate], key: Key) -> Candidate | None:
    """The candidate with the highest score; the first of equals. A score that is no number is below all others."""
    answered = [c for c in candidates if key(text(c)) is not None]
    return max(answered, key=worth, default=None)


def last(candidates: Sequence[Candidate], key: Key) -> Candidate | None:
    """The candidate found last, for searches of which each goes on from the one before."""
    return next((c for c in reversed(candidates) if key(text(c)) is not None), None)


def text(candidate: Candidate) -> str:
    """A candidate's answer."""
    return candidate.trace.answer.text if candidate.trace.answer else ""


def worth(candidate: Candidate) -> float:
    """A candidate's score; -1 where it has none, or one that is not finite."""
    return candidate.score.value if candidate.score and _known(candidate) else -1.0


def _known(candidate: Candidate) -> bool:
    """Whether it has a score that is a number."""
    return candidate.score is not None and math.isfinite(candidate.score.value)
