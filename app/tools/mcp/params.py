"""How to reach a tool server: the dicts that a caller writes, checked. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from pathlib import Path
from typing import Any, Literal, TypeVar

from pydantic import ConfigDict, Field, TypeAdapter, ValidationError, with_config

from app.base.errors import UserError
from app.base.frozen import frozen
from app.tools.http.proxy import AskWay, system_way

P = TypeVar("P", "StdioParams", "HttpParams")


@with_config(ConfigDict(extra="forbid"))
@frozen
class StdioParams:
    """A program that is started and spoken with over its standard input and output.

    Args:
        env: added to the few variables that a child inherits (PATH, HOME and the like); no other one of ours is seen.
        encoding, encoding_error_handler: of the text on the pipes.
    """

    command: str
    args: list[str] = field(default_factory=list)
    env: dict[str, str] | None = None
    cwd: str | Path | None = None
    encoding: str = "utf-8"
    encoding_error_handler: Literal["strict", "ignore", "replace"] = "replace"


@with_config(ConfigDict(extra="forbid"))
@frozen
class HttpParams:
    """A server at a URL.

    Args:
        timeout: seconds for connecting, sending and waiting for a free connection.
        sse_read_timeout: seconds without a byte after which an open answer counts as lost.
        terminate_on_close: tell the server that the session is over.
        way: asked at each connection through which proxy it goes, as an address, True for the system's or None.
    """

    url: str = Field(pattern=r"^https?://\S+$")
    headers: dict[str, str] = field(default_factory=dict)
    timeout: float = Field(default=5.0, gt=0)
    sse_read_timeout: float = Field(default=300.0, gt=0)
    terminate_on_close: bool = True
    way: AskWay = system_way


def stdio_params(given: Mapping[str, Any] | StdioParams) -> StdioParams:
    """Check them. Raises UserError that names what is wrong."""
    return _checked(StdioParams, given)


def http_params(given: Mapping[str, Any] | HttpParams) -> HttpParams:
    """Check them. Raises UserError that names what is wrong."""
    return _checked(HttpParams, given)


def _checked(kind: type[P], given: Any) -> P:
    if isinstance(given, kind):
        return given
    if not isinstance(given, Mapping):
        raise UserError(f"The params of a tool server must be a dict, not {type(given).__name__}.")
    try:
        return TypeAdapter(kind).validate_python(dict(given))
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        where = ".".join(str(part) for part in first["loc"])
        names = ", ".join(sorted(kind.__dataclass_fields__))
        raise UserError(f"params.{where} of a tool server: {first['msg']}.", hint=f"Allowed: {names}.") from None
