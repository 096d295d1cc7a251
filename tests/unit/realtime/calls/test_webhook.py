"""Notices of incoming calls: genuine ones are read leniently, others not at all."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openai import OpenAI
from openai.types.webhooks import RealtimeCallIncomingWebhookEvent

from app.base.errors import UserError
from app.realtime.calls.webhook import (
    RealtimeIncomingCall,
    RealtimeSipHeader,
    WebhookError,
    incoming_call,
    verify_webhook,
)

KEY = bytes(range(24))
SECRET = "whsec_" + base64.b64encode(KEY).decode()
NOW = 1_767_225_600
NOTICE = {
    "object": "event",
    "id": "evt_1",
    "type": "realtime.call.incoming",
    "created_at": NOW - 1,
    "data": {
        "call_id": "rtc_1",
        "sip_headers": [
            {"name": "From", "value": "sip:+14155550100@example.com"},
            {"name": "X-Order", "value": "7"},
            {"name": "x-order", "value": "8"},
        ],
        "sip_media_security": "srtp",
    },
}


def signed(body: bytes, *, key: bytes = KEY, notice_id: str = "wh_1", at: float = NOW) -> dict[str, str]:
    """The headers with which the service would send `body`."""
    content = b".".join((notice_id.encode(), str(int(at)).encode(), body))
    signature = base64.b64encode(hmac.digest(key, content, hashlib.sha256)).decode()
    return {"webhook-id": notice_id, "webhook-timestamp": str(int(at)), "webhook-signature": f"v1,{signature}"}


def body_of(notice: Any = NOTICE) -> bytes:
    return json.dumps(notice).encode()


def code_of(headers: dict[str, str], body: bytes | str = body_of(), now: float = NOW) -> str:
    with pytest.raises(WebhookError) as caught:
        verify_webhook(headers, body, secret=SECRET, now=now)
    return caught.value.code


def test_genuine_notice_is_read() -> None:
    body = body_of()
    call = incoming_call(verify_webhook(signed(body), body, secret=SECRET, now=NOW))
    assert call == RealtimeIncomingCall(
        "rtc_1",
        (
            RealtimeSipHeader("From", "sip:+14155550100@example.com"),
            RealtimeSipHeader("X-Order", "7"),
            RealtimeSipHeader("x-order", "8"),
        ),
        "srtp",
        "evt_1",
        NOW - 1,
        NOTICE,
    )
    assert call.sip_header("X-ORDER") == "7"
    assert call.sip_header("To") is None


def test_what_we_take_for_genuine_others_do_too() -> None:
    body = body_of()
    event = OpenAI(api_key="k", webhook_secret=SECRET).webhooks.unwrap(
        body.decode(), signed(body, at=datetime.now(UTC).timestamp()), secret=SECRET
    )
    assert isinstance(event, RealtimeCallIncomingWebhookEvent)
    assert incoming_call(event.to_dict()) is not None


def test_names_of_headers_are_read_in_any_case_and_a_text_as_its_bytes() -> None:
    body = '{"type":"é"}'
    headers = {name.title(): value for name, value in signed(body.encode()).items()}
    assert verify_webhook(headers, body, secret=SECRET, now=NOW) == {"type": "é"}


def test_one_good_signature_among_several_is_enough() -> None:
    body = body_of()
    good = signed(body)["webhook-signature"]
    old = signed(body, key=b"x" * 24)["webhook-signature"]
    for several in (f"{old} {good}", f"{good} {old}", f"v1a,abc {good}"):
        assert verify_webhook({**signed(body), "webhook-signature": several}, body, secret=SECRET, now=NOW)


@pytest.mark.parametrize(
    "signature",
    [
        signed(body_of(), key=b"x" * 24)["webhook-signature"],
        signed(body_of(), notice_id="wh_2")["webhook-signature"],
        signed(body_of(), at=NOW + 1)["webhook-signature"],
        signed(body_of())["webhook-signature"].replace("v1,", "v2,"),
        signed(body_of())["webhook-signature"].removeprefix("v1,"),
        "v1,",
        "v1,é\udcff",
    ],
)
def test_any_other_signature_is_refused(signature: str) -> None:
    assert code_of({**signed(body_of()), "webhook-signature": signature}) == "bad_signature"


def test_changed_body_is_refused() -> None:
    assert code_of(signed(body_of()), body_of() + b" ") == "bad_signature"


@pytest.mark.parametrize(("age", "is_good"), [(300, True), (-300, True), (301, False), (-301, False)])
def test_five_minutes_either_way_are_tolerated(age: int, is_good: bool) -> None:
    body = body_of()
    if is_good:
        assert verify_webhook(signed(body), body, secret=SECRET, now=NOW + age)
    else:
        assert code_of(signed(body), now=NOW + age) == "stale"


@pytest.mark.parametrize("name", ["webhook-id", "webhook-timestamp", "webhook-signature"])
@pytest.mark.parametrize("value", [None, "", "  "])
def test_missing_header_is_named(name: str, value: str | None) -> None:
    headers = {key: text for key, text in {**signed(body_of()), name: value}.items() if text is not None}
    with pytest.raises(WebhookError, match=name) as caught:
        verify_webhook(headers, body_of(), secret=SECRET, now=NOW)
    assert caught.value.code == "missing_header"


@pytest.mark.parametrize("stamp", ["now", "-5", "1e9", "١٢", "9" * 40])
def test_timestamp_that_is_no_number_is_refused(stamp: str) -> None:
    assert code_of({**signed(body_of()), "webhook-timestamp": stamp}) == "malformed"


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b"null", b"\xff", b"[" * 50_000])
def test_genuine_nonsense_is_refused(body: bytes) -> None:
    assert code_of(signed(body), body) == "malformed"


@pytest.mark.parametrize("secret", ["", "whsec_", "whsec_é", "whsec_short", None])
def test_secret_that_is_none_is_the_callers_mistake(secret: Any) -> None:
    with pytest.raises(UserError, match="secret") as caught:
        verify_webhook(signed(body_of()), body_of(), secret=secret, now=NOW)
    assert "short" not in caught.value.for_people()


def test_notice_about_something_else_is_no_call() -> None:
    assert incoming_call({"type": "response.completed", "data": {"id": "r"}}) is None


@pytest.mark.parametrize("data", [None, [], {}, {"call_id": ""}, {"call_id": 7}])
def test_call_without_an_id_is_malformed(data: Any) -> None:
    with pytest.raises(WebhookError, match="without an id"):
        incoming_call({**NOTICE, "data": data})


@pytest.mark.parametrize(("said", "read"), [("rtp", "rtp"), ("other", None), ("zrtp", None), (None, None), (5, None)])
def test_unknown_media_security_is_unknown(said: Any, read: str | None) -> None:
    call = incoming_call({**NOTICE, "data": {"call_id": "c", "sip_media_security": said}})
    assert call is not None
    assert call.media_security == read


@pytest.mark.parametrize("created_at", [None, "1", True, 1.5])
@pytest.mark.parametrize("listed", [None, {}, [1, None, {}, {"value": "v"}, {"name": 3}]])
def test_what_is_odd_in_a_notice_is_left_out(created_at: Any, listed: Any) -> None:
    call = incoming_call({**NOTICE, "created_at": created_at, "data": {"call_id": "c", "sip_headers": listed}})
    assert call is not None
    assert (call.sip_headers, call.created_at) == ((), 0)


@given(
    st.dictionaries(st.sampled_from(["webhook-id", "webhook-timestamp", "webhook-signature"]), st.text()), st.binary()
)
def test_nothing_forged_passes_or_breaks_anything(headers: dict[str, str], body: bytes) -> None:
    with pytest.raises(WebhookError):
        verify_webhook(headers, body, secret=SECRET, now=NOW)
