from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QFileInfo, QLocale, QObject, QTranslator
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QLabel, QMenu, QWidget
from pytestqt.qtbot import QtBot

from app.base import figures
from app.base import language as texts
from app.ui import language
from app.ui.main_window import MainWindow
from app.ui.settings.dialog import SettingsDialog
from app.workbench.events import THIS_COMPUTER, EngineStatus
from tests.translations import ROOT, load
from tests.ui.conftest import STARTED


@pytest.fixture(autouse=True)
def english_again(qapp: QApplication) -> Iterator[None]:
    yield
    language.speak("en")


def test_the_system_is_asked_by_its_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "ja_JP.UTF-8")
    assert language.speak("system") == "ja"
    assert texts.language() == "ja"


def test_the_window_changes_its_language_while_a_conversation_is_open(stage: Any, act: Any, tmp_path: Path) -> None:
    folder = tmp_path / "translations"
    folder.mkdir()

    async def body() -> None:
        await stage.desk.connect_to("local", "restaurant")
        stage.show()
        await stage.until(lambda: stage.desk.is_open)
        await stage.window.open_settings("appearance")
        first = stage.window.findChild(SettingsDialog)
        assert first is not None
        rows = stage.window.transcript_model.rowCount()
        first.current().store.set("appearance.language", "ko")
        await stage.until(lambda: texts.language() == "ko")
        await stage.until(lambda: any(dialog is not first for dialog in stage.window.findChildren(SettingsDialog)))
        assert stage.desk.is_open
        assert stage.window.transcript_model.rowCount() == rows
        await stage.do(stage.window.actions_registry["disconnect"].trigger)
        await stage.until(lambda: ("disconnect",) in stage.commands)
        assert [command for command in stage.commands if command[0] == "disconnect"] == [("disconnect",)]

    act(body)


def test_nothing_of_the_window_before_is_left_when_it_is_made_anew(stage: Any, act: Any) -> None:
    def parts() -> Counter[str]:
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        return Counter(each.metaObject().className() for each in stage.window.findChildren(QObject))

    async def body() -> None:
        await stage.do(stage.show)
        await stage.window.open_settings("appearance")
        counts = []
        for code in ("ja", "ko", "ja", "ko", "ja"):
            opened = stage.window.findChild(SettingsDialog)
            opened.current().store.set("appearance.language", code)
            await stage.until(lambda code=code: texts.language() == code)
            await stage.until(
                lambda gone=opened: not shiboken6.isValid(gone) and stage.window.findChild(SettingsDialog)
            )
            counts.append(parts())
        _, ko, ja, ko_again, ja_again = counts  # what the desk offers came only while the first was made
        assert (ko_again - ko, ja_again - ja) == (Counter(), Counter())
        assert len(stage.window.findChildren(SettingsDialog)) == 1

    act(body)


def test_the_keyboard_stays_on_the_chooser_when_the_language_changes(stage: Any, act: Any) -> None:
    async def body() -> None:
        stage.show()
        await stage.window.open_settings("appearance")
        first = stage.window.findChild(SettingsDialog)
        first.current().findChild(QWidget, "appearance.language").setFocus()
        first.current().store.set("appearance.language", "ko")
        await stage.until(lambda: stage.window.complete().commands.settings._dialog not in (None, first))
        dialog = stage.window.complete().commands.settings._dialog
        assert texts.language() == "ko"
        chooser = dialog.current().findChild(QWidget, "appearance.language")
        await stage.until(lambda: dialog.focusWidget() is chooser)

    act(body)


def test_the_first_frame_already_speaks_the_chosen_language() -> None:
    from app.base import settings
    from app.ui import first_look

    known = settings.Settings()
    known.appearance.language = "ja"
    settings.save(known)
    assert first_look.read().language == "ja"


@pytest.mark.parametrize("code", ["en", "ko", "ja", "zh_CN"])
def test_qt_reads_every_compiled_text(code: str, tmp_path: Path) -> None:
    found = load().catalogue(ROOT / "resources" / "translations" / f"sidetone_{code}.ts")
    (tmp_path / "compiled.qm").write_bytes(load().as_qm(found, code))
    translator = QTranslator()
    assert translator.load(str(tmp_path / "compiled.qm"))
    assert translator.language() == code
    wrong = [
        (context, source)
        for context, texts_of_context in found.items()
        for source, forms in texts_of_context.items()
        if [translator.translate(context, source, "", number) for number in (1, 2)] != [forms[0], forms[-1]]
    ]
    assert wrong == []
    assert not translator.translate("Nowhere", "Settings")


