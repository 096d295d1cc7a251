"""Playback where the server plays: a telephone call, or WebRTC. The strategy beside `interruption`.

Audio goes another way than this wire, so nothing is silenced, measured or truncated here: the server says when it
begins, ends or cuts off (`output_audio_buffer.*`) and how much of an item it keeps (`conversation.item.truncated`).
Owns which responses have speech that is not over yet. Pure. Invariants: every item whose speech was announced
(`speech_queued`) and whose buffer the server stops, clears or never starts is told once as heard or interrupted; at
most one clear a response is under way, so that a late one cannot hit the next answer.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import ClassVar, Final

from app.realtime import model_events as out
from app.realtime.model.base import ItemPosition
from app.realtime.model.effects import Effect, Emit, PlaybackSettled
from app.realtime.model.playback_side import PlaybackSide
from app.realtime.protocol import response_events as response
from app.realtime.protocol import server_events as server
from app.realtime.protocol.lenient import ServerEvent

_REMEMBERED: Final = 64


@dataclass(slots=True)
class _Reply:
    """The speech of one response.

    Args:
        since: when we first heard of it.
        is_whole: we saw it begin; else its playback may have begun unseen.
        began_at: when the server began to play it.
        characters: of the transcript, by item, in order.
        kept_ms: what the server keeps of an item that it cut.
        is_clearing: we asked the server to clear it.
        is_muted: it is made on although nobody wants to hear it.
    """

    since: float
    is_whole: bool = False
    began_at: float | None = None
    characters: dict[str, int] = field(default_factory=dict)
    kept_ms: dict[str, int] = field(default_factory=dict)
    is_clearing: bool = False
    is_muted: bool = False

    @property
    def is_open(self) -> bool:
        return bool(self.characters) or self.began_at is not None

    def heard_ms(self, item_id: str, at: float) -> int | None:
        """What was heard of an item that was cut off at `at`: the server's word, else the time that passed."""
        if item_id in self.kept_ms:
            return self.kept_ms[item_id]
        if self.began_at is None:
            return 0 if self.is_whole else None
        return _ms(self.began_at, at) if len(self.characters) == 1 else None

    def played_ms(self, at: float) -> dict[str, int]:
        """How long each item took until the end at `at`, taking speech as evenly paced."""
        total = _ms(self.since if self.began_at is None else self.began_at, at)
        whole = sum(self.characters.values()) or 1
        return {item_id: total * count // whole for item_id, count in self.characters.items()}


class ServerPlayback(PlaybackSide):
    """The playback side of the wire's machine where the server plays.

    Args:
        is_joining: the call runs already, so something may be playing that nobody tells us of.
    """

    takes_audio: ClassVar[bool] = False

    def __init__(self, *, is_joining: bool) -> None:
        super().__init__()
        self.received = _no_account
        self._replies: dict[str, _Reply] = {}
        self._stopping: list[_Reply] = []
        self._is_unsure = is_joining

    @property
    def is_unsure(self) -> bool:
        """Whether something may be playing that nobody told us of."""
        return self._is_unsure

    def created(self, at: float, response_id: str, running_tag: str | None) -> None:
        """A response began; it is cleared as soon as it plays if its request was interrupted before."""
        super().created(at, response_id, running_tag)
        reply = self._reply(at, response_id)
        reply.is_whole = True
        reply.is_muted = response_id in self._dropped

    def audio_ended(self, at: float, item_id: str, content_index: int) -> list[Effect]:
        """Made to its end is not played to its end: the server tells that."""
        return []

    def progressed(self, at: float, positions: Sequence[ItemPosition] | None) -> list[Effect]:
        """No device of ours plays."""
        return []

    def settled(self, fact: PlaybackSettled) -> list[Effect]:
        """No device of ours plays."""
        return []

    def noted(self, at: float, event: ServerEvent) -> list[Effect]:
        """Follow what the server has to say, plays, and cuts."""
        match event:
            case response.ContentPartAdded(part={"type": "audio" | "output_audio"}):
                return self._speaks(at, event.response_id, event.item_id, 0)
            case response.OutputTranscriptDelta():
                return self._speaks(at, event.response_id, event.item_id, len(event.delta))
            case response.ResponseDone():
                return self._made(at, event)
            case server.ItemTruncated():
                return self._truncated(event)
            case server.ItemDeleted():
                for reply in self._replies.values():
                    reply.characters.pop(event.item_id, None)
            case server.OutputBufferEvent():
                return self._buffer(at, event)
        return []

    def heard_ms(self, item_id: str, at: float) -> int | None:
        """How much of an item was heard until `at`, as an interruption would tell it."""
        of = next((reply for reply in self._replies.values() if item_id in reply.characters), None)
        return None if of is None else of.heard_ms(item_id, at)

    def plays_only(self, response_id: str) -> bool:
        """Whether the server plays this response, or has speech of it to play, and of no other."""
        return self._open_ids() == {response_id}

    def stop(self, active_id: str | None) -> list[Effect]:
        """First half: remember what is to be cleared."""
        ids = self._open_ids() | ({active_id} if active_id else set())
        self._stopping = [self._replies[response_id] for response_id in ids if response_id in self._replies]
        for response_id in ids:
            self._drop(response_id)
        return []

    def account(self, at: float, *, deletes: bool, does_server_stop: bool) -> list[Effect]:
        """Second half: have the server clear what it plays; it truncates by itself."""
        stopping = [reply for reply in self._stopping if not reply.is_clearing]
        self._stopping = []
        if does_server_stop or not (stopping or self._is_unsure):
            return []
        self._is_unsure = False
        for reply in stopping:
            reply.is_clearing = True
            reply.is_muted = not deletes
        return [self._own("output_audio_buffer.clear")]

    def _open_ids(self) -> set[str]:
        return {response_id for response_id, reply in self._replies.items() if reply.is_open}

    def _reply(self, at: float, response_id: str) -> _Reply:
        reply = self._replies.setdefault(response_id, _Reply(at))
        if len(self._replies) > _REMEMBERED:
            del self._replies[next(iter(self._replies))]
        return reply

    def _speaks(self, at: float, response_id: str, item_id: str, count: int) -> list[Effect]:
        is_over = response_id in self._dropped and response_id not in self._replies
        if is_over or not item_id:
            return []
        characters = self._reply(at, response_id).characters
        is_known = item_id in characters
        characters[item_id] = characters.get(item_id, 0) + count
        return [] if is_known else [Emit((out.RealtimeModelSpeechQueuedEvent(item_id, response_id),))]

    def _made(self, at: float, event: response.ResponseDone) -> list[Effect]:
        """A response that ended before any of it was played: cancelled, none of it will be."""
        reply = self._replies.get(event.response_id)
        if reply is None or reply.began_at is not None or not reply.is_whole:
            return []
        if event.status == "cancelled":
            return self._cut(at, event.response_id)
        if not reply.characters:
            del self._replies[event.response_id]
        return []

    def _truncated(self, event: server.ItemTruncated) -> list[Effect]:
        kept_ms = event.audio_end_ms
        if not event.item_id or "audio_end_ms" not in event.raw or kept_ms < 0:
            return []
        for reply in self._replies.values():
            if event.item_id in reply.characters:
                reply.kept_ms[event.item_id] = kept_ms
        return [Emit((out.RealtimeModelItemTruncatedEvent(event.item_id, event.content_index, kept_ms),))]

    def _buffer(self, at: float, event: server.OutputBufferEvent) -> list[Effect]:
        self._is_unsure = False
        response_id = event.response_id or next(reversed(self._replies), "")
        if isinstance(event, server.OutputBufferStarted):
            reply = self._reply(at, response_id)
            reply.began_at = at
            # Of a cancelled answer this event only crossed our clear: another one might hit the next answer.
            return [self._own("output_audio_buffer.clear")] if reply.is_muted else []
        if isinstance(event, server.OutputBufferCleared):
            return self._cut(at, response_id)
        over = self._replies.pop(response_id, None)
        if over is None:
            return []
        return [Emit((out.RealtimeModelPlaybackDoneEvent(*played),)) for played in over.played_ms(at).items()]

    def _cut(self, at: float, response_id: str) -> list[Effect]:
        self._drop(response_id)
        reply = self._replies.pop(response_id, None)
        if reply is None:
            return []
        cut = [(item_id, reply.heard_ms(item_id, at)) for item_id in reply.characters]
        return [Emit((out.RealtimeModelAudioInterruptedEvent(item_id, 0, heard_ms),)) for item_id, heard_ms in cut]


def _no_account(*_: object) -> None:
    """What comes over the wire is a copy of what the server plays: nobody's position depends on it."""


def _ms(start: float, end: float) -> int:
    return max(0, int((end - start) * 1000))
