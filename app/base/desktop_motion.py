"""What a Linux desktop says about motion, through the settings portal that desktops and sandboxes share.

Desktops call it by different names, and one of them is enough. Speaks to the session's message bus with what the
keyring's library brings along. No Qt; asked by `ui/motion`.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator, Callable, Mapping
from contextlib import aclosing
from typing import Any, Final

SERVICE: Final = "org.freedesktop.portal.Desktop"
PATH: Final = "/org/freedesktop/portal/desktop"
INTERFACE: Final = "org.freedesktop.portal.Settings"

Setting = tuple[str, str]

_MEANS_LESS: Final[Mapping[Setting, Callable[[Any], bool]]] = {
    ("org.freedesktop.appearance", "reduced-motion"): lambda value: value == 1,
    ("org.gnome.desktop.interface", "enable-animations"): lambda value: value is False,
    ("org.kde.kdeglobals.KDE", "AnimationDurationFactor"): lambda value: str(value).strip() in ("0", "0.0"),
}


async def wishes() -> AsyncGenerator[bool, None]:
    """Whether less motion is wanted, with every answer and every change.

    Ends where there is no bus, or when it goes; goes on for ever without a word where there is no portal.
    """
    known: dict[Setting, bool] = {}
    try:
        async with aclosing(_settings()) as settings:
            async for setting, value in settings:
                means_less = _MEANS_LESS.get(setting)
                if means_less is not None:
                    known[setting] = means_less(value)
                    yield any(known.values())
    except (OSError, EOFError, KeyError, RuntimeError, ValueError, TimeoutError):
        return  # no bus, or one that refuses us: nobody is there to say anything


async def _settings() -> AsyncGenerator[tuple[Setting, Any], None]:
    from jeepney import DBusAddress, MatchRule, MessageType, message_bus, new_method_call
    from jeepney.io.asyncio import open_dbus_connection

    portal = DBusAddress(PATH, SERVICE, INTERFACE)
    changed = MatchRule(type="signal", interface=INTERFACE, member="SettingChanged", path=PATH)
    async with await open_dbus_connection("SESSION") as connection:
        await connection.send(message_bus.AddMatch(changed))
        asked: dict[int, Setting] = {}
        for setting in _MEANS_LESS:
            serial = next(connection.outgoing_serial)
            asked[serial] = setting
            await connection.send(new_method_call(portal, "Read", "ss", setting), serial=serial)
        while True:
            message = await connection.receive()
            kind, body = message.header.message_type, message.body
            fields = {field.name: value for field, value in message.header.fields.items()}
            answered = asked.pop(fields.get("reply_serial", 0), None)
            if answered is not None and kind is MessageType.method_return and body:
                yield answered, _plain(body[0])
            elif kind is MessageType.signal and fields.get("member") == "SettingChanged" and len(body) == 3:
                yield (body[0], body[1]), _plain(body[2])


def _plain(value: Any) -> Any:
    """A value out of its variants, each a pair of type and value."""
    while isinstance(value, tuple) and len(value) == 2:
        value = value[1]
    return value
