"""Connecting to real servers on the loopback: good, refusing, silent, absent."""

from __future__ import annotations

import asyncio
import contextlib
import http
import json
import socket
import time
from collections.abc import AsyncIterator
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from openai.types.realtime import SessionUpdateEvent
from websockets.asyncio.server import ServerConnection
from websockets.http11 import Request, Response

from app.base.errors import AuthError, TransportError, UserError
from app.realtime.model.base import FrameDuplex, RealtimeModelConfig
from app.realtime.model.openai import OpenAIRealtimeWebSocketModel
from app.realtime.model_inputs import RealtimeModelSendAudio, RealtimeModelSendUserInput
from app.realtime.transports.memory import MemoryDuplex, memory_pair
from tests import wire_frames as wire
from tests.wire_peer import Check, Listener, Peer, half_open_peer, peer


async def polite(one: Peer) -> None:
    await one.set_up()
    await one.until_closed()


@contextlib.asynccontextmanager
async def connected(**options: Any) -> AsyncIterator[tuple[OpenAIRealtimeWebSocketModel, Listener]]:
    model, listener = OpenAIRealtimeWebSocketModel(), Listener()
    model.add_listener(listener)
    try:
        await model.connect(RealtimeModelConfig(**options))  # type: ignore[typeddict-item] # keys vary
        yield model, listener
    finally:
        await model.close()


def refusing(status: int, body: str = "") -> Check:
    def check(connection: ServerConnection, request: Request) -> Response:
        return connection.respond(http.HTTPStatus(status), body)

    return check


def test_connect_returns_when_the_settings_are_in_force() -> None:
    async def main() -> None:
        asked, confirm, spoken = asyncio.Event(), asyncio.Event(), asyncio.Event()
        frames: list[dict[str, Any]] = []

        async def slow(one: Peer) -> None:
            await one.send(wire.session_created())
            frames.append(await one.receive())
            asked.set()
            await confirm.wait()
            await one.send(wire.session_updated())
            frames.append(await one.receive())
            spoken.set()

        async with peer(slow) as url:
            model = OpenAIRealtimeWebSocketModel()
            async with asyncio.TaskGroup() as group:
                connecting = group.create_task(model.connect({"url": url, "initial_model_settings": {"voice": "sage"}}))
                await asked.wait()
                assert not connecting.done()
                with pytest.raises(TransportError, match="not connected"):
                    await model.send_event(RealtimeModelSendAudio(b"\0\0"))
                confirm.set()
            assert model.is_connected
            await model.send_event(RealtimeModelSendAudio(b"\0\0"))
            await spoken.wait()
            await model.close()
        assert [frame["type"] for frame in frames] == ["session.update", "input_audio_buffer.append"]
        assert frames[0]["session"]["audio"]["output"]["voice"] == "sage"
        SessionUpdateEvent.model_validate(frames[0])

    asyncio.run(main())


def test_key_model_and_status_events() -> None:
    async def main() -> None:
        seen: list[Request] = []

        def check(connection: ServerConnection, request: Request) -> None:
            seen.append(request)

        async with peer(polite, check) as url, connected(url=url, api_key=lambda: "sk-1") as (_, listener):
            assert listener.types() == ["connection_status", "session_created", "session_updated", "connection_status"]
            assert [event.status for event in listener.of("connection_status")] == ["connecting", "connected"]
        assert seen[0].headers["Authorization"] == "Bearer sk-1"
        assert "OpenAI-Beta" not in seen[0].headers
        assert parse_qs(urlsplit(seen[0].path).query) == {"model": ["gpt-realtime-2.1"]}

    asyncio.run(main())


