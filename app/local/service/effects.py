"""What a connection's machine asks for: its effects, all imperatives, to be performed in order.

Values only. The shell in `connection` performs them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from app.local.ports import SpeechHints


@dataclass(frozen=True, slots=True)
class Send:
    """Send one event to the client."""

    event: dict[str, Any]


@dataclass(frozen=True, slots=True)
class DropUnsentAudio:
    """Take audio deltas of a response that are still waiting out of the outbox: nobody will listen to them."""

    response_id: str


@dataclass(frozen=True, slots=True)
class OpenUtterance:
    """Start to recognise the audio of an item (or future item)."""

    item_id: str
    hints: SpeechHints


@dataclass(frozen=True, slots=True)
class FeedUtterance:
    """More audio of an open utterance, PCM16 mono 24 kHz."""

    item_id: str
    pcm: bytes


@dataclass(frozen=True, slots=True)
class CloseUtterance:
    """No more audio: report the final words."""

    item_id: str


@dataclass(frozen=True, slots=True)
class DropUtterance:
    """Nobody wants the words any more."""

    item_id: str


@dataclass(frozen=True, slots=True)
class ResetEar:
    """Listen afresh: what comes next does not continue what was heard before."""


@dataclass(frozen=True, slots=True)
class StartAnswer:
    """Let brain and voice work on a response."""

    response_id: str


@dataclass(frozen=True, slots=True)
class StopAnswer:
    """The response has ended: whatever still works on it stops."""

    response_id: str


Effect = (
    Send
    | DropUnsentAudio
    | OpenUtterance
    | FeedUtterance
    | CloseUtterance
    | DropUtterance
    | ResetEar
    | StartAnswer
    | StopAnswer
)
