"""Keys and other secrets: from the environment, the system keyring, or this process's memory; never in a file of ours.

Where a key is kept is a setting (`sections.KeySource`): `environment` is the variable of the table below, else what a
keyring holds; `keyring` and `session` are those alone. A keyring may block until the person has unlocked it, so
coroutines use `look_up`, `look_up_kept` and `apart`, and nobody asks it on the window's thread. Invariant: no error and
no log names a secret.
"""

from __future__ import annotations

import logging
import os
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final, TypeVar

from app.base import keyring_look
from app.base.aio import on_daemon_thread
from app.base.errors import ConfigError
from app.base.language import say
from app.base.paths import APP_NAME
from app.base.sections import KeySource

ENVIRONMENT: Final[Mapping[str, str]] = {
    "openai": "OPENAI_API_KEY",
    "azure": "AZURE_OPENAI_API_KEY",
    "chat": "SIDETONE_CHAT_API_KEY",
    "speech": "SIDETONE_SPEECH_API_KEY",
}
LONGEST: Final = 4096  # beyond it is no key but a file that was pasted
REST_S: Final = 10.0  # a person who did not unlock the keyring is not asked again for each key

T = TypeVar("T")

_log = logging.getLogger("app.store")


class _Rest:
    """Until when a keyring that stayed locked is left alone; s, monotonic."""

    until = 0.0


_rest = _Rest()
_complaints: set[str] = set()
_of_this_session: dict[str, str] = {}
_one_at_a_time = threading.Lock()


def read(name: str, source: KeySource = "environment") -> str | None:
    """The secret called `name` (`openai`, `azure`, `custom:<id>:<header>` …) from where it is kept; None: not there."""
    if source == "session":
        return _of_this_session.get(name)
    if source == "environment" and (given := from_environment(name)):
        return given
    return _from_keyring(name)


def _from_keyring(name: str) -> str | None:
    return _asked(lambda: keyring_look.find(APP_NAME, name), otherwise=None, locked=None)


def _asked(look: Callable[[], T], *, otherwise: T, locked: T) -> T:
    """What the keyring says; the two others where it does not answer, or stays locked."""
    from keyring.errors import KeyringLocked, NoKeyringError

    if time.monotonic() < _rest.until:
        return locked
    try:
        return look()
    except NoKeyringError:  # nothing is wrong: `keyring_name` says so where keys are typed
        return otherwise
    except KeyringLocked:
        _rest.until = time.monotonic() + REST_S
        return locked
    except Exception as error:  # noqa: BLE001 - keyrings raise the errors of their systems, too
        _complain(type(error).__name__)
        return otherwise


def _complain(why: str) -> None:
    """Log it once for each reason: every key of the settings asks, at each visit."""
    level = logging.DEBUG if why in _complaints else logging.WARNING
    _complaints.add(why)
    _log.log(level, "the keyring did not answer: %s", why)


def read_kept(name: str) -> str | None:
    """A secret that has no variable and no setting of its own: of this session, else in the keyring."""
    return read(name, "session") or read(name, "keyring")


async def look_up(name: str, source: KeySource = "environment") -> str | None:
    """As `read`; what lies at hand does not wait for the keyring."""
    if source == "session" or (source == "environment" and from_environment(name)):
        return read(name, source)
    return await apart(read, name, source)


async def look_up_kept(name: str) -> str | None:
    """As `read_kept`; what lies at hand does not wait for the keyring."""
    return from_session(name) or await apart(read, name, "keyring")


async def apart(function: Callable[..., T], *arguments: object) -> T:
    """Call a function that asks the keyring, on a thread of its own, one after the other: each may ask to unlock it."""
    return await on_daemon_thread(function, *arguments, lock=_one_at_a_time)


def tool_name(tool_id: str, name: str) -> str:
    """Under which name the value of a tool's secret header or variable is kept."""
    return f"tool:{tool_id}:{name}"


@dataclass(frozen=True, slots=True)
class Kept:
    """Where a secret is, without the secret.

    Args:
        where: None when there is none.
        variable: the environment's, where it is set.
        keyring: what keeps secrets on this machine, "" when nothing does.
        is_locked: the keyring would have to be unlocked to know whether it is there.
    """

    where: KeySource | None
    variable: str = ""
    keyring: str = ""
    is_locked: bool = False


