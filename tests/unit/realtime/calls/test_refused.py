"""What a refusal of the service means: whose mistake it is, and whether to try again."""

from __future__ import annotations

import pytest

from app.base.errors import AppError, AuthError, TransportError, UserError
from app.realtime.calls.refused import error_of
from app.realtime.transports.refusal import Refusal, refusal_of


@pytest.mark.parametrize(
    ("status", "told", "kind", "code", "retryable"),
    [
        (401, Refusal(), AuthError, "auth_error", False),
        (403, Refusal("no"), AuthError, "auth_error", False),
        (404, Refusal(), TransportError, "unknown_call", False),
        (409, Refusal(), TransportError, "already_decided", False),
        (400, Refusal("no", "call_already_accepted"), TransportError, "already_decided", False),
        (400, Refusal("no", "invalid_value", "voice"), UserError, "invalid_value", False),
        (422, Refusal(), UserError, "user_error", False),
        (429, Refusal(), TransportError, "refused", True),
        (500, Refusal(), TransportError, "refused", True),
        (503, Refusal(), TransportError, "refused", True),
        (307, Refusal(), TransportError, "refused", False),
        (418, Refusal(), TransportError, "refused", False),
    ],
)
def test_errors_are_told_apart(status: int, told: Refusal, kind: type[AppError], code: str, retryable: bool) -> None:
    error = error_of("accept", status, told)
    assert (type(error), error.code, error.retryable) == (kind, code, retryable)
    assert told.message in error.message
    if isinstance(error, TransportError):
        assert error.status == status


def test_parameter_that_is_wrong_is_named() -> None:
    assert error_of("accept", 400, Refusal("no", "", "audio.output.voice")).hint == "Check audio.output.voice."


@pytest.mark.parametrize(
    ("body", "read"),
    [
        (b'{"error":{"message":"m","code":"c","param":"p"}}', Refusal("m", "c", "p")),
        (b'{"error":{"message":"the key sk-12345678 is bad"}}', Refusal("the key … is bad")),
        (b'{"error":"no"}', Refusal()),
        (b"[]", Refusal()),
        (b"<html>", Refusal()),
        (b"\xff", Refusal()),
        (b"", Refusal()),
        (None, Refusal()),
    ],
)
def test_body_is_read_if_it_can_be_and_keys_are_blotted_out(body: bytes | None, read: Refusal) -> None:
    assert refusal_of(body, {"Authorization": "Bearer sk-12345678", "x": "short"}) == read


def test_long_words_of_a_server_are_cut() -> None:
    assert len(refusal_of(b'{"error":{"message":"' + b"x" * 5000 + b'"}}', {}).message) == 300
