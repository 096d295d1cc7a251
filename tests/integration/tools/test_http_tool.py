"""A person's HTTP request as a tool, against real web servers on the loopback."""

from __future__ import annotations

import asyncio
import itertools
import json
import threading
import zlib
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from app.base.errors import ConfigError
from app.base.sections import HttpTool
from app.tools.context import RunContextWrapper, ToolContext
from app.tools.executor import ToolExecutor, ToolOutcome
from app.tools.http.exchange import LARGEST_ANSWER
from app.tools.http.proxy import AskWay, Way, proxy_of, system_way
from app.tools.http.tool import LONGEST_TEXT, http_tool
from tests.connect_proxy import connect_proxy
from tests.http_peer import Answers, Asked, Given, HttpPeer, tls_for

SECRETS = {"tool:w:Authorization": "Bearer very-secret"}
StartPeer = Callable[..., HttpPeer]


@pytest.fixture
def start() -> Iterator[StartPeer]:
    with ExitStack() as stack:

        def start_peer(answers: Answers | None = None, **options: Any) -> HttpPeer:
            answers = answers or (lambda _: Given(body=b"hello", headers={"content-type": "text/plain"}))
            return stack.enter_context(HttpPeer(answers, **options))

        yield start_peer


def call(
    values: dict[str, Any] | None = None,
    *,
    call_id: str = "c",
    asks: bool = False,
    way: AskWay = system_way,
    **fields: Any,
) -> ToolOutcome:
    """One call of a tool with these fields; with `asks` a person agreed to it first, as a session does it."""
    tool = http_tool(HttpTool(**{"id": "w", "allows_private_address": True, **fields}), SECRETS.get, way)
    context: ToolContext[Any] = ToolContext(
        None, tool_name=tool.name, tool_call_id=call_id, tool_arguments=json.dumps(values or {})
    )

    async def run() -> ToolOutcome:
        if asks:
            assert callable(tool.needs_approval)
            asked = tool.needs_approval(RunContextWrapper(None), {}, call_id)
            assert not isinstance(asked, bool)
            assert await asked
        return await ToolExecutor().run(tool, context)

    return asyncio.run(run())


def to(location: str, status: int = 302) -> Answers:
    return lambda _: Given(status, headers={"location": location})


def test_the_request_is_what_was_described(start: StartPeer) -> None:
    answer = {"days": [{"sky": "clear", "max": 21}, {"sky": "rain"}]}
    peer = start(lambda _: Given(body=json.dumps(answer).encode(), headers={"content-type": "application/json"}))
    outcome = call(
        {"city": "Köln/1", "days": 2},
        method="POST",
        url=peer.url("/f/{city}?lang=en&u={units}"),
        headers={"X-Client": "me", "User-Agent": "mine"},
        secret_headers=["Authorization"],
        body='{"days": {days}}',
        parameters={"properties": {"city": {"type": "string"}, "days": {"type": "integer"}, "units": {}}},
        answer_path="days[0].{sky: sky, max: max}",
    )
    assert (outcome.failed, json.loads(outcome.text)) == (False, {"sky": "clear", "max": 21})
    (asked,) = peer.asked
    assert (asked.method, asked.target, asked.body) == ("POST", "/f/K%C3%B6ln%2F1?lang=en", b'{"days": 2}')
    sent = asked.headers
    assert (sent["x-client"], sent["authorization"], sent["user-agent"]) == ("me", "Bearer very-secret", "mine")
    assert (sent["content-type"], sent["host"]) == ("application/json", f"127.0.0.1:{peer.port}")


def test_values_are_checked_before_anything_is_sent(start: StartPeer) -> None:
    peer = start()
    schema = {"properties": {"n": {"type": "integer", "maximum": 5}}, "required": ["n"]}
    for values, said in (({"n": 9}, "n: 9 is greater than"), ({}, "'n' is a required"), ({"n": "x"}, "not of type")):
        outcome = call(values, url=peer.url("/?n={n}"), parameters=schema)
        assert outcome.failed
        assert said in outcome.text
    assert "no value for a part of an address" in call({"id": ".."}, url=peer.url("/{id}/x")).text
    elsewhere = {"properties": {"n": {"$ref": peer.url("/schema.json")}}}
    assert "which is not in it" in call({"n": 1}, url=peer.url("/?n={n}"), parameters=elsewhere).text
    assert peer.asked == []


