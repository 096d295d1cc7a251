"""The language in which the engine on this computer says what it cannot do.

With the engine of this installation, the one that knows languages: each of its starts costs most of a second.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from app.base import language
from tests.desk_with_engine import run
from tests.workbench_desk import Desk


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    yield
    language.choose("en")


async def _told_at_start(desk: Desk) -> str:
    """Connect; the notes of the engine that answers."""
    await desk.bench.connect("local", "restaurant")
    await desk.until(lambda: desk.status.status.engine and desk.status.status.engine.notes, "what it cannot do")
    assert desk.status.status.engine is not None
    return "\n".join(desk.status.status.engine.notes)


def test_a_conversation_is_told_in_the_language_chosen_before_it() -> None:
    async def scenario() -> None:
        async with Desk() as desk:
            assert "language model server" in await _told_at_start(desk)
            first = desk.bench.engine_pid
            await _told_at_start(desk)
            assert desk.bench.engine_pid == first  # nothing has changed: the one that runs serves on
            language.choose("ja")
            assert "言語モデル" in await _told_at_start(desk)
            assert desk.bench.engine_pid != first

    run(scenario())
