"""The chat completions format: requests out of a `BrainRequest`, answers out of streamed chunks. Pure.

Follows OpenAI's `/v1/chat/completions` as Ollama, llama.cpp, LM Studio, vLLM and others speak it, and is lenient where
they differ: tool calls without an index, arguments as an object, an answer that is not streamed, thoughts in the text.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from app.base.json_text import from_json
from app.local.ports import BrainDone, BrainEvent, BrainMessage, BrainRequest, BrainText, BrainToolCall

_THINK, _THOUGHT = "<think>", "</think>"
_SPOKEN = "Your answer is spoken aloud: use plain sentences, no markup, no lists, no emoji."
_NO_OUTPUT = "The call was interrupted and has no result."


def request_body(request: BrainRequest, model: str) -> dict[str, Any]:
    """The JSON body of a streaming request."""
    body: dict[str, Any] = {
        "model": model,
        "messages": _messages(request),
        "stream": True,
        "stream_options": {"include_usage": True},
    }
    if request.max_output_tokens:
        body["max_tokens"] = request.max_output_tokens
    tools = [_tool(tool) for tool in request.tools if tool.get("name")]
    if tools:
        body["tools"] = tools
        body["tool_choice"] = _tool_choice(request.tool_choice)
    return body


def _messages(request: BrainRequest) -> list[dict[str, Any]]:
    """The conversation; calls of one turn share a message, and every call has an output right behind it."""
    found: list[dict[str, Any]] = [{"role": "system", "content": f"{request.instructions}\n\n{_SPOKEN}".strip()}]
    outputs = {message.call_id: message.text for message in request.messages if message.role == "output"}
    waiting: list[BrainMessage] = []
    for message in (*request.messages, BrainMessage("system")):
        if message.role == "call":
            waiting.append(message)
            continue
        if message.role == "output":
            continue
        _flush(found, waiting, outputs)
        if message.text.strip():
            found.append({"role": message.role, "content": message.text})
    return found


def _flush(found: list[dict[str, Any]], waiting: list[BrainMessage], outputs: Mapping[str, str]) -> None:
    if not waiting:
        return
    calls = [
        {"id": call.call_id, "type": "function", "function": {"name": call.name, "arguments": call.arguments or "{}"}}
        for call in waiting
    ]
    if found and found[-1]["role"] == "assistant" and "tool_calls" not in found[-1]:
        found[-1]["tool_calls"] = calls
    else:
        found.append({"role": "assistant", "content": None, "tool_calls": calls})
    for call in waiting:
        text = outputs.get(call.call_id, _NO_OUTPUT)
        found.append({"role": "tool", "tool_call_id": call.call_id, "content": text})
    waiting.clear()


def _tool(tool: Mapping[str, Any]) -> dict[str, Any]:
    function = {
        "name": tool["name"],
        "description": tool.get("description") or "",
        "parameters": tool.get("parameters") or {"type": "object", "properties": {}},
    }
    return {"type": "function", "function": function}


def _tool_choice(choice: Any) -> Any:
    if isinstance(choice, Mapping) and choice.get("name"):
        return {"type": "function", "function": {"name": choice["name"]}}
    return choice if isinstance(choice, Mapping) or choice in ("none", "required") else "auto"


@dataclass(slots=True)
class _CallParts:
    """A tool call that is being streamed."""

    call_id: str = ""
    name: str = ""
    arguments: str = ""


@dataclass(slots=True)
class AnswerReader:
    """Takes the chunks of one answer; gives text at once and calls at the end.

    Attributes:
        error: the server's own words when a chunk was an error.
        has_started: the server began to answer, if only with its thoughts.
        has_ended: the server said that the answer is complete; a stream that just stops was cut.
        has_content: something to hear or a call was taken; thoughts and blanks are neither.
    """

    error: str = ""
    has_started: bool = False
    has_ended: bool = False
    has_content: bool = False
    _reason: Literal["completed", "max_output_tokens", "content_filter"] = "completed"
    _usage: Mapping[str, Any] = field(default_factory=dict)
    _calls: dict[int, _CallParts] = field(default_factory=dict)
    _thoughts: ThoughtFilter = field(default_factory=lambda: ThoughtFilter())

    def chunk(self, data: str) -> list[BrainEvent]:
        """Take one event's data; what is no JSON object is passed over."""
        try:
            value = from_json(data)
        except ValueError:
            return []
        if not isinstance(value, dict):
            return []
        if value.get("error"):
            self.error = error_text(value) or "an unnamed error"
            return []
        if isinstance(value.get("usage"), Mapping):
            self._usage = value["usage"]
        choices = value.get("choices")
        choice = choices[0] if isinstance(choices, list) and choices and isinstance(choices[0], Mapping) else {}
        self.has_started = self.has_started or bool(choice)
        self._finish_reason(choice.get("finish_reason"))
        delta = choice.get("delta") or choice.get("message")
        return self._delta(delta) if isinstance(delta, Mapping) else []

    def end(self) -> list[BrainEvent]:
        """The rest of the text, the calls in order, and `BrainDone`."""
        events = self.rest()
        for _, call in sorted(self._calls.items()):
            if call.name:
                # without the server's id: some number their calls anew in each answer, the engine's are unique
                events.append(BrainToolCall(call.name, call.arguments or "{}"))
        details = self._usage.get("prompt_tokens_details")
        cached = details.get("cached_tokens") if isinstance(details, Mapping) else 0
        tokens_in, tokens_out = self._usage.get("prompt_tokens"), self._usage.get("completion_tokens")
        return [*events, BrainDone(_count(tokens_in), _count(tokens_out), _count(cached), self._reason)]

    def rest(self) -> list[BrainEvent]:
        """Text that was held back; all that may still be said when the answer was cut."""
        return self._said(self._thoughts.rest())

    @property
    def is_empty(self) -> bool:
        """Whether the answer, taken whole, leaves the person without anything and without a reason."""
        return not self.has_content and self._reason == "completed"

    def _finish_reason(self, reason: Any) -> None:
        if not reason:
            return
        self.has_ended = True
        if reason == "length":
            self._reason = "max_output_tokens"
        elif reason == "content_filter":
            self._reason = "content_filter"

    def _delta(self, delta: Mapping[str, Any]) -> list[BrainEvent]:
        calls = delta.get("tool_calls")
        for part in calls if isinstance(calls, list) else []:
            if isinstance(part, Mapping):
                self._call(part)
        text = delta.get("content")
        if not isinstance(text, str) or not text:
            return []
        return self._said(self._thoughts.feed(text))

    def _said(self, text: str) -> list[BrainEvent]:
        self.has_content = self.has_content or bool(text.strip())
        return [BrainText(text)] if text else []

    def _call(self, part: Mapping[str, Any]) -> None:
        index = part.get("index")
        if not isinstance(index, int):
            last = max(self._calls, default=-1)
            is_new = last < 0 or (part.get("id") and part["id"] != self._calls[last].call_id)
            index = last + 1 if is_new else last
        call = self._calls.setdefault(index, _CallParts())
        function = part.get("function")
        function = function if isinstance(function, Mapping) else {}
        call.call_id = str(part.get("id") or call.call_id)
        name = str(function.get("name") or "")
        call.name = call.name if call.name.endswith(name) else call.name + name
        self.has_content = self.has_content or bool(call.name)
        arguments = function.get("arguments")
        call.arguments += arguments if isinstance(arguments, str) else json.dumps(arguments) if arguments else ""


