"""What somebody who looks for a fault has to know of an installation, as text without anything private.

Of the settings only what is a number, a switch or one of a few words is named; of everything that a person typed it is
said whether it is there. Invariant: no text of the person's, and so no secret, can be in it.
"""

from __future__ import annotations

import platform
import typing
from pathlib import Path
from typing import Any

from pydantic import BaseModel

import app
from app.audio import devices
from app.base import crash_text, log_files, paths, secrets
from app.base.errors import DeviceError
from app.base.settings import Settings


def text(settings: Settings, *extra: str) -> str:
    """The text, a line for each thing; `extra` lines are those of the caller. May block for a moment."""
    lines = [
        f"Sidetone {app.__version__}, Python {platform.python_version()}, {platform.platform()}",
        ", ".join(f"{name} {crash_text.version(name)}" for name in crash_text.PACKAGES),
        *extra,
        f"keyring: {secrets.keyring_state()}",
        *_sound(),
        f"log files: {len(log_files.files())} in {_homely(str(paths.log_dir()))}",
        "settings that differ:",
        *(f"  {line}" for line in _different(settings, Settings(), "")),
    ]
    return "\n".join(lines) + "\n"


def _sound() -> list[str]:
    try:
        found = devices.list_devices()
    except DeviceError as error:
        return [f"sound: {error.code}"]
    systems = sorted({each.system for each in found})
    inputs, outputs = sum(each.can_capture for each in found), sum(each.can_play for each in found)
    return [f"sound: {inputs} microphones, {outputs} loudspeakers, by {', '.join(systems) or 'nothing'}"]


def _different(values: BaseModel, usual: BaseModel, before: str) -> list[str]:
    lines = []
    for name, field in type(values).model_fields.items():
        value, default = getattr(values, name), getattr(usual, name)
        if isinstance(value, BaseModel):
            lines += _different(value, default, f"{before}{name}.")
        elif value != default:
            lines.append(f"{before}{name}: {_told(value, field.annotation)}")
    return lines


def _told(value: Any, annotation: Any) -> str:
    """A value that cannot be anybody's own words, or that there is one."""
    if isinstance(value, bool | int | float) or typing.get_origin(annotation) is typing.Literal:
        return str(value)
    if isinstance(value, list | dict):
        return f"{len(value)} entries"
    return "set" if value else "empty"


def _homely(path: str) -> str:
    """A folder without the person's name."""
    home = str(Path.home())
    return f"~{path[len(home) :]}" if path.startswith(home) else path
