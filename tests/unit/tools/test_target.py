"""Functions, methods, partials and callable objects become tools alike."""

from __future__ import annotations

import asyncio
import functools
import math
from typing import Any

import pytest

from app.base.errors import UserError
from app.tools.context import ToolContext
from app.tools.executor import ToolExecutor
from app.tools.spec import FunctionTool, function_tool


def weather(context: ToolContext[Any], city: str, unit: str = "C") -> str:
    """Tell the weather.

    Args:
        city: where
    """
    return f"{context.context} {city} {unit}"


async def slowly(city: str, unit: str) -> str:
    """Tell it slowly."""
    await asyncio.sleep(0)
    return f"{city} {unit}"


class Desk:
    """A desk."""

    def __init__(self, name: str = "desk") -> None:
        self.name = name

    def ask(self, question: str) -> str:
        """Ask the desk."""
        return f"{self.name}: {question}"

    @staticmethod
    def fixed(number: int) -> int:
        """Add one."""
        return number + 1

    @classmethod
    def made(cls, number: int) -> str:
        """Say the class."""
        return f"{cls.__name__} {number}"

    async def __call__(self, number: int) -> str:
        """Call the desk."""
        return f"{self.name} {number}"


def run(tool: FunctionTool, arguments: str) -> str:
    context = ToolContext("ctx", tool_name=tool.name, tool_call_id="c1", tool_arguments=arguments)
    return asyncio.run(ToolExecutor().run(tool, context)).text


@pytest.mark.parametrize(
    ("made", "name", "description", "shown", "arguments", "said"),
    [
        (Desk("d").ask, "ask", "Ask the desk.", ["question"], '{"question": "q"}', "d: q"),
        (Desk.fixed, "fixed", "Add one.", ["number"], '{"number": 1}', "2"),
        (Desk.made, "made", "Say the class.", ["number"], '{"number": 1}', "Desk 1"),
        (Desk("d"), "Desk", "Call the desk.", ["number"], '{"number": 1}', "d 1"),
        (functools.partial(weather, unit="F"), "weather", "Tell the weather.", ["city"], '{"city": "B"}', "ctx B F"),
        (functools.partial(slowly, "Bonn"), "slowly", "Tell it slowly.", ["unit"], '{"unit": "F"}', "Bonn F"),
        (functools.partial(functools.partial(slowly, unit="K"), "Ulm"), "slowly", "Tell it slowly.", [], "{}", "Ulm K"),
    ],
)  # fmt: skip
def test_whatever_can_be_called_becomes_a_tool(
    made: Any, name: str, description: str, shown: list[str], arguments: str, said: str
) -> None:
    tool = function_tool(made)
    assert (tool.name, tool.description) == (name, description)
    assert list(tool.params_json_schema["properties"]) == shown
    assert run(tool, arguments) == said


def test_what_a_partial_fixed_is_not_open_to_the_model() -> None:
    tool = function_tool(functools.partial(weather, unit="F"))
    assert "unit" in run(tool, '{"city": "Bonn", "unit": "K"}')


def test_a_function_of_the_interpreter_has_no_annotations_and_still_works() -> None:
    assert run(function_tool(math.sqrt), '{"x": 9}') == "3.0"


def test_a_wrapped_function_shows_what_it_wraps() -> None:
    @functools.wraps(slowly)
    def logged(*args: Any, **kwargs: Any) -> Any:
        return slowly(*args, **kwargs)

    tool = function_tool(logged)
    assert list(tool.params_json_schema["properties"]) == ["city", "unit"]
    assert run(tool, '{"city": "Bonn", "unit": "C"}') == "Bonn C"


@pytest.mark.parametrize(
    ("made", "said"),
    [(Desk.ask, "a method needs its instance"), (3, "int is not callable"), (type, "no signature")],
)
def test_what_cannot_be_called_is_a_user_error(made: Any, said: str) -> None:
    with pytest.raises(UserError, match=said):
        function_tool(made)


def test_without_the_docstring_only_annotations_describe() -> None:
    tool = function_tool(use_docstring_info=False)(weather)
    assert tool.description == ""
    assert "description" not in tool.params_json_schema["properties"]["city"]
    named = function_tool(name_override="sky", description_override="Look up.")(weather)
    assert (named.name, named.description) == ("sky", "Look up.")
    assert named.params_json_schema["properties"]["city"]["description"] == "where"


@pytest.mark.parametrize(
    ("option", "value", "wanted"),
    [
        ("timeout", "3", "more than 0 seconds"),
        ("timeout", True, "more than 0 seconds"),
        ("timeout", -1, "more than 0 seconds"),
        ("timeout_behavior", "ignore", "error_as_result or raise_exception"),
        ("is_enabled", "yes", "a bool or a callable"),
        ("needs_approval", 1, "a bool or a callable"),
        ("failure_error_function", "sorry", "a callable or None"),
        ("timeout_error_function", "slow", "a callable or None"),
        ("tool_input_guardrails", [len], "made with @tool_input_guardrail"),
        ("tool_output_guardrails", len, "made with @tool_output_guardrail"),
    ],
)
def test_an_option_of_the_wrong_kind_names_itself_and_what_is_allowed(option: str, value: Any, wanted: str) -> None:
    with pytest.raises(UserError, match=f"{option} must be {wanted}"):
        function_tool(**{option: value})(slowly)


def test_the_style_of_a_docstring_may_be_named() -> None:
    def meet(name: str) -> str:
        """Meet.

        Example:
            Meet Ann.

        :param name: whom
        """
        return name

    tool = function_tool(docstring_style="sphinx")(meet)
    assert tool.description == "Meet.\n\nExample: Meet Ann."
    assert tool.params_json_schema["properties"]["name"]["description"] == "whom"
    assert function_tool(meet).description == "Meet."


def test_a_style_of_docstring_that_nobody_knows_is_a_mistake() -> None:
    with pytest.raises(UserError, match="docstring_style must be one of google, numpy, sphinx, or None, not 'epytext'"):
        function_tool(docstring_style="epytext")  # type: ignore[call-overload] # the mistake under test
