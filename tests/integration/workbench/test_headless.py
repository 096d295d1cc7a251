"""`talk` against an engine over real sockets: steps, recordings, event files, exit codes."""

from __future__ import annotations

import asyncio
import datetime as dt
import gc
import json
from argparse import Namespace
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from websockets.asyncio.server import ServerConnection, serve

from app.base.errors import AppError, ConfigError, TransportError
from app.base.sections import GuardrailEntry, HttpTool
from app.base.settings import Settings, save
from app.local.brain.brain_offline import OfflineBrain
from app.local.ports import EngineParts
from app.workbench.export import export_saved
from app.workbench.headless import SayStep, TalkOptions, TextStep, options_from, talk
from app.workbench.saved import read_saved
from tests.engine_client import engine
from tests.engine_parts import ScriptedSpeechToText, ToneSpeech, tone
from tests.speech import read_wav, write_wav

BOOK = "book a table for two people tomorrow at seven"
FULL = Path("/dev/full")
HOURS = "what are your opening hours"


def spoken(folder: Path, name: str = "a.wav", ms: int = 900) -> Path:
    write_wav(folder / name, np.frombuffer(tone(ms), dtype="<i2"), 24_000)
    return folder / name


def hold(
    options: TalkOptions, *sentences: str, print_line: Callable[[str], None] | None = None
) -> tuple[int, list[str]]:
    """Talk to an engine that hears these sentences; exit code and printed lines."""
    lines: list[str] = []

    async def main() -> int:
        parts = EngineParts(stt=ScriptedSpeechToText(sentences), tts=ToneSpeech(), brain=OfflineBrain())
        async with asyncio.timeout(60), engine(parts) as url:
            return await talk(_at(options, url), print_line or lines.append)

    return asyncio.run(main()), lines


def _at(options: TalkOptions, url: str) -> TalkOptions:
    return replace(options, connection=url)


