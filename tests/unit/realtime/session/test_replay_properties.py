"""Whatever a history holds, a server takes its replay: the strict shapes of the local engine and of the codec."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from app.local.service import client_event
from app.realtime.protocol import codec
from app.realtime.protocol.items import (
    AssistantAudio,
    AssistantMessageItem,
    AssistantText,
    InputAudio,
    InputImage,
    InputText,
    RealtimeItem,
    RealtimeToolCallItem,
    SystemMessageItem,
    UserMessageItem,
)
from app.realtime.session.replay import replay

IDS = st.text(max_size=40)
TEXTS = st.none() | st.text(max_size=5)
PICTURES = st.sampled_from(
    [None, "", "https://example.org/a.png", "data:image/png;base64,iVBORw0KGgo=", "data:text/plain,x"]
)
CALLS = st.none() | st.sampled_from(["", "c1", "c2"])
USER_PARTS = st.one_of(
    st.builds(InputText, text=TEXTS),
    st.builds(InputAudio, transcript=TEXTS, transcription_failed=st.booleans()),
    st.builds(InputImage, image_url=PICTURES, detail=st.sampled_from([None, "low", "huge", ""])),
)
AGENT_PARTS = st.one_of(st.builds(AssistantText, text=TEXTS), st.builds(AssistantAudio, transcript=TEXTS))
ITEMS = st.one_of(
    st.builds(SystemMessageItem, item_id=IDS, content=st.lists(st.builds(InputText, text=TEXTS), max_size=2)),
    st.builds(UserMessageItem, item_id=IDS, content=st.lists(USER_PARTS, max_size=3)),
    st.builds(
        AssistantMessageItem,
        item_id=IDS,
        content=st.lists(AGENT_PARTS, max_size=2),
        heard_ms=st.none() | st.integers(0, 9),
        heard_text=TEXTS,
    ),
    st.builds(RealtimeToolCallItem, item_id=IDS, call_id=CALLS, name=st.text(max_size=3), output=TEXTS),
)


@given(st.lists(ITEMS, max_size=8), st.sets(st.sampled_from(["c1", "c2"])))
def test_a_server_takes_every_replay(history: list[RealtimeItem], pending: set[str]) -> None:
    made = replay(history, pending)
    for entry in made:
        frame = codec.encode({"type": "conversation.item.create", "item": entry.item})
        client_event.validate(client_event.read_json(frame))
        codec.decode_client(frame)
        assert entry.item_id == entry.item.get("id")
    calls = [entry.item["call_id"] for entry in made if entry.item["type"] == "function_call"]
    outputs = [entry.item["call_id"] for entry in made if entry.item["type"] == "function_call_output"]
    assert len(set(calls)) == len(calls)
    assert outputs == [call_id for call_id in calls if call_id not in pending], "each call has its one output"
    assert "audio" not in {part["type"] for entry in made for part in entry.item.get("content", ())}
    json.dumps([entry.item for entry in made])
