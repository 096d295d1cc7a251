"""The base of everything that a client sends (strict)."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class WireModel(BaseModel):
    """No unknown keys, no conversions between types. Dump with `exclude_unset=True`: an explicit None is `null`."""

    model_config = ConfigDict(extra="forbid", strict=True, defer_build=True)
