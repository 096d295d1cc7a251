"""The trial of wheel and source archive; that it installs and uses them is shown where it runs."""

from __future__ import annotations

import sys

import pytest

from tests import packaging_programs


def test_a_python_that_is_not_there_is_told_from_one_that_fails(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    try_wheel = packaging_programs.load("try_wheel")
    monkeypatch.setattr(try_wheel, "archive", lambda kind: f"sidetone.{kind}")
    monkeypatch.setattr(sys, "argv", ["try_wheel.py", "3.99", "--only", "wheel"])
    assert try_wheel.main() == 1
    told = capsys.readouterr().out
    assert told == (
        "wheel on 3.99 (0 s): FAILED: there is no such program: name one, as in python3.12, or give its path\n"
    )
