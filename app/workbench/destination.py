"""Where a connection leads: `local`, `openai`, `azure`, an own one or a ws:// or wss:// address, as options.

Decided by the settings, and where they say nothing by the environment. Keys are read only when a connection is made,
and are kept nowhere.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, assert_never
from urllib.parse import quote, urlsplit

from app.base import secrets
from app.base.errors import AuthError, ConfigError
from app.base.language import say
from app.base.sections import CustomConnection, KeySource
from app.base.settings import Settings
from app.realtime.model.base import RealtimeModelConfig
from app.realtime.model.endpoint import OPENAI_URL
from app.workbench.events import THIS_COMPUTER
from app.workbench.proxy import transport_through, way_of

OPENAI_LIMIT_S: Final = 3600
AZURE_LIMIT_S: Final = 1800
CUSTOM: Final = "custom:"


@dataclass(frozen=True, slots=True)
class Destination:
    """A place to connect to.

    Args:
        title: for people.
        is_local: the engine on this machine serves it, and knows its address.
        limit_s: how long a session may last there, None when there is no limit.
        provider: whose prices apply there, as price tables name it; empty when none are known to.
        options: address, headers or key for the model; never shown.
    """

    title: str
    is_local: bool = False
    limit_s: int | None = None
    provider: str = ""
    options: RealtimeModelConfig = field(default_factory=lambda: RealtimeModelConfig(), repr=False)


async def destination_of(
    connection: str, settings: Settings | None = None, environment: Mapping[str, str] | None = None
) -> Destination:
    """Read a connection's name or address.

    Raises:
        ConfigError: neither a known name nor an address, or Azure's or the proxy's settings are missing or wrong.
        AuthError: there is no key for it.
    """
    settings = settings or Settings()
    check_connection(connection, settings)
    if connection == "local":
        return Destination(THIS_COMPUTER, is_local=True)
    found = await _far(connection, settings, os.environ if environment is None else environment)
    transport = transport_through(await way_of(settings.proxy))
    if transport is not None:
        found.options["transport"] = transport
    return found


async def _far(connection: str, settings: Settings, environment: Mapping[str, str]) -> Destination:
    if connection == "openai":
        options = RealtimeModelConfig(api_key=await _key("openai", "OpenAI", settings.openai.key))
        if settings.voice.model:
            options["url"] = f"{OPENAI_URL}?model={quote(settings.voice.model)}"
        return Destination("OpenAI", limit_s=OPENAI_LIMIT_S, provider="OpenAI", options=options)
    if connection == "azure":
        return await _azure(settings, environment)
    own = own_connection(connection, settings)
    if own is not None:
        headers = await headers_of(own)
        return Destination(own.name or _host(own.url), options={"url": own.url, "headers": headers})
    return Destination(_host(connection), options={"url": connection})


def check_connection(connection: str, settings: Settings | None = None) -> None:
    """Raises ConfigError for what is neither a known name nor an address; nobody is asked whether it answers."""
    if connection in ("local", "openai", "azure"):
        return
    own = own_connection(connection, settings or Settings())
    if own is not None and not _host(own.url):
        raise ConfigError(
            say("Destination", "The address of “{name}” makes no sense.").format(name=own.name or own.id),
            code="bad_url",
            hint=say("Destination", "Give it one in the settings that begins with ws:// or wss://."),
        )
    if own is None and not _host(connection):
        raise ConfigError(
            say("Destination", "There is no connection “{connection}”.").format(connection=connection),
            code="unknown_connection",
            hint=say(
                "Destination",
                "Choose local, openai, azure, the name of one of yours, or an address that begins with ws:// or wss://.",
            ),
        )


def own_connection(connection: str, settings: Settings) -> CustomConnection | None:
    """The person's own connection of that id or, as one types it on a command line, that name; None for neither."""
    by_id = (own for own in settings.custom if connection == f"{CUSTOM}{own.id}")
    by_name = (own for own in settings.custom if own.name and connection.casefold() == own.name.casefold())
    return next(by_id, None) or next(by_name, None)


def header_secret(own: CustomConnection, header: str) -> str:
    """The name under which a header's value is kept."""
    return f"{CUSTOM}{own.id}:{header}"


async def headers_of(own: CustomConnection) -> dict[str, str]:
    """All headers of a connection, the secret ones from where they are kept. Raises AuthError."""
    headers = dict(own.headers)
    for header in own.secret_headers:
        value = await secrets.look_up_kept(header_secret(own, header))
        if value is None:
            raise AuthError(
                say("Destination", "The value of {header} for “{name}” is not known.").format(
                    header=header, name=own.name or own.id
                ),
                code="missing_api_key",
                hint=say("Destination", "Type it in the settings, under Connections."),
                retryable=False,
            )
        headers[header] = value
    return headers


def azure_place(settings: Settings, environment: Mapping[str, str]) -> tuple[str, str]:
    """The Azure resource's host and its deployment; "" for what is not known."""
    endpoint = settings.azure.endpoint or environment.get("AZURE_OPENAI_ENDPOINT", "")
    deployment = settings.azure.deployment or environment.get("AZURE_OPENAI_DEPLOYMENT", "")
    try:
        parts = urlsplit(endpoint.strip())
        host = parts.hostname or ""
        place = f"{host}:{parts.port}" if host and parts.port else host
    except ValueError:
        place = ""
    return place, deployment


async def _azure(settings: Settings, environment: Mapping[str, str]) -> Destination:
    place, deployment = azure_place(settings, environment)
    if not place or not deployment:
        raise ConfigError(
            say("Destination", "The address of the Azure resource is not known."),
            code="azure_settings",
            hint=say(
                "Destination",
                "Give endpoint (https://NAME.openai.azure.com) and deployment in the settings, or set "
                "AZURE_OPENAI_ENDPOINT and AZURE_OPENAI_DEPLOYMENT.",
            ),
        )
    key = await _key("azure", "Azure OpenAI", settings.azure.key)
    url = f"wss://{place}/openai/v1/realtime?model={quote(deployment)}"
    return Destination("Azure OpenAI", limit_s=AZURE_LIMIT_S, options={"url": url, "headers": {"api-key": key}})


def _host(address: str) -> str:
    """The host of a ws:// or wss:// address, empty for anything else."""
    try:
        parts = urlsplit(address)
    except ValueError:  # brackets that do not belong together
        return ""
    return (parts.hostname or "") if parts.scheme in ("ws", "wss") else ""


async def _key(name: str, title: str, source: KeySource) -> str:
    key = await secrets.look_up(name, source)
    if not key:
        raise AuthError(
            say("Destination", "There is no key for {title}.").format(title=title),
            code="missing_api_key",
            hint=_no_key(source).format(variable=secrets.ENVIRONMENT[name]),
            retryable=False,
        )
    return key


def _no_key(source: KeySource) -> str:
    match source:
        case "environment":
            return say(
                "Destination",
                "Set {variable}, type the key in the settings, or talk to the engine on this computer.",
            )
        case "keyring":
            return say(
                "Destination",
                "The keyring does not give it: unlock the keyring, or type the key again in the settings.",
            )
        case "session":
            return say("Destination", "It was kept for a session that is over: type the key again in the settings.")
        case _:
            assert_never(source)
