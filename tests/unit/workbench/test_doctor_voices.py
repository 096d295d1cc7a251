"""The doctor names the voices that the engine would have, not packages that only sound like them."""

from __future__ import annotations

from pathlib import Path

import espeakng_loader
import pytest

from app.workbench import doctor


def test_a_voice_whose_library_is_gone_is_not_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "eSpeak NG" in doctor._models().text
    monkeypatch.setattr(espeakng_loader, "get_library_path", lambda: str(tmp_path / "libespeak-ng.so"))
    assert "eSpeak NG" not in doctor._models().text
