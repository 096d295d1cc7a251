"""Prices as values: what a provider charges for a model from a day on. Pure.

Invariant: a table holds one price for a model and a day, and the newest that has begun is the one in force.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import field
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Final, Literal

from app.base.errors import UserError
from app.base.frozen import frozen

Modality = Literal["text", "audio", "image"]
MODALITIES: Final[tuple[Modality, ...]] = ("text", "audio", "image")


@frozen
class Rates:
    """What a million tokens of one modality cost; None where no price is known."""

    input: Decimal | None = None
    cached_input: Decimal | None = None
    output: Decimal | None = None


@frozen
class Price:
    """What a model costs from `valid_from` on, as it was known on `looked_up`.

    Args:
        currency: three capital letters, as in `USD`.
        source: where the prices were found, in words.
        minute: a minute of speech, for models of transcription that bill by time.
    """

    model: str
    valid_from: date
    looked_up: date
    currency: str
    provider: str = ""
    source: str = ""
    text: Rates = field(default_factory=Rates)
    audio: Rates = field(default_factory=Rates)
    image: Rates = field(default_factory=Rates)
    minute: Decimal | None = None

    def rates(self, modality: Modality) -> Rates:
        """The prices of one modality."""
        return {"text": self.text, "audio": self.audio, "image": self.image}[modality]


class PriceTable:
    """Prices of any number of models.

    Raises:
        UserError: two of them are for the same model and day.
    """

    def __init__(self, prices: Iterable[Price] = ()) -> None:
        self._prices: dict[tuple[str, date], Price] = {}
        for price in prices:
            if (price.model, price.valid_from) in self._prices:
                raise UserError(
                    f"prices: there are two of {price.model} from {price.valid_from} on.",
                    code="price_twice",
                    hint="Give one price for a model and a day.",
                )
            self._prices[price.model, price.valid_from] = price

    @property
    def prices(self) -> tuple[Price, ...]:
        """All of them, by model and day."""
        return tuple(self._prices[key] for key in sorted(self._prices))

    def of(self, model: str) -> tuple[Price, ...]:
        """All prices of a model, the oldest first."""
        return tuple(price for price in self.prices if price.model == model)

    def in_force(self, model: str, at: date) -> Price | None:
        """The price of a model on a day; None when there is none or none has begun.

        Args:
            at: a day, or a moment: then its day in UTC (a moment without a zone: its own day).
        """
        day = day_of(at)
        begun = [price for price in self.of(model) if price.valid_from <= day]
        return begun[-1] if begun else None

    def updated(self, other: PriceTable) -> PriceTable:
        """This table, with the models of `other` as they are priced there."""
        theirs = {price.model for price in other.prices}
        return PriceTable([*(price for price in self.prices if price.model not in theirs), *other.prices])


def day_of(at: date) -> date:
    """The day of a day or moment: of a moment with a zone, its day in UTC."""
    if not isinstance(at, datetime):
        return at
    return (at if at.tzinfo is None else at.astimezone(UTC)).date()
