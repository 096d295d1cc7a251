"""A conversation as plain text. Pure: rows in, text out.

What the person never heard stands in brackets that say so.
"""

from __future__ import annotations

from app.history.export.meta import ConversationMeta, clock, facts, remarks, tool_outcome
from app.history.model import TranscriptRow


def render(rows: list[TranscriptRow], meta: ConversationMeta) -> str:
    """The whole document, ending in a newline."""
    title = meta.title or "Conversation"
    head = [title, "=" * len(title), *(f"{label}: {value}" for label, value in facts(rows, meta))]
    return "\n".join((*head, "", *(line(row) for row in rows))) + "\n"


def line(row: TranscriptRow) -> str:
    """One row as one paragraph: `[0:04] You: a table for two`."""
    at = f"[{clock(row.at_s)}]"
    match row.kind:
        case "message":
            beside = remarks(row)
            note = f" ({', '.join(beside)})" if beside else ""
            return f"{at} {row.speaker or row.role}{note}: {_words(row)}"
        case "tool":
            if row.state == "failed" and row.output:
                return f"{at} Tool {row.title}({row.arguments}) failed: {row.output}"
            answer = f" -> {row.output}" if row.output else ""
            return f"{at} Tool {row.title}({row.arguments}) {tool_outcome(row)}{answer}"
        case "handoff":
            return f"{at} Handoff: {row.title}"
        case "notice":
            return f"{at} Notice: {row.text}"


def _words(row: TranscriptRow) -> str:
    if not row.interrupted:
        return row.text
    unheard = row.unheard_text.strip()
    return " ".join(part for part in (row.heard_text.rstrip(), f"[not heard: {unheard}]" if unheard else "") if part)
