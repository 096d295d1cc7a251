"""What a report says of errors and of what native code left; never what somebody else named or said."""

from __future__ import annotations

import logging
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from app.base import crash, crash_text, log

WORDS = "my mother's maiden name is Quixote"


def body(act: Callable[[], object]) -> str:
    try:
        act()
    except BaseException as error:  # noqa: BLE001 - whatever it is
        return crash_text.body(error, [])
    raise AssertionError("nothing was raised")


def test_messages_kinds_and_files_of_others_are_left_out() -> None:
    def fail() -> None:
        error = type(WORDS, (ValueError,), {})(WORDS)
        error.add_note(WORDS)
        exec(compile("raise error", f"/home/quixote/{WORDS}.py", "exec"), {"error": error})

    text = body(fail)
    assert text.startswith("builtins.ValueError\n")
    assert text.endswith("  (elsewhere):1\n")
    assert "uixote" not in text


def test_a_recursion_shows_where_it_began_and_where_it_ended() -> None:
    def endless() -> None:
        endless()

    lines = body(endless).splitlines()
    assert lines[0] == "builtins.RecursionError"
    assert len(lines) < 70
    assert any(" between)" in line for line in lines)


def test_groups_of_groups_do_not_make_it_endless() -> None:
    error: Exception = ValueError()
    for _ in range(9):
        error = ExceptionGroup("", [error] * 9)

    def fail() -> None:
        raise error

    assert len(body(fail).splitlines()) <= 401


def test_who_logs_is_named_only_where_that_is_ours_and_never_what_was_logged() -> None:
    log.configure("INFO")
    try:
        logging.getLogger(f"app.{WORDS}").warning("heard %s", WORDS)
        assert " WARNING app (elsewhere):" in log.trail()[-1]
        logging.getLogger("app.audio").info("heard %s", WORDS)
        assert " INFO app.audio (elsewhere):" in log.trail()[-1]
        crash.CrashWatch("window", Path(os.devnull)).broken(ValueError(WORDS))
        assert " ERROR app.store app/base/crash.py:" in log.trail()[-1]
    finally:
        log.configure()
        logging.getLogger("app").handlers.clear()


def died(code: str, folder: Path) -> str:
    program = f"import faulthandler, sys; faulthandler.enable(open(sys.argv[1], 'w'))\n{code}"
    subprocess.run([sys.executable, "-c", program, str(folder / "dump")], cwd=folder, timeout=20, capture_output=True)
    return (folder / "dump").read_text()


@pytest.mark.skipif(sys.platform == "win32", reason="no signals there")
@pytest.mark.parametrize(
    ("signal", "said"),
    [
        ("SIGSEGV", "Segmentation fault"),
        ("SIGABRT", "Aborted"),
        ("SIGBUS", "Bus error"),
        ("SIGFPE", "Floating(-| )point exception"),
        ("SIGILL", "Illegal instruction"),
    ],
)
def test_of_a_native_fault_its_kind_and_lines_are_taken(signal: str, said: str, tmp_path: Path) -> None:
    act = f"signal.raise_signal(signal.{signal})"
    file = str(tmp_path / 'my "secret" Quixote.py')
    code = f"import numpy, signal\nexec(compile('def Quixote(): {act}\\nQuixote()', {file!r}, 'exec'))"
    dump = died(code, tmp_path)
    assert "uixote" in dump
    text = crash_text.native(dump)
    assert re.match(f"Fatal Python error: {said}\n", text)
    assert "uixote" not in text
    assert "secret" not in text
    assert "hread 0x" in text
    assert "  (elsewhere):1\n" in text


KNOWN = """\
Fatal Python error: Segmentation fault
Fatal Python error: Aborted
Fatal Python error: Bus error
Fatal Python error: Illegal instruction
Fatal Python error: Floating point exception
Fatal Python error: Floating-point exception
Fatal Python error from unexpected signum: 12
Windows fatal exception: access violation
Windows fatal exception: float divide by zero
Windows fatal exception: float overflow
Windows fatal exception: int divide by zero
Windows fatal exception: integer overflow
Windows fatal exception: page error
Windows fatal exception: stack overflow
Windows fatal exception: code 0xc0000374
<Cannot show all threads while the GIL is disabled>
Stack (most recent call first):
  Garbage-collecting
  <no Python frame>
  <tstate is freed>
  <freed thread state>
<freed thread state>
  <freed frame>
  <invalid frame>
  ...
plus 101 frames
...
"""


def test_every_line_that_the_interpreter_makes_of_itself_alone_is_taken() -> None:
    assert crash_text.native(KNOWN) == KNOWN


def test_lines_of_unknown_shapes_are_not_taken() -> None:
    dump = f"Fatal Python error: {WORDS}\n{WORDS}\nThread 0x01 [Quixote] (most recent call first):\n  <Quixote>\n"
    dump += f'  File "/home/{WORDS}", line 3 in Quixote\n  File ???, line ??? in ???\nExtension modules: quixote\n'
    dump += "Windows fatal exception: my name is quixote\n"
    known = "Fatal Python error\nThread 0x01\n  (elsewhere):3\n  (elsewhere):???\nWindows fatal exception\n"
    assert crash_text.native(dump) == known
