"""What has to lie in the system once the package is installed, read by the programs that it is meant for.

Checks from outside: none of it needs the program to run. All raise TrialError.
"""

from __future__ import annotations

import gzip
import json
import os
import xml.etree.ElementTree as ElementTree
from pathlib import Path
from typing import Any

from PySide6.QtGui import QImage
from trial.log import Log, expect, expect_in
from trial.root import BareRoot, perform

from tests.accessible.desktop import SYSTEM_PYTHON

APP_ID = "io.github.sidetone.Sidetone"
ENTRY = f"/usr/share/applications/{APP_ID}.desktop"
MIME_TYPE = "application/vnd.sidetone.conversation+zip"
DOCUMENTS = "usr/share/doc/sidetone"
ICONS = (("apps", APP_ID), ("mimetypes", f"{APP_ID}.conversation"))
SIZES = (16, 22, 24, 32, 36, 48, 64, 72, 96, 128, 192, 256, 512)
MAIN_PARTS = ("PySide6", "numpy", "websockets", "pydantic", "pocketsphinx", "espeakng", "livekit", "cryptography")
FEWEST_LICENCES = 40
SHORTEST_LICENCE = 200  # bytes
NAMES = {"en": "Sidetone conversation", "ko": "Sidetone 대화", "ja": "Sidetone の会話", "zh_CN": "Sidetone 对话"}


def check_all(root: BareRoot, log: Log) -> None:
    """Everything, a step each."""
    log.perform("icons in all sizes", icons, root)
    log.perform("the manual page", manual, root)
    log.perform("licences, copyright, bill of materials", documents, root)
    log.perform("AppStream's data", metainfo, root)
    log.perform("the menu of a desktop", menu, root)


def icons(root: BareRoot) -> str:
    """Every size is there, of that size, and shows something."""
    theme = root.folder / "usr/share/icons/hicolor"
    for kind, name in ICONS:
        for size in SIZES:
            file = theme / f"{size}x{size}" / kind / f"{name}.png"
            picture = QImage(str(file))
            is_there = (picture.width(), picture.height()) == (size, size)
            expect(is_there, f"{file.relative_to(root.folder)} is {picture.width()} x {picture.height()} pixels")
            expect(colours(picture) > 2, f"{file.relative_to(root.folder)} is blank")
        drawing = theme / "scalable" / kind / f"{name}.svg"
        expect(ElementTree.parse(drawing).getroot().tag.endswith("}svg"), f"{drawing.name} is no drawing")
    drawn = list(theme.rglob("*sidetone*"))
    expect(len(drawn) == len(ICONS) * (len(SIZES) + 1), f"there are {len(drawn)} icons")
    return f"{len(SIZES)} sizes and a drawing, of each of {len(ICONS)}"


def colours(picture: QImage) -> int:
    """How many different ones it has, as far as every second pixel tells."""
    width, height = picture.width(), picture.height()
    return len({picture.pixel(x, y) for x in range(0, width, 2) for y in range(0, height, 2)})


def manual(root: BareRoot) -> str:
    """`man sidetone` finds a page, which formats without a complaint and tells of the commands."""
    pages = root.folder / "usr/share/man"
    environment = {"PATH": os.environ["PATH"], "LANG": "C.UTF-8", "MANWIDTH": "80", "MANPATH": str(pages)}
    found = perform(["man", "-w", "sidetone"], environment).strip()
    expect(found == str(pages / "man1/sidetone.1.gz"), f"man finds {found}")
    source = gzip.decompress(Path(found).read_bytes()).decode()
    expect_in(source, f"sidetone {root.version()}")
    # What it complains of goes among the text.
    text = perform(["sh", "-c", 'man --warnings=w "$1" 2>&1', "sh", found], environment)
    expect("warning:" not in text and "error:" not in text, f"the page has faults: {text[:800]}")
    expect_in(text, "NAME", "sidetone - talk with realtime voice agents", "COMMANDS", "doctor", "serve", "--version")
    return f"{len(text.splitlines())} lines"


