"""A lost connection is restored: settings, agent and history, in order, heard text only."""

from __future__ import annotations

import asyncio
from typing import Any

from app.base.errors import AuthError, TransportError
from app.realtime import RealtimeAgent, RealtimePlaybackTracker, RealtimeRunner, function_tool
from app.realtime import model_events as model
from app.realtime.model.base import RealtimeModelConfig
from app.realtime.model_inputs import (
    RealtimeModelSendAudio,
    RealtimeModelSendEvent,
    RealtimeModelSendToolOutput,
    RealtimeModelSendUserInput,
)
from app.realtime.protocol.items import AssistantAudio, AssistantMessageItem, InputAudio, UserMessageItem
from tests.session_parts import Reader, raw_type, sent, settle
from tests.wire_line import Line, replayed

ANN: RealtimeAgent[Any] = RealtimeAgent("Ann", "be nice", voice="marin")
FAST: dict[str, Any] = {"first_delay": 0.005, "longest_delay": 0.01, "give_up_after": 1.0}


async def begin(
    line: Line, agent: RealtimeAgent[Any] = ANN, reconnect: dict[str, Any] = FAST, **model_config: Any
) -> tuple[Any, Reader]:
    runner = RealtimeRunner(agent, model=line, config={"reconnect": reconnect})
    session = await runner.run(model_config=model_config)
    reader = Reader(session)
    await session.enter()
    return session, reader


def spoken(item_id: str, text: str) -> list[Any]:
    return [
        model.RealtimeModelTurnStartedEvent("r"),
        model.RealtimeModelAudioEvent(b"\0" * 96_000, "r", item_id, 0),
        model.RealtimeModelItemUpdatedEvent(
            AssistantMessageItem(item_id=item_id, status="completed", content=[AssistantAudio(transcript=text)])
        ),
        model.RealtimeModelTurnEndedEvent("r"),
    ]


def test_the_history_arrives_in_order_with_the_agent_and_the_settings() -> None:
    async def scenario() -> None:
        line = Line()
        session, reader = await begin(line)
        await session.update_settings({"speed": 1.2})
        await line.emit(
            model.RealtimeModelItemUpdatedEvent(UserMessageItem(item_id="u1", content=[InputAudio(transcript="hi")])),
            *spoken("a1", "We open at five today"),
            model.RealtimeModelAudioInterruptedEvent("a1", 0, 1000),
        )
        bob: RealtimeAgent[Any] = RealtimeAgent("Bob", "be brief")
        await session.update_agent(bob)
        await line.cut()
        await reader.until("connection_state", 4)
        assert [event.state for event in reader.of("connection_state")] == [
            "connecting",
            "connected",
            "reconnecting",
            "resumed",
        ]
        assert reader.of("connection_state")[2].code == 1006
        assert session.state == "connected"
        assert line.connect_calls[1]["initial_model_settings"] == {
            "instructions": "be brief",
            "tools": [],
            "speed": 1.2,
        }
        assert replayed(line.connections[1]) == ["user: hi", "assistant: We open at"]
        assert session.history[1].content[0].transcript == "We open at five today"
        await session.send_message("go on")
        assert line.connections[1][-1] == RealtimeModelSendUserInput("go on")
        await session.close()

    asyncio.run(scenario())


def test_what_the_new_connection_says_about_replayed_items_adds_no_rows() -> None:
    async def scenario() -> None:
        line = Line()
        session, reader = await begin(line)
        await line.emit(*spoken("a1", "Hello"))
        await line.cut()
        await reader.until("connection_state", 4)
        before = session.history
        await line.emit(
            model.RealtimeModelItemUpdatedEvent(AssistantMessageItem(item_id="a1", previous_item_id="root"))
        )
        assert session.history == before
        await session.close()

    asyncio.run(scenario())


