"""Playbooks of turns: server VAD, no VAD, barge-in, idle time-outs, and the words of what was said."""

from __future__ import annotations

from typing import Any

import pybase64
import pytest

from app.local.service.effects import CloseUtterance, DropUtterance, FeedUtterance, OpenUtterance
from app.local.service.facts import HearingFailed, PartHeard, WordsHeard
from tests.engine_parts import silence, tone
from tests.engine_playbook import EngineBench, kinds


@pytest.fixture
def bench() -> EngineBench:
    made = EngineBench()
    made.configure(audio={"input": {"transcription": {"model": "any"}}})
    return made


def speak_a_turn(bench: EngineBench) -> list[dict[str, Any]]:
    return bench.write(silence(992)) + bench.write(tone(960)) + bench.write(silence(1600))


def fed_ms(bench: EngineBench, item_id: str) -> int:
    fed = [effect for effect in bench.effects if isinstance(effect, FeedUtterance) and effect.item_id == item_id]
    return sum(len(effect.pcm) for effect in fed) // 48


def test_turn_is_found_committed_and_answered(bench: EngineBench) -> None:
    sent = speak_a_turn(bench)
    assert kinds(sent) == [
        "input_audio_buffer.speech_started",
        "input_audio_buffer.speech_stopped",
        "input_audio_buffer.committed",
        "conversation.item.added",
        "conversation.item.done",
        "response.created",
        "rate_limits.updated",
    ]
    started, stopped, committed = sent[:3]
    assert started["item_id"] == stopped["item_id"] == committed["item_id"]
    assert 992 - 300 - 64 <= started["audio_start_ms"] <= 992
    assert 1952 + 400 <= stopped["audio_end_ms"] <= 1952 + 700
    length = stopped["audio_end_ms"] - started["audio_start_ms"]
    assert fed_ms(bench, committed["item_id"]) == pytest.approx(length, abs=2)
    assert CloseUtterance(committed["item_id"]) in bench.effects


def test_brain_waits_for_the_words_and_reads_them(bench: EngineBench) -> None:
    speak_a_turn(bench)
    response = bench.last("response.created")["response"]["id"]
    item = bench.last("input_audio_buffer.committed")["item_id"]
    assert bench.machine.awaits_words(response)
    sent = bench.fact(WordsHeard(item, "what are your opening hours"))
    assert kinds(sent) == [
        "conversation.item.input_audio_transcription.delta",
        "conversation.item.input_audio_transcription.completed",
    ]
    assert sent[1]["transcript"] == "what are your opening hours"
    assert sent[1]["usage"]["input_token_details"]["audio_tokens"] > 9
    assert not bench.machine.awaits_words(response)
    spec = bench.machine.responses.spec(response)
    assert spec is not None
    assert bench.machine.responses.brain_request(spec).messages[-1].text == "what are your opening hours"


def test_words_are_sent_while_the_person_speaks(bench: EngineBench) -> None:
    bench.write(silence(500) + tone(500))
    item = bench.last("input_audio_buffer.speech_started")["item_id"]
    bench.fact(PartHeard(item, "what are"))
    (delta,) = bench.fact(PartHeard(item, "what are your"))
    assert (delta["type"], delta["item_id"], delta["delta"]) == (
        "conversation.item.input_audio_transcription.delta",
        item,
        "what are",
    )


def test_without_transcription_the_words_stay_inside(bench: EngineBench) -> None:
    bench.configure(audio={"input": {"transcription": None}})
    speak_a_turn(bench)
    item = bench.last("input_audio_buffer.committed")["item_id"]
    assert bench.fact(PartHeard(item, "a")) == bench.fact(PartHeard(item, "a b")) == []
    assert bench.fact(WordsHeard(item, "a b")) == []
    (retrieved,) = bench.send("conversation.item.retrieve", item_id=item)
    assert len(pybase64.b64decode(retrieved["item"]["content"][0]["audio"])) > 48_000


def test_failed_recognition_is_reported_for_its_item(bench: EngineBench) -> None:
    speak_a_turn(bench)
    item = bench.last("input_audio_buffer.committed")["item_id"]
    (failed,) = bench.fact(HearingFailed(item, "no model"))
    assert failed["type"] == "conversation.item.input_audio_transcription.failed"
    assert failed["error"]["message"] == "no model"
    spec = bench.machine.responses.spec(bench.last("response.created")["response"]["id"])
    assert spec is not None
    assert bench.machine.words.failure(bench.machine.responses.context(spec)) == "no model"


def test_speech_interrupts_the_answer(bench: EngineBench) -> None:
    response = bench.ask()
    bench.answer(response, "A long answer.", 500)
    sent = bench.write(silence(320) + tone(320))
    assert kinds(sent)[0] == "input_audio_buffer.speech_started"
    assert sent[-1]["response"]["status_details"] == {"type": "cancelled", "reason": "turn_detected"}
    assert not bench.working