def documents(root: BareRoot) -> str:
    """What is inside and under which terms, as the program itself says it."""
    folder = root.folder / DOCUMENTS
    terms = (folder / "copyright").read_text(encoding="utf-8")
    expect_in(terms, "Format: ", "License: Expat", "WITHOUT WARRANTY", "License: GPL-3+", "LGPL-3 or GPL-2 or GPL-3")
    expect_in(gzip.decompress((folder / "changelog.gz").read_bytes()).decode(), f"sidetone ({root.version()})")
    bill = json.loads((folder / "sidetone.cdx.json").read_text(encoding="utf-8"))
    expect(bill["bomFormat"] == "CycloneDX", f"the bill of materials is of {bill['bomFormat']}")
    listed = [each for part in bill["components"] for each in (part, *part.get("components", []))]
    names = {part["name"].lower().replace("_", "-") for part in listed if not part["purl"].startswith("pkg:cargo/")}
    missing = [part for part in MAIN_PARTS if not any(part.lower() in name for name in names)]
    expect(not missing, f"the bill of materials lacks {missing}")
    index = json.loads((folder / "licences/index.json").read_text(encoding="utf-8"))
    expect(len(index) >= FEWEST_LICENCES, f"licences of {len(index)} parts")
    inside = {part["name"].lower().replace("_", "-") for part in index if "holds" not in part}
    expect(inside == names, f"licences and bill of materials differ in {sorted(inside ^ names)}")
    told_crates = [part for part in listed if part["purl"].startswith("pkg:cargo/")]
    crates = {f"{part['name']} {part.get('version', '')}".strip() for part in told_crates}
    held = {each for part in index for each in part.get("holds", ())}
    expect(crates == held, f"licences and bill of materials differ in the crates {sorted(crates ^ held)}")
    empty = [part["name"] for part in index if (folder / "licences" / part["file"]).stat().st_size < SHORTEST_LICENCE]
    expect(not empty, f"licences without a text: {empty}")
    told = root.as_person({}, "sidetone", "licences")
    expect_in(told, *[part["name"] for part in index])
    return f"{len(index)} parts, each with its terms"


def metainfo(root: BareRoot) -> str:
    """AppStream's reader takes it, and it names what is installed."""
    file = root.folder / f"usr/share/metainfo/{APP_ID}.metainfo.xml"
    perform(["appstreamcli", "validate", "--no-net", str(file)])
    tree = ElementTree.parse(file)
    release = tree.find("releases/release")
    said = (tree.findtext("id"), tree.findtext("launchable"), tree.findtext("provides/mediatype"))
    expect(said == (APP_ID, f"{APP_ID}.desktop", MIME_TYPE), f"it says {said}")
    version = None if release is None else release.get("version")
    expect(version == root.version(), f"it tells of version {version}")
    return f"version {version}"


def menu(root: BareRoot) -> str:
    """A menu shows it, by the name and the icon it has, and it opens the files of its type; in four languages."""
    comments = set()
    for language, type_name in NAMES.items():
        told = menu_of(root, language)
        expect(len(told["listed"]) == 1, f"the menu lists it {len(told['listed'])} times")
        [shown] = told["listed"]
        expect(shown["is_shown"] and shown["name"] == "Sidetone" and shown["icon"] == APP_ID, f"the menu has {shown}")
        expect("Audio" in shown["categories"] and shown["types"] == [MIME_TYPE], f"the menu has {shown}")
        expect(shown["command"] == "sidetone open %f", f"the menu starts {shown['command']}")
        expect(told["opens"] == f"{APP_ID}.desktop", f"its files are opened by {told['opens'] or 'nothing'}")
        expect(told["type_name"] == type_name, f"in {language} its files are called {told['type_name']}")
        expect(told["type_icons"][:1] == [ICONS[1][1]], f"its files have the icons {told['type_icons']}")
        comments.add(shown["comment"])
    expect(len(comments) == len(NAMES), f"what it says of itself: {comments}")
    return f"shown in {len(NAMES)} languages"


def menu_of(root: BareRoot, language: str) -> dict[str, Any]:
    """What a reader of menus finds in there."""
    program = str(Path(__file__).with_name("menu.py"))
    inside = root.folder / "usr"
    environment = {
        "PATH": f"{inside}/bin",
        "XDG_DATA_DIRS": f"{inside}/share",
        "XDG_DATA_HOME": str(root.home / ".local/share"),
        "XDG_CONFIG_HOME": str(root.home / ".config"),
        "XDG_CURRENT_DESKTOP": "GNOME",
        "LANG": "C.UTF-8",
        "LANGUAGE": language,
    }
    told = perform([SYSTEM_PYTHON, program, f"{APP_ID}.desktop", MIME_TYPE], environment)
    found: dict[str, Any] = json.loads(told)
    return found


def check_gone(root: BareRoot) -> None:
    """After it was removed: no menu lists it, and its file type is unknown."""
    told = menu_of(root, "en")
    expect(told["listed"] == [] and told["opens"] == "", f"a menu still has {told}")
    expect(told["type_name"] != NAMES["en"], "its file type is still known")