def test_the_address_is_asked_for_at_each_connect() -> None:
    async def scenario() -> None:
        ports = iter(["ws://127.0.0.1:1", "ws://127.0.0.1:2"])

        async def url() -> str:
            return next(ports)

        line = Line()
        session, reader = await begin(line, url=url)
        await line.cut()
        await reader.until("connection_state", 4)
        assert [options["url"] for options in line.connect_calls] == ["ws://127.0.0.1:1", "ws://127.0.0.1:2"]
        await session.close()

    asyncio.run(scenario())


def test_a_person_who_was_not_answered_is_answered_after_the_loss() -> None:
    async def scenario() -> None:
        line = Line()
        session, reader = await begin(line)
        await line.emit(
            model.RealtimeModelItemUpdatedEvent(UserMessageItem(item_id="u1", content=[InputAudio(transcript="hi")]))
        )
        await line.cut()
        await reader.until("connection_state", 4)
        await settle(lambda: raw_type(line.connections[1][-1]) == "response.create")
        await session.close()

    asyncio.run(scenario())


def test_it_is_tried_again_until_the_peer_is_back() -> None:
    async def scenario() -> None:
        line = Line(None, TransportError("refused"), OSError("no route"), None)
        session, reader = await begin(line)
        await line.cut()
        await reader.until("connection_state", 4)
        assert len(line.connect_calls) == 4
        assert reader.of("error") == []
        await session.close()

    asyncio.run(scenario())


def test_a_key_that_is_refused_is_not_tried_again() -> None:
    async def scenario() -> None:
        line = Line(None, AuthError("the key was revoked"))
        session, reader = await begin(line)
        await line.cut()
        await asyncio.wait_for(reader.task, 5)
        assert [event.state for event in reader.of("connection_state")][-2:] == ["reconnecting", "closed"]
        assert isinstance(reader.of("error")[0].error, AuthError)
        assert session.state == "closed"
        await settle(lambda: len(asyncio.all_tasks()) == 1)

    asyncio.run(scenario())


def test_a_tool_that_runs_during_the_loss_is_answered_once_afterwards() -> None:
    async def scenario() -> None:
        release = asyncio.Event()

        @function_tool
        async def look() -> str:
            """Look."""
            await release.wait()
            return "found"

        line = Line()
        session, reader = await begin(line, RealtimeAgent("Ann", tools=[look]))
        await line.emit(
            model.RealtimeModelTurnStartedEvent("r"),
            model.RealtimeModelToolCallEvent("look", "c1", "{}", "f1", None, "r"),
        )
        await reader.until("tool_start")
        await line.cut()
        release.set()
        await reader.until("connection_state", 4)
        await settle(lambda: bool(sent(line, RealtimeModelSendToolOutput)))
        [output] = sent(line, RealtimeModelSendToolOutput)
        assert (output.output, output.start_response) == ("found", True)
        assert replayed(line.connections[1]) == ["function_call: function_call"]
        await session.close()

    asyncio.run(scenario())


def test_a_loss_during_the_replay_starts_over() -> None:
    class Flaky(Line):
        async def send_event(self, event: RealtimeModelSendEvent) -> None:
            await super().send_event(event)
            if len(self.connections) == 2:
                await self.cut()

    async def scenario() -> None:
        line = Flaky()
        session, reader = await begin(line)
        await line.emit(*spoken("a1", "Hello"))
        await line.cut()
        await reader.until("connection_state", 4)
        assert len(line.connections) == 3
        assert replayed(line.connections[2]) == ["assistant: Hello"]
        await session.close()

    asyncio.run(scenario())


def test_commands_and_sound_wait_for_the_connection() -> None:
    async def scenario() -> None:
        line = Line(None, TransportError("refused"))
        session, reader = await begin(line)
        await line.cut()
        assert session.state == "reconnecting"
        await session.send_audio(b"\0\0")
        await session.interrupt()
        await session.send_message("are you there")
        assert session.state == "connected"
        await settle(lambda: len(line.connections[1]) == 2)
        assert line.connections[1] == [RealtimeModelSendUserInput("are you there"), RealtimeModelSendAudio(b"\0\0")]
        await session.close()
        await reader.task

    asyncio.run(scenario())