def test_own_headers_get_no_authorization_and_a_call_is_joined_by_its_id() -> None:
    async def main() -> None:
        seen: list[Request] = []

        def check(connection: ServerConnection, request: Request) -> None:
            seen.append(request)

        async def running_call(one: Peer) -> None:
            await one.receive("session.update")  # no session.created: the call began long ago
            await one.send(wire.session_updated())
            await one.until_closed()

        options = {"headers": {"api-key": "azure"}, "call_id": "rtc_1", "api_key": "sk-1"}
        async with peer(running_call, check) as url, connected(url=url, **options):
            pass
        assert "Authorization" not in seen[0].headers
        assert seen[0].headers["api-key"] == "azure"
        assert parse_qs(urlsplit(seen[0].path).query) == {"call_id": ["rtc_1"]}

    asyncio.run(main())


@pytest.mark.parametrize("status", [401, 403])
def test_refused_key_is_an_auth_error_with_the_servers_words(status: int) -> None:
    async def main() -> None:
        told = "Incorrect API key provided: sk-secret-1234."
        body = json.dumps({"error": {"message": told, "code": "invalid_api_key"}})
        async with peer(polite, refusing(status, body)) as url:
            with pytest.raises(AuthError, match="Incorrect API key") as caught:
                async with connected(url=url, api_key="sk-secret-1234"):
                    pass
        assert caught.value.status == status
        assert caught.value.hint
        assert not caught.value.retryable
        assert "sk-secret" not in repr(caught.value) + str(caught.value)

    asyncio.run(main())


@pytest.mark.parametrize(("status", "is_retryable"), [(404, False), (429, True), (500, True)])
def test_other_refusal_is_a_transport_error(status: int, is_retryable: bool) -> None:
    async def main() -> None:
        async with peer(polite, refusing(status, "<html>")) as url:
            with pytest.raises(TransportError) as caught:
                async with connected(url=url):
                    pass
        assert (caught.value.status, caught.value.retryable) == (status, is_retryable)
        assert not isinstance(caught.value, AuthError)

    asyncio.run(main())


def test_nobody_there_is_a_transport_error_with_a_hint() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]

    async def main() -> None:
        listener = Listener()
        model = OpenAIRealtimeWebSocketModel()
        model.add_listener(listener)
        with pytest.raises(TransportError, match="cannot be reached") as caught:
            await model.connect({"url": f"ws://127.0.0.1:{port}/v1/realtime"})
        assert caught.value.code == "connection_refused"
        assert caught.value.hint
        assert [event.status for event in listener.of("connection_status")] == ["connecting", "disconnected"]

    asyncio.run(main())


