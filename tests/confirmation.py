"""What a loudspeaker said, where it confirms a booking: recognised by its form, from the sound alone."""

from __future__ import annotations

from typing import Final

import numpy as np
import pocketsphinx
import soxr
from numpy.typing import NDArray

FORM: Final = """#JSGF V1.0;
grammar confirmation;
<number> = one | two | three | four | five | six | seven | eight | nine | ten;
<day> = today | tomorrow | monday | tuesday | wednesday | thursday | friday | saturday | sunday;
public <sentence> = (your table | a table) for <number> people is booked for <day> at <number> (p m | a m);
"""


def confirmed(samples: NDArray[np.int16]) -> str:
    """The words of a spoken confirmation (24 kHz); the recogniser knows its form, not what was booked."""
    decoder = pocketsphinx.Decoder(loglevel="FATAL", lm=None)
    decoder.add_jsgf_string("confirmation", FORM)
    decoder.activate_search("confirmation")
    decoder.start_utt()
    decoder.process_raw(soxr.resample(samples, 24_000, 16_000).tobytes(), full_utt=True)
    decoder.end_utt()
    hypothesis = decoder.hyp()
    return "" if hypothesis is None else str(hypothesis.hypstr)
