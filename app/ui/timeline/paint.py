"""How each kind of mark looks. Stateless: painter, rectangle, row."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from app.base import figures
from app.base.visible import visible_name
from app.history.model import MarkRow
from app.ui import shapes, theme
from app.ui.controls import paint_badge
from app.ui.theme import Theme

_STRIPE_EVERY: Final = 4.0
_STRIPE_MOST: Final = 19.0
_STRIPE_LEAST: Final = 3.0
_QUIET_DBFS: Final = -55.0
_LOUD_DBFS: Final = -12.0
_PLAIN_SHARE: Final = 0.75
_SIGN: Final = 20.0  # px beside a tool's text for the sign of its outcome


def stripes(painter: QPainter, box: QRectF, row: MarkRow, colour: QColor, clip: QRectF) -> None:
    """Speech: one line every 4 px, as high as it was loud at that moment."""
    painter.setPen(QPen(colour, 2))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    middle = box.center().y()
    count = len(row.levels)
    lines: list[QLineF] = []
    x = box.left() + _STRIPE_EVERY * max(0, int((clip.left() - box.left()) // _STRIPE_EVERY)) + 1
    right = min(box.right(), clip.right())
    while x <= right or not lines:
        level = row.levels[min(count - 1, int((x - box.left()) / max(1.0, box.width()) * count))] if count else None
        half = _stripe_height(level) / 2
        lines.append(QLineF(x, middle - half, x, middle + half))
        x += _STRIPE_EVERY
    painter.drawLines(lines)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)


def _stripe_height(level_dbfs: float | None) -> float:
    if level_dbfs is None:
        share = _PLAIN_SHARE
    else:
        share = min(1.0, max(0.0, (level_dbfs - _QUIET_DBFS) / (_LOUD_DBFS - _QUIET_DBFS)))
    return _STRIPE_LEAST + share * (_STRIPE_MOST - _STRIPE_LEAST)


def written(painter: QPainter, box: QRectF, colour: QColor) -> None:
    """Words without sound: three lines of text."""
    painter.setPen(QPen(colour, 2))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    x, y = round(box.left()) - 5, round(box.center().y())
    painter.drawLines([QLineF(x, y - 4, x + 10, y - 4), QLineF(x, y, x + 10, y), QLineF(x, y + 4, x + 6, y + 4)])
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)


def unheard(painter: QPainter, box: QRectF, look: Theme) -> None:
    """Made but never heard: a dashed box."""
    pen = QPen(look.tokens.muted, 1, Qt.PenStyle.DashLine)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)


def tool(painter: QPainter, box: QRectF, row: MarkRow, look: Theme, room: float) -> None:
    """A tool run: a block in the colour of its outcome, name and outcome beside it when there is `room` px."""
    tokens = look.tokens
    colour = {"done": tokens.good, "failed": tokens.error, "waiting": tokens.warning}.get(row.state, tokens.muted)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRoundedRect(box, 3, 3)
    font = look.font(theme.FONT_SMALL)
    metrics = QFontMetricsF(font)
    text = visible_name(row.label)
    if row.end_s is not None:
        took_ms = round((row.end_s - row.start_s) * 1000)
        text = f"{text} {figures.duration(took_ms)}"
    left = box.right() + theme.SPACE_S - 1
    width = metrics.horizontalAdvance(text)
    if room < width + _SIGN:
        return
    painter.setFont(font)
    painter.setPen(tokens.muted)
    painter.drawText(QRectF(left, box.top(), width + 2, box.height()), Qt.AlignmentFlag.AlignVCenter, text)
    shape = {"done": shapes.check, "failed": shapes.cross, "waiting": shapes.hand}.get(row.state, shapes.dashed_ring)
    shape(painter, QRectF(left + width + 3, box.center().y() - 5, 10, 10), colour)


def label_room(row: MarkRow, look: Theme) -> float:
    """Pixels that the name of a mark that grows needs: in an agent's stretch from its left edge, beside a tool's."""
    width = QFontMetricsF(look.font(theme.FONT_SMALL)).horizontalAdvance(visible_name(row.label))
    return width + (2 * theme.SPACE_M if row.kind == "agent" else theme.SPACE_S + _SIGN)


def agent(painter: QPainter, box: QRectF, row: MarkRow, look: Theme, clip: QRectF) -> None:
    """Who holds the conversation: a tinted stretch with the name, or the initial where there is no room."""
    colour = look.speaker(row.speaker)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.tokens.tint(colour, 0.25))
    painter.drawRoundedRect(box, 3, 3)
    shown = box.intersected(clip)
    font = look.font(theme.FONT_SMALL)
    name = visible_name(row.label)
    if shown.width() >= label_room(row, look):
        painter.setFont(font)
        painter.setPen(look.tokens.text)
        painter.drawText(
            shown.adjusted(theme.SPACE_M, 0, 0, 0),
            Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft,
            name,
        )
    elif shown.width() >= 18:
        # Right of the handoff that the stretch may begin with, as far as there is room.
        centre = QPointF(min(shown.left() + 18, shown.right() - 9), shown.center().y())
        paint_badge(painter, centre, colour, name, look)


def handoff(painter: QPainter, box: QRectF, look: Theme) -> None:
    """The moment of a handoff."""
    ground = QRectF(box.left() - 8, box.top(), 16, box.height())
    painter.fillRect(ground, look.tokens.surface)
    shapes.passing(painter, QRectF(box.left() - 6, box.center().y() - 6, 12, 12), look.tokens.text)


def connection(painter: QPainter, box: QRectF, row: MarkRow, look: Theme) -> None:
    """Connected: a quiet line; reconnecting: dashed."""
    tokens = look.tokens
    y = box.center().y()
    is_up = row.kind == "connected"
    pen = QPen(theme.mixed(tokens.text, tokens.surface, 0.16) if is_up else tokens.warning, 3 if is_up else 2)
    pen.setStyle(Qt.PenStyle.SolidLine if is_up else Qt.PenStyle.DashLine)
    painter.setPen(pen)
    painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))


def notice(painter: QPainter, box: QRectF, row: MarkRow, look: Theme) -> None:
    """Something was said to the person."""
    is_bad = row.state == "failed"
    ground = QRectF(box.left() - 7, box.center().y() - 7, 14, 14)
    painter.fillRect(ground, look.tokens.surface)
    (shapes.warning if is_bad else shapes.info)(painter, ground, look.tokens.error if is_bad else look.tokens.muted)
