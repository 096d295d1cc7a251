"""Looks for a password in the system's keyrings without changing anything there. Used by `secrets`, by nobody else.

Invariant: a desktop that has kept no password yet is not asked to make a place for some: that asks the person to choose
a password, who wanted to keep none.
"""

from __future__ import annotations

from contextlib import closing
from typing import Any


def find(service: str, name: str) -> str | None:
    """The password, None where there is none. May block until the person has unlocked a keyring.

    Raises:
        keyring.errors.KeyringError, or what the system's keyring raises.
    """
    import keyring

    chosen = keyring.get_keyring()
    for one in getattr(chosen, "backends", [chosen]):  # several, where the system has several
        found: str | None = None if _is_untouched(one) else one.get_password(service, name)
        if found:
            return found
    return None


def _is_untouched(one: Any) -> bool:
    """Whether it is a desktop's keyring that was never written to."""
    from keyring.backends import SecretService

    if not isinstance(one, SecretService.Keyring) or hasattr(one, "preferred_collection"):
        return False
    import secretstorage
    from secretstorage.exceptions import ItemNotFoundException

    with closing(secretstorage.dbus_init()) as bus:
        try:
            secretstorage.Collection(bus)
        except ItemNotFoundException:
            return True
    return False
