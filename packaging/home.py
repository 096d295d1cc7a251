"""The project's home on the web: what the program and its package lead to, as far as it is files.

`https://sidetone.github.io/` is what GitHub serves from one repository, `REPOSITORY`. The workflow `home.yml` puts
there what is made here, once a release is published. Standard library only.
"""

from __future__ import annotations

import datetime
import html
import json
import shutil
import tomllib
import xml.etree.ElementTree as ElementTree
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
HOME = "https://sidetone.github.io/"
REPOSITORY = "sidetone/sidetone.github.io"  # the only one whose pages have that address
PICTURES = ROOT / "resources" / "screenshots"
METAINFO = ROOT / "packaging" / "linux" / "metainfo.xml"


def make(folder: Path, version: str, built_at: int) -> list[Path]:
    """Lay it in `folder`, anew.

    Args:
        built_at: s since 1970; the day of the version.
    Returns:
        The files.
    """
    shutil.rmtree(folder, ignore_errors=True)
    pictures = shown()
    for _, path in pictures:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(PICTURES / Path(path).name, folder / path)
    page = f"https://github.com/{REPOSITORY}/releases/tag/v{version}"
    day = datetime.datetime.fromtimestamp(built_at, datetime.UTC).date().isoformat()
    told = {"newest": {"version": version, "published": day, "page": page}}
    (folder / "versions.json").write_text(json.dumps(told, indent=2) + "\n", encoding="utf-8")
    (folder / "index.html").write_text(_index(version, day, page, pictures), encoding="utf-8")
    return sorted(file for file in folder.rglob("*") if file.is_file())


def shown() -> list[tuple[str, str]]:
    """The pictures that AppStream's data name: what they show, and where in the home they lie."""
    found = []
    for screenshot in ElementTree.parse(METAINFO).iter("screenshot"):
        address = screenshot.findtext("image", "")
        if not address.startswith(HOME):
            raise ValueError(f"{METAINFO.name} names a picture that is not of {HOME}: {address}")
        found.append((screenshot.findtext("caption", ""), address.removeprefix(HOME)))
    return found


def _index(version: str, day: str, page: str, pictures: list[tuple[str, str]]) -> str:
    about = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["description"]
    images = "\n".join(
        f'<p><img src="{html.escape(path)}" alt="{html.escape(caption)}" style="max-width: 100%"/></p>'
        for caption, path in pictures
    )
    return f"""<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"/><meta name="viewport" content="width=device-width"/><title>Sidetone</title></head>
<body style="max-width: 60em; margin: 2em auto; padding: 0 1em; font-family: sans-serif">
<h1>Sidetone</h1>
<p>{html.escape(about)}</p>
<p><a href="{html.escape(page)}">Version {html.escape(version)}</a>, of {day}: what is new, and the packages.</p>
{images}
</body>
</html>
"""
