from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from app.base import language, paths
from app.history.conversation import ConversationHead, KeptConversation
from app.workbench import catalogue
from app.workbench.agents.library import AgentLibrary
from app.workbench.agents.shipped import TEXTS, called
from app.workbench.archive import as_line
from app.workbench.events import ConversationStarted
from app.workbench.export import meta_of
from app.workbench.status import Status


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


def test_a_title_that_was_kept_is_shown_in_the_language_of_now() -> None:
    assert called("restaurant", "Restaurant") == "Gasthaus"
    assert called("mine", "Restaurant") == "Restaurant"
    assert called("", "Restaurant") == "Restaurant"
    language.choose("en")
    sets = catalogue.agent_sets()
    language.use(language.Catalogue("ko", {"ShippedSets": {title: ["✓"] for title in TEXTS}}))
    assert [called(info.name, info.title) for info in sets] == ["✓"] * len(TEXTS)


def test_an_export_calls_it_so_too() -> None:
    began = ConversationStarted("Restaurant", "Host", "local", "2026-11-27T10:00:00+00:00", agents="restaurant")
    assert meta_of(Status(shown=began), 1.0).title == "Gasthaus"
    assert meta_of(Status(shown=replace(began, agents="mine")), 1.0).title == "Restaurant"


def test_so_does_the_list_of_what_is_kept() -> None:
    head = ConversationHead("Restaurant", "restaurant", "local", "2026-11-27T10:00:00+00:00", 5.0)
    assert as_line(KeptConversation("id", head)).endswith("  Gasthaus")
