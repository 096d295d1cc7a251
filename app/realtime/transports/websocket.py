"""JSON frames over a WebSocket (client side), as a `FrameDuplex`.

Owns the socket and turns everything that can happen to it into `TransportError`, `AuthError` or a close code.
TLS settings are the system's, the proxy too unless the caller names one. A peer that does not answer pings within
`PING_TIMEOUT_S` counts as gone.
"""

from __future__ import annotations

import asyncio
import errno
import socket
import ssl
from typing import Final, Literal
from urllib.parse import urlsplit

from websockets.asyncio.client import connect
from websockets.exceptions import (
    ConnectionClosed,
    InvalidHandshake,
    InvalidMessage,
    InvalidProxy,
    InvalidStatus,
    InvalidURI,
    ProxyError,
)
from websockets.uri import parse_uri

from app.base.errors import AuthError, TransportError
from app.base.language import joined, mark, say
from app.base.os_words import reason_of
from app.realtime.model.endpoint import is_loopback, without_query
from app.realtime.transports.inbox import InboxConnection
from app.realtime.transports.proxied import proxy_failed, proxy_unreachable
from app.realtime.transports.refusal import meaning_of, refusal_of, secrets_in
from app.tools.http.proxy import proxy_of

MAX_FRAME_BYTES: Final = 64 * 1024 * 1024
PING_INTERVAL_S: Final = 4.0
PING_TIMEOUT_S: Final = 6.0
CLOSE_TIMEOUT_S: Final = 0.5
_LONGEST_TALK_BYTES: Final = 16 * 1024  # longer frames are audio
_BLOT: Final = "…".encode()


class WebSocketDuplex:
    """A connected WebSocket. Frames come as bytes: UTF-8 is checked by whoever parses them.

    Args:
        secrets: what is blotted out where the peer repeats it; see `secrets_in`.
    """

    def __init__(self, connection: InboxConnection, secrets: tuple[bytes, ...] = ()) -> None:
        self._connection = connection
        self._secrets = secrets

    async def send(self, frame: str) -> None:
        """Send one text frame. Raises TransportError when the peer is gone."""
        try:
            await self._connection.send(frame)
        except ConnectionClosed as exc:
            raise TransportError(say("Connection", "The connection is closed."), status=self.close_code) from exc

    async def receive(self) -> str | bytes | None:
        """The next frame, None when the stream has ended."""
        frame = await self._connection.next_message()
        if frame is not None and len(frame) < _LONGEST_TALK_BYTES:
            for secret in self._secrets:
                if secret in frame:
                    frame = frame.replace(secret, _BLOT)
        return frame

    async def close(self, code: int = 1000, reason: str = "") -> None:
        """Close; a peer that does not take part is cut off after `CLOSE_TIMEOUT_S`, or when the caller is cancelled."""
        try:
            async with asyncio.timeout(CLOSE_TIMEOUT_S):
                await self._connection.close(code, reason)
        except TimeoutError:
            self._connection.transport.abort()
        except asyncio.CancelledError:
            self._connection.transport.abort()
            raise

    @property
    def close_code(self) -> int | None:
        """The close code of the peer; 1006 when there was none."""
        return self._connection.close_code

    @property
    def close_reason(self) -> str:
        """The close reason of the peer."""
        reason = (self._connection.close_reason or "").encode()
        for secret in self._secrets:
            reason = reason.replace(secret, _BLOT)
        return reason.decode()


class _Straight(connect):
    """Goes nowhere else than to the address given: a redirect would show headers with keys to another server."""

    def process_redirect(self, exc: Exception) -> Exception | str:
        return exc


