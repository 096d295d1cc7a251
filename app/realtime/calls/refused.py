"""What the service's refusal of a request about a call means. Pure."""

from __future__ import annotations

from typing import Final

from app.base.errors import AppError, AuthError, TransportError, UserError
from app.realtime.transports.refusal import Refusal

_TOO_MANY: Final = 429
_SERVER_FAULT: Final = 500


def error_of(action: str, status: int, told: Refusal) -> AppError:
    """The error of a request that was answered with `status` (anything but success)."""
    said = f" {told.message}" if told.message else ""
    if status in (401, 403):
        return AuthError(
            f"The service refused the key ({status}).{said}",
            status=status,
            hint="Check the key and what it may be used for.",
            retryable=False,
        )
    if status == 404:
        return TransportError(
            f"The service knows no such call.{said}",
            status=status,
            code="unknown_call",
            hint="It may be over, or its id is not the one of the incoming call's event.",
            retryable=False,
        )
    if status == 409 or "already" in told.code:
        return TransportError(
            f"The call was decided upon already.{said}",
            status=status,
            code="already_decided",
            hint="The first answer counts: it was accepted or refused before.",
            retryable=False,
        )
    if status in (400, 422):
        hint = f"Check {told.param}." if told.param else ""
        return UserError(f"The service cannot {action} the call like this.{said}", code=told.code or None, hint=hint)
    return TransportError(
        f"The service did not {action} the call ({status}).{said}",
        status=status,
        code="refused",
        hint="Try again later.",
        retryable=status == _TOO_MANY or status >= _SERVER_FAULT,
    )
