"""Which computers a name stands for, and whether they are of the public internet."""

from __future__ import annotations

import asyncio
import ipaddress
import socket
from typing import Final

_TRANSLATED: Final = ipaddress.ip_network("64:ff9b::/96")
"""IPv6 addresses that stand for an IPv4 one in their last 32 bits."""


async def addresses_of(host: str, port: int) -> list[str]:
    """All addresses of a host, as the system has them. Raises OSError when it has none."""
    try:
        found = await asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except UnicodeError as error:  # a label that is empty or too long
        raise OSError(f"{host!r} is no name of a computer") from error
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


def is_private(address: str) -> bool:
    """Whether an address is not of the public internet: this computer, the home or office network, and the like."""
    parsed = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(parsed, ipaddress.IPv6Address):
        inner = parsed.ipv4_mapped or parsed.sixtofour
        if inner is None and parsed in _TRANSLATED:
            inner = ipaddress.IPv4Address(int(parsed) & 0xFFFFFFFF)
        if inner is not None:
            parsed = inner
    return not parsed.is_global or parsed.is_multicast
