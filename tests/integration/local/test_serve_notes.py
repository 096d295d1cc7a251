"""What the engine tells people about servers that it was given."""

from __future__ import annotations

import asyncio

import pytest

from app.base.errors import EngineError
from app.local.serve_command import unreachable_note


def test_server_that_answers_needs_no_note() -> None:
    async def scenario() -> None:
        server = await asyncio.start_server(lambda _, writer: writer.close(), "127.0.0.1", 0)
        port = server.sockets[0].getsockname()[1]
        assert await unreachable_note("speech", f"http://127.0.0.1:{port}/v1") is None
        server.close()
        await server.wait_closed()
        note = await unreachable_note("speech", f"http://127.0.0.1:{port}/v1")
        assert note is not None
        assert f"http://127.0.0.1:{port}/v1" in note

    asyncio.run(scenario())


@pytest.mark.parametrize("url", ["localhost:8080", "ftp://x", "http://x:99999", "nonsense"])
def test_address_that_is_none_is_refused(url: str) -> None:
    with pytest.raises(EngineError, match="is no address") as caught:
        asyncio.run(unreachable_note("speech", url))
    assert caught.value.code == "bad_server_url"
