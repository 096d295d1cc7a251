"""Fields of a form, as Qt has them, in the measure and with the grounds of the buttons beside them.

The wheel scrolls the page under the mouse: it changes a value only where the keyboard is.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDoubleSpinBox,
    QPlainTextEdit,
    QSizePolicy,
    QSlider,
    QSpinBox,
    QWidget,
)

from app.ui import shapes, theme
from app.ui.controls import paint_focus
from app.ui.focus_ring import FocusRing
from app.ui.line_field import LineField
from app.ui.theme import Theme

_EDGE = theme.SPACE_XS  # px that Qt leaves before the text of a field are too few by this


class TextField(LineField):
    """One line of text."""

    def __init__(self, text: str = "") -> None:
        super().__init__(text)
        self.setTextMargins(_EDGE, 0, _EDGE, 0)
        self.setFixedHeight(theme.CONTROL_HEIGHT)


class TextArea(QPlainTextEdit):
    """Several lines of text; Tab leaves it."""

    def __init__(self, look: Theme, lines: int) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(theme.SPACE_S - self.frameWidth())  # texts begin where those of one line do
        self.setFixedHeight(self.fontMetrics().lineSpacing() * lines + 2 * theme.SPACE_S + theme.SPACE_XS)
        FocusRing(self, look)


class ChoiceBox(QComboBox):
    """One of a few; flat, as the style's own is shaded."""

    def __init__(self, look: Theme) -> None:
        super().__init__()
        self._look = look
        self.setFixedHeight(theme.CONTROL_HEIGHT)
        # As wide as the row, however long an option is: the list itself opens as wide as it needs.
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        look.changed.connect(self._on_look_changed)
        self._on_look_changed()

    def _on_look_changed(self) -> None:
        """The list that opens takes its ground from a role that is a frame's for fields."""
        tokens = self._look.tokens
        palette = theme.palette_of(tokens)
        palette.setColor(QPalette.ColorRole.Window, tokens.surface)
        self.view().setPalette(palette)
        self.update()

    def setEditable(self, is_wanted: bool) -> None:
        super().setEditable(is_wanted)
        line = self.lineEdit()
        if line is not None:
            line.setTextMargins(_EDGE - 1, 0, 0, 0)  # the style leaves a bit more here than in a field of its own

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens, is_on = self._look.tokens, self.isEnabled()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        body = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        is_touched = is_on and not self.isEditable() and (self.underMouse() or self.view().isVisible())
        painter.setBrush(theme.mixed(tokens.text, tokens.surface, 0.05) if is_touched else tokens.surface)
        painter.setPen(QPen(tokens.outline if is_on else theme.mixed(tokens.outline, tokens.window, 0.5), 1))
        painter.drawRoundedRect(body, theme.RADIUS / 2, theme.RADIUS / 2)
        if self.hasFocus():
            paint_focus(painter, body, theme.RADIUS / 2, self._look)
        ink = self.palette().color(self.foregroundRole()) if is_on else theme.mixed(tokens.text, tokens.surface, 0.42)
        size = float(theme.grown(11, 7))
        right = body.right() - theme.SPACE_S - size
        shapes.chevron(painter, QRectF(right, body.center().y() - size / 2, size, size), ink, down=True)
        if not self.isEditable():
            room = QRectF(theme.SPACE_S, 0, right - 2 * theme.SPACE_S, self.height())
            painter.setPen(ink)
            painter.setFont(self.font())
            text = painter.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, int(room.width()))
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, text)
        painter.end()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if _is_meant(self, event):
            super().wheelEvent(event)


class WholeField(QSpinBox):
    """A whole number."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(theme.CONTROL_HEIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.lineEdit().setTextMargins(_EDGE, 0, 0, 0)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if _is_meant(self, event):
            super().wheelEvent(event)


class NumberField(QDoubleSpinBox):
    """A number with a fraction."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(theme.CONTROL_HEIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if _is_meant(self, event):
            super().wheelEvent(event)


class Slider(QSlider):
    """A level one."""

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if _is_meant(self, event):
            super().wheelEvent(event)


def _is_meant(field: QWidget, event: QWheelEvent) -> bool:
    """Whether a turn of the wheel is for the field; otherwise it is left to the page."""
    if not field.hasFocus():
        event.ignore()
    return field.hasFocus()
