"""A conversation as Markdown. Pure: rows in, text out.

What the person never heard is struck and said to be not heard; it is not part of what was said.
"""

from __future__ import annotations

import re
from typing import Final

from app.history.export.meta import ConversationMeta, clock, facts, remarks, tool_outcome
from app.history.model import TranscriptRow

_INLINE: Final = re.compile(r"([\\`*_\[\]<>~|])")
_LINE_START: Final = re.compile(r"^(\s*)(#|[-+](?=\s)|\d+(?=[.)]\s)|={2,}|-{2,})")


def render(rows: list[TranscriptRow], meta: ConversationMeta) -> str:
    """The whole document, ending in a newline."""
    blocks = [f"# {escape(meta.title or 'Conversation')}"]
    listed = "\n".join(f"- {label}: {escape(value)}" for label, value in facts(rows, meta))
    blocks += [listed] if listed else []
    blocks += [_block(row) for row in rows]
    return "\n\n".join(blocks) + "\n"


def escape(text: str) -> str:
    """Plain text that Markdown shows as it is."""
    lines = (_INLINE.sub(r"\\\1", line) for line in text.splitlines())
    return "  \n".join(_LINE_START.sub(_escape_start, line) for line in lines)


def _escape_start(found: re.Match[str]) -> str:
    space, mark = found.groups()
    return f"{space}{mark}\\" if mark.isdigit() else f"{space}\\{mark}"


def _block(row: TranscriptRow) -> str:
    match row.kind:
        case "message":
            return _message(row)
        case "tool":
            return _tool(row)
        case "handoff":
            return f"*{clock(row.at_s)} · handoff: {escape(row.title)}*"
        case "notice":
            return f"*{clock(row.at_s)} · {escape(row.text)}*"


def _message(row: TranscriptRow) -> str:
    head = " · ".join((f"**{escape(row.speaker or row.role)}**", clock(row.at_s), *remarks(row)))
    if not row.interrupted:
        return f"{head}  \n{escape(row.text)}"
    heard, unheard = escape(row.heard_text.rstrip()), escape(row.unheard_text.strip())
    lost = f"~~{unheard}~~ *(not heard)*" if unheard else ""
    return f"{head}  \n{' '.join(part for part in (heard, lost) if part)}"


def _tool(row: TranscriptRow) -> str:
    lines = [f"**Tool {_code(row.title)}** · {clock(row.at_s)} · {tool_outcome(row)}"]
    lines += [f"- arguments: {_code(row.arguments)}"] if row.arguments else []
    label = "reason" if row.state == "failed" else "output"
    lines += [f"- {label}: {_code(row.output)}"] if row.output else []
    return "\n".join((lines[0], "", *lines[1:])) if len(lines) > 1 else lines[0]


def _code(text: str) -> str:
    """A code span whose fence is longer than any run of backticks inside; line breaks become spaces."""
    flat = " ".join(text.split("\n"))
    longest = max((len(run) for run in re.findall(r"`+", flat)), default=0)
    fence = "`" * (longest + 1)
    pad = " " if flat.startswith("`") or flat.endswith("`") else ""
    return f"{fence}{pad}{flat}{pad}{fence}"
