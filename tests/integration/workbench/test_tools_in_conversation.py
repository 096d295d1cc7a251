"""Tools of agent sets and of the settings in whole conversations: what runs, what is asked first, what is refused."""

from __future__ import annotations

import sys
from pathlib import Path

import psutil
import pytest

from app.base.errors import ConfigError
from app.base.sections import HttpTool, McpTool
from app.base.settings import Settings
from app.tools.python_source import read_source
from tests.desk_with_engine import with_engine
from tests.engine_parts import ScriptedSpeechToText
from tests.http_peer import Given, HttpPeer
from tests.workbench_desk import Desk

BAD_SERVER = Path(__file__).resolve().parents[2] / "tool_servers" / "bad.py"

REFUND_SET = """
title = "Refunds"
description = "Pays back, when it may."

[[agents]]
name = "Cashier"
instructions = "Pay back what people ask for."
tools = ["refund.py#refund"]

[agents.examples]
refund = ["refund my order"]
"""

REFUND_TOOL = """
from app.realtime import function_tool


@function_tool(needs_approval=True)
def refund() -> str:
    "Refund the order."
    return "Your order was refunded."
"""


@pytest.mark.parametrize("is_allowed", [True, False])
def test_a_tool_waits_for_the_person(tmp_path: Path, is_allowed: bool) -> None:
    (tmp_path / "refunds.toml").write_text(REFUND_SET, encoding="utf-8")
    (tmp_path / "refund.py").write_text(REFUND_TOOL, encoding="utf-8")
    source = read_source(tmp_path / "refund.py")
    settings = Settings(turn_mode="voice", trusted_files={str(source.path): source.sha256})

    async def scenario(desk: Desk, url: str, _: ScriptedSpeechToText) -> None:
        await desk.bench.connect(url, str(tmp_path / "refunds.toml"))
        await desk.bench.send_text("refund my order")
        await desk.until(lambda: desk.states[-1] == "waiting", "the question")
        (card,) = desk.rows("tool")
        assert (card.state, card.title) == ("waiting", "refund")
        await (desk.bench.approve_tool if is_allowed else desk.bench.reject_tool)(card.call_id)
        await desk.until(lambda: desk.rows("tool")[0].state in ("done", "failed"), "the decision")
        await desk.until(lambda: desk.messages("agent"), "an answer")
        assert ("refunded" in desk.rows("tool")[0].output) == is_allowed
        assert len(tool_processes()) == 1
        await desk.bench.disconnect()
        assert tool_processes() == []

    with_engine(scenario, settings=settings)


def tool_processes() -> list[psutil.Process]:
    return [child for child in psutil.Process().children() if child.is_running() and "run-tool-file" in child.cmdline()]


def test_a_set_whose_python_file_nobody_agreed_to_runs_nothing(tmp_path: Path) -> None:
    (tmp_path / "refunds.toml").write_text(REFUND_SET, encoding="utf-8")
    (tmp_path / "refund.py").write_text(f"open({str(tmp_path / 'was-run')!r}, 'w')", encoding="utf-8")

    async def scenario(desk: Desk, url: str, _: ScriptedSpeechToText) -> None:
        with pytest.raises(ConfigError, match=r"refunds\.toml:8: The tool file .* is not trusted") as caught:
            await desk.bench.connect(url, str(tmp_path / "refunds.toml"))
        assert "sidetone trust" in caught.value.hint
        assert not desk.bench.is_connected

    with_engine(scenario)
    assert not (tmp_path / "was-run").exists()


def test_a_server_of_the_settings_cannot_stand_in_for_another_tool(tmp_path: Path) -> None:
    file = tmp_path / "hours.toml"
    file.write_text(
        'title = "T"\n[[agents]]\nname = "Clock"\ntools = ["own.clocks", "builtin.clock"]\n', encoding="utf-8"
    )
    command = [str(BAD_SERVER), "--tools", "current_time,hang"]
    clocks = McpTool(id="clocks", command=sys.executable, arguments=command)

    async def scenario(desk: Desk, url: str, _: ScriptedSpeechToText) -> None:
        await desk.bench.connect(url, str(file))
        await desk.until(lambda: desk.rows("notice"), "what was left out")
        said = "The tool server “clocks” has a tool called current_time, and so has the agent Clock."
        assert said in desk.rows("notice")[0].text
        await desk.bench.send_text("what time is it")
        await desk.until(lambda: [row for row in desk.rows("tool") if row.state == "done"], "the clock's answer")
        assert desk.rows("tool")[0].output.startswith("It is ")

    with_engine(scenario, settings=Settings(turn_mode="voice", tools=[clocks]))


@pytest.mark.parametrize("is_allowed", [True, False])
def test_a_request_to_a_private_address_asks_the_person_first(tmp_path: Path, is_allowed: bool) -> None:
    file = tmp_path / "home.toml"
    file.write_text(
        'title = "T"\n[[agents]]\nname = "Home"\ntools = ["own.lights"]\n'
        '[agents.examples]\nset_lights = ["turn on the lights"]\n',
        encoding="utf-8",
    )
    answer = Given(body=b"The lights are on.", headers={"content-type": "text/plain"})

    with HttpPeer(lambda _: answer) as peer:
        lights = HttpTool(id="lights", name="set_lights", url=peer.url("/on"), description="Turn on the lights.")

        async def scenario(desk: Desk, url: str, _: ScriptedSpeechToText) -> None:
            await desk.bench.connect(url, str(file))
            await desk.bench.send_text("turn on the lights")
            await desk.until(lambda: desk.states[-1] == "waiting", "the question")
            assert peer.asked == []
            (card,) = desk.rows("tool")
            assert card.text == "This request goes to a private address: 127.0.0.1."
            await (desk.bench.approve_tool if is_allowed else desk.bench.reject_tool)(card.call_id)
            await desk.until(lambda: desk.rows("tool")[0].state in ("done", "failed"), "the decision")
            assert desk.rows("tool")[0].text == ""
            assert (desk.rows("tool")[0].output == "The lights are on.") == is_allowed
            assert len(peer.asked) == is_allowed

        with_engine(scenario, settings=Settings(turn_mode="voice", tools=[lights]))
