"""A person at the window: talks, is heard, hears an answer; everything on real sound, a real display, real speech."""

from __future__ import annotations

import base64
import json
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from app.base import pcm
from app.history.store import Store
from app.workbench.kept import read_kept
from app.workbench.reducers import Reducers
from tests.confirmation import confirmed
from tests.e2e.conftest import Window
from tests.sound_card import VirtualSoundCard
from tests.speech import speak

pytestmark = pytest.mark.e2e
StartWindow = Callable[..., Window]


def start_talking(start_window: StartWindow, *arguments: str) -> Window:
    """Open the window and press the one button of the first start."""
    window = start_window(*arguments)
    window.wait("the first picture", lambda: window.ask("place", name="talk_now_button")[2])
    window.focus()
    window.click("talk_now_button")
    window.wait_state("listening", "ready", timeout_s=40)
    return window


def heard_whole(window: Window, *, agent_rows: int) -> list[dict[str, Any]]:
    """Wait until the agent has said that many things to their end."""

    def finished() -> list[dict[str, Any]]:
        rows = [row for row in window.rows("message") if row["role"] == "agent"]
        whole = rows and all(row["heard_chars"] in (None, len(row["text"])) and not row["is_partial"] for row in rows)
        return rows if len(rows) >= agent_rows and whole and window.state in ("listening", "ready") else []

    return list(window.wait(f"{agent_rows} whole answers", finished, timeout_s=40))


def test_a_table_is_booked_by_voice(start_window: StartWindow, card: VirtualSoundCard, tmp_path: Path) -> None:
    window = start_talking(start_window, "--agents", "restaurant")
    with card.record() as recording:
        card.say(speak("book a table for two people tomorrow at seven", tmp_path))
        tool = window.wait("the booking", lambda: [row for row in window.rows("tool") if row["state"] == "done"])[0]
        answer = heard_whole(window, agent_rows=1)[-1]
        window.screenshot("booking")
        heard = np.asarray(recording.samples(), dtype=np.int16)

    assert tool["title"] == "book_table"
    assert json.loads(tool["arguments"]) == {"people": 2, "day": "tomorrow", "time": "19:00"}

    said = [row for row in window.rows("message") if row["role"] == "user"]
    assert len(said) == 1
    assert "table" in said[0]["text"]
    assert "tomorrow" in answer["text"]

    marks = {lane: window.marks(lane) for lane in ("you", "agent", "tools", "agents")}
    assert [mark["label"].split()[0] for mark in marks["tools"]] == ["book_table"]
    assert len([mark for mark in marks["you"] if mark["kind"] == "speech"]) == 1
    assert len([mark for mark in marks["agent"] if mark["kind"] == "speech"]) == 1
    assert marks["agents"][0]["label"] == answer["speaker"]
    assert marks["you"][0]["end_s"] <= marks["tools"][0]["start_s"] <= marks["agent"][0]["start_s"]

    assert confirmed(heard) == "your table for two people is booked for tomorrow at seven p m"

    spoken = [row["text"] for row in window.rows("message")]
    window.close()
    window.process.wait(10)
    with Store.usual() as store:
        (kept,) = store.search("tomorrow at seven")
        read = read_kept(store, kept.id)
    assert kept.first_words == said[0]["text"]
    assert type(read.stream[-1].event).__name__ == "ConversationEnded"
    reducers = Reducers()
    for stamped in read.stream:
        reducers.fold(stamped)
    assert [row.text for row in reducers.transcript.rows if row.kind == "message"] == spoken


def test_the_conversation_is_handed_over_by_voice(
    start_window: StartWindow, card: VirtualSoundCard, tmp_path: Path
) -> None:
    window = start_talking(start_window, "--agents", "front_desk")
    card.say(speak("I have a question about my invoice", tmp_path))
    handoff = window.wait("the handoff", lambda: window.rows("handoff"))[0]
    answer = heard_whole(window, agent_rows=1)[-1]
    window.screenshot("handoff")
    assert "Billing" in handoff["title"]
    assert answer["speaker"] == "Billing"
    agents = [mark["label"] for mark in window.marks("agents") if mark["kind"] == "agent"]
    assert agents[0] == "Front desk"
    assert agents[-1] == "Billing"


