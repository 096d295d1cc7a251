"""A whole conversation with real speech: `sidetone talk` with the engine of this installation as a child process."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import psutil

from tests.speech import read_wav, speak

ROOT = Path(__file__).resolve().parents[3]
LIMIT_S = 90


def talk(folder: Path, *arguments: str) -> tuple[subprocess.CompletedProcess[str], list[dict[str, Any]]]:
    """Run the command; its result and the events that it wrote."""
    events = folder / "events.jsonl"
    command = [sys.executable, "-m", "app", "talk", *arguments, "--events", str(events)]
    environment = {"XDG_STATE_HOME": str(folder), "HOME": str(folder), "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"}
    result = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=LIMIT_S, check=False
    )
    lines = events.read_text(encoding="utf-8").splitlines() if events.exists() else []
    return result, [json.loads(line) for line in lines]


def of_type(events: list[dict[str, Any]], kind: str) -> list[dict[str, Any]]:
    return [event for event in events if event["type"] == kind]


def test_a_table_is_booked_by_voice_and_the_answer_is_heard(tmp_path: Path) -> None:
    said = speak("Book a table for two people tomorrow at seven.", tmp_path)
    out = tmp_path / "heard.wav"
    result, events = talk(tmp_path, "--agents", "restaurant", "--say", str(said), "--out", str(out))
    assert result.returncode == 0, result.stdout + result.stderr
    (end,) = of_type(events, "tool_end")
    assert end["tool"] == "book_table"
    assert json.loads(end["arguments"]) == {"people": 2, "day": "tomorrow", "time": "19:00"}
    assert "Tool book_table" in result.stdout
    assert "You: book a table for two people tomorrow at seven" in result.stdout

    samples, rate = read_wav(out)
    answer_at = next(event["at"] for event in of_type(events, "audio") if event["at"] >= end["at"])
    spoken_s = np.count_nonzero(np.abs(samples.astype(np.int32)) > 300) / rate
    assert spoken_s > 0.8
    (played,) = [event for event in of_type(events, "playback_done") if event["at"] >= answer_at]
    assert played["heard_ms"] > 1500
    assert not _engines_of(result)


def test_two_spoken_turns_with_a_barge_in(tmp_path: Path) -> None:
    menu = speak("What is on the menu?", tmp_path)
    hours = speak("When are you open?", tmp_path)
    arguments = ["--agents", "restaurant", "--say", str(menu), "--say", str(hours), "--barge-in-at", "1.0"]
    result, events = talk(tmp_path, *arguments)
    assert result.returncode == 0, result.stdout + result.stderr
    (cut,) = of_type(events, "audio_interrupted")
    assert 1000 <= cut["heard_ms"] <= 2500
    assert "[not heard: " in result.stdout
    assert "noon to eleven" in result.stdout


def test_a_handoff_by_voice_reaches_the_other_agent(tmp_path: Path) -> None:
    said = speak("I have a question about my bill.", tmp_path)
    result, events = talk(tmp_path, "--agents", "front_desk", "--say", str(said))
    assert result.returncode == 0, result.stdout + result.stderr
    (handoff,) = of_type(events, "handoff")
    assert "illing" in handoff["to_agent"]
    assert any(event["agent"] == handoff["to_agent"] for event in of_type(events, "agent_start"))


def _engines_of(result: subprocess.CompletedProcess[str]) -> list[int]:
    """Engine processes whose parent is gone: none may be left."""
    left = []
    for process in psutil.process_iter(["cmdline", "ppid"]):
        command = process.info["cmdline"] or []
        if "--until-stdin-closes" in command and process.info["ppid"] == 1:
            left.append(process.pid)
    return left
