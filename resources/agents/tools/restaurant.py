"""The restaurant's one tool."""

from __future__ import annotations

LARGEST_TABLE = 12
OPENS = "12:00"
LAST_BOOKING = "22:00"


def book_table(people: int, day: str, time: str) -> str:
    """Book a table.

    Args:
        people: for how many people
        day: for which day, as in tomorrow, friday or 2027-05-03
        time: at what time, as HH:MM in 24 hours
    """
    if people < 1:
        return "A table is for at least one person. For how many people shall I book?"
    if people > LARGEST_TABLE:
        return f"Our largest table has {LARGEST_TABLE} seats, so I cannot book for {people} people."
    if day == "yesterday":
        return "I am afraid yesterday is over. Which other day would suit you?"
    if not OPENS <= time <= LAST_BOOKING:
        return f"We take bookings from {OPENS} to {LAST_BOOKING}, so {time} is not possible."
    guests = "one person" if people == 1 else f"{people} people"
    return f"Your table for {guests} is booked for {day} at {time}."
