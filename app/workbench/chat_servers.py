"""Chat servers that run on this computer, found at their usual ports, and the models that one lists."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from app.base import secrets
from app.base.errors import EngineError
from app.base.sections import KeySource, Proxy
from app.local.brain.brain_chat import ChatBrain
from app.tools.http.proxy import Way
from app.workbench.proxy import way_of

LOOK_WITHIN_S: Final = 1.5
USUAL: Final[Sequence[tuple[str, int]]] = (
    ("Ollama", 11434),
    ("LM Studio", 1234),
    ("llama.cpp", 8080),
    ("vLLM", 8000),
)


@dataclass(frozen=True, slots=True)
class FoundServer:
    """A server that lists models; `name` is the program that usually has this port."""

    name: str
    url: str
    models: tuple[str, ...]


async def find_chat_servers(places: Sequence[tuple[str, int]] = USUAL) -> list[FoundServer]:
    """Ask all usual places at once; those that list models, in the order of `places`. Never raises."""
    asked = [_look(name, f"http://127.0.0.1:{port}/v1") for name, port in places]
    return [found for found in await asyncio.gather(*asked) if found is not None]


async def models_of(url: str, source: KeySource = "environment", proxy: Proxy | None = None) -> list[str]:
    """The models that the server at `url` lists.

    Args:
        proxy: how requests leave this computer; the system's way when left out.
    Raises:
        EngineError: it cannot be asked or refuses; never with the key.
        ConfigError: the proxy's address makes no sense.
    """
    return await _models(url, await secrets.look_up("chat", source), await way_of(proxy or Proxy()))


async def _look(name: str, url: str) -> FoundServer | None:
    try:
        async with asyncio.timeout(LOOK_WITHIN_S):
            models = await _models(url, None, None)
    except (EngineError, TimeoutError):
        return None
    return FoundServer(name, url, tuple(models)) if models else None


async def _models(url: str, key: str | None, way: Way) -> list[str]:
    brain = ChatBrain(url, "", key, way=way)
    try:
        return await brain.models()
    finally:
        await brain.close()
