"""Texts larger than the design's: the setting, and layouts that have room for it."""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from app.base import paths, settings
from app.ui import first_look, language, text_scale, theme
from app.ui.desk import Desk
from app.ui.first_look import FirstLook
from app.ui.main_window import MainWindow
from app.ui.screenshot import demonstrate
from app.ui.theme import Theme

LANGUAGES = ("en", "ko", "ja", "zh_CN")


@pytest.fixture(autouse=True)
def ordinary_again(qapp: QApplication) -> Iterator[None]:
    yield
    language.speak("en")
    Theme("light")


@pytest.mark.parametrize(
    ("px", "chosen", "scale"),
    [
        (13, 1.0, 1.0),
        (12, 1.5, 1.5),
        (14.7, 1.0, 1.0),
        (22.5, 1.0, 1.5),
        (9.2, 1.0, 0.8),
        (30, 1.0, 2.0),
        (22.5, 2.0, 2.0),
        (13, 0.8, 0.8),
        (-1, 1.0, 1.0),
    ],
)
def test_texts_follow_the_system_and_the_choice_within_limits(px: float, chosen: float, scale: float) -> None:
    assert text_scale.whole(px, chosen) == pytest.approx(scale)


def test_fonts_and_what_holds_them_grow() -> None:
    look = Theme("light")
    before = look.font().pixelSize(), theme.CONTROL_HEIGHT
    assert look.scale_text(2.0)
    assert look.font().pixelSize() == 2 * before[0]
    assert before[1] + 16 <= theme.CONTROL_HEIGHT
    assert not look.scale_text(2.0)
    assert look.scale_text(1.0)
    assert (look.font().pixelSize(), theme.CONTROL_HEIGHT) == before


def clipped(window: QWidget) -> list[str]:
    """Controls and labels that are shown in less room than their text needs, but for those that elide it."""
    found = []
    for each in window.findChildren(QWidget):
        if not each.isVisible() or not isinstance(each, QLabel | QAbstractButton) or each.maximumWidth() <= 300:
            continue
        wants = each.minimumSizeHint() if isinstance(each, QLabel) else each.sizeHint()
        if each.width() < wants.width() or each.height() < min(wants.height(), each.fontMetrics().height()):
            found.append(f"{type(each).__name__} {each.accessibleName() or each.property('text')}")
    return found


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("size", [(900, 600), (1280, 800)])
def test_the_window_has_room_for_texts_of_twice_the_size(qapp: QApplication, code: str, size: tuple[int, int]) -> None:
    language.speak(code)
    window = demonstrate("tour", "light", text_size=2.0)
    window.resize(*size)
    window.show()
    QApplication.processEvents()
    assert (window.width(), window.height()) == size
    assert window.minimumSizeHint().width() <= size[0]
    assert window.minimumSizeHint().height() <= size[1]
    assert clipped(window) == []
    assert window.parts.transcript.height() >= 2 * theme.grown(24, 18)  # something can be read, the rest scrolls
    window.hide()
    window.deleteLater()


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("size", [(900, 600), (1280, 800)])
def test_the_welcome_page_can_be_read_to_its_end(
    qapp: QApplication, code: str, scale: float, size: tuple[int, int]
) -> None:
    language.speak(code)
    window = MainWindow(Desk(FirstLook()), Theme("light", text_size=scale))
    window.resize(*size)
    window.show()
    QApplication.processEvents()
    welcome = window.frame.welcome
    for label in welcome.findChildren(QLabel):
        assert label.height() >= label.heightForWidth(label.width()), label.text()
    parts = [each for each in (*welcome.findChildren(QLabel), welcome.talk_now) if each.isVisible()]
    tops = sorted((each.y(), each.y() + each.height()) for each in parts)
    assert all(end <= top for (_, end), (top, _) in itertools.pairwise(tops))
    assert welcome.widget().height() >= tops[-1][1]
    bar = welcome.verticalScrollBar()
    assert bool(bar.maximum()) == (welcome.focusPolicy() == Qt.FocusPolicy.TabFocus)  # then the arrow keys scroll it
    assert not bar.maximum() or scale > 1
    welcome.talk_now.setFocus()
    assert (
        welcome.viewport().rect().contains(welcome.talk_now.mapTo(welcome.viewport(), welcome.talk_now.rect().center()))
    )
    window.hide()
    window.deleteLater()


def test_the_choice_is_in_force_at_once_and_at_the_next_start(stage: Any, act: Any) -> None:
    async def body() -> None:
        stage.show()
        await stage.window.open_settings("appearance")
        opener = stage.window.complete().commands.settings
        first = opener._dialog
        row = next(row for row in first.current().form.rows if row.control.objectName() == "appearance.text_scale")
        box = row.control

        def choose() -> None:
            box.setCurrentIndex(box.findData(1.5))
            box.activated.emit(box.currentIndex())

        await stage.do(choose)
        await stage.until(lambda: stage.window.complete().commands.settings._dialog not in (None, first))
        assert stage.window.complete().commands.settings._dialog.current_key() == "appearance"
        assert stage.window.parts.talk.field.font().pixelSize() == round(1.5 * theme.FONT_BODY)
        file = paths.config_dir() / "settings.json"
        await stage.until(lambda: file.exists() and json.loads(file.read_text())["appearance"]["text_scale"] == 1.5)

    act(body)
    assert first_look.read().text_scale == 1.5


def test_less_motion_lets_the_timeline_step_and_the_ring_stand(stage: Any) -> None:
    stage.show()
    stage.open()
    timeline = stage.window.parts.timeline
    assert timeline.tick_ms < 1000
    stage.look.reduces_motion = True
    assert timeline.tick_ms == 1000
    button = stage.window.parts.talk.button
    button.set_live(True)
    QApplication.processEvents()
    still = button.grab().toImage()
    button.set_level(-3.0)
    assert button.grab().toImage() == still
    stage.look.reduces_motion = False
    button.set_level(-3.0)
    assert button.grab().toImage() != still


@pytest.mark.parametrize("damaged", ["NaN", "-3", "0.79", "1e9", "Infinity", "-Infinity", "true", "null"])
def test_the_first_frame_takes_no_size_that_the_settings_would_not(damaged: str) -> None:
    file = settings.settings_file()
    file.parent.mkdir(parents=True)
    file.write_text(f'{{"version": 2, "appearance": {{"text_scale": {damaged}}}}}')
    shown = first_look.read().text_scale
    assert shown == settings.SettingsFile().load().settings.appearance.text_scale == 1.0
