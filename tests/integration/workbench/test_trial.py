"""Trying connections against strict servers, and against what is none."""

from __future__ import annotations

import asyncio
import http
import json
import socket
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from openai.types.realtime import ResponseCreateEvent
from websockets.asyncio.server import ServerConnection
from websockets.http11 import Request, Response

from app.base import secrets
from app.base.settings import Settings
from app.workbench.trial import Trial, TrialKind, try_connection
from tests import wire_frames as wire
from tests.certificate import server_context
from tests.connect_proxy import connect_proxy
from tests.wire_peer import Check, Peer, Script, half_open_peer, peer

KEY = "sk-very-secret-0123456789"


@pytest.fixture(autouse=True)
def key(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    secrets.hold("custom:mine:Authorization", f"Bearer {KEY}")
    yield
    secrets._of_this_session.clear()


def tried(url: str, *, within_s: float = 5.0, **given: Any) -> Awaitable[Trial]:
    mine = {"id": "mine", "name": "Mine", "url": url, "secret_headers": ["Authorization"]}
    return try_connection("custom:mine", Settings.model_validate({"custom": [mine]} | given), within_s=within_s)


def outcome(script: Script, check: Check | None = None, query: str = "?model=big") -> Trial:
    async def main() -> Trial:
        async with peer(script, check) as url:
            return await tried(url + query)

    found = asyncio.run(main())
    assert KEY not in repr(found)
    return found


async def never_met(one: Peer) -> None:
    raise AssertionError("the handshake was to fail")


def answering(**response: Any) -> Script:
    """A strict server: it answers the one question, and nothing but that."""

    async def script(one: Peer) -> None:
        await one.send(wire.session_created(model="big-2026"))
        question = await one.receive()
        ResponseCreateEvent.model_validate(question)
        assert question["response"]["conversation"] == "none"
        await one.send(wire.response_created(), wire.response_done(**response))
        await one.until_closed()
        assert [event["type"] for event in one.got] == ["response.create"]

    return script


def refusing(status: int, code: str = "", message: str = "no") -> Check:
    def check(connection: ServerConnection, request: Request) -> Response:
        return connection.respond(http.HTTPStatus(status), json.dumps({"error": {"code": code, "message": message}}))

    return check


def test_a_server_that_answers_works_and_names_its_model() -> None:
    found = outcome(answering())
    assert (found.kind, found.is_good, found.model) == ("works", True, "big-2026")
    assert "big-2026" in found.message


@pytest.mark.parametrize(
    ("status", "code", "kind"),
    [
        (401, "invalid_api_key", "key"),
        (403, "", "key"),
        (404, "model_not_found", "unknown_model"),
        (404, "DeploymentNotFound", "unknown_model"),
        (429, "insufficient_quota", "quota"),
        (429, "rate_limit_exceeded", "busy"),
        (400, "odd", "other"),
        (503, "", "other"),
    ],
)
def test_a_refused_handshake_says_why(status: int, code: str, kind: TrialKind) -> None:
    found = outcome(never_met, refusing(status, code, f"Because of {KEY}."))
    assert (found.kind, found.is_good) == (kind, False)
    assert found.hint
    assert found.detail == "Because of …."


@pytest.mark.parametrize(
    ("code", "kind"),
    [("invalid_api_key", "key"), ("model_not_found", "unknown_model"), ("insufficient_quota", "quota"), ("x", "other")],
)
def test_an_error_as_the_first_word_says_why(code: str, kind: TrialKind) -> None:
    async def script(one: Peer) -> None:
        await one.send(wire.error(code, message=f"Not with {KEY}"))
        await one.socket.close(3000, "")

    found = outcome(script)
    assert (found.kind, found.detail) == (kind, "Not with …")
    assert "big" in found.message or kind != "unknown_model"


def test_a_close_whose_reason_is_a_code_says_why() -> None:
    async def script(one: Peer) -> None:
        await one.socket.close(3000, "invalid_request_error.invalid_api_key")

    assert outcome(script).kind == "key"


def test_no_credit_shows_with_the_first_answer() -> None:
    failure = {
        "type": "failed",
        "error": {"type": "insufficient_quota", "code": "insufficient_quota", "message": "pay"},
    }
    found = outcome(answering(status="failed", status_details=failure))
    assert (found.kind, found.detail, found.model) == ("quota", "pay", "big-2026")


def test_a_server_that_does_not_know_the_question_works_all_the_same() -> None:
    async def script(one: Peer) -> None:
        await one.send(wire.session_created(), "nonsense", "[]")
        await one.receive("response.create")
        await one.send(wire.error("unknown_parameter"))
        await one.until_closed()

    assert outcome(script).kind == "works"


def test_a_server_that_hangs_up_without_a_word_is_none() -> None:
    async def script(one: Peer) -> None:
        await one.socket.close(1000, "")

    assert outcome(script).kind == "not_a_server"


def test_silence_is_a_time_out_before_and_after_the_first_word() -> None:
    async def main() -> list[Trial]:
        with socket.create_server(("127.0.0.1", 0)) as mute:
            url = f"ws://127.0.0.1:{mute.getsockname()[1]}/v1/realtime"
            async with half_open_peer() as before, half_open_peer(wire.session_created(model="big")) as after:
                return await asyncio.gather(*(tried(each, within_s=0.2) for each in (before, after, url)))

    found = asyncio.run(main())
    assert [(each.kind, each.model) for each in found] == [("timeout", ""), ("timeout", "big"), ("timeout", "")]


def test_nobody_there_no_such_name_and_no_websocket_are_told_apart() -> None:
    async def main() -> list[str]:
        async with await asyncio.start_server(_plain_http, "127.0.0.1", 0) as server:
            port = server.sockets[0].getsockname()[1]
            found = [await tried(f"ws://127.0.0.1:{port}/v1/realtime")]
        found.append(await tried(f"ws://127.0.0.1:{port}/v1/realtime"))
        found.append(await tried("wss://no-such-name.invalid/v1/realtime", proxy={"mode": "none"}))
        return [each.kind for each in found]

    assert asyncio.run(main()) == ["not_a_server", "refused", "dns"]


def test_a_server_without_tls_behind_a_secure_address_is_told() -> None:
    async def main() -> list[Trial]:
        async with await asyncio.start_server(_plain_answer, "127.0.0.1", 0) as server, peer(never_met) as url:
            port = server.sockets[0].getsockname()[1]
            return [await tried(f"wss://127.0.0.1:{port}/v1"), await tried(url.replace("ws:", "wss:"))]

    for found in asyncio.run(main()):
        assert found.kind == "tls"
        assert "ws://" in found.hint


async def _plain_answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    await reader.read(10)
    writer.write(b"HTTP/1.1 400 Bad Request\r\n\r\n")
    writer.close()


async def _plain_http(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    await reader.readuntil(b"\r\n\r\n")
    writer.write(b"SSH-2.0-nothing\r\n\r\n")
    writer.close()


def test_a_certificate_that_nobody_vouches_for_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tls, trusted = server_context(tmp_path)
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "nothing.pem"))
    (tmp_path / "nothing.pem").write_text("")

    async def main() -> tuple[Trial, Trial]:
        async with peer(answering(), tls=tls) as url:
            distrusted = await tried(url)
            monkeypatch.setenv("SSL_CERT_FILE", str(trusted))
            return distrusted, await tried(url)

    distrusted, good = asyncio.run(main())
    assert distrusted.kind == "tls"
    assert "certificate" in distrusted.detail
    assert good.kind == "works"


