"""Which of the prepared phrases a sentence means: a tool, a handoff, a fact, or small talk.

Words are compared by stem and likeness (a recogniser mishears), weighted by how rare they are among the phrases of
the running agent. A phrase fits when most of its words are in the sentence and the sentence says little else. Pure
and deterministic: the same sentence and phrases always give the same intents in the same order.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from app.local.brain.phrasebook import HANDOFF_PREFIX, Phrase, Slot
from app.local.brain.words import POLITE, QUESTION_WORDS, Sentence, is_content, likeness, read, stem

FITS = 0.55
FITS_CLEARLY = 0.72
_PHRASE_BETA_2 = 2.25  # the phrase's words count more than the sentence's: people say more than they need
_TEXT_BETA_2 = 0.25  # a description says more than anybody asks: there the sentence's words count
_UNKNOWN_WEIGHT = 0.7
_QUESTION_WEIGHT = 0.35
_DESCRIPTION_SHARE = 0.85
_UNION_SHARE = 0.8  # all words of a source's phrases together: "the internet is broken" out of two examples
_COMMON = 0.8  # words that several sources share do not tell them apart
_TOO_GENERAL = QUESTION_WORDS - {"where", "when"}  # "how do I get to you" must not answer "how are you"
_UNDOING = ("cancel", "delete", "undo")  # who wants a booking cancelled does not want to book
_UNDOING_SHARE = 0.6
_SMALL_WORDS_SHARE = 0.03  # "make a note" and "do I have notes" differ in small words alone
_LEADING_BACK = frozenset({"go", "going", "get", "take", "bring", "send", "put", "transfer", "switch", "connect"})
_SPLIT_WORDS = frozenset({"and", "then", "also", "but"})


@dataclass(frozen=True, slots=True)
class Claim:
    """What the values in a sentence tell.

    Args:
        tokens: the tokens that a tool's values take, by tool.
        moments: the tokens of days and times, for what takes no values ("when do you close on monday").
        sure: a tool that the values alone make sure.
    """

    tokens: Mapping[str, Collection[int]] = field(default_factory=dict)
    moments: Collection[int] = ()
    sure: str | None = None


Claims = Callable[[Sentence], Claim]


@dataclass(frozen=True, slots=True)
class Intent:
    """A source of the phrasebook (`book_table`, `fact:menu`, `thanks`) and how well it fits.

    `FITS` is the least, 1 an exact match; `clause` is the part of the sentence that means it.
    """

    source: str
    score: float
    clause: Sentence


@dataclass(frozen=True, slots=True)
class _Candidate:
    source: str
    weights: Mapping[str, float]
    share: float = 1.0
    beta_2: float = _PHRASE_BETA_2
    words: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class IntentIndex:
    """The phrases of one agent, prepared for matching; made by `index_phrases`."""

    candidates: tuple[_Candidate, ...]
    exact: Mapping[str, str]
    weights: Mapping[str, float]
    general: frozenset[str] = field(default_factory=frozenset)

    def intents(self, sentence: Sentence, claims: Claims) -> list[Intent]:
        """Every intent of a sentence, in spoken order; several only when each of its clauses clearly has its own.

        Args:
            claims: which tokens of a sentence hold argument values; they say nothing about the intent.
        """
        whole = self.best(sentence, claims(sentence))
        clauses = _clauses(sentence)
        if len(clauses) > 1 and " ".join(sentence.words) not in self.exact:
            found = [self.best(clause, claims(clause)) for clause in clauses]
            parts = [part for part in found if part and part.score >= FITS_CLEARLY]
            sources = list(dict.fromkeys(part.source for part in parts if part.source not in self.general))
            if len(sources) > 1:
                return [max((p for p in parts if p.source == s), key=lambda p: p.score) for s in sources]
        return [whole] if whole else []

    def best(self, sentence: Sentence, claim: Claim) -> Intent | None:
        """The best fitting source, None when nothing fits."""
        spoken = " ".join(word for word in sentence.words if word not in POLITE) or " ".join(sentence.words)
        if (exact := self.exact.get(spoken) or self.exact.get(" ".join(sentence.words))) is not None:
            return Intent(exact, 1.0, sentence)
        if claim.sure:
            return Intent(claim.sure, 1.0, sentence)
        found: Intent | None = None
        spoken_words = frozenset(sentence.words)
        idle = _idle_back(sentence.words)
        for candidate in self.candidates:
            claimed = claim.tokens.get(candidate.source) or claim.moments
            if idle and candidate.source.startswith(HANDOFF_PREFIX):
                claimed = idle.union(claimed)
            weights = self._sentence_weights(sentence, claimed)
            score = _fit(weights, candidate.weights, candidate.beta_2) * candidate.share
            if any(word in weights and word not in candidate.weights for word in _UNDOING):
                score *= _UNDOING_SHARE
            score += _SMALL_WORDS_SHARE * _shared(spoken_words, candidate.words)
            if score >= FITS and (found is None or score > found.score + 1e-9):
                found = Intent(candidate.source, score, sentence)
        return found

    def _sentence_weights(self, sentence: Sentence, claimed: Collection[int]) -> dict[str, float]:
        words = [word for index, word in enumerate(sentence.words) if index not in claimed]
        return {
            stem(word): _weight(word, self.weights.get(stem(word), _UNKNOWN_WEIGHT))
            for word in words
            if is_content(word) or word in QUESTION_WORDS
        }


def index_phrases(phrases: Sequence[Phrase], descriptions: Mapping[str, str]) -> IntentIndex:
    """Prepare phrases for matching.

    Args:
        descriptions: name and description of each tool, which count like a phrase, only less.
    """
    stems_by_source: dict[str, set[str]] = {}
    for phrase in phrases:
        stems_by_source.setdefault(phrase.source, set()).update(stem(word) for word in _literals(phrase))
    weights = _rarity(stems_by_source)
    candidates: list[_Candidate] = []
    exact: dict[str, str] = {}
    for phrase in phrases:
        words = _literals(phrase)
        if len(phrase.parts) == 1 and isinstance(phrase.parts[0], str):
            exact.setdefault(" ".join(words), phrase.source)
        own = {stem(word): _weight(word, weights[stem(word)]) for word in words if _counts(word)}
        if phrase.source not in _EXACT_ONLY and own.keys() - _slot_stems(phrase) - _TOO_GENERAL:
            candidates.append(_Candidate(phrase.source, own, words=frozenset(words)))
    for source, stems in stems_by_source.items():
        own = {one: weights[one] for one in stems if is_content(one) and weights[one] > _COMMON}
        if own and source not in _EXACT_ONLY:
            candidates.append(_Candidate(source, own, _UNION_SHARE, 0.0))
    for source, text in descriptions.items():
        content = [stem(word) for word in read(text).words if is_content(word)]
        own = {one: weights.get(one, _UNKNOWN_WEIGHT) for one in content}
        if own:
            candidates.append(_Candidate(source, own, _DESCRIPTION_SHARE, _TEXT_BETA_2))
    return IntentIndex(tuple(candidates), exact, weights, frozenset(_EXACT_ONLY))


# small talk is recognised by its own words alone: "stop the timer" is no "stop"
_EXACT_ONLY = ("greeting", "yes_no", "thanks", "goodbye", "cancel", "repeat", "help")


def _literals(phrase: Phrase) -> list[str]:
    return [word for part in phrase.parts if isinstance(part, str) for word in read(part).words]


def _slot_stems(phrase: Phrase) -> set[str]:
    """`{people} people` says no more than its value does."""
    return {stem(part.name.lower()) for part in phrase.parts if isinstance(part, Slot)}


def _counts(word: str) -> bool:
    return is_content(word) or word in QUESTION_WORDS


def _weight(word: str, rarity: float) -> float:
    return _QUESTION_WEIGHT if word in QUESTION_WORDS else rarity


def _rarity(stems_by_source: Mapping[str, set[str]]) -> dict[str, float]:
    """1 for a word of one source, down to 0.5 for one that all have."""
    count = max(2, len(stems_by_source))
    spread: dict[str, int] = {}
    for stems in stems_by_source.values():
        for one in stems:
            spread[one] = spread.get(one, 0) + 1
    return {one: 1.0 - 0.5 * math.log(number) / math.log(count) for one, number in spread.items()}


def _fit(spoken: Mapping[str, float], phrase: Mapping[str, float], beta_2: float) -> float:
    """How well a sentence's weighted words and a phrase's fit, in [0, 1] (F-measure; misheard words count less)."""
    if not spoken:
        return 0.0
    likes = {word: max((likeness(word, other) for other in phrase), default=0.0) for word in spoken}
    met = {word: max((likeness(word, other) for other in spoken), default=0.0) for word in phrase}
    precision = sum(likes[word] * weight for word, weight in spoken.items()) / sum(spoken.values())
    recall = sum(met[word] * weight for word, weight in phrase.items()) / sum(phrase.values())
    if precision + recall == 0:
        return 0.0
    return (1 + beta_2) * precision * recall / (beta_2 * precision + recall)


def _shared(spoken: frozenset[str], phrase: frozenset[str]) -> float:
    """The share of words, small ones too, that a sentence and a phrase have in common."""
    return len(spoken & phrase) / len(spoken | phrase) if phrase else 0.0


def _idle_back(words: Sequence[str]) -> frozenset[int]:
    """Each `back` that leads nowhere: "my money back" wants no other agent, "go back" and "back to billing" do."""
    return frozenset(
        at
        for at, word in enumerate(words)
        if word == "back"
        and not _LEADING_BACK.intersection(words[max(0, at - 2) : at])
        and words[at + 1 : at + 2] != ("to",)
    )


def _clauses(sentence: Sentence) -> list[Sentence]:
    """The sentence cut at "and", "then", commas and full stops; parts of one word stay with the part before."""
    cuts = [0]
    for index, token in enumerate(sentence.tokens[1:], start=1):
        between = sentence.text[sentence.tokens[index - 1].end : token.start]
        if token.text in _SPLIT_WORDS or any(mark in between for mark in ".,;?!"):
            cuts.append(index)
    cuts.append(len(sentence.tokens))
    texts: list[str] = []
    for start, end in pairwise(cuts):
        words = sentence.words[start:end]
        skip = 1 if words and words[0] in _SPLIT_WORDS else 0
        text = sentence.original(start + skip, end)
        if text and (len(words) - skip > 1 or not texts):
            texts.append(text)
        elif text:
            texts[-1] += f" {text}"
    return [read(text) for text in texts]
