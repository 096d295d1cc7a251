"""`sidetone screenshot`: the window with a demonstration conversation, or a dialog, drawn off screen into a PNG.

The same window, models and reducers as in the application; only the events come from a file.
"""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final, Literal

from app.base import paths
from app.base.errors import ConfigError, ExportError
from app.base.language import language, say
from app.base.plain_file import Beside
from app.ui import demo, dialog_picture
from app.ui.dialog_picture import Size
from app.ui.language import speak

if TYPE_CHECKING:
    from PySide6.QtGui import QPixmap
    from PySide6.QtWidgets import QApplication

    from app.ui.main_window import MainWindow

_USUAL: Final = (1280, 800)
_LEAST: Final = (900, 600)
_MOST: Final = (7680, 4320)


def take(parsed: argparse.Namespace) -> int:
    """Draw and write; returns 0.

    Args:
        parsed: `out` (PNG path), `theme` (`light` or `dark`), `size` (`WxH`), and one of `demo` (a name in
            `resources/demo`), `settings` (a page's key), `first_start` (a step's number).
    Raises:
        ConfigError: there is no such thing, or not in this size. ExportError: the file cannot be written.
    """
    from app.ui import no_window
    from app.ui.app import log_qt, make_application

    if not no_window.has_display() or not os.environ.get("QT_QPA_PLATFORM"):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    with _nobody():
        application = make_application()
        log_qt()
        speak(language())
        picture = _drawn(application, parsed)
    _save(picture, Path(parsed.out))
    return 0


def _save(picture: QPixmap, out: Path) -> None:
    unwritten = ExportError(
        say("Screenshot", "The picture was not written to {path}.").format(path=out),
        hint=say("Screenshot", "Choose another folder."),
    )
    with Beside(out, lambda _error: unwritten) as beside:
        if not picture.save(str(beside.path), "PNG"):
            raise unwritten
        beside.is_kept = True


@contextmanager
def _nobody() -> Iterator[None]:
    """Settings, agent sets and keyring of whoever draws are left alone, and do not show."""
    import keyring
    from keyring.backends import fail, null

    asked = keyring.get_keyring()
    if not isinstance(asked, fail.Keyring):
        keyring.set_keyring(null.Keyring())  # type: ignore[no-untyped-call]  # the library has no types here
    try:
        with TemporaryDirectory(prefix="sidetone-") as folder, paths.elsewhere(Path(folder)):
            yield
    finally:
        keyring.set_keyring(asked)


def _drawn(application: QApplication, parsed: argparse.Namespace) -> QPixmap:
    opening: dialog_picture.Opening | None = None
    if parsed.settings is not None:
        opening = dialog_picture.page(parsed.settings)
    elif parsed.first_start is not None:
        opening = dialog_picture.step(parsed.first_start)
    if opening is not None:
        return dialog_picture.draw(application, opening, parsed.theme, size_of(parsed.size, (1, 1)))
    size = size_of(parsed.size) or _USUAL
    window = demonstrate(parsed.demo or demo.DEFAULT, parsed.theme)
    window.resize(*size)
    window.show()
    application.processEvents()
    settle(window)
    picture = window.grab()
    window.hide()
    window.deleteLater()
    return picture


def size_of(text: str | None, least: Size = _LEAST) -> Size | None:
    """`1280x800` as two numbers, None for None. Raises ConfigError for what is no size, too small or too large."""
    if text is None:
        return None
    parts = text.lower().split("x")
    if len(parts) != 2 or not all(part.isdigit() for part in parts):
        raise ConfigError(
            say("Screenshot", "“{text}” is no size.").format(text=text),
            hint=say("Screenshot", "Write it like 1280x800."),
        )
    size = (int(parts[0]), int(parts[1]))
    if not all(low <= value <= high for value, low, high in zip(size, least, _MOST, strict=True)):
        raise dialog_picture.wrong_size(size, least)
    return size


def demonstrate(name: str, appearance: Literal["light", "dark"], *, text_size: float = 1.0) -> MainWindow:
    """A window that shows a demonstration; needs the application object."""
    from app.ui.desk import Desk
    from app.ui.first_look import FirstLook
    from app.ui.main_window import MainWindow
    from app.ui.theme import Theme

    desk = Desk(FirstLook(has_talked=True))
    desk.make_reducers()
    desk.read_choices()
    window = MainWindow(desk, Theme(appearance, text_size=text_size))
    window.complete()
    desk.prepared.emit()
    for stamped in demo.load(name):
        desk.fold(stamped)
    desk.changed.emit()
    window.parts.kept.list.show_kept(*demo.kept())
    status = window.status
    if status is not None:  # meters move in real time, a replay does not: show the last reading only
        window.parts.bar.rest()
        window.parts.bar.report_levels(status.levels)
    return window


def settle(window: MainWindow) -> None:
    """Choose the newest tool or handoff, so that the details have something to show, and finish all layouts."""
    from PySide6.QtCore import QCoreApplication, QEvent

    rows = window.transcript_model.rows()
    chosen = next((row for row in reversed(rows) if row.kind == "tool"), None)
    if chosen is not None:
        window.parts.inspector.show_row(chosen.key)
        window.parts.timeline.choose(chosen.key)
    window.parts.transcript.follow()
    for widget in (window.parts.transcript, window.parts.timeline, window.parts.inspector):
        widget.repaint()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)  # a text's height follows from its width
