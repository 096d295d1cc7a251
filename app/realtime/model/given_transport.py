"""A transport of the caller's own: asked for a stream of frames, which is looked at before anything depends on it."""

from __future__ import annotations

import inspect
from typing import Any, Final, cast

from app.base.errors import TransportError, UserError
from app.base.foreign import foreign
from app.base.language import say
from app.realtime.model.base import FrameDuplex, TransportFactory
from app.realtime.model.endpoint import Endpoint

_PARTS: Final = ("send", "receive", "close", "close_code", "close_reason")


async def connect_given(transport: TransportFactory, endpoint: Endpoint) -> FrameDuplex:
    """The stream that `transport` makes.

    Raises:
        UserError: it is no async function, or what it returns is no stream of frames.
        TransportError: it could not connect. Whatever else it raises passes too.
    """
    try:
        with foreign("the transport"):
            asked: Any = transport(endpoint.url, endpoint.headers)
            if not inspect.isawaitable(asked):
                raise UserError("'transport' must be an async function of (url, headers).")
            made: Any = await asked
    except OSError as exc:
        raise TransportError(
            say("Connection", "The transport could not connect: {reason}").format(reason=exc), code="unreachable"
        ) from exc
    lacking = [name for name in _PARTS if not hasattr(made, name)]
    if lacking:
        raise UserError(
            f"'transport' returned {type(made).__name__}, which has no {', no '.join(lacking)}.",
            hint=f"Return an object with {', '.join(_PARTS)}.",
        )
    return cast(FrameDuplex, made)
