"""A session that will expire is replaced while it still serves, against the engine of this machine behind a proxy."""

from __future__ import annotations

import asyncio
import json
from typing import Any

from app.base.clock import WallClock
from app.realtime import RealtimeAgent, RealtimeRunner, function_tool
from app.realtime import model_events as model
from app.realtime.model.base import FrameDuplex
from app.realtime.protocol.items import AssistantMessageItem, InputAudio, UserMessageItem
from app.realtime.transports.websocket import connect_websocket
from tests.engine_parts import ToneSpeech, silence, tone
from tests.faulty_scene import FAST, LONG, VOICE_TURNS, Scene, run, scene
from tests.session_parts import Reader, settle
from tests.wire_line import Line, replayed

NOW = WallClock().now
RENEWED = ["connecting", "connected", "renewing", "resumed"]


class Expiring:
    """A real connection whose server tells when it will end the session."""

    def __init__(self, duplex: FrameDuplex, expires_at: float) -> None:
        self._duplex = duplex
        self._expires_at = expires_at

    async def receive(self) -> str | bytes | None:
        frame = await self._duplex.receive()
        if frame is None:
            return None
        event = json.loads(frame)
        if event["type"] in ("session.created", "session.updated"):
            event["session"]["expires_at"] = self._expires_at
            return json.dumps(event)
        return frame

    def __getattr__(self, name: str) -> Any:
        return getattr(self._duplex, name)


def living(*lives_s: float) -> dict[str, Any]:
    """A transport whose connections last so long, the last one an hour."""
    left = list(lives_s)

    async def transport(url: str, headers: dict[str, str]) -> Any:
        life_s = left.pop(0) if left else 3600.0
        return Expiring(await connect_websocket(url, headers), NOW() + life_s)

    return {"transport": transport}


def soon(last_s: float = 0.1) -> dict[str, Any]:
    return {**FAST, "renew_before": 1.6, "renew_at_last": last_s}


async def heard(on: Scene, text: str, count: int = 1) -> None:
    """Say something and hear the answer to its end."""
    await on.session.send_message(text)
    await settle(lambda: len(on.answers()) == count)
    on.tracker.on_play_ms(on.reader.of("audio")[-1].item_id, 0, 60_000)


def test_in_a_pause_the_new_session_has_the_conversation_and_no_sound_is_lost() -> None:
    async def scenario() -> None:
        settings = {"turn_detection": VOICE_TURNS}
        async with scene(model_config=living(2.0), reconnect=soon(), settings=settings) as on:
            first_id, first_end = on.session.session_id, on.session.expires_at
            await heard(on, "one")
            while "resumed" not in on.states():
                await on.session.send_audio(silence(20))
                await asyncio.sleep(0.02)
            assert on.states() == RENEWED
            assert on.reader.of("error") == []
            await settle(lambda: on.session.session_id != first_id)
            assert on.session.expires_at != first_end
            await settle(lambda: len(on.proxy.links) == 1)
            assert on.proxy.accepted == 2
            await on.session.send_audio(tone(400) + silence(400))
            await settle(lambda: len(on.answers()) == 2)
            assert on.told() == ["user: one", "assistant: You said: one", "user: good morning"]

    run(scenario())


def test_a_call_that_waits_is_waited_for_until_the_end_is_near_and_is_answered_in_the_new_session() -> None:
    async def scenario() -> None:
        @function_tool(needs_approval=True)
        def book(people: int) -> str:
            """Book."""
            return f"booked for {people}"

        agent: RealtimeAgent[Any] = RealtimeAgent("Ann", tools=[book])
        async with scene(agent, model_config=living(2.0), reconnect=soon(0.7)) as on:
            began = NOW()
            await on.session.send_message("please call_book")
            asked = await on.reader.until("tool_approval_required")
            await on.resumed()
            assert NOW() - began > 1.0, "no pause while a person is asked"
            await on.session.approve_tool_call(asked.call_id)
            await settle(lambda: len(on.answers()) == 2)
            assert [line for line in on.told() if "booked" in line] == ["output: booked for 2"]
            assert on.states() == RENEWED

    run(scenario())


def test_an_answer_that_outlasts_the_session_is_cut_where_it_was_heard_and_taken_up_again() -> None:
    async def scenario() -> None:
        tts = ToneSpeech(chunk_s=0.05)
        async with scene(model_config=living(1.2), reconnect=soon(1.0), tts=tts) as on:
            await on.session.send_message(LONG)
            item_id = (await on.reader.until("audio", 4)).item_id
            on.tracker.on_play_ms(item_id, 0, 300)
            await on.resumed()
            tts.chunk_s = 0.0
            await settle(lambda: len(on.answers()) == 1)
            item = next(item for item in on.session.history if item.item_id == item_id)
            assert isinstance(item, AssistantMessageItem)
            assert item.heard_ms == 300
            assert on.told() == [f"user: {LONG}", f"assistant: {item.heard_text}"]

    run(scenario())


