"""The session's figures, few messages each: which rows come, how they hang together, and what a failure says."""

from __future__ import annotations

import os
import site
import stat
import subprocess
import sys
import venv
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.base.errors import ConfigError, EngineError
from app.workbench.bench import measure
from app.workbench.bench.probe import OURS, THEIRS, Probe, against_of, footprint
from app.workbench.bench.row import Row
from app.workbench.bench.session import Scale, behaviour_rows, message_rows, unread_rows
from app.workbench.bench.session_peer import PeerProcess, Plan

ROOT = Path(__file__).resolve().parents[4]
SMALL = Scale(audio=40, text=4, items=3, burst=25, late=5, rounds=1, turns=2, pairs=2, bursts=1)


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    with PeerProcess() as place:
        yield place


@pytest.fixture(scope="module")
def other(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment with a library of that name and release, which is this one under the other's names."""
    place = tmp_path_factory.mktemp("other") / "env"
    venv.create(place)
    packages = next(place.glob("**/site-packages"))
    (packages / "ours.pth").write_text("\n".join([str(ROOT), *site.getsitepackages()]))
    (packages / "agents").mkdir()
    (packages / "agents" / "__init__.py").touch()
    (packages / "agents" / "realtime.py").write_text("from app.realtime import *\n")
    (packages / "openai_agents-7.8.9.dist-info").mkdir()
    about = "Metadata-Version: 2.1\nName: openai-agents\nVersion: 7.8.9\n"
    (packages / "openai_agents-7.8.9.dist-info" / "METADATA").write_text(about)
    return place


def figures(rows: list[Row]) -> dict[str, Row]:
    return {row.name: row for row in rows}


def test_the_ratios_are_those_of_the_figures_beside_them(url: str) -> None:
    rows = message_rows(url, None, SMALL)
    floor, ours, to_floor, late, to_without = rows
    assert [row.unit for row in rows] == ["µs", "µs", "ratio", "µs", "ratio"]
    assert min(row.value for row in rows) > 0
    assert to_floor.value == pytest.approx(ours.value / floor.value)
    assert to_without.value == pytest.approx(late.value / ours.value)
    assert (ours.baseline, late.baseline, to_floor.baseline) == (floor.value, ours.value, 1.0)
    assert [row.name for row in rows if row.target is not None] == [
        "CPU a server message, ratio to the floor",
        "CPU after 3 items, ratio to without",
    ]


def test_another_library_is_measured_by_the_same_lines(url: str, other: Path) -> None:
    against = against_of(other)
    assert against.name == "openai-agents 7.8.9"
    rows = message_rows(url, against, SMALL)
    assert len(rows) == 10
    theirs, to_theirs, least, greatest = rows[5], *rows[7:]
    assert theirs.name == "CPU a server message, openai-agents 7.8.9"
    assert (theirs.target, to_theirs.target) == (None, 0.6)
    assert to_theirs.name == "CPU a server message, ratio to openai-agents 7.8.9, median of 2 pairs"
    assert 0 < least.value <= to_theirs.value <= greatest.value


def test_interruption_and_closing_have_targets_for_this_library_alone(url: str) -> None:
    with Probe(OURS) as probe:
        ours = behaviour_rows(probe, url, None, SMALL)
        theirs = behaviour_rows(probe, url, "another", SMALL)
    told = figures(ours)
    assert told["speech behind 25 deltas, until the player is silent"].value > 0
    assert told["audio events after the interruption"].value == 0
    assert told["audio events after interrupt()"].value == 0
    assert told["close() with a silent peer"].value < 1
    assert [row.target is None for row in (*ours, *theirs)] == [False] * 5 + [True] * 5
    assert [row.name for row in theirs] == [f"{row.name}, another" for row in ours]


def test_memory_is_measured_while_nobody_reads(url: str) -> None:
    with Probe(OURS) as probe:
        (row,) = unread_rows(probe, url, None, Scale(audio=500, text=5))
    assert row.name == "memory while 10 s of audio are not read"
    assert row.unit == "MiB"
    assert 0 <= row.value < 16


def test_audio_that_got_lost_is_a_failure_and_no_figure(url: str) -> None:
    with pytest.raises(EngineError, match="3 of 10 pieces of audio arrived"):
        message_rows(f"{url}?audio=3&overrides=", None, SMALL)


def test_a_peer_that_says_nothing_is_a_failure_within_the_limit(url: str) -> None:
    with (
        Probe(OURS) as probe,
        pytest.raises(EngineError, match=r"“answer” failed: TimeoutError: no result within 0\.2 s"),
    ):
        probe.measure("answer", Plan(silent=1).at(url), limit_s=0.2)


@pytest.mark.parametrize(
    ("library", "measurement", "reason"),
    [
        ("no.such.library", "answer", "ModuleNotFoundError: No module named 'no'"),
        ("json", "answer", "AttributeError: .*RealtimeRunner"),
        ("none", "speed", "KeyError: 'speed'"),
    ],
)
def test_a_failed_measurement_says_why(url: str, library: str, measurement: str, reason: str) -> None:
    with Probe(library) as probe, pytest.raises(EngineError, match=reason):
        probe.measure(measurement, Plan(audio=1).at(url))


def test_a_probe_measures_again_and_again(url: str) -> None:
    with Probe("none") as probe:
        counts = [probe.measure("answer", Plan(audio=audio).at(url))["audio"] for audio in (1, 5, 3)]
    assert counts == [1, 5, 3]


def test_a_first_answer_costs_more_than_a_later_one(url: str) -> None:
    with Probe(OURS) as probe:
        first = probe.measure("first", Plan(audio=5).at(url))["cpu_s"]
        later = probe.measure("answer", Plan(audio=5).at(url))["cpu_s"]
    assert first > later > 0


def test_an_import_is_measured_in_a_process_of_its_own() -> None:
    bare, full = footprint(None), footprint("decimal")
    assert bare["cpu_s"] > 0
    assert 0 < bare["mib"] <= full["mib"]
    with pytest.raises(EngineError, match="no_such_module cannot be measured: ModuleNotFoundError"):
        footprint("no_such_module")


def test_what_is_no_python_is_refused_with_what_to_name(tmp_path: Path) -> None:
    text, silent = tmp_path / "text", tmp_path / "silent"
    text.write_text("no program")
    silent.write_text("#!/bin/sh\n")
    silent.chmod(silent.stat().st_mode | stat.S_IXUSR)
    for place in (tmp_path / "nothing", tmp_path, text, silent):
        with pytest.raises(ConfigError, match="There is no Python at") as caught:
            measure("session", place)
        assert str(place) in str(caught.value)
        assert caught.value.hint == "Name an interpreter or a virtual environment."


def test_an_environment_without_the_library_is_refused_with_what_to_install(tmp_path: Path) -> None:
    venv.create(tmp_path / "bare")
    with pytest.raises(ConfigError, match="has no openai-agents") as caught:
        measure("session", tmp_path / "bare")
    assert caught.value.hint == "Install openai-agents there."


def test_a_library_that_is_only_said_to_be_there_fails_by_name(url: str) -> None:
    with pytest.raises(EngineError, match="No module named 'agents'"), Probe(THEIRS, Path(sys.executable)) as probe:
        probe.measure("answer", url)


def test_only_the_session_can_be_compared(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="“start” measures nothing but this application"):
        measure("start", tmp_path)


def test_the_command_line_says_what_is_wrong_in_one_line(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "app", "bench", "session", "--against", str(tmp_path)],
        capture_output=True,
        text=True,
        timeout=60,
        env={**os.environ},
        check=False,
    )
    assert done.returncode == 1
    assert done.stdout == ""
    assert f"There is no Python at {tmp_path}" in done.stderr
    assert "Traceback" not in done.stderr
