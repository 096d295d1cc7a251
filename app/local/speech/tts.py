"""Which voice speaks: the best of the system, or a server that the person named."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Final, Literal

from app.base.errors import EngineError
from app.base.language import say
from app.local.ports import TextToSpeech
from app.local.speech.spoken import script_of

Preference = Literal["auto", "flite", "espeak"]

_LANGUAGES: Final = {"ko": "ko", "ja": "ja", "zh": "cmn"}


def make_tts(url: str | None, *, prefer: str = "auto", model: str = "", api_key: str | None = None) -> TextToSpeech:
    """The text-to-speech of this engine.

    Args:
        url: an OpenAI-compatible server; then `prefer` does not matter.
        model: the server's; empty takes the name that such servers usually know.
        prefer: `auto` takes flite for English where it is installed and eSpeak NG for everything else.
    Raises:
        EngineError: what was preferred is not installed; the hint says how to get it.
    """
    if url is not None:
        from app.local.speech.tts_http import HttpSpeech

        return HttpSpeech(url, api_key, model=model)
    from app.local.speech.tts_flite import FliteSpeech

    program = FliteSpeech.find()
    english: TextToSpeech | None = FliteSpeech(program) if program and prefer != "espeak" else None
    others = _espeak() if prefer != "flite" else None
    if english is None and others is None:
        raise EngineError(
            say("Speech", "This computer has no voice for the agents."),
            code="no_voice",
            hint=say(
                "Speech",
                "Install flite (on Debian and Ubuntu: sudo apt-get install flite) or the package espeakng-loader.",
            ),
        )
    return SystemSpeech(english, others)


def _espeak() -> TextToSpeech | None:
    from app.local.speech.tts_espeak import EspeakSpeech

    return EspeakSpeech.find()


class SystemSpeech:
    """flite for English, eSpeak NG for other scripts and where there is no flite."""

    def __init__(self, english: TextToSpeech | None, others: TextToSpeech | None) -> None:
        self._english = english
        self._others = others
        self.name = " and ".join(speech.name for speech in (english, others) if speech is not None)

    async def speak(
        self, text: str, *, voice: str, language: str | None = None, speed: float = 1.0
    ) -> AsyncIterator[bytes]:
        """See `app.local.ports.TextToSpeech`; the script of `text` decides who speaks."""
        script = script_of(text)
        wanted = _LANGUAGES.get(script) or (language if language and not language.startswith("en") else None)
        speech = self._others if (wanted is not None and self._others is not None) else self._english or self._others
        if speech is None or (wanted is not None and speech is self._english and script != "latin"):
            raise EngineError(
                say("Speech", "No voice here speaks this language."),
                code="no_voice",
                hint=say("Speech", "Install espeakng-loader."),
            )
        async for chunk in speech.speak(text, voice=voice, language=wanted, speed=speed):
            yield chunk
