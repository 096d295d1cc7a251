"""A whole session over a scripted model: commands out, events in, and a close that always comes."""

from __future__ import annotations

import asyncio
import time
from typing import Any

import pytest

from app.base.errors import AuthError, TransportError, UserError
from app.realtime import RealtimeAgent, RealtimeRunner, RealtimeSession
from app.realtime import model_events as model
from app.realtime.model.base import RealtimeModelConfig
from app.realtime.model_inputs import (
    RealtimeModelSendAudio,
    RealtimeModelSendEvent,
    RealtimeModelSendInterrupt,
    RealtimeModelSendSessionUpdate,
    RealtimeModelSendUserInput,
)
from app.realtime.testing import RealtimeStep, ScriptedRealtimeModel
from tests.session_parts import Reader, lenient, raw_type, sent, settle, talking

ANN: RealtimeAgent[Any] = RealtimeAgent("Ann", "be nice")


def audio(item_id: str = "a1", count: int = 480) -> model.RealtimeModelAudioEvent:
    return model.RealtimeModelAudioEvent(b"\1" * count, "r1", item_id, 0)


def test_the_agents_settings_are_in_force_when_the_session_is_entered() -> None:
    async def scenario() -> None:
        scripted = lenient(connect_events=[model.RealtimeModelSessionCreatedEvent({"id": "s1", "expires_at": 7})])
        async with talking(ANN, scripted, model_settings={"speed": 1.1}) as (session, reader):
            [options] = scripted.connect_calls
            assert options["initial_model_settings"] == {"speed": 1.1, "tools": [], "instructions": "be nice"}
            assert (session.state, session.session_id, session.expires_at) == ("connected", "s1", 7)
            assert session.current_agent is ANN
            assert session.model is scripted
        assert session.state == "closed"
        assert [event.state for event in reader.of("connection_state")] == ["connecting", "connected", "closed"]

    asyncio.run(scenario())


@pytest.mark.parametrize("named", [{}, {"tracing": {"workflow_name": "w"}}])
def test_a_run_with_tracing_disabled_is_never_traced(named: dict[str, Any]) -> None:
    async def scenario() -> None:
        scripted = lenient()
        async with talking(ANN, scripted, tracing_disabled=True, model_settings=named) as (session, _):
            assert scripted.connect_calls[0]["initial_model_settings"]["tracing"] is None
            await session.update_settings({"tracing": "auto", "speed": 1.2})
            await session.update_settings({"speed": 1.3})
        assert sent(scripted, RealtimeModelSendSessionUpdate) == [
            RealtimeModelSendSessionUpdate({"tracing": None, "speed": 1.2}),
            RealtimeModelSendSessionUpdate({"speed": 1.3}),
        ]

    asyncio.run(scenario())


def test_commands_become_requests_in_order() -> None:
    async def scenario() -> None:
        scripted = lenient()
        async with talking(ANN, scripted) as (session, _):
            await session.send_audio(b"\1\1", commit=True)
            await session.send_message("hello")
            await session.commit_audio()
            await session.create_response(instructions="short")
            await session.clear_audio()
            await session.delete_item("i1")
            await session.interrupt()
            await session.update_settings({"speed": 1.2})
        assert scripted.sent_events[:2] == [
            RealtimeModelSendAudio(b"\1\1", True),
            RealtimeModelSendUserInput("hello"),
        ]
        assert [raw_type(request) for request in scripted.sent_events[2:6]] == [
            "input_audio_buffer.commit",
            "response.create",
            "input_audio_buffer.clear",
            "conversation.item.delete",
        ]
        assert scripted.sent_events[6:] == [
            RealtimeModelSendInterrupt(force_response_cancel=True),
            RealtimeModelSendSessionUpdate({"speed": 1.2}),
        ]

    asyncio.run(scenario())


def test_an_agent_that_is_changed_by_hand_is_announced_before_what_is_said_next() -> None:
    async def scenario() -> None:
        scripted = lenient()
        async with talking(ANN, scripted) as (session, _):
            bob: RealtimeAgent[Any] = RealtimeAgent("Bob", "be brief")
            await session.update_agent(bob)
            await session.send_message("hello")
            assert session.current_agent is bob
        assert scripted.sent_events == [
            RealtimeModelSendSessionUpdate({"tools": [], "instructions": "be brief"}),
            RealtimeModelSendUserInput("hello"),
        ]

    asyncio.run(scenario())


