"""The models a session can use: read from `resources/models/realtime.toml`, once."""

from __future__ import annotations

import datetime
import functools
import tomllib

from app.base import paths
from app.base.frozen import frozen


@frozen
class ModelName:
    """A model of the service; from `retires` on it is refused."""

    name: str
    title: str
    retires: datetime.date | None = None


@frozen
class ModelList:
    """What a session gets when nobody says otherwise, and what else there is."""

    default_model: str
    default_voice: str
    default_transcription: str
    models: tuple[ModelName, ...]
    transcription: tuple[ModelName, ...]


@functools.cache
def model_list() -> ModelList:
    """The shipped list."""
    with (paths.resources_dir() / "models" / "realtime.toml").open("rb") as file:
        data = tomllib.load(file)

    def names(key: str) -> tuple[ModelName, ...]:
        return tuple(ModelName(row["name"], row.get("title", row["name"]), row.get("retires")) for row in data[key])

    return ModelList(
        default_model=data["default_model"],
        default_voice=data["default_voice"],
        default_transcription=data["default_transcription"],
        models=names("model"),
        transcription=names("transcription"),
    )
