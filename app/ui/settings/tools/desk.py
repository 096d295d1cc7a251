"""What the parts of a page of entries share: the entry that is shown, its store, and work off the window's thread."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable, Coroutine
from typing import Any, TypeVar, cast

from PySide6.QtCore import QObject

from app.base.sections import GuardrailEntry, OwnTool
from app.base.settings import Settings
from app.ui.settings.place import Place
from app.ui.settings.store import SettingsStore
from app.ui.theme import Theme

T = TypeVar("T")
Entry = OwnTool | GuardrailEntry


class EntryDesk(QObject):
    """One for each entry that is shown; gone when another one is.

    Args:
        entry: of the settings, changed in place; the page's store keeps it.
        path: the list of the settings that it is of.
        renew: shows the entry anew, when what it has decides which rows there are; the control of that name gets the
            keyboard, the one that has it when there is none.
    """

    def __init__(
        self,
        entry: Entry,
        path: str,
        place: Place,
        look: Theme,
        renew: Callable[[str], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.entry = entry
        self.look = look
        self.renew = renew
        self.place = place
        # A store needs no more of its settings than fields that pydantic checks.
        self.store = SettingsStore(cast(Settings, entry), lambda: None, self)
        self.store.changed.connect(lambda _: place.store.touch(path))
        self.is_over = False
        self._tasks: set[asyncio.Task[None]] = set()

    def leave(self) -> None:
        """Another entry is shown, or none: stop what still runs for this one."""
        self.is_over = True
        for task in self._tasks:
            task.cancel()

    def ask(self, work: Callable[[], Coroutine[Any, Any, T]], done: Callable[[T], None], name: str) -> None:
        """Run a coroutine on the engine's loop; `done` gets its result while this entry is shown."""
        self._start(lambda: self.place.on_engine(work()), done, name)

    def follow(
        self, work: Callable[[Callable[[T], None]], Coroutine[Any, Any, None]], told: Callable[[T], None], name: str
    ) -> asyncio.Task[None]:
        """Run a coroutine on the engine's loop that tells several things, each to `told` while this entry is shown.

        The task is there to be cancelled: then nothing more is told.
        """

        async def run() -> None:
            loop, task = asyncio.get_running_loop(), asyncio.current_task()

            def here(value: T) -> None:
                if not (self.is_over or (task is not None and task.cancelling())):
                    told(value)

            def tell(value: T) -> None:
                with contextlib.suppress(RuntimeError):  # the window has closed
                    loop.call_soon_threadsafe(here, value)

            await self.place.on_engine(work(tell))

        return self._keep(run(), name)

    def ask_thread(self, work: Callable[[], T], done: Callable[[T], None], name: str) -> None:
        """Call something that may block for long, on a thread of its own."""
        self._start(lambda: self.place.aside(work), done, name)

    def _start(self, work: Callable[[], Coroutine[Any, Any, T]], done: Callable[[T], None], name: str) -> None:
        async def run() -> None:
            result = await work()
            if not self.is_over:
                done(result)

        self._keep(run(), name)

    def _keep(self, coro: Coroutine[Any, Any, None], name: str) -> asyncio.Task[None]:
        task = self.place.start(coro, name)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task
