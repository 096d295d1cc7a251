from __future__ import annotations

import json
from pathlib import Path

import pytest

from app.base import settings
from app.base.errors import ConfigError


def test_defaults_come_when_there_is_no_file(tmp_path: Path) -> None:
    loaded = settings.load(tmp_path / "none.json")
    assert loaded.settings == settings.Settings()
    assert loaded.set_aside is None


def test_what_was_saved_is_loaded_and_unknown_keys_survive(tmp_path: Path) -> None:
    file = tmp_path / "deep" / "settings.json"
    settings.save(settings.Settings(agents="everyday"), file)
    data = json.loads(file.read_text())
    data["from_a_newer_version"] = {"kept": True}
    file.write_text(json.dumps(data))
    settings.save(settings.load(file).settings, file)
    again = json.loads(file.read_text())
    assert again["agents"] == "everyday"
    assert again["from_a_newer_version"] == {"kept": True}


@pytest.mark.parametrize("content", ["{", '{"turn_mode": "shout"}', "[]"])
def test_a_damaged_file_is_set_aside_and_said_so(tmp_path: Path, content: str) -> None:
    file = tmp_path / "settings.json"
    file.write_text(content)
    loaded = settings.load(file)
    assert loaded.settings == settings.Settings(was_introduced=True)
    assert loaded.set_aside is not None
    assert loaded.set_aside.read_text() == content
    assert not file.exists()


def test_a_folder_that_cannot_be_made_is_a_config_error_that_names_the_file(tmp_path: Path) -> None:
    blocker = tmp_path / "file"
    blocker.write_text("")
    with pytest.raises(ConfigError, match=r"settings\.json"):
        settings.save(settings.Settings(), blocker / "settings.json")


def test_a_file_of_the_first_format_keeps_its_choices_and_gets_the_new_parts(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    file.write_text(json.dumps({"version": 1, "agents": "everyday", "chat_url": "http://127.0.0.1:1/v1", "odd": 1}))
    loaded = settings.load(file).settings
    assert (loaded.agents, loaded.chat_url, loaded.voice.speed) == ("everyday", "http://127.0.0.1:1/v1", 1.0)
    settings.save(loaded, file)
    again = json.loads(file.read_text())
    assert (again["version"], again["odd"]) == (settings.FORMAT_VERSION, 1)


def test_unknown_keys_of_a_part_survive_too(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    file.write_text(json.dumps({"voice": {"speed": 1.2, "from_tomorrow": [1]}}))
    settings.save(settings.load(file).settings, file)
    assert json.loads(file.read_text())["voice"]["from_tomorrow"] == [1]
