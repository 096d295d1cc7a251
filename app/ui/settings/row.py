"""One setting in a form: label, control, what it means, and what is wrong with it. Also headings and notes."""

from __future__ import annotations

from typing import Final, Literal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QBoxLayout, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from app.base.visible import visible
from app.ui import shapes, theme
from app.ui.theme import Theme

LABEL_WIDTH: Final = 200  # px with ordinary texts
LABEL_LEAST: Final = 120
LABEL_SHARE: Final = 0.36  # of a narrow row
CONTROL_MOST: Final = 640  # px with ordinary texts: in a wider row a field and its value lose each other
BESIDE_FROM: Final = 440  # px with ordinary texts; below it all labels stand above, so that rows of one page look alike

SignKind = Literal["note", "trouble", "good"]


class Row(QWidget):
    """A label on the left, the control on the right, help and trouble under it.

    Args:
        label: also the control's accessible name, where it has neither one of its own nor a text as buttons have.
        note: a sentence about when a change is in force, shown with a sign before it.
        is_above: the label stands above the control at any width.
    """

    def __init__(
        self, label: str, control: QWidget, look: Theme, *, text: str = "", note: str = "", is_above: bool = False
    ) -> None:
        super().__init__()
        self._is_above = is_above
        self.control = control
        self.is_wanted = True  # False: it has no meaning with what is chosen elsewhere
        self.label = QLabel(label)
        self.label.setTextFormat(Qt.TextFormat.PlainText)  # a person names secrets, and secrets their rows
        self.label.setFont(look.font())
        self.label.setWordWrap(True)
        self._widest, self._least = theme.grown(LABEL_WIDTH, 200), theme.grown(LABEL_LEAST, 80)
        self.label.setFixedWidth(self._least)
        self.label.setMinimumHeight(theme.CONTROL_HEIGHT)
        self.label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.text = muted(text, look)
        self.note = SignedLabel(look, "note")
        self.trouble = SignedLabel(look, "trouble")
        self.note.say(note)
        if not (isinstance(control, QAbstractButton) and control.text()):  # whose own text says what it does
            self.label.setBuddy(control)
            if not control.accessibleName():
                control.setAccessibleName(label)
        if text and not control.accessibleDescription():
            control.setAccessibleDescription(text)
        self._right = right = QVBoxLayout()
        right.setSpacing(theme.SPACE_XS)
        right.setContentsMargins(0, 0, 0, 0)
        is_fixed = control.sizePolicy().horizontalPolicy() == QSizePolicy.Policy.Fixed
        right.addWidget(control, 0, Qt.AlignmentFlag.AlignLeft if is_fixed else Qt.AlignmentFlag(0))
        for label_below in (self.text, self.note, self.trouble):
            right.addWidget(label_below)
        right.addStretch(1)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(theme.SPACE_L)
        self._line.addWidget(self.label, 0, Qt.AlignmentFlag.AlignTop)
        self._line.addLayout(right, 1)

    def minimumSizeHint(self) -> QSize:
        """What it needs with the label above the control; beside it there is more."""
        least = max(self._least, self._right.minimumSize().width())
        return QSize(least, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The label gives way: it grows narrow, and where that is not enough it stands above the control."""
        super().resizeEvent(event)
        width = event.size().width()
        label = max(self._least, min(self._widest, round(width * LABEL_SHARE)))
        needed = max(theme.grown(BESIDE_FROM, BESIDE_FROM), label + theme.SPACE_L + self._right.minimumSize().width())
        is_above = self._is_above or needed > width
        self.label.setFixedWidth(min(self._widest, width) if is_above else label)
        spare = width - label - theme.SPACE_L - theme.grown(CONTROL_MOST, CONTROL_MOST)
        self._line.setContentsMargins(0, 0, 0 if is_above else max(0, spare), 0)
        way = QBoxLayout.Direction.TopToBottom if is_above else QBoxLayout.Direction.LeftToRight
        if self._line.direction() != way:
            self._line.setDirection(way)
            self._line.setSpacing(0 if is_above else theme.SPACE_L)

    def complain(self, trouble: str) -> None:
        """Say what is wrong with the value; empty when nothing is."""
        self.trouble.say(trouble)
        self.control.setProperty("invalid", bool(trouble))

    def put_under(self, button: QWidget) -> None:
        """A button that works on the control stands right under it."""
        self._right.insertWidget(1, button, 0, Qt.AlignmentFlag.AlignLeft)

    def words(self) -> str:
        """All that a search can find here."""
        return " ".join((self.label.text(), self.text.text(), self.note.text()))


class Heading(QLabel):
    """Names a group of rows."""

    def __init__(self, text: str, look: Theme) -> None:
        super().__init__(text)
        self.setFont(look.font(theme.FONT_CONVERSATION, bold=True))
        self.setWordWrap(True)
        self.setContentsMargins(0, theme.SPACE_L, 0, 0)

    def words(self) -> str:
        """All that a search can find here."""
        return self.text()


class SignedLabel(QWidget):
    """A small text with a sign before it: a mark for a note, a warning for trouble, a tick. Hidden while empty."""

    def __init__(self, look: Theme, kind: SignKind) -> None:
        super().__init__()
        self._look = look
        self._kind: SignKind = kind
        self._label = QLabel()
        self._label.setTextFormat(Qt.TextFormat.PlainText)  # it may quote what somebody else wrote
        self._label.setFont(look.font(theme.FONT_SMALL))
        self._label.setWordWrap(True)
        self._label.setMinimumWidth(1)  # a word that is too long for the page must not make it wider
        self._label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        row = QHBoxLayout(self)
        row.setContentsMargins(self._label.fontMetrics().height() + 2, 0, 0, 0)
        row.addWidget(self._label)
        look.changed.connect(self._on_look_changed)
        self._on_look_changed()
        self.say("")

    def say(self, text: str, kind: SignKind | None = None) -> None:
        """Show this; nothing when it is empty. With `kind` another sign from now on."""
        if kind is not None and kind != self._kind:
            self._kind = kind
            self._on_look_changed()
        text = visible(text)
        self._label.setText(text)
        self.setVisible(bool(text))
        self.setAccessibleName(text)

    def text(self) -> str:
        """What is shown."""
        return self._label.text()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        size = self._label.fontMetrics().height() - 2.0
        sign = {"trouble": shapes.warning, "good": shapes.check, "note": shapes.info}[self._kind]
        sign(painter, QRectF(0, 1, size, size), self._colour())
        painter.end()

    def _colour(self) -> QColor:
        tokens = self._look.tokens
        return {"trouble": tokens.error, "good": tokens.good, "note": tokens.muted}[self._kind]

    def _on_look_changed(self) -> None:
        palette = self._label.palette()
        palette.setColor(QPalette.ColorRole.WindowText, self._colour())
        self._label.setPalette(palette)
        self.update()


def muted(text: str, look: Theme) -> QLabel:
    """A quiet, small text that wraps; hidden while empty."""
    label = QLabel(visible(text))
    label.setTextFormat(Qt.TextFormat.PlainText)  # it may quote what somebody else wrote
    label.setFont(look.font(theme.FONT_SMALL))
    label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
    label.setWordWrap(True)
    label.setVisible(bool(text))
    return label
