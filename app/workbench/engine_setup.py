"""How the engine on this computer is to be started, as the settings say: options of `serve`, and its environment.

Keys and the proxy's password go by the environment, which is this process's and the child's alone; never by arguments,
which everybody on the machine can read.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from app.base import secrets
from app.base.language import language
from app.base.sections import KeySource
from app.base.settings import Settings
from app.local.child import EngineChild
from app.workbench.proxy import environment_of, way_of


@dataclass(frozen=True, slots=True)
class EngineSetup:
    """Another one wants another process."""

    options: tuple[str, ...] = ()
    environment: Mapping[str, str] = field(default_factory=dict, repr=False)
    speaks: str = field(default_factory=language)  # what a process says of itself stays in the language of its start


async def engine_setup(settings: Settings) -> EngineSetup:
    """What follows from the settings. Raises ConfigError for a proxy whose address makes no sense."""
    environment = dict(environment_of(await way_of(settings.proxy)))
    local = settings.local
    if settings.chat_url:
        environment |= await _key("chat", local.chat_key)
    if recognition_server(settings) or speech_server(settings):
        environment |= await _key("speech", local.speech_key)
    return EngineSetup(tuple(engine_options(settings)), environment)


def engine_options(settings: Settings) -> list[str]:
    """The options of `serve` that follow from the settings."""
    options: list[str] = []
    if settings.chat_url:
        options += _server("chat", settings.chat_url, settings.chat_model or "")
    return options + recognition_options(settings) + voice_options(settings)


def recognition_options(settings: Settings) -> list[str]:
    """Those about what recognises speech."""
    return _server("stt", recognition_server(settings), settings.local.stt_model)


def voice_options(settings: Settings) -> list[str]:
    """Those about what speaks."""
    local = settings.local
    options = _server("tts", speech_server(settings), local.tts_model)
    if not options and local.tts in ("flite", "espeak"):
        options = ["--voice", local.tts]
    return options


def recognition_server(settings: Settings) -> str:
    """The address of the server that recognises speech; "" when this computer does it itself."""
    return settings.local.stt_url if settings.local.stt == "server" else ""


def speech_server(settings: Settings) -> str:
    """The address of the server that speaks; "" when this computer does it itself."""
    return settings.local.tts_url if settings.local.tts == "server" else ""


def engine_child(setup: EngineSetup) -> EngineChild:
    """The engine of this installation."""
    return EngineChild(options=setup.options, environment=setup.environment)


def _server(part: str, url: str, model: str) -> list[str]:
    if not url:
        return []
    return [f"--{part}-url", url, *([f"--{part}-model", model] if model else [])]


async def _key(name: str, source: KeySource) -> dict[str, str]:
    """The child looks in the environment and in the keyring by itself; what was chosen otherwise is put before both."""
    if source == "environment":
        return {}
    return {secrets.ENVIRONMENT[name]: await secrets.look_up(name, source) or ""}
