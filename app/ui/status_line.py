"""The line at the bottom: the state as shape and word, who answers, how the sound does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.base import figures
from app.ui import shapes, theme
from app.ui.theme import Theme
from app.ui.tips import tip

if TYPE_CHECKING:
    from app.workbench.status import Status


class StatusLine(QWidget):
    """Painted in one go; the whole text is also its accessible description."""

    def __init__(self, look: Theme) -> None:
        super().__init__()
        self._look = look
        self._voice = "disconnected"
        self._hears = True
        self._facts: tuple[str, ...] = ()
        self._remark = ""
        self.setFixedHeight(theme.STATUS_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(self.tr("State"))
        look.changed.connect(self.update)

    def words(self) -> dict[str, str]:
        """Every state in words."""
        return {
            "disconnected": self.tr("Not connected"),
            "connecting": self.tr("Connecting"),
            "ready": self.tr("Ready"),
            "listening": self.tr("Listening"),
            "thinking": self.tr("Thinking"),
            "speaking": self.tr("Speaking"),
            "waiting": self.tr("Waiting for you"),
            "muted": self.tr("Muted"),
            "reconnecting": self.tr("Reconnecting"),
        }

    @property
    def word(self) -> str:
        """The state's word."""
        if self._voice in ("ready", "muted") and not self._hears:
            return self.tr("Ready, no microphone")
        return self.words().get(self._voice, self._voice)

    def show_status(self, voice: str, status: Status | None, connection: str) -> None:
        """Show a state; `connection` is its title in words."""
        facts: list[str] = []
        remark = ""
        if status is not None and status.conversation is not None:
            engine = status.engine
            brain = engine.brain if engine is not None else ""
            facts.append(" · ".join(part for part in (connection, self._brain(brain)) if part))
            if engine is not None and engine.notes:
                remark = engine.notes[0]
                self._set_tip(tip("\n".join(engine.notes)))
        if status is not None and status.sound is not None and status.conversation is not None:
            facts.append(self.tr("prebuffer {time}").format(time=figures.milliseconds(status.sound.prebuffer_ms)))
            facts.append(self._underruns(status.sound.underruns))
        if not remark:
            self._set_tip("")
        hears = status is None or status.talk.has_microphone
        if (voice, hears, tuple(facts), remark) != (self._voice, self._hears, self._facts, self._remark):
            self._voice, self._hears, self._facts, self._remark = voice, hears, tuple(facts), remark
            self.setAccessibleDescription(", ".join([self.word, *facts, remark]))
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(400, theme.STATUS_HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens = self._look.tokens
        painter.fillRect(self.rect(), tokens.window)
        painter.fillRect(0, 0, self.width(), 1, tokens.hairline)
        middle, side = self.height() / 2, theme.grown(11, 7)
        shapes.STATE_SHAPES.get(self._voice, shapes.ring)(
            painter, QRectF(theme.SPACE_M, middle - side / 2 + 0.5, side, side), tokens.text
        )
        left = float(theme.SPACE_M + side + 3)
        bold = self._look.font(theme.FONT_SMALL + 1, bold=True)
        painter.setFont(bold)
        painter.setPen(tokens.text)
        left = self._write(painter, left, self.word)
        painter.setFont(self._look.font(theme.FONT_SMALL))
        painter.setPen(tokens.muted)
        for fact in self._facts:
            left = self._write(painter, left + theme.SPACE_L + 2, fact)
        self._write_right(painter, left + theme.SPACE_XL)
        painter.end()

    def _write(self, painter: QPainter, left: float, text: str) -> float:
        width = painter.fontMetrics().horizontalAdvance(text)
        painter.drawText(QRectF(left, 1, width + 2, self.height()), Qt.AlignmentFlag.AlignVCenter, text)
        return left + width

    def _write_right(self, painter: QPainter, left: float) -> None:
        room = self.width() - theme.SPACE_M - left
        if not self._remark or room < 80:
            return
        metrics = QFontMetrics(painter.font())
        text = metrics.elidedText(self._remark, Qt.TextElideMode.ElideRight, int(room) - 18)
        width = metrics.horizontalAdvance(text)
        right = self.width() - theme.SPACE_M
        painter.drawText(QRectF(right - width, 1, width + 2, self.height()), Qt.AlignmentFlag.AlignVCenter, text)
        shapes.info(painter, QRectF(right - width - 17, self.height() / 2 - 6, 12, 12), self._look.tokens.muted)

    def _brain(self, brain: str) -> str:
        if not brain:
            return ""
        return self.tr("offline brain") if brain == "offline" else brain

    def _underruns(self, count: int) -> str:
        return self.tr("1 underrun") if count == 1 else self.tr("{count} underruns").format(count=count)

    def _set_tip(self, text: str) -> None:
        if text != self.toolTip():
            self.setToolTip(text)
