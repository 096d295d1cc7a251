"""What the window works on: the workbench behind the bridge, the reducers, the models, the choices.

Every widget gets this object, connects to its signals and reads it; none keeps a state of its own. Commands are
coroutines that never raise: a failure becomes a notice in the conversation. The reducers are imported by `prepare`,
after the first frame was drawn. Invariant: models equal their reducer's rows after every drain.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Coroutine
from typing import TYPE_CHECKING, Any, Final, Literal, cast

from PySide6.QtCore import QObject, Signal

from app.base.errors import AppError
from app.ui import errands
from app.ui.bridge import Bridge
from app.ui.choices import Choices
from app.ui.first_look import FirstLook
from app.ui.keeping import Keeping
from app.ui.views import Views

if TYPE_CHECKING:
    import asyncio

    from app.base.settings import Settings, SettingsFile
    from app.ui.timeline.model import TimelineModel
    from app.ui.transcript.model import TranscriptModel
    from app.workbench.events import Stamped
    from app.workbench.status import Status

Publish = Callable[[Any], None]
MakeWorkbench = Callable[["Settings", Publish], Any]

_CLOSE_S: Final = 1.2
_WRITES_S: Final = 5.0  # longer than importing what a conversation needs, which may stand before them


class Desk(QObject):
    """Owned by the application. `changed` after every drain and command; `prepared` once the choices are known,
    `choices_changed` when the settings have changed them since, `kept_changed` when kept conversations were deleted."""

    changed = Signal()
    prepared = Signal()
    choices_changed = Signal()
    kept_changed = Signal()
    levels_changed = Signal(object)

    def __init__(self, first: FirstLook, make_workbench: MakeWorkbench = errands.real_workbench) -> None:
        super().__init__()
        self.settings: FirstLook | Settings = first
        self.bridge = Bridge(self.fold, self._on_drained, self)
        self.choices = Choices()
        self.keeping = Keeping(lambda: self.settings, self.bridge.publish)
        self._finishing: set[asyncio.Task[object]] = set()
        self._unproven = dict(first.unproven)
        self.pending = ""  # the command that is under way: "connect", "disconnect"
        self._make_workbench = make_workbench
        self._workbench: Any = None
        self.views = Views(self)
        self._preparing: asyncio.Lock | None = None
        self._is_prepared = False
        self._clock = (0.0, 0.0)  # at_s of the newest event and the monotonic moment it was folded
        self._talk_lock: asyncio.Lock | None = None
        self._file: SettingsFile | None = None
        self._has_news = False
        self._told_missed = 0

    # -- what is shown ----------------------------------------------------------------------------------------

    @property
    def transcript_model(self) -> TranscriptModel:
        """The conversation's rows."""
        return self.views.models[0]

    @property
    def timeline_model(self) -> TimelineModel:
        """The timeline's marks."""
        return self.views.models[1]

    @property
    def status(self) -> Status | None:
        """What is known of the conversation that goes on; None in the first moments of the application."""
        return None if self.views.live is None else self.views.live.status.status

    @property
    def shown_status(self) -> Status | None:
        """The same of the conversation whose rows are shown, which may be a saved one."""
        return None if self.views.shown is None else self.views.shown.status.status

    @property
    def voice(self) -> str:
        """The one word for what is going on."""
        if self.pending == "connect" and (self.status is None or self.status.voice == "disconnected"):
            return "connecting"
        return "disconnected" if self.status is None else self.status.voice

    @property
    def is_open(self) -> bool:
        """Whether a conversation is open."""
        return self.status is not None and self.status.conversation is not None

    @property
    def turns_are_held(self) -> bool:
        """Whether a turn lasts as long as a key or button is held."""
        return self.status is not None and self.status.talk.mode == "hold"

    @property
    def has_microphone(self) -> bool:
        """False in a conversation that has nothing to talk into."""
        return not self.is_open or self.status is None or self.status.talk.has_microphone

    @property
    def now_s(self) -> float:
        """Seconds since the conversation began; stands still when none is open."""
        at_s, folded = self._clock
        return at_s + (time.monotonic() - folded if self.is_open else 0.0)

    @property
    def shown_s(self) -> float:
        """The moment that is shown, in seconds since that conversation began."""
        return self.views.position_s(self.now_s)

    def title_of(self, connection: str) -> str:
        """A connection in words."""
        return self.choices.title_of(connection)

    @property
    def is_ready(self) -> bool:
        """Whether settings, choices and what is kept can be asked for: after `prepare` and before `close`."""
        return self._is_prepared

    # -- life -------------------------------------------------------------------------------------------------

    async def prepare(self) -> None:
        """Everything the first frame did not need: settings, reducers, choices. Whoever comes second waits."""
        import asyncio

        if self._preparing is None:
            self._preparing = asyncio.Lock()
        async with self._preparing:
            if not self._is_prepared:
                await self._prepare()

    async def _prepare(self) -> None:
        self._file, loaded, trouble = await self.bridge.submit(errands.load_settings())
        if self.views.live is None:
            await self.bridge.submit(errands.import_heavy())
            self.make_reducers()
            await self._guarded("choices", errands.on_engine(self.read_choices, loaded.settings))
        if isinstance(self.settings, FirstLook):
            self.settings.hand_over(loaded.settings)
        self.settings = loaded.settings
        self.keeping.begin()
        self._is_prepared = True
        self.prepared.emit()
        self.changed.emit()
        await self._guarded("check choices", errands.on_engine(errands.check, loaded.settings))
        notice = (trouble.message, trouble.hint) if trouble is not None else loaded.notice()
        if notice is not None:
            self.report(*notice, level="warning")

    def make_reducers(self) -> None:
        """Be ready to fold events; the models are empty then."""
        self.views.make_live()

    def read_choices(self, settings: Settings | None = None) -> None:
        """Ask the catalogue: reads files, so not in the window's thread."""
        self.choices = errands.choices(settings)

    async def renew_choices(self) -> None:
        """The settings have changed what can be connected to."""
        settings = cast("Settings", self.settings)
        await self._guarded("choices", errands.on_engine(self.read_choices, settings))
        self.choices_changed.emit()

    async def close(self) -> None:
        """Write what is still to be written, close the conversation and the engine, all in bounded time."""
        import asyncio

        self._is_prepared = False
        if self._finishing:
            await asyncio.wait(self._finishing, timeout=_WRITES_S)
        if self._workbench is not None:
            try:
                await asyncio.wait_for(self.bridge.submit(self._workbench.close()), _CLOSE_S)
            except (TimeoutError, AppError, RuntimeError) as error:
                _warn("the workbench did not close cleanly: %s", type(error).__name__)
        await self.keeping.close()

    # -- commands ---------------------------------------------------------------------------------------------

    def start(self, coro: Coroutine[Any, Any, object], name: str, *, is_awaited: bool = False) -> None:
        """Run a command from a slot.

        Args:
            is_awaited: it writes what would be lost: the window does not go before it has ended.
        """
        from app.base.aio import spawn

        task = spawn(coro, name=name)
        if is_awaited:
            self._finishing.add(task)
            task.add_done_callback(self._finishing.discard)

    async def connect_to(self, connection: str, agents: str) -> None:
        """Open a conversation; a choice that worked is remembered."""
        if self.pending or self.is_open:
            return
        self.pending = "connect"
        self.changed.emit()
        try:
            await self.prepare()
            before = self.settings.connection, self.settings.agents
            self.settings.connection, self.settings.agents = connection, agents
            if await self._perform("connect", connection, agents):
                self.settings.has_talked = True
                self._unproven.clear()
                await self.save_settings()
            else:
                self.settings.connection, self.settings.agents = before
        finally:
            self.pending = ""
            self.changed.emit()

    def choose(self, connection: str = "", agents: str = "") -> None:
        """What the person wants to connect to, remembered at once."""
        for name, value in (("connection", connection), ("agents", agents)):
            if value:
                setattr(self.settings, name, value)
                self._unproven.pop(name, None)
        self.keep_settings()

    async def disconnect_now(self) -> None:
        """End the conversation."""
        self.pending = "disconnect"
        self.changed.emit()
        try:
            await self._perform("disconnect")
        finally:
            self.pending = ""
            self.changed.emit()

    async def talk(self, is_held: bool) -> None:
        """The talk key or button went down or came up."""
        await self._in_order("press_talk" if is_held else "release_talk")

    async def set_turn_mode(self, mode: str) -> None:
        """How turns are taken: `hold` or `voice`."""
        self.settings.turn_mode = "hold" if mode == "hold" else "voice"
        if self._workbench is not None:
            await self._in_order("set_turn_mode", mode)
        await self.save_settings()

    async def set_muted(self, muted: bool) -> None:
        """Send nothing from the microphone, or do again."""
        await self._in_order("set_muted", muted)

    async def stop_agent(self) -> None:
        """Silence the agent."""
        await self._perform("stop_agent")

    async def send_text(self, text: str) -> bool:
        """Say something in writing; returns whether it was sent."""
        return await self._in_order("send_text", text)

    async def answer_tool(self, call_id: str, allowed: bool, always: bool = False) -> None:
        """Let a waiting tool run, or not."""
        await self._perform("approve_tool" if allowed else "reject_tool", call_id, always)

    async def apply(self, what: Literal["voice", "sound"]) -> None:
        """Settings of this kind have changed: a conversation that is open follows."""
        if self._workbench is not None:
            await self._in_order(f"apply_{what}")

    @property
    def settings_file(self) -> SettingsFile | None:
        """Where the settings are kept, once they were read."""
        return self._file

    def keep_settings(self) -> None:
        """Have the settings written soon; `close` waits for it."""
        self.start(self.save_settings(), "save settings", is_awaited=True)

    async def save_settings(self) -> bool:
        """Write them, without what the command line asked for and was not connected to yet; says whether they are."""
        from app.base import settings

        if not isinstance(self.settings, settings.Settings):
            return False
        kept = self.settings.model_copy(update=self._unproven)
        file = self._file or settings.SettingsFile()
        return await self._guarded("save settings", errands.save_settings(file, kept, self.bridge.publish))

    async def export(self, path: str) -> bool:
        """Write the conversation; the format goes by the suffix. Returns whether it was written."""
        return await self._guarded("export", self._export(path))

    def report(self, message: str, hint: str = "", level: str = "error") -> None:
        """Show a notice of the window's own in the conversation."""
        from app.workbench.events import Stamped, Trouble

        trouble = Trouble(message, hint, level)  # type: ignore[arg-type]  # a NoticeLevel
        self.fold(Stamped(self.now_s, trouble))
        self.views.apply(Stamped(self.shown_s, trouble))
        self.changed.emit()

    # -- inside -----------------------------------------------------------------------------------------------

    def fold(self, stamped: Stamped) -> None:
        """Take one event into reducers and models; widgets follow with the next `changed`."""
        if self.views.live is None:
            return
        if type(stamped.event).__name__ == "ConversationStarted":
            self._clock = (0.0, time.monotonic())
        self.views.fold(stamped)
        if type(stamped.event).__name__ == "LevelsChanged":
            self.levels_changed.emit(stamped.event)
        else:
            self._has_news = True
        if stamped.at_s >= self._clock[0]:
            self._clock = (stamped.at_s, time.monotonic())

    def _on_drained(self) -> None:
        """Meters have a signal of their own: thirty readings a second must not refresh everything."""
        missed = self.bridge.missed - self._told_missed
        if missed:
            from app.realtime.session.events import RealtimeEventsMissed
            from app.workbench.events import Stamped

            self._told_missed += missed
            self.fold(Stamped(self.now_s, RealtimeEventsMissed(missed)))
        if self._has_news:
            self._has_news = False
            self.changed.emit()

    async def _perform(self, method: str, *arguments: Any) -> bool:
        """Call the workbench; returns whether it went well. What failed is told in the conversation."""
        return await self._guarded(method, self._call(method, *arguments))

    async def _in_order(self, method: str, *arguments: Any) -> bool:
        """The same, one after the other: a press never overtakes its release."""
        return await self._guarded(method, self._call_in_order(method, *arguments))

    async def _guarded(self, what: str, coro: Coroutine[Any, Any, Any]) -> bool:
        try:
            await self.bridge.submit(coro)
        except AppError as error:
            self.bridge.drain()  # what the workbench itself published about it comes first
            self._tell(error.for_people(), error)
            return False
        except RuntimeError as error:
            _warn("%s: %s", what, error)
            return False
        self.bridge.drain()
        return True

    def _tell(self, text: str, error: AppError) -> None:
        known = [row.text for row in self.transcript_model.rows()[-3:] if row.kind == "notice"]
        if text not in known:
            self.report(error.message, error.hint)

    async def _call(self, method: str, *arguments: Any) -> None:
        # On the engine loop: the workbench is made there and never leaves it.
        if self._workbench is None:
            self._workbench = self._make_workbench(cast("Settings", self.settings), self.keeping.tapped)
        await getattr(self._workbench, method)(*arguments)

    async def _call_in_order(self, method: str, *arguments: Any) -> None:
        import asyncio

        if self._talk_lock is None:
            self._talk_lock = asyncio.Lock()
        async with self._talk_lock:
            await self._call(method, *arguments)

    async def _export(self, path: str) -> None:
        if self.views.source is not None:
            errands.export_saved(self.views.source, path)
        else:
            errands.export(list(self.transcript_model.rows()), self.status, self.now_s, path, self.keeping.whole())


def _warn(message: str, *arguments: object) -> None:
    import logging  # not before the first frame

    logging.getLogger("app.ui").warning(message, *arguments)
