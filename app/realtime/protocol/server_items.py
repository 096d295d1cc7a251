"""The items of a conversation as a server tells them, all types, typed and lenient.

`item_of` never raises; a type we don't know gives `UnknownItem` with everything in `raw`. What a history keeps of an
item is made by `wire_items`; here is all that the protocol says, tool-server items included.
"""

from __future__ import annotations

from typing import Annotated, Any, Final

from app.base.frozen import frozen
from app.realtime.protocol.lenient import text_of
from app.realtime.protocol.record import Anything, Flag, Record, Text, Whole, inner, inner_list, read

OLD_PART_TYPES: Final = {"text": "output_text", "audio": "output_audio"}
"""Names of the parts of an answer as older servers, and `response.content_part.*` of all of them, spell them."""


@frozen
class ServerItem(Record):
    """Base of all items. `status` (completed, incomplete, in_progress) has no effect on the conversation."""

    id: Text
    type: Text
    object: Text
    status: Text


@frozen
class UnknownItem(ServerItem):
    """A type we don't know."""


@frozen
class ContentPart(Record):
    """A part of a message: input_text, input_audio, input_image, output_text or output_audio.

    `audio` is base64, and only in an item that was retrieved.
    """

    type: Text
    text: Text
    audio: Text
    transcript: Text
    image_url: Text
    detail: Text

    @property
    def kind(self) -> str:
        """The type in today's spelling, "" when there is none."""
        return OLD_PART_TYPES.get(self.type or "", self.type or "")


def part_of(data: dict[str, Any]) -> ContentPart:
    """A part of a message; never raises."""
    return read(ContentPart, data)


@frozen
class MessageItem(ServerItem):
    """What somebody said, wrote or showed; `role` is system, user or assistant."""

    role: Text
    content: Annotated[tuple[ContentPart, ...], inner_list(part_of)]


@frozen
class FunctionCallItem(ServerItem):
    """A call of a function of ours; `arguments` is JSON text."""

    call_id: Text
    name: Text
    arguments: Text


@frozen
class FunctionCallOutputItem(ServerItem):
    """What a call gave."""

    call_id: Text
    output: Text


@frozen
class McpToolRecord(Record):
    """A tool as its server describes it; `input_schema` is a JSON schema."""

    name: Text
    description: Text
    input_schema: Anything
    annotations: Anything


def tool_of(data: dict[str, Any]) -> McpToolRecord:
    """A tool of a tool server; never raises."""
    return read(McpToolRecord, data)


@frozen
class McpListToolsItem(ServerItem):
    """What a tool server has."""

    server_label: Text
    tools: Annotated[tuple[McpToolRecord, ...], inner_list(tool_of)]


@frozen
class McpError(Record):
    """Why a call of the service failed: protocol_error and http_error have a `code`, tool_execution_error has none."""

    type: Text
    code: Whole
    message: Text


@frozen
class McpCallItem(ServerItem):
    """A call that the service made itself; `arguments` is JSON text."""

    server_label: Text
    name: Text
    arguments: Text
    approval_request_id: Text
    output: Text
    error: Annotated[McpError | None, inner(McpError)]


@frozen
class McpApprovalRequestItem(ServerItem):
    """The service asks whether it may make a call; answered by an item of type mcp_approval_response with its id."""

    server_label: Text
    name: Text
    arguments: Text


@frozen
class McpApprovalResponseItem(ServerItem):
    """Whether it may."""

    approval_request_id: Text
    approve: Flag
    reason: Text


@frozen
class ItemReference(ServerItem):
    """An item of the conversation by its id; only in the input of a response."""


ITEM_CLASSES: Final[dict[str, type[ServerItem]]] = {
    "message": MessageItem,
    "function_call": FunctionCallItem,
    "function_call_output": FunctionCallOutputItem,
    "mcp_list_tools": McpListToolsItem,
    "mcp_call": McpCallItem,
    "mcp_approval_request": McpApprovalRequestItem,
    "mcp_approval_response": McpApprovalResponseItem,
    "item_reference": ItemReference,
}


def item_of(data: dict[str, Any]) -> ServerItem:
    """The typed item of an event's `item`; never raises."""
    return read(ITEM_CLASSES.get(text_of(data, "type"), UnknownItem), data)
