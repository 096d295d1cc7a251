from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QImage

from app.base.errors import ConfigError, ExportError
from app.ui import demo, screenshot

DEMOS = sorted(file.stem for file in demo.demos_dir().glob("*.jsonl"))


def options(out: Path, **more: Any) -> argparse.Namespace:
    return argparse.Namespace(**{"out": out, "theme": "light", "size": "1280x800", "demo": None, **more})


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("name", DEMOS)
def test_the_window_is_drawn_with_a_conversation(qapp: Any, tmp_path: Path, name: str, theme: str) -> None:
    file = tmp_path / "window.png"
    assert screenshot.take(options(file, demo=name, theme=theme, size="1000x640")) == 0
    picture = QImage(str(file))
    assert (picture.width(), picture.height()) == (1000, 640)
    colours = {picture.pixelColor(x, y).name() for x in range(0, 1000, 7) for y in range(0, 640, 7)}
    assert len(colours) > 30


@pytest.mark.parametrize("name", DEMOS)
def test_a_demonstration_runs_in_order_and_shows_all_kinds_of_rows(qapp: Any, name: str) -> None:
    events = demo.load(name)
    assert [each.at_s for each in events] == sorted(each.at_s for each in events)
    window = screenshot.demonstrate(name, "light")
    kinds = {row.kind for row in window.transcript_model.rows()}
    assert {"message", "tool", "handoff"} <= kinds
    assert any(row.interrupted for row in window.transcript_model.rows())
    assert {row.lane for row in window.timeline_model.rows()} == {"you", "agent", "tools", "agents", "connection"}
    window.deleteLater()


def test_an_unknown_demonstration_names_the_known_ones() -> None:
    with pytest.raises(ConfigError, match="no demonstration") as told:
        demo.load("nothing")
    assert "tour" in told.value.hint


def test_a_picture_that_cannot_be_written_is_an_error(qapp: Any, tmp_path: Path) -> None:
    with pytest.raises(ExportError):
        screenshot.take(options(tmp_path / "no" / "folder" / "x.png"))
