"""The offline brain's conversation: what a sentence leads to, and what is still open after it. Pure.

`take_turn(view, state, text)` gives the acts (say, call) and the next state. The state is derived anew for each
request by `replay` over the messages, so that the brain itself remembers nothing. Invariant: a call has every
required argument, or the missing one is asked for.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from app.base.json_text import from_json
from app.local.brain import brain_words as says
from app.local.brain.brain_state import Act, Call, Pending, Say, State, Turn
from app.local.brain.brain_values import bare_number, bare_values, changed_values, tool_for
from app.local.brain.brain_view import AgentView
from app.local.brain.intent import FITS_CLEARLY, Claim, Intent
from app.local.brain.phrasebook import HANDOFF_PREFIX
from app.local.brain.slots import Reading, ToolShape, missing, moments, read_slots
from app.local.brain.words import QUESTION_WORDS, Sentence, is_content, likeness, read, stem
from app.local.ports import BrainMessage

_MAX_TURNS = 16
_FITS_ON_ARRIVAL = 0.82  # who was just put through has asked for the desk, perhaps not yet for a tool of it
_DROPPING = frozenset({"cancel", "stop", "forget", "quit", "mind"})
_LOOSE: tuple[tuple[frozenset[str], str], ...] = (
    (frozenset({"bye", "goodbye"}), says.GOODBYE),
    (frozenset({"thanks", "thank"}), says.WELCOME),
    (frozenset({"hello", "hi", "hey"}), says.GREETING),
    (frozenset({"sorry"}), says.NO_PROBLEM),
    (frozenset({"ok", "okay", "alright", "fine", "great", "perfect", "good", "nice"}), says.NOTHING_TO_DROP),
)
_LOOSE_WORDS = 6
_DENYING = frozenset({"no", "nope", "nah"})
_WHO = (("who", "are", "you"), ("what", "are", "you"), ("your", "name"), ("who", "am", "i", "talking"))
_ABOUT_ITSELF: tuple[tuple[tuple[str, ...], str], ...] = (
    (("how", "are", "you"), "I am fine, thank you. How can I help you?"),
    (("are", "you", "human"), "No, I am a program on this computer."),
    (("are", "you", "real"), "I am a program on this computer."),
    (("are", "you", "robot"), "Yes, I am a program on this computer."),
)


def replay(view: AgentView, messages: Sequence[BrainMessage], today: dt.date) -> State:
    """The state after these messages; what was before the last handoff belongs to another agent."""
    start = max((at + 1 for at, message in enumerate(messages) if is_handoff(message)), default=0)
    state = State()
    led_here = next((m.text for m in reversed(messages[:start]) if m.role == "user"), "") if start else ""
    if led_here:
        state = arrive(view, led_here, today).state
    spoken = [at for at in range(start, len(messages)) if messages[at].role == "user"][-_MAX_TURNS:]
    for message in messages[spoken[0] if spoken else start :]:
        state = _fold(view, state, message, today)
    return state


def is_handoff(message: BrainMessage) -> bool:
    """Whether a message is the output of a handoff that happened."""
    if message.role != "output":
        return False
    try:
        value = from_json(message.text)
    except ValueError:
        return False
    return isinstance(value, dict) and set(value) == {"assistant"}


def arrive(view: AgentView, led_here: str, today: dt.date) -> Turn:
    """The first turn after a handoff: answer what led here when this agent can, greet otherwise."""
    sentence = read(led_here)
    intents = _intents(view, sentence, today)[0]
    found = [intent for intent in intents if _is_own(view, intent.source) and intent.score >= _FITS_ON_ARRIVAL]
    if not found:
        return Turn((Say(says.greeting(view)),), State(led_here=led_here))
    turn = _follow(view, State(), sentence, found, today)
    opening = says.introduction(view)
    return Turn((Say(opening), *turn.acts) if opening else turn.acts, turn.state)


def take_turn(view: AgentView, state: State, text: str, today: dt.date) -> Turn:
    """What a sentence of the person leads to."""
    sentence = read(text)
    if not any(character.isalnum() for character in text):
        return Turn((Say(says.UNHEARD),), state)
    if not any(character.isascii() and character.isalnum() for character in text):
        return Turn((Say(says.foreign(view)),), state)
    talk = _small_talk(view, state, sentence)
    if talk:
        return talk
    return _answer(view, state, sentence, today)


def forced(view: AgentView, state: State, text: str, today: dt.date, tool: str | None) -> Turn:
    """A turn that has to call: a given tool, or the best fitting one. What is missing is asked for as always."""
    sentence = read(text)
    tool = tool or _most_fitting(view, state, sentence, today)
    if tool is None or tool not in view.shapes:
        return take_turn(view, state, text, today)
    same = state.pending if state.pending and state.pending.tool == tool else None
    known = dict(same.values) if same else {}
    asked = same.asked if same else None
    shape = view.shapes[tool]
    known |= read_slots(shape, sentence, today=today, expected=asked).values
    acts, state = _fill(view, state, shape, known, today)
    return Turn(tuple(acts), state)


def _most_fitting(view: AgentView, state: State, sentence: Sentence, today: dt.date) -> str | None:
    """The tool for a sentence that may mean none: by its words, what is open, its values, or what needs no values."""
    intents, readings = _intents(view, sentence, today)
    meant = next((intent.source for intent in intents if intent.source in view.shapes), None)
    if meant or state.pending:
        return meant or (state.pending.tool if state.pending else None)
    by_values = tool_for(view, sentence, readings)
    if by_values:
        return by_values.name
    ready = (name for name in view.tools if not missing(view.shapes[name], readings[name].values))
    return next(ready, next(iter(view.tools or view.handoffs), None))


def ask_again(view: AgentView, pending: Pending) -> str:
    """The question that is open."""
    shape = view.shapes[pending.tool]
    slot = next(slot for slot in shape.slots if slot.name == pending.asked)
    return says.question_for(slot, shape.schemas[slot.name])


def _fold(view: AgentView, state: State, message: BrainMessage, today: dt.date) -> State:
    match message.role:
        case "user":
            return take_turn(view, state, message.text, today).state
        case "assistant":
            was_refused = message.text.startswith("I am sorry, I ")
            pending = state.pending or _asked_in(view, message.text)
            return replace(state, last_said=message.text or state.last_said, refused=was_refused, pending=pending)
        case "call":
            called = (message.name, _arguments(message.arguments))
            pending = None if state.pending and state.pending.tool == message.name else state.pending
            return replace(state, last_call=called, pending=pending, led_here="")
        case _:
            return state


def _asked_in(view: AgentView, said: str) -> Pending | None:
    """What the agent asked for in a turn that had to call, which the sentence before does not show."""
    for name in view.tools:
        for slot in view.shapes[name].slots:
            pending = Pending(name, {}, slot.name)
            if slot.name in view.shapes[name].required and said.endswith(ask_again(view, pending)):
                return pending
    return None


def _arguments(text: str) -> dict[str, Any]:
    try:
        value = from_json(text or "{}")
    except ValueError:
        return {}
    return value if isinstance(value, dict) else {}


def _is_own(view: AgentView, source: str) -> bool:
    """Whether an intent is this agent's own business: a fact or a tool, neither small talk nor a handoff."""
    return source.startswith("fact:") or source in view.tools


