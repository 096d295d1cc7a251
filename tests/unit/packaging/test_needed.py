"""What of an environment the application needs: which of a distribution's folders are packages."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests import packaging_programs


def test_a_folder_without_python_or_that_nobody_is_to_import_is_no_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hidden = ["_odd/__init__.py", "odd-tools/__init__.py"]
    files = [
        "odd/__init__.py",
        *hidden,
        "odd64/libodd.so",
        "odd-1.0.dist-info/METADATA",
        "odd-1.0.dist-info/top_level.txt",
    ]
    for file in files:
        (tmp_path / file).parent.mkdir(exist_ok=True)
        (tmp_path / file).touch()
    info = tmp_path / "odd-1.0.dist-info"
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: odd\nVersion: 1.0\n", encoding="utf-8")
    (info / "top_level.txt").write_text("odd\n_odd\nodd-tools\nodd64\n", encoding="utf-8")
    (info / "RECORD").write_text("".join(f"{file},,\n" for file in files), encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    assert packaging_programs.load("needed").packages({"odd"}) == ["odd"]


def test_what_is_declared_for_other_systems_and_pythons_is_not_asked_for() -> None:
    names = [each.name for each in packaging_programs.load("needed").declared()]
    assert {"PySide6-Essentials", "cryptography", "pocketsphinx"} <= set(names)  # each of them twice, for two cases
    assert len(names) == len(set(names))
