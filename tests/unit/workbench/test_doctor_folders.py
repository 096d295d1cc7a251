from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from app.workbench import doctor

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such variables")


def test_a_home_that_is_not_there_is_told_and_no_advice_given_about_the_systems_folders(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(os, "access", lambda _place, _how: False)  # as for anybody but root
    home = tmp_path / "homes" / "somebody"
    monkeypatch.setenv("HOME", str(home))
    found = doctor._folders()
    assert not found.is_ok
    assert (found.text, found.hint) == (f"there is no home folder {home};", "make it, or set HOME to another one.")
    home.mkdir(parents=True)
    found = doctor._folders()
    assert (found.text, found.hint) == (f"{home} cannot be written to;", "change its owner or permissions.")
