"""Level meters."""
