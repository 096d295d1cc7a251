"""How large a window may be: as the screen has room for it, with the title bar that desktops put above."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

TITLE_BAR: Final = 40  # px of height
_NOBODY_LOOKS: Final = ("offscreen", "minimal")  # Qt's make-believe screen is 800 px wide


def fit_screen(window: QWidget) -> None:
    """Let a window that is about to be shown fit its screen."""
    if QGuiApplication.platformName() not in _NOBODY_LOOKS:
        fit(window, window.screen().availableSize())


def fit(window: QWidget, screen: QSize) -> None:
    """Make it no larger than there is room for, nor let it insist on more than that."""
    room = QSize(screen.width(), screen.height() - TITLE_BAR)
    window.setMinimumSize(window.minimumSize().boundedTo(room))
    window.resize(window.size().boundedTo(room))
