"""Called by hatchling for every wheel and source archive: they hold the translations compiled, which git ignores."""

import importlib.util
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class TranslationsHook(BuildHookInterface[Any]):
    """Compiles them, and names them to the builder: what else lies beside them is not given away."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        file = Path(self.root) / "packaging" / "translations.py"
        spec = importlib.util.spec_from_file_location("sidetone_translations", file)
        assert spec is not None
        assert spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        sys.modules[spec.name] = module  # dataclasses look their module up
        spec.loader.exec_module(module)
        build_data["artifacts"] += [f"/resources/translations/{file.name}" for file in module.compile_all()]
