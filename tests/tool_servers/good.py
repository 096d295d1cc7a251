"""A well-behaved tool server, made with the protocol's own package: `good.py stdio` or `good.py http PORT`.

Over HTTP it prints a line when it listens.
"""

from __future__ import annotations

import asyncio
import os
import sys

import uvicorn
from mcp.server.mcpserver import Context, Image, MCPServer
from mcp.server.mcpserver.exceptions import ToolError
from mcp.server.transport_security import TransportSecuritySettings

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c636064f80f00010501010027185e6a0000000049454e44ae426082"
)
server = MCPServer("good")


@server.tool()
def add(a: int, b: int) -> str:
    """Add two whole numbers."""
    return str(a + b)


@server.tool(name="files.count", description="x" * (2 * 1024 * 1024), structured_output=False)
def count(folder: str = "/") -> list[str]:
    return ["one", "two", folder]


@server.tool(structured_output=False)
def picture() -> Image:
    """A picture of one dot."""
    return Image(data=PNG, format="png")


@server.tool()
def broken() -> str:
    """Always fails."""
    raise ToolError("the disk is full")


@server.tool()
async def slow(seconds: float) -> str:
    """Takes its time."""
    await asyncio.sleep(seconds)
    return "done"


@server.tool()
async def grow(context: Context) -> str:
    """Adds a tool and says so."""
    server.add_tool(late, name="late", description="Came later.")
    await context.notify_tools_changed()
    await context.session.send_tool_list_changed()
    return "grown"


@server.tool()
def die() -> str:
    """Ends the process in the middle of the call."""
    print("out of memory", file=sys.stderr, flush=True)
    os._exit(3)


def late() -> str:
    return "late"


async def over_http(port: int) -> None:
    named = TransportSecuritySettings(allowed_hosts=["127.0.0.1:*", "tools.test:*"])  # the second through a proxy
    config = uvicorn.Config(
        server.streamable_http_app(transport_security=named), host="127.0.0.1", port=port, log_level="error"
    )
    serving = uvicorn.Server(config)
    task = asyncio.get_running_loop().create_task(serving.serve())
    while not serving.started:  # noqa: ASYNC110 - uvicorn has no event for it
        await asyncio.sleep(0.01)
    print(serving.servers[0].sockets[0].getsockname()[1], flush=True)
    await task


if __name__ == "__main__":
    if sys.argv[1] == "http":
        asyncio.run(over_http(int(sys.argv[2])))
    else:
        server.run("stdio")
