"""The timeline: session and workbench events folded into marks in five lanes.

Owns the marks and what is open in each lane. Pure, like the transcript; a mark of a message, tool, handoff or notice
has the key of its transcript row, so that both views can point at each other.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from app.history.model import PERSON, Lane, MarkRow, RowChange, ToolState
from app.realtime.protocol.items import AssistantMessageItem, UserMessageItem
from app.realtime.session import events as said
from app.workbench.events import (
    ConversationEnded,
    ConversationStarted,
    HeardProgress,
    LevelsChanged,
    Stamped,
    TalkChanged,
)
from app.workbench.mark_levels import LevelSampler
from app.workbench.notices import Notices
from app.workbench.rows import RowList, call_key, item_key, name_of, notice_key

_TALK = "talk"
_NAMELESS = "#"


class TimelineReducer:
    """Folds one stream of stamped events; `rows` are the marks in order of appearance."""

    def __init__(self) -> None:
        self._list: RowList[MarkRow] = RowList()
        self._open: dict[Lane, str] = {}  # lane -> key of the mark that lasts: agents, connection, you, agent
        self._levels = LevelSampler()
        self._agent = ""
        self._held: str | None = None  # key of the mark of speech that is or was held with the button
        self._count = 0
        self._notices = Notices()
        self._notice_count = 0
        self._folds = self._table()

    @property
    def rows(self) -> list[MarkRow]:
        """The marks. Not to be changed by the caller."""
        return self._list.rows

    def fold(self, stamped: Stamped) -> list[RowChange]:
        """Advance by one event; returns the steps from the marks before to the marks now. Never raises on events."""
        fold = self._folds.get(type(stamped.event))
        if fold is not None:
            fold(stamped.at_s, stamped.event)
        self._note(stamped)
        return self._list.take()

    def _note(self, stamped: Stamped) -> None:
        notice = self._notices.fold(stamped.event)
        if notice is None:
            return
        self._notice_count += 1
        mark = MarkRow(notice_key(self._notice_count), "connection", "notice", stamped.at_s, stamped.at_s)
        state: ToolState = "done" if notice.level == "info" else "failed"
        self._list.put(replace(mark, label=notice.text, state=state))

    # what lasts in a lane

    def _begin(self, at_s: float, lane: Lane, key: str, kind: str, label: str = "", speaker: str = "") -> None:
        """Open a mark; one that lasts in this lane ends here."""
        if self._open.get(lane) == key:
            return
        self._finish(at_s, lane)
        if key not in self._list:
            self._list.put(MarkRow(key, lane, kind, at_s, None, label=label, speaker=speaker))
            self._open[lane] = key

    def _finish(self, at_s: float, lane: Lane) -> None:
        key = self._open.pop(lane, None)
        row = None if key is None else self._list.get(key)
        if row is not None:
            levels = self._levels.end(row.key) or row.levels
            end_s = max(row.start_s, at_s) if row.end_s is None else row.end_s
            self._list.put(replace(row, end_s=end_s, levels=levels))

    def _new_key(self, word: str) -> str:
        self._count += 1
        return f"{word}:{self._count}"

    # conversation, connection, agents

    def _on_started(self, at_s: float, event: ConversationStarted) -> None:
        self._list.clear()
        self._open.clear()
        self._levels.clear()
        self._count = self._notice_count = 0
        self._held = None
        self._begin(at_s, "connection", self._new_key("connection"), "connected", event.connection)
        self._hold(at_s, event.agent)

    def _on_ended(self, at_s: float, event: ConversationEnded) -> None:
        for row in list(self._list.rows):
            if row.end_s is None:
                state: ToolState = "failed" if row.lane == "tools" else row.state
                self._list.put(replace(row, end_s=max(row.start_s, at_s), state=state))
        self._open.clear()
        self._levels.clear()

    def _on_connection(self, at_s: float, event: said.RealtimeConnectionState) -> None:
        if event.state == "closed":
            self._on_ended(at_s, ConversationEnded())
        elif event.state == "reconnecting":
            self._finish(at_s, "you")
            self._switch_connection(at_s, "reconnecting")
        elif event.state in ("connected", "resumed"):
            self._switch_connection(at_s, "connected")

    def _switch_connection(self, at_s: float, kind: str) -> None:
        known = self._list.get(self._open.get("connection", ""))
        if known is None or known.kind != kind:
            self._begin(at_s, "connection", self._new_key("connection"), kind)

    def _hold(self, at_s: float, agent: str) -> None:
        """This agent holds the conversation from now on."""
        known = self._list.get(self._open.get("agents", ""))
        self._agent = agent
        if agent and (known is None or known.speaker != agent):
            self._begin(at_s, "agents", self._new_key("agent"), "agent", agent, agent)

    def _on_agent(self, at_s: float, event: said.RealtimeAgentStartEvent) -> None:
        self._hold(at_s, name_of(event.agent))

    def _on_handoff(self, at_s: float, event: said.RealtimeHandoffEvent) -> None:
        key = call_key(event.call_id) if event.call_id else self._new_key("call")
        taker = name_of(event.to_agent)
        if key in self._list:
            self._list.remove(key)  # the call was shown as a tool until it turned out to be a handoff
        mark = MarkRow(key, "agents", "handoff", at_s, at_s, speaker=taker)
        self._list.put(replace(mark, label=f"{name_of(event.from_agent)} → {taker}"))
        self._hold(at_s, taker)

    # the person

    def _on_speech_started(self, at_s: float, event: said.RealtimeSpeechStarted) -> None:
        self._begin(at_s, "you", item_key(event.item_id), "speech", speaker=PERSON)

    def _on_speech_stopped(self, at_s: float, event: said.RealtimeSpeechStopped) -> None:
        if self._open.get("you") == item_key(event.item_id):
            self._finish(at_s, "you")

    def _on_talk(self, at_s: float, event: TalkChanged) -> None:
        is_held = event.is_open and event.mode == "hold"
        lasts = self._held is not None and self._open.get("you") == self._held
        if is_held and not lasts:
            self._held = self._new_key(_TALK)
            self._begin(at_s, "you", self._held, "speech", speaker=PERSON)
        elif lasts and not is_held:
            self._finish(at_s, "you")

    def _on_item(self, at_s: float, event: said.RealtimeHistoryAdded) -> None:
        """Speech held with the button gets its item's key as soon as there is an item, perhaps before its end."""
        self._write(at_s, event.item)
        item, held = event.item, self._list.get(self._held or "")
        if (
            held is None
            or not isinstance(item, UserMessageItem)
            or any(part.type != "input_audio" for part in item.content)
        ):
            return
        key = item_key(item.item_id)
        if key in self._list or not held.key.startswith(_TALK):
            return
        index = self._list.index(held.key)
        self._list.remove(held.key)
        self._list.insert(index, replace(held, key=key))
        self._levels.rename(held.key, key)
        if self._open.get("you") == held.key:
            self._open["you"] = key
        self._held = key

    # what is written

    def _on_item_changed(self, at_s: float, event: said.RealtimeItemChanged) -> None:
        self._write(at_s, event.item)

    def _write(self, at_s: float, item: Any) -> None:
        """Words that make no sound are a moment in the lane of whom they come from."""
        if not isinstance(item, UserMessageItem | AssistantMessageItem) or item_key(item.item_id) in self._list:
            return
        is_silent = bool(item.content) and all(part.type in ("input_text", "text") for part in item.content)
        if not is_silent:
            return
        key = item_key(item.item_id)
        if isinstance(item, UserMessageItem):
            self._list.put(MarkRow(key, "you", "typed", at_s, at_s, label="typed", speaker=PERSON))
        else:
            self._list.put(MarkRow(key, "agent", "text", at_s, at_s, label="text", speaker=self._agent))

    # the agent

    def _on_heard(self, at_s: float, event: HeardProgress) -> None:
        self._levels.note_progress(event.item_id, event.received_ms, event.heard_ms)
        if event.heard_ms <= 0:
            return
        mark = self._agent_mark(at_s, event.item_id, event.heard_ms)
        if mark is None or self._open.get("agent") != mark.key:
            return
        # Heard as far as it was made: perhaps its end, and nobody may be left to say so. It reopens if it goes on.
        is_all_heard = event.heard_ms >= event.received_ms
        if is_all_heard == (mark.end_s is None):
            self._list.put(replace(mark, end_s=at_s if is_all_heard else None))

    def _on_played(self, at_s: float, event: said.RealtimePlaybackDone) -> None:
        mark = self._agent_mark(at_s, event.item_id, event.heard_ms)
        if mark is not None and self._open.get("agent") == mark.key:
            self._finish(at_s, "agent")

    def _on_interrupted(self, at_s: float, event: said.RealtimeAudioInterrupted) -> None:
        key = item_key(event.item_id)
        received_ms, heard_ms = self._levels.progress.get(event.item_id, (0, 0))
        heard_ms = heard_ms if event.heard_ms is None else event.heard_ms
        mark = self._list.get(key)
        end_s = at_s
        if mark is not None and mark.lane == "agent":
            end_s = min(at_s, mark.start_s + heard_ms / 1000) if mark.end_s is None else mark.end_s
            if self._open.get("agent") == key:
                self._finish(end_s, "agent")
        lost_s = (received_ms - heard_ms) / 1000
        if lost_s > 0:
            unheard = MarkRow(f"{key}/unheard", "agent", "unheard", end_s, end_s + lost_s, speaker=self._agent)
            self._list.put(unheard)

    def _agent_mark(self, at_s: float, item_id: str, heard_ms: int) -> MarkRow | None:
        """The mark of an item that became audible; opened on its first heard sample."""
        key = item_key(item_id)
        if key not in self._list:
            self._begin(at_s - min(at_s, heard_ms / 1000), "agent", key, "speech", speaker=self._agent)
        return self._list.get(key)

    # tools

    def _on_tool_start(self, at_s: float, event: said.RealtimeToolStart) -> None:
        row = self._tool(at_s, event.call_id, name_of(event.tool), name_of(event.agent))
        if row.state == "waiting" or row.key not in self._list:
            self._list.put(replace(row, state="running"))

    def _on_approval(self, at_s: float, event: said.RealtimeToolApprovalRequired) -> None:
        row = self._tool(at_s, event.call_id, name_of(event.tool), name_of(event.agent))
        if row.key not in self._list:
            self._list.put(replace(row, state="waiting"))

    def _on_tool_end(self, at_s: float, event: said.RealtimeToolEnd) -> None:
        row = self._tool(at_s, event.call_id, name_of(event.tool), name_of(event.agent))
        if row.lane == "tools" and row.end_s is None:
            state: ToolState = "failed" if event.failed else "done"
            self._list.put(replace(row, end_s=max(row.start_s, at_s), state=state))

    def _tool(self, at_s: float, call_id: str, name: str, agent: str) -> MarkRow:
        if not call_id:
            for row in reversed(self._list.rows[-40:]):
                if row.key.startswith(f"call:{_NAMELESS}") and row.label == name and row.end_s is None:
                    return row
        key = call_key(call_id) if call_id else self._new_key(f"call:{_NAMELESS}")
        known = self._list.get(key)
        return known or MarkRow(key, "tools", "tool", at_s, None, label=name, speaker=agent, state="running")

    # loudness

    def _on_levels(self, at_s: float, event: LevelsChanged) -> None:
        self._sample("you", event.you_rms_dbfs)
        self._sample("agent", event.agent_rms_dbfs)

    def _sample(self, lane: Lane, level_dbfs: float) -> None:
        row = self._list.get(self._open.get(lane, ""))
        if row is None:
            return
        levels = self._levels.add(row.key, level_dbfs)
        if levels is not None:
            self._list.put(replace(row, levels=levels))

    def _table(self) -> dict[type, Callable[[float, Any], None]]:
        return {
            ConversationStarted: self._on_started,
            ConversationEnded: self._on_ended,
            TalkChanged: self._on_talk,
            HeardProgress: self._on_heard,
            LevelsChanged: self._on_levels,
            said.RealtimeConnectionState: self._on_connection,
            said.RealtimeAgentStartEvent: self._on_agent,
            said.RealtimeHandoffEvent: self._on_handoff,
            said.RealtimeHistoryAdded: self._on_item,
            said.RealtimeItemChanged: self._on_item_changed,
            said.RealtimeSpeechStarted: self._on_speech_started,
            said.RealtimeSpeechStopped: self._on_speech_stopped,
            said.RealtimeAudioInterrupted: self._on_interrupted,
            said.RealtimePlaybackDone: self._on_played,
            said.RealtimeToolStart: self._on_tool_start,
            said.RealtimeToolEnd: self._on_tool_end,
            said.RealtimeToolApprovalRequired: self._on_approval,
        }
