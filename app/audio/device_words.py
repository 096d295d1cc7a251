"""What is told about a sound device that is missing, refused or lost: whole sentences, for either direction."""

from __future__ import annotations

from typing import Literal

from app.base.errors import DeviceError
from app.base.language import Text, say

Loss = Literal["stopped", "disappeared", "stalled"]


def missing(direction: str) -> DeviceError:
    """This computer has no such device."""
    return DeviceError(
        say("Devices", "This computer has no microphone.")
        if direction == "input"
        else say("Devices", "This computer has no loudspeaker."),
        code=f"no_{direction}",
        hint=say("Devices", "Plug one in, or check the sound settings."),
    )


def unknown(direction: str, device: str, usable: list[str]) -> DeviceError:
    """There is none of that name."""
    text = (
        say("Devices", "There is no microphone called “{device}”.")
        if direction == "input"
        else say("Devices", "There is no loudspeaker called “{device}”.")
    )
    return DeviceError(
        text.format(device=device),
        code="device_not_found",
        hint=say("Devices", "Choose another one: {names}.").format(names=", ".join(usable)),
    )


def refused(direction: str, name: str, reason: object) -> DeviceError:
    """The system does not open it."""
    text = (
        say("Devices", "The microphone “{name}” cannot be opened: {reason}.")
        if direction == "input"
        else say("Devices", "The loudspeaker “{name}” cannot be opened: {reason}.")
    )
    return DeviceError(
        text.format(name=name, reason=reason),
        code=f"{direction}_refused",
        hint=say("Devices", "Another program may be using it. Close that program or choose another device."),
        retryable=True,
    )


def lost(direction: str, name: str, loss: Loss, reason: object = "") -> DeviceError:
    """It ran and runs no more."""
    text = _microphone_lost(loss) if direction == "input" else _loudspeaker_lost(loss)
    return DeviceError(
        text.format(name=name, reason=reason),
        code=f"{direction}_lost",
        hint=say("Devices", "Plug it in again or choose another device."),
        retryable=True,
    )


def _microphone_lost(loss: Loss) -> Text:
    if loss == "stopped":
        return say("Devices", "The microphone “{name}” stopped: {reason}.")
    if loss == "disappeared":
        return say("Devices", "The microphone “{name}” has disappeared.")
    return say("Devices", "The microphone “{name}” no longer responds.")


def _loudspeaker_lost(loss: Loss) -> Text:
    if loss == "stopped":
        return say("Devices", "The loudspeaker “{name}” stopped: {reason}.")
    if loss == "disappeared":
        return say("Devices", "The loudspeaker “{name}” has disappeared.")
    return say("Devices", "The loudspeaker “{name}” no longer responds.")
