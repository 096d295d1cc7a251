"""Where requests about a call go: nothing a caller passes can lead elsewhere."""

from __future__ import annotations

from typing import Any
from urllib.parse import unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.base.errors import UserError
from app.realtime.calls.address import OPENAI_URL, base_of, call_url, sip_status_of, target_of


@pytest.mark.parametrize(
    ("base", "url"),
    [
        (OPENAI_URL, "https://api.openai.com/v1/realtime/calls/rtc_1/accept"),
        ("https://x.example/openai/v1/", "https://x.example/openai/v1/realtime/calls/rtc_1/accept"),
        ("http://127.0.0.1:9?api-version=1", "http://127.0.0.1:9/realtime/calls/rtc_1/accept?api-version=1"),
    ],
)
def test_action_has_its_place_under_the_service(base: str, url: str) -> None:
    assert call_url(base_of(base), "rtc_1", "accept") == url


@pytest.mark.parametrize(
    "url", ["", "wss://host", "https://", "host/v1", "https://host:99999", "https://me:secret@host/v1", "https://h/#x"]
)
def test_other_addresses_are_refused_without_being_shown(url: str) -> None:
    with pytest.raises(UserError, match="base_url") as caught:
        base_of(url)
    assert "secret" not in caught.value.for_people()


@given(st.text(min_size=1, max_size=30))
def test_id_stays_one_segment_of_the_path(call_id: str) -> None:
    try:
        url = call_url(base_of(OPENAI_URL), call_id, "accept")
    except UserError:
        return
    parts = urlsplit(url)
    segments = parts.path.split("/")
    assert (parts.query, parts.fragment, len(segments)) == ("", "", 6)
    assert unquote(segments[4]) == call_id
    assert segments[4] not in (".", "..")


@pytest.mark.parametrize("call_id", ["", ".", "..", " ", "a\n", "a\x00b", "x" * 257, None, 7])
def test_what_is_no_id_is_refused(call_id: Any) -> None:
    with pytest.raises(UserError, match="call_id"):
        call_url(base_of(OPENAI_URL), call_id, "accept")


@pytest.mark.parametrize("call_id", ["../../models", "a/b", "a?b=c", "a#b", "a%2fb", "rtc u1"])
def test_odd_ids_are_escaped(call_id: str) -> None:
    segment = call_url(base_of(OPENAI_URL), call_id, "hangup").removeprefix(f"{OPENAI_URL}/realtime/calls/")
    assert segment.endswith("/hangup")
    assert segment.count("/") == 1


@pytest.mark.parametrize(
    "uri",
    ["tel:+14155550123", "tel:911", "TEL:+1-415-555;ext=5", "sip:agent@example.com", "sips:a@b:5061;transport=tls"],
)
def test_call_can_be_passed_on_to_numbers_and_addresses(uri: str) -> None:
    assert target_of(uri) == uri


@pytest.mark.parametrize(
    "uri",
    [
        "",
        "tel:",
        "tel:me",
        "sip:",
        "+1415",
        "https://x",
        "sip:a@b\r\nX: y",
        "sip:a b@c",
        "sip:<a@b>",
        'sip:"a"@b',
        None,
        5,
    ],
)
def test_call_cannot_be_passed_on_to_anything_else(uri: Any) -> None:
    with pytest.raises(UserError, match="target_uri"):
        target_of(uri)


@pytest.mark.parametrize("status", [400, 486, 603, 699])
def test_status_that_refuses(status: int) -> None:
    assert sip_status_of(status) == status


@pytest.mark.parametrize("status", [0, 200, 399, 700, True, "603", None, 486.0])
def test_status_that_does_not_refuse(status: Any) -> None:
    with pytest.raises(UserError, match="status_code"):
        sip_status_of(status)
