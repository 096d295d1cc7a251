"""Shows the desk's state in the window's parts: which page stands in the middle, which button, what banner.

Made after the first frame. It keeps no state: every change of the desk is shown whole.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

from app.base.visible import visible, visible_name
from app.ui import shapes, words
from app.ui.push_to_talk import is_typing

if TYPE_CHECKING:
    from app.ui.main_window import MainWindow
    from app.ui.rest import Rest
    from app.ui.welcome import Brain
    from app.workbench.catalogue import AgentSetInfo

MOST_NOTICES: Final = 3  # the newest, above the welcome page; all of them are in the transcript


class Display(QObject):
    """Connects the desk to the parts."""

    def __init__(self, window: MainWindow, rest: Rest) -> None:
        super().__init__(window)
        self.desk = window.desk
        self.parts = rest.parts
        self._window = window
        self._rest = rest
        self._second = QTimer(self)
        self._second.setInterval(250)
        self._second.timeout.connect(self._show_clock)
        self.desk.changed.connect(self._on_desk_changed)
        self.desk.levels_changed.connect(self._on_desk_levels_changed)
        self._on_desk_changed()

    def _on_desk_changed(self) -> None:
        desk, parts = self.desk, self.parts
        self._show_state()
        self._show_middle()
        self._show_banner()
        parts.status_line.show_status(desk.voice, desk.status, self._connection_title())
        self._show_clock()
        self._rest.commands.refresh()

    def _show_state(self) -> None:
        desk, parts = self.desk, self.parts
        is_busy = desk.is_open or desk.pending == "connect"
        parts.bar.show_connected(is_busy)
        hears = desk.has_microphone
        parts.talk.set_usable(desk.is_open, has_microphone=hears)
        talk = None if desk.status is None else desk.status.talk
        mode = talk.mode if talk is not None and desk.is_open else desk.settings.turn_mode
        parts.talk.show_mode(mode, bool(desk.is_open and talk and talk.is_muted), has_microphone=hears)
        parts.talk.button.set_live(bool(desk.is_open and talk and talk.is_open and not talk.is_muted))
        if desk.is_open != self._second.isActive():
            parts.timeline.set_running(desk.is_open)
            if desk.is_open:
                self._second.start()
                if not is_typing(self._window.focusWidget()):
                    parts.talk.setFocus()  # a stray Space must not press Disconnect
            else:
                self._second.stop()
                parts.bar.rest()
                self._rest.push_to_talk.let_go()
        if desk.is_open and not hears and self._window.focusWidget() in (None, parts.talk, parts.talk.button):
            parts.talk.field.setFocus()  # typing is all that is left

    def _show_middle(self) -> None:
        desk, parts = self.desk, self.parts
        chosen = desk.choices.agent_set(desk.settings.agents)
        name = visible_name(chosen.title) if chosen is not None else ""
        rows = desk.transcript_model.rows()
        begins = not desk.is_open and all(row.kind == "notice" for row in rows)  # nobody has talked yet
        if (rows and not begins) or self._window.is_saved_shown:
            parts.middle.setCurrentWidget(parts.transcript)
            return
        parts.welcome.tell([(row.text, row.level) for row in rows[-MOST_NOTICES:]])
        parts.middle.setCurrentWidget(parts.welcome)
        if desk.is_open:
            phrases = [] if chosen is None else _phrases(chosen.try_saying)
            talk = None if desk.status is None else desk.status.talk
            holds = talk is not None and talk.mode == "hold"
            actions = self._rest.actions
            parts.welcome.invite(
                holds=holds,
                phrases=phrases,
                talk_key=actions.key_text("talk"),
                stop_key=actions.key_text("stop"),
                has_microphone=desk.has_microphone,
            )
        elif desk.pending == "connect":
            parts.welcome.wait(name)
        else:
            self._offer(chosen, name)

    def _offer(self, chosen: AgentSetInfo | None, name: str) -> None:
        settings = self.desk.settings
        wants_model = chosen is not None and chosen.needs_language_model
        brain: Brain = "chat" if getattr(settings, "chat_url", None) else "wanted" if wants_model else "offline"
        has_tools = chosen is None or chosen.has_tools
        self.parts.welcome.offer(is_first=not settings.has_talked, agents=name, has_tools=has_tools, brain=brain)

    def _show_banner(self) -> None:
        desk, banner = self.desk, self.parts.banner
        engine = None if desk.status is None else desk.status.engine
        state = engine.state if engine is not None and (desk.is_open or desk.pending) else ""
        if state in ("lost", "restarting"):
            banner.say(
                self.tr("The engine on this computer stopped and is being restarted. What was said stays."),
                "warning",
                shapes.turning,
            )
        elif state == "failed":
            banner.say(
                self.tr(
                    "The engine on this computer does not start. Disconnect, then try again; the transcript stays."
                ),
                "error",
                shapes.warning,
            )
        else:
            banner.say(self._wants_language_model(), "info", shapes.info)

    def _wants_language_model(self) -> str:
        """What to say when the agents need more than the offline brain, else nothing."""
        desk = self.desk
        chosen = desk.choices.agent_set(desk.settings.agents)
        if chosen is None or not chosen.needs_language_model or desk.settings.connection != "local":
            return ""
        engine = None if desk.status is None else desk.status.engine
        if getattr(desk.settings, "chat_url", None) or (engine is not None and engine.brain not in ("", "offline")):
            return ""
        return self.tr(
            "{agents} wants a language model. The offline brain can greet, but not converse freely: "
            "name a chat server in the settings, under Connections, or choose another connection."
        ).format(agents=visible_name(chosen.title))

    def _show_clock(self) -> None:
        status = self.desk.status
        if status is None or status.conversation is None:
            self.parts.bar.show_clock("")
            return
        limit_s = status.conversation.limit_s
        now = words.clock(self.desk.now_s)
        text = now if limit_s is None else self.tr("{now} of {limit}").format(now=now, limit=words.clock(limit_s))
        self.parts.bar.show_clock(text)

    def _on_desk_levels_changed(self, levels: object) -> None:
        self.parts.bar.report_levels(levels)  # type: ignore[arg-type]  # a signal carries it as an object
        self.parts.talk.button.set_level(levels.you_peak_dbfs)  # type: ignore[attr-defined]  # likewise

    def _connection_title(self) -> str:
        status = self.desk.status
        if status is not None and status.conversation is not None:
            return self.desk.title_of(status.conversation.connection)
        return self.desk.title_of(self.desk.settings.connection)


def _phrases(try_saying: object) -> list[str]:
    """The catalogue's examples as a list."""
    if isinstance(try_saying, str):
        return [visible(try_saying)] if try_saying else []
    return [visible(str(phrase)) for phrase in try_saying] if isinstance(try_saying, list | tuple) else []
