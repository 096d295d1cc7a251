"""What a person is told about the connection: a loss and its end, and nothing about a renewal."""

from __future__ import annotations

from typing import Any

from app.realtime.agents.agent import RealtimeAgent
from app.realtime.agents.guardrail import (
    ChosenGuardrail,
    GuardrailFunctionOutput,
    OutputGuardrail,
    OutputGuardrailResult,
    TripAction,
)
from app.realtime.session.event_info import RealtimeEventInfo
from app.realtime.session.events import (
    ConnectionState,
    RealtimeConnectionState,
    RealtimeGuardrailTripped,
    RealtimeResponseDone,
)
from app.tools.context import RunContextWrapper
from app.workbench.events import THIS_COMPUTER, ConversationStarted
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


def broken_each_time(connection: str) -> list[str | None]:
    """What is told while a connection breaks four times, and when an answer comes after all; with the next loss."""
    notices = Notices()
    notices.fold(ConversationStarted("t", "Ann", connection, "2026-01-01T00:00:00+00:00"))
    again: list[ConnectionState] = ["reconnecting", "resumed"]
    states = [RealtimeConnectionState(state, 1011, "failed") for state in again * 4]
    answer = RealtimeResponseDone("r", "completed", None, None)
    found = [notices.fold(event) for event in (*states, answer, answer, *states[:2])]
    return [None if notice is None else notice.text for notice in found]


def test_a_connection_that_breaks_each_time_is_told_twice_and_then_only_when_it_works() -> None:
    first, again, *more = broken_each_time("OpenAI")
    assert first == "The connection was lost (code 1011: failed). Connecting again; what was said stays."
    assert again == "Connected again. The conversation goes on."
    lost = "The connection was lost again (code 1011: failed). It is tried some more times; what was said stays."
    assert more == [lost, *[None] * 5, again, None, first, again]


def test_an_engine_of_this_computer_that_breaks_each_time_is_told_so_too() -> None:
    first, again, *more = broken_each_time(THIS_COMPUTER)
    assert first is not None
    assert "engine" in first
    assert more == [first, *[None] * 5, again, None, first, again]


def test_a_guardrail_that_only_reports_is_told_by_its_name() -> None:
    output = GuardrailFunctionOutput(None, True)
    noted = ChosenGuardrail(lambda c, a, o: output, "No prices", TripAction(stops=False))
    stopping = OutputGuardrail(lambda c, a, o: output, "Rude")

    def shown(*guardrails: OutputGuardrail) -> str:
        results: list[Any] = [OutputGuardrailResult(each, "text", RealtimeAgent("Ann"), output) for each in guardrails]
        tripped = RealtimeGuardrailTripped(results, "text", RealtimeEventInfo(RunContextWrapper(None)))
        notice = Notices().fold(tripped)
        return "" if notice is None else notice.text

    assert shown(noted) == "A guardrail has something against this answer: No prices"
    assert "stopped this answer" in shown(noted, stopping)
