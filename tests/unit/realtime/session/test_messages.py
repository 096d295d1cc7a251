"""What a session sends by itself is what a server takes."""

from __future__ import annotations

from typing import Any

import pytest

from app.base.errors import UserError
from app.realtime.model.outgoing import raw_event
from app.realtime.protocol import codec
from app.realtime.session import messages


@pytest.mark.parametrize(
    ("message", "event"),
    [
        (messages.create_response(), {"type": "response.create"}),
        (
            messages.create_response({"instructions": "be brief"}),
            {"type": "response.create", "response": {"instructions": "be brief"}},
        ),
        (messages.plain("input_audio_buffer.clear"), {"type": "input_audio_buffer.clear"}),
        (
            messages.plain("conversation.item.delete", item_id="a"),
            {"type": "conversation.item.delete", "item_id": "a"},
        ),
        (
            messages.create_item(messages.message_item("system", "hi")),
            {
                "type": "conversation.item.create",
                "item": {"type": "message", "role": "system", "content": [{"type": "input_text", "text": "hi"}]},
            },
        ),
    ],
)
def test_message_is_this_event(message: Any, event: dict[str, Any]) -> None:
    assert raw_event(message.message) == event
    codec.decode_client(codec.encode(event))


def test_a_picture_names_its_detail_only_when_it_has_one() -> None:
    url = "data:image/png;base64,iVBORw0KGgo="
    assert messages.image_item(url)["content"] == [{"type": "input_image", "image_url": url}]
    assert messages.image_item(url, "low")["content"] == [{"type": "input_image", "image_url": url, "detail": "low"}]


def test_options_of_an_answer_are_checked_before_anything_is_sent() -> None:
    made = messages.create_response({"metadata": {"a": "b"}, "extra": {"newer": 1}})
    assert raw_event(made.message)["response"] == {"metadata": {"a": "b"}, "newer": 1}
    with pytest.raises(UserError, match="conversation"):
        messages.create_response({"conversation": "zz"})
