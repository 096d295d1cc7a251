"""Tools out of a person's Python file."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

import pytest

from app.base.errors import ConfigError
from app.tools.context import ToolContext
from app.tools.python_file import PythonFile
from app.tools.spec import FunctionTool

SOURCE = '''\
from __future__ import annotations
from dataclasses import dataclass
from math import sqrt
from app.tools.spec import function_tool

COUNT = [0]

@dataclass
class Place:
    name: str

def greet(name: str) -> str:
    """Greet somebody."""
    COUNT[0] += 1
    return f"Hello {name} ({COUNT[0]})"

@function_tool(name_override="say_bye")
def bye() -> str:
    """Say goodbye."""
    return "Bye"

async def slow(place: Place) -> str:
    """Go there."""
    return place.name

def odd(what: object()) -> str:
    return ""

def _private() -> str:
    return ""
'''


def load(folder: Path, source: str = SOURCE) -> PythonFile:
    file = folder / "mine.py"
    file.write_text(source, encoding="utf-8")
    return PythonFile(file, shown="mine.py")


def run(tool: FunctionTool, arguments: str) -> str:
    context = ToolContext(None, tool_name=tool.name, tool_call_id="1", tool_arguments=arguments)
    return str(asyncio.run(tool.on_invoke_tool(context, arguments)))


def test_plain_decorated_and_async_functions_become_tools(tmp_path: Path) -> None:
    file = load(tmp_path)
    assert file.names() == ("greet", "bye", "slow", "odd")
    assert run(file.tool("greet"), '{"name": "Anna"}') == "Hello Anna (1)"
    assert run(file.tool("greet"), '{"name": "Bob"}') == "Hello Bob (2)"
    assert file.tool("bye").name == file.tool("say_bye").name == "say_bye"
    assert run(file.tool("slow"), '{"place": {"name": "sea"}}') == "sea"


def test_nothing_is_written_beside_the_file(tmp_path: Path) -> None:
    load(tmp_path)
    assert [file.name for file in tmp_path.iterdir()] == ["mine.py"]


@pytest.mark.parametrize(
    ("name", "message", "hint"),
    [
        ("gret", "mine.py has no function “gret”", "Did you mean “greet”?"),
        ("zzz", "mine.py has no function “zzz”", "Functions in it: greet, bye, slow, odd"),
        ("_private", "“_private” is no function", ""),
        ("sqrt", "“sqrt” is no function", ""),
        ("COUNT", "“COUNT” is no function", ""),
    ],
)
def test_what_is_no_tool_is_said(tmp_path: Path, name: str, message: str, hint: str) -> None:
    with pytest.raises(ConfigError) as caught:
        load(tmp_path).tool(name)
    assert message in caught.value.message
    assert hint in caught.value.hint


def test_a_signature_without_a_schema_is_named_with_its_line(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"mine\.py:26: "):
        load(tmp_path).tool("odd")


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("x = 1\nraise SystemExit(3)\n", r"mine\.py:2: the tool file failed when it was loaded: SystemExit: 3"),
        ("def f():\n    return 1 / 0\n\nf()\n", r"mine\.py:2: .*ZeroDivisionError"),
        ("import nowhere_to_be_found\n", r"mine\.py:1: .*ModuleNotFoundError"),
        ("def f(:\n", r"mine\.py:1: this is not valid Python"),
        ("x = '\x00'\n", r"mine\.py"),
    ],
)
def test_a_file_that_fails_is_named_with_its_line(tmp_path: Path, source: str, message: str) -> None:
    before = set(sys.modules)
    with pytest.raises(ConfigError, match=message):
        load(tmp_path, source)
    assert not [name for name in set(sys.modules) - before if name.startswith("sidetone_tools")]


@pytest.mark.parametrize(
    ("source", "is_frozen", "hint"),
    [
        ("import nowhere_to_be_found\n", True, "install Sidetone's wheel into an environment that has them"),
        ("import nowhere_to_be_found\n", False, "Mend the file"),
        ("raise ValueError\n", True, "Mend the file"),
    ],
)
def test_a_module_that_a_package_does_not_bring_is_no_fault_of_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, source: str, is_frozen: bool, hint: str
) -> None:
    monkeypatch.setattr(sys, "frozen", is_frozen, raising=False)
    with pytest.raises(ConfigError) as caught:
        load(tmp_path, source)
    assert hint in caught.value.hint


def test_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="cannot be read"):
        PythonFile(tmp_path / "none.py")
