"""The offline brain: answers without a language model, from the agent's own script and tools.

Deterministic and without memory: everything follows from the request (`brain_dialogue` holds the rules,
`brain_words` what is said). It greets, answers from facts, finds the tool or handoff that fits the words, fills the
arguments, asks for what is missing and speaks the results. It cannot talk freely, and says so.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import AsyncIterator, Callable, Sequence

from app.local.brain import brain_words as says
from app.local.brain.brain_dialogue import arrive, ask_again, forced, is_handoff, replay, take_turn
from app.local.brain.brain_state import Act, Call, Say, State, Turn
from app.local.brain.brain_view import AgentView, view_of
from app.local.ports import BrainDone, BrainEvent, BrainMessage, BrainRequest, BrainText, BrainToolCall

_CHARS_PER_TOKEN = 4


def _today() -> dt.date:
    return dt.datetime.now().astimezone().date()


class OfflineBrain:
    """A `Brain` without a language model.

    Args:
        today: gives the current day, so that "third of may" finds its year.
    """

    name = "offline"

    def __init__(self, today: Callable[[], dt.date] = _today) -> None:
        self._today = today

    async def answer(self, request: BrainRequest) -> AsyncIterator[BrainEvent]:
        """Text by sentences, then calls, `BrainDone` last. Never raises on what the request holds."""
        acts = decide(request, self._today())
        said = 0
        limit = (request.max_output_tokens or 1_000_000) * _CHARS_PER_TOKEN
        texts = [act.text for act in acts if isinstance(act, Say) and act.text]
        pieces = list(says.sentences(" ".join(texts)))
        for index, piece in enumerate(pieces):
            if said + len(piece) > limit:
                yield BrainDone(_tokens_in(request), said // _CHARS_PER_TOKEN, reason="max_output_tokens")
                return
            said += len(piece)
            yield BrainText(piece if index == len(pieces) - 1 else f"{piece} ")
        for act in acts:
            if isinstance(act, Call):
                arguments = json.dumps(dict(act.arguments), ensure_ascii=False)
                said += len(arguments) + len(act.name)
                yield BrainToolCall(act.name, arguments)
        yield BrainDone(_tokens_in(request), max(1, said // _CHARS_PER_TOKEN))


def decide(request: BrainRequest, today: dt.date) -> tuple[Act, ...]:
    """What to say and call for a request; at least one act."""
    view = view_of(request.instructions, () if request.tool_choice == "none" else request.tools)
    messages = [message for message in request.messages if message.role != "system"]
    turn = _turn(view, messages, request, today)
    acts = turn.acts or (Say(says.refusal(view, said_before=False)),)
    if request.tool_choice == "none" and request.tools:
        return _without_tools(request, view, acts, today)
    return acts


def _turn(view: AgentView, messages: Sequence[BrainMessage], request: BrainRequest, today: dt.date) -> Turn:
    last = messages[-1] if messages else None
    if last and last.role == "output":
        return _after_tools(view, messages, today)
    must, tool = _forced_tool(request)
    if must and view.shapes and not (last and last.role == "user" and not last.text.strip()):
        at = max((at for at, message in enumerate(messages) if message.role == "user"), default=0)
        text = messages[at].text if messages and messages[at].role == "user" else ""
        return forced(view, replay(view, messages[:at], today), text, today, tool)
    if last is None:
        return Turn((Say(says.greeting(view)),), State())
    if last.role != "user":
        return _unasked(view, messages, request, today)
    return take_turn(view, replay(view, messages[:-1], today), last.text, today)


def _after_tools(view: AgentView, messages: Sequence[BrainMessage], today: dt.date) -> Turn:
    """Speak what came out of the calls; after a handoff answer for the new agent."""
    start = len(messages)
    while start and messages[start - 1].role in ("output", "call"):
        start -= 1
    outputs = [message for message in messages[start:] if message.role == "output"]
    acts: list[Act] = [Say(says.spoken_result(message.text)) for message in outputs if not is_handoff(message)]
    if any(is_handoff(message) for message in outputs):
        led_here = next((message.text for message in reversed(messages[:start]) if message.role == "user"), "")
        arrived = arrive(view, led_here, today)
        return Turn((*acts, *arrived.acts), arrived.state)
    state = replay(view, messages, today)
    if state.pending and state.pending.tool in view.shapes:
        acts.append(Say(ask_again(view, state.pending)))
    return Turn(tuple(acts), state)


def _unasked(view: AgentView, messages: Sequence[BrainMessage], request: BrainRequest, today: dt.date) -> Turn:
    """An answer is wanted though nobody asked: after a system message say it differently, else offer help."""
    state = replay(view, messages, today)
    if request.messages[-1].role == "system":
        return Turn((Say(says.REPHRASE),), state)
    if state.pending and state.pending.tool in view.shapes:
        return Turn((Say(ask_again(view, state.pending)),), state)
    return Turn((Say(says.ANYTHING_ELSE),), state)


def _forced_tool(request: BrainRequest) -> tuple[bool, str | None]:
    """Whether a call is demanded, and of which tool (None: any)."""
    choice = request.tool_choice
    if choice == "required":
        return True, None
    if isinstance(choice, dict) and choice.get("type") == "function":
        inner = choice.get("function")
        name = choice.get("name") or (inner.get("name") if isinstance(inner, dict) else None)
        return (True, str(name)) if name else (False, None)
    return False, None


def _without_tools(request: BrainRequest, view: AgentView, acts: tuple[Act, ...], today: dt.date) -> tuple[Act, ...]:
    """With tools forbidden: what a tool would have answered is told as not possible now."""
    last = request.messages[-1] if request.messages else None
    if last is None or last.role != "user":
        return acts
    allowed = view_of(request.instructions, request.tools)
    wanted = take_turn(allowed, State(), last.text, today)
    is_refused = any(isinstance(act, Say) and act.text == says.refusal(view, said_before=False) for act in acts)
    return (Say(says.NO_TOOLS_NOW),) if is_refused and any(isinstance(act, Call) for act in wanted.acts) else acts


def _tokens_in(request: BrainRequest) -> int:
    chars = len(request.instructions) + sum(len(message.text) + len(message.arguments) for message in request.messages)
    return chars // _CHARS_PER_TOKEN
