"""With what a call is accepted: the session object of an agent, made as for a connection of its own.

Runs the agent's callables, sends nothing. Invariant: what it returns holds no setting that a telephone call refuses.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from pydantic import BaseModel

from app.base.errors import UserError
from app.realtime.agents.agent import RealtimeAgent
from app.realtime.model import session_config
from app.realtime.model.model_list import model_list
from app.realtime.protocol import session_object as wire
from app.realtime.protocol.lenient import object_of, text_of
from app.realtime.session import settings, snapshot
from app.realtime.session.config import RealtimeRunConfig, RealtimeSessionModelSettings, as_settings
from app.realtime.session.config import run_config as checked
from app.realtime.session.usage import Usage
from app.tools.context import RunContextWrapper

_REFUSED: Final = ("threshold", "prefix_padding_ms", "silence_duration_ms")
_KINDS: Final[dict[str, type[BaseModel]]] = {"server_vad": wire.ServerVad, "semantic_vad": wire.SemanticVad}


async def accept_payload(
    agent: RealtimeAgent[Any],
    *,
    context: Any = None,
    model_config: Mapping[str, Any] | None = None,
    run_config: RealtimeRunConfig | Mapping[str, Any] | None = None,
    overrides: RealtimeSessionModelSettings | Mapping[str, Any] | None = None,
) -> dict[str, Any]:
    """With what to accept a call that `agent` will answer: model, words, tools, voice, settings.

    Args:
        context: handed to the agent's callables; never sent.
        model_config: a `RealtimeModelConfig`, of which only `initial_model_settings` counts.
        overrides: settings over all others.
    Raises:
        UserError: a wrong setting, or one that a call refuses. Whatever the agent's callables raise passes too.
    """
    taken = await snapshot.take(agent, RunContextWrapper(context, Usage()))
    config = checked(run_config)
    run_settings = as_settings(config.model_settings)
    initial = as_settings((model_config or {}).get("initial_model_settings"))
    wanted = settings.merged(settings.at_connect(run_settings, taken, initial), as_settings(overrides))
    if config.tracing_disabled:
        wanted = settings.untraced(wanted)
    names = model_list()
    defaults = session_config.call_defaults(transcription=names.default_transcription, voice=names.default_voice)
    session = session_config.wire_session(wanted, defaults)
    check_for_call(session)
    _leave_out_default(session)
    return {**session, "model": session_config.model_name(wanted) or names.default_model}


def _leave_out_default(session: dict[str, Any]) -> None:
    """A call begins without transcription, and an accept has no null for it."""
    given = object_of(object_of(session, "audio"), "input")
    if "transcription" in given and given["transcription"] is None:
        del given["transcription"]


def check_for_call(session: Mapping[str, Any]) -> None:
    """Raise UserError for a key of turn detection that a telephone call refuses."""
    audio = object_of(dict(session), "audio")
    detection = object_of(object_of(audio, "input"), "turn_detection")
    refused = next((key for key in _REFUSED if key in detection), None)
    if refused is None:
        return
    kind = _KINDS.get(text_of(detection, "type"), wire.ServerVad)
    allowed = [key for key in kind.model_fields if key not in _REFUSED]
    raise UserError(
        f"A telephone call refuses {refused!r} in audio.input.turn_detection.", hint=f"Allowed: {', '.join(allowed)}."
    )
