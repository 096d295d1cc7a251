"""Two windows of one person and the command line beside them: what each of them changes is kept."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from app.base import settings

ROOT = Path(__file__).resolve().parents[2]
DRIVER = ROOT / "tests" / "e2e" / "window_driver.py"


class Window:
    """The application as a process; `ask` as the driver answers."""

    def __init__(self) -> None:
        self.process = subprocess.Popen(
            [sys.executable, str(DRIVER)],
            cwd=ROOT,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def ask(self, what: str, **arguments: Any) -> Any:
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        print(json.dumps({"ask": what, "with": arguments}), file=self.process.stdin, flush=True)
        for line in self.process.stdout:
            if line.startswith("@@"):
                return json.loads(line[2:])
        raise AssertionError("the application ended")

    def close(self) -> str:
        self.ask("trigger", name="quit")
        _, errors = self.process.communicate(timeout=10)
        assert self.process.returncode == 0, errors
        return str(errors)


@pytest.fixture
def windows() -> Iterator[list[Window]]:
    settings.save(settings.Settings(was_introduced=True))
    opened = [Window(), Window()]
    for window in opened:
        until = time.monotonic() + 20
        while window.ask("rows")["state"] == "starting":
            assert time.monotonic() < until
    yield opened
    for window in opened:
        window.process.kill()
        window.process.communicate()


def test_windows_and_the_command_line_keep_what_the_others_changed(windows: list[Window], tmp_path: Path) -> None:
    first, second = windows
    tool_file = tmp_path / "own_tools.py"
    tool_file.write_text('def greet() -> str:\n    """Say hello."""\n    return "hello"\n')
    first.ask("trigger", name="theme_dark")
    trust = [sys.executable, "-m", "app", "trust", str(tool_file), "--yes"]
    assert subprocess.run(trust, cwd=ROOT, capture_output=True, timeout=30).returncode == 0
    second.ask("trigger", name="turn_hold")
    first.ask("trigger", name="show_timeline")
    for window in windows:
        assert "Traceback" not in window.close()
    kept = settings.load()
    assert kept.notice() is None
    assert (kept.settings.theme, kept.settings.turn_mode) == ("dark", "hold")
    assert kept.settings.shows_timeline is False
    assert list(kept.settings.trusted_files) == [str(tool_file)]
