"""Items between wire and history."""

from __future__ import annotations

from typing import Any

import pytest
from openai.types.realtime.conversation_item import ConversationItem
from pydantic import TypeAdapter

from app.realtime.protocol import wire_items
from app.realtime.protocol.items import (
    AssistantAudio,
    AssistantMessageItem,
    AssistantText,
    InputAudio,
    InputImage,
    InputText,
    RealtimeItem,
    RealtimeToolCallItem,
    SystemMessageItem,
    UserMessageItem,
)
from app.realtime.protocol.wire_items import call_output, from_wire


def message(role: str, *content: dict[str, Any], **over: Any) -> dict[str, Any]:
    return {"id": "i", "type": "message", "role": role, "content": list(content), **over}


@pytest.mark.parametrize(
    ("wire", "item"),
    [
        (
            message("system", {"type": "input_text", "text": "be kind"}),
            SystemMessageItem(item_id="i", content=[InputText(text="be kind")]),
        ),
        (
            message(
                "user",
                {"type": "input_text", "text": "hi"},
                {"type": "input_audio", "audio": "QUJD", "transcript": "ho"},
                {"type": "input_audio", "transcript": None},
                {"type": "input_image", "image_url": "data:", "detail": "low"},
                {"type": "smell"},
            ),
            UserMessageItem(
                item_id="i",
                content=[
                    InputText(text="hi"),
                    InputAudio(transcript="ho"),
                    InputAudio(),
                    InputImage(image_url="data:", detail="low"),
                ],
            ),
        ),
        (
            message(
                "assistant",
                {"type": "output_text", "text": "a"},
                {"type": "output_audio", "transcript": "b", "audio": "QUJD"},
                {"type": "text", "text": "c"},
                {"type": "audio", "transcript": None},
                {"type": "smell"},
                status="incomplete",
            ),
            AssistantMessageItem(
                item_id="i",
                status="incomplete",
                content=[
                    AssistantText(text="a"),
                    AssistantAudio(transcript="b"),
                    AssistantText(text="c"),
                    AssistantAudio(),
                ],
            ),
        ),
        (
            {"id": "f", "type": "function_call", "name": "add", "call_id": "c", "arguments": "{}", "status": "odd"},
            RealtimeToolCallItem(item_id="f", call_id="c", name="add", arguments="{}", status="in_progress"),
        ),
    ],
)
def test_item_from_the_wire(wire: dict[str, Any], item: RealtimeItem) -> None:
    assert from_wire(wire) == item


def test_no_audio_bytes_are_kept() -> None:
    made = from_wire(message("user", {"type": "input_audio", "audio": "QUJD", "transcript": "ho"}))
    assert made is not None
    assert "QUJD" not in made.model_dump_json()


@pytest.mark.parametrize(
    "wire",
    [
        {},
        {"id": 3, "type": "message", "role": "user"},
        message("robot"),
        {"id": "o", "type": "function_call_output", "call_id": "c"},
        {"id": "m", "type": "mcp_call"},
    ],
)
def test_what_has_no_row_in_a_history_is_none(wire: dict[str, Any]) -> None:
    assert from_wire(wire) is None


def test_place_is_taken_over() -> None:
    made = from_wire(message("user", content=None), "p")
    assert made == UserMessageItem(item_id="i", previous_item_id="p")


def test_what_people_and_tools_say_is_what_a_client_may_create() -> None:
    said = wire_items.message("user", [{"type": "input_text", "text": "hi"}])
    assert said == {"type": "message", "role": "user", "content": [{"type": "input_text", "text": "hi"}]}
    made = call_output("c", "3")
    assert made == {"type": "function_call_output", "call_id": "c", "output": "3"}
    for item in (said, made):
        TypeAdapter[Any](ConversationItem).validate_python(item)
