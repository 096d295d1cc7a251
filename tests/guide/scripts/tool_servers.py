"""Tools of a server of their own (MCP): started with the session, closed with it."""

from __future__ import annotations

import asyncio
import os
import sys

from app.realtime import MCPServerStdio, RealtimeAgent, RealtimeRunner

URL = os.environ.get("REALTIME_URL", "ws://127.0.0.1:8765/v1/realtime")


async def main(url: str, *program: str) -> list[str]:
    """Which tools the model is offered: the server's, beside the agent's own."""
    server = MCPServerStdio(params={"command": sys.executable, "args": [*program]}, name="Desk")
    agent = RealtimeAgent(name="Clerk", instructions="You add numbers.", mcp_servers=[server])
    session = await RealtimeRunner(agent).run(model_config={"url": url})
    offered: list[str] = []
    async with session:
        async for event in session:
            if event.type == "session_updated":
                offered = [tool["name"] for tool in event.session["tools"]]
                break
    return offered


if __name__ == "__main__":
    print(asyncio.run(main(URL, *sys.argv[1:])))
