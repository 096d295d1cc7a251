"""`OpenAIRealtimeWebSocketModel`: the model at the other end of a WebSocket that speaks the Realtime protocol.

OpenAI, Azure, the engine on this machine, or any server of that protocol. A thin shell: `endpoint` says where,
`machine` decides, `connection` performs. Usable alone, without session or agents.
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable
from typing import Any, ClassVar, Final

from app.base.clock import Clock, MonotonicClock
from app.base.errors import TransportError, UserError
from app.base.language import say
from app.realtime.model import session_config
from app.realtime.model.base import (
    FrameDuplex,
    RealtimeModel,
    RealtimeModelConfig,
    RealtimeModelListener,
    TransportFactory,
)
from app.realtime.model.connection import Connection
from app.realtime.model.endpoint import Endpoint, endpoint_of, without_query
from app.realtime.model.given_transport import connect_given
from app.realtime.model.listeners import Listeners
from app.realtime.model.model_list import model_list
from app.realtime.model.options import checked_options
from app.realtime.model.pulse import SILENCE_S
from app.realtime.model.successor import WireSuccessor
from app.realtime.model_events import RealtimeModelConnectionStatusEvent
from app.realtime.model_inputs import RealtimeModelSendEvent

CONNECT_TIMEOUT_S: Final = 15.0
CLOSE_TIMEOUT_S: Final = 1.0


class OpenAIRealtimeWebSocketModel(RealtimeModel):
    """A `RealtimeModel` over a WebSocket.

    Events come to the listeners in order, one at a time. Without a `playback_tracker` in the options what was heard
    is estimated: the time since an item's first audio, never more than was received, one item after the other.
    With a `call_id` in the options it joins a running call, whose audio has a line of its own: none can be sent here,
    the server plays, and what was heard is its word.

    Args:
        clock: monotonic seconds; tests move it by hand.
    """

    confirms_settings: ClassVar[bool] = True

    def __init__(self, *, clock: Clock | None = None) -> None:
        self._clock = clock or MonotonicClock()
        self._listeners = Listeners()
        self._connection: Connection | None = None
        self._close_timeout_s = CLOSE_TIMEOUT_S

    @property
    def is_connected(self) -> bool:
        """Whether events can be sent."""
        return self._connection is not None and self._connection.is_open

    async def connect(self, options: RealtimeModelConfig | None = None) -> None:
        """Open the connection and set the session up; returns when the server has confirmed the settings.

        Raises:
            AuthError: there is no key, or the server refused it.
            TransportError: not reachable, refused, or not set up within `connect_timeout` (default 15 s).
            UserError: a wrong option or setting, or already connected.
        """
        given = checked_options(options)
        if self.is_connected:
            raise UserError("The model is already connected.", hint="Call close() first.")
        session = _session_of(given)
        self._close_timeout_s = given.get("close_timeout", CLOSE_TIMEOUT_S)
        await self._tell(RealtimeModelConnectionStatusEvent("connecting"))
        try:
            await self._open(given, session, self._take)
        except BaseException:
            await self._give_up()
            raise

    async def prepare_successor(self, options: RealtimeModelConfig) -> WireSuccessor:
        """Open a second connection beside the one in use. Raises as `connect`."""
        given = checked_options(options)
        timeout_s = given.get("close_timeout", CLOSE_TIMEOUT_S)
        opened: list[Connection] = []
        try:
            await self._open(given, _session_of(given), opened.append, is_held=True)
        except BaseException:
            for connection in opened:
                connection.step_back()
                await connection.close(timeout_s)
            raise
        return WireSuccessor(opened[0], lambda: self._connection, self._take, timeout_s)

    def heard_ms(self, item_id: str) -> int | None:
        """How much of an item was heard by now, reported or estimated; None when nobody knows."""
        return None if self._connection is None else self._connection.heard_ms(item_id)

    def add_listener(self, listener: RealtimeModelListener) -> None:
        """Send events to `listener` too."""
        self._listeners.add(listener)

    def remove_listener(self, listener: RealtimeModelListener) -> None:
        """Stop; unknown listeners are ignored."""
        self._listeners.remove(listener)

    async def send_event(self, event: RealtimeModelSendEvent) -> None:
        """Queue what `event` asks for, in order. Raises UserError for malformed input, TransportError when closed."""
        connection = self._connection
        if connection is None:
            raise TransportError(
                say("Connection", "The model is not connected."), code="not_connected", retryable=False
            )
        await connection.send(event)

    async def close(self) -> None:
        """End the connection within `close_timeout` (default 1 s), whatever the peer does. May be called twice."""
        connection, self._connection = self._connection, None
        if connection is not None:
            await connection.close(self._close_timeout_s)

    def _take(self, connection: Connection) -> None:
        self._connection = connection

    async def _open(
        self,
        given: RealtimeModelConfig,
        session: dict[str, Any],
        keep: Callable[[Connection], None],
        *,
        is_held: bool = False,
    ) -> None:
        """A connection that is set up; `keep` has it from its first moment, and closes it when this fails."""
        timeout_s = given.get("connect_timeout", CONNECT_TIMEOUT_S)
        url = given.get("url", "the service")
        try:
            async with asyncio.timeout(timeout_s):
                endpoint = await endpoint_of(given, _model_of(given), os.environ)
                url = without_query(endpoint.url)
                duplex = await _open(endpoint, given.get("transport"))
                silence_s = given.get("silence_timeout", SILENCE_S)
                is_attached = bool(given.get("call_id"))
                tracker = None if is_attached else given.get("playback_tracker")
                connection = Connection(
                    duplex,
                    self._clock,
                    tracker,
                    self._listeners,
                    does_server_play=is_attached,
                    silence_s=silence_s,
                )
                keep(connection)
                connection.start(session, is_attached=is_attached, is_held=is_held)
                await connection.ready
        except TimeoutError:
            raise TransportError(
                say("Connection", "{url} did not answer within {seconds} seconds.").format(
                    url=url, seconds=f"{timeout_s:g}"
                ),
                code="connect_timeout",
                hint=say("Connection", "Check the address and the network, then try again."),
            ) from None

    async def _give_up(self) -> None:
        if self._connection is None:
            await self._tell(RealtimeModelConnectionStatusEvent("disconnected"))
        await self.close()

    async def _tell(self, event: RealtimeModelConnectionStatusEvent) -> None:
        self._listeners.tell_immediate((event,))
        await self._listeners.tell_patient(event)


def _session_of(given: RealtimeModelConfig) -> dict[str, Any]:
    """The wire's settings, over what a connection or a call asks for by itself. Raises UserError."""
    names = model_list()
    defaults = (
        session_config.call_defaults(transcription=names.default_transcription)
        if given.get("call_id")
        else session_config.connect_defaults(voice=names.default_voice, transcription=names.default_transcription)
    )
    return session_config.wire_session(given.get("initial_model_settings") or {}, defaults)


def _model_of(given: RealtimeModelConfig) -> str:
    return session_config.model_name(given.get("initial_model_settings") or {}) or model_list().default_model


async def _open(endpoint: Endpoint, transport: TransportFactory | None) -> FrameDuplex:
    if transport is not None:
        return await connect_given(transport, endpoint)
    # Imported on first use: the library costs more time to load than everything else here.
    from app.realtime.transports.websocket import connect_websocket

    return await connect_websocket(endpoint.url, endpoint.headers)
