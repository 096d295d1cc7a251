#!/usr/bin/env python3
"""The texts of the application in other languages; compiling needs the standard library only.

    python packaging/translations.py extract    bring the sources in resources/translations/*.ts up to the code
    python packaging/translations.py compile    make what the application loads: *.qm for Qt, *.json for the rest

Texts are found by Python's own parser: `self.tr(…)`, `translate(context, …)`, `say(context, …)`, `count(context, …)`,
`mark(context, …)` and `QT_TRANSLATE_NOOP(context, …)`. They go to `lupdate` as a C++ file, because its own reader of
Python misses calls with keywords and counted texts. What Qt loads is written here, so that a wheel can be built where
there is no Qt. Which word each of the application's terms has is in tests/unit/packaging/test_glossary.py.
"""

import argparse
import ast
import json
import os
import struct
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"
CODE = ROOT / "app"
LANGUAGES = ("en", "ja", "ko", "zh_CN")
WITH_CONTEXT = {"translate", "say", "count", "mark", "QT_TRANSLATE_NOOP"}


class TranslationError(Exception):
    """A text that cannot be translated, or a tool that failed; says where."""


@dataclass(frozen=True, order=True)
class Text:
    """One text of the code. `is_counted`: it holds `%n` and has a form for each kind of number."""

    context: str
    source: str
    is_counted: bool = False


class Finder(ast.NodeVisitor):
    """Collects the texts of one file."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self.texts: set[Text] = set()
        self._classes: list[str] = []

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self._classes.append(node.name)
        self.generic_visit(node)
        self._classes.pop()

    def visit_Call(self, node: ast.Call) -> None:
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        if name == "tr" and node.args and self._classes:
            self._take(node, self._classes[-1], node.args[0], len(node.args) > 2)
        elif name in WITH_CONTEXT and len(node.args) >= 2 and isinstance(node.args[0], ast.Constant):
            is_counted = name == "count" or len(node.args) > 3
            self._take(node, str(node.args[0].value), node.args[1], is_counted)
        self.generic_visit(node)

    def _take(self, node: ast.Call, context: str, text: ast.expr, is_counted: bool) -> None:
        if isinstance(text, ast.Constant) and isinstance(text.value, str):
            if text.value:
                self.texts.add(Text(context, text.value, is_counted))
        elif isinstance(text, ast.JoinedStr | ast.BinOp | ast.Call | ast.IfExp):
            place = f"{self.file.relative_to(ROOT)}:{node.lineno}"
            raise TranslationError(
                f"{place}: a text that is put together cannot be translated; use .format(…) after it."
            )


def texts() -> list[Text]:
    """All texts of the code, sorted. Raises TranslationError."""
    found: set[Text] = set()
    for file in sorted(CODE.rglob("*.py")):
        finder = Finder(file)
        finder.visit(ast.parse(file.read_text(encoding="utf-8")))
        found |= finder.texts
    return sorted(found)


def as_cpp(found: list[Text]) -> str:
    """The texts as calls that `lupdate` reads."""
    lines = []
    for text in found:
        count = ", nullptr, n" if text.is_counted else ""
        context, source = (json.dumps(part, ensure_ascii=False) for part in (text.context, text.source))
        lines.append(f"QCoreApplication::translate({context}, {source}{count});")
    return "void texts(int n)\n{\n" + "\n".join(lines) + "\n}\n"


def tool(name: str) -> str:
    """`lupdate`, from the environment that runs this."""
    for folder in (Path(sys.executable).parent, Path(sys.prefix) / "bin", Path(sys.prefix) / "Scripts"):
        for suffix in ("", ".exe"):
            if (folder / f"pyside6-{name}{suffix}").exists():
                return str(folder / f"pyside6-{name}{suffix}")
    raise TranslationError(
        f"pyside6-{name} is missing. It comes with PySide6: start this with the environment's Python."
    )


def run(command: list[str]) -> None:
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode:
        raise TranslationError(f"{Path(command[0]).name} failed:\n{done.stdout}{done.stderr}")


def extract(folder: Path = FOLDER) -> None:
    """Bring the sources up to the code: new texts are unfinished, those that are gone go."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as temporary:
        source = Path(temporary) / "texts.cpp"
        source.write_text(as_cpp(texts()), encoding="utf-8")
        for language in LANGUAGES:
            plural = ["-pluralonly"] if language == "en" else []
            common = ["-silent", "-no-obsolete", "-locations", "none", "-source-language", "en"]
            target = ["-target-language", language, "-ts", str(folder / f"sidetone_{language}.ts")]
            run([tool("lupdate"), str(source), *common, *plural, *target])


