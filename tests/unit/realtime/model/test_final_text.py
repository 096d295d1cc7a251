"""The whole text of an answer is told once, wherever the server says it."""

from __future__ import annotations

from typing import Any

import pytest

from app.realtime import model_events as out
from tests import wire_frames as wire
from tests.wire_machine import hear, ready

PART = {"response_id": "r1", "item_id": "a1", "output_index": 0, "content_index": 1}
DONE = out.RealtimeModelOutputTextDoneEvent


def message(*content: dict[str, Any], **over: Any) -> dict[str, Any]:
    return {"id": "a1", "type": "message", "role": "assistant", "status": "completed", "content": [*content], **over}


SPOKEN = {"type": "output_audio", "transcript": "six"}
WRITTEN = {"type": "output_text", "text": "6 pm"}


@pytest.mark.parametrize(
    ("frame", "events"),
    [
        (wire.frame("response.output_audio_transcript.done", **PART, transcript="six"), [DONE("a1", "six", "r1", 1)]),
        (wire.frame("response.audio_transcript.done", **PART, transcript="six"), [DONE("a1", "six", "r1", 1)]),
        (wire.frame("response.output_text.done", **PART, text="6 pm"), [DONE("a1", "6 pm", "r1", 1, False)]),
        (
            wire.frame("response.output_text.done", **PART | {"content_index": -4}, text="6"),
            [DONE("a1", "6", "r1", 0, False)],
        ),
        (wire.frame("response.output_text.done", **PART), []),
        (wire.frame("response.content_part.done", **PART, part=SPOKEN), [DONE("a1", "six", "r1", 1)]),
        (wire.frame("response.content_part.done", **PART, part=WRITTEN), [DONE("a1", "6 pm", "r1", 1, False)]),
        (wire.frame("response.content_part.done", **PART, part={"type": "picture", "text": "6"}), []),
        (wire.frame("response.content_part.added", **PART, part=SPOKEN), []),
        (
            wire.frame("response.output_item.done", response_id="r1", output_index=0, item=message(SPOKEN, WRITTEN)),
            [DONE("a1", "six", "r1", 0), DONE("a1", "6 pm", "r1", 1, False)],
        ),
        (wire.frame("response.output_item.done", response_id="r1", item=message(SPOKEN, id=None)), []),
        (wire.frame("response.output_item.done", response_id="r1", item={"id": "x", "type": "reasoning"}), []),
    ],
)
def test_each_place_where_a_text_stands_whole_is_read(frame: str, events: list[Any]) -> None:
    assert hear(ready(), frame) == events


def test_the_end_of_a_response_tells_what_nothing_told_before() -> None:
    machine = ready()
    done = wire.response_done("r1", output=[message(SPOKEN, WRITTEN), {"type": "function_call", "id": "f1"}, None])
    heard = hear(
        machine, wire.frame("response.output_audio_transcript.done", **PART | {"content_index": 0}, transcript="six")
    )
    assert heard == [DONE("a1", "six", "r1", 0)]
    assert hear(machine, wire.frame("response.content_part.done", **PART | {"content_index": 0}, part=SPOKEN)) == []
    ended = out.RealtimeModelTurnEndedEvent("r1", "completed")
    assert hear(machine, done) == [DONE("a1", "6 pm", "r1", 1, False), ended]


def test_a_text_that_turns_out_otherwise_is_told_again() -> None:
    machine = ready()
    for text in ("six", "seven"):
        frame = wire.frame("response.output_audio_transcript.done", **PART, transcript=text)
        assert hear(machine, frame) == [DONE("a1", text, "r1", 1)]


def test_whose_an_item_is_is_told_when_it_begins() -> None:
    assert hear(ready(), wire.message_added()) == [out.RealtimeModelOutputItemAddedEvent("a1", "r1")]
    assert hear(ready(), wire.message_added(response_id="")) == []
    assert hear(ready(), wire.message_added(item_id="")) == []
