"""What every test needs: private user folders, and nothing left behind."""

from __future__ import annotations

import logging
import os
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# Properties run the same few examples every time, so that a check is quick and fails for everybody or for nobody;
# SIDETONE_PROPERTIES=thorough looks for new ones. No deadline: how long one example takes says more of what else the
# machine does than of the code.
_SLOW_IS_FINE = [HealthCheck.too_slow]
settings.register_profile(
    "quick",
    max_examples=40,
    stateful_step_count=25,
    derandomize=True,
    database=None,
    deadline=None,
    suppress_health_check=_SLOW_IS_FINE,
)
settings.register_profile(
    "thorough", max_examples=1500, stateful_step_count=60, deadline=None, suppress_health_check=_SLOW_IS_FINE
)
settings.load_profile(os.environ.get("SIDETONE_PROPERTIES", "quick"))

os.environ["LC_ALL"] = "C.UTF-8"  # texts are English unless a test says otherwise
os.environ.setdefault("QT_API", "pyside6")
# Tests of the window draw off screen unless they start a display of their own.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# Nor is the keyring of the person who runs the tests asked for anything; those about keyrings bring their own.
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--record-frames`: write the frame logs anew from what passes now, instead of only comparing."""
    parser.addoption("--record-frames", action="store_true", help="record the frame logs of the wire anew")


@pytest.fixture(autouse=True)
def private_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Settings, data and logs of the person who runs the tests stay untouched; no key of theirs is used."""
    home = tmp_path / "home"
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(home / name.lower()))
    for name in ("OPENAI_API_KEY", "AZURE_OPENAI_API_KEY", "SIDETONE_CHAT_API_KEY"):
        monkeypatch.delenv(name, raising=False)
    return home


@pytest.fixture
def log_as_before() -> Iterator[None]:
    """What a test sets up of the log is taken down again."""
    yield
    from app.base import log  # not before the environment above is set

    log.configure("WARNING")
    logging.getLogger("app").handlers.clear()


@pytest.fixture(autouse=True)
def no_leaked_threads() -> Iterator[None]:
    """A test that leaves a thread of ours running fails, with the thread's name."""
    before = set(threading.enumerate())
    yield
    left = [thread for thread in threading.enumerate() if thread not in before and thread.name.startswith("sidetone")]
    for thread in left:
        thread.join(2.0)
    alive = [thread.name for thread in left if thread.is_alive()]
    assert not alive, f"threads left running: {alive}"
