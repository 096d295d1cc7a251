"""A price table as text: parsing and checking, nothing is opened. Pure.

The format, all of it:

    provider = "Example"
    currency = "USD"
    source = "The provider's page of prices."        # where the figures come from, in words

    [[price]]
    model = "example-1"
    valid_from = 2026-10-01                          # in force until a later row of the model begins
    looked_up = 2026-11-26
    text = { input = 4.00, cached_input = 0.40, output = 24.00 }      # for a million tokens; what is not charged
    audio = { input = 32.00, cached_input = 0.40, output = 64.00 }    # or not known is left out
    image = { input = 5.00, cached_input = 0.50 }
    minute = 0.006                                   # of speech, where transcription bills by time

Every mistake is a ConfigError that starts with `FILE:LINE:` and names the row and the key.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Collection, Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Final

from app.base.errors import ConfigError
from app.base.frozen import frozen
from app.base.language import Text, say
from app.realtime.agents.toml_place import TomlPlaces, toml_places
from app.realtime.pricing.price import Modality, Price, Rates

_FILE_KEYS: Final = ("provider", "currency", "source", "price")
_ROW_KEYS: Final = ("model", "valid_from", "looked_up", "text", "audio", "image", "minute")
_RATE_KEYS: Final = ("input", "cached_input", "output")
_CURRENCY: Final = re.compile(r"[A-Z]{3}")
_LINE: Final = re.compile(r"at line (\d+)")
_HIGHEST: Final = 1_000_000


def parse_prices(text: str, source: str) -> tuple[Price, ...]:
    """Parse and check a table.

    Args:
        source: the file as messages name it.
    Raises:
        ConfigError: `FILE:LINE: price 2 (MODEL): KEY …`, the hint says what is allowed.
    """
    try:
        document = tomllib.loads(text, parse_float=Decimal)
    except (ValueError, ArithmeticError, RecursionError) as error:
        said = str(error) or say("Prices", "a number is out of range")
        found = _LINE.search(said)
        line = int(found[1]) if found else text.count("\n") + 1
        raise ConfigError(
            say("Prices", "{source}:{line}: this is not valid TOML: {reason}.").format(
                source=source, line=line, reason=said
            ),
            code="price_table",
            hint=say("Prices", "Compare it with the tables that ship in resources/prices."),
        ) from error
    return _Reader(source, toml_places(text), document).table()


@frozen
class _Reader:
    source: str
    places: TomlPlaces
    document: dict[str, Any]

    def table(self) -> tuple[Price, ...]:
        document = self.document
        self._check_keys(document, _FILE_KEYS)
        head = {key: self._text(document, key) for key in ("provider", "currency", "source")}
        if not _CURRENCY.fullmatch(head["currency"]):
            hint = say("Prices", "Write its three capital letters, as in USD.")
            raise self._wrong(say("Prices", "{key} is no currency."), hint, "currency")
        rows = document.get("price")
        if not isinstance(rows, list) or not rows or not all(isinstance(row, dict) for row in rows):
            hint = say("Prices", "Begin every price with [[price]].")
            raise self._wrong(say("Prices", "{key} must be a list of tables."), hint, "price")
        found: dict[tuple[str, date], Price] = {}
        for number, row in enumerate(rows):
            price = self._row(row, head, ("price", number))
            if (price.model, price.valid_from) in found:
                told = say("Prices", "{key} is there twice from {day} on.")
                hint = say("Prices", "Delete one of the two, or give the newer one its date.")
                raise self._wrong(told, hint, "price", number, day=price.valid_from)
            found[price.model, price.valid_from] = price
        return tuple(found.values())

    def _row(self, row: dict[str, Any], head: dict[str, str], at: tuple[str, int]) -> Price:
        self._check_keys(row, _ROW_KEYS, *at)
        price = Price(
            model=self._text(row, "model", *at),
            valid_from=self._date(row, "valid_from", *at),
            looked_up=self._date(row, "looked_up", *at),
            **head,
            text=self._rates(row, "text", at),
            audio=self._rates(row, "audio", at),
            image=self._rates(row, "image", at),
            minute=self._amount(row, "minute", *at),
        )
        if not {"text", "audio", "image", "minute"} & row.keys():
            hint = say("Prices", "Give at least one of text, audio, image and minute.")
            raise self._wrong(say("Prices", "{key} has no price."), hint, *at)
        return price

    def _rates(self, row: dict[str, Any], modality: Modality, at: tuple[str, int]) -> Rates:
        rates = row.get(modality, {})
        if not isinstance(rates, dict) or (modality in row and not rates):
            hint = say("Prices", "Write {example}.").format(example="{ input = 4.00, output = 24.00 }")
            raise self._wrong(say("Prices", "{key} must be a table of prices."), hint, *at, modality)
        self._check_keys(rates, _RATE_KEYS, *at, modality)
        return Rates(**{key: self._amount(rates, key, *at, modality) for key in _RATE_KEYS})

    def _check_keys(self, found: Mapping[str, Any], allowed: Collection[str], *at: str | int) -> None:
        for key in found:
            if key not in allowed:
                hint = say("Prices", "Allowed: {names}.").format(names=", ".join(allowed))
                raise self._wrong(say("Prices", "{key} is not known."), hint, *at, key)

    def _text(self, found: Mapping[str, Any], key: str, *at: str | int) -> str:
        value = found.get(key)
        if not isinstance(value, str) or not value.strip():
            hint = say("Prices", "Write {example}.").format(example=f'{key} = "…"')
            raise self._wrong(_missing(key, found, say("Prices", "{key} must be text.")), hint, *at, key)
        return value.strip()

    def _date(self, found: Mapping[str, Any], key: str, *at: str | int) -> date:
        value = found.get(key)
        if not isinstance(value, date) or isinstance(value, datetime):
            hint = say("Prices", "Write a date without quotes, as in 2026-10-01.")
            raise self._wrong(_missing(key, found, say("Prices", "{key} must be a date.")), hint, *at, key)
        return value

    def _amount(self, found: Mapping[str, Any], key: str, *at: str | int) -> Decimal | None:
        if key not in found:
            return None
        value = found[key]
        is_number = isinstance(value, int | Decimal) and not isinstance(value, bool)
        if not is_number or not Decimal(value).is_finite() or not 0 <= value <= _HIGHEST:
            hint = say("Prices", "Write a number from 0 to {most}, as in 4.00.").format(most=_HIGHEST)
            raise self._wrong(say("Prices", "{key} is no price."), hint, *at, key)
        return Decimal(value)

    def _wrong(self, what: Text, hint: Text, *at: str | int, **more: object) -> ConfigError:
        """The error for a mistake at `at`: a key of the file, a row, or a key inside a row.

        Args:
            what: names it as `{key}`.
            more: for the other places in `what`.
        """
        match at:
            case (_, int() as number):
                named = self._row_name(number)
            case (_, int() as number, *inside):
                named = f"{self._row_name(number)}: {'.'.join(map(str, inside))}"
            case _:
                named = str(at[0])
        placed = say("Prices", "{source}:{line}: {what}").format(
            source=self.source, line=self.places.line(*at), what=what.format(key=named, **more)
        )
        return ConfigError(placed, code="price_table", hint=hint)

    def _row_name(self, number: int) -> str:
        """`price 2 (example-1)`: rows count from 1, as a reader counts."""
        model = self.document["price"][number].get("model")
        return f"price {number + 1} ({model})" if isinstance(model, str) else f"price {number + 1}"


def _missing(key: str, found: Mapping[str, Any], otherwise: Text) -> Text:
    return otherwise if key in found else say("Prices", "{key} is missing.")
