"""When the agent has finished answering: from the stream of events alone. Pure; used by the headless face.

An answer is finished when a response that began after the step has said something, and nothing runs, plays or is being
said any more for a moment. Tool calls and handoffs in between belong to the answer.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from app.base.language import say
from app.realtime.session import events as said
from app.workbench.events import THIS_COMPUTER, ConversationEnded, ConversationStarted, HeardProgress, Stamped, Trouble
from app.workbench.notices import HARMLESS_CODES, error_code, error_text, is_loss

QUIET_S: Final = 0.7  # no response follows on a tool's output or a pause in speech for this long


class TurnWatch:
    """Folds events; asked between them."""

    def __init__(self) -> None:
        self.audible_at: float | None = None  # when the answer's first sample was heard
        self.failures: list[str] = []
        self.is_over = False  # the conversation has ended
        self._responses: set[str] = set()
        self._old: set[str] = set()  # responses that ran when the step began
        self._answers: set[str] = set()  # responses of this step that said something
        self._tools = 0
        self._playing: set[str] = set()
        self._person: set[str] = set()
        self._busy_at = 0.0
        self._is_local = False
        self._folds = self._table()

    def begin_step(self) -> None:
        """The person begins something new; what is said from now on is another answer."""
        self.audible_at = None
        self._old = set(self._responses)
        self._answers.clear()

    def fold(self, stamped: Stamped) -> None:
        """Advance by one event."""
        fold = self._folds.get(type(stamped.event))
        if fold is not None:
            fold(stamped.at_s, stamped.event)
        if self.is_busy:
            self._busy_at = stamped.at_s

    @property
    def is_busy(self) -> bool:
        """Whether anything runs, plays, or is being said."""
        return bool(self._responses or self._playing or self._person) or self._tools > 0

    @property
    def is_answered(self) -> bool:
        """Whether the step got an answer, finished or not."""
        return bool(self._answers)

    def end(self) -> None:
        """The conversation has ended, or nobody is there for whom it would go on."""
        self.is_over = True

    def is_finished(self, now_s: float) -> bool:
        """Whether the step got its answer and all is quiet."""
        return self.is_answered and not self.is_busy and now_s - self._busy_at >= QUIET_S

    def _on_response_started(self, at_s: float, event: said.RealtimeResponseStarted) -> None:
        self._responses.add(event.response_id)
        self._person.clear()

    def _on_response_done(self, at_s: float, event: said.RealtimeResponseDone) -> None:
        self._responses.discard(event.response_id)
        self._busy_at = at_s
        if event.status in ("failed", "incomplete"):
            # No other answer will come, even if this one said nothing.
            self._says(event.response_id)
        if event.status == "failed":
            why = error_text(event.error) if event.error else event.reason
            self.failures.append(say("Talk", "an answer failed: {why}").format(why=why))
        if event.status == "cancelled":
            self._answers.discard(event.response_id)

    def _on_text(self, at_s: float, event: said.RealtimeOutputTranscriptDelta) -> None:
        self._says(event.response_id)

    def _on_audio(self, at_s: float, event: said.RealtimeAudio) -> None:
        self._says(event.audio.response_id)
        if event.audio.response_id not in self._old:
            self._playing.add(event.item_id)

    def _says(self, response_id: str) -> None:
        if response_id not in self._old:
            self._answers.add(response_id)

    def _on_heard(self, at_s: float, event: HeardProgress) -> None:
        if event.heard_ms > 0 and event.item_id in self._playing and self.audible_at is None:
            self.audible_at = at_s

    def _on_item_over(self, at_s: float, event: said.RealtimePlaybackDone | said.RealtimeAudioInterrupted) -> None:
        if isinstance(event, said.RealtimeAudioInterrupted):
            self._playing.clear()
        self._playing.discard(event.item_id)
        self._busy_at = at_s

    def _on_item_changed(self, at_s: float, event: said.RealtimeItemChanged) -> None:
        if event.item is None:
            self._playing.discard(event.item_id)

    def _on_speech_started(self, at_s: float, event: said.RealtimeSpeechStarted) -> None:
        self._person.add(event.item_id)

    def _on_transcript(self, at_s: float, event: Any) -> None:
        """Speech that was transcribed no longer waits for its response to begin: perhaps there is none."""
        self._person.discard(event.item_id)
        self._busy_at = at_s

    def _on_tool_start(self, at_s: float, event: said.RealtimeToolStart) -> None:
        self._tools += 1

    def _on_tool_end(self, at_s: float, event: said.RealtimeToolEnd) -> None:
        self._tools = max(0, self._tools - 1)
        self._busy_at = at_s
        # What was said before the tool ran was no answer yet.
        self._old |= self._answers
        self._answers.clear()

    def _on_connection(self, at_s: float, event: said.RealtimeConnectionState) -> None:
        if event.state in ("reconnecting", "closed"):
            self._responses.clear()
            self._playing.clear()
            self._person.clear()

    def _on_error(self, at_s: float, event: said.RealtimeError) -> None:
        if error_code(event.error) not in HARMLESS_CODES:
            is_engine = self._is_local and is_loss(event)
            self.failures.append(
                say("Talk", "The engine on this computer stopped.") if is_engine else error_text(event.error)
            )

    def _on_trouble(self, at_s: float, event: Trouble) -> None:
        if event.level == "error":
            self.failures.append(event.message)

    def _on_started(self, at_s: float, event: ConversationStarted) -> None:
        self._is_local = event.connection == THIS_COMPUTER

    def _on_ended(self, at_s: float, event: ConversationEnded) -> None:
        self.end()

    def _table(self) -> dict[type, Callable[[float, Any], None]]:
        return {
            HeardProgress: self._on_heard,
            Trouble: self._on_trouble,
            ConversationStarted: self._on_started,
            ConversationEnded: self._on_ended,
            said.RealtimeResponseStarted: self._on_response_started,
            said.RealtimeResponseDone: self._on_response_done,
            said.RealtimeOutputTranscriptDelta: self._on_text,
            said.RealtimeAudio: self._on_audio,
            said.RealtimePlaybackDone: self._on_item_over,
            said.RealtimeAudioInterrupted: self._on_item_over,
            said.RealtimeItemChanged: self._on_item_changed,
            said.RealtimeSpeechStarted: self._on_speech_started,
            said.RealtimeInputTranscriptCompleted: self._on_transcript,
            said.RealtimeInputTranscriptFailed: self._on_transcript,
            said.RealtimeToolStart: self._on_tool_start,
            said.RealtimeToolEnd: self._on_tool_end,
            said.RealtimeConnectionState: self._on_connection,
            said.RealtimeError: self._on_error,
        }
