"""Values in words and figures, as the window shows them: clock times, tool arguments, rows as text. No Qt."""

from __future__ import annotations

import json
from typing import Any, Final

from app.base.figures import clock, duration
from app.base.json_text import from_json
from app.base.language import count, say
from app.base.visible import visible, visible_name
from app.history.export.meta import state_name, who
from app.history.model import TranscriptRow

__all__ = ["block", "call_block", "clock", "duration", "parsed", "plain", "speaker", "summary", "title"]

_SUMMARY_CHARS: Final = 120
_BLOCK_LINES: Final = 60


def parsed(text: str) -> Any:
    """JSON as a value; anything else stays the text it is."""
    try:
        return from_json(text)
    except ValueError:
        return text


def summary(arguments: str) -> str:
    """Tool arguments on one line: `people 4 · Friday · 20:00`."""
    value = parsed(arguments) if arguments else ""
    if isinstance(value, dict):
        value = " · ".join(_short(name, each) for name, each in value.items())
    line = visible_name(" ".join(str(value).split()))
    return line if len(line) <= _SUMMARY_CHARS else line[: _SUMMARY_CHARS - 1] + "…"


def _short(name: str, value: Any) -> str:
    if isinstance(value, str):
        return value
    return f"{name} {json.dumps(value, ensure_ascii=False)}"


def block(value: str) -> str:
    """Arguments or an output as aligned lines for the mono font; long ones are cut with a note."""
    content = parsed(value) if value else ""
    if isinstance(content, dict) and content:
        width = max(len(name) for name in content)
        text = "\n".join(f"{name.ljust(width)}  {_literal(each)}" for name, each in content.items())
    elif isinstance(content, str):
        text = content
    else:
        text = json.dumps(content, ensure_ascii=False, indent=2)
    text = visible(text)
    lines = text.splitlines()
    if len(lines) <= _BLOCK_LINES:
        return text
    return "\n".join([*lines[:_BLOCK_LINES], count("Words", "… %n more line(s)", len(lines) - _BLOCK_LINES)])


def _literal(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def title(row: TranscriptRow) -> str:
    """The tool of a call, or who handed over to whom, with nothing hidden in the names."""
    return visible_name(row.title)


def speaker(row: TranscriptRow) -> str:
    """Who spoke, with nothing hidden in the name."""
    return visible_name(who(row))


def call_block(row: TranscriptRow) -> str:
    """A tool call with its output: arguments, then `→ output`."""
    parts = [block(row.arguments)] if row.arguments.strip() not in {"", "{}"} else []
    if row.output:
        parts.append("→ " + block(row.output).replace("\n", "\n  "))
    return "\n".join(parts)


def plain(row: TranscriptRow) -> str:
    """A row as one paragraph of text: for the clipboard and for screen readers."""
    at = clock(row.at_s)
    if row.kind == "message":
        if row.interrupted and row.unheard_text:
            lost = say("Export", "[not heard: {text}]").format(text=row.unheard_text.strip())
            return f"{speaker(row)} {at}: {row.heard_text.rstrip()} {lost}"
        return f"{speaker(row)} {at}: {row.text}"
    if row.kind == "tool":
        outcome = f" → {block(row.output)}" if row.output else f" ({state_name(row.state)})"
        return f"{title(row)} {at}: {summary(row.arguments)}{outcome}"
    if row.kind == "handoff":
        return f"{title(row)} {at}" + (f": {visible(row.text)}" if row.text else "")
    return visible(row.text)
