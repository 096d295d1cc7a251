"""What the person chose, kept in one JSON file.

Unknown keys survive a round trip, writing is atomic and keeps what others wrote, and of a damaged file, which is set
aside, whatever makes sense stays in force. Secrets are never in here: see `secrets`.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from app.base import file_lock, paths, sections, settings_merge
from app.base.errors import ConfigError
from app.base.language import joined, say
from app.base.os_words import reason_of
from app.base.plain_file import write_whole

TurnMode = Literal["hold", "voice"]
Theme = Literal["system", "light", "dark"]

FORMAT_VERSION = 2
_MOST_NAMED: Final = 5
OF_A_WINDOW: Final = frozenset(
    "version,connection,agents,turn_mode,has_talked,was_introduced,shows_sessions,shows_inspector,shows_kept,"
    "shows_timeline,custom,tools,builtin_tools,guardrails".split(",")
)
"""What a window goes on with as it began, whatever others write: what it talks to, its panes, entries being edited."""


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
    shows_kept: bool = True
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
    builtin_tools: dict[str, sections.ToolChange] = Field(
        default_factory=dict, description="What the person changed about tools that come with Sidetone, by their names"
    )
    trusted_files: dict[str, str] = Field(
        default_factory=dict, description="SHA-256 of agent sets' Python files that may run, by their resolved path"
    )
    guardrails: list[sections.GuardrailEntry] = Field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Loaded:
    """Settings, and what a person has to be told of their file.

    Args:
        set_aside: where the file was put that could not be read as a whole; one of a newer version stays.
        lost: places of the values in it that made no sense and are the defaults now; empty when nothing did.
        newer: the format of a file that a newer version wrote; 0 for any other.
    """

    settings: Settings
    set_aside: Path | None = None
    lost: tuple[str, ...] = ()
    newer: int = 0

    def notice(self) -> tuple[str, str] | None:
        """What a person should know of it, and what to do; None when all is well."""
        hint: str = ""
        if self.set_aside is not None:
            hint = say("Settings", "The file as it was is {file}.").format(file=self.set_aside)
        if self.lost:
            names = ", ".join(self.lost[:_MOST_NAMED]) + (" …" if len(self.lost) > _MOST_NAMED else "")
            hint = joined(say("Settings", "These have their defaults: {names}.").format(names=names), hint)
        if self.newer:
            return say(
                "Settings", "A newer Sidetone wrote these settings; what this one does not know of them is kept."
            ), hint
        if self.set_aside is None:
            return None
        if self.lost:
            return say("Settings", "Some of the settings could not be read."), hint
        return say("Settings", "The settings could not be read and were set aside."), hint


@dataclass(frozen=True, slots=True)
class News:
    """A setting that another program changed.

    Args:
        path: its name, with a dot before a part's own.
        before: what it was, as in JSON.
    """

    path: str
    before: Any
    value: Any


def settings_file() -> Path:
    """The one file."""
    return paths.config_dir() / "settings.json"


class SettingsFile:
    """Reads and writes the file, beside others that do: another window, `sidetone trust`.

    Keeps in mind what it last saw of the settings, and so knows what was changed since. One thread at a time.

    Args:
        path: `settings_file()` when left out.
    """

    def __init__(self, path: Path | None = None) -> None:
        self.path = path or settings_file()
        self._since: dict[str, Any] | None = None

    def load(self) -> Loaded:
        """Read the settings; a missing file gives the defaults, a damaged one is set aside.

        Raises:
            ConfigError: the file cannot be opened, or not be set aside.
        """
        try:
            loaded = self._read()
        except OSError as error:
            self._since = Settings().model_dump(mode="json")  # a file that could not be read is not to be replaced
            raise ConfigError(
                say("Settings", "The settings in {file} cannot be read: {reason}.").format(
                    file=self.path, reason=reason_of(error)
                ),
                hint=say("Settings", "Look whether it belongs to you and can be read; until then defaults are used."),
            ) from error
        self._since = loaded.settings.model_dump(mode="json")
        found = loaded.settings
        found.version = max(found.version, FORMAT_VERSION)
        if loaded.set_aside is not None or (self.path.exists() and "was_introduced" not in found.model_fields_set):
            found.was_introduced = True  # an older version wrote the file: its person has long begun
        return loaded

    def save(self, settings: Settings) -> None:
        """Write what was changed since `load` or the last `save`, atomically; what others changed meanwhile stays.

        Without a `load` before, the settings are written as they are.

        Raises:
            ConfigError: the folder cannot be written, or the file is there and cannot be read.
        """
        mine = settings.model_dump(mode="json")
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with file_lock.held(self._lock):
                self._write(self._together(mine))
        except OSError as error:
            raise ConfigError(
                say("Settings", "The settings cannot be written to {file}: {reason}.").format(
                    file=self.path, reason=reason_of(error)
                )
            ) from error
        self._since = mine

    def news(self) -> list[News]:
        """What others have written since this was last asked, `load` or `save`; a damaged file has none.

        Entries of lists and what belongs to a window are left out. What is told counts as seen from then on.
        """
        try:
            found = Settings.model_validate_json(self.path.read_bytes())
        except (OSError, ValidationError):
            return []
        since, theirs = self._since, found.model_dump(mode="json")
        if since is None:
            return []
        told = []
        for name, part in found:
            if name in OF_A_WINDOW:
                continue
            if isinstance(part, BaseModel):
                keys = type(part).model_fields
                told += _news(since[name], theirs[name], {key: getattr(part, key) for key in keys}, f"{name}.")
            elif name in since:
                told += _news(since, theirs, {name: part}, "")
        return told

    @property
    def _lock(self) -> Path:
        return self.path.with_suffix(".lock")

    def _read(self) -> Loaded:
        try:
            data = self.path.read_bytes()
            found = Settings.model_validate_json(data)
        except FileNotFoundError:
            return Loaded(Settings())
        except ValidationError:
            with file_lock.held(self._lock):
                return self._mended()
        return Loaded(found, newer=found.version if found.version > FORMAT_VERSION else 0)

    def _mended(self) -> Loaded:
        """What can be kept of a file that is damaged; the file as it was is put beside."""
        try:
            data = self.path.read_bytes()
        except FileNotFoundError:
            return Loaded(Settings())
        values = settings_merge.parsed(data) or {}
        version = settings_merge.whole_number(values.get("version"))
        newer = version if version > FORMAT_VERSION else 0
        found, lost = _salvaged(values)
        if found is not None and not lost:
            return Loaded(found, newer=newer)  # somebody else has mended it meanwhile
        if newer:  # what makes no sense here does so there: it stays in the file, also when something is saved
            return Loaded(found or Settings(), lost=lost, newer=newer)
        aside = self._free_name()
        self.path.replace(aside)
        if found is not None:
            self._write(found.model_dump(mode="json"))
        return Loaded(found or Settings(), set_aside=aside, lost=lost, newer=newer)

    def _free_name(self) -> Path:
        number = 1
        while (name := self.path.with_name(f"{self.path.stem}-{number}.damaged")).exists():
            number += 1
        return name

    def _together(self, mine: dict[str, Any]) -> dict[str, Any]:
        if self._since is None:
            return mine
        try:
            data = self.path.read_bytes()
        except FileNotFoundError:
            return mine
        theirs = settings_merge.parsed(data)
        if theirs is None:
            self.path.replace(self._free_name())
            return mine
        return _filled(settings_merge.merged(mine, self._since, theirs), mine)

    def _write(self, values: dict[str, Any]) -> None:
        text = json.dumps(values, indent=2, ensure_ascii=False) + "\n"
        write_whole(self.path, text.encode("utf-8", "replace"), mode=0o600)


def load(file: Path | None = None) -> Loaded:
    """The settings, for who only reads them. Raises ConfigError, as `SettingsFile.load`."""
    return SettingsFile(file).load()


def save(settings: Settings, file: Path | None = None) -> None:
    """Write the settings as they are, whatever the file holds. Raises ConfigError, as `SettingsFile.save`."""
    SettingsFile(file).save(settings)


def _news(since: dict[str, Any], theirs: dict[str, Any], values: dict[str, Any], of: str) -> list[News]:
    """What differs among `values`; `since` has it then."""
    told = [News(of + key, since[key], value) for key, value in values.items() if since[key] != theirs[key]]
    since.update({key: theirs[key] for key in values})
    return told


def _salvaged(values: dict[str, Any]) -> tuple[Settings | None, tuple[str, ...]]:
    """Settings without the values that make no sense, and where those were; None when nothing is left."""
    lost: list[str] = []
    while values:
        try:
            return Settings.model_validate_json(json.dumps(values)), tuple(lost)
        except RecursionError:
            break
        except ValidationError as error:
            place = settings_merge.without(values, error.errors()[0]["loc"])
        if not place:
            break
        lost.append(place)
    return None, tuple(lost)


def _filled(values: dict[str, Any], mine: dict[str, Any]) -> dict[str, Any]:
    """`values` with what the settings have and an older file did not know."""
    filled = {**mine, **values}
    for name, part in Settings():
        if isinstance(part, BaseModel) and isinstance(filled[name], dict):
            filled[name] = {**{key: mine[name][key] for key in type(part).model_fields}, **filled[name]}
    return {name: value for name, value in filled.items() if name in values or name in Settings.model_fields}
