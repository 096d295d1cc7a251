"""A conversation over a real socket: order, interruption, and the truth about what was heard."""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import AsyncIterator
from typing import Any

from openai.types.realtime.realtime_client_event import RealtimeClientEvent
from pydantic import TypeAdapter

from app.realtime.model.base import RealtimeModelConfig, RealtimePlaybackTracker
from app.realtime.model.openai import OpenAIRealtimeWebSocketModel
from app.realtime.model_events import RealtimeModelEvent, RealtimeModelToolCallEvent
from app.realtime.model_inputs import (
    RealtimeModelSendAudio,
    RealtimeModelSendInterrupt,
    RealtimeModelSendRawMessage,
    RealtimeModelSendSessionUpdate,
    RealtimeModelSendToolOutput,
    RealtimeModelSendUserInput,
)
from tests import wire_frames as wire
from tests.wire_peer import Listener, Peer, Script, peer


class Speaker(RealtimePlaybackTracker):
    """A device that stops when told and notes when that was."""

    def __init__(self) -> None:
        super().__init__()
        self.stopped_at: list[float] = []
        self.formats: list[Any] = []
        self.settle_s = 0.0
        self.stopped = asyncio.Event()

    def on_interrupted(self) -> None:
        self.stopped_at.append(time.monotonic())
        self.stopped.set()

    async def settle(self) -> None:
        await asyncio.sleep(self.settle_s)

    def set_audio_format(self, format: Any) -> None:
        super().set_audio_format(format)
        self.formats.append(format)


@contextlib.asynccontextmanager
async def talking(
    script: Script, listener: Listener | None = None, **options: Any
) -> AsyncIterator[tuple[OpenAIRealtimeWebSocketModel, Listener]]:
    async with peer(script) as url:
        model, heard = OpenAIRealtimeWebSocketModel(), listener or Listener()
        model.add_listener(heard)
        await model.connect(RealtimeModelConfig(url=url, **options))  # type: ignore[typeddict-item] # keys vary
        try:
            yield model, heard
        finally:
            await model.close()


def test_text_turn_from_question_to_end() -> None:
    async def main() -> None:
        async def script(one: Peer) -> None:
            await one.set_up()
            create = await one.receive("response.create")
            tag = create["response"]["metadata"]["sidetone_request"]
            await one.send(
                wire.response_created("r1", tag),
                wire.message_added("a1"),
                wire.audio_delta(100),
                wire.frame("response.output_audio_transcript.delta", response_id="r1", item_id="a1", delta="Hello"),
                wire.audio_done("a1"),
                wire.response_done("r1", usage={"total_tokens": 5}),
            )
            await one.until_closed()

        async with talking(script) as (model, heard):
            await model.send_event(RealtimeModelSendUserInput("hi"))
            await heard.until("playback_done")
            assert heard.types()[4:] == [
                "turn_started",
                "output_item_added",
                "audio",
                "transcript_delta",
                "audio_done",
                "usage",
                "turn_ended",
                "playback_done",
            ]
            assert heard.of("audio")[0].data == bytes(4800)
            assert heard.of("playback_done")[0].heard_ms == 100

    asyncio.run(main())


def test_everything_is_sent_in_order_and_valid() -> None:
    async def main() -> None:
        peers: list[Peer] = []

        async def script(one: Peer) -> None:
            peers.append(one)
            await one.set_up()
            await one.until_closed()

        async with talking(script) as (model, _):
            call = RealtimeModelToolCallEvent("add", "c1", "{}")
            await model.send_event(RealtimeModelSendAudio(b"\1\0" * 480))
            await model.send_event(RealtimeModelSendAudio(b"\2\0" * 480, commit=True))
            await model.send_event(RealtimeModelSendToolOutput(call, "3", False))
            await model.send_event(RealtimeModelSendUserInput("hi"))
            await model.send_event(RealtimeModelSendSessionUpdate({"instructions": "Be brief."}))
            await model.send_event(RealtimeModelSendInterrupt())
            await model.send_event(
                RealtimeModelSendRawMessage({"type": "conversation.item.delete", "other_data": {"item_id": "x"}})
            )
            assert not await model.send_event_if(RealtimeModelSendUserInput("no"), lambda: False)
        assert [event["type"] for event in peers[0].got] == [
            "session.update",
            "input_audio_buffer.append",
            "input_audio_buffer.append",
            "input_audio_buffer.commit",
            "conversation.item.create",
            "conversation.item.create",
            "response.create",
            "session.update",
            "response.cancel",
            "conversation.item.delete",
        ]
        for event in peers[0].got:
            TypeAdapter[Any](RealtimeClientEvent).validate_python(event)

    asyncio.run(main())


def test_concurrent_senders_do_not_mix_their_frames() -> None:
    async def main() -> None:
        peers: list[Peer] = []

        async def script(one: Peer) -> None:
            peers.append(one)
            await one.set_up()
            await one.until_closed()

        async with talking(script) as (model, _), asyncio.TaskGroup() as group:
            for n in range(50):
                group.create_task(model.send_event(RealtimeModelSendAudio(bytes([n, 0]), commit=True)))
        names = [event["type"].rpartition(".")[2] for event in peers[0].got[1:]]
        assert names == ["append", "commit"] * 50

    asyncio.run(main())


