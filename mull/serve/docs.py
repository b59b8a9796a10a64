"""The OpenAPI description of what the server takes, and a page of it that loads nothing from anywhere."""

from __future__ import annotations

from html import escape
from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from pydantic import BaseModel, Field
from pydantic.json_schema import models_json_schema


class Fault(BaseModel):
    """What went wrong."""

    message: str
    type: str
    param: str | None = Field(description="the field it is about")
    code: str | None


class Error(BaseModel):
    """An error, as OpenAI's clients read it."""

    error: Fault


REFERENCE = "#/components/schemas/{model}"
STATUSES = {
    400: "the request is not one that can be answered", 401: "no key that is known", 403: "not from there",
    404: "no such model or path", 405: "no such method", 408: "the body did not arrive in time",
    413: "the body is too large", 415: "the body is not JSON", 429: "busy: come back when Retry-After says",
    500: "the server failed", 503: "shutting down",
}  # fmt: skip


def operation(takes: type[BaseModel] | None = None, *, streams: bool = False) -> dict[str, Any]:
    """How FastAPI is told of a route that reads its body itself: what it takes and what it may reply."""
    error = {"schema": {"$ref": REFERENCE.format(model="Error")}}
    found: dict[str, Any] = {
        "responses": {
            str(status): {"description": why, "content": {"application/json": error}}
            for status, why in STATUSES.items()
        }
    }
    ok: dict[str, Any] = {"application/json": {"schema": {"type": "object"}}}
    if streams:
        ok["text/event-stream"] = {"schema": {"type": "string"}}
    if takes is not None:
        schema = {"$ref": REFERENCE.format(model=takes.__name__)}
        found["requestBody"] = {"required": True, "content": {"application/json": {"schema": schema}}}
        found["responses"]["200"] = {"description": "the reply, or a stream of it", "content": ok}
    return found


def describe(app: FastAPI, *takes: type[BaseModel]) -> None:
    """Let the app's OpenAPI description hold the schemas of these requests."""

    def openapi() -> dict[str, Any]:
        if app.openapi_schema is None:
            app.openapi_schema = get_openapi(title=app.title, version=app.version, routes=app.routes)
            kinds = [(kind, "validation") for kind in (*takes, Error)]
            _, schemas = models_json_schema(kinds, ref_template=REFERENCE)  # type: ignore[arg-type]
            parts = app.openapi_schema.setdefault("components", {})
            parts["schemas"] = parts.get("schemas", {}) | schemas["$defs"]
            parts["securitySchemes"] = {"key": {"type": "http", "scheme": "bearer"}}
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
