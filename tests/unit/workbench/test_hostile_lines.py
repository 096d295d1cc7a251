"""Event lines may come from anywhere: what is no event is refused, and whatever is read can be folded."""

from __future__ import annotations

import dataclasses
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.base.errors import ConfigError
from app.workbench.event_log import _TYPES, events_of
from app.workbench.export import export_saved
from app.workbench.reducers import Reducers
from app.workbench.saved import SavedConversation

_JSON = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(-(2**70), 2**70), st.floats(), st.text(max_size=5)),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=5), inner, max_size=3)),
    max_leaves=6,
)
_ITEM = st.fixed_dictionaries(
    {
        "item_id": st.sampled_from(["i1", "i2"]),
        "type": st.just("message"),
        "role": st.sampled_from(["user", "assistant"]),
    },
    optional={"content": _JSON, "heard_ms": _JSON, "previous_item_id": st.sampled_from(["i1", "i2", "root"])},
)
_LIKELY = {"item_id": st.sampled_from(["i1", "i2", ""]), "call_id": st.sampled_from(["c1", ""]), "item": _ITEM}


@st.composite
def _lines(draw: st.DrawFn) -> list[str]:
    lines = []
    for name in draw(st.lists(st.sampled_from(sorted(_TYPES)), max_size=8)):
        fields = {"at": draw(st.one_of(st.floats(0, 100), _JSON)), "type": name}
        for field in dataclasses.fields(_TYPES[name]):
            if field.name not in ("type", "info"):
                fields[field.name] = draw(st.one_of(_LIKELY.get(field.name, st.text(max_size=5)), _JSON))
        lines.append(json.dumps(fields))
    return lines


@given(_lines())
def test_whatever_can_be_read_can_be_shown_and_exported(
    tmp_path_factory: pytest.TempPathFactory, lines: list[str]
) -> None:
    readable = [line for line in lines if _is_readable(line)]  # one that is refused must not hide the others
    reducers = Reducers()
    for stamped in events_of(readable, "given"):
        reducers.fold(stamped)
    saved = SavedConversation("t", "", "", "", 0.0, events_of(readable, "given"), tuple(readable))
    export_saved(saved, tmp_path_factory.mktemp("out") / "x.md")


def _is_readable(line: str) -> bool:
    try:
        events_of([line], "given")
    except ConfigError:
        return False
    return True


@pytest.mark.parametrize(
    "line",
    [
        '{"at": "x", "type": "speech_started", "item_id": "u", "audio_start_ms": 1}',
        '{"at": NaN, "type": "conversation_ended"}',
        '{"at": -1, "type": "conversation_ended"}',
        '{"at": 1, "type": "audio", "item_id": "a", "bytes": "many"}',
        '{"at": 1, "type": "output_transcript_delta", "item_id": "a", "delta": ["x"]}',
        '{"at": 1, "type": "conversation_started", "title": 5, "agent": "a", "connection": "", "started_at": ""}',
        '{"at": 1, "type": "history_added", "item": {}}',
        "[" * 100_000,
    ],
)
def test_fields_that_make_no_sense_are_named_with_their_line(line: str) -> None:
    with pytest.raises(ConfigError, match="talk:1"):
        events_of([line], "talk")
