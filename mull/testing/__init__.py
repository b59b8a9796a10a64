"""Stand-ins for tests: scripted generators, scores from a table, and a random model small enough for any test."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from mull.chat import Chat
from mull.core import Score, Trace
from mull.eval.subjects import Scripted
from mull.model.tokenizer import train_tokenizer

if TYPE_CHECKING:
    from mull.model.transformer import Transformer

MARK = "</think>"
Texts = str | Sequence[str]


class ScriptedGenerator(Scripted):
    """Replays texts laid out like a model's own: `"1+2=3\\n3+4=7\\n</think>7"`.

    `texts` is one text for every question, several for the samples of each, or those by question. A text without
    the mark never comes to an answer.
    """

    def __init__(self, texts: Texts | Mapping[str, Texts], chat: Chat | None = None) -> None:
        super().__init__(chat or Chat(train_tokenizer()), self._text)
        self.texts = texts
        self.asked: list[str] = []

    def _text(self, trace: Trace, name: str) -> tuple[Sequence[str], str]:
        question = trace.messages[-1].content
        self.asked.append(question)
        texts = self.texts[question] if isinstance(self.texts, Mapping) else self.texts
        branch = int(name.rpartition("/")[2])
        text = texts if isinstance(texts, str) else texts[branch % len(texts)]
        thinking, mark, answer = text.partition(MARK)
        if not mark:
            return [thinking + "…" * 4096], answer
        return thinking.splitlines(), answer


class TableScorer:
    """Scores answers by a table; those not in it get `otherwise`. `steps` gives scores to steps by their text."""

    def __init__(
        self, answers: Mapping[str, float], steps: Mapping[str, float] | None = None, otherwise: float = 0.0
    ) -> None:
        self.answers, self.steps, self.otherwise = answers, steps or {}, otherwise

    async def score(self, traces: Sequence[Trace]) -> list[Score]:
        return [self._score(trace) for trace in traces]

    def _score(self, trace: Trace) -> Score:
        text = trace.answer.text if trace.answer else ""
        steps = tuple(self.steps.get(step, self.otherwise) for step in trace.thinking)
        return Score(self.answers.get(text, self.otherwise), steps)


def tiny_model(seed: int = 0, *, context: int = 512) -> tuple[Transformer, Chat]:
    """A random transformer, every part of which matters to its output, and its chat. Needs torch."""
    import torch

    from mull.model.config import ModelConfig
    from mull.model.transformer import Transformer

    chat = Chat(train_tokenizer())
    vocab = chat.tokenizer.get_vocab_size()
    model = Transformer(
        ModelConfig(vocab_size=vocab, width=32, layers=2, heads=2, head_dim=16, hidden=64, context=context)
    )
    generator = torch.Generator().manual_seed(seed)
    with torch.no_grad():
        for parameter in model.parameters():
            noise = torch.randn(parameter.shape, generator=generator)
            parameter.copy_(1 + 0.1 * noise if parameter.ndim < 2 else noise * parameter.shape[1] ** -0.5)
    return model.eval(), chat


def tiny_folder(folder: Path, seed: int = 0) -> Path:
    """A model folder with the tiny model."""
    from mull.model import checkpoint

    model, chat = tiny_model(seed)
    checkpoint.save(folder, model, chat)
    return folder
