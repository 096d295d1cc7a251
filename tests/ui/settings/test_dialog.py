from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from app.base.settings import Settings, SettingsFile
from app.ui.settings.dialog import SettingsDialog
from app.ui.settings.page import Page
from app.ui.settings.place import Place
from app.ui.settings.row import Row
from app.ui.settings.store import SettingsStore
from app.ui.theme import Theme


class EveryControl(Page):
    """A page with one of each."""

    key = "every"

    @classmethod
    def title(cls) -> str:
        return "Everything"

    def build(self) -> None:
        form = self.form
        form.heading("First group")
        form.switch("echo_control", "Echo control", text="Takes the loudspeaker out of the microphone.")
        form.choice("turn_mode", "Turns", [("hold", "Hold"), ("voice", "Voice")], note="From the next turn on.")
        form.heading("Second group")
        form.line("azure.endpoint", "Endpoint", hint="https://…")
        form.paragraph("voice.transcription_prompt", "Words to expect")
        form.whole("voice.silence_duration_ms", "Pause", 100, 5000, unit="ms", step=50)
        form.number("voice.threshold", "Threshold", 0.0, 1.0)


class Other(Page):
    """Another page."""

    key = "other"

    @classmethod
    def title(cls) -> str:
        return "Loudspeaker"

    def build(self) -> None:
        self.form.number("sound.volume", "Volume", 0.0, 1.0)


class _Bench:
    def __init__(self, stage: Any) -> None:
        self.kept: list[dict[str, Any]] = []
        self.settings = Settings()
        self.store = SettingsStore(self.settings, lambda: self.kept.append(self.settings.model_dump()))
        self.look = Theme("light")
        self.dialog = SettingsDialog(stage.window, Place(stage.desk, self.store), self.look, (EveryControl, Other))
        self.dialog.show()
        QApplication.processEvents()

    def control(self, path: str) -> Any:
        page = self.dialog.current()
        assert page is not None
        return page.findChild(object, path)


@pytest.fixture
def bench(stage: Any) -> _Bench:
    return _Bench(stage)


def test_controls_show_the_settings_and_write_them(bench: _Bench) -> None:
    assert bench.control("voice.threshold").slider.value() == 10
    bench.control("echo_control").setChecked(False)
    bench.control("voice.silence_duration_ms").setValue(700)
    bench.control("voice.threshold").field.setValue(0.62)
    bench.control("voice.transcription_prompt").setPlainText("Bibimbap, 김치")
    field = bench.control("azure.endpoint")
    field.setText(" https://me.openai.azure.com ")
    field.editingFinished.emit()
    settings = bench.settings
    assert not settings.echo_control
    assert (settings.voice.silence_duration_ms, settings.voice.threshold) == (700, 0.62)
    assert settings.voice.transcription_prompt == "Bibimbap, 김치"
    assert settings.azure.endpoint == "https://me.openai.azure.com"
    assert bench.control("voice.threshold").slider.value() == 12