def _small_talk(view: AgentView, state: State, sentence: Sentence) -> Turn | None:
    best = view.index.best(sentence, Claim())
    source = best.source if best and best.score >= 1.0 else ""
    rest = replace(state, pending=None)
    match source:
        case "cancel":
            return Turn((Say(says.DROPPED if state.pending else says.NOTHING_TO_DROP),), replace(rest, led_here=""))
        case "repeat":
            return Turn((Say(state.last_said or says.NOTHING_SAID),), state)
        case "help":
            return Turn((Say(says.capabilities(view)),), state)
        case "greeting" if state.pending is None:
            return Turn((Say(says.greeting(view) if not state.last_said else says.GREETING),), state)
        case "thanks" if state.pending is None:
            return Turn((Say(says.WELCOME),), state)
        case "goodbye":
            return Turn((Say(says.GOODBYE),), rest)
        case "yes_no" if state.pending is None:
            denies = any(word in _DENYING for word in sentence.words)
            return Turn((Say(says.GOODBYE if denies and "else" in state.last_said else _offer(view, denies)),), state)
    words = set(sentence.words)
    if len(words) > 6 or (best and best.source.startswith("fact:")):
        return None
    told = next((text for asked, text in _ABOUT_ITSELF if words.issuperset(asked)), None)
    if any(words.issuperset(asked) for asked in _WHO):
        told = says.who(view)
    return Turn((Say(told),), state) if told else None


