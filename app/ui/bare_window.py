"""The least window there can be, which says when it is on the screen: what the start of ours is measured against.

It keeps no log and leaves no report: it would have to read the settings and lock a file first, and be bare no more.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow


class _BareWindow(QMainWindow):
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        QTimer.singleShot(0, _say_shown)


def _say_shown() -> None:
    sys.stdout.write("shown\n")
    sys.stdout.flush()


def show() -> int:
    """Show it until the process is ended from outside; returns the exit code."""
    application = QApplication([])
    window = _BareWindow()
    window.resize(1280, 800)
    window.show()
    return application.exec()
