"""The service's side of telephone calls on the loopback, strict: REST for deciding on a call, a WebSocket to join it.

Whatever a client sends is checked against what the API takes, and refused as the API would. What the server says in a
call is the test's script.
"""

from __future__ import annotations

import asyncio
import base64
import contextlib
import hashlib
import hmac
import http
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from openai.types.realtime.call_accept_params import CallAcceptParams
from openai.types.realtime.call_refer_params import CallReferParams
from openai.types.realtime.call_reject_params import CallRejectParams
from openai.types.realtime.realtime_client_event import RealtimeClientEvent
from pydantic import ConfigDict, TypeAdapter, ValidationError, with_config
from websockets.asyncio.server import ServerConnection, serve
from websockets.http11 import Request, Response

from tests import wire_frames as wire
from tests.chat_server import Request as RestRequest
from tests.chat_server import read_request
from tests.wire_peer import Peer

KEY = "sk-loopback-0123456789"
SECRET_BYTES = b"a secret of the loopback"
SECRET = "whsec_" + base64.b64encode(SECRET_BYTES).decode()
_BODIES: dict[str, TypeAdapter[Any]] = {
    name: TypeAdapter(with_config(ConfigDict(extra="forbid"))(params))
    for name, params in (("accept", CallAcceptParams), ("reject", CallRejectParams), ("refer", CallReferParams))
}
_CLIENT_EVENT: TypeAdapter[Any] = TypeAdapter(RealtimeClientEvent)
_VAD = ("threshold", "prefix_padding_ms", "silence_duration_ms")
_NOT_IN_A_CALL = ("input_audio_buffer.append", "conversation.item.truncate")


class Refusal(Exception):
    """An answer other than 200."""

    def __init__(self, status: int, message: str, code: str = "", param: str = "") -> None:
        super().__init__(message)
        self.status = status
        self.body = {"error": {"type": "invalid_request_error", "message": message, "code": code, "param": param}}


@dataclass
class Call:
    """One call as the service sees it."""

    state: str = "ringing"
    session: dict[str, Any] = field(default_factory=dict)
    referred_to: str = ""
    rejected_with: int = 0
    sidebands: list[Sideband] = field(default_factory=list)
    ended: asyncio.Event = field(default_factory=asyncio.Event)


class Sideband(Peer):
    """One client that joined; refuses what no call takes."""

    def __init__(self, socket: ServerConnection, call: Call) -> None:
        super().__init__(socket)
        self.call = call

    async def receive(self, type: str = "") -> dict[str, Any]:
        event = await super().receive(type)
        assert event["type"] not in _NOT_IN_A_CALL, f"{event['type']} in a call"
        _CLIENT_EVENT.validate_python(event)
        return event

    async def join(self) -> dict[str, Any]:
        """The client's settings, taken over and confirmed; no first word of ours, the call began long ago."""
        event = await self.receive("session.update")
        settings: dict[str, Any] = event["session"]
        assert "model" not in settings, "the model of a call is fixed"
        self.call.session = _patched(self.call.session, settings)
        await self.send(wire.frame("session.updated", session=self.call.session))
        return settings

    async def say(self, response_id: str, item_id: str, text: str, *, tag: str = "") -> None:
        """The whole of a spoken answer, up to the moment when the caller begins to hear it."""
        place = {"response_id": response_id, "item_id": item_id, "output_index": 0, "content_index": 0}
        item = {"id": item_id, "type": "message", "role": "assistant", "status": "in_progress", "content": []}
        await self.send(
            wire.response_created(response_id, tag),
            wire.message_added(item_id, response_id),
            wire.frame("conversation.item.added", item=item),
            wire.frame("response.content_part.added", part={"type": "audio", "transcript": ""}, **place),
            wire.frame("response.output_audio_transcript.delta", delta=text, **place),
            wire.frame("output_audio_buffer.started", response_id=response_id),
        )

    async def finish(self, response_id: str, item_id: str, text: str) -> None:
        """The answer is made, and heard to its end."""
        part = {"type": "output_audio", "transcript": text}
        item = {"id": item_id, "type": "message", "role": "assistant", "status": "completed", "content": [part]}
        await self.send(
            wire.frame("conversation.item.done", item=item),
            wire.response_done(response_id),
            wire.frame("output_audio_buffer.stopped", response_id=response_id),
        )

    async def hear(self, item_id: str, text: str) -> None:
        """The caller spoke."""
        await self.send(
            wire.speech_started(item_id),
            wire.frame("input_audio_buffer.speech_stopped", item_id=item_id, audio_end_ms=900),
            wire.frame("input_audio_buffer.committed", item_id=item_id),
            wire.frame(
                "conversation.item.input_audio_transcription.completed",
                item_id=item_id,
                content_index=0,
                transcript=text,
                usage={"type": "duration", "seconds": 1},
            ),
        )

    async def call_tool(self, response_id: str, name: str, arguments: dict[str, Any]) -> None:
        """An answer that is a call of a tool."""
        item = {
            "id": f"item_{response_id}",
            "type": "function_call",
            "call_id": f"call_{response_id}",
            "name": name,
            "arguments": json.dumps(arguments),
            "status": "completed",
        }
        await self.send(
            wire.response_created(response_id),
            wire.frame("conversation.item.added", item=item),
            wire.frame("response.output_item.done", response_id=response_id, output_index=0, item=item),
            wire.response_done(response_id),
        )

    async def output(self) -> dict[str, Any]:
        """The client's output of a tool."""
        item: dict[str, Any] = (await self.receive("conversation.item.create"))["item"]
        return item

    async def press(self, key: str) -> None:
        """The caller pressed a key; the one event without an id."""
        await self.send(
            json.dumps({"type": "input_audio_buffer.dtmf_event_received", "event": key, "received_at": 1_767_225_600})
        )


