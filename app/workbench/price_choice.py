"""Which prices may apply to a connection: those of its provider that ship, and the person's own files."""

from __future__ import annotations

from app.base import paths
from app.base.errors import AppError
from app.realtime.pricing.price import PriceTable
from app.realtime.pricing.price_files import load_prices, shipped_prices
from app.workbench.events import Trouble


def prices_at(provider: str) -> tuple[PriceTable, Trouble | None]:
    """The prices at a provider, and what is wrong with the person's files, which then do not count.

    A person's file counts at every connection: who wrote it knows where they talk.
    """
    shipped = PriceTable(price for price in shipped_prices().prices if price.provider == provider)
    try:
        own = load_prices(*sorted(paths.own_prices_dir().glob("*.toml")))
    except AppError as error:
        return shipped, Trouble(error.message, error.hint, "warning")
    return shipped.updated(own), None