def test_server_of_another_protocol_is_a_transport_error() -> None:
    async def main() -> None:
        async def mail(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            writer.write(b"220 mail.example ESMTP\r\n")
            await writer.drain()
            writer.close()

        server = await asyncio.start_server(mail, "127.0.0.1", 0)
        async with server:
            url = f"ws://127.0.0.1:{server.sockets[0].getsockname()[1]}/"
            with pytest.raises(TransportError):
                async with connected(url=url):
                    pass

    asyncio.run(main())


@pytest.mark.parametrize("frames", [(), (wire.session_created(),)])
def test_silent_server_times_out(frames: tuple[str, ...]) -> None:
    async def main() -> None:
        async with half_open_peer(*frames) as url:
            began = time.monotonic()
            with pytest.raises(TransportError) as caught:
                async with connected(url=url, connect_timeout=0.3):
                    pass
            assert caught.value.code == "connect_timeout"
            assert time.monotonic() - began < 1.5

    asyncio.run(main())


def test_refused_settings_fail_the_connect_with_the_servers_words() -> None:
    async def main() -> None:
        async def strict(one: Peer) -> None:
            await one.send(wire.session_created())
            update = await one.receive()
            await one.send(wire.error("invalid_value", update["event_id"], "No such voice.", param="session.audio"))
            await one.until_closed()

        async with peer(strict) as url:
            with pytest.raises(UserError, match="No such voice"):
                async with connected(url=url):
                    pass

    asyncio.run(main())


def test_server_that_hangs_up_during_set_up_fails_the_connect() -> None:
    async def main() -> None:
        async def rude(one: Peer) -> None:
            await one.send(wire.session_created())
            await one.receive()
            await one.socket.close(1008, "policy")

        async with peer(rude) as url:
            with pytest.raises(TransportError, match="policy") as caught:
                async with connected(url=url):
                    pass
        assert caught.value.status == 1008

    asyncio.run(main())


def test_wrong_settings_and_options_are_found_before_anything_is_sent() -> None:
    async def main() -> None:
        for options in ({"initial_model_settings": {"bogus": 1}}, {"bogus": 1}, {"url": "http://x"}):
            with pytest.raises(UserError):
                async with connected(**{"url": "ws://127.0.0.1:1/", **options}):
                    pass

    asyncio.run(main())


def test_openai_without_a_key_is_refused_without_a_connection() -> None:
    with pytest.raises(AuthError, match="no key"):
        asyncio.run(OpenAIRealtimeWebSocketModel().connect({}))


def test_model_connects_again_after_a_close_but_not_twice_at_once() -> None:
    async def main() -> None:
        async with peer(polite) as url, connected(url=url) as (model, listener):
            with pytest.raises(UserError, match="already connected"):
                await model.connect({"url": url})
            await model.close()
            await model.close()
            assert not model.is_connected
            await model.connect({"url": url})
            assert model.is_connected
            assert len(listener.of("session_created")) == 2

    asyncio.run(main())


def test_custom_transport_gets_url_and_headers() -> None:
    async def main() -> None:
        ours, theirs = memory_pair()
        calls: list[tuple[str, dict[str, str]]] = []

        async def transport(url: str, headers: dict[str, str]) -> FrameDuplex:
            calls.append((url, headers))
            return ours

        async def server(end: MemoryDuplex) -> list[dict[str, Any]]:
            await end.send(wire.session_created())
            got = []
            while (frame := await end.receive()) is not None:
                got.append(json.loads(frame))
                if got[-1]["type"] == "session.update":
                    await end.send(wire.session_updated())
            return got

        async with asyncio.TaskGroup() as group:
            serving = group.create_task(server(theirs))
            async with connected(transport=transport, api_key="k") as (model, _):
                await model.send_event(RealtimeModelSendUserInput("hi"))
        assert [event["type"] for event in serving.result()] == [
            "session.update",
            "conversation.item.create",
            "response.create",
        ]
        assert calls == [("wss://api.openai.com/v1/realtime?model=gpt-realtime-2.1", {"Authorization": "Bearer k"})]

    asyncio.run(main())


def test_server_without_tls_is_a_transport_error() -> None:
    async def main() -> None:
        async with peer(polite) as url:
            with pytest.raises(TransportError) as caught:
                async with connected(url=url.replace("ws://", "wss://"), api_key="k"):
                    pass
        assert caught.value.code in ("tls", "not_a_websocket", "unreachable")
        assert caught.value.hint

    asyncio.run(main())


def test_proxy_of_the_system_is_used_for_far_hosts_only(monkeypatch: pytest.MonkeyPatch) -> None:
    async def main() -> list[bytes]:
        asked: list[bytes] = []

        async def proxy(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            asked.append(await reader.readline())
            writer.write(b"HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n")
            await writer.drain()
            writer.close()

        server = await asyncio.start_server(proxy, "127.0.0.1", 0)
        async with server, peer(polite) as url:
            port = server.sockets[0].getsockname()[1]
            monkeypatch.setenv("https_proxy", f"http://127.0.0.1:{port}")
            monkeypatch.setenv("http_proxy", f"http://127.0.0.1:{port}")
            async with connected(url=url):
                pass
            with pytest.raises(TransportError) as caught:
                async with connected(url="wss://realtime.invalid/v1/realtime", api_key="k"):
                    pass
        assert caught.value.code == "proxy_login"
        return asked

    assert asyncio.run(main()) == [b"CONNECT realtime.invalid:443 HTTP/1.1\r\n"]
