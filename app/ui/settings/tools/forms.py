"""The form of one tool: what all have, and what its kind has. Parts that work stand in modules of their own."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.base.sections import HttpTool, McpTool, PythonTool
from app.ui.fields import TextField
from app.ui.settings.form import Form
from app.ui.settings.tools import text
from app.ui.settings.tools.desk import EntryDesk
from app.ui.settings.tools.secret_rows import add_secret_rows
from app.ui.settings.tools.server_part import ServerPart
from app.ui.settings.tools.texts_row import Conversion, texts_row
from app.ui.settings.tools.trial_part import TrialPart
from app.ui.settings.tools.trust_part import TrustPart, look_after

translate = QCoreApplication.translate


def entry_form(desk: EntryDesk) -> Form:
    """The rows of the desk's tool."""
    form = Form(desk.store, desk.look)
    match desk.entry:
        case PythonTool():
            form.wide(TrustPart(desk))
        case HttpTool():
            _http(form, desk, desk.entry)
        case McpTool():
            _server(form, desk, desk.entry)
    _common(form, desk)
    if isinstance(desk.entry, McpTool):
        form.heading(translate("ToolForm", "Tools of this server"))
        form.wide(ServerPart(desk, desk.entry))
    elif isinstance(desk.entry, PythonTool | HttpTool):
        form.heading(translate("ToolForm", "Try it"))
        trial = TrialPart(desk, desk.entry)
        form.wide(trial)
        look_after(form, trial.tried)
    return form


def _common(form: Form, desk: EntryDesk) -> None:
    form.heading(translate("ToolForm", "For agents"))
    name = TextField(f"own.{desk.entry.id}")
    name.setReadOnly(True)
    form.row(
        translate("ToolForm", "In agent sets"),
        name,
        text=translate("ToolForm", "Write this among an agent’s tools. It is in force when a conversation begins."),
    )
    is_server = isinstance(desk.entry, McpTool)
    form.line(
        "name",
        translate("ToolForm", "Name"),
        text="" if is_server else translate("ToolForm", "For the model; letters, digits, “_” and “-”."),
    )
    if not is_server:
        form.paragraph("description", translate("ToolForm", "What it does, for the model"), lines=3)
    form.switch("needs_approval", translate("ToolForm", "Ask me before each call"))
    form.seconds("timeout_s", translate("ToolForm", "Give up after"), 0.5, 600.0)


def _http(form: Form, desk: EntryDesk, entry: HttpTool) -> None:
    form.choice("method", translate("ToolForm", "Method"), [(each, each) for each in METHODS])
    form.line(
        "url",
        translate("ToolForm", "Address"),
        hint="https://example.org/search?q={q}",
        text=translate("ToolForm", "A name in curly brackets is a parameter that the model fills in."),
    )
    texts_row(form, desk, "headers", translate("ToolForm", "Headers"), _pairs(":"), hint="Accept-Language: en")
    add_secret_rows(form, desk, "secret_headers", translate("ToolForm", "Secret headers"), hint="Authorization")
    form.paragraph(
        "body",
        translate("ToolForm", "Body (JSON)"),
        text=translate("ToolForm", '{count} without quotes keeps its type, "{name}" is a text.'),
    )
    texts_row(
        form,
        desk,
        "parameters",
        translate("ToolForm", "Parameters (JSON schema)"),
        (text.schema_text, text.schema_of),
        lines=5,
        note=translate("ToolForm", "Left empty, every name in curly brackets is a text."),
    )
    form.line(
        "answer_path",
        translate("ToolForm", "Part of the answer"),
        hint="results[0].name",
        text=translate("ToolForm", "A JMESPath expression; empty for the whole answer."),
    )
    form.switch(
        "allows_private_address",
        translate("ToolForm", "May reach this computer and its network"),
        text=translate("ToolForm", "Otherwise you are asked before such a call."),
    )


def _server(form: Form, desk: EntryDesk, entry: McpTool) -> None:
    form.switch("is_enabled", translate("ToolForm", "In use"))
    form.line("command", translate("ToolForm", "Program"), hint="/usr/local/bin/server")
    texts_row(
        form, desk, "arguments", translate("ToolForm", "Arguments, one a line"), ("\n".join, text.lines_of), lines=3
    )
    texts_row(form, desk, "environment", translate("ToolForm", "Environment"), _pairs("="), hint="NAME=value")
    add_secret_rows(form, desk, "secret_environment", translate("ToolForm", "Secret variables"), hint="API_KEY")
    form.line(
        "url",
        translate("ToolForm", "Or address"),
        hint="https://example.org/mcp",
        text=translate("ToolForm", "A server needs a program or an address, not both."),
    )
    texts_row(form, desk, "headers", translate("ToolForm", "Headers"), _pairs(":"), hint="Accept-Language: en")
    add_secret_rows(form, desk, "secret_headers", translate("ToolForm", "Secret headers"), hint="Authorization")


METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE")


def _pairs(mark: str) -> Conversion:
    return (lambda pairs: text.pairs_text(pairs, mark)), (lambda written: text.pairs_of(written, mark))
