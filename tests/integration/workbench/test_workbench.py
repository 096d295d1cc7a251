"""The workbench with a real engine over real sockets and WAV devices."""

from __future__ import annotations

import asyncio
import os
import signal
from pathlib import Path

import numpy as np
import pytest

from app.base import aio
from app.base.errors import AppError, UserError
from app.realtime.session import events as said
from app.workbench.events import ConversationEnded, ConversationStarted, HeardProgress, LevelsChanged, TalkChanged
from tests.desk_with_engine import HOURS, run, with_engine
from tests.engine_parts import ScriptedSpeechToText, silence, tone
from tests.workbench_desk import Desk, engine_process, no_sound

BOOK = "book a table for two people tomorrow at seven"


def test_speech_is_heard_answered_and_shown() -> None:
    async def scenario(desk: Desk, url: str, stt: ScriptedSpeechToText) -> None:
        await desk.bench.connect(url, "restaurant")
        desk.devices.say(tone(1200))
        answer = await desk.until_heard("table for 2 people")
        assert desk.devices.recorded().any()
        you = desk.messages("user")[0]
        assert (you.text, you.is_partial) == (BOOK, False)
        (tool,) = desk.rows("tool")
        assert (tool.title, tool.state) == ("book_table", "done")
        assert '"people": 2' in tool.arguments
        assert [row.key for row in desk.transcript.rows] == [you.key, tool.key, answer.key]
        # The timeline tells the same.
        assert [mark.key for mark in desk.marks("you")] == [you.key]
        assert [mark.label for mark in desk.marks("tools")] == ["book_table"]
        (speech,) = desk.marks("agent")
        assert speech.key == answer.key
        assert speech.end_s is not None
        assert answer.audio_s is not None
        assert speech.end_s - speech.start_s == pytest.approx(answer.audio_s, abs=0.2)
        assert any(level > -20 for level in speech.levels)
        await desk.until(lambda: desk.states[-1] == "ready", "ready")
        assert desk.states == ["connecting", "ready", "listening", "thinking", "speaking", "ready"]

    with_engine(scenario, BOOK)


def test_the_engine_says_which_brain_talks() -> None:
    async def scenario(desk: Desk, url: str, _: ScriptedSpeechToText) -> None:
        await desk.bench.connect(url, "restaurant")
        await desk.until(lambda: desk.status.status.engine, "the engine's name")
        assert desk.status.status.engine is not None
        assert desk.status.status.engine.brain == "offline"

    with_engine(scenario)


def test_barge_in_silences_the_agent_and_splits_its_words() -> None:
    async def scenario(desk: Desk, url: str, _: ScriptedSpeechToText) -> None:
        await desk.bench.connect(url, "restaurant")
        await desk.bench.send_text("what is on the menu")
        await desk.until(lambda: any(row.heard_s for row in desk.messages("agent")), "audible speech")
        desk.devices.say(tone(900))
        await desk.until(lambda: desk.events(said.RealtimeAudioInterrupted), "an interruption")
        cut = desk.messages("agent")[0]
        assert cut.interrupted
        assert cut.heard_s is not None
        assert cut.audio_s is not None
        assert 0 < cut.heard_s < cut.audio_s
        recorded = np.abs(desk.devices.recorded().astype(np.int32))
        await desk.until_heard("noon to eleven")
        (interruption,) = desk.events(said.RealtimeAudioInterrupted)
        audible_ms = np.count_nonzero(recorded > 200) / 24  # a 300 Hz tone is above this nearly all of the time
        assert audible_ms == pytest.approx(interruption.heard_ms, rel=0.08, abs=15)
        assert [mark.kind for mark in desk.marks("agent")] == ["speech", "unheard", "speech"]
        spoken = [row for row in desk.messages("user") if not row.is_typed]
        assert [row.is_interruption for row in spoken] == [True]

    with_engine(scenario, HOURS)


