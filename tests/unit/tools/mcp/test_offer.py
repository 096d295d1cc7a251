"""What a tool server offers, and which of it an agent is shown."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from app.base.errors import ToolError, ToolServerError, UserError
from app.tools.context import RunContextWrapper, ToolContext
from app.tools.mcp.manner import Manner
from app.tools.mcp.offer import (
    LARGEST_SCHEMA,
    LONGEST_DESCRIPTION,
    MOST_TOOLS,
    Offer,
    ToolFilterContext,
    check_amount,
    check_approval,
    check_filter,
    create_static_tool_filter,
    is_shown,
    needs_approval,
)
from app.tools.spec import FunctionTool, default_failure_text

SMALL: dict[str, Any] = {"type": "object"}
READ, WRITE = Offer("read"), Offer("write")
CONTEXT: RunContextWrapper[Any] = RunContextWrapper(None)
ASKED = ToolFilterContext(CONTEXT, "Ann", "files")


def shown(given: Any) -> list[str]:
    async def ask() -> list[str]:
        return [offer.name for offer in (READ, WRITE) if await is_shown(given, offer, ASKED)]

    return asyncio.run(ask())


def asks(given: Any, offer: Offer) -> bool:
    answer = needs_approval(given, offer, "Ann")
    if isinstance(answer, bool):
        return answer

    async def ask() -> bool:
        return bool(await answer(CONTEXT, {}, "c1"))  # type: ignore[misc] # made asynchronous by needs_approval

    return asyncio.run(ask())


async def only_read(context: ToolFilterContext, offer: Offer) -> bool:
    return (offer.name, context.agent, context.server_name) == ("read", "Ann", "files")


@pytest.mark.parametrize(
    ("given", "names"),
    [
        (None, ["read", "write"]),
        (["read"], ["read"]),
        (create_static_tool_filter(["read"]), ["read"]),
        (create_static_tool_filter(blocked_tool_names=["read"]), ["write"]),
        (create_static_tool_filter(["read", "write"], ["write"]), ["read"]),
        (lambda context, offer: offer.name == "write", ["write"]),
        (only_read, ["read"]),
    ],
)
def test_a_filter_lets_tools_through(given: Any, names: list[str]) -> None:
    check_filter(given)
    assert shown(given) == names


@pytest.mark.parametrize("given", ["read", {"allowed": ["read"]}])
def test_a_filter_of_no_known_form_is_refused(given: Any) -> None:
    with pytest.raises(UserError, match="tool_filter"):
        check_filter(given)


async def asks_to_write(context: Any, agent: Any, offer: Offer) -> bool:
    return (offer.name, agent) == ("write", "Ann")


@pytest.mark.parametrize(
    ("given", "read", "write"),
    [
        (None, False, False),
        (True, True, True),
        ("always", True, True),
        ("never", False, False),
        ({"always": {"tool_names": ["write"]}}, False, True),
        ({"never": {"tool_names": ["read"]}}, False, True),
        ({"never": {"tool_names": ["read"]}, "always": {"tool_names": ["read", "write"]}}, False, True),
        ({"write": "always", "read": "never"}, False, True),
        ({"write": True}, False, True),
        ({"always": {}}, False, False),
        (lambda context, agent, offer: offer.name == "write", False, True),
        (asks_to_write, False, True),
    ],
)
def test_calls_wait_for_a_person_as_the_server_was_set_up(given: Any, read: bool, write: bool) -> None:
    check_approval(given)
    assert (asks(given, READ), asks(given, WRITE)) == (read, write)


@pytest.mark.parametrize("given", ["sometimes", {"write": "sometimes"}])
def test_an_approval_of_no_known_form_is_refused(given: Any) -> None:
    with pytest.raises(UserError, match="sometimes"):
        check_approval(given)


def test_names_descriptions_and_schemas_become_fit_for_a_model() -> None:
    offer = Offer("files.read/ü" + "x" * 80, "d" * 5000, {"properties": {"a": {}}})
    assert offer.model_name == "files_read__" + "x" * 52
    assert len(offer.model_description()) == LONGEST_DESCRIPTION
    assert offer.model_description().endswith("d…")
    assert offer.model_schema() == {"type": "object", "properties": {"a": {}}}
    schema = {"type": "object", "anyOf": [{}]}
    assert Offer("a", "short", schema).model_schema() is schema
    assert Offer("a", "short").model_description() == "short"
    assert Offer("").model_name == "_"


def made(result: dict[str, Any], **options: Any) -> FunctionTool:
    async def call(name: str, arguments: dict[str, Any]) -> dict[str, Any]:
        return {"content": [{"type": "text", "text": f"{name}{arguments}"}], **result}

    settings = {"tool_filter": None, "require_approval": "always", "prefers_structured": False}
    manner = Manner(**{**settings, "failure_error_function": default_failure_text, **options})
    return asyncio.run(manner.function_tools([Offer("a.b")], ASKED, call, 3.0))[0]


def test_a_tool_is_called_by_its_servers_own_name() -> None:
    tool = made({})
    assert (tool.name, tool.timeout, tool.needs_approval, tool.strict_json_schema) == ("a_b", 3.0, True, False)
    assert asyncio.run(tool.on_invoke_tool(ToolContext(None), '{"x": 1}')) == "a.b{'x': 1}"


def test_a_result_that_says_it_failed_is_a_failure() -> None:
    with pytest.raises(ToolError, match=r"a\.b"):
        asyncio.run(made({"isError": True}).on_invoke_tool(ToolContext(None), ""))


def test_a_server_set_up_in_an_unknown_way_is_refused_at_once() -> None:
    with pytest.raises(UserError):
        made({}, tool_filter="read")
    with pytest.raises(UserError):
        made({}, require_approval="perhaps")


def test_a_sensible_amount_is_taken() -> None:
    check_amount("files", [])
    check_amount("files", [Offer(f"tool{number}", input_schema=SMALL) for number in range(MOST_TOOLS)])


def test_too_many_tools_are_refused_with_what_to_do() -> None:
    with pytest.raises(ToolServerError, match=f"“files” offers {MOST_TOOLS + 1} tools") as caught:
        check_amount("files", [READ] * (MOST_TOOLS + 1))
    assert caught.value.code == "too_many_tools"
    assert "allow only these" in caught.value.hint


def deep() -> dict[str, Any]:
    schema: dict[str, Any] = {}
    for _ in range(100_000):
        schema = {"items": schema}
    return schema


@pytest.mark.parametrize("schema", [{"description": "x" * LARGEST_SCHEMA}, deep()], ids=["long", "deep"])
def test_a_schema_without_end_is_refused_by_the_name_of_its_tool(schema: dict[str, Any]) -> None:
    with pytest.raises(ToolServerError, match="the arguments of write with") as caught:
        check_amount("files", [READ, Offer("write", input_schema=schema)])
    assert caught.value.code == "schema_too_large"
