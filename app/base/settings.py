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

from app.base import file_lock, paths, privacy, sections, settings_merge
from app.base.errors import ConfigError
from app.base.language import joined, say
from app.base.os_words import reason_of
from app.base.plain_file import write_whole
from app.base.settings_format import FORMAT_VERSION, newer_format

TurnMode = Literal["hold", "voice"]
Theme = Literal["system", "light", "dark"]

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
        hint = joined(hint, *_kept_meanwhile(self.settings.privacy))
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
            self._since = unread().model_dump(mode="json")  # a file that could not be read is not to be replaced
            raise ConfigError(
                say("Settings", "The settings in {file} cannot be read: {reason}.").format(
                    file=self.path, reason=reason_of(error)
                ),
                hint=joined(
                    say("Settings", "Look whether it belongs to you and can be read; until then defaults are used."),
                    *_kept_meanwhile(unread().privacy)[1:],
                ),
            ) from error
        self._since = loaded.settings.model_dump(mode="json")
        found = loaded.settings
        found.version = max(found.version, FORMAT_VERSION)
        if loaded.set_aside is not None or (self.path.exists() and "was_introduced" not in found.model_fields_set):
            found.was_introduced = True  # an older version wrote the file: its person has long begun
        return loaded

    def save(self, settings: Settings) -> tuple[str, str] | None:
        """Write what was changed since `load` or the last `save`, atomically; what others changed meanwhile stays.

        Without a `load` before, the settings are written as they are.

        Returns:
            What a person should know of the file that was there, and what to do; None when all of it is in the new one.
        Raises:
            ConfigError: the folder cannot be written, or the file is there and cannot be read.
        """
        mine = settings.model_dump(mode="json")
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with file_lock.held(self._lock):
                values, notice = self._together(mine)
                self._write(values)
        except OSError as error:
            raise ConfigError(
                say("Settings", "The settings cannot be written to {file}: {reason}.").format(
                    file=self.path, reason=reason_of(error)
                )
            ) from error
        self._since = mine
        return notice

    def news(self) -> list[News]:
        """What others have written since this was last asked, `load` or `save`; a damaged file has none.

        Entries of lists and what belongs to a window are left out, and what stands in for values that another program
        could not read: who has read them writes them again. What is told counts as seen from then on.
        """
        try:
            found = Settings.model_validate_json(self.path.read_bytes())
        except (OSError, ValidationError):
            return []
        since, theirs = self._since, found.model_dump(mode="json")
        if since is None:
            return []
        told = []
        stand_ins = set(found.privacy.unsure) - set(since["privacy"]["unsure"])
        left_out = {f"privacy.{name}" for name in (*stand_ins, "unsure")} if stand_ins else set()
        for name, part in found:
            if name in OF_A_WINDOW:
                continue
            if isinstance(part, BaseModel):
                keys = type(part).model_fields
                told += _news(since[name], theirs[name], {key: getattr(part, key) for key in keys}, f"{name}.")
            elif name in since:
                told += _news(since, theirs, {name: part}, "")
        return [each for each in told if each.path not in left_out]

    @property
    def _lock(self) -> Path:
        return self.path.with_suffix(".lock")

    def _read(self) -> Loaded:
        try:
            data = self.path.read_bytes()
            found = Settings.model_validate_json(data)
        except FileNotFoundError:
            return Loaded(self._first())
        except ValidationError:
            with file_lock.held(self._lock):
                return self._mended()
        if found.version > FORMAT_VERSION:
            found.privacy = privacy.read(settings_merge.parsed(data) or {})
            return Loaded(found, newer=found.version)
        return Loaded(found)

    def _first(self) -> Settings:
        return Settings(privacy=privacy.without_file(self.path))

    def _mended(self) -> Loaded:
        """What can be kept of a file that is damaged; the file as it was is put beside."""
        try:
            data = self.path.read_bytes()
        except FileNotFoundError:
            return Loaded(self._first())
        values = settings_merge.parsed(data)
        newer = newer_format(values or {})
        found, lost = (None, ()) if values is None else _salvaged(values, newer)
        if found is not None and (newer or not lost):
            # What makes no sense here does so there: it stays in the file, also when something is saved.
            return Loaded(found, lost=lost, newer=newer)
        aside = self._free_name("damaged")
        self.path.replace(aside)
        found = found or unread()
        self._write(found.model_dump(mode="json"))  # also where nothing is left, so that this is known the next time
        return Loaded(found, set_aside=aside, lost=lost)

    def _free_name(self, end: str) -> Path:
        number = 1
        while (name := self.path.with_name(f"{self.path.stem}-{number}.{end}")).exists():
            number += 1
        return name

    def _together(self, mine: dict[str, Any]) -> tuple[dict[str, Any], tuple[str, str] | None]:
        """What is to be in the file, and what a person should know of that which was in it."""
        since = self._since
        if since is None:
            return mine, None
        try:
            data = self.path.read_bytes()
        except FileNotFoundError:
            return mine, None
        theirs = settings_merge.parsed(data)
        if theirs is None:
            aside = self._free_name("damaged")
            self.path.replace(aside)
            return mine, Loaded(Settings(), set_aside=aside).notice()
        known = _without_stand_ins(since, mine)
        if not newer_format(theirs):
            return _filled(settings_merge.merged(mine, known, theirs), mine), None
        parts: dict[str, Any] = {
            name: {} for name, part in Settings() if isinstance(part, BaseModel) and name not in theirs
        }
        together = settings_merge.merged(mine, known, {**theirs, **parts})
        together = {name: value for name, value in together.items() if value or name not in parts}
        return together, self._copied(data) if settings_merge.is_overwritten(together, since, theirs) else None

    def _copied(self, data: bytes) -> tuple[str, str]:
        """Put a copy of a newer version's file beside it; returns what a person should know of it."""
        beside = self._free_name("newer")
        write_whole(beside, data, mode=0o600)
        return (
            say("Settings", "Not all that a newer Sidetone wrote into the settings could be kept beside your change."),
            say("Settings", "The file as it was is {file}.").format(file=beside),
        )

    def _write(self, values: dict[str, Any]) -> None:
        text = json.dumps(values, indent=2, ensure_ascii=False) + "\n"
        write_whole(self.path, text.encode("utf-8", "replace"), mode=0o600)


