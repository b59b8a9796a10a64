"""Published process reward models as Scorers: four conventions of asking and of reading, over Hugging Face folders."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import torch
from safetensors import SafetensorError, safe_open
from torch import Tensor, nn

from mull.core import Score, Trace
from mull.engine.hf import opened, size_of
from mull.engine.layout import Layout
from mull.ledger import Cost, charge, forward_flops
from mull.reward.batches import batches
from mull.search.promise import Aggregate, overall

MARK = "\ue000"  # where a step is judged, in a text that is laid out; its convention's mark takes its place


@dataclass(frozen=True, slots=True)
class Convention:
    """How reward models of one family are asked, and how their scores are read.

    A mark follows every step. The hidden state at the mark, or before it where the mark is the verdict itself, goes
    through a head: of two logits the softmax's second is the score, of one the sigmoid.
    """

    mark: str
    head: Literal["words", "score", "v_head"]  # the language head's rows for - and +, or weights of this name
    aggregate: Aggregate  # what the scores of steps amount to
    turns: Literal["text", "answer", "dialogue"]  # one text; all steps in one answer; each step told and answered
    question: str = "{}"  # what stands before the steps, or the user's turn
    step: str = "{text}"  # with its `number`
    answer: str = "{}"  # the step that a finished trace ends with
    between: str = ""
    system: str = ""


CONVENTIONS = {
    # Wang et al. 2024; the card of peiyi9979/math-shepherd-mistral-7b-prm
    "math-shepherd": Convention(
        " ки", "words", "min", "text", "{} ", step="Step {number}: {text}", answer="The answer is: {}", between="\n"
    ),
    # Zhang et al. 2025; the card of Qwen/Qwen2.5-Math-PRM-7B
    "qwen-math": Convention(
        "<extra_0>", "score", "product", "answer",
        system="Please reason step by step, and put your final answer within \\boxed{}.",
    ),
    # He et al. 2024; github.com/SkyworkAI/skywork-o1-prm-inference; `last` as search-and-learn reads it
    "skywork": Convention("\n", "v_head", "last", "text", "{}\n"),
    # Xiong et al. 2024; the card of RLHFlow/Llama3.1-8B-PRM-Deepseek-Data; `last` as search-and-learn reads it
    "rlhflow": Convention("+", "words", "last", "dialogue"),
}  # fmt: skip


class Published:
    """A Scorer with a published process reward model.

    `steps` are the probabilities that each step is right. A finished trace's answer is judged as one more step. The
    value is the convention's aggregate of them all, 1 where there is nothing to judge, and NaN where the model gives
    anything that is no number. The same traces together give the same bits; in other company the last bits may differ.
    """

    def __init__(self, model: Any, tokenizer: Any, head: nn.Module, convention: Convention, *, tokens: int = 8192):
        """`model` without its language head; `tokens` of one forward pass.

        Raises ValueError for a tokenizer that does not write the convention's mark as one token.
        """
        self.model, self.head, self.convention = model.eval(), head.eval(), convention
        self.layout, self.size, self.tokens = Layout(tokenizer), size_of(model), tokens
        self._mark = token(tokenizer, convention.mark)
        self.flops = 0.0  # spent so far

    @classmethod
    def open(cls, folder: Path, convention: str | None = None, *, device: str | None = None) -> Published:
        """The reward model of a folder, by a convention of `CONVENTIONS`, which need not be named where weights tell.

        In fp32 on a CPU, as it was saved on a GPU, which is taken where there is one. Only safetensors are read, and
        no code of the folder runs. Raises ValueError, in one line, for a folder that transformers does not open, that
        has no head or no mark of the convention, or that does not tell which it is.
        """
        folder = Path(folder)
        device = device or ("cuda" if torch.cuda.is_available() else "cpu")
        how = named(convention or told(folder))
        head: nn.Module
        if how.head == "words":
            whole, tokenizer = opened(folder, device)
            model, head = whole.base_model, _words(whole.get_output_embeddings(), tokenizer, folder)
        else:
            with _unreported():
                model, tokenizer = opened(folder, device, "AutoModel")
            head = _head(folder, how.head, model.config.hidden_size)
        try:
            return cls(model, tokenizer, head.to(device), how)
        except ValueError as error:
            raise ValueError(f"{folder}: {error}") from None

    async def score(self, traces: Sequence[Trace]) -> list[Score]:
        """Equal traces are read once; what reading costs is charged.

        Raises ValueError for a trace that is longer than the model's context: half a reading would be another score.
        """
        unique = list(dict.fromkeys(traces))
        found = dict(zip(unique, map(self._score, unique, self._read(unique)), strict=True))
        return [found[trace] for trace in traces]

    def _score(self, trace: Trace, worth: list[float]) -> Score:
        return Score(overall(worth, self.convention.aggregate) if worth else 1.0, tuple(worth[: len(trace.steps)]))

    def laid_out(self, trace: Trace) -> tuple[list[int], list[int]]:
        """The tokens of a trace, and at which of them its steps, and its answer, are judged."""
        first, *others = self._text(trace).split(MARK)
        start = self.layout.tokenizer.bos_token_id
        tokens = [] if self.convention.turns != "text" or start is None else [start]  # templates write their own
        tokens += self.layout.raw(first)
        ends = []
        for part in others:
            ends.append(len(tokens) - (self.convention.turns == "dialogue"))
            tokens += [self._mark, *self._behind_mark(part)]
        return tokens, ends

    def _behind_mark(self, part: str) -> list[int]:
        """What follows a mark, tokenised as it is there: some tokenizers put a space before a text of its own."""
        before = self.layout.raw(self.convention.mark)
        whole = self.layout.raw(self.convention.mark + part)
        return whole[len(before) :] if whole[: len(before)] == before else self.layout.raw(part)

    def _text(self, trace: Trace) -> str:
        """The whole text, with MARK for every mark. No text of the trace becomes a mark or a control token."""
        how = self.convention
        said = [step.text for step in trace.steps]
        if trace.finished and trace.answer is not None:
            said.append(how.answer.format(trace.answer.text))
        lines = [self._harmless(" ".join(text.splitlines())) for text in said]
        steps = [how.step.format(number=i, text=line) for i, line in enumerate(lines, 1)]
        question = how.question.format(self._harmless("\n\n".join(message.content for message in trace.messages)))
        body = how.between.join(step + MARK for step in steps)
        if how.turns == "text" or not steps:
            return question + body
        if how.turns == "answer":
            turns = [("system", how.system), ("user", question), ("assistant", body)]
        else:
            asked = [f"{question} {steps[0]}", *steps[1:]]
            turns = [turn for text in asked for turn in (("user", text), ("assistant", MARK))]
        filled = [{"role": role, "content": content} for role, content in turns]
        return self.layout.filled([filled])[0]

    def _harmless(self, text: str) -> str:
        return self.layout.harmless(text.replace(MARK, ""))

    def _read(self, traces: Sequence[Trace]) -> list[list[float]]:
        """The probabilities that each step of each trace, and its answer, is right."""
        found: list[list[float]] = [[] for _ in traces]
        for rows, tokens_BT, ends in self._batches(traces):
            with torch.inference_mode():
                # Padding follows what is read, where causal attention does not see it.
                hidden_BTD = self.model(input_ids=tokens_BT, use_cache=False).last_hidden_state
                for row, hidden_TD, at in zip(rows, hidden_BTD, ends, strict=True):
                    logits = self.head(hidden_TD[at].float())
                    worth = logits.softmax(-1)[:, 1] if logits.shape[1] == 2 else logits[:, 0].sigmoid()
                    found[row] = worth.tolist()
        return found

    def _batches(self, traces: Sequence[Trace]) -> Iterator[tuple[list[int], Tensor, list[list[int]]]]:
        """The traces with something to judge, the longest first: which, their padded tokens, and where to judge."""
        lines = [self.laid_out(trace) for trace in traces]
        if (longest := max((len(tokens) for tokens, _ in lines), default=0)) > self.size.context:
            raise ValueError(f"a trace takes {longest} tokens; the reward model reads at most {self.size.context}")
        judging = 2.0 * sum(weight.numel() for weight in self.head.parameters())
        for rows, longest in batches({i: len(line) for i, (line, ends) in enumerate(lines) if ends}, self.tokens):
            for tokens, ends in (lines[row] for row in rows):
                cost = forward_flops(self.size, len(tokens)) + len(ends) * judging
                self.flops += cost
                charge(Cost(tokens_in=len(tokens), flops=cost))
            padded = [lines[row][0] + [0] * (longest - len(lines[row][0])) for row in rows]
            yield rows, torch.tensor(padded, device=self.model.device), [lines[row][1] for row in rows]


@contextmanager
def _unreported() -> Iterator[None]:
    """Without transformers' report of weights that its own class has no place for: they are the head."""
    log = logging.getLogger("transformers.modeling_utils")
    level = log.level
    log.setLevel(logging.ERROR)
    try:
        yield
    finally:
        log.setLevel(level)


