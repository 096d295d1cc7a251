"""The command as a person types it: what it prints, and its exit codes."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from app.base import settings
from app.ui.screen_room import TITLE_BAR
from app.workbench.doctor import Finding
from tests.display import VirtualDisplay
from tests.sound_card import VirtualSoundCard


def sidetone(*arguments: str, timeout_s: float = 60.0, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "app", *arguments],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=timeout_s,
        env={**os.environ, **environment},
        check=False,
    )


def test_the_version_is_told() -> None:
    done = sidetone("--version")
    assert done.returncode == 0
    assert done.stdout.startswith("sidetone ")


@pytest.mark.parametrize(
    "arguments", [["fly"], ["talk", "--agents", "restaurant"], ["talk", "--text", "hi"], ["serve", "--port", "x"]]
)
def test_a_command_typed_wrongly_is_exit_code_2(arguments: list[str]) -> None:
    done = sidetone(*arguments)
    assert done.returncode == 2
    assert "usage" in done.stderr


def test_an_unknown_agent_set_is_named_with_the_known_ones() -> None:
    done = sidetone("talk", "--agents", "nobody", "--text", "hello")
    assert done.returncode == 1
    assert "nobody" in done.stderr
    assert "restaurant" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_mistake_in_an_agent_set_is_told_with_file_and_line(tmp_path: Path) -> None:
    broken = tmp_path / "broken.toml"
    broken.write_text('title = "Broken"\nstart = "Nobody"\n[[agents]\n')
    done = sidetone("talk", "--agents", str(broken), "--text", "hello")
    assert done.returncode == 1
    assert f"{broken}:3" in done.stderr


def test_an_unknown_table_is_told_with_its_line(tmp_path: Path) -> None:
    agents = tmp_path / "set.toml"
    agents.write_text('title = "T"\n\n[[agent]]\nname = "A"\n')
    done = sidetone("talk", "--agents", str(agents), "--text", "hello")
    assert done.returncode == 1
    assert f"{agents}:3: an agent set has no key “agent”" in done.stderr


def test_a_tool_file_runs_only_when_it_is_trusted_and_is_then_told_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "broken_tools.py").write_text("import math\nraise ValueError('no luck')\n")
    agents = tmp_path / "set.toml"
    agents.write_text(
        'title = "T"\ndescription = "d"\nstart = "A"\n[[agents]]\nname = "A"\ninstructions = "Help."\n'
        'tools = ["broken_tools.py#anything"]\n'
    )
    done = sidetone("talk", "--agents", str(agents), "--text", "hello")
    assert done.returncode == 1
    assert f"{agents}:7: The tool file" in done.stderr
    assert "is not trusted, so nothing of it was run" in done.stderr

    asked = sidetone("trust", str(tmp_path / "broken_tools.py"))
    assert (asked.returncode, "Nothing was agreed to." in asked.stderr) == (1, True)
    agreed = sidetone("trust", "--yes", str(tmp_path / "broken_tools.py"))
    assert (agreed.returncode, "SHA-256: " in agreed.stdout) == (0, True)

    done = sidetone("talk", "--agents", str(agents), "--text", "hello")
    assert done.returncode == 1
    assert f"{agents}:7: broken_tools.py:2: the tool file failed when it was loaded: ValueError: no luck" in done.stderr


def test_a_wav_file_that_is_none_is_named(tmp_path: Path) -> None:
    noise = tmp_path / "noise.wav"
    noise.write_bytes(b"not a sound")
    done = sidetone("talk", "--agents", "restaurant", "--say", str(noise))
    assert done.returncode == 1
    assert "noise.wav" in done.stderr


def test_a_refusing_engine_is_told_with_what_to_do() -> None:
    done = sidetone("talk", "--agents", "restaurant", "--text", "hello", "--connection", "ws://127.0.0.1:9/v1/realtime")
    assert done.returncode == 1
    assert "127.0.0.1:9" in done.stderr


def test_without_a_key_openai_says_where_one_goes() -> None:
    done = sidetone("talk", "--agents", "restaurant", "--text", "hello", "--connection", "openai")
    assert done.returncode == 1
    assert "OPENAI_API_KEY" in done.stderr


def test_a_taken_port_is_named() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        done = sidetone("serve", "--port", str(port))
    assert done.returncode == 1
    assert str(port) in done.stderr


def test_a_port_that_cannot_be_is_named() -> None:
    done = sidetone("serve", "--port", "99999")
    assert done.returncode == 1
    assert "99999" in done.stderr
    assert "Traceback" not in done.stderr


def test_without_a_display_the_window_says_so() -> None:
    done = sidetone(DISPLAY="", WAYLAND_DISPLAY="", QT_QPA_PLATFORM="")
    assert done.returncode == 1
    assert "display" in done.stderr.lower()


def test_agent_sets_are_listed() -> None:
    done = sidetone("agents")
    assert done.returncode == 0
    assert {line.split()[0] for line in done.stdout.splitlines()} >= {
        "front_desk",
        "restaurant",
        "everyday",
        "language_companion",
    }


def test_a_conversation_becomes_a_transcript(tmp_path: Path) -> None:
    events, transcript = tmp_path / "events.jsonl", tmp_path / "transcript.md"
    said = ["--text", "book a table for two tomorrow at seven", "--text", "what are your opening hours 🙂"]
    done = sidetone("talk", "--agents", "restaurant", *said, "--events", str(events))
    assert done.returncode == 0, done.stderr
    lines = [json.loads(line) for line in events.read_text().splitlines()]
    assert all(isinstance(line["at"], float) for line in lines)
    ended = next(line for line in lines if line["type"] == "tool_end")
    assert ended["tool"] == "book_table"
    assert json.loads(ended["arguments"]) == {"people": 2, "day": "tomorrow", "time": "19:00"}
    assert sidetone("export", str(events), str(transcript)).returncode == 0
    written = transcript.read_text()
    assert "book a table for two tomorrow at seven" in written
    assert "book_table" in written
    assert "- Cost: none (an engine on this computer)" in written


def test_an_export_into_an_unknown_kind_of_file_is_refused(tmp_path: Path) -> None:
    events = tmp_path / "events.jsonl"
    events.write_text("")
    done = sidetone("export", str(events), str(tmp_path / "transcript.docx"))
    assert done.returncode == 1
    assert ".md" in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="sizes of files have no limit there")
@pytest.mark.parametrize("command", [["say", "Good morning."], ["screenshot", "--out"]], ids=["say", "screenshot"])
def test_a_file_stays_as_it_is_when_the_new_one_cannot_be_written(command: list[str], tmp_path: Path) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    out = folder / "out"
    out.write_text("of before")
    limit = "import resource, runpy, sys; resource.setrlimit(resource.RLIMIT_FSIZE, (2000, 2000)); "
    done = subprocess.run(
        [sys.executable, "-c", f"{limit}runpy.run_module('app', run_name='__main__')", *command, str(out)],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, str(out) in done.stderr) == (1, True)
    assert [(file.name, file.read_text()) for file in folder.iterdir()] == [("out", "of before")]


def test_on_a_small_screen_the_window_has_room_with_its_title_bar() -> None:
    display = VirtualDisplay("1024x600x24")
    try:
        with subprocess.Popen(
            [sys.executable, "-m", "app", "--print-when-shown"],
            env={**os.environ, **display.environment()},
            stdout=subprocess.PIPE,
            text=True,
        ) as window:
            assert window.stdout is not None
            assert window.stdout.readline() == "shown\n"
            shape = display.xdotool("search", "--onlyvisible", "--name", "^Sidetone$", "getwindowgeometry", "--shell")
            window.kill()
    finally:
        display.stop()
    assert {"WIDTH=1024", f"HEIGHT={600 - TITLE_BAR}"} <= set(shape.splitlines())


def test_the_doctor_finds_a_whole_machine_well_and_asks_nobody_outside() -> None:
    settings.save(settings.Settings.model_validate({"advanced": {"looks_for_newer": True}}))
    display = VirtualDisplay()
    try:
        with VirtualSoundCard() as card, socket.create_server(("127.0.0.1", 0)) as way_out:
            way_out.setblocking(False)
            proxies = dict.fromkeys(
                ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"), f"http://127.0.0.1:{way_out.getsockname()[1]}"
            )
            done = sidetone("doctor", "--json", **card.environment(), **display.environment(), **proxies)
            with pytest.raises(BlockingIOError):
                way_out.accept()
    finally:
        display.stop()
    findings = {finding["name"]: finding for finding in json.loads(done.stdout)}
    assert [finding for finding in findings.values() if not finding["is_ok"]] == []
    assert set(findings) == {
        "versions",
        "loudspeaker",
        "microphone",
        "display",
        "window",
        "keyring",
        "folders",
        "store",
        "models",
        "settings",
        "engine",
    }
    assert "offline" in findings["engine"]["text"]
    assert done.returncode == 0


def test_the_doctor_says_what_is_missing() -> None:
    settings.settings_file().parent.mkdir(parents=True)
    settings.settings_file().write_text('{"theme": "loud"}')
    done = sidetone("doctor", DISPLAY="", WAYLAND_DISPLAY="", PULSE_SERVER="unix:/nowhere")
    assert done.returncode == 1
    lines = done.stdout.splitlines()
    assert any(line.startswith("FIX  loudspeaker") for line in lines)
    assert any(line.startswith("FIX  display") for line in lines)
    assert any(line.startswith("FIX  settings") and "settings-1.damaged" in line for line in lines)
    assert any(line.startswith("ok   engine") for line in lines)


def test_licences_of_everything_inside_are_told_without_a_window() -> None:
    done = sidetone("licences")
    assert done.returncode == 0
    lines = done.stdout.splitlines()
    assert lines[0].startswith("sidetone ")
    assert any(line.startswith("websockets ") and line.endswith("  BSD-3-Clause") for line in lines)
    assert "Redistribution and use" in sidetone("licences", "WebSockets").stdout
    refused = sidetone("licences", "nothing-like-it")
    assert refused.returncode == 1
    assert "nothing-like-it" in refused.stderr


def test_a_finding_is_one_line() -> None:
    assert Finding("sound", False, "none;", "plug one in.").as_line() == "FIX  sound        none; plug one in."
