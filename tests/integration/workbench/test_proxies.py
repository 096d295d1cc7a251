"""Everything that leaves this computer goes through the proxy of the settings, whichever kind it is."""

from __future__ import annotations

import asyncio
import gc
import logging
import warnings
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from app.base import secrets
from app.base.errors import AppError, EngineError, TransportError
from app.base.sections import GuardrailEntry, HttpTool, McpTool, Proxy
from app.base.settings import Settings
from app.local.brain.brain_chat import ChatBrain
from app.realtime import RealtimeCallsClient
from app.workbench.chat_servers import models_of
from app.workbench.guardrails.own import try_on
from app.workbench.proxy import environment_of, way_of
from app.workbench.tool_trial import probe, try_call
from app.workbench.trial import Trial, try_connection
from tests import wire_frames as wire
from tests.call_control_peer import KEY, call_service
from tests.chat_server import Reply, chat_server
from tests.connect_proxy import connect_proxy
from tests.http_peer import Given, HttpPeer
from tests.socks_proxy import SocksProxy, socks_proxy
from tests.tool_servers.start import over_http
from tests.wire_peer import Peer, peer

SECRET = "proxy-secret-0123456789"
LOGIN = f"me:{SECRET}"
KINDS = pytest.mark.parametrize("open_proxy", [connect_proxy, socks_proxy])
OpenProxy = Callable[..., Any]


