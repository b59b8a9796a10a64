"""How fast the embedded engine decodes, beside transformers and CTranslate2 on the same checkpoint.

Every engine runs at its best threads and settings, in turn, several times in one process; a figure is the
median of the repetitions, `low` and `high` their extremes. A sequence ends at its end token or at a length
drawn beforehand, the same for all engines, so that a random model is as good as a trained one.
"""

from __future__ import annotations

import asyncio
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from random import Random
from time import perf_counter
from typing import Any, cast

import torch

from mull.bench.machine import CORES, matrix_peak
from mull.chat import Chat
from mull.core import Sampling, Trace
from mull.engine.embedded import Embedded
from mull.engine.pool import Pool
from mull.eval.report import extremes
from mull.model import checkpoint
from mull.model.config import ModelConfig
from mull.model.tokenizer import train_tokenizer
from mull.model.transformer import Transformer
from mull.search.session import written

ROWS = (64, 128, 256)
"""Of a batch of transformers: what is tried."""


@dataclass(frozen=True)
class Load:
    """Prompts, how many samples of each, and how many new tokens the samples of each prompt may have."""

    prompts: list[Trace]
    samples: int
    lengths: list[int]


def load(prompts: int, samples: int, seed: str, length: int | None = None) -> Load:
    """A workload like a rollout's: prompts of 60 to 120 tokens, 30 to 250 new ones (mostly short) unless fixed."""
    rng = Random(seed)
    texts = [
        "".join(rng.choice("abcdefgh 0123456789+*=?") for _ in range(rng.randint(55, 115))) for _ in range(prompts)
    ]
    lengths = [length or min(250, 30 + int(rng.expovariate(1 / 75))) for _ in range(prompts)]
    return Load([Trace.ask(text) for text in texts], samples, lengths)


def ours(engine: Embedded | Pool, work: Load) -> float:
    """New tokens per second of one of our engines."""

    async def run() -> int:
        calls = (
            engine.extend(prompt, work.samples, until=length, sampling=Sampling(seed=f"bench/{i}"))
            for i, (prompt, length) in enumerate(zip(work.prompts, work.lengths, strict=True))
        )
        return sum(written(trace) for traces in await asyncio.gather(*calls) for trace in traces)

    start = perf_counter()
    tokens = asyncio.run(run())
    return tokens / (perf_counter() - start)


class Transformers:
    """`generate` with static batches, padded on the left, of as many rows and on as many threads as are fastest here.

    Rows stop one by one but leave together.
    """

    def __init__(self, folder: Path, chat: Chat) -> None:
        from transformers import AutoModelForCausalLM

        model = AutoModelForCausalLM.from_pretrained(
            folder, dtype=torch.float32, trust_remote_code=False, use_safetensors=True
        )
        self.model = cast(Any, model)
        self.model.eval()
        self.chat = chat
        self.best: tuple[int, int] | None = None  # rows and threads, once all have been tried

    def __call__(self, work: Load, most: int = 256) -> float:
        """New tokens per second over the first `most` sequences."""
        prompts = [self.chat.render(p) for p in work.prompts for _ in range(work.samples)][:most]
        limits = [n for n in work.lengths for _ in range(work.samples)][:most]
        if self.best is None:
            speeds = {how: self._run(prompts, limits, *how) for how in product(ROWS, sorted({1, CORES}))}
            self.best = max(speeds, key=lambda how: speeds[how])
        return self._run(prompts, limits, *self.best)

    def _run(self, prompts: list[list[int]], limits: list[int], rows: int, threads: int) -> float:
        torch.set_num_threads(threads)
        start = perf_counter()
        starts = range(0, len(prompts), rows)
        tokens = sum(self._batch(prompts[at : at + rows], limits[at : at + rows]) for at in starts)
        return tokens / (perf_counter() - start)

    def _batch(self, prompts: list[list[int]], lengths: list[int]) -> int:
        """How many new tokens came of these prompts."""
        limits, width = torch.tensor(lengths), max(map(len, prompts))
        ids = torch.tensor([[self.chat.pad] * (width - len(p)) + p for p in prompts])
        mask = torch.tensor([[0] * (width - len(p)) + [1] * len(p) for p in prompts])

        def full(tokens: torch.Tensor, scores: object, **_: object) -> torch.Tensor:
            return tokens.shape[1] - width >= limits

        with torch.inference_mode():
            out = self.model.generate(
                ids,
                attention_mask=mask,
                do_sample=True,
                temperature=1.0,
                top_k=0,
                top_p=1.0,
                max_new_tokens=max(lengths),
                eos_token_id=self.chat.end,
                pad_token_id=self.chat.pad,
                stopping_criteria=[full],
            )
        ended = (out[:, width:] == self.chat.end).int()
        found = torch.where(ended.any(1), ended.argmax(1) + 1, limits)
        return int(torch.minimum(found, limits).sum())


