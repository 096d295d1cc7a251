"""What the actions do: each is connected once to the desk, and enabled by the desk's state.

Owned by the window. No command waits in the window's thread.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QTextEdit

from app.base.visible import visible_name
from app.ui.panes import Panes
from app.ui.theme import ThemeChoice
from app.ui.tips import caption, tip

if TYPE_CHECKING:
    from app.ui.main_window import MainWindow
    from app.ui.rest import Rest


class Commands(QObject):
    """Connects registry, parts and desk."""

    def __init__(self, window: MainWindow, rest: Rest) -> None:
        super().__init__(window)
        self._window = window
        self._desk = window.desk
        self._actions = rest.actions
        self._parts = rest.parts
        self._menus = rest.menus
        self._choices: list[QAction] = []
        self._one_of_each = QActionGroup(self), QActionGroup(self)  # menus mark the chosen one with a dot
        self.settings, self.first_start = window.openers
        self._connect_actions()
        self._connect_parts()
        self._desk.prepared.connect(self._on_desk_prepared)
        self._desk.prepared.connect(self._use_keys)
        self._desk.choices_changed.connect(self._on_desk_prepared)
        self._restore()
        if self._desk.choices.agent_sets:
            self._on_desk_prepared()

    # -- from the actions to the desk ---------------------------------------------------------------------------

    def _connect_actions(self) -> None:
        actions, desk = self._actions, self._desk
        self._on(
            "connect", lambda: self._start(desk.connect_to(desk.settings.connection, desk.settings.agents), "connect")
        )
        self._on("talk_now", lambda: self._start(desk.connect_to("local", desk.settings.agents), "talk now"))
        self._on("disconnect", lambda: self._start(desk.disconnect_now(), "disconnect"))
        self._on("stop", lambda: self._start(desk.stop_agent(), "stop"))
        self._on("turn_hold", lambda: self._start(desk.set_turn_mode("hold"), "turns"))
        self._on("turn_voice", lambda: self._start(desk.set_turn_mode("voice"), "turns"))
        self._on("quit", self._window.close)
        self._on("export", self._export)
        self._on("open_agents", self._open_agents)
        self._on("edit_agents", lambda: self._start(self.settings.open("agents"), "settings"))
        self._on("language_model", lambda: self._start(self.settings.open("connections"), "settings"))
        self._on("allow_tool", lambda: self._answer_waiting(True))
        self._on("refuse_tool", lambda: self._answer_waiting(False))
        self._on("about", self._show_about)
        self._on("newer", self._look_for_newer)
        self._on("settings", lambda: self._start(self.settings.open(), "settings"))
        self._on("first_start", lambda: self._start(self.first_start.open(), "first steps"))
        self._on("keys", lambda: self._dialogs.show_keys(self._window, self._window.look, actions))
        actions["mute"].triggered.connect(lambda muted: self._start(desk.set_muted(muted), "mute"))
        for choice in ("system", "light", "dark"):
            self._on(f"theme_{choice}", lambda choice=choice: self._choose_theme(choice))
        for pane in ("kept", "inspector", "timeline"):
            actions[f"show_{pane}"].triggered.connect(lambda shown, pane=pane: self._remember(f"shows_{pane}", shown))
        self._on("talk_alone", self._window.fold)
        panes = Panes(self._window.frame.panes)
        self._on("next_pane", lambda: panes.step(1))
        self._on("previous_pane", lambda: panes.step(-1))

    def _connect_parts(self) -> None:
        parts = self._parts
        self._on("write", parts.talk.field.setFocus)
        self._on("copy", self._copy)
        self._on("copy_all", lambda: parts.transcript.copy_everything())
        self._on("select_all", self._select_all)
        parts.talk.talk_held.connect(self.hold)
        parts.talk.text_entered.connect(lambda text: self._start(self._send(text), "send"))
        parts.completed.connect(self._connect_late_parts)

    def _connect_late_parts(self) -> None:
        parts, desk = self._parts, self._desk
        self._on("follow", parts.transcript.follow)
        self._on("follow", parts.timeline.follow)
        self._on("zoom_in", lambda: parts.timeline.zoom(1.25))
        self._on("zoom_out", lambda: parts.timeline.zoom(0.8))
        parts.transcript.tool_answered.connect(
            lambda call, yes: self._start(desk.answer_tool(call, yes), "answer tool")
        )
        parts.inspector.tool_answered.connect(
            lambda call, yes, always: self._start(desk.answer_tool(call, yes, always), "answer tool")
        )
        parts.transcript.row_chosen.connect(parts.inspector.show_row)
        parts.transcript.row_chosen.connect(parts.timeline.choose)
        parts.timeline.mark_chosen.connect(parts.transcript.choose)

    def _on(self, name: str, do: Any) -> None:
        self._actions[name].triggered.connect(lambda _=False: do())

    def _start(self, coro: Any, name: str) -> None:
        self._desk.start(coro, name)

    # -- from the desk to the actions ---------------------------------------------------------------------------

    def refresh(self) -> None:
        """Enable what makes sense now."""
        desk, actions = self._desk, self._actions
        is_busy = desk.is_open or bool(desk.pending)
        actions.enable(not is_busy, "connect", "talk_now")
        actions.enable(desk.is_open or desk.pending == "connect", "disconnect")
        actions.enable(desk.is_open, "stop")
        hears = desk.has_microphone
        actions.enable(desk.is_open and hears, "mute")
        actions.enable(hears, "turn_hold", "turn_voice")
        actions.explain("" if hears else self.tr("There is no microphone."), "mute", "turn_hold", "turn_voice")
        actions.enable(desk.transcript_model.rowCount() > 0, "export", "copy_all")
        actions.enable(bool(desk.transcript_model.waiting_call()), "allow_tool", "refuse_tool")
        for choice in self._choices:
            choice.setEnabled(not is_busy)
        talk = None if desk.status is None or not desk.is_open else desk.status.talk
        mode = talk.mode if talk is not None else desk.settings.turn_mode
        actions["turn_hold"].setChecked(mode == "hold")
        actions["turn_voice"].setChecked(mode == "voice")
        actions["mute"].setChecked(talk is not None and talk.is_muted)

    def _use_keys(self) -> None:
        self._actions.use_keys(getattr(self._desk.settings, "shortcuts", {}))

    def _restore(self) -> None:
        self._use_keys()
        settings, actions = self._desk.settings, self._actions
        actions["show_inspector"].setChecked(settings.shows_inspector)
        actions["show_kept"].setChecked(settings.shows_kept)
        actions["show_timeline"].setChecked(settings.shows_timeline)
        actions[f"theme_{settings.theme}"].setChecked(True)

    def _on_desk_prepared(self) -> None:
        desk = self._desk
        connections = [self._connection_action(each) for each in desk.choices.connections]
        agent_sets = [self._agents_action(each) for each in desk.choices.agent_sets]
        for action in self._choices:
            action.deleteLater()
        for group, choices in zip(self._one_of_each, (connections, agent_sets), strict=True):
            for action in choices:
                group.addAction(action)
        self._choices = [*connections, *agent_sets]
        self._parts.bar.set_choices(connections, agent_sets)
        self._menus.set_choices(connections, agent_sets)
        self._show_choice()

    def _connection_action(self, info: Any) -> QAction:
        action = QAction(caption(info.title), self, checkable=True)
        if not info.is_ready:
            action.setText(self.tr("{title} (not set up)").format(title=caption(info.title)))
        action.setToolTip(tip(info.hint))
        action.setChecked(info.id == self._desk.settings.connection)
        action.triggered.connect(lambda _=False: self._choose_connection(info))
        return action

    def _agents_action(self, info: Any) -> QAction:
        action = QAction(caption(info.title), self, checkable=True)
        if info.problem:
            action.setText(self.tr("{title} (has a mistake)").format(title=caption(info.title)))
        action.setToolTip(tip(info.problem or info.description))
        action.setChecked(info.name == self._desk.settings.agents)
        action.triggered.connect(lambda _=False: self.choose(agents=info.name))
        return action

    @property
    def _in_force(self) -> Commands:
        """This, unless the window was made anew while something was asked or sent."""
        return self._window.complete().commands

    def choose(self, connection: str = "", agents: str = "") -> None:
        """Connect to these from now on."""
        self._desk.choose(connection, agents)
        self._on_desk_prepared()
        self._desk.changed.emit()

    def _choose_connection(self, info: Any) -> None:
        """Take it; one that is not set up yet leads to where that is done."""
        self.choose(connection=info.id)
        if not info.is_ready:
            self._start(self.settings.open("connections"), "settings")

    def _show_choice(self) -> None:
        desk = self._desk
        connection = desk.choices.connection(desk.settings.connection)
        agents = desk.choices.agent_set(desk.settings.agents)
        self._parts.bar.show_choice(
            connection.title if connection else desk.settings.connection,
            visible_name(agents.title if agents else Path(desk.settings.agents).stem),
        )

    @property
    def _dialogs(self) -> Any:
        from app.ui import dialogs  # not needed for the first frame

        return dialogs

    # -- single commands ----------------------------------------------------------------------------------------

    def hold(self, held: bool) -> None:
        """The talk key or button; where turns go by voice a press mutes or unmutes."""
        status = self._desk.status
        if status is None or not self._desk.is_open:
            return
        if status.talk.mode == "hold":
            self._start(self._desk.talk(held), "talk")
        elif held:
            self._actions["mute"].trigger()

    async def _send(self, text: str) -> None:
        if not await self._desk.send_text(text):
            self._window.parts.talk.give_back(text)

    def _answer_waiting(self, allowed: bool) -> None:
        call_id = self._desk.transcript_model.waiting_call()
        if call_id:
            self._start(self._desk.answer_tool(call_id, allowed), "answer tool")

    def _export(self) -> None:
        from app.workbench.agents.shipped import called

        status = self._desk.shown_status
        shown = None if status is None else status.shown
        title = "" if shown is None else called(shown.agents, shown.title)
        self._dialogs.ask_export_file(
            self._window,
            title or self.tr("Conversation"),
            lambda path: self._start(self._write(path), "export"),
        )

    async def _write(self, path: str) -> None:
        if await self._desk.export(path):
            self.tell_written(path)

    def tell_written(self, path: str) -> None:
        """Say where an export is."""
        self._desk.report(self.tr("The conversation is in {path}.").format(path=path), level="info")

    def _show_about(self) -> None:
        from app.ui.about import AboutDialog

        AboutDialog(self._window, self._window.look).open()

    def _look_for_newer(self) -> None:
        from app.ui.newer import NewerCheck

        self._start(NewerCheck(self._window).look(), "newer version")

    def _open_agents(self) -> None:
        from app.base import paths

        folder = paths.own_agents_dir() if paths.own_agents_dir().is_dir() else paths.agents_dir()
        self._dialogs.ask_agents_file(self._window, folder, lambda path: self._in_force.choose(agents=path))

    def _choose_theme(self, choice: ThemeChoice) -> None:
        self._window.look.choose(choice)
        self._remember("theme", choice)

    def _remember(self, name: str, value: object) -> None:
        setattr(self._desk.settings, name, value)
        self._window.fold()
        self._desk.keep_settings()

    def _copy(self) -> None:
        focus = QApplication.focusWidget()
        if isinstance(focus, QLineEdit) or (isinstance(focus, QTextEdit) and focus.textCursor().hasSelection()):
            focus.copy()
        elif isinstance(focus, QLabel) and focus.hasSelectedText():
            QApplication.clipboard().setText(focus.selectedText())
        else:
            self._parts.transcript.copy()

    def _select_all(self) -> None:
        focus = QApplication.focusWidget()
        if isinstance(focus, QLineEdit | QTextEdit):
            focus.selectAll()
        else:
            self._parts.transcript.select_everything()
