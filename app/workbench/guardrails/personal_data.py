"""Personal data in what agents say: addresses and numbers that have a shape and, most of them, a check digit.

Without a model: names and street addresses are not found, and neither are numbers that are spelled out in words.
Telephone numbers are `phonenumbers`' business, numbers of banks and states `stdnum`'s.
"""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Callable, Collection, Iterator, Mapping
from typing import Final

from app.base.errors import ConfigError
from app.base.language import say
from app.workbench.guardrails.verdict import Found, Verdict

KINDS: Final = ("email", "phone", "payment_card", "iban", "national_id", "ip_address")

_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@(?:[\w-]{1,63}\.){1,8}[^\W\d_]{2,24}(?!\w)")
_CARD = re.compile(r"(?<![\w-])\d(?:[ -]?\d){12,18}(?![\w-])", re.ASCII)
_IBAN = re.compile(r"(?<!\w)[A-Z]{2}\d{2}(?: ?[A-Z0-9]){11,30}", re.ASCII | re.IGNORECASE)
_ID = re.compile(r"(?<![\w-])\d(?:[ -]?\d){7,16}[ -]?[\dXx](?![\w-])", re.ASCII)
_IP = re.compile(r"(?<![\w.:])(?:\d{1,3}(?:\.\d{1,3}){3}|[0-9A-Fa-f:]{3,39}:[0-9A-Fa-f]{0,4})(?![\w:])", re.ASCII)
_REGIONS: Final = ("US", "GB", "DE", "FR", "KR", "JP", "CN")
"""Where numbers without a country's prefix are looked for."""
_SHORTEST_IBAN: Final = 15
_MOST_TRIES: Final = 200


class PersonalDataCheck:
    """Looks for some kinds of data, all for none. Raises ConfigError for an unknown kind."""

    def __init__(self, kinds: Collection[str] = ()) -> None:
        unknown = [kind for kind in kinds if kind not in KINDS]
        if unknown:
            hint = say("Guardrails", "There are: {kinds}.").format(kinds=", ".join(KINDS))
            said = say("Guardrails", "There is no kind of personal data called {kind}.")
            raise ConfigError(said.format(kind=unknown[0]), hint=hint)
        self._kinds = [kind for kind in KINDS if not kinds or kind in kinds]

    def look(self, text: str) -> Verdict:
        """What stands in a text; where two kinds overlap, the first one counts."""
        found: list[Found] = []
        for kind in self._kinds:
            for start, end in _LOOKS[kind](text):
                if not any(start < other.end and other.start < end for other in found):
                    found.append(Found(kind, start, end))
        return Verdict(tuple(sorted(found, key=lambda each: each.start)))


def _emails(text: str) -> Iterator[tuple[int, int]]:
    return (match.span() for match in _EMAIL.finditer(text))


def _phones(text: str) -> Iterator[tuple[int, int]]:
    import phonenumbers  # takes a moment, and is needed by few

    for region in _REGIONS:
        strictly = phonenumbers.Leniency.STRICT_GROUPING
        for match in phonenumbers.PhoneNumberMatcher(text, region, strictly, max_tries=_MOST_TRIES):
            yield match.start, match.end


def _cards(text: str) -> Iterator[tuple[int, int]]:
    from stdnum import luhn

    for match in _CARD.finditer(text):
        digits = re.sub(r"\D", "", match[0])
        if digits[0] in "23456" and len(set(digits)) > 1 and luhn.is_valid(digits):
            yield match.span()


def _ibans(text: str) -> Iterator[tuple[int, int]]:
    from stdnum import iban

    for match in _IBAN.finditer(text):
        for end in range(len(match[0]), _SHORTEST_IBAN - 1, -1):  # words behind it look like a part of it
            if iban.is_valid(match[0][:end]):
                yield match.start(), match.start() + len(match[0][:end].rstrip())
                break


def _national_ids(text: str) -> Iterator[tuple[int, int]]:
    from stdnum.cn import ric
    from stdnum.de import idnr
    from stdnum.fr import nir
    from stdnum.jp import in_
    from stdnum.kr import rrn
    from stdnum.us import ssn

    for match in _ID.finditer(text):
        number = match[0]
        # Nine digits in a row are anything; written in its groups it is a number of the state.
        is_grouped = re.fullmatch(r"\d{3}-\d{2}-\d{4}", number) is not None
        checked = (rrn, in_, ric, idnr, nir, *([ssn] if is_grouped else []))
        if any(state.is_valid(number) for state in checked):
            yield match.span()


def _ip_addresses(text: str) -> Iterator[tuple[int, int]]:
    for match in _IP.finditer(text):
        try:
            address = ipaddress.ip_address(match[0])
        except ValueError:
            continue
        if not (address.is_loopback or address.is_unspecified):
            yield match.span()


_LOOKS: Final[Mapping[str, Callable[[str], Iterator[tuple[int, int]]]]] = {
    "email": _emails,
    "phone": _phones,
    "payment_card": _cards,
    "iban": _ibans,
    "national_id": _national_ids,
    "ip_address": _ip_addresses,
}
