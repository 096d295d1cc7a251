"""Makes conversation items from what clients send.

Pure. Owns the rules about which contents a client may create. Sound without a transcript is sent to be recognised,
because the brain reads words.
"""

from __future__ import annotations

from app.local.service.client_event import decode_audio
from app.local.service.effects import CloseUtterance, FeedUtterance, OpenUtterance
from app.local.service.item_shape import (
    AnyItemShape,
    AssistantMessageShape,
    FunctionCallShape,
    FunctionOutputShape,
    InputAudioShape,
    InputImageShape,
    ItemReferenceShape,
    OutputAudioShape,
    SystemMessageShape,
    UserMessageShape,
)
from app.local.service.refusal import Refusal
from app.local.service.room import Room
from app.local.service.stored_item import Part, StoredItem
from app.local.service.wire_audio import decode_whole


def make_item(room: Room, shape: AnyItemShape, path: str) -> StoredItem:
    """The item of a shape; `path` names it in refusals.

    The caller passes it to `ask_for_words` once the whole event has been accepted. Raises Refusal for contents that
    clients cannot create.
    """
    match shape:
        case FunctionCallShape():
            return StoredItem(
                shape.id or room.new_id("item"),
                "function_call",
                name=shape.name,
                arguments=shape.arguments,
                call_id=shape.call_id or room.new_id("call"),
            )
        case FunctionOutputShape():
            return StoredItem(
                shape.id or room.new_id("item"), "function_call_output", call_id=shape.call_id, output=shape.output
            )
        case ItemReferenceShape():
            raise Refusal("An item reference belongs into the input of a response.", param=f"{path}.type")
        case SystemMessageShape() | UserMessageShape() | AssistantMessageShape():
            parts = [_part(room, part, f"{path}.content[{index}]") for index, part in enumerate(shape.content)]
            return StoredItem(shape.id or room.new_id("item"), "message", role=shape.role, parts=parts)


def ask_for_words(room: Room, item: StoredItem) -> None:
    """Have the sound of an item recognised where the client sent no transcript with it."""
    sound = [part for part in item.parts if part.type == "input_audio" and part.text is None]
    if not sound:
        return
    room.await_words(item)
    room.do(OpenUtterance(item.id, room.hints()))
    for part in sound:
        room.do(FeedUtterance(item.id, bytes(part.audio)))
    room.do(CloseUtterance(item.id))


def _part(room: Room, content: object, path: str) -> Part:
    match content:
        case InputAudioShape():
            return _sound(room, content, path)
        case InputImageShape():
            return Part("input_image", image_url=content.image_url, detail=content.detail)
        case OutputAudioShape():
            raise Refusal(
                "Assistant audio cannot be created by a client. Send the words as 'output_text'.", param=f"{path}.type"
            )
        case _:
            kind = str(getattr(content, "type", "input_text"))
            return Part("output_text" if kind == "text" else kind, text=str(getattr(content, "text", "")))


def _sound(room: Room, content: InputAudioShape, path: str) -> Part:
    part = Part("input_audio", text=content.transcript)
    if content.audio is not None:
        data = decode_audio(content.audio, f"{path}.audio")
        part.add_audio(decode_whole(room.session.input_format, data))
    elif content.transcript is None:
        raise Refusal(
            f"Missing required parameter: '{path}.audio'.", code="missing_required_parameter", param=f"{path}.audio"
        )
    return part
