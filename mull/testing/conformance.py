"""Which of our own searches and selections are under which laws; the sizes are small, for the processes are."""

from __future__ import annotations

from mull.search.sample import Sample
from mull.search.select import best, vote, weighted
from mull.testing.laws import LAWS, Subject, greedy_when_narrow, no_worse_than
from mull.testing.selections import SELECTION_LAWS, more_is_no_worse, nan_is_never_selected

SEARCHES = (
    Subject("sample", Sample(n=6, max_tokens=48), (*LAWS, no_worse_than(Sample(n=3, max_tokens=48)))),
    Subject("sample, scored", Sample(n=4, max_tokens=48, scores=True)),
    Subject("sample, greedy", Sample(n=1, temperature=0.0, max_tokens=256), (greedy_when_narrow,)),
)
SELECTIONS = (
    Subject("vote", vote, SELECTION_LAWS),
    Subject("weighted", weighted, (*SELECTION_LAWS, nan_is_never_selected)),
    Subject("best", best, (*SELECTION_LAWS, nan_is_never_selected, more_is_no_worse)),
)
SUBJECTS = SEARCHES + SELECTIONS

CURVES = (
    Subject("greedy", Sample(n=1, temperature=0.0, max_tokens=48)),
    Subject("sample", Sample(n=64, max_tokens=48)),
)
"""Searches as they are drawn against tokens, large enough to use up any budget there."""
