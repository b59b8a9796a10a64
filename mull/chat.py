"""Messages to tokens and tokens back to thinking and answer; the only file that knows control tokens.

A conversation is laid out as

    <|user|>question<|assistant|><think>step⏎step⏎</think>answer<|end|>

and a direct answer as `<|assistant|><think></think>answer<|end|>`. A newline closes a step. Text is
encoded apart from this scaffold and never into control ids, whatever it spells; thinking and answer
are told apart by token id alone.
"""

from __future__ import annotations

import json
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import accumulate, groupby
from pathlib import Path

from tokenizers import Encoding, Tokenizer

from mull.core import Foreign, Message, Step, Stop, Trace

TEMPLATE = (
    "{%- for m in messages -%}"
    "{%- if m.role == 'assistant' -%}<|assistant|><think></think>{{ m.content }}<|end|>"
    "{%- else -%}<|{{ m.role }}|>{{ m.content }}{%- endif -%}"
    "{%- endfor -%}"
    "{%- if add_generation_prompt -%}<|assistant|><think>"
    "{%- if enable_thinking is defined and not enable_thinking -%}</think>{%- endif -%}"
    "{%- endif -%}"
)
"""The same layout as a Hugging Face chat template, for the tools that open our folders."""

_LONGEST = 1 << 20  # bytes of a tokenizer.json of ours; those of words have more
_KNOWN, _SHORT = 256, 1000  # messages whose tokens are remembered, and characters of the longest such


