"""What a model's values make of the texts of a request."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.base.errors import ConfigError
from app.tools.http.template import BodyTemplate, UrlTemplate


def test_values_are_percent_encoded_in_their_place() -> None:
    url = UrlTemplate("https://example.org/{city}/now?units={units}&q=a{b}c&fixed=1")
    assert url.names == ("city", "units", "b")
    assert (url.host, url.port) == ("example.org", 443)
    filled = url.filled({"city": "São Paulo/?#", "units": True, "b": "&x=1"})
    assert filled == "https://example.org/S%C3%A3o%20Paulo%2F%3F%23/now?units=true&q=a%26x%3D1c&fixed=1"


def test_a_pair_of_the_query_without_a_value_is_left_out() -> None:
    url = UrlTemplate("http://example.org:81?q={q}&lang={lang}&n={n}")
    assert url.port == 81
    assert url.filled({"q": "x", "lang": None, "n": 0.5}) == "http://example.org:81/?q=x&n=0.5"
    assert url.filled({}) == "http://example.org:81/"


@pytest.mark.parametrize("value", ["..", "."])
def test_no_value_leads_to_another_folder(value: str) -> None:
    with pytest.raises(ValueError, match="no value for a part of an address"):
        UrlTemplate("https://example.org/users/{id}/card").filled({"id": value})


def test_a_list_has_no_place_in_a_url() -> None:
    with pytest.raises(ValueError, match="q must be a text or a number"):
        UrlTemplate("https://example.org/?q=x{q}").filled({"q": [1]})


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_whatever_the_value_the_server_and_the_parts_stay(value: str) -> None:
    url = UrlTemplate("https://example.org/a/{v}/b?x={v}")
    if value in (".", ".."):
        return
    parts = urlsplit(url.filled({"v": value}))
    assert (parts.scheme, parts.netloc, parts.fragment) == ("https", "example.org", "")
    assert (parts.path.count("/"), parts.query.count("&"), parts.query.count("=")) == (3, 0, 1)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("example.org/x", "is no URL of a web service"),
        ("ftp://example.org/", "is no URL of a web service"),
        ("http:///x", "is no URL of a web service"),
        ("https://{host}/x", "cannot choose the server"),
        ("https://example.org:{port}/x", "(is no URL|cannot choose the server)"),
        ("https://me:secret@example.org/", "user name or password"),
        ("https://example.org/a b", "a space or a line break"),
        ("https://[::1/", "is no URL"),
    ],
)
def test_what_is_no_url_says_why(text: str, said: str) -> None:
    with pytest.raises(ConfigError, match=said):
        UrlTemplate(text)


def test_a_body_keeps_types_and_texts_apart() -> None:
    body = BodyTemplate('{"to": "{name}", "n": {count}, "all": [{tags}, 1], "say": "Hi {name}, {count}!", "{name}": 1}')
    assert body.names == ("name", "count", "tags")
    filled = body.filled({"name": '"}, {"admin": true', "count": 3, "tags": ["a", {"b": 1}]})
    assert filled is not None
    assert json.loads(filled) == {
        "to": '"}, {"admin": true',
        "n": 3,
        "all": [["a", {"b": 1}], 1],
        "say": 'Hi "}, {"admin": true, 3!',
        '"}, {"admin": true': 1,
    }


def test_what_is_missing_is_left_out_of_a_body() -> None:
    body = BodyTemplate('{"a": {a}, "b": [{b}], "c": "{c}", "d": null}')
    assert body.filled({}) == b'{"b": [], "c": "", "d": null}'
    assert BodyTemplate("{all}").filled({}) == b"null"
    assert BodyTemplate(" ").filled({}) is None


@given(st.recursive(st.none() | st.booleans() | st.integers() | st.text(), lambda inner: st.lists(inner, max_size=3)))
def test_a_value_arrives_as_it_is(value: Any) -> None:
    filled = BodyTemplate('{"v": {v}, "w": 1}').filled({"v": value})
    assert filled is not None
    assert json.loads(filled) == ({"w": 1} if value is None else {"v": value, "w": 1})


@pytest.mark.parametrize("text", ['{"a": }', "{a} {b}", "[" * 100_000])
def test_what_is_no_json_body_says_where(text: str) -> None:
    with pytest.raises(ConfigError, match=r"The body is no JSON \((line 1: |too deep)"):
        BodyTemplate(text)
