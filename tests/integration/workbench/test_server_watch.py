"""A server of tools at a URL while somebody looks at it: it is reached, and its end is told."""

from __future__ import annotations

import asyncio

from app.base.sections import McpTool, Proxy
from app.workbench.server_watch import ServerWatch
from app.workbench.tool_trial import ServerReport
from tests.tool_servers.start import over_http


def test_the_end_of_a_server_far_away_is_told_and_one_that_is_gone_says_so() -> None:
    async def main() -> list[ServerReport]:
        reports: asyncio.Queue[ServerReport] = asyncio.Queue()
        watch = ServerWatch(pulse_s=0.2)
        with over_http("good.py", "http", "0") as (url, process):
            entry = McpTool(id="far", url=url, timeout_s=5.0)
            attending = asyncio.get_running_loop().create_task(watch.attend(entry, Proxy(), reports.put_nowait))
            found = [await asyncio.wait_for(reports.get(), 15)]
            process.kill()
            found.append(await asyncio.wait_for(reports.get(), 15))
            await attending
        await watch.attend(entry, Proxy(), reports.put_nowait)
        return [*found, reports.get_nowait()]

    reached, lost, gone = asyncio.run(main())
    assert (len(reached.offers) > 3, reached.problem) == (True, "")
    assert "The tool server “far”" in lost.problem
    assert "The tool server “far” cannot be reached." in gone.problem


def test_whoever_stops_looking_ends_it() -> None:
    async def main() -> None:
        reports: asyncio.Queue[ServerReport] = asyncio.Queue()
        with over_http("good.py", "http", "0") as (url, _):
            attending = asyncio.get_running_loop().create_task(
                ServerWatch().attend(McpTool(id="far", url=url), Proxy(), reports.put_nowait)
            )
            assert (await asyncio.wait_for(reports.get(), 15)).offers
            attending.cancel()
            await asyncio.wait([attending])
            assert attending.cancelled()
            assert not [task for task in asyncio.all_tasks() if "tool server" in task.get_name()]

    asyncio.run(main())
