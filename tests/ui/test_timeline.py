from __future__ import annotations

import itertools
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from app.history.model import MarkRow, RowChange
from app.ui.theme import Theme
from app.ui.timeline.lanes import LaneIndex
from app.ui.timeline.model import TimelineModel
from app.ui.timeline.scale import TimeScale
from app.ui.timeline.view import TimelineView


@given(st.floats(0, 5000), st.floats(0.2, 5), st.floats(0, 800))
def test_zooming_keeps_the_time_under_the_mouse(start_s: float, factor: float, x: float) -> None:
    scale = TimeScale(start_s=start_s)
    before = scale.at(x)
    scale.zoom(factor, x)
    if scale.start_s > 0:
        assert abs(scale.at(x) - before) < 1e-6
    assert abs(scale.at(scale.x(123.0)) - 123.0) < 1e-6


def test_following_keeps_the_playhead_in_sight_and_scrolling_back_stops_it() -> None:
    scale = TimeScale(width=1000)
    scale.follow(600.0)
    assert 0 < scale.x(600.0) <= 900
    scale.scroll(-4000, 600.0)
    assert not scale.is_following
    before = scale.start_s
    scale.follow(700.0)
    assert scale.start_s == before
    scale.scroll(1e9, 700.0)
    assert scale.is_following


def test_ticks_are_round_and_far_enough_apart() -> None:
    for px_per_s in (2.0, 13.0, 48.0, 400.0):
        ticks = TimeScale(width=1200, px_per_s=px_per_s, start_s=37.3).ticks()
        gaps = {round(second - first, 3) for first, second in itertools.pairwise(ticks)}
        assert len(gaps) == 1
        assert gaps.pop() * px_per_s >= 64


def mark(number: int, lane: Any = "you", kind: str = "speech", end: float | None = 0.5, **more: Any) -> MarkRow:
    end_s = None if end is None else number * 2.0 + end
    return MarkRow(f"item:{number}", lane, kind, number * 2.0, end_s, speaker="You", **more)


@given(st.integers(0, 4000), st.integers(1, 60))
def test_the_index_finds_every_mark_in_sight(start: int, span: int) -> None:
    rows = [mark(number) for number in range(2000)]
    index = LaneIndex()
    index.rebuild(rows)
    found = set(index.between("you", start, start + span))
    assert {n for n, row in enumerate(rows) if row.start_s <= start + span and (row.end_s or 0) >= start} <= found
    assert len(found) <= span + 60


def test_the_model_is_sound(qtmodeltester: Any) -> None:
    model = TimelineModel()
    model.apply([RowChange("insert", number, mark(number)) for number in range(3)])
    qtmodeltester.check(model)


def make_view(rows: list[MarkRow], now_s: float = 10.0) -> TimelineView:
    model = TimelineModel()
    model.apply([RowChange("insert", number, row) for number, row in enumerate(rows)])
    view = TimelineView(model, Theme("light"), lambda: now_s)
    model.setParent(view)
    view.resize(1088, 180)
    return view


def test_a_click_on_a_mark_tells_its_row(qtbot: Any) -> None:
    view = make_view([mark(1), mark(3)])
    qtbot.addWidget(view)
    view.show()
    chosen: list[str] = []
    view.mark_chosen.connect(chosen.append)
    x = 88 + view.scale.x(2.2)
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(round(x), 16))
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(1000, 16))
    assert chosen == ["item:1", ""]


def test_an_unheard_stretch_belongs_to_the_row_that_was_cut(qtbot: Any) -> None:
    row = MarkRow("item:a/unheard", "agent", "unheard", 2.0, 4.0, speaker="Host")
    view = make_view([row])
    qtbot.addWidget(view)
    view.show()
    with qtbot.waitSignal(view.mark_chosen) as signal:
        qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(round(88 + view.scale.x(3.0)), 48))
    assert signal.args == ["item:a"]


def test_left_and_right_walk_along_the_marks(qtbot: Any) -> None:
    view = make_view([mark(1), mark(2), mark(3)])
    qtbot.addWidget(view)
    view.show()
    chosen: list[str] = []
    view.mark_chosen.connect(chosen.append)
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Right):
        qtbot.keyClick(view, key)
    assert chosen == ["item:3", "item:2", "item:3"]


