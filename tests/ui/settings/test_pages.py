"""What holds for every page of the settings."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QAbstractSpinBox, QApplication, QComboBox, QLineEdit, QWidget

from app.ui.settings.page import Page
from app.ui.settings.pages import PAGES


def test_keys_and_titles_of_pages_are_their_own() -> None:
    assert len({kind.key for kind in PAGES}) == len({kind.title() for kind in PAGES}) == len(PAGES)


def _controls(page: Page) -> list[QWidget]:
    """What a person can come to; the parts of a control are the control's own business."""
    everything = [each for each in page.findChildren(QWidget) if each.isVisibleTo(page)]
    found = [each for each in everything if each.focusPolicy() & Qt.FocusPolicy.TabFocus]
    parts = (QAbstractSpinBox, QComboBox, QAbstractScrollArea, QLineEdit)
    return [each for each in found if not isinstance(each.parentWidget(), parts) and not each.focusProxy()]


@pytest.mark.parametrize("kind", PAGES)
def test_every_control_has_a_name_and_is_reached_by_tab(
    kind: type[Page], stage: Any, act: Any, open_page: Callable[..., Any]
) -> None:
    async def body() -> None:
        page = open_page(kind, voice={"detection": "server_vad"})
        controls = _controls(page)
        assert controls
        for control in controls:
            interface = QAccessible.queryAccessibleInterface(control)
            name = interface.text(QAccessible.Text.Name)
            assert name.strip(), f"{type(control).__name__} {control.objectName()} of {page.title()}"
            assert interface.role() != QAccessible.Role.NoRole
        page.leave()

    act(body)


@pytest.mark.parametrize("kind", PAGES)
@pytest.mark.parametrize("width", [640, 1100])
def test_nothing_is_wider_than_the_page(
    kind: type[Page], width: int, stage: Any, act: Any, open_page: Callable[..., Any]
) -> None:
    async def body() -> None:
        page = open_page(kind)
        page.window().resize(width, 700)
        page.window().layout().activate()
        assert page.widget().minimumSizeHint().width() <= width - 232 - 16  # the list of pages, a scroll bar
        page.leave()

    act(body)


@pytest.mark.parametrize("kind", PAGES)
def test_texts_of_twice_the_size_have_room(
    kind: type[Page], stage: Any, act: Any, open_page: Callable[..., Any]
) -> None:
    async def body() -> None:
        stage.look.scale_text(2.0)
        page = open_page(kind)
        page.window().resize(880, 580)
        page.window().layout().activate()
        never = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        assert never not in (page.verticalScrollBarPolicy(), page.horizontalScrollBarPolicy())
        assert page.widget().minimumSizeHint().width() <= 1.1 * page.viewport().width()
        assert page.window().minimumSizeHint().width() <= 880
        page.leave()

    act(body)
    stage.look.scale_text(1.0)


@pytest.mark.parametrize("kind", PAGES)
def test_the_keyboard_can_be_seen_wherever_it_is(
    kind: type[Page], stage: Any, act: Any, open_page: Callable[..., Any]
) -> None:
    async def body() -> None:
        page = open_page(kind)
        page.window().activateWindow()
        await stage.do(QApplication.processEvents)
        await stage.do(page.window().search.setFocus)
        seen: list[QWidget] = []
        while (focus := QApplication.focusWidget()) is not None and focus not in seen:
            seen.append(focus)
            with_focus = focus.grab().toImage()
            await stage.do(QTest.keyClick, focus, Qt.Key.Key_Tab)
            assert not focus.isVisible() or focus.grab().toImage() != with_focus, focus.accessibleName()
        assert len(seen) > 3
        page.leave()

    act(body)
