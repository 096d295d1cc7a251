"""The icons in all sizes that desktops ask for, from their SVGs; run as `icons.py FOLDER [--single FOLDER]`."""

import argparse
import os
import shutil
import sys
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication, QImage, QImageReader

ROOT = Path(__file__).resolve().parent.parent
APP_ID = "io.github.sidetone.Sidetone"
APPLICATION = ROOT / "resources" / "icons" / "sidetone.svg"
CONVERSATION = ROOT / "packaging" / "conversation.svg"  # the file that holds one
SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
LARGEST_SINGLE = 256
# In an icon theme: the folder, the name that the desktop looks for, the drawing.
THEMED = (
    ("apps", APP_ID, APPLICATION),
    ("mimetypes", f"{APP_ID}.conversation", CONVERSATION),
)


def picture(drawing: Path, size: int) -> QImage:
    """A square picture of `size` pixels."""
    reader = QImageReader(str(drawing))
    reader.setScaledSize(QSize(size, size))
    image = reader.read()
    if image.isNull():
        raise SystemExit(f"{drawing}: {reader.errorString()}")
    return image


def draw_theme(folder: Path) -> None:
    """Every size into an icon theme, as /usr/share/icons."""
    for kind, name, drawing in THEMED:
        for size in SIZES:
            place = folder / "hicolor" / f"{size}x{size}" / kind
            place.mkdir(parents=True, exist_ok=True)
            save(picture(drawing, size), place / f"{name}.png")
        drawn = folder / "hicolor" / "scalable" / kind
        drawn.mkdir(parents=True, exist_ok=True)
        shutil.copy(drawing, drawn / f"{name}.svg")


def draw_single(folder: Path) -> None:
    """The files that Windows and macOS want, of both."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, drawing in (("sidetone", APPLICATION), ("conversation", CONVERSATION)):
        for suffix in ("ico", "icns"):
            save(picture(drawing, LARGEST_SINGLE), folder / f"{name}.{suffix}")


def save(image: QImage, file: Path) -> None:
    if not image.save(str(file)):
        raise SystemExit(f"{file} could not be written")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="where an icon theme lies")
    parser.add_argument("--single", type=Path, help="and a folder for .ico and .icns files")
    given = parser.parse_args()
    app = QGuiApplication([])
    draw_theme(given.folder)
    if given.single is not None:
        draw_single(given.single)
    app.quit()
    return 0


if __name__ == "__main__":
    sys.exit(main())
