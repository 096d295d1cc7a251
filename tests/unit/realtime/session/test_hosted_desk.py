"""The desk for tool servers that the provider calls."""

from __future__ import annotations

from typing import Any

from app.realtime import model_events as model
from app.realtime.agents.agent import RealtimeAgent
from app.realtime.session import events
from app.realtime.session.hosted_desk import AskHosted, HostedDecided, HostedDesk
from app.realtime.session.messages import create_item
from app.realtime.session.snapshot import AgentSnapshot
from app.tools.hosted import HostedMCPTool, MCPApprovalRequestData

INFO = events.RealtimeEventInfo("context")
READ = [{"name": "read"}]


def decide(request: Any) -> Any:
    return {"approve": True}


PLAIN = HostedMCPTool({"server_label": "files", "server_url": "https://files.example/mcp"})
DECIDING = HostedMCPTool({"server_label": "mail", "server_url": "https://mail.example/mcp"}, decide)
ANN: RealtimeAgent[Any] = RealtimeAgent("Ann", tools=[PLAIN, DECIDING])


def desk() -> HostedDesk:
    snapshot = AgentSnapshot(ANN, hosted=(PLAIN, DECIDING))
    return HostedDesk(INFO, lambda: snapshot)


def listing(status: Any = "in_progress", tools: Any = None, label: str = "") -> model.RealtimeModelMcpToolsEvent:
    return model.RealtimeModelMcpToolsEvent("l1", status, label, tools)


def call(status: Any, **fields: Any) -> model.RealtimeModelMcpCallEvent:
    return model.RealtimeModelMcpCallEvent("m1", status, **fields)


def ask(item_id: str = "a1", label: str = "files", name: str = "read") -> model.RealtimeModelMcpApprovalRequestEvent:
    return model.RealtimeModelMcpApprovalRequestEvent(item_id, label, name, "{}")


def answer(item_id: str, approve: bool, **fields: Any) -> Any:
    item = {"type": "mcp_approval_response", "id": f"ar_{item_id}", "approval_request_id": item_id, "approve": approve}
    return create_item({**item, **fields})


def test_a_list_is_told_once_it_is_whole_whichever_piece_came_last() -> None:
    told = [events.RealtimeMcpToolsListed("files", READ, None, INFO)]
    item, done = listing(tools=READ, label="files"), listing("completed")
    one, other = desk(), desk()
    assert [one.tools(each) for each in (listing(), item, done, done, item)] == [[], [], told, [], []]
    assert [other.tools(each) for each in (listing(label="files"), done, item)] == [[], [], told]


def test_a_list_that_failed_names_its_server_as_far_as_it_is_known() -> None:
    one = desk()
    one.tools(listing(label="files"))
    (failed,) = one.tools(listing("failed"))
    assert isinstance(failed, events.RealtimeMcpToolsListed)
    assert (failed.server_label, failed.tools) == ("files", None)
    assert failed.error is not None
    assert failed.error["message"] == "The service could not list the tools of files."
    (unknown,) = desk().tools(listing("failed"))
    assert isinstance(unknown, events.RealtimeMcpToolsListed)
    assert unknown.error is not None
    assert "a tool server" in unknown.error["message"]


def test_a_call_is_told_when_it_begins_and_when_it_ended() -> None:
    one = desk()
    begun = events.RealtimeMcpCall("m1", "files", "read", "", "in_progress", None, None, INFO)
    assert one.called(call("in_progress", server_label="files", name="read")) == [begun]
    assert one.argued(model.RealtimeModelMcpArgumentsEvent("m1", "{")) == []
    assert one.argued(model.RealtimeModelMcpArgumentsEvent("m1", '{"a":1}', is_done=True)) == []
    assert one.argued(model.RealtimeModelMcpArgumentsEvent("m9", "{}", is_done=True)) == []
    assert one.called(call("in_progress")) == []
    assert one.called(call("completed")) == [], "its output is still to come"
    ended = events.RealtimeMcpCall("m1", "files", "read", '{"a":1}', "completed", "text", None, INFO)
    assert one.called(call("completed", output="text")) == [ended]
    assert one.called(call("completed", output="text")) == []


def test_a_call_that_failed_is_told_at_once_and_again_with_its_reason() -> None:
    one, fault = desk(), {"type": "http_error", "message": "no"}
    one.called(call("in_progress", server_label="files", name="read"))
    (failed,) = one.called(call("failed"))
    assert isinstance(failed, events.RealtimeMcpCall)
    assert (failed.status, failed.error) == ("failed", None)
    (reasoned,) = one.called(call("failed", error=fault))
    assert isinstance(reasoned, events.RealtimeMcpCall)
    assert (reasoned.status, reasoned.error, reasoned.name) == ("failed", fault, "read")


def test_a_request_waits_for_a_person_and_is_answered_once() -> None:
    one = desk()
    request = MCPApprovalRequestData("a1", "files", "read", "{}")
    question = events.RealtimeToolApprovalRequired(ANN, PLAIN, "a1", "{}", INFO, "read", "files")
    assert one.requested(ask()) == [question, AskHosted(request, None)]
    assert one.requested(ask()) == [], "the same request again"
    assert one.waits("a1")
    assert one.is_waiting
    assert one.decided(HostedDecided("a1", False, "too dear")) == [answer("a1", False, reason="too dear")]
    assert one.decided(HostedDecided("a1", True)) == []
    assert not one.waits("a1")
    assert not one.is_waiting


def test_a_request_of_a_server_that_decides_by_itself_asks_nobody_else() -> None:
    one = desk()
    request = MCPApprovalRequestData("a1", "mail", "read", "{}")
    assert one.requested(ask(label="mail")) == [AskHosted(request, decide)]
    assert one.decided(HostedDecided("a1", True)) == [answer("a1", True)]


def test_a_request_of_a_server_that_only_the_settings_know_has_no_tool() -> None:
    (question, _) = desk().requested(ask(label="web"))
    assert isinstance(question, events.RealtimeToolApprovalRequired)
    assert (question.tool, question.server_label) == (None, "web")


def test_always_answers_what_waits_and_what_comes_of_the_same_tool_alone() -> None:
    one = desk()
    for event in (ask("a1"), ask("a2"), ask("a3", name="write")):
        one.requested(event)
    assert one.decided(HostedDecided("a1", True, always=True)) == [answer("a1", True), answer("a2", True)]
    assert one.requested(ask("a4")) == [answer("a4", True)]
    assert one.waits("a3")


def test_what_was_asked_over_a_connection_that_is_gone_waits_no_more() -> None:
    one = desk()
    one.requested(ask())
    one.forget()
    assert not one.waits("a1")
    assert one.decided(HostedDecided("a1", True)) == []


def test_a_question_waits_until_it_is_decided_or_the_connection_is_gone() -> None:
    one = desk()
    assert not one.is_waiting
    one.requested(ask())
    assert one.is_waiting
    one.forget()
    assert not one.is_waiting
