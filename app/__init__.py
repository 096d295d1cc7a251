"""Sidetone: talk with realtime voice agents. `app/ARCHITECTURE.md` tells which room owns what."""

__version__ = "0.1.0"
