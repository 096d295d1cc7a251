"""Through which proxy a request goes: the one that the settings name, the system's own, or none."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Final, Literal

Way = str | Literal[True] | None
"""An address with user and password, True for the system's own proxy, None for none."""

AskWay = Callable[[], Awaitable[Way]]

_NEAR: Final = frozenset({"localhost", "127.0.0.1", "::1"})


async def system_way() -> Way:
    """The system's own."""
    return True


def proxy_of(way: Way, scheme: str, host: str) -> str | None:
    """The proxy's address for a host; None: directly. This computer itself is never reached through one."""
    if way is None or host in _NEAR:
        return None
    if way is not True:
        return way
    import urllib.request  # slow to import, and not needed before the first request

    if urllib.request.proxy_bypass(host):
        return None
    found = urllib.request.getproxies()
    address = found.get(scheme) or found.get("all")
    return f"http://{address}" if address and "://" not in address else address
