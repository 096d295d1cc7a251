"""A desktop's settings portal for tests, run by the system's own Python, which has the bindings.

    /usr/bin/python3 tests/accessible/settings_portal.py

Owns the portal's name on the session bus, knows GNOME's animations to be on, prints `up`. Each line that comes in is a
JSON list (namespace, key, value): the setting changes. Ends with its input. Standard library and GObject
introspection only.
"""

import json
import os
import sys

import gi

gi.require_version("Gio", "2.0")
from gi.repository import Gio, GLib  # noqa: E402 - the version has to be asked for first

PATH = "/org/freedesktop/portal/desktop"
INTERFACE = "org.freedesktop.portal.Settings"
DESCRIPTION = f"""
<node><interface name="{INTERFACE}">
  <method name="Read">
    <arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="v" direction="out"/>
  </method>
  <signal name="SettingChanged"><arg type="s"/><arg type="s"/><arg type="v"/></signal>
</interface></node>"""

values = {("org.gnome.desktop.interface", "enable-animations"): GLib.Variant("b", True)}


def variant(value):
    return GLib.Variant("b" if isinstance(value, bool) else "u" if isinstance(value, int) else "s", value)


def on_call(_bus, _sender, _path, _interface, _method, arguments, invocation):
    value = values.get(tuple(arguments.unpack()))
    if value is None:
        invocation.return_dbus_error("org.freedesktop.portal.Error.NotFound", "Requested setting not found")
    else:  # the portal wraps what it reads once more
        invocation.return_value(GLib.Variant("(v)", (GLib.Variant("v", value),)))


def on_acquired(bus, _name):
    bus.register_object(PATH, Gio.DBusNodeInfo.new_for_xml(DESCRIPTION).interfaces[0], on_call, None, None)
    GLib.io_add_watch(sys.stdin, GLib.IO_IN | GLib.IO_HUP, on_line, bus)


def on_named(_bus, _name):
    print("up", flush=True)


def on_line(source, _condition, bus):
    lines = os.read(source.fileno(), 65536).decode().splitlines()
    for line in lines:
        namespace, key, value = json.loads(line)
        values[namespace, key] = variant(value)
        changed = GLib.Variant("(ssv)", (namespace, key, variant(value)))
        bus.emit_signal(None, PATH, INTERFACE, "SettingChanged", changed)
    if not lines:
        loop.quit()
    return bool(lines)


loop = GLib.MainLoop()
portal = "org.freedesktop.portal.Desktop"
Gio.bus_own_name(Gio.BusType.SESSION, portal, Gio.BusNameOwnerFlags.NONE, on_acquired, on_named, None)
loop.run()
