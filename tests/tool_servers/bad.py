"""A tool server with bad habits, standard library only, so that it starts at once.

    bad.py [--tools NAME,…] [--mute] [--crash] [--chatty] [--stubborn] [--child] [--bloat WHERE]
           [--http [--refuse] [--forget]]

A tool answers with its own name, except: `exit` ends the process, `hang` never answers, `deaf` reads no more, `swap`
offers others, `pid` and `key` tell of the process, `long` says 10 MB. With `--bloat description` or `schema` each
tool's has 10 MB, with `--bloat list` there are 10,000 of them. Over HTTP it prints its port, answers in plain JSON, and
forgets sessions or refuses keys.
"""

from __future__ import annotations

import argparse
import json
import os
import signal
import subprocess
import sys
import time
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any

SCHEMA = {"type": "object", "properties": {"text": {"type": "string"}}}


def on_a_line(message: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps({"jsonrpc": "2.0", **message}) + "\n")
    sys.stdout.flush()


BLOAT = ""


def offered(name: str) -> dict[str, Any]:
    description = "ha " * 3_500_000 if BLOAT == "description" else f"Says {name}."
    schema = SCHEMA
    if BLOAT == "schema":
        schema = {"type": "object", "properties": {"text": {"type": "string", "description": "ha " * 3_500_000}}}
    return {"name": name, "description": description, "inputSchema": schema}


def answer(request: dict[str, Any], names: list[str], say: Any = on_a_line) -> None:
    number, method = request.get("id"), request["method"]
    if method == "initialize":
        version = request["params"]["protocolVersion"]
        info = {"name": "bad", "version": "1"}
        capabilities = {"tools": {"listChanged": True}}
        say({"id": number, "result": {"protocolVersion": version, "capabilities": capabilities, "serverInfo": info}})
    elif method == "tools/list":
        tools = [offered(name) for name in names]
        if BLOAT == "list":
            tools = [offered(f"tool{number}") for number in range(10_000)]
        say({"id": number, "result": {"tools": tools}})
    elif method == "tools/call":
        call(number, request["params"]["name"], names, say)
    elif number is not None:
        say({"id": number, "error": {"code": -32601, "message": "Method not found"}})


def call(number: Any, name: str, names: list[str], say: Any) -> None:
    if name == "exit":
        print("the battery is empty", file=sys.stderr, flush=True)
        os._exit(5)
    if name == "hang":
        return
    if name == "deaf":
        time.sleep(60)
    if name == "swap":
        names[:] = ["swap", "new"]
        say({"method": "notifications/tools/list_changed"})
    text = {"long": "ha " * 3_500_000, "pid": str(os.getpid()), "key": os.environ.get("OPENAI_API_KEY", "unset")}.get(
        name, name
    )
    say({"id": number, "result": {"content": [{"type": "text", "text": text}]}})


class Web(BaseHTTPRequestHandler):
    """One request at a time, each answered with one JSON text."""

    given: argparse.Namespace
    protocol_version = "HTTP/1.1"

    def do_POST(self) -> None:
        request = json.loads(self.rfile.read(int(self.headers["content-length"])))
        replies: list[dict[str, Any]] = []
        status = 401 if self.given.refuse else 404 if self.given.forget and request["method"] == "tools/call" else 200
        if status == 200:
            answer(request, self.given.tools.split(","), replies.append)
        self.reply(status if replies or status != 200 else 202, {"jsonrpc": "2.0", **replies[0]} if replies else None)

    def do_GET(self) -> None:
        self.reply(405, None)

    do_DELETE = do_GET

    def reply(self, status: int, message: dict[str, Any] | None) -> None:
        body = b"" if message is None else json.dumps(message).encode()
        self.send_response(status)
        for name, value in (
            ("Content-Type", "application/json"),
            ("Content-Length", str(len(body))),
            ("Mcp-Session-Id", "s1"),
        ):
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: Any) -> None:
        """Nothing is printed."""


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--tools", default="clock")
    for habit in ("mute", "crash", "chatty", "stubborn", "child", "http", "refuse", "forget"):
        parser.add_argument(f"--{habit}", action="store_true")
    parser.add_argument("--bloat", default="")
    given = parser.parse_args()
    globals()["BLOAT"] = given.bloat
    names = given.tools.split(",")
    if given.crash:
        sys.exit("no licence found")
    if given.stubborn:
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
    if given.child:
        subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"], stdout=subprocess.DEVNULL)
    if given.http:
        Web.given = given
        with HTTPServer(("127.0.0.1", 0), Web) as web:
            print(web.server_port, flush=True)
            web.serve_forever()
    for line in sys.stdin:
        if given.chatty:
            print("Listening…", flush=True)
            print(f"started with {os.environ.get('OPENAI_API_KEY', 'no key')}", file=sys.stderr, flush=True)
        if not given.mute:
            answer(json.loads(line), names)
    while given.stubborn or given.mute:
        time.sleep(60)


if __name__ == "__main__":
    main()
