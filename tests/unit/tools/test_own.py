"""The tools of a person's settings, made ready; agent sets name them as `own.<id>`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from app.base import paths
from app.base.errors import ConfigError
from app.base.sections import HttpTool, McpTool, OwnTool, PythonTool
from app.realtime.agents.scenario import load_agent_set
from app.tools.mcp.params import StdioParams, http_params
from app.tools.own import OwnTools, is_shipped
from app.tools.spec import FunctionTool

HTTP = HttpTool(id="lights", url="https://example.org/{room}", name="set_lights", needs_approval=True, timeout_s=3)
FILES = McpTool(id="files", command="~/serve", arguments=["--all"], environment={"A": "1"}, secret_environment=["KEY"])
WEB = McpTool(id="web", url="https://example.org/mcp", secret_headers=["Authorization"], allowed=["read"])
SECRETS = {"tool:files:KEY": "k-secret", "tool:web:Authorization": "Bearer w"}


def own(*entries: OwnTool, **options: Any) -> OwnTools:
    return OwnTools(entries, read_secret=SECRETS.get, **options)


def agent_set(folder: Path, *references: str) -> Path:
    file = folder / "set.toml"
    tools = ",\n  ".join(f'"{reference}"' for reference in references)
    file.write_text(f'title = "T"\n[[agents]]\nname = "A"\ntools = [\n  {tools}\n]\n[[agents]]\nname = "B"\n')
    return file


def test_agents_get_the_tools_and_servers_that_they_name(tmp_path: Path) -> None:
    file = agent_set(tmp_path, "own.lights", "own.files", "builtin.clock", "own.off")
    off = McpTool(id="off", command="none", is_enabled=False)
    agents = load_agent_set(file, own=own(HTTP, FILES, WEB, off)).agents
    assert [tool.name for tool in agents["A"].tools] == ["set_lights", "current_time", "current_date"]
    assert [server.name for server in agents["A"].mcp_servers] == ["files"]
    lights = agents["A"].tools[0]
    assert isinstance(lights, FunctionTool)
    assert (lights.timeout, callable(lights.needs_approval)) == (3, True)
    assert agents["B"].mcp_servers == []


@pytest.mark.parametrize(
    ("reference", "message", "hint"),
    [
        ("own.light", ":5: the settings have no tool “light”.", "Did you mean “lights”? Tools of the settings: lights"),
        ("own.", ":5: the settings have no tool “”.", "Tools of the settings"),
        ("own.bad", ":5: The tool bad of the settings cannot be used: The body is no JSON", ""),
        ("own.shy", ":5: The tool shy of the settings cannot be used: The value of X is not kept", "under Tools"),
        ("own.both", ":5: The tool both of the settings cannot be used: A server of tools needs either", ""),
        ("own.gone", "gone.py cannot be read: there is no such file", ""),
        ("own.named", ":5: The tool not a name of the settings cannot be used: 'not a name' cannot be a tool's", ""),
    ],
)
def test_what_cannot_be_used_is_told_with_file_and_line(
    tmp_path: Path, reference: str, message: str, hint: str
) -> None:
    entries = [
        HTTP,
        HttpTool(id="bad", url="https://example.org", body="{"),
        HttpTool(id="named", url="https://example.org", name="not a name"),
        McpTool(id="shy", command="x", secret_environment=["X"]),
        McpTool(id="both", command="x", url="https://example.org"),
        PythonTool(id="gone", path=str(tmp_path / "gone.py"), function="f"),
    ]
    with pytest.raises(ConfigError) as caught:
        load_agent_set(agent_set(tmp_path, reference), own=own(*entries))
    assert message in caught.value.message
    assert str(tmp_path / "set.toml") in caught.value.message
    assert hint in caught.value.hint


def test_two_tools_of_one_name_are_told_wherever_they_come_from(tmp_path: Path) -> None:
    clock = HttpTool(id="clock", url="https://example.org", name="current_time")
    with pytest.raises(ConfigError, match=":6: A has two tools named “current_time”"):
        load_agent_set(agent_set(tmp_path, "builtin.clock", "own.clock"), own=own(clock))


def test_a_server_is_set_up_as_its_entry_says() -> None:
    tools = own(FILES, WEB)
    files, web = tools.get("files"), tools.get("web")
    assert tools.get("files") is files
    assert not isinstance(files, FunctionTool | None)
    assert not isinstance(web, FunctionTool | None)
    home = str(Path("~/serve").expanduser())
    assert files._params == StdioParams(home, ["--all"], {"A": "1", "KEY": "k-secret"})
    assert web._params == http_params({"url": "https://example.org/mcp", "headers": {"Authorization": "Bearer w"}})
    assert (web.name, web._manner.tool_filter, web._manner.require_approval) == ("web", ["read"], "never")


def test_a_file_that_nobody_agreed_to_is_not_run_whatever_names_it(tmp_path: Path) -> None:
    mark = tmp_path / "was-run"
    (tmp_path / "mine.py").write_text(f"open({str(mark)!r}, 'w')\ndef f(): ...\n")
    entry = PythonTool(id="mine", path=str(tmp_path / "mine.py"), function="f")
    changed = PythonTool(id="changed", path=str(tmp_path / "mine.py"), function="f", trusted_hash="0" * 64)
    for reference, said in (("own.mine", "is not trusted"), ("own.changed", "has changed since you agreed")):
        with pytest.raises(ConfigError, match=said) as caught:
            load_agent_set(agent_set(tmp_path, reference), own=own(entry, changed))
        assert "in the settings, under Tools" in caught.value.hint
    with pytest.raises(ConfigError, match="is not trusted") as caught:
        load_agent_set(agent_set(tmp_path, "mine.py#f"))
    assert f"sidetone trust {tmp_path / 'mine.py'}" in caught.value.hint
    assert not mark.exists()


def test_only_what_lies_among_the_shipped_sets_is_shipped(tmp_path: Path) -> None:
    assert is_shipped(paths.agents_dir() / "tools" / "restaurant.py")
    assert not is_shipped(paths.agents_dir() / ".." / "mine.py")
    assert not is_shipped(tmp_path / "restaurant.py")