def test_while_muted_silence_of_the_same_length_goes_out() -> None:
    async def scenario() -> None:
        scripted = lenient()
        async with talking(ANN, scripted) as (session, _):
            await session.mute(True)
            await session.send_audio(b"\1\2\3\4")
            await session.mute(False)
            await session.send_audio(b"\1\2")
        assert [request.audio for request in sent(scripted, RealtimeModelSendAudio)] == [b"\0\0\0\0", b"\1\2"]

    asyncio.run(scenario())


def test_typed_text_silences_the_agent_when_so_configured() -> None:
    async def scenario() -> None:
        scripted = lenient()
        async with talking(ANN, scripted, text_interrupts=True) as (session, _):
            await session.send_message("wait")
        assert [type(request) for request in scripted.sent_events] == [
            RealtimeModelSendInterrupt,
            RealtimeModelSendUserInput,
        ]

    asyncio.run(scenario())


def test_each_consumer_sees_everything_and_the_first_also_what_came_before() -> None:
    async def scenario() -> None:
        scripted = lenient()
        session = await RealtimeRunner(ANN, model=scripted).run()
        async with session:
            await scripted.emit(model.RealtimeModelSpeechStartedEvent("u1", 0))
            first = Reader(session)
            second = Reader(session)
            await scripted.emit(model.RealtimeModelSpeechStoppedEvent("u1", 50))
        await asyncio.gather(first.task, second.task)
        assert "speech_started" in first.kinds()
        assert "speech_started" not in second.kinds()
        assert "speech_stopped" in first.kinds()
        assert "speech_stopped" in second.kinds()

    asyncio.run(scenario())


def test_a_loop_that_is_left_and_entered_again_misses_nothing() -> None:
    async def scenario() -> None:
        scripted = lenient()
        session = await RealtimeRunner(ANN, model=scripted).run()
        async with session:
            async for event in session:
                if event.type == "connection_state" and event.state == "connected":
                    break
            await scripted.emit(model.RealtimeModelSpeechStartedEvent("u1", 0))
            async for event in session:
                if event.type == "speech_started":
                    break

    asyncio.run(asyncio.wait_for(scenario(), 5))


def test_unread_audio_of_an_interrupted_item_is_taken_away() -> None:
    async def scenario() -> None:
        scripted = lenient()
        session = await RealtimeRunner(ANN, model=scripted).run()
        async with session:
            await scripted.emit(model.RealtimeModelTurnStartedEvent("r1"), *[audio() for _ in range(50)], audio("a2"))
            await scripted.emit(model.RealtimeModelAudioInterruptedEvent("a1", 0, 100))
        kinds = []
        async for event in session:
            kinds.append(event.type)
            if event.type == "audio":
                assert event.item_id == "a2", "audio of the interrupted item is gone"
        assert kinds.count("audio") == 1
        assert "audio_interrupted" in kinds

    asyncio.run(scenario())


def test_interrupt_takes_unread_audio_away_at_once() -> None:
    async def scenario() -> None:
        scripted = lenient()
        session = await RealtimeRunner(ANN, model=scripted).run()
        async with session:
            await scripted.emit(model.RealtimeModelTurnStartedEvent("r1"), *[audio() for _ in range(50)])
            await session.interrupt()
        kinds = [event.type async for event in session]
        assert "audio" not in kinds
        assert "response_started" in kinds

    asyncio.run(scenario())


def test_a_consumer_that_stops_reading_costs_a_bounded_amount_and_is_told() -> None:
    async def scenario() -> None:
        scripted = lenient()
        session = await RealtimeRunner(ANN, model=scripted).run()
        async with session:
            await scripted.emit(model.RealtimeModelTurnStartedEvent("r1"))
            for _ in range(2000):
                await scripted.emit(audio(count=9600))
        read = [event async for event in session]
        missed = [event for event in read if event.type == "events_missed"]
        held = sum(len(event.audio.data) for event in read if event.type == "audio")
        assert missed
        assert missed[0].count > 0
        assert held < 16 * 1024 * 1024
        assert read[-1].type == "connection_state"

    asyncio.run(scenario())