def test_closing_ends_the_attempts() -> None:
    async def scenario() -> None:
        line = Line(None, *[TransportError("refused")] * 100)
        session, reader = await begin(line)
        await line.cut()
        await asyncio.sleep(0.02)
        await session.close()
        await reader.task
        attempts = len(line.connect_calls)
        await asyncio.sleep(0.05)
        assert len(line.connect_calls) == attempts
        assert len(asyncio.all_tasks()) == 1

    asyncio.run(scenario())


def test_the_voice_that_was_heard_stays_after_the_loss() -> None:
    async def scenario() -> None:
        line = Line()
        session, reader = await begin(line)
        await line.emit(
            model.RealtimeModelSessionUpdatedEvent({"audio": {"output": {"voice": "marin"}}}), *spoken("a1", "Hello")
        )
        await session.update_agent(RealtimeAgent("Bob", voice="ash"))
        await line.cut()
        await reader.until("connection_state", 4)
        assert line.connect_calls[1]["initial_model_settings"]["voice"] == "marin"
        await session.close()

    asyncio.run(scenario())


def test_what_a_handoff_set_last_holds_after_the_loss() -> None:
    async def scenario() -> None:
        line = Line()
        session, reader = await begin(line)
        await session.update_settings({"instructions": "of the caller", "speed": 1.1})
        await session.update_agent(RealtimeAgent("Bob", "of Bob"))
        await line.cut()
        await reader.until("connection_state", 4)
        set_again = line.connect_calls[1]["initial_model_settings"]
        assert (set_again["instructions"], set_again["speed"]) == ("of Bob", 1.1)
        await session.close()

    asyncio.run(scenario())


def test_a_peer_that_goes_while_the_session_is_entered_is_noticed() -> None:
    class Short(Line):
        async def connect(self, options: RealtimeModelConfig) -> None:
            await super().connect(options)
            if len(self.connections) == 1:
                await self.cut()

    async def scenario() -> None:
        line = Short()
        session, reader = await begin(line)
        await reader.until("connection_state", 4)
        assert len(line.connections) == 2
        await session.close()

    asyncio.run(scenario())


def test_an_address_that_is_refused_for_good_is_not_tried_again() -> None:
    async def scenario() -> None:
        line = Line(None, TransportError("no such model", code="refused", status=404, retryable=False))
        session, reader = await begin(line)
        await line.cut()
        await asyncio.wait_for(reader.task, 5)
        assert len(line.connect_calls) == 2
        assert reader.of("error")[0].error.status == 404
        assert session.state == "closed"

    asyncio.run(scenario())


def test_a_session_that_expired_is_followed_by_the_next_one_at_once() -> None:
    async def scenario() -> None:
        line = Line()
        session, reader = await begin(line, reconnect={"first_delay": 30.0, "longest_delay": 60.0})
        line.is_up = False
        await line.emit(model.RealtimeModelConnectionStatusEvent("disconnected", 1001, "maximum duration", (), True))
        await reader.until("connection_state", 4)
        assert session.state == "connected"
        await session.close()

    asyncio.run(scenario())


def test_what_is_typed_while_the_line_is_down_brings_the_one_answer_that_is_owed() -> None:
    async def scenario() -> None:
        line = Line(None, TransportError("refused"))
        session, reader = await begin(line)
        said = UserMessageItem(item_id="u1", content=[InputAudio(transcript="hi")])
        await line.emit(model.RealtimeModelItemUpdatedEvent(said))
        await line.cut()
        await session.send_message("are you there")
        await reader.until("connection_state", 4)
        assert [raw_type(request) for request in line.connections[1]].count("response.create") == 0
        assert line.connections[1][-1] == RealtimeModelSendUserInput("are you there")
        await session.close()

    asyncio.run(scenario())


