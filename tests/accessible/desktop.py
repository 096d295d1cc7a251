"""A desktop with an accessibility bus, private to the test: display, message bus, the window, and readers beside it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.display import VirtualDisplay

HERE = Path(__file__).resolve().parent
SYSTEM_PYTHON = "/usr/bin/python3"
APPLICATION = "sidetone"


@dataclass
class Node:
    """One thing on the bus."""

    role: str
    name: str
    labels: list[str]
    description: str
    states: list[str]
    value: list[float] | None
    text: str
    box: list[int] | None
    actions: list[str]
    children: list[Node] = field(default_factory=list)

    @classmethod
    def of(cls, told: dict[str, Any]) -> Node:
        return cls(**{**told, "children": [cls.of(child) for child in told["children"]]})

    def all(self) -> Iterator[Node]:
        """This and everything within."""
        yield self
        for child in self.children:
            yield from child.all()

    def shown(self) -> Iterator[Node]:
        """Those that can be seen, or scrolled to."""
        return (node for node in self.all() if "showing" in node.states or "visible" in node.states)

    def find(self, role: str, name: str) -> Node:
        """The first of that role and name. Raises AssertionError with what there is."""
        for node in self.all():
            if node.role == role and node.name == name:
                return node
        there = sorted({node.name for node in self.all() if node.role == role})
        raise AssertionError(f"no {role} “{name}”; there are {there}")


class Desktop:
    """Started by `with`; the window is up inside."""

    def __init__(self, folder: Path) -> None:
        if shutil.which("dbus-daemon") is None:
            raise RuntimeError("the accessibility bus is missing: python3 packaging/dev.py test installs it")
        self._folder = folder
        self._processes: list[subprocess.Popen[str]] = []

    def __enter__(self) -> Desktop:
        run = self._folder / "run"
        run.mkdir(parents=True, mode=0o700)
        self._errors = (self._folder / "errors").open("w", encoding="utf-8")
        self._display = VirtualDisplay()
        self.environment = {
            **os.environ,
            **self._display.environment(),
            "XDG_RUNTIME_DIR": str(run),
            "HOME": str(self._folder),
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        }
        bus = self._start(["dbus-daemon", "--session", "--nofork", "--print-address=1"])
        assert bus.stdout is not None
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().strip()
        self.window = self._start([sys.executable, str(HERE / "driver.py")])
        self._wait()
        return self

    def __exit__(self, *_: object) -> None:
        for process in reversed(self._processes):
            if process.stdin is not None:
                process.stdin.close()  # the driver ends by that, as when it is asked to
            if process is not self.window:
                process.terminate()
            try:
                process.wait(5)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait(5)
            if process.stdout is not None:
                process.stdout.close()
        self._display.stop()
        self._errors.close()

    def ask(self, what: str, **fields: Any) -> None:
        """Have the driver do something."""
        assert self.window.stdin is not None
        print(json.dumps({"ask": what, **fields}), file=self.window.stdin, flush=True)
        self._wait()

    def tree(self, title: str) -> Node:
        """A window as it is told from outside."""
        return Node.of(json.loads(self._read("tree", title)))

    def press(self, title: str, name: str) -> None:
        """Do the first action of the first thing of that name in a window, as a screen reader does."""
        self._read("press", title, name)

    def _read(self, what: str, *arguments: str) -> str:
        done = subprocess.run(
            [SYSTEM_PYTHON, str(HERE / "reader.py"), what, APPLICATION, *arguments],
            env=self.environment,
            capture_output=True,
            text=True,
            timeout=60,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    def listener(self) -> subprocess.Popen[str]:
        """A reader that prints every announcement; it listens when this returns."""
        reader = self._start([SYSTEM_PYTHON, str(HERE / "reader.py"), "listen"])
        assert reader.stdout is not None
        reader.stdout.readline()
        return reader

    def _wait(self) -> None:
        assert self.window.stdout is not None
        for line in self.window.stdout:
            if line.startswith("@@"):
                return
        raise AssertionError(f"the window ended with {self.window.wait(5)}")

    def _start(self, command: list[str]) -> subprocess.Popen[str]:
        process = subprocess.Popen(
            command,
            env=self.environment,
            cwd=HERE.parents[1],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._errors,
            text=True,
        )
        self._processes.append(process)
        return process
