"""When a lost engine is started again."""

from __future__ import annotations

from app.workbench.restart_budget import WAITS_S, RestartBudget


def test_waits_grow_and_end() -> None:
    budget = RestartBudget()
    waits = [budget.next_wait(float(number)) for number in range(6)]
    assert waits == [*WAITS_S, None]


def test_an_engine_that_lasted_has_a_full_budget_again() -> None:
    budget = RestartBudget()
    for number in range(5):
        budget.next_wait(float(number))
    assert budget.next_wait(90.0) == 0.0
