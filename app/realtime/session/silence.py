"""What the server listens to: silence in its format, and how much of it a second is. Pure."""

from __future__ import annotations

from typing import Any

_SILENT_BYTE = {"audio/pcmu": b"\xff", "g711_ulaw": b"\xff", "audio/pcma": b"\xd5", "g711_alaw": b"\xd5"}


def _input_format(server_session: dict[str, Any]) -> Any:
    at: Any = server_session
    for key in ("audio", "input", "format"):
        at = at.get(key) if isinstance(at, dict) else None
    return at.get("type") if isinstance(at, dict) else at


def bytes_per_s(server_session: dict[str, Any]) -> int:
    """How many bytes a second of input has (PCM16 when the format is not known)."""
    name = _input_format(server_session)
    return 8000 if isinstance(name, str) and name in _SILENT_BYTE else 48_000


def silence(count_bytes: int, server_session: dict[str, Any]) -> bytes:
    """`count_bytes` of silence in the input format of a session as the server described it (PCM16 when unknown)."""
    name = _input_format(server_session)
    return (_SILENT_BYTE.get(name, b"\0") if isinstance(name, str) else b"\0") * count_bytes
