"""The window's widgets, made and laid out in two steps: what the first frame needs, and the rest.

The rest (conversation, timeline, details) is empty before there is a conversation: its places are there from the
start, the widgets come with `complete` right after the first frame, or as soon as anybody asks for one of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QSplitter, QStackedLayout, QVBoxLayout, QWidget

from app.ui import theme
from app.ui.actions import Actions
from app.ui.banner import Banner
from app.ui.bar import Bar
from app.ui.desk import Desk
from app.ui.status_line import StatusLine
from app.ui.talk_control import TalkControl
from app.ui.theme import Theme
from app.ui.welcome import Welcome

if TYPE_CHECKING:
    from app.ui.inspector.pane import Inspector
    from app.ui.timeline.view import TimelineView
    from app.ui.transcript.mouse import Transcript


class Parts(QObject):
    """All widgets. `completed` once, when the second step is done."""

    completed = Signal()

    def __init__(self, window: QMainWindow, desk: Desk, look: Theme, actions: Actions) -> None:
        super().__init__(window)
        self._desk = desk
        self._look = look
        self.bar = Bar(actions, look)
        self.banner = Banner(look)
        self.welcome = Welcome(actions, look)
        self.talk = TalkControl(actions, look)
        self.status_line = StatusLine(look)
        self.whole = QWidget(window)
        self.middle = QStackedLayout()
        self.inspector_frame = _Ground(look)
        self.timeline_frame = _Framed(look)
        self._late: tuple[Transcript, TimelineView, Inspector] | None = None
        self.banner.setObjectName("banner")
        self.status_line.setObjectName("status_line")
        self._lay_out()

    @property
    def transcript(self) -> Transcript:
        """The conversation."""
        return self.complete()[0]

    @property
    def timeline(self) -> TimelineView:
        """The timeline."""
        return self.complete()[1]

    @property
    def inspector(self) -> Inspector:
        """The details."""
        return self.complete()[2]

    def complete(self) -> tuple[Transcript, TimelineView, Inspector]:
        """Make what is missing; nothing happens the second time."""
        if self._late is not None:
            return self._late
        from app.ui.inspector.pane import Inspector
        from app.ui.timeline.view import TimelineView
        from app.ui.transcript.mouse import Transcript

        desk, look = self._desk, self._look
        transcript = Transcript(desk.transcript_model, look)
        timeline = TimelineView(desk.timeline_model, look, lambda: desk.now_s)
        inspector = Inspector(desk, look)
        self._late = (transcript, timeline, inspector)
        for name, widget in (("transcript", transcript), ("timeline", timeline), ("inspector", inspector)):
            widget.setObjectName(name)
        self.middle.addWidget(transcript)
        self.timeline_frame.hold(timeline, top=1)
        self.inspector_frame.hold(inspector)
        for earlier, later in ((self.bar.agent_sets, transcript), (self.talk.field, inspector), (inspector, timeline)):
            QWidget.setTabOrder(earlier, later)
        QWidget.setTabOrder(transcript, self.talk.button)
        self.completed.emit()
        return self._late

    def _lay_out(self) -> None:
        self.middle.addWidget(self.welcome)
        centre = _Ground(self._look)
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.banner)
        column.addLayout(self.middle, 1)
        column.addWidget(_Column(self.talk))
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setHandleWidth(1)
        split.setChildrenCollapsible(False)
        split.addWidget(centre)
        split.addWidget(self.inspector_frame)
        split.setStretchFactor(0, 1)
        split.setStretchFactor(1, 0)
        split.setSizes([1280 - theme.INSPECTOR_WIDTH, theme.INSPECTOR_WIDTH])
        self.inspector_frame.setMinimumWidth(240)
        self.timeline_frame.setFixedHeight(theme.TIMELINE_HEIGHT + 1)
        rows = QVBoxLayout(self.whole)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.bar)
        rows.addWidget(split, 1)
        rows.addWidget(self.timeline_frame)
        rows.addWidget(self.status_line)


class _Ground(QWidget):
    """A plain surface, with or without a widget in it."""

    def __init__(self, look: Theme) -> None:
        super().__init__()
        self._look = look
        look.changed.connect(self.update)

    def hold(self, inner: QWidget, top: int = 0) -> None:
        """Fill the surface with a widget, but for `top` pixels above it."""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, top, 0, 0)
        column.addWidget(inner)

    def _colour(self) -> QColor:
        return self._look.tokens.surface

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._colour())
        painter.end()


class _Framed(_Ground):
    """The same with a hairline above."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.fillRect(0, 0, self.width(), 1, self._look.tokens.hairline)
        painter.end()


class _Column(QWidget):
    """Keeps the talk control as wide as the conversation's column, in the middle."""

    def __init__(self, inner: QWidget) -> None:
        super().__init__()
        inner.setMaximumWidth(theme.COLUMN_WIDTH)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.COLUMN_MARGIN, theme.SPACE_S, theme.COLUMN_MARGIN, theme.SPACE_L)
        row.addStretch(1)
        row.addWidget(inner, 100)
        row.addStretch(1)