def test_every_kind_of_mark_is_painted_with_and_without_levels(qtbot: Any) -> None:
    rows = [
        MarkRow("c", "connection", "connected", 0.0, None),
        MarkRow("r", "connection", "reconnecting", 5.0, 6.0),
        MarkRow("n", "connection", "notice", 7.0, 7.0, label="Lost", state="failed"),
        MarkRow("g", "agents", "agent", 0.0, 8.0, label="Host", speaker="Host"),
        MarkRow("g2", "agents", "agent", 8.0, 8.5, label="A very long agent name", speaker="Other"),
        MarkRow("h", "agents", "handoff", 8.0, 8.0, label="Host → Other", speaker="Other"),
        MarkRow("s", "you", "speech", 1.0, 3.0, speaker="You", levels=(-60.0, -20.0, -3.0, float("-inf"))),
        MarkRow("s2", "agent", "speech", 3.0, None, speaker="Host"),
        *(MarkRow(f"t{n}", "tools", "tool", n, n + 0.4, label="book", state=s) for n, s in enumerate(
            ("done", "failed", "waiting", "running")
        )),
    ]  # fmt: skip
    view = make_view(rows)
    qtbot.addWidget(view)
    view.show()
    picture = view.grab().toImage()
    colours = {picture.pixelColor(x, y).name() for x in range(88, 600, 3) for y in range(0, 160, 4)}
    assert len(colours) > 8
    assert view.mark_at(QPointF(88 + view.scale.x(7.0), 4 * 32 + 16)).key == "n"  # type: ignore[union-attr]


def test_the_playhead_timer_stops_when_hidden_and_when_nothing_runs(qtbot: Any) -> None:
    view = make_view([mark(1)])
    qtbot.addWidget(view)
    view.set_running(True)
    assert not view.is_ticking
    view.show()
    assert view.is_ticking
    view.hide()
    assert not view.is_ticking
    view.show()
    view.set_running(False)
    assert not view.is_ticking


def test_a_long_conversation_paints_in_a_frame(qtbot: Any) -> None:
    import time

    rows = [mark(number, lane) for number in range(6000) for lane in ("you", "agent", "tools")]
    view = make_view([*rows, MarkRow("c", "connection", "connected", 0.0, None)], now_s=12_000.0)
    qtbot.addWidget(view)
    view.show()
    QApplication.processEvents()
    view.grab()
    took = []
    for _ in range(20):
        view.zoom(0.97)
        start = time.perf_counter()
        view.grab()
        took.append(time.perf_counter() - start)
    assert sorted(took)[-2] < 0.016, took


def test_the_playhead_moves_in_larger_steps_while_nothing_but_time_passes(qtbot: Any) -> None:
    model = TimelineModel()
    view = TimelineView(model, Theme("light"), lambda: 1.0)
    qtbot.addWidget(view)
    view.set_running(True)
    view.show()
    lively_ms = view.tick_ms
    qtbot.waitUntil(lambda: view.tick_ms > 2 * lively_ms, timeout=6000)
    model.apply([RowChange("insert", 0, mark(1))])
    assert view.tick_ms == lively_ms
    view.set_running(False)


@pytest.mark.parametrize("kind", ["agent", "tool"])
@pytest.mark.parametrize("px_per_s", [48.0, 400.0])
def test_what_is_written_on_a_growing_mark_is_whole_at_every_moment(qtbot: Any, kind: Any, px_per_s: float) -> None:
    """What is on the screen is what would be there if all of it were painted anew."""
    model, now = TimelineModel(), [0.0]
    lane: Any = {"agent": "agents", "tool": "tools"}[kind]
    model.replace([MarkRow("g", lane, kind, 0.0, None, label="Host", speaker="Host", state="running")])
    view = TimelineView(model, Theme("light"), lambda: now[0])
    qtbot.addWidget(view)
    view.resize(1000, 200)
    view.scale.px_per_s = px_per_s
    view.set_running(True)
    view.show()
    view._tick.stop()  # it is told below when to look
    QApplication.processEvents()
    for step in range(1, 30):
        now[0] = step * 0.1
        view._on_tick_timeout()
        QApplication.processEvents()
        shown = view.screen().grabWindow(view.winId()).toImage().convertToFormat(QImage.Format.Format_RGB32)
        whole = view.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
        assert shown.size() == whole.size()
        differ = [x for x in range(0, 1000, 2) for y in range(64, 128, 2) if shown.pixel(x, y) != whole.pixel(x, y)]
        assert not differ, (now[0], min(differ), max(differ))


def test_the_marks_are_seen_while_the_timeline_has_the_keyboard(qtbot: Any) -> None:
    view = make_view([MarkRow("c", "connection", "connected", 0.0, None), MarkRow("g", "agents", "agent", 0.0, None)])
    qtbot.addWidget(view)
    view.show()
    qtbot.waitUntil(view.hasFocus)
    with_keyboard = view.grab().toImage().copy(10, 10, 500, 100)
    view.clearFocus()
    assert with_keyboard == view.grab().toImage().copy(10, 10, 500, 100)
