"""The routes: what can be asked, and who answers it."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from pydantic import ValidationError
from starlette.exceptions import HTTPException
from starlette.responses import FileResponse, HTMLResponse, Response
from starlette.responses import PlainTextResponse as Text

from mull import __version__
from mull.engine.embedded import Embedded
from mull.engine.nearby import Nearby
from mull.engine.pool import Pool
from mull.engine.request import TENANT
from mull.reasoner import Reasoner
from mull.serve import completions, docs, responses, traces
from mull.serve.admission import Admission
from mull.serve.docs import describe, operation, page
from mull.serve.errors import Json, Refused
from mull.serve.gate import Gate, Open
from mull.serve.guard import Guard, Preflight
from mull.serve.metrics import Metrics
from mull.serve.parse import request_of
from mull.serve.schema import ChatRequest, Common, ProblemAsked, ResponsesRequest
from mull.serve.settings import Settings
from mull.serve.stream import while_there
from mull.serve.think import Asked, Mind


def create_app(reasoner: Reasoner, settings: Settings = Settings(), gate: Gate = Open()) -> FastAPI:
    """The server of one model, for uvicorn. `app.state` holds its admission and its metrics."""
    app = FastAPI(title="mull", version=__version__, docs_url=None, redoc_url=None, openapi_url=None)
    metrics, admission = Metrics(), Admission(settings.slots, settings.queue)
    app.state.admission, app.state.metrics = admission, metrics
    metrics.watch("mull_requests_thinking", "Requests that think now", lambda: admission.active)
    metrics.watch("mull_requests_waiting", "Requests in the queue", lambda: admission.waiting)
    if isinstance(engine := reasoner.generator, Embedded | Pool | Nearby):
        metrics.watch("mull_engine_rows", "Rows that the engine decodes", lambda: engine.rows)
        metrics.watch("mull_engine_cached_tokens", "Tokens in the prefix cache", lambda: engine.cached)
    _about(app, settings, metrics, admission)
    _asking(app, reasoner, settings, Mind(reasoner, gate, metrics), admission)
    describe(app, settings.name)
    for path, file in settings.files.items():
        app.add_route(path, partial(_file, file), methods=["GET"], name=path)
    app.add_exception_handler(Refused, _refused)
    app.add_exception_handler(HTTPException, _no_such)
    app.add_exception_handler(RequestValidationError, _no_such_place)
    app.add_middleware(Guard, settings=settings, metrics=metrics)
    if settings.origins:
        app.add_middleware(
            Preflight,
            allow_origins=list(settings.origins),
            allow_methods=["GET", "POST"],
            allow_headers=["*"],  # OpenAI's client names its version and system in some; here no one reads them
            expose_headers=["Retry-After", "X-Request-Id"],
        )
    return app


async def _file(file: Path, request: Request) -> Response:
    """A file of the page; its name stays when it changes, so a browser is to ask again."""
    return FileResponse(file, headers={"Cache-Control": "no-cache"})


def _about(app: FastAPI, settings: Settings, metrics: Metrics, admission: Admission) -> None:
    """What can be asked about the server itself."""
    model = {"id": settings.name, "object": "model", "created": 0, "owned_by": "mull"}

    @app.head("/health", include_in_schema=False)
    @app.get("/health", summary="Whether it takes requests", openapi_extra=operation(docs.Health))
    async def health() -> Response:
        if admission.draining:
            raise Refused(503, "the server is shutting down", code="shutting_down")
        return Json({"status": "ok", "thinking": admission.active, "waiting": admission.waiting})

    @app.get("/metrics", summary="Counters for Prometheus", response_class=Text, openapi_extra=operation(None))
    async def counters() -> Response:
        return Response(metrics.text(), media_type="text/plain; version=0.0.4; charset=utf-8")

    @app.get("/v1/models", summary="The models: one", openapi_extra=operation(docs.Models))
    async def models() -> Response:
        return Json({"object": "list", "data": [model]})

    @app.get("/v1/models/{name:path}", summary="A model", openapi_extra=operation(docs.Model))
    async def one(name: str) -> Response:
        _must_know(settings, name)
        return Json(model)

    @app.get("/openapi.json", include_in_schema=False)
    async def description() -> Response:
        return Json(app.openapi())

    @app.get("/docs", include_in_schema=False)
    async def documentation() -> Response:
        return HTMLResponse(page(app.openapi()))


def _asking(app: FastAPI, reasoner: Reasoner, settings: Settings, mind: Mind, admission: Admission) -> None:
    """What can be asked of the model. A request is checked as a whole before it waits for its turn."""
    chat = completions.Completions(mind, admission, settings)
    items = responses.Responses(mind, admission, settings)

    async def let_in(http: Request, asked: Asked) -> None:
        TENANT.set(http.state.who)
        if not admission.at_once():
            await while_there(http, admission.enter(http.state.who, asked.left))

    understanding = mind.metrics.stage.labels("comprehension")

    chats = operation(docs.ChatReply, ChatRequest, streams=True)

    @app.post("/v1/chat/completions", summary="Chat completions", openapi_extra=chats)
    async def complete(http: Request) -> Response:
        with understanding.time():
            request = request_of(ChatRequest, await http.body())
            _must_know(settings, request.model)
            _no_problem(request)
            asked = completions.asked_of(reasoner, settings, request)
        await let_in(http, asked)
        return await chat.answer(request, asked, http)

    replies = operation(docs.ResponsesReply, ResponsesRequest, streams=True)

    @app.post("/v1/responses", summary="Responses", openapi_extra=replies)
    async def respond(http: Request) -> Response:
        with understanding.time():
            request = request_of(ResponsesRequest, await http.body())
            _must_know(settings, request.model)
            _no_problem(request)
            asked = responses.asked_of(reasoner, settings, request)
        await let_in(http, asked)
        return await items.answer(request, asked, http)

    if settings.demo:
        watching = traces.Traces(mind, admission)

        question, growing = operation(docs.Question), operation(None, ChatRequest, streams=True)

        @app.get("/v1/problems/{task}/{level}/{index}", summary="A problem of a task", openapi_extra=question)
        async def problem_at(task: str, level: int, index: int) -> Response:
            try:
                named = ProblemAsked(task=task, level=level, index=index)
            except ValidationError:
                raise Refused(404, "there is no such problem", code="no_such_problem") from None
            found = traces.drawn(named)
            return Json(named.model_dump() | {"question": found.question})

        @app.post("/v1/traces", summary="A search as it grows", openapi_extra=growing)
        async def watch(http: Request) -> Response:
            with understanding.time():
                request = request_of(ChatRequest, await http.body())
                _must_know(settings, request.model)
                asked = completions.asked_of(reasoner, settings, request)
                problem = traces.problem_of(request)
            await let_in(http, asked)
            return watching.answer(asked, problem)


def _must_know(settings: Settings, name: str) -> None:
    if name != settings.name:
        raise Refused(
            404, f"there is no such model here; there is {settings.name}", code="model_not_found", param="model"
        )


def _no_problem(request: Common) -> None:
    if request.mull is not None and request.mull.problem is not None:
        raise Refused(400, "a problem is for /v1/traces, where its task judges the steps", param="mull.problem")


async def _refused(http: Request, error: Any) -> Response:
    assert isinstance(error, Refused)
    return error.response()


async def _no_such(http: Request, error: Any) -> Response:
    """A path or method that there is not."""
    assert isinstance(error, HTTPException)
    reply = Refused(error.status_code, f"{error.detail}: {http.method} of this path", code="no_such_path").response()
    reply.headers.update(error.headers or {})
    return reply


async def _no_such_place(http: Request, error: Any) -> Response:
    """A path whose parts are not what they should be."""
    return Refused(400, "the path is not one that is known here", code="no_such_path").response()