def test_held_talk_sends_pre_roll_and_tail_and_asks_for_an_answer() -> None:
    async def scenario(desk: Desk, url: str, stt: ScriptedSpeechToText) -> None:
        await desk.bench.connect(url, "restaurant")
        utterance = desk.devices.say(tone(1000))
        await desk.until(lambda: utterance.sent > 24 * 150, "the first syllable")
        await desk.bench.press_talk()  # 150 ms late: the pre-roll holds what was missed
        assert desk.status.status.talk.is_open
        await desk.until(lambda: utterance.is_over, "the last syllable")
        await desk.bench.release_talk()
        await desk.until_heard("noon to eleven")
        (heard,) = stt.heard_bytes
        assert heard / 48 >= 1000 + 280  # a poll of 10 ms may fall into the tail, one into the release
        assert not desk.events(said.RealtimeSpeechStarted)
        (mark,) = desk.marks("you")
        assert mark.key == desk.messages("user")[0].key

    with_engine(scenario, HOURS, mode="hold")


def test_pressing_talk_stops_the_agent() -> None:
    async def scenario(desk: Desk, url: str, _: ScriptedSpeechToText) -> None:
        await desk.bench.connect(url, "restaurant")
        await desk.bench.send_text("what is on the menu")
        await desk.until(lambda: any(row.heard_s for row in desk.messages("agent")), "audible speech")
        await desk.bench.press_talk()
        await desk.until(lambda: desk.messages("agent")[0].interrupted, "silence")
        await desk.bench.release_talk()

    with_engine(scenario, HOURS, mode="hold")


def test_the_turn_mode_may_change_in_a_conversation() -> None:
    async def scenario(desk: Desk, url: str, _: ScriptedSpeechToText) -> None:
        await desk.bench.connect(url, "restaurant")
        await desk.bench.set_turn_mode("hold")
        desk.devices.say(tone(800))
        await asyncio.sleep(1.6)
        assert not desk.events(said.RealtimeSpeechStarted)
        await desk.bench.set_turn_mode("voice")
        desk.devices.say(tone(800))
        await desk.until_heard("noon to eleven")

    with_engine(scenario, HOURS)


def test_what_is_said_while_the_mode_changes_is_still_a_turn() -> None:
    async def scenario(desk: Desk, url: str, _: ScriptedSpeechToText) -> None:
        await desk.bench.connect(url, "restaurant")
        desk.devices.say(tone(1500))
        await desk.until(lambda: desk.events(said.RealtimeSpeechStarted), "speech")
        await asyncio.sleep(0.4)
        await desk.bench.set_turn_mode("hold")
        await desk.until_heard("noon to eleven")
        assert [row.text for row in desk.messages("user")] == ["what are your opening hours"]
        assert not any(row.is_partial for row in desk.messages("user"))
        assert desk.status.status.voice == "ready"

    with_engine(scenario, HOURS)


def test_a_held_turn_holds_nothing_of_the_open_microphone_before_it() -> None:
    async def scenario(desk: Desk, url: str, stt: ScriptedSpeechToText) -> None:
        await desk.bench.connect(url, "restaurant")
        await asyncio.sleep(3.0)
        await desk.bench.set_turn_mode("hold")
        await desk.bench.press_talk()
        desk.devices.say(tone(800))
        await asyncio.sleep(1.0)
        await desk.bench.release_talk()
        await desk.until_heard("noon to eleven")
        assert 0.8 < stt.heard_bytes[-1] / 48_000 < 2.5

    with_engine(scenario, HOURS)


def test_muted_speech_stays_in_the_room() -> None:
    async def scenario(desk: Desk, url: str, stt: ScriptedSpeechToText) -> None:
        await desk.bench.connect(url, "restaurant")
        await desk.bench.set_muted(True)
        await desk.until(lambda: desk.states[-1] == "muted", "the word muted")
        desk.devices.say(tone(800))
        await asyncio.sleep(1.6)
        assert not desk.events(said.RealtimeSpeechStarted)
        await desk.bench.set_muted(False)
        desk.devices.say(tone(800))
        await desk.until_heard("noon to eleven")
        assert len(stt.heard_bytes) == 1

    with_engine(scenario, HOURS)


