"""Through which proxy a request goes: the one that the settings name, the system's own, or none."""

from __future__ import annotations

import ipaddress
import logging
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Final, Literal
from urllib.parse import urlsplit

if TYPE_CHECKING:
    import ssl

    import httpx

Way = str | Literal[True] | None
"""An address with user and password, True for the system's own proxy, None for none."""

AskWay = Callable[[], Awaitable[Way]]

# How the libraries below say that a proxy wants another user or password: the answer of an HTTP proxy, what a SOCKS
# proxy says to a pair, and that none was given.
_LOGIN_WORDS: Final = ("407", "username", "authentication", "no acceptable methods")


async def system_way() -> Way:
    """The system's own."""
    return True


def proxy_of(way: Way, scheme: str, host: str, port: int | None = None) -> str | None:
    """The proxy's address for a host; None: directly. This computer itself is never reached through one.

    Args:
        port: for systems that name exceptions with their port.
    """
    if way is None or is_near(host):
        return None
    if way is not True:
        return way
    import urllib.request  # slow to import, and not needed before the first request

    if urllib.request.proxy_bypass(f"{host}:{port}" if port else host):
        return None
    found = urllib.request.getproxies()
    address = found.get(scheme) or found.get("all")
    if not address and (socks := found.get("socks")):
        # A system that has such a setting gives it with the scheme of all others.
        address = f"socks5h://{socks.partition('://')[2] or socks}"
    return f"http://{address}" if address and "://" not in address else address


def transport_for(url: str, way: Way, trust: ssl.SSLContext | None = None) -> httpx.AsyncHTTPTransport | None:
    """What a client gets that asks `url` this way. None leaves it to the environment: the system's way.

    Args:
        trust: whom to believe; the usual authorities when left out.
    Raises:
        ValueError: it is no address of a proxy. The text does not repeat it.
    """
    import httpx  # whoever reads the settings needs none of it

    hush("httpcore.socks")
    near = is_near(urlsplit(url).hostname or "")
    if way is True and not near:
        return None
    try:
        proxy = way if isinstance(way, str) and not near else None
        return httpx.AsyncHTTPTransport(verify=True if trust is None else trust, proxy=proxy)
    except (ValueError, httpx.InvalidURL):
        raise ValueError("no address of a proxy") from None


def hush(logger: str) -> None:
    """Keep a library from logging what it tells a SOCKS proxy: at its lowest level that is the password."""
    logging.getLogger(logger).setLevel(logging.INFO)


def is_near(host: str) -> bool:
    """Whether a host is this computer."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def is_refused_login(text: str) -> bool:
    """Whether a library's words about a proxy mean that it wants another user or password."""
    return any(word in text.lower() for word in _LOGIN_WORDS)
