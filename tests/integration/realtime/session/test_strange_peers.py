"""Peers that keep to the protocol badly or not at all: what a person is told, in bounded time, and what goes on."""

from __future__ import annotations

import asyncio
import contextlib
import random
import re
import time
from collections.abc import AsyncIterator
from typing import Any

import pytest

from app.base.errors import TransportError
from app.realtime import RealtimeAgent, function_tool
from tests import wire_frames as wire
from tests.session_parts import settle
from tests.socket_session import answer, answer_all, at, call_done, conversing, run, still_answers
from tests.wire_peer import Peer, Script, half_open_peer, peer

TEXT = {"response_id": "r1", "item_id": "a1", "output_index": 0, "content_index": 0}


async def refused(url: str, *codes: str, limit_s: float, **model: Any) -> TransportError:
    """Entering fails with one of these codes, a hint, and in time; the session is closed then."""
    began = time.monotonic()
    with pytest.raises(TransportError) as caught:
        async with at(url, model=model):
            raise AssertionError("it was entered")
    assert time.monotonic() - began <= limit_s
    assert caught.value.code in codes
    assert caught.value.hint
    return caught.value


@contextlib.asynccontextmanager
async def bytes_peer(*pieces: bytes, pause_s: float = 0.0) -> AsyncIterator[str]:
    """A server that sends these bytes to whoever connects, whatever that is, and then says nothing."""

    async def handler(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            for piece in pieces:
                writer.write(piece)
                await writer.drain()
                await asyncio.sleep(pause_s)
            await reader.read()
        except (ConnectionError, asyncio.CancelledError):
            pass
        finally:
            writer.transport.abort()

    server = await asyncio.start_server(handler, "127.0.0.1", 0)
    async with server:
        yield f"127.0.0.1:{server.sockets[0].getsockname()[1]}/v1/realtime"


def test_server_that_sends_nothing_after_accepting() -> None:
    async def scenario() -> None:
        async with half_open_peer() as url:
            await refused(url, "connect_timeout", limit_s=1.5, connect_timeout=0.2)

    run(scenario())


def test_server_that_never_completes_the_handshake() -> None:
    async def scenario() -> None:
        async with bytes_peer() as place:
            await refused(f"ws://{place}", "connect_timeout", limit_s=1.5, connect_timeout=0.2)

    run(scenario())


def test_server_that_sends_a_byte_now_and_then() -> None:
    async def scenario() -> None:
        async with bytes_peer(*[bytes([byte]) for byte in b"HTTP/1.1 101 Switching"], pause_s=0.05) as place:
            await refused(f"ws://{place}", "connect_timeout", limit_s=1.5, connect_timeout=0.2)

    run(scenario())


def test_garbage_where_tls_is_expected() -> None:
    async def scenario() -> None:
        noise = random.Random(3).randbytes(2000)
        async with bytes_peer(noise) as place:
            await refused(f"wss://{place}", "tls", limit_s=3)
        async with bytes_peer(b"\x16\x03\x03\x00\x50" + noise) as place:
            await refused(f"wss://{place}", "tls", limit_s=3)

    run(scenario())


def test_garbage_where_a_handshake_is_expected() -> None:
    async def scenario() -> None:
        async with bytes_peer(random.Random(4).randbytes(2000) + b"\r\n\r\n") as place:
            told = await refused(f"ws://{place}", "not_a_websocket", limit_s=3)
        assert re.search(r"[^.:]\. Check the address", told.for_people())

    run(scenario())


def test_session_updated_never() -> None:
    async def scenario() -> None:
        async with half_open_peer(wire.session_created()) as url:
            await refused(url, "connect_timeout", limit_s=1.5, connect_timeout=0.2)

    run(scenario())


async def _close(one: Peer) -> None:
    await one.socket.close(1011, "no room")


async def _reset(one: Peer) -> None:
    one.reset()


async def _created_then_close(one: Peer) -> None:
    await one.send(wire.session_created())
    await one.receive("session.update")
    await one.socket.close(1011, "no room")


async def _half_a_frame(one: Peer) -> None:
    one.socket.transport.write(b"\x81\x7e\x10\x00" + b'{"type":"session.cre')
    await asyncio.sleep(0.01)
    one.reset()


@pytest.mark.parametrize("script", [_close, _reset, _created_then_close, _half_a_frame], ids=lambda f: f.__name__[1:])
def test_close_in_the_middle_of_the_set_up(script: Script) -> None:
    async def scenario() -> None:
        async with peer(script) as url:
            error = await refused(url, "setup_failed", limit_s=2)
            assert error.status in (1011, 1006)

    run(scenario())


def test_close_in_mid_frame_loses_nothing_that_was_whole() -> None:
    async def scenario() -> None:
        async def script(one: Peer) -> None:
            await one.set_up()
            await one.send(wire.response_created("r1"), wire.message_added(), wire.audio_delta(20))
            one.socket.transport.write(b"\x81\x7e\x10\x00" + wire.audio_delta(20)[:500].encode())
            await one.receive("input_audio_buffer.append")
            one.reset()

        async with conversing(script) as (session, reader):
            await reader.until("audio")
            await session.send_audio(bytes(960))
            error = (await reader.until("error")).error
            assert (error.code, bool(error.hint)) == ("connection_lost", True)
            closed = await reader.until("connection_state", 3)
            assert (closed.state, closed.code) == ("closed", 1006)
            assert len(reader.of("audio")) == 1

    run(scenario())


def _answer_frames() -> list[str]:
    item = {"id": "a1", "type": "message", "role": "assistant", "status": "completed", "content": []}
    return [
        wire.response_created("r1"),
        wire.message_added("a1"),
        wire.frame("conversation.item.added", item=item, previous_item_id=None),
        wire.frame("response.output_audio_transcript.delta", delta="hello ", **TEXT),
        wire.audio_delta(20),
        wire.audio_delta(20),
        wire.audio_done(),
        call_done("count", "c1"),
        wire.frame("response.output_item.done", response_id="r1", output_index=0, item=item),
        wire.response_done("r1"),
        wire.frame("rate_limits.updated", rate_limits=[]),
    ]


@pytest.mark.parametrize("seed", range(8))
def test_events_out_of_order(seed: int) -> None:
    async def scenario() -> None:
        frames = _answer_frames()
        random.Random(seed).shuffle(frames)

        async def script(one: Peer) -> None:
            await one.set_up()
            await one.send(*frames)
            # Whatever came last: the response is over.
            await one.send(wire.response_done("r1"))
            await answer_all(one, 2)

        async with conversing(script) as (session, reader):
            await settle(lambda: any("c1" in str(item) for item in session.history))
            await still_answers(session, reader)
            assert len({item.item_id for item in session.history}) == len(session.history)

    run(scenario())


def test_every_event_twice() -> None:
    async def scenario() -> None:
        runs: list[str] = []

        @function_tool
        async def count() -> str:
            """Count."""
            runs.append("run")
            return "done"

        async def script(one: Peer) -> None:
            for frame in (wire.session_created(),) * 2:
                await one.send(frame)
            await one.receive("session.update")
            await one.send(*(wire.session_updated(),) * 2)
            for frame in _answer_frames():
                await one.send(frame, frame)
            await answer_all(one, 2)

        async with conversing(script, RealtimeAgent("Ann", tools=[count])) as (session, reader):
            await reader.until("tool_end")
            await still_answers(session, reader)
            assert len([event for event in reader.of("response_started") if event.response_id == "r1"]) == 1
            assert [item.item_id for item in session.history].count("a1") == 1
            assert runs == ["run"]

    run(scenario())


def test_response_done_before_it_was_created() -> None:
    async def scenario() -> None:
        async def script(one: Peer) -> None:
            await one.set_up()
            await one.send(wire.response_done("r1"), wire.response_created("r1"), wire.response_done("r1"))
            await answer_all(one, 2)

        async with conversing(script) as (session, reader):
            await reader.until("response_done")
            await still_answers(session, reader)

    run(scenario())


def test_response_done_never_holds_up_neither_interrupting_nor_closing_nor_the_next_response() -> None:
    async def scenario() -> None:
        async def script(one: Peer) -> None:
            await one.set_up()
            await one.send(wire.response_created("r1"), wire.message_added(), wire.audio_delta(500))
            await one.receive("response.cancel")
            await answer(one, 2)  # a response of its own, while the first was never ended
            await answer_all(one, 3)

        async with conversing(script) as (session, reader):
            await reader.until("audio")
            await session.interrupt()
            await reader.until("audio_interrupted")
            await reader.until("response_done")
            await still_answers(session, reader)
            began = time.monotonic()
            await session.close()
            assert time.monotonic() - began <= 1.0

    run(scenario())


def test_two_responses_active() -> None:
    async def scenario() -> None:
        async def script(one: Peer) -> None:
            await one.set_up()
            await one.send(wire.response_created("r1"), wire.message_added("a1", "r1"), wire.audio_delta(20))
            await one.send(wire.response_created("r2"), wire.message_added("a2", "r2"))
            await one.send(wire.audio_delta(20, "a2", "r2"), wire.response_done("r2"), wire.response_done("r1"))
            await answer_all(one, 3)

        async with conversing(script) as (session, reader):
            await reader.until("response_done", 2)
            assert [event.response_id for event in reader.of("response_done")] == ["r2", "r1"]
            assert {event.item_id for event in reader.of("audio")} == {"a1", "a2"}
            await still_answers(session, reader)

    run(scenario())


def test_deltas_after_done_and_unknown_item_ids() -> None:
    async def scenario() -> None:
        async def script(one: Peer) -> None:
            await one.set_up()
            await answer(one, 1)
            await one.send(
                wire.audio_delta(20, "a1", "r1"),
                wire.frame("response.output_audio_transcript.delta", delta="late", **TEXT),
                wire.audio_delta(20, "nobody", "nothing"),
                wire.audio_done("nobody", "nothing"),
                wire.frame("conversation.item.deleted", item_id="never_seen"),
                wire.frame("conversation.item.truncated", item_id="never_seen", content_index=0, audio_end_ms=5),
                wire.frame("input_audio_buffer.committed", item_id="", previous_item_id="never_seen"),
                wire.frame("input_audio_buffer.committed", item_id="u9", previous_item_id="never_seen"),
            )
            await answer_all(one, 2)

        async with conversing(script) as (session, reader):
            await still_answers(session, reader)
            assert "u9" in [item.item_id for item in session.history]

    run(scenario())


@pytest.mark.parametrize("frame", ["", "x" * 20 * 1024 * 1024], ids=["0 B", "20 MB"])
def test_frame_of_a_strange_size_is_one_error(frame: str) -> None:
    async def scenario() -> None:
        async def script(one: Peer) -> None:
            await one.set_up()
            await one.send(frame)
            await answer_all(one)

        async with conversing(script) as (session, reader):
            await still_answers(session, reader)
            assert [event.error["code"] for event in reader.of("error")] == ["invalid_json"]
            assert len(reader.of("error")[0].error["message"]) < 1000

    run(scenario())
