"""Profiles that earlier programs wrote open in this one; what a newer one wrote is neither lost nor changed."""

from __future__ import annotations

import asyncio
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import keyring
import pytest
from pydantic import BaseModel

from app.base import paths, secrets, sections, settings
from app.base.settings import Settings, SettingsFile
from app.tools.notes import NoteBook
from app.ui import first_look
from app.workbench import belongings
from app.workbench.agents.library import AgentLibrary
from app.workbench.destination import destination_of
from app.workbench.proxy import way_of
from tests.memory_keyring import MemoryKeyring

ROOT = Path(__file__).resolve().parents[3]
PROFILES = ROOT / "tests" / "data" / "profiles"
DAYS = sorted(folder.name for folder in PROFILES.iterdir() if folder.is_dir())
FULL = [day for day in DAYS if day > "2026-11-21"]
FREE = ("shortcuts", "trusted_files", "headers", "environment")  # any name may be in these
UNKNOWN = {"of": ["tomorrow", 1, None]}


@pytest.fixture
def opened() -> Callable[[str], dict[str, Any]]:
    """Makes the profile of a day this person's; gives what its settings file holds."""

    def place(day: str) -> dict[str, Any]:
        shutil.copytree(PROFILES / day / "config", paths.config_dir())
        shutil.copytree(PROFILES / day / "data", paths.data_dir())
        return stored()

    return place


@pytest.fixture
def memory() -> Iterator[MemoryKeyring]:
    before, own = keyring.get_keyring(), MemoryKeyring()
    keyring.set_keyring(own)
    yield own
    keyring.set_keyring(before)


def stored() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(settings.settings_file().read_bytes())
    return found


def as_now(values: dict[str, Any]) -> dict[str, Any]:
    """What a file says, under the names that it has now."""
    now = {**values, "version": settings.FORMAT_VERSION}
    look = dict(values.get("appearance", {}))
    if "reduces_motion" in look:
        look["motion"] = "less" if look.pop("reduces_motion") else "system"
        now["appearance"] = look
    return now


def assert_holds(found: Any, wanted: Any, place: str = "settings") -> None:
    """Everything that is wanted is there, with its value; there may be more."""
    if isinstance(wanted, dict):
        for name, value in wanted.items():
            assert name in found, f"{place}.{name}"
            assert_holds(found[name], value, f"{place}.{name}")
    elif isinstance(wanted, list):
        assert len(found) == len(wanted), place
        for number, value in enumerate(wanted):
            assert_holds(found[number], value, f"{place}.{number}")
    else:
        assert found == wanted, place


def with_unknown(values: Any) -> Any:
    """The same with something of a newer program at every place that may have it."""
    if isinstance(values, list):
        return [with_unknown(each) for each in values]
    if not isinstance(values, dict):
        return values
    return {name: value if name in FREE else with_unknown(value) for name, value in values.items()} | {
        "of_tomorrow": UNKNOWN
    }


def settings_in(value: object) -> Iterator[str]:
    """The names of settings that a file holds, each with the part that it belongs to."""
    if isinstance(value, BaseModel):
        for name in type(value).model_fields.keys() & value.model_fields_set:
            yield f"{type(value).__name__}.{name}"
            yield from settings_in(getattr(value, name))
    elif isinstance(value, dict | list):
        for each in value.values() if isinstance(value, dict) else value:
            yield from settings_in(each)


def test_every_setting_that_the_program_writes_is_in_a_stored_profile() -> None:
    files = [PROFILES / day / "config" / "settings.json" for day in DAYS]
    found = [Settings.model_validate_json(file.read_bytes()) for file in files]
    held = {name for each in found for name in settings_in(each)}
    kinds = [each for each in vars(sections).values() if isinstance(each, type) and issubclass(each, sections.Section)]
    parts = [Settings, *(kind for kind in kinds if not kind.__subclasses__())]
    written = {f"{part.__name__}.{name}" for part in parts for name in part.model_fields}
    assert written - held == set(), "add a profile: tests/data/profiles/README.md"
    assert settings.FORMAT_VERSION in {each.version for each in found}