def named(convention: str) -> Convention:
    """Raises ValueError for a convention that there is not."""
    if convention not in CONVENTIONS:
        raise ValueError(f"no such convention: {convention!r}; there are {', '.join(CONVENTIONS)}")
    return CONVENTIONS[convention]


def told(folder: Path) -> str:
    """The convention that a folder's weights tell of. Raises ValueError where they are those of a language model."""
    for name, how in CONVENTIONS.items():
        if how.head != "words" and _tensors(folder, how.head):
            return name
    first, *others = (name for name, how in CONVENTIONS.items() if how.head == "words")
    alike = " or ".join((first, *others))
    raise ValueError(
        f"{folder} does not tell by which convention it scores: is it {alike}? Then name it as {folder}#{first}"
    )


def token(tokenizer: Any, text: str) -> int:
    """The one token that is a text behind a word. Raises ValueError where there is none."""
    alone, both = (tokenizer(words, add_special_tokens=False).input_ids for words in ("a", f"a{text}"))
    if both[:-1] != alone or both[-1] == tokenizer.unk_token_id:
        raise ValueError(f"its tokenizer has no token {text!r}, by which this convention scores")
    return int(both[-1])


def _words(language: nn.Linear, tokenizer: Any, folder: Path) -> nn.Linear:
    """The language head as far as it says - and +, in this order, each as a text of its own."""
    rows = [tokenizer(word, add_special_tokens=False).input_ids for word in "-+"]
    if any(len(row) != 1 or row[0] == tokenizer.unk_token_id for row in rows):
        raise ValueError(f"{folder}: its tokenizer has no tokens '+' and '-', by which this convention scores")
    ids = [row[0] for row in rows]
    return _linear(language.weight[ids], None if language.bias is None else language.bias[ids])


