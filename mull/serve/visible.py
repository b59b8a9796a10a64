"""The visible part of an answer as its tokens come: whole characters only, and nothing from a stop text on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from mull.chat import Chat
from mull.core import Trace

BROKEN = "\ufffd"


@dataclass(frozen=True, slots=True)
class Shown:
    """A visible token, its log-probability, and the likeliest tokens in its place with theirs."""

    text: str
    logprob: float
    others: tuple[tuple[str, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Piece:
    """Some text that can be shown, and the tokens that begin in it."""

    text: str
    tokens: tuple[Shown, ...] = ()


class Visible:
    """Takes an answer's tokens and tells its text, piece by piece. The pieces, one after the other, are the text."""

    def __init__(self, chat: Chat | None, stops: tuple[str, ...], tell: Callable[[Piece], None]) -> None:
        self.stopped = False
        self._chat, self._stops, self._tell = chat, stops, tell
        self._ids: list[int] = []  # the character that is not whole yet
        self._tokens: list[Shown] = []
        self._held: list[Piece] = []  # whole characters that may be the beginning of a stop text

    def add(self, token: int, logprob: float, others: tuple[tuple[int, float], ...] = ()) -> None:
        """The next token. Control tokens are no text."""
        assert self._chat is not None
        if self.stopped or token in self._chat.controls:
            return
        self._ids.append(token)
        self._tokens.append(Shown(self._name(token), logprob, tuple((self._name(t), score) for t, score in others)))
        # Bytes that are no character yet decode to U+FFFD; what comes next may make one of them.
        if not (text := self._chat.decode(self._ids)).endswith(BROKEN):
            self._whole(text)

    def add_text(self, text: str) -> None:
        """Text of a model that has no tokens to show."""
        if not self.stopped:
            self._held.append(Piece(text))
            self._say()

    def show(self, trace: Trace, before: Trace | None = None) -> None:
        """An answer that came whole, or what it has beyond the one before. Without a chat, tokens say nothing."""
        if trace.answer is None:
            return
        already = before.answer if before is not None else None
        tokens, scores = trace.answer.tokens, trace.answer.logprobs
        if tokens and self._chat is not None:
            known = len(already.tokens) if already else 0
            for token, score in zip(tokens[known:], scores[known:], strict=True):
                self.add(token, score)
        else:
            self.add_text(trace.answer.text[len(already.text) if already else 0 :])

    def end(self) -> None:
        """Nothing more comes: what was held back is told."""
        if self.stopped:
            return
        if self._ids and self._chat is not None:
            self._whole(self._chat.decode(self._ids))
        self._say(everything=True)

    def _name(self, token: int) -> str:
        assert self._chat is not None
        if token in self._chat.controls:
            return str(self._chat.tokenizer.id_to_token(token))
        return self._chat.decode([token])

    def _whole(self, text: str) -> None:
        self._held.append(Piece(text, tuple(self._tokens)))
        self._ids, self._tokens = [], []
        self._say()

    def _say(self, everything: bool = False) -> None:
        text = "".join(piece.text for piece in self._held)
        found = [at for stop in self._stops if (at := text.find(stop)) >= 0]
        if found:
            self.stopped = True
            self._tell_up_to(min(found), text)
            self._held = []
            return
        safe = len(text) if everything else len(text) - max((_begun(text, stop) for stop in self._stops), default=0)
        self._tell_up_to(safe, text, whole=True)

    def _tell_up_to(self, end: int, text: str, whole: bool = False) -> None:
        """Tell the first `end` characters; `whole` pieces only, or also the beginning of one."""
        told, at = 0, 0
        tokens: list[Shown] = []
        while at < len(self._held) and told < end:
            length = len(self._held[at].text)
            if whole and told + length > end:
                break
            tokens += self._held[at].tokens
            told += length
            at += 1
        self._held = self._held[at:]
        if cut := text[: min(told, end)]:
            self._tell(Piece(cut, tuple(tokens)))


def _begun(text: str, stop: str) -> int:
    """How many characters at the end of a text may be the beginning of a stop text."""
    return next((n for n in range(min(len(stop) - 1, len(text)), 0, -1) if stop.startswith(text[-n:])), 0)