Script = Callable[[Sideband], Awaitable[None]]


class CallService:
    """All calls, and what was asked about them."""

    def __init__(self) -> None:
        self.calls: dict[str, Call] = {}
        self.requests: list[RestRequest] = []
        self.script: Script | None = None
        self.hangs = False
        self.fails_with = 0
        self.failures: list[BaseException] = []
        self.base_url = ""
        self.url = ""

    def ring(self, call_id: str) -> tuple[dict[str, str], bytes]:
        """Somebody calls: headers and body of the notice, signed."""
        self.calls[call_id] = Call()
        body = json.dumps(
            {
                "object": "event",
                "id": f"evt_{call_id}",
                "type": "realtime.call.incoming",
                "created_at": 1_767_225_600,
                "data": {
                    "call_id": call_id,
                    "sip_headers": [{"name": "From", "value": "sip:+14155550100@example.com"}],
                },
            }
        ).encode()
        signature = hmac.digest(SECRET_BYTES, b".".join((b"wh_1", b"1767225600", body)), hashlib.sha256)
        return {
            "webhook-id": "wh_1",
            "webhook-timestamp": "1767225600",
            "webhook-signature": f"v1,{base64.b64encode(signature).decode()}",
        }, body

    async def end(self, call: Call) -> None:
        """Nobody is on the line any more: the service closes what joined it."""
        call.state = "ended"
        call.ended.set()
        for sideband in call.sidebands:
            await sideband.socket.close(1000)

    async def rest(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One REST connection."""
        try:
            while True:
                request = await read_request(reader)
                self.requests.append(request)
                if self.hangs:
                    await reader.read()
                    break
                try:
                    status, answer = 200, await self._answer(request)
                except Refusal as refusal:
                    status, answer = refusal.status, json.dumps(refusal.body).encode()
                head = f"HTTP/1.1 {status} {http.HTTPStatus(status).phrase}\r\nContent-Length: {len(answer)}\r\n"
                writer.write(head.encode() + b"Location: http://127.0.0.1:9/elsewhere\r\n\r\n" + answer)
                await writer.drain()
        except (ConnectionError, asyncio.IncompleteReadError):
            pass
        finally:
            writer.close()

    async def _answer(self, request: RestRequest) -> bytes:
        _check_head(request, self.fails_with)
        segments = urlsplit(request.path).path.split("/")
        if len(segments) != 6 or segments[:4] != ["", "v1", "realtime", "calls"]:
            raise Refusal(404, f"There is nothing at {request.path}.")
        call, action = self.calls.get(unquote(segments[4])), segments[5]
        if call is None or call.state == "ended":
            raise Refusal(404, "No such call.", "call_id_not_found")
        if action in _BODIES:
            _check_body(action, request.body)
        elif action != "hangup" or request.body is not None:
            raise Refusal(404, f"There is no {action}.")
        await self._decide(call, action, request.body or {})
        return b""

    async def _decide(self, call: Call, action: str, body: dict[str, Any]) -> None:
        if (action in ("accept", "reject")) != (call.state == "ringing"):
            raise Refusal(409, f"The call is {call.state}.", "call_already_decided")
        if action == "accept":
            call.state, call.session = "accepted", body
        elif action == "reject":
            call.rejected_with = body.get("status_code", 603)
            await self.end(call)
        else:
            call.referred_to = body.get("target_uri", "")
            await self.end(call)

    def check_joining(self, connection: ServerConnection, request: Request) -> Response | None:
        """Whether a client may join."""
        query = parse_qs(urlsplit(request.path).query)
        call = self.calls.get(query.get("call_id", [""])[0])
        if request.headers.get("Authorization") != f"Bearer {KEY}":
            return connection.respond(http.HTTPStatus.UNAUTHORIZED, f'{{"error":{{"message":"bad key {KEY}"}}}}')
        if call is None or call.state != "accepted" or set(query) != {"call_id"}:
            return connection.respond(http.HTTPStatus.NOT_FOUND, "")
        return None

    async def joined(self, socket: ServerConnection) -> None:
        """One client in a call."""
        assert socket.request is not None
        assert self.script is not None
        call = self.calls[parse_qs(urlsplit(socket.request.path).query)["call_id"][0]]
        sideband = Sideband(socket, call)
        call.sidebands.append(sideband)
        try:
            await self.script(sideband)
        except BaseException as exc:
            self.failures.append(exc)
            raise


def _check_head(request: RestRequest, fails_with: int) -> None:
    if fails_with:
        raise Refusal(fails_with, "Not now.")
    if request.method != "POST":
        raise Refusal(405, "Only POST.")
    if request.headers.get("authorization") != f"Bearer {KEY}":
        raise Refusal(401, f"Incorrect API key: {request.headers.get('authorization', 'none')}")
    if request.body is not None and not request.headers.get("content-type", "").startswith("application/json"):
        raise Refusal(415, "Only JSON.")


def _check_body(action: str, body: Any) -> None:
    try:
        _BODIES[action].validate_python(body)
    except ValidationError as exc:
        detail = exc.errors(include_url=False)[0]
        raise Refusal(400, detail["msg"], "invalid_value", ".".join(map(str, detail["loc"]))) from None
    detection = ((body.get("audio") or {}).get("input") or {}).get("turn_detection") or {}
    for key in _VAD:
        if key in detection:
            raise Refusal(400, f"{key} is not for SIP.", "unknown_parameter", f"session.turn_detection.{key}")
    uri = body.get("target_uri", "tel:0")
    if not uri.startswith(("tel:", "sip:", "sips:")):
        raise Refusal(400, "Not a URI.", "invalid_value", "target_uri")


def _patched(base: dict[str, Any], patch: dict[str, Any]) -> dict[str, Any]:
    merged = dict(base)
    for key, value in patch.items():
        known = merged.get(key)
        both = isinstance(known, dict) and isinstance(value, dict) and key in ("audio", "input", "output")
        merged[key] = _patched(merged[key], value) if both else value
    return merged


@contextlib.asynccontextmanager
async def call_service() -> AsyncIterator[CallService]:
    """A running service; an assertion that fails in a script fails the test."""
    service = CallService()
    rest = await asyncio.start_server(service.rest, "127.0.0.1", 0)
    service.base_url = f"http://127.0.0.1:{rest.sockets[0].getsockname()[1]}/v1"
    async with (
        rest,
        serve(
            service.joined,
            "127.0.0.1",
            0,
            process_request=service.check_joining,
            compression=None,
            close_timeout=0.2,
        ) as joining,
    ):
        service.url = f"ws://127.0.0.1:{joining.sockets[0].getsockname()[1]}/v1/realtime"
        yield service
    assertions = [failure for failure in service.failures if isinstance(failure, AssertionError | ValidationError)]
    if assertions:
        raise assertions[0]