async def connect_websocket(
    url: str, headers: dict[str, str], *, proxy: str | Literal[True] | None = True
) -> WebSocketDuplex:
    """Open a WebSocket; the caller bounds the time.

    Args:
        proxy: the address of an HTTP or SOCKS proxy (with user and password, where it wants them), True for the
            system's, None for none. What leads to this machine never goes through one.
    Raises:
        AuthError: the server refused the key (401, 403).
        TransportError: any other refusal, or nobody there. `code` tells them apart: dns, connection_refused,
            unreachable, proxy, proxy_login, proxy_unreachable, tls, bad_url, not_a_websocket, unknown_model, quota,
            refused.
    """
    shown = without_query(url)
    way: str | None = None
    # Raised outside of its handler: what the library caught holds the server's words, or the proxy's password.
    failure: TransportError
    try:
        way = _way(url, proxy)
        connection = await _Straight(
            url,
            additional_headers=headers,
            compression=None,  # audio in base64 gains little and costs a core
            max_size=MAX_FRAME_BYTES,
            open_timeout=None,
            close_timeout=CLOSE_TIMEOUT_S,
            ping_interval=PING_INTERVAL_S,
            ping_timeout=PING_TIMEOUT_S,
            proxy=way,
            create_connection=InboxConnection,
        )
    except InvalidStatus as exc:
        failure = _refused(shown, exc, headers)
    except InvalidProxy:
        failure = proxy_failed(shown, None)
    except ProxyError as exc:
        failure = proxy_failed(shown, exc)
    except ssl.SSLError as exc:
        raise TransportError(
            say("Connection", "No secure connection to {shown}: {reason}").format(
                shown=shown, reason=exc.reason or exc
            ),
            code="tls",
            hint=say("Connection", "Check the computer's date and certificates."),
        ) from exc
    except InvalidURI as exc:
        raise TransportError(
            say("Connection", "{shown} is no WebSocket address.").format(shown=shown), code="bad_url", retryable=False
        ) from exc
    except (InvalidMessage, InvalidHandshake, EOFError) as exc:
        raise TransportError(
            say("Connection", "{shown} does not speak WebSocket: {reason}").format(shown=shown, reason=exc),
            code="not_a_websocket",
            hint=say("Connection", "Check the address: it ends in /v1/realtime."),
        ) from exc
    except OSError as exc:
        if way is None:
            raise _unreachable(shown, exc) from exc
        failure = proxy_unreachable(way)
    else:
        assert isinstance(connection, InboxConnection)  # as `create_connection` says, which the types do not
        return WebSocketDuplex(connection, secrets_in(headers))
    raise failure


def _way(url: str, proxy: str | Literal[True] | None) -> str | None:
    """The proxy's address, the system's too; None for none."""
    if is_loopback(url):
        return None
    uri = parse_uri(url)
    return proxy_of(proxy, "https" if uri.secure else "http", uri.host, uri.port)


def _unreachable(shown: str, exc: OSError) -> TransportError:
    """Nobody there."""
    if isinstance(exc, ConnectionResetError) and shown.startswith("wss:"):  # what plain servers do with a TLS greeting
        return TransportError(
            say("Connection", "{shown} closed the connection before it was secure.").format(shown=shown),
            code="tls",
            hint=say("Connection", "Does the server speak wss://? One without TLS has an address with ws://."),
        )
    if isinstance(exc, socket.gaierror):
        return TransportError(
            say("Connection", "The name {host} cannot be found.").format(host=urlsplit(shown).hostname),
            code="dns",
            hint=say("Connection", "Check the address and whether this computer is online."),
        )
    return TransportError(
        say("Connection", "{shown} cannot be reached: {reason}").format(shown=shown, reason=reason_of(exc)),
        code="connection_refused" if _is_refusal(exc) else "unreachable",
        hint=say("Connection", "Is the server running, and the address right?"),
    )


def _is_refusal(exc: OSError) -> bool:
    """Whether every address of the name refused; asyncio puts several into one error's text."""
    text = str(exc)
    refusals = text.count(f"[Errno {errno.ECONNREFUSED}]")
    return isinstance(exc, ConnectionRefusedError) or 0 < refusals == text.count("[Errno ")


def _refused(shown: str, refusal: InvalidStatus, headers: dict[str, str]) -> TransportError:
    status = refusal.response.status_code
    told = refusal_of(refusal.response.body, headers)
    if status in (401, 403):
        return AuthError(
            joined(
                say("Connection", "{shown} refused the key ({status}).").format(shown=shown, status=status),
                told.message,
            ),
            status=status,
            hint=say("Connection", "Check the key and what it may be used for."),
            retryable=False,
            told=told.message,
        )
    code = meaning_of(told.code) or "refused"
    hint = _HINTS.get(code)
    if hint is not None:
        hint = say("Connection", hint)
    elif 300 <= status < 400:
        hint = say("Connection", "It leads to another address: give that one, if it is right.")
    elif status in (400, 404):
        hint = say("Connection", "Check the address and the model's name.")
    else:
        hint = say("Connection", "Try again later.")
    return TransportError(
        joined(
            say("Connection", "{shown} refused the connection ({status}).").format(shown=shown, status=status),
            told.message,
        ),
        status=status,
        code=code,
        hint=hint,
        retryable=code not in _HINTS and (status == 429 or status >= 500),
        told=told.message,
    )


_HINTS: Final = {
    "unknown_model": mark("Connection", "Check the name of the model or deployment."),
    "quota": mark("Connection", "Check the plan and the credit of the account."),
}
