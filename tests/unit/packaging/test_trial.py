"""The package's trial notices what a package leaves behind, whatever it is, and what of it is nobody's fault."""

from __future__ import annotations

import importlib
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

from app.base import settings
from app.base.errors import StoreError
from app.history.store import Store
from tests import packaging_programs

A = "etc/a"


@pytest.fixture(autouse=True)
def trial(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the trial's modules are found."""
    monkeypatch.syspath_prepend(str(packaging_programs.FOLDER))


@pytest.fixture
def files() -> ModuleType:
    return importlib.import_module("trial.files")


@pytest.fixture
def removal() -> ModuleType:
    return importlib.import_module("trial.removal")


@pytest.fixture
def system(tmp_path: Path) -> Path:
    (tmp_path / "etc").mkdir()
    (tmp_path / A).write_text("one", encoding="ascii")
    (tmp_path / "etc" / "link").symlink_to("a")
    (tmp_path / "proc" / "1").mkdir(parents=True)
    return tmp_path


def rewrite(system: Path) -> None:
    (system / A).write_text("two", encoding="ascii")


def forbid(system: Path) -> None:
    (system / A).chmod(0o600)


def remove(system: Path) -> None:
    (system / A).unlink()


def turn(system: Path) -> None:
    (system / "etc/link").unlink()
    (system / "etc/link").symlink_to("b")


def replace(system: Path) -> None:
    (system / A).unlink()
    (system / A).mkdir(mode=0o644)


def add(system: Path) -> None:
    (system / "etc/stray").mkdir()
    os.mkfifo(system / "etc/stray/pipe")


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (rewrite, [f"changed {A} (content)"]),
        (forbid, [f"changed {A} (mode 0644 → 0600)"]),
        (remove, [f"deleted {A}"]),
        (turn, ["changed etc/link (content a → b)"]),
        (add, ["new etc/stray", "new etc/stray/pipe"]),
    ],
)
def test_a_change_of_any_kind_is_told(
    files: ModuleType, system: Path, change: Callable[[Path], None], told: list[str]
) -> None:
    (system / A).chmod(0o644)
    before = files.look(system)
    assert files.changes(before, files.look(system)) == []
    change(system)
    assert [str(found) for found in files.changes(before, files.look(system))] == told


def test_a_file_that_became_a_folder_is_told(files: ModuleType, system: Path) -> None:
    before = files.look(system)
    replace(system)
    [found] = files.changes(before, files.look(system))
    assert found.detail.startswith("kind file → folder")


def test_what_is_left_out_is_not_looked_into(files: ModuleType, system: Path) -> None:
    assert set(files.look(system, {"proc"})) == {"etc", A, "etc/link", "proc"}


@pytest.mark.parametrize(
    ("paths", "path", "is_covered"),
    [
        ("etc/hosts", "etc/hosts", True),
        ("etc/hosts", "etc/hosts.sidetone", False),
        ("etc/hosts var/x", "var/x", True),
        ("tmp/pulse-??", "tmp/pulse-ab", True),
        ("tmp/pulse-??", "tmp/pulse-abc", False),
        ("run/*", "run/a/b", False),
        ("run/a/**", "run/a/b/c", True),
        ("run/a/**", "run/a", True),
        ("run/a/**", "run/ab", False),
        ("etc/a.b", "etc/axb", False),
    ],
)
def test_an_exemption_covers_no_more_than_it_names(files: ModuleType, paths: str, path: str, is_covered: bool) -> None:
    exempt = files.Exempt("new changed", paths, "why")
    assert files.unexplained([files.Change("new", path)], [exempt]) == (
        [] if is_covered else [files.Change("new", path)]
    )
    assert not exempt.covers(files.Change("deleted", path))


def test_a_file_that_is_exempt_may_still_not_tell_of_the_program(files: ModuleType, system: Path) -> None:
    (system / A).write_text("Icon of SideTone", encoding="ascii")
    found = [files.Change("changed", A)]
    assert files.telling(system, found, [files.Exempt("changed", A, "a cache")], "sidetone") == [A]
    assert files.telling(system, found, [files.Exempt("changed", A, "a log", may_tell=True)], "sidetone") == []
    rewrite(system)
    assert files.telling(system, found, [files.Exempt("changed", A, "a cache")], "sidetone") == []


@pytest.mark.parametrize(
    "path",
    [
        "usr/lib/sidetone",
        "etc/sidetone.conf",
        "etc/xdg/autostart/io.github.sidetone.Sidetone.desktop",
        "var/lib/sidetone",
        "var/log/sidetone.log",
        "var/lib/dpkg/info/sidetone.list",
        "usr/share/mime/packages/x.xml",
        "usr/share/applications/mimeinfo.cache",
        "usr/share/icons/hicolor/16x16/apps/x.png",
        "tmp/sidetone.socket",
        "run/sidetone",
        "var/cache/man/index.db",
    ],
)
@pytest.mark.parametrize("way", ["new", "changed", "deleted"])
def test_nothing_that_a_package_could_leave_is_exempt(
    files: ModuleType, removal: ModuleType, path: str, way: str
) -> None:
    change = files.Change(way, path)
    assert files.unexplained([change], removal.OF_THE_SYSTEM) == [change]


@pytest.mark.parametrize(
    "path",
    [
        ".config/mimeapps.list",
        ".config/autostart/sidetone.desktop",
        ".local/share/applications/sidetone.desktop",
        ".sidetone",
        ".cache/sidetone",
        ".config/sidetone/left.tmp",
        ".bashrc",
    ],
)
def test_nothing_else_may_come_into_a_persons_home(files: ModuleType, removal: ModuleType, path: str) -> None:
    for way in ("new", "changed", "deleted"):
        change = files.Change(way, path)
        assert files.unexplained([change], removal.OF_THE_PERSON) == [change]


