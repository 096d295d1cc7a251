"""Speech by any server with OpenAI's `/v1/audio/speech`, streamed as raw PCM."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Final

import httpx

from app.base.language import say
from app.local.speech.remote_speech import client, endpoint, refused, unreachable
from app.local.speech.spoken import spoken

# 100 ms of PCM16 at 24 kHz, which is what `response_format: pcm` means.
CHUNK_BYTES: Final = 4800
USUAL_MODEL: Final = "tts-1"


class HttpSpeech:
    """See `app.local.ports.TextToSpeech`."""

    name = "speech server"

    def __init__(self, url: str, api_key: str | None = None, *, model: str = "") -> None:
        self._url = endpoint(url, "audio/speech")
        self._model = model or USUAL_MODEL
        self._client = client(self._url, api_key)

    async def speak(
        self, text: str, *, voice: str, language: str | None = None, speed: float = 1.0
    ) -> AsyncIterator[bytes]:
        """See the port. Raises EngineError when the server does not answer or refuses."""
        plain = spoken(text)
        if not plain:
            return
        body = {"model": self._model, "input": plain, "voice": voice, "speed": speed, "response_format": "pcm"}
        rest = b""
        try:
            async with self._client.stream("POST", self._url, json=body) as response:
                if response.status_code != httpx.codes.OK:
                    raise refused(say("Engine", "speech"), self._url, response.status_code)
                async for data in response.aiter_bytes(CHUNK_BYTES):
                    rest += data
                    whole = len(rest) - len(rest) % 2
                    yield rest[:whole]
                    rest = rest[whole:]
        except httpx.HTTPError as error:
            raise unreachable(say("Engine", "speech"), self._url, error) from error

    async def close(self) -> None:
        """Close the connections."""
        await self._client.aclose()
