from __future__ import annotations

import pytest
from PySide6.QtCore import QSize

from app.ui.screen_room import TITLE_BAR, fit
from tests.ui.conftest import Stage


@pytest.mark.parametrize(
    ("screen", "size", "least"),
    [
        (QSize(1920, 1080), QSize(1280, 800), QSize(900, 600)),
        (QSize(1024, 573), QSize(1024, 573 - TITLE_BAR), QSize(900, 573 - TITLE_BAR)),
        (QSize(683, 384), QSize(683, 384 - TITLE_BAR), QSize(683, 384 - TITLE_BAR)),
    ],
)
def test_the_window_is_no_larger_than_the_screen_has_room_for(
    stage: Stage, screen: QSize, size: QSize, least: QSize
) -> None:
    fit(stage.window, screen)
    assert stage.window.size() == size
    assert stage.window.minimumSize() == least
