"""What a trial of the package starts and mounts ends with it, however it is ended."""

from __future__ import annotations

import os
import select
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest

from tests import packaging_programs

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or os.geteuid() != 0 or not shutil.which("unshare"), reason="only root makes namespaces"
)

# As the trial does it, with a system of one folder and two programs, of which one has left its parent.
TRIAL = """
import os, sys, tempfile
from pathlib import Path
sys.path.insert(0, sys.argv[1])
import try_package
from trial import apart
apart.leave_on_signals()
store = Path(sys.argv[2])
with try_package.alone(store) as lock, tempfile.TemporaryDirectory(dir=store) as folder:
    inside = 'mount -t tmpfs trial "$1"; touch "$1/x"; trap "" INT TERM HUP; setsid sleep 600 & echo ready; sleep 600'
    sys.exit(apart.perform(["sh", "-c", inside, "sh", folder], dict(os.environ), lock))
"""
MARK = "SIDETONE_TEST_TRIAL"


class Trial:
    def __init__(self, store: Path) -> None:
        self.name = uuid4().hex
        command = [sys.executable, "-c", TRIAL, str(packaging_programs.FOLDER), str(store)]
        self.process = subprocess.Popen(command, env={**os.environ, MARK: self.name}, stdout=subprocess.PIPE)
        assert self.process.stdout is not None
        assert self.process.stdout.readline() == b"ready\n"

    def others(self) -> list[int]:
        """Its processes but the one that began it."""
        return [pid for pid in map(int, filter(str.isdigit, os.listdir("/proc"))) if self._is_mine(pid)]

    def _is_mine(self, pid: int) -> bool:
        try:
            held = Path(f"/proc/{pid}/environ").read_bytes()
        except OSError:  # it has ended
            return False
        return f"{MARK}={self.name}".encode() in held.split(b"\0") and pid != self.process.pid


@pytest.fixture
def trial(tmp_path: Path) -> Iterator[Trial]:
    trial = Trial(tmp_path)
    with trial.process:
        yield trial
        trial.process.kill()
        for pid in trial.others():
            os.kill(pid, signal.SIGKILL)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_a_trial_that_is_asked_to_end_leaves_nothing(trial: Trial, tmp_path: Path, number: signal.Signals) -> None:
    assert len(trial.others()) >= 4
    trial.process.send_signal(number)
    assert trial.process.wait(10) == 128 + number
    assert trial.others() == []
    assert [each.name for each in tmp_path.iterdir()] == ["lock"]
    with packaging_programs.load("try_package").alone(tmp_path):
        pass


def test_a_trial_whose_beginner_is_killed_ends_by_itself(trial: Trial, tmp_path: Path) -> None:
    watched = [os.pidfd_open(pid) for pid in trial.others()]
    assert len(watched) >= 4
    trial.process.kill()
    for each in watched:
        assert select.select([each], [], [], 10)[0]
        os.close(each)
    with packaging_programs.load("try_package").alone(tmp_path):
        pass
