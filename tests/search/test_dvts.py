"""Diverse beams: side by side, each from first steps of its own."""

from __future__ import annotations

from tree import Judged, Tree, answers, found

from mull.search.beam import Beam
from mull.search.dvts import DVTS


def favourite(path: str) -> float:
    """Everything that begins with a looks best."""
    return 0.9 if path.startswith("a") else 0.5


def test_a_favourite_takes_the_whole_beam_and_one_of_the_diverse_ones() -> None:
    tree = Tree("abcd", 3)
    assert {answer[0] for answer in answers(found(Beam(4, 4), tree, Judged(favourite)))} == {"a"}
    diverse = answers(found(DVTS(4, 1), tree, Judged(favourite)))
    assert [answer[0] for answer in diverse] == ["a", "b", "c", "d"]


def test_first_steps_are_dealt_out_and_the_best_of_each_hand_is_taken() -> None:
    tree = Tree("abcdef", 2)
    later = Judged(lambda path: "abcdef".index(path[-1]) / 6)
    assert answers(found(DVTS(2, 3), tree, later)) == ["ec", "fc"]  # hands: a c e, b d f; then each a b c
    assert tree.calls[:3] == [("", 6, "step", 1.0), ("e", 3, "step", 1.0), ("f", 3, "step", 1.0)]
    assert later.calls == [6, 6, 2]


def test_a_beam_that_ends_early_leaves_the_others_alone() -> None:
    tree = Tree("ab", 4, leaves=["a"])
    first, second = answers(found(DVTS(2, 1), tree, Judged(favourite)))
    assert first == "a" and len(second) == 4 and second[0] == "b"
