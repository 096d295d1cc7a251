"""Telephone formats: sample-exact lengths, no seams, the words still in it."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.base import pcm
from app.local.service.wire_audio import WireDecoder, WireEncoder, decode_whole, encode_whole
from tests.engine_parts import tone


def test_pcm_passes_unchanged_and_an_odd_byte_waits() -> None:
    decoder = WireDecoder("audio/pcm")
    assert decoder.feed(b"\x01\x02\x03") == b"\x01\x02"
    assert decoder.feed(b"\x04") == b"\x03\x04"
    assert WireEncoder("audio/pcm").feed(b"\x01\x02") == b"\x01\x02"


@pytest.mark.parametrize("kind", ["audio/pcmu", "audio/pcma"])
def test_telephone_audio_keeps_its_length_and_level(kind: str) -> None:
    sound = tone(1000)
    encoded = encode_whole(kind, sound)
    assert len(encoded) == 8000
    back = decode_whole(kind, encoded)
    assert len(back) == len(sound)
    assert pcm.rms_dbfs(pcm.to_samples(back)) == pytest.approx(pcm.rms_dbfs(pcm.to_samples(sound)), abs=0.5)


@given(st.lists(st.integers(0, 700), min_size=1, max_size=8))
def test_blocks_of_any_size_join_to_the_same_stream(sizes: list[int]) -> None:
    sound = pcm.to_samples(tone(200))[: sum(sizes)]
    encoder, start, joined = WireEncoder("audio/pcmu"), 0, b""
    for size in sizes:
        joined += encoder.feed(pcm.to_bytes(sound[start : start + size]))
        start += size
    assert joined == encode_whole("audio/pcmu", pcm.to_bytes(sound))


def test_frequencies_above_the_telephone_band_are_removed() -> None:
    time = np.arange(24_000)
    high = pcm.from_float(0.5 * np.sin(2 * np.pi * 6000 * time / 24_000))
    back = pcm.to_samples(decode_whole("audio/pcmu", encode_whole("audio/pcmu", pcm.to_bytes(high))))
    assert pcm.rms_dbfs(back[1000:-1000]) < pcm.rms_dbfs(high) - 40
