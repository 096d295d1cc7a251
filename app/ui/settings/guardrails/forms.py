"""The form of one guardrail: what it looks for, what happens then, and a text to try it on."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from app.base.errors import ConfigError
from app.base.sections import GuardrailEntry
from app.ui.fields import TextField
from app.ui.settings.check_list import CheckList
from app.ui.settings.form import Form
from app.ui.settings.guardrails.trial_part import TrialPart
from app.ui.settings.tools import text
from app.ui.settings.tools.desk import EntryDesk
from app.ui.settings.tools.texts_row import texts_row
from app.ui.settings.tools.trust_part import TrustPart, look_after
from app.workbench.guardrails.own import EVERY_SET
from app.workbench.guardrails.words import PatternCheck

translate = QCoreApplication.translate


def guardrail_form(desk: EntryDesk, sets: Sequence[tuple[str, str]]) -> Form:
    """The rows of the desk's guardrail.

    Args:
        sets: the agent sets there are, as `(name, title)`.
    """
    assert isinstance(desk.entry, GuardrailEntry)
    form = Form(desk.store, desk.look)
    form.line("name", translate("GuardrailForm", "Name"))
    _looked_for(form, desk, desk.entry)
    form.heading(translate("GuardrailForm", "When it trips"))
    form.choice(
        "on_trip",
        translate("GuardrailForm", "Then"),
        [
            ("stop_and_retry", translate("GuardrailForm", "Stop the agent and ask for another answer")),
            ("report", translate("GuardrailForm", "Only tell me")),
        ],
    )
    form.paragraph(
        "follow_up",
        translate("GuardrailForm", "What the model is told"),
        lines=2,
        text=translate("GuardrailForm", "Before it answers again. Left empty, the usual words."),
    )
    _where(form, desk, desk.entry, sets)
    form.heading(translate("GuardrailForm", "Try it"))
    trial = TrialPart(desk, desk.entry)
    form.wide(trial)
    look_after(form, trial.tried)
    return form


def _looked_for(form: Form, desk: EntryDesk, entry: GuardrailEntry) -> None:
    match entry.kind:
        case "words":
            label = translate("GuardrailForm", "Words, one a line")
            note = translate("GuardrailForm", "Found as whole words, in capitals or not.")
            texts_row(form, desk, "words", label, ("\n".join, text.lines_of), lines=4, note=note)
        case "pattern":
            form.line(
                "pattern",
                translate("GuardrailForm", "Pattern"),
                hint=r"\b[A-Z]{2}-\d{4}\b",
                text=translate("GuardrailForm", "A regular expression as RE2 has it; capitals do not matter."),
                check=_wrong_with_pattern,
            )
        case "personal_data":
            _kinds(form, desk, entry)
        case "judge":
            form.paragraph(
                "rule",
                translate("GuardrailForm", "The rule"),
                text=translate(
                    "GuardrailForm",
                    "The chat server of “This computer”, under Connections, is asked whether the answer keeps it. "
                    "An answer that it does not judge in time is not checked, and you are told.",
                ),
            )
        case "python":
            form.wide(TrustPart(desk))
            form.note(
                translate(
                    "GuardrailForm",
                    "The function takes the text. What it returns is the reason, or True; nothing or False is good.",
                )
            )


def _kinds(form: Form, desk: EntryDesk, entry: GuardrailEntry) -> None:
    kinds = CheckList(desk.look)
    kinds.setObjectName("entities")
    kinds.show_names(
        [
            ("email", translate("GuardrailForm", "E-mail addresses")),
            ("phone", translate("GuardrailForm", "Telephone numbers")),
            ("payment_card", translate("GuardrailForm", "Card numbers")),
            ("iban", translate("GuardrailForm", "Bank accounts (IBAN)")),
            ("national_id", translate("GuardrailForm", "National identity numbers")),
            ("ip_address", translate("GuardrailForm", "Network addresses")),
        ],
        entry.entities,
    )
    kinds.ticked.connect(lambda: desk.store.set("entities", kinds.chosen()))
    form.row(
        translate("GuardrailForm", "Kinds"),
        kinds,
        text=translate(
            "GuardrailForm",
            "None ticked: all of these. They are found by their shape and check digits: names, postal addresses and "
            "numbers in words are not found. Telephone numbers without a country’s prefix are those of the United "
            "States, Britain, Germany, France, Korea, Japan and China; identity numbers those of the same countries "
            "but Britain.",
        ),
    )


def _where(form: Form, desk: EntryDesk, entry: GuardrailEntry, sets: Sequence[tuple[str, str]]) -> None:
    form.heading(translate("GuardrailForm", "Where it watches"))
    form.switch("is_enabled", translate("GuardrailForm", "In use"))
    watched = CheckList(desk.look)
    watched.setObjectName("agent_sets")
    watched.show_names([(EVERY_SET, translate("GuardrailForm", "All agent sets")), *sets], entry.agent_sets)
    watched.ticked.connect(lambda: desk.store.set("agent_sets", watched.chosen()))
    form.row(
        translate("GuardrailForm", "Every agent of"),
        watched,
        text=translate("GuardrailForm", "Agents of other sets have it when they name it. From the next connect on."),
    )
    name = TextField(f"own.{entry.id}")
    name.setReadOnly(True)
    form.row(translate("GuardrailForm", "In agent sets"), name)


def _wrong_with_pattern(pattern: str) -> str:
    try:
        PatternCheck(pattern)
    except ConfigError as error:
        return error.for_people()
    return ""
