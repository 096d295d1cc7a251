"""The processes of measurements as a frozen program runs them, whose interpreter runs no files."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import psutil
import pytest

from app.workbench.bench import start, suite
from app.workbench.bench.probe import OURS, Probe, footprint
from app.workbench.bench.session_peer import PeerProcess, Plan

ROOT = Path(__file__).resolve().parents[4]


@pytest.fixture
def frozen(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """This program knows one command for itself, which takes its own arguments and no interpreter's."""
    program = tmp_path / "sidetone"
    program.write_text(f'#!/bin/sh\nPYTHONPATH={ROOT} exec {sys.executable} -P -m app "$@"\n')
    program.chmod(0o755)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(program))


@pytest.mark.usefixtures("frozen")
def test_a_frozen_program_measures_its_session() -> None:
    assert 0 < footprint(None)["mib"] < footprint(OURS)["mib"]
    with PeerProcess() as url, Probe(OURS) as probe:
        plan = Plan(audio=40, text=4).at(url)
        assert probe.measure("answer", plan)["audio"] == 40
        assert probe.measure("unread", plan)["mib"] < 100


@pytest.mark.usefixtures("frozen")
def test_a_frozen_program_measures_its_start(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(start, "PAIRS", 1)
    seconds, ratio = suite.measure("start")
    assert seconds.baseline is not None
    assert 0 < seconds.baseline < seconds.value
    assert ratio.value == pytest.approx(seconds.value / seconds.baseline)


def test_the_server_of_a_measurement_ends_with_who_started_it() -> None:
    code = "import time\nfrom app.workbench.bench.session_peer import PeerProcess\n"
    code += "peer = PeerProcess()\nprint(peer.__enter__(), peer._process.pid, flush=True)\ntime.sleep(60)"
    with subprocess.Popen([sys.executable, "-c", code], cwd=ROOT, stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout is not None
        url, pid = parent.stdout.readline().split()
        peer = psutil.Process(int(pid))
        parent.kill()
    assert url.startswith("ws://127.0.0.1:")
    _, alive = psutil.wait_procs([peer], timeout=5)
    assert alive == []
