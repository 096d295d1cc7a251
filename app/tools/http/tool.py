"""A person's HTTP request as a tool: checked when it is made, filled with the model's values when it is called.

Owns what a call is allowed: private addresses are asked for with the tool's approval, unless the entry allows them.
Secrets are read at each call and struck out of whatever is told afterwards.
"""

from __future__ import annotations

import asyncio
import functools
import importlib
import json
import re
from collections import deque
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Final

from app.base import secrets
from app.base.errors import ConfigError, ToolError
from app.base.json_text import from_json
from app.base.language import say
from app.base.sections import HttpTool
from app.tools.context import RunContextWrapper, ToolContext
from app.tools.executor import check_json
from app.tools.http.address import addresses_of, is_private
from app.tools.http.proxy import AskWay, system_way
from app.tools.http.template import BodyTemplate, UrlTemplate, as_in
from app.tools.spec import FunctionTool
from app.tools.struck import struck

if TYPE_CHECKING:
    from app.tools.http.exchange import Answer

ReadSecret = Callable[[str], str | None]

LONGEST_TEXT: Final = 20_000
"""Characters of an answer that reach the model."""
_LONGEST_COMPLAINT: Final = 300
_REMEMBERED: Final = 64
_HEADER_NAME: Final = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_OURS: Final = frozenset({"host", "content-length", "transfer-encoding", "connection", "upgrade", "accept-encoding"})


def http_tool(entry: HttpTool, read_secret: ReadSecret = secrets.read_kept, way: AskWay = system_way) -> FunctionTool:
    """The tool of a request.

    Args:
        read_secret: gives the value of a secret by its name, None when it is not kept.
        way: asked at each call through which proxy it goes.
    Raises:
        ConfigError: URL, body, headers, schema or path cannot be used; the message says which and why.
    """
    asking = _Asking(entry, read_secret, way)
    return FunctionTool(
        name=entry.name or entry.id,
        description=entry.description or f"{entry.method} request to {asking.url.host}.",
        params_json_schema=asking.schema,
        on_invoke_tool=asking.invoke,
        strict_json_schema=False,
        needs_approval=asking.needs_approval,
        timeout=entry.timeout_s,
    )


class _Asking:
    """One request, ready to be made any number of times."""

    def __init__(self, entry: HttpTool, read_secret: ReadSecret, way: AskWay) -> None:
        self.url = UrlTemplate(entry.url)
        self._entry = entry
        self._read_secret = read_secret
        self._way = way
        self._body = BodyTemplate(entry.body)
        self._path = _compiled(entry.answer_path)
        self.schema = _schema(entry, tuple(dict.fromkeys((*self.url.names, *self._body.names))))
        _check_headers(entry)
        self._agreed: deque[str] = deque(maxlen=_REMEMBERED)

    async def needs_approval(self, _: RunContextWrapper[Any], __: dict[str, Any], call_id: str) -> bool | str:
        """Whether a person has to agree to this call, and why; then it may reach a private address too."""
        private = "" if self._entry.allows_private_address else await self._private_address()
        if not private:
            return self._entry.needs_approval
        self._agreed.append(call_id)
        shown = private if private == self.url.host else f"{self.url.host} ({private})"
        return say("HttpTool", "This request goes to a private address: {address}.").format(address=shown)

    async def invoke(self, context: ToolContext[Any], arguments_json: str) -> str:
        """Make the request; the answer as text. Raises ToolError."""
        name = context.tool_name or self._entry.id
        values = check_json(arguments_json, name)
        self._check(values, name)
        hidden = await asyncio.to_thread(self._secrets, name)
        try:
            answer = await self._exchanged(values, hidden, name, context.tool_call_id)
            return self._told(answer, name, tuple(hidden.values()))
        except ValueError as error:
            raise ToolError(str(error), tool=name, kind="arguments") from None

    async def _private_address(self) -> str:
        try:
            found = await addresses_of(self.url.host, self.url.port)
        except OSError:
            return ""  # the call will say so
        return next(filter(is_private, found), "")

    async def _exchanged(
        self, values: Mapping[str, Any], hidden: Mapping[str, str], name: str, call_id: str | None
    ) -> Answer:
        # The HTTP library takes a moment to import: on a thread, so that sound goes on meanwhile.
        module = await asyncio.to_thread(importlib.import_module, "app.tools.http.exchange")
        body = self._body.filled(values)
        request = module.Request(
            self._entry.method, self.url.filled(values), self._headers(hidden, has_body=body is not None), body
        )
        agreed = self.url.host if call_id in self._agreed else None

        def may_reach_private(host: str) -> bool:
            return self._entry.allows_private_address or host == agreed

        try:
            way = await self._way()
        except ConfigError as error:
            raise ToolError(error.message, tool=name, kind="refused", hint=error.hint) from None
        answer: Answer = await module.exchange(request, tool=name, may_reach_private=may_reach_private, way=way)
        return answer

    def _headers(self, hidden: Mapping[str, str], *, has_body: bool) -> dict[str, str]:
        ours = {"accept": "application/json, text/*;q=0.9, */*;q=0.1", "accept-encoding": "identity"}
        if has_body:
            ours["content-type"] = "application/json"
        return ours | {key.lower(): value for key, value in (*self._entry.headers.items(), *hidden.items())}

    def _secrets(self, name: str) -> dict[str, str]:
        entry, read = self._entry, self._read_secret
        found = {header: read(secrets.tool_name(entry.id, header)) for header in entry.secret_headers}
        missing = next((header for header, value in found.items() if not value), None)
        if missing is not None:
            said = f"the value of its header {missing} is not kept on this computer"
            raise ToolError(said, tool=name, kind="refused", hint="Enter it in the settings, under Tools.")
        return {header: value for header, value in found.items() if value}

    def _check(self, values: Mapping[str, Any], name: str) -> None:
        import referencing.exceptions

        try:
            wrong = next(iter(_validator(self.schema).iter_errors(values)), None)
        except referencing.exceptions.Unresolvable as error:
            said = f"the schema of its parameters refers to {error.ref!r}, which is not in it"
            raise ToolError(said, tool=name, kind="refused") from None
        if wrong is not None:
            where = f"{wrong.json_path.removeprefix('$.')}: " if wrong.path else ""
            said = f"The arguments of {name} are wrong: {where}{wrong.message[:_LONGEST_COMPLAINT]}."
            raise ToolError(said, tool=name, kind="arguments")

    def _told(self, answer: Answer, name: str, hidden: tuple[str, ...]) -> str:
        if not 200 <= answer.status < 300:
            said = f"{answer.host} answered with status {answer.reason}"
            words = _complaint(answer)
            raise ToolError(struck(f"{said}: {words}" if words else said, hidden), tool=name, kind="raised")
        try:
            text = answer.text()
        except ValueError as error:
            raise ToolError(f"{answer.host} answered with {error}", tool=name, kind="output") from None
        if self._path is not None:
            text = self._found(text, answer.host, name)
        if len(text) > LONGEST_TEXT:
            text = f"{text[:LONGEST_TEXT]} … (cut off: the answer has {len(text):,} characters)"
        return struck(text, hidden)

    def _found(self, text: str, host: str, name: str) -> str:
        import jmespath

        path = self._entry.answer_path
        try:
            found = self._path.search(from_json(text))
        except jmespath.exceptions.JMESPathError as error:
            raise ToolError(f"the answer does not fit {path!r} ({error})", tool=name, kind="output") from None
        except (ValueError, RecursionError):
            said = f"{host} answered with what is no JSON, so there is no {path!r} in it"
            raise ToolError(said, tool=name, kind="output") from None
        if found is None:
            raise ToolError(f"the answer of {host} has nothing at {path!r}", tool=name, kind="output")
        return found if isinstance(found, str) else json.dumps(found, ensure_ascii=False)


