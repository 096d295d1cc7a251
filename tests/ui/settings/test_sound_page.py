from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from app.audio import devices
from app.audio.wav_device import WavBackend
from app.ui.settings.dialog import SettingsDialog
from app.ui.settings.sound_page import SoundPage
from app.workbench import sound_check
from tests.engine_parts import tone
from tests.sound_card import VirtualSoundCard

OpenPage = Callable[..., SoundPage]


@pytest.fixture
def no_devices(monkeypatch: pytest.MonkeyPatch) -> None:
    nothing = {"default": SimpleNamespace(device=(-1, -1)), "query_hostapis": list, "query_devices": list}
    silent = SimpleNamespace(_terminate=lambda: None, _initialize=lambda: None, **nothing)
    monkeypatch.setitem(sys.modules, "sounddevice", silent)


@pytest.fixture
def card() -> Iterator[VirtualSoundCard]:
    """A private sound card as this process's default."""
    with pytest.MonkeyPatch.context() as patch, VirtualSoundCard() as running:
        for name, value in running.environment().items():
            patch.setitem(os.environ, name, value)
        devices.refresh()
        yield running
    devices.refresh()


@pytest.mark.usefixtures("no_devices")
def test_a_computer_without_devices_is_told_so(stage: Any, act: Any, open_page: OpenPage) -> None:
    async def body() -> None:
        page = open_page(SoundPage)
        await stage.until(page.trouble.text)
        assert "no loudspeaker" in page.trouble.text()
        assert "no microphone" in page.trouble.text()
        assert page.outputs.count() == 1
        page.tone.click()
        await stage.until(page.tone_row.trouble.text)
        assert "no loudspeaker" in page.tone_row.trouble.text()
        assert not page.tone.is_busy
        page.loop.click()
        await stage.until(page.loop_row.trouble.text)
        assert "no microphone" in page.loop_row.trouble.text()

    act(body)


def test_devices_are_listed_by_name_and_the_tone_is_heard(
    stage: Any, act: Any, open_page: OpenPage, card: VirtualSoundCard
) -> None:
    names = [each.name for each in devices.list_devices() if each.can_play]

    async def body() -> None:
        page = open_page(SoundPage)
        await stage.until(lambda: page.outputs.count() > 1)
        offered = [page.outputs.itemData(index) for index in range(page.outputs.count())]
        assert offered == [None, *dict.fromkeys(names)]
        with card.record() as recording:
            page.tone.click()
            assert page.tone.is_busy
            await stage.until(lambda: not page.tone.is_busy, timeout_s=6.0)
        assert np.abs(np.asarray(recording.samples()).astype(int)).max() > 2000

    act(body)


def test_one_hears_oneself_and_is_told_how_it_was(
    stage: Any, act: Any, open_page: OpenPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sound_check.record, "__defaults__", (None, 0.2))  # s instead of two

    async def body() -> None:
        backend = WavBackend()
        page = open_page(SoundPage, backend)
        backend.say(tone(200))
        page.loop.click()
        await stage.until(lambda: not page.loop.is_busy)
        assert page.loop_words.text() == "It was heard well, at −8 dBFS."
        assert np.abs(backend.recorded().astype(int)).max() > 10_000
        page.loop.click()
        await stage.until(lambda: not page.loop.is_busy)
        assert "exact silence" in page.loop_words.text()

    act(body)


def test_a_test_that_is_left_ends(stage: Any, act: Any, open_page: OpenPage) -> None:
    async def body() -> None:
        page = open_page(SoundPage, WavBackend())
        page.loop.setFocus()
        page.loop.click()
        assert page.window().focusWidget() is page.loop  # the next Space must not switch what stands beside it
        await stage.until(page.loop_words.text)
        page.leave()
        await stage.until(lambda: not page.loop.is_busy)
        assert page.loop_words.text() == ""

    act(body)


def test_in_a_conversation_one_does_not_hear_oneself_because_the_agent_would(
    stage: Any, act: Any, open_page: OpenPage
) -> None:
    async def body() -> None:
        page = open_page(SoundPage)
        assert page.loop.isEnabled()
        stage.open()
        assert not page.loop.isEnabled()
        assert "the agent would hear it" in page.loop_row.note.text()
        assert page.tone.isEnabled()
        assert page.outputs.isEnabled()

    act(body)


def test_volume_and_devices_go_to_the_open_conversation(stage: Any, act: Any) -> None:
    async def body() -> None:
        stage.show()
        await stage.desk.connect_to("local", "restaurant")
        await stage.window.open_settings("sound")
        page = stage.window.findChild(SettingsDialog).current()
        page.store.set("sound.volume", 0.5)
        page.store.set("output_device", "Headset")
        await stage.until(lambda: ("apply_sound",) in stage.commands)
        assert stage.commands.count(("apply_sound",)) == 1

    act(body)
