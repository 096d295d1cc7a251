"""Less motion as a Linux desktop wants it: a real bus, and a portal as desktops have it."""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
from collections.abc import Iterator

import pytest

from app.base import desktop_motion
from app.base.aio import spawn
from tests.accessible.desktop import HERE, SYSTEM_PYTHON

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="other systems have no bus")


@pytest.fixture
def bus(monkeypatch: pytest.MonkeyPatch) -> Iterator[subprocess.Popen[str]]:
    daemon = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--print-address=1"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert daemon.stdout is not None
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", daemon.stdout.readline().strip())
    yield daemon
    daemon.terminate()
    daemon.communicate(timeout=5)


@pytest.fixture
def portal(bus: subprocess.Popen[str]) -> Iterator[subprocess.Popen[str]]:
    program = subprocess.Popen(
        [SYSTEM_PYTHON, str(HERE / "settings_portal.py")],
        env={**os.environ},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert program.stdout is not None
    assert program.stdout.readline() == "up\n"
    yield program
    program.communicate(timeout=5)


def change(portal: subprocess.Popen[str], namespace: str, key: str, value: object) -> None:
    assert portal.stdin is not None
    print(json.dumps([namespace, key, value]), file=portal.stdin, flush=True)


def test_each_desktops_own_setting_is_followed(portal: subprocess.Popen[str]) -> None:
    async def told() -> None:
        wishes = desktop_motion.wishes()
        assert await anext(wishes) is False  # animations are on at first
        for namespace, key, less, more in (
            ("org.gnome.desktop.interface", "enable-animations", False, True),
            ("org.freedesktop.appearance", "reduced-motion", 1, 0),
            ("org.kde.kdeglobals.KDE", "AnimationDurationFactor", "0", "0.5"),
        ):
            for value in (less, more):
                change(portal, namespace, key, value)
                assert await anext(wishes) is (value == less), key
        change(portal, "org.gnome.desktop.interface", "cursor-size", 48)  # is none of it
        change(portal, "org.gnome.desktop.interface", "enable-animations", False)
        assert await anext(wishes) is True
        await wishes.aclose()

    asyncio.run(asyncio.wait_for(told(), 10))


def test_it_ends_with_the_bus_and_at_once_where_there_is_none(
    bus: subprocess.Popen[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    async def all_told() -> list[bool]:
        return [each async for each in desktop_motion.wishes()]

    async def until_it_goes() -> list[bool]:
        listening = spawn(all_told(), name="listening")
        await asyncio.sleep(0.1)
        assert not listening.done()  # a bus without a portal
        bus.kill()
        return await listening

    assert asyncio.run(asyncio.wait_for(until_it_goes(), 10)) == []
    assert asyncio.run(asyncio.wait_for(all_told(), 10)) == []
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS")
    assert asyncio.run(asyncio.wait_for(all_told(), 10)) == []
