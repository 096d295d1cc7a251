"""Silence in whatever format the server listens to. Pure."""

from __future__ import annotations

from typing import Any

_SILENT_BYTE = {"audio/pcmu": b"\xff", "g711_ulaw": b"\xff", "audio/pcma": b"\xd5", "g711_alaw": b"\xd5"}


def silence(count_bytes: int, server_session: dict[str, Any]) -> bytes:
    """`count_bytes` of silence in the input format of a session as the server described it (PCM16 when unknown)."""
    at: Any = server_session
    for key in ("audio", "input", "format"):
        at = at.get(key) if isinstance(at, dict) else None
    name = at.get("type") if isinstance(at, dict) else at
    return (_SILENT_BYTE.get(name, b"\0") if isinstance(name, str) else b"\0") * count_bytes
