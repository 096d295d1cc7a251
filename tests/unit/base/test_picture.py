"""What counts as a picture, and what is said of anything else."""

from __future__ import annotations

import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.base.picture import picture_fault


def _uri(data: bytes, kind: str = "png") -> str:
    return f"data:image/{kind};base64,{base64.b64encode(data).decode()}"


@pytest.mark.parametrize("data", [b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff\xe0"])
@pytest.mark.parametrize("kind", ["png", "jpeg"])
def test_a_png_or_jpeg_is_a_picture_whichever_of_the_two_it_is_called(data: bytes, kind: str) -> None:
    assert picture_fault(_uri(data, kind)) is None


@pytest.mark.parametrize("data", [b"GIF89a", b"RIFF\0\0\0\0WEBP", b"\x89PNG", b"<svg/>"])
def test_other_bytes_are_none_whatever_they_are_called(data: bytes) -> None:
    assert picture_fault(_uri(data)) == "the picture's bytes are neither a PNG nor a JPEG"


@given(st.text() | st.text().map("data:image/png;base64,".__add__) | st.binary().map(_uri))
def test_no_text_makes_it_raise(uri: str) -> None:
    assert isinstance(picture_fault(uri), str | None)