def test_speech_does_not_interrupt_when_told_so(bench: EngineBench) -> None:
    bench.detect_turns({"type": "server_vad", "interrupt_response": False})
    response = bench.ask()
    sent = speak_a_turn(bench)
    assert bench.working == {response}
    assert sent[-1]["error"]["code"] == "conversation_already_has_active_response"
    assert "conversation.item.done" in kinds(sent)


def test_turn_is_not_answered_when_told_so(bench: EngineBench) -> None:
    bench.detect_turns({"type": "server_vad", "create_response": False})
    assert kinds(speak_a_turn(bench))[-1] == "conversation.item.done"
    assert not bench.working


def test_client_commits_without_turn_detection(bench: EngineBench) -> None:
    bench.detect_turns(None)
    assert bench.write(tone(500)) == []
    opened = [effect for effect in bench.effects if isinstance(effect, OpenUtterance)]
    assert len(opened) == 1
    sent = bench.send("input_audio_buffer.commit")
    assert kinds(sent) == ["input_audio_buffer.committed", "conversation.item.added", "conversation.item.done"]
    assert sent[0]["item_id"] == opened[0].item_id
    assert fed_ms(bench, opened[0].item_id) == 500
    assert not bench.working


def test_commit_of_less_than_100_ms_is_refused(bench: EngineBench) -> None:
    bench.detect_turns(None)
    bench.write(tone(99))
    (error,) = bench.send("input_audio_buffer.commit")
    assert error["error"]["code"] == "input_audio_buffer_commit_empty"
    assert "99.00ms" in error["error"]["message"]
    bench.write(tone(1))
    assert kinds(bench.send("input_audio_buffer.commit"))[0] == "input_audio_buffer.committed"


def test_commit_takes_audio_that_the_ear_has_not_reached(bench: EngineBench) -> None:
    bench.detect_turns(None)
    bench.send("input_audio_buffer.append", audio=pybase64.b64encode_as_string(tone(300)))
    item = bench.send("input_audio_buffer.commit")[0]["item_id"]
    assert fed_ms(bench, item) == 300
    assert bench.machine.listening.unheard_samples == 0


def test_cleared_audio_is_forgotten(bench: EngineBench) -> None:
    bench.detect_turns(None)
    bench.write(tone(500))
    assert kinds(bench.send("input_audio_buffer.clear")) == ["input_audio_buffer.cleared"]
    assert any(isinstance(effect, DropUtterance) for effect in bench.effects)
    (error,) = bench.send("input_audio_buffer.commit")
    assert "0.00ms" in error["error"]["message"]


def test_positions_count_all_audio_ever_written(bench: EngineBench) -> None:
    bench.write(silence(3200))
    bench.send("input_audio_buffer.clear")
    bench.write(silence(992))
    started = bench.write(tone(320))[0]
    assert 4192 - 364 <= started["audio_start_ms"] <= 4192


def test_telephone_audio_is_understood(bench: EngineBench) -> None:
    bench.configure(audio={"input": {"format": {"type": "audio/pcmu"}, "turn_detection": None}})
    bench.send("input_audio_buffer.append", audio=pybase64.b64encode_as_string(b"\xff" * 800))
    item = bench.send("input_audio_buffer.commit")[0]["item_id"]
    assert fed_ms(bench, item) == 100


def test_unanswered_silence_is_committed_and_answered(bench: EngineBench) -> None:
    bench.detect_turns({"type": "server_vad", "idle_timeout_ms": 5000})
    bench.answer(response := bench.ask(), "Are you there?", 1000)
    bench.end(response)
    assert bench.write(silence(5900)) == []
    sent = bench.write(silence(320))
    assert kinds(sent) == [
        "input_audio_buffer.timeout_triggered",
        "input_audio_buffer.committed",
        "conversation.item.added",
        "conversation.item.done",
        "response.created",
        "rate_limits.updated",
    ]
    assert sent[0]["audio_end_ms"] - sent[0]["audio_start_ms"] == pytest.approx(5000, abs=70)
    assert bench.write(silence(9000)) == []


def test_hints_tell_the_recogniser_about_the_agent(bench: EngineBench) -> None:
    tool = {"type": "function", "name": "book_table", "description": "Books."}
    bench.configure(instructions="You sell pizza.", tools=[tool])
    bench.answer(response := bench.ask(), "How many people?")
    bench.end(response)
    bench.write(silence(500) + tone(500))
    opened = next(effect for effect in bench.effects if isinstance(effect, OpenUtterance))
    assert opened.hints.instructions == "You sell pizza."
    assert opened.hints.tools[0]["name"] == "book_table"
    assert opened.hints.last_reply == "How many people?"
