"""Under the conversation: the talk button, how turns are taken, mute, stop, and a line to type."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from app.ui import shapes, theme
from app.ui.actions import Actions
from app.ui.controls import FlatButton, KeyHint, MessageField, Segments, paint_focus
from app.ui.lines import lay_in_lines
from app.ui.meters.ballistics import share_of_scale
from app.ui.theme import Theme


class TalkButton(FlatButton):
    """Big and round. Held by the mouse it talks; Enter on it begins and ends a turn. The ring follows the level."""

    held = Signal(bool)

    def __init__(self, look: Theme) -> None:
        super().__init__("", look, role="primary", shape=shapes.target)
        self.setFixedHeight(theme.TALK_HEIGHT + 2 * theme.TALK_RING)
        self._is_held = False
        self._is_live = False
        self._level = 0.0
        self._texts: tuple[str, ...] = ()
        self.pressed.connect(lambda: self._hold(True))
        self.released.connect(lambda: self._hold(False))

    def reserve(self, *texts: str) -> None:
        """Be as wide as the longest of these needs, so that what stands beside it never moves."""
        self._texts = texts
        self.updateGeometry()

    def set_live(self, live: bool) -> None:
        """Whether the microphone is open."""
        if live != self._is_live:
            self._is_live = live
            self.update()

    def set_level(self, peak_dbfs: float) -> None:
        """How loud the microphone is; moves the ring."""
        moves = self._is_live and not self._look.reduces_motion
        level = share_of_scale(peak_dbfs) if moves else 0.0
        if abs(level - self._level) > 0.03:
            self._level = level
            self.update()

    def sizeHint(self) -> QSize:
        widest = max(self.fontMetrics().horizontalAdvance(text) for text in (self.text(), *self._texts))
        width = widest + theme.grown(56, 7) + 2 * theme.TALK_RING
        return QSize(width, self.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self._hold(not self._is_held)
            return
        super().keyPressEvent(event)

    def _hold(self, held: bool) -> None:
        if held != self._is_held:
            self._is_held = held
            self.held.emit(held)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = self._look.tokens
        ground, _, ink = self._colours()
        body = QRectF(self.rect()).adjusted(theme.TALK_RING, theme.TALK_RING, -theme.TALK_RING, -theme.TALK_RING)
        if not self.isEnabled():
            ground = theme.mixed(tokens.text, tokens.window, 0.10)
        elif self._is_live:
            grow = 1.0 + (theme.TALK_RING - 1.0) * self._level
            halo = body.adjusted(-grow, -grow, grow, grow)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.mixed(tokens.accent, tokens.window, 0.35))
            painter.drawRoundedRect(halo, halo.height() / 2, halo.height() / 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(body, body.height() / 2, body.height() / 2)
        if self.hasFocus():
            paint_focus(painter, body.adjusted(-3, -3, 3, 3), body.height() / 2 + 3, self._look)
        painter.setFont(self.font())
        width = painter.fontMetrics().horizontalAdvance(self.text())
        side = theme.grown(11, 7)
        left = body.center().x() - (width + side + 6) / 2
        shapes.target(painter, QRectF(left, body.center().y() - side / 2, side, side), ink)
        painter.setPen(ink)
        painter.drawText(
            QRectF(left + side + 6, body.top(), width + 4, body.height()), Qt.AlignmentFlag.AlignVCenter, self.text()
        )
        painter.end()


class TalkControl(QWidget):
    """The panel. `talk_held(bool)` and `text_entered(str)`; the rest goes through the actions."""

    talk_held = Signal(bool)
    text_entered = Signal(str)

    def __init__(self, actions: Actions, look: Theme) -> None:
        super().__init__()
        self._look = look
        self.button = TalkButton(look)
        self.button.setObjectName("talk_button")
        self.button.held.connect(self.talk_held)
        self.button.reserve(
            self.tr("Hold to talk"), self.tr("Just talk"), self.tr("Talk again"), self.tr("No microphone")
        )
        self._actions = actions
        self.hint = KeyHint("", look)
        _keep_place_when_hidden(self.hint)
        self.modes = Segments(look, (actions["turn_hold"], self.tr("Hold")), (actions["turn_voice"], self.tr("Voice")))
        self.mute = FlatButton("", look).bind(actions["mute"], self.tr("Mute"))
        self.mute.setObjectName("mute_button")
        self.stop = FlatButton("", look, shape=shapes.square, hint=actions.key_text("stop")).bind(
            actions["stop"], self.tr("Stop")
        )
        self.stop.setObjectName("stop_button")
        self.field = MessageField(look)
        self.field.setObjectName("message_field")
        self.field.returnPressed.connect(self._on_field_return_pressed)
        first = (self.button, self.hint, self.modes, self.mute)
        lay_in_lines(self, first, (self.stop, self.field), theme.SPACE_S, wide=self.field)
        self.setFixedHeight(theme.TALK_PANEL_HEIGHT)
        actions.keys_changed.connect(self._show_keys)
        self._show_keys()
        self.show_mode("hold")
        look.changed.connect(self.update)

    @property
    def order(self) -> tuple[QWidget, ...]:
        """The controls as Tab goes."""
        return (self.button, *self.modes.buttons, self.mute, self.stop, self.field)

    def show_mode(self, mode: str, is_muted: bool = False, *, has_microphone: bool = True) -> None:
        """Say on the button what it does: talk while held, or, where turns go by voice, mute and unmute."""
        is_hold = mode == "hold"
        if not has_microphone:
            text, tip = self.tr("No microphone"), self.tr("There is no microphone to talk into: type instead.")
        elif is_hold:
            text, tip = (
                self.tr("Hold to talk"),
                self.tr("The microphone is open while you hold this button or the talk key."),
            )
        elif is_muted:
            text, tip = self.tr("Talk again"), self.tr("The microphone is muted. Press to open it.")
        else:
            text, tip = self.tr("Just talk"), self.tr("The microphone is open: a pause ends your turn. Press to mute.")
        self.hint.setVisible(is_hold and has_microphone and bool(self.hint.text()))
        if text != self.button.text():
            self.button.setText(text)
            self.button.setAccessibleName(text)
            self.button.setToolTip(tip)
            self.button.updateGeometry()

    def _show_keys(self) -> None:
        self.hint.show_key(self._actions.key_text("talk"))
        self.stop.set_hint(self._actions.key_text("stop"))

    def set_usable(self, usable: bool, *, has_microphone: bool = True) -> None:
        """Whether there is a conversation to type in, and something to talk into."""
        self.button.setEnabled(usable and has_microphone)
        self.field.setEnabled(usable)

    def give_back(self, text: str) -> None:
        """Put a text that could not be sent into the field again, unless something else is there."""
        if not self.field.text():
            self.field.setText(text)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._look.tokens.hairline, 1))
        painter.setBrush(self._look.tokens.window)
        body = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(body, theme.PANEL_RADIUS, theme.PANEL_RADIUS)
        painter.end()

    def _on_field_return_pressed(self) -> None:
        text = self.field.text().strip()
        if text:
            self.field.clear()
            self.text_entered.emit(text)


def _keep_place_when_hidden(widget: QWidget) -> None:
    policy = widget.sizePolicy()
    policy.setRetainSizeWhenHidden(True)
    widget.setSizePolicy(policy)
