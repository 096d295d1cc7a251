"""What the builder itself holds: what is built is for everybody, and nothing of weight is in it twice."""

from __future__ import annotations

import ast
import os
import stat
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from tests import packaging_programs


@pytest.fixture
def build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.setenv("SIDETONE_VENV", str(tmp_path))  # else the program chooses one, for this process too
    monkeypatch.setattr(sys, "path", [*sys.path])
    return packaging_programs.load("build")


@pytest.mark.skipif(os.name == "nt", reason="modes are of other systems")
def test_what_is_built_can_be_read_by_everybody_whatever_the_builder_keeps_to_themselves(
    build: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    built = tmp_path / "folder" / "file"

    def make(_: object) -> None:
        built.parent.mkdir()
        built.touch()

    monkeypatch.setitem(build.COMMANDS, "sizes", make)
    monkeypatch.setattr(sys, "argv", ["build.py", "sizes"])
    own = os.umask(0o077)
    try:
        assert build.main() == 0
    finally:
        os.umask(own)
    modes = [stat.S_IMODE(each.stat().st_mode) for each in (built.parent, built)]
    assert modes == [0o755, 0o644]


def test_a_file_of_weight_that_is_there_twice_is_named(build: ModuleType, tmp_path: Path) -> None:
    program = tmp_path / "sidetone"
    content = bytes(build.WEIGHTY_BYTES)
    for name, held in {"a.so": content, "lib/b.so": content, "c.so": content + b"!", "e": b"", "f": b""}.items():
        (program / name).parent.mkdir(parents=True, exist_ok=True)
        (program / name).write_bytes(held)
    with pytest.raises(build.dev.SetUpError, match=r"once:\n  a\.so = lib/b\.so\nLeave"):
        build._refuse_copies(program)
    (program / "a.so").unlink()
    (program / "a.so").symlink_to("lib/b.so")
    build._refuse_copies(program)


def test_a_program_above_its_budget_is_refused(
    build: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(build, "BUDGET_MB", 0)
    monkeypatch.setattr(build, "SECOND_MB", 0)
    (tmp_path / "_internal").mkdir()
    build.show_sizes(tmp_path)
    (tmp_path / "_internal" / "a").write_bytes(b"!")
    with pytest.raises(build.dev.SetUpError, match="its budget is 0 MB"):
        build.show_sizes(tmp_path)


def test_a_program_that_brings_the_systems_libraries_has_a_budget_of_its_own(
    build: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Told by what lies there: both are made in the same folder."""
    monkeypatch.setattr(build, "DIST", tmp_path)
    monkeypatch.setattr(build, "PROGRAM", tmp_path / "sidetone" / "sidetone")
    monkeypatch.setattr(build, "SECOND_MB", 0)
    internal = tmp_path / "sidetone" / "_internal"
    internal.mkdir(parents=True)
    build.PROGRAM.touch()
    build.sizes(None)
    (internal / build.OF_SYSTEM).touch()
    build.sizes(None)
    told = capsys.readouterr()
    assert [line.rsplit("of ", 1)[1] for line in told.out.splitlines() if "in all" in line] == [
        f"{build.BUDGET_MB} MB",
        f"{build.BUDGET_MB + build.SYSTEM_MB} MB",
    ]
    assert told.err.splitlines() == [
        "· dist/sidetone is no AppDir's",
        "· dist/sidetone is an AppDir's: it brings libraries of the system",
    ]
    spec = (packaging_programs.FOLDER / "sidetone.spec").read_text(encoding="utf-8")
    assert f'resolve_library_path("{build.OF_SYSTEM}")' in spec


@pytest.mark.parametrize("command", ["sizes", "start"])
def test_what_asks_for_a_program_says_so_where_none_is_built(
    build: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    monkeypatch.setattr(build, "PROGRAM", tmp_path / "sidetone")
    monkeypatch.setattr(sys, "argv", ["build.py", command])
    before = os.umask(0o022)
    os.umask(before)
    assert build.main() == 1
    os.umask(before)
    said = "No frozen program is here yet: python3 packaging/build.py frozen makes one.\n"
    assert capsys.readouterr() == ("", said)


@pytest.mark.parametrize(("code", "said"), [("3", "too long to start"), ("1", "could not be measured")])
def test_a_slow_start_is_told_from_one_that_fails(
    build: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: str, said: str
) -> None:
    assert packaging_programs.load("start_ratio").TOO_SLOW == build.TOO_SLOW == 3
    (tmp_path / "start_ratio.py").write_text(f"raise SystemExit({code})", encoding="ascii")
    monkeypatch.setattr(build, "FOLDER", tmp_path)
    monkeypatch.setattr(build, "PROGRAM", Path(sys.executable))
    monkeypatch.setattr(build.dev, "ensure", lambda _: None)
    monkeypatch.setattr(build.dev, "venv_program", lambda _: Path(sys.executable))
    with pytest.raises(build.dev.SetUpError, match=said):
        build.start(None)


def test_the_time_of_a_build_is_the_commits_or_says_why_it_is_not(
    build: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(build, "ROOT", tmp_path)
    monkeypatch.setattr(build.dev, "ROOT", tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    assert build.built_at() == 86400
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    with pytest.raises(build.dev.SetUpError, match="no git checkout"):
        build.built_at()
    (tmp_path / ".git").write_text("gitdir: nowhere", encoding="ascii")
    with pytest.raises(build.dev.SetUpError, match=r"Git does not tell(.|\n)*not a git repository"):
        build.built_at()
    monkeypatch.setenv("PATH", str(tmp_path))  # where there is no Git
    with pytest.raises(build.dev.SetUpError, match=r"Please install what the build calls.*: git"):
        build.built_at()


PROGRAMS = ("dev.py", "build.py", "try_package.py", "try_wheel.py")  # that a person starts with a Python of their own


@pytest.mark.parametrize("program", PROGRAMS)
def test_a_python_of_another_version_is_refused_before_anything(tmp_path: Path, program: str) -> None:
    """As that one would: what follows is written for those that are supported."""
    packaging = tmp_path / "packaging"
    packaging.mkdir()
    for name in {program, "dev.py"}:
        text = (packaging_programs.FOLDER / name).read_text(encoding="utf-8")
        (packaging / name).write_text(text.replace("SUPPORTED = ((3, 11), (3, 13))", "SUPPORTED = ((3, 1), (3, 2))"))
    command = [f"packaging/{program}", "run"]
    done = subprocess.run([sys.executable, *command], cwd=tmp_path, capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        f"Sidetone needs Python 3.11, 3.12 or 3.13; this is 3.{sys.version_info[1]}."
        f" Start this with another one, as in: python3.12 {' '.join(command)}\n"
    )


@pytest.mark.parametrize("program", PROGRAMS)
def test_an_older_python_reads_a_program_as_far_as_to_be_refused(program: str) -> None:
    """It reads the whole file before it does any of it."""
    text = (packaging_programs.FOLDER / program).read_text(encoding="utf-8")
    tree = ast.parse(text, feature_version=(3, 6))
    first = next(each for each in tree.body if isinstance(each, ast.FunctionDef | ast.ClassDef)).lineno
    refused = next(
        each.lineno
        for each in tree.body
        if (isinstance(each, ast.Import) and each.names[0].name == "dev")
        or (isinstance(each, ast.If) and "SUPPORTED" in ast.unparse(each.test))
    )
    assert refused < first  # whose annotations it would fail on
    assert all(each.module != "__future__" for each in tree.body if isinstance(each, ast.ImportFrom))
