"""A person's settings to the wire's session object.

Owns the two spellings (nested as on the wire, flat as older guides write them), the defaults of a new connection and
the checks before anything is sent. Pure. Invariant: what it returns is a valid `session` of `session.update`; an
explicit None is in it as null, what was not named is not in it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from pydantic import BaseModel

from app.base.errors import UserError
from app.realtime.model.explained import check_shape
from app.realtime.protocol import session_object as wire
from app.realtime.protocol.lenient import object_of, text_of

_FLAT: Final[dict[str, tuple[str, ...]]] = {
    "input_audio_format": ("audio", "input", "format"),
    "input_audio_transcription": ("audio", "input", "transcription"),
    "input_audio_noise_reduction": ("audio", "input", "noise_reduction"),
    "turn_detection": ("audio", "input", "turn_detection"),
    "output_audio_format": ("audio", "output", "format"),
    "voice": ("audio", "output", "voice"),
    "speed": ("audio", "output", "speed"),
    "modalities": ("output_modalities",),
}
_PLAIN: Final = tuple(key for key in wire.SessionSettings.model_fields if key not in ("type", "model"))
ALLOWED: Final = tuple(sorted({*_FLAT, *_PLAIN, "model_name", "extra"}))
_FORMATS: Final[dict[str, dict[str, Any]]] = {
    "pcm16": {"type": "audio/pcm", "rate": 24000},
    "g711_ulaw": {"type": "audio/pcmu"},
    "g711_alaw": {"type": "audio/pcma"},
}
_CLEARED: Final[dict[str, Any]] = {"instructions": "", "tools": []}
"""What None means where the wire has no null."""


def connect_defaults(*, voice: str, transcription: str) -> dict[str, Any]:
    """The wire's session object of a new connection before the person's settings."""
    return {
        "output_modalities": ["audio"],
        "audio": {
            "input": {
                "format": _FORMATS["pcm16"],
                "transcription": {"model": transcription},
                "turn_detection": {"type": "semantic_vad", "interrupt_response": True, "create_response": True},
            },
            "output": {"format": _FORMATS["pcm16"], "voice": voice},
        },
    }


def call_defaults(*, transcription: str, voice: str | None = None) -> dict[str, Any]:
    """The same for a call that somebody else set up: its line has the formats, and its voice may be heard already.

    Args:
        voice: only for a call that has not begun.
    """
    session = connect_defaults(voice=voice or "", transcription=transcription)
    for side in session["audio"].values():
        del side["format"]
    if voice is None:
        del session["audio"]["output"]
    return session


def model_name(settings: Mapping[str, Any]) -> str | None:
    """The model that the settings name. Raises UserError when it is no text."""
    name = settings.get("model_name")
    if name is not None and not isinstance(name, str):
        raise UserError("model_name must be a text.", hint="For example 'gpt-realtime-2.1'.")
    return name or None


def wire_session(settings: Mapping[str, Any], defaults: Mapping[str, Any] | None = None) -> dict[str, Any]:
    """The session object of `session.update`.

    Args:
        settings: nested or flat keys; `extra` holds keys of the wire that we do not know.
        defaults: a wire object under the settings, only for a new connection.
    Raises:
        UserError: an unknown key, a value out of range, or one setting given twice; it names key and allowed values.
    """
    settings = _plain_value(settings)
    if not isinstance(settings, Mapping):
        raise UserError(f"Settings must be a dict, not {type(settings).__name__}.")
    model_name(settings)
    session: dict[str, Any] = {}
    spelled: dict[str, str] = {}
    for key, value in settings.items():
        if key in ("model_name", "extra"):
            continue
        _place(session, spelled, key, _plain_value(value))
    _normalise(session)
    _check(session, spelled)
    merged = _merge(defaults or {}, session)
    extra = settings.get("extra")
    if extra is not None:
        merged = _merge(merged, _checked_extra(extra))
    return {"type": "realtime", **merged}


def wire_patch(settings: Mapping[str, Any]) -> dict[str, Any]:
    """The session object of a `session.update` in a session that runs. Raises UserError as `wire_session`."""
    if isinstance(settings, Mapping) and model_name(settings) is not None:
        raise UserError(
            "A session keeps the model that it began with: 'model_name' cannot be changed.",
            hint="Begin another session with this model_name.",
        )
    return wire_session(settings)


def wire_response(options: Mapping[str, Any]) -> dict[str, Any]:
    """The response object of `response.create`.

    Args:
        options: its fields; `extra` holds keys of the wire that we do not know.
    Raises:
        UserError: an unknown key or a value out of range; it names key and allowed values.
    """
    known = (*wire.ResponseSettings.model_fields, "extra")
    unknown = next((key for key in options if key not in known), None)
    if unknown is not None:
        raise UserError(f"Unknown option {unknown!r}.", hint=f"Allowed: {', '.join(known)}.")
    response = {key: _plain_value(value) for key, value in options.items() if key != "extra"}
    check_shape(wire.ResponseSettings, response)
    extra = options.get("extra")
    if extra is None:
        return response
    if not isinstance(extra, Mapping):
        raise UserError("extra must be a mapping of keys that the server knows.")
    named = next((key for key in extra if key in wire.ResponseSettings.model_fields), None)
    if named is not None:
        raise UserError(f"extra holds {named!r}, which is an option of its own.")
    return {**response, **_plain_value(extra)}


def server_interrupts(session: Mapping[str, Any]) -> bool:
    """Whether the server cancels the running response by itself when it hears the person."""
    detection = _turn_detection(session)
    return bool(detection) and detection.get("interrupt_response") is not False


def voice_interrupts(session: Mapping[str, Any]) -> bool:
    """Whether hearing the person stops the agent. A client that turned both of the server's reactions off, answering
    and interrupting, decides by itself when to do either."""
    detection = _turn_detection(session)
    return not (detection.get("interrupt_response") is False and detection.get("create_response") is False)


def output_format(session: Mapping[str, Any]) -> dict[str, Any]:
    """The wire's format object of the agent's audio in an effective session or response; {} when not told."""
    return object_of(object_of(object_of(dict(session), "audio"), "output"), "format")


def is_g711(audio_format: Mapping[str, Any]) -> bool:
    """Whether one byte is one sample at 8 kHz."""
    return text_of(dict(audio_format), "type") in ("audio/pcmu", "audio/pcma")


def _turn_detection(session: Mapping[str, Any]) -> dict[str, Any]:
    return object_of(object_of(object_of(dict(session), "audio"), "input"), "turn_detection")


def _plain_value(value: Any) -> Any:
    """Configuration objects become what was set in them."""
    if isinstance(value, BaseModel):
        return value.model_dump(exclude_unset=True)
    if isinstance(value, Mapping):
        return {key: _plain_value(entry) for key, entry in value.items()}
    if isinstance(value, list | tuple):
        return [_plain_value(entry) for entry in value]
    return value


def _place(session: dict[str, Any], spelled: dict[str, str], key: str, value: Any) -> None:
    path = _FLAT.get(key) or ((key,) if key in _PLAIN else None)
    if path is None:
        raise UserError(f"Unknown setting {key!r}.", hint=f"Allowed: {', '.join(ALLOWED)}.")
    if key == "audio":
        _place_audio(session, spelled, value)
        return
    target = session
    for part in path[:-1]:
        target = target.setdefault(part, {})
    dotted = ".".join(path)
    if path[-1] in target:
        raise _given_twice(key, spelled.get(dotted, dotted))
    spelled[dotted] = key
    target[path[-1]] = _CLEARED.get(key) if value is None else value


def _place_audio(session: dict[str, Any], spelled: dict[str, str], value: Any) -> None:
    """The nested form: leaf by leaf, so that a flat spelling of the same leaf is found."""
    if not isinstance(value, dict):
        raise UserError("audio must be a mapping.", hint="Allowed keys: input, output.")
    audio = session.setdefault("audio", {})
    for side, leaves in value.items():
        if side not in ("input", "output"):
            raise UserError(f"Unknown setting 'audio.{side}'.", hint="Allowed: input, output.")
        if not isinstance(leaves, dict):
            raise UserError(f"audio.{side} must be a mapping.")
        target = audio.setdefault(side, {})
        for leaf, entry in leaves.items():
            dotted = f"audio.{side}.{leaf}"
            if leaf in target:
                raise _given_twice(dotted, spelled.get(dotted, dotted))
            spelled[dotted] = dotted
            target[leaf] = entry


def _given_twice(one: str, other: str) -> UserError:
    return UserError(f"One setting is given twice: {other!r} and {one!r}.", hint="Keep one of the two.")


def _normalise(session: dict[str, Any]) -> None:
    audio = session.get("audio", {})
    for side in ("input", "output"):
        target = audio.get(side, {})
        given = target.get("format")
        if isinstance(given, str):
            if given not in _FORMATS:
                raise UserError(
                    f"Unknown audio format {given!r} in audio.{side}.format.",
                    hint=f"Allowed: {', '.join(_FORMATS)} or an object with type audio/pcm, audio/pcmu, audio/pcma.",
                )
            target["format"] = _FORMATS[given]
        elif isinstance(given, dict) and given.get("type") == "audio/pcm":
            target["format"] = {"rate": 24000, **given}


def _check(session: dict[str, Any], spelled: dict[str, str]) -> None:
    def as_written(path: str) -> str:
        return next((path.replace(dotted, key, 1) for dotted, key in spelled.items() if path.startswith(dotted)), path)

    check_shape(wire.SessionSettings, {"type": "realtime", **session}, as_written)


def _checked_extra(extra: Any) -> dict[str, Any]:
    if not isinstance(extra, Mapping):
        raise UserError("extra must be a mapping of keys that the server knows.")
    for key in extra:
        if key != "audio" and (key in ALLOWED or key == "type"):
            raise UserError(f"extra holds {key!r}, which is a setting of its own.")
    return {str(key): _plain_value(value) for key, value in extra.items()}


def _merge(under: Mapping[str, Any], over: Mapping[str, Any]) -> dict[str, Any]:
    """`over` on `under`; only `audio` and its two sides are merged, other values replace."""
    merged = dict(under)
    for key, value in over.items():
        below = merged.get(key)
        if key in ("audio", "input", "output") and isinstance(below, Mapping) and isinstance(value, Mapping):
            merged[key] = _merge(below, value)
        else:
            merged[key] = value
    return merged
