"""`RealtimeCallsClient`: what is done with a telephone call beside talking, over HTTP.

A thin shell: `address` checks and says where, `refused` says what an answer means. Keys are sent in headers only and
are in no error and no log. Nothing is sent twice by itself: whether to try again is the caller's to say
(`AppError.retryable`).
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import Mapping
from types import TracebackType
from typing import TYPE_CHECKING, Any, Final, Literal
from urllib.parse import urlunsplit

from app.base.errors import TransportError, UserError
from app.base.language import say
from app.realtime.calls import address
from app.realtime.calls.payload import check_for_call
from app.realtime.calls.refused import error_of
from app.realtime.model.base import ApiKey
from app.realtime.model.endpoint import is_loopback, key_headers, without_query
from app.realtime.transports.proxied import proxy_failed
from app.realtime.transports.refusal import refusal_of
from app.tools.http.proxy import transport_for

if TYPE_CHECKING:
    import httpx

TIMEOUT_S: Final = 10.0


class RealtimeCallsClient:
    """Accepts, refuses, passes on and ends calls. Close it, or use it as `async with`.

    Args:
        api_key: a text, or a function (async too) asked at each request; else the environment's `OPENAI_API_KEY`.
        headers: sent in place of a key, as Azure's `api-key`.
        base_url: the service up to and without `/realtime/calls`.
        timeout: seconds for one request, all in all.
        proxy: the address of an HTTP or SOCKS proxy (with user and password, where it wants them), True for the
            system's, None for none. What leads to this machine never goes through one.
    Raises:
        UserError: `base_url` is no address.
    """

    def __init__(
        self,
        *,
        api_key: ApiKey | None = None,
        headers: Mapping[str, str] | None = None,
        base_url: str = address.OPENAI_URL,
        timeout: float = TIMEOUT_S,
        proxy: str | Literal[True] | None = True,
    ) -> None:
        self._base = address.base_of(base_url)
        self._api_key = api_key
        self._headers = headers
        self._timeout_s = timeout
        self._proxy = proxy
        self._client: httpx.AsyncClient | None = None

    async def __aenter__(self) -> RealtimeCallsClient:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    async def accept(self, call_id: str, session: Mapping[str, Any]) -> None:
        """Answer the call; then join its conversation with `OpenAIRealtimeSIPModel`.

        Args:
            session: as `OpenAIRealtimeSIPModel.build_initial_session_payload` makes it.
        Raises:
            AuthError: no key, or a refused one.
            UserError: the call's id or a setting is wrong.
            TransportError: `unknown_call`, `already_decided`, or the service cannot be reached (`timeout`,
                `unreachable`) or does not work.
        """
        if not isinstance(session, Mapping):
            raise UserError("session must be a mapping.", hint="See build_initial_session_payload.")
        check_for_call(session)
        await self._post(call_id, "accept", {"type": "realtime", **session})

    async def reject(self, call_id: str, *, status_code: int = 603) -> None:
        """Refuse the call with a SIP status: 603 declines, 486 says busy. Raises as `accept` does."""
        await self._post(call_id, "reject", {"status_code": address.sip_status_of(status_code)})

    async def refer(self, call_id: str, target_uri: str) -> None:
        """Pass the call on to `tel:…` or `sip:…`. Raises as `accept` does."""
        await self._post(call_id, "refer", {"target_uri": address.target_of(target_uri)})

    async def hang_up(self, call_id: str) -> None:
        """End the call. Raises as `accept` does."""
        await self._post(call_id, "hangup")

    async def close(self) -> None:
        """Give the connections back. May be called twice; a later request opens new ones."""
        client, self._client = self._client, None
        if client is not None:
            await client.aclose()

    async def _post(self, call_id: str, action: str, body: dict[str, Any] | None = None) -> None:
        url = address.call_url(self._base, call_id, action)
        headers = await key_headers(self._base, self._api_key, self._headers, os.environ)
        try:
            async with asyncio.timeout(self._timeout_s):
                response = await self._send(url, headers, body)
        except TimeoutError:
            raise TransportError(
                say("Calls", "{url} did not answer within {seconds} s.").format(
                    url=self._shown, seconds=f"{self._timeout_s:g}"
                ),
                code="timeout",
                hint=say("Calls", "Whether the request was carried out is not known."),
            ) from None
        if not response.is_success:
            raise error_of(action, response.status_code, refusal_of(response.content, headers))

    async def _send(self, url: str, headers: dict[str, str], body: dict[str, Any] | None) -> httpx.Response:
        # Imported on first use: most who import the library make no calls.
        import httpx

        if self._client is None:
            self._client = self._new_client()
        try:
            return await self._client.post(url, headers=headers, json=body)
        except httpx.ProxyError as exc:
            raise proxy_failed(self._shown, exc) from None
        except httpx.HTTPError as exc:
            # Not its text, which may quote what was sent.
            raise TransportError(
                say("Calls", "{url} cannot be reached ({error}).").format(url=self._shown, error=type(exc).__name__),
                code="unreachable",
                hint=say("Calls", "Check the address and the network, then try again."),
            ) from None

    def _new_client(self) -> httpx.AsyncClient:
        import httpx

        url = urlunsplit(self._base)
        try:
            # A redirection would carry the key elsewhere. The loopback has no proxy.
            return httpx.AsyncClient(
                timeout=None,
                follow_redirects=False,
                trust_env=not is_loopback(url),
                transport=transport_for(url, self._proxy),
            )
        except ValueError:
            # Not its text, which may hold the password of the system's proxy.
            raise proxy_failed(self._shown, None) from None

    @property
    def _shown(self) -> str:
        return without_query(urlunsplit(self._base))
