"""The few controls that are drawn here: buttons, the two-way switch, the message field, key hints.

They are ordinary Qt widgets with their own painting, so keyboard, focus and accessibility are Qt's. A button can be
bound to a `QAction` and then mirrors its text, tip, check mark and enabled state.
"""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QAction,
    QColor,
    QFocusEvent,
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
)
from PySide6.QtWidgets import QLabel, QMenu, QPushButton, QSizePolicy, QWidget

from app.ui import shapes, theme
from app.ui.line_field import LineField
from app.ui.theme import Theme

ButtonRole = Literal["plain", "primary", "segment"]


class FlatButton(QPushButton):
    """A push button in the window's measure: `shape` is drawn before the text, `hint` (a key) after it."""

    def __init__(
        self, text: str, look: Theme, *, role: ButtonRole = "plain", shape: shapes.Shape | None = None, hint: str = ""
    ) -> None:
        super().__init__(text)
        self._look = look
        self._role: ButtonRole = role
        self._shape = shape
        self._hint = hint
        self._action: QAction | None = None
        self._is_busy = False
        self.setFixedHeight(theme.CONTROL_HEIGHT)
        self.setFont(look.font(bold=role == "primary"))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.update)

    def bind(self, action: QAction, text: str = "") -> FlatButton:
        """Do what `action` does and look as it is; `text` replaces its text here."""
        self._action = action
        self.setCheckable(action.isCheckable())
        self.clicked.connect(self._on_clicked)
        if text:
            self.setText(text)
            self.setAccessibleName(text)
        else:
            self.setAccessibleName(action.text())
            self.setText(action.text())
        action.changed.connect(self._on_action_changed)
        self._on_action_changed()
        return self

    @property
    def is_busy(self) -> bool:
        """Whether what it does is under way."""
        return self._is_busy

    def set_busy(self, is_busy: bool) -> None:
        """While it is, a press does nothing; disabled, the button would hand the keyboard on to its neighbour."""
        if is_busy != self._is_busy:
            self._is_busy = is_busy
            self.blockSignals(is_busy)
            self.setAccessibleDescription(self.tr("Busy") if is_busy else "")
            self.update()

    def set_hint(self, hint: str) -> None:
        """Another key behind the text, or none."""
        self._hint = hint
        self.updateGeometry()
        self.update()

    def set_look(self, role: ButtonRole, shape: shapes.Shape | None) -> None:
        """Change how it is drawn."""
        self._role, self._shape = role, shape
        self.setFont(self._look.font(bold=role == "primary"))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        width = metrics.horizontalAdvance(self.text()) + 2 * theme.SPACE_M + 2
        if self._shape is not None:
            width += theme.grown(11, 7) + theme.SPACE_XS + 1
        if self._hint:
            width += metrics.horizontalAdvance(self._hint) + theme.SPACE_S
        if self.menu() is not None:
            width += theme.grown(11, 7) + theme.SPACE_XS + 1
        return QSize(width, self.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        body = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        ground, border, ink = self._colours()
        painter.setPen(QPen(border, 1))
        painter.setBrush(ground)
        painter.drawRoundedRect(body, theme.RADIUS, theme.RADIUS)
        if self.hasFocus():
            self._paint_ring(painter, body)
        self._paint_content(painter, body, ink)
        painter.end()

    def _paint_ring(self, painter: QPainter, body: QRectF) -> None:
        """Within the button; on the accent's own ground the accent could not be seen."""
        if self._role == "primary":
            painter.setPen(QPen(self._look.tokens.on_accent, 2))
            painter.drawRoundedRect(body.adjusted(3, 3, -3, -3), theme.RADIUS - 2, theme.RADIUS - 2)
        else:
            paint_focus(painter, body, theme.RADIUS, self._look)

    def _colours(self) -> tuple[QColor, QColor, QColor]:
        tokens = self._look.tokens
        if self._is_busy or not self.isEnabled():
            faded = theme.mixed(tokens.text, tokens.surface, 0.42)
            return tokens.surface, tokens.hairline, faded
        if self._role == "primary":
            ground = tokens.accent
            if self.isDown():
                ground = theme.mixed(tokens.text, ground, 0.18)
            elif self.underMouse():
                ground = theme.mixed(tokens.text, ground, 0.08)
            return ground, ground, tokens.on_accent
        if self.isChecked():
            return tokens.tint(tokens.accent), tokens.hairline, tokens.accent
        ground = tokens.surface
        if self.isDown():
            ground = theme.mixed(tokens.text, ground, 0.12)
        elif self.underMouse():
            ground = theme.mixed(tokens.text, ground, 0.05)
        return ground, tokens.hairline, tokens.text

    def _paint_content(self, painter: QPainter, body: QRectF, ink: QColor) -> None:
        left = body.left() + theme.SPACE_M
        if self._shape is not None:
            size = float(theme.grown(11, 7))
            self._shape(painter, QRectF(left, body.center().y() - size / 2, size, size), ink)
            left += size + theme.SPACE_XS + 1
        painter.setFont(self.font())
        painter.setPen(ink)
        right = body.right() - theme.SPACE_M
        if self.menu() is not None:
            size = float(theme.grown(11, 7))
            shapes.chevron(painter, QRectF(right - size + 2, body.center().y() - size / 2, size, size), ink, down=True)
            right -= size + 3
        text = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, int(right - left) + 1)
        painter.drawText(QRectF(left, body.top(), right - left + 2, body.height()), Qt.AlignmentFlag.AlignVCenter, text)
        if self._hint:
            painter.setPen(self._look.tokens.muted if self.isEnabled() else ink)
            painter.drawText(
                QRectF(left, body.top(), right - left, body.height()),
                Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight,
                self._hint,
            )

    def _on_clicked(self) -> None:
        if self._action is not None:
            self._action.trigger()
            # The click has flipped this button already; an action that is one of several stays checked.
            self.setChecked(self._action.isChecked())

    def _on_action_changed(self) -> None:
        if self._action is None:
            return
        self.setEnabled(self._action.isEnabled())
        self.setChecked(self._action.isChecked())
        if self._action.toolTip():
            keys = self._action.shortcut().toString()
            self.setToolTip(f"{self._action.toolTip()} ({keys})" if keys else self._action.toolTip())


