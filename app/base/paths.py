"""Where files live: the user's folders and the resources that ship with the application."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

APP_NAME = "sidetone"
APP_ID = "io.github.sidetone.Sidetone"

_PLATFORM: str = sys.platform  # as a plain string: the type checker must look at every branch
_elsewhere: list[Path] = []


@contextmanager
def elsewhere(folder: Path) -> Iterator[None]:
    """The user's folders are in `folder`, whoever asks, until the block ends: what runs in it leaves no trace."""
    _elsewhere.append(folder)
    try:
        yield
    finally:
        _elsewhere.pop()


def are_known() -> bool:
    """Whether there is a place for the user's folders: not for somebody who has no home and names none."""
    if _PLATFORM == "win32" or _has_home():
        return True
    try:
        config_dir(), data_dir(), log_dir()
    except RuntimeError:
        return False
    return True


def _has_home() -> bool:
    return os.path.isabs(os.environ.get("HOME", ""))


def config_dir() -> Path:
    """Settings and the person's own agent sets."""
    if _elsewhere:
        return _elsewhere[-1] / "config"
    if _PLATFORM == "linux":  # asked before the first frame: as `platformdirs` has it, without its import
        if os.path.isabs(chosen := os.environ.get("XDG_CONFIG_HOME", "")):
            return Path(chosen) / APP_NAME
        if _has_home():
            return Path(os.environ["HOME"]) / ".config" / APP_NAME
    import platformdirs

    return Path(platformdirs.user_config_dir(APP_NAME, appauthor=False))


def conversations_file() -> Path:
    """Where conversations are kept."""
    return data_dir() / "sessions.sqlite3"


def data_dir() -> Path:
    """Conversations."""
    if _elsewhere:
        return _elsewhere[-1] / "data"
    import platformdirs

    return Path(platformdirs.user_data_dir(APP_NAME, appauthor=False))


def log_dir() -> Path:
    """Log files."""
    if _elsewhere:
        return _elsewhere[-1] / "log"
    import platformdirs

    return Path(platformdirs.user_log_dir(APP_NAME, appauthor=False))


def resources_dir() -> Path:
    """The shipped resources: beside `app/` in a checkout, inside `app/` in a wheel, in the bundle when frozen."""
    bundle = getattr(sys, "_MEIPASS", None)
    if bundle is not None:
        return Path(bundle) / "resources"
    package = Path(__file__).resolve().parent.parent
    inside = package / "resources"
    return inside if inside.is_dir() else package.parent / "resources"


def agents_dir() -> Path:
    """The shipped agent sets."""
    return resources_dir() / "agents"


def own_agents_dir() -> Path:
    """Agent sets the person keeps."""
    return config_dir() / "agents"


def own_prices_dir() -> Path:
    """Price tables the person keeps."""
    return config_dir() / "prices"
