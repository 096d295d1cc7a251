"""Speech over HTTP, against a real server on the loopback."""

from __future__ import annotations

import asyncio
import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from app.base.errors import EngineError
from app.local.ports import SpeechHints
from app.local.speech.remote_speech import endpoint
from app.local.speech.stt import make_stt
from app.local.speech.tts import make_tts


class _Handler(BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        server: Any = self.server
        body = self.rfile.read(int(self.headers["Content-Length"]))
        server.requests.append((self.path, dict(self.headers), body))
        self.send_response(server.status)
        self.end_headers()
        # Odd pieces: samples must not be torn apart.
        for start in range(0, len(server.answer), 4801):
            self.wfile.write(server.answer[start : start + 4801])

    def log_message(self, *_: object) -> None:
        """Quiet."""


@pytest.fixture
def server() -> Iterator[Any]:
    server: Any = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    server.requests, server.status, server.answer = [], 200, b""
    server.url = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield server
    server.shutdown()
    server.server_close()
    thread.join(5)


def speak(url: str, text: str = "Hello there.") -> list[bytes]:
    async def scenario() -> list[bytes]:
        speech: Any = make_tts(url, api_key="k")
        try:
            return [chunk async for chunk in speech.speak(text, voice="ash", speed=1.2)]
        finally:
            await speech.close()

    return asyncio.run(scenario())


def recognise(url: str, audio: bytes) -> str:
    async def scenario() -> str:
        recogniser: Any = make_stt(url)
        try:
            utterance = recogniser.begin(SpeechHints(language="en", prompt="table"))
            assert await utterance.feed(audio) == ""
            return str((await utterance.finish()).text)
        finally:
            await recogniser.close()

    return asyncio.run(scenario())


def test_speech_arrives_whole_and_in_even_pieces(server: Any) -> None:
    server.answer = bytes(range(256)) * 100
    chunks = speak(server.url)
    assert b"".join(chunks) == server.answer
    assert all(len(chunk) % 2 == 0 for chunk in chunks)
    path, headers, body = server.requests[0]
    assert path == "/v1/audio/speech"
    assert headers["Authorization"] == "Bearer k"
    assert json.loads(body)["speed"] == 1.2


def test_text_without_words_asks_nobody(server: Any) -> None:
    assert speak(server.url, "🙂") == []
    assert server.requests == []


def test_audio_is_sent_as_a_wav_file_with_the_hints(server: Any) -> None:
    server.answer = b'{"text": " book a table "}'
    assert recognise(server.url, bytes(4800)) == "book a table"
    path, _, body = server.requests[0]
    assert path == "/v1/audio/transcriptions"
    assert b"RIFF" in body
    assert b"WAVE" in body
    assert b"table" in body


@pytest.mark.parametrize("status", [401, 404, 500])
def test_a_refusal_names_the_server_and_the_status(server: Any, status: int) -> None:
    server.status = status
    for attempt in (lambda: speak(server.url), lambda: recognise(server.url, bytes(4800))):
        with pytest.raises(EngineError, match=str(status)) as caught:
            attempt()
        assert "127.0.0.1" in caught.value.message


def test_an_answer_without_text_is_an_error(server: Any) -> None:
    server.answer = b"[1]"
    with pytest.raises(EngineError, match="no text"):
        recognise(server.url, bytes(4800))


def test_a_server_that_is_not_there_says_what_to_do() -> None:
    with pytest.raises(EngineError) as caught:
        speak("http://127.0.0.1:9")
    assert "Start it" in caught.value.hint


@pytest.mark.parametrize("given", ["http://h", "http://h/", "http://h/v1", "http://h/v1/", "http://h/v1/audio/speech"])
def test_every_usual_spelling_of_a_url_reaches_the_same_place(given: str) -> None:
    assert endpoint(given, "audio/speech") == "http://h/v1/audio/speech"


def test_a_proxy_of_the_system_that_cannot_be_used_is_told_and_stands_in_no_local_way(
    server: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ALL_PROXY", "nonsense://127.0.0.1:1")
    monkeypatch.setenv("NO_PROXY", "")
    for ask in (lambda: speak("http://speech.example.org"), lambda: recognise("http://speech.example.org", b"\0\0")):
        with pytest.raises(EngineError, match="SOCKS") as caught:
            ask()
        assert caught.value.hint
    server.answer = b"\1\0" * 10
    assert b"".join(speak(server.url)) == server.answer
