"""What decoding leaves for heads beside the language head: final hidden states where something ends in a text."""

from __future__ import annotations

from array import array
from collections import OrderedDict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import blake2b
from threading import Lock

from torch import Tensor


class States:
    """Hidden states [D] for one version of the weights, each known by its tenant and all the tokens up to its own.

    Where it matters how many of those were the prompt, as for how likely the others were, `prompt` says so.
    At most `capacity` of them: the least recently used go first. Safe to call from any thread.
    """

    def __init__(self, capacity: int) -> None:
        self.capacity = capacity
        self.version = 0
        self._known: OrderedDict[bytes, Tensor] = OrderedDict()
        self._lock = Lock()

    def __len__(self) -> int:
        return len(self._known)

    def reset(self, version: int) -> None:
        """Forget everything: other weights give other states."""
        with self._lock:
            self.version = version
            self._known.clear()

    def insert(
        self, version: int, tokens: Sequence[int], found: Mapping[int, Tensor], tenant: str = "", prompt: int = 0
    ) -> None:
        """Remember the states at some positions of `tokens`, unless known. Those of another version are dropped."""
        names = list(zip(_names(tokens, sorted(found), tenant, prompt), sorted(found), strict=True))
        with self._lock:
            if version != self.version:
                return
            for name, at in names:
                self._known.setdefault(name, found[at])
                self._known.move_to_end(name)
            while len(self._known) > self.capacity:
                self._known.popitem(last=False)

    def fetch(
        self, version: int, tokens: Sequence[int], ends: Sequence[int], tenant: str = "", prompt: int = 0
    ) -> dict[int, Tensor]:
        """Those that are known of these positions, which ascend."""
        names = list(zip(_names(tokens, ends, tenant, prompt), ends, strict=True))
        with self._lock:
            if version != self.version:
                return {}
            found = {at: self._known[name] for name, at in names if name in self._known}
            for name, at in names:
                if at in found:
                    self._known.move_to_end(name)
            return found


def _names(tokens: Sequence[int], ends: Iterable[int], tenant: str, prompt: int) -> Iterator[bytes]:
    """A tenant's name for each beginning of a text that ends at one of these positions, which ascend."""
    digest, start = blake2b(repr((tenant, prompt)).encode(), digest_size=16), 0
    for end in ends:
        digest.update(array("q", tokens[start : end + 1]).tobytes())
        start = end + 1
        yield digest.digest()
