"""A price table as a person writes one."""

OWN_PRICES = """\
provider = "Mine"
currency = "EUR"
source = "My contract."
[[price]]
model = "gpt-realtime-2.1"
valid_from = 2026-01-01
looked_up = 2026-01-01
text = { input = 1, output = 2 }
"""
