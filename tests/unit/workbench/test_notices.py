"""What a person is told about the connection: a loss and its end, and nothing about a renewal."""

from __future__ import annotations

from app.realtime.session.events import ConnectionState, RealtimeConnectionState
from app.workbench.events import ConversationStarted
from app.workbench.notices import Notices


def told(*states: ConnectionState) -> list[str | None]:
    notices = Notices()
    notices.fold(ConversationStarted("t", "Ann", "OpenAI", "2026-01-01T00:00:00+00:00"))
    found = [notices.fold(RealtimeConnectionState(state)) for state in states]
    return [None if notice is None else notice.text.split(".")[0] for notice in found]


def test_a_renewed_session_is_no_news() -> None:
    assert told("renewing", "resumed") == [None, None]
    assert told("renewing", "connected") == [None, None]


def test_a_loss_is_told_also_when_it_comes_during_a_renewal() -> None:
    assert told("reconnecting", "resumed") == ["The connection was lost", "Connected again"]
    assert told("renewing", "reconnecting", "resumed") == [None, "The connection was lost", "Connected again"]
