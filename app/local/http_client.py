"""The HTTP client of everything in the engine that asks a server of the person's."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final
from urllib.parse import urlsplit

import httpx

from app.base.errors import EngineError
from app.base.language import say

_LOOPBACK: Final = frozenset({"localhost", "127.0.0.1", "::1"})


def client_for(url: str, timeout: httpx.Timeout, headers: Mapping[str, str] | None = None) -> httpx.AsyncClient:
    """A client for the server at `url`, which it reaches through the environment's proxy unless it is this computer.

    Raises:
        EngineError: that proxy is of a kind that cannot be used.
    """
    is_near = urlsplit(url).hostname in _LOOPBACK
    try:
        return httpx.AsyncClient(headers=headers, timeout=timeout, trust_env=not is_near)
    except (ImportError, ValueError):  # SOCKS without its library, or no scheme that is known; may name a password
        raise EngineError(
            say("HttpClient", "The proxy of this computer cannot be used: it is no HTTP proxy, but SOCKS or unknown."),
            code="bad_proxy",
            hint=say("HttpClient", "Choose another one in the settings, under Connections, or none."),
        ) from None
