"""Another way to carry the frames: anything with send, receive and close can stand in for the WebSocket."""

from __future__ import annotations

import asyncio
import os

import websockets

from app.realtime import RealtimeAgent, RealtimeRunner

URL = os.environ.get("REALTIME_URL", "ws://127.0.0.1:8765/v1/realtime")

agent = RealtimeAgent(name="Assistant", instructions="You are helpful.")


class CountingSocket:
    """A WebSocket that counts what goes through it."""

    def __init__(self, socket: websockets.ClientConnection) -> None:
        self._socket = socket
        self.sent = 0
        self.received = 0

    async def send(self, frame: str) -> None:
        self.sent += 1
        await self._socket.send(frame)

    async def receive(self) -> str | bytes | None:
        try:
            frame = await self._socket.recv()
        except websockets.ConnectionClosed:
            return None
        self.received += 1
        return frame

    async def close(self, code: int = 1000, reason: str = "") -> None:
        await self._socket.close(code, reason)

    @property
    def close_code(self) -> int | None:
        return self._socket.close_code

    @property
    def close_reason(self) -> str:
        return self._socket.close_reason or ""


async def main(url: str) -> CountingSocket:
    """Talk through the socket above."""
    opened: list[CountingSocket] = []

    async def open_socket(url: str, headers: dict[str, str]) -> CountingSocket:
        opened.append(CountingSocket(await websockets.connect(url, additional_headers=headers, max_size=None)))
        return opened[-1]

    session = await RealtimeRunner(agent).run(model_config={"url": url, "transport": open_socket})
    async with session:
        await session.send_message("Hello!")
        async for event in session:
            if event.type == "response_done":
                break
    return opened[0]


if __name__ == "__main__":
    print(asyncio.run(main(URL)).received)
