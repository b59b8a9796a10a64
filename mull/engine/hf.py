"""The Generator over any causal language model that transformers opens, for folders that are not in our own layout.

Requests run one after the other in a thread of their own; the n branches of a request are one batch over one prefix,
which is read once.
"""

from __future__ import annotations

import asyncio
import copy
import inspect
import json
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from threading import Event
from typing import Any

import numpy as np
import torch
from safetensors import SafetensorError
from torch import Tensor

from mull.core import Sampling, Stop, Trace, Until
from mull.engine.layout import Layout, Reader
from mull.engine.request import Request, Spent
from mull.engine.sampler import Sampler, banned
from mull.ledger import Cost, charge, forward_flops
from mull.model.folder import check_manifest

LONGEST = 1 << 17  # context of a model whose configuration promises none
UNSOUND = (OSError, ValueError, LookupError, TypeError, AttributeError, ImportError, RuntimeError, SafetensorError)
"""What transformers raises for a folder that it does not open."""


@dataclass(frozen=True, slots=True)
class Size:
    """What the ledger must know of a foreign model: its context, weights met by a token, and width of attention."""

    context: int
    weights: float
    attention: int

    def flops_per_token(self, span: float = 0.0) -> float:
        """Forward FLOPs of one token that attends to `span` others (2 per multiply-add, embeddings free)."""
        return 2.0 * (self.weights + 2 * self.attention * span)


class HuggingFace:
    """A Generator over a model of transformers, on a CPU or a GPU.

    The same request yields the same tokens on the same machine. The log-probabilities of a branch may differ in their
    last bits with the number of its siblings: products are not padded to sizes where they would not.
    """

    def __init__(self, model: Any, tokenizer: Any, *, max_rows: int = 64) -> None:
        """Raises ValueError for a model that keeps no cache of what it has read, or has no end among its tokens."""
        if max_rows < 1:
            raise ValueError(f"max_rows must be at least 1, not {max_rows}")
        if "past_key_values" not in inspect.signature(model.forward).parameters:
            raise ValueError(f"{type(model).__name__} has no key-value cache to branch from")
        ends, tokens = model.generation_config.eos_token_id, model.get_output_embeddings().weight.shape[0]
        ends = ends if isinstance(ends, list) else [ends]
        if odd := [end for end in ends if end is not None and end not in range(tokens)]:
            raise ValueError(f"eos_token_id is {odd[0]!r}, but the model has the tokens 0 to {tokens - 1}")
        self.layout = Layout(tokenizer, ends)
        self.model, self.size, self.max_rows = model.eval(), size_of(model), max_rows
        self.banned_PV = banned(self.layout, tokens)
        self.spent = Spent()
        self._thread = ThreadPoolExecutor(1, "mull-hf")

    @classmethod
    def open(cls, folder: Path, *, device: str | None = None, max_rows: int = 64) -> HuggingFace:
        """The model of a folder: in fp32 on a CPU, as it was saved on a GPU, which is taken where there is one.

        Only safetensors are read, and no code of the folder runs. Raises ValueError, in one line, for a folder that is
        altered or unsound, that transformers does not open, or where the extra `hf` is not installed.
        """
        device = device or ("cuda" if torch.cuda.is_available() else "cpu")
        model, tokenizer = opened(folder, device)
        return cls(model, tokenizer, max_rows=max_rows)

    def load(self, model: torch.nn.Module) -> None:
        """Go on with the weights of a model of ours that was read from the same folder; nothing may be under way.

        Raises ValueError where the two have read other parameters out of it, as of a tied head that is stored apart.
        """
        own, new = dict(self.model.named_parameters()), dict(model.named_parameters())
        if odd := sorted(own.keys() ^ new.keys()):
            raise ValueError(f"transformers and Mull read the folder differently, beginning with {odd[0]}")
        with torch.no_grad():
            for name, parameter in new.items():
                own[name].copy_(parameter)

    async def extend(
        self, trace: Trace, n: int = 1, *, until: Until = "end", sampling: Sampling = Sampling()
    ) -> list[Trace]:
        """n continuations of a trace. Raises ValueError for a finished trace or one beyond the model's context.

        Cancelling the awaiting task ends its work within one token.
        """
        request = Request.of(trace, n, until, sampling, self.layout, self.size.context)
        cancelled = Event()
        job = self._thread.submit(self._run, trace, request, cancelled)
        work = asyncio.wrap_future(job)
        try:
            traces, cost = await asyncio.shield(work)
        except asyncio.CancelledError:
            cancelled.set()
            if not job.cancel():  # it has begun: what it took is charged
                await asyncio.wait((work,))
                if work.exception() is None:
                    charge(work.result()[1])
            raise
        charge(cost)
        return traces

    @torch.inference_mode()
    def _run(self, trace: Trace, request: Request, cancelled: Event) -> tuple[list[Trace], Cost]:
        readers = [Reader(self.layout, trace) for _ in request.branches]
        if request.limit == 0:
            return [reader.result(request.limited_by) for reader in readers], Cost()
        before = len(request.tokens) - 1
        prefix = self._prefilled(request.tokens[:-1])
        cost = Cost(before, 0, forward_flops(self.size, before))
        traces: list[Trace] = []
        for start in range(0, len(readers), self.max_rows):
            some = request.branches[start : start + self.max_rows]
            cache = prefix if some.stop == len(readers) else copy.deepcopy(prefix)
            rows = Rows(self, request, some, readers[start : some.stop], cache)
            while rows.alive and not cancelled.is_set():
                cost += rows.step()
            traces += rows.traces
        self.spent += Spent(cost.tokens_out, cost.tokens_in, 0, cost.flops)
        return traces, cost

    def _prefilled(self, tokens: list[int]) -> Any:
        """Keys and values of these tokens."""
        from transformers import DynamicCache

        cache = DynamicCache(config=self.model.config)
        if tokens:
            ids = torch.tensor([tokens], device=self.model.device)
            self.model.base_model(
                input_ids=ids, attention_mask=torch.ones_like(ids), past_key_values=cache, use_cache=True
            )
        return cache

    def look(self, tokens_B: list[int], read: int, cache: Any) -> Tensor:
        """Logits [B, V] after one more token in every row, `read` tokens being in the cache; fp32, on the CPU."""
        ids = torch.tensor(tokens_B, device=self.model.device).unsqueeze(1)
        mask = torch.ones(len(tokens_B), read + 1, dtype=torch.long, device=self.model.device)
        found = self.model(input_ids=ids, attention_mask=mask, past_key_values=cache, use_cache=True)
        logits: Tensor = found.logits[:, -1].float().cpu()
        return logits


