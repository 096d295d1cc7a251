"""Finding devices, and what is said when there are none."""

from __future__ import annotations

import subprocess
import sys
from types import SimpleNamespace
from typing import Any

import pytest

from app.audio import devices
from app.base.errors import DeviceError


def _card(*entries: tuple[str, int, int], default: tuple[int, int] = (-1, -1)) -> Any:
    """PortAudio's lists, as sounddevice gives them."""
    listed = [
        {
            "name": name,
            "hostapi": 0,
            "max_input_channels": inputs,
            "max_output_channels": outputs,
            "default_samplerate": 44100.0,
        }
        for name, inputs, outputs in entries
    ]
    return SimpleNamespace(
        default=SimpleNamespace(device=default),
        query_hostapis=lambda: [{"name": "ALSA"}],
        query_devices=lambda: listed,
    )


@pytest.fixture
def use_card(monkeypatch: pytest.MonkeyPatch) -> Any:
    def use(*entries: tuple[str, int, int], default: tuple[int, int] = (-1, -1)) -> None:
        monkeypatch.setitem(sys.modules, "sounddevice", _card(*entries, default=default))

    return use


def test_missing_portaudio_names_the_package(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "sounddevice", None)
    monkeypatch.setattr("platform.system", lambda: "Linux")
    with pytest.raises(DeviceError) as caught:
        devices.list_devices()
    assert caught.value.code == "no_portaudio"
    assert "libportaudio2" in caught.value.hint


def test_default_devices_are_chosen_and_marked(use_card: Any) -> None:
    use_card(("HDMI", 0, 2), ("Headset", 1, 2), ("Webcam", 1, 0), default=(2, 1))
    assert devices.find(None, "output").name == "Headset"
    assert devices.find(None, "input").name == "Webcam"
    assert [d.name for d in devices.list_devices() if d.is_default_output] == ["Headset"]


def test_exact_name_wins_over_part_of_a_name(use_card: Any) -> None:
    use_card(("Headset Pro", 1, 2), ("Headset", 1, 2), default=(0, 0))
    assert devices.find("Headset", "output").index == 1
    assert devices.find("pro", "input").index == 0


def test_without_a_default_any_usable_device_serves(use_card: Any) -> None:
    use_card(("HDMI", 0, 2), ("Webcam", 1, 0))
    assert devices.find(None, "input").name == "Webcam"


@pytest.mark.parametrize(("direction", "word"), [("input", "microphone"), ("output", "loudspeaker")])
def test_no_device_at_all_says_what_to_do(use_card: Any, direction: Any, word: str) -> None:
    use_card()
    with pytest.raises(DeviceError) as caught:
        devices.find(None, direction)
    assert word in caught.value.message
    assert caught.value.hint


def test_unknown_name_lists_the_choices(use_card: Any) -> None:
    use_card(("HDMI", 0, 2), ("Webcam", 1, 0))
    with pytest.raises(DeviceError) as caught:
        devices.find("Headset", "output")
    assert caught.value.code == "device_not_found"
    assert "HDMI" in caught.value.hint
    assert "Webcam" not in caught.value.hint


def test_importing_the_room_loads_no_sound_library() -> None:
    check = (
        "import sys, app.audio.engine, app.audio.wav_device, app.audio.devices\n"
        "loaded = {'sounddevice', 'soxr', 'livekit', 'PySide6'} & set(sys.modules)\n"
        "sys.exit(f'loaded: {loaded}' if loaded else 0)"
    )
    done = subprocess.run([sys.executable, "-c", check], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