def _head(folder: Path, prefix: str, width: int) -> nn.Sequential:
    """The head of this name, of one layer, or of several with ReLU between them. Raises ValueError for no such head."""
    found = _tensors(folder, prefix)
    names = sorted(name for name in found if name.endswith(".weight"))
    if not names:
        raise ValueError(f"{folder} has no weights {prefix}, by which this convention scores")
    layers = [_linear(found[name], found.get(name.replace(".weight", ".bias"))) for name in names]
    ends = [width, *(layer.out_features for layer in layers)]
    fits = [layer.in_features for layer in layers] == ends[:-1] and ends[-1] == (2 if prefix == "score" else 1)
    if not fits or not all(bool(torch.isfinite(tensor).all()) for tensor in found.values()):
        raise ValueError(f"{folder}: the weights {prefix} are no sound head for a model of width {width}")
    return nn.Sequential(*[part for layer in layers for part in (nn.ReLU(), layer)][1:])


def _linear(weight: Tensor, bias: Tensor | None) -> nn.Linear:
    layer = nn.Linear(weight.shape[1], weight.shape[0], bias=bias is not None)
    with torch.no_grad():
        layer.weight.copy_(weight)
        if bias is not None:
            layer.bias.copy_(bias)
    return layer


def _tensors(folder: Path, prefix: str) -> dict[str, Tensor]:
    """Those of a folder's weights whose names begin so. Raises ValueError for a file that is not sound."""
    found: dict[str, Tensor] = {}
    for path in sorted(folder.glob("*.safetensors")):
        try:
            with safe_open(path, "pt") as file:
                found |= {name: file.get_tensor(name) for name in file.keys() if name.startswith(f"{prefix}.")}  # noqa: SIM118
        except (SafetensorError, OSError) as error:
            raise ValueError(f"{path} is not a sound safetensors file: {error}") from None
    return found