def load(file: Path | None = None) -> Loaded:
    """The settings, for who only reads them. Raises ConfigError, as `SettingsFile.load`."""
    return SettingsFile(file).load()


def unread() -> Settings:
    """What counts where a file is there and cannot be read: its person has long begun, and may have refused a lot."""
    return Settings(was_introduced=True, privacy=privacy.unread())


def _kept_meanwhile(found: sections.Privacy) -> list[str]:
    """What counts until the person has chosen again, in words."""
    told: list[str] = []
    if found.unsure:
        told.append(say("Settings", "Choose again under Privacy and storage what is kept, and for how long."))
    if any(name in found.unsure for name in privacy.DAYS):
        told.append(say("Settings", "Until then nothing is deleted for its age."))
    if "keeps_conversations" in found.unsure:
        told.append(say("Settings", "Until then conversations are not kept."))
    if "keeps_log" in found.unsure:
        told.append(say("Settings", "Until then no log is written."))
    return told


def _without_stand_ins(since: dict[str, Any], mine: dict[str, Any]) -> dict[str, Any]:
    """`since` without values that stood in for others and were chosen now: they are changes, whatever they are."""
    chosen = set(since["privacy"]["unsure"]) - set(mine["privacy"]["unsure"])
    return {**since, "privacy": {name: value for name, value in since["privacy"].items() if name not in chosen}}


def save(settings: Settings, file: Path | None = None) -> None:
    """Write the settings as they are, whatever the file holds. Raises ConfigError, as `SettingsFile.save`."""
    SettingsFile(file).save(settings)


def _news(since: dict[str, Any], theirs: dict[str, Any], values: dict[str, Any], of: str) -> list[News]:
    """What differs among `values`; `since` has it then."""
    told = [News(of + key, since[key], value) for key, value in values.items() if since[key] != theirs[key]]
    since.update({key: theirs[key] for key in values})
    return told


def _salvaged(values: dict[str, Any], newer: int) -> tuple[Settings | None, tuple[str, ...]]:
    """Settings without the values that make no sense, and where those were; None when they are nested too deeply.

    Args:
        newer: the format, which may be written in a way of its own; 0 for no newer one.
    """
    lost: list[str] = []
    own = privacy.read(values)
    values = values | ({"version": newer} if newer else {})
    while True:
        try:
            found = Settings.model_validate_json(json.dumps(values))
            found.privacy = own
            return found, tuple(lost)
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
