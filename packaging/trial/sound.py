"""What the loudspeaker was heard to do."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from tests.sound_card import Recording

QUIET = 100  # of 32,767: below it nobody speaks
SPEECH = 3000  # of the same: above it somebody does


def samples(recording: Recording) -> NDArray[np.int16]:
    """What was recorded until now."""
    return np.asarray(recording.samples(), dtype=np.int16)


def loudest(recording: Recording, last_s: float) -> int:
    """The highest sample of the last seconds."""
    recorded = samples(recording)[-int(last_s * recording.rate_hz) :]
    return int(np.abs(recorded.astype(np.int32)).max(initial=0))