class ThoughtFilter:
    """Drops a `<think>…</think>` block at the start of an answer, however it is cut; nobody should hear it."""

    def __init__(self) -> None:
        self._state: Literal["before", "inside", "after"] = "before"
        self._held = ""

    def feed(self, text: str) -> str:
        """Add text; returns what may be said now."""
        if self._state == "after":
            return text
        self._held += text
        if self._state == "before":
            start = self._held.lstrip()
            if start.startswith(_THINK):
                self._state, self._held = "inside", start[len(_THINK) :]
            elif _THINK.startswith(start):
                return ""
            else:
                self._state = "after"
                return self._take()
        thought, mark, rest = self._held.partition(_THOUGHT)
        if not mark:
            self._held = thought[-len(_THOUGHT) :]
            return ""
        self._state, self._held = "after", rest.lstrip()
        return self._take()

    def rest(self) -> str:
        """What was held back when the answer ended; an unfinished thought is dropped."""
        return "" if self._state == "inside" else self._take()

    def _take(self) -> str:
        text, self._held = self._held, ""
        return text


def error_text(value: Any) -> str:
    """The server's own words in an error body, in any of the usual shapes."""
    if not isinstance(value, Mapping):
        return ""
    error = value.get("error", value.get("detail", value.get("message")))
    if isinstance(error, Mapping):
        error = error.get("message") or error.get("type")
    return str(error)[:300] if error else ""


def model_names(value: Any) -> list[str]:
    """The names in an answer of `/v1/models`."""
    entries = value.get("data") if isinstance(value, Mapping) else None
    found: Sequence[Any] = entries if isinstance(entries, list) else []
    return [str(entry["id"]) for entry in found if isinstance(entry, Mapping) and entry.get("id")]


def _count(value: Any) -> int:
    return value if isinstance(value, int) and value > 0 else 0
