"""Every text of the code is translated, whole and consistent, in every language."""

from __future__ import annotations

import ast
import functools
import json
import re
import shutil
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from app.base import errors
from tests.translations import load

ROOT = Path(__file__).resolve().parents[3]
TRANSLATED = ("ja", "ko", "zh_CN")
PLACEHOLDER = re.compile(r"\{[^{}]*\}|%n|%\d|%\(\w+\)\w|%[sr]")
ACCELERATOR = re.compile(r"&(?=\w)")


def messages(language: str) -> Iterator[tuple[str, str, list[str], bool]]:
    """Context, English text, translated forms, whether it is finished."""
    file = ROOT / "resources" / "translations" / f"sidetone_{language}.ts"
    for context in ElementTree.parse(file).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
            name, source = context.findtext("name") or "", message.findtext("source") or ""
            yield name, source, forms, translation.get("type") is None


@functools.cache
def texts_of_the_code() -> list[Any]:
    """Every file is parsed for them, which takes its time."""
    found: list[Any] = load().texts()
    return found


@pytest.mark.parametrize("language", TRANSLATED)
def test_the_sources_hold_exactly_the_texts_of_the_code(language: str) -> None:
    wanted = {(text.context, text.source) for text in texts_of_the_code()}
    known = {(context, source) for context, source, _, _ in messages(language)}
    hint = "python packaging/translations.py extract"
    assert known == wanted, f"missing: {sorted(wanted - known)}, gone: {sorted(known - wanted)}; {hint}"


@pytest.mark.parametrize("language", TRANSLATED)
def test_nothing_is_unfinished(language: str) -> None:
    assert [source for _, source, forms, is_done in messages(language) if not is_done or not all(forms)] == []


def test_counted_english_texts_have_their_forms() -> None:
    counted = {(text.context, text.source) for text in texts_of_the_code() if text.is_counted}
    found = {(context, source) for context, source, forms, is_done in messages("en") if is_done and all(forms)}
    assert found == counted


@pytest.mark.parametrize("language", TRANSLATED)
def test_placeholders_and_accelerators_are_those_of_the_english_text(language: str) -> None:
    for context, source, forms, _ in messages(language):
        for form in forms:
            assert sorted(PLACEHOLDER.findall(form)) == sorted(PLACEHOLDER.findall(source)), (context, source, form)
            assert len(ACCELERATOR.findall(form)) == len(ACCELERATOR.findall(source)), (context, source, form)
            assert source.endswith("…") == form.endswith("…"), (context, source, form)


def test_korean_texts_need_no_particle_that_depends_on_a_value() -> None:
    """Whether 이 or 가 follows depends on the last sound of what is put in, which may be a name in any script."""
    after_value = r"(\}|%[sr])[”’\"']?(이|가|을|를|은|는|과|와|으로|로|라는|이라는)(?![가-힣])"
    both_forms = r"[을를은는이가과와]\([가-힣]\)|\(으\)로"
    literal = '{count} without quotes keeps its type, "{name}" is a text.'  # no value: it stands there as it is
    forms = [form for _, source, all_forms, _ in messages("ko") for form in all_forms if source != literal]
    assert [form for form in forms if re.search(f"{after_value}|{both_forms}", form)] == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_no_two_entries_of_one_menu_have_one_accelerator(language: str) -> None:
    for shown in zip(*((source, forms[0]) for _, source, forms, _ in messages(language)), strict=True):
        keys = [key.lower() for text in shown for key in re.findall(r"&(\w)", text)]
        assert len(keys) == len(set(keys))


def test_every_text_of_the_code_is_found_and_none_is_put_together() -> None:
    found = {(text.context, text.source) for text in texts_of_the_code()}
    assert ("Actions", "Talk now, on this computer") in found
    assert ("SettingsDialog", "Settings") in found
    assert len(found) > 200


def test_texts_go_to_the_sources_and_finished_ones_come_out(tmp_path: Path) -> None:
    load().extract(tmp_path)
    source = tmp_path / "sidetone_ko.ts"
    text = source.read_text(encoding="utf-8")
    unfinished = '<source>Settings</source>\n        <translation type="unfinished"></translation>'
    assert unfinished in text
    source.write_text(text.replace(unfinished, "<source>Settings</source>\n        <translation>설정</translation>"))
    made = load().compile_all(tmp_path)
    assert sorted(tmp_path.iterdir()) == sorted([*tmp_path.glob("*.ts"), *made])
    assert load().catalogue(source)["SettingsDialog"] == {"Settings": ["설정"]}
    catalogue = json.loads((tmp_path / "sidetone_ko.json").read_text(encoding="utf-8"))
    assert catalogue["SettingsDialog"] == {"Settings": ["설정"]}


def test_what_lies_there_is_not_taken_for_what_was_made(tmp_path: Path) -> None:
    """A damaged file, or one of another source, is as new as the right one."""
    source = tmp_path / "sidetone_ko.ts"
    shutil.copyfile(ROOT / "resources" / "translations" / source.name, source)
    made = load().compile_all(tmp_path)
    right = [file.read_bytes() for file in made]
    assert [file.name for file in made] == ["sidetone_ko.qm", "sidetone_ko.json"]
    for file in made:
        file.write_bytes(b"x")
    load().compile_all(tmp_path)
    assert [file.read_bytes() for file in made] == right


def test_a_text_that_is_put_together_is_refused_with_its_place() -> None:
    finder = load().Finder(load().ROOT / "app" / "made_up.py")
    with pytest.raises(load().TranslationError, match=r"made_up\.py:2: .*\.format"):
        finder.visit(ast.parse('class A:\n    def f(self): self.tr(f"Hello {self}")'))


FOR_PEOPLE = {
    error.__name__
    for error in vars(errors).values()
    if isinstance(error, type)
    and issubclass(error, errors.AppError)
    # written for programmers, models and peers, as the module says
    and not issubclass(error, errors.UserError | errors.ForeignCodeError | errors.ToolError | errors.ProtocolError)
}


def is_bare(text: ast.expr) -> bool:
    """Whether an argument is a text of more than one word that nobody translates."""
    if isinstance(text, ast.JoinedStr):
        return any(is_bare(part) for part in text.values)
    return isinstance(text, ast.Constant) and isinstance(text.value, str) and " " in text.value.strip()


def test_errors_for_people_are_said_in_their_language() -> None:
    bare = []
    for file in sorted((ROOT / "app").rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            name = getattr(node.func, "attr", getattr(node.func, "id", "")) if isinstance(node, ast.Call) else ""
            if isinstance(node, ast.Call) and name in FOR_PEOPLE:
                told = [*node.args[:1], *(each.value for each in node.keywords if each.arg in ("message", "hint"))]
                bare += [f"{file.relative_to(ROOT)}:{node.lineno}" for text in told if is_bare(text)]
    assert bare == []
