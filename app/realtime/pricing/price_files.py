"""Price tables on disk: the shipped ones, and a person's own. Read when somebody first asks for a cost."""

from __future__ import annotations

import functools
from datetime import UTC, date, datetime
from pathlib import Path

from app.base import paths
from app.base.errors import ConfigError
from app.base.language import say
from app.base.os_words import reason_of
from app.realtime.pricing.cost import Cost, cost_of
from app.realtime.pricing.price import Price, PriceTable
from app.realtime.pricing.price_text import parse_prices
from app.realtime.session.usage import Usage


def load_prices(*files: Path | str) -> PriceTable:
    """The prices of all these files together; `resources/prices/openai.toml` shows how they are written.

    Raises:
        ConfigError: a file cannot be read, or a row of it is wrong; the message names file, line, row and key.
    """
    found: dict[tuple[str, date], tuple[Price, Path]] = {}
    for file in map(Path, files):
        for price in parse_prices(_read(file), str(file)):
            key = (price.model, price.valid_from)
            if key in found:
                raise ConfigError(
                    say("Prices", "{file}: {model} from {day} on is priced in {other} already.").format(
                        file=file, model=price.model, day=price.valid_from, other=found[key][1]
                    ),
                    code="price_twice",
                    hint=say("Prices", "Delete one of the two rows."),
                )
            found[key] = price, file
    return PriceTable(price for price, _ in found.values())


@functools.cache
def shipped_prices() -> PriceTable:
    """The prices that ship with Sidetone, read once."""
    return load_prices(*sorted((paths.resources_dir() / "prices").glob("*.toml")))


def cost_today(usage: Usage, model: str, at: date | None, prices: PriceTable | None) -> Cost:
    """`cost_of` with today and the shipped table where nothing else is given."""
    at = datetime.now(UTC) if at is None else at
    return cost_of(usage, model, at=at, prices=shipped_prices() if prices is None else prices)


def _read(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise ConfigError(
            say("Prices", "{file} cannot be read: {reason}.").format(file=file, reason=reason_of(error)),
            code="prices_unreadable",
            hint=say("Prices", "Check the path of the price table."),
        ) from error
    except UnicodeDecodeError as error:
        raise ConfigError(
            say("Prices", "{file} is not UTF-8 text.").format(file=file),
            code="prices_unreadable",
            hint=say("Prices", "Save the price table as UTF-8."),
        ) from error
