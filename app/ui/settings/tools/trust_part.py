"""A Python file's function and whether the file may run: path, hash, what is in it, and the question."""

from __future__ import annotations

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.base.errors import ConfigError
from app.base.language import joined
from app.base.sections import GuardrailEntry, PythonTool
from app.base.visible import visible_name
from app.tools.python_source import FunctionOutline, PythonSource
from app.ui import lines, theme
from app.ui.controls import FlatButton
from app.ui.fields import ChoiceBox
from app.ui.settings.row import Row, SignedLabel
from app.ui.settings.tools.desk import EntryDesk
from app.ui.settings.tools.plain_view import PlainView
from app.workbench import tool_trial

Looked = tuple[PythonSource, tuple[FunctionOutline, ...]] | ConfigError


class TrustPart(QWidget):
    """Looks at the file without running it; agreeing holds for the content that was shown."""

    def __init__(self, desk: EntryDesk) -> None:
        super().__init__()
        self._desk = desk
        self._source: PythonSource | None = None
        self._names: list[str] = []
        look = desk.look
        self.file = PlainView(self.tr("File"), 4, look)
        self.state = SignedLabel(look, "note")
        self.trouble = SignedLabel(look, "trouble")
        self.agree = FlatButton(self.tr("Let this file run"), look, role="primary")
        self.again = FlatButton(self.tr("Look at the file again"), look)
        self.function = ChoiceBox(look)
        self.function.setObjectName("function")
        self.outline = PlainView(self.tr("How it is written"), 3, look)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_S)
        for widget in (self.file, self.state, self.trouble):
            column.addWidget(widget)
        column.addLayout(lines.buttons(self.agree, self.again))
        column.addWidget(Row(self.tr("Function"), self.function, look))
        column.addWidget(self.outline)
        self.agree.clicked.connect(self._on_agree_clicked)
        self.again.clicked.connect(self.look)
        self.function.activated.connect(self._on_function_activated)
        self.look()

    def look(self) -> None:
        """Read the file, off the window's thread."""
        self._desk.ask_thread(lambda: _looked(self._entry.path), self._on_looked, "look at a tool file")

    @property
    def _entry(self) -> PythonTool | GuardrailEntry:
        assert isinstance(self._desk.entry, PythonTool | GuardrailEntry)
        return self._desk.entry

    def _on_looked(self, found: Looked) -> None:
        if isinstance(found, ConfigError):
            self._source = None
            self.file.say(self._entry.path)
            self.trouble.say(found.for_people())
            self.state.say("")
            self.agree.hide()
            return
        self._source, outlines = found
        self.file.say(f"{self._source.path}\nSHA-256 {self._source.sha256}")
        self._fill(outlines)
        self._show_trust()

    def _fill(self, outlines: tuple[FunctionOutline, ...]) -> None:
        self.function.clear()
        for outline in outlines:
            told = f"{outline.signature}\n{outline.description}" if outline.description else outline.signature
            self.function.addItem(visible_name(outline.name), told)
        self._names = [outline.name for outline in outlines]
        index = self._names.index(self._entry.function) if self._entry.function in self._names else -1
        self.function.setCurrentIndex(max(index, 0))
        self.outline.say(self.function.currentData() or self.tr("There is no function in this file."))
        if index < 0 and outlines:
            self._desk.store.set("function", outlines[0].name)

    def _show_trust(self) -> None:
        assert self._source is not None
        agreed = self._entry.trusted_hash
        is_trusted = agreed == self._source.sha256
        self.agree.setVisible(not is_trusted)
        self.trouble.say("")
        self.state.say(
            self.tr("You agreed to this content. When it changes, you are asked again.") if is_trusted else ""
        )
        if is_trusted:
            return
        asked = self.tr("May agents run this file? It can do whatever you can do on this computer. Read it first.")
        changed = self.tr("The file has changed since you agreed to it, and does not run.")
        self.trouble.say(joined(changed, asked) if agreed else asked)

    def _on_agree_clicked(self) -> None:
        if self._source is not None:
            self._desk.store.set("trusted_hash", self._source.sha256)
            self._desk.store.set("path", str(self._source.path))
            self._show_trust()

    def _on_function_activated(self) -> None:
        self._desk.store.set("function", self._names[self.function.currentIndex()])
        self.outline.say(self.function.currentData() or "")


def look_after(form: QWidget, tried: SignalInstance) -> None:
    """Have the file that a form shows, if it shows one, looked at anew whenever it was tried."""
    trust = form.findChild(TrustPart)
    if trust is not None:
        tried.connect(trust.look)


def _looked(path: str) -> Looked:
    try:
        source = tool_trial.look_at(path)
        return source, source.outline()
    except ConfigError as error:
        return error
