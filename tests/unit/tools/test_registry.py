"""Tools by name."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from app.base.errors import UserError
from app.tools.context import RunContextWrapper
from app.tools.registry import ToolRegistry
from app.tools.spec import FunctionTool, function_tool


def named(name: str, is_enabled: Any = True) -> FunctionTool:
    @function_tool(name_override=name, description_override=f"does {name}", is_enabled=is_enabled)
    def tool() -> str:
        return name

    return tool


def test_two_tools_of_one_name_are_a_user_error_but_one_tool_twice_is_not() -> None:
    tool = named("a")
    assert len(ToolRegistry([tool, tool])) == 1
    with pytest.raises(UserError, match="called a"):
        ToolRegistry([tool, named("a")])


def test_only_enabled_tools_are_listed() -> None:
    async def asked(context: RunContextWrapper[Any], agent: Any) -> bool:
        return bool(context.context)

    registry = ToolRegistry([named("on"), named("off", False), named("asked", asked)])

    def names(context: object) -> list[str]:
        enabled = asyncio.run(registry.enabled(RunContextWrapper(context), None))
        return [tool.name for tool in enabled]

    assert names(True) == ["on", "asked"]
    assert names(False) == ["on"]


def test_the_wire_form_has_name_description_and_parameters() -> None:
    assert ToolRegistry([named("a")]).to_wire() == [
        {
            "type": "function",
            "name": "a",
            "description": "does a",
            "parameters": {"type": "object", "properties": {}, "required": [], "additionalProperties": False},
        }
    ]
