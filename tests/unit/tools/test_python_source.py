"""A Python file as text: read once, hashed, outlined, never run."""

from __future__ import annotations

import hashlib
import os
import sys
from pathlib import Path

import pytest

from app.base.errors import ConfigError
from app.tools.python_source import LONGEST_OUTLINE, MAX_BYTES, read_source

SOURCE = '''\
raise SystemExit("this file must not be run")
import nothing_of_this_name

def greet(name: str, times: int = 1) -> str:
    """Greet somebody.

    Args:
        name: whom
    """

async def wait(*, seconds: float): ...

def _private(): ...

class Greeter:
    def method(self): ...
'''


def write(folder: Path, content: str | bytes = SOURCE) -> Path:
    file = folder / "mine.py"
    file.write_bytes(content.encode() if isinstance(content, str) else content)
    return file


def test_functions_are_told_without_running_the_file(tmp_path: Path) -> None:
    source = read_source(write(tmp_path))
    assert source.sha256 == hashlib.sha256(SOURCE.encode()).hexdigest()
    told = [(each.name, each.line, each.signature, each.description) for each in source.outline()]
    assert told == [
        ("greet", 4, "greet(name: str, times: int=1) -> str", "Greet somebody."),
        ("wait", 11, "wait(*, seconds: float)", ""),
    ]


@pytest.mark.parametrize("content", [b"def f(:\n", b"\xff\xfe\x00", b"x = 1\x00", b"(" * 5000, b"-" * 100_000 + b"1"])
def test_what_is_no_python_is_an_error_not_a_crash(tmp_path: Path, content: bytes) -> None:
    with pytest.raises(ConfigError, match=r"mine\.py"):
        read_source(write(tmp_path, content)).outline()


def test_an_outline_is_short_whatever_the_file_says(tmp_path: Path) -> None:
    source = read_source(write(tmp_path, f'def f(a="{"x" * 5000}"):\n    """{"y" * 5000}"""\n'))
    (only,) = source.outline()
    assert len(only.signature) == len(only.description) == LONGEST_OUTLINE


def test_trust_is_in_exactly_this_content(tmp_path: Path) -> None:
    source = read_source(write(tmp_path))
    source.check_trust(source.sha256, hint="ask")
    with pytest.raises(ConfigError, match=f"not trusted, so nothing of it was run .*{source.sha256}") as caught:
        source.check_trust("", hint="agree first")
    assert (caught.value.code, caught.value.hint) == ("untrusted_file", "agree first")

    changed = read_source(write(tmp_path, SOURCE + "\n"))
    with pytest.raises(ConfigError, match="has changed since you agreed") as caught:
        changed.check_trust(source.sha256, hint="agree again")
    assert caught.value.code == "changed_file"


@pytest.mark.skipif(sys.platform == "win32", reason="symbolic links need rights there")
def test_a_link_stands_for_what_it_leads_to(tmp_path: Path) -> None:
    file = write(tmp_path)
    link = tmp_path / "link.py"
    link.symlink_to(file)
    assert read_source(link).path == file.resolve()
    circle = tmp_path / "circle.py"
    circle.symlink_to(circle)
    with pytest.raises(ConfigError, match=r"circle\.py cannot be read"):
        read_source(circle)


def test_what_is_no_regular_small_file_is_refused_at_once(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="cannot be read: there is no such file"):
        read_source(tmp_path / "none.py")
    with pytest.raises(ConfigError, match=r"the folder (cannot be read|is no regular file)"):
        read_source(tmp_path, shown="the folder")
    with pytest.raises(ConfigError, match=f"larger than {MAX_BYTES:,} bytes"):
        read_source(write(tmp_path, b"#" * (MAX_BYTES + 1)))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes")
def test_a_pipe_that_nobody_writes_to_does_not_hold_anybody_up(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.py")
    with pytest.raises(ConfigError, match="no regular file"):
        read_source(tmp_path / "pipe.py")
    if Path("/dev/zero").exists():
        with pytest.raises(ConfigError, match="no regular file"):
            read_source(Path("/dev/zero"))
