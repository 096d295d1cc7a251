"""Results of tool servers as outputs of tools."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.tools.mcp.content import LONGEST_TEXT, failure_of, output_of
from app.tools.output import ToolOutputImage, ToolOutputText, to_text

PNG = "iVBORw0KGgo="
HI = {"type": "text", "text": "hi"}


@pytest.mark.parametrize(
    ("block", "said"),
    [
        (HI, "hi"),
        ({"type": "audio", "data": "AAAA", "mimeType": "audio/ogg"}, "Sound (audio/ogg, 3 bytes), which cannot be"),
        ({"type": "audio", "data": "AA=="}, "Sound (audio/wav, 1 bytes)"),
        ({"type": "resource", "resource": {"uri": "file:///a", "text": "inside"}}, "inside"),
        ({"type": "resource", "resource": {"uri": "file:///a", "blob": "AAAA"}}, "A file (application/octet-stream, 3"),
        ({"type": "resource", "resource": {"blob": "AAAA", "mimeType": ""}}, "an unnamed place"),
        ({"type": "resource", "resource": {"uri": "file:///a"}}, '{"uri": "file:///a"}'),
        ({"type": "resource_link", "uri": "file:///a", "name": "a", "title": "A"}, "A: file:///a"),
        ({"type": "resource_link", "uri": "file:///a"}, "file:///a"),
        ({"type": "hologram", "data": 3}, '{"type": "hologram", "data": 3}'),
        ({"type": "text", "text": None}, '{"type": "text", "text": null}'),
    ],
)
def test_a_block_becomes_text(block: dict[str, Any], said: str) -> None:
    text = output_of({"content": [block]})
    assert isinstance(text, str)
    assert said in text


@pytest.mark.parametrize(
    ("block", "url"),
    [
        ({"type": "image", "data": "/9j/", "mimeType": "image/jpeg"}, "data:image/jpeg;base64,/9j/"),
        ({"type": "image", "data": "/9j/", "mimeType": "image/jpg"}, "data:image/jpeg;base64,/9j/"),
        ({"type": "image", "data": PNG}, f"data:image/png;base64,{PNG}"),
        ({"type": "resource", "resource": {"blob": PNG, "mimeType": "image/png"}}, f"data:image/png;base64,{PNG}"),
    ],
)
def test_a_picture_stays_a_picture_beside_its_text(block: dict[str, Any], url: str) -> None:
    assert output_of({"content": [HI, block]}) == [ToolOutputText("hi"), ToolOutputImage(url)]


@pytest.mark.parametrize(
    ("block", "said"),
    [
        (
            {"type": "image", "data": "R0lGODlh", "mimeType": "image/gif"},
            "A picture (image/gif, 6 bytes), which cannot be shown: a picture has to be a data URI of a PNG or JPEG",
        ),
        ({"type": "resource", "resource": {"blob": "*", "mimeType": "image/png"}}, "cannot be shown: the picture's"),
        ({"type": "image", "data": "AAAA", "mimeType": "image/png"}, "neither a PNG nor a JPEG"),
    ],
)
def test_a_picture_that_no_model_could_be_shown_becomes_a_sentence(block: dict[str, Any], said: str) -> None:
    assert said in output_of({"content": [block]})


def test_several_texts_are_lines() -> None:
    assert output_of({"content": [HI, HI]}) == "hi\nhi"


def test_a_structured_result_is_told_when_there_is_nothing_else_or_it_is_preferred() -> None:
    structured = {"structuredContent": {"ä": 1}}
    assert output_of(structured) == '{"ä": 1}'
    assert output_of({**structured, "content": [HI]}) == "hi"
    assert output_of({**structured, "content": [HI]}, prefers_structured=True) == '{"ä": 1}'
    assert output_of({"content": [HI]}, prefers_structured=True) == "hi"
    assert output_of({}) == ""


def test_a_failure_is_told_in_the_servers_words() -> None:
    assert failure_of({"content": [HI]}) is None
    assert failure_of({"content": [HI], "isError": True}) == "hi"
    assert failure_of({"content": [{"type": "image", "data": PNG}], "isError": True}) == "the server gave no reason"


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=10,
)
words = st.sampled_from(["text", "image", "audio", "resource", "resource_link"])
blocks = st.fixed_dictionaries(
    {}, optional={"type": words, "text": anything, "data": anything, "uri": anything, "resource": anything}
)


@given(st.lists(blocks | anything) | anything, anything, st.booleans())
def test_nothing_a_server_answers_makes_it_raise(content: Any, structured: Any, prefers: bool) -> None:
    result = {"content": content, "structuredContent": structured, "isError": True}
    assert isinstance(to_text(output_of(result, prefers_structured=prefers)).text, str)
    assert failure_of(result)


def test_a_long_answer_is_cut_and_says_so() -> None:
    text = output_of({"content": [{"type": "text", "text": "x" * (LONGEST_TEXT + 1)}]})
    assert isinstance(text, str)
    assert text == "x" * LONGEST_TEXT + f" … (cut off: the answer has {LONGEST_TEXT + 1:,} characters)"
    assert output_of({"content": [{"type": "text", "text": "x" * LONGEST_TEXT}]}) == "x" * LONGEST_TEXT
