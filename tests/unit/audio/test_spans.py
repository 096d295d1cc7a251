"""Positions of items, from positions of speech."""

from __future__ import annotations

from app.audio.spans import PlayPosition, SpanBook


def _book() -> SpanBook:
    book = SpanBook(48_000, 24_000)
    book.begin("a", 0, 0)
    book.extend(200, 100)
    book.finish()
    book.begin("b", 1, 200)
    book.extend(600, 200)
    return book


def test_positions_are_clipped_to_each_item_and_translated() -> None:
    assert _book().positions(300, 100) == [
        PlayPosition("a", 0, 100, 100, 50, is_finished=True),
        PlayPosition("b", 1, 200, 50, 0),
    ]


def test_cut_item_ends_where_it_was_cut_and_later_ones_were_not_played() -> None:
    book = _book()
    book.begin("c", 0, 600)
    book.extend(700, 50)
    book.cut(300, 700)
    handed = [(p.item_id, p.handed, p.heard) for p in book.positions(700, 700)]
    assert handed == [("a", 100, 100), ("b", 50, 50), ("c", 0, 0)]


def test_item_that_goes_on_after_a_cut_adds_up() -> None:
    book = _book()
    book.cut(300, 600)
    assert not book.is_current("b", 1)
    book.begin("b", 1, 600)
    book.extend(640, 20)
    assert book.positions(640, 620)[1] == PlayPosition("b", 1, 220, 70, 60)


def test_finished_item_played_to_its_end_was_played_whole_despite_rounding() -> None:
    book = SpanBook(44_100, 24_000)
    book.begin("a", 0, 0)
    book.extend(1836, 1000)  # one device sample short of 1837.5
    assert book.positions(1836, 1836)[0].heard == 999
    book.finish()
    assert book.positions(1836, 1836)[0].heard == 1000


def test_same_item_with_another_content_index_is_another_position() -> None:
    book = _book()
    assert not book.is_current("b", 0)
    assert book.is_current("b", 1)


def test_book_keeps_the_latest_64() -> None:
    book = SpanBook(24_000, 24_000)
    for index in range(100):
        book.begin(f"i{index}", 0, index)
        book.extend(index + 1, 1)
    kept = book.positions(100, 100)
    assert len(kept) == 64
    assert kept[-1].item_id == "i99"


def test_find_gives_the_overlap_with_each_item() -> None:
    found = [(span.item_id, begin, end) for span, begin, end in _book().find(150, 100)]
    assert found == [("a", 150, 200), ("b", 200, 250)]


def test_item_is_forgotten_whole() -> None:
    book = SpanBook(24_000, 24_000)
    for begin in (0, 1):  # one item in two stretches
        book.begin("old", 0, begin)
        book.extend(begin + 1, 1)
    for index in range(2, 65):
        book.begin(f"i{index}", 0, index)
        book.extend(index + 1, 1)
    assert "old" not in [p.item_id for p in book.positions(100, 100)]
