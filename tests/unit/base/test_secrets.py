from __future__ import annotations

import asyncio
import logging
import threading
from collections.abc import Iterator

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends import fail
from keyring.errors import KeyringLocked, PasswordDeleteError, PasswordSetError

from app.base import secrets
from app.base.errors import ConfigError

SECRET = "very-secret-0123456789"


@pytest.fixture(autouse=True)
def nothing_is_held() -> Iterator[None]:
    before = keyring.get_keyring()
    secrets._rest.until = 0.0
    yield
    keyring.set_keyring(before)
    secrets._of_this_session.clear()
    secrets._complaints.clear()
    secrets._rest.until = 0.0


class _Stubborn(KeyringBackend):
    """A keyring that has a key and does nothing that it is asked for."""

    priority = 1

    def __init__(self, error: Exception) -> None:
        super().__init__()
        self._error = error

    def get_password(self, service: str, username: str) -> str | None:
        return SECRET

    def set_password(self, service: str, username: str, password: str) -> None:
        raise self._error

    def delete_password(self, service: str, username: str) -> None:
        raise self._error


def _told(error: ConfigError) -> str:
    assert error.__cause__ is None
    assert error.__context__ is None or error.__suppress_context__
    return f"{error!r} {error.for_people()}"


def test_the_environment_comes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", " from-environment\n")
    assert secrets.read("openai") == "from-environment"


def test_without_a_keyring_nothing_is_read_and_writing_says_what_to_do() -> None:
    keyring.set_keyring(fail.Keyring())
    assert secrets.read("openai") is None
    assert secrets.keyring_name() is None
    with pytest.raises(ConfigError) as caught:
        secrets.write("openai", SECRET)
    assert "OPENAI_API_KEY" in caught.value.hint
    assert SECRET not in _told(caught.value)
    with pytest.raises(ConfigError, match="keyring") as caught:
        secrets.write("custom:x:Authorization", SECRET)
    assert SECRET not in _told(caught.value)
    secrets.remove("openai")


def test_a_key_of_this_session_is_found_there_only_and_forgotten_on_request() -> None:
    keyring.set_keyring(fail.Keyring())
    secrets.hold("openai", f" {SECRET} ")
    assert secrets.read("openai", "session") == SECRET == secrets.from_session("openai")
    assert secrets.read("openai", "keyring") is None
    assert secrets.read("openai") is None
    secrets.remove("openai")
    assert secrets.read("openai", "session") is None


def test_a_choice_of_the_keyring_is_not_answered_by_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    keyring.set_keyring(fail.Keyring())
    monkeypatch.setenv("OPENAI_API_KEY", "from-environment")
    assert secrets.read("openai", "keyring") is None


@pytest.mark.parametrize("value", ["", "   ", "schlüssel", "two\nlines", "x" * 5000])
def test_what_is_no_key_is_told_without_its_text(value: str) -> None:
    for keep in (secrets.write, secrets.hold):
        with pytest.raises(ConfigError) as caught:
            keep("openai", value)
        assert not value.strip() or value not in _told(caught.value)


@pytest.mark.parametrize(
    ("error", "code"),
    [(KeyringLocked(SECRET), "keyring_locked"), (PasswordSetError(SECRET), "keyring_refused")],
)
def test_a_keyring_that_does_not_take_a_key_is_told_without_it(error: Exception, code: str) -> None:
    keyring.set_keyring(_Stubborn(error))
    with pytest.raises(ConfigError) as caught:
        secrets.write("openai", SECRET)
    assert caught.value.code == code
    assert SECRET not in _told(caught.value)


def test_a_key_that_the_keyring_does_not_let_go_of_is_told() -> None:
    keyring.set_keyring(_Stubborn(PasswordDeleteError("no")))
    with pytest.raises(ConfigError, match="did not remove"):
        secrets.remove("openai")


