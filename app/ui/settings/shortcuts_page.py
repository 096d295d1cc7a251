"""Keys: every action with its key, and a field that takes another one as it is pressed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication, QModelIndex, QSignalBlocker, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QKeySequenceEdit, QLineEdit, QTreeView, QVBoxLayout, QWidget

from app.ui import keymap, tab_order, theme
from app.ui.actions import DEFAULT_KEYS, TALK
from app.ui.controls import FlatButton
from app.ui.fields import TextField
from app.ui.settings.key_model import KeyModel, native, row_height
from app.ui.settings.page import Page

LIST_ROWS: Final = 11


class KeysField(QKeySequenceEdit):
    """Takes any keys but those that go on and back."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if (
            event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
            and event.modifiers() == Qt.KeyboardModifier.ShiftModifier
        ):
            self.focusNextPrevChild(False)
            return
        super().keyPressEvent(event)


class ShortcutsPage(Page):
    """In force at once."""

    key = "shortcuts"

    @classmethod
    def title(cls) -> str:
        return QCoreApplication.translate("ShortcutsPage", "Shortcuts")

    def build(self) -> None:
        look = self.look
        self._name = TALK.name
        self.model = KeyModel(lambda: self.store.get("shortcuts"), look.font(bold=True), self)
        self.search = TextField()
        self.search.setClearButtonEnabled(True)
        self.search.setPlaceholderText(self.tr("Find an action or a key"))
        self.search.setAccessibleName(self.tr("Find an action or a key"))
        self.search.textChanged.connect(lambda text: self.model.filter(text.casefold().split()))
        self.form.wide(self.search)
        self.list = self._made_list()
        self.form.wide(self.list)
        self.field = KeysField()
        self.field.setMaximumSequenceLength(1)
        inner = self.field.findChild(QLineEdit)
        assert inner is not None  # what a QKeySequenceEdit shows the keys in; it would be lower than other fields
        inner.setFixedHeight(theme.CONTROL_HEIGHT)
        inner.setTextMargins(theme.SPACE_XS, 0, theme.SPACE_XS, 0)
        self.none = FlatButton(self.tr("No key"), look)
        self.restore = FlatButton(self.tr("Restore"), look)
        self.restore.setToolTip(self.tr("Give the chosen action its own key back"))
        self.take = FlatButton(self.tr("Use it here"), look)
        box = QWidget()
        line = QHBoxLayout()
        line.setSpacing(theme.SPACE_S)
        for button in (self.take, self.none, self.restore):
            line.addWidget(button)
        line.addStretch(1)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_S)
        column.addWidget(self.field)
        column.addLayout(line)
        box.setFocusProxy(self.field)
        self.row = self.form.row(
            self.tr("New key"), box, text=self.tr("Go here and press the keys. Tab goes on to the next control.")
        )
        self.field.keySequenceChanged.connect(self._on_field_key_sequence_changed)
        self.take.clicked.connect(lambda: self._give(self._pressed()))
        self.none.clicked.connect(lambda: self._give(""))
        self.restore.clicked.connect(lambda: self._give(DEFAULT_KEYS[self.chosen_name()]))
        self.store.changed.connect(self._on_store_changed)
        self.model.modelReset.connect(lambda: self._choose(self._name))
        self._choose(self._name)

    def refresh(self) -> None:
        super().refresh()
        self.model.renew()
        self._show()

    def filter(self, words: Sequence[str]) -> int:
        with QSignalBlocker(self.search):
            self.search.setText(" ".join(words))
        return self.model.filter(words)

    def restore_defaults(self) -> None:
        self.store.set("shortcuts", keymap.without(DEFAULT_KEYS, self.store.get("shortcuts")))

    def chosen_name(self) -> str:
        """The action whose key the field changes."""
        return self._name

    # -- the list ---------------------------------------------------------------------------------------------

    def _made_list(self) -> QTreeView:
        view = QTreeView()
        view.setModel(self.model)
        view.setRootIsDecorated(False)
        view.setItemsExpandable(False)
        view.setUniformRowHeights(True)
        view.setAllColumnsShowFocus(True)
        view.setTabKeyNavigation(False)
        view.setFont(self.look.font())
        view.setAccessibleName(self.tr("Actions and their keys"))
        view.setFixedHeight(LIST_ROWS * row_height())
        header = view.header()
        header.setSectionsMovable(False)
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        view.activated.connect(lambda _index: self.field.setFocus())
        view.selectionModel().currentChanged.connect(self._on_current_changed)
        return view

    def _choose(self, name: str) -> None:
        """Mark an action, the first when this one is not shown."""
        if self.model.rowCount():
            row = max(0, self.model.row_of(name))
            self.list.setCurrentIndex(self.model.index(row, 0))
            self._name = self.model.name_at(row)
        self._show()

    def _on_current_changed(self, index: QModelIndex) -> None:
        if index.isValid():
            self._name = self.model.name_at(index.row())
            self._show()

    def _on_store_changed(self, path: str) -> None:
        if path == "shortcuts":
            self.model.renew()
            self._show()

    # -- the field --------------------------------------------------------------------------------------------

    def _show(self) -> None:
        """The field holds the chosen action's key, and nothing is in dispute."""
        name = self._name
        with QSignalBlocker(self.field):
            self.field.setKeySequence(QKeySequence(self.model.keys()[name]))
        action = self.model.text_of(name)
        self.row.label.setText(self.tr("Key for “{action}”").format(action=action))
        for field in (self.field, *self.field.findChildren(QLineEdit)):  # the inner one is what a screen reader finds
            field.setAccessibleName(self.row.label.text())
        self.row.complain("")
        tab_order.show(self.take, False, self.list)
        tab_order.enable(self.none, bool(self.model.keys()[name]), self.list)
        tab_order.enable(self.restore, self.model.is_changed(name), self.list)

    def _pressed(self) -> str:
        return keymap.plain(self.field.keySequence().toString(QKeySequence.SequenceFormat.PortableText))

    def _on_field_key_sequence_changed(self) -> None:
        key = self._pressed()
        if not key:
            return  # cleared while the next keys are pressed
        self.take.hide()
        if key in keymap.RESERVED:
            self.row.complain(self.tr("{key} is needed to go on and to confirm.").format(key=native(key)))
            return
        other = keymap.holder(self.model.keys(), key, self._name)
        if other:
            self.row.complain(
                self.tr("{key} belongs to “{action}”, which would have none then.").format(
                    key=native(key), action=self.model.text_of(other)
                )
            )
            self.take.show()
            return
        self._give(key)

    def _give(self, key: str) -> None:
        self.store.set("shortcuts", keymap.with_key(DEFAULT_KEYS, self.store.get("shortcuts"), self._name, key))
        self._show()
