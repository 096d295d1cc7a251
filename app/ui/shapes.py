"""Small shapes that stand beside words: drawn, so that no font has to have them.

Every function paints into a square `box` with the given colour and leaves the painter as it was.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QPolygonF


@contextmanager
def _pen(painter: QPainter, colour: QColor, width: float = 1.5, *, filled: bool = False) -> Iterator[None]:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(Qt.PenStyle.NoPen) if filled else QPen(colour, width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(QBrush(colour) if filled else Qt.BrushStyle.NoBrush)
    yield
    painter.restore()


def _inner(box: QRectF, share: float = 0.12) -> QRectF:
    by = box.width() * share
    return box.adjusted(by, by, -by, -by)


def triangle(painter: QPainter, box: QRectF, colour: QColor) -> None:
    """▶ speaking."""
    inner = _inner(box, 0.14)
    with _pen(painter, colour, filled=True):
        painter.drawPolygon(
            QPolygonF([inner.topLeft(), QPointF(inner.right(), inner.center().y()), inner.bottomLeft()])
        )


def target(painter: QPainter, box: QRectF, colour: QColor) -> None:
    """◉ listening."""
    with _pen(painter, colour):
        painter.drawEllipse(_inner(box))
    with _pen(painter, colour, filled=True):
        painter.drawEllipse(_inner(box, 0.3))


def dashed_ring(painter: QPainter, box: QRectF, colour: QColor) -> None:
    """◌ thinking, connecting."""
    inner = _inner(box)
    with _pen(painter, colour, filled=True):
        size = box.width() * 0.16
        for step in range(8):
            angle = step * math.pi / 4
            centre = inner.center() + QPointF(math.cos(angle), math.sin(angle)) * (inner.width() / 2)
            painter.drawEllipse(centre, size / 2, size / 2)


def ring(painter: QPainter, box: QRectF, colour: QColor) -> None:
    """○ not connected."""
    with _pen(painter, colour):
        painter.drawEllipse(_inner(box, 0.16))


def dot(painter: QPainter, box: QRectF, colour: QColor) -> None:
    """● ready."""
    with _pen(painter, colour, filled=True):
        painter.drawEllipse(_inner(box, 0.2))


def slashed(painter: QPainter, box: QRectF, colour: QColor) -> None:
    """⦸ muted."""
    inner = _inner(box)
    with _pen(painter, colour):
        painter.drawEllipse(inner)
        by = inner.width() * 0.15
        painter.drawLine(inner.topRight() + QPointF(-by, by), inner.bottomLeft() + QPointF(by, -by))


def turning(painter: QPainter, box: QRectF, colour: QColor) -> None:
    """↻ reconnecting."""
    inner = _inner(box, 0.16)
    with _pen(painter, colour):
        painter.drawArc(inner, 60 * 16, 290 * 16)
    tip = inner.center() + QPointF(math.cos(math.radians(60)), -math.sin(math.radians(60))) * (inner.width() / 2)
    size = box.width() * 0.2
    with _pen(painter, colour, filled=True):
        painter.drawPolygon(
            QPolygonF([tip + QPointF(-size, -size), tip + QPointF(size, -size * 0.2), tip + QPointF(-size * 0.6, size)])
        )


def hand(painter: QPainter, box: QRectF, colour: QColor) -> None:
    """✋ waiting for the person."""
    unit = box.width() / 14
    with _pen(painter, colour, 1.9 * unit):
        for x, top in ((4.0, 3.6), (6.4, 1.8), (8.8, 2.2), (11.0, 4.4)):
            painter.drawLine(
                QPointF(box.left() + x * unit, box.top() + top * unit),
                QPointF(box.left() + x * unit, box.top() + 8.0 * unit),
            )
        painter.drawLine(
            QPointF(box.left() + 1.6 * unit, box.top() + 7.6 * unit),
            QPointF(box.left() + 4.0 * unit, box.top() + 10.0 * unit),
        )
    with _pen(painter, colour, filled=True):
        painter.drawRoundedRect(
            QRectF(box.left() + 3.1 * unit, box.top() + 6.8 * unit, 8.8 * unit, 5.8 * unit), 2.4 * unit, 2.4 * unit
        )


def square(painter: QPainter, box: QRectF, colour: QColor) -> None:
    """■ stop."""
    with _pen(painter, colour, filled=True):
        painter.drawRect(_inner(box, 0.12))


def bars(painter: QPainter, box: QRectF, colour: QColor) -> None:
    """‖ pause."""
    inner = _inner(box)
    width = inner.width() * 0.32
    for left in (inner.left(), inner.right() - width):
        painter.fillRect(QRectF(left, inner.top(), width, inner.height()), colour)


def chevron(painter: QPainter, box: QRectF, colour: QColor, *, down: bool) -> None:
    """▸ closed, ▾ open or a menu."""
    inner = _inner(box, 0.26)
    with _pen(painter, colour, filled=True):
        if down:
            points = [inner.topLeft(), inner.topRight(), QPointF(inner.center().x(), inner.bottom())]
        else:
            points = [inner.topLeft(), QPointF(inner.right(), inner.center().y()), inner.bottomLeft()]
        painter.drawPolygon(QPolygonF(points))


def gear(painter: QPainter, box: QRectF, colour: QColor) -> None:
    """⚙ a tool."""
    centre, outer, inner = box.center(), box.width() * 0.46, box.width() * 0.34
    path = QPainterPath()
    teeth = 8
    points = []
    for tooth in range(teeth):
        for offset, radius in ((-0.30, inner), (-0.18, outer), (0.18, outer), (0.30, inner)):
            angle = (tooth + offset) * 2 * math.pi / teeth
            points.append(centre + QPointF(math.cos(angle), math.sin(angle)) * radius)
    path.addPolygon(QPolygonF([*points, points[0]]))
    path.addEllipse(centre, box.width() * 0.15, box.width() * 0.15)
    with _pen(painter, colour, filled=True):
        painter.drawPath(path)


def passing(painter: QPainter, box: QRectF, colour: QColor) -> None:
    """⇆ a handoff."""
    inner = _inner(box, 0.1)
    head = box.width() * 0.18
    upper, lower = inner.top() + inner.height() * 0.28, inner.top() + inner.height() * 0.72
    with _pen(painter, colour, 1.3):
        painter.drawLine(QPointF(inner.left(), upper), QPointF(inner.right(), upper))
        painter.drawPolyline(
            [
                QPointF(inner.right() - head, upper - head),
                QPointF(inner.right(), upper),
                QPointF(inner.right() - head, upper + head),
            ]
        )
        painter.drawLine(QPointF(inner.left(), lower), QPointF(inner.right(), lower))
        painter.drawPolyline(
            [
                QPointF(inner.left() + head, lower - head),
                QPointF(inner.left(), lower),
                QPointF(inner.left() + head, lower + head),
            ]
        )


def check(painter: QPainter, box: QRectF, colour: QColor) -> None:
    """✓ done."""
    inner = _inner(box, 0.18)
    with _pen(painter, colour, 1.6):
        painter.drawPolyline(
            [
                QPointF(inner.left(), inner.center().y()),
                QPointF(inner.left() + inner.width() * 0.36, inner.bottom() - inner.height() * 0.1),
                QPointF(inner.right(), inner.top() + inner.height() * 0.08),
            ]
        )


def cross(painter: QPainter, box: QRectF, colour: QColor) -> None:
    """✕ failed."""
    inner = _inner(box, 0.22)
    with _pen(painter, colour, 1.6):
        painter.drawLine(inner.topLeft(), inner.bottomRight())
        painter.drawLine(inner.topRight(), inner.bottomLeft())


def warning(painter: QPainter, box: QRectF, colour: QColor) -> None:
    """A triangle with a bar: something to know."""
    inner = _inner(box, 0.06)
    with _pen(painter, colour, 1.4):
        painter.drawPolygon(
            QPolygonF([QPointF(inner.center().x(), inner.top()), inner.bottomRight(), inner.bottomLeft()])
        )
        x = inner.center().x()
        painter.drawLine(
            QPointF(x, inner.top() + inner.height() * 0.4), QPointF(x, inner.top() + inner.height() * 0.62)
        )
        painter.drawPoint(QPointF(x, inner.top() + inner.height() * 0.8))


def info(painter: QPainter, box: QRectF, colour: QColor) -> None:
    """A ring with an i: good to know."""
    inner = _inner(box, 0.06)
    with _pen(painter, colour, 1.4):
        painter.drawEllipse(inner)
        x = inner.center().x()
        painter.drawPoint(QPointF(x, inner.top() + inner.height() * 0.28))
        painter.drawLine(
            QPointF(x, inner.top() + inner.height() * 0.5), QPointF(x, inner.top() + inner.height() * 0.74)
        )


Shape = Callable[[QPainter, QRectF, QColor], None]

STATE_SHAPES: Final[dict[str, Shape]] = {
    "disconnected": ring,
    "connecting": dashed_ring,
    "ready": dot,
    "listening": target,
    "thinking": dashed_ring,
    "speaking": triangle,
    "waiting": hand,
    "muted": slashed,
    "reconnecting": turning,
}
