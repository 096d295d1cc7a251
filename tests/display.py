"""A private X display for tests: Xvfb on a number that it finds itself."""

from __future__ import annotations

import os
import shutil
import subprocess


class VirtualDisplay:
    """Starts an X server without a screen; `environment()` makes programs draw there.

    Raises RuntimeError with what to install when there is no Xvfb.
    """

    def __init__(self, size: str = "1600x1000x24") -> None:
        program = shutil.which("Xvfb")
        if program is None:
            raise RuntimeError("Xvfb is missing: apt-get install xvfb (packaging/dev.py test does it)")
        reading, writing = os.pipe()
        # A server that begins anew when its last client leaves turns away who comes at that moment.
        options = ["-screen", "0", size, "-nolisten", "tcp", "-noreset", "-dpi", "96"]
        self._server = subprocess.Popen(
            [program, "-displayfd", str(writing), *options],
            pass_fds=(writing,),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(writing)
        with os.fdopen(reading) as stream:
            number = stream.readline().strip()
        if not number:
            raise RuntimeError(f"Xvfb did not start (exit code {self._server.wait(5)})")
        self.name = f":{number}"

    def environment(self) -> dict[str, str]:
        """What a program needs in its environment to use this display."""
        return {"DISPLAY": self.name, "QT_QPA_PLATFORM": "xcb"}

    def xdotool(self, *arguments: str) -> str:
        """Act as the person at this display; returns what xdotool printed."""
        done = subprocess.run(
            ["xdotool", *arguments],
            env={**os.environ, "DISPLAY": self.name},
            capture_output=True,
            text=True,
            timeout=20,
            check=True,
        )
        return done.stdout.strip()

    def stop(self) -> None:
        """End the X server; may be called twice."""
        if self._server.poll() is None:
            self._server.terminate()
            try:
                self._server.wait(5)
            except subprocess.TimeoutExpired:
                self._server.kill()
                self._server.wait(5)
