"""Which of several candidates to answer with."""

from __future__ import annotations

import math
from collections.abc import Hashable, Sequence


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
