"""What the engine's process is told."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from typing import Any

import keyring
import pytest
from keyring.backends import fail

from app.base import secrets
from app.base.settings import Settings
from app.workbench.engine_setup import EngineSetup, engine_options, engine_setup

SECRET = "very-secret-0123456789"
CHAT = "http://127.0.0.1:11434/v1"


@pytest.fixture(autouse=True)
def no_keyring() -> Iterator[None]:
    before = keyring.get_keyring()
    keyring.set_keyring(fail.Keyring())
    yield
    keyring.set_keyring(before)
    secrets._of_this_session.clear()


def setup(**given: Any) -> EngineSetup:
    return asyncio.run(engine_setup(Settings.model_validate(given)))


def test_options_follow_the_settings() -> None:
    assert engine_options(Settings()) == []
    chat = Settings(chat_url=CHAT, chat_model="small")
    assert engine_options(chat) == ["--chat-url", CHAT, "--chat-model", "small"]
    local = {"stt": "server", "stt_url": "http://a", "stt_model": "w", "tts": "server", "tts_url": "http://b"}
    assert setup(local=local).options == ("--stt-url", "http://a", "--stt-model", "w", "--tts-url", "http://b")
    assert setup(local={"tts": "flite"}).options == ("--voice", "flite")


def test_a_server_without_an_address_is_not_asked() -> None:
    assert setup(local={"stt": "server", "tts": "server"}) == EngineSetup()


def test_keys_go_by_the_environment_and_only_to_servers_that_are_used() -> None:
    for name in ("chat", "speech"):
        secrets.hold(name, SECRET)
    local = {"chat_key": "session", "speech_key": "session"}
    assert setup(local=local) == EngineSetup()
    told = setup(local=local, chat_url=CHAT)
    assert told.environment == {"SIDETONE_CHAT_API_KEY": SECRET}
    assert SECRET not in f"{told!r} {told.options}"
    told = setup(local=local | {"tts": "server", "tts_url": "http://b"})
    assert told.environment == {"SIDETONE_SPEECH_API_KEY": SECRET}


def test_a_choice_of_the_keyring_hides_the_variable_of_this_process() -> None:
    told = setup(local={"chat_key": "keyring"}, chat_url=CHAT)
    assert told.environment == {"SIDETONE_CHAT_API_KEY": ""}


def test_the_engine_takes_the_proxy_of_the_settings() -> None:
    secrets.hold("proxy", SECRET)
    told = setup(proxy={"mode": "manual", "url": "proxy:3128", "user": "me"})
    assert told.environment["HTTPS_PROXY"] == f"http://me:{SECRET}@proxy:3128"
    assert SECRET not in repr(told)
