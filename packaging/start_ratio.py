"""How much longer the frozen program takes to show its window than the same code from an environment; in pairs.

Run by `build.py start` with the interpreter of the environment that the program was frozen from.
"""

import statistics
import sys
import tempfile

from app.workbench.bench.start import seconds_to_shown

PAIRS = 11
MOST = 1.5
TOO_SLOW = 3  # unlike 1, which a fault ends with


def main() -> int:
    frozen = [sys.argv[1], "--print-when-shown"]
    source = [sys.executable, "-m", "app", "--print-when-shown"]
    with tempfile.TemporaryDirectory() as cache:
        for command in (frozen, source):
            seconds_to_shown(command, cache)  # the first of each warms the disk cache and compiles
        pairs = [(seconds_to_shown(frozen, cache), seconds_to_shown(source, cache)) for _ in range(PAIRS)]
    ratio = statistics.median(one / other for one, other in pairs)
    seconds = [statistics.median(column) for column in zip(*pairs, strict=True)]
    print(f"frozen {seconds[0]:.3f} s, from source {seconds[1]:.3f} s; ratio {ratio:.2f}, at most {MOST}")
    return 0 if ratio <= MOST else TOO_SLOW


if __name__ == "__main__":
    sys.exit(main())
