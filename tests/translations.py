"""The set-up program for translations, loaded as a module."""

from __future__ import annotations

import functools
from pathlib import Path
from types import ModuleType

from tests import packaging_programs

ROOT = Path(__file__).resolve().parents[1]


@functools.cache
def load() -> ModuleType:
    """`packaging/translations.py`."""
    return packaging_programs.load("translations")
