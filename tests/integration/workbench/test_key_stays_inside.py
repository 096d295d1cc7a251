"""A key is in the keyring and in the handshake, and nowhere else: not in what is written, printed, logged or raised.

The servers here do what careless ones do: they repeat the key in whatever they say.
"""

from __future__ import annotations

import asyncio
import http
import json
import logging
import os
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from websockets.asyncio.server import ServerConnection
from websockets.http11 import Request, Response

from app.base import log, secrets, settings
from app.base.errors import AppError
from app.base.settings import Settings
from app.workbench.engine_setup import engine_child, engine_setup
from app.workbench.export import export_saved
from app.workbench.headless import TalkOptions, TextStep, talk
from app.workbench.saved import read_saved
from app.workbench.trial import try_connection
from tests import wire_frames as wire
from tests.wire_peer import Check, Peer, Script, peer

KEY = "sk-very-secret-0123456789"


@pytest.fixture(autouse=True)
def everything_logged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    for name in ("custom:mine:Authorization", "chat"):
        secrets.hold(name, f"Bearer {KEY}" if ":" in name else KEY)
    log.configure("DEBUG", tmp_path / "log" / "all.log")
    yield
    secrets._of_this_session.clear()
    log.configure()
    root = logging.getLogger("app")
    for handler in list(root.handlers):
        root.removeHandler(handler)


def of(url: str) -> Settings:
    mine = {"id": "mine", "name": "Mine", "url": url, "secret_headers": ["Authorization"]}
    return Settings.model_validate({"custom": [mine], "proxy": {"mode": "none"}})


async def talks_of_the_key(one: Peer) -> None:
    await one.set_up(instructions=f"The key is {KEY}")
    await one.receive("response.create")
    await one.send(wire.response_created())
    await one.send(wire.error("odd", message=f"I know {KEY}"))
    failure = {"type": "failed", "error": {"code": "x", "message": f"Incorrect key {KEY}"}}
    await one.send(wire.response_done(status="failed", status_details=failure))
    await one.socket.close(1011, f"no more of {KEY}")


async def refuses(one: Peer) -> None:
    raise AssertionError("the handshake was to fail")


def refusing(connection: ServerConnection, request: Request) -> Response:
    return connection.respond(http.HTTPStatus(403), json.dumps({"error": {"message": f"Not with {KEY}"}}))


@pytest.mark.parametrize(("script", "check"), [(talks_of_the_key, None), (refuses, refusing)])
def test_nothing_that_is_written_or_said_holds_the_key(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], script: Script, check: Check | None
) -> None:
    said: list[str] = []
    events = tmp_path / "events.jsonl"

    async def main() -> None:
        async with asyncio.timeout(20), peer(script, check) as url:
            chosen = of(url)
            settings.save(chosen)
            steps = (TextStep("hello"),)
            options = TalkOptions("everyday", steps, None, events, "custom:mine", 5.0, chosen)
            try:
                await talk(options, said.append)
            except AppError as error:
                said.append(f"{error!r} {error.for_people()} {error.__cause__!r} {error.__context__!r}")

    asyncio.run(main())
    if events.exists():  # a conversation began
        export_saved(read_saved(events), tmp_path / "transcript.md")
        export_saved(read_saved(events), tmp_path / "talk.sidetone")
        with zipfile.ZipFile(tmp_path / "talk.sidetone") as archive:  # packed, a key would not be seen
            archive.extractall(tmp_path / "unpacked")
    out, err = capfd.readouterr()
    assert said
    assert KEY not in " ".join([*said, out, err])
    files = [file for file in tmp_path.rglob("*") if file.is_file()]
    assert {"settings.json", "all.log"} <= {file.name for file in files}
    assert [file.name for file in files if KEY.encode() in file.read_bytes()] == []


@pytest.mark.skipif(not Path("/proc/self/cmdline").exists(), reason="looks into /proc")
def test_the_engine_gets_a_key_without_an_argument() -> None:
    async def main() -> None:
        chosen = Settings.model_validate({"chat_url": "http://127.0.0.1:9/v1", "local": {"chat_key": "session"}})
        child = engine_child(await engine_setup(chosen))
        launched = await child._launch()
        try:
            process = Path(f"/proc/{launched.pid}")
            assert KEY.encode() not in (process / "cmdline").read_bytes()
            assert KEY.encode() in (process / "environ").read_bytes()
            assert (process / "environ").stat().st_uid == os.getuid()
        finally:
            launched.kill()
            await launched.communicate()

    asyncio.run(main())


def test_a_redirect_does_not_carry_the_key_to_another_server() -> None:
    seen: list[Request] = []

    def listening(connection: ServerConnection, request: Request) -> None:
        seen.append(request)

    async def main() -> None:
        async with peer(refuses, listening) as other:

            def moved(connection: ServerConnection, request: Request) -> Response:
                response = connection.respond(http.HTTPStatus.FOUND, "")
                response.headers["Location"] = other
                return response

            async with peer(refuses, moved) as url:
                found = await try_connection("custom:mine", of(url))
        assert not found.is_good
        assert found.hint

    asyncio.run(main())
    assert seen == []
