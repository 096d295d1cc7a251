"""Which painted widgets have an interface of their own; Qt asks for it when somebody reads the widget.

It asks again when the widget's class has got another slot since, deletes every interface that it was given, and so must
never be given one twice.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface

from app.ui.access.widget import WidgetInterface


class Painted:
    """For widgets that are painted here."""

    _interfaces: tuple[WidgetInterface, ...] = ()  # the Python sides live as long as the widget

    def made_interface(self) -> WidgetInterface:
        """A new interface of the kind that the widget wants."""
        raise NotImplementedError

    def access_interface(self) -> WidgetInterface:
        """One that Qt was not given yet."""
        made = self.made_interface()
        self._interfaces += (made,)
        return made


def install() -> None:
    """Answer Qt from now on; nothing happens the second time."""
    if not _installed:
        _installed.append(_made)
        QAccessible.installFactory(_made)


_installed: list[Any] = []


def _made(_name: str, made_for: QObject) -> QAccessibleInterface | None:
    return made_for.access_interface() if isinstance(made_for, Painted) else None