def _complaint(answer: Answer) -> str:
    """What the server says of a failure, short; nothing of a page for people."""
    if "html" in answer.content_type:
        return ""
    try:
        return " ".join(answer.text().split())[:_LONGEST_COMPLAINT]
    except ValueError:
        return ""


def _compiled(path: str) -> Any:
    if not path.strip():
        return None
    import jmespath

    try:
        return jmespath.compile(path)
    except jmespath.exceptions.JMESPathError as error:
        said = " ".join(str(error).split())
        told = say("HttpTool", "The answer path {path} cannot be read: {reason}.").format(path=repr(path), reason=said)
        raise ConfigError(told, hint=as_in("results[0].name")) from None


def _schema(entry: HttpTool, names: tuple[str, ...]) -> dict[str, Any]:
    """The schema of the parameters: as given, else one text for each of the names."""
    if not entry.parameters:
        texts = {name: {"type": "string"} for name in names}
        return {"type": "object", "properties": texts, "required": list(names), "additionalProperties": False}
    schema = {"type": "object", "properties": {}, **entry.parameters}
    if schema["type"] != "object" or not isinstance(schema["properties"], dict):
        said = say("HttpTool", "The parameters must be described by a JSON schema of an object with properties.")
        raise ConfigError(said)
    unknown = next((name for name in names if name not in schema["properties"]), None)
    if unknown is not None:
        known = ", ".join(schema["properties"]) or "–"
        said = say("HttpTool", "{name} is used, but is no parameter.").format(name=f"{{{unknown}}}")
        raise ConfigError(said, hint=say("HttpTool", "Parameters: {names}.").format(names=known))
    _validator(schema)
    return schema


def _validator(schema: dict[str, Any]) -> Any:
    """Checks values against a schema and fetches nothing. Raises ConfigError: the schema is none."""
    return _made_validator(json.dumps(schema, sort_keys=True))


@functools.lru_cache(maxsize=32)
def _made_validator(schema_json: str) -> Any:
    import jsonschema
    import referencing

    schema = from_json(schema_json)
    try:
        jsonschema.Draft202012Validator.check_schema(schema)
    except jsonschema.SchemaError as error:
        where = error.json_path.removeprefix("$").removeprefix(".")
        reason = f"{where}: {error.message}" if where else error.message
        said = say("HttpTool", "The parameters are no valid JSON schema: {reason}.").format(reason=reason)
        raise ConfigError(said) from None
    return jsonschema.Draft202012Validator(schema, registry=referencing.Registry())


def _check_headers(entry: HttpTool) -> None:
    for name in (*entry.headers, *entry.secret_headers):
        if not _HEADER_NAME.fullmatch(name):
            said = say("HttpTool", "{name} cannot be the name of a header.").format(name=repr(name))
            raise ConfigError(said, hint=as_in("Authorization"))
        if name.lower() in _OURS:
            said = say("HttpTool", "The header {name} is set by itself.").format(name=name)
            raise ConfigError(said, hint=say("HttpTool", "Remove it."))
    for name, value in entry.headers.items():
        if not value.isprintable():
            said = say("HttpTool", "The value of the header {name} contains a line break.").format(name=name)
            raise ConfigError(said)
