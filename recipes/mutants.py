"""Files of JSON lines and model folders, damaged in thousands of ways: each is refused in one line, or is sound.

    python recipes/mutants.py --lines 5000 --folders 20000 --out docs/results/mutants.json

A damaged file of lines has to be read, or refused by the number of a line, and the command that was given it then ends
with exit code 2 and one line. A damaged model folder has to be refused by a ValueError in one line, or to open as the
original did; half of them have a manifest that agrees with the damage, and these may also open as another model whose
weights are finite. A fault is anything else; `slowest_ms` is CPU time of one, `grown_mb` what all of them added to the
peak of memory.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import json
import resource
import shutil
import struct
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

import numpy as np
import torch

from mull import cli, jsonl
from mull.chat import Chat
from mull.commands import solve
from mull.core import Problem, Step, Trace
from mull.eval import report, typed
from mull.model import checkpoint
from mull.model import folder as folder_of
from mull.model.heads import Heads
from mull.model.tokenizer import train_tokenizer
from mull.tasks import TASKS
from mull.testing import tiny_folder
from mull.train import labels, traces
from mull.train.data import Mixture

CHAT = Chat(train_tokenizer())
SHOWN = 20  # faults that are written out
NASTY: tuple[Any, ...] = (
    None, True, False, 0, -1, 1, 3, 1 << 31, 1 << 70, 1e308, float("inf"), float("nan"), "", "8", "x", "\ud800", [], {},
    [[]], [None], {"a": 1}, "../x",
)  # fmt: skip


@dataclass
class Tally:
    """What became of the mutants."""

    tried: int = 0
    refused: int = 0
    slowest: float = 0.0  # CPU seconds
    kinds: Counter[str] = field(default_factory=Counter)  # of damage that was refused
    faults: list[str] = field(default_factory=list)

    def json(self) -> dict[str, Any]:
        return {
            "tried": self.tried, "refused": self.refused, "faults": len(self.faults),
            "slowest_ms": round(1000 * self.slowest, 1), "refused_by_kind": dict(sorted(self.kinds.items())),
            "such_faults": self.faults[:SHOWN],
        }  # fmt: skip


# --- files of JSON lines

Rows = list[dict[str, Any]]


def problems() -> list[Problem]:
    return [TASKS[name].problem(1, i, "train") for i, name in enumerate(("arithmetic", "letters", "logic"))]


def trace_lines() -> Iterator[dict[str, Any]]:
    for p in problems():
        yield traces.line(p, TASKS[p.task].demonstrate(p), p.answer)


def label_lines() -> Iterator[dict[str, Any]]:
    for p in problems():
        steps = tuple(map(Step, TASKS[p.task].demonstrate(p)))
        trace = Trace(Trace.ask(p.question).messages, steps, Step(p.answer))
        yield labels.line(p, trace, [0.5] * (len(steps) + 1))


QUESTIONS: Rows = [{"id": i, "question": f"what is {i}+1?"} for i in (1, "b", 3)]
ANSWERS: Rows = [{"id": i, "answer": "7", "stop": "end", "usage": {"prompt_tokens": 9}} for i in (1, "b", 3)]
TYPED: Rows = [
    {"question": "what is 3+4?", "answer": "7", "task": "arithmetic", "kind": "number"},
    {"question": "make 10 from 5 2 9", "answer": "5*2", "task": "countdown", "kind": "expression", "numbers": [5, 2, 9],
     "target": 10},
]  # fmt: skip


def read_traces(path: Path) -> object:
    return traces.Traces(path, 1.0, Mixture(), CHAT, "damage", batch_tokens=512)


def read_labels(path: Path) -> object:
    return [labels.parse(row, f"{path}, line {number}", "both") for number, row in jsonl.read(path)]


def beside(path: Path, name: str) -> str:
    return str(path.with_name(name))


@dataclass(frozen=True)
class Reader:
    """What reads such a file, rows that it reads, and the command line by which a user hands it over."""

    read: Callable[[Path], object]
    rows: Sequence[dict[str, Any]]
    command: Callable[[Path], list[str]]

    @property
    def whole(self) -> bytes:
        return "".join(json.dumps(row) + "\n" for row in self.rows).encode()


def training(stage: str, *more: str) -> Callable[[Path], list[str]]:
    """What would train for a short time, were the file not refused."""
    short = ("tokens=600", "micro_tokens=512", "micros=1", "threads=1", *more)
    return lambda path: [
        "train", stage, "--out", beside(path, "run"), "--set", f"init={beside(path, 'model')}", f"traces={path}", *short
    ]  # fmt: skip


READERS = {
    "traces": Reader(read_traces, list(trace_lines()), training("sft")),
    "labels": Reader(read_labels, list(label_lines()), training("reward", "labels=both")),
    "questions": Reader(
        solve.read_questions, QUESTIONS, lambda path: ["solve", str(path), "--out", beside(path, "out.jsonl")]
    ),
    "answers": Reader(
        lambda path: solve.read_answers(path, path.with_name("questions.jsonl")),
        ANSWERS,
        lambda path: ["solve", beside(path, "questions.jsonl"), "--out", str(path)],
    ),
    "typed": Reader(typed.load, TYPED, lambda path: ["eval", "--typed", str(path), "--model", beside(path, "model")]),
}


def flipped(rng: Random, whole: bytes, _rows: Rows) -> bytes:
    data = bytearray(whole)
    for _ in range(rng.randint(1, 4)):
        at = rng.randrange(len(data))
        data[at : at + rng.randint(0, 3)] = rng.randbytes(rng.randint(0, 2))
    return bytes(data)


def cut(rng: Random, whole: bytes, _rows: Rows) -> bytes:
    return whole[: rng.randrange(len(whole))]


def mistyped(rng: Random, _whole: bytes, rows: Rows) -> bytes:
    """Another value in one or two places, or none there; NaN, infinity and lone surrogates are among the values."""
    for _ in range(rng.choice((1, 1, 2))):
        row = rng.choice(rows)
        key = rng.choice(list(row) or [""])
        held = row.get(key)
        if isinstance(held, list) and held and rng.random() < 0.5:
            held[rng.randrange(len(held))] = rng.choice(NASTY)
        elif isinstance(held, str) and rng.random() < 0.3:
            at = rng.randint(0, len(held))
            row[key] = held[:at] + rng.choice(("\ud800", "\udfff", "\x00", "\n", "\u2028", "９")) + held[at:]
        elif rng.random() < 0.2:
            row.pop(key, None)
        else:
            row[key] = rng.choice(NASTY)
    return "".join(json.dumps(row) + "\n" for row in rows).encode()


def inserted(rng: Random, whole: bytes, _rows: Rows) -> bytes:
    """A line from somewhere else, or something in the place of a value."""
    deep = rng.choice((50, 2_000, 100_000))
    what = rng.choice((
        b"[" * deep, b'{"a":' * deep, b'{"id":' + b"[" * deep + b"]" * deep + b"}", b'{"id": ' + b"9" * 5_000 + b"}",
        b'{"id": 1e999}', b'{"id": -Infinity}', b'{"id": NaN}', b"null", b'"text"', b"12", b"[]", b"{}", b"\xff\xfe{",
        b"\x00" * 9, b"\xef\xbb\xbf{}", b'{"id": 1}' * 2, b"\x80\x04K\x01.", b"\xed\xa0\x80", b"//", b"{'id': 1}",
    ))  # fmt: skip
    lines = whole.splitlines(keepends=True)
    at = rng.randrange(len(lines))
    if rng.random() < 0.5:
        lines.insert(at, what + b"\n")
    else:
        head, colon, rest = lines[at].partition(b": ")
        lines[at] = head + colon + what + rest[rest.find(b",") :]
    return b"".join(lines)


def giant(rng: Random, whole: bytes, _rows: Rows) -> bytes:
    """A line of more than a megabyte, in one of a few ways; or many of them that say little."""
    size = rng.choice((jsonl.LONGEST - 10, jsonl.LONGEST + 1, 3 * jsonl.LONGEST))
    what = rng.choice((b" " * size, b'{"id": "' + b"x" * size + b'"}', b"[" + b"[]," * (size // 3), b"\n" * size))
    lines = whole.splitlines(keepends=True)
    lines.insert(rng.randrange(len(lines) + 1), what + b"\n")
    return b"".join(lines)


Damage = Callable[[Random, bytes, Rows], bytes]
DAMAGES: tuple[tuple[Damage, int], ...] = ((flipped, 8), (cut, 2), (mistyped, 8), (inserted, 6), (giant, 1))


def ends_well(argv: Sequence[str]) -> str:
    """Run a command that must refuse; what is wrong with how it did, or nothing."""
    err = io.StringIO()
    with contextlib.redirect_stderr(err), contextlib.redirect_stdout(io.StringIO()):
        code = cli.main(argv)
    text = err.getvalue()
    if code == 2 and text.startswith("mull: ") and text.count("\n") == 1 and "Traceback" not in text:
        return ""
    return f"exit code {code}: {text[:300]}"


def damaged_lines(name: str, tries: int, root: Path, *, commands: int, seed: str = "lines") -> Tally:
    """So many damaged files to one reader; the first `commands` refused ones also go through the command line."""
    reader, tally, rng = READERS[name], Tally(), Random(f"{seed}/{name}")
    if not (root / "model").exists():
        tiny_folder(root / "model")
    (root / "questions.jsonl").write_bytes(READERS["questions"].whole)
    path, whole = root / "damaged.jsonl", reader.whole
    path.write_bytes(whole)
    reader.read(path)
    for number in range(tries):
        (damage,) = rng.choices([d for d, _ in DAMAGES], [weight for _, weight in DAMAGES])
        path.write_bytes(damage(rng, whole, json.loads(json.dumps(reader.rows))))
        tally.tried += 1
        where, began = f"{name} {number} ({damage.__name__})", time.process_time()
        try:
            reader.read(path)
        except ValueError as error:
            text = str(error)
            tally.refused += 1
            tally.kinds[damage.__name__] += 1
            if "\n" in text or (f"{path}, line " not in text and not text.startswith(f"{path} holds no ")):
                tally.faults.append(f"{where}: {text[:300]}")
            if tally.refused <= commands and (wrong := ends_well(reader.command(path))):
                tally.faults.append(f"{where}: {wrong}")
            shutil.rmtree(root / "run", ignore_errors=True)
        except Exception as error:
            tally.faults.append(f"{where}: {error!r}")
        else:
            tally.slowest = max(tally.slowest, time.process_time() - began)
    return tally


# --- model folders


def bitten(rng: Random, data: bytes) -> bytes:
    """Any file: bytes changed, put in, taken out or cut off."""
    some = bytearray(data)
    for _ in range(rng.randint(1, 4)):
        at = rng.randrange(len(some) + 1)
        some[at : at + rng.randint(0, 3)] = rng.randbytes(rng.randint(0, 3))
    return bytes(some[: rng.randrange(len(some) + 1)] if rng.random() < 0.2 else some)


def rewritten(rng: Random, data: bytes) -> bytes:
    """A file of JSON: other values somewhere, other names, far too deep or far too long."""
    raw = json.loads(data)
    for _ in range(rng.choice((1, 1, 2, 3))):
        place = raw
        while (inner := [v for v in place.values() if isinstance(v, dict) and v]) and rng.random() < 0.4:
            place = rng.choice(inner)
        key = rng.choice(list(place))
        if rng.random() < 0.15:
            place[str(rng.choice(NASTY))] = place.pop(key)
        else:
            place[key] = rng.choice(NASTY)
    text = json.dumps(raw).encode()
    bomb = rng.random()
    if bomb < 0.02:
        return text[:-1] + b', "x": ' + b"[" * 100_000 + b"]" * 100_000 + b"}"
    if bomb < 0.03:
        return text[:-1] + b', "x": [' + b"[]," * 2_000_000 + b"0]}"
    return text


def beheaded(rng: Random, data: bytes) -> bytes:
    """A safetensors file with another header, or another length of it."""
    size = struct.unpack("<Q", data[:8])[0]
    if rng.random() < 0.3:
        wrong = rng.choice((0, 1, size - 1, size + 1, len(data), 1 << 27, 1 << 40, (1 << 64) - 1))
        return struct.pack("<Q", wrong) + data[8:]
    header = json.loads(data[8 : 8 + size])
    name = rng.choice([k for k in header if k != "__metadata__"])
    if rng.random() < 0.1:
        header[rng.choice(("heads.x", "", "lm_head.weight", "__metadata__"))] = header.pop(name)
    else:
        header[name][rng.choice(("dtype", "shape", "data_offsets"))] = rng.choice(
            (*NASTY, "I32", "F64", "BF16", "F8_E4M3", "F4", "F6_E2M3", "U64", "C64", "BOOL", [8, 0], [1 << 40, 1 << 40])
        )
    text = json.dumps(header).encode("utf-8", "surrogatepass")
    return struct.pack("<Q", len(text)) + text + data[8 + size :]


def opened(folder: Path) -> tuple[dict[str, Any], ...]:
    """All that the package reads of a folder, by both of its ways: weights, heads, ids of a text."""
    config = folder_of.describe(folder)
    plain = folder_of.arrays(folder, config)
    model = checkpoint.load(folder)
    heads = checkpoint.load_heads(folder, model.config)
    chat = Chat.load(folder)
    ids = np.array(chat.encode("what is 12 × 3?"))
    return plain, model.state_dict(), {} if heads is None else heads.state_dict(), {"ids": ids}


def equal(one: Iterable[dict[str, Any]], other: Iterable[dict[str, Any]]) -> bool:
    return all(
        a.keys() == b.keys() and all(np.array_equal(np.asarray(a[k]), np.asarray(b[k])) for k in a)
        for a, b in zip(one, other, strict=True)
    )


def finite(found: Iterable[dict[str, Any]]) -> bool:
    return all(np.isfinite(np.asarray(value)).all() for part in found for value in part.values())


def damaged_folders(tries: int, root: Path, *, seed: str = "folders", most_ms: float = 100.0) -> Tally:
    """So many damaged model folders; in every other one the manifest agrees with the damage."""
    folder, tally, rng = tiny_folder(root / "folder"), Tally(), Random(seed)
    torch.manual_seed(0)
    model = checkpoint.load(folder)
    checkpoint.save(folder, model, Chat.load(folder), Heads(model.config.width))
    sound = {path.name: path.read_bytes() for path in folder.iterdir()}
    original = opened(folder)
    weights = ["model.safetensors", "heads.safetensors"]
    for number in range(tries):
        forged = number % 2 == 1
        name = rng.choice([*weights, *weights, "config.json", "config.json", "tokenizer.json", "manifest.json"])
        if forged and name == "manifest.json":
            name = "config.json"
        ways = [bitten, beheaded if name in weights else rewritten]
        way = rng.choices(ways, (1, 2))[0]
        (folder / name).write_bytes(way(rng, sound[name]))
        if forged:
            folder_of.write_manifest(folder)
        where = f"{number} ({way.__name__} {name}{', forged' if forged else ''})"
        tally.tried += 1
        began = time.process_time()
        try:
            found = opened(folder)
        except ValueError as error:
            tally.refused += 1
            tally.kinds[f"{way.__name__} {name}"] += 1
            if "\n" in str(error):
                tally.faults.append(f"{where}: {str(error)[:300]}")
        except BaseException as error:
            if isinstance(error, KeyboardInterrupt):
                raise
            tally.faults.append(f"{where}: {error!r}"[:300])
        else:
            if not (equal(found, original) or (forged and finite(found))):
                tally.faults.append(f"{where}: opened as another model")
        seconds = time.process_time() - began
        tally.slowest = max(tally.slowest, seconds)
        if 1000 * seconds >= most_ms:
            tally.faults.append(f"{where}: took {1000 * seconds:.0f} ms")
        for path in folder.iterdir():
            if path.name not in sound:
                path.unlink()
        for kept in (name, folder_of.MANIFEST):
            (folder / kept).write_bytes(sound[kept])
    return tally


def peak_mb() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--lines", type=int, default=5_000, help="damaged files of JSON lines")
    parser.add_argument("--folders", type=int, default=20_000, help="damaged model folders")
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    report.must_be_writable(args.out)
    torch.set_num_threads(1)
    with tempfile.TemporaryDirectory() as place:
        root = Path(place)
        damaged_folders(50, root, seed="warm")
        before = peak_mb()
        folders = damaged_folders(args.folders, root)
        grown = peak_mb() - before
        print(f"folders: {folders.json()}", flush=True)
        each = args.lines // len(READERS)
        lines = {name: damaged_lines(name, each, root, commands=each) for name in READERS}
    result = {
        "folders": folders.json() | {"grown_mb": round(grown)},
        "lines": {name: tally.json() for name, tally in lines.items()},
    }
    print(f"lines: {result['lines']}", flush=True)
    report.write(args.out, result | report.provenance(["lines", "folders"], threads=1))
    if folders.faults or any(tally.faults for tally in lines.values()):
        raise SystemExit(1)


if __name__ == "__main__":
    main()
