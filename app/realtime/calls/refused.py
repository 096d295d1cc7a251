"""What the service's refusal of a request about a call means. Pure."""

from __future__ import annotations

from typing import Final

from app.base.errors import AppError, AuthError, TransportError, UserError
from app.base.language import joined, say
from app.realtime.transports.refusal import Refusal

_TOO_MANY: Final = 429
_SERVER_FAULT: Final = 500


def error_of(action: str, status: int, told: Refusal) -> AppError:
    """The error of a request that was answered with `status` (anything but success)."""
    if status in (401, 403):
        return AuthError(
            joined(say("Calls", "The service refused the key ({status}).").format(status=status), told.message),
            status=status,
            hint=say("Calls", "Check the key and what it may be used for."),
            retryable=False,
        )
    if status == 404:
        return TransportError(
            joined(say("Calls", "The service knows no such call."), told.message),
            status=status,
            code="unknown_call",
            hint=say("Calls", "It may be over, or its id is not the one of the incoming call’s event."),
            retryable=False,
        )
    if status == 409 or "already" in told.code:
        return TransportError(
            joined(say("Calls", "The call was decided upon already."), told.message),
            status=status,
            code="already_decided",
            hint=say("Calls", "The first answer counts: it was accepted or refused before."),
            retryable=False,
        )
    if status in (400, 422):
        hint = f"Check {told.param}." if told.param else ""
        wrong = f"The service cannot {action} the call like this. {told.message}".rstrip()
        return UserError(wrong, code=told.code or None, hint=hint)
    return TransportError(
        joined(
            say("Calls", "The service did not do what was asked of the call, {action} ({status}).").format(
                action=action, status=status
            ),
            told.message,
        ),
        status=status,
        code="refused",
        hint=say("Calls", "Try again later."),
        retryable=status == _TOO_MANY or status >= _SERVER_FAULT,
    )
