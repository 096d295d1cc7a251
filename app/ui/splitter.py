"""Panes side by side, and the lines between them: moved by the mouse or by the arrow keys."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSplitter, QSplitterHandle, QWidget

from app.ui.theme import Theme

_STEP: Final = 24  # px a key
_FOCUS_WIDTH: Final = 3


class Splitter(QSplitter):
    """Horizontal; its handle is a hairline."""

    def __init__(self, look: Theme) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._look = look
        self.setHandleWidth(1)

    def createHandle(self) -> QSplitterHandle:
        return _Handle(self, self._look)

    def name_borders(self) -> None:
        """The lines before the second pane and the third."""
        self.handle(1).setAccessibleName(self.tr("Border between kept conversations and conversation"))
        self.handle(2).setAccessibleName(self.tr("Border between conversation and details"))

    def addWidget(self, widget: QWidget) -> None:
        super().addWidget(widget)
        handle = self.handle(self.count() - 1)
        handle.setAccessibleDescription(self.tr("Left and right move it."))


class _Handle(QSplitterHandle):
    """Reached by Tab; a thick line shows that the keyboard is here."""

    def __init__(self, splitter: QSplitter, look: Theme) -> None:
        super().__init__(splitter.orientation(), splitter)
        self._look = look
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -_STEP, Qt.Key.Key_Right: _STEP}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        splitter = self.splitter()
        sizes = splitter.sizes()
        place = splitter.indexOf(self)
        splitter.setSizes([*sizes[: place - 1], sizes[place - 1] + step, sizes[place] - step, *sizes[place + 1 :]])

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.splitter().setHandleWidth(_FOCUS_WIDTH)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.splitter().setHandleWidth(1)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.fillRect(self.rect(), self._look.tokens.accent)
            painter.end()
