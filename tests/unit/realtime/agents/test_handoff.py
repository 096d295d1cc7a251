"""Handoffs as tools."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel

from app.base.errors import ToolError, UserError
from app.realtime.agents.agent import RealtimeAgent
from app.realtime.agents.handoff import default_tool_name, realtime_handoff
from app.tools.context import RunContextWrapper

CONTEXT: RunContextWrapper[Any] = RunContextWrapper("ctx")
BILLING: RealtimeAgent[Any] = RealtimeAgent("Billing Support!", handoff_description="Knows invoices.")


class Reason(BaseModel):
    why: str


@pytest.mark.parametrize(
    ("name", "tool"),
    [
        ("Billing", "transfer_to_billing"),
        ("Billing Support!", "transfer_to_billing_support"),
        ("Tier 2 / EU", "transfer_to_tier_2___eu"),
        ("_x_", "transfer_to__x"),
    ],
)
def test_the_tool_is_named_after_the_agent(name: str, tool: str) -> None:
    assert default_tool_name(name) == tool


@given(st.text())
def test_every_name_makes_a_tool_name_that_the_wire_takes(name: str) -> None:
    made = default_tool_name(name)
    assert made.startswith("transfer_to_")
    assert not made.endswith("_")
    assert len(made) <= 64
    assert made.isascii()
    assert made.replace("_", "").isalnum()


def test_names_in_other_scripts_stay_apart() -> None:
    assert default_tool_name("안내") != default_tool_name("결제")


def test_the_default_schema_is_empty_and_strict() -> None:
    wire = realtime_handoff(BILLING).to_wire()
    assert wire["parameters"] == {"type": "object", "properties": {}, "required": [], "additionalProperties": False}
    assert wire["description"] == "Hand the conversation over to Billing Support!. Knows invoices."


def test_overrides_are_used() -> None:
    way = realtime_handoff(BILLING, tool_name_override="pay", tool_description_override="For money.")
    assert (way.tool_name, way.tool_description, way.agent_name) == ("pay", "For money.", "Billing Support!")


def test_on_handoff_is_told_before_the_agent_takes_over() -> None:
    told: list[Any] = []

    async def later(context: RunContextWrapper[Any], reason: Reason) -> None:
        told.append((context.context, reason))

    way = realtime_handoff(BILLING, on_handoff=later, input_type=Reason)
    assert asyncio.run(way.on_invoke_handoff(CONTEXT, '{"why": "money"}')) is BILLING
    assert told == [("ctx", Reason(why="money"))]
    plain = realtime_handoff(BILLING, on_handoff=lambda context: told.append(context))
    assert asyncio.run(plain.on_invoke_handoff(CONTEXT, "")) is BILLING
    assert told[-1] is CONTEXT


def test_wrong_input_is_refused() -> None:
    way = realtime_handoff(BILLING, on_handoff=lambda context, reason: None, input_type=Reason)
    with pytest.raises(ToolError, match="why"):
        asyncio.run(way.on_invoke_handoff(CONTEXT, "{}"))


@pytest.mark.parametrize(
    "wrong",
    [
        {"input_type": Reason},
        {"on_handoff": lambda: None},
        {"on_handoff": lambda context: None, "input_type": Reason},
        {"on_handoff": 3},
        {"on_handoff": lambda context, given: None, "input_type": int},
        {"on_handoff": lambda context, given: None, "input_type": Callable[[], int]},
    ],
)
def test_a_handoff_that_cannot_work_is_a_user_error(wrong: dict[str, Any]) -> None:
    with pytest.raises(UserError):
        realtime_handoff(BILLING, **wrong)


def test_a_way_without_conditions_just_leads_to_its_agent() -> None:
    assert asyncio.run(realtime_handoff(BILLING).on_invoke_handoff(CONTEXT, "{}")) is BILLING


@pytest.mark.parametrize("name", ["bad name", "x" * 65, "große", 3])
def test_a_name_that_no_tool_can_have_is_refused(name: Any) -> None:
    with pytest.raises(UserError, match="cannot be a tool's name"):
        realtime_handoff(BILLING, tool_name_override=name)


@pytest.mark.parametrize("agent", ["Billing", None, RealtimeAgent])
def test_it_leads_to_an_agent(agent: Any) -> None:
    with pytest.raises(UserError, match="must be a RealtimeAgent"):
        realtime_handoff(agent)