def catalogue(file: Path) -> dict[str, dict[str, list[str]]]:
    """The finished texts of one source: by context and English text, all forms."""
    found: dict[str, dict[str, list[str]]] = {}
    for context in ElementTree.parse(file).getroot().iter("context"):
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None or translation.get("type") in ("unfinished", "vanished", "obsolete"):
                continue
            forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
            found.setdefault(name, {})[message.findtext("source") or ""] = forms
    return found


def compile_all(folder: Path = FOLDER) -> list[Path]:
    """Make `.qm` and `.json` of every source; returns them.

    Anew each time, which takes a tenth of a second: that a result is newer than its source does not tell that it was
    made of it. Each file is there whole or as it was.
    """
    made: list[Path] = []
    for source in sorted(folder.glob("*.ts")):
        found = catalogue(source)
        text = json.dumps(found, ensure_ascii=False, separators=(",", ":"))
        language = source.stem.removeprefix("sidetone_")
        for suffix, content in ((".qm", as_qm(found, language)), (".json", text.encode())):
            made.append(source.with_suffix(suffix))
            put(made[-1], content)
    return made


def put(file: Path, content: bytes) -> None:
    beside = file.with_name(f"{file.name}.{os.getpid()}")
    try:
        beside.write_bytes(content)
        beside.replace(file)
    finally:
        beside.unlink(missing_ok=True)


# What `QTranslator` reads: sections of a tag, a length and data; messages are found by the hash of their English text.
QM_MAGIC = bytes.fromhex("3cb86418caef9c95cd211cbf60a1bddd")
HASHES, MESSAGES, NUMERUS_RULES, LANGUAGE = 0x42, 0x69, 0x88, 0xA7
END, TRANSLATION, SOURCE_TEXT, CONTEXT = 1, 3, 6, 7
ONE_AND_OTHERS = bytes((1, 1))  # "equal to 1" chooses the first form


def as_qm(found: dict[str, dict[str, list[str]]], language: str) -> bytes:
    """The texts as a compiled file of Qt."""
    hashes, messages = [], b""
    for context, texts_of_context in found.items():
        for source, forms in texts_of_context.items():
            hashes.append((elf_hash(source.encode()), len(messages)))
            parts = [tagged(TRANSLATION, form.encode("utf-16-be")) for form in forms]
            parts += [tagged(SOURCE_TEXT, source.encode()), tagged(CONTEXT, context.encode()), bytes((END,))]
            messages += b"".join(parts)
    sections = [
        tagged(LANGUAGE, language.encode()),
        tagged(HASHES, b"".join(struct.pack(">II", *each) for each in sorted(hashes))),
        tagged(MESSAGES, messages),
    ]
    if language == "en":
        sections.append(tagged(NUMERUS_RULES, ONE_AND_OTHERS))
    return QM_MAGIC + b"".join(sections)


def tagged(tag: int, data: bytes) -> bytes:
    return struct.pack(">BI", tag, len(data)) + data


def elf_hash(data: bytes) -> int:
    """The hash of the ELF format's symbol tables, which Qt uses here; never 0."""
    value = 0
    for byte in data:
        value = (value << 4) + byte
        high = value & 0xF0000000
        value = (value ^ (high >> 24)) & ~high & 0xFFFFFFFF
    return value or 1


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("command", choices=("extract", "compile"))
    command = parser.parse_args().command
    try:
        extract() if command == "extract" else compile_all()
    except TranslationError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
