"""An environment that is the person's again."""

from __future__ import annotations

import os
import sys

import pytest

from app.base import own_environment

PERSONS = {"PATH": "/usr/bin", "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": "/opt/mine"}
BY_THE_START_PROGRAM = {
    "_PYI_ARCHIVE_FILE": "/usr/lib/sidetone/sidetone",
    "_PYI_LINUX_PROCESS_NAME": "sidetone",
    "_PYI_PARENT_PROCESS_LEVEL": "1",
}


def put_in_place(environment: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """What the process has instead of its own."""
    monkeypatch.setattr(os, "environ", environment)
    return environment


@pytest.mark.parametrize("own", [None, "/opt/theirs"])
def test_a_frozen_program_has_the_persons_environment(monkeypatch: pytest.MonkeyPatch, own: str | None) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    ours = "/usr/lib/sidetone/_internal"
    monkeypatch.setattr(sys, "_MEIPASS", ours, raising=False)
    persons = PERSONS if own is None else PERSONS | {"LD_LIBRARY_PATH": own}
    added = BY_THE_START_PROGRAM | {"LD_LIBRARY_PATH": ours if own is None else f"{ours}:{own}"}
    environment = put_in_place(PERSONS | added, monkeypatch)
    if own is not None:
        environment["LD_LIBRARY_PATH_ORIG"] = own
    own_environment.restore()
    assert environment == persons
    own_environment.restore()
    assert environment == persons, "what is the person's stays"


def test_an_installation_of_packages_takes_nothing_out(monkeypatch: pytest.MonkeyPatch) -> None:
    theirs = {"LD_LIBRARY_PATH": "/opt/theirs", "LD_LIBRARY_PATH_ORIG": "/opt", "_PYI_ARCHIVE_FILE": "/opt/other"}
    environment = put_in_place(PERSONS | theirs, monkeypatch)
    before = dict(environment)
    own_environment.restore()
    assert environment == before
