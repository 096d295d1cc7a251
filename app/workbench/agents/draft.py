"""An agent set while somebody edits it: changes by field that leave the rest of the text as it was written.

Comments, order, line breaks and keys of other versions stay. Every change gives a new text; `undo` goes back through
them. Invariant: `text` is what would be written, and a change that cannot be made changes nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, Final

import tomlkit
from tomlkit.exceptions import TOMLKitError
from tomlkit.items import Array, Item

from app.base.errors import ConfigError
from app.base.language import say
from app.realtime.agents.scenario_text import Reading, read_agent_set
from app.workbench.agents.blocks import Blocks

Value = str | bool | Sequence[str] | dict[str, str] | None
"""What a field holds; None and empty ones take the key out of the file."""

_MOST_STEPS: Final = 200
_LONG_LIST: Final = 72


class AgentSetDraft:
    """One for each set that is open in an editor.

    Args:
        text: what the file holds.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self._undone: list[str] = []
        self._done: list[str] = []
        self._last = ""
        self._sound = ""  # a text that is known to be TOML

    def read(self, source: str) -> Reading:
        """What it says now and what is wrong with it."""
        return read_agent_set(self.text, source)

    # -- fields -----------------------------------------------------------------------------------------------

    def set_value(self, key: str, value: Value) -> None:
        """Change a key of the set. Raises ConfigError when the text is no TOML that could be changed."""
        self._step(self._with_part(None, lambda document, _: _put(document, key, value)), f"set.{key}")

    def set_agent_value(self, agent: int, key: str, value: Value) -> None:
        """Change a key of an agent. Raises ConfigError."""
        edited = self._with_part(agent, lambda document, at: _put(document["agents"][at], key, value))
        self._step(edited, f"{agent}.{key}")

    def rename_agent(self, agent: int, name: str) -> None:
        """Give an agent another name, also where others hand over to it and where the set starts with it."""

        def change(document: Any) -> None:
            old = document["agents"][agent].get("name")
            document["agents"][agent]["name"] = name
            if old is None or [each.get("name") for each in document["agents"]].count(old):
                return  # another agent still has that name
            if document.get("start") == old:
                document["start"] = name
            for each in document["agents"]:
                ways = each.get("handoffs")
                if isinstance(ways, Array) and old in ways:
                    ways[list(ways).index(old)] = name

        self._change(change, f"{agent}.name")

    # -- agents -------------------------------------------------------------------------------------------------

    def add_agent(self, name: str) -> None:
        """Add an agent at the end."""
        head = tomlkit.document()
        head["name"] = name
        head["instructions"] = ""
        self._restructure(lambda blocks: blocks.added(f"[[agents]]\n{head.as_string()}"))

    def duplicate_agent(self, agent: int, name: str) -> None:
        """Copy an agent to the place behind it, under another name."""
        before = self.text
        self._restructure(lambda blocks: blocks.duplicated(agent))
        self._replace(_edited(self.text, lambda document: _put(document["agents"][agent + 1], "name", name)), before)

    def move_agent(self, agent: int, by: int) -> None:
        """Move an agent up (-1) or down (1)."""
        self._restructure(lambda blocks: blocks.moved(agent, by))

    def remove_agent(self, agent: int) -> None:
        """Take an agent out; handoffs to it stay and are found as mistakes."""
        self._restructure(lambda blocks: blocks.without(agent))

    # -- steps --------------------------------------------------------------------------------------------------

    def replace(self, text: str) -> None:
        """Another text altogether, as one step."""
        self._step(text, "")

    def can_undo(self) -> bool:
        """Whether there is a step to go back."""
        return bool(self._done)

    def can_redo(self) -> bool:
        """Whether there is a step to do again."""
        return bool(self._undone)

    def undo(self) -> None:
        """Go one step back; typing in one field is one step."""
        if self._done:
            self._undone.append(self.text)
            self.text = self._done.pop()
            self._last = ""

    def redo(self) -> None:
        """Do the step again that was undone last."""
        if self._undone:
            self._done.append(self.text)
            self.text = self._undone.pop()
            self._last = ""

    def end_step(self) -> None:
        """What is typed next is a step of its own."""
        self._last = ""

    def _with_part(self, agent: int | None, change: Callable[[Any, int], None]) -> str:
        """The text with a change in the part that is about one agent, or about the set.

        Only that part is parsed and written anew: a comment above an agent would else be taken for the end of what
        stands before it, and a new key would come between the two.
        """
        if self.text != self._sound:
            _edited(self.text, lambda _: None)  # raises for what is no TOML
        try:
            blocks = Blocks(self.text)
            part = blocks.part(agent)
        except (ConfigError, IndexError):  # agents in one line, or not there
            return _edited(self.text, lambda document: change(document, agent or 0))
        self._sound = blocks.replaced(agent, _edited(part, lambda document: change(document, 0)))
        return self._sound

    def _change(self, change: Callable[[Any], None], field: str) -> None:
        self._step(_edited(self.text, change), field)

    def _restructure(self, change: Callable[[Blocks], str]) -> None:
        try:
            text = change(Blocks(self.text))
        except IndexError:
            raise ConfigError(say("AgentSets", "There is no such agent in the file any more.")) from None
        self._step(text, "")

    def _step(self, text: str, field: str) -> None:
        if text == self.text:
            return
        if not field or field != self._last or not self._done:
            self._done = [*self._done[-_MOST_STEPS:], self.text]
        self._undone.clear()
        self.text, self._last = text, field

    def _replace(self, text: str, before: str) -> None:
        """The step that was just made, with another outcome."""
        self.text = text
        if self._done[-1:] != [before]:
            self._done.append(before)


