from __future__ import annotations

import pytest

from app.local.speech.channel import MOST_FRAMES, Channel


def test_until_something_was_understood_the_beginning_of_an_utterance_is_all_there_is() -> None:
    channel = Channel()
    assert channel.begin("40,3,-1.5", 80) == "40,3,-1.5"
    assert channel.begin("20,1,0", 80) == "20,1,0"


def test_what_was_understood_counts_by_its_length() -> None:
    channel = Channel()
    channel.learn("40,0", 100)
    assert channel.begin("20,10", 100) == "30,5"
    channel.learn("20,10", 300)
    assert channel.begin("25,7.5", 80) == "25,7.5"


@pytest.mark.parametrize("utterances", [10, 1000])
def test_another_microphone_is_known_after_some_seconds(utterances: int) -> None:
    channel = Channel()
    for _ in range(utterances):
        channel.learn("40,0", 200)
    for _ in range(3 * MOST_FRAMES // 200):
        channel.learn("20,0", 200)
    level = float(channel.begin("20,0", 80).split(",")[0])
    assert 20 <= level < 22