def test_push_to_talk_with_the_space_bar_loses_no_syllable(
    start_window: StartWindow, card: VirtualSoundCard, tmp_path: Path
) -> None:
    window = start_talking(start_window, "--agents", "restaurant")
    # What the open microphone hears until then is no part of the held turn.
    time.sleep(6)
    window.ask("trigger", name="turn_hold")
    window.wait("hold mode", lambda: window.state == "ready")
    window.focus()
    # The key goes down 150 ms after the first word began: the pre-roll has to bring it back.
    hold_space(window, card.say(speak("book a table for two people tomorrow at seven", tmp_path), wait=False))
    tool = window.wait("the booking", lambda: [row for row in window.rows("tool") if row["state"] == "done"])[0]
    assert json.loads(tool["arguments"]) == {"people": 2, "day": "tomorrow", "time": "19:00"}
    said = next(row for row in window.rows("message") if row["role"] == "user")
    assert said["text"].split()[0].lower() in ("book", "booked"), said["text"]
    assert window.rows("message")[0]["text"]

    # The display repeats a held key: it is one turn all the same, and the next one has a time of its own.
    heard_whole(window, agent_rows=1)
    hold_space(window, card.say(speak("can I see the menu", tmp_path), wait=False))
    window.wait_state("speaking")
    rows = window.rows("message")
    assert [row["role"] for row in rows[:3]] == ["user", "agent", "user"]
    assert [row["at_s"] for row in rows] == sorted(row["at_s"] for row in rows)
    spoken = {row["key"]: row["at_s"] for row in rows if row["role"] == "user"}
    assert {mark["key"]: mark["start_s"] for mark in window.marks("you")} == spoken


def hold_space(window: Window, speaking: subprocess.Popen[bytes]) -> None:
    """Press soon after the first sound, and let go when it is over."""
    window.display.xdotool("sleep", "0.15", "keydown", "space")
    speaking.wait(20)
    window.display.xdotool("keyup", "space")


def test_an_engine_that_dies_is_restarted_and_the_conversation_goes_on(
    start_window: StartWindow, card: VirtualSoundCard, tmp_path: Path
) -> None:
    window = start_talking(start_window, "--agents", "restaurant")
    card.say(speak("can I see the menu", tmp_path))
    window.wait_state("speaking")
    engine = [child for child in window.children() if "serve" in child.cmdline()]
    assert len(engine) == 1
    engine[0].kill()
    window.wait_state("reconnecting", timeout_s=5)
    window.screenshot("engine-lost")
    window.wait_state("listening", "ready", timeout_s=40)
    notices = " ".join(row["text"] for row in window.rows("notice"))
    assert "engine" in notices.lower()
    before = len([row for row in window.rows("message") if row["role"] == "user"])
    card.say(speak("book a table for two people tomorrow at seven", tmp_path))
    window.wait("the booking", lambda: [row for row in window.rows("tool") if row["state"] == "done"])
    assert len([row for row in window.rows("message") if row["role"] == "user"]) == before + 1
    window.screenshot("engine-back")


def test_closing_during_speech_ends_everything_at_once(
    start_window: StartWindow, card: VirtualSoundCard, tmp_path: Path
) -> None:
    window = start_talking(start_window, "--agents", "restaurant")
    card.say(speak("can I see the menu", tmp_path))
    window.wait_state("speaking")
    children = window.children()
    assert children
    window.close()
    assert window.process.wait(2.0) == 0, window.errors
    assert [child for child in children if child.is_running()] == []


def test_the_engine_is_gone_when_the_application_is_killed(start_window: StartWindow) -> None:
    window = start_talking(start_window, "--agents", "restaurant")
    children = window.children()
    assert children
    window.process.kill()
    window.process.wait(5)
    for child in children:
        child.wait(5)


