"""The bar above everything: connect, what to connect to, who answers, the clock, the meters."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from app.ui import shapes, theme
from app.ui.actions import Actions
from app.ui.controls import ChoiceButton, FlatButton
from app.ui.lines import lay_in_lines
from app.ui.meters.meter import LevelMeter
from app.ui.theme import Theme

if TYPE_CHECKING:
    from app.workbench.events import LevelsChanged


class Bar(QWidget):
    """Shows what it is told; its buttons are the window's actions."""

    def __init__(self, actions: Actions, look: Theme) -> None:
        super().__init__()
        self._look = look
        self._actions = actions
        self.connect_button = FlatButton("", look, role="primary", shape=shapes.triangle).bind(actions["connect"])
        self.disconnect_button = FlatButton("", look, role="primary", shape=shapes.square).bind(actions["disconnect"])
        self.connect_button.setObjectName("connect_button")
        self.disconnect_button.setObjectName("disconnect_button")
        self.connections = ChoiceButton(self.tr("This computer"), look, self.tr("Connection"))
        self.agent_sets = ChoiceButton(self.tr("Agents"), look, self.tr("Agents"))
        self.connections.setObjectName("connection_chooser")
        self.agent_sets.setObjectName("agents_chooser")
        self.clock = QLabel()
        self.clock.setFont(look.font())
        self.clock.setAccessibleName(self.tr("Time in this conversation"))
        self.you = LevelMeter(self.tr("You"), look)
        self.agent = LevelMeter(self.tr("Agent"), look)
        left: tuple[QWidget, ...] = (self.connect_button, self.disconnect_button, self.connections, self.agent_sets)
        lay_in_lines(self, left, (self.clock, self.you, self.agent), theme.SPACE_M)
        self.setFixedHeight(theme.BAR_HEIGHT)
        self.show_connected(False)
        self._on_look_changed()
        look.changed.connect(self._on_look_changed)

    def show_connected(self, connected: bool) -> None:
        """Which of the two buttons stands there."""
        had_focus = self.connect_button.hasFocus() or self.disconnect_button.hasFocus()
        self.connect_button.setVisible(not connected)
        self.disconnect_button.setVisible(connected)
        if had_focus:
            (self.disconnect_button if connected else self.connect_button).setFocus()

    def show_clock(self, text: str) -> None:
        """Time in the conversation, `0:41 of 60:00`; empty while there is none."""
        if text != self.clock.text():
            self.clock.setText(text)

    def set_choices(self, connections: Sequence[QAction], agent_sets: Sequence[QAction]) -> None:
        """What the two choosers offer."""
        self.connections.set_choices(list(connections))
        self.agent_sets.set_choices(list(agent_sets))
        menu = self.agent_sets.menu()
        menu.addSeparator()
        menu.addAction(self._actions["open_agents"])

    def show_choice(self, connection: str, agents: str) -> None:
        """The chosen ones."""
        self.connections.show_choice(connection)
        self.agent_sets.show_choice(self.tr("Agents: {name}").format(name=agents))

    def report_levels(self, levels: LevelsChanged) -> None:
        """Move both meters."""
        self.you.report(levels.you_peak_dbfs, levels.you_rms_dbfs, clipped=levels.you_clipped, zeros=levels.you_zeros)
        self.agent.report(levels.agent_peak_dbfs, levels.agent_rms_dbfs, clipped=levels.agent_clipped)

    def rest(self) -> None:
        """No conversation, no levels."""
        self.you.reset()
        self.agent.reset()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.tokens.surface)
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._look.tokens.hairline)
        painter.fillRect(0, 0, self.width(), 1, self._look.tokens.hairline)
        painter.end()

    def _on_look_changed(self) -> None:
        palette = self.clock.palette()
        palette.setColor(self.clock.foregroundRole(), self._look.tokens.muted)
        self.clock.setPalette(palette)
        self.clock.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
        self.update()
