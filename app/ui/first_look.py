"""The few settings that the first frame needs, read without the settings' own machinery, which comes later."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Literal, cast

from app.base import paths
from app.base.json_text import from_json
from app.base.language import LANGUAGES
from app.base.settings_format import newer_format
from app.ui import text_scale

if TYPE_CHECKING:
    from app.base.settings import Settings


_HERE_ONLY: Final = ("_known", "unproven", "language", "keeps_log", "text_scale")


class FirstLook:
    """Same names and defaults as in `app.base.settings.Settings`, which replaces this a moment later.

    What was assigned after `remember`, by the command line or by the person, is `asked`: it outlives the replacement.
    """

    connection: str
    agents: str
    turn_mode: Literal["hold", "voice"]
    theme: Literal["system", "light", "dark"]
    has_talked: bool
    was_introduced: bool
    shows_inspector: bool
    shows_kept: bool
    shows_timeline: bool
    language: str
    keeps_log: bool
    text_scale: float

    def __init__(self, *, has_talked: bool = False) -> None:
        self.connection = "local"
        self.agents = "restaurant"
        self.turn_mode = "voice"
        self.theme = "system"
        self.has_talked = has_talked
        self.was_introduced = True  # whether first steps are wanted is for the real settings to say
        self.shows_inspector = True
        self.shows_kept = True
        self.shows_timeline = True
        self.language = "system"
        self.keeps_log = True
        self.text_scale = 1.0
        self.unproven: dict[str, str] = {}  # what the file says where the command line asks for something else
        self._known: dict[str, object] = {}
        self.remember()

    def remember(self) -> None:
        """Take the present values for what the settings file says."""
        self._known = self._values()

    def hand_over(self, settings: Settings) -> None:
        """Write into `settings` what was asked for since `remember`."""
        for name, value in self._values().items():
            if value != self._known[name]:
                setattr(settings, name, value)

    def _values(self) -> dict[str, object]:
        return {name: value for name, value in vars(self).items() if name not in _HERE_ONLY}


def read(agents: str | None = None, connection: str | None = None) -> FirstLook:
    """What the settings file says, then what the command line asks for.

    Anything odd about the file is left for the real reader to tell.
    """
    look = _from_file()
    look.remember()
    for name, asked in (("agents", agents), ("connection", connection)):
        if asked:
            look.unproven[name] = getattr(look, name)
            setattr(look, name, asked)
    return look


def _from_file() -> FirstLook:
    look = FirstLook()
    try:
        known: Any = from_json((paths.config_dir() / "settings.json").read_bytes())
    except FileNotFoundError:
        return look
    except (OSError, ValueError):
        known = None
    look.keeps_log = _keeps_log(known)
    if isinstance(known, dict):
        _take(look, known)
    return look


def _keeps_log(known: Any) -> bool:
    """Whether that is sure: in what cannot be read logs may have been refused."""
    privacy = known.get("privacy", {}) if isinstance(known, dict) else None
    return isinstance(privacy, dict) and privacy.get("keeps_log", not newer_format(known)) is True


def _take(look: FirstLook, known: dict[str, Any]) -> None:
    appearance = known.get("appearance")
    if isinstance(appearance, dict):
        _take_appearance(look, appearance)
    for name in ("connection", "agents"):
        if isinstance(known.get(name), str):
            setattr(look, name, known[name])
    for name in ("has_talked", "shows_inspector", "shows_kept", "shows_timeline"):
        if isinstance(known.get(name), bool):
            setattr(look, name, known[name])
    if known.get("turn_mode") in ("hold", "voice"):
        look.turn_mode = cast(Literal["hold", "voice"], known["turn_mode"])
    if known.get("theme") in ("system", "light", "dark"):
        look.theme = cast(Literal["system", "light", "dark"], known["theme"])


def _take_appearance(look: FirstLook, known: dict[str, Any]) -> None:
    if isinstance(known.get("language"), str) and known["language"] in LANGUAGES:
        look.language = known["language"]
    scale = known.get("text_scale")
    if isinstance(scale, int | float) and text_scale.LEAST <= scale <= text_scale.MOST:
        look.text_scale = float(scale)
