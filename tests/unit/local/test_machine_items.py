"""Playbooks of items: created, shown, truncated, deleted, and refused; and a connection that survives it all."""

from __future__ import annotations

import json
from typing import Any

import pybase64
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.local.service.effects import CloseUtterance, DropUtterance
from app.local.service.facts import AnswerEnded, AnswerFailed, CallMade, FrameReceived, SoundMade, TextMade, WordsHeard
from tests.engine_parts import silence, tone
from tests.engine_playbook import EngineBench, kinds


@pytest.fixture
def bench() -> EngineBench:
    return EngineBench()


def user(text: str, **fields: Any) -> dict[str, Any]:
    return {"type": "message", "role": "user", "content": [{"type": "input_text", "text": text}], **fields}


def test_connection_begins_with_its_session(bench: EngineBench) -> None:
    assert kinds(bench.events) == ["session.created", "conversation.created"]
    session = bench.events[0]["session"]
    assert session["model"] == "test-model"
    assert session["engine"] == {"brain": "none"}
    assert len({event["event_id"] for event in bench.events}) == 2


def test_created_item_is_added_where_it_was_asked_for(bench: EngineBench) -> None:
    bench.send("conversation.item.create", item=user("b", id="b"))
    added, done = bench.send("conversation.item.create", item=user("a", id="a"), previous_item_id="root")
    assert kinds([added, done]) == ["conversation.item.added", "conversation.item.done"]
    assert added["previous_item_id"] is None
    assert added["item"] == {
        "id": "a",
        "object": "realtime.item",
        "type": "message",
        "status": "completed",
        "role": "user",
        "content": [{"type": "input_text", "text": "a"}],
    }
    assert bench.send("conversation.item.create", item=user("c"))[0]["previous_item_id"] == "b"


def test_assistant_text_can_be_replayed_and_assistant_audio_cannot(bench: EngineBench) -> None:
    said = {"type": "message", "role": "assistant", "content": [{"type": "output_text", "text": "Hi."}]}
    assert kinds(bench.send("conversation.item.create", item=said))[0] == "conversation.item.added"
    spoken = {"type": "message", "role": "assistant", "content": [{"type": "output_audio", "audio": "AAAA"}]}
    (error,) = bench.send("conversation.item.create", item=spoken)
    assert error["error"]["param"] == "item.content[0].type"


def test_created_speech_is_recognised_for_the_brain(bench: EngineBench) -> None:
    audio = pybase64.b64encode_as_string(tone(300))
    content = [{"type": "input_audio", "audio": audio}]
    added = bench.send("conversation.item.create", item={"type": "message", "role": "user", "content": content})[0]
    item = added["item"]["id"]
    assert added["item"]["content"] == [{"type": "input_audio", "transcript": None}]
    assert CloseUtterance(item) in bench.effects
    response = bench.ask()
    assert bench.machine.awaits_words(response)
    bench.fact(WordsHeard(item, "hello"))
    assert not bench.machine.awaits_words(response)
    (shown,) = bench.send("conversation.item.retrieve", item_id=item)
    assert shown["item"]["content"] == [{"type": "input_audio", "transcript": "hello", "audio": audio}]


def test_answer_waits_no_longer_for_the_words_of_a_deleted_item(bench: EngineBench) -> None:
    content = [{"type": "input_audio", "audio": pybase64.b64encode_as_string(tone(300))}]
    bench.send("conversation.item.create", item={"type": "message", "role": "user", "id": "u", "content": content})
    response = bench.ask()
    assert kinds(bench.send("conversation.item.delete", item_id="u")) == ["conversation.item.deleted"]
    assert DropUtterance("u") in bench.effects
    assert not bench.machine.awaits_words(response)
    assert bench.fact(WordsHeard("u", "late")) == []


def test_truncation_is_confirmed_and_refused_beyond_the_audio(bench: EngineBench) -> None:
    item = bench.answer(response := bench.ask(), "One two three four.", 1000)
    bench.end(response)
    (error,) = bench.send("conversation.item.truncate", item_id=item, content_index=0, audio_end_ms=1001)
    assert error["error"]["code"] == "invalid_value"
    (truncated,) = bench.send("conversation.item.truncate", item_id=item, content_index=0, audio_end_ms=500)
    assert (truncated["item_id"], truncated["audio_end_ms"]) == (item, 500)
    (shown,) = bench.send("conversation.item.retrieve", item_id=item)
    assert shown["item"]["content"][0]["transcript"] is None
    assert len(pybase64.b64decode(shown["item"]["content"][0]["audio"])) == 24_000


