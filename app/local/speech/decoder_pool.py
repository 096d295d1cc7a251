"""Worker threads for the recogniser: each owns one pair of decoders, an utterance borrows one.

Invariant: a pair of decoders is touched by its own thread only.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, TypeVar

from app.base.errors import EngineError
from app.base.language import say

if TYPE_CHECKING:
    from app.local.speech.decoder_pair import DecoderPair

T = TypeVar("T")


class DecoderWorker:
    """A pair of decoders and its thread; the models are loaded by the first work."""

    def __init__(self) -> None:
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="sidetone-recogniser")
        self._pair: DecoderPair | None = None

    async def run(self, work: Callable[[DecoderPair], T]) -> T:
        """Run on the worker's thread, after what was asked before. Raises EngineError when recognition fails."""
        try:
            return await asyncio.get_running_loop().run_in_executor(self._thread, self._do, work)
        except (RuntimeError, ValueError, TypeError, OSError, ImportError) as exc:
            raise EngineError(
                say("Speech", "Speech recognition failed: {reason}.").format(reason=exc),
                code="stt_failed",
                hint=say(
                    "Speech", "Reinstall the package pocketsphinx, or set a transcription server in the settings."
                ),
            ) from exc

    def close(self) -> None:
        """Give the thread back; what it does now is finished first."""
        self._thread.shutdown(wait=False, cancel_futures=True)

    def _do(self, work: Callable[[DecoderPair], T]) -> T:
        if self._pair is None:
            from app.local.speech.decoder_pair import DecoderPair  # 0.5 s and 100 MB: only where it is used

            self._pair = DecoderPair()
        try:
            return work(self._pair)
        except Exception:
            self._pair = None  # its decoders may stand in the middle of an utterance: the next one gets new ones
            raise


class DecoderPool:
    """At most `size` workers, made when needed; who finds none free waits in turn."""

    def __init__(self, size: int) -> None:
        self._size = size
        self._workers: list[DecoderWorker] = []
        self._idle: list[DecoderWorker] = []
        self._waiting: list[asyncio.Future[DecoderWorker]] = []

    async def take(self) -> DecoderWorker:
        """A worker for the caller alone, until `give_back`."""
        if self._idle:
            return self._idle.pop()
        if len(self._workers) < self._size:
            self._workers.append(DecoderWorker())
            return self._workers[-1]
        turn: asyncio.Future[DecoderWorker] = asyncio.get_running_loop().create_future()
        self._waiting.append(turn)
        try:
            return await turn
        except asyncio.CancelledError:
            if turn.done() and not turn.cancelled():
                self.give_back(turn.result())
            raise

    def give_back(self, worker: DecoderWorker) -> None:
        """The worker is free; the first one waiting gets it."""
        while self._waiting:
            turn = self._waiting.pop(0)
            if not turn.done():
                turn.set_result(worker)
                return
        self._idle.append(worker)

    def close(self) -> None:
        """End all worker threads."""
        for worker in self._workers:
            worker.close()
