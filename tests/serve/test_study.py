"""The study of the server runs, and its fuzzing finds no server error; schemathesis says the same of the schema."""

from __future__ import annotations

from pathlib import Path
from random import Random
from types import ModuleType
from typing import Any

import pytest

from mull.core import Trace
from mull.testing import tiny_folder
from mull.testing.serving import Speaker
from tests.serve.served import Served

RECIPES = Path(__file__).resolve().parents[2] / "recipes"


@pytest.fixture
def study(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(RECIPES))
    import serve_study

    return serve_study


def test_broken_requests(study: ModuleType) -> None:
    found = study.fuzz(120)
    assert found["server_errors"] == 0 and found["alive"] and found["statuses"][200] > 5 and found["statuses"][400] > 50


def test_broken_requests_are_read(study: ModuleType) -> None:
    statuses = study.fuzz(60)["statuses"]
    assert 405 not in statuses and statuses.get(404, 0) < 4  # some name a strange model


def test_what_many_requests_leave(study: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(study, "SHIPPED", tiny_folder(tmp_path))
    found = study.soak(16)
    assert found["statuses"] == {200: 10, 400: 4, 0: 2}
    assert found["grown"]["files"] == found["grown"]["threads"] == 0


def test_small_canaries(study: ModuleType) -> None:
    assert study.canaries(25) == {"n": 25, "answered": 25, "leaks": 0}


def test_canaries_are_found(study: ModuleType) -> None:
    assert study.canaries(12, show_thinking=True)["leaks"] > 3
    bits = "".join(f'data: {{"choices":[{{"index":0,"delta":{{"content":"{bit}"}}}}]}}\n\n' for bit in study.CANARY)
    tokens = ",".join(f'{{"token":"{bit}"}}' for bit in study.CANARY)
    assert study.leaked(bits) and study.leaked(f'{{"logprobs":{{"content":[{tokens}]}}}}')
    assert not study.leaked(bits.replace("q", "k"))


def test_the_ways_of_the_canaries(study: ModuleType) -> None:
    ways = [study.way(Random(f"way {i}")) for i in range(200)]
    for path in (study.CHAT, "/v1/responses"):
        for stream in (True, False):
            assert sum(at == path and ask["stream"] is stream for at, ask in ways) > 30


def test_the_schema(study: ModuleType) -> None:
    found = study.schema(30, "examples,fuzzing")
    assert found["clean"], found["said"]
    assert len(found["answered"]) == 3 and min(found["answered"].values()) > 1, found["answered"]


class Fails(Speaker):
    """A model that breaks."""

    async def extend(self, *given: Any, **how: Any) -> list[Trace]:
        raise RuntimeError


def test_a_schema_that_does_not_hold_is_found(study: ModuleType) -> None:
    assert not study.schema(1, "examples", Fails(""))["clean"]


def test_the_schema_names_what_it_takes(sums: Served) -> None:
    with sums.http() as http:
        schema = http.get("/openapi.json").json()
    body = schema["paths"]["/v1/chat/completions"]["post"]["requestBody"]["content"]["application/json"]["schema"]
    assert body == {"$ref": "#/components/schemas/ChatRequest"}
    kinds, paths = schema["components"]["schemas"], schema["paths"]
    assert kinds["ChatRequest"]["properties"]["n"]["anyOf"][0]["maximum"] == 16
    for kind in ("ChatRequest", "ResponsesRequest"):
        assert kinds[kind]["properties"]["model"]["enum"] == ["mull-nano"]
    for path, methods in paths.items():
        for method in methods.values():
            assert {"200", "400", "500"} <= set(method["responses"]) and "422" not in method["responses"], path
            assert method["responses"]["400"]["content"]["application/json"]["schema"]["$ref"].endswith("/Error")
            for place in method.get("parameters", ()):
                assert "enum" in place["schema"] or "maximum" in place["schema"], place
