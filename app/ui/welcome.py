"""What stands in the middle while nothing has been said: the first step, or the next."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QPalette, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from app.base.language import joined
from app.ui import shapes, theme
from app.ui.controls import FlatButton
from app.ui.focus_ring import FocusRing
from app.ui.theme import Theme

# What answers on this computer: the offline brain, a chat server, or the offline brain where more is wanted.
Brain = Literal["offline", "chat", "wanted"]


class Welcome(QScrollArea):
    """A title, what it means, and the button that does it; the button is bound to its action when there is one.

    Scrolls where large texts in a small window leave no other way; only then the Tab key stops at it.
    """

    def __init__(self, look: Theme) -> None:
        super().__init__()
        self._look = look
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.verticalScrollBar().rangeChanged.connect(self._on_range_changed)
        FocusRing(self, look)
        self.title = QLabel()
        self.title.setFont(look.font(theme.FONT_TITLE, bold=True))
        self.text = QLabel()
        self.text.setFont(look.font(theme.FONT_CONVERSATION))
        self.note = QLabel()
        self.note.setFont(look.font())
        for label in (self.text, self.note):
            label.setForegroundRole(QPalette.ColorRole.PlaceholderText)  # the muted one
        for label in (self.title, self.text, self.note):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)  # agent sets are named in it
            label.setMaximumWidth(theme.grown(520, 260))
        self.talk_now = FlatButton(
            QCoreApplication.translate("Actions", "Talk now, on this computer"),
            look,
            role="primary",
            shape=shapes.target,
        )
        self.talk_now.setObjectName("talk_now_button")
        self.talk_now.setFixedHeight(theme.TALK_HEIGHT)
        column = QVBoxLayout()
        column.setSpacing(theme.SPACE_S if theme.is_large() else theme.SPACE_M)  # lines of East Asian fonts are high
        column.addStretch(5)
        column.addWidget(self.title)
        column.addWidget(self.text)
        if not theme.is_large():
            column.addSpacing(theme.SPACE_XS)
        column.addWidget(self.talk_now, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.note)
        column.addStretch(6)
        inner = QWidget()
        self._notices = QVBoxLayout(inner)
        self._notices.setContentsMargins(0, 0, 0, 0)
        self._notices.setSpacing(0)
        self._told: list[tuple[str, str]] = []
        row = QHBoxLayout()
        self._notices.addLayout(row, 1)
        row.setContentsMargins(theme.COLUMN_MARGIN, 0, theme.COLUMN_MARGIN, 0)
        row.addStretch(1)
        row.addLayout(column, 20)
        row.addStretch(1)
        inner.setBackgroundRole(QPalette.ColorRole.Base)
        self.setWidget(inner)
        self.talk_now.installEventFilter(_InSight(self))
        self.offer(is_first=True, agents="")

    def offer(self, *, is_first: bool, agents: str, has_tools: bool = True, brain: Brain = "offline") -> None:
        """Nothing is open: what one press would do, and what answers then."""
        self._head(self.tr("Talk with an agent, on this computer") if is_first else self.tr("Ready for a conversation"))
        does = (
            self.tr("Press the button and speak. {agents} listens, answers aloud and uses its tools.")
            if has_tools
            else self.tr("Press the button and speak. {agents} listens and answers aloud.")
        )
        self.text.setText(does.format(agents=agents or self.tr("An agent")))
        other = self.tr("To talk with another service, choose it above and press Connect.")
        self.note.setText(joined(self._where(brain), other))
        self.talk_now.show()

    def tell(self, notices: list[tuple[str, str]]) -> None:
        """Show what has happened above all else, as text and level; what was shown before goes."""
        if notices == self._told:
            return
        from app.ui.banner import Banner  # not needed for the first frame

        for banner in self.findChildren(Banner):
            self._notices.removeWidget(banner)
            banner.hide()
            banner.deleteLater()
        for place, (text, level) in enumerate(notices):
            banner = Banner(self._look)
            banner.setBackgroundRole(QPalette.ColorRole.Window)
            self._notices.insertWidget(place, banner)
            banner.say(text, level, shapes.info if level == "info" else shapes.warning)
        self._told = notices

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.window().focusWidget() is None and not self.talk_now.isHidden():
            self.talk_now.setFocus()  # the first step is where the keyboard begins, also where the page scrolls

    def _on_range_changed(self, _least: int, most: int) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if most else Qt.FocusPolicy.NoFocus)

    def _where(self, brain: Brain) -> str:
        if brain == "chat":
            return self.tr("Hearing and speaking happen on this machine; the answers come from your chat server.")
        if brain == "wanted":
            return self.tr(
                "Hearing and speaking happen on this machine. To converse freely these agents want a language model: "
                "name a chat server in the settings, under Connections."
            )
        return self.tr("Hearing, answering and speaking all happen on this machine: no account, no key, no network.")

    def invite(
        self, *, holds: bool, phrases: list[str], talk_key: str, stop_key: str, has_microphone: bool = True
    ) -> None:
        """A conversation is open and nobody has said anything yet: what to say, and by which keys."""
        stop = self.tr("{key} stops the agent.").format(key=stop_key) if stop_key else ""
        said = "\n".join(f"“{phrase}”" for phrase in phrases[:3])
        if has_microphone:
            self._head(self.tr("Say something"))
            key = talk_key or self.tr("the button")
            how = self.tr("Hold {key} and say:").format(key=key) if holds else self.tr("Just say:")
            alone = self.tr("Hold {key} and speak.").format(key=key) if holds else self.tr("Speak.")
            note = self.tr("Or type a message below.")
        else:
            self._head(self.tr("Type something"))
            how, alone = self.tr("Type below:"), self.tr("Type below.")
            note = self.tr("There is no microphone to talk into.")
        self.note.setText(joined(note, stop))
        self.text.setText(f"{how}\n{said}" if said else alone)
        self.talk_now.hide()

    def _head(self, title: str) -> None:
        self.title.setText(title)
        self.setAccessibleName(title)

    def wait(self, agents: str) -> None:
        """A conversation is being opened."""
        self._head(self.tr("Connecting"))
        self.text.setText(
            self.tr("{agents} will be with you in a moment.").format(agents=agents or self.tr("The agent"))
        )
        self.note.setText("")
        self.talk_now.hide()


class _InSight(QObject):
    """Keeps a part of what scrolls in sight while the keyboard is there."""

    def __init__(self, area: QScrollArea) -> None:
        super().__init__(area)
        self._area = area

    def eventFilter(self, part: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.Move) and isinstance(part, QWidget) and part.hasFocus():
            self._area.ensureWidgetVisible(part)
        return False
