"""Which faults count as the same one: those of one kind and cause at one place of one file."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable

import pytest

from app.base import json_text
from app.base.crash_fingerprint import fingerprint


def caught(act: Callable[[], object]) -> BaseException:
    try:
        act()
    except BaseException as error:  # noqa: BLE001 - whatever it is
        return error
    raise AssertionError("nothing was raised")


def of_file(file: str, code: str = "raise KeyError('x')") -> BaseException:
    return caught(lambda: exec(compile(f"\n\n\n{code}\n", file, "exec")))


def same(first: BaseException, second: BaseException) -> bool:
    return fingerprint(first, "a slot") == fingerprint(second, "a slot")


def test_one_line_of_two_files_is_two_faults_even_where_their_names_are_the_same() -> None:
    assert not same(of_file("/a/one.py"), of_file("/a/two.py"))
    assert not same(of_file("/a/one.py"), of_file("/b/one.py"))
    assert same(of_file("/a/one.py"), of_file("/a/one.py"))


def test_what_it_says_makes_no_difference_and_its_kind_does() -> None:
    assert same(of_file("one.py", "raise KeyError('x')"), of_file("one.py", "raise KeyError('y')"))
    assert not same(of_file("one.py", "raise KeyError('x')"), of_file("one.py", "raise ValueError('x')"))


def test_causes_tell_faults_of_one_place_apart() -> None:
    code = "try:\n    {}\nexcept Exception as error:\n    raise RuntimeError from error"
    assert not same(of_file("one.py", code.format("int('x')")), of_file("one.py", code.format("{}['x']")))
    assert same(of_file("one.py", code.format("int('x')")), of_file("one.py", code.format("int('y')")))
    hidden = "try:\n    {}\nexcept Exception:\n    raise RuntimeError from None"
    assert same(of_file("one.py", hidden.format("int('x')")), of_file("one.py", hidden.format("{}['x']")))


def group_of(*codes: str) -> BaseException:
    async def fail(code: str) -> None:
        exec(compile(code, "one.py", "exec"))

    async def all_of_them() -> None:
        async with asyncio.TaskGroup() as group:
            for code in codes:
                group.create_task(fail(code))

    return caught(lambda: asyncio.run(all_of_them()))


def test_what_is_in_a_group_tells_groups_of_one_place_apart() -> None:
    assert not same(group_of("int('x')"), group_of("{}['x']"))
    assert same(group_of("int('x')"), group_of("int('y')", "int('z')"))


def test_what_a_library_raises_counts_by_who_called_it() -> None:
    here, there = caught(lambda: json.loads("{")), caught(lambda: json_text.from_json("{"))
    assert type(here) is type(there)
    assert not same(here, there)


def test_an_endless_recursion_is_one_fault_from_wherever_it_is_entered() -> None:
    def endless(depth: int) -> int:
        return endless(depth + 1)

    def deeper(levels: int) -> int:
        return endless(0) if levels == 0 else deeper(levels - 1)

    assert same(caught(lambda: endless(0)), caught(lambda: deeper(5)))


def test_an_error_that_leads_to_itself_comes_to_an_end() -> None:
    error = of_file("one.py")
    error.__cause__ = error
    wide = ExceptionGroup("", [ExceptionGroup("", [ValueError()] * 50)] * 50)
    wide.__context__ = wide
    assert fingerprint(error, "a slot") == fingerprint(error, "a slot")
    assert fingerprint(wide, "a slot") == fingerprint(wide, "a slot")


def called_by_a_loop(function: Callable[..., object], *arguments: object) -> BaseException:
    found: list[BaseException] = []

    async def run() -> None:
        loop = asyncio.get_running_loop()
        loop.set_exception_handler(lambda _loop, context: found.append(context["exception"]))
        loop.call_soon(function, *arguments)
        await asyncio.sleep(0)

    asyncio.run(run())
    return found[0]


@pytest.mark.parametrize("error", [ValueError("never raised"), called_by_a_loop(bytes.fromhex, "x")])
def test_where_nothing_but_libraries_was_running_it_counts_who_found_it(error: BaseException) -> None:
    assert fingerprint(error, "a slot") != fingerprint(error, "a loop")
    assert fingerprint(error, "a slot") == fingerprint(error, "a slot")
