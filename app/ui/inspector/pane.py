"""The pane at the right: details of the selected row, or of the whole conversation.

Rebuilt when another row is selected or the row changes; changes of a streaming row are gathered for 100 ms.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.base import figures
from app.base.language import joined
from app.base.visible import visible
from app.history.model import TranscriptRow, speaker_name
from app.ui import theme, words
from app.ui.controls import FlatButton
from app.ui.desk import Desk
from app.ui.focus_ring import FocusRing
from app.ui.inspector.parts import Block, Facts, Heading, label
from app.ui.inspector.usage import usage_facts
from app.ui.theme import Theme
from app.ui.ticks import TickBox

_GATHER_MS = 100


class Inspector(QScrollArea):
    """`tool_answered(call_id, allowed, always)` when a button for a waiting tool was pressed."""

    tool_answered = Signal(str, bool, bool)

    def __init__(self, desk: Desk, look: Theme) -> None:
        super().__init__()
        self._desk = desk
        self._look = look
        self._key = ""
        self._shown: object = None
        self._gather = QTimer(self)
        self._gather.setSingleShot(True)
        self._gather.setInterval(_GATHER_MS)
        self._gather.timeout.connect(self._rebuild)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Details"))
        self.setMinimumWidth(240)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # the arrow keys scroll it
        FocusRing(self, look)
        desk.changed.connect(self._on_desk_changed)
        look.changed.connect(self._on_look_changed)
        self._rebuild()

    def show_row(self, key: str) -> None:
        """Show a row by its key; an empty key shows the conversation."""
        if key != self._key:
            self._key = key
            self._rebuild()

    def _on_desk_changed(self) -> None:
        if self.isVisible() and not self._gather.isActive() and self._content() != self._shown:
            self._gather.start()

    def _on_look_changed(self) -> None:
        self._shown = None
        self._rebuild()

    def _row(self) -> TranscriptRow | None:
        place = self._desk.transcript_model.find(self._key) if self._key else -1
        return self._desk.transcript_model.row_at(place) if place >= 0 else None

    def _content(self) -> object:
        """What is shown now, comparable."""
        row = self._row()
        status = self._desk.shown_status
        return row if row is not None else (self._conversation_facts(), status and status.usage)

    def _rebuild(self) -> None:
        content = self._content()
        if content == self._shown:
            return
        self._shown = content
        page = _Page(self._look)
        column = QVBoxLayout(page)
        column.setContentsMargins(theme.SPACE_L, theme.SPACE_M, theme.SPACE_L, theme.SPACE_L)
        column.setSpacing(theme.SPACE_S)
        row = self._row()
        for part in self._conversation_parts() if row is None else self._row_parts(row):
            column.addWidget(part)
        column.addStretch(1)
        position = self.verticalScrollBar().value()
        self.setWidget(page)
        self.verticalScrollBar().setValue(position)
        before: QWidget = self
        for each in page.findChildren(QWidget):  # Tab comes here after the pane itself, however late it was made
            if each.focusPolicy() & Qt.FocusPolicy.TabFocus:
                QWidget.setTabOrder(before, each)
                before = each

    # -- one row ----------------------------------------------------------------------------------------------

    def _row_parts(self, row: TranscriptRow) -> list[QWidget]:
        if row.kind == "message":
            return self._message_parts(row)
        if row.kind == "notice":
            return [
                Heading(self._notice_title(row), self._look),
                label(visible(row.text), self._look),
                self._times(row),
            ]
        return self._call_parts(row)

    def _message_parts(self, row: TranscriptRow) -> list[QWidget]:
        look = self._look
        title = self.tr("{speaker}, {time}").format(
            speaker=speaker_name(row.speaker) or self.tr("System"), time=words.clock(row.at_s)
        )
        parts: list[QWidget] = [Heading(title, look, row.speaker, row.role), label(row.text, look)]
        facts: list[tuple[str, str]] = []
        if row.audio_s:
            facts.append((self.tr("Speech made"), figures.seconds(row.audio_s)))
        if row.heard_s is not None:
            facts.append((self.tr("Speech heard"), figures.seconds(row.heard_s)))
        if row.is_typed:
            facts.append((self.tr("Typed"), self.tr("yes")))
        if row.is_interruption:
            facts.append((self.tr("Interrupted the agent"), self.tr("yes")))
        if facts:
            parts += [self._quiet(self.tr("Sound")), Facts(facts, look)]
        if row.interrupted and row.unheard_text.strip():
            parts += [self._quiet(self.tr("Never heard")), label(row.unheard_text.strip(), look)]
        if row.usage is not None:
            parts += [self._quiet(self.tr("Usage of this answer")), Facts(usage_facts(row.usage), look)]
        return parts

    def _call_parts(self, row: TranscriptRow) -> list[QWidget]:
        look = self._look
        parts: list[QWidget] = [Heading(row.title, look, row.speaker)]
        if row.kind == "tool" and row.state == "waiting":
            parts.append(self._approval(row))
        if row.arguments.strip() not in ("", "{}"):
            title = self.tr("Arguments")
            parts += [self._quiet(title), Block(words.block(row.arguments), look, title)]
        if row.output:
            title = self.tr("What went wrong") if row.state == "failed" else self.tr("Output")
            parts += [self._quiet(title), Block(words.block(row.output), look, title)]
        if row.kind == "handoff" and row.text:
            parts += [self._quiet(self.tr("Reason")), label(visible(row.text), look)]
        return [*parts, self._times(row)]

    def _approval(self, row: TranscriptRow) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, theme.SPACE_S)
        column.addWidget(label(joined(self.tr("The agent asks to use this tool."), visible(row.text)), self._look))
        always = TickBox(self._look, self.tr("Always, in this conversation"))
        buttons = QHBoxLayout()
        for text, allowed, role in ((self.tr("Allow"), True, "primary"), (self.tr("Don’t allow"), False, "plain")):
            button = FlatButton(text, self._look, role="primary" if role == "primary" else "plain")
            button.clicked.connect(
                lambda _=False, yes=allowed: self.tool_answered.emit(row.call_id, yes, always.isChecked())
            )
            buttons.addWidget(button)
        buttons.addStretch(1)
        column.addLayout(buttons)
        column.addWidget(always)
        return box

    def _times(self, row: TranscriptRow) -> QWidget:
        facts = [(self.tr("At"), words.clock(row.at_s))]
        if row.kind == "tool":
            states = {
                "running": self.tr("running"),
                "waiting": self.tr("waits for you"),
                "done": self.tr("done"),
                "failed": self.tr("failed"),
            }
            facts.append((self.tr("State"), states[row.state]))
        if row.duration_ms is not None:
            facts.append((self.tr("Took"), words.duration(row.duration_ms)))
        if row.speaker:
            facts.append((self.tr("Agent"), row.speaker))
        return Facts(facts, self._look)

    def _notice_title(self, row: TranscriptRow) -> str:
        titles = {"error": self.tr("What went wrong"), "warning": self.tr("Good to know"), "info": self.tr("Note")}
        return titles[row.level]

    # -- the conversation -------------------------------------------------------------------------------------

    def _conversation_parts(self) -> list[QWidget]:
        look = self._look
        facts = self._conversation_facts()
        if not facts:
            hint = self.tr("Nothing to show yet. Once you talk, choose a row or a mark to see its details here.")
            return [Heading(self.tr("Details"), look), label(hint, look, colour=look.tokens.muted)]
        hint = self.tr("Choose a row or a mark to see its details.")
        parts: list[QWidget] = [Heading(self.tr("This conversation"), look), Facts(facts, look)]
        status = self._desk.shown_status
        used = usage_facts(status.usage if status else None)
        if used:
            parts += [self._quiet(self.tr("Usage")), Facts(used, look)]
        if status is not None and status.engine is not None and status.engine.notes:
            parts.append(self._quiet(self.tr("What this engine can’t do")))
            parts += [label(visible(note), look) for note in status.engine.notes]
        return [*parts, label(hint, look, colour=look.tokens.muted)]

    def _conversation_facts(self) -> list[tuple[str, str]]:
        status = self._desk.shown_status
        if status is None or status.shown is None:
            return []
        rows = self._desk.transcript_model.rows()
        facts = [
            (self.tr("Agent"), status.agent),
            (self.tr("Connection"), self._desk.title_of(status.shown.connection)),
            (self.tr("Answers by"), self._brain(status.engine.brain if status.engine else "")),
            (self.tr("Microphone"), status.sound.input_name if status.sound else ""),
            (self.tr("Loudspeaker"), status.sound.output_name if status.sound else ""),
            (self.tr("Your turns"), str(sum(row.role == "user" and row.kind == "message" for row in rows))),
            (self.tr("Tools used"), str(sum(row.kind == "tool" for row in rows))),
            (self.tr("Handoffs"), str(sum(row.kind == "handoff" for row in rows))),
        ]
        return [(name, value) for name, value in facts if value]

    def _brain(self, name: str) -> str:
        return self.tr("the offline brain") if name == "offline" else name

    def _quiet(self, text: str) -> QWidget:
        made = label(text, self._look, size=theme.FONT_SMALL, colour=self._look.tokens.muted)
        made.setContentsMargins(0, theme.SPACE_S, 0, 0)
        return made


class _Page(QWidget):
    def __init__(self, look: Theme) -> None:
        super().__init__()
        self._look = look

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.tokens.surface)
        painter.end()
