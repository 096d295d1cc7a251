from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QImage

from app.base import paths
from app.base.errors import ConfigError, ExportError
from app.ui import demo, screenshot
from app.ui.inspector.parts import Block, Facts
from app.ui.settings.pages import PAGES

DEMOS = sorted(file.stem for file in demo.demos_dir().glob("*.jsonl"))


def options(out: Path, **more: Any) -> argparse.Namespace:
    asked = {"theme": "light", "size": None, "demo": None, "settings": None, "first_start": None}
    return argparse.Namespace(out=out, **{**asked, **more})


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("name", DEMOS)
def test_the_window_is_drawn_with_a_conversation(qapp: Any, tmp_path: Path, name: str, theme: str) -> None:
    file = tmp_path / "window.png"
    assert screenshot.take(options(file, demo=name, theme=theme, size="1000x640")) == 0
    picture = QImage(str(file))
    assert (picture.width(), picture.height()) == (1000, 640)
    colours = {picture.pixelColor(x, y).name() for x in range(0, 1000, 7) for y in range(0, 640, 7)}
    assert len(colours) > 30


def test_what_stands_under_a_text_of_several_lines_is_below_it(qapp: Any) -> None:
    window = screenshot.demonstrate(demo.DEFAULT, "light")
    try:
        window.resize(1024, 600)
        window.show()
        qapp.processEvents()
        screenshot.settle(window)
        details = window.parts.inspector
        blocks, (facts,) = details.findChildren(Block), details.findChildren(Facts)
        line = blocks[-1].fontMetrics().lineSpacing()
        assert blocks[-1].height() > 2 * line  # it wraps at this width
        assert facts.y() > max(block.geometry().bottom() for block in blocks)
    finally:
        window.hide()
        window.deleteLater()


@pytest.mark.parametrize(
    "what", [{"settings": kind.key} for kind in PAGES] + [{"first_start": step} for step in (1, 2, 3)], ids=str
)
def test_a_dialog_is_drawn_as_on_the_first_day(qapp: Any, tmp_path: Path, what: dict[str, Any]) -> None:
    file = tmp_path / "dialog.png"
    assert screenshot.take(options(file, theme="dark", size="700x500", **what)) == 0
    picture = QImage(str(file))
    assert (picture.width(), picture.height()) == (700, 500)
    colours = {picture.pixelColor(x, y).name() for x in range(0, 700, 7) for y in range(0, 500, 7)}
    assert len(colours) > 20
    assert not paths.config_dir().exists()  # what is written is written elsewhere, and gone


@pytest.mark.parametrize(
    ("what", "said"),
    [
        ({"settings": "kitchen"}, "no page “kitchen”. There are: connections, agents"),
        ({"first_start": 4}, "no step 4. From 1 to 3"),
        ({"settings": "sound", "size": "300x300"}, "cannot be 300x300. From 640x420 "),
    ],
)
def test_what_cannot_be_drawn_names_what_can(qapp: Any, tmp_path: Path, what: dict[str, Any], said: str) -> None:
    with pytest.raises(ConfigError) as told:
        screenshot.take(options(tmp_path / "x.png", **what))
    assert said in told.value.for_people()


@pytest.mark.parametrize("name", DEMOS)
def test_a_demonstration_runs_in_order_and_shows_all_kinds_of_rows(qapp: Any, name: str) -> None:
    events = demo.load(name)
    assert [each.at_s for each in events] == sorted(each.at_s for each in events)
    window = screenshot.demonstrate(name, "light")
    kinds = {row.kind for row in window.transcript_model.rows()}
    assert {"message", "tool", "handoff"} <= kinds
    assert any(row.interrupted for row in window.transcript_model.rows())
    assert window.parts.kept.list.rows.rowCount() > len(demo.kept()[0])  # with the days above them
    assert {row.lane for row in window.timeline_model.rows()} == {"you", "agent", "tools", "agents", "connection"}
    window.deleteLater()


def test_an_unknown_demonstration_names_the_known_ones() -> None:
    with pytest.raises(ConfigError, match="no demonstration") as told:
        demo.load("nothing")
    assert "tour" in told.value.hint


def test_a_picture_that_cannot_be_written_is_an_error(qapp: Any, tmp_path: Path) -> None:
    with pytest.raises(ExportError):
        screenshot.take(options(tmp_path / "no" / "folder" / "x.png"))