class Rows:
    """Some branches of one request, decoding together; one leaves when it is done. Those that agree so far share a row.

    M branches are alive, on R rows.
    """

    def __init__(self, engine: HuggingFace, request: Request, branches: range, readers: list[Reader], cache: Any):
        self.engine, self.request, self.readers = engine, request, readers
        self.traces = [reader.result(request.limited_by) for reader in readers]
        self.alive = list(range(len(branches)))
        self._sampler = Sampler(len(branches), engine.banned_PV)
        for at, branch in enumerate(branches):
            self._sampler.set(at, request.sampling, branch)
        self._row = [0] * len(branches)  # [M]
        self._last, self._count, self._cache = [request.tokens[-1]], 0, cache

    def step(self) -> Cost:
        """One token for every branch, and what it took."""
        read = len(self.request.tokens) - 1 + self._count
        cost = Cost(0, len(self.alive), len(self._last) * self.engine.size.flops_per_token(read))
        logits_RV = self.engine.look(self._last, read, self._cache)
        phase = {row: int(self.readers[branch].answering) for row, branch in zip(self._row, self.alive, strict=True)}
        phase_R = torch.tensor([phase[row] for row in range(len(self._last))])
        positions_R, keys_M = np.full(len(self._last), read + 1), self._sampler.keys[self.alive]
        tokens_M, scores_M = self._sampler.draw(logits_RV, phase_R, positions_R, np.array(self._row), keys_M)
        self._count += 1
        rows: dict[tuple[int, int], int] = {}  # by the row that each goes on from, and its token
        alive, on = [], []
        drawn = zip(self.alive, self._row, tokens_M.tolist(), scores_M.tolist(), strict=True)
        for branch, row, token, score in drawn:
            reader = self.readers[branch]
            stop = reader.take(token, score)
            if stop is Stop.STEP and not self.request.by_step:
                stop = None
            if stop is None and self._count == self.request.limit:
                stop = self.request.limited_by
            if stop is None:
                alive.append(branch)
                on.append(rows.setdefault((row, token), len(rows)))
            else:
                self.traces[branch] = reader.result(stop)
        sources = [row for row, _ in rows]
        if sources and sources != list(range(len(self._last))):
            self._keep(sources)
        self.alive, self._row, self._last = alive, on, [token for _, token in rows]
        return cost

    def _keep(self, rows: list[int]) -> None:
        # Of the operations on caches the one that recurrent layers have too.
        self._cache.reorder_cache(torch.tensor(rows, device=self.engine.model.device))


