"""Values made by `maker_of` are those that the class makes."""

from __future__ import annotations

import copy
import pickle
from dataclasses import FrozenInstanceError, dataclass, replace
from functools import partial
from timeit import repeat
from typing import Any

import pytest

from app.base.frozen import maker_of


@dataclass(frozen=True, slots=True)
class Sample:
    data: bytes
    where: str
    info: Any = None
    type: str = "sample"


@dataclass(frozen=True, slots=True)
class Longer(Sample):
    more: int = 0


make = maker_of(Sample)


def test_a_made_value_is_the_one_of_the_class() -> None:
    made = make(b"1", "here")
    assert type(made) is Sample
    assert made == Sample(b"1", "here")
    assert hash(made) == hash(Sample(b"1", "here"))
    assert repr(made) == repr(Sample(b"1", "here"))
    assert make(b"1", where="there", info=3) == Sample(b"1", "there", 3)


def test_a_value_of_a_derived_class_is_the_one_of_the_class() -> None:
    made = maker_of(Longer)(b"1", "here", None, "longer", 7)
    assert type(made) is Longer
    assert made == Longer(b"1", "here", None, "longer", 7)
    assert made != make(b"1", "here", None, "longer")
    assert not hasattr(made, "__dict__")


@pytest.mark.parametrize("made", [make(b"1", "here"), maker_of(Longer)(b"1", "here")])
def test_a_made_value_is_frozen(made: Sample) -> None:
    with pytest.raises(FrozenInstanceError):
        made.where = "there"  # type: ignore[misc] # what must fail
    with pytest.raises(FrozenInstanceError):
        del made.where  # type: ignore[misc] # what must fail


def test_making_a_value_costs_less_than_the_class_does() -> None:
    made, by_class = (min(repeat(partial(how, b"1", "here"), number=2_000, repeat=15)) for how in (make, Sample))
    assert made < by_class * 0.8


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
