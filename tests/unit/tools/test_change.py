"""What a person changed about tools that somebody else made."""

from __future__ import annotations

import asyncio
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from app.base.sections import McpTool, Proxy, ToolChange
from app.realtime.agents.scenario import load_agent_set
from app.tools.builtin import Builtins
from app.tools.change import by, changed
from app.tools.context import RunContextWrapper
from app.tools.own import OwnTools, server_of
from app.tools.spec import FunctionTool
from app.workbench.tool_trial import try_builtin
from tests.tool_servers.start import FOLDER


def clock() -> FunctionTool:
    return Builtins().tools("clock")[0]


def test_what_was_not_changed_stays() -> None:
    assert by({"other": ToolChange(name="x")})("current_time", clock()).name == "current_time"
    same = changed(clock(), ToolChange())
    assert (same.name, same.description, same.needs_approval) == ("current_time", clock().description, False)
    assert same.timeout == 20.0


def test_name_description_question_and_limit_are_changed_and_examples_stay() -> None:
    tool = changed(
        clock(), ToolChange(name="what_time", description="Look at the clock.", needs_approval=True, timeout_s=3)
    )
    assert (tool.name, tool.needs_approval, tool.timeout) == ("what_time", True, 3)
    assert tool.description.startswith("Look at the clock.\n\nFor example: ")
    assert '"what time is it"' in tool.description
    anew = changed(clock(), ToolChange(description='Clock. For example: "the hour".'))
    assert anew.description == 'Clock. For example: "the hour".'


@pytest.mark.parametrize(
    ("name", "called"),
    [("two words", "two_words"), ("gr\u00fc\u00df", "gr__"), ("x" * 65, "x" * 64), (" ", "current_time")],
)
def test_a_name_that_no_model_can_call_is_made_one_that_it_can(name: str, called: str) -> None:
    assert changed(clock(), ToolChange(name=name)).name == called


def test_agents_get_the_tools_that_come_with_sidetone_as_they_were_changed(tmp_path: Path) -> None:
    file = tmp_path / "set.toml"
    file.write_text('title = "T"\n[[agents]]\nname = "A"\ntools = ["builtin.clock"]\n', encoding="utf-8")
    own = OwnTools(builtin_changes={"current_date": ToolChange(name="today", needs_approval=True)})
    tools = load_agent_set(file, own=own).agents["A"].tools
    assert [tool.name for tool in tools] == ["current_time", "today"]
    assert [getattr(tool, "needs_approval", None) for tool in tools] == [False, True]


def test_a_changed_tool_is_tried_under_its_own_name() -> None:
    change = ToolChange(name="sum_up")
    report = asyncio.run(try_builtin("calculate", change, json.dumps({"expression": "6*7"}), proxy=Proxy()))
    assert (report.text, report.has_failed) == ("The result is 42.", False)
    wrong = asyncio.run(try_builtin("calculate", change, "{", proxy=Proxy()))
    assert wrong.has_failed


def test_one_tool_of_a_server_is_changed_and_the_call_reaches_it() -> None:
    entry = McpTool(
        id="files",
        command=sys.executable,
        arguments=[str(FOLDER / "bad.py"), "--tools", "read,write"],
        changes={"write": ToolChange(name="put_down", description="Write it.", needs_approval=True, timeout_s=5)},
    )

    async def main() -> list[Any]:
        async with server_of(entry) as server:
            return await server.function_tools(RunContextWrapper(None), None)

    read, write = asyncio.run(main())
    assert (read.name, read.needs_approval, read.timeout) == ("read", False, 20.0)
    assert (write.name, write.needs_approval, write.timeout) == ("put_down", True, 5)
    assert write.description == "Write it."
