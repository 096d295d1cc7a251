"""JSGF → a small deterministic automaton of words, which a recogniser searches several times faster.

A recogniser that expands JSGF itself follows "book a table for …" once for every phrase that begins so, and a value
rule once for every place it is used. Here equal beginnings are one path and equal endings one state.

Understood JSGF: rules, references, alternatives with `/weights/`, groups, optionals, `+` and `*`. Pure.
Invariant: the automaton accepts exactly the grammar's sentences.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

_TOKEN: Final = re.compile(r"/[\d.]+/|<\w+>|[a-z'.-]+|[()\[\]|+*;=]")
_RULE: Final = re.compile(r"(?:public\s+)?<(\w+)>\s*=\s*([^;]*);")
_WEIGHT: Final = re.compile(r"/([\d.]+)/")


@dataclass(frozen=True, slots=True)
class Arc:
    """From one state to another by a word; `weight` is relative, 1 for an ordinary word."""

    source: int
    target: int
    word: str
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Automaton:
    """State 0 is the start. `arcs` are words only; a sentence may end in any of `accepting`."""

    states: int
    arcs: tuple[Arc, ...]
    accepting: frozenset[int]

    def accepts(self, sentence: str) -> bool:
        """Whether the sentence, words divided by spaces, is one of the grammar."""
        here = {0}
        for word in sentence.split():
            here = {arc.target for arc in self.arcs if arc.source in here and arc.word == word}
        return bool(here & self.accepting)


@dataclass(slots=True)
class _Net:
    """A nondeterministic net in the making: silent moves and labelled ones."""

    silent: list[list[int]] = field(default_factory=list)
    moves: list[list[tuple[str, float, int]]] = field(default_factory=list)

    def state(self) -> int:
        self.silent.append([])
        self.moves.append([])
        return len(self.silent) - 1


def compile_jsgf(jsgf: str, *, lists: frozenset[str] = frozenset()) -> Automaton:
    """The automaton of a grammar's public rule.

    Args:
        lists: names of rules that are long lists of single words; they are searched as one and spelled out last.
    Raises:
        ValueError: for a rule that is not defined or text that is not JSGF as understood here.
    """
    bodies = dict(_RULE.findall(jsgf))
    public = re.search(r"public\s+<(\w+)>", jsgf)
    if public is None:
        raise ValueError("a grammar needs a public rule")
    net = _Net()
    start = net.state()
    end = _Reader(net, bodies, lists).rule(public[1], start, 1.0, ())
    return _spelled_out(*_merged(*_determinised(net, start, end)), bodies)


class _Reader:
    """Recursive descent over a rule's tokens; every method adds to the net from a state and returns the state after."""

    def __init__(self, net: _Net, bodies: dict[str, str], lists: frozenset[str]) -> None:
        self._net = net
        self._bodies = bodies
        self._lists = lists
        self._tokens: list[str] = []
        self._at = 0

    def rule(self, name: str, start: int, weight: float, above: tuple[str, ...]) -> int:
        if name not in self._bodies or name in above:
            raise ValueError(f"rule <{name}> is {'recursive' if name in above else 'not defined'}")
        reader = _Reader(self._net, self._bodies, self._lists)
        reader._tokens = _TOKEN.findall(self._bodies[name])
        end = reader._alternatives(start, weight, (*above, name))
        if reader._at != len(reader._tokens):
            raise ValueError(f"rule <{name}> has a stray {reader._tokens[reader._at]}")
        return end

    def _next(self) -> str:
        return self._tokens[self._at] if self._at < len(self._tokens) else ""

    def _alternatives(self, start: int, weight: float, above: tuple[str, ...]) -> int:
        end = self._net.state()
        while True:
            own = _WEIGHT.match(self._next())
            self._at += own is not None
            last = self._sequence(start, weight * float(own[1]) if own else weight, above)
            self._net.silent[last].append(end)
            if self._next() != "|":
                return end
            self._at += 1

    def _sequence(self, start: int, weight: float, above: tuple[str, ...]) -> int:
        here = start
        while self._next() not in ("", "|", ")", "]"):
            is_optional = self._next() == "["
            here = self._item(here, weight, above)
            weight = weight if is_optional else 1.0  # paid with the first word, also where the optional one is left out
        return here

    def _item(self, start: int, weight: float, above: tuple[str, ...]) -> int:
        token = self._next()
        if _WEIGHT.match(token) or token in ("+", "*", "=", ";"):
            raise ValueError(f"a rule has {token} where a word is expected")
        self._at += 1
        before = self._net.state()  # a state of its own, so that a repetition comes back to this item only
        self._net.silent[start].append(before)
        if token in ("(", "["):
            end = self._alternatives(before, weight, above)
            if self._next() != {"(": ")", "[": "]"}[token]:
                raise ValueError("a bracket is not closed")
            self._at += 1
        elif token.startswith("<") and token[1:-1] not in self._lists:
            end = self.rule(token[1:-1], before, weight, above)
        else:
            end = self._net.state()
            self._net.moves[before].append((token, weight, end))
        repeat = self._next() if self._next() in ("+", "*") else ""
        if repeat:
            self._at += 1
            self._net.silent[end].append(before)
        if token == "[" or repeat == "*":
            self._net.silent[before].append(end)
        return end


