"""Conversations through a proxy and with headers of the person's own."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import pytest
from websockets.asyncio.server import ServerConnection
from websockets.http11 import Request

from app.base import secrets
from app.base.errors import TransportError
from app.base.settings import Settings
from app.realtime.transports.websocket import connect_websocket
from tests.certificate import server_context
from tests.connect_proxy import connect_proxy
from tests.wire_peer import Peer, peer
from tests.workbench_desk import Desk, engine_process, no_sound

SECRET = "very-secret-0123456789"


@pytest.fixture(autouse=True)
def held(monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    secrets.hold("custom:mine:Authorization", f"Bearer {SECRET}")
    secrets.hold("proxy", SECRET)
    secrets.hold("azure", SECRET)
    yield
    secrets._of_this_session.clear()


async def polite(one: Peer) -> None:
    await one.set_up()
    await one.until_closed()


def settings(**given: Any) -> Settings:
    mine = {"id": "mine", "name": "Mine", "url": "ws://voice.test/v1/realtime", "secret_headers": ["Authorization"]}
    return Settings.model_validate({"custom": [mine]} | given)


def test_a_conversation_goes_through_the_proxy_with_the_headers_of_its_connection() -> None:
    seen: list[Request] = []

    def check(connection: ServerConnection, request: Request) -> None:
        seen.append(request)

    async def main() -> None:
        async with peer(polite, check) as url, connect_proxy(url, f"me:{SECRET}") as proxy:
            through = {"mode": "manual", "url": proxy.url, "user": "me"}
            async with Desk(sound=no_sound, settings=settings(proxy=through)) as desk:
                await desk.bench.connect("custom:mine", "everyday")
                assert desk.bench.is_connected
            assert proxy.asked == ["voice.test:80"]
        assert seen[0].headers["Authorization"] == f"Bearer {SECRET}"
        assert "Proxy-Authorization" not in seen[0].headers
        assert SECRET not in repr([each.event for each in desk.stream])

    asyncio.run(main())


def test_azure_is_reached_over_tls_inside_the_tunnel(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tls, trusted = server_context(tmp_path, "me.openai.azure.test")
    monkeypatch.setenv("SSL_CERT_FILE", str(trusted))
    seen: list[Request] = []

    def check(connection: ServerConnection, request: Request) -> None:
        seen.append(request)

    async def main() -> None:
        async with peer(polite, check, tls=tls) as url, connect_proxy(url) as proxy:
            azure = {"key": "session", "endpoint": "https://me.openai.azure.test", "deployment": "my voice"}
            chosen = settings(proxy={"mode": "manual", "url": proxy.url}, azure=azure)
            async with Desk(sound=no_sound, settings=chosen) as desk:
                await desk.bench.connect("azure", "everyday")
            assert proxy.asked == ["me.openai.azure.test:443"]
        assert seen[0].path == "/openai/v1/realtime?model=my+voice"
        assert seen[0].headers["api-key"] == SECRET

    asyncio.run(main())


def test_the_proxy_of_the_system_is_used_unless_there_shall_be_none(monkeypatch: pytest.MonkeyPatch) -> None:
    async def main() -> None:
        async with peer(polite) as url, connect_proxy(url) as proxy:
            monkeypatch.setenv("http_proxy", proxy.url)
            monkeypatch.setenv("no_proxy", "")
            monkeypatch.setenv("NO_PROXY", "")
            async with Desk(sound=no_sound, settings=settings()) as desk:
                await desk.bench.connect("custom:mine", "everyday")
            assert proxy.asked == ["voice.test:80"]
            async with Desk(sound=no_sound, settings=settings(proxy={"mode": "none"})) as desk:
                with pytest.raises(TransportError) as caught:
                    await desk.bench.connect("custom:mine", "everyday")
            assert caught.value.code in ("dns", "unreachable")
            assert proxy.asked == ["voice.test:80"]

    asyncio.run(main())


def test_a_proxy_that_refuses_or_is_not_there_is_told_without_its_password() -> None:
    async def failure(url: str, way: str, code: str = "proxy") -> TransportError:
        with pytest.raises(TransportError) as caught:
            await connect_websocket(url, {}, proxy=way)
        assert SECRET not in f"{caught.value!r} {caught.value.for_people()} {caught.value.__cause__!r}"
        assert caught.value.code == code
        return caught.value

    async def main() -> None:
        async with peer(polite) as url, connect_proxy(url, "me:right") as proxy:
            way = proxy.url.replace("http://", f"http://me:{SECRET}@")
            assert "407" in (await failure("ws://voice.test/v1/realtime", way, "proxy_login")).message
        gone = await failure("ws://voice.test/v1/realtime", way, "proxy_unreachable")
        assert "cannot be reached" in gone.message
        await failure("ws://voice.test/v1/realtime", f"nonsense://me:{SECRET}@x")

    asyncio.run(main())


def test_what_one_engine_said_of_itself_does_not_hold_for_the_server_after_it() -> None:
    async def main() -> None:
        elsewhere = engine_process("good morning")
        try:
            async with peer(polite) as url, Desk(sound=no_sound, engine=lambda: engine_process("hello")) as desk:

                def brain() -> str:
                    engine = desk.status.status.engine
                    return "" if engine is None else engine.brain

                for engine in (await elsewhere.start(), "local"):
                    await desk.bench.connect(engine, "everyday")
                    await desk.until(lambda: brain() == "offline", "the engine's brain")
                    await desk.bench.connect(url, "everyday")
                    await desk.until(lambda: not brain(), "nothing known of what answers")
        finally:
            await elsewhere.stop()

    asyncio.run(main())
