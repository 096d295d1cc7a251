"""What `Sidetone.app` tells macOS of itself; asked by `sidetone.spec`."""

import importlib.metadata
import plistlib
import re
import sysconfig
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import needed

DOCUMENTS = Path(__file__).with_name("macos") / "documents.plist"
SYSTEM = re.compile(r"^Tag: .*-macosx_(\d+)_(\d+)_\w+$", re.MULTILINE)


def properties(version: str, names: Iterable[str] | None = None) -> dict[str, Any]:
    """The property list, as far as PyInstaller does not write it.

    Args:
        version: the program's.
        names: the distributions that it is made of; those that the application needs when not given.
    """
    return {
        "CFBundleShortVersionString": version,
        "CFBundleVersion": version,
        "LSMinimumSystemVersion": "{}.{}".format(*oldest_system(needed.needed() if names is None else names)),
        "NSHighResolutionCapable": True,
        "NSMicrophoneUsageDescription": "Sidetone listens while you talk with an agent.",
        **plistlib.loads(DOCUMENTS.read_bytes()),
    }


def oldest_system(names: Iterable[str]) -> tuple[int, int]:
    """The first macOS that everything inside runs on.

    pip takes the wheel for the newest system that the building machine can use, so what was installed tells it. A wheel
    with several tags was built for the oldest of them.
    """
    built_for = str(sysconfig.get_config_var("MACOSX_DEPLOYMENT_TARGET") or "11.0").split(".")
    wanted = [(int(built_for[0]), int(built_for[1]) if len(built_for) > 1 else 0)]
    for name in names:
        try:
            wheel = importlib.metadata.distribution(name).read_text("WHEEL")
        except importlib.metadata.PackageNotFoundError:
            continue  # of another system
        systems = [(int(major), int(minor)) for major, minor in SYSTEM.findall(wheel or "")]
        wanted += [min(systems)] if systems else []
    return max(wanted)