_Table = list[dict[str, tuple[int, float]]]


def _determinised(net: _Net, start: int, end: int) -> tuple[_Table, set[int]]:
    """Subset construction: per state its moves by label, and which states accept. State 0 is the start."""
    closures: dict[int, frozenset[int]] = {}
    numbers = {_closed(net, frozenset((start,)), end, closures): 0}
    table: _Table = []
    for subset in (queue := list(numbers)):
        moves: dict[str, tuple[list[int], float]] = {}
        for state in subset:
            for label, weight, target in net.moves[state]:
                targets, best = moves.get(label, ([], 0.0))
                targets.append(target)
                moves[label] = (targets, max(best, weight))
        row: dict[str, tuple[int, float]] = {}
        for label, (targets, weight) in moves.items():
            key = _closed(net, frozenset(targets), end, closures)
            if key not in numbers:
                numbers[key] = len(numbers)
                queue.append(key)
            row[label] = (numbers[key], weight)
        table.append(row)
    return table, {number for subset, number in numbers.items() if end in subset}


def _closed(net: _Net, states: frozenset[int], end: int, closures: dict[int, frozenset[int]]) -> frozenset[int]:
    """What can be reached by silent moves, as far as it matters: states with labelled moves, and the end."""
    for state in states:
        if state not in closures:
            seen = {state}
            stack = [state]
            while stack:
                fresh = [target for target in net.silent[stack.pop()] if target not in seen]
                seen.update(fresh)
                stack += fresh
            closures[state] = frozenset(one for one in seen if net.moves[one] or one == end)
    return frozenset().union(*(closures[state] for state in states))


def _merged(table: _Table, accepting: set[int]) -> tuple[_Table, set[int]]:
    """Make states with the same future one, from the endings back; states on a loop stay apart."""
    kept: list[dict[str, tuple[int, float]]] = [{}]
    ends: set[int] = set()
    twins: dict[object, int] = {}
    number: dict[int, int] = {0: 0}
    entered: set[int] = {0}
    stack = [(0, iter(list(table[0].values())))]
    while stack:
        state, moves = stack[-1]
        fresh = next((to for to, _ in moves if to not in entered), None)
        if fresh is not None:
            entered.add(fresh)
            stack.append((fresh, iter(list(table[fresh].values()))))
            continue
        stack.pop()
        if any(to not in number for to, _ in table[state].values()):
            key: object = ("loop", state)  # a move back to a state still under way: its future is not known yet
        else:
            key = (state in accepting, frozenset((label, number[to], w) for label, (to, w) in table[state].items()))
        if state and key in twins:
            number[state] = twins[key]
            continue
        if state:
            number[state] = twins[key] = len(kept)
            kept.append({})
        kept[number[state]] = table[state]
        if state in accepting:
            ends.add(number[state])
    return [{label: (number[to], weight) for label, (to, weight) in row.items()} for row in kept], ends


def _spelled_out(table: _Table, accepting: set[int], bodies: dict[str, str]) -> Automaton:
    arcs = tuple(
        Arc(source, target, word, weight)
        for source, row in enumerate(table)
        for label, (target, weight) in row.items()
        for word in _words_of(label, bodies)
    )
    return Automaton(len(table), arcs, frozenset(accepting))


def _words_of(label: str, bodies: dict[str, str]) -> Iterator[str]:
    if label.startswith("<"):
        yield from (word.strip() for word in bodies[label[1:-1]].split("|"))
    else:
        yield label
