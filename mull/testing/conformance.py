"""Which of our own searches and selections are under which laws; the sizes are small, for the processes are."""

from __future__ import annotations

from mull.search.adaptive import Adaptive
from mull.search.beam import Beam
from mull.search.cfr import CFR
from mull.search.decompose import Decompose
from mull.search.dvts import DVTS
from mull.search.force import Force
from mull.search.grow import watched
from mull.search.lookahead import Lookahead
from mull.search.mcts import MCTS
from mull.search.mixed import Mixed
from mull.search.particles import Particles
from mull.search.revise import Revise
from mull.search.sample import Sample
from mull.search.select import best, last, vote, weighted
from mull.testing.laws import (
    LAWS,
    Subject,
    at_most,
    finds_the_optimum,
    greedy_when_narrow,
    grows_sound_trees,
    no_worse_than,
)
from mull.testing.selections import (
    SELECTION_LAWS,
    more_is_no_worse,
    nan_is_never_selected,
    unparseable_never_wins,
)

SEARCHES = (
    Subject("sample", Sample(n=6, max_tokens=48), (*LAWS, no_worse_than(Sample(n=3, max_tokens=48)))),
    Subject("sample, scored", Sample(n=4, max_tokens=48, scores=True)),
    Subject("sample, greedy", Sample(n=1, temperature=0.0, max_tokens=256), (greedy_when_narrow,)),
    Subject("beam", Beam(2, 3, max_tokens=48), (*LAWS, no_worse_than(Beam(1, 3, max_tokens=48)))),
    Subject("beam, narrow", Beam(1, 1, temperature=0.0), (greedy_when_narrow,)),
    Subject("beam, wide", Beam(64, 32), (finds_the_optimum,)),
    Subject("dvts", DVTS(2, 3, max_tokens=48), (*LAWS, no_worse_than(DVTS(1, 3, max_tokens=48)))),
    Subject("lookahead", Lookahead(2, 2, 2, max_tokens=48), (*LAWS, no_worse_than(Lookahead(1, 2, 2, max_tokens=48)))),
    Subject("particles", Particles(6, max_tokens=48)),
    Subject("mcts", MCTS(12, 3, 4, max_tokens=48), (*LAWS, grows_sound_trees(watched))),
    Subject("mcts, by scores", MCTS(12, 3, 4, value="scorer", max_tokens=48), (*LAWS, grows_sound_trees(watched))),
    Subject("mcts, by both", MCTS(12, 3, 4, value="mix", max_tokens=48), (*LAWS, grows_sound_trees(watched))),
    Subject("mcts, mini-steps", MCTS(12, 3, 4, until=5, max_tokens=48), (*LAWS, grows_sound_trees(watched))),
    Subject("mcts, tokens", MCTS(12, 3, 4, until=1, max_tokens=48), (*LAWS, grows_sound_trees(watched))),
    Subject("mcts, wide by tokens", MCTS(192, 24, 4, until=1), (finds_the_optimum,)),
    Subject("mcts, wide", MCTS(64, 24, 4), (finds_the_optimum,)),
    Subject("cfr", CFR(12, 3, 4, max_tokens=48), (*LAWS, grows_sound_trees(watched))),
    Subject("cfr, mini-steps", CFR(12, 3, 4, until=5, max_tokens=48), (*LAWS, grows_sound_trees(watched))),
    Subject("cfr, tokens", CFR(12, 3, 4, until=1, max_tokens=48), (*LAWS, grows_sound_trees(watched))),
    Subject("revise", Revise(max_tokens=48), (*LAWS, at_most(3))),
    Subject("force", Force(thinking=48, answer=8), (*LAWS, at_most(3))),
    Subject("decompose", Decompose(max_tokens=48)),
    Subject("adaptive", Adaptive(most=12, max_tokens=48)),
    Subject("adaptive, handing over", Adaptive(most=12, split=0.8, max_tokens=48, hard=MCTS(12, 3, 4, max_tokens=48))),
    Subject("mixed", Mixed(max_tokens=48)),
)
SELECTIONS = (
    Subject("vote", vote, SELECTION_LAWS),
    Subject("weighted", weighted, (*SELECTION_LAWS, nan_is_never_selected)),
    Subject("last", last, (unparseable_never_wins,)),
    Subject("best", best, (*SELECTION_LAWS, nan_is_never_selected, more_is_no_worse)),
)
SUBJECTS = SEARCHES + SELECTIONS

CURVES = (
    Subject("greedy", Sample(n=1, temperature=0.0, max_tokens=48)),
    Subject("sample", Sample(n=64, max_tokens=48)),
    Subject("beam", Beam(8, 4, max_tokens=48)),
    Subject("dvts", DVTS(8, 4, max_tokens=48)),
    Subject("mcts", MCTS(256, 4, 8, max_tokens=48)),
    Subject("mcts, mini-steps", MCTS(256, 4, 8, until=3, max_tokens=48)),
    Subject("mcts, tokens", MCTS(256, 4, 8, until=1, max_tokens=48)),
    Subject("cfr", CFR(256, 4, 8, max_tokens=48)),
    Subject("cfr, mini-steps", CFR(256, 4, 8, until=3, max_tokens=48)),
    Subject("cfr, tokens", CFR(256, 4, 8, until=1, max_tokens=48)),
    Subject("particles", Particles(32, max_tokens=48)),
)
"""Searches as they are drawn against tokens, large enough to use up any budget there; trees by what an action is."""
