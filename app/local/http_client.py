"""The HTTP client of everything in the engine that asks a server of the person's."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urlsplit

import httpx

from app.base.errors import EngineError
from app.base.language import say
from app.tools.http.proxy import Way, is_near, transport_for


def client_for(
    url: str, timeout: httpx.Timeout, headers: Mapping[str, str] | None = None, way: Way = True
) -> httpx.AsyncClient:
    """A client for the server at `url`.

    Args:
        way: through which proxy, unless the server is this computer; True for the environment's.
    Raises:
        EngineError: that proxy is of a kind that cannot be used.
    """
    near = is_near(urlsplit(url).hostname or "")
    try:
        transport = transport_for(url, way)
        return httpx.AsyncClient(headers=headers, timeout=timeout, trust_env=not near, transport=transport)
    except ValueError:  # no scheme that is known; may name a password
        raise EngineError(
            say("HttpClient", "The proxy of this computer cannot be used: it is neither an HTTP nor a SOCKS5 proxy."),
            code="bad_proxy",
            hint=say("HttpClient", "Choose another one in the settings, under Connections, or none."),
        ) from None
