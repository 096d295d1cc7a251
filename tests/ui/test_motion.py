"""Whether things move, and how large texts are, as the system wants it."""

from __future__ import annotations

import sys
from collections.abc import AsyncIterator
from typing import Any

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from app.base import desktop_motion
from app.ui import theme
from app.ui.motion import native
from app.ui.motion.choice import Motion
from app.ui.theme import Theme


@pytest.mark.skipif(sys.platform != "linux", reason="others are asked in another way")
def test_the_system_decides_until_the_person_does(stage: Any, act: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    async def wishes() -> AsyncIterator[bool]:
        yield True

    monkeypatch.setattr(desktop_motion, "wishes", wishes)
    look = stage.look

    async def body() -> None:
        motion = Motion(look)
        motion.choose("all")
        assert not look.reduces_motion
        motion.choose("system")
        await stage.until(lambda: look.reduces_motion)
        motion.choose("all")
        assert not look.reduces_motion
        motion.choose("less")
        assert look.reduces_motion
        motion.choose("system")
        assert look.reduces_motion

    act(body)


def test_without_a_loop_and_a_system_that_says_something_things_move(qapp: QApplication) -> None:
    look = Theme("light")
    Motion(look).choose("system")
    assert not look.reduces_motion
    assert sys.platform != "linux" or not native.wants_less_motion()


def test_the_window_follows_when_the_system_gets_larger_texts(stage: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    stage.show()
    before = stage.window.parts.talk.field
    QApplication.sendEvent(stage.window, QEvent(QEvent.Type.ThemeChange))
    QApplication.processEvents()
    assert stage.window.parts.talk.field is before  # nothing that concerns texts has changed
    monkeypatch.setattr(theme, "_whole_scale", lambda chosen: 1.5 * chosen)
    QApplication.sendEvent(stage.window, QEvent(QEvent.Type.ThemeChange))
    QApplication.processEvents()
    assert stage.window.parts.talk.field.font().pixelSize() == round(1.5 * theme.FONT_BODY)
    monkeypatch.undo()
    Theme("light")
