"""One utterance being recognised: audio in as it arrives, partial and final words out.

Owns the queue between the ear and the recogniser. Called by the connection, which runs `run` as a task and cancels it
to drop the utterance.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from typing import Final

from app.base.errors import AppError
from app.local.ports import SpeechHints, SpeechToText, Utterance
from app.local.service.facts import Fact, HearingFailed, PartHeard, WordsHeard

FINISH_LIMIT_S: Final = 30.0
FEED_BYTES: Final = 24_000
"""Half a second at most is handed over at once, so that partial words come while a long recording is worked on."""
MOST_WAITING_BYTES: Final = 64 * 1024 * 1024

_log = logging.getLogger("app.engine")


class Recognition:
    """Recognises the audio of one item.

    Args:
        report: takes the facts; called on the loop.
    """

    def __init__(self, stt: SpeechToText, item_id: str, hints: SpeechHints, report: Callable[[Fact], None]) -> None:
        self._stt = stt
        self._item_id = item_id
        self._hints = hints
        self._report = report
        self._waiting = bytearray()
        self._is_closed = False
        self._changed = asyncio.Event()
        self._last = ""

    def feed(self, pcm: bytes) -> None:
        """More audio, PCM16 mono 24 kHz; never waits. Above the limit the oldest unheard audio is lost."""
        self._waiting += pcm
        if len(self._waiting) > MOST_WAITING_BYTES:
            _log.warning("speech recognition is too slow: %d bytes lost", len(self._waiting) - MOST_WAITING_BYTES)
            del self._waiting[: len(self._waiting) - MOST_WAITING_BYTES]
        self._changed.set()

    def close(self) -> None:
        """No more audio."""
        self._is_closed = True
        self._changed.set()

    async def run(self) -> None:
        """Recognise until the end of the audio; reports words or failure exactly once unless cancelled."""
        try:
            fact = await self._recognise()
        except AppError as error:
            fact = HearingFailed(self._item_id, error.for_people())
        except TimeoutError:
            fact = HearingFailed(self._item_id, f"Speech recognition took longer than {FINISH_LIMIT_S:.0f} seconds.")
        except Exception:  # noqa: BLE001 - the root of an utterance's task: a fault costs this utterance only
            _log.exception("speech recognition failed")
            fact = HearingFailed(self._item_id, "The engine met an internal error while it listened.")
        self._report(fact)

    async def _recognise(self) -> Fact:
        utterance = self._stt.begin(self._hints)
        is_finished = False
        try:
            await self._feed_all(utterance)
            async with asyncio.timeout(FINISH_LIMIT_S):
                transcript = await utterance.finish()
            is_finished = True
        finally:
            if not is_finished:
                await utterance.cancel()
        return WordsHeard(self._item_id, transcript.text.strip())

    async def _feed_all(self, utterance: Utterance) -> None:
        while self._waiting or not self._is_closed:
            if not self._waiting:
                self._changed.clear()
                await self._changed.wait()
                continue
            block = bytes(self._waiting[:FEED_BYTES])
            del self._waiting[:FEED_BYTES]
            partial = (await utterance.feed(block)).strip()
            if partial and partial != self._last:
                self._last = partial
                self._report(PartHeard(self._item_id, partial))
