"""Secrets in what servers say."""

from __future__ import annotations

from app.tools.struck import struck, struck_within


def test_a_secret_is_struck_out_with_and_without_its_scheme() -> None:
    assert struck("I got Bearer abcdef, so abcdef", ["Bearer abcdef"]) == "I got …, so …"
    assert struck("abc is short", ["abc"]) == "abc is short"


def test_every_text_of_a_value_is_looked_at() -> None:
    told = {"my-secret": ["my-secret", 1, None, {"deep": "a my-secret b"}]}
    assert struck_within(told, ["my-secret"]) == {"…": ["…", 1, None, {"deep": "a … b"}]}
    assert struck_within(told, []) is told
