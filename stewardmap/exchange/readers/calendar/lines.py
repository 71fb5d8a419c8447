"""From the text of a calendar to its properties: long lines made whole, names, options and values."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_ENDS = re.compile(r"\r\n|\n|\r")
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_NAME = re.compile(r"[A-Za-z0-9-]+")
_OPTION = re.compile(r';([A-Za-z0-9-]+)=("[^"]*"|[^";:]*)')


@dataclass(frozen=True, slots=True)
class Property:
    """One property and the line at which it begins; options by name in capitals, values as written."""

    row: int
    name: str
    options: dict[str, str]
    value: str

    @property
    def text(self) -> str:
        """The value as words, with what was escaped as it was meant."""
        return " ".join(_ESCAPED.sub(lambda m: "\n" if m[1] in "nN" else m[1], self.value).split())


def properties(text: str) -> Iterator[Property]:
    """Yield every property of a calendar; lines that are none are passed over."""
    for row, line in _whole_lines(text):
        name = _NAME.match(line)
        if name is None:
            continue
        at, options = name.end(), {}
        while option := _OPTION.match(line, at):
            options[option[1].upper()] = option[2].strip('"')
            at = option.end()
        if line[at : at + 1] == ":":
            yield Property(row, name[0].upper(), options, line[at + 1 :])


def _whole_lines(text: str) -> Iterator[tuple[int, str]]:
    """Yield lines with those that begin with a space put behind the one before, and where each begins."""
    pieces: list[str] = []
    start = 1
    for number, line in enumerate(_ENDS.split(text), 1):
        if pieces and line[:1] in (" ", "\t"):
            pieces.append(line[1:])
            continue
        if pieces:
            yield start, "".join(pieces)
        pieces, start = [line], number
    yield start, "".join(pieces)
