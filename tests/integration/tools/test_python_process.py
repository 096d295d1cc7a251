"""Tools of a Python file in its own process: real processes, real files."""

from __future__ import annotations

import asyncio
import os
import stat
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import psutil
import pytest

from app.base import crash, paths, settings
from app.base.errors import ConfigError, ToolError, ToolTimeoutError
from app.tools.context import ToolContext
from app.tools.executor import ToolExecutor, ToolOutcome
from app.tools.output import ToolOutputImage
from app.tools.python_process import PythonProcess
from app.tools.python_source import read_source

ROOT = Path(__file__).resolve().parents[3]
SOURCE = '''\
import asyncio, os, subprocess, sys, time
from app.tools.spec import function_tool

print("printed while loading")
COUNT = [0]

def greet(name: str, times: int = 1) -> str:
    """Greet somebody.

    Args:
        name: whom
    """
    COUNT[0] += 1
    print("printed in a call"); os.write(1, b"{}\\n"); print("complained", file=sys.stderr)
    return f"Hello {name} ({COUNT[0]}){sys.stdin.read()}"

@function_tool(name_override="say_bye", needs_approval=True)
async def bye() -> str:
    """Say goodbye."""
    await asyncio.sleep(0)
    return "Bye"

def picture() -> dict:
    return {"type": "image", "image_url": "data:image/png;base64,iVBORw0KGgo="}

def fails() -> str:
    raise ValueError("no such table")

def hangs() -> str:
    while True:
        time.sleep(1)

def dies() -> str:
    print("out of luck", file=sys.stderr, flush=True)
    os._exit(3)

def floods(size: int) -> str:
    return "x" * size

def environment() -> str:
    return " ".join(sorted(os.environ))

def folder() -> str:
    return os.getcwd()

def breeds() -> str:
    return str(subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"]).pid)

def odd(what: object()) -> str:
    return ""
'''


@pytest.fixture
def make(tmp_path: Path) -> Iterator[Callable[..., PythonProcess]]:
    """Makes processes of a source; afterwards none of them is left."""
    made: list[PythonProcess] = []

    def make_one(source: str = SOURCE, **options: Any) -> PythonProcess:
        file = tmp_path / "mine.py"
        file.write_text(source, encoding="utf-8")
        made.append(PythonProcess(read_source(file), shown="mine.py", **options))
        return made[-1]

    yield make_one
    for process in made:
        process.close()
    assert [child for child in psutil.Process().children() if "run-tool-file" in _line_of(child)] == []


def _line_of(process: psutil.Process) -> list[str]:
    try:
        return process.cmdline()
    except psutil.Error:
        return []


def run(process: PythonProcess, name: str, arguments: str = "{}") -> ToolOutcome:
    context: ToolContext[Any] = ToolContext(None, tool_name=name, tool_call_id="c", tool_arguments=arguments)
    return asyncio.run(ToolExecutor().run(process.tool(name), context))


def test_functions_are_listed_and_called_in_one_process_that_is_not_ours(make: Callable[..., PythonProcess]) -> None:
    process = make()
    listed = {each.function: each for each in process.functions()}
    first = process.pid
    assert first not in (None, os.getpid())
    assert str(process._source.path) not in {getattr(module, "__file__", None) for module in list(sys.modules.values())}

    greet = listed["greet"]
    assert (greet.name, greet.description) == ("greet", "Greet somebody.")
    assert greet.schema is not None
    assert greet.schema["properties"]["name"] == {"type": "string", "description": "whom"}
    assert (listed["bye"].name, listed["bye"].needs_approval) == ("say_bye", True)
    assert listed["odd"].problem is not None
    with pytest.raises(ConfigError, match=r"mine\.py:\d+: Tool odd"):
        process.tool("odd")
    with pytest.raises(ConfigError, match="has no function “greeet”") as caught:
        process.tool("greeet")
    assert "Did you mean “greet”?" in caught.value.hint

    # What the file prints, reads or writes to the usual descriptors neither reaches nor disturbs our pipes.
    assert run(process, "greet", '{"name": "Ann"}').text == "Hello Ann (1)"
    assert run(process, "greet", '{"name": "Bo"}').text == "Hello Bo (2)"
    assert run(process, "say_bye").text == "Bye"
    assert run(process, "picture").images == (ToolOutputImage("data:image/png;base64,iVBORw0KGgo="),)
    assert run(process, "folder").text == str(read_source(Path(process._source.path)).path.parent)
    assert process.pid == first

    wrong = run(process, "greet", '{"nam": "Ann"}')
    assert wrong.failed
    assert "name: Field required" in wrong.text
    assert run(process, "fails").text.startswith("The tool failed: no such table.")