def _loose_talk(view: AgentView, state: State, sentence: Sentence) -> Turn | None:
    """Small talk in other words than the prepared ones, in a short sentence that means nothing else."""
    if len(sentence.words) > _LOOSE_WORDS:
        return None
    said = next((text for words, text in _LOOSE if words.intersection(sentence.words)), None)
    return Turn((Say(said),), state) if said else None


def _offer(view: AgentView, denies: bool) -> str:
    return says.NOTHING_TO_DROP if denies else f"Gladly. {says.capabilities(view)}"


def _answer(view: AgentView, state: State, sentence: Sentence, today: dt.date) -> Turn:
    intents, readings = _intents(view, sentence, today)
    if state.pending:
        return _go_on(view, state, state.pending, sentence, intents, today)
    if intents:
        return _again(view, state, sentence, intents, today) or _follow(view, state, sentence, intents, today)
    return (
        _correction(view, state, sentence, today)
        or _by_values(view, state, sentence, readings, today)
        or _from_text(view, state, sentence)
        or _loose_talk(view, state, sentence)
        or Turn((Say(says.refusal(view, said_before=state.refused)),), state)
    )


def _intents(view: AgentView, sentence: Sentence, today: dt.date) -> tuple[list[Intent], dict[str, Reading]]:
    def read_all(clause: Sentence) -> dict[str, Reading]:
        return {name: read_slots(shape, clause, today=today) for name, shape in view.shapes.items()}

    def claim(clause: Sentence) -> Claim:
        readings = read_all(clause)
        taken = {name: reading.used for name, reading in readings.items()}
        return Claim(taken, moments(clause, today), _sums(view, readings))

    readings = read_all(sentence)
    intents = view.index.intents(sentence, claim)
    # handing over comes last: it ends this agent's part
    return sorted(intents, key=lambda intent: intent.source.startswith(HANDOFF_PREFIX)), readings


def _sums(view: AgentView, readings: Mapping[str, Reading]) -> str | None:
    """The tool for a sentence that holds a calculation, however it is asked."""
    for name in view.tools:
        kinds = {slot.name: slot.kind for slot in view.shapes[name].slots}
        if any(kinds[value] == "arithmetic" for value in readings[name].values):
            return name
    return None


def _follow(view: AgentView, state: State, sentence: Sentence, intents: Sequence[Intent], today: dt.date) -> Turn:
    """Do what the intents ask for, in order; at most one question, and it comes last."""
    acts: list[Act] = []
    questions: list[Act] = []
    for intent in intents:
        fact = view.fact(intent.source)
        if fact:
            acts.append(Say(says.speakable(fact.answer)))
        elif intent.source in view.shapes:
            clause = sentence if len(intents) == 1 else intent.clause
            values = _values(view, view.shapes[intent.source], clause, today)
            done, state = _fill(view, state, view.shapes[intent.source], values, today)
            (acts if isinstance(done[0], Call) else questions).extend(done)
    acts += questions[-1:]
    return Turn(tuple(acts), state)


def _values(view: AgentView, shape: ToolShape, sentence: Sentence, today: dt.date) -> dict[str, Any]:
    """A sentence's values for a tool; a handoff that wants a text is given the whole sentence."""
    values = read_slots(shape, sentence, today=today).values
    if shape.name.startswith(HANDOFF_PREFIX):
        values |= {slot.name: sentence.text for slot in shape.slots if slot.kind == "text"}
    return values


def _fill(
    view: AgentView, state: State, shape: ToolShape, values: dict[str, Any], today: dt.date
) -> tuple[list[Act], State]:
    """Call when everything is there, looking in what led here first; ask for the first missing value otherwise."""
    if state.led_here and missing(shape, values):
        values = {**read_slots(shape, read(state.led_here), today=today, is_strict=True).values, **values}
    lacking = missing(shape, values)
    if lacking:
        pending = Pending(shape.name, values, lacking[0].name)
        return [Say(ask_again(view, pending))], replace(state, pending=pending)
    ordered = {slot.name: values[slot.name] for slot in shape.slots if slot.name in values}
    return [Call(shape.name, ordered)], replace(state, pending=None, last_call=(shape.name, ordered), led_here="")


