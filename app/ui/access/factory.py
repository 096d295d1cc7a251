"""Which painted widgets have an interface of their own; Qt asks once for each widget, when somebody reads it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface

from app.ui.access.widget import WidgetInterface


class Painted:
    """For widgets that are painted here."""

    _interface: WidgetInterface | None = None  # the Python side lives as long as the widget

    def made_interface(self) -> WidgetInterface:
        """The interface that the widget wants; asked for once."""
        raise NotImplementedError

    def access_interface(self) -> WidgetInterface:
        """The widget's one interface."""
        if self._interface is None:
            self._interface = self.made_interface()
        return self._interface


def install() -> None:
    """Answer Qt from now on; nothing happens the second time."""
    if not _installed:
        _installed.append(_made)
        QAccessible.installFactory(_made)


_installed: list[Any] = []


def _made(_name: str, made_for: QObject) -> QAccessibleInterface | None:
    return made_for.access_interface() if isinstance(made_for, Painted) else None
