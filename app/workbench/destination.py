"""Where a connection leads: `local`, `openai`, `azure` or a ws:// or wss:// address, as options for the model.

Keys are read only when the model asks for them, and are kept nowhere.
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import quote, urlsplit

from app.base import secrets
from app.base.errors import AuthError, ConfigError
from app.realtime.model.base import RealtimeModelConfig
from app.workbench.events import THIS_COMPUTER

OPENAI_LIMIT_S: Final = 3600
AZURE_LIMIT_S: Final = 1800


@dataclass(frozen=True, slots=True)
class Destination:
    """A place to connect to.

    Args:
        title: for people.
        is_local: the engine on this machine serves it, and knows its address.
        limit_s: how long a session may last there, None when there is no limit.
        options: address, headers or key for the model; never shown.
    """

    title: str
    is_local: bool = False
    limit_s: int | None = None
    options: RealtimeModelConfig = field(default_factory=lambda: RealtimeModelConfig(), repr=False)


async def destination_of(connection: str, environment: Mapping[str, str] | None = None) -> Destination:
    """Read a connection's name or address.

    Raises:
        ConfigError: neither a known name nor an address, or Azure's settings are missing.
        AuthError: there is no key for it.
    """
    environment = os.environ if environment is None else environment
    check_connection(connection)
    if connection == "local":
        return Destination(THIS_COMPUTER, is_local=True)
    if connection == "openai":
        key = await _key("openai", "OpenAI", "OPENAI_API_KEY")
        return Destination("OpenAI", limit_s=OPENAI_LIMIT_S, options={"api_key": key})
    if connection == "azure":
        return await _azure(environment)
    return Destination(_host(connection), options={"url": connection})


def check_connection(connection: str) -> None:
    """Raises ConfigError for what is neither a known name nor an address; nobody is asked whether it answers."""
    if connection not in ("local", "openai", "azure") and not _host(connection):
        raise ConfigError(
            f"There is no connection “{connection}”.",
            code="unknown_connection",
            hint="Choose local, openai, azure, or an address that begins with ws:// or wss://.",
        )


def _host(address: str) -> str:
    """The host of a ws:// or wss:// address, empty for anything else."""
    try:
        parts = urlsplit(address)
    except ValueError:  # brackets that do not belong together
        return ""
    return (parts.hostname or "") if parts.scheme in ("ws", "wss") else ""


async def _azure(environment: Mapping[str, str]) -> Destination:
    endpoint = environment.get("AZURE_OPENAI_ENDPOINT", "")
    deployment = environment.get("AZURE_OPENAI_DEPLOYMENT", "")
    host = urlsplit(endpoint).hostname or ""
    if not host or not deployment:
        raise ConfigError(
            "The address of the Azure resource is not known.",
            code="azure_settings",
            hint="Set AZURE_OPENAI_ENDPOINT (https://NAME.openai.azure.com) and AZURE_OPENAI_DEPLOYMENT.",
        )
    key = await _key("azure", "Azure OpenAI", "AZURE_OPENAI_API_KEY")
    url = f"wss://{host}/openai/v1/realtime?model={quote(deployment)}"
    return Destination("Azure OpenAI", limit_s=AZURE_LIMIT_S, options={"url": url, "headers": {"api-key": key}})


async def _key(name: str, title: str, variable: str) -> str:
    key = await asyncio.to_thread(secrets.read, name)
    if not key:
        raise AuthError(
            f"There is no key for {title}.",
            code="missing_api_key",
            hint=f"Set {variable}, or talk to the engine on this computer.",
            retryable=False,
        )
    return key
