"""Keys in the keyring of a desktop."""

from __future__ import annotations

import re
import time
from pathlib import Path

import pytest

from app.base import secrets
from app.base.errors import ConfigError
from app.base.settings import Settings
from app.workbench import belongings
from tests.keyring_service import secret_service

SECRET = "sk-test-0123456789"


def test_a_key_goes_into_the_secret_service_and_comes_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with secret_service(tmp_path, monkeypatch) as service:
        assert secrets.keyring_name() is not None
        assert secrets.read("openai") is None
        secrets.remove("openai")
        secrets.hold("openai", "of this session")
        secrets.write("openai", SECRET)
        assert secrets.read("openai", "session") is None
        assert secrets.read("openai") == secrets.read("openai", "keyring") == SECRET
        monkeypatch.setenv("OPENAI_API_KEY", "of the environment")
        assert secrets.read("openai", "keyring") == SECRET
        kept = [file for file in service.files.rglob("*") if file.is_file()]
        assert kept
        assert not any(SECRET.encode() in file.read_bytes() for file in kept)
        secrets.remove("openai")
        assert secrets.read("openai", "keyring") is None


def test_looking_for_a_key_makes_no_keyring_where_there_is_none_yet(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    with secret_service(tmp_path, monkeypatch, is_used=False):
        assert secrets.read("openai") is None
        secrets.remove("openai")
    assert caplog.messages == []  # making one asks the person for a password, and fails where nobody can be asked


def test_a_keyring_that_breaks_down_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    with secret_service(tmp_path, monkeypatch) as service:
        secrets.write("openai", SECRET)
        service.vanish()
        assert secrets.read("openai") is None
        for change in (lambda: secrets.write("openai", SECRET), lambda: secrets.remove("openai")):
            with pytest.raises(ConfigError, match="keyring") as caught:
                change()
            assert caught.value.hint
            assert SECRET not in f"{caught.value!r} {caught.value.for_people()}"
    told = [
        message for message in caplog.messages if re.fullmatch(r"the keyring did not (take|remove) a key: \w+", message)
    ]
    assert len(told) == 2
    assert SECRET not in caplog.text


def test_when_everything_is_deleted_no_key_is_left_in_the_keyring(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen = Settings.model_validate(
        {"custom": [{"id": "c1", "name": "mine", "url": "wss://example", "secret_headers": ["X-Key"]}]}
    )
    with secret_service(tmp_path, monkeypatch):
        names = ("openai", "proxy", "custom:c1:X-Key")
        for name in names:
            secrets.write(name, SECRET)
        belongings.forget_everything(chosen)
        assert [secrets.read(name, "keyring") for name in names] == [None] * 3


def test_looking_where_a_key_is_unlocks_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with secret_service(tmp_path, monkeypatch) as service:
        secrets.write("openai", SECRET)
        assert not secrets.kept("azure", "keyring").is_locked
        service.lock()
        before = time.monotonic()
        there, unknown = secrets.kept("openai", "keyring"), secrets.kept("azure", "keyring")
        assert (there.where, there.is_locked) == ("keyring", False)
        assert (unknown.where, unknown.is_locked) == (None, True)
        assert secrets.keyring_state().endswith("locked")
        assert service.is_locked()
        assert secrets._rest.until < before  # nobody was asked, so nobody refused
