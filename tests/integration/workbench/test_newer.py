"""Looking for a newer version at a real server over TLS."""

from __future__ import annotations

import asyncio
import gzip
import json
import ssl
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import app
from app.base.errors import TransportError
from app.tools.http.proxy import Way
from app.workbench import newer
from tests.certificate import server_context
from tests.connect_proxy import ConnectProxy, serving
from tests.http_peer import Asked, Given, HttpPeer

NEWS = {"newest": {"version": "7.0.1", "published": "2027-02-01", "page": "https://sidetone.github.io/7.0.1"}}


def ask(way: Way, address: str, trust: ssl.SSLContext | None) -> newer.Version:
    return asyncio.run(newer.newest(way, address, trust))


@pytest.fixture
def home(tmp_path: Path) -> Iterator[tuple[HttpPeer, ssl.SSLContext, list[Given]]]:
    """The project's home, whom to trust for it, and what it answers."""
    tls, trusted = server_context(tmp_path, "127.0.0.1")
    answers = [Given(body=json.dumps(NEWS).encode())]
    with HttpPeer(lambda _: answers[0], tls) as peer:
        yield peer, ssl.create_default_context(cafile=str(trusted)), answers


def test_the_newest_version_is_read_and_nothing_but_the_request_goes_out(home: Any) -> None:
    peer, trust, _ = home
    found = ask(None, peer.url("/versions.json"), trust)
    assert (found.number, found.page) == ("7.0.1", "https://sidetone.github.io/7.0.1")
    assert found.published.isoformat() == "2027-02-01"
    assert found.is_newer
    asked: Asked = peer.asked[0]
    assert (asked.method, asked.target, asked.body) == ("GET", "/versions.json", b"")
    assert set(asked.headers) <= {"host", "accept", "accept-encoding", "connection", "user-agent"}
    assert asked.headers["user-agent"] == f"sidetone/{app.__version__}"


@pytest.mark.parametrize(
    ("number", "is_newer"),
    [
        ("0.0.9", False),
        (app.__version__, False),
        (f"{app.__version__}.0", False),
        ("0.1.1", True),
        ("0.10", True),
        (f"{app.__version__}rc1", False),
        (f"{app.__version__}.post1", True),
        ("v1.0", True),
    ],
)
def test_versions_are_compared_by_their_numbers(home: Any, number: str, is_newer: bool) -> None:
    peer, trust, answers = home
    answers[0] = Given(body=json.dumps({"newest": {**NEWS["newest"], "version": number}, "later": 1}).encode())
    assert (ask(None, peer.url(), trust)).is_newer is is_newer


@pytest.mark.parametrize(
    "body",
    [
        b"not json",
        b"[]",
        b'{"newest": "1.0"}',
        json.dumps({"newest": {**NEWS["newest"], "page": "http://sidetone.github.io/"}}).encode(),
        json.dumps({"newest": {**NEWS["newest"], "page": "file:///etc/passwd"}}).encode(),
        json.dumps({"newest": {**NEWS["newest"], "version": "<b>9</b>"}}).encode(),
        json.dumps({"newest": {**NEWS["newest"], "published": "soon"}}).encode(),
        json.dumps({"newest": {**NEWS["newest"], "page": "https://sidetone.github.io:none/"}}).encode(),
        json.dumps({"newest": {**NEWS["newest"], "page": "https://sidetone.github.io/\ud800"}}).encode(),
        json.dumps({"newest": {**NEWS["newest"], "page": "https://sidetone.github.io/\n"}}).encode(),
        b"<!DOCTYPE html><html><title>Site not found</title></html>",
        bytes(range(256)),
        b"",
        json.dumps({**NEWS, "filler": "x" * 100_000}).encode(),
        b"[" * 50_000,
    ],
    ids="text list short http file markup date port surrogate line page bytes nothing large deep".split(),
)
def test_what_makes_no_sense_is_told_and_leads_to_the_page(home: Any, body: bytes) -> None:
    peer, trust, answers = home
    answers[0] = Given(body=body)
    with pytest.raises(TransportError) as caught:
        ask(None, peer.url(), trust)
    assert caught.value.code == "versions_unreadable"
    assert f"https://127.0.0.1:{peer.port}/" in caught.value.hint