def test_an_answer_that_plays_on_when_the_session_must_go_can_still_be_talked_over() -> None:
    async def scenario() -> None:
        async with scene(model_config=living(1.2), reconnect=soon(1.0)) as on:
            await on.session.send_message(LONG)
            await on.reader.until("audio_end")
            item_id = on.reader.of("audio")[0].item_id
            on.tracker.on_play_ms(item_id, 0, 200)
            await on.resumed()
            assert on.reader.of("audio_interrupted") == [], "it is heard on"
            on.tracker.on_play_ms(item_id, 0, 100)
            await on.session.interrupt()
            assert (await on.reader.until("audio_interrupted")).heard_ms == 300
            await on.session.send_message("again")
            await on.reader.until("response_done", 2)
            item = next(item for item in on.session.history if item.item_id == item_id)
            assert isinstance(item, AssistantMessageItem)
            assert on.told() == [f"user: {LONG}", f"assistant: {item.heard_text}", "user: again"]

    run(scenario())


def test_words_that_are_being_said_when_the_session_must_go_are_heard_by_the_next() -> None:
    async def scenario() -> None:
        settings = {"turn_detection": VOICE_TURNS}
        async with scene(model_config=living(1.2), reconnect=soon(1.0), settings=settings) as on:
            await on.session.send_audio(silence(100) + tone(300))
            await on.reader.until("speech_started")
            said = 300
            while "resumed" not in on.states():
                await on.session.send_audio(tone(20))
                said += 20
                await asyncio.sleep(0.02)
            await on.session.send_audio(silence(400))
            await settle(lambda: len(on.answers()) == 1)
            assert on.told() == ["user: good morning"]
            assert len([item for item in on.session.history if isinstance(item, UserMessageItem)]) == 1
            assert on.stt.heard_bytes[-1] >= len(tone(said)), "every piece, from the first syllable on"

    run(scenario())


def test_a_renewal_that_fails_leaves_the_session_as_it_is_and_is_tried_again() -> None:
    async def scenario() -> None:
        async with scene(model_config=living(3.0), reconnect={**soon(), "renew_before": 2.6}) as on:
            await heard(on, "one")
            on.proxy.refuse()
            await settle(lambda: on.states()[-2:] == ["renewing", "connected"])
            await heard(on, "two", 2)
            await on.proxy.accept()
            on.proxy.next_faults = [lambda link: link.cut_after(300)]
            await on.resumed()
            assert "reconnecting" not in on.states()
            await heard(on, "three", 3)
            assert on.told()[-1] == "user: three"
            assert len(on.told()) == 5
            assert on.reader.of("error") == []

    run(scenario())


def test_a_connection_that_is_lost_while_it_is_replaced_is_restored() -> None:
    async def scenario() -> None:
        async with scene(model_config=living(2.0), reconnect=soon()) as on:
            await heard(on, "one")
            on.proxy.next_faults = [lambda link: link.swallow()]
            await settle(lambda: "renewing" in on.states())
            on.proxy.each("reset")
            await on.resumed()
            await heard(on, "two", 2)
            assert on.told() == ["user: one", "assistant: You said: one", "user: two"]

    run(scenario())


def test_a_session_that_is_closed_while_it_is_replaced_leaves_nothing_behind() -> None:
    async def scenario() -> None:
        async with scene(model_config=living(1.0), reconnect=soon()) as on:
            on.proxy.next_faults = [lambda link: link.swallow()]
            await settle(lambda: "renewing" in on.states())
        await settle(lambda: len(asyncio.all_tasks()) == 1)

    run(scenario())


def test_a_model_that_can_have_but_one_connection_starts_over_in_the_pause() -> None:
    async def scenario() -> None:
        line = Line()
        runner: Any = RealtimeRunner(RealtimeAgent("Ann"), model=line, config={"reconnect": soon()})
        session = await runner.run()
        reader = Reader(session)
        async with session:
            said = UserMessageItem(item_id="u1", content=[InputAudio(transcript="hi")])
            await line.emit(
                model.RealtimeModelSessionCreatedEvent({"expires_at": NOW() + 1.0}),
                model.RealtimeModelItemUpdatedEvent(said),
            )
            await settle(lambda: [event.state for event in reader.of("connection_state")] == RENEWED)
            assert replayed(line.connections[1]) == ["user: hi"]

    run(scenario())
