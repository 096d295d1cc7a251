"""What opening a hostile `.sidetone` file costs, in a process of its own."""

from __future__ import annotations

import io
import struct
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Final

import pytest

from app.history import bundle

ROOT: Final = Path(__file__).resolve().parents[3]
# The growth of the peak, in KiB, by reading the file; what is read twice is counted once.
OPEN: Final = """
import resource, sys
from pathlib import Path
from app.base.errors import ConfigError
from app.history import bundle

before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
try:
    bundle.read(Path(sys.argv[1]))
except ConfigError as error:
    print(error.code, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)
"""


def crowded(entries: int, *, tells: int) -> bytes:
    """An archive whose directory has many entries, in the form for large archives."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("a", "")
    plain = packed.getvalue()
    directory = plain[plain.index(b"PK\1\2") : plain.index(b"PK\5\6")] * entries
    begins = plain.index(b"PK\1\2")
    ends = begins + len(directory)
    return b"".join(
        [
            plain[:begins],
            directory,
            struct.pack("<4sQ2H2L4Q", b"PK\6\6", 44, 45, 45, 0, 0, tells, tells, len(directory), begins),
            struct.pack("<4sLQL", b"PK\6\7", 0, ends, 1),
            struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, 65535, 65535, 0xFFFFFFFF, 0xFFFFFFFF, 0),
        ]
    )


@pytest.mark.skipif(sys.platform != "linux", reason="the peak of a process is told in other units elsewhere")
@pytest.mark.parametrize("tells", [400_000, 3], ids=["counted", "lied about"])
def test_a_directory_without_end_takes_little_more_than_its_file(tmp_path: Path, tells: int) -> None:
    file = tmp_path / "crowded.sidetone"
    file.write_bytes(crowded(400_000, tells=tells))
    assert file.stat().st_size < bundle.MOST_BYTES
    done = subprocess.run(
        [sys.executable, "-c", OPEN, str(file)], cwd=ROOT, capture_output=True, text=True, timeout=60, check=True
    )
    code, grown_kib = done.stdout.split()
    assert code == "bundle_names"
    assert int(grown_kib) * 1024 < file.stat().st_size * 1.5 + 4_000_000
