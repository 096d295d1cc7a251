"""How a proxy on the way to a service fails, in words.

The texts of the libraries below hold no password, but their errors may: raise what is made here without a cause.
"""

from __future__ import annotations

from urllib.parse import urlsplit

from app.base.errors import TransportError
from app.base.language import say
from app.tools.http.proxy import is_refused_login


def proxy_failed(shown: str, exc: Exception | None) -> TransportError:
    """The proxy was reached and did not do its part; None: its address makes no sense."""
    why = str(exc.__cause__ or exc) if exc is not None else say("Connection", "its address makes no sense")
    if is_refused_login(why):
        return TransportError(
            say("Connection", "The proxy does not accept the user or the password: {why}").format(why=why),
            code="proxy_login",
            hint=say("Connection", "Check the user and the password of the proxy."),
            retryable=False,
        )
    return TransportError(
        say("Connection", "The proxy does not let us through to {shown}: {why}").format(shown=shown, why=why),
        code="proxy",
        hint=say("Connection", "Check the proxy's address, user and password."),
    )


def proxy_unreachable(proxy: str) -> TransportError:
    """Nobody is there who could let us through."""
    return TransportError(
        say("Connection", "The proxy at {host} cannot be reached.").format(host=urlsplit(proxy).hostname),
        code="proxy_unreachable",
        hint=say("Connection", "Check the proxy's address, or connect without one."),
    )
