"""Agent sets and their agents: made, edited, checked while they are edited, saved with versions.

Saving is a button of its own, since a set that is half done must not take the place of one that works. Leaving the page
saves what has no mistakes; what has is kept as a version and stays here until the window closes.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui import tab_order
from app.ui.controls import FlatButton
from app.ui.settings.agents.agent_form import AgentForm
from app.ui.settings.agents.desk import AgentsDesk
from app.ui.settings.agents.history_part import HistoryPart
from app.ui.settings.agents.menus import AgentMenu, SetMenu
from app.ui.settings.agents.set_form import SetForm
from app.ui.settings.agents.sides import ButtonLine, Sides
from app.ui.settings.agents.tree import SetTree
from app.ui.settings.page import Page
from app.ui.settings.row import Heading, Row, SignedLabel


class AgentsPage(Page):
    """In force when the next conversation begins."""

    key = "agents"
    has_defaults = False

    @classmethod
    def title(cls) -> str:
        return QCoreApplication.translate("AgentsPage", "Agents")

    def build(self) -> None:
        self.desk = AgentsDesk(self.place)
        self.tree = SetTree(self.desk, self.look)
        self.set_form = SetForm(self.desk, self.look)
        self.agent_form = AgentForm(self.desk, self.look)
        self.history = HistoryPart(self.desk, self.look)
        self.changes = Heading(self.tr("Changes"), self.look)
        self.state = SignedLabel(self.look, "note")
        self._failure = ""
        self._lay_out()
        self.desk.shown.connect(self._on_desk_shown)
        self.desk.checked.connect(self._show_state)
        self.desk.checked.connect(self.agent_form.learn_functions)
        self.desk.failed.connect(self._on_desk_failed)
        save = QShortcut(QKeySequence.StandardKey.Save, self)
        save.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        save.activated.connect(lambda: self.desk.save())
        self._on_desk_shown()

    def _lay_out(self) -> None:
        sides = Sides()
        text = self.tr("Instructions, voice, tools, handoffs, guardrails and greeting of each agent.")
        sets = Row(self.tr("Agent sets"), self.tree, self.look, text=text, is_above=True)
        self.form.rows.append(sets)  # so that a search finds the page by what it is about
        sides.left.addWidget(sets)
        sides.left.addWidget(self._menus())
        sides.left.addStretch(1)
        parts = (
            self._steps(),
            self.state,
            self._question(),
            self.set_form,
            self.agent_form,
            self.changes,
            self.history,
        )
        for part in parts:
            sides.right.addWidget(part)
        sides.right.addStretch(1)
        self.form.wide(sides)

    def refresh(self) -> None:
        super().refresh()
        self.desk.refresh()
        self.agent_form.renew_options()

    def leave(self) -> None:
        self.agent_form.preview.stop()
        self.desk.leave()

    def _menus(self) -> QWidget:
        self.set_button = FlatButton(self.tr("Set"), self.look)
        self.set_menu = SetMenu(self.desk, self)
        self.set_button.setMenu(self.set_menu)
        self.agent_button = FlatButton(self.tr("Agent"), self.look)
        self.agent_menu = AgentMenu(self.desk, self)
        self.agent_button.setMenu(self.agent_menu)
        return ButtonLine((self.set_button, self.agent_button))

    def _steps(self) -> QWidget:
        self.undo = FlatButton(self.tr("Undo"), self.look)
        self.redo = FlatButton(self.tr("Redo"), self.look)
        self.discard = FlatButton(self.tr("Discard"), self.look)
        self.save = FlatButton(self.tr("Save"), self.look, role="primary")
        self.undo.clicked.connect(self.desk.undo)
        self.redo.clicked.connect(self.desk.redo)
        self.discard.clicked.connect(self.desk.discard)
        self.save.clicked.connect(lambda: self.desk.save())
        return ButtonLine((self.undo, self.redo), (self.discard, self.save))

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
        can_undo = current is not None and can_change and current.draft.can_undo()
        can_redo = current is not None and can_change and current.draft.can_redo()
        self.redo.setEnabled(can_redo or self.redo.isEnabled())  # first what the keyboard may go to
        tab_order.enable(self.undo, can_undo, self.redo, self.tree)
        tab_order.enable(self.redo, can_redo, self.undo, self.tree)
        for button in (self.discard, self.save):
            tab_order.enable(button, is_unsaved, self.tree)
        tab_order.show(self.question, current is not None and current.theirs is not None, self.tree)
        unkept = self.agent_form.name_trouble if self.desk.plan is not None else ""
        if self._failure or unkept:
            self.state.say(self._failure or unkept, "trouble")
        elif current is None or (current.theirs is not None and not is_unsaved):
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
