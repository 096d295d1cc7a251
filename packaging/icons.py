"""The icons in all sizes that desktops ask for, from their SVGs; run as `icons.py FOLDER [--single FOLDER]`."""

import argparse
import os
import shutil
import struct
import sys
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QGuiApplication, QImage, QImageReader, QImageWriter

ROOT = Path(__file__).resolve().parent.parent
APP_ID = "io.github.sidetone.Sidetone"
APPLICATION = ROOT / "resources" / "icons" / "sidetone.svg"
CONVERSATION = ROOT / "packaging" / "conversation.svg"  # the file that holds one
SIZES = (16, 22, 24, 32, 36, 48, 64, 72, 96, 128, 192, 256, 512)  # those of hicolor, the theme of all others
WINDOWS_SIZES = (16, 24, 32, 48, 64, 128, 256)
# What macOS calls a picture of so many pixels: those of 128, 256 and 512 points, then those of twice the density.
MACOS_KINDS = (
    (b"ic07", 128),
    (b"ic08", 256),
    (b"ic09", 512),
    (b"ic11", 32),
    (b"ic12", 64),
    (b"ic13", 256),
    (b"ic14", 512),
    (b"ic10", 1024),
)
# Of 16 and 32 points: colours and transparency apart, because an application's icon takes no PNG of these.
MACOS_SMALL_KINDS = ((b"is32", b"s8mk", 16), (b"il32", b"l8mk", 32))
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
        (folder / f"{name}.ico").write_bytes(windows_icon(drawing))
        (folder / f"{name}.icns").write_bytes(macos_icon(drawing))


def windows_icon(drawing: Path) -> bytes:
    """All sizes in one file, which Qt makes of one: the largest as PNG, a fifth of its weight otherwise."""
    entries, pictures = b"", b""
    place = 6 + 16 * len(WINDOWS_SIZES)
    for size in WINDOWS_SIZES:
        image = picture(drawing, size)
        if size == WINDOWS_SIZES[-1]:
            # Its width and height are told as 0; no palette, one plane, 32 bits.
            entry, content = struct.pack("<BBBBHH", 0, 0, 0, 0, 1, 32), packed(image, "PNG")
        else:
            alone = packed(image, "ICO")
            entry, content = alone[6:14], alone[22:]
        entries += entry + struct.pack("<II", len(content), place + len(pictures))
        pictures += content
    return struct.pack("<HHH", 0, 1, len(WINDOWS_SIZES)) + entries + pictures


def macos_icon(drawing: Path) -> bytes:
    """All sizes in one file."""
    parts = [(kind, packed(picture(drawing, size), "PNG")) for kind, size in MACOS_KINDS]
    for colours, transparency, size in MACOS_SMALL_KINDS:
        image = picture(drawing, size).convertToFormat(QImage.Format.Format_RGBA8888)
        pixels = bytes(image.constBits())
        parts.append((colours, b"".join(in_runs(pixels[channel::4]) for channel in range(3))))
        parts.append((transparency, pixels[3::4]))
    content = b"".join(kind + struct.pack(">I", 8 + len(part)) + part for kind, part in parts)
    return b"icns" + struct.pack(">I", 8 + len(content)) + content


def in_runs(channel: bytes) -> bytes:
    """A channel as macOS unpacks it: runs of bytes that are not alike, each with its length less one before it."""
    starts = range(0, len(channel), 128)
    return b"".join(bytes([len(channel[at : at + 128]) - 1]) + channel[at : at + 128] for at in starts)


def packed(image: QImage, form: str) -> bytes:
    """The content of a file of that form."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(form.encode()))
    if not writer.write(image):
        raise SystemExit(f"an icon of {image.width()} pixels could not be written as {form}: {writer.errorString()}")
    return bytes(content.data())


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