def test_text_that_streams_is_told_at_once_and_the_history_with_it_at_its_own_pace() -> None:
    async def scenario() -> None:
        scripted = lenient()
        async with talking(ANN, scripted) as (session, reader):
            await scripted.emit(model.RealtimeModelTurnStartedEvent("r1"))
            for number in range(30):
                await scripted.emit(model.RealtimeModelTranscriptDeltaEvent("a1", f"{number} ", "r1"))
                await asyncio.sleep(0.005)
            await settle(lambda: len(reader.of("output_transcript_delta")) == 30)
            assert 2 <= len(reader.of("history_updated")) <= 6
            assert 2 <= len(reader.of("item_changed")) <= 7
            text = session.history[0].content[0].transcript  # type: ignore[union-attr] # the agent's speech
            assert text.endswith("29 ")
        assert reader.of("history_updated")[-1].history == session.history
        assert reader.of("item_changed")[-1].item == session.history[0]

    asyncio.run(scenario())


def test_an_event_that_cannot_be_handled_is_reported_and_the_session_goes_on(monkeypatch: Any) -> None:
    async def scenario() -> None:
        scripted = lenient()
        async with talking(ANN, scripted) as (_, reader):
            broken = model.RealtimeModelAudioEvent(None, "r1", "a1", 0)  # type: ignore[arg-type] # a model's own fault
            await scripted.emit(broken)
            assert isinstance((await reader.until("error")).error, TypeError)
            await scripted.emit(model.RealtimeModelSpeechStartedEvent("u1", 0))
            await reader.until("speech_started")

    asyncio.run(scenario())


def test_errors_of_the_server_are_events() -> None:
    async def scenario() -> None:
        scripted = lenient()
        async with talking(ANN, scripted) as (session, reader):
            await scripted.emit(model.RealtimeModelErrorEvent({"code": "server_error"}))
            assert (await reader.until("error")).error == {"code": "server_error"}
            assert session.state == "connected"

    asyncio.run(scenario())


def test_a_request_that_is_refused_raises_at_the_caller_and_only_there() -> None:
    async def scenario() -> None:
        wrong = UserError("no such thing")
        scripted = lenient(RealtimeStep(RealtimeModelSendUserInput, error=wrong))
        async with talking(ANN, scripted) as (session, reader):
            with pytest.raises(UserError, match="no such thing"):
                await session.send_message("x")
            await session.send_message("y")
        assert reader.of("error") == []

    asyncio.run(scenario())


def test_queued_events_come_before_the_close_that_the_server_began() -> None:
    async def scenario() -> None:
        scripted = lenient()
        session = await RealtimeRunner(ANN, model=scripted).run()
        await session.enter()
        await scripted.emit(
            model.RealtimeModelSpeechStartedEvent("u1", 0),
            model.RealtimeModelConnectionStatusEvent("disconnected", 1001, "bye"),
            model.RealtimeModelEndOfStreamEvent(),
        )
        read = [event async for event in session if event.type != "raw_model_event"]
        assert "speech_started" in [event.type for event in read]
        assert (read[-1].type, read[-1].state, read[-1].code, read[-1].reason) == (
            "connection_state",
            "closed",
            1001,
            "bye",
        )
        with pytest.raises(TransportError):
            await session.send_message("x")
        await session.close()

    asyncio.run(scenario())


@pytest.mark.parametrize("error", [AuthError("no key"), TransportError("no way"), UserError("wrong")])
def test_a_connect_that_fails_raises_and_closes(error: Exception) -> None:
    async def scenario() -> None:
        scripted = lenient(connect_error=error)
        session = await RealtimeRunner(ANN, model=scripted).run()
        with pytest.raises(type(error)):
            await session.enter()
        assert session.state == "closed"
        assert len(asyncio.all_tasks()) == 1

    asyncio.run(scenario())


def test_instructions_that_raise_are_the_callers_to_see() -> None:
    def broken(context: Any, agent: Any) -> str:
        raise LookupError("no instructions")

    async def scenario() -> None:
        session = await RealtimeRunner(RealtimeAgent("Ann", broken), model=lenient()).run()
        with pytest.raises(LookupError):
            await session.enter()
        assert session.state == "closed"

    asyncio.run(scenario())


class Silent(ScriptedRealtimeModel):
    """Never answers the close."""

    async def close(self) -> None:
        await super().close()
        await asyncio.sleep(60)


def test_close_is_bounded_when_the_model_hangs() -> None:
    async def scenario() -> None:
        session = await RealtimeRunner(ANN, model=Silent(strict=False)).run()
        await session.enter()
        began = time.monotonic()
        await session.close()
        assert time.monotonic() - began <= 1.0
        assert len(asyncio.all_tasks()) == 1

    asyncio.run(scenario())


