"""`sidetone screenshot`: the window with a demonstration conversation, drawn off screen into a PNG.

The same window, models and reducers as in the application; only the events come from a file.
"""

from __future__ import annotations

import argparse
import os
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal

from app.base.errors import ConfigError, ExportError
from app.base.language import language, say
from app.ui import demo
from app.ui.language import speak

if TYPE_CHECKING:
    from app.ui.main_window import MainWindow

_LEAST: Final = (900, 600)
_MOST: Final = (7680, 4320)


def take(parsed: argparse.Namespace) -> int:
    """Draw and write; returns 0.

    Args:
        parsed: `out` (PNG path), `theme` (`light` or `dark`), `size` (`WxH`), `demo` (a name in `resources/demo`).
    Raises:
        ConfigError: the size or the demonstration makes no sense. ExportError: the file cannot be written.
    """
    from app.ui.app import has_display, make_application

    width, height = size_of(parsed.size)
    if not has_display() or not os.environ.get("QT_QPA_PLATFORM"):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = make_application()
    speak(language())
    window = demonstrate(getattr(parsed, "demo", None) or demo.DEFAULT, parsed.theme)
    window.resize(width, height)
    window.show()
    application.processEvents()
    settle(window)
    is_written = window.grab().save(str(parsed.out), "PNG")
    window.hide()
    window.deleteLater()
    if not is_written:
        raise ExportError(
            say("Screenshot", "The picture was not written to {path}.").format(path=Path(parsed.out)),
            hint=say("Screenshot", "Choose another folder."),
        )
    return 0


def size_of(text: str) -> tuple[int, int]:
    """`1280x800` as two numbers within what the window can be. Raises ConfigError."""
    parts = text.lower().split("x")
    if len(parts) != 2 or not all(part.isdigit() for part in parts):
        raise ConfigError(
            say("Screenshot", "“{text}” is no size.").format(text=text),
            hint=say("Screenshot", "Write it like 1280x800."),
        )
    size = (int(parts[0]), int(parts[1]))
    if not all(least <= value <= most for value, least, most in zip(size, _LEAST, _MOST, strict=True)):
        raise ConfigError(
            say("Screenshot", "The window cannot be {text}.").format(text=text),
            hint=say("Screenshot", "From 900x600 to 7680x4320."),
        )
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
    status = window.status
    if status is not None:  # meters move in real time, a replay does not: show the last reading only
        window.parts.bar.rest()
        window.parts.bar.report_levels(status.levels)
    return window


def settle(window: MainWindow) -> None:
    """Choose the newest tool or handoff, so that the details have something to show, and finish all layouts."""
    rows = window.transcript_model.rows()
    chosen = next((row for row in reversed(rows) if row.kind == "tool"), None)
    if chosen is not None:
        window.parts.inspector.show_row(chosen.key)
        window.parts.timeline.choose(chosen.key)
    window.parts.transcript.follow()
    for widget in (window.parts.transcript, window.parts.timeline, window.parts.inspector):
        widget.repaint()
