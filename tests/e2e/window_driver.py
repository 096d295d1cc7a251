"""Starts the real application and lets a test look inside: started as a program of its own.

    python tests/e2e/window_driver.py [application arguments]

Reads one JSON request a line (`{"ask": "rows"}`) and prints one JSON answer a line with the prefix `@@`. The
application itself is untouched: requests are answered in its main thread between two events.
"""

from __future__ import annotations

import json
import sys
import threading
import time
import traceback
from dataclasses import asdict
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QFileOpenEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from app.audio.playout import Playout
from app.main import main
from app.realtime.transports.websocket import WebSocketDuplex
from tests.e2e import sight

WATCHED = ("input_audio_buffer.speech_started", "response.output_audio.delta", "conversation.item.truncate")

# What counts as sound in a block: far below speech, above what resampling leaves.
SOUND = 60


class Tap:
    """Notes when watched frames pass the socket and when sound begins and ends at the device, changing neither."""

    def __init__(self) -> None:
        self.frames: list[dict[str, Any]] = []
        self.blocks: list[tuple[float, bool]] = []
        receive, send = WebSocketDuplex.receive, WebSocketDuplex.send

        async def noted_receive(duplex: WebSocketDuplex) -> Any:
            frame = await receive(duplex)
            self._note(frame, time.monotonic())
            return frame

        async def noted_send(duplex: WebSocketDuplex, frame: str) -> None:
            self._note(frame, time.monotonic())
            await send(duplex, frame)

        render = Playout.render

        def noted_render(playout: Playout, block: Any, *rest: Any) -> None:
            render(playout, block, *rest)
            is_sound = bool(abs(block.astype("int32")).max(initial=0) > SOUND)
            if not self.blocks or self.blocks[-1][1] != is_sound:
                self.blocks.append((time.monotonic(), is_sound))

        Playout.render = noted_render  # type: ignore[method-assign]  # a look, not a change
        WebSocketDuplex.receive = noted_receive  # type: ignore[method-assign]  # a look, not a change
        WebSocketDuplex.send = noted_send  # type: ignore[method-assign]  # likewise

    def _note(self, frame: Any, at_s: float) -> None:
        text = frame.decode() if isinstance(frame, bytes) else frame or ""
        if any(kind in text[:200] or kind in text[-200:] for kind in WATCHED):
            self.frames.append({"at_s": at_s, **json.loads(text)})


tap = Tap()


class Probe(QObject):
    """Lives in the main thread; `asked` is emitted by the thread that reads requests."""

    asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.asked.connect(self._on_asked)

    def _on_asked(self, request: dict[str, Any]) -> None:
        try:
            answer = getattr(self, request["ask"])(**request.get("with", {}))
            text = json.dumps(answer, default=str)  # amounts of money are decimals
        except Exception:  # noqa: BLE001 - a test that gets no answer would wait for ever
            text = json.dumps({"failed": traceback.format_exc()})
        print("@@" + text, flush=True)

    @property
    def _window(self) -> Any:
        return next(each for each in QApplication.topLevelWidgets() if isinstance(each, QMainWindow))

    def rows(self) -> dict[str, Any]:
        """Transcript, timeline and status as the window's models hold them."""
        window = self._window
        return {
            "transcript": [asdict(row) for row in window.transcript_model.rows()],
            "timeline": [asdict(row) for row in window.timeline_model.rows()],
            "state": window.status.voice if window.status else "starting",
            "engine": asdict(window.status.engine) if window.status and window.status.engine else None,
            "trouble": window.status.trouble.message if window.status and window.status.trouble else "",
        }

    def wire(self) -> list[dict[str, Any]]:
        """Watched frames, each with the moment (`time.monotonic()`) at which it passed the socket."""
        return tap.frames

    def blocks(self) -> list[tuple[float, bool]]:
        """When (`time.monotonic()`) the blocks handed to the device began to hold sound, or silence."""
        return tap.blocks

    def screenshot(self, path: str) -> bool:
        """The screen with all windows as they are drawn, into a PNG."""
        return bool(QApplication.primaryScreen().grabWindow(0).save(path))

    def trigger(self, name: str) -> bool:
        """Trigger one of the window's actions by its name."""
        self._window.findChild(QAction, name).trigger()
        return True

    def ask_for_file(self, path: str) -> bool:
        """Tell the application to open a file, as macOS does."""
        return QApplication.sendEvent(QApplication.instance(), QFileOpenEvent(path))

    def place(self, name: str) -> list[int]:
        """Centre of the control with this object name, in screen coordinates."""
        widget = self._window.findChild(QWidget, name)
        centre = widget.mapToGlobal(widget.rect().center())
        return [centre.x(), centre.y(), int(widget.isVisible() and widget.isEnabled())]

    def seen(self) -> list[dict[str, Any]]:
        """Everything with a name that is shown, see `sight`."""
        return sight.seen()

    def focused(self) -> dict[str, Any]:
        """What has the keyboard."""
        return sight.focused()

    def card_button(self, name: str) -> list[int] | None:
        """Where a button of the last waiting card is painted, in screen coordinates."""
        view = self._window.parts.transcript
        for index in reversed(range(view.transcript.rowCount())):
            box = view.layout_at(index).buttons.get(name)
            if box is not None:
                corner = view.viewport().mapToGlobal(box.translated(view.row_origin(index)).topLeft().toPoint())
                return [corner.x(), corner.y(), round(box.width()), round(box.height())]
        return None

    def focus(self) -> bool:
        """Give the window the keyboard, as a window manager would."""
        self._window.activateWindow()
        self._window.raise_()
        return True

    def window_id(self, title: str = "") -> int:
        """The X window: the main one, or one that is shown and whose title begins so; 0 when there is none."""
        if not title:
            return int(self._window.winId())
        shown = (each for each in QApplication.topLevelWidgets() if each.isVisible())
        return next((int(each.winId()) for each in shown if each.windowTitle().startswith(title)), 0)


def read_requests() -> None:
    while QApplication.instance() is None or not QApplication.topLevelWidgets():
        time.sleep(0.01)
    probe = Probe()
    probe.moveToThread(QApplication.instance().thread())
    for line in sys.stdin:
        probe.asked.emit(json.loads(line))


if __name__ == "__main__":
    threading.Thread(target=read_requests, daemon=True, name="requests").start()
    sys.exit(main(sys.argv[1:]))
