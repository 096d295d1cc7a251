"""Speech-to-text inside this process: pocketsphinx with its own language model and the running agent's grammar.

Owns what an utterance is to the pipeline; `decoder_pair` recognises, `decoder_pool` owns the threads. English only.
"""

from __future__ import annotations

from typing import Final

from app.local.brain.phrasebook import phrases_for
from app.local.ports import SpeechHints, Transcript
from app.local.speech.decoder_pool import DecoderPool, DecoderWorker
from app.local.speech.grammar import Grammar, asks_for_name, grammar_of, is_question

MAX_WORKERS: Final = 2  # each holds about 100 MB; more utterances at a time wait their turn


class PocketSphinxToText:
    """The recogniser that needs no network. See `app.local.ports.SpeechToText`."""

    name = "pocketsphinx"

    def __init__(self, max_workers: int = MAX_WORKERS) -> None:
        self._pool = DecoderPool(max_workers)

    async def load(self) -> None:
        """Load the models of the first worker. Raises EngineError."""
        worker = await self._pool.take()
        try:
            await worker.run(lambda _: None)
        finally:
            self._pool.give_back(worker)

    def begin(self, hints: SpeechHints) -> PocketSphinxUtterance:
        """Start an utterance; it takes a worker with its first audio."""
        phrases = phrases_for(hints.tools, hints.instructions)
        reply = hints.last_reply
        grammar = grammar_of(phrases, after_question=is_question(reply), expects_name=asks_for_name(reply))
        return PocketSphinxUtterance(self._pool, grammar)

    def close(self) -> None:
        """End the worker threads; nothing may be recognised after it."""
        self._pool.close()


class PocketSphinxUtterance:
    """One stretch of speech. See `app.local.ports.Utterance`."""

    def __init__(self, pool: DecoderPool, grammar: Grammar) -> None:
        self._pool = pool
        self._grammar = grammar
        self._worker: DecoderWorker | None = None
        self._is_over = False

    async def feed(self, pcm: bytes) -> str:
        """Decode; returns the partial transcript. Raises EngineError."""
        if self._is_over:
            return ""
        worker = await self._borrowed()
        return await worker.run(lambda pair: pair.feed(pcm, lambda: not self._is_over)) if worker is not None else ""

    async def finish(self) -> Transcript:
        """The final transcript. Raises EngineError."""
        if self._worker is None or self._is_over:
            self._is_over = True
            return Transcript("", 0.0)
        try:
            return await self._worker.run(lambda pair: pair.finish())
        finally:
            self._return()

    async def cancel(self) -> None:
        """Throw the utterance away; audio that is being decoded is dropped within one step."""
        self._return()

    async def _borrowed(self) -> DecoderWorker | None:
        """This utterance's worker; None when it was thrown away meanwhile."""
        if self._worker is None:
            worker = await self._pool.take()
            if self._is_over:
                self._pool.give_back(worker)
                return None
            self._worker = worker
            await worker.run(lambda pair: pair.start(self._grammar))
        return self._worker

    def _return(self) -> None:
        # The worker's thread takes work in order: the next utterance starts after what this one still has there.
        self._is_over = True
        worker, self._worker = self._worker, None
        if worker is not None:
            self._pool.give_back(worker)
