"""A virtual sound card as this process's default device, and the real engine on it."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app.audio import devices
from app.audio.engine import SoundConfig, SoundEngine
from app.base.errors import DeviceError
from tests.sound_card import VirtualSoundCard


def _look_again() -> None:
    try:
        devices.refresh()
    except DeviceError as error:
        pytest.fail(error.for_people())


@pytest.fixture(scope="module")
def card() -> Iterator[VirtualSoundCard]:
    """One card a module; programs of the machine keep the devices they have."""
    missing = VirtualSoundCard.missing_programs()
    if missing:
        pytest.fail(f"not installed: {', '.join(missing)}")
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


# A process of its own: what it misses, the machine withheld, not the program under test.
_WATCH = """
import os, sys, time
parent, last = os.getppid(), time.monotonic()
with open(sys.argv[1], "a", buffering=1) as log:
    while os.getppid() == parent:
        time.sleep(0.005)
        now = time.monotonic()
        if now - last > 0.03:
            log.write(f"{now} {now - last}\\n")
        last = now
"""


class Undisturbed:
    """Runs an attempt while the machine keeps time.

    A machine that stands still for longer than a device's buffer lasts makes any program run dry, which says nothing
    about this one. An attempt that fails while the machine kept time is a failure.
    """

    def __init__(self, log: Path) -> None:
        self._log = log

    def _longest_stall_ms(self, since: float) -> float:
        lines = [line.split() for line in self._log.read_text().splitlines()]
        return max((float(line[1]) * 1000 for line in lines if len(line) == 2 and float(line[0]) > since), default=0.0)

    def __call__(self, attempt: Callable[[int], None], attempts: int = 5) -> None:
        """Call `attempt(turn)` until it passes; fail when the machine never lets it."""
        stalls = []
        for turn in range(attempts):
            began_at = time.monotonic()
            try:
                attempt(turn)
            except AssertionError:
                time.sleep(0.1)
                stalls.append(self._longest_stall_ms(began_at - 0.1))
                if stalls[-1] < 30:
                    raise
            else:
                return
        pytest.fail(f"the machine stood still for {', '.join(f'{stall:.0f}' for stall in stalls)} ms")


@pytest.fixture
def undisturbed(tmp_path: Path) -> Iterator[Undisturbed]:
    log = tmp_path / "stalls.log"
    log.touch()
    watch = subprocess.Popen([sys.executable, "-c", _WATCH, str(log)])
    yield Undisturbed(log)
    watch.terminate()
    watch.wait(5)
