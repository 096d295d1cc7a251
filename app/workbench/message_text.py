"""What is known of one message's text and sound, and the row fields that follow from it. Pure.

Two sources tell a text: deltas as they stream, and the item as the session's history holds it. The longer one is
shown while it streams, the item's once it is complete, so that a lost or repeated delta mends itself.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final, Literal

from app.base.language import mark, say
from app.history.model import TranscriptRow
from app.history.usage import UsageRow
from app.realtime.protocol.items import AssistantAudio, AssistantMessageItem, InputAudio, UserMessageItem
from app.realtime.session.heard import heard_part

Playing = Literal["coming", "played", "cut"]

NOT_TRANSCRIBED: Final = mark("Transcript", "(what you said could not be transcribed)")
NO_WORDS: Final = mark("Transcript", "(no words were recognised)")


@dataclass(slots=True)
class UserText:
    """The person's words: spoken (`item_text` arrives late or never) or typed."""

    streamed: str = ""
    item_text: str = ""
    final: str | None = None
    has_failed: bool = False
    is_typed: bool = False
    is_committed: bool = False

    def read(self, item: UserMessageItem) -> None:
        """Take over what the item says."""
        self.is_committed = True
        spoken = [part for part in item.content if isinstance(part, InputAudio)]
        self.is_typed = not spoken
        self.has_failed = any(part.transcription_failed for part in spoken)
        said = [part.transcript or "" for part in spoken]
        written = [getattr(part, "text", None) or "" for part in item.content if part.type == "input_text"]
        pictures = ["[image]" for part in item.content if part.type == "input_image"]
        self.item_text = " ".join(part for part in (*written, *said, *pictures) if part)

    def apply(self, row: TranscriptRow) -> TranscriptRow:
        """The row with this text."""
        if self.is_typed:
            return replace(row, text=self.item_text, is_partial=False, is_typed=True)
        if self.final is not None:
            text = self.final.strip()
            return replace(
                row, text=text or say("Transcript", NO_WORDS), is_partial=False, level="info" if text else "warning"
            )
        if self.has_failed:
            return replace(row, text=say("Transcript", NOT_TRANSCRIBED), is_partial=False, level="warning")
        return replace(row, text=max(self.streamed, self.item_text, key=len), is_partial=True)


@dataclass(slots=True)
class AgentText:
    """The agent's words and how far they were heard. Times in milliseconds."""

    streamed: str = ""
    item_text: str = ""
    item_heard_text: str | None = None
    response_id: str = ""
    is_complete: bool = False
    has_audio: bool = False
    received_ms: int = 0
    heard_ms: int = 0
    playing: Playing = "coming"
    usage: UsageRow | None = None

    def read(self, item: AssistantMessageItem) -> None:
        """Take over what the item says."""
        parts = [(part.transcript if isinstance(part, AssistantAudio) else part.text) or "" for part in item.content]
        self.item_text = " ".join(part for part in parts if part)
        self.item_heard_text = item.heard_text
        self.has_audio = self.has_audio or any(isinstance(part, AssistantAudio) for part in item.content)
        self.is_complete = self.is_complete or item.status in ("completed", "incomplete")
        if item.heard_ms is not None and self.playing != "played":
            self.cut(item.heard_ms)

    def progress(self, received_ms: int, heard_ms: int) -> None:
        """More was made or heard; never goes back."""
        self.has_audio = True
        self.received_ms = max(self.received_ms, received_ms)
        if self.playing == "coming":
            self.heard_ms = max(self.heard_ms, min(heard_ms, self.received_ms))

    def cut(self, heard_ms: int | None) -> None:
        """Playback was stopped; the rest will never be heard."""
        self.playing = "cut"
        self.has_audio = True
        if heard_ms is not None:
            self.heard_ms = heard_ms
            self.received_ms = max(self.received_ms, heard_ms)

    @property
    def text(self) -> str:
        """The best text known."""
        if self.is_complete and self.item_text:
            return self.item_text
        return max(self.streamed, self.item_text, key=len)

    @property
    def is_all_heard(self) -> bool:
        """Whether nothing is left to be played of an item that is complete."""
        return self.playing == "coming" and self.is_complete and self.heard_ms >= self.received_ms > 0

    def apply(self, row: TranscriptRow) -> TranscriptRow:
        """The row with this text, split into heard and unheard."""
        text = self.text
        return replace(
            row,
            text=text,
            is_partial=not self.is_complete,
            heard_chars=self._heard_chars(text, row),
            interrupted=self.playing == "cut",
            heard_s=self.heard_ms / 1000 if self.has_audio else None,
            audio_s=self.received_ms / 1000 if self.has_audio else None,
            usage=self.usage,
        )

    def _heard_chars(self, text: str, row: TranscriptRow) -> int | None:
        if not self.has_audio or self.playing == "played" or self.is_all_heard:
            return None
        if self.playing == "cut":
            if self.item_heard_text is not None and text.startswith(self.item_heard_text):
                return len(self.item_heard_text)
            return self._estimate(text)
        return min(len(text), max(self._estimate(text), row.heard_chars or 0))

    def _estimate(self, text: str) -> int:
        return len(heard_part(text, self.heard_ms, self.received_ms)) if self.received_ms else 0
