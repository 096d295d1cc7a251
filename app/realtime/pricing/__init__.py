"""What tokens cost: price tables, and the arithmetic on them."""
