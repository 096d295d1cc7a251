"""Arithmetic in spoken words, as an expression a calculator reads: `twelve times four` → `12 * 4`.

Pure. Knows written signs too (`2+2*3`, `√9`), `percent of`, `squared`, `half of`, and the forms "add 2 and 3",
"subtract 3 from 10", "divide 10 by 4", "the sum of". The result uses only numbers, `+ - * / ** ( )` and `sqrt`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.local.brain.spoken_number import number_at, plain

_PIECE = re.compile(r"\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\*\*|[-+*/^()×÷·−%√]|[^\W\d_]+")
_OPERATORS: tuple[tuple[tuple[str, ...], str], ...] = (
    (("to", "the", "power", "of"), "**"),
    (("multiplied", "by"), "*"),
    (("multiply", "by"), "*"),
    (("divided", "by"), "/"),
    (("divide", "by"), "/"),
    (("percent", "of"), "/ 100 *"),
    (("per", "cent", "of"), "/ 100 *"),
    (("%", "of"), "/ 100 *"),
    (("take", "away"), "-"),
    (("added", "to"), "+"),
    (("plus",), "+"),
    (("minus",), "-"),
    (("less",), "-"),
    (("times",), "*"),
    (("over",), "/"),
    (("x",), "*"),
)
_SIGNS = {"×": "*", "·": "*", "÷": "/", "−": "-", "^": "**"} | {sign: sign for sign in ("+", "-", "*", "/", "**")}
_AFTER: tuple[tuple[tuple[str, ...], str], ...] = (
    (("squared",), "** 2"),
    (("cubed",), "** 3"),
    (("percent",), "/ 100"),
)
_VERBS: tuple[tuple[str, tuple[str, ...], str, bool], ...] = (
    # the verb, what stands between its two numbers, the operator, whether the numbers change places
    ("add", ("and", "to"), "+", False),
    ("sum", ("and",), "+", False),
    ("subtract", ("from",), "-", True),
    ("difference", ("and",), "-", False),
    ("multiply", ("by", "and", "with"), "*", False),
    ("product", ("and",), "*", False),
    ("divide", ("by",), "/", False),
)


def expression_in(text: str) -> str | None:
    """The first calculation of a sentence, None when there is none (a lone number is none)."""
    words = _PIECE.findall(text.lower())
    for at in range(len(words)):
        found = _verb_form(words, at) or _run(words, at)
        if found:
            return found
    return None


def _verb_form(words: Sequence[str], at: int) -> str | None:
    for verb, joins, operator, swaps in _VERBS:
        if words[at] != verb:
            continue
        first = _after(words, at + 1, ("up", "of", "between", "the"))
        one = number_at(words, first)
        if one is None or one.end >= len(words) or words[one.end] not in joins:
            return None
        other = number_at(words, one.end + 1)
        if other is None:
            return None
        left, right = (other.value, one.value) if swaps else (one.value, other.value)
        return f"{plain(left)} {operator} {plain(right)}"
    return None


def _after(words: Sequence[str], at: int, fillers: tuple[str, ...]) -> int:
    while at < len(words) and words[at] in fillers:
        at += 1
    return at


def _run(words: Sequence[str], start: int) -> str | None:
    """The longest run operand (operator operand)* from `start`; needs at least one operator or root."""
    parts: list[str] = []
    depth, at, good = 0, start, 0
    has_sum = False
    wants_operand = True
    while at < len(words):
        if wants_operand and (step := _operand(words, at)):
            text, at, opens = step
            depth, has_sum = depth + opens, has_sum or "sqrt" in text or "0.5 *" in text
            wants_operand = text.endswith(("(", "*"))
        elif not wants_operand and (step := _operator(words, at, depth)):
            text, at, closes = step
            depth, has_sum = depth - closes, True
            wants_operand = not (closes or text.startswith(("** 2", "** 3")) or text == "/ 100")
        else:
            break
        parts.append(text)
        if not wants_operand and depth == 0:
            good = len(parts)
    expression = " ".join(parts[:good]).replace("( ", "(").replace(" )", ")")
    return expression if has_sum and re.search(r"[-+*/]|sqrt", expression) and not _is_plain(expression) else None


def _is_plain(expression: str) -> bool:
    return re.fullmatch(r"-?[\d.]+", expression) is not None


def _operand(words: Sequence[str], at: int) -> tuple[str, int, int] | None:
    """A number, an opening bracket, a root or `half of`; returns its text, what follows, and brackets opened."""
    if words[at] == "(":
        return "(", at + 1, 1
    if tuple(words[at : at + 2]) == ("half", "of"):
        return "0.5 *", at + 2, 0
    root = at + 3 if tuple(words[at : at + 3]) == ("square", "root", "of") else at + 1 if words[at] == "√" else 0
    if root:
        number = number_at(words, root)
        return (f"sqrt({plain(number.value)})", number.end, 0) if number else None
    if words[at] == "-":
        number = number_at(words, at + 1)
        return (f"-{plain(number.value)}", number.end, 0) if number else None
    number = number_at(words, at)
    return (str(plain(number.value)), number.end, 0) if number else None


def _operator(words: Sequence[str], at: int, depth: int) -> tuple[str, int, int] | None:
    """An operator, a closing bracket or `squared`; returns its text, what follows, and brackets closed."""
    for spoken, sign in _OPERATORS + _AFTER:
        if tuple(words[at : at + len(spoken)]) == spoken:
            return sign, at + len(spoken), 0
    if words[at] == ")" and depth:
        return ")", at + 1, 1
    sign = _SIGNS.get(words[at], "")
    return (sign, at + 1, 0) if sign else None
