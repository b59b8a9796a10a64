"""The OpenAPI description of what the server takes, and a page of it that loads nothing from anywhere."""

from __future__ import annotations

from html import escape
from typing import Any, Literal

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from pydantic import BaseModel, Field
from pydantic.json_schema import models_json_schema

from mull.serve.schema import ChatRequest, ProblemAsked, ResponsesRequest
from mull.tasks import TASKS


class Fault(BaseModel):
    """What went wrong."""

    message: str
    type: str
    param: str | None = Field(description="the field it is about")
    code: str | None


class Error(BaseModel):
    """An error, as OpenAI's clients read it."""

    error: Fault


class Health(BaseModel):
    """How many think, and how many wait for that."""

    status: Literal["ok"]
    thinking: int
    waiting: int


class Model(BaseModel):
    """A model."""

    id: str
    object: Literal["model"]
    created: int
    owned_by: str


class Models(BaseModel):
    """All models."""

    object: Literal["list"]
    data: list[Model]


class Question(ProblemAsked):
    """A problem, by what it was asked as, and its question."""

    question: str


class Said(BaseModel):
    """What an assistant said."""

    role: Literal["assistant"]
    content: str | None
    refusal: str | None


class Choice(BaseModel):
    """One answer."""

    index: int
    message: Said
    logprobs: dict[str, Any] | None
    finish_reason: Literal["stop", "length", "content_filter"]


class Usage(BaseModel):
    """Tokens of a chat request."""

    prompt_tokens: int
    completion_tokens: int
    total_tokens: int


class ChatReply(BaseModel):
    """The reply to a chat request."""

    id: str
    object: Literal["chat.completion"]
    created: int
    model: str
    system_fingerprint: str
    choices: list[Choice]
    usage: Usage


class Items(BaseModel):
    """Tokens of a responses request."""

    input_tokens: int
    output_tokens: int
    total_tokens: int


class ResponsesReply(BaseModel):
    """The reply to a responses request."""

    id: str
    object: Literal["response"]
    created_at: int
    status: Literal["completed", "incomplete"]
    model: str
    output: list[dict[str, Any]]
    usage: Items


KINDS = (ChatRequest, ResponsesRequest, Error, Health, Model, Models, Question, ChatReply, ResponsesReply)
ASKED: dict[type[BaseModel], dict[str, Any]] = {
    ChatRequest: {"messages": [{"role": "user", "content": "What is 12 + 34?"}]},
    ResponsesRequest: {"input": "What is 12 + 34?"},
}
"""An example of each request, beside the model's name."""
EVENT = {
    "type": "object",
    "properties": {"event": {"type": "string"}, "data": {"type": "string"}},
    "required": ["data"],
}
"""Each event of a stream; what its data holds is as OpenAI's clients read it."""
REFERENCE = "#/components/schemas/{model}"
STATUSES = {
    400: "the request is not one that can be answered", 401: "no key that is known", 403: "not from there",
    404: "no such model or path", 405: "no such method", 408: "the body did not arrive in time",
    413: "the body is too large", 415: "the body is not JSON", 429: "busy: come back when Retry-After says",
    500: "the server failed", 503: "shutting down",
}  # fmt: skip


def operation(
    says: type[BaseModel] | None, takes: type[BaseModel] | None = None, *, streams: bool = False
) -> dict[str, Any]:
    """How FastAPI is told of a route that reads its body itself: what it takes, and what it may reply, if JSON."""
    found: dict[str, Any] = {
        "responses": {str(status): {"description": why, "content": _json(Error)} for status, why in STATUSES.items()}
    }
    stream = {"text/event-stream": {"schema": EVENT}} if streams else {}
    if says is not None or streams:
        content = stream if says is None else _json(says) | stream
        found["responses"]["200"] = {"description": "the reply, or a stream of it", "content": content}
    if takes is not None:
        found["requestBody"] = {"required": True, "content": _json(takes)}
    return found


def _json(kind: type[BaseModel]) -> dict[str, Any]:
    return {"application/json": {"schema": {"$ref": REFERENCE.format(model=kind.__name__)}}}


def describe(app: FastAPI, model: str) -> None:
    """Let the app's OpenAPI description hold what its routes take and say, of the one model that is served."""

    def openapi() -> dict[str, Any]:
        if app.openapi_schema is None:
            found = app.openapi_schema = get_openapi(title=app.title, version=app.version, routes=app.routes)
            kinds = [(kind, "validation") for kind in KINDS]
            _, schemas = models_json_schema(kinds, ref_template=REFERENCE)  # type: ignore[arg-type]
            found["components"] = {
                "schemas": schemas["$defs"],
                "securitySchemes": {"key": {"type": "http", "scheme": "bearer"}},
            }
            for kind, example in ASKED.items():
                asked = found["components"]["schemas"][kind.__name__]
                asked["properties"]["model"]["enum"] = [model]
                asked["examples"] = [{"model": model, **example}]
            places = {**ProblemAsked.model_json_schema()["properties"], "name": {"enum": [model]}}
            places["level"] = {"enum": sorted({level for task in TASKS.values() for level in task.levels})}
            for each in (each for methods in found["paths"].values() for each in methods.values()):
                each["responses"].pop("422", None)  # FastAPI's own word for a place that is none: here it is 400
                for parameter in each.get("parameters", ()):
                    parameter["schema"] |= places[parameter["name"]]
        return app.openapi_schema

    app.openapi = openapi  # type: ignore[method-assign]


def page(schema: dict[str, Any]) -> str:
    """The description for people: every path, and every field with its bounds."""
    found = ["<!doctype html><html lang=en><meta charset=utf-8><title>mull</title><h1>mull</h1>"]
    for path, methods in schema["paths"].items():
        for method, what in methods.items():
            found.append(
                f"<h2><code>{method.upper()} {escape(path)}</code></h2><p>{escape(what.get('summary', ''))}</p>"
            )
    for name, model in schema["components"]["schemas"].items():
        found.append(f"<h2 id={escape(name)}>{escape(name)}</h2><p>{escape(model.get('description', ''))}</p><dl>")
        for field, what in model.get("properties", {}).items():
            said = "; ".join(filter(None, (_bounds(what), what.get("description"))))
            found.append(f"<dt><code>{escape(field)}</code></dt><dd>{escape(said)}</dd>")
        found.append("</dl>")
    return "\n".join(found)


def _bounds(what: dict[str, Any]) -> str:
    if "anyOf" in what:
        return " or ".join(_bounds(each) for each in what["anyOf"] if each.get("type") != "null")
    if "$ref" in what:
        return str(what["$ref"]).rpartition("/")[2]
    if "enum" in what or "const" in what:
        return ", ".join(map(str, what.get("enum") or [what["const"]]))
    limits = [f"{name} {what[name]}" for name in ("minimum", "maximum", "maxLength", "maxItems") if name in what]
    return ", ".join([str(what.get("type", "anything")), *limits])
