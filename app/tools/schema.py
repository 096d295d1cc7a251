"""From a function's signature to a JSON schema, and from JSON arguments back to a call.

Owns the pydantic model made of the parameters. Fields are named `a0, a1, …` with the parameter's name as alias, so
that any parameter name works (`schema`, `json`, `_private`) without touching pydantic's own.
"""

from __future__ import annotations

import inspect
import typing
from collections.abc import Callable
from typing import Annotated, Any, Optional

from pydantic import BaseModel, ConfigDict, Field, PydanticUserError, TypeAdapter, ValidationError, create_model
from pydantic.fields import FieldInfo
from pydantic.json_schema import GenerateJsonSchema

from app.base.errors import ToolError, UserError
from app.base.frozen import frozen
from app.base.json_text import from_json
from app.tools.annotation import described, portable, unpacked
from app.tools.context import RunContextWrapper
from app.tools.docstring import Described, DocstringStyle, describe
from app.tools.schema_tree import cleaned, unnamed
from app.tools.target import read_target

_UNNAMED = "there is no such field"
_UNNAMED_TYPES = ("extra_forbidden", "unexpected_keyword_argument")
EMPTY_OBJECT: dict[str, Any] = {"type": "object", "properties": {}, "required": [], "additionalProperties": False}


@frozen
class Signature:
    """A function as a model sees it: its arguments as a pydantic model, and how to call it with them."""

    name: str
    description: str
    takes_context: bool
    arguments: type[BaseModel]
    parameters: tuple[inspect.Parameter, ...]
    json_schema: dict[str, Any]
    strict: bool = True

    def bind(self, arguments_json: str) -> tuple[list[Any], dict[str, Any]]:
        """Validated positional and keyword arguments (without the context).

        Raises:
            ToolError: kind `arguments`; the message says which argument is wrong and is meant for the model.
        """
        values = parse_arguments(self.arguments, arguments_json, tool=self.name)
        if self.strict:
            self._refuse_unnamed(arguments_json)
        positional: list[Any] = []
        named: dict[str, Any] = {}
        for index, parameter in enumerate(self.parameters):
            value = getattr(values, f"a{index}")
            match parameter.kind:
                case inspect.Parameter.VAR_POSITIONAL:
                    positional.extend(value)
                case inspect.Parameter.VAR_KEYWORD:
                    named.update(self._free_names(value))
                case inspect.Parameter.KEYWORD_ONLY:
                    named[parameter.name] = value
                case _:
                    positional.append(value)
        return positional, named

    def _refuse_unnamed(self, arguments_json: str) -> None:
        """Keys inside nested objects that the schema does not name; those at the top are refused by the model."""
        found = unnamed(self.json_schema, from_json(arguments_json.strip() or "{}"))
        if found:
            said = "; ".join(f"{where}: {_UNNAMED}" for where in found)
            raise ToolError(f"The arguments of {self.name} are wrong: {said}.", tool=self.name, kind="arguments")

    def _free_names(self, given: dict[str, Any]) -> dict[str, Any]:
        """The names of `**options`, none of which may be a parameter of its own."""
        taken = sorted(given.keys() & {parameter.name for parameter in self.parameters})
        if taken:
            said = f"The arguments of {self.name} are wrong: {taken[0]} is given twice."
            raise ToolError(said, tool=self.name, kind="arguments")
        return given


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
        words = _UNNAMED if entry["type"] in _UNNAMED_TYPES else entry["msg"]
        said.append(f"{where}: {words}" if where else words)
    return "; ".join(said)


def read_signature(
    function: Callable[..., Any],
    *,
    name: str,
    description: str | None = None,
    strict: bool = True,
    use_docstring: bool = True,
    docstring_style: DocstringStyle | None = None,
) -> Signature:
    """Read a callable's parameters, annotations and docstring.

    Args:
        strict: arguments that the schema does not name are refused, at any depth.
        use_docstring: descriptions come out of the docstring too, not of annotations alone.
        docstring_style: the docstring's style; None finds it out.
    Raises:
        UserError: an annotation has no JSON schema, or a context is not the first parameter.
    """
    target = read_target(function, name)
    text = describe(target.docstring, docstring_style) if use_docstring else Described()
    parameters = target.parameters
    takes_context = bool(parameters) and _is_context(target.hints.get(parameters[0].name))
    own = parameters[1:] if takes_context else parameters
    fields: dict[str, Any] = {}
    for index, parameter in enumerate(own):
        annotation = target.hints.get(parameter.name, Any)
        if _is_context(annotation):
            raise UserError(f"Tool {name}: the context must be the first parameter, not {parameter.name}.")
        fields[f"a{index}"] = _field(parameter, portable(annotation), text.parameters.get(parameter.name))
    config = ConfigDict(extra="forbid" if strict else "ignore", arbitrary_types_allowed=False)
    try:
        model = create_model(f"{name}_arguments", __config__=config, **fields)
        schema = json_schema(model, strict=strict)
    except (PydanticUserError, TypeError) as error:
        raise UserError(f"Tool {name}: a parameter has a type without a JSON schema ({error}).") from error
    return Signature(name, description or text.text, takes_context, model, own, schema, strict)


class _Quiet(GenerateJsonSchema):
    """A default that JSON cannot say is left out of the schema without a warning to the caller's users."""

    ignored_warning_kinds: set[Any] = {"skipped-choice", "non-serializable-default"}  # noqa: RUF012 - pydantic's own name


def json_schema(described_type: Any, *, strict: bool = False) -> dict[str, Any]:
    """The schema of a type as a tool parameter object: no titles, `required` always there.

    Args:
        strict: objects inside that list their properties take no others.
    Raises:
        PydanticUserError: the type has none.
    """
    written = TypeAdapter(described_type).json_schema(by_alias=True, schema_generator=_Quiet)
    schema: dict[str, Any] = cleaned(written, closes_objects=strict)
    schema.setdefault("properties", {})
    schema.setdefault("required", [])
    schema.pop("description", None)
    return schema


def _is_context(annotation: Any) -> bool:
    origin = typing.get_origin(annotation) or annotation
    return isinstance(origin, type) and issubclass(origin, RunContextWrapper)


def _field(parameter: inspect.Parameter, annotation: Any, description: str | None) -> tuple[Any, Any]:
    annotation, description = described(annotation, description)
    match parameter.kind:
        case inspect.Parameter.VAR_POSITIONAL:
            return list[annotation], Field(default_factory=list, alias=parameter.name, description=description)
        case inspect.Parameter.VAR_KEYWORD:
            options = portable(unpacked(annotation)) or dict[str, annotation]
            return options, Field(default_factory=dict, alias=parameter.name, description=description)
    default = parameter.default
    if isinstance(default, FieldInfo):
        shown = default.description or description
        return Annotated[annotation, default], Field(alias=parameter.name, description=shown)
    if default is inspect.Parameter.empty:
        return annotation, Field(alias=parameter.name, description=description)
    if default is None:
        annotation = Optional[annotation]  # noqa: UP045 - built at run time, of a form that may know no `|`
    return annotation, Field(default=default, alias=parameter.name, description=description)
