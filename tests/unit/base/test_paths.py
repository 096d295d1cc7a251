from __future__ import annotations

import sys
from pathlib import Path

import platformdirs
import pytest

from app.base import paths
from app.main import main

pwd = pytest.importorskip("pwd")  # not on Windows
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such variables")


@pytest.mark.parametrize("home", [None, "", "relative", "/home/of somebody"])
@pytest.mark.parametrize("config", [None, "", "relative", "/elsewhere/config"])
def test_settings_are_where_every_program_looks_whatever_the_environment_says(
    monkeypatch: pytest.MonkeyPatch, home: str | None, config: str | None
) -> None:
    for name, value in (("HOME", home), ("XDG_CONFIG_HOME", config)):
        monkeypatch.delenv(name, raising=False)
        if value is not None:
            monkeypatch.setenv(name, value)
    assert paths.config_dir() == Path(platformdirs.user_config_dir(paths.APP_NAME, appauthor=False))
    assert paths.config_dir().is_absolute()


def test_who_has_no_home_is_told_so(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
        monkeypatch.delenv(name, raising=False)
    assert paths.are_known()
    monkeypatch.setattr(pwd, "getpwuid", _nobody)
    assert not paths.are_known()
    assert main(["agents"]) == 1
    assert capsys.readouterr().err == "sidetone: You have no home folder. Set HOME to a folder of your own.\n"
    monkeypatch.setenv("HOME", "/home/of somebody")
    assert paths.are_known()


def _nobody(user: int) -> None:
    raise KeyError(user)
