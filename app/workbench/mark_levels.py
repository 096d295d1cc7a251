"""Loudness along a mark, sampled evenly and in bounded memory. Pure; used by the timeline."""

from __future__ import annotations

from typing import Final

PER_SAMPLE: Final = 3  # meter readings (about 30 a second) that make one sample: their loudest
MOST: Final = 240  # samples a mark; beyond that two become one


class LevelSampler:
    """Collects the levels of the marks that last, and how far each item's audio got."""

    def __init__(self) -> None:
        self.progress: dict[str, tuple[int, int]] = {}  # item id -> (received_ms, heard_ms)
        self._samples: dict[str, list[float]] = {}
        self._waiting: dict[str, list[float]] = {}
        self._stride: dict[str, int] = {}

    def clear(self) -> None:
        """Another conversation begins."""
        self.progress.clear()
        self._samples.clear()
        self._waiting.clear()
        self._stride.clear()

    def note_progress(self, item_id: str, received_ms: int, heard_ms: int) -> None:
        """Remember the furthest point of an item; it never goes back."""
        received, heard = self.progress.get(item_id, (0, 0))
        self.progress[item_id] = (max(received, received_ms), max(heard, heard_ms))

    def add(self, key: str, level_dbfs: float) -> tuple[float, ...] | None:
        """One meter reading for a mark; the samples when a new one is complete, else None."""
        waiting = self._waiting.setdefault(key, [])
        waiting.append(level_dbfs)
        if len(waiting) < PER_SAMPLE * self._stride.get(key, 1):
            return None
        samples = self._samples.setdefault(key, [])
        samples.append(round(max(waiting), 1))
        waiting.clear()
        if len(samples) > MOST:
            samples[:] = [max(samples[index : index + 2]) for index in range(0, len(samples), 2)]
            self._stride[key] = 2 * self._stride.get(key, 1)
        return tuple(samples)

    def rename(self, key: str, new_key: str) -> None:
        """A mark goes by another key from now on."""
        for kept in (self._samples, self._waiting):
            if key in kept:
                kept[new_key] = kept.pop(key)
        if key in self._stride:
            self._stride[new_key] = self._stride.pop(key)

    def end(self, key: str) -> tuple[float, ...]:
        """The samples of a mark that ended; its memory is given back."""
        self._waiting.pop(key, None)
        self._stride.pop(key, None)
        return tuple(self._samples.pop(key, ()))
