"""Agents as a session describes them, what people say to them, and the word error of what was recognised."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from app.local.ports import SpeechHints


def tool(tool_name: str, /, examples: Sequence[str], **parameters: str) -> dict[str, Any]:
    """A function tool in wire form; `parameters` are names and JSON types."""
    quoted = "; ".join(f'"{example}"' for example in examples)
    properties = {key: {"type": kind} for key, kind in parameters.items()}
    schema = {"type": "object", "properties": properties}
    return {"type": "function", "name": tool_name, "description": f"For example: {quoted}.", "parameters": schema}


RESTAURANT: Final = SpeechHints(
    tools=(
        tool(
            "book_table",
            ["book a table for {people} people {day} at {time}", "reserve a table for {people} on {day} at {time}"],
            people="integer",
            day="string",
            time="string",
        ),
    ),
    instructions="You are a host.\n\nFacts:\n- opening hours / when are you open: Noon to ten.\n"
    "- menu / what is on the menu: Pasta.\n- location / where are you: Harbour Street.\n"
    "- parking / do you have parking: Behind the house.\n- dogs / can I bring my dog: Yes.",
)
FRONT_DESK: Final = SpeechHints(
    tools=(
        tool("transfer_to_billing", ["I have a question about my invoice", "my bill is too high"]),
        tool("transfer_to_technical_support", ["my internet does not work", "I need technical support"]),
    ),
    instructions="You are the front desk.",
)
EVERYDAY: Final = SpeechHints(
    tools=(
        tool("current_time", ["what time is it", "what is the date today"]),
        tool("calculate", ["what is {expression}"], expression="string"),
        tool("set_timer", ["set a timer for {seconds}", "cancel the timer"], seconds="integer"),
        tool("add_note", ["take a note {text}", "read my notes"], text="string"),
        tool("call", ["call {name}"], name="string"),
    ),
    instructions="You help.",
)

# What is said, to whom, and what the agent had said before.
IN_GRAMMAR: Final[tuple[tuple[str, SpeechHints, str], ...]] = (
    ("book a table for two people tomorrow at seven", RESTAURANT, ""),
    ("what are your opening hours", RESTAURANT, ""),
    ("i have a question about my invoice", FRONT_DESK, ""),
    ("what time is it", EVERYDAY, ""),
    ("what is seven times eight", EVERYDAY, ""),
    ("set a timer for five minutes", EVERYDAY, ""),
    ("yes please", RESTAURANT, "Shall I book it?"),
    ("book a table for six people on saturday at eight p m", RESTAURANT, ""),
    ("reserve a table for four on friday at half past seven", RESTAURANT, ""),
    ("book a table for four", RESTAURANT, ""),
    # Its last breath is sometimes heard as another word: it counts in the word error, not among the exact ones.
    ("four people", RESTAURANT, "For how many people?"),
    ("can you book a table for two people please", RESTAURANT, ""),
    ("when are you open", RESTAURANT, ""),
    ("what is on the menu", RESTAURANT, ""),
    ("where are you", RESTAURANT, ""),
    ("do you have parking", RESTAURANT, ""),
    ("can i bring my dog", RESTAURANT, ""),
    ("tomorrow evening", RESTAURANT, "On which day?"),
    ("at seven thirty", RESTAURANT, "At what time?"),
    ("tomorrow at eight", RESTAURANT, "When would you like to come?"),
    ("no thank you", RESTAURANT, "Anything else?"),
    ("yes", RESTAURANT, "Shall I book it?"),
    ("my bill is too high", FRONT_DESK, ""),
    ("talk to billing", FRONT_DESK, ""),
    ("connect me to technical support", FRONT_DESK, ""),
    ("my internet does not work", FRONT_DESK, ""),
    ("i need technical support", FRONT_DESK, ""),
    ("what is twelve plus thirty", EVERYDAY, ""),
    ("set a timer for twenty minutes", EVERYDAY, ""),
    ("what is the date today", EVERYDAY, ""),
    ("read my notes", EVERYDAY, ""),
    ("cancel the timer", EVERYDAY, ""),
    ("call peter", EVERYDAY, ""),
    ("my name is anna", EVERYDAY, "What is your name?"),
    ("thank you very much", EVERYDAY, ""),
)
# Some of them begin like a phrase of the agent and then go elsewhere.
OUT_OF_GRAMMAR: Final[tuple[tuple[str, SpeechHints], ...]] = (
    ("what is the capital of france", EVERYDAY),
    ("when do you open the window", RESTAURANT),
    ("i have a question about my neighbour", FRONT_DESK),
    ("take a note buy milk", EVERYDAY),
    ("the weather in london was terrible last week", RESTAURANT),
    ("where are you from", RESTAURANT),
    ("what time does the film start", EVERYDAY),
    ("no i said something different", RESTAURANT),
    ("my grandmother used to bake bread every morning", FRONT_DESK),
    ("set a timer for the pizza in the oven", EVERYDAY),
    ("i think we should talk about football instead", FRONT_DESK),
    ("how do i learn to play the guitar", EVERYDAY),
    ("people often forget their keys in the morning", RESTAURANT),
    ("there are many trees in the forest", RESTAURANT),
    ("who won the game last night", EVERYDAY),
    ("i would like to know more about science", FRONT_DESK),
    ("the train to the city was late again", EVERYDAY),
    ("do you like dogs or cats", RESTAURANT),
    ("twenty years ago i lived in paris", RESTAURANT),
    ("he works in a large company near the river", FRONT_DESK),
)


def word_errors(said: str, heard: str) -> int:
    """Words put in, left out or changed (Levenshtein distance over words)."""
    spoken, found = said.lower().split(), heard.lower().split()
    row = list(range(len(found) + 1))
    for at, word in enumerate(spoken, start=1):
        before, row[0] = row[0], at
        for place, other in enumerate(found, start=1):
            before, row[place] = row[place], min(row[place] + 1, row[place - 1] + 1, before + (word != other))
    return row[-1]
