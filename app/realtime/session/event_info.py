"""What every event of a session carries beside what happened."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final


@dataclass(frozen=True, slots=True)
class RealtimeEventInfo:
    """What every event carries: the run's context."""

    context: Any = None


NO_INFO: Final = RealtimeEventInfo()
