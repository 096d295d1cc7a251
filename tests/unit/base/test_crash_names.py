"""A report names what is the program's own; whatever somebody else could have named has no name in it."""

from __future__ import annotations

import asyncio
import builtins
import importlib
import json
import socket
import sys
import types
from pathlib import Path

import numpy as np
import pytest

import app
from app.base.crash_names import ELSEWHERE, is_library, kind, plain_kind, short
from app.base.errors import ConfigError

ROOT = Path(app.__file__).parent.parent
WORDS = "my mother's maiden name is Quixote"


def test_files_of_the_program_its_libraries_and_python_are_named_from_their_package_on() -> None:
    assert short(str(ROOT / "app" / "base" / "crash.py")) == "app/base/crash.py"
    assert short(np.__file__) == "numpy/__init__.py"
    assert short(json.__file__) == "json/__init__.py"
    assert short("<string>") == "<string>"
    assert short("<frozen importlib._bootstrap>") == "<frozen importlib._bootstrap>"


@pytest.mark.parametrize(
    "path",
    [
        f"/home/quixote/{WORDS}.py",
        f"{WORDS}.py",
        f"<{WORDS}>",
        "<frozen quixote>",
        "",
        f"{ROOT}/app/../quixote.py",
        f"{ROOT}/quixote.py",
        f"{WORDS}/site-packages/quixote.py",
    ],
)
def test_other_files_have_no_name_also_where_they_could_be_imported(path: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "path", [*sys.path, "", "/", "/home/quixote", str(ROOT)])
    assert short(path) == ELSEWHERE


def test_a_frozen_program_knows_its_own_files_from_others_without_a_folder(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "quixote.py").touch()
    monkeypatch.syspath_prepend(str(tmp_path))
    importlib.invalidate_caches()
    assert short("app/ui/loop.py") == ELSEWHERE
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert short("app/ui/loop.py") == "app/ui/loop.py"
    assert short("json/decoder.py") == "json/decoder.py"
    for other in ("quixote.py", "quixote/app.py", f"{WORDS}.py", "a.b.py", "/app/ui/loop.py"):
        assert short(other) == ELSEWHERE, other


@pytest.mark.parametrize(
    ("path", "name"),
    [
        (str(ROOT / "app" / "__main__.py"), "app/__main__.py"),
        ("/home/quixote/.local/bin/sidetone", "sidetone"),
        ("/home/quixote/Scripts/sidetone.exe/__main__.py", "sidetone"),
        ("/home/quixote/sidetone.py", ELSEWHERE),
        ("/home/quixote/sidetone/mine.py", ELSEWHERE),
        ("/home/quixote/mine.exe/__main__.py", ELSEWHERE),
    ],
)
def test_what_starts_the_program_is_named_wherever_it_lies(path: str, name: str) -> None:
    assert short(path) == name
    assert not is_library(path)


def test_what_starts_a_frozen_program_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    assert short("__main__.py") == ELSEWHERE
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert short("__main__.py") == "app/__main__.py"


def test_what_is_no_library_is_this_program_or_somebody_elses() -> None:
    assert is_library(json.__file__)
    assert is_library(np.__file__)
    assert not is_library(str(ROOT / "app" / "base" / "crash.py"))
    assert not is_library("/home/quixote/mine.py")


def test_kinds_of_the_program_and_of_libraries_are_named() -> None:
    assert kind(ConfigError("x")) == "app.base.errors.ConfigError"
    assert kind(ValueError("x")) == "builtins.ValueError"
    assert kind(socket.gaierror()) == "socket.gaierror"
    assert kind(asyncio.CancelledError()) == "asyncio.exceptions.CancelledError"
    assert kind(np.linalg.LinAlgError()) == "numpy.linalg.LinAlgError"
    assert kind(ExceptionGroup("", [ValueError()])) == "builtins.ExceptionGroup"
    assert plain_kind(ConfigError("x")) == "ConfigError"


def test_a_kind_that_somebody_else_made_counts_as_what_it_was_made_of() -> None:
    class Quixote(LookupError):
        pass

    assert kind(Quixote()) == "builtins.LookupError"
    assert kind(type(WORDS, (ConfigError,), {})("x")) == "app.base.errors.ConfigError"
    for module in ("builtins", "app.base.errors", WORDS, 3, None):
        assert kind(type(WORDS, (KeyError,), {"__module__": module})()) == "builtins.KeyError"


def test_a_module_of_somebody_else_does_not_name_its_kinds(monkeypatch: pytest.MonkeyPatch) -> None:
    module = types.ModuleType("quixote")
    module.__file__ = "/home/quixote/mine.py"
    module.Quixote = type("Quixote", (OSError,), {"__module__": "quixote"})  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "quixote", module)
    assert kind(module.Quixote()) == "builtins.OSError"
    assert builtins.OSError is OSError
