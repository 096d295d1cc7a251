"""What the program is made of: found by name, whatever brings it along."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from app.base import paths
from app.base.errors import ConfigError
from app.workbench import licences


def test_a_name_finds_everything_that_is_called_so_or_holds_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paths, "resources_dir", lambda: tmp_path)
    (tmp_path / "licences").mkdir()
    row = {"version": "1", "licence": "MIT", "homepage": "", "file": "any.txt"}
    index = [
        row | {"name": "zlib"},
        row | {"name": "Zlib", "carrier": "livekit 1"},
        row | {"name": "Rust crates", "carrier": "rpds 2", "holds": ["rpds 1.2"]},
    ]
    (tmp_path / "licences" / "index.json").write_text(json.dumps(index), encoding="utf-8")
    assert [each.title for each in licences.named("zlib")] == ["zlib 1", "Zlib 1 (in livekit 1)"]
    assert [each.name for each in licences.named("RPDS")] == ["Rust crates"]
    with pytest.raises(ConfigError, match="nothing-like-it"):
        licences.named("nothing-like-it")
