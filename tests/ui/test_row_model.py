from __future__ import annotations

from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.history.model import RowChange, TranscriptRow
from app.ui.transcript.model import TranscriptModel


def row(key: str, text: str = "", revision: int = 0) -> TranscriptRow:
    return TranscriptRow(key, "message", 0.0, role="user", speaker="You", text=text, revision=revision)


def test_the_model_follows_every_step_and_stays_consistent(qtmodeltester: Any) -> None:
    model = TranscriptModel()
    model.apply([RowChange("insert", 0, row("a")), RowChange("insert", 1, row("b")), RowChange("insert", 0, row("c"))])
    qtmodeltester.check(model)
    model.apply([RowChange("update", 1, row("a", "hello", 1)), RowChange("remove", 0, row("c"))])
    qtmodeltester.check(model)
    assert [(each.key, each.text) for each in model.rows()] == [("a", "hello"), ("b", "")]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(["insert", "update", "remove"]), st.integers(0, 30)), max_size=40))
def test_random_steps_give_the_same_rows_as_a_plain_list(steps: list[tuple[Any, int]]) -> None:
    model, plain = TranscriptModel(), []
    for number, (kind, place) in enumerate(steps):
        if kind == "insert":
            made = row(f"k{number}")
            index = place % (len(plain) + 1)
            plain.insert(index, made)
        elif not plain:
            continue
        elif kind == "update":
            index = place % len(plain)
            made = plain[index] = row(plain[index].key, f"t{number}", number)
        else:
            index = place % len(plain)
            made = plain.pop(index)
        model.apply([RowChange(kind, index, made)])
        assert list(model.rows()) == plain
        for at, each in enumerate(plain):
            assert model.find(each.key) == at
    assert model.find("unknown") == -1


def test_a_screen_reader_is_told_who_said_what_and_when() -> None:
    model = TranscriptModel()
    model.apply([RowChange("insert", 0, row("a", "good morning"))])
    assert model.index(0).data() == "You 0:00: good morning"


def test_the_newest_waiting_call_is_the_one_to_answer() -> None:
    waiting = [TranscriptRow(f"call:{n}", "tool", 0.0, state="waiting", call_id=str(n)) for n in (1, 2)]
    model = TranscriptModel()
    assert model.waiting_call() == ""
    model.apply([RowChange("insert", index, each) for index, each in enumerate(waiting)])
    assert model.waiting_call() == "2"
