"""Keeps the log as the settings say, from the moment they are known: level, file or none, for how long."""

from __future__ import annotations

from collections.abc import Coroutine
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from app.ui import errands
from app.ui.first_look import FirstLook

if TYPE_CHECKING:
    from app.base.crash import CrashWatch
    from app.ui.desk import Desk


class LogKeeping(QObject):
    """Owned by the application.

    Args:
        asked: the level that the command line asks for; the more talkative of the two counts.
        crashes: writes reports where there is a log.
    """

    def __init__(self, desk: Desk, asked: str, crashes: CrashWatch | None = None) -> None:
        super().__init__(desk)
        self._desk = desk
        self._asked = asked
        self._crashes = crashes
        self._in_force: tuple[Any, ...] | None = None
        desk.prepared.connect(self.follow)
        desk.changed.connect(self.follow)

    def follow(self) -> None:
        """Look whether the settings are still those in force; called often."""
        settings = self._desk.settings
        if isinstance(settings, FirstLook):
            return
        privacy = settings.privacy
        wanted = (settings.advanced.log_level, privacy.keeps_log)
        if wanted != self._in_force:
            is_start, self._in_force = self._in_force is None, wanted
            keep = errands.on_engine(errands.keep_log, self._asked, wanted[0], privacy.model_copy(), is_start)
            self._desk.start(self._keep(keep, privacy.keeps_log), "log")

    async def _keep(self, keep: Coroutine[Any, Any, None], keeps_log: bool) -> None:
        await self._desk.bridge.submit(keep)
        if self._crashes is not None:
            await self._desk.bridge.submit(errands.on_engine(self._crashes.want, keeps_log))
