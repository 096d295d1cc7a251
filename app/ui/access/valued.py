"""A level that can be read: a value between two ends, and words for what is special about it."""

from __future__ import annotations

from typing import Any, Protocol

from PySide6.QtGui import QAccessible, QAccessibleValueInterface

from app.ui.access.widget import NOTHING, WidgetInterface


class Level(Protocol):
    """What a widget tells of its level."""

    @property
    def level_dbfs(self) -> float:
        """The level that is shown."""

    @property
    def floor_dbfs(self) -> float:
        """The least that is shown; the most is 0."""

    @property
    def value_text(self) -> str:
        """The level in words, or that it is silent or was too loud."""


class LevelInterface(WidgetInterface):
    """Its value is in dBFS, its description says what stands beside it."""

    def __init__(self, widget: Any) -> None:
        super().__init__(widget)
        self._value = LevelValue(widget)

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.ProgressBar

    def text(self, kind: QAccessible.Text) -> str:
        level: Any = self._widget
        if kind == QAccessible.Text.Value:
            return str(level.value_text)
        if kind == QAccessible.Text.Description:
            return f"{level.value_text}. {self._widget.toolTip()}"
        return super().text(kind)

    def interface_cast(self, kind: QAccessible.InterfaceType) -> Any:
        return self._value if kind == QAccessible.InterfaceType.ValueInterface else NOTHING


class LevelValue(QAccessibleValueInterface):
    """The number behind it; only to be read."""

    def __init__(self, level: Level) -> None:
        super().__init__()
        self._level = level

    def currentValue(self) -> float:
        return self._level.level_dbfs

    def minimumValue(self) -> float:
        return self._level.floor_dbfs

    def maximumValue(self) -> float:
        return 0.0

    def minimumStepSize(self) -> float:
        return 0.0

    def setCurrentValue(self, value: Any) -> None:
        """A level is measured, not set."""