def size_of(model: Any) -> Size:
    """The size of a model of transformers. Of its experts a token meets some, and their share of the weights counts."""
    config, head = model.config.get_text_config(), model.get_output_embeddings()
    tables = {id(m.weight) for m in model.modules() if isinstance(m, torch.nn.Embedding)} - {id(head and head.weight)}
    experts = getattr(config, "num_local_experts", None) or getattr(config, "num_experts", None) or 1
    share = (getattr(config, "num_experts_per_tok", None) or experts) / experts
    weights = sum(
        p.numel() * (share if ".experts." in name else 1.0)
        for name, p in model.named_parameters()
        if p.ndim > 1 and id(p) not in tables
    )
    heads = config.num_attention_heads
    width = heads * (getattr(config, "head_dim", None) or config.hidden_size // heads)
    context = getattr(config, "max_position_embeddings", None) or LONGEST
    return Size(int(context), weights, config.num_hidden_layers * width)


def opened(folder: Path, device: str, kind: str = "AutoModelForCausalLM") -> tuple[Any, Any]:
    """Model and tokenizer of a folder, the model as this auto class of transformers has it, in fp32 on a CPU.

    Only safetensors are read, and no code of the folder runs. Raises ValueError, in one line, as `HuggingFace.open`.
    """
    check_manifest(folder)
    model, tokenizer, found = _read(folder, torch.float32 if device == "cpu" else "auto", kind)
    if odd := sorted({*found["missing_keys"], *(key[0] for key in found["mismatched_keys"])}):
        raise ValueError(f"{folder}: the weights do not fit config.json, beginning with {odd[0]}")
    if not all(bool(torch.isfinite(parameter).all()) for parameter in model.parameters()):
        raise ValueError(f"{folder}: the weights hold NaN or infinity")
    if len(tokenizer) > (model.get_output_embeddings() or model.get_input_embeddings()).weight.shape[0]:
        raise ValueError(f"{folder}: the tokenizer has more tokens than the model")
    return model.to(device), tokenizer


def _read(folder: Path, dtype: Any, kind: str) -> tuple[Any, Any, dict[str, Any]]:
    """Model, tokenizer, and what was odd about the weights; what transformers raises becomes a ValueError."""
    try:
        import transformers
        from transformers.utils import logging
    except ImportError:
        raise ValueError("foreign models need transformers: pip install 'mull[hf]'") from None
    logging.disable_progress_bar()  # type: ignore[no-untyped-call]
    auto: Any = getattr(transformers, kind)
    try:
        tokenizer = transformers.AutoTokenizer.from_pretrained(folder, local_files_only=True, trust_remote_code=False)
        config = transformers.AutoConfig.from_pretrained(folder, local_files_only=True, trust_remote_code=False)
        _check_weights(folder, config)
        model, found = auto.from_pretrained(
            folder, config=config, local_files_only=True, trust_remote_code=False, use_safetensors=True,
            output_loading_info=True, dtype=dtype,
        )  # fmt: skip
    except UNSOUND as error:
        why = (str(error).strip() or type(error).__name__).splitlines()[0]
        raise ValueError(f"{folder}: transformers does not open it: {why}") from None
    return model, tokenizer, found


def _check_weights(folder: Path, config: Any) -> None:
    """Raises ValueError for JSON by which transformers unpickles, though it is told to read safetensors only."""
    index = folder / "model.safetensors.index.json"
    if name := getattr(config, "transformers_weights", None):
        raise ValueError(f"config.json names other files: {name}")
    if index.is_file():
        for name in json.loads(index.read_bytes())["weight_map"].values():
            if Path(name).name != name or not name.endswith(".safetensors"):
                raise ValueError(f"{index.name} names other files than safetensors of the folder: {name}")
    if (folder / "adapter_config.json").is_file() and (folder / "adapter_model.bin").is_file():
        raise ValueError("its adapter is no safetensors file")
