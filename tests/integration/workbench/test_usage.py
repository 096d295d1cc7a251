"""What a conversation uses and costs, told by the workbench beside a real engine."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from app.base import paths
from app.history.usage import UsageRow
from app.local.brain.brain_offline import OfflineBrain
from app.local.ports import EngineParts
from app.workbench.events import TokensUsed
from tests.engine_client import engine
from tests.engine_parts import ScriptedSpeechToText, ToneSpeech
from tests.own_prices import OWN_PRICES
from tests.workbench_desk import Desk, no_sound


async def asked_once(desk: Desk, url: str) -> UsageRow:
    """The total after one typed question."""
    await desk.bench.connect(url, "restaurant")
    await desk.bench.send_text("what is on the menu")
    await desk.until(lambda: desk.events(TokensUsed), "usage")
    assert desk.status.status.usage is not None
    return desk.status.status.usage


@pytest.mark.parametrize("asks_servers", [False, True])
def test_an_answer_is_told_with_its_tokens_and_whether_it_costs(
    asks_servers: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paths, "own_prices_dir", lambda: tmp_path)
    (tmp_path / "mine.toml").write_text(OWN_PRICES.replace("input = 1", "input = -1"), encoding="utf-8")

    async def main() -> None:
        parts = EngineParts(ScriptedSpeechToText(["hello"]), ToneSpeech(), OfflineBrain(), asks_servers=asks_servers)
        async with asyncio.timeout(20), engine(parts) as url, Desk(sound=no_sound) as desk:
            total = await asked_once(desk, url)
            assert min(total.input_tokens, total.output_tokens) > 0
            assert (total.amount, total.reason) == ((None, "other_service") if asks_servers else (0, ""))
            assert desk.messages("agent")[0].usage == total
            (told,) = [each for each in desk.troubles if "mine.toml" in each.message]
            assert "price 1 (gpt-realtime-2.1): text.input is no price" in told.message

    asyncio.run(main())
