"""Whatever a tool returns has a text for the model."""

from __future__ import annotations

import datetime
import json
from dataclasses import dataclass
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel

from app.base.errors import UserError
from app.tools.output import ToolOutputImage, ToolOutputText, to_text


@dataclass
class Point:
    x: int
    name: str


class Model(BaseModel):
    y: float


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("as it is", "as it is"),
        ("", ""),
        (None, "null"),
        (3, "3"),
        (True, "true"),
        ([1, "zwei", None], '[1, "zwei", null]'),
        ({"ä": Point(1, "p")}, '{"ä": {"x": 1, "name": "p"}}'),
        (Point(1, "p"), '{"x": 1, "name": "p"}'),
        (Model(y=0.5), '{"y": 0.5}'),
        (datetime.date(2026, 1, 2), "2026-01-02"),
        (ToolOutputText("said"), "said"),
    ],
)
def test_values_become_text_or_json(value: Any, text: str) -> None:
    assert to_text(value).text == text


def test_bytes_become_a_sentence() -> None:
    assert to_text(b"\xff\x00").text == "2 bytes of binary data, which have no text form."


def test_objects_without_a_text_form_become_a_sentence() -> None:
    said = to_text(object()).text
    assert said == "A value of type object, which has no text form."
    assert "0x" not in said


def test_an_unknown_object_inside_a_list_does_not_spoil_the_rest() -> None:
    assert json.loads(to_text([1, object()]).text) == [1, "a value of type object"]


def test_a_value_that_holds_itself_becomes_a_sentence() -> None:
    loop: list[Any] = []
    loop.append(loop)
    assert "cannot be written as JSON" in to_text(loop).text


def test_pictures_go_beside_the_text() -> None:
    image = ToolOutputImage("data:image/png;base64,iVBORw0KGgo=", "low")
    said = to_text([ToolOutputText("look"), image])
    assert said.images == (image,)
    assert said.text.startswith("look\n")


plain = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text() | st.floats() | st.binary(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@given(plain)
def test_every_value_has_a_text(value: Any) -> None:
    assert isinstance(to_text(value).text, str)


def test_pictures_and_texts_may_be_written_as_dicts() -> None:
    picture = {"type": "image", "image_url": "data:image/png;base64,iVBORw0KGgo=", "detail": "low"}
    told = to_text([{"type": "text", "text": "look"}, picture])
    assert told.images == (ToolOutputImage("data:image/png;base64,iVBORw0KGgo=", "low"),)
    assert told.text.startswith("look\n")
    assert to_text(picture).images == told.images
    assert to_text({"type": "image", "image_url": "x", "size": 3}).images == ()
    assert to_text({"type": "text", "text": "look", "more": 1}).text == '{"type": "text", "text": "look", "more": 1}'


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("https://example.org/cat.png", "data URI of a PNG or JPEG .*'https://example.org/cat"),
        ("data:image/webp;base64,AAAA", "data URI of a PNG or JPEG"),
        ("data:image/png;base64,*", "not base64"),
        ("data:image/jpeg;base64,", "empty"),
        ("data:image/png;base64,R0lGODlh", "neither a PNG nor a JPEG"),
        (b"\x89PNG", "image_url has to be a text"),
    ],
)
def test_a_picture_that_no_model_could_be_shown_says_why(url: Any, said: str) -> None:
    with pytest.raises(UserError, match=f"ToolOutputImage: .*{said}") as caught:
        ToolOutputImage(url)
    assert "PNG or JPEG" in caught.value.hint


def test_texts_and_pictures_may_name_their_type() -> None:
    picture = ToolOutputImage(type="image", image_url="data:image/png;base64,iVBORw0KGgo=")
    assert to_text([ToolOutputText(type="text", text="look"), picture]).images == (picture,)


def test_a_picture_in_dict_form_is_checked_as_well() -> None:
    with pytest.raises(UserError, match="data URI of a PNG or JPEG"):
        to_text([{"type": "image", "image_url": "https://example.org/cat.png"}])


@pytest.mark.parametrize("detail", ["huge", 5])
def test_a_picture_is_looked_at_in_ways_that_exist(detail: Any) -> None:
    with pytest.raises(UserError, match="detail has to be one of auto, low, high"):
        ToolOutputImage("data:image/png;base64,iVBORw0KGgo=", detail)