def test_a_call_that_takes_too_long_ends_its_process_and_the_next_one_starts_another(
    make: Callable[..., PythonProcess],
) -> None:
    process = make()
    first = process.tool("greet") and process.pid

    async def both() -> tuple[Any, Any]:
        slow = process.call("hangs", "{}", timeout_s=0.3)
        other = process.call("hangs", "{}", timeout_s=20)
        return tuple(await asyncio.gather(slow, other, return_exceptions=True))  # type: ignore[return-value] # two

    slow, other = asyncio.run(both())
    assert isinstance(slow, ToolTimeoutError)
    assert str(slow) == "hangs took longer than 0.3 seconds and was stopped"
    assert isinstance(other, ToolError)
    assert "took too long" in str(other)
    assert first is not None
    assert not psutil.pid_exists(first) or psutil.Process(first).status() == psutil.STATUS_ZOMBIE
    assert run(process, "greet", '{"name": "Ann"}').text == "Hello Ann (1)"
    assert process.pid != first


def test_a_process_that_dies_is_told_with_its_last_words_and_started_again(make: Callable[..., PythonProcess]) -> None:
    process = make()
    outcome = run(process, "dies")
    assert outcome.failed
    assert "the process of mine.py ended by itself (exit code 3): out of luck" in outcome.text
    assert run(process, "greet", '{"name": "Ann"}').text == "Hello Ann (1)"


BREAKS = """\
import threading, faulthandler

def native() -> str:
    faulthandler._sigsegv()

def thread() -> str:
    worker = threading.Thread(target=int, args=["what somebody said"], name="of mine")
    worker.start()
    worker.join()
    return "done"
"""


def test_a_native_fault_of_a_tool_is_reported_at_the_next_start(make: Callable[..., PythonProcess]) -> None:
    process = make(BREAKS)
    assert "exit code -11" in run(process, "native").text
    (raw,) = paths.log_dir().glob("native-*")
    assert "mine.py" in raw.read_text()
    assert stat.S_IMODE(raw.stat().st_mode) == 0o600
    assert crash.reports(paths.log_dir()) == []  # nothing is shown as the interpreter wrote it
    (path,) = crash.unseen(paths.log_dir())
    assert not raw.exists()
    text = crash.read(path)
    assert ", tool-file, " in text
    assert "in native code" in text
    assert "Segmentation fault" in text
    assert "  (elsewhere):4\n" in text
    assert "mine" not in text
    assert str(Path.home()) not in text


def test_a_thread_of_a_tool_that_fails_is_reported_without_its_words(make: Callable[..., PythonProcess]) -> None:
    process = make(BREAKS)
    assert run(process, "thread").text == "done"
    process.close()
    (path,) = crash.unseen(paths.log_dir())
    text = crash.read(path)
    assert "in a thread\n" in text
    assert "of mine" not in text
    assert "somebody" not in text
    assert not list(paths.log_dir().glob("native-*"))


def test_where_no_log_is_wanted_a_tool_leaves_no_report(make: Callable[..., PythonProcess]) -> None:
    settings.save(settings.Settings(privacy={"keeps_log": False}))
    assert "exit code -11" in run(make(BREAKS), "native").text
    assert not paths.log_dir().exists()


