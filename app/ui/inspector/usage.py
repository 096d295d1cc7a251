"""Tokens and their cost as facts of the inspector."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.history.usage import MIXED, UsageRow, money


def usage_facts(usage: UsageRow | None) -> list[tuple[str, str]]:
    """Name and value: tokens in and out, and what they cost or why that is not known."""
    if usage is None:
        return []
    say = QCoreApplication.translate
    is_charged = usage.amount is not None and usage.currency != ""
    facts = [
        (say("Usage", "Tokens in"), f"{usage.input_tokens:,}"),
        (say("Usage", "of them cached"), f"{usage.cached_tokens:,}" if usage.cached_tokens else ""),
        (say("Usage", "Tokens out"), f"{usage.output_tokens:,}"),
        (say("Usage", "Cost"), _cost(usage)),
        (say("Usage", "Why"), _reasons().get(usage.reason, "") if usage.amount is None else ""),
        (say("Usage", "Transcription"), say("Usage", "not counted") if usage.lacks_transcription else ""),
        (say("Usage", "Prices"), f"{usage.provider}, {usage.valid_from}" if is_charged and usage.provider else ""),
    ]
    return [(name, value) for name, value in facts if value]


def _cost(usage: UsageRow) -> str:
    say = QCoreApplication.translate
    if usage.amount is None or (not usage.currency and usage.lacks_transcription):
        return say("Usage", "not known")
    return money(usage.amount, usage.currency) if usage.currency else say("Usage", "none, on this computer")


def _reasons() -> dict[str, str]:
    say = QCoreApplication.translate
    no_price = say("Usage", "no price for it")
    not_told = say("Usage", "the server’s counts are not enough")
    return {
        "unknown_model": no_price,
        "too_early": no_price,
        "no_price": no_price,
        "not_itemised": not_told,
        "inconsistent": not_told,
        "other_service": say("Usage", "engine asks a server"),
        MIXED: say("Usage", "several currencies"),
    }
