"""Grounds that are painted: of a row in a list, and of a strip above the conversation."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from app.ui import theme
from app.ui.controls import paint_focus
from app.ui.theme import Theme


def paint_ground(painter: QPainter, body: QRectF, option: QStyleOptionViewItem, look: Theme) -> QColor:
    """A row's: tinted when it is chosen or touched, a ring where the keyboard is.

    Painted into `body` in the colours of the list's own palette; returns the one for texts on it.
    """
    state, palette = option.state, option.palette
    is_chosen = bool(state & QStyle.StateFlag.State_Selected)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    if is_chosen:
        painter.setBrush(palette.highlight())
        painter.drawRoundedRect(body, theme.RADIUS, theme.RADIUS)
    elif state & QStyle.StateFlag.State_MouseOver:
        painter.setBrush(theme.mixed(look.tokens.text, look.tokens.surface, 0.05))
        painter.drawRoundedRect(body, theme.RADIUS, theme.RADIUS)
    if state & QStyle.StateFlag.State_HasFocus:
        paint_focus(painter, body, theme.RADIUS, look)
    return palette.highlightedText().color() if is_chosen else look.tokens.text


def paint_band(painter: QPainter, room: QRect, look: Theme, colour: QColor | None = None) -> None:
    """A strip's: tinted, in the accent if in no other colour, with a line under it."""
    tokens = look.tokens
    painter.fillRect(room, tokens.tint(tokens.accent if colour is None else colour, 0.10))
    painter.fillRect(room.left(), room.bottom(), room.width(), 1, tokens.hairline)
