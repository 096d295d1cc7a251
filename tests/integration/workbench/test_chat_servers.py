"""Chat servers on this computer."""

from __future__ import annotations

import asyncio
import json
import socket

import pytest

from app.base import secrets
from app.base.errors import EngineError
from app.workbench.chat_servers import FoundServer, find_chat_servers, models_of
from tests.chat_server import Reply, chat_server

KEY = "very-secret-0123456789"


def listing(*models: str) -> dict[str, list[Reply]]:
    body = json.dumps({"data": [{"id": model} for model in models]}).encode()
    return {"/v1/models": [Reply((body,), content_type="application/json")]}


def test_servers_are_found_where_they_usually_are_with_their_models() -> None:
    async def main() -> None:
        async with chat_server(listing("llama", "qwen")) as one, chat_server({}) as website:
            places = [("Ollama", one.port), ("Website", website.port), ("Nobody", 9)]
            assert await find_chat_servers(places) == [FoundServer("Ollama", one.url, ("llama", "qwen"))]

    asyncio.run(main())


def test_a_server_that_is_silent_does_not_hold_up_the_others(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        "app.workbench.chat_servers.LOOK_WITHIN_S", 1.0
    )  # long enough for the other one on a busy machine

    async def main() -> None:
        with socket.create_server(("127.0.0.1", 0)) as mute:
            async with chat_server(listing("llama")) as one:
                found = await find_chat_servers([("Mute", mute.getsockname()[1]), ("LM Studio", one.port)])
                assert [each.name for each in found] == ["LM Studio"]

    asyncio.run(main())


def test_the_models_of_a_server_are_listed_with_its_key_or_it_is_said_why_not() -> None:
    async def main() -> None:
        async with chat_server(listing("llama")) as server:
            assert await models_of(server.url, "session") == ["llama"]
            assert server.requests[0].headers["authorization"] == f"Bearer {KEY}"
        with pytest.raises(EngineError) as caught:
            await models_of(server.url, "session")
        assert KEY not in f"{caught.value!r} {caught.value.for_people()}"

    secrets.hold("chat", KEY)
    try:
        asyncio.run(main())
    finally:
        secrets._of_this_session.clear()
