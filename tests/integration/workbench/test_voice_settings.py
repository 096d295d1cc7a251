"""Settings of voice and turn taking, in a real conversation: what the engine was told, and what it does then."""

from __future__ import annotations

from typing import Any

from app.base.settings import Settings
from app.realtime.session import events as said
from tests.desk_with_engine import HOURS, with_engine
from tests.engine_parts import ScriptedSpeechToText, tone
from tests.workbench_desk import Desk

_ORDERED = (said.RealtimeSessionUpdated, said.RealtimeResponseDone)


def _sessions(desk: Desk) -> list[dict[str, Any]]:
    """The effective sessions that the engine has reported, oldest first."""
    return [event.session for event in desk.events(said.RealtimeSessionUpdated)]


def test_a_conversation_begins_with_what_was_chosen() -> None:
    settings = Settings.model_validate(
        {"voice": {"detection": "server_vad", "threshold": 0.7, "speed": 1.25, "noise_reduction": "far_field"}}
    )

    async def scenario(desk: Desk, url: str, _: ScriptedSpeechToText) -> None:
        await desk.bench.connect(url, "restaurant")
        await desk.until(lambda: _sessions(desk), "the session")
        audio = _sessions(desk)[0]["audio"]
        assert (audio["input"]["turn_detection"]["type"], audio["input"]["turn_detection"]["threshold"]) == (
            "server_vad",
            0.7,
        )
        assert audio["input"]["noise_reduction"]["type"] == "far_field"
        assert audio["output"]["speed"] == 1.25

    with_engine(scenario, settings=settings)


def test_a_change_is_in_force_in_the_running_conversation_and_changes_nothing_else() -> None:
    settings = Settings()

    async def scenario(desk: Desk, url: str, _: ScriptedSpeechToText) -> None:
        await desk.bench.connect(url, "restaurant")
        await desk.until(lambda: _sessions(desk), "the session")
        before = _sessions(desk)[-1]
        settings.voice.speed = 0.9
        settings.voice.transcription_language = "ja"
        await desk.bench.apply_voice()
        await desk.until(lambda: _sessions(desk)[-1] != before, "the change")
        after = _sessions(desk)[-1]
        assert after["audio"]["output"].pop("speed") == 0.9
        assert after["audio"]["input"].pop("transcription")["language"] == "ja"
        del before["audio"]["output"]["speed"], before["audio"]["input"]["transcription"]
        assert after == before
        count = len(_sessions(desk))
        await desk.bench.apply_voice()  # nothing is new
        await desk.bench.send_text("what are your opening hours")
        await desk.until(lambda: desk.messages("agent"), "an answer")
        assert len(_sessions(desk)) == count

    with_engine(scenario, settings=settings)


def test_the_speed_changes_between_answers_and_everything_else_at_once() -> None:
    """Servers take another speed only while no answer is being made."""
    settings = Settings()

    async def scenario(desk: Desk, url: str, _: ScriptedSpeechToText) -> None:
        await desk.bench.connect(url, "restaurant")
        await desk.bench.send_text("what is on the menu")
        await desk.until(lambda: desk.events(said.RealtimeResponseStarted), "an answer")
        settings.voice.speed = 1.5
        settings.voice.noise_reduction = "far_field"
        await desk.bench.apply_voice()
        await desk.until(lambda: len(_sessions(desk)) == 3, "both changes")
        kinds = [event for event in (stamped.event for stamped in desk.stream) if isinstance(event, _ORDERED)]
        assert [type(event) for event in kinds[-3:]] == [
            said.RealtimeSessionUpdated,
            said.RealtimeResponseDone,
            said.RealtimeSessionUpdated,
        ]
        audio = [session["audio"] for session in _sessions(desk)]
        assert [each["output"]["speed"] for each in audio] == [1.0, 1.0, 1.5]
        assert audio[1]["input"]["noise_reduction"]["type"] == "far_field"

    with_engine(scenario, settings=settings, chunk_s=0.05)


def test_an_agent_that_voice_does_not_interrupt_finishes_and_answers_then() -> None:
    settings = Settings.model_validate({"voice": {"voice_interrupts": False}})

    async def scenario(desk: Desk, url: str, _: ScriptedSpeechToText) -> None:
        await desk.bench.connect(url, "restaurant")
        await desk.bench.send_text("what is on the menu")
        await desk.until(lambda: any(row.heard_s for row in desk.messages("agent")), "audible speech")
        desk.devices.say(tone(900))
        await desk.until(lambda: len(desk.messages("agent")) == 2, "the second answer")
        first = desk.messages("agent")[0]
        assert not first.interrupted
        await desk.until(lambda: "noon" in desk.messages("agent")[1].text, "its words")
        assert not desk.events(said.RealtimeAudioInterrupted)

    with_engine(scenario, HOURS, settings=settings)


def test_typed_text_lets_the_agent_finish_where_that_was_chosen() -> None:
    settings = Settings()

    async def scenario(desk: Desk, url: str, _: ScriptedSpeechToText) -> None:
        await desk.bench.connect(url, "restaurant")
        await desk.bench.send_text("what is on the menu")
        await desk.until(lambda: any(row.heard_s for row in desk.messages("agent")), "audible speech")
        settings.voice.text_interrupts = False
        await desk.bench.send_text(HOURS)
        await desk.until(lambda: len(desk.messages("agent")) == 2, "the second answer")
        assert not desk.messages("agent")[0].interrupted

    with_engine(scenario, settings=settings)
