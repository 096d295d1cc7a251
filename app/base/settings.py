"""What the person chose, kept in one JSON file.

Unknown keys survive a round trip, writing is atomic, and a damaged file is set aside rather than overwritten.
Secrets are never in here: see `secrets`.
"""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from app.base import paths, sections
from app.base.errors import ConfigError
from app.base.language import say

TurnMode = Literal["hold", "voice"]
Theme = Literal["system", "light", "dark"]

FORMAT_VERSION = 2


class Settings(BaseModel):
    """Everything that is remembered between two starts."""

    model_config = ConfigDict(extra="allow", validate_assignment=True)

    version: int = FORMAT_VERSION
    connection: str = "local"
    agents: str = "restaurant"
    turn_mode: TurnMode = "voice"
    theme: Theme = "system"
    input_device: str | None = None
    output_device: str | None = None
    echo_control: bool = True
    chat_url: str | None = Field(default=None, description="an OpenAI-compatible chat server for the engine")
    chat_model: str | None = None
    has_talked: bool = False
    was_introduced: bool = Field(default=False, description="the first steps were taken or skipped")
    shows_sessions: bool = True
    shows_inspector: bool = True
    shows_timeline: bool = True
    shortcuts: dict[str, str] = Field(default_factory=dict, description="keys by the action's name, where changed")
    local: sections.LocalEngine = Field(default_factory=sections.LocalEngine)
    openai: sections.OpenAI = Field(default_factory=sections.OpenAI)
    azure: sections.Azure = Field(default_factory=sections.Azure)
    custom: list[sections.CustomConnection] = Field(default_factory=list)
    proxy: sections.Proxy = Field(default_factory=sections.Proxy)
    voice: sections.Voice = Field(default_factory=sections.Voice)
    sound: sections.Sound = Field(default_factory=sections.Sound)
    appearance: sections.Appearance = Field(default_factory=sections.Appearance)
    privacy: sections.Privacy = Field(default_factory=sections.Privacy)
    advanced: sections.Advanced = Field(default_factory=sections.Advanced)
    tools: list[sections.OwnTool] = Field(default_factory=list)
    trusted_files: dict[str, str] = Field(
        default_factory=dict, description="SHA-256 of agent sets' Python files that may run, by their resolved path"
    )
    guardrails: list[sections.GuardrailEntry] = Field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Loaded:
    """Settings and, when the file was damaged, where it was put."""

    settings: Settings
    set_aside: Path | None = None


def settings_file() -> Path:
    """The one file."""
    return paths.config_dir() / "settings.json"


def load(file: Path | None = None) -> Loaded:
    """Read the settings; a missing file gives the defaults, a damaged one is renamed to `*.damaged`."""
    file = file or settings_file()
    try:
        loaded = Settings.model_validate_json(file.read_bytes())
        loaded.version = max(loaded.version, FORMAT_VERSION)
        if "was_introduced" not in loaded.model_fields_set:
            loaded.was_introduced = True  # an older version wrote the file: its person has long begun
        return Loaded(loaded)
    except FileNotFoundError:
        return Loaded(Settings())
    except ValidationError:
        aside = file.with_suffix(".damaged")
        file.replace(aside)
        return Loaded(Settings(was_introduced=True), set_aside=aside)
    except OSError as error:
        raise ConfigError(
            say("Settings", "The settings in {file} cannot be read: {reason}.").format(file=file, reason=error.strerror)
        ) from error


def save(settings: Settings, file: Path | None = None) -> None:
    """Write the settings atomically. Raises ConfigError when the folder cannot be written."""
    file = file or settings_file()
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        beside = file.with_suffix(".new")
        beside.write_text(
            json.dumps(settings.model_dump(mode="json"), indent=2, ensure_ascii=False) + "\n",
            encoding="utf-8",
        )
        os.replace(beside, file)
    except OSError as error:
        raise ConfigError(
            say("Settings", "The settings cannot be written to {file}: {reason}.").format(
                file=file, reason=error.strerror
            )
        ) from error
