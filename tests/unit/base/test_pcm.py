from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.base import pcm


def test_milliseconds_never_exceed_the_audio() -> None:
    assert pcm.samples_to_ms(479) == 19
    assert pcm.bytes_to_ms(960) == 20
    assert pcm.ms_to_samples(20) == 480


@given(st.integers(min_value=0, max_value=10**9))
def test_a_truncation_point_in_ms_lies_within_the_samples_it_came_from(samples: int) -> None:
    assert pcm.ms_to_samples(pcm.samples_to_ms(samples)) <= samples


def test_an_odd_trailing_byte_is_left_out() -> None:
    assert pcm.to_samples(b"\x01\x00\x02").tolist() == [1]


@given(st.lists(st.integers(min_value=-32768, max_value=32767), max_size=50))
def test_samples_survive_bytes(values: list[int]) -> None:
    samples = np.array(values, dtype=np.int16)
    assert pcm.to_samples(pcm.to_bytes(samples)).tolist() == values


def test_levels_know_silence_and_full_scale() -> None:
    assert pcm.peak_dbfs(np.zeros(10, np.int16)) == pcm.SILENCE_DBFS
    assert pcm.rms_dbfs(np.zeros(0, np.int16)) == pcm.SILENCE_DBFS
    assert pcm.peak_dbfs(np.array([-32768], np.int16)) == pytest.approx(0.0)
    half = np.full(100, 16384, np.int16)
    assert pcm.rms_dbfs(half) == pytest.approx(-6.02, abs=0.01)


def test_floats_are_clipped_and_rounded() -> None:
    assert pcm.from_float(np.array([2.0, -2.0, 0.5])).tolist() == [32767, -32768, 16384]


# Values of the G.711 tables, sign bit and segment ends.
@pytest.mark.parametrize(("code", "value"), [(0x00, -32124), (0x80, 32124), (0xFF, 0), (0x7F, 0), (0xF0, 120)])
def test_mu_law_codes_decode_to_the_table(code: int, value: int) -> None:
    assert pcm.ulaw_to_samples(bytes([code])).tolist() == [value]


@pytest.mark.parametrize(("code", "value"), [(0x55, -8), (0xD5, 8), (0x2A, -32256), (0xAA, 32256), (0x80, 5504)])
def test_a_law_codes_decode_to_the_table(code: int, value: int) -> None:
    assert pcm.alaw_to_samples(bytes([code])).tolist() == [value]


@pytest.mark.parametrize(
    ("encode", "decode"), [(pcm.samples_to_ulaw, pcm.ulaw_to_samples), (pcm.samples_to_alaw, pcm.alaw_to_samples)]
)
def test_every_g711_code_survives_decoding_and_encoding(encode, decode) -> None:  # type: ignore[no-untyped-def]
    values = decode(bytes(range(256)))
    assert decode(encode(values)).tolist() == values.tolist()


def test_g711_error_stays_below_three_percent_of_loud_samples() -> None:
    loud = np.arange(1000, 32000, 7, dtype=np.int16)
    for decoded in (pcm.ulaw_to_samples(pcm.samples_to_ulaw(loud)), pcm.alaw_to_samples(pcm.samples_to_alaw(loud))):
        error = np.abs(decoded.astype(int) - loud.astype(int)) / loud
        assert error.max() < 0.034
