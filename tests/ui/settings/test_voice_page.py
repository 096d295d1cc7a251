from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from app.audio.wav_device import WavBackend
from app.base.sections import Voice
from app.ui.settings.dialog import SettingsDialog
from app.ui.settings.voice_page import VoicePage
from tests.engine_parts import tone

OpenPage = Callable[..., VoicePage]


def test_every_setting_of_the_part_has_a_control(open_page: OpenPage) -> None:
    assert sorted(open_page(VoicePage).form.paths) == sorted(f"voice.{name}" for name in Voice.model_fields)


def test_what_means_nothing_for_the_way_turns_end_is_disabled(open_page: OpenPage) -> None:
    page = open_page(VoicePage)
    control: dict[str, Any] = {path: page.findChild(object, path) for path in page.form.paths}
    assert not control["voice.threshold"].isEnabled()
    assert not control["voice.eagerness"].isEnabled()
    page.store.set("voice.detection", "server_vad")
    assert control["voice.threshold"].isEnabled()
    assert not control["voice.eagerness"].isEnabled()
    page.store.set("voice.transcribes", False)
    assert not control["voice.transcription_prompt"].isEnabled()


def test_the_threshold_moves_by_arrow_keys_and_by_a_click(open_page: OpenPage) -> None:
    page = open_page(VoicePage, voice={"detection": "server_vad"})
    page.slider.setFocus()
    QTest.keyClick(page.slider, Qt.Key.Key_Right)
    assert page.store.get("voice.threshold") == 0.55
    middle = page.slider.height() // 2
    QTest.mouseClick(page.slider, Qt.MouseButton.LeftButton, pos=QPoint(page.slider.width() * 3 // 4, middle))
    assert page.store.get("voice.threshold") == pytest.approx(0.75, abs=0.06)


def test_a_model_says_until_when_it_is_there(open_page: OpenPage) -> None:
    box: Any = open_page(VoicePage, voice={"model": "my-own-model"}).findChild(object, "voice.model")
    assert any("until 1/19/27" in box.itemText(index) for index in range(box.count()))
    assert box.currentText() == "my-own-model"


def test_the_microphone_is_shown_while_one_listens_and_closed_when_one_leaves(
    stage: Any, act: Any, open_page: OpenPage
) -> None:
    async def body() -> None:
        backend = WavBackend()
        page = open_page(VoicePage, backend, voice={"detection": "server_vad"})
        assert page.microphone.words.text() == ""
        backend.say(tone(3000))
        page.microphone.button.click()
        await stage.until(lambda: "dBFS" in page.microphone.meter.value_text)
        assert page.microphone.words.text() == "No speech."  # a tone is loud, and no voice
        page.slider.setValue(0)
        await stage.until(lambda: page.microphone.words.text() == "This is speech.")
        page.leave()
        assert not page.microphone.button.isChecked()
        assert page.microphone.words.text() == ""
        ear: Any = page.microphone.listening._ear
        await stage.until(lambda: ear.reading.count == 0)

    act(body)


def test_a_missing_microphone_is_said_beside_the_button(stage: Any, act: Any, open_page: OpenPage) -> None:
    async def body() -> None:
        page = open_page(VoicePage, WavBackend(has_microphone=False))
        assert page.microphone.row is not None
        page.microphone.button.click()
        await stage.until(lambda: page.microphone.row.trouble.text())
        assert "no microphone" in page.microphone.row.trouble.text()
        assert not page.microphone.button.isChecked()

    act(body)


def test_a_change_goes_to_the_open_conversation_once_for_many_steps(stage: Any, act: Any) -> None:
    async def body() -> None:
        stage.show()
        await stage.desk.connect_to("local", "restaurant")
        await stage.window.open_settings("voice")
        page = stage.window.findChild(SettingsDialog).current()
        for speed in (1.05, 1.1, 1.15):
            page.store.set("voice.speed", speed)
        await stage.until(lambda: ("apply_voice",) in stage.commands)
        assert stage.commands.count(("apply_voice",)) == 1
        assert stage.desk.settings.voice.speed == 1.15

    act(body)
