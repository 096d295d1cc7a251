"""A virtual sound card: a private PulseAudio with one loudspeaker and one microphone, for tests and development.

Standard library only, so that set-up programs can use it before anything is installed. Works as root, without
D-Bus, several at once; needs Debian's `pulseaudio`, `pulseaudio-utils` and `libasound2-plugins`.

    with VirtualSoundCard() as card:
        program = subprocess.Popen([...], env=os.environ | card.environment())
        with card.record() as recording:        # what the loudspeaker plays
            card.say("hello.wav")               # into the microphone

Start it before PortAudio is initialised in the process that is to use it, or list the devices anew afterwards.
"""

from __future__ import annotations

import array
import atexit
import os
import shutil
import subprocess
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PROGRAMS = ("pulseaudio", "pactl", "paplay", "parec")
SPEAKER = "speaker"
MICROPHONE = "microphone"

_DAEMON_CONF = """\
exit-idle-time = -1
default-fragments = 4
default-fragment-size-msec = 5
enable-shm = no
avoid-resampling = yes
"""

# Without norewinds each new stream begins with a stall of 1.6 s: the null sink asks for two seconds in advance.
_SPEAKER_MODULE = f"module-null-sink sink_name={SPEAKER} norewinds=1 rate=48000"
_MODULES = f"""\
load-module {_SPEAKER_MODULE}
load-module module-null-sink sink_name=mic_in norewinds=1 channels=1
load-module module-remap-source master=mic_in.monitor source_name={MICROPHONE}
set-default-sink {SPEAKER}
set-default-source {MICROPHONE}
"""

# PortAudio lists what ALSA calls "default" and "pulse"; both are this card, whatever the machine has installed.
_ALSA_CONF = """\
pcm.!default { type pulse }
ctl.!default { type pulse }
pcm.pulse { type pulse }
"""
_ALSA_CONF_WITHOUT_MICROPHONE = """\
pcm.!default { type asym playback.pcm { type pulse } }
"""


