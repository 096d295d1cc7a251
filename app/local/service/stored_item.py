"""One item of the engine's conversation: what the wire shows of it, what the brain reads of it, what it costs.

Pure. Audio is held as PCM16 mono 24 kHz beside the part it belongs to. An item is changed by its conversation or
by the response that is writing it, nobody else.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

import pybase64

from app.base.pcm import bytes_to_ms
from app.local.ports import BrainMessage
from app.local.service.tokens import TokenCount, heard_tokens, spoken_tokens, text_tokens
from app.local.service.wire_audio import encode_whole

ItemKind = Literal["message", "function_call", "function_call_output"]
Role = Literal["system", "user", "assistant"]
Hearing = Literal["known", "pending", "failed"]
"""Whether the words of an item's audio are known, being recognised, or could not be recognised."""

PICTURE_NOTE = "(The person showed a picture. It cannot be seen here.)"


@dataclass(slots=True)
class Part:
    """One content part.

    `text` is the text or the transcript; None when a transcript is unknown or was deleted. `audio_bytes` counts the
    sound the part has, `audio` holds it or, when it was forgotten, less. `heard_text` is what the brain reads after a
    truncation: the engine's estimate of the words that were played.
    """

    type: str
    text: str | None = ""
    audio: bytearray = field(default_factory=bytearray)
    audio_bytes: int = 0
    image_url: str = ""
    detail: str | None = None
    heard_text: str | None = None

    @property
    def audio_ms(self) -> int:
        """Length of the sound, also of sound that is no longer held."""
        return bytes_to_ms(self.audio_bytes)

    @property
    def is_audio(self) -> bool:
        return self.type in ("input_audio", "output_audio")

    def add_audio(self, pcm: bytes) -> None:
        """Append sound, whole samples."""
        self.audio += pcm
        self.audio_bytes += len(pcm)

    def wire(self, audio_format: str | None) -> dict[str, Any]:
        """The part as clients see it; with its sound in `audio_format` unless that is None."""
        if self.type == "input_image":
            return {"type": self.type, "image_url": self.image_url, "detail": self.detail or "auto"}
        if not self.is_audio:
            return {"type": self.type, "text": self.text or ""}
        shown: dict[str, Any] = {"type": self.type, "transcript": self.text}
        if audio_format is not None and self.audio:
            shown["audio"] = pybase64.b64encode_as_string(encode_whole(audio_format, bytes(self.audio)))
        return shown


@dataclass(slots=True)
class StoredItem:
    """An item of any kind; fields that a kind does not have stay empty."""

    id: str
    kind: ItemKind
    status: Literal["in_progress", "completed", "incomplete"] = "completed"
    role: Role | None = None
    parts: list[Part] = field(default_factory=list)
    call_id: str = ""
    name: str = ""
    arguments: str = ""
    output: str = ""
    hearing: Hearing = "known"

    def wire(self, *, audio_formats: tuple[str, str] | None = None, with_content: bool = True) -> dict[str, Any]:
        """The item as clients see it.

        Args:
            audio_formats: the session's input and output format, when the sound is wanted.
            with_content: False for an item that has only just begun.
        """
        shown: dict[str, Any] = {"id": self.id, "object": "realtime.item", "type": self.kind, "status": self.status}
        if self.kind == "message":
            side = None if audio_formats is None else audio_formats[0 if self.role == "user" else 1]
            content = [part.wire(side) for part in self.parts] if with_content else []
            return shown | {"role": self.role, "content": content}
        shown["call_id"] = self.call_id
        if self.kind == "function_call":
            return shown | {"name": self.name, "arguments": self.arguments if with_content else ""}
        return shown | {"output": self.output}

    def brain_messages(self) -> list[BrainMessage]:
        """What the brain reads; empty for a message without words it could know."""
        if self.kind == "function_call":
            return [BrainMessage("call", name=self.name, call_id=self.call_id, arguments=self.arguments)]
        if self.kind == "function_call_output":
            return [BrainMessage("output", text=self.output, call_id=self.call_id)]
        words = " ".join(filter(None, (_readable(part) for part in self.parts)))
        if self.role is None or (self.role == "assistant" and not words):
            return []
        return [BrainMessage(self.role, text=words)]

    def tokens(self) -> TokenCount:
        """What the item costs as input of a response."""
        if self.kind != "message":
            return TokenCount(text=text_tokens(self.name + self.arguments + self.output))
        count = heard_tokens if self.role == "user" else spoken_tokens
        return sum(
            (
                TokenCount(audio=count(part.audio_ms))
                if part.is_audio
                else TokenCount(text=text_tokens(part.text or ""))
                for part in self.parts
            ),
            TokenCount(),
        )


def _readable(part: Part) -> str:
    if part.type == "input_image":
        return PICTURE_NOTE
    return part.heard_text if part.heard_text is not None else part.text or ""