def test_a_private_address_is_asked_for_first(start: StartPeer) -> None:
    peer = start()
    refused = call(url=peer.url(), allows_private_address=False)
    assert refused.failed
    assert "private address 127.0.0.1, which was not agreed to" in refused.text
    assert peer.asked == []
    assert call(url=peer.url(), allows_private_address=False, asks=True).text == "hello"
    assert len(peer.asked) == 1


def test_a_redirect_to_a_private_address_is_not_covered_by_that_answer(start: StartPeer) -> None:
    inner = start()
    outer = start(to(inner.url("/admin", host="localhost")))
    outcome = call(url=outer.url(), allows_private_address=False, asks=True)
    assert outcome.failed
    assert "redirects to the private address" in outcome.text
    assert inner.asked == []


def test_secrets_stay_with_their_origin(start: StartPeer) -> None:
    inner = start()
    outer = start(to(inner.url("/there"), 307))
    outcome = call(url=outer.url(), headers={"X-Key": "too"}, secret_headers=["Authorization"])
    assert outcome.text == "hello"
    assert "authorization" in outer.asked[0].headers
    assert not {"authorization", "x-key"} & inner.asked[0].headers.keys()

    back = start(lambda asked: Given(302, headers={"location": "/b"}) if asked.target == "/a" else Given(body=b"ok"))
    assert call(url=back.url("/a"), secret_headers=["Authorization"]).text == "ok"
    assert [(asked.target, "authorization" in asked.headers) for asked in back.asked] == [("/a", True), ("/b", True)]


def test_secrets_do_not_come_back_with_a_redirect_home(start: StartPeer) -> None:
    homes: list[str] = []
    away = start(lambda _: Given(302, headers={"location": homes[0]}))
    home = start(
        lambda asked: Given(body=b"ok") if asked.target == "/2" else Given(302, headers={"location": away.url()})
    )
    homes.append(home.url("/2"))
    assert call(url=home.url("/1"), secret_headers=["Authorization"]).text == "ok"
    assert ["authorization" in asked.headers for asked in home.asked] == [True, False]


def test_a_body_does_not_travel_to_another_origin(start: StartPeer) -> None:
    inner = start()
    sent = {"method": "POST", "body": '{"private": "note"}'}
    outer = start(to(inner.url(), 308))
    refused = call(url=outer.url(), **sent)
    assert refused.failed
    origins = (outer.url().rstrip("/"), inner.url().rstrip("/"))
    assert "{} redirects a POST request to {}, which it was not written for".format(*origins) in refused.text
    assert inner.asked == []
    assert call(url=start(to(inner.url(), 303)).url(), **sent).text == "hello"
    assert (inner.asked[0].method, inner.asked[0].body) == ("GET", b"")


