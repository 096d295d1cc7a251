"""What every event of a session carries beside what happened."""

from __future__ import annotations

from typing import Any, Final

from app.base.frozen import frozen


@frozen
class RealtimeEventInfo:
    """What every event carries: the run's context."""

    context: Any = None


NO_INFO: Final = RealtimeEventInfo()
