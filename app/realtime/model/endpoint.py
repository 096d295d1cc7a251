"""Where to connect and what to show there: URL, headers, key. Pure but for the key's callable."""

from __future__ import annotations

import ipaddress
from collections.abc import Mapping
from dataclasses import field
from typing import Final
from urllib.parse import SplitResult, parse_qsl, urlencode, urlsplit, urlunsplit

from app.base.errors import AuthError, UserError
from app.base.foreign import answered
from app.base.frozen import frozen
from app.base.language import say
from app.realtime.model.base import ApiKey, RealtimeModelConfig

OPENAI_URL: Final = "wss://api.openai.com/v1/realtime"
_OPENAI_HOST: Final = "api.openai.com"


@frozen
class Endpoint:
    """A URL with its query and the headers of the handshake; headers may hold a key and are never shown."""

    url: str
    headers: dict[str, str] = field(repr=False)


async def endpoint_of(options: RealtimeModelConfig, model: str, environment: Mapping[str, str]) -> Endpoint:
    """Where `options` lead.

    With `headers` nothing is added to them. Otherwise a key becomes a bearer token: the one of the options, else the
    environment's `OPENAI_API_KEY`, which is sent to nobody in the clear and not to this machine.

    Raises:
        AuthError: OpenAI's own address and no key.
        UserError: a URL that is not ws:// or wss://, or options of the wrong type.
    """
    parts = _checked_url(options.get("url") or OPENAI_URL)
    url = _with_query(parts, model, options.get("call_id"))
    return Endpoint(url, await key_headers(parts, options.get("api_key"), options.get("headers"), environment))


async def key_headers(
    parts: SplitResult, api_key: ApiKey | None, headers: Mapping[str, str] | None, environment: Mapping[str, str]
) -> dict[str, str]:
    """What is shown at the address `parts`: `headers` as they are, else a key as a bearer token.

    Raises:
        AuthError: OpenAI's own address and no key.
        UserError: a key of the wrong type, or something that no header can carry (never with its text).
    """
    if headers is not None:
        return _checked_headers({str(name): str(value) for name, value in headers.items()})
    key = await _key(api_key)
    if not key and parts.scheme in ("wss", "https"):
        key = environment.get("OPENAI_API_KEY", "").strip()
    if not key and parts.hostname == _OPENAI_HOST:
        raise AuthError(
            say("Connection", "There is no key for OpenAI."),
            code="missing_api_key",
            hint=say("Connection", "Set OPENAI_API_KEY or pass api_key, or connect to the engine on this computer."),
            retryable=False,
        )
    return _checked_headers({"Authorization": f"Bearer {key}"} if key else {})


def is_loopback(url: str) -> bool:
    """Whether `url` leads to this machine."""
    host = urlsplit(url).hostname or ""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def without_query(url: str) -> str:
    """`url` for people and logs."""
    return urlunsplit(urlsplit(url)._replace(query="", fragment=""))


def _checked_url(url: str) -> SplitResult:
    try:
        parts = urlsplit(url)
        is_good = parts.scheme in ("ws", "wss") and bool(parts.hostname) and (parts.port or 1) > 0
    except ValueError:
        is_good = False
    if not is_good:
        raise UserError(f"{url!r} is not a WebSocket address.", hint="It looks like wss://host/v1/realtime.")
    return parts


def _with_query(parts: SplitResult, model: str, call_id: str | None) -> str:
    """`model` or, for a running call, `call_id`; what the URL already names stays."""
    query = parse_qsl(parts.query, keep_blank_values=True)
    names = {name for name, _ in query}
    if call_id:
        query = [(name, value) for name, value in query if name not in ("model", "call_id")]
        query.append(("call_id", call_id))
    elif not names & {"model", "call_id", "deployment", "intent"}:
        query.append(("model", model))
    return urlunsplit(parts._replace(query=urlencode(query)))


def _checked_headers(headers: dict[str, str]) -> dict[str, str]:
    for name, value in headers.items():
        if not (value.isascii() and value.isprintable()):
            raise UserError(f"The header {name!r} holds characters that none may hold.", hint="Check the key.")
    return headers


async def _key(api_key: ApiKey | None) -> str:
    value = await answered(api_key) if callable(api_key) else api_key
    if value is not None and not isinstance(value, str):
        raise UserError("api_key must be a text, or a function that returns one.")
    return (value or "").strip()
