"""What a look at this machine has found, a line of `sidetone doctor`."""

from __future__ import annotations

from dataclasses import asdict, dataclass

from app.base.language import columns, english, joined, padded, say


@dataclass(frozen=True, slots=True)
class Finding:
    """One line. `is_ok` False means that something a person would miss does not work; `hint` says what to do."""

    name: str
    is_ok: bool
    text: str
    hint: str = ""

    def as_line(self) -> str:
        """`ok    sound        …` or `FIX   sound        … what to do`."""
        well, ill = say("Doctor", "ok"), say("Doctor", "FIX")
        width = max(4, columns(well), columns(ill))
        told = padded(well if self.is_ok else ill, width)
        return f"{told} {padded(say('Doctor', self.name), 12)} {joined(self.text, self.hint)}"

    def as_dict(self) -> dict[str, object]:
        """For `--json`: English, for programs."""
        return {name: english(value) for name, value in asdict(self).items()}
