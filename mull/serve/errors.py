"""Errors as OpenAI's clients read them: one line for people, a type and a code for programs, never a traceback."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from starlette.responses import Response

from mull.serve.metrics import failed

TYPES = {
    401: "authentication_error", 403: "permission_error", 404: "not_found_error", 429: "rate_limit_error",
    499: "client_gone", 500: "server_error", 503: "server_error",
}  # fmt: skip
LONGEST = 300  # characters of a message


class Refused(Exception):
    """A request that will not be answered: status, one line, and which field it is about."""

    def __init__(
        self, status: int, message: str, *, code: str | None = None, param: str | None = None, wait: float | None = None
    ) -> None:
        super().__init__(message)
        self.status, self.code, self.param, self.wait = status, code, param, wait

    @property
    def body(self) -> dict[str, Any]:
        """The error object."""
        kind = TYPES.get(self.status, "invalid_request_error")
        line = "".join(c if c.isprintable() else " " for c in str(self))[:LONGEST]
        return {"error": {"message": line, "type": kind, "param": self.param, "code": self.code}}

    def response(self) -> Response:
        """The error as a reply; one that asks to come back says when."""
        headers = {} if self.wait is None else {"Retry-After": str(max(1, round(self.wait)))}
        return Json(self.body, self.status, headers)


def refusal(error: BaseException) -> Refused:
    """An error as the client may know it; one of our own making is logged."""
    if isinstance(error, Refused):
        return error
    failed(error)
    return Refused(500, "the server failed to answer; its log says where", code="internal_error")


def shutting_down() -> Refused:
    """What requests are told that the end of the server turns away, or cuts off."""
    return Refused(503, "the server is shutting down", code="shutting_down", wait=5)


class Json(Response):
    """A reply in JSON, its characters as they are. Numbers in it are finite."""

    media_type = "application/json"

    def __init__(self, content: Any, status_code: int = 200, headers: Mapping[str, str] | None = None) -> None:
        super().__init__(dumped(content), status_code, headers)


def dumped(content: Any) -> bytes:
    """JSON on one line. Raises ValueError for a number that is not finite."""
    return json.dumps(content, ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode()


class Gone(Exception):
    """The client has left: there is nobody to answer."""
