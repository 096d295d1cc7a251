"""Prints what the accessibility bus tells of a program: run by the system's own Python, which has the bindings.

    /usr/bin/python3 tests/accessible/reader.py tree APPLICATION WINDOW   the tree of one window, as one JSON line
    /usr/bin/python3 tests/accessible/reader.py press APPLICATION WINDOW NAME   do the first action of what has the name
    /usr/bin/python3 tests/accessible/reader.py listen                    announcements, one JSON line each

Standard library and GObject introspection only.
"""

import json
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402 - the version has to be asked for first

PATIENCE_S = 10.0
DEEPEST = 40
MOST_TEXT = 4000


def is_visible(each):
    return each.get_state_set().contains(Atspi.StateType.VISIBLE)


def value_of(each):
    interface = each.get_value_iface()
    if interface is None:
        return None
    return [interface.get_minimum_value(), interface.get_current_value(), interface.get_maximum_value()]


def text_of(each):
    interface = each.get_text_iface()
    return "" if interface is None else interface.get_text(0, min(interface.get_character_count(), MOST_TEXT))


def labels_of(each):
    """The names of what labels it: a chooser's own name is its value."""
    for relation in each.get_relation_set():
        if relation.get_relation_type() == Atspi.RelationType.LABELLED_BY:
            return [relation.get_target(index).get_name() for index in range(relation.get_n_targets())]
    return []


def node(each, depth=0):
    is_hidden = depth > 1 and each.get_role_name() == "filler" and not is_visible(each)  # a page behind the shown one
    count = 0 if is_hidden or depth >= DEEPEST else each.get_child_count()
    inner = [each.get_child_at_index(index) for index in range(count)]
    box = each.get_component_iface()
    extents = None if box is None else box.get_extents(Atspi.CoordType.SCREEN)
    actions = each.get_action_iface()
    return {
        "role": each.get_role_name(),
        "name": each.get_name(),
        "labels": labels_of(each),
        "description": each.get_description(),
        "states": sorted(state.value_nick for state in each.get_state_set().get_states()),
        "value": value_of(each),
        "text": text_of(each),
        "box": None if extents is None else [extents.x, extents.y, extents.width, extents.height],
        "actions": [] if actions is None else [actions.get_action_name(n) for n in range(actions.get_n_actions())],
        "children": [node(child, depth + 1) for child in inner if child is not None],
    }


def windows_of(application):
    desktop = Atspi.get_desktop(0)
    for index in range(desktop.get_child_count()):
        program = desktop.get_child_at_index(index)
        if program is not None and program.get_name() == application:
            for number in range(program.get_child_count()):
                yield program.get_child_at_index(number)


def tree(application, title):
    until = time.monotonic() + PATIENCE_S
    while time.monotonic() < until:
        for window in windows_of(application):
            if window is not None and window.get_name().startswith(title):
                try:
                    whole = node(window)
                except GLib.GError:  # it changed while it was read: once more
                    window.clear_cache()
                    continue
                print(json.dumps(whole))
                return 0
        time.sleep(0.05)
    seen = [window.get_name() for window in windows_of(application) if window is not None]
    print(f"no window “{title}” of “{application}” on the accessibility bus; there are {seen}", file=sys.stderr)
    return 1


def all_of(each, depth=0):
    yield each
    for index in range(each.get_child_count() if depth < DEEPEST else 0):
        child = each.get_child_at_index(index)
        if child is not None:
            yield from all_of(child, depth + 1)


def press(application, title, name):
    for window in windows_of(application):
        if window is not None and window.get_name().startswith(title):
            for each in all_of(window):
                if each.get_name() == name and each.get_action_iface() is not None:
                    return 0 if each.get_action_iface().do_action(0) else 1
    print(f"nothing named “{name}” to press in “{title}”", file=sys.stderr)
    return 1


def listen():
    def heard(event):
        print(json.dumps({"text": str(event.any_data), "politeness": event.detail1}), flush=True)

    listener = Atspi.EventListener.new(heard)
    listener.register("object:announcement")
    print(json.dumps({"text": "listening", "politeness": 0}), flush=True)
    GLib.MainLoop().run()
    return 0


if __name__ == "__main__":
    what = {"listen": listen, "press": press, "tree": tree}[sys.argv[1]]
    sys.exit(what(*sys.argv[2:]))
