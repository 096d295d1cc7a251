"""What has changed since the set was saved, and its earlier versions."""

from __future__ import annotations

from PySide6.QtCore import QDateTime, QLocale, QSignalBlocker
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui import tab_order, theme
from app.ui.controls import FlatButton
from app.ui.fields import ChoiceBox
from app.ui.settings.agents.desk import AgentsDesk
from app.ui.settings.row import Row, muted
from app.ui.settings.tools.plain_view import PlainView
from app.ui.theme import Theme
from app.workbench.agents.library import difference
from app.workbench.agents.versions import Version

_LINES = 12
_MOST_LINES = 2000


class HistoryPart(QWidget):
    """Follows the desk's set."""

    def __init__(self, desk: AgentsDesk, look: Theme) -> None:
        super().__init__()
        self._desk = desk
        self._texts: dict[Version, str] = {}
        self.since = ChoiceBox(look)
        self.take = FlatButton(self.tr("Take this version"), look)
        self.view = PlainView(self.tr("What has changed"), _LINES, look)
        self.nothing = muted(self.tr("Nothing has changed."), look)
        line = QHBoxLayout()
        line.addWidget(self.take)
        line.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_S)
        column.addWidget(Row(self.tr("Changes since"), self.since, look))
        column.addWidget(self.nothing)
        column.addWidget(self.view)
        column.addLayout(line)
        desk.checked.connect(self.fill)
        desk.shown.connect(self.fill)
        self.since.activated.connect(self._show)
        self.take.clicked.connect(self._on_take_clicked)

    def fill(self) -> None:
        """Show what there is; the choice stays where it can."""
        current = self._desk.current
        versions = [] if current is None else current.look.versions
        chosen = self.since.currentData()
        with QSignalBlocker(self.since):
            self.since.clear()
            self.since.addItem(self.tr("The saved file"), None)
            for version in versions:
                at = QDateTime.fromSecsSinceEpoch(round(version.at.timestamp()))
                self.since.addItem(QLocale().toString(at, QLocale.FormatType.ShortFormat), version)
            self.since.setCurrentIndex(versions.index(chosen) + 1 if chosen in versions else 0)
        self._show()

    def _show(self) -> None:
        current, version = self._desk.current, self.since.currentData()
        tab_order.show(self.take, version is not None, self.since)
        if current is None:
            self._tell([])
        elif version is None:
            self._tell(difference(current.saved.text, current.draft.text))
        elif version in self._texts:
            self._tell(difference(self._texts[version], current.draft.text))
        else:
            self._desk.read_version(version, lambda text: self._on_read(version, text))

    def _on_read(self, version: Version, text: str) -> None:
        self._texts[version] = text
        if self.since.currentData() == version:
            self._show()

    def _tell(self, lines: list[str]) -> None:
        shown = [line for line in lines[:_MOST_LINES] if not line.startswith("@@")]
        self.view.say("\n".join(shown))
        self.nothing.setVisible(not lines)

    def _on_take_clicked(self) -> None:
        version = self.since.currentData()
        if version is not None:
            self._desk.take_version(version)
