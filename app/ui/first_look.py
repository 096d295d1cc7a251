"""The few settings that the first frame needs, read without the settings' own machinery, which comes later."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any, Literal, cast

from app.base import paths


@dataclass(slots=True)
class FirstLook:
    """Same names and defaults as in `app.base.settings.Settings`, which replaces this a moment later."""

    connection: str = "local"
    agents: str = "restaurant"
    turn_mode: Literal["hold", "voice"] = "voice"
    theme: Literal["system", "light", "dark"] = "system"
    has_talked: bool = False
    shows_inspector: bool = True
    shows_timeline: bool = True


def read() -> FirstLook:
    """What the settings file says; anything odd about it is left for the real reader to tell."""
    look = FirstLook()
    try:
        known: Any = json.loads((paths.config_dir() / "settings.json").read_bytes())
    except (OSError, ValueError):
        return look
    if not isinstance(known, dict):
        return look
    for name in ("connection", "agents"):
        if isinstance(known.get(name), str):
            setattr(look, name, known[name])
    for name in ("has_talked", "shows_inspector", "shows_timeline"):
        if isinstance(known.get(name), bool):
            setattr(look, name, known[name])
    if known.get("turn_mode") in ("hold", "voice"):
        look.turn_mode = cast(Literal["hold", "voice"], known["turn_mode"])
    if known.get("theme") in ("system", "light", "dark"):
        look.theme = cast(Literal["system", "light", "dark"], known["theme"])
    return look
