"""What the page's buttons try, as text for people. Runs on the engine's loop, with the settings of the moment."""

from __future__ import annotations

from app.ui.settings.connections.attempt import Outcome
from app.ui.settings.place import Place


async def try_connection(place: Place, connection: str) -> Outcome:
    """Connect as a conversation would."""
    from app.workbench import trial  # loads the sockets

    settings = place.store.settings.model_copy(deep=True)
    found = await place.on_engine(trial.try_connection(connection, settings))
    parts = (found.message, found.detail and f"“{found.detail}”", found.hint)
    return Outcome(found.is_good, " ".join(part for part in parts if part))
