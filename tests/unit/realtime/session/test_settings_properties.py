"""Patches over patches: what is not named never appears, None stays, and grouping makes no difference."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from app.realtime.model.session_config import wire_session
from app.realtime.session.settings import merged

VOICES = st.sampled_from(["ash", "marin"])
SPEEDS = st.sampled_from([0.5, 1.0, 1.5])
FORMATS = st.sampled_from(["pcm16", "g711_ulaw"])
DETECTION = st.none() | st.just({"type": "server_vad"})
TRANSCRIPTION = st.none() | st.just({"model": "whisper-1"})
AUDIO = st.fixed_dictionaries(
    {},
    optional={
        "input": st.fixed_dictionaries(
            {}, optional={"format": FORMATS, "turn_detection": DETECTION, "transcription": TRANSCRIPTION}
        ),
        "output": st.fixed_dictionaries({}, optional={"voice": VOICES, "speed": SPEEDS, "format": FORMATS}),
    },
)
PLAIN = {
    "instructions": st.none() | st.text(max_size=3),
    "tool_choice": st.sampled_from(["auto", "none"]),
    "max_output_tokens": st.just("inf") | st.integers(1, 9),
    "tracing": st.none() | st.just("auto"),
}
MODALITIES = st.sampled_from([["audio"], ["text"]])
FLAT = st.fixed_dictionaries(
    {},
    optional={
        **PLAIN,
        "voice": VOICES,
        "speed": SPEEDS,
        "turn_detection": DETECTION,
        "input_audio_format": FORMATS,
        "output_audio_format": FORMATS,
        "input_audio_transcription": TRANSCRIPTION,
        "modalities": MODALITIES,
    },
)
NESTED = st.fixed_dictionaries({}, optional={**PLAIN, "audio": AUDIO, "output_modalities": MODALITIES})
PATCHES = FLAT | NESTED


def leaves(value: Any, path: tuple[str, ...] = ()) -> dict[tuple[str, ...], Any]:
    """What a session object says, by place; what stands below `audio` one by one."""
    if isinstance(value, dict) and path in ((), ("audio",), ("audio", "input"), ("audio", "output")):
        return {at: leaf for key, inner in value.items() for at, leaf in leaves(inner, (*path, key)).items()}
    return {path: value}


@given(PATCHES, PATCHES, PATCHES)
def test_patches_may_be_merged_in_any_grouping(one: Any, two: Any, three: Any) -> None:
    left, right = merged(merged(one, two), three), merged(one, merged(two, three))
    assert leaves(wire_session(left)) == leaves(wire_session(right))


@given(PATCHES, PATCHES)
def test_a_patch_changes_what_it_names_and_nothing_else(base: Any, patch: Any) -> None:
    before, wanted = leaves(wire_session(base)), leaves(wire_session(patch))
    assert leaves(wire_session(merged(base, patch))) == {**before, **wanted}


@given(PATCHES)
def test_what_is_not_named_is_not_sent_and_none_is_null(patch: Any) -> None:
    sent = leaves(wire_session(patch))
    named = {key for key in leaves(patch) if key != ("audio",)}
    assert len([place for place in sent if place != ("type",)]) == len(named)
    nothing = {key[-1] for key, value in leaves(patch).items() if value is None} - {"instructions"}
    nulls = {place[-1] for place, value in sent.items() if value is None}
    assert nulls == {name.removeprefix("input_audio_") for name in nothing}


@given(PATCHES, PATCHES)
def test_merging_leaves_both_sides_as_they_were(base: Any, patch: Any) -> None:
    before = repr((base, patch))
    changed = merged(base, patch)
    changed.setdefault("audio", {}).setdefault("output", {})["voice"] = "coral"
    assert repr((base, patch)) == before
