"""What imports cost a fresh interpreter, so that two of them can be compared on one machine."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Final

import app

CHEAP: Final = "import asyncio, pydantic; from pydantic import BaseModel, TypeAdapter, create_model"
"""What any library that checks its values with pydantic stands on."""
_MB: Final = 1024 * 1024


def cost_of(imports: str) -> tuple[float, float]:
    """CPU seconds and resident MB of a fresh interpreter after these imports; the best of three, as load only adds."""
    program = f"""
import time
{imports}
import psutil
print(time.process_time(), psutil.Process().memory_info().rss / {_MB})
"""
    runs = []
    for _ in range(3):
        told = subprocess.run(
            [sys.executable, "-c", program],
            capture_output=True,
            text=True,
            check=True,
            cwd=Path(app.__file__).parents[1],
        )
        cpu, memory = map(float, told.stdout.split())
        runs.append((cpu, memory))
    return min(cpu for cpu, _ in runs), min(memory for _, memory in runs)
