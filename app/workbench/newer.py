"""Whether there is a newer version: asked when the person wants to know, and told to nobody else.

One GET of a small file at the project's home. Nothing goes out but the request itself and the name and version of this
program; nothing is downloaded or installed.
"""

from __future__ import annotations

import json
import re
import ssl
from dataclasses import dataclass
from datetime import date
from typing import Any, Final
from urllib.parse import urlsplit

import app
from app.base.errors import TransportError
from app.base.language import say
from app.tools.http.proxy import Way, transport_for

ADDRESS: Final = "https://sidetone.github.io/versions.json"
TIMEOUT_S: Final = 5.0
_MOST_BYTES: Final = 64 * 1024
_VERSION: Final = re.compile(r"\d{1,6}(\.\d{1,6}){1,3}")


@dataclass(frozen=True, slots=True)
class Version:
    """A version that was published.

    Args:
        number: as in 1.4.2.
        published: the day.
        page: where it is described and offered; https.
    """

    number: str
    published: date
    page: str

    @property
    def is_newer(self) -> bool:
        """Whether it comes after this program's own."""
        return _parts(self.number) > _parts(app.__version__)


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
        return _read(json.loads(data))
    except (ValueError, KeyError, TypeError, RecursionError):
        raise TransportError(
            say("Newer", "What the project’s home says about versions makes no sense."),
            code="versions_unreadable",
            hint=say("Newer", "Look at {page} yourself.").format(page=_home(address)),
        ) from None


async def _fetched(way: Way, address: str, trust: ssl.SSLContext | None) -> bytes:
    import httpx  # nobody needs it before

    data = bytearray()
    try:
        # A redirection is not followed: it would tell others that somebody asked.
        async with (
            httpx.AsyncClient(
                timeout=TIMEOUT_S,
                transport=transport_for(address, way) if trust is None else None,
                verify=True if trust is None else trust,
                headers={"User-Agent": f"sidetone/{app.__version__}", "Accept": "application/json"},
            ) as client,
            client.stream("GET", address) as answer,
        ):
            if answer.status_code == httpx.codes.OK:
                async for part in answer.aiter_bytes():
                    data += part
                    if len(data) > _MOST_BYTES:
                        break  # what is cut off makes no sense to the reader
                return bytes(data)
            status = answer.status_code
    except (httpx.HTTPError, ValueError) as error:
        raise TransportError(
            say("Newer", "{host} cannot be asked ({error}).").format(
                host=urlsplit(address).hostname, error=type(error).__name__
            ),
            code="versions_unreachable",
            hint=say("Newer", "Everything else goes on. Try again later, or look at {page}.").format(
                page=_home(address)
            ),
        ) from None
    raise TransportError(
        say("Newer", "{host} answered with status {status}.").format(host=urlsplit(address).hostname, status=status),
        status=status,
        code="versions_unreachable",
        hint=say("Newer", "Everything else goes on. Try again later, or look at {page}.").format(page=_home(address)),
    )


def _read(values: Any) -> Version:
    """Raises ValueError, KeyError, TypeError for what nobody of ours wrote."""
    told = values["newest"]
    number, page = told["version"], told["page"]
    parts = urlsplit(page)
    if not _VERSION.fullmatch(number) or parts.scheme != "https" or not parts.hostname or len(page) > 500:
        raise ValueError
    return Version(number, date.fromisoformat(told["published"]), page)


def _parts(number: str) -> tuple[int, ...]:
    """Numbers to be compared; what a trial version has after them does not count."""
    match = _VERSION.match(number)
    parts = [int(part) for part in match.group().split(".")] if match is not None else []
    return tuple(parts + [0] * (4 - len(parts)))


def _home(address: str) -> str:
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}/"
