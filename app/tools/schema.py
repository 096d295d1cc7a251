"""From a function's signature to a JSON schema, and from JSON arguments back to a call.

Owns the pydantic model made of the parameters. Fields are named `a0, a1, …` with the parameter's name as alias, so
that any parameter name works (`schema`, `json`, `_private`) without touching pydantic's own.
"""

from __future__ import annotations

import inspect
import typing
from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, PydanticUserError, ValidationError, create_model
from pydantic.fields import FieldInfo

from app.base.errors import ToolError, UserError
from app.tools.context import RunContextWrapper
from app.tools.docstring import describe

_NESTED = ("properties", "$defs", "patternProperties")
EMPTY_OBJECT: dict[str, Any] = {"type": "object", "properties": {}, "required": [], "additionalProperties": False}


@dataclass(frozen=True, slots=True)
class Signature:
    """A function as a model sees it: its arguments as a pydantic model, and how to call it with them."""

    name: str
    description: str
    takes_context: bool
    arguments: type[BaseModel]
    parameters: tuple[inspect.Parameter, ...]
    json_schema: dict[str, Any]

    def bind(self, arguments_json: str) -> tuple[list[Any], dict[str, Any]]:
        """Validated positional and keyword arguments (without the context).

        Raises:
            ToolError: kind `arguments`; the message says which argument is wrong and is meant for the model.
        """
        values = parse_arguments(self.arguments, arguments_json, tool=self.name)
        positional: list[Any] = []
        named: dict[str, Any] = {}
        for index, parameter in enumerate(self.parameters):
            value = getattr(values, f"a{index}")
            match parameter.kind:
                case inspect.Parameter.VAR_POSITIONAL:
                    positional.extend(value)
                case inspect.Parameter.VAR_KEYWORD:
                    named.update(value)
                case inspect.Parameter.KEYWORD_ONLY:
                    named[parameter.name] = value
                case _:
                    positional.append(value)
        return positional, named


def parse_arguments(model: type[BaseModel], arguments_json: str, *, tool: str) -> BaseModel:
    """Validate JSON text against `model`; an empty text counts as `{}`. Raises ToolError (kind `arguments`)."""
    try:
        return model.model_validate_json(arguments_json.strip() or "{}")
    except ValidationError as error:
        raise ToolError(f"The arguments of {tool} are wrong: {problems(error)}.", tool=tool, kind="arguments") from None


def problems(error: ValidationError) -> str:
    """What is wrong in words, without the values themselves."""
    said = []
    for entry in error.errors(include_url=False, include_input=False, include_context=False):
        where = ".".join(str(part) for part in entry["loc"])
        said.append(f"{where}: {entry['msg']}" if where else entry["msg"])
    return "; ".join(said)


def read_signature(
    function: Callable[..., Any], *, name: str, description: str | None = None, strict: bool = True
) -> Signature:
    """Read a function's parameters, annotations and docstring.

    Args:
        name: the tool's name, for messages.
        description: instead of the docstring's.
        strict: arguments that the function does not know are refused.
    Raises:
        UserError: an annotation cannot be resolved or has no JSON schema.
    """
    described = describe(inspect.getdoc(function))
    hints = _hints(function, name)
    parameters = list(inspect.signature(function).parameters.values())
    takes_context = bool(parameters) and _is_context(hints.get(parameters[0].name))
    own = tuple(parameters[1:] if takes_context else parameters)
    fields: dict[str, Any] = {}
    for index, parameter in enumerate(own):
        annotation = hints.get(parameter.name, Any)
        if _is_context(annotation):
            raise UserError(f"Tool {name}: the context must be the first parameter, not {parameter.name}.")
        fields[f"a{index}"] = _field(parameter, annotation, described.parameters.get(parameter.name))
    config = ConfigDict(extra="forbid" if strict else "ignore", arbitrary_types_allowed=False)
    try:
        model = create_model(f"{name}_arguments", __config__=config, **fields)
        schema = json_schema(model)
    except (PydanticUserError, TypeError) as error:
        raise UserError(f"Tool {name}: a parameter has a type without a JSON schema ({error}).") from error
    return Signature(name, description or described.text, takes_context, model, own, schema)


def json_schema(model: type[BaseModel]) -> dict[str, Any]:
    """The model's schema as a tool parameter object: no titles, `required` always there."""
    schema: dict[str, Any] = _without_titles(model.model_json_schema(by_alias=True))
    schema.setdefault("properties", {})
    schema.setdefault("required", [])
    schema.pop("description", None)
    return schema


def _hints(function: Callable[..., Any], name: str) -> dict[str, Any]:
    try:
        return typing.get_type_hints(function, include_extras=True)
    except (NameError, TypeError) as error:
        raise UserError(
            f"Tool {name}: an annotation cannot be resolved ({error}).",
            hint="Types used in a tool's signature have to be defined at module level.",
        ) from error


def _is_context(annotation: Any) -> bool:
    origin = typing.get_origin(annotation) or annotation
    return isinstance(origin, type) and issubclass(origin, RunContextWrapper)


def _field(parameter: inspect.Parameter, annotation: Any, description: str | None) -> tuple[Any, Any]:
    if typing.get_origin(annotation) is Annotated:
        annotation, description = _annotated(annotation, description)
    if parameter.kind is inspect.Parameter.VAR_POSITIONAL:
        return list[annotation], Field(default_factory=list, alias=parameter.name, description=description)
    if parameter.kind is inspect.Parameter.VAR_KEYWORD:
        return dict[str, annotation], Field(default_factory=dict, alias=parameter.name, description=description)
    default = parameter.default
    if isinstance(default, FieldInfo):
        shown = default.description or description
        return Annotated[annotation, default], Field(alias=parameter.name, description=shown)
    if default is inspect.Parameter.empty:
        return annotation, Field(alias=parameter.name, description=description)
    return annotation, Field(default=default, alias=parameter.name, description=description)


def _annotated(annotation: Any, description: str | None) -> tuple[Any, str | None]:
    """Text in `Annotated[int, "how many"]` is a description; constraints stay."""
    base, *extras = typing.get_args(annotation)
    said = next((extra for extra in extras if isinstance(extra, str)), None)
    kept = tuple(extra for extra in extras if not isinstance(extra, str))
    described = next((extra.description for extra in kept if isinstance(extra, FieldInfo) and extra.description), None)
    whole = Annotated[(base, *kept)] if kept else base
    return whole, described or said or description


def _without_titles(schema: Any) -> Any:
    if isinstance(schema, list):
        return [_without_titles(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    cleaned = {}
    for key, value in schema.items():
        if key == "title" and isinstance(value, str):
            continue
        if key in _NESTED and isinstance(value, dict):
            cleaned[key] = {name: _without_titles(part) for name, part in value.items()}
        elif key in ("default", "enum", "const", "examples"):
            cleaned[key] = value
        else:
            cleaned[key] = _without_titles(value)
    return cleaned
