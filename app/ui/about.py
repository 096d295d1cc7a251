"""About the program: its version, its terms, and those of everything inside."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QListWidget, QListWidgetItem, QPlainTextEdit, QVBoxLayout

import app
from app.base import paths
from app.base.aio import spawn
from app.ui import theme
from app.ui.controls import FlatButton
from app.ui.fields import TextField
from app.ui.focus_ring import FocusRing
from app.ui.screen_room import fit_screen
from app.ui.settings.entries import EntryDelegate
from app.ui.settings.row import muted
from app.ui.theme import Theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_ICON_PX: Final = 64
_COMPONENT: Final = Qt.ItemDataRole.UserRole + 1


class AboutDialog(QDialog):
    """Name, version, what it is; a button leads to the licences."""

    def __init__(self, parent: QWidget, look: Theme) -> None:
        super().__init__(parent)
        self._look = look
        self.licences: LicencesDialog | None = None
        self.setWindowTitle(self.tr("About Sidetone"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        icon = QLabel()
        icon.setPixmap(QIcon(str(paths.resources_dir() / "icons" / "sidetone.svg")).pixmap(_ICON_PX, _ICON_PX))
        self.title = QLabel(f"Sidetone {app.__version__}")
        self.title.setFont(look.font(theme.FONT_TITLE, bold=True))
        self.title.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.text = QLabel(self.tr("Talk with realtime voice agents, see what they do, keep what was said."))
        self.text.setWordWrap(True)
        self.text.setFont(look.font())
        terms = muted(
            self.tr(
                "Sidetone’s own code is under the MIT licence. Other people’s work is inside, under their own terms."
                " Because eSpeak NG is among it, whoever passes the whole on does so under the GNU General Public"
                " License, version 3 or later."
            ),
            look,
        )
        self.show_licences = FlatButton(self.tr("Licences…"), look)
        self.close_button = FlatButton(self.tr("Close"), look)
        self.show_licences.clicked.connect(self._on_show_licences_clicked)
        self.close_button.clicked.connect(self.close)
        words = QVBoxLayout()
        words.setSpacing(theme.SPACE_S)
        for label in (self.title, self.text, terms):
            words.addWidget(label)
        upper = QHBoxLayout()
        upper.setSpacing(theme.SPACE_L)
        upper.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        upper.addLayout(words, 1)
        buttons = QHBoxLayout()
        buttons.addWidget(self.show_licences)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_L, theme.SPACE_L, theme.SPACE_L, theme.SPACE_M)
        column.setSpacing(theme.SPACE_L)
        column.addLayout(upper)
        column.addLayout(buttons)
        self.setMinimumWidth(theme.grown(420, 210))

    def _on_show_licences_clicked(self) -> None:
        self.licences = LicencesDialog(self, self._look)
        fit_screen(self.licences)
        self.licences.open()
        spawn(self.licences.fill(), name="licences")


class LicencesDialog(QDialog):
    """Everything inside at the left, the chosen one's licence at the right."""

    def __init__(self, parent: QWidget, look: Theme) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Licences"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(theme.grown(930, 380), theme.grown(560, 200))
        self.search = TextField()
        self.search.setPlaceholderText(self.tr("Search"))
        self.search.setAccessibleName(self.tr("Search components"))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Components"))
        self.list.setItemDelegate(EntryDelegate(look, self.list))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMouseTracking(True)
        self.facts = muted("", look)
        self.facts.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.bill = muted("", look)
        self.bill.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("Licence"))
        self.text.setFont(look.font(theme.FONT_SMALL, mono=True))
        self.close_button = FlatButton(self.tr("Close"), look)
        for widget in (self.search, self.list):
            widget.setFont(look.font())
            widget.setFixedWidth(theme.grown(290, 120))
        for area in (self.list, self.text):
            FocusRing(area, look)
        self._lay_out()
        self.search.textChanged.connect(self._on_search_text_changed)
        self.list.currentItemChanged.connect(self._on_list_current_item_changed)
        self.close_button.clicked.connect(self.close)

    def _lay_out(self) -> None:
        left, right = QVBoxLayout(), QVBoxLayout()
        left.addWidget(self.search)
        left.addWidget(self.list, 1)
        right.addWidget(self.facts)
        right.addWidget(self.text, 1)
        panes = QHBoxLayout()
        panes.setSpacing(theme.SPACE_M)
        panes.addLayout(left)
        panes.addLayout(right, 1)
        column = QVBoxLayout(self)
        column.setSpacing(theme.SPACE_M)
        column.addLayout(panes, 1)
        lower = QHBoxLayout()
        lower.addWidget(self.bill, 1)
        lower.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignRight)
        column.addLayout(lower)

    async def fill(self) -> None:
        """Read what is inside; files are read beside the window."""
        from app.workbench import licences

        found = await asyncio.to_thread(lambda: [(each, each.text()) for each in licences.components()])
        bill = await asyncio.to_thread(licences.bill_of_materials)
        for component, text in found:
            item = QListWidgetItem(component.title)
            item.setData(_COMPONENT, (component, text))
            item.setToolTip(f"{component.title}\n{component.terms}")
            self.list.addItem(item)
        if bill is not None:
            self.bill.setText(self.tr("The same for programs (CycloneDX): {file}").format(file=bill))
            self.bill.show()
        self.list.setCurrentRow(0)

    def _on_search_text_changed(self, text: str) -> None:
        wanted, first = text.casefold().split(), -1
        for row in range(self.list.count()):
            words = self.list.item(row).data(_COMPONENT)[0].words
            is_found = all(word in words for word in wanted)
            self.list.item(row).setHidden(not is_found)
            first = row if is_found and first < 0 else first
        current = self.list.currentItem()
        if first >= 0 and (current is None or current.isHidden()):
            self.list.setCurrentRow(first)

    def _on_list_current_item_changed(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        component, text = item.data(_COMPONENT)
        facts = " · ".join(filter(None, (component.terms, component.homepage)))
        self.facts.setText(f"{component.title}\n{facts}")
        self.facts.show()
        self.text.setPlainText(text)
