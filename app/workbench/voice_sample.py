"""How a voice of a connection sounds: one sentence, asked for outside of any conversation, played on the loudspeaker.

A service bills it as an answer. Leaves nothing open, also when cancelled; no error holds a key.
"""

from __future__ import annotations

import binascii
import json
from functools import partial
from typing import Any, Final

import pybase64

from app.audio.line import SoundBackend
from app.base import pcm
from app.base.errors import EngineError
from app.base.language import joined, say
from app.base.settings import Settings
from app.realtime.model.base import FrameDuplex
from app.realtime.model.endpoint import Endpoint
from app.realtime.protocol.lenient import object_of, text_of
from app.realtime.transports.refusal import Refusal, meaning_of, refusal_of
from app.workbench.preview import play, preview_voice
from app.workbench.sound import loudspeaker_engine
from app.workbench.trial import Place, Trial, bytes_of, event_of, visit

WITHIN_S: Final = 30.0
LONGEST_S: Final = 60.0
_MOST_BYTES: Final = int(LONGEST_S * pcm.SESSION_RATE_HZ) * pcm.BYTES_PER_SAMPLE
_AUDIO: Final = ("response.output_audio.delta", "response.audio.delta")
_SPEECH: Final = "Say exactly these words, and nothing else: "


async def preview_through(
    connection: str, settings: Settings, text: str, backend: SoundBackend | None = None, *, speaker: str = ""
) -> None:
    """Speak `text` as an agent would over that connection, to the end.

    Args:
        speaker: one of its voices; its own one when empty.
    Raises:
        EngineError: it has no such voice, or cannot be reached; the hint says what to do.
        DeviceError: there is no loudspeaker.
        ConfigError: the proxy of the settings makes no sense.
    """
    if connection == "local":
        await preview_voice(settings, text, backend, speaker=speaker)
        return
    audio = await sample_of(connection, settings, text, speaker)
    await play(audio, loudspeaker_engine(settings, backend))


async def sample_of(
    connection: str, settings: Settings, text: str, speaker: str = "", *, within_s: float = WITHIN_S
) -> bytes:
    """PCM16 at the session's rate of `text` in a voice of the connection. Raises EngineError."""
    request = _request(text, speaker)
    found = await visit(connection, settings, within_s, partial(_spoken, request))
    if isinstance(found, Trial):
        raise EngineError(joined(found.message, found.detail), code=f"preview_{found.kind}", hint=found.hint)
    return found


async def _spoken(request: str, duplex: FrameDuplex, endpoint: Endpoint, place: Place) -> bytes | Trial:
    audio = bytearray()
    while (frame := await duplex.receive()) is not None:
        event = event_of(frame)
        match text_of(event, "type"):
            case "session.created":
                await duplex.send(request)
            case kind if kind in _AUDIO:
                audio += _decoded(text_of(event, "delta"))
                if len(audio) > _MOST_BYTES:
                    return bytes(audio[:_MOST_BYTES])
            case "error":
                return _refused(place, refusal_of(bytes_of(frame), endpoint.headers))
            case "response.done":
                return bytes(audio) if audio else _silent(place, event, endpoint)
    return place.hung_up()


def _silent(place: Place, event: dict[str, Any], endpoint: Endpoint) -> Trial:
    failure = object_of(object_of(object_of(event, "response"), "status_details"), "error")
    return _refused(place, refusal_of(json.dumps({"error": failure}).encode(), endpoint.headers))


def _refused(place: Place, told: Refusal) -> Trial:
    if meaning_of(told.code):
        return place.refused(told)
    said = say("Preview", "{host} did not say it.").format(host=place.host)
    hint = say("Preview", "Check the voice: every service has its own.")
    return Trial("other", said, hint, told.message)


def _request(text: str, speaker: str) -> str:
    output: dict[str, Any] = {"format": {"type": "audio/pcm", "rate": pcm.SESSION_RATE_HZ}}
    if speaker:
        output["voice"] = speaker
    content = [{"type": "input_text", "text": _SPEECH + text}]
    response = {
        "conversation": "none",
        "output_modalities": ["audio"],
        "audio": {"output": output},
        "input": [{"type": "message", "role": "user", "content": content}],
    }
    return json.dumps({"type": "response.create", "event_id": "sidetone_sample", "response": response})


def _decoded(delta: str) -> bytes:
    try:
        return pybase64.b64decode(delta, validate=True)
    except (binascii.Error, ValueError):
        return b""
