"""The window's places: what stands where, before there is anything in most of them.

Part of the first frame, so it makes nothing but empty grounds and the welcome page. `parts` puts the widgets in.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from app.ui import theme
from app.ui.splitter import Splitter
from app.ui.theme import Theme
from app.ui.welcome import Welcome

_WIDEST: Final = 16_000  # px, wider than any screen


class Frame:
    """`whole` is the window's central widget; `middle` shows the welcome page first."""

    def __init__(self, look: Theme) -> None:
        self.whole = QWidget()
        self.welcome = Welcome(look)
        ground(self.welcome)
        self.middle = QStackedLayout()
        self.middle.addWidget(self.welcome)
        self.bar = ground(QWidget())
        self.talk = ground(QWidget())
        self.status_line = QWidget()
        self.inspector = ground(QWidget())
        self.kept = QWidget()
        self.strip: QWidget | None = None  # above a saved conversation, once there is one
        self.timeline = ground(QWidget())
        self.bar.setFixedHeight(theme.BAR_HEIGHT)
        self.talk.setFixedHeight(theme.TALK_PANEL_HEIGHT + theme.SPACE_S + theme.SPACE_L)
        self.status_line.setFixedHeight(theme.STATUS_HEIGHT)
        self.inspector.setMinimumWidth(240)
        self.kept.setMinimumWidth(theme.grown(180, 60))
        self.timeline.setFixedHeight(theme.TIMELINE_HEIGHT + 1)
        hairline = QWidget(self.timeline)
        hairline.setBackgroundRole(QPalette.ColorRole.Mid)
        hairline.setAutoFillBackground(True)
        hairline.setGeometry(0, 0, _WIDEST, 1)
        self.column = QVBoxLayout()
        self._lay_out(look)

    def panes(self) -> Sequence[QWidget | None]:
        """In the order in which the keyboard goes through them."""
        return self.bar, self.kept, self.strip, self.middle.currentWidget(), self.talk, self.inspector, self.timeline

    def hold_talk(self, talk: QWidget) -> None:
        """The talk control, as wide as the conversation's column or as its texts need, in the middle."""
        talk.setMaximumWidth(max(theme.COLUMN_WIDTH, talk.minimumSizeHint().width()))
        row = QHBoxLayout(self.talk)
        row.setContentsMargins(theme.COLUMN_MARGIN, theme.SPACE_S, theme.COLUMN_MARGIN, theme.SPACE_L)
        row.addStretch(1)
        row.addWidget(talk, 100)
        row.addStretch(1)

    def _lay_out(self, look: Theme) -> None:
        centre = ground(QWidget())
        centre.setLayout(self.column)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.column.addLayout(self.middle, 1)
        self.column.addWidget(self.talk)
        split = Splitter(look)
        split.setChildrenCollapsible(False)
        for pane in (self.kept, centre, self.inspector):
            split.addWidget(pane)
            split.setStretchFactor(split.indexOf(pane), int(pane is centre))
        split.name_borders()
        self.kept_border, self.border = split.handle(1), split.handle(2)
        middle = 1280 - theme.KEPT_WIDTH - theme.INSPECTOR_WIDTH
        split.setSizes([theme.KEPT_WIDTH, middle, theme.INSPECTOR_WIDTH])
        rows = QVBoxLayout(self.whole)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.bar)
        rows.addWidget(split, 1)
        rows.addWidget(self.timeline)
        rows.addWidget(self.status_line)


def ground(widget: QWidget) -> QWidget:
    """Give a widget the plain surface. Qt fills it: a `fillRect` of ours would load Qt's table of gradients."""
    widget.setBackgroundRole(QPalette.ColorRole.Base)
    widget.setAutoFillBackground(True)
    return widget


def fill(place: QWidget, inner: QWidget, top: int = 0) -> None:
    """Let a widget fill a place, but for `top` pixels above it."""
    column = QVBoxLayout(place)
    column.setContentsMargins(0, top, 0, 0)
    column.addWidget(inner)
