"""The Generator over any endpoint that speaks OpenAI's chat completions: text in, text out, and no tokens to train on.

The other side is not trusted: every reply has a deadline and a largest size, and whatever is wrong with one is said in
one line.
"""

from __future__ import annotations

import asyncio
import hashlib
import json
import os
import ssl
import warnings
from typing import TYPE_CHECKING, Any

from mull.core import Failed, Sampling, Stop, Trace, Until
from mull.engine import plain
from mull.engine.request import bounded, must_extend
from mull.ledger import Cost, charge

if TYPE_CHECKING:
    import httpx2

KEY = "MULL_API_KEY"  # the environment variable with the key: of our own, so that no other service's key leaves by it
LARGEST = 16 << 20  # bytes of one reply
LONGEST_WAIT = 30.0  # seconds between two tries, whatever the endpoint asks for
MOST = 1 << 30  # tokens that a reply may claim to have taken
LATER = (429, 500, 502, 503, 504)
ANSWER = f'That is enough thinking. Give the answer now, on one line that begins with "{plain.MARK}"'


class Endpoint:
    """A Generator over one model of an OpenAI-compatible server.

    Servers differ in whether they go on with a text that the assistant has begun. Where this one does (vLLM, SGLang and
    what takes their `continue_final_message`), `continues` makes single steps and unfinished traces possible; elsewhere
    only whole answers are, and an answer to the thinking so far.
    """

    def __init__(
        self, base_url: str, model: str, *, key: str | None = None, continues: bool = False, timeout: float = 120.0,
        tries: int = 4, pause: float = 0.5, at_once: int = 16,
    ) -> None:  # fmt: skip
        """`timeout` seconds for one reply; `tries` of each request, `pause` seconds apart and then twice as long.

        Without `key`, that of the environment variable MULL_API_KEY. Raises ValueError for settings that make no sense,
        or where the extra `remote` is not installed.
        """
        try:
            import httpx2
        except ImportError:
            raise ValueError("endpoints need httpx2: pip install 'mull[remote]'") from None
        if not base_url.startswith(("http://", "https://")) or not model:
            raise ValueError(f"an endpoint is a URL and the name of a model, not {base_url!r} and {model!r}")
        if timeout <= 0 or tries < 1 or pause < 0 or at_once < 1:
            raise ValueError("timeout, tries and at_once must be positive, and pause not negative")
        self.url, self.model, self.continues = base_url.rstrip("/") + "/chat/completions", model, continues
        self.timeout, self.tries, self.pause, self.at_once = timeout, tries, pause, at_once
        key = os.environ.get(KEY, "") if key is None else key
        if not (key.isascii() and key.isprintable()):
            raise ValueError("the key of the endpoint holds characters that no header can carry")
        self._headers = {"Authorization": f"Bearer {key}"} if key else {}
        self._headers["Accept-Encoding"] = "identity"  # a compressed reply has no largest size
        self.unknown = 0  # replies that did not say what they took
        self._httpx = httpx2
        self._tls = ssl.create_default_context() if base_url.startswith("https:") else False  # slow to make
        self._here: tuple[asyncio.AbstractEventLoop, asyncio.Semaphore] | None = None

    @classmethod
    def named(cls, name: str, **settings: Any) -> Endpoint:
        """The endpoint that `http://host/v1#model` names; `?continue` before the # says that it continues.

        Raises ValueError where no model is named.
        """
        url, _, model = name.partition("#")
        if not model:
            raise ValueError(f"name the endpoint's model behind a #, as in {url}#model")
        base, _, query = url.partition("?")
        if query not in ("", "continue"):
            raise ValueError(f"an endpoint's URL takes ?continue or nothing, not ?{query}")
        return cls(base, model, continues=bool(query), **settings)

    async def extend(
        self, trace: Trace, n: int = 1, *, until: Until = "end", sampling: Sampling = Sampling()
    ) -> list[Trace]:
        """n continuations of a trace, their steps without tokens; the seed is the server's to honour.

        Tokens are charged as the reply reports them; where it does not, as the most that its text can be. Raises
        ValueError for a finished trace, or a part of one where the endpoint does not continue; Failed where the
        endpoint does not answer, or not with n texts.
        """
        must_extend(trace, n, until)
        limit, limited_by = bounded(until, sampling.max_tokens)
        answering = trace.answer is not None or not trace.thinks
        by_step = until == "step" and not answering
        name = f"{self.model}/{sampling.seed}".encode()
        body = {
            "model": self.model,
            **self._asked(trace, until),
            "n": n,
            "max_tokens": limit,
            "temperature": sampling.temperature,
            "top_p": sampling.top_p,
            "seed": int.from_bytes(hashlib.blake2b(name, digest_size=4).digest(), "big") >> 1,
            **({"stop": ["\n"]} if by_step else {}),
        }
        reply = await self._posted(body)
        texts = self._texts(reply, n, trace.thinks)
        self._charge(reply, [text for text, _ in texts], limit)
        ended = Stop.STEP if by_step else Stop.END
        return [plain.read(trace, text, limited_by if cut else ended) for text, cut in texts]

    def _asked(self, trace: Trace, until: Until) -> dict[str, Any]:
        """The conversation, and how the endpoint is to go on with it."""
        turns, text = plain.told(trace.messages, trace.thinks), plain.written(trace)
        if text and not self.continues and trace.answer is not None and not trace.answer.text:
            so_far = text.removesuffix(plain.MARK).rstrip()
            turns += [{"role": "assistant", "content": so_far}] * bool(so_far)
            return {"messages": [*turns, {"role": "user", "content": ANSWER}]}
        if (text or until != "end") and not self.continues:
            raise ValueError(
                "this endpoint writes whole answers only: searches over steps need one that continues an assistant's "
                "text, and is named so (http://host/v1?continue#model)"
            )
        if not text:
            return {"messages": turns}
        turns.append({"role": "assistant", "content": text})
        return {"messages": turns, "continue_final_message": True, "add_generation_prompt": False}

    async def _posted(self, body: dict[str, Any]) -> dict[str, Any]:
        """The endpoint's reply. Raises Failed after the last try, or at once for what will not get better."""
        try:
            data = json.dumps(body).encode()
        except ValueError as error:
            raise ValueError(f"the conversation cannot be sent: {error}") from None
        async with self._gate():
            for attempt in range(1, self.tries + 1):
                wait = self.pause * 2 ** (attempt - 1)
                try:
                    status, asked, raw = await self._post(data)
                except TimeoutError:
                    raise Failed(f"{self.url} did not reply within {self.timeout:g} seconds") from None
                except self._httpx.InvalidURL as error:
                    raise ValueError(f"{self.url} is not a URL: {error}") from None
                except self._httpx.HTTPError as error:
                    failure = f"{self.url}: {_line(str(error) or type(error).__name__)}"
                else:
                    if status == 200:
                        return self._parsed(raw)
                    failure = f"{self.url} replied {status}: {_line(raw.decode(errors='replace'))}"
                    if status not in LATER:
                        raise Failed(failure)
                    wait = max(wait, asked)
                if attempt < self.tries:
                    await asyncio.sleep(min(wait, LONGEST_WAIT))
        raise Failed(f"{failure} ({self.tries} tries)")

    def _gate(self) -> asyncio.Semaphore:
        """Lets `at_once` requests through; one for every event loop."""
        loop = asyncio.get_running_loop()
        if self._here is None or self._here[0] is not loop:
            self._here = (loop, asyncio.Semaphore(self.at_once))
        return self._here[1]

    async def _post(self, data: bytes) -> tuple[int, float, bytes]:
        """Status, seconds that the server asks to wait, and body of one reply, all within the deadline."""
        headers = {**self._headers, "Content-Type": "application/json"}
        async with (
            asyncio.timeout(self.timeout),
            self._httpx.AsyncClient(timeout=None, verify=self._tls) as client,
            client.stream("POST", self.url, content=data, headers=headers) as reply,
        ):
            if reply.headers.get("content-encoding", "identity") != "identity":
                raise Failed(f"{self.url} compresses its replies although it was asked not to")
            raw = bytearray()
            async for chunk in reply.aiter_raw():
                raw += chunk
                if len(raw) > LARGEST:
                    raise Failed(f"{self.url} replied with more than {LARGEST:,} bytes")
            return reply.status_code, _seconds(reply), bytes(raw)

    def _parsed(self, raw: bytes) -> dict[str, Any]:
        try:
            reply = json.loads(raw)
        except (ValueError, RecursionError):
            reply = None
        if not isinstance(reply, dict):
            said = _line(raw[:80].decode(errors="replace"))
            raise Failed(f"{self.url} replied with something that is not a JSON object: {said}")
        return reply

    def _texts(self, reply: dict[str, Any], n: int, thinks: bool) -> list[tuple[str, bool]]:
        """What each of n choices says, its hidden reasoning in front, and whether it was cut."""
        choices = reply.get("choices")
        if not isinstance(choices, list) or len(choices) != n:
            came = len(choices) if isinstance(choices, list) else "none"
            raise Failed(f"{self.url} was asked for {n} choices, and replied with {came}")
        found = []
        for choice in choices:
            message = choice.get("message") if isinstance(choice, dict) else None
            if not isinstance(message, dict):
                raise Failed(f"{self.url} replied with a choice that holds no message")
            thought = message.get("reasoning_content") or message.get("reasoning") or ""
            content = message.get("content") or ""
            if not isinstance(thought, str) or not isinstance(content, str):
                raise Failed(f"{self.url} replied with a message that is not text")
            text = content
            if thought and thinks:
                text = f"{thought}\n{content if plain.MARK in content else f'{plain.MARK} {content}'}"
            found.append((text.encode(errors="replace").decode(), choice.get("finish_reason") == "length"))
        return found

    def _charge(self, reply: dict[str, Any], texts: list[str], limit: int) -> None:
        usage = reply.get("usage")
        said = usage if isinstance(usage, dict) else {}
        read, wrote = said.get("prompt_tokens"), said.get("completion_tokens")
        if type(read) is int and type(wrote) is int and 0 <= read < MOST and 0 < wrote < MOST:
            charge(Cost(read, wrote))
            return
        if not self.unknown:
            line = f"{self.url} does not say what its replies take: counted as the most that their text can be"
            warnings.warn(line, stacklevel=2)
        self.unknown += 1
        charge(Cost(0, sum(min(limit, len(text.encode()) + 1) for text in texts)))


def _seconds(reply: httpx2.Response) -> float:
    """What Retry-After asks for; dates are not read."""
    asked = reply.headers.get("retry-after", "")
    return float(asked) if asked.isascii() and asked.isdigit() and len(asked) < 6 else 0.0


def _line(text: str) -> str:
    """The beginning of a foreign text, printable and on one line."""
    return "".join(c if c.isprintable() else " " for c in text[:200]).strip()
