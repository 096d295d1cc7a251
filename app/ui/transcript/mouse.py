"""The conversation view as a person handles it: mouse, text selection, context menu, copying."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from app.ui import shapes, theme, words
from app.ui.access.factory import Painted
from app.ui.access.items import ItemsInterface, tell_current, tell_opened
from app.ui.controls import FlatButton
from app.ui.theme import Theme
from app.ui.transcript.model import TranscriptModel
from app.ui.transcript.span import Span, Spot, cut, units
from app.ui.transcript.spoken import TranscriptItems
from app.ui.transcript.view import TranscriptView


class Transcript(Painted, TranscriptView):
    """Adds hands to the view. `tool_answered(call_id, allowed)` when a button of a waiting card was pressed."""

    tool_answered = Signal(str, bool)

    def __init__(self, model: TranscriptModel, look: Theme, parent: QWidget | None = None) -> None:
        super().__init__(model, look, parent)
        self._pressed_at: QPointF | None = None
        self._is_dragging = False
        self.newest = FlatButton(self.tr("Newest"), look, shape=_down)
        self.newest.setParent(self)
        self.newest.setAccessibleName(self.tr("Go to the newest row"))
        self.newest.hide()
        self.newest.clicked.connect(self.follow)
        self.follow_changed.connect(self._on_follow_changed)
        self.row_chosen.connect(lambda: tell_current(self))

    def made_interface(self) -> ItemsInterface:
        """The rows as a list."""
        return ItemsInterface(self, TranscriptItems(self))

    def answer(self, index: int, name: str) -> None:
        """A button of a card that waits was pressed."""
        self.tool_answered.emit(self.transcript.row_at(index).call_id, name == "allow")

    def toggle(self, index: int) -> None:
        super().toggle(index)
        tell_opened(self, index)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        came_by_key = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        if came_by_key and not self.currentIndex().isValid() and self.transcript.rowCount():
            newest = self.transcript.rowCount() - 1  # something has to show where the keyboard is
            self.choose(self.transcript.row_at(newest).key)
        tell_current(self)

    # -- copying ----------------------------------------------------------------------------------------------

    def selected_text(self) -> str:
        """The selected stretch of text, or the current row as a paragraph, or nothing."""
        span = self.delegate.span
        if span is not None and not span.is_empty:
            parts = []
            for number in range(min(span.anchor, span.cursor).row, max(span.anchor, span.cursor).row + 1):
                content = self._content(number)
                part = span.within(number, units(content))
                if part is not None:
                    parts.append(cut(content, *part))
            return "\n".join(parts)
        current = self.currentIndex()
        return words.plain(self.transcript.row_at(current.row())) if current.isValid() else ""

    def copy(self) -> None:
        """Put the selection on the clipboard; nothing selected leaves it alone."""
        text = self.selected_text()
        if text:
            QGuiApplication.clipboard().setText(text)

    def copy_everything(self) -> None:
        """Put the whole transcript on the clipboard."""
        QGuiApplication.clipboard().setText(self.transcript.text())

    def select_everything(self) -> None:
        """Select the text of all rows."""
        last = self.transcript.rowCount() - 1
        if last >= 0:
            self.delegate.span = Span(Spot(0, 0), Spot(last, units(self._content(last))))
            self.viewport().update()

    def _content(self, index: int) -> str:
        return self.layout_at(index).content

    # -- mouse ------------------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self._pressed_at, self._is_dragging = event.position(), False
        self.delegate.span = None
        index = self.indexAt(event.position().toPoint())
        if index.isValid():
            self.choose(self.transcript.row_at(index.row()).key)
        else:
            self.clearSelection()
            self.setCurrentIndex(self.transcript.index(-1))
        self.viewport().update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point = event.position()
        if not event.buttons() & Qt.MouseButton.LeftButton or self._pressed_at is None:
            self._hover(point)
            return
        moved = (point - self._pressed_at).manhattanLength()
        if self._is_dragging or moved >= QApplication.startDragDistance():
            self._is_dragging = True
            self.delegate.span = Span(self._spot(self._pressed_at), self._spot(point))
            self._scroll_towards(point.y())
            self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        was_click = self._pressed_at is not None and not self._is_dragging
        self._pressed_at = None
        if was_click and event.button() == Qt.MouseButton.LeftButton:
            self._click(event.position())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        spot = self._spot(event.position())
        if spot.row < 0 or self.layout_at(spot.row).is_card:
            self.mousePressEvent(event)
            return
        layout = self.layout_at(spot.row).text
        if layout is not None:
            content = self._content(spot.row)
            start, end = _word_around(content, spot.position)
            self.delegate.span = Span(Spot(spot.row, start), Spot(spot.row, end))
            self._pressed_at = None
            self.viewport().update()

    def _click(self, point: QPointF) -> None:
        index = self.indexAt(point.toPoint())
        if not index.isValid():
            return
        made = self.layout_at(index.row())
        local = point - QPointF(self.row_origin(index.row()))
        for name, box in made.buttons.items():
            if box.contains(local):
                self.answer(index.row(), name)
                return
        if made.is_card and (not made.is_open or local.y() < made.text_at.y()):
            self.toggle(index.row())

    def _hover(self, point: QPointF) -> None:
        shape, hovered = Qt.CursorShape.ArrowCursor, ("", "")
        index = self.indexAt(point.toPoint())
        if index.isValid():
            made = self.layout_at(index.row())
            local = point - QPointF(self.row_origin(index.row()))
            name = next((name for name, box in made.buttons.items() if box.contains(local)), "")
            if name:
                shape, hovered = Qt.CursorShape.PointingHandCursor, (made.row.key, name)
            elif made.text is not None and local.y() >= made.text_at.y():
                shape = Qt.CursorShape.IBeamCursor
            elif made.is_card and made.can_open:
                shape = Qt.CursorShape.PointingHandCursor
        self.viewport().setCursor(shape)
        if hovered != self.delegate.hovered:
            self.delegate.hovered = hovered
            self.viewport().update()

    def _spot(self, point: QPointF) -> Spot:
        number = self.index_near(round(point.y()))
        if number < 0:
            return Spot(-1, 0)
        local = point - QPointF(self.row_origin(number))
        return Spot(number, self.layout_at(number).position_at(local.x(), local.y()))

    def _scroll_towards(self, y: float) -> None:
        bar = self.verticalScrollBar()
        if y < 0:
            bar.setValue(bar.value() - bar.singleStep())
        elif y > self.viewport().height():
            bar.setValue(bar.value() + bar.singleStep())

    # -- context menu, keys, the button that follows again --------------------------------------------------------

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.context_menu(event.pos())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def context_menu(self, point: QPoint) -> QMenu:
        """What can be done with the row at a point; the caller shows it."""
        menu = QMenu(self)
        index = self.indexAt(point)
        copy = menu.addAction(self.tr("Copy"), self.copy)
        copy.setEnabled(bool(self.selected_text()))
        if index.isValid():
            row = self.transcript.row_at(index.row())
            menu.addAction(self.tr("Copy row"), lambda: QGuiApplication.clipboard().setText(words.plain(row)))
        whole = menu.addAction(self.tr("Copy whole transcript"), self.copy_everything)
        whole.setEnabled(self.transcript.rowCount() > 0)
        if index.isValid() and self.layout_at(index.row()).can_open:
            menu.addSeparator()
            is_message = not self.layout_at(index.row()).is_card
            shows = is_message == self.is_open(self.transcript.row_at(index.row()).key)
            text = {
                (True, True): self.tr("Show what was not heard"),
                (True, False): self.tr("Fold what was not heard"),
                (False, True): self.tr("Show details here"),
                (False, False): self.tr("Hide details"),
            }[is_message, shows]
            menu.addAction(text, lambda: self.toggle(index.row()))
        return menu

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.delegate.span is not None and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.delegate.span = None
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_newest()

    def _place_newest(self) -> None:
        size = self.newest.sizeHint()
        self.newest.setGeometry(
            (self.viewport().width() - size.width()) // 2,
            self.viewport().height() - theme.CONTROL_HEIGHT - theme.SPACE_S,
            size.width(),
            theme.CONTROL_HEIGHT,
        )

    def _on_follow_changed(self, following: bool) -> None:
        self.newest.setVisible(not following)
        self._place_newest()
        self.newest.raise_()


def _down(painter: QPainter, box: QRectF, colour: QColor) -> None:
    shapes.chevron(painter, box, colour, down=True)


def _word_around(text: str, position: int) -> tuple[int, int]:
    """The word at a position, both as Qt counts them."""
    before = cut(text, 0, position)
    start = len(before)
    while start > 0 and text[start - 1].isalnum():
        start -= 1
    end = len(before)
    while end < len(text) and text[end].isalnum():
        end += 1
    return units(text[:start]), units(text[:end])
