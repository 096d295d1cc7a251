"""A program for a display: holds a key on the talk button, and one in the message field, until the display repeats it.

Prints one JSON object: how the button was held, and the beginning of what was written.
"""

from __future__ import annotations

import json

from PySide6.QtCore import QEventLoop, QProcess, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.ui.screenshot import demonstrate, settle


def main() -> None:
    _app = QApplication([])
    window = demonstrate("tour", "light")
    window.show()
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    settle(window)
    talk = window.parts.talk
    talk.talk_held.disconnect()
    held: list[str] = []
    talk.talk_held.connect(lambda is_held: held.append("down" if is_held else "up"))

    def hold(key: str, seconds: str) -> None:
        holding = QProcess()
        waiting = QEventLoop()
        holding.finished.connect(lambda: QTimer.singleShot(50, waiting.quit))
        holding.start("xdotool", ["keydown", key, "sleep", seconds, "keyup", key])
        waiting.exec()

    talk.button.setFocus()
    hold("Return", "1.3")
    talk.field.clear()
    talk.field.setFocus()
    hold("a", "0.8")
    print(json.dumps({"Return": held, "a": talk.field.text()[:3]}))


if __name__ == "__main__":
    main()
