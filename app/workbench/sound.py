"""Opening the sound devices, with words for what is missing and what still works."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass

from app.audio import devices
from app.audio.engine import SoundConfig, SoundEngine
from app.audio.line import SoundBackend
from app.base.errors import DeviceError
from app.base.language import joined, say
from app.base.settings import Settings
from app.workbench.events import Trouble


@dataclass(frozen=True, slots=True)
class OpenSound:
    """Started devices, None when not even a loudspeaker works, and what a person should know about them."""

    engine: SoundEngine | None
    troubles: tuple[Trouble, ...] = ()


def sound_engine(settings: Settings) -> SoundEngine:
    """The devices that the settings name, not yet started."""
    return SoundEngine(
        SoundConfig(
            input_device=settings.input_device,
            output_device=settings.output_device,
            echo_control=settings.echo_control,
            volume=settings.sound.volume,
        )
    )


def loudspeaker_engine(settings: Settings, backend: SoundBackend | None = None) -> SoundEngine:
    """The loudspeaker that the settings name alone, not yet started."""
    config = SoundConfig(
        output_device=settings.output_device,
        echo_control=False,
        opens_microphone=False,
        volume=settings.sound.volume,
    )
    return SoundEngine(config, backend)


async def open_sound(make: Callable[[], SoundEngine]) -> OpenSound:
    """Start the devices off the loop; a conversation is possible without them, so nothing is raised.

    Not to be cancelled: devices that are being opened must be known to be closed.
    """
    started = await asyncio.to_thread(_started, make)
    if isinstance(started, DeviceError):
        message = joined(
            started.message,
            _without_loudspeaker(started),
            say("Sound", "You can still type; answers come as text."),
        )
        return OpenSound(None, (Trouble(message, started.hint, "warning"),))
    return OpenSound(started, tuple(_troubles(started)))


async def follow_settings(engine: SoundEngine, settings: Settings) -> list[DeviceError]:
    """Go on with the devices and the volume of the settings; returns what cannot be used. One call at a time."""
    engine.playback.volume = settings.sound.volume
    failures = []
    if settings.output_device != engine.output_choice:
        failures.append(await asyncio.to_thread(_tried, engine.change_output, settings.output_device))
    if settings.input_device != engine.input_choice:
        failures.append(await asyncio.to_thread(_tried, engine.change_input, settings.input_device))
    return [failure for failure in failures if failure is not None]


def _tried(change: Callable[[str | None], None], device: str | None) -> DeviceError | None:
    try:
        change(device)
    except DeviceError as error:
        return error
    return None


async def close_sound(engine: SoundEngine | None) -> None:
    """Stop the devices off the loop; bounded by the devices."""
    if engine is not None:
        await asyncio.to_thread(engine.stop)


def lost_sound(error: DeviceError) -> Trouble:
    """What to say when a device goes away in the middle of a conversation."""
    still = (
        say("Sound", "You can still hear the agent and type.")
        if error.code == "input_lost"
        else say("Sound", "You can still type and read.")
    )
    hint = error.hint or say("Sound", "Plug it in, then connect again.")
    return Trouble(joined(error.message, still), hint, "warning")


def _without_loudspeaker(error: DeviceError) -> str:
    """What becomes of the microphone: sound needs a loudspeaker first."""
    if error.code == "no_portaudio":
        return say("Sound", "Neither microphone nor loudspeaker can be used.")
    missing = microphone_missing()
    return say("Sound", "The microphone stays off without it.") if missing is None else missing.message


def microphone_missing() -> DeviceError | None:
    """Why there is no microphone, without opening one; None when one is listed."""
    try:
        devices.find(None, "input")
    except DeviceError as error:
        return error
    return None


def _started(make: Callable[[], SoundEngine]) -> SoundEngine | DeviceError:
    try:
        engine = make()
        engine.start()
    except DeviceError as error:
        return error
    return engine


def _troubles(engine: SoundEngine) -> list[Trouble]:
    found = []
    missing = engine.capture.missing
    if missing is not None:
        found.append(
            Trouble(
                joined(missing.message, say("Sound", "You can still type, and hear the answers.")),
                missing.hint,
                "warning",
            )
        )
    if engine.echo_problem is not None:
        problem = engine.echo_problem
        found.append(Trouble(joined(problem.message, say("Sound", "Headphones avoid echo.")), problem.hint, "info"))
    return found
