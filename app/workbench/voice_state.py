"""The one word for what is going on, from the stream of events. Pure: time comes with the events.

The workbench folds what it publishes through this and publishes the word when it changed.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from app.realtime.session import events as said
from app.workbench.events import (
    ConversationEnded,
    ConversationStarted,
    HeardProgress,
    Stamped,
    TalkChanged,
    VoiceState,
)

_ANSWER_WITHIN_S: Final = 10.0  # after this long without a response a turn is not being thought about
_RESPONSE_WITHIN_S: Final = 2.0  # a response follows on a tool's output within this
_PLAYS_WITHIN_S: Final = 10.0  # speech that makes no progress for this long is not being played


class VoiceStateMachine:
    """Folds events; `state` is the word after the last of them."""

    def __init__(self) -> None:
        self._link: VoiceState = "disconnected"
        self._talk = TalkChanged(is_open=False, mode="voice", is_muted=False)
        self._speaking_user: str | None = None
        self._playing: dict[str, tuple[HeardProgress, float]] = {}  # item id -> how far, when
        self._responses: set[str] = set()
        self._tools: set[str] = set()
        self._waiting: set[str] = set()
        self._answer_until = float("-inf")  # a response is expected until then
        self._now_s = 0.0
        self._over: set[str] = set()  # items whose playback ended: a late report does not make them speak again
        self._folds = self._table()

    def fold(self, stamped: Stamped) -> VoiceState:
        """Advance by one event; returns the word."""
        self._now_s = stamped.at_s
        fold = self._folds.get(type(stamped.event))
        if fold is not None:
            fold(stamped.event)
        return self.state

    def connecting(self) -> VoiceState:
        """A connection is being made."""
        self._reset()
        self._link = "connecting"
        return self.state

    def disconnected(self) -> VoiceState:
        """There is no connection."""
        self._reset()
        self._link = "disconnected"
        return self.state

    @property
    def state(self) -> VoiceState:
        """The most pressing of what is true."""
        if self._link != "ready":
            return self._link
        if self._waiting:
            return "waiting"
        if self._speaking_user is not None or (self._talk.is_open and self._talk.mode == "hold"):
            return "listening"
        if any(progress.heard_ms > 0 for progress in self._current()):
            return "speaking"
        if self._is_thinking():
            return "thinking"
        return "muted" if self._talk.is_muted else "ready"

    def _is_thinking(self) -> bool:
        return bool(self._responses or self._tools or self._current()) or self._now_s < self._answer_until

    def _current(self) -> list[HeardProgress]:
        """What is played, about to be, or may go on because its response does."""
        latest_s = self._now_s - _PLAYS_WITHIN_S
        current = [progress for progress, at_s in self._playing.values() if at_s > latest_s]
        return [one for one in current if self._responses or one.heard_ms < one.received_ms]

    def _expect(self, within_s: float) -> None:
        self._answer_until = self._now_s + within_s

    def _reset(self) -> None:
        self._speaking_user = None
        self._playing.clear()
        self._over.clear()
        self._responses.clear()
        self._tools.clear()
        self._waiting.clear()
        self._expect(0.0)

    def _on_started(self, event: ConversationStarted) -> None:
        self._reset()
        self._link = "ready"

    def _on_ended(self, event: ConversationEnded) -> None:
        self.disconnected()

    def _on_connection(self, event: said.RealtimeConnectionState) -> None:
        if event.state == "reconnecting":
            self._reset()
            self._link = "reconnecting"
        elif event.state in ("resumed", "connected") and self._link == "reconnecting":
            self._link = "ready"
        elif event.state == "closed":
            self.disconnected()

    def _on_talk(self, event: TalkChanged) -> None:
        if event.mode == "hold" and self._talk.is_open and not event.is_open:
            self._expect(_ANSWER_WITHIN_S)
        self._talk = event
        if event.is_muted:
            self._speaking_user = None

    def _on_speech_started(self, event: said.RealtimeSpeechStarted) -> None:
        self._speaking_user = event.item_id
        self._expect(0.0)

    def _on_speech_stopped(self, event: said.RealtimeSpeechStopped) -> None:
        self._speaking_user = None
        self._expect(_ANSWER_WITHIN_S)

    def _on_response_started(self, event: said.RealtimeResponseStarted) -> None:
        self._responses.add(event.response_id)
        self._speaking_user = None
        self._expect(0.0)

    def _on_response_done(self, event: said.RealtimeResponseDone) -> None:
        self._responses.discard(event.response_id)

    def _on_heard(self, event: HeardProgress) -> None:
        if event.item_id not in self._over:
            self._playing[event.item_id] = (event, self._now_s)

    def _on_audio(self, event: said.RealtimeAudio) -> None:
        if event.item_id not in self._over:
            self._playing.setdefault(event.item_id, (HeardProgress(event.item_id, 1, 0), self._now_s))

    def _on_item_over(self, event: said.RealtimePlaybackDone | said.RealtimeAudioInterrupted) -> None:
        over = self._playing.keys() if isinstance(event, said.RealtimeAudioInterrupted) else ()
        self._over.update((event.item_id, *over))
        for item_id in (event.item_id, *over):
            self._playing.pop(item_id, None)

    def _on_tool_start(self, event: said.RealtimeToolStart) -> None:
        self._waiting.discard(event.call_id)
        self._tools.add(event.call_id)

    def _on_tool_end(self, event: said.RealtimeToolEnd) -> None:
        self._waiting.discard(event.call_id)
        self._tools.discard(event.call_id)
        self._expect(_RESPONSE_WITHIN_S)

    def _on_approval(self, event: said.RealtimeToolApprovalRequired) -> None:
        self._waiting.add(event.call_id)

    def _table(self) -> dict[type, Callable[[Any], None]]:
        return {
            ConversationStarted: self._on_started,
            ConversationEnded: self._on_ended,
            TalkChanged: self._on_talk,
            HeardProgress: self._on_heard,
            said.RealtimeConnectionState: self._on_connection,
            said.RealtimeSpeechStarted: self._on_speech_started,
            said.RealtimeSpeechStopped: self._on_speech_stopped,
            said.RealtimeAudio: self._on_audio,
            said.RealtimeResponseStarted: self._on_response_started,
            said.RealtimeResponseDone: self._on_response_done,
            said.RealtimePlaybackDone: self._on_item_over,
            said.RealtimeAudioInterrupted: self._on_item_over,
            said.RealtimeToolStart: self._on_tool_start,
            said.RealtimeToolEnd: self._on_tool_end,
            said.RealtimeToolApprovalRequired: self._on_approval,
        }