class CTranslate2:
    """`generate_batch` in fp32, with the split of cores into workers and threads that is faster here."""

    def __init__(self, folder: Path, chat: Chat) -> None:
        import ctranslate2

        self.chat = chat
        converted = str(folder / "ctranslate2")
        ctranslate2.converters.TransformersConverter(str(folder)).convert(converted, force=True)
        splits = {(1, CORES), (CORES, 1), (1, 1)}
        self.generators = {
            (workers, threads): ctranslate2.Generator(
                converted, compute_type="float32", inter_threads=workers, intra_threads=threads
            )
            for workers, threads in sorted(splits)
        }
        self.best: dict[int, tuple[int, int]] = {}

    def __call__(self, work: Load) -> float:
        """New tokens per second."""
        prompts = [self.chat.render(p) for p in work.prompts for _ in range(work.samples)]
        if len(prompts) not in self.best:
            speeds = {split: max(self._run(prompts, 64, split) for _ in range(2)) for split in self.generators}
            self.best[len(prompts)] = max(speeds, key=lambda split: speeds[split])
        return self._run(prompts, work.lengths[0], self.best[len(prompts)])

    def _run(self, prompts: list[list[int]], length: int, split: tuple[int, int]) -> float:
        texts = [[self.chat.tokenizer.id_to_token(t) for t in prompt] for prompt in prompts]
        start = perf_counter()
        results = self.generators[split].generate_batch(
            texts,
            max_length=length,
            sampling_topk=0,
            sampling_temperature=1.0,
            end_token="<|end|>",
            include_prompt_in_result=False,
            max_batch_size=-(-len(texts) // split[0]),
            return_scores=True,
        )
        return sum(len(r.sequences_ids[0]) for r in results) / (perf_counter() - start)


def random_folder(folder: Path) -> None:
    """A model of the default shape with random weights, saved for every engine to open."""
    chat = Chat(train_tokenizer())
    model = Transformer(ModelConfig(vocab_size=chat.tokenizer.get_vocab_size()))
    generator = torch.Generator().manual_seed(0)
    with torch.no_grad():
        for parameter in model.parameters():
            if parameter.ndim > 1:
                parameter.normal_(std=parameter.shape[1] ** -0.5, generator=generator)
    checkpoint.save(folder, model, chat)


def alternate(runs: dict[str, Callable[[], float]], repetitions: int) -> dict[str, list[float]]:
    """Each run once to warm up, then all of them in turn."""
    for run in runs.values():
        run()
    values: dict[str, list[float]] = {name: [] for name in runs}
    for _ in range(repetitions):
        for name, run in runs.items():
            values[name].append(run())
    return values


def decode(folder: Path | None, repetitions: int = 3) -> dict[str, Any]:
    """Tokens per second of the three engines and their ratios, each {"value", "low", "high", "n"}.

    `settings` says which rows, workers and threads were the fastest, and so were measured, of engines that have them.
    Without a folder a random model of the default shape is measured. Raises ValueError when a peer is missing.
    """
    try:
        import ctranslate2
        import transformers
    except ImportError as error:
        raise ValueError(f"{error.name} is missing: pip install 'mull[hf,fast-cpu]'") from None
    del ctranslate2, transformers
    with tempfile.TemporaryDirectory() as temporary:
        copy = Path(temporary)
        if folder is None:
            random_folder(copy)
        else:
            checkpoint.save(copy, checkpoint.load(folder), Chat.load(folder))
        return measure(copy, repetitions)


def measure(folder: Path, repetitions: int) -> dict[str, Any]:
    """`decode` for a folder that may be written to."""
    chat, model = Chat.load(folder), checkpoint.load(folder)
    hf, ct2 = Transformers(folder, chat), CTranslate2(folder, chat)
    with Pool(model, chat, CORES, exact=False) as loose, Pool(model, chat, CORES) as exact:
        return _figures(loose, exact, Embedded(model, chat, exact=False, threads=1), hf, ct2, repetitions)


def _figures(
    loose: Pool, exact: Pool, single: Embedded, hf: Transformers, ct2: CTranslate2, repetitions: int
) -> dict[str, Any]:
    rollout, wide = load(64, 16, "rollout"), load(16, 16, "wide", length=120)
    many, one = load(64, 1, "many", length=120), load(1, 1, "one", length=400)

    def share_of_peak() -> float:
        before, start = loose.spent.flops, perf_counter()
        ours(loose, wide)
        speed = (loose.spent.flops - before) / (perf_counter() - start)
        torch.set_num_threads(CORES)
        return speed / matrix_peak()

    report: dict[str, Any] = {}
    for key, runs in {
        "rollout": {
            "mull": lambda: ours(loose, rollout),
            "mull-exact": lambda: ours(exact, rollout),
            "transformers": lambda: hf(rollout),
        },
        "64": {"mull": lambda: ours(loose, many), "ctranslate2": lambda: ct2(many)},
        "1": {
            "mull": lambda: ours(single, one),
            "mull-exact": lambda: ours(exact, one),
            "ctranslate2": lambda: ct2(one),
        },
        "256": {"mull": lambda: ours(loose, wide)},
    }.items():
        values = alternate(runs, repetitions)
        for name, speeds in values.items():
            report[f"tokens_per_second/{name}@{key}"] = extremes(speeds)
            if name != "mull":
                ratios = [a / b for a, b in zip(values["mull"], speeds, strict=True)]
                report[f"ratio/{name}@{key}"] = extremes(ratios)
    report["share_of_peak@256"] = extremes(alternate({"share": share_of_peak}, repetitions)["share"])
    report["settings"] = settings(hf, ct2)
    return report


def settings(hf: Transformers, ct2: CTranslate2) -> dict[str, dict[str, int]]:
    """What the peers were found to be fastest with."""
    found = {"transformers@rollout": dict(zip(("rows", "threads"), hf.best or (), strict=False))}
    split = {f"ctranslate2@{n}": dict(zip(("workers", "threads"), best, strict=True)) for n, best in ct2.best.items()}
    return found | split
