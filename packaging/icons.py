"""The icon in all sizes that desktops ask for, from its SVG; run as `icons.py FOLDER [--single FILE ...]`."""

import argparse
import os
import shutil
import sys
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication, QImageReader

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "resources" / "icons" / "sidetone.svg"
APP_ID = "io.github.sidetone.Sidetone"
SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)


def picture(size: int):
    """A square picture of `size` pixels."""
    reader = QImageReader(str(SOURCE))
    reader.setScaledSize(QSize(size, size))
    image = reader.read()
    if image.isNull():
        raise SystemExit(f"{SOURCE}: {reader.errorString()}")
    return image


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="where an icon theme lies, as /usr/share/icons")
    parser.add_argument("--single", type=Path, nargs="*", default=[], help="and these: .ico, .icns")
    given = parser.parse_args()
    app = QGuiApplication([])
    for size in SIZES:
        place = given.folder / "hicolor" / f"{size}x{size}" / "apps"
        place.mkdir(parents=True, exist_ok=True)
        picture(size).save(str(place / f"{APP_ID}.png"))
    drawn = given.folder / "hicolor" / "scalable" / "apps"
    drawn.mkdir(parents=True, exist_ok=True)
    shutil.copy(SOURCE, drawn / f"{APP_ID}.svg")
    for file in given.single:
        if not picture(256).save(str(file)):
            raise SystemExit(f"{file} could not be written")
    app.quit()
    return 0


if __name__ == "__main__":
    sys.exit(main())
