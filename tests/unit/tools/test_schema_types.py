"""Every kind of annotation: what the model is shown, and what the function is called with."""

from __future__ import annotations

import datetime
import json
import typing
from dataclasses import dataclass, field
from enum import Enum, IntEnum
from typing import Annotated, Any, Literal, NotRequired, Optional, Union

import pytest
import typing_extensions
from pydantic import BaseModel, ConfigDict, Field

from app.base.errors import ToolError
from app.tools.schema import Signature, read_signature


class Size(Enum):
    SMALL = "small"
    LARGE = "large"


class Level(IntEnum):
    LOW = 1
    HIGH = 2


@dataclass
class Topping:
    name: str
    grams: int = 10
    spicy: Optional[bool] = None  # noqa: UP045 - the spelling under test


class Stop(typing.TypedDict):
    city: str
    nights: NotRequired[int]


class Tour(typing.TypedDict, total=False):
    stops: list[Stop]
    back: typing.Required[bool]


class Folder(typing.TypedDict):
    name: str
    inside: list[Folder]


class Guest(BaseModel):
    """A person."""

    title: str = Field(description="how to address them", min_length=2)
    age: int = Field(ge=0, le=130)
    likes: dict[str, list[Topping]] = Field(default_factory=dict)


class Open(BaseModel):
    model_config = ConfigDict(extra="allow")

    known: int


class Settings(typing_extensions.TypedDict, total=False):
    loud: bool


def signature_of(annotation: Any, default: Any = ..., *, strict: bool = True) -> Signature:
    def tool(value: Any) -> None: ...

    tool.__annotations__["value"] = annotation
    if default is not ...:
        tool.__defaults__ = (default,)
    return read_signature(tool, name="tool", strict=strict)


def called_with(annotation: Any, given: Any) -> Any:
    (value,), _ = signature_of(annotation).bind(json.dumps({"value": given}))
    return value


@pytest.mark.parametrize(
    ("annotation", "given", "value"),
    [
        (Optional[int], None, None),  # noqa: UP045 - the spelling under test
        (int | None, 3, 3),
        (Literal["a", 2], 2, 2),
        (Size, "large", Size.LARGE),
        (Level, 2, Level.HIGH),
        (Topping, {"name": "ham", "grams": "20"}, Topping("ham", 20)),
        (list[Topping], [{"name": "ham"}], [Topping("ham")]),
        (Stop, {"city": "Bonn"}, {"city": "Bonn"}),
        (
            Tour,
            {"back": True, "stops": [{"city": "Ulm", "nights": 2}]},
            {"back": True, "stops": [{"city": "Ulm", "nights": 2}]},
        ),
        (Union[list[Stop], None], [{"city": "Bonn"}], [{"city": "Bonn"}]),  # noqa: UP007 - the spelling under test
        (Annotated[Stop, "where"], {"city": "Bonn"}, {"city": "Bonn"}),
        (Folder, {"name": "a", "inside": [{"anything": 1}]}, {"name": "a", "inside": [{"anything": 1}]}),
        (
            Guest,
            {"title": "Ms", "age": 4, "likes": {"x": [{"name": "ham"}]}},
            Guest(title="Ms", age=4, likes={"x": [Topping("ham")]}),
        ),
        (dict[str, list[list[int]]], {"a": [[1], [2, 3]]}, {"a": [[1], [2, 3]]}),
        (tuple[int, str], [1, "x"], (1, "x")),
        (set[int], [1, 1, 2], {1, 2}),
        (int | str, "seven", "seven"),
        (Guest | Topping, {"name": "ham"}, Topping("ham")),
        (datetime.date, "2026-03-04", datetime.date(2026, 3, 4)),
        (bytes, "raw", b"raw"),
        (Any, {"free": [1]}, {"free": [1]}),
        (Open, {"known": 1, "more": 2}, Open(known=1, more=2)),
    ],
    ids=repr,
)
def test_arguments_arrive_in_the_annotated_type(annotation: Any, given: Any, value: Any) -> None:
    assert called_with(annotation, given) == value
    assert type(called_with(annotation, given)) is type(value)