@pytest.mark.parametrize("day", DAYS)
def test_every_value_of_a_stored_profile_is_kept_when_it_is_read_and_written(day: str, opened: Any) -> None:
    before = opened(day)
    file = SettingsFile()
    loaded = file.load()
    assert (loaded.notice(), loaded.lost) == (None, ())
    assert_holds(loaded.settings.model_dump(mode="json"), as_now(before))
    assert loaded.settings.was_introduced  # whoever has begun is not taken through the first steps
    loaded.settings.sound.volume = 0.3
    file.save(loaded.settings)
    assert_holds(stored(), as_now(before) | {"sound": {"volume": 0.3}})
    assert not list(paths.config_dir().glob("*.damaged"))


@pytest.mark.parametrize("day", DAYS)
def test_the_first_frame_of_a_stored_profile_is_as_it_was_left(day: str, opened: Any) -> None:
    before = opened(day)
    look = first_look.read()
    names = ("connection", "agents", "turn_mode", "theme", "has_talked", "shows_inspector", "shows_timeline")
    assert {name: getattr(look, name) for name in names} == {name: before[name] for name in names}


@pytest.mark.parametrize("day", FULL)
def test_the_agent_sets_of_a_stored_profile_load_with_their_versions_and_order(day: str, opened: Any) -> None:
    opened(day)
    library = AgentLibrary()
    entries = library.entries()
    order = (paths.own_agents_dir() / "order.txt").read_text().split()
    assert [entry.name for entry in entries] == order
    own = next(entry for entry in entries if entry.is_own)
    assert (own.name, own.title, own.problem) == ("evening", "Evening", "")
    assert "안녕하세요" in library.read("evening").text
    assert "# mine" in library.read("evening").text
    versions = library.versions.of("evening")
    assert len(versions) == 2
    assert "Good evening." in library.versions.text(versions[0])
    assert library.deleted() == ["gone"]
    assert "Ghost" in library.restore(library.versions.of("gone")[0]).text


@pytest.mark.parametrize("day", DAYS)
def test_the_notes_of_a_stored_profile_are_there(day: str, opened: Any) -> None:
    opened(day)
    assert NoteBook(paths.data_dir() / "notes.txt").notes() == ["call the plumber — before noon", "우유 두 병"]


@pytest.mark.parametrize("day", FULL)
def test_what_was_agreed_to_may_still_run_and_nothing_else(day: str, opened: Any) -> None:
    opened(day)
    from app.tools.python_source import read_source

    source = read_source(paths.own_agents_dir() / "lamp.py")
    assert list(settings.load().settings.trusted_files.values()) == [source.sha256]


@pytest.mark.parametrize("day", [day for day in DAYS if (PROFILES / day / "keyring.json").exists()])
def test_what_an_earlier_program_put_into_the_keyring_is_found(day: str, opened: Any, memory: MemoryKeyring) -> None:
    opened(day)
    entries = json.loads((PROFILES / day / "keyring.json").read_bytes())
    memory.kept = {entry["username"]: entry["password"] for entry in entries}
    assert {entry["service"] for entry in entries} == {secrets.APP_NAME}
    assert set(belongings.secret_names(settings.load().settings)) == set(memory.kept)
    assert {name: secrets.read_kept(name) for name in memory.kept} == memory.kept


# Under these names keyrings of people hold their keys: another name would lose them.
NAMES = ("openai", "azure", "chat", "speech", "proxy", "custom:lab:X-Key", "tool:lights:Authorization")


@pytest.mark.parametrize("day", FULL)
def test_keys_are_found_under_the_names_that_they_were_kept_under(day: str, opened: Any, memory: MemoryKeyring) -> None:
    opened(day)
    memory.kept = {name: f"key-{number}" for number, name in enumerate([*NAMES, "tool:files:TOKEN"])}
    found = settings.load().settings
    assert set(belongings.secret_names(found)) == set(memory.kept)
    assert secrets.APP_NAME == "sidetone"

    async def asked() -> None:
        own = await destination_of("custom:lab", found, {})
        assert own.options["headers"] == {"X-Team": "voice", "X-Key": memory.kept["custom:lab:X-Key"]}
        assert await way_of(found.proxy) == "http://kim:key-4@proxy.example.org:3128"
        assert (await destination_of("openai", found, {})).options["api_key"] == "key-0"
        assert (await destination_of("azure", found, {})).title

    asyncio.run(asked())


