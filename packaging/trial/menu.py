"""Prints what a desktop's menu knows of an application and of a file type, as JSON: `menu.py ID TYPE`.

Run by the system's own Python, which has the bindings, with XDG_DATA_DIRS and PATH leading into the system to be read.
"""

import json
import sys
from typing import Any

from gi.repository import Gio


def told(entry: Any) -> dict[str, Any]:
    return {
        "name": entry.get_display_name(),
        "comment": entry.get_description(),
        "command": entry.get_commandline(),
        "icon": entry.get_icon().to_string() if entry.get_icon() else "",
        "categories": (entry.get_categories() or "").strip(";").split(";"),
        "is_shown": entry.should_show(),
        "types": entry.get_supported_types(),
    }


def main(application: str, kind: str) -> None:
    listed = [entry for entry in Gio.AppInfo.get_all() if entry.get_id() == application]
    default = Gio.AppInfo.get_default_for_type(kind, False)
    icon = Gio.content_type_get_icon(kind)
    answer = {
        "listed": [told(entry) for entry in listed],
        "opens": default.get_id() if default else "",
        "type_name": Gio.content_type_get_description(kind),
        "type_icons": icon.get_names() if hasattr(icon, "get_names") else [],
    }
    print(json.dumps(answer))


if __name__ == "__main__":
    main(*sys.argv[1:])
