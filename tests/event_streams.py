"""Random streams of events, and folding with a copy that follows the changes."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import strategies as st

from app.history.model import RowChange
from app.realtime.protocol.items import (
    AssistantAudio,
    AssistantMessageItem,
    InputAudio,
    InputText,
    RealtimeToolCallItem,
    UserMessageItem,
)
from app.realtime.session import events as said
from app.workbench import events as own


class Follower:
    """Applies row changes to a copy of its own, the way a list model does."""

    def __init__(self, reducer: Any) -> None:
        self.reducer = reducer
        self.rows: list[Any] = []

    def fold(self, at_s: float, event: Any) -> list[RowChange]:
        changes: list[RowChange] = self.reducer.fold(own.Stamped(at_s, event))
        for change in changes:
            if change.kind == "insert":
                assert 0 <= change.index <= len(self.rows)
                self.rows.insert(change.index, change.row)
            elif change.kind == "update":
                assert self.rows[change.index].key == change.row.key
                assert self.rows[change.index].revision < change.row.revision
                self.rows[change.index] = change.row
            else:
                assert self.rows.pop(change.index).key == change.row.key
        assert self.rows == self.reducer.rows
        assert len({row.key for row in self.rows}) == len(self.rows)
        return changes


@pytest.fixture
def follow() -> type[Follower]:
    return Follower


_ids = st.sampled_from(["i1", "i2", "i3", "i4"])
_calls = st.sampled_from(["c1", "c2", ""])
_ms = st.integers(0, 4000)
_words = st.sampled_from(["a ", "table ", "for two", "", "오늘은 ", "予約"])
_agents = st.sampled_from(["Host", "Billing"])
_previous = st.one_of(st.none(), _ids, st.just("root"))

_items = st.one_of(
    st.builds(
        lambda i, p, t, f: UserMessageItem(
            item_id=i, previous_item_id=p, content=[InputAudio(transcript=t, transcription_failed=f)]
        ),
        _ids,
        _previous,
        st.one_of(st.none(), _words),
        st.booleans(),
    ),
    st.builds(
        lambda i, p, t: UserMessageItem(item_id=i, previous_item_id=p, content=[InputText(text=t)]),
        _ids,
        _previous,
        _words,
    ),
    st.builds(
        lambda i, p, t, s, h: AssistantMessageItem(
            item_id=i, previous_item_id=p, status=s, heard_ms=h, content=[AssistantAudio(transcript=t)]
        ),
        _ids,
        _previous,
        _words,
        st.sampled_from([None, "in_progress", "completed", "incomplete"]),
        st.one_of(st.none(), _ms),
    ),
    st.builds(
        lambda i, p, c, n, o: RealtimeToolCallItem(item_id=i, previous_item_id=p, call_id=c or None, name=n, output=o),
        _ids,
        _previous,
        _calls,
        st.sampled_from(["book_table", "transfer_to_billing"]),
        st.one_of(st.none(), st.just("booked")),
    ),
)

_tools = st.sampled_from(["book_table", "clock"])
_levels = st.floats(-60, 0)


def _heard(item_id: str, a: int, b: int) -> own.HeardProgress:
    return own.HeardProgress(item_id, max(a, b), min(a, b))


any_event = st.one_of(
    st.builds(said.RealtimeHistoryAdded, _items),
    st.builds(lambda item: said.RealtimeItemChanged(item.item_id, item), _items),
    st.builds(lambda item_id: said.RealtimeItemChanged(item_id, None), _ids),
    st.builds(said.RealtimeHistoryUpdated, st.lists(_items, max_size=5, unique_by=lambda item: item.item_id)),
    st.builds(said.RealtimeSpeechStarted, _ids, _ms),
    st.builds(said.RealtimeSpeechStopped, _ids, _ms),
    st.builds(said.RealtimeInputTranscriptDelta, _ids, _words),
    st.builds(said.RealtimeInputTranscriptCompleted, _ids, _words),
    st.builds(said.RealtimeInputTranscriptFailed, _ids, st.just({"message": "no"})),
    st.builds(said.RealtimeOutputTranscriptDelta, _ids, _words),
    st.builds(said.RealtimeOutputTranscriptDelta, _ids, _words, response_id=st.sampled_from(["r1", "r2"])),
    st.builds(_heard, _ids, _ms, _ms),
    st.builds(lambda i, h: said.RealtimeAudioInterrupted(i, 0, heard_ms=h), _ids, st.one_of(st.none(), _ms)),
    st.builds(said.RealtimePlaybackDone, _ids, _ms),
    st.builds(lambda a, t, c: said.RealtimeToolStart(a, t, "{}", call_id=c), _agents, _tools, _calls),
    st.builds(
        lambda a, t, c, f: said.RealtimeToolEnd(a, t, "{}", {"ok": not f}, call_id=c, failed=f),
        _agents,
        _tools,
        _calls,
        st.booleans(),
    ),
    st.builds(lambda a, t, c: said.RealtimeToolApprovalRequired(a, t, c, "{}"), _agents, _tools, _calls),
    st.builds(lambda a, b, c: said.RealtimeHandoffEvent(a, b, call_id=c), _agents, _agents, _calls),
    st.builds(said.RealtimeAgentStartEvent, _agents),
    st.builds(
        said.RealtimeConnectionState,
        st.sampled_from(["connecting", "connected", "reconnecting", "resumed", "closed"]),
        st.sampled_from([None, 1000, 1006]),
    ),
    st.builds(said.RealtimeResponseStarted, st.sampled_from(["r1", "r2"])),
    st.builds(
        lambda r, s: said.RealtimeResponseDone(r, s, None, None),
        st.sampled_from(["r1", "r2"]),
        st.sampled_from(["completed", "cancelled", "failed", "incomplete"]),
    ),
    st.builds(lambda code: said.RealtimeError({"code": code, "message": "no"}), st.sampled_from(["x", "y"])),
    st.builds(own.Trouble, st.sampled_from(["No microphone.", "No engine."])),
    st.builds(own.EngineStatus, st.sampled_from(["ready", "lost", "restarting"])),
    st.builds(own.TalkChanged, st.booleans(), st.sampled_from(["hold", "voice"]), st.booleans()),
    st.builds(own.LevelsChanged, _levels, _levels, _levels, _levels),
    st.builds(own.ConversationStarted, st.just("t"), _agents, st.just("local"), st.just("2026-11-21T10:00:00+00:00")),
    st.just(own.ConversationEnded()),
    st.builds(
        lambda kind, r, count, amount: own.TokensUsed(kind, r, count, count // 2, count, amount, "USD"),
        st.sampled_from(["response", "transcription"]),
        st.sampled_from(["r1", "r2", ""]),
        st.integers(0, 5000),
        st.sampled_from([None, "0", "0.0123", "free"]),
    ),
)


@pytest.fixture
def streams() -> Any:
    """A strategy of event streams with rising times."""
    return event_streams()


def event_streams() -> st.SearchStrategy[list[tuple[float, Any]]]:
    steps = st.lists(st.tuples(st.floats(0, 2), any_event), max_size=40)
    return steps.map(_timed)


def _timed(steps: list[tuple[float, Any]]) -> list[tuple[float, Any]]:
    at_s, timed = 0.0, []
    for step, event in steps:
        at_s += step
        timed.append((at_s, event))
    return timed