def test_where_a_key_is_kept_is_told_without_the_key(monkeypatch: pytest.MonkeyPatch) -> None:
    keyring.set_keyring(fail.Keyring())
    assert secrets.kept("openai", "environment") == secrets.Kept(None)
    assert secrets.kept("proxy") == secrets.Kept(None)
    monkeypatch.setenv("OPENAI_API_KEY", SECRET)
    assert secrets.kept("openai", "environment") == secrets.Kept("environment", "OPENAI_API_KEY")
    assert secrets.kept("openai", "session") == secrets.Kept(None, "OPENAI_API_KEY")
    for name, source in (("openai", "session"), ("proxy", None)):
        secrets.hold(name, SECRET)
        assert secrets.kept(name, source).where == "session"  # type: ignore[arg-type]
    monkeypatch.delenv("OPENAI_API_KEY")
    keyring.set_keyring(_Stubborn(KeyringLocked()))
    found = secrets.kept("openai", "environment")
    assert (found.where, bool(found.keyring)) == ("keyring", True)
    assert SECRET not in repr(found)


class _Locked(KeyringBackend):
    """A keyring that is locked, and counts how often somebody was asked to unlock it."""

    priority = 1

    def __init__(self, unlocked: threading.Event | None = None) -> None:
        super().__init__()
        self.asked = 0
        self._unlocked = unlocked

    def get_password(self, service: str, username: str) -> str | None:
        self.asked += 1
        if self._unlocked is None:
            raise KeyringLocked
        assert self._unlocked.wait(60)
        return SECRET

    def set_password(self, service: str, username: str, password: str) -> None:
        raise KeyringLocked

    def delete_password(self, service: str, username: str) -> None:
        raise KeyringLocked


def test_a_keyring_that_does_not_answer_is_logged_once_for_each_reason(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    errors: list[Exception] = [OSError("no bus"), OSError("still no bus"), RuntimeError("odd"), OSError("no bus")]

    class Silent(_Stubborn):
        def get_password(self, service: str, username: str) -> str | None:
            raise errors.pop(0)

    keyring.set_keyring(Silent(OSError()))
    assert [secrets.read(name) for name in ("openai", "azure", "chat", "speech")] == [None] * 4
    said = [record.getMessage() for record in caplog.records]
    assert said == ["the keyring did not answer: OSError", "the keyring did not answer: RuntimeError"]


def test_who_does_not_unlock_the_keyring_is_not_asked_for_every_key(monkeypatch: pytest.MonkeyPatch) -> None:
    locked = _Locked()
    keyring.set_keyring(locked)
    assert [secrets.read(name) for name in ("openai", "azure", "chat")] == [None, None, None]
    assert locked.asked == 1
    monkeypatch.setattr(secrets._rest, "until", 0.0)
    assert secrets.read("openai") is None
    assert locked.asked == 2


def test_a_keyring_that_waits_holds_up_only_who_needs_it(monkeypatch: pytest.MonkeyPatch) -> None:
    unlocked = threading.Event()
    locked = _Locked(unlocked)
    keyring.set_keyring(locked)
    monkeypatch.setenv("OPENAI_API_KEY", "at-hand")
    secrets.hold("proxy", "held")

    async def main() -> None:
        async with asyncio.timeout(60):  # it waits for events alone: a machine that is busy takes as long as it takes
            waiting = [asyncio.get_running_loop().create_task(secrets.look_up("azure")) for _ in range(20)]
            await asyncio.sleep(0)
            assert await secrets.look_up("openai") == "at-hand"
            assert await secrets.look_up_kept("proxy") == "held"
            assert await asyncio.to_thread(lambda: "the pool is free") == "the pool is free"
            for task in waiting[1:]:
                task.cancel()
            unlocked.set()
            assert await waiting[0] == SECRET

    asyncio.run(main())
    assert locked.asked <= 2


def test_what_the_keyring_says_no_to_is_raised_where_it_is_awaited() -> None:
    keyring.set_keyring(fail.Keyring())
    with pytest.raises(ConfigError):
        asyncio.run(secrets.apart(secrets.write, "openai", SECRET))
