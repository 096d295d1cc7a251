"""Tools of the front desk's specialists. The data is made up; a real set would ask a real system here."""

from __future__ import annotations

INVOICES = {
    1042: (20, "paid"),
    1043: (35, "open"),
    1044: (27, "overdue"),
}
DISTURBED_TOWNS = {"newport", "springfield"}


def find_invoice(number: int) -> str:
    """Look up an invoice.

    Args:
        number: what is the invoice number
    """
    if number not in INVOICES:
        return f"There is no invoice with the number {number}."
    euros, state = INVOICES[number]
    return f"Invoice {number} is for {euros} euros and is {state}."


def check_line(town: str) -> str:
    """Check the line in a town.

    Args:
        town: in which town do you live
    """
    if town.strip().lower() in DISTURBED_TOWNS:
        return f"There is a fault in {town}. It will be repaired by this evening."
    return f"The line in {town} is fine, so the fault should be in your router."
