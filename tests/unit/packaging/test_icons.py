"""Icons are there in every size that is shown, drawn for it, so that nothing small is a large one made small."""

from __future__ import annotations

import configparser
import importlib
from pathlib import Path

import pytest
from PySide6.QtGui import QImage, QImageReader

from tests import packaging_programs

# The sizes of the freedesktop icon theme that every other one falls back to.
HICOLOR = {16, 22, 24, 32, 36, 48, 64, 72, 96, 128, 192, 256, 512}
INDEX = Path("/usr/share/icons/hicolor/index.theme")
KINDS = ("apps", "mimetypes")
SINGLE = ("conversation", "sidetone")


def images(file: Path) -> list[QImage]:
    """All that are in it, in their order."""
    reader = QImageReader(str(file))
    found = []
    for number in range(reader.imageCount()):
        assert reader.jumpToImage(number)
        image = reader.read()
        assert not image.isNull(), reader.errorString()
        found.append(image)
    return found


def likeness(image: QImage, other: QImage) -> int:
    """How far the two are apart at most, in one pixel's channel."""
    alike = [each.convertToFormat(QImage.Format.Format_RGBA8888_Premultiplied) for each in (image, other)]
    pixels = [bytes(each.constBits()) for each in alike]
    return max(abs(one - another) for one, another in zip(*pixels, strict=True))


@pytest.mark.parametrize("kind", KINDS)
def test_a_desktop_finds_every_size_that_its_theme_knows(drawn: Path, kind: str) -> None:
    theme = drawn / "theme" / "hicolor"
    pictures = {file: QImage(str(file)) for file in theme.glob(f"*/{kind}/*.png")}
    assert {picture.width() for picture in pictures.values()} == HICOLOR
    for file, picture in pictures.items():
        assert file.parent.parent.name == f"{picture.width()}x{picture.height()}"
        assert picture.hasAlphaChannel()
    [drawing] = theme.glob(f"scalable/{kind}/*.svg")
    assert {file.stem for file in pictures} == {drawing.stem}


def test_the_trial_looks_for_every_size(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(packaging_programs.FOLDER))
    assert {*importlib.import_module("trial.parts").SIZES} == HICOLOR


@pytest.mark.skipif(not INDEX.is_file(), reason="the theme is not installed here")
def test_these_are_the_sizes_of_the_theme() -> None:
    index = configparser.ConfigParser(interpolation=None, strict=False)
    index.read(INDEX, encoding="utf-8")
    for kind in KINDS:
        places = [name for name in index.sections() if name.endswith(f"/{kind}") and "@" not in name]
        assert {int(name.split("x")[0]) for name in places if name[0].isdigit()} == HICOLOR


@pytest.mark.parametrize("name", SINGLE)
def test_windows_and_macos_find_the_sizes_that_they_show(drawn: Path, name: str) -> None:
    for suffix, sizes in (("ico", [16, 24, 32, 48, 64, 128, 256]), ("icns", [16, 32, 64, 128, 256, 512, 1024])):
        found = images(drawn / "icons" / f"{name}.{suffix}")
        assert sorted({image.width() for image in found}) == sizes
        assert all(image.width() == image.height() for image in found)


@pytest.mark.parametrize("name", SINGLE)
def test_every_size_is_drawn_for_itself(drawn: Path, name: str) -> None:
    icons = packaging_programs.load("icons")
    drawing = {"sidetone": icons.APPLICATION, "conversation": icons.CONVERSATION}[name]
    for suffix in ("ico", "icns"):
        for image in images(drawn / "icons" / f"{name}.{suffix}"):
            assert likeness(image, icons.picture(drawing, image.width())) <= 1, (suffix, image.width())


@pytest.mark.parametrize("name", SINGLE)
def test_macos_finds_each_size_for_screens_of_both_densities(drawn: Path, name: str) -> None:
    content = (drawn / "icons" / f"{name}.icns").read_bytes()
    assert (content[:4], int.from_bytes(content[4:8], "big")) == (b"icns", len(content))
    parts, place = {}, 8
    while place < len(content):
        kind, length = content[place : place + 4], int.from_bytes(content[place + 4 : place + 8], "big")
        assert 8 < length <= len(content) - place
        assert kind not in parts
        parts[kind] = content[place + 8 : place + length]
        place += length
    small = {b"is32", b"s8mk", b"il32", b"l8mk"}  # 16 and 32 points, each with its transparency
    assert small < parts.keys()
    once, twice = {b"ic07": 128, b"ic08": 256, b"ic09": 512}, {b"ic11": 32, b"ic12": 64, b"ic13": 256, b"ic14": 512}
    drawn_at = {kind: QImage.fromData(part).width() for kind, part in parts.items() if kind not in small}
    assert drawn_at == once | twice | {b"ic10": 1024}
