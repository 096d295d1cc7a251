"""Whether there is a newer version: asked when the person wants to know, and told to nobody else.

One GET of a small file at the project's home. Nothing goes out but the request itself and the name and version of this
program; nothing is downloaded or installed.
"""

from __future__ import annotations

import asyncio
import os
import re
import ssl
import sys
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

from packaging.version import parse

import app
from app.base.errors import TransportError
from app.base.json_text import from_json
from app.base.language import Text, say
from app.tools.http.proxy import Way, transport_for

ADDRESS: Final = "https://sidetone.github.io/versions.json"
TIMEOUT_S: Final = 5.0
_MOST_BYTES: Final = 64 * 1024
_LONGEST: Final = 500


@dataclass(frozen=True, slots=True)
class Version:
    """A version that was published.

    Args:
        number: as in 1.4.2, in the form of PEP 440.
        published: the day.
        page: where it is described and offered; https.
    """

    number: str
    published: date
    page: str

    @property
    def is_newer(self) -> bool:
        """Whether it comes after this program's own."""
        return parse(self.number) > parse(app.__version__)


async def newest(way: Way, address: str = ADDRESS, trust: ssl.SSLContext | None = None) -> Version:
    """What the project's home says.

    Args:
        way: the proxy that the settings name.
        trust: whom to believe; the system's authorities when left out.
    Raises:
        TransportError: it cannot be reached, or what comes back makes no sense.
    """
    data = await _fetched(way, address, trust)
    try:
        return _read(from_json(data))
    except (ValueError, KeyError, TypeError):
        raise TransportError(
            say("Newer", "What the project’s home says about versions makes no sense."),
            code="versions_unreadable",
            hint=say("Newer", "Look at {page} yourself.").format(page=_home(address)),
        ) from None


def how_to_upgrade() -> Text:
    """What a person does to come from this installation to a newer one."""
    if os.environ.get("FLATPAK_ID"):
        return say("Newer", "This one is a Flatpak: “flatpak update” brings the new one.")
    if os.environ.get("APPIMAGE"):
        return say("Newer", "This one is an AppImage: put the new file in its place.")
    if not getattr(sys, "frozen", False):
        return say("Newer", "This one is a Python package: install the new one the same way, as with pipx.")
    if Path(sys.executable).is_relative_to("/usr"):
        return say(
            "Newer", "This one is a package of the system: “apt install ./FILE.deb” puts the new one in its place."
        )
    return say("Newer", "Install the new one over this one.")


async def _fetched(way: Way, address: str, trust: ssl.SSLContext | None) -> bytes:
    import httpx  # nobody needs it before

    host = urlsplit(address).hostname
    try:
        async with asyncio.timeout(TIMEOUT_S):
            status, data = await _asked(way, address, trust)
    except (httpx.HTTPError, TimeoutError, ValueError) as error:
        raise _unreachable(
            say("Newer", "{host} cannot be asked ({error}).").format(host=host, error=type(error).__name__), address
        ) from None
    if status != httpx.codes.OK:
        raise _unreachable(
            say("Newer", "{host} answered with status {status}.").format(host=host, status=status), address, status
        )
    return data


async def _asked(way: Way, address: str, trust: ssl.SSLContext | None) -> tuple[int, bytes]:
    """The answer's status and what it says. A redirection is not followed: it would tell others that somebody asked."""
    import httpx

    headers = {
        "User-Agent": f"sidetone/{app.__version__}",
        "Accept": "application/json",
        "Accept-Encoding": "identity",  # what is unpacked could be far larger than what comes
    }
    data = bytearray()
    async with (
        httpx.AsyncClient(
            timeout=TIMEOUT_S,
            transport=transport_for(address, way, trust),
            verify=True if trust is None else trust,
            headers=headers,
        ) as client,
        client.stream("GET", address) as answer,
    ):
        async for part in answer.aiter_raw():
            data += part
            if len(data) > _MOST_BYTES:
                break  # what is cut off makes no sense to the reader
        return answer.status_code, bytes(data)


def _unreachable(message: Text, address: str, status: int | None = None) -> TransportError:
    return TransportError(
        message,
        status=status,
        code="versions_unreachable",
        hint=say("Newer", "Everything else goes on. Try again later, or look at {page}.").format(page=_home(address)),
    )


def _read(values: Any) -> Version:
    """Raises ValueError, KeyError, TypeError for what nobody of ours wrote."""
    told = values["newest"]
    number, page = told["version"], told["page"]
    if max(len(number), len(page)) > _LONGEST or not re.fullmatch("[!-~]+", page):
        raise ValueError
    parts = urlsplit(page)
    if parts.scheme != "https" or not parts.hostname or parts.username is not None or parts.port == 0:
        raise ValueError
    return Version(str(parse(number)), date.fromisoformat(told["published"]), page)


def _home(address: str) -> str:
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}/"
