"""Names, choices, yes and no, and free text out of a sentence. Pure; used by `slots`."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from app.local.brain.phrasebook import Phrase, Slot
from app.local.brain.spoken_day import MONTHS, WEEKDAYS
from app.local.brain.spoken_number import TENS, UNITS, Found
from app.local.brain.words import POLITE, STOP_WORDS, Sentence, likeness, read, stem

_YES_WORDS = "yes yeah yep yup sure certainly absolutely definitely correct right okay ok fine please"
_NO_WORDS = "no nope nah not never negative wrong neither"
_YES = frozenset(_YES_WORDS.split())
_NO = frozenset(_NO_WORDS.split())
_NAME_LEADS: tuple[tuple[str, ...], ...] = (
    ("in", "the", "name", "of"),
    ("under", "the", "name", "of"),
    ("under", "the", "name"),
    ("my", "name", "is"),
    ("the", "name", "is"),
    ("name", "is"),
    ("name", "of"),
    ("call", "me"),
    ("this", "is"),
    ("it", "is"),
    ("i", "am"),
    ("under",),
    ("for",),
)
_LOOSE_LEADS = (("i", "am"), ("this", "is"), ("it", "is"), ("under",))
_TITLES = frozenset({"mr", "mrs", "ms", "miss", "dr", "doctor"})
_NO_NAMES = (
    STOP_WORDS
    | set(WEEKDAYS)
    | set(MONTHS)
    | set(UNITS)
    | set(TENS)
    | {"today", "tomorrow", "tonight", "noon", "midnight", "dinner", "lunch", "breakfast", "people", "half", "quarter"}
    | {"looking", "calling", "trying", "table", "dozen", "minutes", "hour", "hours", "|"}
)
_CUT_AFTER = POLITE | {"|"}


def yes_no(words: Sequence[str]) -> bool | None:
    """Whether a sentence says yes or no; None when neither, or when it says much else."""
    bare = [word for word in words if word != "|"]
    if not bare or len(bare) > 7:
        return None
    if any(word in _NO for word in bare[:3]):
        return False
    return True if any(word in _YES for word in bare[:3]) or bare[:2] == ["of", "course"] else None


def choice_in(words: Sequence[str], choices: Sequence[str]) -> Found[str] | None:
    """The choice that a sentence names; of several the best match, then the longest."""
    best: tuple[float, int, Found[str]] | None = None
    for choice in choices:
        wanted = [stem(word) for word in read(choice.replace("_", " ")).words]
        for start in range(len(words) - len(wanted) + 1):
            likes = [likeness(stem(word), want) for word, want in zip(words[start:], wanted, strict=False)]
            score = min(likes, default=0.0)
            if score > 0 and (best is None or (score, len(wanted)) > best[:2]):
                best = (score, len(wanted), Found(choice, start, start + len(wanted)))
    return best[2] if best else None


def name_in(
    sentence: Sentence, used: Collection[int], *, is_answer: bool, takes_any_for: bool = False
) -> Found[str] | None:
    """A person's name.

    Args:
        used: tokens that belong to other values.
        is_answer: the sentence answers "what name?", so that a lone word is one.
        takes_any_for: "for anna" is a name even in lower case (as a recogniser writes it).
    """
    words = sentence.words
    for lead in _NAME_LEADS:
        for at in range(len(words) - len(lead)):
            if words[at : at + len(lead)] != lead:
                continue
            found = _name_at(sentence, at + len(lead), used)
            is_clear = lead not in (*_LOOSE_LEADS, ("for",)) or is_answer or (lead == ("for",) and takes_any_for)
            if found and (is_clear or sentence.text[sentence.tokens[found.start].start].isupper()):
                return found
    if not is_answer:
        return None
    start = next((at for at, word in enumerate(words) if word not in _NO_NAMES and at not in used), None)
    return _name_at(sentence, start, used) if start is not None else None


def remainder(
    sentence: Sentence, slot: Slot, phrases: Sequence[Phrase], used: Collection[int], *, is_answer: bool
) -> Found[str] | None:
    """The free text of a sentence: what stands where the examples have the slot, or all of an answer."""
    best: tuple[int, Found[str]] | None = None
    for phrase in phrases:
        if slot not in phrase.parts:
            continue
        found = _between(sentence, phrase.parts, phrase.parts.index(slot))
        if found and (best is None or found[0] > best[0]):
            best = found
    if best:
        return best[1]
    return _trimmed(sentence, 0, len(sentence.tokens)) if is_answer and not used else None


def _name_at(sentence: Sentence, at: int, used: Collection[int]) -> Found[str] | None:
    end = at
    words = sentence.words
    while end < len(words) and end - at < 3 and words[end] not in _NO_NAMES and end not in used:
        if words[end].isdigit():
            break
        end += 1
    if end == at or (end == at + 1 and words[at] in _TITLES):
        return None
    said = sentence.original(at, end).split()
    return Found(" ".join(part if part != part.lower() else part.capitalize() for part in said), at, end)


def _between(sentence: Sentence, parts: Sequence[str | Slot], at: int) -> tuple[int, Found[str]] | None:
    """The text between the literals before and after `parts[at]`, and how many words of them matched."""
    before, after = _literal(parts, at - 1), _literal(parts, at + 1)
    start, score = (0, 0) if not before else _end_of(sentence, before)
    if before and not score:
        return None
    end = len(sentence.tokens)
    if after:
        found = _start_of(sentence, after, start + 1)
        if found is None:
            return None
        end, score = found, score + len(after)
    text = _trimmed(sentence, start, end)
    return (score, text) if text and score else None


def _literal(parts: Sequence[str | Slot], at: int) -> tuple[str, ...]:
    if not 0 <= at < len(parts):
        return ()
    part = parts[at]
    return read(part).words if isinstance(part, str) else ()


def _end_of(sentence: Sentence, literal: tuple[str, ...]) -> tuple[int, int]:
    """Where the literal (or its last words, at least two of them) ends in the sentence, and how many words fitted."""
    for size in range(len(literal), min(2, len(literal)) - 1, -1):
        found = _start_of(sentence, literal[-size:], 0)
        if found is not None:
            return found + size, size
    return 0, 0


def _start_of(sentence: Sentence, literal: tuple[str, ...], start: int) -> int | None:
    wanted = [stem(word) for word in literal]
    stems = [stem(word) for word in sentence.words]
    for at in range(start, len(stems) - len(wanted) + 1):
        if all(likeness(one, other) > 0 for one, other in zip(stems[at : at + len(wanted)], wanted, strict=True)):
            return at
    return None


def _trimmed(sentence: Sentence, start: int, end: int) -> Found[str] | None:
    words = sentence.words
    while start < end and words[start] in _CUT_AFTER:
        start += 1
    while start < end and words[end - 1] in _CUT_AFTER:
        end -= 1
    return Found(sentence.original(start, end), start, end) if start < end else None