def read_events(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_steps_follow_each_other_and_leave_their_records(tmp_path: Path) -> None:
    out, events = tmp_path / "heard.wav", tmp_path / "events.jsonl"
    out.write_bytes(b"of before")
    steps = (SayStep(spoken(tmp_path)), TextStep("when are you open"))
    code, lines = hold(TalkOptions("restaurant", steps, out, events, timeout_s=20), BOOK)
    assert code == 0
    assert [line.split("] ")[1].split(":")[0] for line in lines[:2]] == ["You", 'Tool book_table({"people"']
    assert any("Host: We are open every day" in line for line in lines)

    told = read_events(events)
    (end,) = [event for event in told if event["type"] == "tool_end"]
    assert json.loads(end["arguments"]) == {"people": 2, "day": "tomorrow", "time": "19:00"}
    assert "2 people" in end["output"]
    assert [event["at"] for event in told] == sorted(event["at"] for event in told)
    first_answer_over = next(event["at"] for event in told if event["type"] == "playback_done")
    typed_at = next(event["at"] for event in told if "when are you open" in str(event.get("item")))
    assert typed_at > first_answer_over

    samples, rate = read_wav(out)
    said_bytes = sum(event["bytes"] for event in told if event["type"] == "audio")
    assert rate == 24_000
    assert np.count_nonzero(np.abs(samples.astype(np.int32)) > 200) == pytest.approx(said_bytes / 2, rel=0.1)

    export_saved(read_saved(events), tmp_path / "talk.md")
    assert sorted(file.name for file in tmp_path.iterdir()) == ["a.wav", "events.jsonl", "heard.wav", "talk.md"]
    document = (tmp_path / "talk.md").read_text(encoding="utf-8")
    assert "# Restaurant" in document
    assert "**Tool `book_table`**" in document
    assert "noon to eleven" in document


def test_the_guardrails_of_the_settings_watch_and_variables_are_filled_in(tmp_path: Path) -> None:
    agents = tmp_path / "shop.toml"
    agents.write_text(
        'title = "Shop"\n[[agents]]\nname = "Clerk"\ninstructions = "It is {weekday}."\nguardrails = ["own.hours"]\n'
        '[agents.facts]\n"parking / where can I park" = "Here, from noon on {weekday}."\n',
        encoding="utf-8",
    )
    noted = GuardrailEntry(id="hours", name="No hours", words=["noon"], on_trip="report")
    events = tmp_path / "events.jsonl"
    steps = (TextStep("where can I park"),)
    options = TalkOptions(str(agents), steps, events=events, timeout_s=20, settings=Settings(guardrails=[noted]))
    code, lines = hold(options)
    assert code == 0
    assert any("has something against this answer: No hours" in line for line in lines)
    assert any(f"Here, from noon on {dt.datetime.now().astimezone():%A}." in line for line in lines)
    (tripped,) = [event for event in read_events(events) if event["type"] == "guardrail_tripped"]
    assert tripped["guardrails"] == ["No hours"]


def test_barge_in_comes_when_it_was_asked_for(tmp_path: Path) -> None:
    events = tmp_path / "events.jsonl"
    steps = (TextStep("what is on the menu"), SayStep(spoken(tmp_path), barge_in_at=0.6))
    code, lines = hold(TalkOptions("restaurant", steps, events=events, timeout_s=20), HOURS)
    assert code == 0
    assert any("[not heard: " in line for line in lines)
    told = read_events(events)
    (cut,) = [event for event in told if event["type"] == "audio_interrupted"]
    # 0.6 s, then what the engine needs to notice speech.
    assert 600 <= cut["heard_ms"] <= 1300


def test_a_handoff_is_told_with_names(tmp_path: Path) -> None:
    events = tmp_path / "events.jsonl"
    steps = (TextStep("there is a mistake on my invoice"),)
    code, lines = hold(TalkOptions("front_desk", steps, events=events, timeout_s=20), HOURS)
    assert code == 0
    (handoff,) = [event for event in read_events(events) if event["type"] == "handoff"]
    assert handoff["from_agent"] != handoff["to_agent"]
    assert any(f"Handoff: {handoff['from_agent']} → {handoff['to_agent']}" in line for line in lines)


def test_silence_gets_no_answer_and_an_exit_code(tmp_path: Path) -> None:
    write_wav(tmp_path / "silent.wav", np.zeros(12_000, np.int16), 24_000)
    options = TalkOptions("restaurant", (SayStep(tmp_path / "silent.wav"),), timeout_s=1.5)
    code, lines = hold(options, HOURS)
    assert code == 1
    assert lines == ["Failed: step 1 got no answer within 1.5 s"]


@pytest.mark.parametrize("text", ["", "  \n"])
def test_a_text_without_words_is_refused_before_anything_begins(text: str) -> None:
    steps = (TextStep("hello"), TextStep(text))
    with pytest.raises(ConfigError, match="--text is empty in step 2"):
        asyncio.run(talk(TalkOptions("restaurant", steps, connection="ws://127.0.0.1:1/v1/realtime")))


def test_an_answer_that_is_still_playing_is_called_so_and_what_was_left_out_is_named() -> None:
    steps = (TextStep("when are you open"), TextStep("what is on the menu"), TextStep("thank you"))
    code, lines = hold(TalkOptions("restaurant", steps, timeout_s=1.2), HOURS)
    assert code == 1
    assert lines[-1] == ("Failed: the answer to step 1 did not finish within 1.2 s; steps 2 to 3 were not performed")
    assert not any("lost" in line for line in lines)


def test_a_connection_that_breaks_is_told_in_one_line() -> None:
    lines: list[str] = []
    steps = (TextStep("hello"),)

    async def main() -> int:
        async with serve(_broken_at_the_first_item, "127.0.0.1", 0) as server:
            port = next(iter(server.sockets)).getsockname()[1]
            options = TalkOptions("restaurant", steps, connection=f"ws://127.0.0.1:{port}/v1", timeout_s=2.5)
            return await talk(options, lines.append)

    assert asyncio.run(main()) == 1
    assert [line for line in lines if "closed at once" in line and "Notice" in line] == [
        "[0:00] Notice: The connection was lost (code 1011: closed at once). Connecting again; what was said stays."
    ]
    (failed,) = [line for line in lines if line.startswith("Failed")]
    assert failed.startswith("Failed: step 1 got no answer within 2.5 s: The connection was lost with code 1011")


async def _broken_at_the_first_item(socket: ServerConnection) -> None:
    await socket.send(json.dumps({"type": "session.created", "session": {"type": "realtime", "id": "s"}}))
    async for message in socket:
        told = json.loads(message)
        if told["type"] == "session.update":
            await socket.send(json.dumps({"type": "session.updated", "session": told["session"]}))
        if told["type"] == "conversation.item.create":
            await socket.close(1011, "closed at once")
            return


@pytest.mark.parametrize("content", [None, b"no sound at all", b""])
def test_a_broken_wav_is_told_before_anything_begins(tmp_path: Path, content: bytes | None) -> None:
    if content is not None:
        (tmp_path / "a.wav").write_bytes(content)
    options = TalkOptions("restaurant", (SayStep(tmp_path / "a.wav"),), connection="ws://127.0.0.1:1/v1/realtime")
    with pytest.raises(ConfigError, match=r"a\.wav"):
        asyncio.run(talk(options))


@pytest.mark.parametrize("field", ["out", "events"])
def test_a_missing_folder_is_told_before_anything_begins(tmp_path: Path, field: str) -> None:
    lost = tmp_path / "none" / "file"
    options = TalkOptions("restaurant", (TextStep("hello"),), **{field: lost})  # type: ignore[arg-type]  # either path
    with pytest.raises(ConfigError, match="none"):
        asyncio.run(talk(options))


def test_files_keep_what_they_hold_when_the_conversation_cannot_begin(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    agents, out, events = (tmp_path / name for name in ("none.toml", "out.wav", "events.jsonl"))
    for file in (out, events):
        file.write_text("of before")
    options = TalkOptions(str(agents), (TextStep("hello"),), out, events, connection="ws://127.0.0.1:1/v1/realtime")
    with pytest.raises(ConfigError, match="none"):
        asyncio.run(talk(options))
    gc.collect()
    assert {file.name: file.read_text() for file in tmp_path.iterdir()} == {
        "out.wav": "of before",
        "events.jsonl": "of before",
    }
    assert capsys.readouterr().err == ""


@pytest.mark.skipif(not FULL.exists(), reason="there is no such device here")
def test_a_disk_that_is_full_ends_no_conversation_and_is_told_at_its_end(caplog: pytest.LogCaptureFixture) -> None:
    code, lines = hold(TalkOptions("restaurant", (TextStep(HOURS),), FULL, FULL))
    assert code == 1
    assert any("noon to eleven" in line for line in lines)
    assert [line for line in lines if line.startswith("Failed")] == [
        "Failed: the events could not be written: the disk is full",
        "Failed: the recording could not be written: the disk is full",
    ]
    assert not caplog.records


@pytest.mark.parametrize("refusal", [BrokenPipeError(), AppError("the disk is full")], ids=["closed", "full"])
def test_who_takes_no_line_any_more_ends_the_talk(
    refusal: Exception, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    lines: list[str] = []

    def refused(line: str) -> None:
        lines.append(line)
        raise refusal

    options = TalkOptions("restaurant", (TextStep(HOURS), TextStep(HOURS)), events=tmp_path / "events.jsonl")
    with pytest.raises(type(refusal)):
        hold(options, print_line=refused)
    assert len(lines) == 1
    assert not caplog.records
    assert (tmp_path / "events.jsonl").read_text(encoding="utf-8").count("\n") > 1, "what was said is kept"


def test_no_engine_is_told(tmp_path: Path) -> None:
    options = TalkOptions("restaurant", (TextStep("hello"),), connection="ws://127.0.0.1:1/v1/realtime")
    lines: list[str] = []
    with pytest.raises(TransportError):
        asyncio.run(talk(options, lines.append))
    assert lines == []  # the error says it, once


def _parsed(**changes: Any) -> Namespace:
    given = {"agents": "restaurant", "steps": [("say", "a.wav"), ("text", "hello")], "barge_in_at": None, "out": None}
    return Namespace(**{**given, "events": None, "connection": "local", "timeout": 60.0, **changes})


def test_options_keep_the_order_of_the_command_line() -> None:
    assert options_from(_parsed()).steps == (SayStep(Path("a.wav")), TextStep("hello"))
    assert options_from(_parsed(barge_in_at=1.5)).steps[1] == TextStep("hello", barge_in_at=1.5)
    with pytest.raises(ConfigError):
        options_from(_parsed(barge_in_at=1.5, steps=[("text", "hello")]))


def test_a_tool_that_asks_first_is_refused_at_once_where_nobody_can_be_asked(tmp_path: Path) -> None:
    agents = tmp_path / "garden.toml"
    agents.write_text(
        'title = "Garden"\n[[agents]]\nname = "Gardener"\ninstructions = "Help."\ntools = ["own.gate"]\n',
        encoding="utf-8",
    )
    url, description = "https://example.org/gate", "Opens the garden gate."
    gate = HttpTool(id="gate", name="open_gate", url=url, description=description, needs_approval=True)
    events, settings = tmp_path / "events.jsonl", Settings(tools=[gate])
    steps = (TextStep("open the garden gate"),)
    code, lines = hold(TalkOptions(str(agents), steps, events=events, timeout_s=20, settings=settings))
    assert code == 1
    assert lines[-1] == (
        "Failed: open_gate asks before each call, and without a window nobody can be asked: it did not run"
    )
    (row,) = [line for line in lines if "Tool open_gate" in line]
    assert "failed: The person did not approve this call" in row
    (end,) = [event for event in read_events(events) if event["type"] == "tool_end"]
    assert end["failed"]


def test_the_tools_of_the_settings_are_there_without_a_window_too() -> None:
    lights = HttpTool(id="lights", url="https://example.org/{room}")
    save(Settings(tools=[lights], trusted_files={"/a.py": "0"}))
    kept = options_from(_parsed()).settings
    assert kept is not None
    assert (kept.tools, kept.trusted_files) == ([lights], {"/a.py": "0"})
