"""A folder in a form: where it is, and a button that opens it in the system's own program."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QBoxLayout, QLabel, QWidget

from app.ui import theme
from app.ui.controls import FlatButton
from app.ui.settings.form import Form
from app.ui.settings.row import Row
from app.ui.theme import Theme


class FolderView(QWidget):
    """Put it into a form with `add_to`."""

    def __init__(self, folder: Path, look: Theme, what: str) -> None:
        super().__init__()
        self.folder = folder
        self.row: Row | None = None
        self.path = QLabel()
        self.path.setFont(look.font(theme.FONT_SMALL))
        self.path.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.path.setWordWrap(True)
        # A path has no spaces to break at: let it break behind each folder.
        self.path.setText(str(folder).replace("/", "/\u200b").replace("\\", "\\\u200b"))
        self.path.setAccessibleName(self.tr("Folder of {what}: {folder}").format(what=what, folder=folder))
        self.button = FlatButton(self.tr("Open"), look)
        self.button.setAccessibleName(f"{self.button.text()}: {what}")
        beside, under = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        line = QBoxLayout(under if theme.is_large() else beside, self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.SPACE_M)
        line.addWidget(self.path, 1)
        line.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.button.setEnabled(False)
        self.setFocusProxy(self.button)
        self.button.clicked.connect(self._on_button_clicked)

    def add_to(self, form: Form, label: str) -> None:
        """Become a row of this form."""
        self.row = form.row(label, self, text=" ")

    def show_state(self, words: str, is_there: bool) -> None:
        """What is in it, in words, and whether there is anything to open."""
        self.button.setEnabled(is_there)
        if self.row is not None:
            self.row.text.setText(words)

    def _on_button_clicked(self) -> None:
        is_opened = QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.folder)))
        if self.row is not None:
            self.row.complain("" if is_opened else self.tr("This system has no program that opens folders."))
