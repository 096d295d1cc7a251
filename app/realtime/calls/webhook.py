"""The service's notice of an incoming call: is it genuine, and what does it say.

Source: the Standard Webhooks specification (headers `webhook-id`, `webhook-timestamp`, `webhook-signature`; HMAC-SHA256
over `id.timestamp.body`). Pure: wall time comes in as a value. Invariant: nothing of a notice is read before its
signature was found good.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
from collections.abc import Mapping
from dataclasses import field
from typing import Any, Final, Literal

from app.base.errors import ProtocolError, UserError
from app.base.frozen import frozen
from app.base.json_text import from_json
from app.realtime.protocol.lenient import object_of, text_of

TOLERANCE_S: Final = 300
_INCOMING: Final = "realtime.call.incoming"
_PREFIX: Final = "whsec_"
_LEAST_SECRET: Final = 16

MediaSecurity = Literal["rtp", "srtp"]


class WebhookError(ProtocolError):
    """A notice that must not be acted upon; answer it with 400. Its code says why.

    `missing_header`, `stale` (older or newer than five minutes), `bad_signature`, `malformed`.
    """

    default_code = "webhook_error"


@frozen
class RealtimeSipHeader:
    """One header of the caller's INVITE. Anybody can write anything into it."""

    name: str
    value: str


@frozen
class RealtimeIncomingCall:
    """A call that waits to be accepted or refused.

    Args:
        call_id: for `RealtimeCallsClient` and `OpenAIRealtimeSIPModel`.
        sip_headers: in order, repeated ones too; untrusted.
        media_security: how the caller's audio travels; None when unknown.
        notice_id: the same when the service repeats its notice.
        created_at: s since 1970; 0 when not told.
    """

    call_id: str
    sip_headers: tuple[RealtimeSipHeader, ...] = ()
    media_security: MediaSecurity | None = None
    notice_id: str = ""
    created_at: int = 0
    raw: dict[str, Any] = field(default_factory=dict, repr=False)

    def sip_header(self, name: str) -> str | None:
        """The first header of that name, in whatever case."""
        wanted = name.lower()
        return next((header.value for header in self.sip_headers if header.name.lower() == wanted), None)


def verify_webhook(headers: Mapping[str, str], body: bytes | str, *, secret: str, now: float) -> dict[str, Any]:
    """The notice in `body`, once it is proven to come from the service.

    Args:
        headers: of the HTTP request, names in any case.
        body: as it came, not parsed and written again.
        secret: `whsec_…`, as the service shows it.
        now: wall time, s since 1970.
    Raises:
        WebhookError: it is not genuine, too old or too new, or makes no sense.
        UserError: `secret` is none.
    """
    key = _key(secret)
    given = {str(name).lower(): value for name, value in headers.items()}
    notice_id, stamp, signatures = (_header(given, f"webhook-{name}") for name in ("id", "timestamp", "signature"))
    _check_time(stamp, now)
    content = _bytes(body) if isinstance(body, str) else bytes(body)
    signed = b".".join((_bytes(notice_id), _bytes(stamp), content))
    expected = base64.b64encode(hmac.digest(key, signed, hashlib.sha256))
    if not _holds(signatures, expected):
        raise WebhookError("The webhook's signature is not the service's.", code="bad_signature")
    try:
        data = from_json(content)
    except ValueError:
        data = None
    if not isinstance(data, dict):
        raise WebhookError("The webhook's body is no JSON object.", code="malformed")
    return data


def incoming_call(notice: Mapping[str, Any]) -> RealtimeIncomingCall | None:
    """The call that a verified notice announces; None when it is about something else.

    Raises:
        WebhookError: it announces a call and names none.
    """
    raw = dict(notice)
    if text_of(raw, "type") != _INCOMING:
        return None
    data = object_of(raw, "data")
    call_id = text_of(data, "call_id")
    if not call_id:
        raise WebhookError("The webhook announces a call without an id.", code="malformed", event_type=_INCOMING)
    listed = data.get("sip_headers")
    entries = [entry for entry in listed if isinstance(entry, dict)] if isinstance(listed, list) else []
    sip_headers = (RealtimeSipHeader(text_of(entry, "name"), text_of(entry, "value")) for entry in entries)
    created_at = raw.get("created_at")
    return RealtimeIncomingCall(
        call_id,
        tuple(header for header in sip_headers if header.name),
        _SECURITY.get(text_of(data, "sip_media_security")),
        text_of(raw, "id"),
        created_at if type(created_at) is int else 0,
        raw,
    )


_SECURITY: Final[dict[str, MediaSecurity]] = {"rtp": "rtp", "srtp": "srtp"}


def _key(secret: str) -> bytes:
    text = secret.strip().removeprefix(_PREFIX) if isinstance(secret, str) else ""
    try:
        key = base64.b64decode(text, validate=True)
    except ValueError:
        key = b""
    if len(key) < _LEAST_SECRET:
        raise UserError("secret is no webhook secret.", hint="It looks like whsec_… and is shown where the webhook is.")
    return key


def _header(headers: Mapping[str, str], name: str) -> str:
    value = headers.get(name)
    if not isinstance(value, str) or not value.strip():
        raise WebhookError(f"The webhook lacks the header {name}.", code="missing_header", path=name)
    return value.strip()


def _check_time(stamp: str, now: float) -> None:
    # Digits of other scripts would pass `isdigit`; a number of any length would pass `int`.
    if not (stamp.isascii() and stamp.isdigit() and len(stamp) <= len(str(1 << 63))):
        raise WebhookError("The webhook's timestamp is no number.", code="malformed", path="webhook-timestamp")
    if abs(now - int(stamp)) > TOLERANCE_S:
        raise WebhookError(
            f"The webhook's timestamp is more than {TOLERANCE_S} s from now.",
            code="stale",
            path="webhook-timestamp",
            hint="Check this computer's clock.",
        )


def _bytes(text: str) -> bytes:
    return text.encode(errors="replace")


def _holds(signatures: str, expected: bytes) -> bool:
    """Whether one of several signatures (a secret that is being changed has two) is the expected one."""
    found = False
    for entry in signatures.split():
        version, _, signature = entry.partition(",")
        found |= version == "v1" and hmac.compare_digest(_bytes(signature), expected)
    return found
