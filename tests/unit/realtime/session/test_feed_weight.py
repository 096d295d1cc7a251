"""What events cost while they wait, and whose audio they carry."""

from __future__ import annotations

from app.realtime import model_events as model
from app.realtime.protocol.items import (
    AssistantAudio,
    AssistantMessageItem,
    AssistantText,
    InputAudio,
    InputImage,
    RealtimeToolCallItem,
    SystemMessageItem,
    UserMessageItem,
)
from app.realtime.session import events
from app.realtime.session.feed import audio_item, weigh

AUDIO = model.RealtimeModelAudioEvent(b"\0" * 1000, "r1", "a1", 0)
FRAME = model.RealtimeModelRawServerEvent({"type": "response.output_audio.delta", "item_id": "a1", "delta": "A" * 1333})


def test_audio_weighs_its_bytes_in_every_form() -> None:
    assert weigh(events.RealtimeAudio(AUDIO, "a1", 0)) >= 1000
    assert weigh(events.RealtimeRawModelEvent(AUDIO)) >= 1000
    assert weigh(events.RealtimeRawModelEvent(FRAME)) >= 1333
    assert weigh(events.RealtimeHistoryUpdated([SystemMessageItem(item_id="s")] * 100)) >= 800
    assert 0 < weigh(events.RealtimeSpeechStarted("u1", 0)) < 1000


def test_a_changed_item_weighs_its_texts_since_each_version_holds_them_all() -> None:
    said = AssistantMessageItem(item_id="a1", content=[AssistantAudio(transcript="x" * 3000), AssistantText(text="y")])
    shown = UserMessageItem(item_id="u1", content=[InputImage(image_url="z" * 5000), InputAudio()])
    called = RealtimeToolCallItem(item_id="c1", output="o" * 700)
    assert 3000 <= weigh(events.RealtimeItemChanged("a1", said)) < 4000
    assert 5000 <= weigh(events.RealtimeItemChanged("u1", shown)) < 6000
    assert 700 <= weigh(events.RealtimeItemChanged("c1", called)) < 1000
    assert 0 < weigh(events.RealtimeItemChanged("c1", None)) < 700


def test_audio_is_found_in_every_form() -> None:
    assert audio_item(events.RealtimeAudio(AUDIO, "a1", 0)) == "a1"
    assert audio_item(events.RealtimeRawModelEvent(AUDIO)) == "a1"
    assert audio_item(events.RealtimeRawModelEvent(FRAME)) == "a1"
    assert audio_item(events.RealtimeRawModelEvent(model.RealtimeModelRawServerEvent({"type": "error"}))) is None
    assert audio_item(events.RealtimeRawModelEvent(model.RealtimeModelEndOfStreamEvent())) is None
    assert audio_item(events.RealtimeAudioEnd("a1", 0)) is None
