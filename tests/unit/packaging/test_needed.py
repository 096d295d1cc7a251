"""What of an environment the application needs: which of a distribution's folders are packages."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests import packaging_programs


def test_a_folder_without_python_is_no_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files = ["odd/__init__.py", "odd64/libodd.so", "odd-1.0.dist-info/METADATA", "odd-1.0.dist-info/top_level.txt"]
    for file in files:
        (tmp_path / file).parent.mkdir(exist_ok=True)
        (tmp_path / file).touch()
    info = tmp_path / "odd-1.0.dist-info"
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: odd\nVersion: 1.0\n", encoding="utf-8")
    (info / "top_level.txt").write_text("odd\nodd64\n", encoding="utf-8")
    (info / "RECORD").write_text("".join(f"{file},,\n" for file in files), encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    assert packaging_programs.load("needed").packages({"odd"}) == ["odd"]