def test_it_goes_through_the_proxy_of_the_settings() -> None:
    async def main() -> None:
        async with peer(answering()) as url, connect_proxy(url) as proxy:
            through = {"mode": "manual", "url": proxy.url}
            assert (await tried("ws://voice.test/v1/realtime", proxy=through)).kind == "works"
            assert proxy.asked == ["voice.test:80"]
        assert (await tried("ws://voice.test/v1/realtime", proxy=through)).kind == "proxy_unreachable"

    asyncio.run(main())


def test_what_is_missing_is_told_before_anybody_is_asked() -> None:
    async def main() -> list[tuple[str, bool]]:
        tries = [("azure", Settings()), ("openai", Settings()), ("nowhere", Settings())]
        found = [await try_connection(connection, settings) for connection, settings in tries]
        return [(each.kind, bool(each.hint)) for each in found]

    assert asyncio.run(main()) == [("settings", True), ("no_key", True), ("settings", True)]


def test_a_trial_that_is_cancelled_leaves_the_server() -> None:
    async def main() -> None:
        met, left = asyncio.Event(), asyncio.Event()

        async def script(one: Peer) -> None:
            await one.send(wire.session_created())
            await one.receive("response.create")
            met.set()
            try:
                await one.until_closed()
            finally:
                left.set()

        async with peer(script) as url:
            trial = asyncio.get_running_loop().create_task(_awaited(lambda: tried(url)))
            await met.wait()
            trial.cancel()
            async with asyncio.timeout(2):
                await left.wait()

    asyncio.run(main())


async def _awaited(make: Callable[[], Awaitable[Trial]]) -> Trial:
    return await make()
