"""A saved conversation on the command line, as desktops open files: what a person sees then."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from app.history import bundle
from app.history.conversation import ConversationHead
from app.workbench.event_lines import event_line
from app.workbench.events import ConversationEnded, ConversationStarted, Stamped, Trouble
from tests.e2e.conftest import Window

pytestmark = pytest.mark.e2e
StartWindow = Callable[..., Window]


def conversation(file: Path) -> Path:
    """A file with a conversation in which one thing happens."""
    events = [
        Stamped(0.0, ConversationStarted("Restaurant", "Host", "This computer", "2026-11-20T19:00:00+00:00")),
        Stamped(0.4, Trouble("The line was bad.", level="warning")),
        Stamped(0.6, ConversationEnded()),
    ]
    lines = [line for line in map(event_line, events) if line is not None]
    file.write_bytes(bundle.pack(ConversationHead("Restaurant"), lines))
    return file


def test_a_file_is_opened_and_played_by_key(start_window: StartWindow, tmp_path: Path) -> None:
    file = conversation(tmp_path / "예약 1.sidetone")
    window = start_window("open", str(file))
    window.wait("the conversation", lambda: [row["text"] for row in window.rows()] == ["The line was bad."])
    window.focus()
    window.wait("the keyboard", lambda: window.ask("focused")["name"] == "Position in the conversation")
    window.display.xdotool("key", "Home")
    window.wait("its beginning", lambda: not window.rows())
    window.display.xdotool("key", "space")
    window.wait("its end", lambda: len(window.rows()) == 1)
    window.close()
    assert window.process.wait(10) == 0
    assert "Traceback" not in window.errors


def test_a_file_that_is_none_gives_a_window_that_says_so(start_window: StartWindow, tmp_path: Path) -> None:
    file = tmp_path / "holiday.sidetone"
    file.write_bytes(b"no archive")
    window = start_window("open", str(file))
    notice = window.wait("the notice", lambda: [row["text"] for row in window.rows("notice")])
    assert "holiday.sidetone" in notice[0]
    window.close()
    assert window.process.wait(10) == 0
    assert "Traceback" not in window.errors


def test_the_desktop_may_ask_for_a_file_while_the_window_is_there(start_window: StartWindow, tmp_path: Path) -> None:
    window = start_window()
    window.wait("the first picture", lambda: window.ask("place", name="talk_now_button")[2])
    assert window.ask("ask_for_file", path=str(conversation(tmp_path / "later.sidetone")))
    window.wait("the conversation", lambda: [row["text"] for row in window.rows()] == ["The line was bad."])
    window.close()
    assert window.process.wait(10) == 0