def test_a_home_without_the_file_says_so_and_leads_to_the_page(home: Any) -> None:
    peer, trust, answers = home
    answers[0] = Given(404, body=b"<!DOCTYPE html><html><title>Site not found</title></html>")
    with pytest.raises(TransportError) as caught:
        ask(None, peer.url("/versions.json"), trust)
    assert str(caught.value) == "127.0.0.1 answered with status 404."
    assert caught.value.hint == (
        f"Everything else goes on. Try again later, or look at https://127.0.0.1:{peer.port}/."
    )


@pytest.mark.parametrize("scheme", ["https", "http"])
def test_a_redirection_is_not_followed(home: Any, scheme: str) -> None:
    peer, trust, answers = home
    answers[0] = Given(302, headers={"location": peer.url("/elsewhere").replace("https", scheme)})
    with pytest.raises(TransportError) as caught:
        ask(None, peer.url(), trust)
    assert caught.value.status == 302
    assert len(peer.asked) == 1


def test_of_an_answer_without_an_end_no_more_is_read_than_a_little(home: Any) -> None:
    peer, trust, answers = home
    sent = 0

    def goes_on() -> Iterator[bytes]:
        nonlocal sent
        while sent < 500_000_000:
            yield b" " * 100_000
            sent += 100_000

    answers[0] = Given(chunks=goes_on())
    with pytest.raises(TransportError) as caught:
        ask(None, peer.url(), trust)
    assert caught.value.code == "versions_unreadable"
    assert sent < 50_000_000


def test_a_home_that_is_not_there_or_not_trusted_is_told_calmly(home: Any) -> None:
    peer, _, _ = home
    for address, trust in ((peer.url(), None), ("https://127.0.0.1:9/versions.json", None)):
        with pytest.raises(TransportError) as caught:
            ask(None, address, trust)
        assert caught.value.code == "versions_unreachable"
        assert "Everything else goes on" in caught.value.hint
    assert peer.asked == []


def test_the_address_is_of_the_projects_home_and_over_tls() -> None:
    assert newer.ADDRESS == "https://sidetone.github.io/versions.json"


def test_a_home_that_drips_or_packs_its_answer_is_given_up(home: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    peer, trust, answers = home
    monkeypatch.setattr(newer, "TIMEOUT_S", 0.3)

    def drips() -> Iterator[bytes]:
        while True:
            yield b" "
            time.sleep(0.05)

    answers[0] = Given(chunks=drips())
    with pytest.raises(TransportError) as caught:
        ask(None, peer.url(), trust)
    assert caught.value.code == "versions_unreachable"
    answers[0] = Given(body=gzip.compress(json.dumps(NEWS).encode()), headers={"content-encoding": "gzip"})
    with pytest.raises(TransportError) as caught:
        ask(None, peer.url(), trust)
    assert caught.value.code == "versions_unreadable"


def test_the_proxy_of_the_settings_is_gone_through(tmp_path: Path) -> None:
    tls, trusted = server_context(tmp_path, "home.example")
    trust = ssl.create_default_context(cafile=str(trusted))

    async def asked() -> tuple[newer.Version, list[str]]:
        with HttpPeer(lambda _: Given(body=json.dumps(NEWS).encode()), tls) as peer:
            proxy = ConnectProxy(peer.url(), "kim:secret")
            async with serving(proxy, "http"):
                way = proxy.url.replace("//", "//kim:secret@")
                return await newer.newest(way, "https://home.example/versions.json", trust), proxy.asked

    found, through = asyncio.run(asked())
    assert found.number == "7.0.1"
    assert through == ["home.example:443"]


@pytest.mark.parametrize(
    ("name", "value", "word"),
    [("FLATPAK_ID", "io.github.sidetone.Sidetone", "flatpak update"), ("APPIMAGE", "/x.AppImage", "AppImage")],
)
def test_how_one_comes_to_the_newer_one_depends_on_the_installation(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str, word: str
) -> None:
    assert "pipx" in newer.how_to_upgrade()
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", "/usr/lib/sidetone/sidetone")
    assert "apt install" in newer.how_to_upgrade()
    monkeypatch.setattr(sys, "executable", "/Applications/Sidetone.app/Contents/MacOS/sidetone")
    assert "over this one" in newer.how_to_upgrade()
    monkeypatch.setenv(name, value)
    assert word in newer.how_to_upgrade()
