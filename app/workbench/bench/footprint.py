"""What a Python process costs once it has imported something: `python footprint.py [MODULE]` prints it as JSON.

Imports nothing before it has measured. `session_probe` takes `resident_mib` from here, in whichever Python it runs.
"""

import sys
import time


def resident_mib() -> float:
    """What the process holds in memory, in MiB; where the system does not tell, the most that it ever held.

    Raises OSError where the system tells neither.
    """
    try:
        with open("/proc/self/status", encoding="ascii") as status:
            return next(int(line.split()[1]) for line in status if line.startswith("VmRSS:")) / 1024
    except OSError:
        try:
            import resource
        except ImportError:
            raise OSError("This system does not tell how much memory a process holds.") from None
        unit = 1 if sys.platform == "darwin" else 1024
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 1024**2


def main(modules: list[str]) -> None:
    """Import and tell."""
    for module in modules:
        __import__(module)
    cpu_s, mib = time.process_time(), resident_mib()
    print(f'{{"cpu_s": {cpu_s}, "mib": {mib}}}')  # noqa: T201 - its standard output is how it reports


if __name__ == "__main__":
    main(sys.argv[1:])