def test_a_certificate_counts_for_its_name_and_secrets_are_never_sent_in_the_clear(
    start: StartPeer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tls, trusted = tls_for("localhost", tmp_path)
    plain = start()
    secure = start(
        lambda asked: Given(body=b"ok") if asked.target == "/" else Given(302, headers={"location": plain.url()}),
        tls=tls,
    )
    fields = {"secret_headers": ["Authorization"]}
    untrusted = call(url=secure.url(host="localhost"), **fields)
    assert "its certificate is not trusted" in untrusted.text

    monkeypatch.setenv("SSL_CERT_FILE", str(trusted))
    assert call(url=secure.url(host="localhost"), **fields).text == "ok"
    assert secure.asked[-1].headers["host"] == f"localhost:{secure.port}"
    assert "its certificate is not trusted" in call(url=secure.url(host="127.0.0.1"), **fields).text

    assert call(url=secure.url("/down", host="localhost"), **fields).text == "hello"
    assert "authorization" not in plain.asked[-1].headers


@pytest.mark.parametrize(
    ("location", "said"),
    [
        ("file:///etc/passwd", "cannot be followed"),
        ("http://user:pw@127.0.0.1/", "cannot be followed"),
        ("http://[::1", "its answer breaks the rules of HTTP"),
        ("/again", "redirects more than 5 times"),
    ],
)
def test_a_redirect_that_leads_nowhere_is_an_error(start: StartPeer, location: str, said: str) -> None:
    outcome = call(url=start(to(location)).url())
    assert outcome.failed
    assert said in outcome.text


def test_a_status_is_named_and_a_secret_that_the_server_repeats_is_struck_out(start: StartPeer) -> None:
    def echo(asked: Asked) -> Given:
        status = 403 if asked.target == "/no" else 200
        return Given(status, f"you sent {asked.headers['authorization']}".encode(), {"content-type": "text/plain"})

    peer = start(echo)
    refused = call(url=peer.url("/no"), secret_headers=["Authorization"])
    assert refused.failed
    assert "answered with status 403 Forbidden: you sent …" in refused.text
    assert call(url=peer.url(), secret_headers=["Authorization"]).text == "you sent …"

    assert "the value of its header X-Other is not kept" in call(url=peer.url(), secret_headers=["X-Other"]).text
    page = start(lambda _: Given(599, b"<p>", {"content-type": "text/html"}))
    assert "answered with status 599." in call(url=page.url()).text


def test_an_answer_is_bounded_in_size_and_time(start: StartPeer) -> None:
    endless = start(lambda _: Given(chunks=itertools.repeat(b"x" * 65_536)))
    assert f"more than {LARGEST_ANSWER:,} bytes" in call(url=endless.url()).text

    bomb = zlib.compress(b"x" * 50_000_000)
    packed = start(lambda _: Given(body=bomb, headers={"content-encoding": "deflate"}))
    assert f"more than {LARGEST_ANSWER:,} bytes" in call(url=packed.url()).text

    long = start(lambda _: Given(body=b"y" * (LONGEST_TEXT + 5)))
    assert call(url=long.url()).text.endswith(f"y … (cut off: the answer has {LONGEST_TEXT + 5:,} characters)")

    over = threading.Event()
    silent = start(lambda _: Given(body=b"late" if over.wait(10) else b""))
    slow = call(url=silent.url(), timeout_s=0.2)
    over.set()
    assert "took longer than 0.2 seconds" in slow.text


def test_an_answer_that_does_not_fit_says_why(start: StartPeer) -> None:
    peer = start(lambda _: Given(body=b'{"a": {"b": "c"}}'))
    assert call(url=peer.url(), answer_path="a.b").text == "c"
    assert "has nothing at 'a.x'" in call(url=peer.url(), answer_path="a.x").text
    assert "does not fit 'abs(a)'" in call(url=peer.url(), answer_path="abs(a)").text
    text = start()
    assert "answered with what is no JSON" in call(url=text.url(), answer_path="a").text
    picture = start(lambda _: Given(body=b"\x89PNG\xff", headers={"content-type": "image/png"}))
    assert "image/png of 5 bytes, which is no text" in call(url=picture.url()).text


def test_who_is_not_there_is_said(start: StartPeer) -> None:
    with HttpPeer(lambda _: Given()) as peer:
        gone = peer.url()
    assert "127.0.0.1 cannot be reached (the connection was refused or broke off)" in call(url=gone).text
    outcome = call(url="http://no.such.host.invalid/", allows_private_address=False)
    assert "no.such.host.invalid cannot be found: is this computer online?" in outcome.text


def test_a_proxy_is_asked_for_what_is_not_on_this_computer(start: StartPeer) -> None:
    proxy = start(lambda asked: Given(body=asked.target.encode(), headers={"content-type": "text/plain"}))

    async def way() -> Way:
        return proxy.url().replace("://", "://me:pass@")

    far = {"url": "http://far.invalid/{x}", "secret_headers": ["Authorization"]}
    assert call({"x": "a b"}, way=way, **far).text == "http://far.invalid/a%20b"
    sent = proxy.asked[0].headers
    assert (sent["host"], sent["authorization"]) == ("far.invalid", "Bearer very-secret")
    assert sent["proxy-authorization"].startswith("Basic ")
    refused = call({"x": "a"}, way=way, allows_private_address=False, **far)
    assert "only the proxy can find far.invalid, so it may have a private address" in refused.text
    near = start()
    assert call(url=near.url(), way=way).text == "hello"
    assert [asked.target for asked in near.asked] == ["/"]
    assert len(proxy.asked) == 1


def test_a_proxy_carries_tls_without_reading_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tls, trusted = tls_for("far.invalid", tmp_path)
    monkeypatch.setenv("SSL_CERT_FILE", str(trusted))
    tool = {"id": "w", "url": "https://far.invalid/x", "allows_private_address": True}

    async def scenario(peer: HttpPeer) -> tuple[str, str]:
        async with connect_proxy(peer.url(), login="me:pass") as proxy:
            texts = []
            for login in ("me:pass@", ""):

                async def way(login: str = login) -> Way:
                    return proxy.url.replace("://", f"://{login}")

                context: ToolContext[Any] = ToolContext(None, tool_name="w", tool_call_id="c", tool_arguments="{}")
                outcome = await ToolExecutor().run(http_tool(HttpTool(**tool), SECRETS.get, way), context)
                texts.append(outcome.text)
            assert proxy.asked == ["far.invalid:443"] * 2
        return texts[0], texts[1]

    with HttpPeer(lambda _: Given(body=b"secure", headers={"content-type": "text/plain"}), tls=tls) as peer:
        through, refused = asyncio.run(scenario(peer))
    assert through == "secure"
    assert "the proxy refuses its user or password" in refused


@pytest.mark.parametrize(
    ("way", "host", "found"),
    [
        (None, "example.org", None),
        ("http://p:1", "example.org", "http://p:1"),
        ("http://p:1", "localhost", None),
        (True, "example.org", "http://system:3128"),
        (True, "not.example.com", None),
    ],
)
def test_the_way_is_that_of_the_settings_or_the_systems_own(
    way: Way, host: str, found: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", "system:3128")
    monkeypatch.setenv("no_proxy", "example.com")
    assert proxy_of(way, "http", host) == found


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"url": "nowhere"}, "is no URL"),
        ({"body": "{"}, "The body is no JSON"),
        ({"headers": {"Host": "x"}}, "The header Host is set by itself"),
        ({"headers": {"A B": "x"}}, "'A B' cannot be the name of a header"),
        ({"headers": {"A": "x\r\nB: y"}}, "contains a line break"),
        ({"answer_path": "a["}, r"The answer path 'a\[' cannot be read"),
        ({"url": "http://x/{q}", "parameters": {"properties": {"p": {}}}}, "{q} is used, but is no parameter"),
        (
            {"parameters": {"properties": {"p": {"type": "text"}}}},
            "are no valid JSON schema: properties.p.type: 'text'",
        ),
        ({"parameters": {"type": "array"}}, "JSON schema of an object"),
    ],
)
def test_what_cannot_be_used_is_said_when_the_tool_is_made(fields: dict[str, Any], said: str) -> None:
    with pytest.raises(ConfigError, match=said):
        http_tool(HttpTool(**{"id": "w", "url": "http://example.org/", **fields}))


def test_without_a_schema_each_name_is_a_text() -> None:
    tool = http_tool(HttpTool(id="w", url="https://example.org/{city}", body='{"a": "{b}"}', method="PUT"))
    assert (tool.name, tool.description) == ("w", "PUT request to example.org.")
    assert tool.params_json_schema["properties"] == {"city": {"type": "string"}, "b": {"type": "string"}}
    assert tool.params_json_schema["required"] == ["city", "b"]
