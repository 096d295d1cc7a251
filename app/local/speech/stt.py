"""Who recognises speech: the recogniser inside this process, or a server that the person named."""

from __future__ import annotations

from app.local.ports import SpeechToText


def make_stt(url: str | None, *, model: str = "", api_key: str | None = None) -> SpeechToText:
    """The speech-to-text of this engine; `url` is an OpenAI-compatible server, None the built-in recogniser.

    Args:
        model: the server's; empty takes the name that such servers usually know.
    """
    if url is not None:
        from app.local.speech.stt_http import HttpToText

        return HttpToText(url, api_key, model=model)
    from app.local.speech.stt_pocketsphinx import PocketSphinxToText

    return PocketSphinxToText()
