"""What of a conversation is kept."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from app.history.recorder import Mark, Recorder

STARTED = {
    "at": 0.0,
    "type": "conversation_started",
    "title": "Restaurant",
    "agents": "restaurant",
    "connection": "This computer",
    "started_at": "2026-11-27T10:00:00+01:00",
}


def recorded(*events: dict[str, Any]) -> Recorder:
    recorder = Recorder(STARTED, "0.1.0")
    for number, event in enumerate((STARTED, *events)):
        recorder.fold({"at": number / 10, **event})
    return recorder


def item(id: str, role: str, **content: str) -> dict[str, Any]:
    return {"type": "item_changed", "item_id": id, "item": {"item_id": id, "role": role, "content": [content]}}


def speech(bytes: int, id: str = "a1", at: float = 1.0) -> dict[str, Any]:
    return {"type": "audio", "item_id": id, "content_index": 0, "bytes": bytes, "at": at}


HEARD = {"type": "input_transcript_completed", "item_id": "u1", "transcript": " a table\nfor two "}
ENDED = {"type": "conversation_ended"}


def test_the_head_is_that_of_the_beginning() -> None:
    head = recorded(HEARD).head
    assert (head.title, head.agents, head.connection) == ("Restaurant", "restaurant", "This computer")
    assert (head.started_at, head.duration_s, head.program_version) == ("2026-11-27T10:00:00+01:00", 0.1, "0.1.0")


def test_the_persons_words_come_first_whoever_began() -> None:
    greeting = item("a1", "assistant", transcript="Welcome.")
    batch, _ = recorded(greeting, HEARD).since(Mark())
    assert batch.first_words == "a table for two"
    assert batch.said == {"a1": "Welcome.", "u1": "a table\nfor two"}
    assert recorded(greeting).since(Mark())[0].first_words == "Welcome."


def test_the_first_words_grow_with_what_is_known_of_them() -> None:
    partial = item("u1", "user", transcript="a table")
    batch, _ = recorded(partial, HEARD, {**HEARD, "item_id": "u2", "transcript": "and more"}).since(Mark())
    assert batch.first_words == "a table for two"


def test_what_is_typed_was_said() -> None:
    batch, _ = recorded({**item("u1", "user", text="hello"), "type": "history_added"}).since(Mark())
    assert batch.said == {"u1": "hello"}


def test_instructions_and_silence_are_no_words() -> None:
    events = (
        item("s1", "system", text="Be kind."),
        item("u1", "user", transcript="  "),
        {**HEARD, "transcript": None},
        {"type": "output_transcript_delta", "item_id": "a1", "delta": " "},
        {"type": "item_changed", "item_id": "a1", "item": None},
        speech(960),
        ENDED,
    )
    assert not recorded(*events).has_words


def test_an_answer_that_never_became_whole_counts_with_what_there_is() -> None:
    deltas = [{"type": "output_transcript_delta", "item_id": "a1", "delta": part} for part in ("We ", "open")]
    recorder = recorded(*deltas)
    assert recorder.has_words
    assert recorder.since(Mark())[0].said == {}
    assert recorded(*deltas, ENDED).since(Mark())[0].said == {"a1": "We open"}
    whole = recorded(*deltas, item("a1", "assistant", transcript="We open at five."), ENDED)
    assert whole.since(Mark())[0].said == {"a1": "We open at five."}


def test_pieces_of_speech_become_one_line() -> None:
    recorder = recorded(speech(100), speech(200), speech(50, "a2"), speech(25, "a2", at=1.6), HEARD, speech(10, "a2"))
    told = [json.loads(line) for line in recorder.lines]
    assert [line.get("bytes") for line in told] == [None, 300, 50, 25, None, 10]


def heard(heard_ms: int, at: float, id: str = "a1") -> dict[str, Any]:
    return {"type": "heard_progress", "item_id": id, "received_ms": 2_000, "heard_ms": heard_ms, "at": at}


def test_of_how_far_speech_was_heard_a_few_lines_a_second_stay() -> None:
    steps = [event for n in range(50) for event in (speech(10, at=1 + n / 50), heard(n * 20, at=1 + n / 50))]
    told = [json.loads(line) for line in recorded(*steps, HEARD).lines]
    assert len(told) < 12
    assert sum(line["bytes"] for line in told if line["type"] == "audio") == 500
    progress = [line["heard_ms"] for line in told if line["type"] == "heard_progress"]
    assert progress == sorted(progress)
    assert progress[-1] == 980
    assert [line["at"] for line in told[1:-1]] == sorted(line["at"] for line in told[1:-1])


def test_lines_split_where_they_should_whatever_was_said() -> None:
    recorder = recorded({**HEARD, "transcript": "one\u2028two\ud83d \x85 three"})
    text = "\n".join(recorder.lines)
    assert len(text.split("\n")) == 2
    assert json.loads(text.split("\n")[1])["transcript"] == "one\u2028two? \x85 three"
    assert recorder.since(Mark())[0].said["u1"] == "one\u2028two? \x85 three"


@given(st.lists(st.sampled_from([HEARD, ENDED, speech(10), speech(5, "a2"), item("u2", "user", text="x")])))
def test_batches_together_are_the_whole(events: list[dict[str, Any]]) -> None:
    recorder = Recorder(STARTED, "0.1.0")
    mark, lines, said = Mark(), list[str](), dict[str, str]()
    for event in (STARTED, *events, ENDED):
        recorder.fold({"at": 0.0, **event})
        batch, mark = recorder.since(mark)
        lines += batch.lines
        said |= batch.said
    assert lines == recorder.lines
    assert said == recorder.since(Mark())[0].said
    assert recorder.since(mark)[0].lines == []