def test_a_turn_by_button_that_nobody_understood_is_heard_committed_and_answered_again() -> None:
    async def scenario() -> None:
        line = Line()
        session, reader = await begin(line)
        await session.send_audio(b"\1\0" * 10)
        await session.commit_audio()
        await line.emit(model.RealtimeModelItemUpdatedEvent(UserMessageItem(item_id="u1", content=[InputAudio()])))
        await session.create_response()
        await line.cut()
        await reader.until("connection_state", 4)
        await settle(lambda: len(line.connections[1]) == 3)
        sound, *others = line.connections[1]
        assert sound == RealtimeModelSendAudio(b"\1\0" * 10)
        assert [raw_type(request) for request in others] == ["input_audio_buffer.commit", "response.create"]
        assert session.history == []
        await session.close()

    asyncio.run(scenario())


def test_a_turn_by_button_while_the_line_is_down_keeps_its_order() -> None:
    async def scenario() -> None:
        line = Line(None, TransportError("refused"))
        session, _ = await begin(line)
        await line.cut()
        await session.send_audio(b"\1\0", commit=True)
        await session.send_audio(b"\2\0")
        await session.commit_audio()
        await session.send_audio(b"\3\0")
        await settle(lambda: len(line.connections) == 2 and len(line.connections[1]) == 5)
        order = [raw_type(request) or request.audio for request in line.connections[1]]
        commit = "input_audio_buffer.commit"
        assert order == [b"\1\0", commit, b"\2\0", commit, b"\3\0"]
        await session.close()

    asyncio.run(scenario())


class Player(RealtimePlaybackTracker):
    """Counts how often it was told to be silent."""

    cuts = 0

    def on_interrupted(self) -> None:
        self.cuts += 1


async def lost_while_it_plays(line: Line, session: Any, reader: Reader) -> None:
    """Two seconds of speech, of which half a second was heard when the line went; it plays on in the new session."""
    await line.emit(*spoken("a1", "We open at five today"))
    line.is_up = False
    unheard = (model.RealtimeModelAudioInterruptedEvent("a1", 0, 500),)
    await line.emit(model.RealtimeModelConnectionStatusEvent("disconnected", 1006, "gone", unheard))
    await reader.until("connection_state", 4)
    assert replayed(line.connections[-1]) == ["assistant: We open at five today"], "it may yet be heard to its end"


def test_an_answer_that_plays_on_after_the_loss_can_still_be_talked_over() -> None:
    async def scenario() -> None:
        line, player = Line(), Player()
        session, reader = await begin(line, playback_tracker=player)
        player.on_play_ms("a1", 0, 500)
        await lost_while_it_plays(line, session, reader)
        assert player.cuts == 0, "what arrived is heard"
        player.on_play_ms("a1", 0, 500)
        await line.emit(model.RealtimeModelSpeechStartedEvent("u1", 0))
        assert player.cuts == 1
        assert (await reader.until("audio_interrupted")).heard_ms == 1000
        assert session.history[0].heard_text == "We open at"
        await session.interrupt()
        assert player.cuts == 1, "once"
        await session.close()

    asyncio.run(scenario())


def test_the_new_session_is_told_what_was_heard_of_an_answer_that_was_talked_over_in_it() -> None:
    async def scenario() -> None:
        line, player = Line(), Player()
        session, reader = await begin(line, playback_tracker=player)
        await lost_while_it_plays(line, session, reader)
        player.on_play_ms("a1", 0, 1000)
        await session.interrupt()
        await session.send_message("Sorry?")
        create, delete, *_ = [event for event in line.connections[-1][1:] if raw_type(event)]
        said: Any = create.message["other_data"]  # type: ignore[union-attr] # a raw message
        item = said["item"]
        assert said["previous_item_id"] == "a1"
        assert (item["role"], item["content"]) == ("assistant", [{"type": "output_text", "text": "We open at"}])
        assert raw_type(delete) == "conversation.item.delete"
        assert delete.message["other_data"] == {"item_id": "a1"}  # type: ignore[union-attr] # a raw message
        assert isinstance(line.connections[-1][-1], RealtimeModelSendUserInput), "put right before the next word"
        # What the server says of it is not news to anybody here.
        again = AssistantMessageItem(item_id=item["id"], previous_item_id="a1", content=[])
        await line.emit(model.RealtimeModelItemUpdatedEvent(again), model.RealtimeModelItemDeletedEvent("a1"))
        await line.emit(model.RealtimeModelItemUpdatedEvent(UserMessageItem(item_id="u1", previous_item_id=item["id"])))
        assert [entry.item_id for entry in session.history] == ["a1", "u1"]
        assert session.history[0].heard_text == "We open at"
        await session.delete_item("a1")
        assert line.connections[-1][-1].message["other_data"] == {"item_id": item["id"]}  # type: ignore[union-attr] # raw
        await line.cut()
        await reader.until("connection_state", 6)
        assert replayed(line.connections[-1])[:1] == ["assistant: We open at"]
        await session.interrupt()
        assert len(replayed(line.connections[-1])) == 1, "nothing is left to put right"
        await line.emit(model.RealtimeModelItemDeletedEvent("a1"))
        assert [entry.item_id for entry in session.history] == ["u1"], "whoever deletes it now means it"
        await session.close()

    asyncio.run(scenario())


