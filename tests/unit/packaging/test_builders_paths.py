"""What of the builder's folders stays out of the program: those of the Python that freezes it."""

from __future__ import annotations

import runpy
from pathlib import Path
from types import ModuleType

import pytest

from tests import packaging_programs

PREFIX = "/home/somebody/pythons/3.11.7"
VARIABLES = {
    "prefix": PREFIX,
    "CONFIG_ARGS": f"'--prefix={PREFIX}'",
    "abs_srcdir": "/home/builder/Python-3.11.7",
    "RUNSHARED": "LD_LIBRARY_PATH=/home/builder/Python-3.11.7",
    "TZPATH": "/usr/share/zoneinfo",
    "Py_DEBUG": 0,
}
NAME = "_sysconfigdata__linux_x86_64-linux-gnu"


@pytest.fixture(scope="module")
def builders_paths() -> ModuleType:
    return packaging_programs.load("builders_paths")


def test_variables_that_name_a_folder_of_the_builder_are_left_out(builders_paths: ModuleType, tmp_path: Path) -> None:
    source = tmp_path / f"{NAME}.py"
    source.write_text(f"build_time_vars = {VARIABLES!r}\n", encoding="utf-8")
    modules = [("os", "os.py", "PYMODULE"), (NAME, str(source), "PYMODULE")]
    compiled = {"os": "code", NAME: "code"}
    builders_paths.rewrite_variables(modules, compiled, PREFIX, tmp_path / "rewritten")
    assert compiled == {"os": "code"}  # else what was compiled before would be packed
    assert modules[0] == ("os", "os.py", "PYMODULE")
    assert modules[1] == (NAME, str(tmp_path / "rewritten" / f"{NAME}.py"), "PYMODULE")
    assert runpy.run_path(modules[1][1])["build_time_vars"] == {"TZPATH": "/usr/share/zoneinfo", "Py_DEBUG": 0}


def test_where_everybody_has_python_is_no_secret(builders_paths: ModuleType, tmp_path: Path) -> None:
    variables = {"prefix": "/usr", "TZPATH": "/usr/share/zoneinfo", "abs_srcdir": ""}
    assert builders_paths.told_to_anybody(variables, "/usr") == variables
    library = tmp_path / "a.so"
    library.write_bytes(b"/usr/lib")
    builders_paths.blot_out(library, "/usr")
    assert library.read_bytes() == b"/usr/lib"


def test_in_a_library_the_folders_are_overwritten_and_what_they_end_in_stays(
    builders_paths: ModuleType, tmp_path: Path
) -> None:
    library = tmp_path / "a.so"
    library.write_bytes(f"\0{PREFIX}/lib\0{PREFIX}\0/home/somebody\0".encode())
    builders_paths.blot_out(library, PREFIX)
    nobodys = "/" + "_" * (len("/home/somebody/pythons") - 1) + "/3.11.7"
    assert library.read_bytes() == f"\0{nobodys}/lib\0{nobodys}\0/home/somebody\0".encode()
