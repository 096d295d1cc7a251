"""What goes wrong on a real socket: bad frames, closes, resets, dead and stalled peers, failing listeners."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import time
from collections.abc import AsyncIterator
from typing import Any

import pytest

from app.base.errors import TransportError
from app.realtime.model.base import RealtimeModelConfig
from app.realtime.model.openai import OpenAIRealtimeWebSocketModel
from app.realtime.model_events import RealtimeModelEvent
from app.realtime.model_inputs import RealtimeModelSendAudio, RealtimeModelSendRawMessage, RealtimeModelSendUserInput
from app.realtime.transports import websocket
from app.realtime.transports.memory import MemoryDuplex
from tests import wire_frames as wire
from tests.wire_peer import Listener, Peer, Script, half_open_peer, peer


@contextlib.asynccontextmanager
async def joined(url: str, *listeners: Listener, **options: Any) -> AsyncIterator[OpenAIRealtimeWebSocketModel]:
    model = OpenAIRealtimeWebSocketModel()
    for listener in listeners:
        model.add_listener(listener)
    await model.connect(RealtimeModelConfig(url=url, **options))  # type: ignore[typeddict-item] # keys vary
    try:
        yield model
    finally:
        await model.close()


def ending(script: Script, *expected: str) -> Listener:
    """Run `script` to the end of the stream and give what was heard."""
    listener = Listener()

    async def main() -> None:
        async with peer(script) as url, joined(url, listener) as model:
            await listener.until("end_of_stream")
            assert not model.is_connected
            with pytest.raises(TransportError):
                await model.send_event(RealtimeModelSendAudio(b"\0\0"))

    asyncio.run(main())
    assert listener.types()[-len(expected) :] == list(expected)
    return listener


def test_bad_frames_are_reported_and_survived() -> None:
    async def main() -> None:
        async def script(one: Peer) -> None:
            await one.set_up()
            await one.send("{", "[]", "null", wire.frame("response.done"), wire.audio_delta(delta="*"), "{}")
            await one.socket.send(b"\xff\xfe")
            await one.socket.send("äöü \U0001f600")
            await one.send(wire.frame("never.heard.of"), wire.error("server_error"), wire.audio_delta(20))
            await one.until_closed()

        listener = Listener()
        async with peer(script) as url, joined(url, listener) as model:
            await listener.until("audio")
            assert len(listener.of("error")) == 9
            assert len(listener.of("other")) == 1
            assert model.is_connected

    asyncio.run(main())


def test_last_events_come_before_the_end() -> None:
    async def script(one: Peer) -> None:
        await one.set_up()
        await one.send(wire.response_created("r1"), *[wire.audio_delta(20) for _ in range(40)])
        await one.socket.close(1000, "bye")

    listener = ending(script, "audio", "connection_status", "end_of_stream")
    assert len(listener.of("audio")) == 40
    assert (listener.of("connection_status")[-1].code, listener.of("connection_status")[-1].reason) == (1000, "bye")
    assert not listener.of("exception")


@pytest.mark.parametrize("code", [1011, 1012, 4000])
def test_abnormal_close_is_an_exception_with_code_and_reason(code: int) -> None:
    async def script(one: Peer) -> None:
        await one.set_up()
        await one.send(wire.audio_delta(20))
        await one.socket.close(code, "broken")

    listener = ending(script, "audio", "exception", "connection_status", "end_of_stream")
    assert listener.of("exception")[0].exception.status == code
    assert (listener.of("connection_status")[-1].code, listener.of("connection_status")[-1].reason) == (code, "broken")


def test_end_after_sixty_minutes_is_recognised() -> None:
    async def script(one: Peer) -> None:
        await one.set_up()
        await one.socket.close(1001, "Your session hit the maximum duration of 60 minutes.")

    listener = ending(script, "exception", "connection_status", "end_of_stream")
    assert listener.of("exception")[0].exception.code == "session_expired"


def test_reset_connection_ends_the_stream_after_what_was_read() -> None:
    async def script(one: Peer) -> None:
        await one.set_up()
        await one.send(wire.audio_delta(20))
        await one.receive("input_audio_buffer.append")
        one.reset()

    async def main() -> None:
        listener = Listener()
        async with peer(script) as url, joined(url, listener) as model:
            await listener.until("audio")
            await model.send_event(RealtimeModelSendAudio(b"\0\0"))
            await listener.until("end_of_stream")
        assert listener.types()[-3:] == ["exception", "connection_status", "end_of_stream"]
        assert listener.of("connection_status")[-1].code == 1006

    asyncio.run(main())


def test_peer_that_answers_no_ping_counts_as_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(websocket, "PING_INTERVAL_S", 0.1)
    monkeypatch.setattr(websocket, "PING_TIMEOUT_S", 0.2)

    async def main() -> None:
        listener = Listener()
        async with half_open_peer(wire.session_created(), wire.session_updated()) as url, joined(url, listener):
            await listener.until("end_of_stream")
        assert isinstance(listener.of("exception")[0].exception, TransportError)

    asyncio.run(main())


@pytest.mark.parametrize("reads", [True, False])
def test_close_is_quick_with_a_peer_that_never_answers(reads: bool) -> None:
    async def main() -> float:
        listener = Listener()
        frames = (wire.session_created(), wire.session_updated())
        async with half_open_peer(*frames, reads=reads) as url, joined(url, listener) as model:
            if not reads:
                with contextlib.suppress(TimeoutError):
                    async with asyncio.timeout(0.3):
                        while True:  # until the sockets' buffers and ours are full
                            await model.send_event(RealtimeModelSendAudio(bytes(1_000_000)))
            began = time.monotonic()
            await model.close()
            took = time.monotonic() - began
        assert listener.types()[-2:] == ["connection_status", "end_of_stream"]
        return took

    assert asyncio.run(main()) <= 1.0


def test_close_is_quick_when_a_listener_hangs() -> None:
    class Stuck(Listener):
        async def on_event(self, event: RealtimeModelEvent) -> None:
            if event.type == "audio":
                await asyncio.Event().wait()

    async def script(one: Peer) -> None:
        await one.set_up()
        await one.send(wire.audio_delta(20))
        await one.until_closed()

    async def main() -> float:
        async with peer(script) as url, joined(url, Stuck()) as model:
            await asyncio.sleep(0.05)
            began = time.monotonic()
            await model.close()
            return time.monotonic() - began

    assert asyncio.run(main()) <= 1.1


def test_listener_may_close_the_model() -> None:
    async def script(one: Peer) -> None:
        await one.set_up()
        await one.send(wire.audio_delta(20), wire.frame("too.late"))
        await one.until_closed()

    async def main() -> None:
        class Closer(Listener):
            async def on_event(self, event: RealtimeModelEvent) -> None:
                await super().on_event(event)
                if event.type == "audio":
                    await model.close()

        listener = Closer()
        model = OpenAIRealtimeWebSocketModel()
        model.add_listener(listener)
        async with peer(script) as url:
            await model.connect({"url": url})
            await listener.until("end_of_stream")
            assert not model.is_connected

    asyncio.run(main())


def test_what_was_sent_just_before_the_close_arrives() -> None:
    peers: list[Peer] = []

    async def script(one: Peer) -> None:
        peers.append(one)
        await one.set_up()
        await one.until_closed()

    async def main() -> None:
        async with peer(script) as url, joined(url) as model:
            await model.send_event(RealtimeModelSendUserInput("last words"))

    asyncio.run(main())
    assert [event["type"] for event in peers[0].got][1:] == ["conversation.item.create", "response.create"]


def test_listener_that_fails_does_not_cost_the_others_the_event(caplog: pytest.LogCaptureFixture) -> None:
    class Failing(Listener):
        async def on_event(self, event: RealtimeModelEvent) -> None:
            if event.type == "audio":
                raise RuntimeError("boom")

    async def script(one: Peer) -> None:
        await one.set_up()
        await one.send(wire.audio_delta(20), wire.audio_delta(20))
        await one.until_closed()

    async def main() -> None:
        listener, removed = Listener(), Listener()
        async with peer(script) as url, joined(url, Failing(), listener) as model:
            model.remove_listener(removed)
            await listener.until("audio", 2)

    with caplog.at_level(logging.ERROR, "app.wire"):
        asyncio.run(main())
    assert [record.message for record in caplog.records] == ["a listener failed on audio"] * 2


def test_very_large_frames_pass_both_ways() -> None:
    size = 20 * 1024 * 1024

    async def script(one: Peer) -> None:
        await one.set_up()
        await one.send(wire.frame("large.event", blob="x" * size))
        event = await one.receive("large.answer")
        await one.send(wire.frame("size.was", size=len(event["blob"])))
        await one.until_closed()

    async def main() -> None:
        listener = Listener()
        async with peer(script) as url, joined(url, listener) as model:
            large = await listener.until("other", timeout_s=20)
            assert len(large.data["blob"]) == size
            await model.send_event(
                RealtimeModelSendRawMessage({"type": "large.answer", "other_data": {"blob": "y" * size}})
            )
            answer = await listener.until("other", 2, timeout_s=20)
            assert answer.data["size"] == size

    asyncio.run(main())


def test_dribbling_peer_is_followed() -> None:
    async def script(one: Peer) -> None:
        await one.set_up()
        frame = wire.audio_delta(20)
        for _ in range(3):
            await one.socket.send(frame[n : n + 300] for n in range(0, len(frame), 300))  # a fragmented message
            await asyncio.sleep(0.02)
        await one.until_closed()

    async def main() -> None:
        listener = Listener()
        async with peer(script) as url, joined(url, listener):
            await listener.until("audio", 3)

    asyncio.run(main())


def test_listener_that_never_returns_costs_bounded_memory_and_the_oldest_audio() -> None:
    class Stuck(Listener):
        def __init__(self) -> None:
            super().__init__()
            self.go_on = asyncio.Event()

        async def on_event(self, event: RealtimeModelEvent) -> None:
            await super().on_event(event)
            if event.type == "audio":
                await self.go_on.wait()

    async def main() -> None:
        listener, all_sent = Stuck(), asyncio.Event()

        async def script(one: Peer) -> None:
            await one.set_up()
            for n in range(400):  # 400 s of audio
                await one.send(wire.audio_delta(1000, f"a{n}"))
            all_sent.set()
            await one.send(wire.frame("all.sent"))
            await one.until_closed()

        async with peer(script) as url, joined(url, listener) as model:
            await listener.until("audio")
            connection = model._connection
            assert connection is not None
            async with asyncio.timeout(20):
                await all_sent.wait()
            assert connection._events.dropped
            assert connection._events._bytes <= 12 * 1024 * 1024
            listener.go_on.set()
            await listener.until("other", timeout_s=20)
            assert listener.of("audio")[-1].item_id == "a399"
            assert len(listener.of("audio")) < 400

    asyncio.run(main())


def test_transport_that_fails_in_its_own_way_still_ends_the_stream(caplog: pytest.LogCaptureFixture) -> None:
    class Breaking(MemoryDuplex):
        async def receive(self) -> str | bytes | None:
            frame = await super().receive()
            if frame == "break":
                raise LookupError("a fault of the transport's own")
            return frame

    async def main() -> None:
        ours, theirs = Breaking(), MemoryDuplex()
        ours.join(theirs)

        async def transport(url: str, headers: dict[str, str]) -> MemoryDuplex:
            return ours

        await theirs.send(wire.session_created())
        await theirs.send(wire.session_updated())
        listener = Listener()
        async with joined("ws://127.0.0.1/", listener, transport=transport) as model:
            await theirs.send(wire.audio_delta(20))
            await theirs.send("break")
            await listener.until("end_of_stream")
            assert not model.is_connected
        assert listener.types()[-4:] == ["audio", "exception", "connection_status", "end_of_stream"]

    with caplog.at_level(logging.ERROR, "app.wire"):
        asyncio.run(main())
    assert "LookupError" in caplog.text


def test_transport_that_cannot_connect_is_a_transport_error() -> None:
    async def transport(url: str, headers: dict[str, str]) -> MemoryDuplex:
        raise ConnectionRefusedError("nobody there")

    async def main() -> None:
        with pytest.raises(TransportError, match="nobody there"):
            async with joined("ws://127.0.0.1/", transport=transport):
                pass

    asyncio.run(main())


def test_sending_into_a_stream_that_broke_ends_it() -> None:
    class DeafDuplex(MemoryDuplex):
        async def send(self, frame: str | bytes) -> None:
            if "input_audio_buffer" in str(frame):
                raise TransportError("gone")
            await super().send(frame)

    async def main() -> None:
        ours, theirs = DeafDuplex(), MemoryDuplex()
        ours.join(theirs)

        async def transport(url: str, headers: dict[str, str]) -> MemoryDuplex:
            return ours

        await theirs.send(wire.session_created())
        await theirs.send(wire.session_updated())
        listener = Listener()
        async with joined("ws://127.0.0.1/", listener, transport=transport) as model:
            await model.send_event(RealtimeModelSendAudio(b"\0\0"))
            await listener.until("end_of_stream")

    asyncio.run(main())
