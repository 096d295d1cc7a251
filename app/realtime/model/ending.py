"""What the end of a connection means: refused set-up, expiry, loss. Pure."""

from __future__ import annotations

from typing import Any, Final

from app.base.errors import AppError, AuthError, TransportError, UserError
from app.base.language import joined, say
from app.realtime.protocol.lenient import text_of

EXPIRED: Final = "session_expired"
LOST_CODE: Final = 1006
"""What stands for a close code when the peer gave none."""
_NORMAL_CODES: Final = (1000, None)
_AUTH_CODES: Final = ("invalid_api_key", "authentication_error", "invalid_authentication")


def is_expiry(code: int | None, reason: str, last_error: dict[str, Any]) -> bool:
    """Whether the session reached the longest time the service allows."""
    return text_of(last_error, "code") == EXPIRED or (code == 1001 and "maximum duration" in reason.lower())


def loss_of(code: int | None, reason: str, last_error: dict[str, Any]) -> TransportError | None:
    """The error of a connection that the peer ended; None when it ended it in good order."""
    if is_expiry(code, reason, last_error):
        return TransportError(
            say("Connection", "The session reached the longest time that the service allows."),
            status=code,
            code=EXPIRED,
            hint=say("Connection", "Connect again: a new session can go on where this one ended."),
        )
    if code in _NORMAL_CODES:
        return None
    what = (
        say("Connection", "The connection was lost with code {code} ({reason}).")
        if reason
        else say("Connection", "The connection was lost with code {code}.")
    )
    return TransportError(
        what.format(code=code, reason=reason),
        status=code,
        code="connection_lost",
        hint=say("Connection", "Check the network, then connect again."),
    )


def refused_setup(error: dict[str, Any], code: int | None = None, reason: str = "") -> AppError:
    """The error of `connect` when the server refused the settings or ended the connection before it was set up."""
    message, error_code = text_of(error, "message"), text_of(error, "code")
    if error_code in _AUTH_CODES:
        return AuthError(
            joined(say("Connection", "The server refused the key."), message),
            hint=say("Connection", "Check the key."),
            retryable=False,
        )
    if error and code is None:
        return UserError(
            f"The server refused the session's settings: {message or 'no reason given'}",
            code=error_code or None,
            hint=f"Check {text_of(error, 'param')}." if text_of(error, "param") else "",
        )
    told = message or reason
    what = (
        say("Connection", "The server closed the connection before the session was set up: {told}")
        if told
        else say("Connection", "The server closed the connection before the session was set up.")
    )
    return TransportError(
        what.format(told=told),
        status=code,
        code=error_code or "setup_failed",
        hint=say("Connection", "Check the address and the model's name."),
    )
