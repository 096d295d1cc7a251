"""Looks into the system's keyrings without changing anything there. Used by `secrets`, by nobody else.

Invariant: a desktop that has kept no password yet is not asked to make a place for some: that asks the person to choose
a password, who wanted to keep none. Nobody is asked to unlock one only to be told whether a password is in it.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import Any


def find(service: str, name: str) -> str | None:
    """The password, None where there is none. May block until the person has unlocked a keyring.

    Raises:
        keyring.errors.KeyringError, or what the system's keyring raises.
    """
    for one in _keyrings():
        found: str | None = None if _is_untouched(one) else one.get_password(service, name)
        if found:
            return found
    return None


def has(service: str, name: str) -> bool | None:
    """Whether there is a password; None where only an unlocked keyring would tell. Raises as `find`.

    Asks nobody to unlock the keyring of a desktop; those of other systems are asked as by `find`.
    """
    is_unknown = False
    for one in _keyrings():
        found = _in_desktop(one, service, name) if _is_desktop(one) else bool(one.get_password(service, name))
        if found:
            return True
        is_unknown = is_unknown or found is None
    return None if is_unknown else False


def is_locked() -> bool:
    """Whether a desktop's keyring waits to be unlocked. Raises as `find`."""
    for one in filter(_is_desktop, _keyrings()):
        with _collection(one) as collection:
            if collection is not None and collection.is_locked():
                return True
    return False


def _keyrings() -> list[Any]:
    """Several, where the system has several."""
    import keyring

    chosen = keyring.get_keyring()
    return list(getattr(chosen, "backends", [chosen]))


def _is_desktop(one: Any) -> bool:
    from keyring.backends import SecretService

    return isinstance(one, SecretService.Keyring)


@contextmanager
def _collection(one: Any) -> Iterator[Any]:
    """Where a desktop's keyring keeps passwords; None when it was never written to."""
    import secretstorage
    from secretstorage.exceptions import ItemNotFoundException

    with closing(secretstorage.dbus_init()) as bus:
        try:
            found = secretstorage.Collection(bus, *filter(None, [getattr(one, "preferred_collection", None)]))
        except ItemNotFoundException:
            found = None
        yield found


def _is_untouched(one: Any) -> bool:
    if not _is_desktop(one) or hasattr(one, "preferred_collection"):
        return False
    with _collection(one) as collection:
        return collection is None


def _in_desktop(one: Any, service: str, name: str) -> bool | None:
    """What a password is called can be read while it is locked, in most keyrings."""
    with _collection(one) as collection:
        if collection is None:
            return False
        if any(collection.search_items(one._query(service, name))):  # noqa: SLF001 - as the library itself looks
            return True
        return None if collection.is_locked() else False
