"""A conversation as Markdown. Pure: rows in, text out.

What the person never heard is struck and said to be not heard; it is not part of what was said.
"""

from __future__ import annotations

import re
from typing import Final

from app.base.figures import clock
from app.base.language import say
from app.history.export.meta import ConversationMeta, facts, remarks, tool_outcome, who
from app.history.model import TranscriptRow

_INLINE: Final = re.compile(r"([\\`*_\[\]<>~|])")
_LINE_START: Final = re.compile(r"^(\s*)(#|[-+](?=\s)|\d+(?=[.)]\s)|={2,}|-{2,})")


def render(rows: list[TranscriptRow], meta: ConversationMeta) -> str:
    """The whole document, ending in a newline."""
    blocks = [f"# {escape(meta.title or say('Export', 'Conversation'))}"]
    listed = "\n".join(
        "- " + say("Export", "{label}: {value}").format(label=label, value=escape(value))
        for label, value in facts(rows, meta)
    )
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
            told = say("Export", "handoff: {title}").format(title=escape(row.title))
            return f"*{clock(row.at_s)} · {told}*"
        case "notice":
            return f"*{clock(row.at_s)} · {escape(row.text)}*"


def _message(row: TranscriptRow) -> str:
    head = " · ".join((f"**{escape(who(row))}**", clock(row.at_s), *remarks(row)))
    if not row.interrupted:
        return f"{head}  \n{escape(row.text)}"
    heard, unheard = escape(row.heard_text.rstrip()), escape(row.unheard_text.strip())
    lost = f"~~{unheard}~~ *{say('Export', '(not heard)')}*" if unheard else ""
    return f"{head}  \n{' '.join(part for part in (heard, lost) if part)}"


def _tool(row: TranscriptRow) -> str:
    title = say("Export", "Tool {name}").format(name=_code(row.title))
    lines = [f"**{title}** · {clock(row.at_s)} · {tool_outcome(row)}"]
    pair = say("Export", "{label}: {value}")
    if row.arguments:
        lines.append("- " + pair.format(label=say("Export", "arguments"), value=_code(row.arguments)))
    label = say("Export", "reason") if row.state == "failed" else say("Export", "output")
    if row.output:
        lines.append("- " + pair.format(label=label, value=_code(row.output)))
    return "\n".join((lines[0], "", *lines[1:])) if len(lines) > 1 else lines[0]


def _code(text: str) -> str:
    """A code span whose fence is longer than any run of backticks inside; line breaks become spaces."""
    flat = " ".join(text.split("\n"))
    longest = max((len(run) for run in re.findall(r"`+", flat)), default=0)
    fence = "`" * (longest + 1)
    pad = " " if flat.startswith("`") or flat.endswith("`") else ""
    return f"{fence}{pad}{flat}{pad}{fence}"
