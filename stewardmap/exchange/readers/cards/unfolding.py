"""From the lines of a file to whole lines of a card: a long line is written over several."""

import re
from collections.abc import Iterator

_ENDS = re.compile(rb"\r\n|\n|\r")
_QUOTED = re.compile(rb"^[^:]*[;=]QUOTED-PRINTABLE[;:]", re.IGNORECASE)
_END = re.compile(rb"^\s*END:VCARD\s*$", re.IGNORECASE)


def whole_lines(raw: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield each whole line and the number of the line where it begins, counted from 1.

    A line that begins with a space goes on from the one before; so does any after a quoted-printable one
    that ends with an equals sign, unless the card ends there. Bytes, since each may be in its own charset.
    """
    pieces: list[bytes] = []
    start, open_ended = 1, False
    for number, line in enumerate(_ENDS.split(raw), 1):
        if pieces and open_ended and not _END.match(line):
            pieces[-1] = pieces[-1][:-1]
            pieces.append(line)
        elif pieces and line[:1] in (b" ", b"\t"):
            pieces.append(line[1:])
        else:
            if pieces and any(pieces):
                yield start, b"".join(pieces)
            pieces, start = [line], number
        quoted = _QUOTED.match(pieces[0]) is not None
        open_ended = quoted and line.endswith(b"=")
    if any(pieces):
        yield start, b"".join(pieces)
