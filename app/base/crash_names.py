"""What of a fault may be named in reports and logs: files, and kinds of errors, that are the program's own.

Everything else has no name here. Whoever writes a tool, or compiles a text, chooses the names of files and classes
freely, and what a person said may be among them.
"""

from __future__ import annotations

import builtins
import functools
import importlib.util
import os
import re
import sys
from collections.abc import Mapping
from pathlib import Path
from types import ModuleType
from typing import Final

import app
from app.base import raw_error

ELSEWHERE: Final = "(elsewhere)"
_APP: Final = Path(app.__file__).parent
_START: Final = "sidetone"
"""The script that an installer of packages writes; its name is all that is told of it."""

_MAIN: Final = "__main__.py"
_LIBRARIES: Final = ("site-packages", "dist-packages")
_GENERATED: Final = re.compile(r"<frozen ([A-Za-z_]\w*)[\w.]*>")


def short(path: str) -> str:
    """A file of the program, its libraries or Python, from its package on; any other is `ELSEWHERE`."""
    generated = _GENERATED.fullmatch(path)
    if path == "<string>" or (generated and generated[1] in sys.stdlib_module_names):
        return path
    file = Path(path)
    if ".." in file.parts:
        return ELSEWHERE
    if file.is_relative_to(_APP):
        return file.relative_to(_APP.parent).as_posix()
    for root in _libraries():
        if file.is_relative_to(root):
            return file.relative_to(root).as_posix()
    if file.name == _START or (file.name == _MAIN and file.parent.name == f"{_START}.exe"):  # which holds it on Windows
        return _START
    if _is_frozen() and path == _MAIN:
        return f"{app.__name__}/{_MAIN}"
    return file.as_posix() if _is_frozen() and _is_frozen_file(file) else ELSEWHERE


def is_library(path: str) -> bool:
    """Whether a file is neither this program's nor somebody else's who uses it."""
    name = short(path)
    return name not in (ELSEWHERE, _START) and not name.startswith(f"{app.__name__}/")


def kind(error: BaseException) -> str:
    """The class of an error; of one that somebody else wrote, the nearest it was made of."""
    kinds = raw_error.ancestry(type(error))
    return next(f"{raw_error.module(each)}.{raw_error.name(each)}" for each in kinds if _is_known(each))


def plain_kind(error: BaseException) -> str:
    """The same without its module, as in `ValueError`."""
    return kind(error).rpartition(".")[2]


def _libraries() -> list[Path]:
    """Where libraries lie; what lies in others comes first."""
    found = {Path(os.__file__).parent}
    found |= {Path(each) for each in sys.path if isinstance(each, str) and Path(each).name in _LIBRARIES}
    if _is_frozen():
        found.add(_APP.parent)
    return sorted(found, key=lambda root: len(root.parts), reverse=True)


def _is_frozen() -> bool:
    return bool(getattr(sys, "frozen", False))


def _is_frozen_file(file: Path) -> bool:
    """A frozen program names its own files by their modules; a file of that name is found in it then."""
    return not file.is_absolute() and _is_packed(file.parts[0].removesuffix(".py") if file.parts else "")


@functools.lru_cache(maxsize=256)
def _is_packed(module: str) -> bool:
    if not module.isidentifier():  # one with a point would be imported
        return False
    if module in sys.stdlib_module_names:
        return True
    try:
        found = importlib.util.find_spec(module)
    except (ImportError, ValueError):
        return False
    return found is not None and found.origin is not None and Path(found.origin).is_relative_to(_APP.parent)


def _is_known(kind: type) -> bool:
    """Whether a class is what its module of the program, a library or Python has under that name."""
    named = raw_error.module(kind)
    found: object = sys.modules.get(named)
    for name in raw_error.name(kind).split("."):
        found = _held(found).get(name)
    return found is kind and is_ours(named)


def _held(by: object) -> Mapping[str, object]:
    """The names in a module or class, without asking it."""
    if isinstance(by, ModuleType):
        return vars(by)
    return raw_error.held(by) if isinstance(by, type) else {}


def is_ours(module: str) -> bool:
    """Whether a module that is loaded belongs to the program, a library or Python."""
    loaded = sys.modules.get(module)
    if loaded is builtins:
        return True
    return isinstance(loaded, ModuleType) and _is_own(vars(loaded).get("__file__"), module)


def _is_own(file: object, module: str) -> bool:
    if isinstance(file, str):
        return short(file) != ELSEWHERE
    return module in sys.builtin_module_names
