from __future__ import annotations

from collections.abc import Iterator

import pytest

from app.base import language, paths
from app.workbench import catalogue
from app.workbench.agents.library import AgentLibrary
from app.workbench.agents.shipped import TEXTS


@pytest.fixture(autouse=True)
def nobodys_language() -> Iterator[None]:
    language.use(language.Catalogue("en", {"ShippedSets": {"Restaurant": ["Gasthaus"]}}))
    yield
    language.choose("en")


def test_the_texts_are_those_of_the_shipped_files() -> None:
    language.choose("en")
    found = {info.title: info.description for info in catalogue.agent_sets()}
    assert found == dict(TEXTS)


def test_a_shipped_set_is_called_as_the_language_has_it_and_an_own_one_as_its_file_has_it() -> None:
    assert "Gasthaus" in {info.title for info in catalogue.agent_sets()}
    assert "Gasthaus" in {entry.title for entry in AgentLibrary().entries()}
    paths.own_agents_dir().mkdir(parents=True)
    text = (paths.agents_dir() / "restaurant.toml").read_text(encoding="utf-8")
    (paths.own_agents_dir() / "mine.toml").write_text(text, encoding="utf-8")
    titles = {info.name: info.title for info in catalogue.agent_sets()}
    assert (titles["restaurant"], titles["mine"]) == ("Gasthaus", "Restaurant")
    assert {entry.title for entry in AgentLibrary().entries() if entry.is_own} == {"Restaurant"}
