"""The command `sidetone serve`: chooses the engine's parts and serves until told to stop.

Owns the composition of the engine and its life as a process. Invariant: standard output carries the URL line and
nothing else, and it is printed only when connections are accepted.
"""

from __future__ import annotations

import asyncio
import contextlib
import dataclasses
import logging
import signal
import sys
from collections.abc import Awaitable
from typing import Final, Literal, Protocol, runtime_checkable
from urllib.parse import urlsplit

import app
from app.base import parent_watch, secrets
from app.base.errors import EngineError
from app.base.language import english, say
from app.local.child import VERSION_IS
from app.local.ports import Brain, EngineParts
from app.local.service.server import serve

PROBE_LIMIT_S: Final = 1.0
_PORTS: Final = {"http": 80, "https": 443}

_log = logging.getLogger("app.engine")


class ServeOptions(Protocol):
    """What the command line gives."""

    host: str
    port: int
    print_url: bool
    print_version: bool
    until_stdin_closes: bool
    stt_url: str | None
    stt_model: str | None
    tts_url: str | None
    tts_model: str | None
    chat_url: str | None
    chat_model: str | None
    voice: Literal["auto", "flite", "espeak"]


@runtime_checkable
class Closable(Protocol):
    """A part that holds threads or connections of its own."""

    def close(self) -> Awaitable[None] | None:
        """Give them up."""
        ...


async def run(options: ServeOptions) -> None:
    """Serve until a signal, or the end of standard input when so asked.

    Raises:
        EngineError: a part cannot be had or the port is taken; the message says what to do.
    """
    until = asyncio.Event()
    if options.until_stdin_closes:
        parent_watch.die_with_parent()
        parent_watch.set_when_stdin_closes(until)
    _stop_on_signals(until)
    parts = await make_parts(options)
    if options.print_version:
        _print_now(f"{VERSION_IS}{app.__version__}")
    try:
        await serve(options.host, options.port, parts, on_ready=_print_now, until=until)
    finally:
        await close_parts(parts)


async def make_parts(options: ServeOptions) -> EngineParts:
    """Speech recognition, brain and voice as the options ask, loaded. Raises EngineError."""
    from app.local.speech.stt import make_stt
    from app.local.speech.tts import make_tts

    key = secrets.read("speech") if options.stt_url or options.tts_url else None
    stt = make_stt(options.stt_url, model=options.stt_model or "", api_key=key)
    tts = make_tts(options.tts_url, prefer=options.voice, model=options.tts_model or "", api_key=key)
    await stt.load()
    asks_servers = any((options.chat_url, options.stt_url, options.tts_url))
    parts = EngineParts(stt=stt, tts=tts, brain=_make_brain(options), asks_servers=asks_servers)
    return dataclasses.replace(parts, notes=await _notes(options))


async def close_parts(parts: EngineParts) -> None:
    """End the threads and connections of the parts; they cannot be used afterwards."""
    for part in (parts.stt, parts.tts, parts.brain):
        if isinstance(part, Closable):
            closing = part.close()
            if closing is not None:
                await closing


def _make_brain(options: ServeOptions) -> Brain:
    if options.chat_url is None:
        from app.local.brain.brain_offline import OfflineBrain

        return OfflineBrain()
    from app.local.brain.brain_chat import ChatBrain

    return ChatBrain(options.chat_url, options.chat_model or "", secrets.read("chat"))


async def _notes(options: ServeOptions) -> tuple[str, ...]:
    """What a person should know about this engine before talking to it."""
    given = {
        say("Engine", "language model"): options.chat_url,
        say("Engine", "speech recognition"): options.stt_url,
        say("Engine", "speech"): options.tts_url,
    }
    found = [await unreachable_note(kind, url) for kind, url in given.items() if url is not None]
    notes = [note for note in found if note is not None]
    if options.chat_url is None:
        notes.insert(
            0,
            say(
                "Engine",
                "The offline brain answers from the agent's own words and tools; for free conversation connect a "
                "language model server.",
            ),
        )
    return tuple(notes)


async def unreachable_note(kind: str, url: str) -> str | None:
    """A note when nothing answers at the address of `url`; None when something does."""
    parts = urlsplit(url)
    try:
        port = parts.port or _PORTS[parts.scheme]
        async with asyncio.timeout(PROBE_LIMIT_S):
            _, writer = await asyncio.open_connection(parts.hostname or "", port)
    except KeyError:
        raise EngineError(
            say("Engine", "“{url}” is no address of a server ({kind}).").format(url=url, kind=kind),
            code="bad_server_url",
            hint=say("Engine", "Give one that begins with http:// or https://."),
        ) from None
    except ValueError as error:
        raise EngineError(
            say("Engine", "“{url}” is no address of a server ({kind}): {reason}.").format(
                url=url, kind=kind, reason=error
            ),
            code="bad_server_url",
        ) from error
    except (OSError, TimeoutError) as error:
        _log.warning("the %s server does not answer: %s", english(kind), error)
        note = say("Engine", "The server at {url} ({kind}) does not answer. Start it, or answers will fail.")
        return note.format(url=url, kind=kind)
    writer.close()
    with contextlib.suppress(OSError):
        await writer.wait_closed()
    return None


def _print_now(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def _stop_on_signals(until: asyncio.Event) -> None:
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        # Windows has no loop signal handlers; there Ctrl-C ends the program by KeyboardInterrupt.
        with contextlib.suppress(NotImplementedError, RuntimeError):
            loop.add_signal_handler(number, until.set)
