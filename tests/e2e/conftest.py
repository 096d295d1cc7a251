"""A desk for the real application: a sound card, a display and speech, all private to the test."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import psutil
import pytest

from app.base import settings
from tests.display import VirtualDisplay
from tests.sound_card import VirtualSoundCard

ROOT = Path(__file__).resolve().parents[2]
KEPT = ROOT / ".test-output"


@pytest.fixture(scope="session")
def display() -> Iterator[VirtualDisplay]:
    """An X server for the whole run."""
    display = VirtualDisplay()
    yield display
    display.stop()


@pytest.fixture
def card() -> Iterator[VirtualSoundCard]:
    """A sound card for one test."""
    with VirtualSoundCard() as card:
        yield card


class Window:
    """The running application, seen and used as a person would, with a look into its models."""

    def __init__(self, display: VirtualDisplay, environment: dict[str, str], arguments: list[str]) -> None:
        self.display = display
        driver = ROOT / "tests" / "e2e" / "window_driver.py"
        self.process = subprocess.Popen(
            [sys.executable, str(driver), *arguments],
            env=environment,
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        self._errors: list[str] = []
        self._reader = threading.Thread(target=self._read_errors, daemon=True, name="window-errors")
        self._reader.start()

    def _read_errors(self) -> None:
        assert self.process.stderr is not None
        self._errors.extend(self.process.stderr)

    @property
    def errors(self) -> str:
        """What the application wrote to standard error so far."""
        return "".join(self._errors)

    def ask(self, what: str, **arguments: Any) -> Any:
        """Have the driver answer from inside the application."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        print(json.dumps({"ask": what, "with": arguments}), file=self.process.stdin, flush=True)
        for line in self.process.stdout:
            if line.startswith("@@"):
                answer = json.loads(line[2:])
                assert not (isinstance(answer, dict) and "failed" in answer), answer["failed"]
                return answer
        raise AssertionError(f"the application ended: {self.errors[-2000:]}")

    def rows(self, kind: str | None = None) -> list[dict[str, Any]]:
        """The transcript's rows, or those of one kind."""
        return [row for row in self.ask("rows")["transcript"] if kind is None or row["kind"] == kind]

    def marks(self, lane: str) -> list[dict[str, Any]]:
        """The timeline's marks in one lane."""
        return [mark for mark in self.ask("rows")["timeline"] if mark["lane"] == lane]

    @property
    def state(self) -> str:
        """The one word for what is going on."""
        return str(self.ask("rows")["state"])

    def wait(self, what: str, condition: Callable[[], Any], timeout_s: float = 30.0) -> Any:
        """Wait until `condition` is true and return it; fail with the rows as they are."""
        until = time.monotonic() + timeout_s
        while not (value := condition()):
            if time.monotonic() > until:
                self.screenshot("failed")
                raise AssertionError(f"{what} did not happen; rows: {self.ask('rows')}; errors: {self.errors[-2000:]}")
            time.sleep(0.05)
        return value

    def wait_state(self, *states: str, timeout_s: float = 30.0) -> str:
        """Wait for one of these states."""
        return str(self.wait(f"state {states}", lambda: self.state if self.state in states else "", timeout_s))

    def screenshot(self, name: str) -> Path:
        """Keep a picture of the window."""
        KEPT.mkdir(exist_ok=True)
        path = KEPT / f"{name}.png"
        assert self.ask("screenshot", path=str(path))
        return path

    def click(self, name: str) -> None:
        """Press the control with this object name by the mouse."""
        x, y, usable = self.ask("place", name=name)
        assert usable, f"{name} cannot be clicked"
        self.display.xdotool("mousemove", str(x), str(y), "click", "1")

    def focus(self) -> None:
        """Give the window the keyboard."""
        self.display.xdotool("windowfocus", "--sync", str(self.ask("window_id")))

    def children(self) -> list[psutil.Process]:
        """Processes that the application started."""
        return psutil.Process(self.process.pid).children(recursive=True)

    def close(self) -> None:
        """Ask the window to close, as the window manager's button does."""
        self.ask("trigger", name="quit")

    def end(self) -> None:
        """Make sure that nothing is left; for clean-up."""
        family = [psutil.Process(self.process.pid), *self.children()] if self.process.poll() is None else []
        self.process.terminate()
        try:
            self.process.wait(5)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait(5)
        for process in family:
            if process.is_running() and process.pid != self.process.pid:
                process.kill()
        self._reader.join(2)
        for stream in (self.process.stdin, self.process.stdout, self.process.stderr):
            if stream is not None:
                stream.close()


@pytest.fixture
def start_window(
    card: VirtualSoundCard, display: VirtualDisplay, private_folders: Path
) -> Iterator[Callable[..., Window]]:
    """Start the application on the test's own sound card and display."""
    windows: list[Window] = []
    settings.save(settings.Settings(was_introduced=True))  # who talks in these tests has taken the first steps before

    def start(*arguments: str, **more: str) -> Window:
        environment = {**os.environ, **card.environment(), **display.environment(), **more}
        window = Window(display, environment, list(arguments))
        windows.append(window)
        return window

    yield start
    for window in windows:
        window.end()
