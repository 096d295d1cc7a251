"""Whose a component is, read from its texts."""

from __future__ import annotations

from types import ModuleType

import pytest

from tests import packaging_programs


@pytest.fixture(scope="module")
def component(request: pytest.FixtureRequest) -> ModuleType:
    return packaging_programs.load("component")


def notices(component: ModuleType, text: str) -> list[str]:
    return list(component.Component("pypi", "some", "1.0", "MIT", "https://some.example", {"LICENSE": text}).notices())


def test_whose_it_is_comes_from_the_notices_in_its_texts(component: ModuleType) -> None:
    assert notices(component, "MIT\n\n * Copyright (c) 2020 Ada\n# Copyright 2021, Bob.\n") == [
        "Copyright (c) 2020 Ada",
        "Copyright 2021, Bob",
    ]


def test_a_notice_that_names_nobody_goes_on_in_the_next_line(component: ModuleType) -> None:
    boxed = (
        "  -------- \n /     Copyright (c) 1996.     \\ \n|   The Regents of the University.   |\n|  All rights  |\n"
    )
    assert notices(component, boxed) == ["Copyright (c) 1996 The Regents of the University"]


def test_a_holder_may_stand_before_the_year(component: ModuleType) -> None:
    text = "Copyright Holders: Ada 2005-2014\n    Bob 2007\nCopyright (C) 2009 Eve. All Rights Reserved.<br>\n"
    assert notices(component, text) == [
        "Copyright Holders: Ada 2005-2014",
        "Copyright (C) 2009 Eve. All Rights Reserved",
    ]


def test_a_notice_with_nobody_after_it_tells_nothing(component: ModuleType) -> None:
    assert notices(component, "Copyright (c) 1996.\n\nDo what you like.") == [
        "the authors of some, https://some.example"
    ]
