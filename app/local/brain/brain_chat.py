"""The chat brain: any server with OpenAI's `/v1/chat/completions` (Ollama, llama.cpp, LM Studio, vLLM, OpenAI …).

Owns the HTTP side; `chat_wire` knows the format and `sse` the stream. Every failure is an EngineError that says what
failed and what to do. Closing the iterator of `answer` closes the connection, which makes the server stop. The key
never appears in an error.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any
from urllib.parse import urlsplit

import httpx

from app.base.errors import EngineError
from app.base.json_text import from_json
from app.base.language import say
from app.local.brain.chat_wire import AnswerReader, error_text, model_names, request_body
from app.local.brain.sse import SseReader
from app.local.http_client import client_for
from app.local.ports import BrainEvent, BrainRequest
from app.tools.http.proxy import Way, is_refused_login

_PATH = "/chat/completions"
_BUSY = frozenset({429, 502, 503, 504})
_MODELS_TIMEOUT_S = 4.0


class ChatBrain:
    """A `Brain` that asks a chat server.

    Args:
        url: the server, as `http://localhost:11434`, `…/v1` or the full address of its chat completions.
        model: the model's name; empty takes the first one the server lists.
        api_key: sent as a bearer token when given.
        connect_timeout_s, read_timeout_s: how long to wait for the connection, and for each piece of the answer
            (a model on this computer may take long for its first word).
        way: through which proxy; True for the environment's.
    """

    def __init__(
        self,
        url: str,
        model: str = "",
        api_key: str | None = None,
        *,
        connect_timeout_s: float = 5.0,
        read_timeout_s: float = 90.0,
        way: Way = True,
    ) -> None:
        self._base = _base(url)
        self._model = model
        self._key = api_key
        self._timeout = httpx.Timeout(read_timeout_s, connect=connect_timeout_s)
        self._way = way
        self._client: httpx.AsyncClient | None = None

    @property
    def name(self) -> str:
        """`chat` and the model's name."""
        return f"chat ({self._model})" if self._model else "chat"

    async def answer(self, request: BrainRequest) -> AsyncIterator[BrainEvent]:
        """Text as it comes, calls at the end, `BrainDone` last. Raises EngineError."""
        model = self._model or await self._first_model()
        body = request_body(request, model)
        reader = AnswerReader()
        async with self._explained(), self._response(body) as response:
            events = SseReader()
            is_stream = "json" not in response.headers.get("content-type", "").partition(";")[0]
            whole = b""
            async for chunk in response.aiter_bytes():
                if not is_stream:
                    whole += chunk
                    continue
                for data in events.feed(chunk):
                    for event in self._taken(reader, data):
                        yield event
            for data in events.finish() if is_stream else [whole.decode("utf-8", errors="replace")]:
                for event in self._taken(reader, data):
                    yield event
        # an answer that is not streamed came whole, whether or not the server names the reason of its end
        is_complete = reader.has_ended or not is_stream
        rest = reader.end() if is_complete else reader.rest()
        if reader.is_empty and (is_complete or not reader.has_started):
            hint = say("ChatServer", "Ask again, or choose another model in the settings.")
            raise EngineError(
                say("ChatServer", "The chat server at {host} sent an empty answer.").format(host=self._host),
                code="brain_empty",
                hint=hint,
            )
        for event in rest:
            yield event
        if not is_complete:
            what = say("ChatServer", "The chat server at {host} broke off in the middle of its answer.").format(
                host=self._host
            )
            raise EngineError(what, code="brain_broken", retryable=True)

    async def models(self) -> list[str]:
        """The models the server lists. Raises EngineError."""
        async with self._explained():
            response = await self._http().get(
                f"{self._base}/models", headers=self._headers(), timeout=_MODELS_TIMEOUT_S
            )
            if response.status_code != 200:
                raise await self._refusal(response, {})
            try:
                return model_names(response.json())
            except ValueError as error:
                raise EngineError(
                    self._text(say("ChatServer", "The server at {host} does not list its models.")),
                    code="brain_format",
                ) from error

    async def close(self) -> None:
        """Close kept connections; the brain may be used again afterwards."""
        client, self._client = self._client, None
        if client is not None:
            await client.aclose()

    @property
    def _host(self) -> str:
        return urlsplit(self._base).netloc or self._base

    def _http(self) -> httpx.AsyncClient:
        if self._client is None:
            self._client = client_for(self._base, self._timeout, way=self._way)
        return self._client

    def _headers(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self._key}"} if self._key else {}

    async def _first_model(self) -> str:
        names = await self.models()
        if not names:
            hint = say("ChatServer", "Load a model there, or name one in the settings.")
            raise EngineError(
                say("ChatServer", "The chat server at {host} has no model.").format(host=self._host),
                code="brain_model",
                hint=hint,
            )
        self._model = names[0]
        return names[0]

    def _taken(self, reader: AnswerReader, data: str) -> list[BrainEvent]:
        if data.strip() == "[DONE]":
            reader.has_ended = True
            return []
        found = reader.chunk(data)
        if reader.error:
            said = self._without_key(reader.error)
            raise EngineError(
                say("ChatServer", "The chat server stopped its answer: {said}").format(said=said),
                code="brain_failed",
                retryable=True,
            )
        return found

    @asynccontextmanager
    async def _response(self, body: dict[str, Any]) -> AsyncIterator[httpx.Response]:
        """An answered request; asked again without `stream_options` by servers that do not know them."""
        for attempt in (body, {key: value for key, value in body.items() if key != "stream_options"}):
            async with self._http().stream(
                "POST", self._base + _PATH, json=attempt, headers=self._headers()
            ) as response:
                if response.status_code == 200:
                    yield response
                    return
                await response.aread()
                is_odd = response.status_code in (400, 422) and "stream_options" in response.text
                if not is_odd or attempt is not body:
                    raise await self._refusal(response, body)

    async def _refusal(self, response: httpx.Response, body: dict[str, Any]) -> EngineError:
        """What a status other than 200 means."""
        status = response.status_code
        said = self._without_key(_said(response))
        if status in (401, 403):
            hint = say("ChatServer", "Check the key for the chat server in the settings.")
            return EngineError(
                self._text(say("ChatServer", "The chat server at {host} does not accept the key.")),
                code="brain_auth",
                hint=hint,
            )
        if status in (400, 404) and "model" in said.lower() and body:
            return await self._unknown_model(str(body.get("model")), said)
        if status == 404:
            hint = say("ChatServer", "Its address usually ends in /v1.")
            text = say("ChatServer", "There is no chat server at {host}.").format(host=self._base)
            return EngineError(text, code="brain_address", hint=hint)
        told = f"{said or response.reason_phrase} ({status})"
        what = self._text(say("ChatServer", "The chat server at {host} refused: {told}."), told=told)
        return EngineError(what, code="brain_refused", retryable=status in _BUSY)

    async def _unknown_model(self, model: str, said: str) -> EngineError:
        try:
            names = await self.models()
        except EngineError:
            names = []
        if model in names:
            return EngineError(
                say("ChatServer", "The chat server refused: {said}").format(said=said), code="brain_refused"
            )
        hint = (
            say("ChatServer", "It has: {names}.").format(names=", ".join(names[:12]))
            if names
            else say("ChatServer", "Load the model there, or name another one in the settings.")
        )
        return EngineError(
            say("ChatServer", "The chat server at {host} does not know the model “{model}”.").format(
                host=self._host, model=model
            ),
            code="brain_model",
            hint=hint,
        )

    def _stopped_by_proxy(self, why: str) -> EngineError:
        said = say("ChatServer", "The proxy does not lead to the chat server at {host}.")
        if is_refused_login(why):
            said = say("ChatServer", "The proxy on the way to {host} does not accept its user or password.")
        hint = say("ChatServer", "Check the proxy in the settings, under Connections.")
        return EngineError(self._text(said), code="brain_proxy", hint=hint)

    def _text(self, text: str, **values: str) -> str:
        return text.format(host=self._host, **values)

    def _without_key(self, text: str) -> str:
        return text.replace(self._key, "…") if self._key else text

    @asynccontextmanager
    async def _explained(self) -> AsyncIterator[None]:
        """Turn the transport's failures into words."""
        try:
            yield
        except (httpx.InvalidURL, httpx.UnsupportedProtocol) as error:
            hint = say("ChatServer", "It looks like http://localhost:11434/v1.")
            text = say("ChatServer", "{address} is no address of a chat server.").format(address=self._base)
            raise EngineError(text, code="brain_address", hint=hint) from error
        except httpx.ProxyError as error:
            raise self._stopped_by_proxy(str(error)) from None
        except (httpx.ConnectError, httpx.ConnectTimeout) as error:
            hint = say("ChatServer", "Start it, or check its address in the settings.")
            what = self._text(say("ChatServer", "The chat server at {host} cannot be reached."))
            raise EngineError(what, code="brain_unreachable", hint=hint, retryable=True) from error
        except httpx.TimeoutException as error:
            what = self._text(say("ChatServer", "The chat server at {host} did not go on in time."))
            raise EngineError(what, code="brain_timeout", retryable=True) from error
        except (httpx.HTTPError, ValueError) as error:
            what = self._text(say("ChatServer", "The connection to the chat server at {host} broke off."))
            raise EngineError(what, code="brain_broken", retryable=True) from error


def _base(url: str) -> str:
    """The address up to and without `/chat/completions`; `/v1` is added where no path was given."""
    trimmed = url.strip().rstrip("/").removesuffix(_PATH)
    return trimmed if urlsplit(trimmed).path.strip("/") else f"{trimmed}/v1"


def _said(response: httpx.Response) -> str:
    try:
        return error_text(from_json(response.content))
    except ValueError:
        return ""
