"""The widgets in the window's places, made in two steps after the first frame.

Conversation, timeline and details are empty before there is a conversation: they come with `complete`, or as soon as
anybody asks for one of them.
"""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QWidget

from app.ui.access import factory
from app.ui.actions import Actions
from app.ui.banner import Banner
from app.ui.bar import Bar
from app.ui.desk import Desk
from app.ui.frame import Frame, fill
from app.ui.status_line import StatusLine
from app.ui.talk_control import TalkControl
from app.ui.theme import Theme

if TYPE_CHECKING:
    from app.ui.inspector.pane import Inspector
    from app.ui.saved.pane import KeptPane
    from app.ui.timeline.view import TimelineView
    from app.ui.transcript.mouse import Transcript


class Parts(QObject):
    """All widgets. `completed` once, when the second step is done."""

    completed = Signal()

    def __init__(self, frame: Frame, desk: Desk, look: Theme, actions: Actions) -> None:
        super().__init__(frame.whole)
        factory.install()
        self._frame = frame
        self._desk = desk
        self._look = look
        self.bar = Bar(actions, look)
        self.banner = Banner(look)
        self.welcome = frame.welcome
        self.welcome.talk_now.bind(actions["talk_now"])
        self.talk = TalkControl(actions, look)
        self.status_line = StatusLine(look)
        self.middle = frame.middle
        self._late: tuple[Transcript, TimelineView, Inspector, KeptPane] | None = None
        self.banner.setObjectName("banner")
        self.status_line.setObjectName("status_line")
        for widget in (self.bar, self.banner, self.talk):
            widget.setBackgroundRole(QPalette.ColorRole.Window)  # its labels' colours go by it, not by the ground's
        fill(frame.bar, self.bar)
        frame.column.insertWidget(0, self.banner)
        frame.hold_talk(self.talk)
        fill(frame.status_line, self.status_line)

    @property
    def transcript(self) -> Transcript:
        """The conversation."""
        return self.complete()[0]

    @property
    def timeline(self) -> TimelineView:
        """The timeline."""
        return self.complete()[1]

    @property
    def inspector(self) -> Inspector:
        """The details."""
        return self.complete()[2]

    @property
    def kept(self) -> KeptPane:
        """The conversations that are kept."""
        return self.complete()[3]

    def complete(self) -> tuple[Transcript, TimelineView, Inspector, KeptPane]:
        """Make what is missing; nothing happens the second time."""
        if self._late is not None:
            return self._late
        from app.ui.inspector.pane import Inspector
        from app.ui.saved.pane import KeptPane
        from app.ui.timeline.view import TimelineView
        from app.ui.transcript.mouse import Transcript

        desk, look = self._desk, self._look
        transcript = Transcript(desk.transcript_model, look)
        timeline = TimelineView(desk.timeline_model, look, lambda: desk.shown_s)
        inspector = Inspector(desk, look)
        kept = KeptPane(desk, look)
        self._late = (transcript, timeline, inspector, kept)
        for name, widget in (("transcript", transcript), ("timeline", timeline), ("inspector", inspector)):
            widget.setObjectName(name)
            widget.setBackgroundRole(QPalette.ColorRole.Window)
        self.middle.addWidget(transcript)
        fill(self._frame.timeline, timeline, top=1)
        fill(self._frame.inspector, inspector)
        fill(self._frame.kept, kept)
        border = self._frame.border
        kept_order = (kept.search, kept.keep, kept.list, self._frame.kept_border)
        order = (self.bar.agent_sets, *kept_order, transcript, *self.talk.order, border, inspector, timeline)
        for earlier, later in itertools.pairwise(order):
            QWidget.setTabOrder(earlier, later)
        self.completed.emit()
        return self._late
