"""The settings dialog: pages on the left, the chosen one on the right, a search over all of them.

Shown beside the window, not over it: a change can be tried in the conversation that is open. Every change is in force
at once or says when it will be; nothing has to be confirmed.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QPalette, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.ui import keymap, tab_order, theme
from app.ui.actions import DEFAULT_KEYS
from app.ui.controls import FlatButton
from app.ui.fields import TextField
from app.ui.panes import Panes
from app.ui.settings.entries import EntryDelegate
from app.ui.settings.page import Page
from app.ui.settings.pages import PAGES
from app.ui.settings.place import Place
from app.ui.theme import Theme

LIST_WIDTH = 208
LIST_EDGE = 12  # px beside the longest title
WIDTH, HEIGHT = 860, 640


class SettingsDialog(QDialog):
    """One at a time; the window keeps it.

    Args:
        pages: page classes in the order of the list.
    """

    def __init__(self, parent: QWidget, place: Place, look: Theme, pages: Sequence[type[Page]] = PAGES) -> None:
        super().__init__(parent)
        self._place = place
        self._look = look
        self._kinds = {kind.key: kind for kind in pages}
        self._pages: dict[str, Page] = {}
        self.search = TextField()
        self.list = QListWidget()
        self.stack = QStackedWidget()
        self._side = QWidget()
        self._foot = QWidget()
        self.nothing = QLabel()
        self.defaults = FlatButton(self.tr("Restore this page’s defaults"), look)
        self.close_button = FlatButton(self.tr("Close"), look)
        self.setWindowTitle(self.tr("Settings"))
        self.setModal(False)
        self.resize(WIDTH, HEIGHT)
        self.setMinimumSize(640, 420)
        self._lay_out()
        self._fill_list()
        self._side.setFixedWidth(
            max(theme.grown(LIST_WIDTH, 110), self.list.sizeHintForColumn(0) + LIST_EDGE) + 2 * theme.SPACE_M
        )
        self.search.textChanged.connect(self._on_search_text_changed)
        self.list.currentItemChanged.connect(self._on_list_current_item_changed)
        self.defaults.clicked.connect(self._on_defaults_clicked)
        self.close_button.clicked.connect(self.close)
        QShortcut(QKeySequence.StandardKey.Find, self, self.search.setFocus)
        self._panes = Panes(lambda: (self.list, self.stack.currentWidget(), self._foot))
        self._steps = {name: QShortcut(self) for name in ("next_pane", "previous_pane")}
        self._steps["next_pane"].activated.connect(lambda: self._panes.step(1))
        self._steps["previous_pane"].activated.connect(lambda: self._panes.step(-1))
        self._use_keys("shortcuts")
        place.store.changed.connect(self._use_keys)
        self.show_page(pages[0].key)

    def show_page(self, key: str) -> Page:
        """Bring a page to the front. Raises KeyError for one that does not exist."""
        page = self.page(key)
        for index in range(self.list.count()):
            if self.list.item(index).data(Qt.ItemDataRole.UserRole) == key:
                self.list.setCurrentRow(index)
        return page

    def page(self, key: str) -> Page:
        """A page by its key, made when it was not yet."""
        if key not in self._pages:
            page = self._kinds[key](self._place, self._look)
            self._pages[key] = page
            self.stack.addWidget(page)
        return self._pages[key]

    def current_key(self) -> str:
        """The key of the page in front, empty when there is none."""
        page = self.current()
        return "" if page is None else page.key

    def current(self) -> Page | None:
        """The page in front."""
        widget = self.stack.currentWidget()
        return widget if isinstance(widget, Page) else None

    def focus_name(self) -> str:
        """What `focus_on` finds again in a dialog that is made anew; empty for a control without a name."""
        focus = self.focusWidget()
        return focus.objectName() if isinstance(focus, QWidget) else ""

    def focus_on(self, name: str) -> None:
        """Give the keyboard to the control of that name on the page in front, if there is one."""
        page = self.current()
        found = page.findChild(QWidget, name) if page is not None and name else None
        if isinstance(found, QWidget):
            tab_order.focus(found, Qt.FocusReason.OtherFocusReason)

    def _use_keys(self, changed: str) -> None:
        """The keys that go from pane to pane in the window do so here."""
        if changed == "shortcuts":
            keys = keymap.in_force(DEFAULT_KEYS, self._place.store.get("shortcuts"))
            for name, shortcut in self._steps.items():
                shortcut.setKey(QKeySequence(keys[name]))

    def focusNextPrevChild(self, next: bool) -> bool:
        return tab_order.step(self, forward=next)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.search.text():
            self.search.clear()
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return  # Enter ends a field's input; it must not press a button
        super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._leave()
        super().closeEvent(event)

    def reject(self) -> None:
        self._leave()
        super().reject()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        page = self.current()
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow() and page is not None:
            page.refresh()
            self._place.learn(self._refresh, self)

    def _refresh(self) -> None:
        page = self.current()
        if page is not None:
            page.refresh()

    def _leave(self) -> None:
        page = self.current()
        if page is not None:
            page.leave()
        focus = self.focusWidget()
        if isinstance(focus, QWidget):
            focus.clearFocus()  # takes what was typed last
        self._place.store.flush()

    def _lay_out(self) -> None:
        look = self._look
        self.search.setPlaceholderText(self.tr("Search"))
        self.search.setAccessibleName(self.tr("Search settings"))
        self.search.setClearButtonEnabled(True)
        self.list.setAccessibleName(self.tr("Pages"))
        self.list.setFont(look.font())
        self.list.setFrameShape(QListWidget.Shape.NoFrame)
        self.list.setItemDelegate(EntryDelegate(look, self.list))
        self.list.setMouseTracking(True)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.nothing.setWordWrap(True)
        self.stack.addWidget(self.nothing)
        left = QVBoxLayout()
        left.setSpacing(theme.SPACE_S)
        left.addWidget(self.search)
        left.addWidget(self.list, 1)
        side = self._side
        left.setContentsMargins(theme.SPACE_M, theme.SPACE_M, theme.SPACE_M, theme.SPACE_M)
        side.setLayout(left)
        buttons = QHBoxLayout(self._foot)
        buttons.setContentsMargins(theme.SPACE_XL, theme.SPACE_M, theme.SPACE_XL, theme.SPACE_M)
        buttons.setSpacing(0)  # the stretch between them is all the room they need
        buttons.addWidget(self.defaults)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addWidget(self.stack, 1)
        right.addWidget(_hairline())
        right.addWidget(self._foot)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(side)
        row.addLayout(right, 1)

    def _fill_list(self) -> None:
        for key, kind in self._kinds.items():
            item = QListWidgetItem(kind.title())
            item.setData(Qt.ItemDataRole.UserRole, key)
            self.list.addItem(item)

    def _on_list_current_item_changed(self, item: QListWidgetItem | None) -> None:
        before = self.current()
        if item is None:
            return
        page = self.page(str(item.data(Qt.ItemDataRole.UserRole)))
        if before is not None and before is not page:
            before.leave()
        self.stack.setCurrentWidget(page)
        self.defaults.setVisible(page.has_defaults)
        page.refresh()

    def _on_search_text_changed(self, text: str) -> None:
        words = text.casefold().split()
        first = -1
        for index in range(self.list.count()):
            item = self.list.item(index)
            found = self.page(str(item.data(Qt.ItemDataRole.UserRole))).filter(words)
            is_named = bool(words) and all(word in item.text().casefold() for word in words)
            if is_named:
                self.page(str(item.data(Qt.ItemDataRole.UserRole))).filter([])
            item.setHidden(bool(words) and not found and not is_named)
            if first < 0 and not item.isHidden():
                first = index
        if first < 0:
            self.nothing.setText(self.tr("Nothing is called “{text}”.").format(text=text))
            self.stack.setCurrentWidget(self.nothing)
            self.defaults.hide()
            return
        shown = self.list.currentItem()
        if shown is None or shown.isHidden():
            self.list.setCurrentRow(first)
        elif self.current() is None:
            self._on_list_current_item_changed(shown)

    def _on_defaults_clicked(self) -> None:
        page = self.current()
        if page is not None:
            page.restore_defaults()


def _hairline() -> QWidget:
    """Where a page that is longer than the dialog is cut off."""
    line = QWidget()
    line.setBackgroundRole(QPalette.ColorRole.Mid)
    line.setAutoFillBackground(True)
    line.setFixedHeight(1)
    return line
