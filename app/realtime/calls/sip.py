"""`OpenAIRealtimeSIPModel`: joins a telephone call that was accepted, over a connection beside its audio."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from app.base.errors import UserError
from app.realtime.calls.payload import accept_payload, check_for_call
from app.realtime.model import session_config
from app.realtime.model.base import RealtimeModelConfig
from app.realtime.model.openai import OpenAIRealtimeWebSocketModel
from app.realtime.model.options import checked_options
from app.realtime.model_inputs import RealtimeModelSendEvent, RealtimeModelSendSessionUpdate


class OpenAIRealtimeSIPModel(OpenAIRealtimeWebSocketModel):
    """The model of a running call. The call's audio has a line of its own: none can be sent, none is played here."""

    async def connect(self, options: RealtimeModelConfig | None = None) -> None:
        """Join the call `call_id`; returns when the server has confirmed the settings.

        Raises:
            UserError: there is no `call_id`, a setting that a call refuses, or as for any connection.
            AuthError, TransportError: as for any connection; an unknown call is a TransportError with status 404.
        """
        call_id = (options or {}).get("call_id")
        if not isinstance(call_id, str) or not call_id:
            raise UserError(
                "A call needs its call_id.", hint="Pass model_config={'call_id': …}, as the incoming call's event says."
            )
        _check(checked_options(options).get("initial_model_settings") or {})
        await super().connect(options)

    async def send_event(self, event: RealtimeModelSendEvent) -> None:
        """As for any connection; UserError also for a setting that a call refuses."""
        if isinstance(event, RealtimeModelSendSessionUpdate):
            _check(event.session_settings)
        await super().send_event(event)

    build_initial_session_payload = staticmethod(accept_payload)


def _check(settings: Mapping[str, Any]) -> None:
    check_for_call(session_config.wire_session(settings))
