"""A page of entries that the person has made: a list with add and remove, and under it the form of the chosen one."""

from __future__ import annotations

from typing import Any, ClassVar

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QListWidgetItem, QMenu, QVBoxLayout, QWidget

from app.ui import tab_order, theme
from app.ui.controls import FlatButton
from app.ui.settings.entries import EntryList
from app.ui.settings.form import Form
from app.ui.settings.page import Page
from app.ui.settings.tools import text
from app.ui.settings.tools.desk import EntryDesk

MOST_ROWS = 5
translate = QCoreApplication.translate


class EntryPage(Page):
    """Changes are kept at once, and are in force when the next conversation begins."""

    path: ClassVar[str]
    """The list of the settings."""
    has_defaults = False

    def build_entries(self, name: str, text: str) -> None:
        """Add list, buttons and the place for forms.

        Args:
            name: of the list.
            text: what its entries are.
        """
        self._desk: EntryDesk | None = None
        self._shown: QWidget | None = None
        self.list = EntryList(self.look, translate("EntryPage", "Nothing here yet: press Add."), MOST_ROWS)
        self.add = FlatButton(translate("EntryPage", "Add"), self.look)
        self.remove = FlatButton(translate("EntryPage", "Remove"), self.look)
        menu = QMenu(self)
        self.fill_menu(menu)
        self.add.setMenu(menu)
        buttons = QHBoxLayout()
        buttons.addWidget(self.add)
        buttons.addWidget(self.remove)
        buttons.addStretch(1)
        self._place_for_form = QVBoxLayout()
        top = QWidget()
        column = QVBoxLayout(top)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_S)
        column.addLayout(buttons)
        column.addSpacing(theme.SPACE_M)
        column.addLayout(self._place_for_form)
        self.form.row(name, self.list, text=text, is_above=True)
        self.form.wide(top)
        self.remove.clicked.connect(self._on_remove_clicked)
        self.list.currentRowChanged.connect(self._on_list_current_row_changed)
        self.store.changed.connect(self._on_store_changed)
        self._fill_list(0)

    def leave(self) -> None:
        """Stop trials, probes and looks at files."""
        if self._desk is not None:
            self._desk.leave()

    def refresh(self) -> None:
        """Show the chosen entry unless it is shown. Not before: its form may read its file or start its server."""
        super().refresh()
        if self._desk is None or self._desk.is_over:
            self._show_chosen()

    # -- of the kind of entries -------------------------------------------------------------------------------

    def fill_menu(self, menu: QMenu) -> None:
        """Add what can be added."""

    def words(self, entry: Any) -> str:
        """An entry in the list."""
        return str(entry.name or entry.id)

    def entry_form(self, desk: EntryDesk) -> Form:
        """The form of the desk's entry."""
        raise NotImplementedError

    def removed(self, entry: Any) -> None:
        """An entry was removed: let go of what it had."""

    # -- for subclasses ---------------------------------------------------------------------------------------

    def entries(self) -> list[Any]:
        """All entries of the settings."""
        entries: list[Any] = self.store.get(self.path)
        return entries

    def free_id(self, wanted: str) -> str:
        """An id that no other entry has."""
        return text.free_id(wanted, [entry.id for entry in self.entries()])

    def append(self, entry: Any) -> None:
        """Add an entry and show it."""
        self.store.set(self.path, [*self.entries(), entry])
        self._fill(len(self.entries()) - 1)
        self.list.setFocus()

    def _fill(self, chosen: int) -> None:
        self._fill_list(chosen)
        self._show_chosen()

    def _fill_list(self, chosen: int) -> None:
        self.list.blockSignals(True)
        self.list.clear()
        for entry in self.entries():
            self.list.addItem(QListWidgetItem(self.words(entry)))
        self.list.fit()
        self.list.setCurrentRow(min(chosen, self.list.count() - 1))
        self.list.blockSignals(False)

    def _show_chosen(self) -> None:
        if self._desk is not None:
            self._desk.leave()
            self._desk.deleteLater()
            self._desk = None
        if self._shown is not None:
            self._place_for_form.removeWidget(self._shown)
            self._shown.hide()
            self._shown.deleteLater()
            self._shown = None
        row = self.list.currentRow()
        tab_order.enable(self.remove, row >= 0, self.list)
        if row < 0:
            return
        self._desk = EntryDesk(self.entries()[row], self.path, self.place, self.look, self._renew, self)
        self._shown = self.entry_form(self._desk)
        self._place_for_form.addWidget(self._shown)
        self._shown.show()

    def _renew(self, name: str) -> None:
        """Show the chosen entry anew; the control called `name` gets the keyboard, or that which has it."""
        focus = QApplication.focusWidget()
        had_focus = self._shown is not None and focus is not None and self._shown.isAncestorOf(focus)
        if had_focus and not name:
            name = _name_around(focus)
        self._show_chosen()
        found = self._shown.findChild(QWidget, name) if had_focus and name and self._shown is not None else None
        if isinstance(found, QWidget):
            tab_order.focus(found, Qt.FocusReason.OtherFocusReason)

    def _on_list_current_row_changed(self, _row: int) -> None:
        self._show_chosen()

    def _on_remove_clicked(self) -> None:
        row = self.list.currentRow()
        entries = list(self.entries())
        entry = entries.pop(row)
        self.store.set(self.path, entries)
        self._fill(max(0, row - 1))
        self.removed(entry)

    def _on_store_changed(self, path: str) -> None:
        item = self.list.currentItem()
        if path == self.path and item is not None and self.list.count() == len(self.entries()):
            item.setText(self.words(self.entries()[self.list.currentRow()]))


def _name_around(widget: QWidget | None) -> str:
    """The name of a control, or of what it is a part of."""
    while widget is not None and (not widget.objectName() or widget.objectName().startswith("qt_")):
        widget = widget.parentWidget()
    return "" if widget is None else widget.objectName()
