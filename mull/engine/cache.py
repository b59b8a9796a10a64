"""The prefix tree: keys and values of token sequences, shared by every continuation of them.

Whoever looks a prefix up gets a copy, so a node is never pinned and nothing can leak: the least
recently used leaves go when the bound is reached, whatever still runs.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass, field
from threading import Lock

from torch import Tensor


@dataclass(slots=True)
class KV:
    """Keys [L, G, K, T] and values [L, G, T, K] of T positions (L layers); keys lie transposed, as products like it."""

    k: Tensor
    v: Tensor

    @classmethod
    def empty(cls, like: Tensor, layers: int, groups: int, head_dim: int, length: int) -> KV:
        """Zeros for `length` positions."""
        return cls(like.new_zeros(layers, groups, head_dim, length), like.new_zeros(layers, groups, length, head_dim))

    def cut(self, start: int, stop: int) -> KV:
        """A view of some positions."""
        return KV(self.k[..., start:stop], self.v[..., start:stop, :])

    def put(self, start: int, other: KV) -> None:
        """Overwrite the positions from `start` on."""
        length = other.k.shape[-1]
        self.k[..., start : start + length] = other.k
        self.v[..., start : start + length, :] = other.v

    def clone(self) -> KV:
        """A compact copy of its own."""
        return KV(self.k.contiguous().clone(), self.v.contiguous().clone())


@dataclass(eq=False, slots=True)
class Node:
    """A run of tokens with their keys and values; children differ in their first token."""

    tokens: tuple[int, ...]
    kv: KV
    parent: Node | None
    tenant: str = ""
    children: dict[int, Node] = field(default_factory=dict)


def common(a: Sequence[int], b: Sequence[int], offset: int) -> int:
    """How many tokens of `a` equal those of `b` from `offset` on."""
    limit = min(len(a), len(b) - offset)
    if tuple(b[offset : offset + limit]) == tuple(a[:limit]):
        return limit
    return next(i for i in range(limit) if a[i] != b[offset + i])


class PrefixCache:
    """A radix tree of at most `capacity` tokens for one version of the weights. Safe to call from any thread."""

    def __init__(self, capacity: int) -> None:
        self.capacity = capacity
        self.version = 0
        self.tokens = 0  # held now
        self._roots: dict[str, dict[int, Node]] = {}  # by tenant: none finds what another left
        self._used: OrderedDict[Node, None] = OrderedDict()  # oldest first; a parent is younger than its children
        self._lock = Lock()

    def reset(self, version: int) -> None:
        """Forget everything: other weights give other keys and values."""
        with self._lock:
            self.version, self.tokens = version, 0
            self._roots.clear()
            self._used.clear()

    def fetch(self, version: int, tokens: Sequence[int], into: KV, tenant: str = "") -> int:
        """Copy the longest known prefix of `tokens` into `into`; returns its length."""
        with self._lock:
            path, length = self._walk(tokens, tenant) if version == self.version else ([], 0)
            start = 0
            for node in path:
                stop = min(start + len(node.tokens), length)
                into.put(start, node.kv.cut(0, stop - start))
                start = stop
            self._touch(path)
            return length

    def insert(self, version: int, tokens: Sequence[int], kv: KV, tenant: str = "") -> None:
        """Remember the keys and values of `tokens`. Those of another version of the weights are dropped."""
        with self._lock:
            if version != self.version or len(tokens) > self.capacity:
                return
            path, length = self._walk(tokens, tenant)
            if length < len(tokens):
                if excess := sum(len(node.tokens) for node in path) - length:
                    path[-1] = self._split(path[-1], len(path[-1].tokens) - excess)
                parent = path[-1] if path else None
                node = Node(tuple(tokens[length:]), kv.cut(length, len(tokens)).clone(), parent, tenant)
                self._siblings(node)[tokens[length]] = node
                self.tokens += len(node.tokens)
                path.append(node)
            self._touch(path)
            while self.tokens > self.capacity:
                self._evict()

    def _siblings(self, node: Node) -> dict[int, Node]:
        return node.parent.children if node.parent else self._roots.setdefault(node.tenant, {})

    def _walk(self, tokens: Sequence[int], tenant: str) -> tuple[list[Node], int]:
        """The nodes that spell the longest known prefix (the last perhaps in part), and its length."""
        path: list[Node] = []
        length, children = 0, self._roots.get(tenant, {})
        while length < len(tokens) and (node := children.get(tokens[length])) is not None:
            path.append(node)
            shared = common(node.tokens, tokens, length)
            length += shared
            if shared < len(node.tokens):
                break
            children = node.children
        return path, length

    def _split(self, node: Node, at: int) -> Node:
        """Cut a node in two and return the upper half."""
        upper = Node(node.tokens[:at], node.kv.cut(0, at).clone(), node.parent, node.tenant)
        self._siblings(upper)[upper.tokens[0]] = upper
        node.kv = node.kv.cut(at, len(node.tokens)).clone()
        node.tokens, node.parent = node.tokens[at:], upper
        upper.children[node.tokens[0]] = node
        return upper

    def _touch(self, path: list[Node]) -> None:
        for node in reversed(path):
            self._used[node] = None
            self._used.move_to_end(node)

    def _evict(self) -> None:
        node, _ = self._used.popitem(last=False)
        assert not node.children, "a parent outlives its children"
        del self._siblings(node)[node.tokens[0]]
        self.tokens -= len(node.tokens)
