"""The tools that a server has, with a box for each that agents may have; how the server is, and starting it again.

It runs for as long as it is looked at, so what is said of it is true now.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.base.sections import McpTool
from app.base.visible import visible, visible_name
from app.tools.mcp.offer import Offer
from app.ui import theme
from app.ui.controls import FlatButton
from app.ui.settings.row import SignedLabel
from app.ui.settings.tools.change_part import Changeable, ChangePart
from app.ui.settings.tools.desk import EntryDesk
from app.ui.ticks import TickBox
from app.ui.tips import caption, tip
from app.workbench.server_watch import ServerWatch
from app.workbench.tool_trial import ServerReport

_LONGEST_TIP = 400


class ServerPart(QWidget):
    """Connects when it is shown, if there is something to connect to."""

    def __init__(self, desk: EntryDesk, entry: McpTool) -> None:
        super().__init__()
        self._desk = desk
        self._entry = entry
        self._watch = ServerWatch()
        self._attending: asyncio.Task[None] | None = None
        self._names: list[str] = []
        self.boxes: list[TickBox] = []
        self.state = SignedLabel(desk.look, "note")
        self.trouble = SignedLabel(desk.look, "trouble")
        self.again = FlatButton(self.tr("Connect again"), desk.look)
        self._list = QVBoxLayout()
        self._list.setSpacing(theme.SPACE_XS)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_S)
        for widget in (self.state, self.trouble, self.again):
            column.addWidget(widget)
        column.addLayout(self._list)
        self.change = ChangePart(
            desk.look, self.tr("One of them"), entry.changes, lambda changes: desk.store.set("changes", changes)
        )
        self.change.hide()
        column.addWidget(self.change)
        self.again.clicked.connect(self.connect_again)
        if entry.is_enabled and (entry.command or entry.url):
            self.connect_again()
        else:
            self.state.say(self.tr("Not connected."))

    def connect_again(self) -> None:
        """Start or reach the server anew and list its tools; one that runs is ended first."""
        if self._attending is not None:
            self._attending.cancel()
        self.trouble.say("")
        self.state.say(self.tr("Connecting …"))
        self.again.set_busy(True)
        entry = self._entry.model_copy(deep=True)
        proxy = self._desk.place.store.get("proxy").model_copy()
        self._attending = self._desk.follow(
            lambda tell: self._watch.attend(entry, proxy, tell), self._on_report, "watch a tool server"
        )

    def _on_report(self, report: ServerReport) -> None:
        self.again.set_busy(False)
        runs = bool(self._entry.command) and not report.problem
        self.again.setText(self.tr("Restart") if runs else self.tr("Connect again"))
        self.trouble.say(report.problem)
        self.state.say("" if report.problem else self.tr("Connected; %n tool(s).", "", len(report.offers)))
        self._show_offers(report.offers)

    def _show_offers(self, offers: Sequence[Offer]) -> None:
        for box in self.boxes:
            box.deleteLater()
        self.boxes = []
        self._names = [offer.name for offer in offers]
        allowed = self._entry.allowed
        for offer in offers:
            box = TickBox(self._desk.look, caption(offer.name))
            box.setAccessibleName(visible_name(offer.name))
            box.setToolTip(tip(offer.description[:_LONGEST_TIP]))
            box.setAccessibleDescription(visible(offer.description[:_LONGEST_TIP]))
            box.setChecked(not allowed or offer.name in allowed)
            box.toggled.connect(self._on_box_toggled)
            self._list.addWidget(box)
            self.boxes.append(box)
        timeout_s = self._entry.timeout_s
        self.change.show_tools([Changeable(each.name, each.description[:_LONGEST_TIP], timeout_s) for each in offers])

    def _on_box_toggled(self) -> None:
        chosen = [name for name, box in zip(self._names, self.boxes, strict=True) if box.isChecked()]
        if not chosen:
            self.trouble.say(self.tr("Agents have to have one tool at least. To have none, switch the server off."))
            return
        self.trouble.say("")
        self._desk.store.set("allowed", [] if len(chosen) == len(self.boxes) else chosen)