@pytest.mark.parametrize(
    ("annotation", "given", "said"),
    [
        (Size, "huge", "value: Input should be 'small' or 'large'"),
        (Guest, {"title": "M", "age": 1}, "value.title: String should have at least 2 characters"),
        (Guest, {"title": "Ms", "age": 131}, "value.age: Input should be less than or equal to 130"),
        (Guest, {"title": "Ms", "age": 1, "likes": {"x": [{}]}}, "value.likes.x.0.name: Field required"),
        (Stop, {"nights": 1}, "value.city: Field required"),
        (Tour, {}, "value.back: Field required"),
        (Stop, {"city": "Bonn", "night": 1}, "value.night: there is no such field"),
        (list[Topping], [{"name": "ham"}, {"name": "egg", "gram": 1}], "value.1.gram: there is no such field"),
        (dict[str, Guest], {"a": {"title": "Ms", "age": 1, "x": 1}}, "value.a.x: there is no such field"),
        (tuple[int, Topping], [1, {"name": "ham", "x": 1}], "value.1.x: there is no such field"),
        (Topping | None, {"name": "ham", "x": 1}, "value.x: there is no such field"),
        (Annotated[list[int], Field(max_length=1)], [1, 2], "at most 1 item"),
    ],
)
def test_what_is_wrong_is_said_where_it_is(annotation: Any, given: Any, said: str) -> None:
    with pytest.raises(ToolError) as caught:
        called_with(annotation, given)
    assert said in caught.value.message
    assert caught.value.kind == "arguments"


def test_without_strict_mode_nested_objects_take_and_drop_what_they_do_not_know() -> None:
    signature = signature_of(Topping, strict=False)
    assert signature.bind('{"value": {"name": "ham", "x": 1}}') == ([Topping("ham")], {})
    assert "additionalProperties" not in json.dumps(signature.json_schema)


def test_strict_objects_are_closed_at_every_depth_and_free_ones_stay_free() -> None:
    defined = signature_of(dict[str, Guest | Open]).json_schema["$defs"]
    assert defined["Guest"]["additionalProperties"] is False
    assert defined["Topping"]["additionalProperties"] is False
    assert defined["Guest"]["properties"]["likes"]["additionalProperties"] == {
        "type": "array",
        "items": {"$ref": "#/$defs/Topping"},
    }
    assert defined["Open"]["additionalProperties"] is True


def test_constraints_descriptions_and_defaults_of_fields_are_shown() -> None:
    title = signature_of(Guest).json_schema["$defs"]["Guest"]["properties"]["title"]
    assert title == {"type": "string", "minLength": 2, "description": "how to address them"}
    shown = signature_of(Annotated[int, Field(default=3, gt=1, description="how many")]).json_schema
    assert shown["properties"]["value"] == {
        "type": "integer",
        "exclusiveMinimum": 1,
        "default": 3,
        "description": "how many",
    }
    assert shown["required"] == []


def test_doc_is_a_description() -> None:
    documented = Annotated[int, typing_extensions.Doc("how many")]
    assert signature_of(documented).json_schema["properties"]["value"]["description"] == "how many"


def test_a_default_of_none_allows_null() -> None:
    signature = signature_of(int, None)
    assert signature.bind("{}") == ([None], {})
    assert signature.bind('{"value": null}') == ([None], {})
    assert signature.json_schema["properties"]["value"]["default"] is None


def test_a_default_that_json_cannot_say_is_no_part_of_the_schema() -> None:
    sentinel = object()
    signature = signature_of(Any, sentinel)
    assert signature.json_schema["properties"]["value"] == {}
    assert signature.bind("{}") == ([sentinel], {})


def test_defaults_are_not_shared_between_calls() -> None:
    signature = signature_of(list[int], [])
    (first,), _ = signature.bind("{}")
    first.append(1)
    assert signature.bind("{}") == ([[]], {})


def test_options_are_an_object_of_their_own() -> None:
    def tool(first: int, *rest: Topping, **options: typing_extensions.Unpack[Settings]) -> None: ...

    signature = read_signature(tool, name="tool")
    given = '{"first": 1, "rest": [{"name": "ham"}], "options": {"loud": true}}'
    assert signature.bind(given) == ([1, Topping("ham")], {"loud": True})
    with pytest.raises(ToolError, match=r"options\.low"):
        signature.bind('{"first": 1, "options": {"low": true}}')


def test_an_option_with_the_name_of_a_parameter_is_refused() -> None:
    def tool(first: int, **options: int) -> None: ...

    with pytest.raises(ToolError, match="first is given twice"):
        read_signature(tool, name="tool").bind('{"first": 1, "options": {"first": 2}}')


def test_fields_with_the_names_of_schema_words_keep_them() -> None:
    @dataclass
    class Odd:
        title: str = ""
        properties: dict[str, int] = field(default_factory=dict)
        required: bool = False

    given = {"title": "t", "properties": {"title": 1}, "required": True}
    assert called_with(Odd, given) == Odd("t", {"title": 1}, True)
    assert set(signature_of(Odd).json_schema["$defs"]["Odd"]["properties"]) == {"title", "properties", "required"}