def test_wrong_frames_are_answered_and_the_connection_goes_on(bench: EngineBench) -> None:
    assert bench.fact(FrameReceived("{"))[0]["error"]["code"] == "invalid_json"
    assert bench.send("nonsense", event_id="e1")[0]["error"]["event_id"] == "e1"
    assert bench.send("input_audio_buffer.append", audio="*")[0]["error"]["param"] == "audio"
    assert bench.send("output_audio_buffer.clear")[0]["error"]["type"] == "invalid_request_error"
    assert kinds(bench.send("conversation.item.create", item=user("still here")))[0] == "conversation.item.added"


CLIENT = st.sampled_from(
    [
        {"type": "response.create"},
        {"type": "response.create", "response": {"conversation": "none"}},
        {"type": "response.create", "response": {"output_modalities": ["text"], "max_output_tokens": 3}},
        {"type": "response.cancel"},
        {"type": "conversation.item.create", "item": user("hi", id="u1")},
        {"type": "conversation.item.create", "item": user("hi"), "previous_item_id": "item_9"},
        {"type": "conversation.item.delete", "item_id": "u1"},
        {"type": "conversation.item.truncate", "item_id": "item_20", "content_index": 0, "audio_end_ms": 50},
        {"type": "input_audio_buffer.commit"},
        {"type": "input_audio_buffer.clear"},
        {"type": "session.update", "session": {"type": "realtime", "audio": {"input": {"turn_detection": None}}}},
        {
            "type": "session.update",
            "session": {"type": "realtime", "audio": {"input": {"turn_detection": {"type": "server_vad"}}}},
        },
        {"type": "mistake"},
    ]
)
WORK = st.sampled_from(["text", "sound", "call", "end", "fail", "speech", "silence", "words"])


def _work(bench: EngineBench, kind: str) -> None:
    if kind in ("speech", "silence"):
        bench.write(tone(320) if kind == "speech" else silence(800))
        return
    if kind == "words":
        for event in [event for event in bench.events if event["type"] == "input_audio_buffer.committed"]:
            bench.fact(WordsHeard(event["item_id"], "words"))
        return
    for response in sorted(bench.working)[:1]:
        facts = {
            "text": TextMade(response, "Some words. "),
            "sound": SoundMade(response, tone(100)),
            "call": CallMade(response, "f", "{}"),
            "end": AnswerEnded(response),
            "fail": AnswerFailed(response, "broken", "tts_failed"),
        }
        bench.fact(facts[kind])


@settings(max_examples=120, deadline=None)
@given(st.lists(CLIENT | WORK, max_size=30))
def test_whatever_happens_the_events_make_sense(steps: list[dict[str, Any] | str]) -> None:
    bench = EngineBench()
    for step in steps:
        if isinstance(step, str):
            _work(bench, step)
        else:
            bench.fact(FrameReceived(json.dumps(step)))
        active = [event for event in _open_responses(bench.events) if event["conversation_id"] is not None]
        assert len(active) <= 1
        assert {event["id"] for event in _open_responses(bench.events)} == bench.working
    for response in sorted(bench.working):
        bench.end(response)
    _check_everything_was_finished(bench.events)


def _open_responses(events: list[dict[str, Any]]) -> list[dict[str, Any]]:
    done = {event["response"]["id"] for event in events if event["type"] == "response.done"}
    created = [event["response"] for event in events if event["type"] == "response.created"]
    return [response for response in created if response["id"] not in done]


def _check_everything_was_finished(events: list[dict[str, Any]]) -> None:
    for start, finish in (
        ("response.output_item.added", "response.output_item.done"),
        ("response.content_part.added", "response.content_part.done"),
    ):
        begun = sorted(_place(event) for event in events if event["type"] == start)
        assert begun == sorted(_place(event) for event in events if event["type"] == finish)
    assert len({event["event_id"] for event in events}) == len(events)


def _place(event: dict[str, Any]) -> tuple[str, int]:
    return event["response_id"], event["output_index"]
