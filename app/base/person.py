"""Who sits at this computer, as far as the system tells."""

from __future__ import annotations

import getpass
import sys

_PLATFORM: str = sys.platform  # as a plain string: the type checker must look at every branch


def person_name() -> str:
    """The person's full name where the system has one, else the name they log in with; empty when neither is known."""
    try:
        login = getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""
    return _full_name(login) or login


def _full_name(login: str) -> str:
    if _PLATFORM == "win32":
        return ""
    import pwd  # not there on Windows

    try:
        entry = pwd.getpwnam(login)
    except KeyError:
        return ""
    name = entry.pw_gecos.split(",")[0].strip()
    return "" if name == login or entry.pw_uid == 0 else name
