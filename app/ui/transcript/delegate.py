"""Paints rows of the transcript and keeps their layouts.

Layouts are cached by (key, revision, width, open); the oldest go when there are too many. Which rows are open and
which text is selected belongs to the view, which sets it here before painting.
"""

from __future__ import annotations

from collections import OrderedDict
from typing import Final

from PySide6.QtCore import QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.base import figures
from app.base.visible import visible_name
from app.history.model import TranscriptRow, speaker_name
from app.ui import shapes, theme, words
from app.ui.row_model import ROW_ROLE
from app.ui.theme import Theme
from app.ui.transcript import layout as laid
from app.ui.transcript.layout import CARD_PAD, GAP, TEXT_LEFT, RowLayout
from app.ui.transcript.span import Span, units

_KEPT_LAYOUTS: Final = 400


class TranscriptDelegate(QStyledItemDelegate):
    """Draws one row into the rectangle the view gives it."""

    def __init__(self, look: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look
        self._layouts: OrderedDict[tuple[str, int, int, bool], RowLayout] = OrderedDict()
        self.open_keys: set[str] = set()
        self.span: Span | None = None
        self.hovered: tuple[str, str] = ("", "")
        look.changed.connect(self._on_look_changed)

    def _on_look_changed(self) -> None:
        self._layouts.clear()

    def layout_of(self, row: TranscriptRow, width: int) -> RowLayout:
        """The layout of a row, made now if it is not kept."""
        is_open = row.key in self.open_keys
        key = (row.key, row.revision, width, is_open)
        made = self._layouts.get(key)
        if made is None or made.row is not row:
            made = laid.lay_out(row, width, is_open, self._look)
            self._layouts[key] = made
            while len(self._layouts) > _KEPT_LAYOUTS:
                self._layouts.popitem(last=False)
        else:
            self._layouts.move_to_end(key)
        return made

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        width = option.rect.width()
        return QSize(width, self.layout_of(index.data(ROW_ROLE), width).height)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        rect = option.rect
        state = option.state
        made = self.layout_of(index.data(ROW_ROLE), rect.width())
        painter.save()
        painter.translate(rect.topLeft())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_Selected:
            self._paint_selected(painter, made, bool(state & QStyle.StateFlag.State_HasFocus))
        if made.is_card:
            self._paint_card(painter, made)
            if state & QStyle.StateFlag.State_Selected:
                self._paint_chosen_card(painter, made, bool(state & QStyle.StateFlag.State_HasFocus))
        elif made.row.kind == "notice":
            self._paint_notice(painter, made)
        else:
            self._paint_message(painter, made)
        self._paint_text(painter, made, index.row())
        painter.restore()

    def _paint_selected(self, painter: QPainter, made: RowLayout, has_focus: bool) -> None:
        if made.is_card:
            return
        tokens = self._look.tokens
        body = made.body.adjusted(0, -3, 4, 3)
        painter.setPen(QPen(tokens.accent, 1) if has_focus else Qt.PenStyle.NoPen)
        painter.setBrush(theme.mixed(tokens.text, tokens.surface, 0.035))
        painter.drawRoundedRect(body, 4, 4)

    def _paint_message(self, painter: QPainter, made: RowLayout) -> None:
        row, look = made.row, self._look
        colour = look.speaker(row.speaker, row.role)
        body = made.body
        painter.fillRect(QRectF(0, body.top(), theme.SPEAKER_BAR, body.height()), colour)
        bold = look.font(theme.FONT_SMALL, bold=True)
        painter.setFont(bold)
        painter.setPen(colour)
        name = visible_name(speaker_name(row.speaker)) or QCoreApplication.translate("Transcript", "System")
        header = QRectF(TEXT_LEFT, body.top(), made.width - TEXT_LEFT, laid.heights().header - 2)
        painter.drawText(header, Qt.AlignmentFlag.AlignVCenter, name)
        painter.setFont(look.font(theme.FONT_SMALL))
        painter.setPen(look.tokens.muted)
        header.setLeft(header.left() + QFontMetricsF(bold).horizontalAdvance(name) + theme.SPACE_S)
        painter.drawText(header, Qt.AlignmentFlag.AlignVCenter, " · ".join([words.clock(row.at_s), *_remarks(row)]))
        if laid.has_heard_bar(row):
            self._paint_heard(painter, made, colour)

    def _paint_heard(self, painter: QPainter, made: RowLayout, colour: QColor) -> None:
        row = made.row
        heard, whole = row.heard_s or 0.0, row.audio_s or 1.0
        y = made.text_at.y() + made.text_height + laid.heights().heard / 2 - 1
        bar = QRectF(TEXT_LEFT, y, 150, 4)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.tokens.track)
        painter.drawRoundedRect(bar, 2, 2)
        painter.setBrush(colour)
        painter.drawRoundedRect(QRectF(bar.left(), y, bar.width() * min(1.0, heard / whole), 4), 2, 2)
        painter.setFont(self._look.font(theme.FONT_SMALL))
        painter.setPen(self._look.tokens.muted)
        text_height = laid.heights().heard - 1
        text = QCoreApplication.translate("Transcript", "heard {heard} of {whole} s").format(
            heard=figures.number(heard, 1), whole=figures.number(whole, 1)
        )
        painter.drawText(
            QRectF(bar.right() + theme.SPACE_S, y + 2 - text_height / 2, made.width, text_height),
            Qt.AlignmentFlag.AlignVCenter,
            text,
        )

    def _paint_notice(self, painter: QPainter, made: RowLayout) -> None:
        tokens = self._look.tokens
        shape, colour = {
            "error": (shapes.warning, tokens.error),
            "warning": (shapes.warning, tokens.warning),
        }.get(made.row.level, (shapes.info, tokens.muted))
        shape(painter, QRectF(0, GAP / 2 + theme.grown(12, 8) - 7, 14, 14), colour)

    def _paint_card(self, painter: QPainter, made: RowLayout) -> None:
        row, tokens = made.row, self._look.tokens
        body = made.body.adjusted(0.5, 0.5, -0.5, -0.5)
        is_waiting = bool(made.buttons)
        painter.setPen(QPen(tokens.warning if is_waiting else tokens.hairline, 1))
        painter.setBrush(tokens.surface)
        painter.drawRoundedRect(body, theme.RADIUS, theme.RADIUS)
        line = QRectF(0, GAP / 2, made.width, theme.CONTROL_HEIGHT)
        icon = shapes.gear if row.kind == "tool" else shapes.passing
        icon(painter, QRectF(CARD_PAD - 1, line.center().y() - 6, 12, 12), tokens.muted)
        right = self._paint_outcome(painter, made, line)
        left = CARD_PAD + 21.0
        bold = self._look.font(bold=True)
        metrics = QFontMetricsF(bold)
        title = metrics.elidedText(words.title(row), Qt.TextElideMode.ElideRight, max(20.0, right - left))
        painter.setFont(bold)
        painter.setPen(tokens.text)
        painter.drawText(QRectF(left, line.top(), right - left, line.height()), Qt.AlignmentFlag.AlignVCenter, title)
        left += metrics.horizontalAdvance(title) + 11
        if right - left > 24:
            plain = self._look.font()
            painter.setFont(plain)
            painter.setPen(tokens.muted)
            text = QFontMetricsF(plain).elidedText(_card_summary(row), Qt.TextElideMode.ElideRight, right - left)
            painter.drawText(QRectF(left, line.top(), right - left, line.height()), Qt.AlignmentFlag.AlignVCenter, text)
        for name, box in made.buttons.items():
            self._paint_button(painter, made, name, box)

    def _paint_chosen_card(self, painter: QPainter, made: RowLayout, has_focus: bool) -> None:
        tokens = self._look.tokens
        painter.setPen(QPen(tokens.accent if has_focus else tokens.muted, 1.5 if has_focus else 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(made.body.adjusted(0.5, 0.5, -0.5, -0.5), theme.RADIUS, theme.RADIUS)

    def _paint_outcome(self, painter: QPainter, made: RowLayout, line: QRectF) -> float:
        """State, duration and chevron at the right end of a card; returns where the free room ends."""
        row, tokens = made.row, self._look.tokens
        right = line.right() - CARD_PAD
        if made.can_open:
            box = QRectF(right - 8, line.center().y() - 5, 10, 10)
            shapes.chevron(painter, box, tokens.muted, down=made.is_open)
        right -= theme.SPACE_M
        if row.kind != "tool":
            return right
        painter.setFont(self._look.font())
        metrics = QFontMetricsF(self._look.font())
        if row.duration_ms is not None and row.state in ("done", "failed"):
            text = words.duration(row.duration_ms)
            right -= metrics.horizontalAdvance(text)
            painter.setPen(tokens.muted)
            painter.drawText(
                QRectF(right, line.top(), line.width(), line.height()), Qt.AlignmentFlag.AlignVCenter, text
            )
            right -= 10
        shape, colour, word = _outcome(row, self._look)
        right -= metrics.horizontalAdvance(word)
        painter.setPen(colour)
        painter.drawText(QRectF(right, line.top(), line.width(), line.height()), Qt.AlignmentFlag.AlignVCenter, word)
        right -= 16
        shape(painter, QRectF(right, line.center().y() - 6, 12, 12), colour)
        return right - theme.SPACE_S

    def _paint_button(self, painter: QPainter, made: RowLayout, name: str, box: QRectF) -> None:
        tokens = self._look.tokens
        is_first, is_hovered = name == "allow", self.hovered == (made.row.key, name)
        ground = tokens.accent if is_first else tokens.surface
        if is_hovered:
            ground = theme.mixed(tokens.text, ground, 0.08)
        painter.setPen(QPen(tokens.accent if is_first else tokens.hairline, 1))
        painter.setBrush(ground)
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), theme.RADIUS, theme.RADIUS)
        painter.setFont(self._look.font(bold=True))
        painter.setPen(tokens.on_accent if is_first else tokens.text)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, laid.button_texts()[name])

    def _paint_text(self, painter: QPainter, made: RowLayout, row_index: int) -> None:
        if made.text is None:
            return
        selections = []
        part = self.span.within(row_index, units(made.content)) if self.span else None
        if part is not None:
            marked = QTextLayout.FormatRange()
            marked.start, marked.length = part[0], part[1] - part[0]
            style = QTextCharFormat()
            style.setBackground(self._look.tokens.accent)
            style.setForeground(self._look.tokens.on_accent)
            marked.format = style
            selections.append(marked)
        painter.setPen(self._look.tokens.text)
        made.text.draw(painter, QPointF(made.text_at), selections)