@pytest.fixture(autouse=True)
def key(monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    caplog.set_level(logging.DEBUG)
    secrets.hold("proxy", SECRET)
    yield
    secrets._of_this_session.clear()
    assert SECRET not in caplog.text


def through(url: str, user: str = "me") -> Proxy:
    return Proxy(mode="manual", url=url, user=user)


def tried(proxy: Proxy, url: str = "ws://voice.test/v1/realtime") -> Any:
    mine = {"id": "mine", "name": "Mine", "url": url}
    given = {"custom": [mine], "proxy": proxy.model_dump()}
    return try_connection("custom:mine", Settings.model_validate(given), within_s=5.0)


async def answering(one: Peer) -> None:
    await one.send(wire.session_created(model="big"))
    await one.receive("response.create")
    await one.send(wire.error("unknown_parameter"))
    await one.until_closed()


@pytest.fixture(autouse=True)
def refused_sockets() -> Iterator[None]:
    """The library leaves the socket of a refused SOCKS handshake to the garbage collector, which warns of it."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)
        yield
        gc.collect()


@KINDS
def test_a_test_tells_apart_what_can_go_wrong_with_a_proxy(open_proxy: OpenProxy) -> None:
    async def main() -> list[Trial]:
        found = []
        async with peer(answering) as url, open_proxy(url, LOGIN) as proxy:
            found.append(await tried(through(proxy.url)))
            found.append(await tried(through(proxy.url), url))
            assert proxy.asked == ["voice.test:80"]
            found.append(await tried(through(proxy.url, user="you")))
            found.append(await tried(through(proxy.url, user="")))
        found.append(await tried(through(proxy.url)))
        return found

    found = asyncio.run(main())
    assert [each.kind for each in found] == ["works", "works", "proxy_login", "proxy_login", "proxy_unreachable"]
    assert all(each.is_good or each.hint for each in found)
    assert SECRET not in repr(found)


def test_a_target_that_the_proxy_cannot_reach_is_no_fault_of_its_login() -> None:
    async def main() -> Trial:
        async with peer(answering) as url:
            pass
        async with socks_proxy(url, LOGIN) as proxy:
            return await tried(through(proxy.url))

    found = asyncio.run(main())
    assert (found.kind, "voice.test" in found.message) == ("proxy", True)


def test_the_systems_proxy_may_speak_socks_too(monkeypatch: pytest.MonkeyPatch) -> None:
    async def main() -> list[str]:
        async with peer(answering) as url, socks_proxy(url) as proxy:
            monkeypatch.setenv("all_proxy", proxy.url.replace("socks5:", "socks5h:"))
            monkeypatch.setenv("no_proxy", "near.test")
            kinds = [(await tried(Proxy())).kind, (await tried(Proxy(), "ws://near.test.invalid/v1")).kind]
            kinds.append((await tried(Proxy(), "ws://near.test/v1/realtime")).kind)
            assert proxy.asked == ["voice.test:80", "near.test.invalid:80"]
        return [*kinds, (await tried(Proxy())).kind]

    assert asyncio.run(main()) == ["works", "works", "dns", "proxy_unreachable"]


def test_a_request_tool_goes_through_socks_and_says_what_the_proxy_refuses() -> None:
    tool = HttpTool(id="w", name="w", url="http://far.test/x", allows_private_address=True)

    async def main(there: HttpPeer) -> list[str]:
        async with socks_proxy(there.url(), LOGIN) as proxy:
            ways = [through(proxy.url), through(proxy.url, "you"), through(proxy.url, "")]
            texts = [(await try_call(tool, "{}", proxy=way)).text for way in ways]
            assert proxy.asked == ["far.test:80"]
        return [*texts, (await try_call(tool, "{}", proxy=ways[0])).text]

    with HttpPeer(lambda _: Given(body=b"hello", headers={"content-type": "text/plain"})) as there:
        good, wrong, nobody, gone = asyncio.run(main(there))
    assert good == "hello"
    assert "the proxy refuses its user or password" in wrong
    assert "the proxy refuses its user or password" in nobody
    assert "the proxy cannot be reached" in gone


def test_a_tool_server_at_a_url_goes_through_socks_and_says_what_the_proxy_refuses() -> None:
    async def main(url: str) -> None:
        far = McpTool(id="s", name="s", url=url.replace("127.0.0.1", "tools.test"))
        async with socks_proxy(url, LOGIN) as proxy:
            report = await probe(far, proxy=through(proxy.url))
            assert (report.problem, bool(report.offers)) == ("", True)
            assert {host.partition(":")[0] for host in proxy.asked} == {"tools.test"}
            proxy.asked.clear()
            assert (await probe(far.model_copy(update={"url": url}), proxy=through(proxy.url))).offers
            assert proxy.asked == []
            assert "refuses its user or password" in (await probe(far, proxy=through(proxy.url, "you"))).problem
        assert "cannot be reached" in (await probe(far, proxy=through(proxy.url))).problem

    with over_http("good.py", "http", "0") as (url, _):
        asyncio.run(main(url))


def test_a_chat_server_is_asked_through_socks() -> None:
    listed = Reply((b'{"data": [{"id": "small"}]}',), content_type="application/json")

    async def main() -> None:
        replies = {"/v1/models": [listed, listed]}
        async with chat_server(replies) as server, socks_proxy(server.url, LOGIN) as proxy:
            assert await models_of("http://chat.test/v1", proxy=through(proxy.url)) == ["small"]
            assert await models_of(server.url, proxy=through(proxy.url)) == ["small"]
            assert proxy.asked == ["chat.test:80"]
            with pytest.raises(EngineError, match="does not accept its user or password"):
                await models_of("http://chat.test/v1", proxy=through(proxy.url, "you"))

    asyncio.run(main())


def test_a_judge_and_the_engines_own_process_go_through_socks(monkeypatch: pytest.MonkeyPatch) -> None:
    listed = Reply((b'{"data": [{"id": "small"}]}',), content_type="application/json")
    judged = Reply((b'{"choices": [{"message": {"content": "KEEPS"}}]}',), content_type="application/json")

    async def main() -> None:
        replies = {"/v1/models": [listed], "/v1/chat/completions": [judged]}
        async with chat_server(replies) as server, socks_proxy(server.url, LOGIN) as proxy:
            given = {"proxy": through(proxy.url).model_dump(), "chat_url": "http://chat.test/v1", "chat_model": "m"}
            rule = GuardrailEntry(id="kind", kind="judge", rule="Be kind.")
            (verdict,) = await try_on(Settings.model_validate(given), rule, ["Hello."])
            assert (verdict.found, proxy.asked) == ((), ["chat.test:80"])
            for name, value in environment_of(await way_of(through(proxy.url))).items():
                monkeypatch.setenv(name, value)
            brain = ChatBrain("http://engine.test/v1")
            assert await brain.models() == ["small"]
            await brain.close()
            assert proxy.asked == ["chat.test:80", "engine.test:80"]

    asyncio.run(main())


def test_a_call_is_answered_through_socks() -> None:
    async def refused(proxy: SocksProxy, way: str) -> AppError:
        with pytest.raises(TransportError) as caught:
            async with RealtimeCallsClient(api_key=KEY, base_url="https://calls.test/v1", proxy=way) as client:
                await client.hang_up("rtc_1")
        assert SECRET not in repr(caught.value) + caught.value.for_people()
        return caught.value

    async def main() -> None:
        async with call_service() as service, socks_proxy(service.base_url, LOGIN) as proxy:
            service.ring("rtc_1")
            way = await way_of(through(proxy.url))
            far = "http://calls.test/v1"
            async with RealtimeCallsClient(api_key=KEY, base_url=far, proxy=way) as client:
                await client.accept("rtc_1", {"type": "realtime", "model": "gpt-realtime-2.1"})
            assert proxy.asked == ["calls.test:80"]
            assert (await refused(proxy, proxy.url.replace("//", f"//you:{SECRET}@"))).code == "proxy_login"
            assert (await refused(proxy, f"nonsense://me:{SECRET}@x")).code == "proxy"

    asyncio.run(main())
