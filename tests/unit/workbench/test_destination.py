"""Where the settings lead."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from typing import Any

import keyring
import pytest
from keyring.backends import fail

from app.base import keyring_look, secrets
from app.base.errors import AuthError, ConfigError
from app.base.sections import Proxy
from app.base.settings import Settings
from app.workbench import catalogue
from app.workbench.destination import check_connection, destination_of
from app.workbench.proxy import checked_proxy, environment_of, way_of

SECRET = "very-secret-0123456789"
MINE = {
    "id": "mine",
    "name": "My server",
    "url": "wss://voice.example.org/v1/realtime",
    "headers": {"X-Team": "blue"},
    "secret_headers": ["Authorization"],
}


@pytest.fixture(autouse=True)
def no_keyring(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    for name in ("OPENAI_API_KEY", "AZURE_OPENAI_API_KEY", "AZURE_OPENAI_ENDPOINT", "AZURE_OPENAI_DEPLOYMENT"):
        monkeypatch.delenv(name, raising=False)
    before = keyring.get_keyring()
    keyring.set_keyring(fail.Keyring())
    yield
    keyring.set_keyring(before)
    secrets._of_this_session.clear()


def settings(**given: Any) -> Settings:
    return Settings.model_validate(given)


def test_key_and_model_of_openai_are_those_of_the_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "from-environment")
    secrets.hold("openai", SECRET)
    chosen = settings(openai={"key": "session"}, voice={"model": "gpt realtime"})
    assert asyncio.run(destination_of("openai", chosen)).options == {
        "api_key": SECRET,
        "url": "wss://api.openai.com/v1/realtime?model=gpt%20realtime",
    }


@pytest.mark.parametrize(
    ("source", "hint"), [("keyring", "keyring"), ("session", "session"), ("environment", "OPENAI_API_KEY")]
)
def test_a_key_that_is_not_where_it_should_be_is_told_with_what_to_do(source: str, hint: str) -> None:
    with pytest.raises(AuthError) as caught:
        asyncio.run(destination_of("openai", settings(openai={"key": source})))
    assert hint in caught.value.hint


def test_azure_of_the_settings_comes_before_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AZURE_OPENAI_ENDPOINT", "https://other.openai.azure.com")
    monkeypatch.setenv("AZURE_OPENAI_DEPLOYMENT", "voice")
    secrets.hold("azure", SECRET)
    chosen = settings(azure={"key": "session", "endpoint": "https://me.openai.azure.com:8443/openai"})
    assert asyncio.run(destination_of("azure", chosen)).options == {
        "url": "wss://me.openai.azure.com:8443/openai/v1/realtime?model=voice",
        "headers": {"api-key": SECRET},
    }


def test_a_custom_connection_brings_its_headers_and_nothing_of_openai(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "from-environment")
    chosen = settings(custom=[MINE])
    with pytest.raises(AuthError, match="Authorization"):
        asyncio.run(destination_of("custom:mine", chosen))
    secrets.hold("custom:mine:Authorization", f"Bearer {SECRET}")
    there = asyncio.run(destination_of("custom:mine", chosen))
    assert (there.title, there.is_local, there.limit_s) == ("My server", False, None)
    assert there.options == {
        "url": "wss://voice.example.org/v1/realtime",
        "headers": {"X-Team": "blue", "Authorization": f"Bearer {SECRET}"},
    }
    assert SECRET not in repr(there)
    assert SECRET not in chosen.model_dump_json()
    assert asyncio.run(destination_of("my SERVER", chosen)) == there


def test_a_custom_connection_without_an_address_or_one_that_is_gone_is_told() -> None:
    with pytest.raises(ConfigError, match="My server"):
        check_connection("custom:mine", settings(custom=[MINE | {"url": "https://voice.example.org"}]))
    with pytest.raises(ConfigError, match="custom:mine"):
        check_connection("custom:mine", settings())


def test_the_chooser_lists_own_connections_and_asks_no_keyring(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keyring_look, "find", lambda *_: pytest.fail("the keyring was asked"))
    broken = {"id": "two", "name": "", "url": "nowhere"}
    azure = {"key": "session", "endpoint": "https://me.openai.azure.com", "deployment": "voice"}
    found = catalogue.connections(settings(custom=[MINE, broken], openai={"key": "keyring"}, azure=azure))
    assert [(each.id, each.is_ready) for each in found] == [
        ("local", True),
        ("openai", True),
        ("azure", False),
        ("custom:mine", True),
        ("custom:two", False),
    ]
    assert found[3].title == "My server"
    assert "two" in found[4].hint
    secrets.hold("azure", SECRET)
    assert catalogue.connections(settings(azure=azure))[2].is_ready


def test_the_way_follows_the_settings() -> None:
    assert asyncio.run(way_of(Proxy())) is True
    assert asyncio.run(way_of(Proxy(mode="none", url="http://proxy:1"))) is None
    assert asyncio.run(way_of(Proxy(mode="manual", url="proxy.example.org:3128/"))) == "http://proxy.example.org:3128"
    assert asyncio.run(way_of(Proxy(mode="manual", url="socks5://proxy:1080"))) == "socks5h://proxy:1080"
    secrets.hold("proxy", "p@ss/word")
    way = asyncio.run(way_of(Proxy(mode="manual", url="https://proxy.example.org:3128", user="me")))
    assert way == "https://me:p%40ss%2Fword@proxy.example.org:3128"


@pytest.mark.parametrize(
    "address", ["", "socks4://proxy:1", "http://", "http://proxy:x", "http://proxy/path", "http://[1"]
)
def test_an_address_of_no_proxy_is_told(address: str) -> None:
    with pytest.raises(ConfigError, match="makes no sense"):
        checked_proxy(address)


def test_a_password_in_the_address_is_refused_without_repeating_it() -> None:
    with pytest.raises(ConfigError) as caught:
        asyncio.run(way_of(Proxy(mode="manual", url=f"http://me:{SECRET}@proxy:3128")))
    assert SECRET not in f"{caught.value!r} {caught.value.for_people()}"


def test_a_child_process_finds_the_same_way() -> None:
    assert environment_of(True) == {}
    assert environment_of(None)["NO_PROXY"] == "*"
    manual = environment_of("http://proxy:3128")
    assert manual["https_proxy"] == manual["HTTP_PROXY"] == "http://proxy:3128"
    assert "127.0.0.1" in manual["no_proxy"]
