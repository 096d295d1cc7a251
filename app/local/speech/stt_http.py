"""Speech recognition by any server with OpenAI's `/v1/audio/transcriptions`: one request an utterance, no partials."""

from __future__ import annotations

from typing import Any, Final

import httpx

from app.base import pcm
from app.base.errors import EngineError
from app.base.language import say
from app.local.ports import SpeechHints, Transcript
from app.local.speech.remote_speech import client, endpoint, refused, unreachable

# The usual limit of such servers is 25 MB a file.
MOST_BYTES: Final = 24_000_000
USUAL_MODEL: Final = "whisper-1"


class HttpToText:
    """See `app.local.ports.SpeechToText`."""

    name = "speech recognition server"

    def __init__(self, url: str, api_key: str | None = None, *, model: str = "") -> None:
        self._url = endpoint(url, "audio/transcriptions")
        self._model = model or USUAL_MODEL
        self._client = client(self._url, api_key)

    async def load(self) -> None:
        """Nothing to load; whether the server answers shows with the first utterance."""

    def begin(self, hints: SpeechHints) -> HttpUtterance:
        """Start an utterance."""
        return HttpUtterance(self, hints)

    async def transcribe(self, wav: bytes, hints: SpeechHints) -> str:
        """The words in a WAV file. Raises EngineError when the server does not answer, refuses or answers nonsense."""
        fields = {"model": self._model, "response_format": "json"}
        fields |= {"language": hints.language} if hints.language else {}
        fields |= {"prompt": hints.prompt} if hints.prompt else {}
        try:
            response = await self._client.post(self._url, data=fields, files={"file": ("speech.wav", wav, "audio/wav")})
        except httpx.HTTPError as error:
            raise unreachable(say("Engine", "speech recognition"), self._url, error) from error
        if response.status_code != httpx.codes.OK:
            raise refused(say("Engine", "speech recognition"), self._url, response.status_code)
        return _text_of(response)

    async def close(self) -> None:
        """Close the connections."""
        await self._client.aclose()


class HttpUtterance:
    """Collects audio until it ends. See `app.local.ports.Utterance`."""

    def __init__(self, server: HttpToText, hints: SpeechHints) -> None:
        self._server = server
        self._hints = hints
        self._audio = bytearray()

    async def feed(self, audio: bytes) -> str:
        """Keep the audio; there are no partial results."""
        self._audio += audio[: max(0, MOST_BYTES - len(self._audio))]
        return ""

    async def finish(self) -> Transcript:
        """Send it. Raises EngineError."""
        seconds = len(self._audio) / 2 / pcm.SESSION_RATE_HZ
        if not self._audio:
            return Transcript("")
        text = await self._server.transcribe(pcm.wav_of(bytes(self._audio)), self._hints)
        return Transcript(text.strip(), audio_s=seconds)

    async def cancel(self) -> None:
        """Forget the audio."""
        self._audio.clear()


def _text_of(response: httpx.Response) -> str:
    try:
        answer: Any = response.json()
    except ValueError:
        answer = None
    text = answer.get("text") if isinstance(answer, dict) else None
    if not isinstance(text, str):
        raise EngineError(say("Speech", "The speech recognition server's answer has no text."), code="server_answer")
    return text
