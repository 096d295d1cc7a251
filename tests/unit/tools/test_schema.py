"""Signatures become schemas, JSON becomes calls."""

from __future__ import annotations

import json
from dataclasses import dataclass
from enum import Enum
from typing import Annotated, Any, Literal

import pytest
from pydantic import BaseModel, Field

from app.base.errors import ToolError, UserError
from app.tools.context import RunContextWrapper, ToolContext
from app.tools.schema import read_signature


class Colour(Enum):
    RED = "red"
    BLUE = "blue"


@dataclass
class Address:
    street: str
    number: int = 1


class Guest(BaseModel):
    title: str
    ages: list[int] = Field(default_factory=list)


GUESTS: Any = Field(default_factory=list, description="who")


def book(
    context: ToolContext[Any],
    people: Annotated[int, "how many come", Field(ge=1)],
    day: Literal["today", "tomorrow"] = "today",
    colour: Colour = Colour.RED,
    address: Address | None = None,
    guests: list[Guest] = GUESTS,
) -> str:
    """Book.

    Args:
        day: which day
    """
    return f"{people}{day}"


def schema_of(function: Any) -> dict[str, Any]:
    return read_signature(function, name="tool").json_schema


def test_the_context_is_not_shown_to_the_model() -> None:
    signature = read_signature(book, name="book")
    assert signature.takes_context
    assert set(signature.json_schema["properties"]) == {"people", "day", "colour", "address", "guests"}


def test_descriptions_come_from_annotations_and_from_the_docstring() -> None:
    properties = schema_of(book)["properties"]
    assert properties["people"] == {"description": "how many come", "minimum": 1, "type": "integer"}
    assert properties["day"]["description"] == "which day"
    assert properties["day"]["enum"] == ["today", "tomorrow"]
    assert properties["guests"]["description"] == "who"


def test_only_parameters_without_a_default_are_required() -> None:
    assert schema_of(book)["required"] == ["people"]


def test_titles_are_left_out_but_a_field_called_title_stays() -> None:
    schema = schema_of(book)
    guest = schema["$defs"]["Guest"]
    assert "title" not in schema
    assert guest["properties"]["title"] == {"type": "string"}


def test_arguments_become_the_types_of_the_signature() -> None:
    given = {"people": "3", "colour": "blue", "address": {"street": "Elm"}, "guests": [{"title": "Ms", "ages": [4]}]}
    positional, named = read_signature(book, name="book").bind(json.dumps(given))
    assert positional == [3, "today", Colour.BLUE, Address("Elm"), [Guest(title="Ms", ages=[4])]]
    assert named == {}


def test_names_that_pydantic_uses_itself_are_allowed() -> None:
    def odd(schema: str, json: int, _private: bool = False, *rest: int, copy: str = "c", **more: int) -> None: ...

    signature = read_signature(odd, name="odd")
    positional, named = signature.bind('{"schema": "s", "json": 1, "rest": [2, 3], "copy": "d", "more": {"x": 4}}')
    assert positional == ["s", 1, False, 2, 3]
    assert named == {"copy": "d", "x": 4}


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ("{", "Invalid JSON"),
        ('{"people": "many"}', "people"),
        ('{"people": 0}', "greater than or equal to 1"),
        ("{}", "people: Field required"),
        ('{"people": 1, "pets": 2}', "pets"),
        ("[]", "object"),
    ],
)
def test_wrong_arguments_are_named_when_they_arrive(arguments: str, said: str) -> None:
    with pytest.raises(ToolError, match=said) as caught:
        read_signature(book, name="book").bind(arguments)
    assert caught.value.kind == "arguments"


def test_unknown_arguments_are_ignored_without_strict_mode() -> None:
    def plain(a: int) -> None: ...

    assert read_signature(plain, name="plain", strict=False).bind('{"a": 1, "b": 2}') == ([1], {})


def test_empty_arguments_count_as_an_empty_object() -> None:
    def nothing() -> None: ...

    signature = read_signature(nothing, name="nothing")
    assert signature.bind("") == ([], {})
    assert signature.json_schema == {"type": "object", "properties": {}, "required": [], "additionalProperties": False}


def test_a_context_in_another_place_is_a_user_error() -> None:
    def late(a: int, context: RunContextWrapper[Any]) -> None: ...

    with pytest.raises(UserError, match="first parameter"):
        read_signature(late, name="late")


def test_a_type_without_a_schema_is_a_user_error() -> None:
    class Opaque: ...

    def opaque(a: int) -> None: ...

    opaque.__annotations__["a"] = Opaque
    with pytest.raises(UserError, match="JSON schema"):
        read_signature(opaque, name="opaque")


def test_an_annotation_that_cannot_be_resolved_is_a_user_error() -> None:
    def lost(a: int) -> None: ...

    lost.__annotations__["a"] = "NoSuchType"
    with pytest.raises(UserError, match="NoSuchType"):
        read_signature(lost, name="lost")
