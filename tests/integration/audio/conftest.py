"""A virtual sound card as this process's default device, and the real engine on it."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

from app.audio import devices
from app.audio.engine import SoundConfig, SoundEngine
from app.base.errors import DeviceError
from tests.sound_card import VirtualSoundCard


def _look_again() -> None:
    try:
        devices.refresh()
    except DeviceError as error:
        pytest.skip(error.for_people())


@pytest.fixture(scope="module")
def card() -> Iterator[VirtualSoundCard]:
    """One card a module; programs of the machine keep the devices they have."""
    missing = VirtualSoundCard.missing_programs()
    if missing:
        pytest.skip(f"not installed: {', '.join(missing)}")
    with pytest.MonkeyPatch.context() as patch, VirtualSoundCard() as running:
        for name, value in running.environment().items():
            patch.setitem(os.environ, name, value)
        _look_again()
        yield running
    _look_again()


@pytest.fixture
def engine(card: VirtualSoundCard) -> Iterator[SoundEngine]:
    """Started, without echo control, so that what is captured can be compared."""
    started = SoundEngine(SoundConfig(echo_control=False))
    started.start()
    yield started
    started.stop()
