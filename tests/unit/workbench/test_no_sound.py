"""What is said on a computer without any sound device."""

from __future__ import annotations

import sys
from types import SimpleNamespace

import pytest

from app import cli, cli_parser
from app.audio import devices
from app.workbench import doctor


@pytest.fixture
def no_devices(monkeypatch: pytest.MonkeyPatch) -> None:
    empty = SimpleNamespace(default=SimpleNamespace(device=(-1, -1)), query_hostapis=list, query_devices=list)
    monkeypatch.setitem(sys.modules, "sounddevice", empty)


@pytest.mark.usefixtures("no_devices")
def test_the_list_of_devices_says_that_it_is_empty(capsys: pytest.CaptureFixture[str]) -> None:
    assert devices.list_devices() == []
    assert cli.run(cli_parser.parse(["devices"])) == 1
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "No sound devices found." in printed.err


@pytest.mark.usefixtures("no_devices")
def test_the_doctor_names_loudspeaker_and_microphone() -> None:
    found = {finding.name: finding for finding in doctor.examine_sound()}
    assert [finding.is_ok for finding in found.values()] == [False, False]
    assert "no loudspeaker" in found["loudspeaker"].text
    assert "no microphone" in found["microphone"].text
