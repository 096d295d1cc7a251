"""The response desk: which answers are being made, and who may start or stop one.

Pure. Owns the responses in progress. Invariant: at most one of them writes to the default conversation.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final, Literal

from app.local.ports import BrainMessage, BrainRequest
from app.local.service.client_event import ResponseCancel, ResponseCreate
from app.local.service.effects import DropUnsentAudio, StartAnswer, StopAnswer
from app.local.service.facts import AnswerEnded, AnswerFailed, CallMade, SoundMade, TextMade
from app.local.service.item_maker import ask_for_words, make_item
from app.local.service.item_shape import ItemReferenceShape
from app.local.service.refusal import Refusal
from app.local.service.response import Outcome, Response, ResponseSpec
from app.local.service.room import Room
from app.local.service.session_shape import ResponseShape
from app.local.service.stored_item import StoredItem
from app.local.service.tokens import prompt_tokens

MOST_OUT_OF_BAND: Final = 8
StopReason = Literal["turn_detected", "client_cancelled"]


class ResponseDesk:
    """Starts, feeds and ends responses.

    Args:
        on_spoken: told the length in ms of the sound of a default response that was not interrupted.
    """

    def __init__(self, room: Room, on_spoken: Callable[[int], None]) -> None:
        self._room = room
        self._on_spoken = on_spoken
        self._running: dict[str, Response] = {}

    @property
    def active(self) -> Response | None:
        """The response that is writing to the default conversation."""
        return next((made for made in self._running.values() if made.spec.conversation_id is not None), None)

    def create(self, event: ResponseCreate) -> None:
        """The client asks for an answer. Raises Refusal."""
        shape = event.response or ResponseShape()
        is_default = shape.conversation == "auto"
        if is_default:
            self._check_free()
        elif len(self._running) >= MOST_OUT_OF_BAND:
            raise Refusal(
                f"At most {MOST_OUT_OF_BAND} responses can be in progress at once.", code="rate_limit_exceeded"
            )
        spec = self._spec(shape, is_default)
        for item in spec.input or ():
            ask_for_words(self._room, item)
        self._start(spec)

    def create_after_turn(self) -> None:
        """The person has finished a turn. Raises Refusal while another answer is being made."""
        self._check_free()
        self._start(self._spec(ResponseShape(), is_default=True))

    def cancel(self, event: ResponseCancel) -> None:
        """The client wants no more of an answer. Raises Refusal when there is none."""
        wanted = self.active if event.response_id is None else self._running.get(event.response_id)
        if wanted is None:
            raise Refusal("Cancellation failed: no active response found", code="response_cancel_not_active")
        self._end(wanted, "cancelled", reason="client_cancelled")

    def interrupt(self) -> None:
        """The person began to speak: the default response, if any, ends."""
        active = self.active
        if active is not None:
            self._end(active, "cancelled", reason="turn_detected")

    def handle(self, fact: TextMade | SoundMade | CallMade | AnswerEnded | AnswerFailed) -> None:
        """Progress of an answer; facts about a response that has already ended are ignored."""
        response = self._running.get(fact.response_id)
        if response is None:
            return
        match fact:
            case TextMade():
                response.add_text(fact.delta)
            case SoundMade():
                self._room.session.has_spoken = True
                response.add_sound(fact.pcm)
            case CallMade():
                response.add_call(fact.name, fact.arguments, fact.call_id)
            case AnswerEnded():
                is_whole = fact.reason == "completed"
                self._end(response, "completed" if is_whole else "incomplete", reason=None if is_whole else fact.reason)
                return
            case AnswerFailed():
                error = {"type": "server_error", "code": fact.code, "message": fact.message}
                self._end(response, "failed", error=error)
                return
        if response.is_full:
            self._end(response, "incomplete", reason="max_output_tokens")

    def spec(self, response_id: str) -> ResponseSpec | None:
        """What a response in progress is to be; None when it has ended."""
        response = self._running.get(response_id)
        return None if response is None else response.spec

    def context(self, spec: ResponseSpec) -> list[StoredItem]:
        """The items that a response answers to."""
        return list(self._room.conversation if spec.input is None else spec.input)

    def brain_request(self, spec: ResponseSpec) -> BrainRequest:
        """What the brain is asked."""
        messages: list[BrainMessage] = []
        for item in self.context(spec):
            if item.status != "in_progress":
                messages.extend(item.brain_messages())
        limit = spec.max_output_tokens
        return BrainRequest(
            instructions=spec.instructions,
            messages=tuple(messages),
            tools=spec.tools,
            tool_choice=spec.tool_choice,
            language=self._room.session.language,
            max_output_tokens=limit if isinstance(limit, int) else None,
        )

    def _check_free(self) -> None:
        active = self.active
        if active is not None:
            raise Refusal(
                f"Conversation already has an active response in progress: {active.spec.id}. "
                "Wait until the response is finished before creating a new one.",
                code="conversation_already_has_active_response",
            )

    def _spec(self, shape: ResponseShape, is_default: bool) -> ResponseSpec:
        """The session's settings with the overrides of `shape`. Raises Refusal."""
        session = self._room.session
        changed = shape.model_dump(exclude_unset=True)
        output: dict[str, Any] = changed.get("audio", {}).get("output", {})
        voice = output.get("voice") or session.voice
        if voice != session.voice:
            session.check_voice(voice, "response.audio.output.voice")
        asked_format = shape.audio.output.format
        modalities = changed.get("output_modalities", session.answering("output_modalities"))
        return ResponseSpec(
            id=self._room.new_id("resp"),
            conversation_id=self._room.conversation.id if is_default else None,
            modality=modalities[0],
            voice=voice,
            format=session.output_format if asked_format is None else asked_format.model_dump(),
            instructions=changed.get("instructions", session.instructions),
            tools=tuple(changed.get("tools", session.tools)),
            tool_choice=changed.get("tool_choice", session.answering("tool_choice")),
            max_output_tokens=changed.get("max_output_tokens", session.answering("max_output_tokens")),
            metadata=shape.metadata,
            input=self._input_items(shape),
        )

    def _input_items(self, shape: ResponseShape) -> tuple[StoredItem, ...] | None:
        if shape.input is None:
            return None
        items = []
        for index, entry in enumerate(shape.input):
            if isinstance(entry, ItemReferenceShape):
                known = self._room.conversation.find(entry.id)
                if known is None:
                    raise Refusal(f"Item with id '{entry.id}' not found.", param=f"response.input[{index}].id")
                items.append(known)
            else:
                items.append(make_item(self._room, entry, f"response.input[{index}]"))
        return tuple(items)

    def _start(self, spec: ResponseSpec) -> None:
        items = self.context(spec)
        given = sum((item.tokens() for item in items), prompt_tokens(spec.instructions, spec.tools))
        response = Response(self._room, spec, given)
        self._running[spec.id] = response
        response.begin()
        self._room.do(StartAnswer(spec.id))

    def _end(
        self, response: Response, outcome: Outcome, *, reason: str | None = None, error: dict[str, Any] | None = None
    ) -> None:
        del self._running[response.spec.id]
        self._room.do(StopAnswer(response.spec.id))
        if outcome == "cancelled":
            self._room.do(DropUnsentAudio(response.spec.id))
        response.finish(outcome, reason=reason, error=error)
        if response.spec.conversation_id is not None and outcome != "cancelled":
            self._on_spoken(response.audio_ms)