class Chat:
    """Renders traces with one tokenizer, and reads sampled tokens back into traces."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        self.tokenizer = tokenizer
        tokenizer.encode_special_tokens = True  # text that spells a control token stays text
        self.pad = self._control("<|pad|>")
        self.end = self._control("<|end|>")
        self.ends = frozenset({self.end})
        self.think = self._control("<think>")
        self.unthink = self._control("</think>")
        self.roles = {role: self._control(f"<|{role}|>") for role in ("system", "user", "assistant")}
        self.controls = frozenset((self.pad, self.end, self.think, self.unthink, *self.roles.values()))
        (self.newline,) = self.encode("\n")
        self._known = lru_cache(_KNOWN)(self.encode)  # a search asks for the same prompt at every step

    @classmethod
    def load(cls, folder: Path, most: int | None = None) -> Chat:
        """The chat of a model folder, whose model knows `most` tokens.

        Raises ValueError when its tokenizer is missing, lacks a control token, or has more tokens than that.
        """
        path = Path(folder) / "tokenizer.json"
        try:
            if path.stat().st_size > _LONGEST:
                raise Foreign(f"longer than {_LONGEST:,} bytes")
            json.loads(path.read_bytes())
            chat = cls(Tokenizer.from_file(str(path)))
        except Foreign as error:
            raise Foreign(f"{path} is not a tokenizer of Mull's: {error}") from None
        except OSError:
            raise ValueError(f"{path} is missing: not a model folder") from None
        except Exception as error:  # tokenizers raises bare Exception on a malformed file
            raise ValueError(f"{path} is not a tokenizer of Mull's: {error}") from None
        if most is not None and chat.tokenizer.get_vocab_size() > most:
            raise ValueError(f"{folder}: the tokenizer has more tokens than the model")
        return chat

    def _control(self, name: str) -> int:
        token = self.tokenizer.token_to_id(name)
        if token is None:
            raise Foreign(f"the tokenizer has no {name} token")
        return int(token)

    def encode(self, text: str) -> list[int]:
        """Ids of plain text, never a control id. Raises ValueError for text that is not valid Unicode."""
        return list(self._encoding(text).ids)

    def _encoding(self, text: str) -> Encoding:
        try:
            text.encode()
        except UnicodeEncodeError:
            raise ValueError("the text holds a lone surrogate, which is not valid Unicode") from None
        return self.tokenizer.encode(text, add_special_tokens=False)

    def decode(self, tokens: Iterable[int]) -> str:
        """Text of ids; control tokens are left out, broken UTF-8 becomes U+FFFD."""
        return str(self.tokenizer.decode([t for t in tokens if t not in self.controls], skip_special_tokens=False))

    def banned(self, answering: bool, vocab_size: int = 0) -> list[int]:
        """Ids that must not be sampled while answering, or while thinking; those no token has are among them."""
        allowed = self.end if answering else self.unthink
        return [*sorted(self.controls - {allowed}), *range(self.tokenizer.get_vocab_size(), vocab_size)]

    def closing(self, answer: str, thinks: bool) -> list[int]:
        """Ids of an answer behind its thinking, or without one, to its end."""
        return [*([self.unthink] if thinks else ()), *self.encode(answer), self.end]

    def prompt(self, messages: Sequence[Message], thinks: bool = True) -> list[int]:
        """The conversation up to where the model goes on. Thinking of past turns is not carried along."""
        tokens: list[int] = []
        for message in messages:
            tokens.append(self.roles[message.role])
            encode = self._known if len(message.content) <= _SHORT else self.encode
            if message.role == "assistant":
                tokens += (self.think, self.unthink, *encode(message.content), self.end)
            else:
                tokens += encode(message.content)
        tokens += (self.roles["assistant"], self.think)
        return tokens if thinks else [*tokens, self.unthink]

    def render(self, trace: Trace) -> list[int]:
        """Every token of the trace: as sampled where it was sampled, encoded where it is text only."""
        return self.marked(trace)[0]

    def marked(self, trace: Trace) -> tuple[list[int], list[int]]:
        """The tokens of `render`, and where among them each step ends, and then the answer if there is one.

        A step that is closed ends with its newline, an answer with <|end|>; one that is not, with its last token.
        """
        tokens = self.prompt(trace.messages, trace.thinks)
        begin, ends = len(tokens), []
        for line, lengths in self._lines(trace.steps):
            if len(tokens) > begin and tokens[-1] != self.newline:
                tokens.append(self.newline)  # the step before was closed by the end of a thinking that now goes on
            ends += [len(tokens) + length - 1 for length in lengths]
            tokens += line
        if trace.answer is None and trace.steps and trace.steps[-1].closed and tokens[-1] != self.newline:
            tokens.append(self.newline)  # the same, before anything follows
        if trace.answer is not None:
            opening = (self.unthink,) if trace.thinks else ()
            closing = (self.end,) if trace.answer.closed else ()
            tokens += trace.answer.tokens or (*opening, *self.encode(trace.answer.text), *closing)
            ends.append(len(tokens) - 1)
        return tokens, ends

    def _lines(self, steps: Sequence[Step]) -> Iterator[tuple[Sequence[int], list[int]]]:
        """Tokens of steps one after the other, and how many there are to the end of each step.

        Steps of text only are encoded together.
        """
        for sampled, some in groupby(steps, key=lambda step: bool(step.tokens)):
            if sampled:
                yield from ((step.tokens, [len(step.tokens)]) for step in some)
            else:
                texts = [step.text + "\n" * step.closed for step in some]
                encoding = self._encoding("".join(texts))
                starts = [start for start, _ in encoding.offsets]  # in characters
                yield encoding.ids, [bisect_left(starts, end) for end in accumulate(map(len, texts))]

    def append(self, trace: Trace, tokens: Sequence[int], logprobs: Sequence[float], stop: Stop) -> Trace:
        """The trace after these sampled tokens: steps are cut at newlines, the answer begins at </think>.

        Text that stood there unfinished without tokens counts as given, with log-probability 0.
        """
        assert len(tokens) == len(logprobs)
        steps = list(trace.steps)
        answering = trace.answer is not None or not trace.thinks
        partial = trace.answer if answering else steps.pop() if steps and not steps[-1].closed else None
        ids, scores = (list(partial.tokens), list(partial.logprobs)) if partial else ([], [])
        if partial and not ids:
            opening = (self.unthink,) if partial is trace.answer and trace.thinks else ()
            ids = [*opening, *self.encode(partial.text)]
            scores = [0.0] * len(ids)
        for token, logprob in zip(tokens, logprobs, strict=True):
            if token == self.unthink and not answering:
                if ids:  # a step that nothing closed before the thinking ended
                    steps.append(self._step(ids, scores, closed=True))
                answering, ids, scores = True, [], []
            ids.append(token)
            scores.append(logprob)
            if token == self.newline and not answering:
                steps.append(self._step(ids, scores, closed=True))
                ids, scores = [], []
        rest = self._step(ids, scores, closed=ids[-1] == self.end) if ids else None
        if rest is not None and not answering:
            steps.append(rest)
        return replace(trace, steps=tuple(steps), answer=rest if answering else None, stop=stop)

    def _step(self, ids: list[int], scores: list[float], closed: bool) -> Step:
        body = ids[:-1] if ids[-1] == self.newline and closed else ids
        return Step(self.decode(body), tuple(ids), tuple(scores), closed)

    def save(self, folder: Path) -> None:
        """Write tokenizer.json, tokenizer_config.json and chat_template.jinja for Hugging Face tools."""
        self.tokenizer.save(str(folder / "tokenizer.json"))
        config = {
            "tokenizer_class": "PreTrainedTokenizerFast",
            "eos_token": "<|end|>",
            "pad_token": "<|pad|>",
            "clean_up_tokenization_spaces": False,
            "model_max_length": 2048,
        }
        (folder / "tokenizer_config.json").write_text(json.dumps(config, indent=1) + "\n")
        (folder / "chat_template.jinja").write_text(TEMPLATE)
