"""A scripted model whose line can be cut, and what was created again on the next one."""

from __future__ import annotations

from app.base.errors import TransportError
from app.realtime import model_events as model
from app.realtime.model.base import RealtimeModelConfig
from app.realtime.model_inputs import RealtimeModelSendEvent
from app.realtime.testing import ScriptedRealtimeModel
from tests.session_parts import raw_type

LOST = model.RealtimeModelConnectionStatusEvent("disconnected", 1006, "gone")


class Line(ScriptedRealtimeModel):
    """A model whose line can be cut; `refusals` are raised by the next connects."""

    def __init__(self, *refusals: Exception | None) -> None:
        super().__init__(strict=False)
        self.refusals = list(refusals)
        self.is_up = False
        self.connections: list[list[RealtimeModelSendEvent]] = []

    async def connect(self, options: RealtimeModelConfig) -> None:
        refusal = self.refusals.pop(0) if self.refusals else None
        await super().connect(options)
        if refusal is not None:
            raise refusal
        self.is_up = True
        self.connections.append([])

    async def send_event(self, event: RealtimeModelSendEvent) -> None:
        if not self.is_up:
            raise TransportError("the line is cut")
        self.connections[-1].append(event)
        await super().send_event(event)

    async def cut(self) -> None:
        self.is_up = False
        await self.emit(LOST)


def replayed(requests: list[RealtimeModelSendEvent]) -> list[str]:
    """What was created again, as short texts."""
    said = []
    for request in requests:
        if raw_type(request) != "conversation.item.create":
            continue
        item = request.message["other_data"]["item"]  # type: ignore[union-attr] # a raw message
        text = item["content"][0]["text"] if "content" in item else item.get("output", item["type"])
        said.append(f"{item.get('role', item['type'])}: {text}")
    return said
