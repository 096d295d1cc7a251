"""What an agent's `mcp_config` makes of the tools of its servers."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import pytest

from app.base.errors import ToolError, UserError
from app.realtime import FunctionTool, RealtimeAgent, ToolContext
from app.realtime.agents.mcp_config import check_mcp_config, configured

SCHEMA: dict[str, Any] = {
    "type": "object",
    "properties": {"guest": {"type": "object", "properties": {"name": {"type": "string"}}}},
}


async def echo(context: ToolContext[Any], arguments_json: str) -> Any:
    return json.loads(arguments_json)


def words(context: Any, error: Exception) -> str:
    return "no luck"


TOOL = FunctionTool("book", "Book.", SCHEMA, echo, strict_json_schema=False)


def invoke(tool: FunctionTool, **arguments: Any) -> Any:
    context: ToolContext[Any] = ToolContext(None, tool_name=tool.name, tool_call_id="c", tool_arguments="")
    return asyncio.run(tool.on_invoke_tool(context, json.dumps(arguments)))  # type: ignore[arg-type] # a coroutine


@pytest.mark.parametrize(
    ("config", "error", "said"),
    [
        ("strict", TypeError, "must be a dict, not str"),
        ({"strict": True}, UserError, "no key 'strict'"),
        ({"convert_schemas_to_strict": 1}, TypeError, "convert_schemas_to_strict must be a bool, not int"),
        ({"failure_error_function": "sorry"}, TypeError, "failure_error_function must be a callable or None, not str"),
    ],
)
def test_wrong_use_is_named(config: Any, error: type[Exception], said: str) -> None:
    with pytest.raises(error, match=said):
        check_mcp_config(config)


def test_every_key_of_the_right_kind_is_taken() -> None:
    check_mcp_config({})
    check_mcp_config({"failure_error_function": None, "convert_schemas_to_strict": True})
    check_mcp_config({"failure_error_function": words, "include_server_in_tool_names": False})


def test_nothing_is_changed_that_is_not_named() -> None:
    off: Any = {"convert_schemas_to_strict": False, "include_server_in_tool_names": False}
    assert configured(TOOL, "desk", {}) is TOOL
    assert configured(TOOL, "desk", off) is TOOL


def test_strict_refuses_arguments_that_the_schema_does_not_name() -> None:
    strict = configured(TOOL, "desk", {"convert_schemas_to_strict": True})
    assert strict.strict_json_schema
    assert strict.params_json_schema["additionalProperties"] is False
    assert strict.params_json_schema["properties"]["guest"]["additionalProperties"] is False
    assert "additionalProperties" not in SCHEMA
    assert invoke(strict, guest={"name": "Ann"}) == {"guest": {"name": "Ann"}}
    with pytest.raises(ToolError, match=r"The arguments of book are wrong: there is no day and no guest\.pets\."):
        invoke(strict, day="today", guest={"pets": 2})
    assert invoke(TOOL, day="today") == {"day": "today"}


def test_words_are_the_agents_where_the_server_has_none() -> None:
    def own(context: Any, error: Exception) -> str:
        return "ours"

    assert configured(TOOL, "desk", {"failure_error_function": words}).failure_error_function is words
    assert configured(TOOL, "desk", {"failure_error_function": None}).failure_error_function is None
    theirs = FunctionTool("book", "Book.", SCHEMA, echo, failure_error_function=own)
    assert configured(theirs, "desk", {"failure_error_function": words}).failure_error_function is own


@pytest.mark.parametrize(
    ("server", "name"),
    [
        ("desk", "desk_book"),
        ("front desk", "front_desk_book_"),
        ("x" * 70, "x" * 55 + "_"),
        ("機", "__book_"),
    ],
)
def test_the_servers_name_stands_before_the_tools(server: str, name: str) -> None:
    shown = configured(TOOL, server, {"include_server_in_tool_names": True}).name
    assert shown.startswith(name)
    assert len(shown) in (len(name), len(name) + 8)


def test_servers_whose_names_look_alike_do_not_clash() -> None:
    servers = ["a b", "a_b", "a/b", "x" * 70, "x" * 71]
    names = {configured(TOOL, server, {"include_server_in_tool_names": True}).name for server in servers}
    assert len(names) == len(servers)


@pytest.mark.parametrize(
    ("config", "error", "said"),
    [
        ([], TypeError, "mcp_config must be a dict, not list"),
        ({"strict": True}, UserError, "mcp_config has no key 'strict'"),
        ({"convert_schemas_to_strict": "yes"}, TypeError, "convert_schemas_to_strict must be a bool, not str"),
        ({"failure_error_function": "sorry"}, TypeError, "failure_error_function must be a callable or None, not str"),
    ],
)
def test_a_wrong_configuration_is_found_on_construction(config: Any, error: type[Exception], said: str) -> None:
    with pytest.raises(error, match=said):
        RealtimeAgent("Ann", mcp_config=config)


def test_a_clone_has_a_configuration_of_its_own() -> None:
    ann: RealtimeAgent[Any] = RealtimeAgent("Ann", mcp_config={"convert_schemas_to_strict": True})
    bob = ann.clone(name="Bob")
    assert bob.mcp_config == ann.mcp_config
    assert bob.mcp_config is not ann.mcp_config
