"""Trying a connection: does it lead somewhere, is the key good, is the model known, is there credit?

Goes the way of a conversation (address, headers, proxy, TLS), waits for the server's first word and then asks for one
short written word outside of any conversation: that the account has no credit shows with an answer only. Leaves nothing
open, also when cancelled. Invariant: never raises for what a server or a network does, and no result holds a key.
"""

from __future__ import annotations

import asyncio
import json
import os
import ssl
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final, Literal, TypeVar
from urllib.parse import parse_qs, urlsplit

from app.base.errors import AppError, AuthError, ConfigError, TransportError
from app.base.json_text import from_json
from app.base.language import say
from app.base.settings import Settings
from app.realtime.model.base import FrameDuplex, RealtimeModelConfig
from app.realtime.model.endpoint import Endpoint, endpoint_of
from app.realtime.model.model_list import model_list
from app.realtime.protocol.lenient import object_of, text_of
from app.realtime.transports.refusal import Refusal, meaning_of, refusal_of
from app.workbench.destination import destination_of

TrialKind = Literal[
    "works",
    "settings",
    "no_key",
    "dns",
    "refused",
    "unreachable",
    "proxy",
    "proxy_login",
    "proxy_unreachable",
    "tls",
    "not_a_server",
    "key",
    "unknown_model",
    "quota",
    "busy",
    "timeout",
    "other",
]

WITHIN_S: Final = 15.0

T = TypeVar("T")

_QUESTION_ID: Final = "sidetone_trial"


@dataclass(frozen=True, slots=True)
class Trial:
    """What came of it.

    Args:
        message, hint: for people, in their language: what happened, what to do.
        detail: what the server said itself, in its own words.
        model: the one that the server named.
    """

    kind: TrialKind
    message: str
    hint: str = ""
    detail: str = ""
    model: str = ""

    @property
    def is_good(self) -> bool:
        """Whether a conversation can be held there."""
        return self.kind == "works"


async def try_connection(connection: str, settings: Settings, *, within_s: float = WITHIN_S) -> Trial:
    """Try it, in bounded time.

    Args:
        connection: `openai`, `azure`, `custom:<id>` or an address; not `local`, which is no server.
    """
    return await visit(connection, settings, within_s, _asked)


async def visit(
    connection: str,
    settings: Settings,
    within_s: float,
    ask: Callable[[FrameDuplex, Endpoint, Place], Awaitable[T | Trial]],
) -> T | Trial:
    """What `ask` finds out of a server that was reached; how it went where it was not, or fell silent."""
    place = Place("", "")
    try:
        async with asyncio.timeout(within_s):
            options = (await destination_of(connection, settings)).options
            endpoint = await endpoint_of(options, settings.voice.model or model_list().default_model, os.environ)
            place = Place.of(endpoint)
            duplex = await _opened(endpoint, options)
            try:
                return await ask(duplex, endpoint, place)
            finally:
                await duplex.close()
    except TimeoutError:
        return place.silent(within_s)
    except AppError as error:
        return place.failed(error)


async def _opened(endpoint: Endpoint, options: RealtimeModelConfig) -> FrameDuplex:
    from app.realtime.transports.websocket import connect_websocket  # takes long to load

    connect = options.get("transport") or connect_websocket
    return await connect(endpoint.url, endpoint.headers)


async def _asked(duplex: FrameDuplex, endpoint: Endpoint, place: Place) -> Trial:
    """Listen until it is clear what the server makes of us."""
    model, is_greeted = "", False
    while (frame := await duplex.receive()) is not None:
        event = event_of(frame)
        match text_of(event, "type"):
            case "session.created":
                is_greeted = True
                model = place.model = text_of(object_of(event, "session"), "model")
                await duplex.send(json.dumps(_QUESTION))
            case "error":
                told = refusal_of(bytes_of(frame), endpoint.headers)
                is_known = meaning_of(told.code) is not None or told.code in _BUSY
                # A server that does not know this question has understood it all the same: it is one of ours.
                return place.refused(told) if is_known or not is_greeted else place.works(model)
            case "response.done":
                response = object_of(event, "response")
                if text_of(response, "status") != "failed":
                    return place.works(model)
                failure = object_of(object_of(response, "status_details"), "error")
                return place.refused(refusal_of(json.dumps({"error": failure}).encode(), endpoint.headers))
    ending = duplex.close_reason.rpartition(".")[2]
    return place.refused(Refusal(duplex.close_reason, ending)) if meaning_of(ending) else place.hung_up()


_QUESTION: Final[Mapping[str, Any]] = {
    "type": "response.create",
    "event_id": _QUESTION_ID,
    "response": {
        "conversation": "none",
        "output_modalities": ["text"],
        "max_output_tokens": 16,
        "input": [
            {"type": "message", "role": "user", "content": [{"type": "input_text", "text": "Say: yes"}]},
        ],
    },
}
_BUSY: Final = ("rate_limit_exceeded",)


