"""One response: its items as they are made, and the events that tell of them, in the hosted service's order.

Pure. Owns everything between `response.created` and `response.done`. Invariant: every item, part and response that
was announced is also finished, however the response ends.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal

import pybase64

from app.local.service.room import Room
from app.local.service.stored_item import Part, StoredItem
from app.local.service.tokens import TokenCount, response_usage, spoken_tokens, text_tokens
from app.local.service.wire_audio import WireEncoder

MOST_TOKENS: Final = 16_384
"""What `inf` means here: about 13 minutes of speech, so that a very long text cannot fill the memory."""
_RATE_LIMITS: Final = [
    {"name": "requests", "limit": 100_000, "remaining": 100_000, "reset_seconds": 0.0},
    {"name": "tokens", "limit": 10_000_000, "remaining": 10_000_000, "reset_seconds": 0.0},
]

Outcome = Literal["completed", "cancelled", "incomplete", "failed"]


@dataclass(frozen=True, slots=True)
class ResponseSpec:
    """What one response is to be: the session's settings with the overrides of `response.create`.

    `conversation_id` is None out of band; `input` is None when the conversation is the context.
    """

    id: str
    conversation_id: str | None
    modality: Literal["text", "audio"]
    voice: Any
    format: Mapping[str, Any]
    instructions: str
    tools: tuple[dict[str, Any], ...] = ()
    tool_choice: Any = "auto"
    max_output_tokens: Any = "inf"
    metadata: Mapping[str, str] | None = None
    input: tuple[StoredItem, ...] | None = None

    @property
    def voice_name(self) -> str:
        """The voice as a name, also for one given as an object."""
        return str(self.voice["id"]) if isinstance(self.voice, dict) else str(self.voice)


class Response:
    """A response in progress."""

    def __init__(self, room: Room, spec: ResponseSpec, given: TokenCount) -> None:
        self.spec = spec
        self.status: Outcome | Literal["in_progress"] = "in_progress"
        self._room = room
        self._given = given
        self._details: dict[str, Any] | None = None
        self._items: list[StoredItem] = []
        self._open: StoredItem | None = None
        self._encoder = WireEncoder(str(spec.format["type"]))

    @property
    def audio_ms(self) -> int:
        """Sound made so far."""
        return sum(part.audio_ms for item in self._items for part in item.parts)

    @property
    def is_full(self) -> bool:
        """Whether the token limit is reached."""
        limit = self.spec.max_output_tokens
        return self._made().total >= (limit if isinstance(limit, int) else MOST_TOKENS)

    def begin(self) -> None:
        """Announce the response."""
        self._room.send("response.created", response=self.wire())
        self._room.send("rate_limits.updated", rate_limits=[dict(limit) for limit in _RATE_LIMITS])

    def add_text(self, delta: str) -> None:
        """More words: text, or the transcript of the sound to come."""
        if not delta:
            return
        part = self._message_part()
        part.text = (part.text or "") + delta
        kind = "output_audio_transcript" if part.is_audio else "output_text"
        self._send_in_part(f"response.{kind}.delta", delta=delta)

    def add_sound(self, pcm: bytes) -> None:
        """More sound, PCM16 mono 24 kHz."""
        encoded = self._encoder.feed(pcm)
        self._message_part().add_audio(pcm)
        if encoded:
            self._send_in_part("response.output_audio.delta", delta=pybase64.b64encode_as_string(encoded))

    def add_call(self, name: str, arguments: str, call_id: str) -> None:
        """A function call, complete."""
        self._close_item("completed")
        item = StoredItem(
            self._room.new_id("item"),
            "function_call",
            status="in_progress",
            name=name,
            call_id=call_id or self._room.new_id("call"),
        )
        self._open_item(item)
        item.arguments = arguments
        self._send_in_item("response.function_call_arguments.delta", call_id=item.call_id, delta=arguments)
        self._close_item("completed")

    def finish(self, outcome: Outcome, *, reason: str | None = None, error: dict[str, Any] | None = None) -> None:
        """End the response and whatever of it is still open."""
        self._close_item("completed" if outcome == "completed" else "incomplete")
        self.status = outcome
        self._details = {"type": outcome}
        if reason is not None:
            self._details["reason"] = reason
        if error is not None:
            self._details["error"] = error
        self._room.send("response.done", response=self.wire())

    def wire(self) -> dict[str, Any]:
        """The response object."""
        spec, is_over = self.spec, self.status != "in_progress"
        return {
            "object": "realtime.response",
            "id": spec.id,
            "status": self.status,
            "status_details": self._details,
            "output": [item.wire() for item in self._items],
            "conversation_id": spec.conversation_id,
            "output_modalities": [spec.modality],
            "audio": {"output": {"format": dict(spec.format), "voice": spec.voice}},
            "max_output_tokens": spec.max_output_tokens,
            "metadata": None if spec.metadata is None else dict(spec.metadata),
            "usage": response_usage(self._given, self._made()) if is_over else None,
        }

    def _made(self) -> TokenCount:
        words = sum(
            text_tokens(item.arguments) + sum(text_tokens(part.text or part.heard_text or "") for part in item.parts)
            for item in self._items
        )
        return TokenCount(text=words, audio=spoken_tokens(self.audio_ms))

    def _message_part(self) -> Part:
        if self._open is None:
            part = Part("output_audio" if self.spec.modality == "audio" else "output_text")
            item = StoredItem(
                self._room.new_id("item"), "message", status="in_progress", role="assistant", parts=[part]
            )
            self._open_item(item)
            self._send_in_part("response.content_part.added", part=_shown(part, is_done=False))
        assert self._open is not None
        return self._open.parts[0]

    def _open_item(self, item: StoredItem) -> None:
        self._open = item
        self._items.append(item)
        begun = item.wire(with_content=False)
        index = len(self._items) - 1
        self._room.send("response.output_item.added", response_id=self.spec.id, output_index=index, item=begun)
        if self.spec.conversation_id is not None:
            previous = self._room.conversation.add(item)
            self._room.send("conversation.item.added", previous_item_id=previous, item=begun)

    def _close_item(self, status: Literal["completed", "incomplete"]) -> None:
        item, self._open = self._open, None
        if item is None:
            return
        self._close_content(item)
        item.status = status
        done = item.wire()
        index = len(self._items) - 1
        self._room.send("response.output_item.done", response_id=self.spec.id, output_index=index, item=done)
        conversation = self._room.conversation
        if self.spec.conversation_id is not None and conversation.find(item.id) is item:
            previous = conversation.previous_id(item.id)
            self._room.send("conversation.item.done", previous_item_id=previous, item=done)

    def _close_content(self, item: StoredItem) -> None:
        if item.kind == "function_call":
            self._send_in_item(
                "response.function_call_arguments.done", call_id=item.call_id, name=item.name, arguments=item.arguments
            )
            return
        part = item.parts[0]
        if part.is_audio:
            self._send_in_part("response.output_audio.done")
            self._send_in_part("response.output_audio_transcript.done", transcript=part.text or "")
        else:
            self._send_in_part("response.output_text.done", text=part.text or "")
        self._send_in_part("response.content_part.done", part=_shown(part, is_done=True))

    def _send_in_item(self, kind: str, **fields: Any) -> None:
        place = {"response_id": self.spec.id, "item_id": self._items[-1].id, "output_index": len(self._items) - 1}
        self._room.send(kind, **place, **fields)

    def _send_in_part(self, kind: str, **fields: Any) -> None:
        self._send_in_item(kind, content_index=0, **fields)


def _shown(part: Part, *, is_done: bool) -> dict[str, Any]:
    words = (part.text or "") if is_done else ""
    return {"type": "audio", "transcript": words} if part.is_audio else {"type": "text", "text": words}