@pytest.mark.parametrize("code", ["ko", "ja", "zh_CN"])
def test_lanes_of_the_timeline_are_told_apart_by_their_names(code: str) -> None:
    """In languages without a plural, too: who speaks is one lane, which agent is in charge another."""
    found = load().catalogue(ROOT / "resources" / "translations" / f"sidetone_{code}.ts")["TimelinePicture"]
    names = [found[name][0] for name in ("You", "Agent", "Tools", "Agents", "Connection")]
    assert len(set(names)) == len(names)


def test_figures_are_written_as_qt_writes_them() -> None:
    for code in ("en", "ko", "ja", "zh_CN"):
        language.speak(code)
        assert figures.number(12480.3, 1) == QLocale().toString(12480.3, "f", 1)


@pytest.mark.parametrize("before", ["en", "ko"])
def test_bar_and_menus_say_nothing_in_the_language_before(before: str, stage: Any, act: Any) -> None:
    async def body() -> None:
        stage.show()
        stage.window.complete()
        for code in (before, *(each for each in texts.LANGUAGES if each != before), before):
            stage.window.speak(code)
            titles = {say_in(code, "Catalogue", THIS_COMPUTER), say_in(code, "ShippedSets", "Restaurant")}
            await stage.until(lambda titles=titles: titles <= shown_in(stage.window))
            assert strangers(stage.window, code) == set()

    act(body)


def test_an_open_conversation_names_this_computer_in_the_language_in_force(stage: Any) -> None:
    stage.open()
    stage.fold(replace(STARTED, connection=THIS_COMPUTER), EngineStatus("ready", "offline", ()))
    stage.show()
    stage.window.speak("ja")
    parts = stage.window.complete().parts
    assert "このコンピューター" in parts.status_line.accessibleDescription()
    shown = {label.text() for label in parts.inspector.findChildren(QLabel)}
    assert "このコンピューター" in shown
    assert THIS_COMPUTER not in shown


@pytest.mark.parametrize("code", ["ko", "ja", "zh_CN"])
def test_a_dialog_that_asks_for_a_file_has_no_english_labels(code: str, qtbot: QtBot) -> None:
    language.speak("en")
    english = _labels_of_a_file_dialog(qtbot)
    language.speak(code)
    assert not english & _labels_of_a_file_dialog(qtbot)


def _labels_of_a_file_dialog(qtbot: QtBot) -> set[str]:
    dialog = QFileDialog()
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    qtbot.addWidget(dialog)
    dialog.show()
    labels = [*dialog.findChildren(QLabel), *dialog.findChildren(QAbstractButton)]
    kinds = {dialog.iconProvider().type(QFileInfo(place)) for place in ("/", str(ROOT))}
    return {label.text() for label in labels} - {""} | kinds


def shown_in(window: MainWindow) -> set[str]:
    """What bar and menus say."""
    bar = window.complete().parts.bar
    found = {button.text() for button in bar.findChildren(QAbstractButton)}
    actions = [action for widget in (window.menuBar(), *bar.findChildren(QMenu)) for action in widget.actions()]
    while actions:
        action = actions.pop()
        found.add(action.text())
        menu = action.menu()
        actions += menu.actions() if isinstance(menu, QMenu) else []
    return {text.replace("&", "") for text in found if text}


def say_in(code: str, context: str, source: str) -> str:
    return catalogue(code).get(context, {}).get(source, (source,))[0] or source


def strangers(window: MainWindow, code: str) -> set[str]:
    """What they say in another of the languages."""
    own = {form for texts_of in catalogue(code).values() for forms in texts_of.values() for form in forms}
    own |= {source for texts_of in catalogue("ko").values() for source in texts_of} if code == "en" else set()
    others: set[str] = set()
    for other in texts.LANGUAGES:
        for texts_of in catalogue(other).values():
            others |= {form for forms in texts_of.values() for form in forms}
    others |= {source for texts_of in catalogue("ko").values() for source in texts_of}
    return (shown_in(window) & {text.replace("&", "") for text in others}) - {text.replace("&", "") for text in own}


@cache
def catalogue(code: str) -> dict[str, dict[str, tuple[str, ...]]]:
    return load().catalogue(ROOT / "resources" / "translations" / f"sidetone_{code}.ts")