def test_the_new_session_forgets_an_answer_of_which_nothing_was_heard_after_all() -> None:
    async def scenario() -> None:
        line, player = Line(), Player()
        session, reader = await begin(line, playback_tracker=player)
        await lost_while_it_plays(line, session, reader)
        player.on_play_ms("a1", 0, 0)
        await line.emit(model.RealtimeModelSpeechStartedEvent("u1", 0))
        await settle(lambda: "conversation.item.delete" in [raw_type(event) for event in line.connections[-1]])
        assert len(replayed(line.connections[-1])) == 1
        assert session.history[0].heard_text == ""
        await session.close()

    asyncio.run(scenario())


def test_an_answer_that_is_talked_over_while_the_line_is_down_is_given_as_far_as_it_was_heard() -> None:
    async def scenario() -> None:
        line, player = Line(TransportError("still down"), TransportError("still down")), Player()
        line.refusals.insert(0, None)
        session, reader = await begin(line, reconnect={**FAST, "first_delay": 0.05}, playback_tracker=player)
        await line.emit(*spoken("a1", "We open at five today"))
        line.is_up = False
        unheard = (model.RealtimeModelAudioInterruptedEvent("a1", 0, 500),)
        await line.emit(model.RealtimeModelConnectionStatusEvent("disconnected", 1006, "gone", unheard))
        player.on_play_ms("a1", 0, 1000)
        await session.interrupt()
        await reader.until("connection_state", 4)
        assert replayed(line.connections[-1]) == ["assistant: We open at"]
        await session.interrupt()
        assert [raw_type(event) for event in line.connections[-1]] == ["conversation.item.create", ""]
        await session.close()

    asyncio.run(scenario())


def test_without_a_tracker_what_was_heard_after_the_loss_is_estimated() -> None:
    async def scenario() -> None:
        line = Line()
        session, reader = await begin(line)
        await lost_while_it_plays(line, session, reader)
        await line.emit(model.RealtimeModelSpeechStartedEvent("u1", 0))
        cut = await reader.until("audio_interrupted")
        assert cut.item_id == "a1"
        assert 500 <= cut.heard_ms < 1500
        await session.close()

    asyncio.run(scenario())


def test_an_answer_that_was_heard_to_its_end_after_the_loss_is_not_cut_any_more() -> None:
    async def scenario() -> None:
        line, player = Line(), Player()
        session, reader = await begin(line, playback_tracker=player)
        await line.emit(*spoken("a1", "We open at five today"))
        line.is_up = False
        unheard = (model.RealtimeModelAudioInterruptedEvent("a1", 0, 500),)
        await line.emit(model.RealtimeModelConnectionStatusEvent("disconnected", 1006, "gone", unheard))
        await reader.until("connection_state", 4)
        player.on_play_ms("a1", 0, 2000)
        await session.interrupt()
        assert player.cuts == 0
        assert session.history[0].heard_text is None
        await session.close()

    asyncio.run(scenario())
