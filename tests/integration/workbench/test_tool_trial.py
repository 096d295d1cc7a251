"""Tools of the settings, tried outside of a conversation: real processes, servers and requests."""

from __future__ import annotations

import asyncio
import sys
import threading
from pathlib import Path
from typing import Any

import psutil
import pytest

from app.base.aio import EngineThread
from app.base.sections import HttpTool, McpTool, OwnTool, PythonTool
from app.tools import own
from app.workbench import tool_trial
from app.workbench.doctor import examine_tools
from app.workbench.tool_trial import CallReport
from tests.http_peer import Given, HttpPeer
from tests.tool_servers.start import FOLDER, left_running


def server(*habits: str, **fields: object) -> McpTool:
    return McpTool.model_validate(
        {"id": "s", "command": sys.executable, "arguments": [str(FOLDER / "bad.py"), *habits], **fields}
    )


def python_tool(folder: Path, source: str = "def double(n: int) -> int:\n    return 2 * n\n") -> PythonTool:
    (folder / "mine.py").write_text(source)
    found = tool_trial.look_at(str(folder / "mine.py"))
    return PythonTool(id="p", path=str(found.path), function="double", trusted_hash=found.sha256)


def test_a_server_is_probed_and_left_again() -> None:
    report = asyncio.run(tool_trial.probe(server("--tools", "a,b")))
    assert ([each.name for each in report.offers], report.problem) == (["a", "b"], "")
    assert 0 < report.took_s < 15
    assert left_running() == []


def test_whoever_quits_need_not_wait_until_what_servers_need_is_loaded(monkeypatch: pytest.MonkeyPatch) -> None:
    begun, loaded = threading.Event(), threading.Event()

    def slow(entry: McpTool, **options: Any) -> Any:
        begun.set()
        assert loaded.wait(60)
        return own.server_of(entry, **options)

    monkeypatch.setattr(tool_trial, "server_of", slow)  # a machine that is busy takes as long for the real one
    engine = EngineThread()
    engine.start()
    try:
        asked = engine.submit(tool_trial.probe(server()))
        assert begun.wait(60)
        assert engine.stop(30.0)
        assert asked.cancelled()
    finally:
        loaded.set()


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        (server("--crash"), "no licence found"),
        (McpTool(id="s", command="/no/such/program"), "there is no /no/such/program"),
        (McpTool(id="s"), "needs either a command or a URL"),
        (server("--mute", timeout_s=0.2), "did not answer"),
    ],
)
def test_a_server_that_is_not_well_says_why(entry: McpTool, said: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tool_trial, "CONNECT_LIMIT_S", 0.5)
    assert said in asyncio.run(tool_trial.probe(entry)).problem
    assert left_running() == []


def test_a_python_tool_is_tried_and_its_process_ended(tmp_path: Path) -> None:
    entry = python_tool(tmp_path)
    assert asyncio.run(tool_trial.try_call(entry, '{"n": 4}')) == CallReport("8")
    wrong = asyncio.run(tool_trial.try_call(entry, '{"m": 4}'))
    assert (wrong.has_failed, "n: Field required" in wrong.text) == (True, True)
    (tmp_path / "mine.py").write_text("changed = True\n")
    changed = asyncio.run(tool_trial.try_call(entry, "{}"))
    assert (changed.has_failed, "has changed since" in changed.text) == (True, True)
    assert [child for child in psutil.Process().children() if "run-tool-file" in child.cmdline()] == []


def test_a_request_to_a_private_address_asks_first() -> None:
    with HttpPeer(lambda _: Given(body=b"hello", headers={"content-type": "text/plain"})) as peer:
        entry = HttpTool(id="h", url=peer.url())
        report = asyncio.run(tool_trial.try_call(entry, "{}"))
        assert report == CallReport("This request goes to a private address: 127.0.0.1.", asks=True)
        assert peer.asked == []
        assert asyncio.run(tool_trial.try_call(entry, "{}", is_agreed=True)) == CallReport("hello")


def test_the_doctor_has_a_line_for_each_tool(tmp_path: Path) -> None:
    untrusted = python_tool(tmp_path).model_copy(update={"id": "u", "trusted_hash": ""})
    tools: list[OwnTool] = [
        server("--tools", "a"),
        HttpTool(id="h", url="https://example.org/{q}", name="look_up"),
        untrusted,
        McpTool(id="off", command="/no/such/program", is_enabled=False),
    ]
    lines = [finding.as_line() for finding in examine_tools(tools)]
    assert lines[0] == "ok   tool         s"
    assert lines[1] == "ok   tool         look_up"
    assert lines[2].startswith("FIX  tool         u: The tool u of the settings cannot be used: The tool file")
    assert lines[3] == "ok   tool         off (switched off)"
