"""Called by hatchling for every wheel and source archive: they hold the translations compiled, which git ignores."""

import importlib.util
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

COMPILED = ("qm", "json")


class TranslationsHook(BuildHookInterface[Any]):
    """Compiles what is not compiled yet, and names it to the builder."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        file = Path(self.root) / "packaging" / "translations.py"
        spec = importlib.util.spec_from_file_location("sidetone_translations", file)
        assert spec is not None
        assert spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        sys.modules[spec.name] = module  # dataclasses look their module up
        spec.loader.exec_module(module)
        module.compile_all()
        build_data["artifacts"] += [f"/resources/translations/*.{suffix}" for suffix in COMPILED]
