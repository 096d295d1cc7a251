from __future__ import annotations

import keyring
import pytest
from keyring.backends import fail

from app.base import secrets
from app.base.errors import ConfigError


@pytest.fixture
def no_keyring():  # type: ignore[no-untyped-def]
    before = keyring.get_keyring()
    keyring.set_keyring(fail.Keyring())
    yield
    keyring.set_keyring(before)


def test_the_environment_comes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "from-environment")
    assert secrets.read("openai") == "from-environment"


@pytest.mark.usefixtures("no_keyring")
def test_without_a_keyring_nothing_is_read_and_writing_says_what_to_do() -> None:
    assert secrets.read("openai") is None
    assert secrets.keyring_name() is None
    with pytest.raises(ConfigError) as caught:
        secrets.write("openai", "very-secret")
    assert "OPENAI_API_KEY" in caught.value.hint
    assert "very-secret" not in str(caught.value)
    assert caught.value.__cause__ is None
