"""Random numbers that depend on names alone, and the draw of one token with them. Nothing here needs torch."""

from __future__ import annotations

import hashlib
import math

import numpy as np
from numpy.typing import NDArray

from mull.core import Failed

Words = NDArray[np.uint64]
GOLDEN = np.uint64(0x9E3779B97F4A7C15)
COLDEST = 1e-20  # temperatures below are 0: a logit that is divided by one may overflow
UNSOUND = "the model broke down: what it says of the next token is not finite"


def mix(z: Words) -> Words:
    """The finaliser of splitmix64 (Steele et al. 2014): every bit of the input moves every bit of the output."""
    z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return z ^ (z >> np.uint64(31))


def key(seed: str, branch: int) -> np.uint64:
    """The stream of one branch of one request."""
    name = np.frombuffer(hashlib.blake2b(seed.encode(), digest_size=8).digest(), np.uint64)
    return np.uint64(mix(name ^ mix(np.array([branch], np.uint64) + GOLDEN))[0])


def uniform(keys: Words, positions: NDArray[np.int64]) -> NDArray[np.float64]:
    """One number in [0, 1) for each (stream, position): counter-based, so no draw disturbs another."""
    bits = mix(keys + positions.astype(np.uint64) * GOLDEN)
    return (bits >> np.uint64(11)).astype(np.float64) * 2.0**-53


def warm(temperature: float) -> float:
    """The temperature, or 0 for one so low that it makes no difference."""
    return temperature if temperature >= COLDEST else 0.0


def draw(
    logits_V: NDArray[np.float32], temperature: float, top_p: float, stream: np.uint64, position: int
) -> tuple[int, float]:
    """A token and its log-probability under the distribution it was drawn from; banned ids are -inf.

    At temperature 0 the most probable token, with its plain log-probability. The nucleus is the smallest set of most
    probable tokens whose mass reaches top_p (Holtzman et al. 2020): never empty. Raises Failed for logits that hold NaN
    or infinity.
    """
    temperature = warm(temperature)
    scores = logits_V.astype(np.float64) / (temperature or 1.0)
    if not math.isfinite(largest := scores.max()):
        raise Failed(UNSOUND)
    scores -= largest
    if temperature and top_p < 1:
        order = np.argsort(-scores, kind="stable")
        chances = np.exp(scores[order])
        before = (chances.cumsum() - chances) / chances.sum()
        outside = before >= top_p
        outside[0] = False
        scores[order[outside]] = -np.inf
    cdf = np.exp(scores).cumsum()
    if not temperature:
        token = int(scores.argmax())
    else:
        u = uniform(np.array([stream], np.uint64), np.array([position], np.int64))[0]
        token = int(cdf.searchsorted(u * cdf[-1], side="right"))
    return token, float(scores[token] - np.log(cdf[-1]))
