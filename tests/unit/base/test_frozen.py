"""Frozen values behave as those of `dataclass` do, whoever declares and whoever makes them."""

from __future__ import annotations

import copy
import dataclasses
import inspect
import pickle
from dataclasses import FrozenInstanceError, dataclass, field, replace
from functools import partial
from timeit import repeat
from typing import Any

import pytest

from app.base.frozen import frozen, maker_of


@dataclass(frozen=True, slots=True)
class Plain:
    """A value."""

    data: bytes
    where: str
    info: Any = None
    parts: list[int] = field(default_factory=list, compare=False)
    type: str = field(default="sample", repr=False)


@frozen
class Sample:
    """A value."""

    data: bytes
    where: str
    info: Any = None
    parts: list[int] = field(default_factory=list, compare=False)
    type: str = field(default="sample", repr=False)


@frozen
class Longer(Sample):
    """A value with more in it."""

    more: int = 0


@frozen
class Checked:
    """A value that looks at itself."""

    size: int

    def __post_init__(self) -> None:
        if self.size < 0:
            raise ValueError("too small")


@frozen
class Empty:
    """A value of nothing."""


@dataclass(frozen=True, slots=True)
class PlainLonger(Longer):
    """Somebody else's, made from ours."""

    most: int = 1


@dataclass(frozen=True, slots=True)
class Flat:
    data: bytes
    where: str
    info: Any = None
    type: str = "sample"


@frozen
class Deep(Flat):
    more: int = 0


VALUES = [Sample(b"1", "here"), Longer(b"1", "here"), PlainLonger(b"1", "here")]
MAKERS = [maker_of(Flat), maker_of(Deep)]


def shown(value: Any) -> str:
    return repr(value).replace("Sample(", "Plain(")


@pytest.mark.parametrize("given", [(b"1", "here"), (b"1", "here", 3), (b"1", "here", None, [1], "other")])
def test_a_value_looks_as_one_of_dataclass_does(given: tuple[Any, ...]) -> None:
    ours, theirs = Sample(*given), Plain(*given)
    assert shown(ours) == repr(theirs)
    assert dataclasses.astuple(ours) == dataclasses.astuple(theirs)
    assert hash(ours) == hash(theirs)
    assert ours == Sample(*given)
    assert ours != object()
    assert ours != replace(ours, where="there")
    assert Sample.__match_args__ == Plain.__match_args__


def test_a_class_tells_of_itself_what_one_of_dataclass_does() -> None:
    @frozen
    class Unused:
        data: bytes
        where: str = "here"

    assert str(inspect.signature(Unused)) == "(data: 'bytes', where: 'str' = 'here') -> None"
    assert str(inspect.signature(Longer)).endswith("more: 'int' = 0) -> None")
    assert list(inspect.signature(Sample).parameters) == list(inspect.signature(Plain).parameters)
    assert dataclasses.is_dataclass(Unused)
    assert [each.name for each in dataclasses.fields(Longer)] == [*Plain.__dataclass_fields__, "more"]
    assert Sample.__doc__ == "A value."
    assert not hasattr(Longer(b"1", "here"), "__dict__")


def test_fields_that_are_not_compared_count_for_nothing() -> None:
    assert Sample(b"1", "here", parts=[1]) == Sample(b"1", "here", parts=[2])
    assert hash(Sample(b"1", "here", parts=[1])) == hash(Sample(b"1", "here"))
    assert Sample(b"1", "here").parts is not Sample(b"1", "here").parts


def test_a_value_of_what_has_no_hash_has_none() -> None:
    with pytest.raises(TypeError, match="unhashable"):
        hash(Sample(b"1", "here", []))


@pytest.mark.parametrize("made", [*VALUES, *(make(b"1", "here") for make in MAKERS)])
def test_a_value_is_frozen(made: Any) -> None:
    with pytest.raises(FrozenInstanceError, match="cannot assign to field 'where'"):
        made.where = "there"
    with pytest.raises(FrozenInstanceError, match="cannot delete field 'where'"):
        del made.where
    with pytest.raises((AttributeError, TypeError)):  # what dataclass says of a name that is no field
        made.new = 1
    assert made.where == "here"


@pytest.mark.parametrize("made", [*VALUES, *(make(b"1", "here") for make in MAKERS)])
def test_a_value_can_be_copied_and_stored(made: Any) -> None:
    assert replace(made, where="there").where == "there"
    assert copy.copy(made) == copy.deepcopy(made) == made
    assert pickle.loads(pickle.dumps(made)) == made


def test_wrong_arguments_are_refused() -> None:
    for make in (Sample, Longer, *MAKERS):
        with pytest.raises(TypeError, match="missing 1 required positional argument: 'where'"):
            make(b"1")  # type: ignore[operator] # what must fail
        with pytest.raises(TypeError, match="unexpected keyword argument 'other'"):
            make(b"1", "here", other=1)  # type: ignore[operator] # what must fail


def test_a_value_looks_at_itself_when_it_is_made() -> None:
    assert Checked(1).size == 1
    with pytest.raises(ValueError, match="too small"):
        Checked(-1)


def test_a_value_without_fields_is_one_too() -> None:
    assert Empty() == Empty()
    assert repr(Empty()) == "Empty()"
    assert pickle.loads(pickle.dumps(Empty())) == Empty()


def test_a_value_that_holds_itself_can_be_shown() -> None:
    parts: list[Any] = []
    value = Sample(b"1", "here", parts)
    parts.append(value)
    assert shown(value) == "Plain(data=b'1', where='here', info=[...], parts=[])"


def test_a_class_may_derive_without_being_a_dataclass() -> None:
    class Derived(Sample):
        def __init__(self) -> None:
            super().__init__(b"1", "here")

    assert Derived().where == "here"
    assert Derived() != Sample(b"1", "here")


def test_a_made_value_is_the_one_of_the_class() -> None:
    for cls in (Flat, Deep):
        make = maker_of(cls)
        made = make(b"1", "here")
        assert type(made) is cls
        assert made == cls(b"1", "here")
        assert hash(made) == hash(cls(b"1", "here"))
        assert repr(made) == repr(cls(b"1", "here"))
        assert make(b"1", where="there", info=3) == cls(b"1", "there", 3)
    assert maker_of(Deep)(b"1", "here", more=7).more == 7


def test_making_a_value_costs_less_than_the_class_does() -> None:
    make, by_class = (min(repeat(partial(how, b"1", "here"), number=2_000, repeat=15)) for how in (MAKERS[0], Flat))
    assert make < by_class * 0.8


def test_declaring_a_class_costs_less_than_dataclass_does() -> None:
    def body() -> type:
        types = dict.fromkeys(("one", "two", "three"), "int")
        return type("Many", (), {"__annotations__": types, "__doc__": "Many.", "__module__": __name__})

    ours = min(repeat(lambda: frozen(body()), number=20, repeat=5))
    theirs = min(repeat(lambda: dataclass(frozen=True, slots=True)(body()), number=20, repeat=5))
    assert ours < theirs * 0.6