def test_muting_in_mid_speech_lets_the_turn_end() -> None:
    async def scenario(desk: Desk, url: str, _: ScriptedSpeechToText) -> None:
        await desk.bench.connect(url, "restaurant")
        desk.devices.say(tone(5000))
        await desk.until(lambda: desk.events(said.RealtimeSpeechStarted), "speech")
        await desk.bench.set_muted(True)
        await desk.until(lambda: desk.events(said.RealtimeSpeechStopped), "the end of the turn", limit_s=3.5)

    with_engine(scenario, HOURS)


def test_stop_silences_the_agent() -> None:
    async def scenario(desk: Desk, url: str, _: ScriptedSpeechToText) -> None:
        await desk.bench.connect(url, "restaurant")
        await desk.bench.stop_agent()  # nobody speaks: nothing happens
        await desk.bench.send_text("what is on the menu")
        await desk.until(lambda: any(row.heard_s for row in desk.messages("agent")), "audible speech")
        await desk.bench.stop_agent()
        await desk.until(lambda: desk.messages("agent")[0].interrupted, "silence")
        assert not [row for row in desk.rows("notice") if row.level == "error"]

    with_engine(scenario)


def test_typed_words_stop_the_agent() -> None:
    async def scenario(desk: Desk, url: str, _: ScriptedSpeechToText) -> None:
        await desk.bench.connect(url, "restaurant")
        await desk.bench.send_text("what is on the menu")
        await desk.until(lambda: any(row.heard_s for row in desk.messages("agent")), "audible speech")
        await desk.bench.send_text("  ")
        await desk.bench.send_text("when are you open")
        await desk.until_heard("noon to eleven")
        assert desk.messages("agent")[0].interrupted
        found = [(row.text, row.is_interruption) for row in desk.messages("user")]
        assert found == [("what is on the menu", False), ("when are you open", True)]

    with_engine(scenario)


def test_without_a_microphone_one_can_type_and_hear() -> None:
    async def scenario(desk: Desk, url: str, _: ScriptedSpeechToText) -> None:
        await desk.bench.connect(url, "restaurant")
        assert "still type" in desk.troubles[0].message
        await desk.bench.send_text("when are you open")
        await desk.until_heard("noon to eleven")
        await desk.bench.press_talk()
        assert "no microphone" in desk.troubles[-1].message

    with_engine(scenario, has_microphone=False)


def test_without_any_sound_one_can_type_and_read() -> None:
    async def scenario(desk: Desk, url: str, _: ScriptedSpeechToText) -> None:
        await desk.bench.connect(url, "restaurant")
        assert desk.troubles[0].level == "warning"
        assert "loudspeaker" in desk.troubles[0].message
        assert "microphone" in desk.troubles[0].message
        await desk.until(lambda: not desk.status.status.talk.has_microphone, "that there is no microphone")
        assert not desk.status.status.talk.is_open
        await desk.bench.send_text("when are you open")
        answer = await desk.until_heard("noon to eleven")
        assert answer.audio_s is None

    with_engine(scenario, sound=no_sound)


def test_a_lost_device_is_told_and_the_conversation_goes_on() -> None:
    async def scenario(desk: Desk, url: str, _: ScriptedSpeechToText) -> None:
        await desk.bench.connect(url, "restaurant")
        desk.devices.fail()
        await desk.until(lambda: desk.troubles, "a word about it")
        assert "pulled out" in desk.troubles[0].message
        await desk.bench.send_text("when are you open")
        await desk.until(lambda: desk.messages("agent") and not desk.messages("agent")[0].is_partial, "an answer")
        assert desk.bench.is_connected

    with_engine(scenario)