def test_close_is_idempotent_and_may_come_from_several_places_at_once() -> None:
    async def scenario() -> None:
        scripted = lenient(close_error=TransportError("already gone"))
        session = await RealtimeRunner(ANN, model=scripted).run()
        reader = Reader(session)
        await session.enter()
        await asyncio.gather(session.close(), session.close())
        await session.close()
        await reader.task
        assert scripted.close_calls == 1
        assert reader.kinds()[-1] == "connection_state"
        with pytest.raises(UserError):
            await session.enter()
        assert len(asyncio.all_tasks()) == 1

    asyncio.run(scenario())


def test_a_close_whose_caller_is_cancelled_still_ends() -> None:
    async def scenario() -> None:
        session = await RealtimeRunner(ANN, model=lenient()).run()
        await session.enter()
        task = asyncio.get_running_loop().create_task(session.close())
        await asyncio.sleep(0)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        await settle(lambda: len(asyncio.all_tasks()) == 1)
        assert session.state == "closed"

    asyncio.run(scenario())


def test_a_command_that_waits_when_the_session_closes_is_told() -> None:
    class Stuck(ScriptedRealtimeModel):
        async def send_event(self, event: RealtimeModelSendEvent) -> None:
            await asyncio.sleep(60)

    async def scenario() -> None:
        session = await RealtimeRunner(ANN, model=Stuck(strict=False)).run()
        await session.enter()
        waiting = asyncio.get_running_loop().create_task(session.send_message("x"))
        await asyncio.sleep(0.01)
        await session.close()
        with pytest.raises(TransportError):
            await asyncio.wait_for(waiting, 1)

    asyncio.run(scenario())


def test_a_session_that_was_not_entered_says_what_to_do() -> None:
    async def scenario() -> None:
        session = await RealtimeRunner(ANN, model=lenient()).run()
        with pytest.raises(UserError) as caught:
            await session.send_message("x")
        assert "async with" in caught.value.hint
        await session.close()
        assert [event async for event in session] == []

    asyncio.run(scenario())


def test_wrong_arguments_are_user_errors() -> None:
    with pytest.raises(UserError, match="model must be a RealtimeModel") as caught:
        RealtimeRunner(RealtimeAgent(name="Ann"), model="gpt-realtime-2.1")  # type: ignore[arg-type] # the mistake
    assert "model_name" in caught.value.hint
    with pytest.raises(UserError, match="starting_agent"):
        RealtimeRunner("Ann")  # type: ignore[arg-type] # the mistake under test

    async def scenario() -> None:
        async with talking(ANN, lenient()) as (session, _):
            with pytest.raises(UserError, match="RealtimeAgent"):
                await session.update_agent("Bob")  # type: ignore[arg-type] # the mistake under test
            with pytest.raises(UserError, match="waits for approval"):
                await session.approve_tool_call("c9")

    asyncio.run(scenario())


def test_a_runner_without_a_model_gives_each_session_its_own() -> None:
    async def scenario() -> tuple[RealtimeSession, RealtimeSession]:
        runner = RealtimeRunner(ANN)
        return await runner.run(), await runner.run()

    one, two = asyncio.run(scenario())
    assert one.model is not two.model


def count_awaits(scripted: ScriptedRealtimeModel) -> Any:
    async def whole() -> None:
        async with talking(ANN, scripted) as (session, _):
            await session.send_message("x")
            await session.interrupt()

    return whole()


class Slow(ScriptedRealtimeModel):
    """Gives way at each call, so that a cancellation can come in between."""

    async def connect(self, options: RealtimeModelConfig) -> None:
        await asyncio.sleep(0)
        await super().connect(options)

    async def send_event(self, event: RealtimeModelSendEvent) -> None:
        await asyncio.sleep(0)
        await super().send_event(event)

    async def close(self) -> None:
        await asyncio.sleep(0)
        await super().close()


def test_cancellation_at_every_await_passes_through_and_leaves_no_task() -> None:
    async def cancelled_after(steps: int) -> bool:
        task = asyncio.get_running_loop().create_task(count_awaits(Slow(strict=False)))
        for _ in range(steps):
            await asyncio.sleep(0)
        if task.done():
            return False
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        await settle(lambda: len(asyncio.all_tasks()) == 1)
        return True

    async def scenario() -> int:
        steps = 0
        while await cancelled_after(steps):
            steps += 1
        return steps

    assert asyncio.run(scenario()) > 10
