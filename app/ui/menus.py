"""The menu bar, made of the registry's actions."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMainWindow, QMenu

from app.ui.actions import Actions


class Menus:
    """Builds the five menus; `connections` and `agent_sets` are filled when the choices are known."""

    def __init__(self, window: QMainWindow, actions: Actions) -> None:
        say = QCoreApplication.translate
        self._bar = window.menuBar()
        self._own: list[QMenu] = []
        conversation = self._menu(say("Menus", "&Conversation"))
        _fill(conversation, actions, "connect", "disconnect", "", "turn_hold", "turn_voice", "mute", "stop", "write")
        conversation.addSeparator()
        self.connections = conversation.addMenu(say("Menus", "Connection"))
        _fill(conversation, actions, "", "allow_tool", "refuse_tool", "", "open_saved", "play_saved", "close_saved")
        _fill(conversation, actions, "", "export", "", "quit")
        _fill(self._menu(say("Menus", "&Edit")), actions, "copy", "copy_all", "select_all", "", "settings")
        view = self._menu(say("Menus", "&View"))
        _fill(
            view,
            actions,
            "show_kept",
            "show_inspector",
            "show_timeline",
            "talk_alone",
            "",
            "next_pane",
            "previous_pane",
            "",
        )
        _fill(view, actions, "follow", "zoom_in", "zoom_out", "")
        _fill(view.addMenu(say("Menus", "Appearance")), actions, "theme_system", "theme_light", "theme_dark")
        self.agents = self._menu(say("Menus", "&Agents"))
        self._agents_end = self.agents.addSeparator()
        _fill(self.agents, actions, "open_agents", "edit_agents", "language_model")
        _fill(self._menu(say("Menus", "&Help")), actions, "first_start", "keys", "", "newer", "about")
        for names in (("turn_hold", "turn_voice"), ("theme_system", "theme_light", "theme_dark")):
            group = QActionGroup(actions)
            for name in names:
                group.addAction(actions[name])

    def _menu(self, title: str) -> QMenu:
        self._own.append(self._bar.addMenu(title))
        return self._own[-1]

    def discard(self) -> None:
        """Take all of them out of the bar, for good: the bar itself would only forget their names."""
        self._bar.clear()
        for menu in self._own:
            menu.deleteLater()

    def set_choices(self, connections: list[QAction], agent_sets: list[QAction]) -> None:
        """Offer these; the actions stay the caller's."""
        self.connections.clear()
        self.connections.addActions(connections)
        for action in self.agents.actions():
            if action is self._agents_end:
                break
            self.agents.removeAction(action)
        self.agents.insertActions(self._agents_end, agent_sets)


def _fill(menu: QMenu, actions: Actions, *names: str) -> None:
    for name in names:
        if name:
            menu.addAction(actions[name])
        else:
            menu.addSeparator()