def test_a_call_that_is_given_up_is_not_left_running(make: Callable[..., PythonProcess]) -> None:
    process = make()
    process.names()

    async def give_up() -> None:
        async with asyncio.TaskGroup() as group:
            call = group.create_task(process.call("hangs", "{}", timeout_s=20))
            await asyncio.sleep(0.05)
            call.cancel()

    asyncio.run(give_up())
    deadline = time.monotonic() + 5
    while process.pid is not None and time.monotonic() < deadline:
        time.sleep(0.01)
    assert process.pid is None


def test_what_is_too_large_is_an_error_and_keys_are_not_handed_on(
    make: Callable[..., PythonProcess], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "very-secret")
    monkeypatch.setenv("MY_TABLE", "42")
    monkeypatch.delenv("PYTHONPATH", raising=False)
    process = make()
    assert run(process, "floods", '{"size": 100000}').text == "x" * 100_000
    too_much = run(process, "floods", '{"size": 100001}')
    assert too_much.failed
    assert "100,001 characters" in too_much.text
    seen = run(process, "environment").text.split()
    assert "MY_TABLE" in seen
    assert not {"OPENAI_API_KEY", "PYTHONPATH", "PYTHONSAFEPATH"} & set(seen), "another Python is no business of ours"


def test_what_a_tool_started_ends_with_the_process(make: Callable[..., PythonProcess]) -> None:
    process = make()
    bred = int(run(process, "breeds").text)
    assert psutil.pid_exists(bred)
    process.close()
    psutil.wait_procs([psutil.Process(bred)] if psutil.pid_exists(bred) else [], timeout=5)
    assert not psutil.pid_exists(bred) or psutil.Process(bred).status() == psutil.STATUS_ZOMBIE
    with pytest.raises(ConfigError, match="not in use"):
        process.tool("greet")


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("def broken(:", r"mine\.py:1: this is not valid Python"),
        (
            "\nraise ValueError('no table')",
            r"mine\.py:2: the tool file failed when it was loaded: ValueError: no table",
        ),
        ("import os\nos._exit(7)", r"The process of mine\.py ended by itself \(exit code 7\)"),
    ],
)
def test_a_file_that_cannot_be_loaded_says_where(make: Callable[..., PythonProcess], source: str, said: str) -> None:
    process = make(source)
    with pytest.raises(ConfigError, match=said):
        process.functions()
    assert process.pid is None


def test_a_file_that_never_comes_to_its_end_is_given_up(make: Callable[..., PythonProcess]) -> None:
    process = make("while True: pass", start_limit_s=0.5)
    with pytest.raises(ConfigError, match=r"mine\.py did not come to its end within 0\.5 seconds"):
        process.functions()


def test_what_was_read_is_what_runs_whatever_lies_there_now(make: Callable[..., PythonProcess], tmp_path: Path) -> None:
    process = make("def which() -> str:\n    return 'agreed'\n")
    (tmp_path / "mine.py").write_text("def which() -> str:\n    return 'changed'\n")
    (tmp_path / "json.py").write_text("raise SystemExit('stood in for a module of ours')")
    assert run(process, "which").text == "agreed"


def test_the_process_ends_when_its_parent_is_killed(tmp_path: Path) -> None:
    file = tmp_path / "mine.py"
    file.write_text("def stuck() -> str:\n    while True: pass\n")
    code = f"""
import asyncio, threading
from pathlib import Path
from app.tools.python_process import PythonProcess
from app.tools.python_source import read_source
process = PythonProcess(read_source(Path({str(file)!r})))
process.names()
print(process.pid, flush=True)
asyncio.run(process.call("stuck", "{{}}", timeout_s=60))
"""
    parent = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, cwd=ROOT)
    assert parent.stdout is not None
    child = psutil.Process(int(parent.stdout.readline()))
    parent.kill()
    parent.wait()
    parent.stdout.close()
    _, alive = psutil.wait_procs([child], timeout=5)
    assert alive == []