class ChoiceButton(FlatButton):
    """Shows the chosen one of several; a click opens the list."""

    def __init__(self, text: str, look: Theme, accessible_name: str) -> None:
        super().__init__(text, look)
        self.setMenu(QMenu(self))
        self.setAccessibleName(accessible_name)
        self.setAccessibleDescription(text)
        self.setMaximumWidth(theme.grown(240, 60))

    def set_choices(self, choices: list[QAction]) -> None:
        """Replace the list; the actions stay the caller's."""
        menu = self.menu()
        menu.clear()
        menu.addActions(choices)
        menu.setToolTipsVisible(True)

    def show_choice(self, text: str) -> None:
        """The text on the button; a screen reader hears it after the name, which says what is chosen there."""
        if text != self.text():
            self.setText(text)
            self.setAccessibleDescription(text)
            self.updateGeometry()


class Segments(QWidget):
    """Two checkable actions as one switch."""

    def __init__(self, look: Theme, first: tuple[QAction, str], second: tuple[QAction, str]) -> None:
        super().__init__()
        self._look = look
        self.buttons = [_Segment(look, action, text) for action, text in (first, second)]
        left = 0
        for button in self.buttons:
            button.setParent(self)
            button.move(left, 0)
            button.resize(button.sizeHint())
            left += button.width() - 1
        self.setFixedSize(left + 1, theme.CONTROL_HEIGHT)
        look.changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._look.tokens.hairline, 1))
        painter.setBrush(self._look.tokens.surface)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), theme.RADIUS, theme.RADIUS)
        painter.end()


