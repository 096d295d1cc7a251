"""Which modules of Python's library a tool file finds in a package, on each Python that may freeze it."""

from __future__ import annotations

import importlib.util
import os
import sys
from types import ModuleType

import pytest

from tests import packaging_programs


@pytest.fixture(scope="module")
def library() -> ModuleType:
    return packaging_programs.load("standard_library")


def test_the_library_is_walked_down_to_its_last_module(library: ModuleType) -> None:
    found = library.modules()
    assert found == sorted(set(found))
    assert {
        *("xml.etree.ElementTree", "xml.dom.minidom", "html.parser", "email.mime.text", "wsgiref.validate"),
        *("unittest.mock", "dbm.dumb", "shelve", "imaplib", "graphlib", "sched", "plistlib", "optparse", "this"),
        *("__future__", "_strptime", "encodings.euc_kr", "importlib.resources.readers"),
    } <= set(found)


def test_every_module_of_python_is_inside_or_left_out(library: ModuleType) -> None:
    """Also what a later Python brings; what is compiled into it has no file."""
    inside = {name.partition(".")[0] for name in library.modules()}
    for name in sys.stdlib_module_names - inside - {*library.LEFT_OUT}:
        spec = importlib.util.find_spec(name)
        assert spec is None or spec.origin in ("built-in", "frozen"), name


def test_what_is_left_out_is_left_out_whole_and_says_why(library: ModuleType) -> None:
    found = library.modules()
    for name, reason in library.LEFT_OUT.items():
        assert len(reason) > 4, name
        assert [each for each in found if f"{each}.".startswith(f"{name}.")] == []
    assert [name for name in found if name.endswith("__main__") or ".test" in name] == []
    assert not {"_ctypes_test", "_testcapi", "test", "xxlimited"} & set(found)


def test_what_has_to_be_inside_is_public_and_can_be_imported_on_this_system(library: ModuleType) -> None:
    told = packaging_programs.load("frozen_modules").of_python(sys.executable)
    assert set(told) <= set(library.modules())
    assert {"xml.etree.ElementTree", "this", "__future__", "email.mime.text"} <= set(told)
    assert [name for name in told if "._" in f".{name}" and name != "__future__"] == []
    elsewhere = "multiprocessing.popen_fork" if os.name == "nt" else "asyncio.windows_events"
    assert elsewhere in library.modules()
    assert elsewhere not in told
