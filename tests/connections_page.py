"""The page Connections in its window, for tests."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QLineEdit, QWidget

from app.ui.settings.connections.key_field import KeyField
from app.ui.settings.connections_page import ConnectionsPage


async def opened(stage: Any) -> ConnectionsPage:
    """The page in its dialog, with all it asks for at first."""
    stage.show()
    dialog = await stage.window.complete().commands.settings.open("connections")
    page = dialog.page("connections")
    await stage.until(lambda: page.far.keys["azure"]._task.done() and page.local.speech_key._task.done())
    assert isinstance(page, ConnectionsPage)
    return page


def dialog_of(page: QWidget) -> Any:
    return page.window()


def type_into(field: QLineEdit, text: str) -> None:
    field.setText(text)
    field.editingFinished.emit()


async def settled(stage: Any, key: KeyField) -> None:
    await stage.until(lambda: key._task is None or key._task.done())
