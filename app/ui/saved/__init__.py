"""Saved conversations in the window: opened, shown and played again."""
