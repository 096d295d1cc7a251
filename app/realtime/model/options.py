"""The options of a connection as callers write them, checked before anything is opened.

Pure. Invariant: whatever is wrong becomes a `UserError` that names the option and what it may be.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final, cast

from pydantic import BaseModel

from app.base.errors import UserError
from app.realtime.model.base import RealtimeModelConfig, RealtimePlaybackTracker

_NAMES: Final = frozenset(RealtimeModelConfig.__annotations__)


def checked_options(given: Any) -> RealtimeModelConfig:
    """The options that are set: None means not given, settings in an object become a dict.

    Raises:
        UserError: no mapping, an unknown option, or a value of the wrong kind.
    """
    if given is not None and not isinstance(given, Mapping):
        raise UserError(f"The model configuration must be a dict, not {type(given).__name__}.")
    options = {key: value for key, value in (given or {}).items() if value is not None}
    for name, value in options.items():
        if name not in _NAMES:
            raise UserError(f"Unknown option {name!r}.", hint=f"Allowed: {', '.join(sorted(_NAMES))}.")
        is_right, wanted = _CHECKS.get(name, _ANYTHING)
        if not is_right(value):
            raise UserError(f"{name!r} has a wrong value.", hint=f"Allowed: {wanted}.")
    settings = options.get("initial_model_settings")
    if isinstance(settings, BaseModel):
        options["initial_model_settings"] = settings.model_dump(exclude_unset=True)
    return cast(RealtimeModelConfig, options)


def _is_text_or_callable(value: Any) -> bool:
    return isinstance(value, str) or callable(value)


def _is_headers(value: Any) -> bool:
    return isinstance(value, Mapping) and all(isinstance(part, str) for pair in value.items() for part in pair)


def _is_seconds(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and value > 0


_Check = tuple[Callable[[Any], bool], str]
_ANYTHING: Final[_Check] = (lambda _: True, "")
_CHECKS: Final[dict[str, _Check]] = {
    "api_key": (_is_text_or_callable, "a text, or a function that returns one"),
    "url": (_is_text_or_callable, "a ws:// or wss:// address, or a function that returns one"),
    "headers": (_is_headers, "a mapping of texts to texts"),
    "call_id": (lambda value: isinstance(value, str) and bool(value), "the id of a call, a text"),
    "playback_tracker": (lambda value: isinstance(value, RealtimePlaybackTracker), "a RealtimePlaybackTracker"),
    "initial_model_settings": (lambda value: isinstance(value, Mapping | BaseModel), "a dict of model settings"),
    "transport": (callable, "an async function of (url, headers)"),
    "connect_timeout": (_is_seconds, "more than 0 seconds"),
    "close_timeout": (_is_seconds, "more than 0 seconds"),
    "silence_timeout": (_is_seconds, "more than 0 seconds"),
}
