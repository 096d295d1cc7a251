"""What of the person's own a conversation uses: their tools and guardrails, made for it and closed with it."""

from __future__ import annotations

import asyncio

from app.base.settings import Settings
from app.realtime.agents.scenario import AgentSet, find_agent_set, load_agent_set
from app.tools.own import OwnTools
from app.workbench.guardrails.own import OwnGuardrails
from app.workbench.proxy import way_of


class OwnEquipment:
    """One for each conversation."""

    def __init__(self, settings: Settings) -> None:
        self.tools = OwnTools(
            settings.tools,
            settings.trusted_files,
            way=lambda: way_of(settings.proxy),
            builtin_changes=settings.builtin_tools,
        )
        self.guardrails = OwnGuardrails(settings)

    def load(self, agents: str) -> AgentSet:
        """An agent set by name or path, with what it uses. Starts processes. Raises ConfigError."""
        return load_agent_set(find_agent_set(agents), own=self.tools, guardrails=self.guardrails)

    async def close(self) -> None:
        """End processes and connections, side by side; takes at most a second."""
        async with asyncio.TaskGroup() as group:
            group.create_task(asyncio.to_thread(self.tools.close), name="tools close")
            group.create_task(self.guardrails.close(), name="guardrails close")
