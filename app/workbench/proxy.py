"""Which proxy connections go through, as the settings say; for sockets here and for the engine's own process.

The password is asked for when a connection is made and kept nowhere.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final
from urllib.parse import quote, urlsplit

from app.base import secrets, sections
from app.base.errors import ConfigError
from app.base.language import say
from app.realtime.model.base import FrameDuplex, TransportFactory
from app.tools.http.proxy import Way

SECRET: Final = "proxy"

_NEAR: Final = "localhost,127.0.0.1,::1"
_SCHEMES: Final = ("http", "https", "socks5", "socks5h")
_VARIABLES: Final = ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY")


async def way_of(proxy: sections.Proxy) -> Way:
    """What `connect_websocket` is to be given. Raises ConfigError for a manual proxy whose address makes no sense."""
    password = await secrets.look_up_kept(SECRET) if _has_login(proxy) else None
    return _way(proxy, password)


def read_way(proxy: sections.Proxy) -> Way:
    """As `way_of`, for threads that may wait for the keyring."""
    return _way(proxy, secrets.read_kept(SECRET) if _has_login(proxy) else None)


def _has_login(proxy: sections.Proxy) -> bool:
    return proxy.mode == "manual" and bool(proxy.user)


def _way(proxy: sections.Proxy, password: str | None) -> Way:
    if proxy.mode != "manual":
        return True if proxy.mode == "system" else None
    address = checked_proxy(proxy.url)
    if not proxy.user:
        return address
    scheme, _, rest = address.partition("://")
    return f"{scheme}://{quote(proxy.user, safe='')}:{quote(password or '', safe='')}@{rest}"


def checked_proxy(address: str) -> str:
    """`http://host:port` or `socks5h://host:port`, the first also of a text without its scheme. Raises ConfigError."""
    text = address.strip()
    text = text if "://" in text else f"http://{text}"
    try:
        parts = urlsplit(text)
        is_good = parts.scheme in _SCHEMES and bool(parts.hostname) and (parts.port or 1) > 0
    except ValueError:
        parts, is_good = urlsplit(""), False
    if parts.username is not None or parts.password is not None:
        raise ConfigError(
            say("Proxy", "User and password do not belong into the proxy's address."),
            code="bad_proxy",
            hint=say("Proxy", "Give them in their own fields: the password goes to the keyring."),
        )
    if not is_good or parts.path not in ("", "/") or parts.query or parts.fragment:
        raise ConfigError(
            say("Proxy", "The proxy's address makes no sense."),
            code="bad_proxy",
            hint=say("Proxy", "It looks like http://proxy.example.org:3128 or socks5://proxy.example.org:1080."),
        )
    # Whoever sits behind such a proxy often cannot find far names: it finds them, whichever of both was typed.
    return text.rstrip("/").replace("socks5://", "socks5h://")


def transport_through(way: Way) -> TransportFactory | None:
    """What opens a conversation's connection that way; None where the model's own way is the same."""
    if way is True:
        return None

    async def connect(url: str, headers: dict[str, str]) -> FrameDuplex:
        # Imported on first use: the library takes long to load.
        from app.realtime.transports.websocket import connect_websocket

        return await connect_websocket(url, headers, proxy=way)

    return connect


def environment_of(way: Way) -> Mapping[str, str]:
    """The variables by which a child process finds the same way; an empty value takes an inherited one away."""
    if way is True:
        return {}
    if way is None:
        return {"NO_PROXY": "*", "no_proxy": "*"}
    given = dict.fromkeys((*_VARIABLES, *(name.lower() for name in _VARIABLES)), way)
    return given | {"NO_PROXY": _NEAR, "no_proxy": _NEAR}
