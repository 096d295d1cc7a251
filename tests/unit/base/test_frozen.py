"""Values made by `maker_of` are those that the class makes."""

from __future__ import annotations

import copy
import pickle
from dataclasses import FrozenInstanceError, dataclass, replace
from typing import Any

import pytest

from app.base.frozen import maker_of


@dataclass(frozen=True, slots=True)
class Sample:
    data: bytes
    where: str
    info: Any = None
    type: str = "sample"


make = maker_of(Sample)


def test_a_made_value_is_the_one_of_the_class() -> None:
    made = make(b"1", "here")
    assert type(made) is Sample
    assert made == Sample(b"1", "here")
    assert hash(made) == hash(Sample(b"1", "here"))
    assert repr(made) == repr(Sample(b"1", "here"))
    assert make(b"1", where="there", info=3) == Sample(b"1", "there", 3)


def test_a_made_value_is_frozen() -> None:
    made = make(b"1", "here")
    with pytest.raises(FrozenInstanceError):
        made.where = "there"  # type: ignore[misc] # what must fail
    with pytest.raises(FrozenInstanceError):
        del made.where  # type: ignore[misc] # what must fail


def test_a_made_value_can_be_copied_and_stored() -> None:
    made = make(b"1", "here")
    assert replace(made, where="there") == Sample(b"1", "there")
    assert copy.deepcopy(made) == made
    assert pickle.loads(pickle.dumps(made)) == made


def test_wrong_arguments_are_refused() -> None:
    with pytest.raises(TypeError):
        make(b"1")  # type: ignore[call-arg] # what must fail
    with pytest.raises(TypeError):
        make(b"1", "here", other=1)  # type: ignore[call-arg] # what must fail
