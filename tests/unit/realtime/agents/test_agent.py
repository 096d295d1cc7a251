"""Agents are values that are checked when they are made."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from app.base.errors import UserError
from app.realtime.agents.agent import RealtimeAgent
from app.realtime.agents.guardrail import GuardrailFunctionOutput, OutputGuardrail, output_guardrail
from app.realtime.agents.handoff import realtime_handoff
from app.tools.context import RunContextWrapper
from app.tools.spec import function_tool

CONTEXT: RunContextWrapper[Any] = RunContextWrapper({"town": "Bonn"})


@function_tool
def clock() -> str:
    """The time."""
    return "12"


@pytest.mark.parametrize(
    "wrong",
    [
        {"name": 3},
        {"instructions": 3},
        {"tools": (clock,)},
        {"tools": [len]},
        {"handoffs": ["billing"]},
        {"output_guardrails": [len]},
        {"hooks": object()},
        {"handoff_description": 1},
        {"prompt": "p"},
        {"voice": 1},
    ],
)
def test_a_wrong_type_is_found_on_construction(wrong: dict[str, Any]) -> None:
    with pytest.raises(TypeError, match=next(iter(wrong))):
        RealtimeAgent(**{"name": "Ann", **wrong})


@pytest.mark.parametrize("kind", ["text", "function", "coroutine"])
def test_instructions_may_be_text_or_made_when_needed(kind: str) -> None:
    async def later(context: RunContextWrapper[Any], agent: RealtimeAgent[Any]) -> str:
        return f"{agent.name} in {context.context['town']}"

    made: Any = {
        "text": "Ann in Bonn",
        "function": lambda context, agent: f"{agent.name} in {context.context['town']}",
        "coroutine": later,
    }[kind]
    assert asyncio.run(RealtimeAgent("Ann", made).get_system_prompt(CONTEXT)) == "Ann in Bonn"


def test_instructions_that_are_no_text_are_a_user_error() -> None:
    with pytest.raises(UserError, match="must be text"):
        asyncio.run(RealtimeAgent("Ann", lambda context, agent: 3).get_system_prompt(CONTEXT))  # type: ignore[arg-type, return-value] # the mistake under test


def test_a_clone_shares_nothing_that_can_be_changed() -> None:
    ann = RealtimeAgent("Ann", tools=[clock])
    bob = ann.clone(name="Bob")
    bob.tools.clear()
    assert (bob.name, ann.name, ann.tools) == ("Bob", "Ann", [clock])
    with pytest.raises(TypeError):
        ann.clone(nickname="A")


def test_what_is_no_tool_server_is_refused() -> None:
    with pytest.raises(TypeError, match="mcp_servers must hold tool servers"):
        RealtimeAgent("Ann", mcp_servers=["files"])  # type: ignore[list-item] # the mistake under test


def test_a_guardrail_may_be_synchronous_or_not() -> None:
    async def later(context: Any, agent: Any, output: str) -> GuardrailFunctionOutput:
        return GuardrailFunctionOutput(output, True)

    def now(context: Any, agent: Any, output: str) -> GuardrailFunctionOutput:
        return GuardrailFunctionOutput(output, False)

    agent: RealtimeAgent[Any] = RealtimeAgent("Ann")
    tripped = asyncio.run(OutputGuardrail(later).run(CONTEXT, agent, "text"))
    passed = asyncio.run(OutputGuardrail(now, name="nice").run(CONTEXT, agent, "text"))
    assert (tripped.output.tripwire_triggered, tripped.guardrail.get_name()) == (True, "later")
    assert (passed.output.tripwire_triggered, passed.guardrail.get_name()) == (False, "nice")
    assert tripped.agent_output == "text"


def test_a_guardrail_that_gives_no_answer_is_a_user_error() -> None:
    def forgetful(context: Any, agent: Any, output: str) -> Any:
        return True

    with pytest.raises(UserError, match="forgetful must return a GuardrailFunctionOutput, not bool"):
        asyncio.run(OutputGuardrail(forgetful).run(RunContextWrapper(None), None, "text"))


def test_only_ways_that_are_enabled_now_lead_away() -> None:
    other: RealtimeAgent[Any] = RealtimeAgent("Billing")
    closed = realtime_handoff(other, tool_name_override="closed", is_enabled=lambda context, agent: False)
    agent: RealtimeAgent[Any] = RealtimeAgent("Ann", handoffs=[other, closed])
    assert [way.tool_name for way in asyncio.run(agent.enabled_handoffs(CONTEXT))] == ["transfer_to_billing"]


def test_a_function_becomes_a_guardrail_with_or_without_a_name() -> None:
    def polite(context: Any, agent: Any, output: str) -> GuardrailFunctionOutput:
        return GuardrailFunctionOutput(None, False)

    assert output_guardrail(polite).get_name() == "polite"
    assert output_guardrail(name="manners")(polite).get_name() == "manners"
