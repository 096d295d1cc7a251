"""Starts the real application and lets a test look inside: started as a program of its own.

    python tests/e2e/window_driver.py [application arguments]

Reads one JSON request a line (`{"ask": "rows"}`) and prints one JSON answer a line with the prefix `@@`. The
application itself is untouched: requests are answered in its main thread between two events.
"""

from __future__ import annotations

import json
import sys
import threading
import time
from dataclasses import asdict
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from app.main import main


class Probe(QObject):
    """Lives in the main thread; `asked` is emitted by the thread that reads requests."""

    asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.asked.connect(self._on_asked)

    def _on_asked(self, request: dict[str, Any]) -> None:
        answer = getattr(self, request["ask"])(**request.get("with", {}))
        print("@@" + json.dumps(answer), flush=True)

    @property
    def _window(self) -> Any:
        return next(each for each in QApplication.topLevelWidgets() if isinstance(each, QMainWindow))

    def rows(self) -> dict[str, Any]:
        """Transcript, timeline and status as the window's models hold them."""
        window = self._window
        return {
            "transcript": [asdict(row) for row in window.transcript_model.rows()],
            "timeline": [asdict(row) for row in window.timeline_model.rows()],
            "state": window.status.state,
            "engine": asdict(window.status.engine) if window.status.engine else None,
        }

    def screenshot(self, path: str) -> bool:
        """The window as it is drawn, into a PNG."""
        return bool(self._window.grab().save(path))

    def trigger(self, name: str) -> bool:
        """Trigger one of the window's actions by its name."""
        self._window.findChild(QAction, name).trigger()
        return True

    def place(self, name: str) -> list[int]:
        """Centre of the control with this object name, in screen coordinates."""
        widget = self._window.findChild(QWidget, name)
        centre = widget.mapToGlobal(widget.rect().center())
        return [centre.x(), centre.y(), int(widget.isVisible() and widget.isEnabled())]

    def focus(self) -> bool:
        """Give the window the keyboard, as a window manager would."""
        self._window.activateWindow()
        self._window.raise_()
        return True

    def window_id(self) -> int:
        """The X window."""
        return int(self._window.winId())


def read_requests() -> None:
    while QApplication.instance() is None or not QApplication.topLevelWidgets():
        time.sleep(0.01)
    probe = Probe()
    probe.moveToThread(QApplication.instance().thread())
    for line in sys.stdin:
        probe.asked.emit(json.loads(line))


if __name__ == "__main__":
    threading.Thread(target=read_requests, daemon=True, name="requests").start()
    sys.exit(main(sys.argv[1:]))
