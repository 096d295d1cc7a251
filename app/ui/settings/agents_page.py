"""Agent sets and their agents: made, edited, checked while they are edited, saved with versions.

Saving is a button of its own, since a set that is half done must not take the place of one that works. Leaving the page
saves what has no mistakes; what has is kept as a version and stays here until the window closes.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.ui import theme
from app.ui.controls import FlatButton
from app.ui.settings.agents.agent_form import AgentForm
from app.ui.settings.agents.desk import AgentsDesk
from app.ui.settings.agents.history_part import HistoryPart
from app.ui.settings.agents.menus import AgentMenu, SetMenu
from app.ui.settings.agents.set_form import SetForm
from app.ui.settings.agents.tree import SetTree
from app.ui.settings.page import Page
from app.ui.settings.row import SignedLabel


class AgentsPage(Page):
    """In force when the next conversation begins."""

    key = "agents"
    has_defaults = False

    @classmethod
    def title(cls) -> str:
        return QCoreApplication.translate("AgentsPage", "Agents")

    def build(self) -> None:
        self.desk = AgentsDesk(self.place, self)
        self.tree = SetTree(self.desk)
        self.form.row(
            self.tr("Agent sets"),
            self.tree,
            text=self.tr("Instructions, voice, tools, handoffs, guardrails and greeting of each agent."),
        )
        self.form.wide(self._buttons())
        self.state = SignedLabel(self.look, "note")
        self.form.wide(self.state)
        self.form.wide(self._question())
        self.set_form = SetForm(self.desk, self.look)
        self.agent_form = AgentForm(self.desk, self.look)
        self.history = HistoryPart(self.desk, self.look)
        for part in (self.set_form, self.agent_form):
            self.form.wide(part)
        self.changes = self.form.heading(self.tr("Changes"))
        self.form.wide(self.history)
        self.desk.shown.connect(self._on_desk_shown)
        self.desk.checked.connect(self._show_state)
        self.desk.failed.connect(self._on_desk_failed)
        self._failure = ""
        self._on_desk_shown()

    def refresh(self) -> None:
        super().refresh()
        self.desk.refresh()

    def leave(self) -> None:
        self.agent_form.preview.stop()
        self.desk.leave()

    def _buttons(self) -> QWidget:
        look = self.look
        self.set_button = FlatButton(self.tr("Set"), look)
        self.set_menu = SetMenu(self.desk, self)
        self.set_button.setMenu(self.set_menu)
        self.agent_button = FlatButton(self.tr("Agent"), look)
        self.agent_menu = AgentMenu(self.desk, self)
        self.agent_button.setMenu(self.agent_menu)
        self.undo = FlatButton(self.tr("Undo"), look)
        self.redo = FlatButton(self.tr("Redo"), look)
        self.discard = FlatButton(self.tr("Discard"), look)
        self.save = FlatButton(self.tr("Save"), look, role="primary")
        self.undo.clicked.connect(self.desk.undo)
        self.redo.clicked.connect(self.desk.redo)
        self.discard.clicked.connect(self.desk.discard)
        self.save.clicked.connect(lambda: self.desk.save())
        for button, key in ((self.undo, "undo"), (self.redo, "redo"), (self.discard, "discard"), (self.save, "save")):
            button.setObjectName(key)
        return ButtonLine((self.set_button, self.agent_button), (self.undo, self.redo, self.discard, self.save))

    def _question(self) -> QWidget:
        """What to do about a change from outside."""
        self.question = QWidget()
        said = SignedLabel(self.look, "trouble")
        said.say(
            self.tr("Another program has changed this file since you began. Nothing is lost, whatever you choose.")
        )
        self.take_theirs = FlatButton(self.tr("Take the file’s content"), self.look)
        self.keep_mine = FlatButton(self.tr("Keep mine"), self.look)
        self.take_theirs.clicked.connect(self.desk.take_theirs)
        self.keep_mine.clicked.connect(self.desk.keep_mine)
        column = QVBoxLayout(self.question)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(said)
        column.addWidget(ButtonLine((self.take_theirs, self.keep_mine)))
        self.question.hide()
        return self.question

    def _on_desk_shown(self) -> None:
        current, is_agent = self.desk.current, self.desk.plan is not None
        has_plan = current is not None and current.reading.plan is not None
        can_change = current is not None and current.entry.is_own
        self.set_form.setVisible(has_plan and not is_agent)
        self.agent_form.setVisible(is_agent)
        self.changes.setVisible(can_change)
        self.history.setVisible(can_change)
        for form in (self.set_form, self.agent_form):
            form.setEnabled(can_change)
            form.fill()
        self._show_state()

    def _on_desk_failed(self, said: str) -> None:
        self._failure = said
        self._show_state()

    def _show_state(self) -> None:
        current = self.desk.current
        can_change = current is not None and current.entry.is_own
        is_unsaved = current is not None and can_change and current.is_unsaved
        self.undo.setEnabled(current is not None and can_change and current.draft.can_undo())
        self.redo.setEnabled(current is not None and can_change and current.draft.can_redo())
        self.discard.setEnabled(is_unsaved)
        self.save.setEnabled(is_unsaved)
        self.question.setVisible(current is not None and current.theirs is not None)
        if self._failure:
            self.state.say(self._failure, "trouble")
        elif current is None:
            self.state.say("")
        elif not can_change:
            self.state.say(
                self.tr("This set comes with Sidetone. Duplicate it to have one that you can change."), "note"
            )
        elif current.errors:
            first = current.errors[0].as_error(f"{current.entry.name}.toml").for_people()
            said = self.tr("%n mistake(s) keep this set from running. The first: {mistake}", "", len(current.errors))
            self.state.say(said.format(mistake=first), "trouble")
        elif is_unsaved:
            self.state.say(self.tr("Not saved yet. Once it is, the next conversation has it."), "note")
        else:
            self.state.say(self.tr("Saved."), "good")


class ButtonLine(QWidget):
    """Two groups of buttons at both ends of a line; where that is too narrow, one under the other."""

    def __init__(self, left: Sequence[FlatButton], right: Sequence[FlatButton] = ()) -> None:
        super().__init__()
        self._groups = [_group(left), _group(right)]
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(theme.SPACE_S)
        self._line.addWidget(self._groups[0])
        self._line.addStretch(1)
        self._line.addWidget(self._groups[1])

    def minimumSizeHint(self) -> QSize:
        """What the wider group needs."""
        width = max(group.sizeHint().width() for group in self._groups)
        return QSize(width, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        needed = sum(group.sizeHint().width() for group in self._groups) + theme.SPACE_L
        is_narrow = needed > event.size().width()
        way = QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight
        if self._line.direction() != way:
            self._line.setDirection(way)
            self.updateGeometry()


def _group(buttons: Sequence[FlatButton]) -> QWidget:
    group = QWidget()
    row = QHBoxLayout(group)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.SPACE_S)
    for button in buttons:
        row.addWidget(button)
    row.addStretch(1)
    return group
