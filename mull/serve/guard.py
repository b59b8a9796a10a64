"""The door: whose request comes in, from where, and how long it may take to arrive and to be taken."""

from __future__ import annotations

import asyncio
import hmac
import secrets
from email.message import Message as Headers
from hashlib import sha256

from starlette.datastructures import Headers as Sent
from starlette.middleware.cors import CORSMiddleware
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from mull.serve.errors import Gone, Refused, refusal
from mull.serve.metrics import Metrics, log
from mull.serve.settings import Settings

POLICY = b"default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'"
TAKEN = 8  # times the largest body: so much is read, and thrown away, before the connection is cut
PATHS = ("/v1/chat/completions", "/v1/responses", "/v1/traces", "/v1/models", "/health", "/metrics")


class Guard:
    """ASGI middleware around everything. Whatever goes wrong within leaves as an error of OpenAI's shape."""

    def __init__(self, app: ASGIApp, settings: Settings, metrics: Metrics) -> None:
        self.app, self.settings, self.metrics = app, settings, metrics
        self._digests = [sha256(key.encode()).digest() for key in settings.keys]
        self._free = {"/health", *settings.files}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        name, status = f"req_{secrets.token_hex(8)}", 0

        async def out(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                message["headers"] = [
                    *message.get("headers", ()),
                    (b"content-security-policy", POLICY),
                    (b"x-content-type-options", b"nosniff"),
                    (b"referrer-policy", b"no-referrer"),
                    (b"x-request-id", name.encode()),
                ]
            async with asyncio.timeout(self.settings.writing):
                await send(message)

        try:
            scope.setdefault("state", {})["who"] = self._admitted(scope)
            await self.app(scope, await self._received(scope, receive), out)
        except Gone:
            status = 499
        except Exception as error:
            why = refusal(error)
            if status:  # the reply has begun: its connection is cut
                log("broken", id=name, status=status)
            else:
                await why.response()(scope, receive, out)
        finally:
            path = scope["path"] if scope["path"] in PATHS else "other"
            self.metrics.replies.labels(path, str(status or 499)).inc()

    def _admitted(self, scope: Scope) -> str:
        """Under whose name a request goes. Raises Refused."""
        headers = Sent(scope=scope)
        host = headers.get("host", "")
        if host_of(host) not in self.settings.hosts:
            raise Refused(403, "this server is not called by that name", code="host_not_allowed")
        origin = headers.get("origin")
        if origin is not None and origin not in (f"http://{host}", f"https://{host}", *self.settings.origins):
            raise Refused(403, "pages of that origin may not ask here", code="origin_not_allowed")
        if not self._digests or self._open(scope):
            return ""
        scheme, _, key = headers.get("authorization", "").partition(" ")
        digest = sha256(key.strip().encode("latin-1")).digest()
        known = [hmac.compare_digest(digest, one) for one in self._digests]  # all of them: the time tells nothing
        if scheme.lower() != "bearer" or not any(known):
            raise Refused(401, "no key, or none that is known: send Authorization: Bearer KEY", code="invalid_api_key")
        return str(known.index(True))

    def _open(self, scope: Scope) -> bool:
        """What needs no key: whether the server is up, and the page, which holds nothing but itself."""
        return scope["method"] in ("GET", "HEAD") and scope["path"] in self._free

    async def _received(self, scope: Scope, receive: Receive) -> Receive:
        """Receive a body that is whole already: at most so many bytes, within so many seconds. Raises Refused."""
        if scope["method"] != "POST":
            return receive
        headers = Sent(scope=scope)
        kind = Headers()
        kind["content-type"] = headers.get("content-type", "")
        if kind.get_content_type() != "application/json" or not headers.get("content-type"):
            raise Refused(415, "the body must come as Content-Type: application/json", code="unsupported_media_type")
        largest, read, body, more = self.settings.largest, 0, bytearray(), True
        try:
            async with asyncio.timeout(self.settings.receipt):
                while more and read <= TAKEN * largest:  # a client that is still sending would not see the refusal
                    message = await receive()
                    if message["type"] == "http.disconnect":
                        raise Gone
                    piece = message.get("body", b"")
                    read += len(piece)
                    body += piece if read <= largest else b""
                    more = message.get("more_body", False)
        except TimeoutError:
            raise Refused(408, "the body did not arrive in time", code="request_timeout") from None
        if read > largest:
            raise Refused(413, f"the body has more than {largest} bytes", code="body_too_large")
        waiting = [{"type": "http.request", "body": bytes(body), "more_body": False}]

        async def replayed() -> Message:
            return waiting.pop() if waiting else await receive()

        return replayed


class Preflight(CORSMiddleware):
    """What browsers ask before a foreign page may ask; what they are refused is an error like any other."""

    def preflight_response(self, request_headers: Sent) -> Response:
        """Whether the page may, and with which headers."""
        reply = super().preflight_response(request_headers)
        if reply.status_code == 200:
            return reply
        why = f"pages of that origin may not ask this here: {bytes(reply.body).decode()}"
        return Refused(403, why, code="origin_not_allowed").response()


def host_of(header: str) -> str:
    """The name in a Host header, without the port."""
    name, colon, port = header.rpartition(":")
    return (name if colon and port.isdigit() else header).lower()
