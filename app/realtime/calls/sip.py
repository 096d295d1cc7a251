"""`OpenAIRealtimeSIPModel`: joins a telephone call that was accepted, over a connection beside its audio."""

from __future__ import annotations

from app.base.errors import UserError
from app.realtime.calls.payload import accept_payload
from app.realtime.model.base import RealtimeModelConfig
from app.realtime.model.openai import OpenAIRealtimeWebSocketModel


class OpenAIRealtimeSIPModel(OpenAIRealtimeWebSocketModel):
    """The model of a running call. The call's audio has a line of its own: none can be sent, none is played here."""

    async def connect(self, options: RealtimeModelConfig | None = None) -> None:
        """Join the call `call_id`; returns when the server has confirmed the settings.

        Raises:
            UserError: there is no `call_id`, or as for any connection.
            AuthError, TransportError: as for any connection; an unknown call is a TransportError with status 404.
        """
        call_id = (options or {}).get("call_id")
        if not isinstance(call_id, str) or not call_id:
            raise UserError(
                "A call needs its call_id.", hint="Pass model_config={'call_id': …}, as the incoming call's event says."
            )
        await super().connect(options)

    build_initial_session_payload = staticmethod(accept_payload)
