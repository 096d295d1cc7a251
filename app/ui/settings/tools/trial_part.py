"""Trying one tool with arguments, and what came of it."""

from __future__ import annotations

import json
from collections.abc import Callable, Coroutine
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.base.errors import ConfigError
from app.base.sections import HttpTool, Proxy, PythonTool, ToolChange
from app.tools.http.template import BodyTemplate, UrlTemplate
from app.tools.spec import FunctionTool
from app.ui import theme
from app.ui.controls import ComposingField, FlatButton
from app.ui.settings.confirm import confirm
from app.ui.settings.row import Row, SignedLabel
from app.ui.settings.tools.desk import EntryDesk
from app.ui.settings.tools.plain_view import PlainView
from app.workbench import tool_trial
from app.workbench.tool_trial import CallReport

_LONGEST_SHOWN = 2_000


class Trial(QWidget):
    """Calls a tool as a conversation would; asks before it reaches a private address.

    Args:
        sample: arguments to fill in.
    """

    tried = Signal()
    """It is over: what the answer says of a file may be news to whoever shows that file."""

    def __init__(self, desk: EntryDesk, sample: str) -> None:
        super().__init__()
        self._desk = desk
        self.arguments = ComposingField(sample)
        self.arguments.setFixedHeight(theme.CONTROL_HEIGHT)
        self.arguments.setTextMargins(theme.SPACE_XS, 0, theme.SPACE_XS, 0)
        self.button = FlatButton(self.tr("Try it"), desk.look)
        self.button.setObjectName("try")
        self.result = PlainView(self.tr("Answer"), 5, desk.look)
        self.trouble = SignedLabel(desk.look, "trouble")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_S)
        row = Row(self.tr("Arguments (JSON)"), self.arguments, desk.look)
        row.put_under(self.button)
        for widget in (row, self.result, self.trouble):
            column.addWidget(widget)
        self.button.clicked.connect(lambda: self.run())
        self.arguments.returnPressed.connect(lambda: self.run())

    def run(self, *, is_agreed: bool = False) -> None:
        """Call it with what stands in the field."""
        if self.button.is_busy:
            return
        self.button.set_busy(True)
        self.trouble.say("")
        self.result.say(self.tr("Calling …"))
        proxy: Proxy = self._desk.place.store.get("proxy").model_copy()
        work = self.call(self.arguments.text(), proxy, is_agreed)
        self._desk.ask(work, self._on_report, "try a tool")

    def call(self, arguments: str, proxy: Proxy, is_agreed: bool) -> Callable[[], Coroutine[Any, Any, CallReport]]:
        """What calls it, on the engine's loop, as it is set up now."""
        raise NotImplementedError

    def _on_report(self, report: CallReport) -> None:
        self.button.set_busy(False)
        self.result.say("" if report.has_failed or report.asks else report.text[:_LONGEST_SHOWN])
        self.trouble.say(report.text[:_LONGEST_SHOWN] if report.has_failed else "", "trouble")
        if report.asks:
            self._ask(report.text)
        self.tried.emit()

    def request(self) -> str:
        """What it would send, in lines for people."""
        return ""

    def _ask(self, reason: str) -> None:
        def go() -> None:
            self.run(is_agreed=True)

        box = confirm(
            self,
            self._desk.look,
            self.tr("Private address"),
            self.tr("{reason} That is this computer or its network. Make it all the same?").format(reason=reason),
            self.request(),
            self.tr("Make the request"),
            go,
        )
        box.rejected.connect(lambda: self.trouble.say(self.tr("Nothing was sent."), "note"))


class TrialPart(Trial):
    """Of one of the person's own tools."""

    def __init__(self, desk: EntryDesk, entry: PythonTool | HttpTool) -> None:
        super().__init__(desk, _sample(entry))
        self._entry = entry
        self.arguments.setObjectName("trial_arguments")

    def request(self) -> str:
        entry = self._entry
        sent = f"{entry.method} {entry.url}" if isinstance(entry, HttpTool) else ""
        return f"{sent}\n{self.arguments.text()}".strip()[:_LONGEST_SHOWN]

    def call(self, arguments: str, proxy: Proxy, is_agreed: bool) -> Callable[[], Coroutine[Any, Any, CallReport]]:
        entry = self._entry.model_copy(deep=True)
        return lambda: tool_trial.try_call(entry, arguments, is_agreed=is_agreed, proxy=proxy)


class BuiltinTrial(Trial):
    """Of a tool that comes with Sidetone."""

    def __init__(self, desk: EntryDesk, tool: FunctionTool, change: ToolChange) -> None:
        properties = tool.params_json_schema.get("properties", {})
        super().__init__(desk, json.dumps(dict.fromkeys(properties, ""), ensure_ascii=False))
        self._name = tool.name
        self._change = change
        self.arguments.setObjectName("builtin_arguments")

    def call(self, arguments: str, proxy: Proxy, is_agreed: bool) -> Callable[[], Coroutine[Any, Any, CallReport]]:
        change = self._change.model_copy()
        return lambda: tool_trial.try_builtin(self._name, change, arguments, proxy=proxy)


def _sample(entry: PythonTool | HttpTool) -> str:
    """Arguments to fill in."""
    if isinstance(entry, PythonTool):
        return "{}"
    try:
        names = (*UrlTemplate(entry.url).names, *BodyTemplate(entry.body).names)
    except ConfigError:
        return "{}"
    return json.dumps(dict.fromkeys(names, ""), ensure_ascii=False)
