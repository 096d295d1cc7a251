"""What is read from a refusal, and what of our own headers is a secret."""

from __future__ import annotations

import pytest

from app.realtime.transports.refusal import Refusal, meaning_of, refusal_of, secrets_in


@pytest.mark.parametrize("body", [None, b"", b"<html>", b"[1]", b'{"error": "no"}', b'{"error": {"message": 3}}'])
def test_a_body_of_another_form_says_nothing(body: bytes | None) -> None:
    assert refusal_of(body, {}) == Refusal()


def test_a_key_that_the_server_repeats_is_struck_out() -> None:
    headers = {"Authorization": "Bearer sk-0123456789abcdef"}
    body = b'{"error": {"message": "wrong key: sk-0123456789abcdef", "code": "invalid_api_key"}}'
    told = refusal_of(body, headers)
    assert "0123456789" not in told.message
    assert told.code == "invalid_api_key"


@pytest.mark.parametrize(
    ("code", "meaning"),
    [
        ("invalid_api_key", "key"),
        ("DeploymentNotFound", "unknown_model"),
        ("insufficient_quota", "quota"),
        ("server_error", None),
        ("", None),
    ],
)
def test_codes_have_one_meaning_whoever_sends_them(code: str, meaning: str | None) -> None:
    assert meaning_of(code) == meaning


def test_only_long_words_of_headers_are_looked_for_in_frames() -> None:
    headers = {"Authorization": "Bearer sk-0123456789abcdef", "X-Room": "kitchen"}
    assert secrets_in(headers) == (b"sk-0123456789abcdef",)
