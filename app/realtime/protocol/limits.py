"""Limits of the protocol on what a client sends, as types that check themselves.

What breaks one is refused with an error of the kind `LIMIT`, whose message says the limit: a server would refuse it
too, but later and with less to say. Ids that a client only refers to are never measured: a server may choose long ones.
"""

from __future__ import annotations

from typing import Annotated, Final

import pybase64
from pydantic import AfterValidator
from pydantic_core import PydanticCustomError

from app.base.picture import picture_fault

LIMIT: Final = "above_limit"
MAX_APPEND_BYTES: Final = 15 * 1024 * 1024
MAX_METADATA_PAIRS: Final = 16
MAX_METADATA_KEY: Final = 64
MAX_METADATA_VALUE: Final = 512
MAX_ITEM_ID: Final = 32


def _image(uri: str) -> str:
    fault = picture_fault(uri)
    if fault is not None:
        raise PydanticCustomError(LIMIT, "{fault}", {"fault": fault})
    return uri


def _append(audio: str) -> str:
    if len(audio) // 4 * 3 - audio[-2:].count("=") > MAX_APPEND_BYTES:
        raise PydanticCustomError(LIMIT, "one event takes at most 15 MiB of audio")
    return audio


def _sound(audio: str) -> str:
    try:
        pybase64.b64decode(audio, None, True)
    except ValueError:
        raise PydanticCustomError(LIMIT, "audio must be base64") from None
    return audio


def _item_id(value: str) -> str:
    if len(value) > MAX_ITEM_ID:
        raise PydanticCustomError(LIMIT, "an item's id has at most {limit} characters", {"limit": MAX_ITEM_ID})
    return value


def _metadata(value: dict[str, str]) -> dict[str, str]:
    if len(value) > MAX_METADATA_PAIRS:
        raise PydanticCustomError(
            LIMIT, "at most {limit} pairs are allowed, not {count}", {"limit": MAX_METADATA_PAIRS, "count": len(value)}
        )
    for key, entry in value.items():
        if len(key) > MAX_METADATA_KEY:
            raise PydanticCustomError(
                LIMIT, "the key {key} is longer than {limit} characters", {"key": key, "limit": MAX_METADATA_KEY}
            )
        if len(entry) > MAX_METADATA_VALUE:
            raise PydanticCustomError(
                LIMIT, "the value of {key} is longer than {limit} characters", {"key": key, "limit": MAX_METADATA_VALUE}
            )
    return value


ImageUri = Annotated[str, AfterValidator(_image)]
AppendAudio = Annotated[str, AfterValidator(_append)]
ItemAudio = Annotated[str, AfterValidator(_sound)]
NewItemId = Annotated[str, AfterValidator(_item_id)]
Metadata = Annotated[dict[str, str], AfterValidator(_metadata)]
