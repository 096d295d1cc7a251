"""Keys: from the environment or the system keyring, never from or to a file.

The keyring is imported on first use: it is slow to load and may talk to a desktop service.
"""

from __future__ import annotations

import os

from app.base.errors import ConfigError
from app.base.paths import APP_NAME

ENVIRONMENT = {
    "openai": "OPENAI_API_KEY",
    "azure": "AZURE_OPENAI_API_KEY",
    "chat": "SIDETONE_CHAT_API_KEY",
    "speech": "SIDETONE_SPEECH_API_KEY",
}


def read(name: str) -> str | None:
    """The key called `name` (`openai`, `azure`, `chat`, …): the environment first, then the keyring."""
    from_environment = os.environ.get(ENVIRONMENT.get(name, ""))
    if from_environment:
        return from_environment
    import keyring
    from keyring.errors import KeyringError

    try:
        return keyring.get_password(APP_NAME, name)
    except KeyringError:
        return None


def keyring_name() -> str | None:
    """What keeps secrets on this machine, None when nothing does."""
    import keyring
    from keyring.backends import fail

    backend = keyring.get_keyring()
    return None if isinstance(backend, fail.Keyring) else str(backend.name)


def write(name: str, value: str) -> None:
    """Keep a key in the system keyring. Raises ConfigError, without the key, when there is none."""
    import keyring
    from keyring.errors import KeyringError

    try:
        keyring.set_password(APP_NAME, name, value)
    except KeyringError:
        raise ConfigError(
            "No keyring runs on this machine, so the key was not kept.",
            hint=f"Set {ENVIRONMENT.get(name, 'an environment variable')} instead, or start a keyring.",
        ) from None
