"""Traces in a foreign tokenizer's tokens and back: the folder's own chat template, and thinking marked as it can be.

Where the tokenizer has the tokens <think> and </think>, thinking stands between them. Elsewhere it is plain text
behind the question, a step a line, until a line begins with the mark of `plain.MARK`. A step ends with the first token
that holds a newline behind something visible; no text is ever tokenised twice.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

from mull.chat import Chat
from mull.core import Message, Step, Stop, Trace
from mull.engine import plain
from mull.engine.template import Turns, fill

TRANSCRIPT = (
    "{% for m in messages %}"
    "{% if m.role == 'user' %}Question: {{ m.content + '\n' }}"
    "{% elif m.role == 'assistant' %}Answer: {{ m.content + '\n\n' }}"
    "{% else %}{{ m.content + '\n\n' }}{% endif %}"
    "{% endfor %}"
    "{% if add_generation_prompt and not enable_thinking %}Answer:{% endif %}"
)
"""For folders without a chat template: models that continue text."""


class Layout:
    """Renders traces with the tokenizer of a Hugging Face folder."""

    def __init__(self, tokenizer: Any, ends: Iterable[int] = ()) -> None:
        """`ends` are ids that end an answer, besides the tokenizer's own.

        Raises ValueError where there is none.
        """
        self.tokenizer = tokenizer
        known = {tokenizer.eos_token_id, *ends} - {None}
        self.ends = frozenset(int(token) for token in known)
        if not self.ends:
            raise ValueError("the folder names no token that ends an answer")
        added = tokenizer.get_added_vocab()
        self.think, self.unthink = added.get("<think>", -1), added.get("</think>", -1)
        self.marked = self.think >= 0 and self.unthink >= 0
        special = {token for token, entry in tokenizer.added_tokens_decoder.items() if entry.special}
        marks = {self.think, self.unthink} if self.marked else set()
        unknown = {tokenizer.unk_token_id} - self.ends  # what a tokenizer without bytes makes of a rare character
        self.controls = frozenset({*tokenizer.all_special_ids, *special, *self.ends, *marks} - unknown)
        names = [re.escape(n) for n in tokenizer.convert_ids_to_tokens(sorted(self.controls)) if n and len(n) > 1]
        self._spelled = re.compile("|".join(sorted(names, key=len, reverse=True)) or "(?!)")
        self.pad = int(min(self.ends) if tokenizer.pad_token_id is None else tokenizer.pad_token_id)
        self.transcript = not tokenizer.chat_template
        self._texts: dict[int, str] = {}
        fill.start()

    def encode(self, text: str) -> list[int]:
        """Ids of plain text, never a control id, whatever it spells. Raises ValueError for invalid Unicode."""
        try:
            text.encode()
        except UnicodeEncodeError:
            raise ValueError("the text holds a lone surrogate, which is not valid Unicode") from None
        tokens = self.raw(text)
        if self.controls.isdisjoint(tokens):
            return tokens
        cuts = [0, *(match.start() + 1 for match in self._spelled.finditer(text)), len(text)]
        tokens = [t for a, b in pairwise(cuts) for t in self.raw(text[a:b])]
        if not self.controls.isdisjoint(tokens):
            raise ValueError("the text spells a control token that this tokenizer cannot write as text")
        return tokens

    def raw(self, text: str) -> list[int]:
        """Ids of a template's own text, where the name of a control token stands for it."""
        return list(self.tokenizer(text, add_special_tokens=False, verbose=False).input_ids)

    def harmless(self, text: str) -> str:
        """The text, to be laid out as part of a whole: a space breaks the name of every control token that it spells.

        Raises ValueError as `encode` does.
        """
        if self.encode(text) == self.raw(text):
            return text
        return self._spelled.sub(lambda name: f"{name[0][0]} {name[0][1:]}", text)

    def decode(self, tokens: Iterable[int]) -> str:
        """Text of ids; control tokens are left out."""
        return str(self.tokenizer.decode([t for t in tokens if t not in self.controls], skip_special_tokens=False))

    def text_of(self, token: int) -> str:
        """Text of one token."""
        if token not in self._texts:
            self._texts[token] = self.decode([token])
        return self._texts[token]

    def save(self, folder: Path) -> None:
        """Write the tokenizer and its template as they were read."""
        self.tokenizer.save_pretrained(folder)

    def banned(self, answering: bool, vocab_size: int) -> list[int]:
        """Ids that must not be sampled while answering, or while thinking; those no token has are among them."""
        allowed = self.ends if answering or not self.marked else {self.unthink}
        return [*sorted(self.controls - allowed), *range(len(self.tokenizer), vocab_size)]

    def prompt(self, messages: Sequence[Message], thinks: bool = True) -> list[int]:
        """The conversation up to where the model goes on.

        Text that spells a control token is tokenised apart from the template, and stays text. Raises ValueError where
        the template refuses the conversation.
        """
        turns = plain.told(messages, thinks and not self.marked)
        holes = [{**turn, "content": f"\ue000{i}\ue001"} for i, turn in enumerate(turns)]
        how = {"enable_thinking": thinks, "thinking": thinks}
        opened, outline = self.filled([turns, holes], add_generation_prompt=True, **how)
        tokens = self.raw(opened)
        parts = re.split("\ue000(\\d+)\ue001", outline)
        pieces = [self.encode(turns[int(p)]["content"]) if i % 2 else self.raw(p) for i, p in enumerate(parts)]
        apart = [token for piece in pieces for token in piece]
        if self._marks(tokens) != self._marks(apart):
            tokens = apart
        if self.transcript and self.tokenizer("").input_ids[:1] == [self.tokenizer.bos_token_id]:
            tokens = [self.tokenizer.bos_token_id, *tokens]
        if not self.marked:
            return tokens
        (closed,) = self.filled([turns], add_generation_prompt=False, **how)
        tail = self.raw(opened[len(closed) :] if opened.startswith(closed) else opened)
        last = next((token for token in reversed(tail) if token in (self.think, self.unthink)), None)
        if thinks:
            return tokens if last == self.think else [*tokens, self.think]
        opening = [] if last is not None else [self.think]
        return tokens if last == self.unthink else [*tokens, *opening, self.unthink]

    def filled(self, conversations: Sequence[Turns], **how: bool) -> list[str]:
        """What the template makes of each conversation. Raises ValueError where it refuses, or wants too much."""
        template = TRANSCRIPT if self.transcript else self.tokenizer.get_chat_template()
        return fill(template, conversations, {**self.tokenizer.special_tokens_map, **how})

    def _marks(self, tokens: list[int]) -> list[int]:
        return [token for token in tokens if token in self.controls]

    def render(self, trace: Trace) -> list[int]:
        """Every token of the trace: as sampled where it was sampled, encoded where it is text only."""
        tokens = self.prompt(trace.messages, trace.thinks)
        parts: list[int] = []
        for step in trace.steps:
            if parts and "\n" not in self.text_of(parts[-1]):
                parts += self.encode("\n")  # the step before was closed by the end of a thinking that now goes on
            parts += step.tokens or self.encode(step.text + "\n" * step.closed)
        due = self.encode("\n") if parts and "\n" not in self.text_of(parts[-1]) else []
        if trace.answer is None:
            parts += due if parts and trace.steps[-1].closed else []  # the same, before anything follows
        else:
            parts += [] if self.marked else due
            parts += trace.answer.tokens or self._answer(trace)
        return tokens + parts

    def _answer(self, trace: Trace) -> list[int]:
        """Tokens of an answer that is text only, with its opening mark."""
        assert trace.answer is not None
        return self.closing(trace.answer.text, trace.thinks, trace.answer.closed)

    def closing(self, answer: str, thinks: bool, whole: bool = True) -> list[int]:
        """Ids of an answer behind its thinking, or without one; a whole one to its end."""
        end = [self.tokenizer.eos_token_id] * whole
        if self.marked or not thinks:
            return [self.unthink] * thinks + self.encode(answer) + end
        return self.encode(f"{plain.MARK} {answer}".rstrip()) + end