@dataclass(slots=True)
class Place:
    """Where it was tried, and the words for what happened there."""

    host: str
    asked_model: str
    model: str = ""

    @classmethod
    def of(cls, endpoint: Endpoint) -> Place:
        parts = urlsplit(endpoint.url)
        query = parse_qs(parts.query)
        named = [*query.get("model", ()), *query.get("deployment", ())]
        return cls(parts.netloc.rpartition("@")[2], named[0] if named else "")

    def works(self, model: str) -> Trial:
        text = say("Trial", "{host} answers, with the model {model}.") if model else say("Trial", "{host} answers.")
        return Trial("works", text.format(host=self.host, model=model), model=model)

    def silent(self, within_s: float) -> Trial:
        return Trial(
            "timeout",
            say("Trial", "{host} did not answer within {seconds} seconds.").format(
                host=self.host or say("Trial", "The service"), seconds=f"{within_s:g}"
            ),
            say("Trial", "Check the address and the network, then try again."),
            model=self.model,
        )

    def hung_up(self) -> Trial:
        return Trial(
            "not_a_server",
            say("Trial", "{host} closed the connection without an answer.").format(host=self.host),
            say("Trial", "Check the address: it ends in /v1/realtime."),
        )

    def failed(self, error: AppError) -> Trial:
        """Of an error on the way there."""
        if isinstance(error, ConfigError):
            return Trial("settings", error.message, error.hint)
        if isinstance(error, AuthError) and error.code == "missing_api_key":
            return Trial("no_key", error.message, error.hint)
        if isinstance(error, AuthError):
            return self._told("key", error.told)
        code = error.code if isinstance(error, TransportError) else ""
        status = getattr(error, "status", None)
        kind: TrialKind = "busy" if status == 429 and code == "refused" else _KINDS.get(code, "other")
        if kind == "tls":
            return self._insecure(error.__cause__)
        return self._told(kind, error.told if isinstance(error, TransportError) else "")

    def _insecure(self, cause: BaseException | None) -> Trial:
        if isinstance(cause, ssl.SSLCertVerificationError):
            return self._told("tls", cause.verify_message)
        found = self._told("tls", (cause.reason or "") if isinstance(cause, ssl.SSLError) else "")
        hint = say("Trial", "Does the server speak wss://? One without TLS has an address with ws://.")
        return replace(found, hint=hint)

    def refused(self, told: Refusal) -> Trial:
        """Of the server's own word."""
        kind: TrialKind = "busy" if told.code in _BUSY else meaning_of(told.code) or "other"
        return self._told(kind, told.message)

    def _told(self, kind: TrialKind, detail: str) -> Trial:
        message, hint = _words(kind)
        message = message.format(host=self.host, model=self.asked_model)
        return Trial(kind, message, hint, detail, self.model)


_KINDS: Final[Mapping[str, TrialKind]] = {
    "dns": "dns",
    "connection_refused": "refused",
    "unreachable": "unreachable",
    "proxy": "proxy",
    "proxy_login": "proxy_login",
    "proxy_unreachable": "proxy_unreachable",
    "tls": "tls",
    "not_a_websocket": "not_a_server",
    "unknown_model": "unknown_model",
    "quota": "quota",
    "connect_timeout": "timeout",
}


def _words(kind: TrialKind) -> tuple[str, str]:
    """Message and hint, before the host and the model are put in."""
    online = say("Trial", "Check the address and whether this computer is online.")
    table: dict[TrialKind, tuple[str, str]] = {
        "dns": (say("Trial", "There is no computer of the name {host}."), online),
        "refused": (
            say("Trial", "Nothing listens at {host}."),
            say("Trial", "Is the server running, and the address right?"),
        ),
        "unreachable": (say("Trial", "{host} cannot be reached."), online),
        "proxy": (
            say("Trial", "The proxy does not lead to {host}."),
            say("Trial", "Check the address, and whether the proxy may lead there."),
        ),
        "proxy_login": (
            say("Trial", "The proxy does not accept its user or password, so {host} was not reached."),
            say("Trial", "Check the user and the password of the proxy."),
        ),
        "proxy_unreachable": (
            say("Trial", "The proxy cannot be reached, so {host} was not either."),
            say("Trial", "Check the proxy's address, or connect without one."),
        ),
        "tls": (
            say("Trial", "There is no secure connection to {host}."),
            say("Trial", "Check this computer's date, and who made the server's certificate."),
        ),
        "not_a_server": (
            say("Trial", "{host} answers, but is no server for realtime voice."),
            say("Trial", "Check the address: it ends in /v1/realtime."),
        ),
        "key": (
            say("Trial", "{host} does not accept the key."),
            say("Trial", "Check the key and what it may be used for."),
        ),
        "unknown_model": (
            say("Trial", "{host} does not know the model or deployment “{model}”."),
            say("Trial", "Check its name, and whether the account may use it."),
        ),
        "quota": (
            say("Trial", "The account at {host} has no credit left."),
            say("Trial", "The key is good: check plan and credit of the account."),
        ),
        "busy": (
            say("Trial", "{host} takes no more requests just now."),
            say("Trial", "The key is good: try again in a minute."),
        ),
    }
    other = (say("Trial", "{host} refused the connection."), say("Trial", "Check the address and the model's name."))
    return table.get(kind, other)


def event_of(frame: str | bytes) -> dict[str, Any]:
    """What a server sent, as far as it is an event."""
    try:
        event = from_json(frame)
    except ValueError:
        return {}
    return event if isinstance(event, dict) else {}


def bytes_of(frame: str | bytes) -> bytes:
    """A frame as it came over the wire."""
    return frame.encode() if isinstance(frame, str) else frame