def _go_on(
    view: AgentView, state: State, pending: Pending, sentence: Sentence, intents: Sequence[Intent], today: dt.date
) -> Turn:
    """A sentence while a value is being asked for: the answer, or something else in between."""
    shape = view.shapes.get(pending.tool)
    if shape is None:
        return Turn((Say(says.refusal(view, said_before=False)),), replace(state, pending=None))
    slot = next(slot for slot in shape.slots if slot.name == pending.asked)
    others = [intent for intent in intents if intent.source != pending.tool and intent.source not in view.index.general]
    is_aside = bool(others) and others[0].score >= FITS_CLEARLY
    reading = read_slots(shape, sentence, today=today, expected=None if is_aside else pending.asked)
    if is_aside and not (slot.kind != "text" and pending.asked in reading.values):
        return _aside(view, state, pending, sentence, others, today)
    if not reading.values and len(sentence.words) <= 5 and _DROPPING.intersection(sentence.words):
        return Turn((Say(says.DROPPED),), replace(state, pending=None, led_here=""))
    if not reading.values:
        is_same = any(intent.source == pending.tool for intent in intents)
        opening = "" if is_same else says.UNCLEAR
        return Turn((Say(f"{opening}{ask_again(view, pending)}"),), state)
    acts, state = _fill(view, state, shape, {**pending.values, **reading.values}, today)
    return Turn(tuple(acts), state)


def _aside(
    view: AgentView, state: State, pending: Pending, sentence: Sentence, intents: Sequence[Intent], today: dt.date
) -> Turn:
    """Answer something else and come back to the question; a handoff or another open tool takes its place."""
    turn = _follow(view, replace(state, pending=None), sentence, intents, today)
    if turn.state.pending or any(isinstance(act, Call) and act.name in view.handoffs for act in turn.acts):
        return turn
    state = replace(turn.state, pending=pending)
    if any(isinstance(act, Call) for act in turn.acts):
        return Turn(turn.acts, state)
    return Turn((*turn.acts, Say(ask_again(view, pending))), state)


def _again(view: AgentView, state: State, sentence: Sentence, intents: Sequence[Intent], today: dt.date) -> Turn | None:
    """`three people` after a booking fits the tool's words, and changes the booking rather than begins another."""
    if state.last_call is None or any(intent.source != state.last_call[0] for intent in intents):
        return None
    shape = view.shapes.get(state.last_call[0])
    return _change(view, state, shape, bare_values(shape, sentence, today), today) if shape else None


def _correction(view: AgentView, state: State, sentence: Sentence, today: dt.date) -> Turn | None:
    """`make it eight instead`, `for three`, `noon`: the last call again with what was changed."""
    if state.last_call is None or state.last_call[0] not in view.shapes:
        return None
    shape = view.shapes[state.last_call[0]]
    changed = changed_values(shape, sentence, today)
    unclear = None if changed else bare_number(shape, sentence)
    if unclear:
        question = says.question_for(unclear, shape.schemas[unclear.name])
        if question.rstrip("?") not in state.last_said:
            # people or the hour? the open question makes the next number clear
            others = {name: value for name, value in state.last_call[1].items() if name != unclear.name}
            pending = Pending(shape.name, others, unclear.name)
            return Turn((Say(f"{says.UNCLEAR}{question}"),), replace(state, pending=pending))
        changed = read_slots(shape, sentence, today=today, expected=unclear.name).values
    return _change(view, state, shape, changed, today)


def _change(view: AgentView, state: State, shape: ToolShape, changed: Mapping[str, Any], today: dt.date) -> Turn | None:
    if not changed or state.last_call is None:
        return None
    acts, state = _fill(view, state, shape, {**state.last_call[1], **changed}, today)
    return Turn(tuple(acts), state)


def _by_values(
    view: AgentView, state: State, sentence: Sentence, readings: Mapping[str, Reading], today: dt.date
) -> Turn | None:
    """`for two tomorrow at seven`: values that only one tool takes."""
    shape = tool_for(view, sentence, readings)
    if shape is None:
        return None
    acts, state = _fill(view, state, shape, dict(readings[shape.name].values), today)
    return Turn(tuple(acts), state)


def _from_text(view: AgentView, state: State, sentence: Sentence) -> Turn | None:
    """A sentence of the instructions that answers a question (not one that tells the agent what to do)."""
    if not any(word in QUESTION_WORDS or word in ("is", "are", "do", "does", "can") for word in sentence.words[:3]):
        return None
    asked = [stem(word) for word in sentence.words if is_content(word)]
    if not asked:
        return None
    for line in says.sentences(" ".join(view.script.text.split())):
        words = read(line).words
        if not words or words[0] not in ("the", "we", "our", "there", "it", "this") or "you" in words:
            continue
        stems = [stem(word) for word in words]
        if all(max((likeness(one, other) for other in stems), default=0.0) > 0 for one in asked):
            return Turn((Say(says.speakable(line)),), state)
    return None