@pytest.mark.parametrize("day", DAYS)
def test_what_a_newer_program_added_anywhere_survives_changes_made_here(day: str, opened: Any) -> None:
    newer = with_unknown(opened(day)) | {"version": 99}
    settings.settings_file().write_text(json.dumps(newer))
    file = SettingsFile()
    loaded = file.load()
    assert (loaded.newer, loaded.lost, loaded.set_aside) == (99, (), None)
    loaded.settings.theme = "light"
    loaded.settings.voice.speed = 0.75
    file.save(loaded.settings)
    wanted = as_now(newer) | {"version": 99, "theme": "light"}
    wanted["voice"] = {**newer.get("voice", {}), "speed": 0.75}
    if "reduces_motion" in newer.get("appearance", {}):
        wanted["appearance"] = {**newer["appearance"]}  # in its own words, as nothing was changed there
    assert_holds(stored(), wanted)


MEANT_OTHERWISE = {
    "version": 99,
    "theme": {"of": "the room"},
    "turn_mode": ["voice", "hold"],
    "appearance": {"language": {"first": "ko", "then": "en"}, "text_scale": "large", "motion": "calm"},
    "voice": {"speed": {"of": "tomorrow"}, "threshold": 0.75},
    "privacy": {"log_days": "all"},
    "trusted_files": [{"path": "/a.py", "sha256": "1"}],
    "advanced": {"log_level": "NOTICE"},
    "tools": [{"kind": "telepathy", "id": "t"}, {"kind": "mcp", "id": "m", "command": "x"}],
}


def test_values_that_mean_something_else_in_a_newer_program_stay_in_the_file() -> None:
    settings.settings_file().parent.mkdir(parents=True)
    settings.settings_file().write_text(json.dumps(MEANT_OTHERWISE))
    assert first_look.read().theme == "system"
    file = SettingsFile()
    loaded = file.load()
    assert loaded.newer == 99
    assert "voice.speed" in loaded.lost
    assert loaded.settings.voice.threshold == 0.75
    assert [tool.id for tool in loaded.settings.tools] == ["m"]
    assert stored() == MEANT_OTHERWISE
    told = loaded.notice()
    assert told is not None
    assert "A newer Sidetone" in told[0]
    assert "voice.speed" in told[1]
    loaded.settings.voice.threshold = 0.25
    loaded.settings.was_introduced = True
    file.save(loaded.settings)
    assert_holds(stored(), MEANT_OTHERWISE | {"voice": {"speed": {"of": "tomorrow"}, "threshold": 0.25}})
    assert SettingsFile().load().newer == 99


AN_AGENT_SET_OF_TOMORROW = """\
title = "Tomorrow"
mood = "calm"

[[agents]]
name = "Host"
instructions = "Be kind."
memory = { days = 3 }
"""


def test_an_agent_set_with_fields_of_a_newer_program_is_named_and_left_as_it_is() -> None:
    file = paths.own_agents_dir() / "tomorrow.toml"
    file.parent.mkdir(parents=True)
    file.write_text(AN_AGENT_SET_OF_TOMORROW)
    entry = next(each for each in AgentLibrary().entries() if each.name == "tomorrow")
    assert "mood" in entry.problem
    assert "A newer Sidetone may know it." in entry.problem
    assert file.read_text() == AN_AGENT_SET_OF_TOMORROW
    from app.workbench.agents.draft import AgentSetDraft

    draft = AgentSetDraft(AN_AGENT_SET_OF_TOMORROW)
    draft.set_value("title", "Today")
    assert draft.text == AN_AGENT_SET_OF_TOMORROW.replace("Tomorrow", "Today")


@pytest.mark.parametrize(
    "command",
    [["trust", "--yes", "lamp.py"], ["talk", "--agents", "everyday", "--text", "hi", "--connection", "nowhere"]],
)
def test_commands_say_that_a_newer_program_wrote_the_settings(command: list[str], tmp_path: Path) -> None:
    settings.settings_file().parent.mkdir(parents=True)
    settings.settings_file().write_text(json.dumps(MEANT_OTHERWISE))
    (tmp_path / "lamp.py").write_text("def lamp() -> str:\n    return ''\n")
    done = subprocess.run(
        [sys.executable, "-c", "import sys; from app.main import main; sys.exit(main())", *command],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert "A newer Sidetone wrote these settings" in done.stderr
    assert (
        ("settings-1.newer" in done.stderr) == bool(list(paths.config_dir().glob("*.newer"))) == (command[0] == "trust")
    )
    known = {name: value for name, value in MEANT_OTHERWISE.items() if name != "trusted_files"}
    assert_holds(stored(), known)