class Recording:
    """What the loudspeaker has played since `record` began: int16 mono, filled by a thread of its own."""

    def __init__(self, process: subprocess.Popen[bytes], rate_hz: int) -> None:
        self.rate_hz = rate_hz
        self._process = process
        self._data = bytearray()
        self._started_at = float("inf")
        self._thread = threading.Thread(target=self._read, name="sound-card-recording", daemon=True)
        self._thread.start()

    def _read(self) -> None:
        pipe = self._process.stdout
        if pipe is None:
            return
        descriptor = pipe.fileno()
        while chunk := os.read(descriptor, 65536):
            arrived_at = time.monotonic()
            self._data += chunk
            # Every chunk bounds the start from above; the one that was delayed least bounds it best.
            self._started_at = min(self._started_at, arrived_at - len(self._data) / (2 * self.rate_hz))

    @property
    def started_at(self) -> float:
        """`time.monotonic()` at which sample 0 was played, known within the card's own fragment (about 5 ms)."""
        return self._started_at

    @property
    def seconds(self) -> float:
        """How much has been recorded."""
        return len(self._data) / (2 * self.rate_hz)

    def samples(self) -> array.array[int]:
        """A copy of everything recorded until now; use `numpy.asarray` on it for arithmetic."""
        data = bytes(self._data)
        return array.array("h", data[: len(data) // 2 * 2])

    def wait(self, seconds: float, timeout_s: float = 10.0) -> None:
        """Return when at least `seconds` of sound are recorded. Raises TimeoutError."""
        until = time.monotonic() + timeout_s
        while self.seconds < seconds:
            if time.monotonic() > until:
                raise TimeoutError(f"recorded {self.seconds:.3f} s of {seconds:.3f} s")
            time.sleep(0.005)

    def stop(self) -> None:
        """End the recording; what was recorded stays readable."""
        self._process.terminate()
        self._process.wait(5)
        self._thread.join(5)
        if self._process.stdout is not None:
            self._process.stdout.close()


class VirtualSoundCard:
    """One private PulseAudio daemon with a loudspeaker and a microphone.

    Args:
        has_microphone: otherwise programs that use ALSA or PortAudio find a loudspeaker only.
    """

    def __init__(self, *, has_microphone: bool = True) -> None:
        self._alsa_conf = _ALSA_CONF if has_microphone else _ALSA_CONF_WITHOUT_MICROPHONE
        self._folder: Path | None = None
        self._daemon: subprocess.Popen[bytes] | None = None

    @staticmethod
    def missing_programs() -> list[str]:
        """Programs that this machine lacks for it; empty when it can start."""
        return [name for name in PROGRAMS if shutil.which(name) is None]

    def __enter__(self) -> VirtualSoundCard:
        self.start()
        return self

    def __exit__(self, *_exc: object) -> None:
        self.stop()

    def start(self, timeout_s: float = 10.0) -> None:
        """Start the daemon and wait until it answers. Raises RuntimeError with the daemon's own words."""
        missing = self.missing_programs()
        if missing:
            raise RuntimeError(f"not installed: {', '.join(missing)} (apt-get install pulseaudio pulseaudio-utils)")
        folder = Path(tempfile.mkdtemp(prefix="sound-card-"))
        self._folder = folder
        config = folder / "config" / "pulse"
        config.mkdir(parents=True)
        (folder / "run").mkdir(mode=0o700)
        (config / "daemon.conf").write_text(_DAEMON_CONF)
        (folder / "asound.conf").write_text(self._alsa_conf)
        socket = f"load-module module-native-protocol-unix socket={self._socket} auth-anonymous=1\n"
        (folder / "card.pa").write_text(socket + _MODULES)
        # PulseAudio reads daemon.conf from XDG_CONFIG_HOME.
        with (folder / "pulseaudio.log").open("wb") as log:
            self._daemon = subprocess.Popen(
                [
                    "pulseaudio",
                    "-n",
                    "-F",
                    str(folder / "card.pa"),
                    "--daemonize=no",
                    "--use-pid-file=no",
                    "--exit-idle-time=-1",
                ],
                env=self._daemon_environment(folder),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        atexit.register(self.stop)
        self._await_answer(timeout_s)

    @staticmethod
    def _daemon_environment(folder: Path) -> dict[str, str]:
        inherited = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "DBUS_SESSION_BUS_ADDRESS")}
        private = {
            "HOME": folder,
            "XDG_CONFIG_HOME": folder / "config",
            "XDG_RUNTIME_DIR": folder / "run",
            "PULSE_RUNTIME_PATH": folder / "run",
            "PULSE_STATE_PATH": folder / "state",
        }
        return inherited | {name: str(path) for name, path in private.items()}

    def _await_answer(self, timeout_s: float) -> None:
        until = time.monotonic() + timeout_s
        while True:
            done = subprocess.run(["pactl", "info"], env=self._client_environment(), capture_output=True, check=False)
            if done.returncode == 0:
                return
            if self._daemon is None or self._daemon.poll() is not None or time.monotonic() > until:
                words = self._log_tail()
                self.stop()
                raise RuntimeError(f"PulseAudio did not start: {words}")
            time.sleep(0.02)

    def _log_tail(self) -> str:
        if self._folder is None:
            return ""
        return (self._folder / "pulseaudio.log").read_text(errors="replace")[-2000:].strip()

    @property
    def _socket(self) -> Path:
        if self._folder is None:
            raise RuntimeError("the sound card is not running")
        return self._folder / "socket"

    @property
    def is_running(self) -> bool:
        """Whether the daemon is there."""
        return self._daemon is not None and self._daemon.poll() is None

    def environment(self) -> dict[str, str]:
        """Variables that make a program use this card as its default sound device."""
        return {
            "PULSE_SERVER": f"unix:{self._socket}",
            "PULSE_COOKIE": str(self._socket.with_name("cookie")),
            "ALSA_CONFIG_PATH": str(self._socket.with_name("asound.conf")),
        }

    def _client_environment(self) -> dict[str, str]:
        return {**os.environ, **self.environment()}

    def pactl(self, *arguments: str) -> str:
        """Run `pactl` on this card and return what it printed. Raises subprocess.CalledProcessError."""
        done = subprocess.run(
            ["pactl", *arguments], env=self._client_environment(), capture_output=True, check=True, text=True
        )
        return done.stdout.strip()

    def unplug(self) -> None:
        """Take every device away: streams that use them break off. Bring them back with `plug`.

        All of them, because PulseAudio moves a stream to any device that is left.
        """
        self._unload("module-remap-source", f"source_name={MICROPHONE}")
        for sink in ("mic_in", SPEAKER):
            self._unload("module-null-sink", f"sink_name={sink}")

    def plug(self) -> None:
        """Bring back what `unplug` took."""
        for line in _MODULES.splitlines():
            command, *arguments = line.split()
            self.pactl(command, *arguments)

    def _unload(self, module: str, argument: str) -> None:
        for line in self.pactl("list", "short", "modules").splitlines():
            fields = line.split("\t")
            if len(fields) >= 3 and fields[1] == module and argument in fields[2].split():
                self.pactl("unload-module", fields[0])
                return
        raise LookupError(f"{module} with {argument} is not loaded")

    def say(self, wav: str | os.PathLike[str], *, wait: bool = True) -> subprocess.Popen[bytes]:
        """Play a WAV file into the microphone; with `wait` return when it has been said."""
        player = subprocess.Popen(
            ["paplay", "-d", "mic_in", os.fspath(wav)],
            env=self._client_environment(),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        if wait and player.wait(600) != 0:
            raise RuntimeError(f"paplay could not play {os.fspath(wav)}")
        return player

    @contextmanager
    def record(self, *, rate_hz: int = 24_000, source: str = f"{SPEAKER}.monitor") -> Iterator[Recording]:
        """Record what the loudspeaker plays while the block runs; it has begun when the block is entered."""
        recorder = subprocess.Popen(
            [
                *("parec", "-d", source, "--raw", "--format=s16le", f"--rate={rate_hz}"),
                *("--channels=1", "--latency-msec=5"),
            ],
            env=self._client_environment(),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        recording = Recording(recorder, rate_hz)
        try:
            recording.wait(0.01)
            yield recording
        finally:
            recording.stop()

    def stop(self) -> None:
        """End the daemon and remove its folder; may be called twice."""
        atexit.unregister(self.stop)
        daemon, self._daemon = self._daemon, None
        if daemon is not None:
            daemon.terminate()
            try:
                daemon.wait(5)
            except subprocess.TimeoutExpired:
                daemon.kill()
                daemon.wait(5)
        folder, self._folder = self._folder, None
        if folder is not None:
            shutil.rmtree(folder, ignore_errors=True)
