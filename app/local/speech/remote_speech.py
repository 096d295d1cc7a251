"""What the two speech ports share when the work is done by an OpenAI-compatible server."""

from __future__ import annotations

from typing import Final
from urllib.parse import urlsplit

import httpx

from app.base.errors import EngineError
from app.base.language import say
from app.local.http_client import client_for

TIMEOUT: Final = httpx.Timeout(30.0, connect=3.0)


def endpoint(url: str, path: str) -> str:
    """`http://host/v1` and `audio/speech` → `http://host/v1/audio/speech`; a full address stays."""
    base = url.rstrip("/")
    if base.endswith(path):
        return base
    if not urlsplit(base).path:
        base += "/v1"
    return f"{base}/{path}"


def client(url: str, api_key: str | None) -> httpx.AsyncClient:
    """What asks the server at `url`. Raises EngineError for a proxy that cannot be used."""
    return client_for(url, TIMEOUT, {"Authorization": f"Bearer {api_key}"} if api_key else None)


def unreachable(what: str, url: str, error: httpx.HTTPError) -> EngineError:
    """A server that does not answer, told without anything that was sent."""
    host = urlsplit(url).netloc
    return EngineError(
        say("Speech", "The server at {host} ({what}) does not answer ({reason}).").format(
            what=what, host=host, reason=type(error).__name__
        ),
        code="server_unreachable",
        hint=say("Speech", "Start it, or leave its URL out to use this computer's own."),
        retryable=True,
    )


def refused(what: str, url: str, status: int) -> EngineError:
    """A server that answers with an error."""
    check_key = say("Speech", "Check its key.")
    hints = {
        401: check_key,
        403: check_key,
        404: say("Speech", "Check its URL."),
        429: say("Speech", "It is asked too often."),
    }
    return EngineError(
        say("Speech", "The server at {host} ({what}) answered with status {status}.").format(
            what=what, host=urlsplit(url).netloc, status=status
        ),
        code="server_refused",
        hint=hints.get(status) or say("Speech", "See that server's own log."),
    )
