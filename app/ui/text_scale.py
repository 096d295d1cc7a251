"""How large texts are: what the system wants times what the person chose. Pure.

Sizes of the design are those of a system with ordinary text. Invariant: the result is within what layouts are made for.
"""

from __future__ import annotations

from typing import Final

LEAST: Final = 0.8
MOST: Final = 2.0
CHOICES: Final = (0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0)
_ORDINARY_PX: Final = (11.5, 15.0)  # what systems have when nobody changed it: 9 to 11 points, 13 px


def system_scale(px: float) -> float:
    """How much larger than ordinary the system's own text is.

    Args:
        px: the height of its font; nothing that can be one counts as ordinary.
    """
    least, most = _ORDINARY_PX
    if px <= 0 or least <= px <= most:
        return 1.0
    return px / most if px > most else px / least


def whole(system_px: float, chosen: float) -> float:
    """The factor on the design's sizes."""
    return min(MOST, max(LEAST, system_scale(system_px) * chosen))
