"""A lint of our own: nothing in the package runs code that is data, unpickles, or reaches the network."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parent.parent / "mull"
FILES = sorted(PACKAGE.rglob("*.py"))

CALLS = {"eval", "exec", "compile", "__import__", "execfile"}
ATTRIBUTES = {
    ("builtins", "eval"), ("builtins", "exec"), ("builtins", "compile"), ("torch", "load"), ("yaml", "load"),
    ("yaml", "unsafe_load"), ("os", "system"), ("os", "popen"), ("ast", "literal_eval"), ("np", "load"),
    ("numpy", "load"), ("torch.hub", "load"), ("hub", "load"),
}  # fmt: skip
MODULES = {"pickle", "cPickle", "marshal", "shelve", "dill", "cloudpickle", "joblib", "sympy", "code", "codeop"}
NAMES = {"literal_eval", "sympify", "parse_expr", "Unpickler"}
TRUE_KEYWORDS = {"shell", "trust_remote_code", "allow_pickle", "allow_dangerous_deserialization"}
FALSE_KEYWORDS = {"weights_only", "use_safetensors"}
NETWORK = {
    "socket",
    "ssl",
    "urllib",
    "http",
    "requests",
    "httpx",
    "httpx2",
    "aiohttp",
    "ftplib",
    "smtplib",
    "telnetlib",
    "uvicorn",
}

MAY_CATCH_ALL = {
    ("chat.py", "load"),
    ("tasks/worker.py", "_serve"),
    ("engine/pool.py", "answer"),
    ("engine/template.py", "serve"),
    ("train/credit.py", "pay"),
    ("reward/oracle.py", "checked"),
    ("testing/laws.py", "violation"),
}
"""Where foreign code raises what it likes, and the answer is a typed error."""
MAY_IMPORT_BY_NAME = {"tasks/worker.py"}
"""Whose callers, never users, name the module."""
MAY_USE_THE_NETWORK = ("serve/", "engine/openai.py")


def dotted(node: ast.expr) -> str:
    """`a.b.c` of such an expression, else an empty string."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute) and (head := dotted(node.value)):
        return f"{head}.{node.attr}"
    return ""


def faults(source: str, where: str = "sample.py") -> list[str]:
    """What this source text does that the package must not, one word each."""
    tree = ast.parse(source)
    return sorted({*_calls(tree, where), *_imports(tree, where), *_excepts(tree, where)})


def _calls(tree: ast.AST, where: str) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and node.id in CALLS | NAMES:
            yield node.id
        elif isinstance(node, ast.Attribute):
            head, _, tail = dotted(node).rpartition(".")
            if (head, tail) in ATTRIBUTES or tail in NAMES:
                yield f"{head}.{tail}"
        elif isinstance(node, ast.Call):
            name = dotted(node.func).rpartition(".")[2]
            literal = bool(node.args) and isinstance(node.args[0], ast.Constant)
            if name == "import_module" and not literal and where not in MAY_IMPORT_BY_NAME:
                yield name
            for keyword in node.keywords:
                value = keyword.value.value if isinstance(keyword.value, ast.Constant) else "unknown"
                if keyword.arg in TRUE_KEYWORDS and value is not False:
                    yield str(keyword.arg)
                if keyword.arg in FALSE_KEYWORDS and value is not True:
                    yield str(keyword.arg)
            if name == "from_pretrained":
                weights = not dotted(node.func).removesuffix(".from_pretrained").endswith(("Tokenizer", "Config"))
                yield from {"trust_remote_code", *["use_safetensors"] * weights} - {k.arg for k in node.keywords}


def _imports(tree: ast.AST, where: str) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and not node.level:
            names = [node.module or ""]
            yield from (alias.name for alias in node.names if alias.name in NAMES)
            yield from (f"{node.module}.{a.name}" for a in node.names if (node.module, a.name) in ATTRIBUTES)
        else:
            continue
        for name in names:
            top = name.split(".")[0]
            if top in MODULES or (top in NETWORK and not where.startswith(MAY_USE_THE_NETWORK)):
                yield top