def kept(name: str, source: KeySource | None = None) -> Kept:
    """Where `read` (or, without a source, `read_kept`) finds the secret. May block, but asks to unlock no desktop."""
    variable = ENVIRONMENT.get(name, "") if from_environment(name) else ""
    keeper = keyring_name() or ""
    if source is None:
        source = "session" if from_session(name) else "keyring"
    if source == "environment" and not variable:
        source = "keyring"
    if source != "keyring":
        return Kept(source if read(name, source) else None, variable, keeper)
    is_there = _asked(lambda: keyring_look.has(APP_NAME, name), otherwise=False, locked=None)
    return Kept(source if is_there else None, variable, keeper, is_locked=is_there is None)


def from_environment(name: str) -> str | None:
    """The environment's variable for `name`, where it has one. Does not block."""
    return os.environ.get(ENVIRONMENT.get(name, ""), "").strip() or None


def from_session(name: str) -> str | None:
    """What is kept until the application ends. Does not block."""
    return _of_this_session.get(name)


def keyring_name() -> str | None:
    """What keeps secrets on this machine, None when nothing does."""
    import keyring
    from keyring.backends import fail

    backend = keyring.get_keyring()
    return None if isinstance(backend, fail.Keyring) else str(backend.name)


def keyring_state() -> str:
    """As `keyring_name`, with what it waits for; in English. Asks to unlock nothing."""
    name = keyring_name()
    if name is None:
        return "none"
    if _asked(keyring_look.is_locked, otherwise=False, locked=True):
        return f"{name}, locked"
    return f"{name}, waited for" if _one_at_a_time.locked() else name


def write(name: str, value: str) -> None:
    """Keep a secret in the system keyring.

    Raises:
        ConfigError: there is no keyring, it stays locked or refuses, or the text is no key; never with the text.
    """
    import keyring
    from keyring.errors import KeyringLocked, NoKeyringError

    checked = checked_key(value)
    _rest.until = 0.0
    try:
        keyring.set_password(APP_NAME, name, checked)
    except NoKeyringError:
        raise _no_keyring(name) from None
    except KeyringLocked:
        raise ConfigError(
            say("Secrets", "The keyring is locked, so the key was not kept."),
            code="keyring_locked",
            hint=say("Secrets", "Unlock it, or keep the key for this session only."),
        ) from None
    except Exception as error:  # noqa: BLE001 - keyrings raise the errors of their systems, too
        _log.warning("the keyring did not take a key: %s", type(error).__name__)
        raise ConfigError(
            say("Secrets", "The keyring did not take the key."),
            code="keyring_refused",
            hint=say("Secrets", "Keep the key for this session only, or look into the keyring's own program."),
        ) from None
    _of_this_session.pop(name, None)


def hold(name: str, value: str) -> None:
    """Keep a secret until the application ends. Does not block. Raises ConfigError for a text that is no key."""
    _of_this_session[name] = checked_key(value)


def remove(name: str) -> None:
    """Forget a secret, in the keyring too; nothing happens when there is none. The environment is left alone.

    Raises:
        ConfigError: the keyring holds it and does not let go of it.
    """
    _of_this_session.pop(name, None)
    import keyring
    from keyring.errors import NoKeyringError

    try:
        if keyring_look.find(APP_NAME, name) is not None:
            keyring.delete_password(APP_NAME, name)
    except NoKeyringError:
        return
    except Exception as error:  # noqa: BLE001 - keyrings raise the errors of their systems, too
        _log.warning("the keyring did not remove a key: %s", type(error).__name__)
        raise ConfigError(
            say("Secrets", "The keyring did not remove the key."),
            code="keyring_refused",
            hint=say("Secrets", "Unlock the keyring and try again, or remove it in the keyring's own program."),
        ) from None


def checked_key(value: str) -> str:
    """`value` without space around it. Raises ConfigError, without the text, for what no header can carry."""
    key = value.strip()
    if not key:
        raise ConfigError(say("Secrets", "The key is empty."), code="bad_key")
    if len(key) > LONGEST or not (key.isascii() and key.isprintable()):
        raise ConfigError(
            say("Secrets", "This is no key: it is too long, or holds characters that keys do not have."),
            code="bad_key",
            hint=say("Secrets", "Copy it once more, without the text around it."),
        )
    return key


def _no_keyring(name: str) -> ConfigError:
    variable = ENVIRONMENT.get(name)
    hint = (
        say("Secrets", "Keep it for this session only, set {variable}, or start a keyring.").format(variable=variable)
        if variable
        else say("Secrets", "Keep it for this session only, or start a keyring.")
    )
    return ConfigError(
        say("Secrets", "No keyring runs on this machine, so the key was not kept."), code="no_keyring", hint=hint
    )