def _remarks(row: TranscriptRow) -> list[str]:
    """What the quiet line says beside the time."""
    say = QCoreApplication.translate
    remarks = []
    if row.is_interruption:
        remarks.append(say("Transcript", "interrupted"))
    if row.is_typed:
        remarks.append(say("Transcript", "typed"))
    if row.role == "agent" and not row.interrupted and (row.is_partial or row.heard_chars is not None):
        remarks.append(say("Transcript", "speaking"))
    if row.role == "user" and row.is_partial:
        remarks.append(say("Transcript", "listening"))
    return remarks


def _card_summary(row: TranscriptRow) -> str:
    if row.kind == "tool":
        return words.summary(row.arguments)
    why = visible_name(row.text) or words.summary(row.arguments)
    return f"“{why}”" if why else ""


def _outcome(row: TranscriptRow, look: Theme) -> tuple[shapes.Shape, QColor, str]:
    say, tokens = QCoreApplication.translate, look.tokens
    if row.state == "done":
        return shapes.check, tokens.good, say("Transcript", "done")
    if row.state == "failed":
        return shapes.cross, tokens.error, say("Transcript", "failed")
    if row.state == "waiting":
        return shapes.hand, tokens.warning, say("Transcript", "waits for you")
    return shapes.dashed_ring, tokens.muted, say("Transcript", "running")