def _excepts(tree: ast.AST, where: str, function: str = "") -> Iterator[str]:
    for node in ast.iter_child_nodes(tree):
        inside = node.name if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) else function
        if isinstance(node, ast.ExceptHandler) and not where.startswith("serve/"):
            kinds = node.type.elts if isinstance(node.type, ast.Tuple) else [node.type]
            broad = any(kind is None or dotted(kind) in ("Exception", "BaseException") for kind in kinds)
            passed_on = isinstance(node.body[-1], ast.Raise) and node.body[-1].exc is None
            if broad and not passed_on and (where, function) not in MAY_CATCH_ALL:
                yield "except"
        yield from _excepts(node, where, inside)


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.relative_to(PACKAGE).as_posix())
def test_the_package_is_clean(path: Path) -> None:
    assert faults(path.read_text(), path.relative_to(PACKAGE).as_posix()) == []


@pytest.mark.parametrize(
    ("source", "fault"),
    [
        ("eval(text)", "eval"),
        ("run = eval", "eval"),
        ("exec(text)", "exec"),
        ("compile(text, '', 'exec')", "compile"),
        ("import builtins\nbuiltins.eval(x)", "builtins.eval"),
        ("__import__(name)", "__import__"),
        ("import importlib\nimportlib.import_module(name)", "import_module"),
        ("import pickle", "pickle"),
        ("def f():\n    from pickle import loads", "pickle"),
        ("import marshal", "marshal"),
        ("from sympy import sympify", "sympy"),
        ("import sympy.parsing", "sympy"),
        ("torch.load(path)", "torch.load"),
        ("from torch import load", "torch.load"),
        ("torch.serialization.torch.load(path, weights_only=False)", "weights_only"),
        ("yaml.load(text)", "yaml.load"),
        ("ast.literal_eval(text)", "ast.literal_eval"),
        ("from ast import literal_eval", "literal_eval"),
        ("np.load(path)", "np.load"),
        ("load(path, allow_pickle=True)", "allow_pickle"),
        ("subprocess.run(line, shell=True)", "shell"),
        ("subprocess.run(line, shell=flag)", "shell"),
        ("os.system(line)", "os.system"),
        ("AutoModel.from_pretrained(name, trust_remote_code=True)", "trust_remote_code"),
        ("AutoModel.from_pretrained(name, use_safetensors=True)", "trust_remote_code"),
        ("AutoModel.from_pretrained(name, trust_remote_code=False)", "use_safetensors"),
        ("auto.from_pretrained(name, **how)", "use_safetensors"),
        ("AutoTokenizer.from_pretrained(name)", "trust_remote_code"),
        ("AutoConfig.from_pretrained(name)", "trust_remote_code"),
        ("try:\n    f()\nexcept Exception:\n    pass", "except"),
        ("try:\n    f()\nexcept:\n    pass", "except"),
        ("try:\n    f()\nexcept (ValueError, BaseException):\n    pass", "except"),
        ("import socket", "socket"),
        ("from urllib.request import urlopen", "urllib"),
        ("import http.client", "http"),
        ("import requests", "requests"),
    ],
)
def test_each_rule_bites(source: str, fault: str) -> None:
    assert fault in faults(source)


@pytest.mark.parametrize(
    "source",
    [
        "'''never eval or pickle; no torch.load'''",
        "import re\nre.compile('a')",
        "model.eval()",
        "torch.compile(model)",
        "json.load(file)",
        "yaml.safe_load(text)",
        "subprocess.run(['ls'], shell=False)",
        "AutoModel.from_pretrained(name, trust_remote_code=False, use_safetensors=True)",
        "transformers.AutoTokenizer.from_pretrained(name, trust_remote_code=False)",
        "transformers.AutoConfig.from_pretrained(name, trust_remote_code=False)",
        "import importlib\nimportlib.import_module('reasoning_gym.factory')",
        "try:\n    f()\nexcept (OSError, ValueError):\n    pass",
        "try:\n    f()\nexcept BaseException:\n    tidy()\n    raise",
        "from mull.engine import http_free",
    ],
)
def test_honest_code_passes(source: str) -> None:
    assert faults(source) == []


def test_the_edges_may_do_what_the_rest_may_not() -> None:
    assert faults("import socket", "serve/app.py") == []
    assert faults("import httpx2", "engine/openai.py") == []
    assert faults("import httpx2", "engine/hf.py") == ["httpx2"]
    assert faults("try:\n    f()\nexcept Exception:\n    pass", "serve/app.py") == []
    assert faults("def load():\n    try:\n        f()\n    except Exception:\n        pass", "chat.py") == []
    assert faults("def save():\n    try:\n        f()\n    except Exception:\n        pass", "chat.py") == ["except"]