def cut_in(recording: np.ndarray, reference: np.ndarray) -> tuple[int, int]:  # type: ignore[type-arg]
    """Where in `recording` the start of `reference` lies, and the last loud sample after it (24 kHz)."""
    probe = reference[: pcm.SESSION_RATE_HZ].astype(np.float64)
    size = 1 << int(np.ceil(np.log2(recording.size + probe.size)))
    spectrum = np.fft.rfft(recording.astype(np.float64), size) * np.conj(np.fft.rfft(probe, size))
    offset = int(np.argmax(np.fft.irfft(spectrum, size)[: recording.size]))
    after = np.flatnonzero(np.abs(recording[offset:].astype(np.int32)) > 60)
    return offset, offset + int(after[-1])


def test_speaking_over_the_agent_silences_it_at_once(
    start_window: StartWindow, card: VirtualSoundCard, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    window = start_talking(start_window, "--agents", "restaurant")
    with card.record() as recording:
        card.say(speak("can I see the menu", tmp_path))
        window.wait_state("speaking")
        recording.wait(recording.seconds + 1.0)
        before = len([frame for frame in window.ask("wire") if frame["type"].endswith("speech_started")])
        speaking = card.say(speak("what are your opening hours", tmp_path), wait=False)
        cut = window.wait(
            "the truncation",
            lambda: [frame for frame in window.ask("wire") if frame["type"] == "conversation.item.truncate"],
        )[0]
        # Recorded until the silence is certain, and not yet the next answer.
        recording.wait(recording.seconds + 0.3)
        heard = np.asarray(recording.samples(), dtype=np.int16)
        started_at = recording.started_at
        speaking.wait(20)
        frames, blocks = window.ask("wire"), window.ask("blocks")
        window.wait("the next answer", lambda: len([r for r in window.rows("message") if r["role"] == "agent"]) >= 2)
        window.screenshot("barge-in")
    spoken_over = [frame for frame in frames if frame["type"].endswith("speech_started")][before]
    deltas = [f for f in frames if f["type"].endswith("audio.delta") and f["item_id"] == cut["item_id"]]
    reference = pcm.to_samples(b"".join(base64.b64decode(frame["delta"]) for frame in deltas))
    begin, end = cut_in(heard, reference)

    # The last silence before the truncation; it may have been a pause of the voice already.
    silences = [at_s for at_s, is_sound in blocks if not is_sound and at_s <= cut["at_s"] + 0.05]
    silent_at = max(silences[-1], spoken_over["at_s"])
    first_sound_at = next(at_s for at_s, is_sound in blocks if is_sound)
    first_heard_at = started_at + int(np.flatnonzero(np.abs(heard.astype(np.int32)) > 60)[0]) / recording.rate_hz
    buffering_ms = (first_heard_at - first_sound_at) * 1000
    handed_after_ms = (silent_at - spoken_over["at_s"]) * 1000
    silent_after_ms = (started_at + end / recording.rate_hz - spoken_over["at_s"]) * 1000
    played_ms = (end - begin) * 1000 / recording.rate_hz
    stretch = reference[slice(*sorted((end - begin, pcm.ms_to_samples(cut["audio_end_ms"]))))]
    disagreement_ms = np.count_nonzero(np.abs(stretch.astype(np.int32)) > 300) * 1000 / pcm.SESSION_RATE_HZ
    steps = np.abs(np.diff(heard[begin : end + 2400].astype(np.int32)))
    at_cut = int(steps[end - begin - 720 :].max())
    own = int(steps[: end - begin - 720].max())
    with capsys.disabled():
        print(
            f"\nbarge-in: silence handed to the device {handed_after_ms:.1f} ms after speech_started on the socket; "
            f"in the recording {silent_after_ms:.1f} ms, of which the virtual device buffers {buffering_ms:.1f} ms; "
            f"played {played_ms:.0f} ms, truncated at {cut['audio_end_ms']} ms (audible difference "
            f"{disagreement_ms:.1f} ms); step at the cut {at_cut}, largest of the speech {own}"
        )
    assert handed_after_ms <= 20
    assert silent_after_ms - buffering_ms <= 20
    assert disagreement_ms <= 10
    assert at_cut <= own
    interrupted = next(row for row in window.rows("message") if row["role"] == "agent")
    assert interrupted["interrupted"]
    assert 0 < interrupted["heard_chars"] < len(interrupted["text"])
    assert any(mark["kind"] == "unheard" for mark in window.marks("agent"))
