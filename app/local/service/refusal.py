"""Refusals: what a client did wrong, worded as the hosted service words it.

Owns the translation of validation errors into `error` events. A refusal never ends a connection; the machine
turns it into one event and goes on.
"""

from __future__ import annotations

from typing import Any, Final

from pydantic import ValidationError
from pydantic_core import ErrorDetails

_KINDS: Final = {
    "str": "a string",
    "int": "an integer",
    "float": "a decimal",
    "bool": "a boolean",
    "list": "an array",
    "dict": "an object",
    "NoneType": "null",
}
_EXPECTED: Final = {
    "string_type": "a string",
    "int_type": "an integer",
    "int_from_float": "an integer",
    "float_type": "a decimal",
    "bool_type": "a boolean",
    "list_type": "an array",
    "dict_type": "an object",
    "model_type": "an object",
    "model_attributes_type": "an object",
    "none_required": "null",
}
_ABOUT_KEYS: Final = ("missing", "extra_forbidden")
_BOUNDS: Final = {
    "greater_than_equal": ("below_min_value", "below minimum value. Expected a value >= {ge}"),
    "less_than_equal": ("above_max_value", "above maximum value. Expected a value <= {le}"),
}


class Refusal(Exception):
    """A client event that cannot be obeyed.

    Args:
        message: what is wrong, for the developer of the client.
        code: the stable name of the mistake, as in `unknown_parameter`.
        param: path of the offending field, as in `session.tools[0].name`.
    """

    def __init__(self, message: str, *, code: str = "invalid_value", param: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.code = code
        self.param = param

    def error(self, event_id: str | None) -> dict[str, Any]:
        """The `error` object of the event that reports this; `event_id` is that of the client's event."""
        return {
            "type": "invalid_request_error",
            "code": self.code,
            "message": self.message,
            "param": self.param,
            "event_id": event_id,
        }


def unknown_parameter(path: str) -> Refusal:
    """A field that the event does not have."""
    return Refusal(f"Unknown parameter: '{path}'.", code="unknown_parameter", param=path)


def missing_parameter(path: str) -> Refusal:
    """A field that the event needs."""
    return Refusal(f"Missing required parameter: '{path}'.", code="missing_required_parameter", param=path)


def unsupported_value(value: object, allowed: tuple[str, ...], path: str) -> Refusal:
    """A value outside the list of allowed ones."""
    return Refusal(f"Invalid value: '{value}'. Supported values are: {listed(allowed)}.", param=path)


def wrong_type(path: str, expected: str, value: object) -> Refusal:
    """A value of another JSON type than the field has."""
    got = _KINDS.get(type(value).__name__, "another type")
    return Refusal(
        f"Invalid type for '{path}': expected {expected}, but got {got} instead.", code="invalid_type", param=path
    )


def listed(names: tuple[str, ...]) -> str:
    """`'a'`, `'a' and 'b'`, `'a', 'b', and 'c'`."""
    quoted = [f"'{name}'" for name in names]
    if len(quoted) <= 2:
        return " and ".join(quoted)
    return ", ".join(quoted[:-1]) + f", and {quoted[-1]}"


def from_validation(error: ValidationError, raw: object) -> Refusal:
    """The first thing that is wrong with `raw`, the JSON value that was validated."""
    details = error.errors(include_url=False)
    first = min(details, key=_rank)
    return _translate(first, readable_path(first["loc"], raw, ends_in_key=first["type"] in _ABOUT_KEYS))


def _rank(entry: ErrorDetails) -> int:
    """A wrong `type` explains everything else about an object, a misspelt key explains what is missing."""
    if entry["type"] == "literal_error" and entry["loc"][-1:] == ("type",):
        return 0
    return 1 if entry["type"] == "extra_forbidden" else 2


def _translate(entry: ErrorDetails, path: str) -> Refusal:
    kind, context, value = entry["type"], entry.get("ctx", {}), entry.get("input")
    if kind == "missing":
        return missing_parameter(path)
    if kind == "extra_forbidden":
        return unknown_parameter(path)
    if kind == "union_tag_not_found":
        if not isinstance(value, dict):
            return wrong_type(path, "an object", value)
        return missing_parameter(_below(path, _discriminator(context)))
    if kind == "union_tag_invalid":
        allowed = tuple(part.strip(" '") for part in str(context.get("expected_tags", "")).split(","))
        return unsupported_value(context.get("tag"), allowed, _below(path, _discriminator(context)))
    if kind == "literal_error":
        return _not_in_list(context, value, path)
    if kind in _EXPECTED:
        return wrong_type(path, _EXPECTED[kind], value)
    return _out_of_bounds(kind, context, value, path) or Refusal(_custom(entry, path), param=path)


def _custom(entry: ErrorDetails, path: str) -> str:
    text = str(entry["msg"]).removeprefix("Value error, ").rstrip(".")
    return f"Invalid '{path}': {text}."


def _not_in_list(context: dict[str, Any], value: object, path: str) -> Refusal:
    text = str(context.get("expected", ""))
    allowed = tuple(part.strip(" '") for part in text.replace(" or ", ",").split(",") if part.strip(" '"))
    if isinstance(value, str) or (isinstance(value, int) and allowed and allowed[0].isdigit()):
        return unsupported_value(value, allowed, path)
    return wrong_type(path, f"one of {listed(allowed)}", value)


def _out_of_bounds(kind: str, context: dict[str, Any], value: object, path: str) -> Refusal | None:
    if kind in _BOUNDS:
        code, text = _BOUNDS[kind]
        number = "integer" if all(isinstance(bound, int) for bound in context.values()) else "decimal"
        wording = text.format(**context)
        return Refusal(
            f"Invalid '{path}': {number} {wording}, but got {value} instead.", code=f"{number}_{code}", param=path
        )
    if kind == "string_too_long" and isinstance(value, str):
        return Refusal(
            f"Invalid '{path}': string too long. Expected a string with maximum length {context['max_length']}, "
            f"but got a string with length {len(value)} instead.",
            code="string_above_max_length",
            param=path,
        )
    if kind == "too_long" and isinstance(value, list | dict):
        return Refusal(
            f"Invalid '{path}': too many entries. Expected at most {context['max_length']}, "
            f"but got {len(value)} instead.",
            code="array_above_max_length" if isinstance(value, list) else "object_above_max_properties",
            param=path,
        )
    return None


def _discriminator(context: dict[str, Any]) -> str:
    return str(context.get("discriminator", "'type'")).strip("'")


def _below(path: str, name: str) -> str:
    return f"{path}.{name}" if path else name


def readable_path(location: tuple[int | str, ...], raw: object, *, ends_in_key: bool) -> str:
    """`session.tools[0].name` for a validator's location; `ends_in_key` when its last step names a missing key.

    Walks the JSON value alongside, because the location of a union also names the branch that was tried, which
    is no part of the path.
    """
    parts: list[str] = []
    here = raw
    for index, step in enumerate(location):
        is_last = index == len(location) - 1
        if isinstance(step, int) and isinstance(here, list):
            parts.append(f"[{step}]")
            here = here[step] if step < len(here) else None
        elif isinstance(here, dict) and isinstance(step, str) and (step in here or (is_last and ends_in_key)):
            parts.append(f".{step}")
            here = here.get(step)
    return "".join(parts).lstrip(".")
