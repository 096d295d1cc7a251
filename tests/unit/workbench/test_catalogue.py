"""What can be chosen, and where it leads."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from app.base import paths
from app.base.errors import AuthError, ConfigError
from app.workbench import catalogue
from app.workbench.destination import destination_of


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(paths, "own_agents_dir", lambda: tmp_path)
    for name in ("OPENAI_API_KEY", "AZURE_OPENAI_API_KEY", "AZURE_OPENAI_ENDPOINT", "AZURE_OPENAI_DEPLOYMENT"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    return tmp_path


def test_shipped_sets_are_listed_with_what_to_say() -> None:
    found = {info.name: info for info in catalogue.agent_sets()}
    assert {"restaurant", "front_desk", "everyday", "language_companion"} <= found.keys()
    assert found["restaurant"].try_saying
    assert not found["restaurant"].needs_language_model
    assert found["language_companion"].needs_language_model
    assert not any(info.problem for info in found.values())


def test_an_own_set_hides_the_shipped_one_and_a_broken_one_says_why(own_folder: Path) -> None:
    shipped = (paths.agents_dir() / "everyday.toml").read_text(encoding="utf-8")
    (own_folder / "everyday.toml").write_text(shipped.replace('title = "', 'title = "My ', 1), encoding="utf-8")
    (own_folder / "broken.toml").write_text("title = \n", encoding="utf-8")
    (own_folder / "binary.toml").write_bytes(b"\xff\xfe\x00")
    found = {info.name: info for info in catalogue.agent_sets()}
    assert found["everyday"].path == own_folder / "everyday.toml"
    assert found["everyday"].title.startswith("My ")
    assert "broken.toml" in found["broken"].problem
    assert "not UTF-8" in found["binary"].problem
    (own_folder / "order.txt").write_text("restaurant\nbroken\n", encoding="utf-8")
    assert [info.name for info in catalogue.agent_sets()][:2] == ["restaurant", "broken"]


def test_connections_say_what_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    local, openai, azure = catalogue.connections()
    assert local.is_ready
    assert not openai.is_ready
    assert "settings" in openai.hint
    assert not azure.is_ready
    monkeypatch.setenv("OPENAI_API_KEY", "test-key")
    assert catalogue.connections()[1].is_ready


def test_destinations_of_names_and_addresses(monkeypatch: pytest.MonkeyPatch) -> None:
    assert asyncio.run(destination_of("local")).is_local
    there = asyncio.run(destination_of("wss://example.org/v1/realtime"))
    assert (there.title, there.options) == ("example.org", {"url": "wss://example.org/v1/realtime"})
    monkeypatch.setenv("OPENAI_API_KEY", "test-key")
    openai = asyncio.run(destination_of("openai"))
    assert (openai.limit_s, openai.provider, openai.options) == (3600, "OpenAI", {"api_key": "test-key"})
    assert there.provider == ""
    assert "test-key" not in repr(openai)


def test_azure_takes_its_address_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ConfigError, match="Azure"):
        asyncio.run(destination_of("azure", None, {}))
    place = {"AZURE_OPENAI_ENDPOINT": "https://me.openai.azure.com/", "AZURE_OPENAI_DEPLOYMENT": "my voice"}
    with pytest.raises(AuthError):
        asyncio.run(destination_of("azure", None, place))
    monkeypatch.setenv("AZURE_OPENAI_API_KEY", "test-key")
    assert asyncio.run(destination_of("azure", None, place)).options == {
        "url": "wss://me.openai.azure.com/openai/v1/realtime?model=my%20voice",
        "headers": {"api-key": "test-key"},
    }


@pytest.mark.parametrize("connection", ["", "nonsense", "http://example.org", "ws://"])
def test_unknown_connections_are_told_with_the_known_ones(connection: str) -> None:
    with pytest.raises(ConfigError) as caught:
        asyncio.run(destination_of(connection))
    assert "local" in caught.value.hint


def test_no_key_is_told_with_what_to_set() -> None:
    with pytest.raises(AuthError) as caught:
        asyncio.run(destination_of("openai"))
    assert "OPENAI_API_KEY" in caught.value.hint
