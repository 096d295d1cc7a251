"""The engine's server: a Realtime-compatible WebSocket endpoint on this machine.

Owns the listening socket and what is said to requests that are no session. Called by `serve_command` and by tests.
Invariant: when `serve` returns, every connection and every task of one has ended.
"""

from __future__ import annotations

import asyncio
import errno
import http
import json
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import parse_qs, urlsplit

from websockets.asyncio.server import Server, ServerConnection
from websockets.asyncio.server import serve as serve_websocket
from websockets.datastructures import Headers
from websockets.http11 import Request, Response
from websockets.typing import Subprotocol

from app.base.errors import EngineError
from app.base.language import say
from app.base.os_words import reason_of
from app.local.ports import EngineParts
from app.local.service.connection import Connection, VoiceDetector

PATH: Final = "/v1/realtime"
MAX_FRAME_BYTES: Final = 32 * 1024 * 1024
CLOSE_LIMIT_S: Final = 0.5
_LOCAL_ORIGIN: Final = re.compile(r"https?://(localhost|127\.0\.0\.1|\[::1\])(:\d+)?")


@dataclass(frozen=True, slots=True)
class HttpRefusal:
    """Why a request becomes no session."""

    status: http.HTTPStatus
    message: str
    code: str | None = None
    param: str | None = None


def refuse(target: str, origin: str | None) -> HttpRefusal | None:
    """What is wrong with a request; None when a session may begin.

    Args:
        target: path and query of the request.
        origin: the page that asks, when a browser does; pages of other machines may not talk to this one.
    """
    parts = urlsplit(target)
    query = parse_qs(parts.query)
    if parts.path.rstrip("/") != PATH:
        return HttpRefusal(http.HTTPStatus.NOT_FOUND, f"Invalid URL (GET {parts.path})", code="unknown_url")
    if origin is not None and _LOCAL_ORIGIN.fullmatch(origin) is None:
        return HttpRefusal(
            http.HTTPStatus.FORBIDDEN,
            "This engine talks to programs of its own computer only.",
            code="forbidden_origin",
        )
    if "transcription" in query.get("intent", []):
        return HttpRefusal(
            http.HTTPStatus.BAD_REQUEST,
            "This engine has no transcription sessions. Connect with ?model=… and set audio.input.transcription.",
            code="unsupported_intent",
            param="intent",
        )
    if "call_id" in query:
        return HttpRefusal(
            http.HTTPStatus.BAD_REQUEST,
            "This engine takes no telephone calls.",
            code="unsupported_call",
            param="call_id",
        )
    if not query.get("model", [""])[0]:
        return HttpRefusal(
            http.HTTPStatus.BAD_REQUEST, "You must provide a model parameter.", code="missing_model", param="model"
        )
    return None


async def serve(
    host: str,
    port: int,
    parts: EngineParts,
    *,
    on_ready: Callable[[str], None],
    until: asyncio.Event,
    make_detector: Callable[[], VoiceDetector] | None = None,
) -> None:
    """Serve sessions until `until` is set.

    Args:
        port: 0 takes a free one.
        on_ready: told the URL once connections are accepted.
        make_detector: makes voice detectors; the packaged one by default.
    Raises:
        EngineError: the address cannot be used.
    """
    engine = _Engine(parts, make_detector or _packaged_detector())
    server = await _listen(host, port, engine)
    try:
        bound = server.sockets[0].getsockname()[1]
        shown = f"[{host}]" if ":" in host else host
        on_ready(f"ws://{shown}:{bound}{PATH}")
        await until.wait()
    finally:
        server.close(code=1001, reason="the engine is stopping")
        await server.wait_closed()


class _Engine:
    """Makes a connection of each accepted request."""

    def __init__(self, parts: EngineParts, make_detector: Callable[[], VoiceDetector]) -> None:
        self._parts = parts
        self._make_detector = make_detector

    async def talk(self, socket: ServerConnection) -> None:
        assert socket.request is not None
        model = parse_qs(urlsplit(socket.request.path).query)["model"][0]
        await Connection(
            socket, self._parts, model, make_detector=self._make_detector, engine=describe(self._parts)
        ).serve()


def describe(parts: EngineParts) -> dict[str, Any]:
    """What the engine is made of, for people; and whether it asks servers, which may want money."""
    return {
        "brain": parts.brain.name,
        "stt": parts.stt.name,
        "tts": parts.tts.name,
        "notes": list(parts.notes),
        "asks_servers": parts.asks_servers,
    }


async def _listen(host: str, port: int, engine: _Engine) -> Server:
    if not 0 <= port <= 65535:
        raise EngineError(
            say("Engine", "There is no port {port}.").format(port=port),
            code="no_such_port",
            hint=say("Engine", "Ports go from 1 to 65535; 0 takes a free one."),
        )
    try:
        return await serve_websocket(
            engine.talk,
            host,
            port,
            process_request=_answer_request,
            select_subprotocol=_choose_subprotocol,
            max_size=MAX_FRAME_BYTES,
            compression=None,
            close_timeout=CLOSE_LIMIT_S,
        )
    except OSError as error:
        raise _cannot_listen(host, port, error) from error


def _cannot_listen(host: str, port: int, error: OSError) -> EngineError:
    if error.errno == errno.EADDRINUSE:
        return EngineError(
            say("Engine", "Port {port} of {host} is taken by another program.").format(port=port, host=host),
            code="port_taken",
            hint=say("Engine", "Choose another one with --port, or --port 0 for any free one."),
        )
    if error.errno == errno.EACCES:
        return EngineError(
            say("Engine", "Port {port} of {host} may not be used by this account.").format(port=port, host=host),
            code="port_forbidden",
            hint=say("Engine", "Choose one above 1023 with --port, or --port 0 for any free one."),
        )
    return EngineError(
        say("Engine", "The engine cannot listen on {host}, port {port}: {reason}.").format(
            host=host, port=port, reason=reason_of(error)
        ),
        code="cannot_listen",
        hint=say("Engine", "Check the address given with --host."),
    )


def _choose_subprotocol(_: ServerConnection, offered: Sequence[Subprotocol]) -> Subprotocol | None:
    """Browsers offer `realtime` beside their key; programs offer nothing."""
    realtime = Subprotocol("realtime")
    return realtime if realtime in offered else None


def _answer_request(_: ServerConnection, request: Request) -> Response | None:
    refusal = refuse(request.path, request.headers.get("Origin"))
    if refusal is None:
        return None
    error = {
        "message": refusal.message,
        "type": "invalid_request_error",
        "param": refusal.param,
        "code": refusal.code,
    }
    body = json.dumps({"error": error}, ensure_ascii=False).encode()
    headers = Headers(
        {"Content-Type": "application/json; charset=utf-8", "Content-Length": str(len(body)), "Connection": "close"}
    )
    return Response(refusal.status.value, refusal.status.phrase, headers, body)


def _packaged_detector() -> Callable[[], VoiceDetector]:
    from app.local.speech.vad import SpeechDetector

    return SpeechDetector
