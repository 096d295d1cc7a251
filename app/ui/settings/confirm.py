"""Asking before something is removed for good."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from app.base.visible import visible
from app.ui.dialogs import add_button
from app.ui.theme import Theme


def confirm(
    parent: QWidget, look: Theme, title: str, text: str, details: str, verb: str, do: Callable[[], object]
) -> QMessageBox:
    """Ask, and do it when it was agreed to; Enter and Esc do nothing.

    Args:
        details: what exactly goes, a line for each.
        verb: on the button that does it.
    """
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle(title)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(visible(text))
    box.setInformativeText(visible(details))
    add_button(box, look, verb, QMessageBox.ButtonRole.DestructiveRole).clicked.connect(do)
    cancel = add_button(box, look, QCoreApplication.translate("Confirm", "Cancel"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(cancel)
    box.setEscapeButton(cancel)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.open()
    return box