def test_formats_to_come_are_newer_to_this_program(tmp_path: Path) -> None:
    kept_data = importlib.import_module("trial.kept_data")
    data = kept_data.KeptData(tmp_path)
    settings.save(settings.Settings(theme="dark"), data.settings_file)
    assert (data.formats().store, data.conversations()) == (0, {})
    data.store_file.parent.mkdir(parents=True)
    Store(data.store_file).close()
    before = data.formats()
    assert before.settings == settings.FORMAT_VERSION
    assert data.conversations() == {}
    data.raise_formats(owner=os.getuid())
    assert data.formats() == (before.settings + 1, before.store + 1)
    loaded = settings.load(data.settings_file)
    assert (loaded.newer, loaded.settings.theme) == (before.settings + 1, "dark")
    with pytest.raises(StoreError, match="newer"):
        Store(data.store_file)


@pytest.mark.parametrize(
    ("on_signal", "said"),
    [
        ("lambda *_: sys.exit(0)", None),
        ("lambda *_: sys.exit(3)", "ended with 3: "),
        ("signal.SIG_DFL", "ended with -"),
        ("signal.SIG_IGN", "did not end it within"),
    ],
)
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_program_has_to_end_by_itself_when_it_is_told_to(
    monkeypatch: pytest.MonkeyPatch, on_signal: str, said: str | None, number: signal.Signals
) -> None:
    commands = importlib.import_module("trial.commands")
    monkeypatch.setattr(commands, "ENDING_S", 0.2 if on_signal == "signal.SIG_IGN" else 10)
    code = f"import signal, sys; signal.signal({number}, {on_signal}); print('ready', flush=True); signal.pause()"
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
    with subprocess.Popen([sys.executable, "-S", "-c", code], **pipes) as program:
        assert program.stdout.readline() == "ready\n"
        try:
            if said is None:
                commands.end(program, number)
            else:
                with pytest.raises(importlib.import_module("trial.root").TrialError, match=said):
                    commands.end(program, number)
        finally:
            program.kill()


class Here:
    """Stands for the bare system: what a person starts is a program of this test's."""

    def __init__(self, folder: Path, code: str) -> None:
        self.shared = folder
        self._code = code

    def persons_command(self, *_command: str) -> list[str]:
        return [sys.executable, "-S", "-c", self._code]

    def persons_environment(self, more: dict[str, str]) -> dict[str, str]:
        return {**os.environ, **more}


def test_an_engine_is_spoken_to_while_it_goes_on_and_ends_when_it_is_told_to(tmp_path: Path) -> None:
    commands = importlib.import_module("trial.commands")
    code = (
        "import signal, sys; signal.signal(signal.SIGTERM, lambda *_: sys.exit(0));"
        "print('ws://127.0.0.1:8123/v1/realtime', flush=True); signal.pause()"
    )
    with commands.engine(Here(tmp_path, code), 0) as (program, url):
        assert (program.poll(), commands.port_of(url)) == (None, 8123)
        commands.end(program, signal.SIGTERM)


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("import sys; sys.exit('the port is taken')", "it ended with 1: the port is taken"),
        ("print('hello', flush=True); import signal; signal.pause()", "it printed “hello”"),
    ],
)
def test_an_engine_that_does_not_say_where_it_is_fails_the_trial(tmp_path: Path, code: str, said: str) -> None:
    commands = importlib.import_module("trial.commands")
    error = importlib.import_module("trial.root").TrialError
    with pytest.raises(error, match=said), commands.engine(Here(tmp_path, code), 0):
        pass


@pytest.mark.parametrize(
    ("line", "is_fault"),
    [
        ("2026-11-27 08:37:41,403 ERROR app.ui: it went wrong", True),
        ("Traceback (most recent call last):", True),
        ("Fatal Python error: Segmentation fault", True),
        ("2026-11-27 08:37:41,403 WARNING app.ui: Qt: AtSpiAdaptor does not implement it", False),
        ('qt.qpa.theme.gnome: dbus reply error: [ "org.freedesktop.DBus.Error.ServiceUnknown" ]', False),
    ],
)
def test_a_fault_is_known_from_what_is_said_every_day(line: str, is_fault: bool) -> None:
    steps = importlib.import_module("trial.steps")
    assert bool(steps.FAULT.search(line)) is is_fault


@pytest.mark.parametrize("fault", [KeyError("a"), subprocess.TimeoutExpired("xdotool", 20), TypeError("b")])
def test_whatever_goes_wrong_in_a_step_fails_it(fault: Exception, capsys: pytest.CaptureFixture[str]) -> None:
    log = importlib.import_module("trial.log")
    with pytest.raises(log.StepError, match="something"), log.Log().step("something"):
        raise fault
    assert f"FAILED something (0.0 s): {type(fault).__name__}: " in capsys.readouterr().out


def test_what_fails_between_two_steps_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    steps = importlib.import_module("trial.steps")
    monkeypatch.setenv("TMPDIR", str(tmp_path))  # which the trial sets
    monkeypatch.setattr(steps.BareRoot, "make", lambda _: "made")
    monkeypatch.setattr(steps.network, "check_cut_off", lambda _: "cut off")
    monkeypatch.setattr(steps.removal, "look", lambda root: steps.removal.fail([f"no {root.folder.name}"]))
    assert steps.perform_all(tmp_path, tmp_path / "a.deb", tmp_path, None) == 1
    assert capsys.readouterr().out.splitlines()[-1] == "no root"
