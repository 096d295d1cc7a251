"""What tests of realtime agents need: a model that plays a script instead of talking to a server."""

from app.realtime.model.scripted import (
    RealtimeStep,
    ScriptedRealtimeModel,
    UnconsumedRealtimeSteps,
    UnexpectedRealtimeSend,
)

__all__ = ["RealtimeStep", "ScriptedRealtimeModel", "UnconsumedRealtimeSteps", "UnexpectedRealtimeSend"]
