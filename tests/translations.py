"""The set-up program for translations, loaded as a module."""

from __future__ import annotations

import functools
import importlib.util
import sys
from pathlib import Path
from types import ModuleType

ROOT = Path(__file__).resolve().parents[1]


@functools.cache
def load() -> ModuleType:
    """`packaging/translations.py`."""
    spec = importlib.util.spec_from_file_location("sidetone_translations", ROOT / "packaging" / "translations.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["sidetone_translations"] = module  # dataclasses look their module up
    spec.loader.exec_module(module)
    return module
