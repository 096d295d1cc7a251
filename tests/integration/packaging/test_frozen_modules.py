"""What the freezing overlooked is found by asking the program itself; here the program runs from source."""

from __future__ import annotations

import sys
from pathlib import Path
from types import ModuleType

import pytest

from tests import packaging_programs
from tests.translations import ROOT


@pytest.fixture
def frozen_modules() -> ModuleType:
    return packaging_programs.load("frozen_modules")


@pytest.fixture
def program(tmp_path: Path) -> Path:
    file = tmp_path / "sidetone"
    file.write_text(f'#!/bin/sh\ncd {ROOT} && exec {sys.executable} -m app "$@"\n', encoding="utf-8")
    file.chmod(0o755)
    return file


def test_a_module_that_is_missing_is_named(frozen_modules: ModuleType, program: Path) -> None:
    frozen_modules.import_inside(program, ["json", "app.base.clock"])
    with pytest.raises(frozen_modules.MissingModulesError, match=r"no_such_one \(ModuleNotFoundError"):
        frozen_modules.import_inside(program, ["json", "no_such_one"])


def test_a_module_of_pythons_library_that_is_missing_stops_the_build(
    frozen_modules: ModuleType, program: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Here the program takes the place of one that was frozen without it."""
    start = "import sys; sys.modules['plistlib'] = None; from app.main import main; sys.exit(main())"
    program.write_text(f'#!/bin/sh\ncd {ROOT} && exec {sys.executable} -c "{start}" "$@"\n', encoding="utf-8")
    monkeypatch.setattr(frozen_modules, "own_modules", lambda _: [])
    monkeypatch.setattr(frozen_modules, "declared", lambda _: [])
    with pytest.raises(frozen_modules.MissingModulesError, match=r"ImportError: plistlib \([^)]*\)\.\Z"):
        frozen_modules.check(program, sys.executable)


def test_a_program_that_does_not_answer_is_told(frozen_modules: ModuleType, program: Path) -> None:
    program.write_text("#!/bin/sh\nread line\necho it is broken >&2\n", encoding="utf-8")
    with pytest.raises(frozen_modules.MissingModulesError, match="did not answer: it is broken"):
        frozen_modules.import_inside(program, ["json"])


def test_what_has_to_be_inside_is_the_application_and_what_it_declares(frozen_modules: ModuleType) -> None:
    own = set(frozen_modules.own_modules(ROOT / "app"))
    assert {"app", "app.main", "app.ui.app", "app.local.service.connection"} <= own
    assert "app.__main__" not in own
    declared = frozen_modules.declared(sys.executable)
    assert {"PySide6", "re2", "stdnum", "websockets"} <= set(declared)
    assert not {"pytest", "hypothesis"} & set(declared)


def test_what_only_builders_need_is_known() -> None:
    needed = packaging_programs.load("needed")
    assert {"pyside6-essentials", "httpcore", "python-stdnum"} <= needed.needed()
    of_builders = needed.of_builders()
    assert {"pytest", "hypothesis"} <= set(of_builders)
    assert not {"numpy", "PySide6", "h11"} & set(of_builders)