def test_a_device_that_a_fault_of_ours_stopped_leaves_a_report() -> None:
    found: list[tuple[BaseException, str]] = []
    fault = LookupError()

    async def scenario(desk: Desk, url: str, _: ScriptedSpeechToText) -> None:
        await desk.bench.connect(url, "restaurant")
        desk.devices.fail()
        assert desk.devices.failure is not None
        desk.devices.failure.__cause__ = fault
        await desk.until(lambda: desk.troubles, "a word about it")

    forget = aio.watch_faults(lambda error, where: found.append((error, where)))
    try:
        with_engine(scenario)
    finally:
        forget()
    assert found == [(fault, "a callback of the sound card")]


@pytest.mark.parametrize(
    ("connection", "agents", "words"),
    [
        ("local", "no_such_set", "no_such_set"),
        ("nonsense", "restaurant", "nonsense"),
        ("ws://127.0.0.1:1/v1/realtime", "restaurant", "127.0.0.1"),
    ],
)
def test_what_cannot_be_opened_is_told_and_leaves_nothing_open(connection: str, agents: str, words: str) -> None:
    async def scenario() -> None:
        async with Desk() as desk:
            with pytest.raises(AppError, match=words):
                await desk.bench.connect(connection, agents)
            assert not desk.bench.is_connected
            assert words in desk.troubles[-1].message
            assert desk.states[-1] == "disconnected"
            with pytest.raises(UserError):
                await desk.bench.send_text("hello")

    run(scenario())


def test_what_was_said_stays_after_a_failed_attempt() -> None:
    async def scenario(desk: Desk, url: str, _: ScriptedSpeechToText) -> None:
        await desk.bench.connect(url, "restaurant")
        await desk.bench.send_text("when are you open")
        await desk.until_heard("noon to eleven")
        with pytest.raises(AppError):
            await desk.bench.connect("ws://127.0.0.1:1/v1/realtime", "restaurant")
        assert [row.kind for row in desk.transcript.rows] == ["message", "message", "notice"]
        await desk.bench.connect(url, "restaurant")
        assert desk.transcript.rows == []
        assert len(desk.events(ConversationStarted)) == 2

    with_engine(scenario)


