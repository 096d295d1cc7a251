"""Which language a person wants: as chosen in the settings, else as their system says. No Qt, no settings machinery."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import Any, Final

from app.base import paths
from app.base.json_text import from_json
from app.base.language import LANGUAGES

VARIABLES: Final = ("LC_ALL", "LC_MESSAGES", "LANG")
_PLATFORM: str = sys.platform  # as a plain string: the type checker must look at every branch


def chosen() -> str:
    """A shipped language's code: what the settings file says, with `system` what the system wants."""
    return in_settings() or best_of(wanted())


def in_settings() -> str | None:
    """The language chosen in the settings; None for the system's, or where the file says nothing that is known."""
    try:
        known: Any = from_json((paths.config_dir() / "settings.json").read_bytes())
    except (OSError, ValueError):
        return None
    appearance = known.get("appearance") if isinstance(known, dict) else None
    code = appearance.get("language") if isinstance(appearance, dict) else None
    return code if isinstance(code, str) and code in LANGUAGES else None


def best_of(languages: Sequence[str]) -> str:
    """The first of these languages (`ko-KR`, `zh_Hans_CN`, `en` …) that there is, else English.

    Who reads Traditional Chinese only has Simplified Chinese rather than English.
    """
    found = [shipped(each) for each in languages]
    exact = [code for each, code in zip(languages, found, strict=True) if code and not _is_traditional(each)]
    return next(iter([*exact, *filter(None, found)]), "en")


def shipped(name: str) -> str | None:
    """The language that there is for a name by any usage: `zh`, `zh-TW` and `zh_CN.UTF-8` are all Chinese."""
    first = _parts(name)[0].lower()
    return next((code for code in LANGUAGES if code.partition("_")[0] == first), None)


def _is_traditional(name: str) -> bool:
    return bool({"TW", "HK", "MO", "Hant"} & set(_parts(name)))


def _parts(name: str) -> list[str]:
    return name.split(".")[0].split("@")[0].replace("_", "-").split("-")


def wanted() -> list[str]:
    """The system's languages, best first. The environment has the last word, as for every program of a terminal."""
    found = from_environment()
    if found is None:
        return _of_windows() if _PLATFORM == "win32" else []
    return found


def from_environment() -> list[str] | None:
    """What the environment asks for, by the rules of POSIX and gettext; None when it says nothing."""
    locale = next((os.environ[name] for name in VARIABLES if os.environ.get(name)), "")
    if not locale:
        return None
    if locale.split(".")[0] in ("C", "POSIX"):
        return []
    return [*filter(None, os.environ.get("LANGUAGE", "").split(":")), locale]


def _of_windows() -> list[str]:
    import ctypes
    import locale

    library: Any = getattr(ctypes, "windll").kernel32  # noqa: B009  # there on Windows only
    return [locale.windows_locale.get(library.GetUserDefaultUILanguage(), "")]