def _edited(text: str, change: Callable[[Any], None]) -> str:
    try:
        document = tomlkit.parse(text)
        change(document)
        edited = document.as_string()
        tomlkit.parse(edited)
    except (TOMLKitError, KeyError, IndexError, TypeError, AttributeError, RecursionError) as error:
        raise ConfigError(
            say("AgentSets", "The file cannot be changed here: {reason}.").format(reason=str(error).rstrip(".")),
            hint=say("AgentSets", "Mend it in a text editor, or undo what was done last."),
        ) from error
    return edited


def _put(table: Any, key: str, value: Value) -> None:
    is_empty = value is None or value is False or (not isinstance(value, bool) and len(value) == 0)
    if is_empty and key not in ("name", "title"):
        table.pop(key, None)
        return
    if isinstance(value, dict):
        _put_table(table, key, value)
    elif isinstance(value, str | bool):
        table[key] = _item(value, table.get(key))
    elif value is not None:
        _put_list(table, key, list(value))


def _item(value: str | bool, before: Any) -> Item:
    if isinstance(value, bool):
        return tomlkit.boolean("true" if value else "false")
    was_long = isinstance(before, str) and isinstance(before, Item) and before.as_string().startswith(('"""', "'''"))
    if "\n" in value or was_long:
        return tomlkit.string(f"\n{value.rstrip()}\n" if value.strip() else "\n", multiline=True)
    return tomlkit.string(value)


def _put_list(table: Any, key: str, wanted: list[str]) -> None:
    """Change an array in place where its comments can stay: what is gone is taken out, what is new is appended."""
    array = table.get(key)
    if not isinstance(array, Array):
        array = tomlkit.array()
        array.extend(wanted)
        array.multiline(len(array.as_string()) > _LONG_LIST)
        table[key] = array
        return
    for at in reversed(range(len(array))):
        if array[at] not in wanted:
            del array[at]
    kept = [str(each) for each in array]
    if wanted[: len(kept)] == kept:
        array.extend(wanted[len(kept) :])
    else:
        _rewrite(array, wanted)


def _rewrite(array: Array, wanted: Iterable[str]) -> None:
    is_long = "\n" in array.as_string()
    array.clear()
    array.extend(list(wanted))
    array.multiline(is_long)


def _put_table(table: Any, key: str, wanted: dict[str, str]) -> None:
    is_new = key not in table
    if is_new:
        table[key] = tomlkit.table()
    inner = table[key]
    for name in [name for name in inner if name not in wanted]:
        del inner[name]
    for name, text in wanted.items():
        if inner.get(name) != text:
            inner[name] = text
    if is_new:
        inner.add(tomlkit.nl())  # the next agent begins after an empty line
