"""The transcript's rows of tool calls and handoffs. Pure; used by the transcript reducer only."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any, Final

from app.base.language import mark, say
from app.history.model import ToolState, TranscriptRow
from app.realtime.protocol.items import RealtimeToolCallItem
from app.realtime.session.events import (
    RealtimeHandoffEvent,
    RealtimeToolApprovalRequired,
    RealtimeToolEnd,
    RealtimeToolStart,
)
from app.tools.spec import failure_reason
from app.workbench.item_order import ItemOrder
from app.workbench.rows import RowList, call_key, name_of

HANDOFF_PREFIX: Final = "transfer_to_"
UNANSWERED: Final = mark("Transcript", "The conversation ended before this tool answered.")


class ToolRows:
    """Cards of tools (`running`, `waiting`, `done`, `failed`) and of handoffs."""

    def __init__(self, rows: RowList[TranscriptRow], order: ItemOrder) -> None:
        self._rows = rows
        self._order = order
        self._started: dict[str, float] = {}  # row key -> seconds
        self._items: dict[str, str] = {}  # call id -> item id
        self._nameless = 0

    def clear(self) -> None:
        """Another conversation begins."""
        self._started.clear()
        self._items.clear()
        self._nameless = 0

    def start(self, at_s: float, event: RealtimeToolStart) -> None:
        """A tool runs, perhaps after it waited for approval."""
        row = self._row(at_s, event.call_id, name_of(event.tool), event.arguments)
        if not self._is_open(row):
            return
        self._started.setdefault(row.key, at_s)
        self._put(replace(row, speaker=name_of(event.agent), state="running", text=""))

    def wait(self, at_s: float, event: RealtimeToolApprovalRequired) -> None:
        """A tool waits for the person."""
        row = self._row(at_s, event.call_id, name_of(event.tool), event.arguments)
        if self._is_open(row) and row.key not in self._started:
            self._put(replace(row, speaker=name_of(event.agent), state="waiting", text=event.reason))

    def finish(self, at_s: float, event: RealtimeToolEnd) -> None:
        """A tool answered; the duration counts from its start."""
        row = self._row(at_s, event.call_id, name_of(event.tool), event.arguments)
        if row.kind != "tool":
            return
        started = self._started.get(row.key)
        self._put(
            replace(
                row,
                speaker=name_of(event.agent),
                state="failed" if event.failed else "done",
                text="",
                output=_for_people(_as_text(event.output)),
                duration_ms=row.duration_ms if started is None else round((at_s - started) * 1000),
            )
        )
        self._started.pop(row.key, None)

    def handoff(self, at_s: float, event: RealtimeHandoffEvent) -> None:
        """The conversation passed to another agent."""
        key = call_key(event.call_id) if event.call_id else self._new_key()
        known = self._rows.get(key)
        giver, taker = name_of(event.from_agent), name_of(event.to_agent)
        row = TranscriptRow(key, "handoff", at_s if known is None else known.at_s, call_id=event.call_id)
        arguments = "" if known is None else known.arguments
        self._put(replace(row, title=f"{giver} → {taker}", speaker=taker, arguments=arguments))

    def item(self, at_s: float, item: RealtimeToolCallItem, agent: str) -> None:
        """A call as the history holds it: places the row, and stands in for events that were lost."""
        call_id = item.call_id or item.item_id
        key = call_key(call_id)
        self._items[call_id] = item.item_id
        self._order.learn(item.item_id, item.previous_item_id, key)
        known = self._rows.get(key)
        if known is not None:
            self._order.place(item.item_id, _filled(known, item))
        elif item.output is not None:
            self._order.place(item.item_id, _from_item(at_s, key, item, agent))

    def end(self, at_s: float) -> None:
        """The conversation is over: no tool answers any more."""
        for row in list(self._rows.rows):
            if row.kind == "tool" and row.state in ("running", "waiting"):
                self._rows.put(
                    replace(row, state="failed", text="", output=row.output or say("Transcript", UNANSWERED))
                )
        self._started.clear()

    def _is_open(self, row: TranscriptRow) -> bool:
        """Whether this is a tool that has not answered: a repeated start must not reopen it."""
        return row.kind == "tool" and (row.key not in self._rows or row.state in ("running", "waiting"))

    def _row(self, at_s: float, call_id: str, name: str, arguments: str) -> TranscriptRow:
        """The row of this call, or a new one."""
        key = call_key(call_id) if call_id else self._open_key(name, arguments)
        known = self._rows.get(key)
        if known is not None:
            return replace(known, title=known.title or name, arguments=arguments or known.arguments)
        return TranscriptRow(key, "tool", at_s, title=name, arguments=arguments, call_id=call_id)

    def _open_key(self, name: str, arguments: str) -> str:
        """For a call without id: the latest open row of the same tool and arguments."""
        for row in reversed(self._rows.rows):
            is_open = row.kind == "tool" and not row.call_id and row.state in ("running", "waiting")
            if is_open and row.title == name and row.arguments == arguments:
                return row.key
        return self._new_key()

    def _new_key(self) -> str:
        self._nameless += 1
        return call_key(f"#{self._nameless}")

    def _put(self, row: TranscriptRow) -> None:
        item_id = self._items.get(row.call_id)
        if item_id is None:
            self._rows.put(row)
        else:
            self._order.place(item_id, row)


def _filled(row: TranscriptRow, item: RealtimeToolCallItem) -> TranscriptRow:
    """A known row with what only the item knows."""
    if row.kind != "tool":
        return replace(row, arguments=row.arguments or item.arguments)
    state: ToolState = _outcome(item) if row.state in ("running", "waiting") and item.output is not None else row.state
    return replace(
        row,
        title=row.title or item.name,
        arguments=row.arguments or item.arguments,
        output=row.output or _for_people(item.output or ""),
        state=state,
    )


def _from_item(at_s: float, key: str, item: RealtimeToolCallItem, agent: str) -> TranscriptRow:
    row = TranscriptRow(key, "tool", at_s, call_id=item.call_id or "", arguments=item.arguments)
    if item.name.startswith(HANDOFF_PREFIX):
        taker = item.name.removeprefix(HANDOFF_PREFIX).replace("_", " ")
        return replace(row, kind="handoff", title=f"{agent} → {taker}", speaker=taker)
    output = _for_people(item.output or "")
    return replace(row, title=item.name, output=output, speaker=agent, state=_outcome(item))


def _outcome(item: RealtimeToolCallItem) -> ToolState:
    """How a call ended that only its output tells of."""
    is_well = item.status != "incomplete" and failure_reason(item.output or "") is None
    return "done" if is_well else "failed"


def _for_people(output: str) -> str:
    """Without what only the model has to know."""
    return failure_reason(output) or output


def _as_text(output: Any) -> str:
    if output is None:
        return ""
    if isinstance(output, str):
        return output
    try:
        return json.dumps(output, ensure_ascii=False, default=str)
    except (TypeError, ValueError):
        return str(output)
