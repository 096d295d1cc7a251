"""The transcript: session and workbench events folded into rows.

Owns the list of rows and the clock of the running tools. Pure: the window, exports, replay and tests all fold the
same stream through this. Invariant: whatever arrives, in whatever order, keys stay unique and every row is whole.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

from app.history.model import RowChange, TranscriptRow
from app.realtime.protocol.items import RealtimeToolCallItem
from app.realtime.session import events as said
from app.workbench.events import ConversationEnded, ConversationStarted, HeardProgress, Stamped, TalkChanged, TokensUsed
from app.workbench.item_order import ItemOrder
from app.workbench.notices import Notices
from app.workbench.rows import RowList, name_of, notice_key
from app.workbench.transcript_messages import MessageRows
from app.workbench.transcript_tools import ToolRows
from app.workbench.usage_meter import usage_row


class TranscriptReducer:
    """Folds one stream of stamped events; `rows` is the transcript after the last of them."""

    def __init__(self) -> None:
        self._list: RowList[TranscriptRow] = RowList()
        self._order = ItemOrder(self._list)
        self._messages = MessageRows(self._list, self._order)
        self._tools = ToolRows(self._list, self._order)
        self._agent = ""
        self._notices = Notices()
        self._notice_count = 0
        self._seen: dict[str, Any] = {}  # item id -> the item last folded
        self._folds = self._table()

    @property
    def rows(self) -> list[TranscriptRow]:
        """The rows in order. Not to be changed by the caller."""
        return self._list.rows

    def fold(self, stamped: Stamped) -> list[RowChange]:
        """Advance by one event; returns the steps from the rows before to the rows now. Never raises on events."""
        for _ in self._parts(stamped):
            pass
        return self._list.take()

    def fold_in_parts(self, stamped: Stamped) -> Iterator[None]:
        """Advance by one event as far as one likes: what concerns many rows has many parts.

        For those who gather rows and follow no steps. All parts have to be taken before anything else is folded.
        """
        yield from self._parts(stamped)
        self._list.take()

    def _parts(self, stamped: Stamped) -> Iterator[None]:
        fold = self._folds.get(type(stamped.event))
        rest = None if fold is None else fold(stamped.at_s, stamped.event)
        if rest is not None:
            yield from rest
        self._note(stamped)

    def _note(self, stamped: Stamped) -> None:
        notice = self._notices.fold(stamped.event)
        if notice is None:
            return
        self._notice_count += 1
        last = self.rows[-1] if self.rows else None
        if last is None or last.kind != "notice" or last.text != notice.text:
            row = TranscriptRow(notice_key(self._notice_count), "notice", stamped.at_s)
            self._list.put(replace(row, text=notice.text, level=notice.level))

    def _on_started(self, at_s: float, event: ConversationStarted) -> None:
        self._list.clear()
        self._order.clear()
        self._messages.clear()
        self._tools.clear()
        self._seen.clear()
        self._notice_count = 0
        self._agent = event.agent

    def _on_ended(self, at_s: float, event: ConversationEnded) -> Iterator[None]:
        yield from self._messages.end()
        self._tools.end(at_s)

    def _on_connection(self, at_s: float, event: said.RealtimeConnectionState) -> Iterator[None]:
        if event.state == "reconnecting":
            yield from self._messages.lost()
        elif event.state == "closed":
            yield from self._messages.end()
            self._tools.end(at_s)

    def _on_agent(self, at_s: float, event: said.RealtimeAgentStartEvent) -> None:
        self._agent = name_of(event.agent)

    def _on_handoff(self, at_s: float, event: said.RealtimeHandoffEvent) -> None:
        self._agent = name_of(event.to_agent)
        self._tools.handoff(at_s, event)

    def _on_item_added(self, at_s: float, event: said.RealtimeHistoryAdded) -> None:
        self._item(at_s, event.item)

    def _on_item_changed(self, at_s: float, event: said.RealtimeItemChanged) -> None:
        if event.item is not None:
            self._item(at_s, event.item)
            return
        self._seen.pop(event.item_id, None)
        self._messages.deleted(event.item_id)

    def _on_history(self, at_s: float, event: said.RealtimeHistoryUpdated) -> None:
        for item in event.history:
            self._item(at_s, item)
        self._order.arrange(item.item_id for item in event.history)

    def _item(self, at_s: float, item: Any) -> None:
        if self._seen.get(item.item_id) is item:
            return
        self._seen[item.item_id] = item
        self._order.learn(item.item_id, item.previous_item_id)
        if isinstance(item, RealtimeToolCallItem):
            self._tools.item(at_s, item, self._agent)
        else:
            self._messages.item(at_s, item, self._agent)

    def _on_speech_started(self, at_s: float, event: said.RealtimeSpeechStarted) -> None:
        self._messages.speech_started(at_s, event.item_id)

    def _on_input_delta(self, at_s: float, event: said.RealtimeInputTranscriptDelta) -> None:
        self._messages.user_delta(at_s, event.item_id, event.delta)

    def _on_input_completed(self, at_s: float, event: said.RealtimeInputTranscriptCompleted) -> None:
        self._messages.user_final(at_s, event.item_id, event.transcript)

    def _on_input_failed(self, at_s: float, event: said.RealtimeInputTranscriptFailed) -> None:
        self._messages.user_failed(at_s, event.item_id)

    def _on_output_delta(self, at_s: float, event: said.RealtimeOutputTranscriptDelta) -> None:
        self._messages.agent_delta(at_s, event.item_id, event.delta, event.response_id, self._agent)

    def _on_heard(self, at_s: float, event: HeardProgress) -> None:
        self._messages.heard(event.item_id, event.received_ms, event.heard_ms)

    def _on_interrupted(self, at_s: float, event: said.RealtimeAudioInterrupted) -> None:
        self._messages.interrupted(at_s, event.item_id, event.heard_ms)

    def _on_played(self, at_s: float, event: said.RealtimePlaybackDone) -> None:
        self._messages.played(event.item_id, event.heard_ms)

    def _on_response_done(self, at_s: float, event: said.RealtimeResponseDone) -> None:
        self._messages.response_done(event.response_id)

    def _on_used(self, at_s: float, event: TokensUsed) -> None:
        if event.kind == "response" and event.response_id:
            self._messages.used(event.response_id, usage_row(event))

    def _on_talk(self, at_s: float, event: TalkChanged) -> None:
        self._messages.talk(at_s, event.is_open, event.mode)

    def _on_tool_start(self, at_s: float, event: said.RealtimeToolStart) -> None:
        self._tools.start(at_s, event)

    def _on_tool_end(self, at_s: float, event: said.RealtimeToolEnd) -> None:
        self._tools.finish(at_s, event)

    def _on_approval(self, at_s: float, event: said.RealtimeToolApprovalRequired) -> None:
        self._tools.wait(at_s, event)

    def _table(self) -> dict[type, Callable[[float, Any], Iterator[None] | None]]:
        return {
            ConversationStarted: self._on_started,
            ConversationEnded: self._on_ended,
            TalkChanged: self._on_talk,
            TokensUsed: self._on_used,
            HeardProgress: self._on_heard,
            said.RealtimeConnectionState: self._on_connection,
            said.RealtimeAgentStartEvent: self._on_agent,
            said.RealtimeHandoffEvent: self._on_handoff,
            said.RealtimeHistoryAdded: self._on_item_added,
            said.RealtimeItemChanged: self._on_item_changed,
            said.RealtimeHistoryUpdated: self._on_history,
            said.RealtimeSpeechStarted: self._on_speech_started,
            said.RealtimeInputTranscriptDelta: self._on_input_delta,
            said.RealtimeInputTranscriptCompleted: self._on_input_completed,
            said.RealtimeInputTranscriptFailed: self._on_input_failed,
            said.RealtimeOutputTranscriptDelta: self._on_output_delta,
            said.RealtimeAudioInterrupted: self._on_interrupted,
            said.RealtimePlaybackDone: self._on_played,
            said.RealtimeResponseDone: self._on_response_done,
            said.RealtimeToolStart: self._on_tool_start,
            said.RealtimeToolEnd: self._on_tool_end,
            said.RealtimeToolApprovalRequired: self._on_approval,
        }
