"""Dialogs drawn off screen: a page of the settings, a step of the first start, as on a person's first day.

The same window, desk and pages as in the application, on a loop of their own: what a page reads while it is shown is
there in the picture. `screenshot` sees to it that nothing of the person who draws it is read.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Final, Literal

from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QDialog

from app.base.errors import ConfigError
from app.base.language import say

if TYPE_CHECKING:
    from app.ui.main_window import MainWindow

Size = tuple[int, int]
Opening = Callable[["MainWindow"], Awaitable[QDialog]]

_STOP_S: Final = 1.0
_READ_S: Final = 5.0  # for what a page reads; a server that does not answer is not waited for
_LATER_S: Final = 0.3  # what a page looks at only when nothing was typed for a moment
_AFTER_S: Final = 0.05  # what it makes of what it read


def page(key: str) -> Opening:
    """The settings with this page in front. Raises ConfigError for one that there is not."""
    from app.ui.settings.pages import PAGES

    known = [each.key for each in PAGES]
    if key not in known:
        raise ConfigError(
            say("Screenshot", "The settings have no page “{name}”.").format(name=key),
            hint=say("Screenshot", "There are: {known}.").format(known=", ".join(known)),
        )

    async def opened(window: MainWindow) -> QDialog:
        return await window.complete().commands.settings.open(key)

    return opened


def step(number: int) -> Opening:
    """The first start at this step, from 1. Raises ConfigError for one that there is not."""
    from app.ui.first_start.dialog import STEPS

    if not 1 <= number <= len(STEPS):
        raise ConfigError(
            say("Screenshot", "The first start has no step {step}.").format(step=number),
            hint=say("Screenshot", "From 1 to {last}.").format(last=len(STEPS)),
        )

    async def opened(window: MainWindow) -> QDialog:
        opener = window.complete().commands.first_start
        await opener.open()
        assert opener.dialog is not None  # it was just opened
        for _ in range(number - 1):
            opener.dialog.next.click()
        return opener.dialog

    return opened


def draw(
    application: QApplication, opening: Opening, appearance: Literal["light", "dark"], size: Size | None
) -> QPixmap:
    """Open a dialog over an empty window, wait for what it reads, draw it, close it.

    Args:
        size: None for the one it opens with.
    Raises:
        ConfigError: it cannot be so small.
    """
    from app.ui import loop
    from app.ui.desk import Desk
    from app.ui.first_look import FirstLook
    from app.ui.main_window import MainWindow
    from app.ui.theme import Theme

    first = FirstLook()
    first.theme = appearance  # chosen, so the page of the appearance says so
    desk = Desk(first)
    window = MainWindow(desk, Theme(appearance))
    drawn = QPixmap()

    async def show() -> int:
        nonlocal drawn
        desk.bridge.start()
        try:
            dialog = await opening(window)
            _fit(dialog, size)
            await _until_read()
            drawn = dialog.grab()
            dialog.close()
        finally:
            await desk.close()
        return 0

    try:
        loop.run(application, show(), asyncio.Event())
    finally:
        desk.bridge.stop(_STOP_S)
        window.deleteLater()
    return drawn


def wrong_size(asked: Size, least: Size) -> ConfigError:
    """What is told of a size that what is drawn cannot have."""
    return ConfigError(
        say("Screenshot", "The window cannot be {size}.").format(size=_written(asked)),
        hint=say("Screenshot", "From {least} to 7680x4320.").format(least=_written(least)),
    )


def _written(size: Size) -> str:
    return f"{size[0]}x{size[1]}"


def _fit(dialog: QDialog, size: Size | None) -> None:
    if size is None:
        return
    dialog.resize(*size)
    if (dialog.width(), dialog.height()) != size:
        least = dialog.minimumSize().expandedTo(dialog.minimumSizeHint())
        raise wrong_size(size, (least.width(), least.height()))


async def _until_read() -> None:
    """What a page started to read is there, also what it only starts a moment after it was shown."""
    from app.ui.motion.choice import FOLLOWING  # it never ends

    for wait_s in (_LATER_S, _AFTER_S):
        await asyncio.sleep(wait_s)
        reading = {each for each in asyncio.all_tasks() if each.get_name() != FOLLOWING} - {asyncio.current_task()}
        if reading:
            await asyncio.wait(reading, timeout=_READ_S)