def test_barge_in_from_voice_to_truncation() -> None:
    async def main() -> None:
        speaker = Speaker()
        said: dict[str, float] = {}
        truncated: asyncio.Queue[dict[str, Any]] = asyncio.Queue()

        async def script(one: Peer) -> None:
            await one.set_up()
            await one.send(wire.response_created("r1"), wire.audio_delta(2000), wire.audio_delta(500, "a2"))
            await one.receive("input_audio_buffer.append")
            said["at"] = time.monotonic()
            await one.send(wire.speech_started(), wire.audio_delta(500), wire.response_done("r1", "cancelled"))
            for _ in range(2):
                truncated.put_nowait(await one.receive())
            await one.until_closed()

        async with talking(script, playback_tracker=speaker) as (model, heard):
            await heard.until("audio", 2)
            speaker.on_play_ms("a1", 0, 333.4)
            await model.send_event(RealtimeModelSendAudio(bytes(960)))
            await heard.until("audio_interrupted", 2)
            first, second = await truncated.get(), await truncated.get()
            assert (first["item_id"], first["audio_end_ms"]) == ("a1", 333)
            assert (second["item_id"], second["audio_end_ms"]) == ("a2", 0)
            assert first["type"] == second["type"] == "conversation.item.truncate"
            assert [event.heard_ms for event in heard.of("audio_interrupted")] == [333, 0]
            await heard.until("turn_ended")
            assert len(heard.of("audio")) == 2
            assert len(speaker.stopped_at) == 1
            assert speaker.stopped_at[0] - said["at"] < 0.1
            assert speaker.formats == [{"type": "audio/pcm", "rate": 24000}]

    asyncio.run(main())


def test_interruption_does_not_wait_for_a_listener_that_is_slow() -> None:
    class Slow(Listener):
        def __init__(self) -> None:
            super().__init__()
            self.go_on = asyncio.Event()

        async def on_event(self, event: RealtimeModelEvent) -> None:
            await super().on_event(event)
            if event.type == "audio":
                await self.go_on.wait()

    async def main() -> None:
        speaker = Speaker()

        async def script(one: Peer) -> None:
            await one.set_up()
            await one.send(
                wire.response_created("r1"), *[wire.audio_delta(20) for _ in range(50)], wire.speech_started()
            )
            await one.receive("conversation.item.truncate")
            await one.send(wire.frame("done.with.it"))
            await one.until_closed()

        slow = Slow()
        async with talking(script, slow, playback_tracker=speaker) as (_, heard):
            await heard.until("audio")
            async with asyncio.timeout(2):
                await speaker.stopped.wait()
            assert not heard.of("speech_started")
            slow.go_on.set()
            await heard.until("other")
            assert len(heard.of("audio")) == 1
            assert heard.types().index("audio") < heard.types().index("speech_started")

    asyncio.run(main())


def test_interrupt_silences_cancels_and_drops_what_still_comes() -> None:
    async def main() -> None:
        speaker = Speaker()

        async def script(one: Peer) -> None:
            await one.set_up()
            await one.send(wire.response_created("r1"), wire.audio_delta(1000))
            await one.receive("response.cancel")
            await one.send(wire.audio_delta(1000), wire.audio_done(), wire.response_done("r1", "cancelled"))
            await one.until_closed()

        async with talking(script, playback_tracker=speaker) as (model, heard):
            await heard.until("audio")
            await model.send_event(RealtimeModelSendInterrupt())
            assert speaker.stopped_at
            ended = await heard.until("turn_ended")
            assert ended.status == "cancelled"
            await heard.until("audio_interrupted")
            assert len(heard.of("audio")) == 1
            assert not heard.of("audio_done")

    asyncio.run(main())


def test_device_that_never_confirms_holds_an_interruption_up_for_moments_only() -> None:
    async def main() -> None:
        speaker = Speaker()
        speaker.settle_s = 30.0

        async def script(one: Peer) -> None:
            await one.set_up()
            await one.send(wire.response_created("r1"), wire.audio_delta(1000))
            await one.until_closed()

        async with talking(script, playback_tracker=speaker) as (model, heard):
            await heard.until("audio")
            began = time.monotonic()
            await model.send_event(RealtimeModelSendInterrupt())
            assert time.monotonic() - began < 0.05
            await heard.until("audio_interrupted")
            assert time.monotonic() - began < 0.5

    asyncio.run(main())


def test_tracker_that_fails_costs_nobody_the_call() -> None:
    class Broken(RealtimePlaybackTracker):
        def on_interrupted(self) -> None:
            raise RuntimeError("no device")

        async def settle(self) -> None:
            raise RuntimeError("no device")

    async def main() -> None:
        async def script(one: Peer) -> None:
            await one.set_up()
            await one.send(wire.response_created("r1"), wire.audio_delta(1000), wire.speech_started())
            await one.receive("conversation.item.truncate")
            await one.send(wire.frame("still.here"))
            await one.until_closed()

        async with talking(script, playback_tracker=Broken()) as (model, heard):
            await heard.until("other")
            assert model.is_connected

    asyncio.run(main())


def test_tracker_tells_when_an_item_was_heard_to_its_end() -> None:
    async def main() -> None:
        speaker = Speaker()

        async def script(one: Peer) -> None:
            await one.set_up()
            await one.send(
                wire.response_created("r1"), wire.audio_delta(100), wire.audio_done(), wire.response_done("r1")
            )
            await one.until_closed()

        async with talking(script, playback_tracker=speaker) as (model, heard):
            await heard.until("turn_ended")
            for _ in range(3):
                speaker.on_play_bytes("a1", 0, bytes(1600))
            await heard.until("playback_done")
            assert heard.of("playback_done")[0].heard_ms == 100
            await model.send_event(RealtimeModelSendInterrupt())
            assert not speaker.stopped_at

    asyncio.run(main())
