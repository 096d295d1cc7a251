"""JSON schemas as trees: what is changed at every node, and which keys of a value a schema does not name.

Pure. A property may be called `properties` or `title`: the walk knows schemas from names.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

_NAMED = ("properties", "$defs", "patternProperties")
_PLAIN = ("default", "enum", "const", "examples", "required")


def cleaned(schema: Any, *, closes_objects: bool = False) -> Any:
    """A copy without titles; with `closes_objects` an object that lists its properties takes no others."""
    if isinstance(schema, list):
        return [cleaned(part, closes_objects=closes_objects) for part in schema]
    if not isinstance(schema, dict):
        return schema
    result: dict[str, Any] = {}
    for key, value in schema.items():
        if key == "title" and isinstance(value, str):
            continue
        if key in _NAMED and isinstance(value, dict):
            result[key] = {name: cleaned(part, closes_objects=closes_objects) for name, part in value.items()}
        else:
            result[key] = value if key in _PLAIN else cleaned(value, closes_objects=closes_objects)
    if closes_objects and "properties" in result:
        result.setdefault("additionalProperties", False)
    return result


def unnamed(schema: dict[str, Any], value: Any) -> list[str]:
    """Where `value` has keys that `schema` excludes, as `guest.pets`; of alternatives the one that fits best counts."""
    return _unnamed(schema, value, schema, "")


def _unnamed(schema: dict[str, Any], value: Any, root: dict[str, Any], path: str) -> list[str]:
    options = list(_options(schema, root))
    found: list[list[str]] = []
    if isinstance(value, dict):
        found = [_in_object(option, value, root, path) for option in options if option.get("type") == "object"]
    elif isinstance(value, list):
        found = [_in_array(option, value, root, path) for option in options if option.get("type") == "array"]
    return min(found, key=len, default=[])


def _in_object(schema: dict[str, Any], value: dict[str, Any], root: dict[str, Any], path: str) -> list[str]:
    named, others = schema.get("properties", {}), schema.get("additionalProperties", True)
    found: list[str] = []
    for key, part in value.items():
        below = named.get(key, others)
        if below is False:
            found.append(f"{path}{key}")
        elif isinstance(below, dict):
            found += _unnamed(below, part, root, f"{path}{key}.")
    return found


def _in_array(schema: dict[str, Any], value: list[Any], root: dict[str, Any], path: str) -> list[str]:
    first, rest = schema.get("prefixItems", []), schema.get("items")
    found: list[str] = []
    for index, part in enumerate(value):
        below = first[index] if index < len(first) else rest
        if isinstance(below, dict):
            found += _unnamed(below, part, root, f"{path}{index}.")
    return found


def _options(schema: dict[str, Any], root: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The schemas of which one has to fit, without references and alternatives."""
    name = str(schema.get("$ref", "")).removeprefix("#/$defs/")
    if name:
        schema = root.get("$defs", {}).get(name, {})
    alternatives = [part for key in ("anyOf", "oneOf", "allOf") for part in schema.get(key, ())]
    if not alternatives:
        yield schema
    for part in alternatives:
        yield from _options(part, root)