class _Segment(FlatButton):
    """One half of the switch: no border of its own."""

    def __init__(self, look: Theme, action: QAction, text: str) -> None:
        super().__init__(text, look, role="segment")
        self.bind(action, text)
        self.setFont(look.font(bold=True))  # measured bold so that checking moves nothing

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground, _, ink = self._colours()
        body = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self.isChecked() or self.underMouse() or self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ground)
            painter.drawRoundedRect(body, theme.RADIUS - 1, theme.RADIUS - 1)
        if self.hasFocus():
            paint_focus(painter, body, theme.RADIUS - 1, self._look)
        painter.setFont(self._look.font(bold=self.isChecked()))
        painter.setPen(ink)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        painter.end()


class ComposingField(LineField):
    """A line whose Enter means something: not while an input method still composes, for then Enter ends that."""

    def __init__(self, text: str = "") -> None:
        super().__init__(text)
        self._is_composing = False

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._is_composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._is_composing and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._is_composing = False
        super().focusOutEvent(event)


class MessageField(ComposingField):
    """One line to type to the agent; Enter sends."""

    def __init__(self, look: Theme) -> None:
        super().__init__()
        self._look = look
        self.setFrame(False)
        self.setFixedHeight(theme.CONTROL_HEIGHT)
        self.setTextMargins(theme.SPACE_M, 0, theme.SPACE_M, 0)
        self.setFont(look.font())
        self.setMaxLength(50_000)
        self.setPlaceholderText(self.tr("Message…"))
        told = self.fontMetrics().horizontalAdvance(self.placeholderText())
        self.setMinimumWidth(max(96, told + 2 * theme.SPACE_M + theme.SPACE_XS + 1))  # and what Qt leaves at its ends
        self.setAccessibleName(self.tr("Message to the agent"))
        look.changed.connect(self._on_look_changed)
        self._on_look_changed()

    def _on_look_changed(self) -> None:
        # The field's own ground would cover the rounded one drawn here.
        palette = QPalette(QGuiApplication.palette())
        palette.setColor(QPalette.ColorRole.Base, QColor(0, 0, 0, 0))
        self.setPalette(palette)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = self._look.tokens
        body = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(tokens.hairline, 1))
        painter.setBrush(tokens.surface if self.isEnabled() else tokens.window)
        painter.drawRoundedRect(body, theme.RADIUS, theme.RADIUS)
        if self.hasFocus():
            paint_focus(painter, body, theme.RADIUS, self._look)
        painter.end()
        super().paintEvent(event)


class KeyHint(QLabel):
    """A key's name in a small frame."""

    def __init__(self, text: str, look: Theme) -> None:
        super().__init__(text)
        self._look = look
        self.setFont(look.font(theme.FONT_SMALL))
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.show_key(text)
        look.changed.connect(self.update)

    def show_key(self, text: str) -> None:
        """Another key; nothing is to be seen for none."""
        self.setText(text)
        self.setFixedSize(
            self.fontMetrics().horizontalAdvance(text) + theme.SPACE_M + 2 if text else 0, theme.grown(18, 13)
        )

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = self._look.tokens
        painter.setPen(QPen(theme.mixed(tokens.text, tokens.surface, 0.22), 1))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        painter.setFont(self.font())
        painter.setPen(tokens.muted)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        painter.end()


def paint_focus(painter: QPainter, body: QRectF, radius: float, look: Theme) -> None:
    """The ring that shows where the keyboard is."""
    painter.save()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(look.tokens.accent, 2))
    painter.drawRoundedRect(body.adjusted(1, 1, -1, -1), radius, radius)
    painter.restore()


def paint_badge(painter: QPainter, centre: QPointF, colour: QColor, initial: str, look: Theme) -> None:
    """An agent's initial in a small square of its colour: tells agents apart without seeing colours."""
    side = theme.grown(16, 8)
    box = QRectF(centre.x() - side / 2, centre.y() - side / 2, side, side)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRoundedRect(box, 4, 4)
    painter.setPen(look.tokens.surface)
    painter.setFont(look.font(theme.FONT_SMALL, bold=True))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, initial[:1].upper())
    painter.restore()