def test_giving_up_while_connecting_leaves_nothing_open() -> None:
    async def scenario() -> None:
        async def deaf(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            await reader.read()
            writer.close()

        server = await asyncio.start_server(deaf, "127.0.0.1", 0)
        port = server.sockets[0].getsockname()[1]
        async with server, Desk() as desk, asyncio.TaskGroup() as group:
            group.create_task(desk.bench.connect(f"ws://127.0.0.1:{port}/v1/realtime", "restaurant"))
            await desk.until(lambda: desk.devices.frames > 0, "open devices")
            await desk.bench.disconnect()
            assert desk.states == ["connecting", "disconnected"]
            frames = desk.devices.frames
            await asyncio.sleep(0.05)
            assert desk.devices.frames == frames

    run(scenario())


def test_a_lost_engine_is_started_again_and_the_conversation_goes_on() -> None:
    async def scenario() -> None:
        async with Desk(engine=lambda: engine_process(HOURS)) as desk:
            await desk.bench.connect("local", "restaurant")
            await desk.bench.send_text("what is on the menu")
            await desk.until(lambda: any(row.heard_s for row in desk.messages("agent")), "audible speech")
            first = desk.bench.engine_pid
            assert first is not None
            os.kill(first, signal.SIGKILL)
            await desk.until(lambda: "reconnecting" in desk.states, "the word reconnecting", 3)
            await desk.until(lambda: desk.states[-1] in ("ready", "thinking", "speaking"), "a new connection")
            assert desk.bench.engine_pid not in (None, first)
            await desk.bench.send_text("when are you open")
            await desk.until_heard("noon to eleven")
            assert desk.engine_states == ["starting", "ready", "lost", "restarting", "ready"]
            assert [(row.text, row.level) for row in desk.rows("notice")] == [
                ("The engine on this computer stopped. It is being started again; what was said stays.", "warning"),
                ("Connected again. The conversation goes on.", "info"),
            ]
            assert "menu" in desk.transcript.rows[0].text
            kinds = [mark.kind for mark in desk.marks("connection") if mark.kind != "notice"]
            assert kinds == ["connected", "reconnecting", "connected"]
            last = desk.bench.engine_pid
        assert last is not None
        assert not _is_alive(last)

    run(scenario())


def test_an_engine_that_cannot_start_is_told() -> None:
    async def scenario() -> None:
        from app.local.child import EngineChild

        async with Desk(engine=lambda: EngineChild(["/bin/false"])) as desk:
            with pytest.raises(AppError, match="engine"):
                await desk.bench.connect("local", "restaurant")
            assert desk.engine_states == ["starting", "failed"]
            assert desk.troubles[-1].hint

    run(scenario())


def test_closing_in_mid_speech_is_quick_and_leaves_nothing(tmp_path: Path) -> None:
    async def scenario() -> None:
        desk = Desk(engine=lambda: engine_process(HOURS))
        before = asyncio.all_tasks()
        await desk.bench.connect("local", "restaurant")
        await desk.bench.send_text("what is on the menu")
        await desk.until(lambda: any(row.heard_s for row in desk.messages("agent")), "audible speech")
        pid = desk.bench.engine_pid
        assert pid is not None
        loop = asyncio.get_running_loop()
        began = loop.time()
        await desk.bench.close()
        assert loop.time() - began < 1.5
        assert not _is_alive(pid)
        assert desk.events(ConversationEnded)
        assert desk.states[-1] == "disconnected"
        assert not desk.messages("agent")[0].is_partial
        await desk.bench.close()
        await asyncio.sleep(0.05)
        assert {task for task in asyncio.all_tasks() - before if not task.done()} == set()

    run(scenario())


def test_reports_come_as_often_as_promised() -> None:
    async def scenario(desk: Desk, url: str, _: ScriptedSpeechToText) -> None:
        await desk.bench.connect(url, "restaurant")
        await desk.bench.send_text("what is on the menu")
        await desk.until_heard("pasta")
        levels = [stamped.at_s for stamped in desk.stream if isinstance(stamped.event, LevelsChanged)]
        assert 15 <= len(levels) / (levels[-1] - levels[0]) <= 35
        heard = [stamped.at_s for stamped in desk.stream if isinstance(stamped.event, HeardProgress)]
        assert np.median(np.diff(heard)) <= 0.03
        assert desk.events(TalkChanged)[0].is_open
        assert desk.status.status.sound is not None
        assert desk.status.status.sound.underruns == 0

    with_engine(scenario)


def test_levels_at_rest_are_not_told_again_until_there_is_something_to_hear() -> None:
    async def scenario(desk: Desk, url: str, _: ScriptedSpeechToText) -> None:
        await desk.bench.connect(url, "restaurant")
        told = -1
        while told != len(desk.events(LevelsChanged)):
            told = len(desk.events(LevelsChanged))
            await asyncio.sleep(0.4)
        assert told > 20
        desk.devices.say(tone(300))
        await desk.until(lambda: len(desk.events(LevelsChanged)) >= told + 10, "levels of a sound")
        assert max(event.you_peak_dbfs for event in desk.events(LevelsChanged)[told:]) > -40

    with_engine(scenario)


def test_silence_is_sent_as_silence_until_somebody_speaks() -> None:
    async def scenario(desk: Desk, url: str, _: ScriptedSpeechToText) -> None:
        await desk.bench.connect(url, "restaurant")
        desk.devices.say(silence(300))
        await asyncio.sleep(0.6)
        assert not desk.events(said.RealtimeSpeechStarted)
        assert any(event.you_zeros for event in desk.events(LevelsChanged))

    with_engine(scenario)


def _is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True
