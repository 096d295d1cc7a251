"""About the program, and the licences of everything inside."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import app
from app.base import paths
from app.ui.about import AboutDialog
from tests.ui.conftest import Stage

Act = Callable[[Callable[[], Any]], None]


def about(stage: Stage) -> AboutDialog:
    stage.window.actions_registry["about"].trigger()
    dialog = stage.window.findChild(AboutDialog)
    assert dialog is not None
    return dialog


def test_it_names_the_version_and_leads_to_the_licences_of_everything_inside(stage: Stage, act: Act) -> None:
    async def body() -> None:
        stage.show()
        dialog = about(stage)
        assert dialog.title.text() == f"Sidetone {app.__version__}"
        await stage.do(dialog.show_licences.click)
        opened = dialog.licences
        assert opened is not None
        await stage.until(lambda: opened.list.count() > 20)
        names = [opened.list.item(row).text().partition(" ")[0] for row in range(opened.list.count())]
        assert names[:2] == ["sidetone", "Python"]
        assert {"PySide6_Essentials", "websockets", "numpy", "pydantic", "espeakng-loader"} <= set(names)
        assert "pytest" not in names
        assert "Permission is hereby granted" in opened.text.toPlainText()
        opened.search.setText("websock")
        assert opened.list.currentItem().text().startswith("websockets ")
        assert opened.facts.text().splitlines()[1].startswith("BSD-3-Clause")
        assert "Redistribution and use" in opened.text.toPlainText()
        shown = [row for row in range(opened.list.count()) if not opened.list.item(row).isHidden()]
        assert len(shown) < len(names)
        opened.close()
        dialog.close()

    act(body)


def test_a_frozen_program_lists_what_it_brought(
    stage: Stage, act: Act, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "licences"
    folder.mkdir()
    zlib = {"name": "zlib", "version": "1.3", "licence": "Zlib", "homepage": "https://zlib.net", "file": "zlib.txt"}
    carried = {"name": "ICU", "version": "73.2", "licence": "Unicode-3.0", "homepage": "", "file": "zlib.txt"}
    crates = {"name": "Rust crates", "version": "", "licence": "MIT", "homepage": "", "file": "zlib.txt"}
    index = [
        zlib | {"carrier": "", "files": ["zlib.so"]},
        carried | {"carrier": "PySide6"},
        crates | {"carrier": "livekit 1.2.0", "holds": ["ring 0.17.14", "tokio 1.53.1"]},
    ]
    (folder / "index.json").write_text(json.dumps(index), encoding="utf-8")
    (folder / "zlib.txt").write_text("This software is provided 'as-is'.", encoding="utf-8")
    (tmp_path / "sidetone.cdx.json").write_text("{}", encoding="utf-8")

    async def body() -> None:
        stage.show()
        dialog = about(stage)
        monkeypatch.setattr(paths, "resources_dir", lambda: tmp_path)
        await stage.do(dialog.show_licences.click)
        opened = dialog.licences
        assert opened is not None
        await stage.until(opened.list.count)
        titles = [opened.list.item(row).text() for row in range(opened.list.count())]
        assert titles == ["zlib 1.3", "ICU 73.2 (in PySide6)", "Rust crates (in livekit 1.2.0)"]
        assert opened.facts.text() == "zlib 1.3\nZlib · https://zlib.net"
        assert opened.text.toPlainText() == "This software is provided 'as-is'."
        assert str(tmp_path / "sidetone.cdx.json") in opened.bill.text()
        opened.search.setText("tokio")
        assert opened.list.currentItem().text() == "Rust crates (in livekit 1.2.0)"
        assert opened.list.item(0).isHidden()

    act(body)
