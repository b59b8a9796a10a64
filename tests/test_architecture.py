"""Who may import whom, how long files and functions may grow, and that a glance at the package costs no torch."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parent.parent / "mull"
FILES = sorted(PACKAGE.rglob("*.py"))

PURE = {"core"}
MIDDLE = PURE | {"jsonl", "tasks", "search", "ledger", "policy", "chat", "model"}
UPPER = MIDDLE | {"engine", "reward"}
FRONT = UPPER | {"reasoner", "effort", "train"}
ALLOWED: dict[str, set[str]] = {
    "core": set(),
    "jsonl": set(),
    "tasks": PURE,
    "ledger": PURE,
    "search": PURE | {"ledger"},
    "policy": PURE | {"tasks"},
    "chat": PURE,
    "model": PURE | {"chat"},
    "engine": PURE | {"chat", "model", "ledger"},
    "reward": PURE | {"chat", "model", "ledger", "tasks", "search", "engine"},
    "effort": UPPER,
    "reasoner": UPPER | {"effort"},
    "train": UPPER,
    "eval": FRONT,
    "bench": FRONT | {"eval"},
    "serve": FRONT,
    "commands": FRONT | {"eval", "bench", "serve"},
    "cli": FRONT | {"eval", "bench", "serve", "commands"},
    "__main__": {"cli"},
    "testing": FRONT | {"eval", "serve"},
}
"""What each room may import from the others. Nobody imports `testing`."""

NO_TORCH = ("core", "jsonl", "tasks", "search", "ledger")
STANDARD_ONLY = NO_TORCH
LONGEST_FILE, LONGEST_FUNCTION = 400, 60
LONGER = {
    "tasks/stories/scenes.py": 80,  # rates: a list of stories
    "tasks/stories/flows.py": 70,  # packing: a list of stories
}
"""What may be longer than others: these files, or the functions in these."""


def module_name(path: Path) -> str:
    parts = ("mull", *path.relative_to(PACKAGE).with_suffix("").parts)
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


MODULES = {module_name(path): path for path in FILES}


def imports(source: str, module: str, known: set[str]) -> Iterator[str]:
    """Every module that a source text imports, wherever in it; `from package import submodule` means the submodule."""
    package = module if MODULES.get(module, Path("x.py")).name == "__init__.py" else module.rpartition(".")[0]
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            if node.level:
                above = package.split(".")[: len(package.split(".")) - node.level + 1]
                base = ".".join((*above, *([node.module] if node.module else ())))
            for alias in node.names:
                name = f"{base}.{alias.name}"
                yield name if name in known else base


def room(module: str) -> str:
    """`mull.train.fit` lies in room `train`; the package's own __init__ in none."""
    return module.split(".")[1] if "." in module else ""


GRAPH = {name: set(imports(path.read_text(), name, set(MODULES))) for name, path in MODULES.items()}


def trespasses(graph: dict[str, set[str]]) -> list[str]:
    found = []
    for module, targets in graph.items():
        for target in sorted(targets):
            if target.split(".")[0] != "mull" or room(target) in ("", room(module)):
                continue
            if room(target) not in ALLOWED.get(room(module), set()):
                found.append(f"{module} may not import {target}")
    return found


def a_cycle(graph: dict[str, set[str]]) -> list[str] | None:
    """Some cycle of imports, or None."""
    done: set[str] = set()

    def visit(node: str, above: list[str]) -> list[str] | None:
        if node in above:
            return [*above[above.index(node) :], node]
        if node in done:
            return None
        for target in sorted(graph.get(node, ())):
            if target in graph and (found := visit(target, [*above, node])) is not None:
                return found
        done.add(node)
        return None

    return next((found for node in sorted(graph) if (found := visit(node, [])) is not None), None)


def test_every_room_is_known() -> None:
    unknown = {room(module) for module in MODULES} - set(ALLOWED) - {""}
    assert not unknown, f"say in ALLOWED who may import whom for {sorted(unknown)}"


def test_rooms_import_only_rooms_below() -> None:
    assert trespasses(GRAPH) == []


def test_trespasses_are_found() -> None:
    assert trespasses({"mull.core": {"mull.chat"}}) == ["mull.core may not import mull.chat"]
    assert trespasses({"mull.search.beam": {"mull.train.fit"}, "mull.train.fit": {"mull.search.beam"}}) == [
        "mull.search.beam may not import mull.train.fit"
    ]
    assert trespasses({"mull.cli": {"mull.testing"}})


def test_imports_are_read_wherever_they_stand() -> None:
    source = "def f():\n    from mull.chat import Chat\n    import torch.nn as nn\nfrom mull.tasks import verify"
    found = set(imports(source, "mull.eval.report", {"mull.tasks.verify"}))
    assert found == {"mull.chat", "torch.nn", "mull.tasks.verify"}
    assert set(imports("from .core import Step\nfrom . import chat", "mull.cli", {"mull.chat"})) == {
        "mull.core",
        "mull.chat",
    }


def test_no_cycles() -> None:
    assert a_cycle(GRAPH) is None


def test_a_cycle_is_found() -> None:
    assert a_cycle({"a": {"b"}, "b": {"c"}, "c": {"b"}}) == ["b", "c", "b"]
    assert a_cycle({"a": {"b", "c"}, "b": {"c"}, "c": set()}) is None


@pytest.mark.parametrize("name", NO_TORCH)
def test_torch_free_rooms(name: str) -> None:
    for module, targets in GRAPH.items():
        if room(module) == name:
            assert not {t for t in targets if t.split(".")[0] in ("torch", "numpy", "tokenizers", "safetensors")}, (
                module
            )


@pytest.mark.parametrize("name", STANDARD_ONLY)
def test_standard_library_only(name: str) -> None:
    for module, targets in GRAPH.items():
        if room(module) == name:
            foreign = {t for t in targets if t.split(".")[0] not in {*sys.stdlib_module_names, "mull"}}
            assert not foreign, f"{module} imports {foreign}"


@pytest.mark.parametrize("module", ["mull", "mull.core", "mull.tasks"])
def test_importing_costs_no_torch(module: str) -> None:
    code = f"import sys, {module}; sys.exit('torch' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=PACKAGE.parent, timeout=60).returncode == 0


def functions(source: str) -> Iterator[tuple[str, int]]:
    """Every function's name and lines, its docstring left out: what the command line says of an option takes many."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            told = (ast.get_docstring(node, clean=False) or "").splitlines()
            yield node.name, (node.end_lineno or node.lineno) - node.lineno + 1 - len(told)


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_files_and_functions_stay_short(path: Path) -> None:
    source, longer = path.read_text(), LONGER.get(path.relative_to(PACKAGE).as_posix(), 0)
    assert len(source.splitlines()) <= max(LONGEST_FILE, longer)
    for name, length in functions(source):
        assert length <= (longer if 0 < longer < LONGEST_FILE else LONGEST_FUNCTION), f"{name} has {length} lines"


def test_lines_are_counted_without_the_docstring() -> None:
    body = "    x = 1\n" * 61
    assert list(functions(f'def f():\n    """One.\n\n    Two.\n    """\n{body}')) == [("f", 62)]
