"""What the inspector is made of: a heading, facts, a block of raw data."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen, QResizeEvent, QTextOption
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QSizePolicy, QTextEdit, QWidget

from app.base.visible import visible_name
from app.ui import theme
from app.ui.controls import paint_badge, paint_focus
from app.ui.theme import Theme


def label(
    text: str, look: Theme, *, size: int = theme.FONT_BODY, colour: QColor | None = None, bold: bool = False
) -> QLabel:
    """Selectable text that wraps."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setFont(look.font(size, bold=bold))
    made.setWordWrap(True)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if colour is not None:
        palette = made.palette()
        palette.setColor(made.foregroundRole(), colour)
        made.setPalette(palette)
    return made


class Facts(QWidget):
    """Name and value a line, values right aligned."""

    def __init__(self, facts: list[tuple[str, str]], look: Theme) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(theme.SPACE_XS + 2)
        grid.setHorizontalSpacing(theme.SPACE_M)
        grid.setColumnStretch(1, 1)
        for number, (name, value) in enumerate(facts):
            quiet = label(name, look, colour=look.tokens.muted)
            quiet.setWordWrap(False)
            shown = label(visible_name(value), look)
            shown.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
            grid.addWidget(quiet, number, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(shown, number, 1)


class Block(QTextEdit):
    """Raw data in the mono font on a quiet ground, as high as its text."""

    def __init__(self, text: str, look: Theme, name: str) -> None:
        super().__init__()
        self._look = look
        self.setAccessibleName(name)
        self.setPlainText(text)
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFont(look.font(12, mono=True))
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(theme.SPACE_S)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, QColor(0, 0, 0, 0))
        self.setPalette(palette)
        self.document().setTextWidth(theme.INSPECTOR_WIDTH - 2 * theme.SPACE_L)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        height = round(self.document().size().height()) + 2
        if height != self.height():
            self.setFixedHeight(height)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._look.tokens.hairline, 1))
        painter.setBrush(self._look.tokens.window)
        body = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(body, theme.RADIUS, theme.RADIUS)
        if self.hasFocus():
            paint_focus(painter, body, theme.RADIUS, self._look)
        painter.end()
        super().paintEvent(event)


class Heading(QWidget):
    """A title, with an agent's initial in its colour when there is one."""

    def __init__(self, text: str, look: Theme, speaker: str = "", role: str = "agent") -> None:
        super().__init__()
        self._look = look
        self._text = visible_name(text)
        self._speaker = speaker
        self._role = role
        self.setFixedHeight(theme.grown(22, 18))
        self.setAccessibleName(self._text)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left = 0
        if self._speaker:
            colour = self._look.speaker(self._speaker, self._role)
            side = theme.grown(16, 8)
            paint_badge(painter, QPointF(side / 2, self.height() / 2), colour, self._speaker, self._look)
            left = side + theme.SPACE_S
        painter.setFont(self._look.font(theme.FONT_CONVERSATION, bold=True))
        painter.setPen(self._look.tokens.text)
        room = self.width() - left
        text = painter.fontMetrics().elidedText(self._text, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRectF(left, 0, room, self.height()), Qt.AlignmentFlag.AlignVCenter, text)
        painter.end()
