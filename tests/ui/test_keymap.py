from __future__ import annotations

import pytest

from app.ui import keymap
from app.ui.actions import DEFAULT_KEYS

DEFAULTS = {"talk": "Space", "mute": "Ctrl+M", "stop": "Esc", "about": ""}


def test_a_chosen_key_wins_over_one_that_comes_with_the_application() -> None:
    assert keymap.in_force(DEFAULTS, {}) == DEFAULTS
    assert keymap.in_force(DEFAULTS, {"about": "Ctrl+M"}) == {**DEFAULTS, "about": "Ctrl+M", "mute": ""}


def test_no_key_has_two_names_whatever_the_file_says() -> None:
    keys = keymap.in_force(DEFAULTS, {"mute": "F9", "about": "f9", "stop": "nonsense key", "gone": "F9"})
    assert keys == {"talk": "Space", "mute": "F9", "stop": "", "about": ""}


def test_taking_a_key_leaves_its_holder_with_none() -> None:
    chosen = keymap.with_key(DEFAULTS, {"gone": "F1"}, "about", "ctrl+m")
    assert chosen == {"gone": "F1", "about": "Ctrl+M", "mute": ""}
    assert keymap.in_force(DEFAULTS, chosen)["mute"] == ""


def test_only_what_differs_is_kept_and_unknown_names_survive() -> None:
    chosen = keymap.with_key(DEFAULTS, {"gone": "F1", "mute": "F9"}, "mute", "Ctrl+M")
    assert chosen == {"gone": "F1"}
    assert keymap.without(DEFAULTS, {"gone": "F1", "mute": "F9"}) == {"gone": "F1"}


@pytest.mark.parametrize(("key", "holder"), [("Esc", "stop"), ("Ctrl+M", ""), ("", ""), ("F12", "")])
def test_the_holder_of_a_key_is_somebody_else(key: str, holder: str) -> None:
    assert keymap.holder(DEFAULTS, key, "mute") == holder


def test_the_registrys_own_keys_are_in_one_spelling_and_none_is_reserved() -> None:
    assert keymap.in_force(DEFAULT_KEYS, {}) == DEFAULT_KEYS
    assert not set(DEFAULT_KEYS.values()) & keymap.RESERVED
