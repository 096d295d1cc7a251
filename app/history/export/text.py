"""A conversation as plain text. Pure: rows in, text out.

What the person never heard stands in brackets that say so.
"""

from __future__ import annotations

from app.base.figures import clock
from app.base.language import columns, say
from app.history.export.meta import ConversationMeta, facts, remarks, tool_outcome, who
from app.history.model import TranscriptRow


def render(rows: list[TranscriptRow], meta: ConversationMeta) -> str:
    """The whole document, ending in a newline."""
    title = meta.title or say("Export", "Conversation")
    head = [
        title,
        "=" * columns(title),
        *(say("Export", "{label}: {value}").format(label=label, value=value) for label, value in facts(rows, meta)),
    ]
    return "\n".join((*head, "", *(line(row) for row in rows))) + "\n"


def line(row: TranscriptRow) -> str:
    """One row as one paragraph: `[0:04] You: a table for two`."""
    at = f"[{clock(row.at_s)}]"
    match row.kind:
        case "message":
            beside = remarks(row)
            note = f" ({', '.join(beside)})" if beside else ""
            return f"{at} {who(row)}{note}: {_words(row)}"
        case "tool":
            if row.state == "failed" and row.output:
                failed = say("Export", "Tool {call} failed: {output}")
                return f"{at} {failed.format(call=_call(row), output=row.output)}"
            answer = f" -> {row.output}" if row.output else ""
            told = say("Export", "Tool {call} {outcome}").format(call=_call(row), outcome=tool_outcome(row))
            return f"{at} {told}{answer}"
        case "handoff":
            told = say("Export", "Handoff: {title}").format(title=row.title)
            return f"{at} {told}"
        case "notice":
            told = say("Export", "Notice: {text}").format(text=row.text)
            return f"{at} {told}"


def _words(row: TranscriptRow) -> str:
    if not row.interrupted:
        return row.text
    unheard = row.unheard_text.strip()
    lost = say("Export", "[not heard: {text}]").format(text=unheard) if unheard else ""
    return " ".join(part for part in (row.heard_text.rstrip(), lost) if part)


def _call(row: TranscriptRow) -> str:
    return f"{row.title}({row.arguments})"
