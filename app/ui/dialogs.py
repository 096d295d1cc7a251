"""The few dialogs. All are shown with `open()`: a nested event loop would wedge the joined loop for good."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QFileDialog,
    QMessageBox,
    QWidget,
)

from app.ui.actions import Actions
from app.ui.controls import FlatButton
from app.ui.theme import Theme

translate = QCoreApplication.translate


def ask_export_file(parent: QWidget, title: str, done: Callable[[str], None]) -> QFileDialog:
    """Ask where to write the conversation; `done` gets the path, with a suffix."""
    dialog = QFileDialog(parent, translate("Dialogs", "Export transcript"))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    suffixes = {
        translate("Dialogs", "Markdown (*.md)"): "md",
        translate("Dialogs", "Text (*.txt)"): "txt",
        translate("Dialogs", "Conversation to open again (*.sidetone)"): "sidetone",
    }
    dialog.setNameFilters(list(suffixes))
    dialog.setDefaultSuffix("md")
    dialog.selectFile("".join(c if c.isalnum() or c in " -_" else "-" for c in title).strip() or "conversation")
    dialog.filterSelected.connect(lambda name: dialog.setDefaultSuffix(suffixes.get(name, "md")))
    dialog.fileSelected.connect(done)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog


def ask_conversation_file(parent: QWidget, done: Callable[[str], None]) -> QFileDialog:
    """Ask for a saved conversation."""
    dialog = QFileDialog(parent, translate("Dialogs", "Open conversation"))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilters(
        [translate("Dialogs", "Conversations (*.sidetone *.jsonl)"), translate("Dialogs", "All files (*)")]
    )
    dialog.fileSelected.connect(done)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog


def ask_agents_file(parent: QWidget, folder: Path, done: Callable[[str], None]) -> QFileDialog:
    """Ask for an agent set of the person's own."""
    dialog = QFileDialog(parent, translate("Dialogs", "Open agent set"), str(folder))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilters([translate("Dialogs", "Agent sets (*.toml)"), translate("Dialogs", "All files (*)")])
    dialog.fileSelected.connect(done)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog


def add_button(box: QMessageBox, look: Theme, text: str, role: QMessageBox.ButtonRole) -> FlatButton:
    """A button of the window's own kind in a box that tells or asks something."""
    button = FlatButton(text, look)
    button.setParent(box)  # or it would end with this function
    box.addButton(button, role)
    return button


def show_keys(parent: QWidget, look: Theme, actions: Actions) -> QMessageBox:
    """What the keyboard does, from the registry."""
    lines = [(actions.key_text("talk"), translate("Dialogs", "Hold to talk (while not typing)"))]
    lines += [(actions.key_text(name), actions[name].text()) for name in actions.names()]
    lines = [line for line in lines if line[0]]
    rows = "".join(f"<tr><td style='padding-right:24px'><b>{keys}</b></td><td>{text}</td></tr>" for keys, text in lines)
    box = QMessageBox(parent)
    box.setWindowTitle(translate("Dialogs", "Keys"))
    box.setTextFormat(Qt.TextFormat.RichText)
    box.setText(f"<table>{rows}</table>")
    box.setEscapeButton(add_button(box, look, translate("Dialogs", "Close"), QMessageBox.ButtonRole.RejectRole))
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.open()
    return box
