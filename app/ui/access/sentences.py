"""The sentence that a screen reader says for a row of the transcript or a mark of the timeline. Pure.

Who, when, what, and what cannot be told by looking: how far a tool is, what nobody heard.
"""

from __future__ import annotations

from app.base import figures
from app.base.language import say
from app.base.visible import visible
from app.history.export.meta import state_name, tool_outcome
from app.history.model import MarkRow, TranscriptRow
from app.ui import words


def row_sentence(row: TranscriptRow) -> str:
    """One row of the transcript."""
    at = figures.clock(row.at_s)
    if row.kind == "message":
        return say("Access", "{who}, {time}: {text}").format(who=words.speaker(row), time=at, text=_said(row))
    if row.kind == "tool":
        return _tool(row, at)
    if row.kind == "handoff":
        text = f"{words.title(row)}. {visible(row.text)}".removesuffix(". ")
        return say("Access", "Handoff, {time}: {text}").format(time=at, text=text)
    kind = {
        "error": say("Access", "Error, {time}: {text}"),
        "warning": say("Access", "Warning, {time}: {text}"),
        "info": say("Access", "Note, {time}: {text}"),
    }[row.level]
    return kind.format(time=at, text=visible(row.text))


def _said(row: TranscriptRow) -> str:
    if row.is_partial:
        return say("Access", "{text} (not finished)").format(text=row.text)
    if row.interrupted and row.unheard_text.strip():
        return say("Access", "{heard} (interrupted; not heard: {unheard})").format(
            heard=row.heard_text.strip(), unheard=row.unheard_text.strip()
        )
    return row.text


def _tool(row: TranscriptRow, at: str) -> str:
    text = say("Access", "Tool {name}, {time}, {state}").format(name=words.title(row), time=at, state=tool_outcome(row))
    asked, answered = words.summary(row.arguments), words.summary(row.output)
    parts = [
        text,
        visible(row.text).rstrip("."),
        asked,
        say("Access", "Result: {text}").format(text=answered) if answered else "",
    ]
    return ". ".join(part for part in parts if part)


def mark_sentence(mark: MarkRow, lane: str) -> str:
    """One mark of the timeline: its lane, what it is, when, for how long, how far.

    Args:
        lane: the lane's name in words.
    """
    from app.ui.timeline.model import describe  # the timeline itself speaks through here

    parts = [lane, describe(mark)]
    if mark.kind == "tool":
        parts.append(state_name(mark.state))
    if mark.end_s is None:
        parts.append(say("Access", "goes on"))
    return ", ".join(str(part) for part in parts)
