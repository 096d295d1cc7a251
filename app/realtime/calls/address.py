"""Where a call's requests go and what may be asked: checked before anything is sent. Pure."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import SplitResult, quote, urlsplit, urlunsplit

from app.base.errors import UserError

OPENAI_URL: Final = "https://api.openai.com/v1"
_LONGEST_ID: Final = 256
_TEL: Final = re.compile(r"tel:\+?[0-9*#][0-9*#().-]*(;[!-~]+)?", re.IGNORECASE)
_SIP: Final = re.compile(r"sips?:[!-~]+", re.IGNORECASE)
_NEVER: Final = frozenset('<>"\\')
_FIRST_REFUSAL, _LAST_REFUSAL = 400, 699


def base_of(url: str) -> SplitResult:
    """The service's address, checked: http(s), a host, no user name or password. Raises UserError."""
    try:
        parts = urlsplit(url)
        is_good = parts.scheme in ("http", "https") and bool(parts.hostname) and (parts.port or 1) > 0
    except ValueError:
        is_good = False
    if not is_good or parts.username is not None or parts.fragment:
        raise UserError("base_url is not the address of a service.", hint="It looks like https://host/v1.")
    return parts


def call_url(base: SplitResult, call_id: str, action: str) -> str:
    """Where `action` of a call is asked for. Raises UserError for an id that could lead elsewhere."""
    is_good = isinstance(call_id, str) and 0 < len(call_id) <= _LONGEST_ID
    if not is_good or not call_id.isprintable() or not call_id.strip(". "):
        raise UserError("call_id is not the id of a call.", hint="Take it unchanged from the incoming call's event.")
    path = f"{base.path.rstrip('/')}/realtime/calls/{quote(call_id, safe='')}/{action}"
    return urlunsplit(base._replace(path=path))


def target_of(uri: str) -> str:
    """Where to pass a call on to, checked: `tel:+14155550123`, `sip:somebody@host`. Raises UserError."""
    is_good = isinstance(uri, str) and bool(_TEL.fullmatch(uri) or _SIP.fullmatch(uri)) and not _NEVER & set(uri)
    if not is_good:
        raise UserError(
            "target_uri is no address that a call can be passed on to.",
            hint="It looks like tel:+14155550123 or sip:somebody@example.com.",
        )
    return uri


def sip_status_of(status_code: int) -> int:
    """The code with which a call is refused, checked. Raises UserError."""
    is_whole = isinstance(status_code, int) and not isinstance(status_code, bool)
    if not is_whole or not _FIRST_REFUSAL <= status_code <= _LAST_REFUSAL:
        raise UserError(
            "status_code does not refuse a call.", hint="A SIP status from 400 to 699, as 486 (busy) or 603 (decline)."
        )
    return status_code
