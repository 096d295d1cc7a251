"""The settings as the dialog's pages see them: read and changed by path, kept a moment after the last change.

A path is a name of `app.base.settings.Settings`, with a dot before a part's own (`voice.speed`). Lives in the window's
thread; writing happens elsewhere. Invariant: a value that is refused changes nothing.
"""

from __future__ import annotations

import copy
from collections.abc import Callable, Sequence
from typing import Any, Final

from pydantic import BaseModel, ValidationError
from PySide6.QtCore import QObject, QTimer, Signal

from app.base.settings import News, Settings

KEEP_AFTER_MS: Final = 400


class SettingsStore(QObject):
    """One for each dialog.

    Args:
        settings: the application's own, changed in place.
        keep: writes them.
    """

    changed = Signal(str)
    """A path, after its value was changed here."""

    def __init__(self, settings: Settings, keep: Callable[[], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.settings = settings
        self._keep = keep
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(KEEP_AFTER_MS)
        self._later.timeout.connect(self.flush)
        self._is_due = False

    def get(self, path: str) -> Any:
        """The value at `path`. Raises AttributeError for a path that does not exist."""
        return _at(self.settings, path)

    def default(self, path: str) -> Any:
        """What the value is before anybody changes it."""
        return _at(Settings(), path)

    def set(self, path: str, value: Any) -> str:
        """Change one value; returns what is wrong with it, empty when it was taken."""
        if self.get(path) == value:
            return ""
        where, name = _owner(self.settings, path)
        try:
            setattr(where, name, value)
        except ValidationError as error:
            return _problem(error)
        self.touch(path)
        return ""

    def learn(self, news: Sequence[News]) -> bool:
        """Take over what another program changed, unless it was changed here too; whether anything was."""
        mine, taken = self.settings.model_dump(mode="json"), []
        for each in news:
            value: Any = mine
            for name in each.path.split("."):
                value = value[name]
            if value == each.before:
                where, name = _owner(self.settings, each.path)
                setattr(where, name, each.value)
                taken.append(each.path)
        for path in taken:
            self.changed.emit(path)
        return bool(taken)

    def touch(self, path: str) -> None:
        """Something at `path` was changed in place: keep it, and tell."""
        self._is_due = True
        self._later.start()
        self.changed.emit(path)

    def restore(self, *paths: str) -> None:
        """Bring defaults back."""
        for path in paths:
            self.set(path, copy.deepcopy(self.default(path)))

    def restore_everything(self) -> None:
        """All settings as on the first day; keys of a newer version go too."""
        for name, value in Settings():
            if isinstance(value, BaseModel):
                part = getattr(self.settings, name)
                _clear_extra(part)
                self.restore(*(f"{name}.{field}" for field in type(value).model_fields))
            elif name != "version":
                self.restore(name)
        _clear_extra(self.settings)
        self._is_due = True
        self.flush()

    def flush(self) -> None:
        """Keep what has changed, now."""
        self._later.stop()
        if self._is_due:
            self._is_due = False
            self._keep()


def _owner(settings: BaseModel, path: str) -> tuple[BaseModel, str]:
    parent, _, name = path.rpartition(".")
    return (_at(settings, parent) if parent else settings), name


def _clear_extra(part: BaseModel) -> None:
    if part.__pydantic_extra__ is not None:
        part.__pydantic_extra__.clear()


def _at(settings: Any, path: str) -> Any:
    for name in path.split("."):
        settings = getattr(settings, name)
    return settings


def _problem(error: ValidationError) -> str:
    """The first complaint as a sentence."""
    said = str(error.errors()[0]["msg"]).removeprefix("Input ").removeprefix("Value error, ")
    return said[:1].upper() + said[1:] + ("" if said.endswith(".") else ".")
