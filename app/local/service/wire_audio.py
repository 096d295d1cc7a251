"""Audio formats of the wire: PCM16 24 kHz, G.711 mu-law and A-law at 8 kHz, to and from PCM16 24 kHz.

Owns the filters of one direction of one stream, so that blocks join without clicks.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from app.base import pcm
from app.local.service.telephone_rate import Thirder, Tripler

_DECODERS: Final[dict[str, Callable[[bytes], pcm.Samples]]] = {
    "audio/pcmu": pcm.ulaw_to_samples,
    "audio/pcma": pcm.alaw_to_samples,
}
_ENCODERS: Final[dict[str, Callable[[pcm.Samples], bytes]]] = {
    "audio/pcmu": pcm.samples_to_ulaw,
    "audio/pcma": pcm.samples_to_alaw,
}


class WireDecoder:
    """One incoming stream; bytes of the wire in, PCM16 mono 24 kHz out."""

    def __init__(self, format_type: str) -> None:
        self.format_type = format_type
        self._decode = _DECODERS.get(format_type)
        self._tripler = Tripler()
        self._odd = b""

    def feed(self, data: bytes) -> bytes:
        """Convert a block of any length; an odd byte of PCM16 waits for its other half."""
        if self._decode is not None:
            return pcm.to_bytes(self._tripler.feed(self._decode(data)))
        joined = self._odd + data
        usable = len(joined) - len(joined) % pcm.BYTES_PER_SAMPLE
        self._odd = joined[usable:]
        return joined[:usable]


class WireEncoder:
    """One outgoing stream; PCM16 mono 24 kHz in, bytes of the wire out."""

    def __init__(self, format_type: str) -> None:
        self._encode = _ENCODERS.get(format_type)
        self._thirder = Thirder()

    def feed(self, block: bytes) -> bytes:
        """Convert a block of whole samples."""
        return block if self._encode is None else self._encode(self._thirder.feed(pcm.to_samples(block)))


def decode_whole(format_type: str, data: bytes) -> bytes:
    """A complete recording of the wire as PCM16 24 kHz."""
    return WireDecoder(format_type).feed(data)


def encode_whole(format_type: str, audio: bytes) -> bytes:
    """A complete recording, PCM16 24 kHz, in a format of the wire."""
    return WireEncoder(format_type).feed(audio)