def test_f6_goes_from_the_list_of_pages_to_the_page_and_its_buttons(bench: _Bench) -> None:
    dialog = bench.dialog
    dialog.activateWindow()
    dialog.search.setFocus()

    def walked(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> QWidget | None:
        QTest.keyClick(dialog, key, modifiers)
        return QApplication.focusWidget()

    assert [walked(Qt.Key.Key_F6) for _ in range(4)] == [
        dialog.list,
        bench.control("echo_control"),
        dialog.defaults,
        dialog.list,
    ]
    back = Qt.KeyboardModifier.ShiftModifier
    bench.control("turn_mode").setFocus()
    dialog.close_button.setFocus()
    assert walked(Qt.Key.Key_F6, back) is bench.control("turn_mode")
    dialog.show_page("other")
    assert walked(Qt.Key.Key_F6, back) is dialog.list
    assert walked(Qt.Key.Key_F6) is bench.control("sound.volume").slider
    bench.store.set("shortcuts", {"next_pane": "F7"})
    assert walked(Qt.Key.Key_F6) is bench.control("sound.volume").slider
    assert walked(Qt.Key.Key_F7) is dialog.defaults


def test_changes_are_kept_a_moment_later_and_at_the_latest_when_the_dialog_closes(bench: _Bench) -> None:
    bench.control("echo_control").setChecked(False)
    assert not bench.kept
    bench.dialog.close()
    assert [kept["echo_control"] for kept in bench.kept] == [False]


def test_a_value_that_is_refused_is_said_under_its_control_and_changes_nothing(bench: _Bench) -> None:
    page = bench.dialog.current()
    assert page is not None
    row = page.form.rows[5]
    assert bench.store.set("voice.threshold", 3.0)
    row.complain(bench.store.set("voice.threshold", 3.0))  # type: ignore[union-attr]
    assert "less than or equal to 1" in row.trouble.text()  # type: ignore[union-attr]
    assert bench.settings.voice.threshold == 0.5


def test_the_defaults_of_a_page_come_back_and_other_pages_keep_theirs(bench: _Bench) -> None:
    bench.store.set("sound.volume", 0.3)
    bench.control("voice.silence_duration_ms").setValue(900)
    bench.dialog.defaults.click()
    assert bench.settings.voice.silence_duration_ms == 500
    assert bench.control("voice.silence_duration_ms").value() == 500
    assert bench.settings.sound.volume == 0.3


def test_a_search_leaves_what_it_finds_on_every_page_and_says_when_it_finds_nothing(bench: _Bench) -> None:
    dialog = bench.dialog
    QTest.keyClicks(dialog.search, "takes loudspeaker")
    rows = dialog.page("every").form.rows
    assert [row.isVisibleTo(dialog.page("every").form) for row in rows[:4]] == [True, True, False, False]
    dialog.search.setText("volume")
    assert [dialog.list.item(index).isHidden() for index in range(2)] == [True, False]
    assert dialog.current() is dialog.page("other")
    dialog.search.setText("xylophone")
    assert dialog.current() is None
    assert "xylophone" in dialog.nothing.text()
    dialog.search.clear()
    assert dialog.current() is dialog.page("other")
    assert all(row.isVisibleTo(dialog.page("every").form) for row in dialog.page("every").form.rows)


def test_the_name_of_a_page_is_found_too(bench: _Bench) -> None:
    bench.dialog.search.setText("loudspeaker")
    assert not bench.dialog.list.item(1).isHidden()


def test_every_control_has_a_name_and_a_keyboard_path(bench: _Bench) -> None:
    page = bench.dialog.current()
    assert page is not None
    for path in page.form.paths:
        control = bench.control(path)
        focus = control.focusProxy() or control
        assert focus.focusPolicy() & Qt.FocusPolicy.TabFocus, path
        assert focus.accessibleName() or control.accessibleName(), path


def test_an_unknown_choice_is_shown_as_it_is_and_not_replaced(bench: _Bench) -> None:
    page = bench.dialog.page("other")
    row = page.form.choice("input_device", "Microphone", [(None, "The system's")])
    bench.store.set("input_device", "A card that is not plugged in")
    page.refresh()
    assert row.control.currentText() == "A card that is not plugged in"  # type: ignore[attr-defined]
    assert bench.settings.input_device == "A card that is not plugged in"


def test_the_window_opens_the_dialog_and_follows_a_change_of_theme(stage: Any, act: Any) -> None:
    async def body() -> None:
        stage.show()
        stage.window.actions_registry["settings"].trigger()
        await stage.until(lambda: stage.window.findChild(SettingsDialog) is not None)
        dialog = stage.window.findChild(SettingsDialog)
        page = dialog.show_page("appearance")
        page.store.set("theme", "dark")
        assert stage.look.tokens.is_dark
        assert stage.window.actions_registry["theme_dark"].isChecked()
        page.store.set("theme", "light")
        dialog.close()

    act(body)


@pytest.mark.parametrize(("width", "is_above"), [(640, True), (900, False)])
def test_all_labels_of_a_page_stand_on_the_same_side(bench: _Bench, width: int, is_above: bool) -> None:
    bench.dialog.resize(width, 600)
    QApplication.processEvents()
    page = bench.dialog.current()
    assert page is not None
    rows = [row for row in page.form.rows if isinstance(row, Row)]
    assert {row.label.y() < row.control.y() for row in rows} == {is_above}


def test_a_long_line_shows_its_beginning(bench: _Bench) -> None:
    bench.settings.azure.endpoint = "https://a-rather-long-name-of-a-resource.openai.azure.com"
    page = bench.dialog.current()
    assert page is not None
    page.refresh()
    assert bench.control("azure.endpoint").cursorPosition() == 0


def test_what_another_window_changed_is_shown_when_the_dialog_is_looked_at_again(
    stage: Any, act: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    file = SettingsFile(tmp_path / "settings.json")
    other = SettingsFile(file.path)
    mine, theirs = file.load().settings, other.load().settings

    async def body() -> None:
        monkeypatch.setattr(stage.desk, "_file", file)  # the desk has read its own by now
        store = SettingsStore(mine, lambda: None)
        dialog = SettingsDialog(stage.window, Place(stage.desk, store), stage.look, (EveryControl,))
        dialog.show()
        dialog.activateWindow()
        await stage.until(dialog.isActiveWindow)
        page = dialog.current()
        assert page is not None
        fields = [row.control for row in page.form.rows if isinstance(row, Row)]
        endpoint = next(each for each in fields if isinstance(each, QLineEdit))
        store.set("voice.transcription_prompt", "mine, and not kept yet")
        theirs.azure.endpoint, theirs.voice.transcription_prompt = "https://two", "theirs"
        other.save(theirs)
        QApplication.sendEvent(dialog, QEvent(QEvent.Type.ActivationChange))  # as when one comes back to it
        await stage.until(lambda: endpoint.text() == "https://two")
        assert mine.voice.transcription_prompt == "mine, and not kept yet"
        await stage.do(dialog.close)

    act(body)
