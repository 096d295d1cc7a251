"""Safe arithmetic: numbers, `+ - * / // % **`, brackets and `sqrt`. Walks the syntax tree, never evaluates code.

Sizes are bounded before anything is computed, so that no expression can hold a thread or fill the memory.
"""

from __future__ import annotations

import ast
import math
import operator
from collections.abc import Callable

from app.base.errors import ToolError

MAX_CHARS = 200
MAX_EXPONENT = 1_000
MAX_VALUE = 1e30

_BINARY: dict[type[ast.operator], Callable[[float, float], float]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.FloorDiv: operator.floordiv,
    ast.Mod: operator.mod,
}


def calculate(expression: str) -> str:
    """Do arithmetic. For example: "what is {expression}"; "how much is {expression}"; "calculate {expression}".

    Args:
        expression: what should I calculate
    """
    return f"The result is {shown(evaluate(expression))}."


def evaluate(expression: str) -> float:
    """The value of an expression. Raises ToolError with the reason for people (kind `arguments`)."""
    written = expression.replace("^", "**").replace("×", "*").replace("÷", "/").replace("−", "-").strip()
    if len(written) > MAX_CHARS:
        raise _refused("The calculation is too long.")
    try:
        return _value(ast.parse(written, mode="eval").body)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        raise _refused("That is no calculation I can read.") from None
    except ZeroDivisionError:
        raise _refused("Dividing by zero has no result.") from None
    except OverflowError:
        raise _refused("The result is too large.") from None


def shown(value: float) -> str:
    """A number for speaking: whole numbers without a point, at most six digits after it, thousands apart."""
    if float(value).is_integer() and abs(value) < 1e15:
        return f"{int(value):,}"
    if abs(value) >= 1e15:
        return f"about {value:.3g}"
    return f"{value:,.6f}".rstrip("0").rstrip(".")


def _value(node: ast.expr) -> float:
    match node:
        case ast.Constant(value=bool()):
            raise _refused("That is no calculation I can read.")
        case ast.Constant(value=int() | float() as number):
            return _bounded(number)
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            return -_value(operand)
        case ast.UnaryOp(op=ast.UAdd(), operand=operand):
            return _value(operand)
        case ast.BinOp(left=left, op=ast.Pow(), right=right):
            return _power(_value(left), _value(right))
        case ast.BinOp(left=left, op=op, right=right) if type(op) in _BINARY:
            return _bounded(_BINARY[type(op)](_value(left), _value(right)))
        case ast.Call(func=ast.Name(id="sqrt"), args=[argument], keywords=[]):
            return _root(_value(argument))
        case _:
            raise _refused("That is no calculation I can read.")


def _power(base: float, exponent: float) -> float:
    if abs(exponent) > MAX_EXPONENT:
        raise _refused("The exponent is too large.")
    if base < 0 and not float(exponent).is_integer():
        raise _refused("That root has no real result.")
    return _bounded(float(base) ** exponent)


def _root(value: float) -> float:
    if value < 0:
        raise _refused("A negative number has no real root.")
    return math.sqrt(value)


def _bounded(value: float) -> float:
    if not math.isfinite(value) or abs(value) > MAX_VALUE:
        raise _refused("The result is too large.")
    return value


def _refused(why: str) -> ToolError:
    return ToolError(why, tool="calculate", kind="arguments")
