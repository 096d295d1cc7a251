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
        licences = dialog.licences
        assert licences is not None
        await stage.until(lambda: licences.list.count() > 20)
        names = [licences.list.item(row).text().partition(" ")[0] for row in range(licences.list.count())]
        assert names[:2] == ["sidetone", "Python"]
        assert {"PySide6_Essentials", "websockets", "numpy", "pydantic", "espeakng-loader"} <= set(names)
        assert "pytest" not in names
        assert "Permission is hereby granted" in licences.text.toPlainText()
        licences.search.setText("websock")
        assert licences.list.currentItem().text().startswith("websockets ")
        assert licences.facts.text().startswith("BSD-3-Clause")
        assert "Redistribution and use" in licences.text.toPlainText()
        shown = [row for row in range(licences.list.count()) if not licences.list.item(row).isHidden()]
        assert len(shown) < len(names)
        licences.close()
        dialog.close()

    act(body)


def test_a_frozen_program_lists_what_it_brought(
    stage: Stage, act: Act, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "licences"
    folder.mkdir()
    index = [{"name": "zlib", "version": "1.3", "licence": "Zlib", "homepage": "https://zlib.net", "file": "zlib.txt"}]
    (folder / "index.json").write_text(json.dumps(index), encoding="utf-8")
    (folder / "zlib.txt").write_text("This software is provided 'as-is'.", encoding="utf-8")
    (tmp_path / "sidetone.cdx.json").write_text("{}", encoding="utf-8")

    async def body() -> None:
        stage.show()
        dialog = about(stage)
        monkeypatch.setattr(paths, "resources_dir", lambda: tmp_path)
        await stage.do(dialog.show_licences.click)
        licences = dialog.licences
        assert licences is not None
        await stage.until(licences.list.count)
        assert licences.list.item(0).text() == "zlib 1.3"
        assert licences.facts.text() == "Zlib · https://zlib.net"
        assert licences.text.toPlainText() == "This software is provided 'as-is'."
        assert str(tmp_path / "sidetone.cdx.json") in licences.bill.text()

    act(body)