Words = Chat | Layout
"""How a folder lays out text: our own way, or its own."""


class Reader:
    """Cuts the tokens of one row into steps and the answer as they come.

    Text that stood there unfinished without tokens counts as given, with log-probability 0.
    """

    def __init__(self, layout: Layout, trace: Trace) -> None:
        self.layout, self.trace = layout, trace
        self.answering = trace.answer is not None or not trace.thinks
        self.steps = list(trace.steps)
        open_ = bool(self.steps) and not self.steps[-1].closed
        partial = trace.answer if self.answering else self.steps.pop() if open_ else None
        self.tokens: list[int] = list(partial.tokens) if partial else []
        self.logprobs: list[float] = list(partial.logprobs) if partial else []
        if partial and not self.tokens:
            self.tokens = layout._answer(trace) if self.answering else layout.encode(partial.text)
            self.logprobs = [0.0] * len(self.tokens)
        self._visible = bool(layout.decode(self.tokens).strip())
        self._unmarked = layout.marked  # this line is known not to begin with the mark

    def take(self, token: int, logprob: float) -> Stop | None:
        """Note one more token; END where it ends the answer, STEP where it ends a step."""
        layout, text = self.layout, self.layout.text_of(token)
        if token == layout.unthink and not self.answering:
            if self._visible:  # a step that nothing closed before the thinking ended
                self._close()
            self.answering = True
        self.tokens.append(token)
        self.logprobs.append(logprob)
        self._visible |= bool(text.strip())
        if token in layout.ends:
            self.answering = True
            return Stop.END
        if not self.answering and not self._unmarked:
            line = layout.decode(self.tokens).lstrip()
            self.answering = line.startswith(plain.MARK)
            self._unmarked = not plain.MARK.startswith(line[: len(plain.MARK)])
        if "\n" not in text or not self._visible:
            return None
        if self.answering:
            return Stop.END if layout.transcript and self._answer() else None
        self._close()
        return Stop.STEP

    def result(self, stop: Stop) -> Trace:
        """The trace so far."""
        steps, answer = list(self.steps), None
        if self.tokens and self.answering:
            text = self._answer() or (steps[-1].text if stop is Stop.END and not self._visible and steps else "")
            answer = Step(text, tuple(self.tokens), tuple(self.logprobs), closed=stop is Stop.END)
        elif self.tokens:
            text = self.layout.decode(self.tokens)
            steps.append(Step(text, tuple(self.tokens), tuple(self.logprobs), closed=False))
        return replace(self.trace, steps=tuple(steps), answer=answer, stop=stop)

    def _answer(self) -> str:
        text = self.layout.decode(self.tokens).strip()
        opened = self.trace.thinks and not self.layout.marked
        return text.removeprefix(plain.MARK).strip() if opened else text

    def _close(self) -> None:
        text = self.layout.decode(self.tokens).strip()
        self.steps.append(Step(text, tuple(self.tokens), tuple(self.logprobs)))
        self.tokens, self.logprobs, self._visible = [], [], False
        self._unmarked = self.layout.marked
