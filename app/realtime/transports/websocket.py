"""JSON frames over a WebSocket (client side), as a `FrameDuplex`.

Owns the socket and turns everything that can happen to it into `TransportError`, `AuthError` or a close code.
Proxy and TLS settings are the system's. A peer that does not answer pings within `PING_TIMEOUT_S` counts as gone.
"""

from __future__ import annotations

import asyncio
import ssl
from typing import Final

from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import (
    ConnectionClosed,
    InvalidHandshake,
    InvalidMessage,
    InvalidProxy,
    InvalidStatus,
    InvalidURI,
    ProxyError,
)

from app.base.errors import AuthError, TransportError
from app.realtime.model.endpoint import is_loopback, without_query
from app.realtime.transports.refusal import refusal_of

MAX_FRAME_BYTES: Final = 64 * 1024 * 1024
PING_INTERVAL_S: Final = 4.0
PING_TIMEOUT_S: Final = 6.0
CLOSE_TIMEOUT_S: Final = 0.5
_ABNORMAL: Final = 1006


class WebSocketDuplex:
    """A connected WebSocket. Frames come as bytes: UTF-8 is checked by whoever parses them."""

    def __init__(self, connection: ClientConnection) -> None:
        self._connection = connection

    async def send(self, frame: str) -> None:
        """Send one text frame. Raises TransportError when the peer is gone."""
        try:
            await self._connection.send(frame)
        except ConnectionClosed as exc:
            raise TransportError("The connection is closed.", status=self.close_code) from exc

    async def receive(self) -> str | bytes | None:
        """The next frame, None when the stream has ended."""
        try:
            return await self._connection.recv(decode=False)
        except ConnectionClosed:
            return None

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
        return self._connection.close_reason or ""


async def connect_websocket(url: str, headers: dict[str, str]) -> WebSocketDuplex:
    """Open a WebSocket; the caller bounds the time.

    Raises:
        AuthError: the server refused the key (401, 403).
        TransportError: any other refusal, or nobody there.
    """
    shown = without_query(url)
    try:
        connection = await connect(
            url,
            additional_headers=headers,
            compression=None,  # audio in base64 gains little and costs a core
            max_size=MAX_FRAME_BYTES,
            open_timeout=None,
            close_timeout=CLOSE_TIMEOUT_S,
            ping_interval=PING_INTERVAL_S,
            ping_timeout=PING_TIMEOUT_S,
            proxy=None if is_loopback(url) else True,
        )
    except InvalidStatus as exc:
        raise _refused(shown, exc, headers) from None
    except (InvalidProxy, ProxyError) as exc:
        raise TransportError(
            f"The proxy does not let us through to {shown}: {exc}", code="proxy", hint="Check the system's proxy."
        ) from exc
    except ssl.SSLError as exc:
        raise TransportError(
            f"No secure connection to {shown}: {exc.reason or exc}",
            code="tls",
            hint="Check the computer's date and certificates.",
        ) from exc
    except InvalidURI as exc:
        raise TransportError(f"{shown} is no WebSocket address.", code="bad_url", retryable=False) from exc
    except (InvalidMessage, InvalidHandshake, EOFError) as exc:
        raise TransportError(
            f"{shown} does not speak WebSocket: {exc}",
            code="not_a_websocket",
            hint="Check the address: it ends in /v1/realtime.",
        ) from exc
    except OSError as exc:
        raise TransportError(
            f"{shown} cannot be reached: {exc.strerror or exc}",
            code="unreachable",
            hint="Is the server running, and the address right?",
        ) from exc
    return WebSocketDuplex(connection)


def _refused(shown: str, refusal: InvalidStatus, headers: dict[str, str]) -> TransportError:
    status = refusal.response.status_code
    told = refusal_of(refusal.response.body, headers).message
    if status in (401, 403):
        return AuthError(
            f"{shown} refused the key ({status}). {told}".strip(),
            status=status,
            hint="Check the key and what it may be used for.",
            retryable=False,
        )
    hint = "Check the address and the model's name." if status in (400, 404) else "Try again later."
    return TransportError(
        f"{shown} refused the connection ({status}). {told}".strip(),
        status=status,
        code="refused",
        hint=hint,
        retryable=status == 429 or status >= 500,
    )
