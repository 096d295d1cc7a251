"""Consumers that are slow, stop, fail or come back: bounded memory, no stale audio, nobody else waits."""

from __future__ import annotations

import asyncio
import gc
import time
import tracemalloc

import pytest

from app.realtime import RealtimeSession
from app.realtime.model.base import RealtimePlaybackTracker
from app.realtime.model_events import RealtimeModelEvent
from app.realtime.session.events import RealtimeSessionEvent
from tests import wire_frames as wire
from tests.socket_session import answer, answer_all, conversing, run, still_answers
from tests.wire_peer import Listener, Peer, Script

MIB = 1024 * 1024


def _flood(seconds: int, sent: asyncio.Event) -> Script:
    async def script(one: Peer) -> None:
        await one.set_up()
        await one.receive("input_audio_buffer.append")
        await one.send(wire.response_created("r1"), wire.message_added())
        frame = wire.audio_delta(200)
        for _ in range(seconds * 5):
            await one.send(frame)
        await one.send(wire.frame("all.sent"))
        sent.set()
        await answer_all(one, 2)

    return script


def test_consumer_that_stops_reading_for_400_s_of_audio_costs_16_mib_and_is_told() -> None:
    async def scenario() -> None:
        sent = asyncio.Event()
        async with conversing(_flood(400, sent)) as (session, reader):
            await reader.until("connection_state", 2)
            reader.task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await reader.task
            stopped = session.__aiter__()
            del reader._iterator
            gc.collect()
            tracemalloc.start()
            try:
                await session.send_audio(bytes(960))
                await sent.wait()
                await asyncio.sleep(0.05)  # until what is in the sockets has been read
                gc.collect()
                held, _ = tracemalloc.get_traced_memory()
            finally:
                tracemalloc.stop()
            assert held <= 16 * MIB
            missed = audio = 0
            async for event in stopped:
                if event.type == "events_missed":
                    missed += event.count
                audio += event.type == "audio"
                if event.type == "raw_model_event" and event.data.type == "other":
                    break
            assert missed > 0
            assert 0 < audio < 2000
            reader.task = asyncio.get_running_loop().create_task(asyncio.sleep(0))

    run(scenario(), 60)


class Player(RealtimePlaybackTracker):
    """Has played 300 ms of a1."""

    def __init__(self) -> None:
        super().__init__()
        self.on_play_ms("a1", 0, 300)


def test_consumer_that_takes_1_ms_an_event_sees_no_audio_of_an_interrupted_item_afterwards() -> None:
    async def scenario() -> None:
        async def script(one: Peer) -> None:
            await one.set_up()
            await one.receive("input_audio_buffer.append")
            await one.send(wire.response_created("r1"), wire.message_added())
            await one.send(*[wire.audio_delta(20) for _ in range(250)])
            await one.send(wire.speech_started(), *[wire.audio_delta(20) for _ in range(250)])
            await one.send(wire.response_done("r1", "cancelled"))
            await answer_all(one, 2)

        async with conversing(script, model={"playback_tracker": Player()}) as (session, _):
            slow = session.__aiter__()
            await session.send_audio(bytes(960))
            seen: list[RealtimeSessionEvent] = []
            async for event in slow:
                await asyncio.sleep(0.001)
                seen.append(event)
                if event.type == "response_done":
                    break
            kinds = [event.type for event in seen]
            assert "audio" not in kinds[kinds.index("audio_interrupted") :]
            assert kinds.count("audio") < 250, "what waited was taken away"

    run(scenario())


async def _next_done(session: RealtimeSession) -> str:
    async for event in session:
        if event.type == "response_done":
            return event.response_id
    raise AssertionError("the session ended")


def test_consumer_that_raises_or_leaves_costs_the_others_nothing_and_may_come_back() -> None:
    async def script(one: Peer) -> None:
        await one.set_up()
        await answer_all(one)

    async def fail(session: RealtimeSession) -> None:
        async for event in session:
            if event.type == "response_done":
                raise LookupError("the consumer's own")

    async def scenario() -> None:
        async with conversing(script) as (session, reader):
            failing = asyncio.get_running_loop().create_task(fail(session))
            await asyncio.sleep(0)
            await still_answers(session, reader)
            with pytest.raises(LookupError):
                await failing
            await still_answers(session, reader)
            # What the one that failed left behind waits for the next.
            assert await _next_done(session) == "r2"
            await still_answers(session, reader)
            assert await _next_done(session) == "r3"

    run(scenario())


def test_one_slow_consumer_of_several_holds_up_nobody() -> None:
    async def scenario() -> None:
        async def script(one: Peer) -> None:
            await one.set_up()
            await one.receive("input_audio_buffer.append")
            await one.send(wire.response_created("r1"), wire.message_added())
            await one.send(*[wire.audio_delta(20) for _ in range(200)], wire.response_done("r1"))
            await answer_all(one, 2)

        async with conversing(script) as (session, reader):
            slow = session.__aiter__()
            other = session.__aiter__()
            await session.send_audio(bytes(960))
            await reader.until("audio", 200)
            quick = 0
            async for event in other:
                quick += event.type == "audio"
                if event.type == "response_done":
                    break
            await still_answers(session, reader)
            late = 0
            async for event in slow:
                late += event.type == "audio"
                if event.type == "response_done":
                    break
            assert (quick, late) == (200, 200)

    run(scenario())


def test_listener_of_the_model_that_takes_a_second_delays_no_interruption_and_loses_nothing() -> None:
    class Slow(Listener):
        async def on_event(self, event: RealtimeModelEvent) -> None:
            await super().on_event(event)
            if event.type == "audio" and len(self.of("audio")) == 1:
                await asyncio.sleep(1.0)

    class Device(Player):
        stopped_at = 0.0

        def on_interrupted(self) -> None:
            self.stopped_at = time.monotonic()

    async def scenario() -> None:
        said_at = 0.0

        async def script(one: Peer) -> None:
            nonlocal said_at
            await one.set_up()
            await one.receive("input_audio_buffer.append")
            await one.send(wire.response_created("r1"), wire.message_added(), wire.audio_delta(900))
            await asyncio.sleep(0.1)
            said_at = time.monotonic()
            await one.send(wire.speech_started(), wire.response_done("r1", "cancelled"))
            await answer(one, 2)
            await answer_all(one, 3)

        device, slow = Device(), Slow()
        async with conversing(script, model={"playback_tracker": device}) as (session, reader):
            session.model.add_listener(slow)
            await session.send_audio(bytes(960))
            await reader.until("audio_interrupted")
            assert 0 <= device.stopped_at - said_at <= 0.3
            await still_answers(session, reader)
            assert [event.response_id for event in reader.of("response_done")] == ["r1", "r2", "r3"]

    run(scenario())
