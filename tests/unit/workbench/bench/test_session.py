"""The arithmetic of the session's figures, and what its server is told to say."""

from __future__ import annotations

import json
from collections import Counter
from urllib.parse import parse_qs, urlsplit

import pytest

from app.workbench.bench.session import pair_rows
from app.workbench.bench.session_peer import Plan, answer_frames


def test_one_pair_that_was_disturbed_decides_nothing_and_is_told() -> None:
    middle, least, greatest = pair_rows([(5.0, 10.0), (7.0, 10.0), (11.0, 20.0)], "theirs")
    assert (middle.value, least.value, greatest.value) == (0.55, 0.5, 0.7)
    assert middle.ok
    assert (least.target, greatest.target) == (None, None)
    assert not pair_rows([(7.0, 10.0)] * 3, "theirs")[0].ok


@pytest.mark.parametrize(("audio", "text"), [(20, 2), (7, 3), (3, 7), (5, 5), (4, 0), (0, 4), (1, 1)])
def test_an_answer_holds_all_its_pieces_texts_spread_evenly(audio: int, text: int) -> None:
    frames = [json.loads(frame) for frame in answer_frames(Plan(audio=audio, text=text))]
    kinds = Counter(frame["type"] for frame in frames)
    assert kinds["response.output_audio.delta"] == audio
    assert kinds["response.output_audio_transcript.delta"] == text
    assert [frame["type"] for frame in frames[:2]] == ["response.output_item.added", "conversation.item.added"]
    told = [frame["event_id"] for frame in frames if frame["event_id"].startswith("t")]
    assert told == [f"t{index}" for index in range(text)]
    gaps = "".join(frame["event_id"][0] for frame in frames[2:]).split("t")[1:]
    assert not gaps or max(map(len, gaps)) <= -(-max(audio, 1) // max(text, 1))


def test_a_url_holds_the_whole_plan() -> None:
    plan = Plan(audio=3, text=2, items=1, speech=1, late=5, silent=1)
    asked = urlsplit(plan.at("ws://127.0.0.1:1/v1/realtime"))
    assert (asked.netloc, asked.path) == ("127.0.0.1:1", "/v1/realtime")
    assert Plan(**{key: int(values[0]) for key, values in parse_qs(asked.query).items()}) == plan
