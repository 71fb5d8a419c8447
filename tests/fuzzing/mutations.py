"""A sound file, spoiled: always the same for the same reader and number."""

import io
import struct
import zipfile
from collections.abc import Callable, Sequence
from functools import cache
from random import Random

WORDS = (
    *b"\0 \xff\xfe \xef\xbb\xbf \xed\xa0\x80 \xff \xf0\x9f\x92\xa9 \xe2\x80\xae \\u0000 \\ud800".split(b" "),
    *b"\r \n \r\n \t \" ' , ; | sep=; =1+1 @".split(b" "),
    *b"< > & &amp; &#0; &#x110000; ]]> <?xml <!DOCTYPE[<!ENTITY".split(b" "),
    *b"{ } [ ] null NaN Infinity -1 0 1e999 99999999999999999999".split(b" "),
    *b"2026-13-45 0000 9999-12-31 31/02/2026 DTSTART:99991231T235959Z TZID=Nowhere/At/All".split(b" "),
    *b"BEGIN:VCARD END:VCARD BEGIN:VEVENT END:VEVENT RRULE:FREQ=DAILY;COUNT=999999999".split(b" "),
    *b"PK\x03\x04 A1048576 XFD1 *Edges".split(b" "),
    b"*Vertices 999999999",
    b"dl n=999999999 format=fullmatrix",
)
_CHANGES = 6
_LONGEST = 200_000

Spoil = Callable[[Random, bytearray, Sequence[bytes]], None]


def spoiled(reader: str, number: int, sound: Sequence[bytes]) -> bytes:
    """Return the input of this number: one sound file with one to six changes, or a part of one within."""
    random = Random(f"{reader}/{number}")
    chosen = random.choice(sound)
    if chosen.startswith(b"PK\x03\x04") and random.random() < 0.8:
        return _repacked(random, chosen)
    return _changed(random, chosen, sound)


def _changed(random: Random, chosen: bytes, others: Sequence[bytes]) -> bytes:
    made = bytearray(chosen)
    for _again in range(random.randint(1, _CHANGES)):
        random.choice(SPOILS)(random, made, others)
    return bytes(made[:_LONGEST])


@cache
def _parts(packed: bytes) -> tuple[tuple[str, bytes], ...]:
    with zipfile.ZipFile(io.BytesIO(packed)) as parts:
        return tuple((name, parts.read(name)) for name in parts.namelist())


def _repacked(random: Random, packed: bytes) -> bytes:
    """Spoil what is in one part of a zip file, so that the change is met by more than the unpacking."""
    parts = _parts(packed)
    which = random.randrange(len(parts))
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as made:
        for place, (name, content) in enumerate(parts):
            made.writestr(name, _changed(random, content, (content,)) if place == which else content)
    return out.getvalue()


def _somewhere(random: Random, made: bytearray) -> tuple[int, int]:
    start = random.randrange(len(made) + 1)
    return start, min(len(made), start + random.choice((1, 2, 4, 16, 64, 512)))


def flip(random: Random, made: bytearray, _others: Sequence[bytes]) -> None:
    """Turn one bit round."""
    if made:
        made[random.randrange(len(made))] ^= 1 << random.randrange(8)


def put(random: Random, made: bytearray, _others: Sequence[bytes]) -> None:
    """Put a word in that has hurt readers before."""
    start, end = _somewhere(random, made)
    made[start : random.choice((start, end))] = random.choice(WORDS)


def drop(random: Random, made: bytearray, _others: Sequence[bytes]) -> None:
    """Leave a piece out."""
    start, end = _somewhere(random, made)
    del made[start:end]


def cut(random: Random, made: bytearray, _others: Sequence[bytes]) -> None:
    """Lose the end."""
    del made[random.randrange(len(made) + 1) :]


def repeat(random: Random, made: bytearray, _others: Sequence[bytes]) -> None:
    """Say a piece many times."""
    start, end = _somewhere(random, made)
    made[start:start] = bytes(made[start:end]) * random.choice((1, 2, 10, 200))


def splice(random: Random, made: bytearray, others: Sequence[bytes]) -> None:
    """Go on as another file does."""
    other = random.choice(others)
    made[random.randrange(len(made) + 1) :] = other[random.randrange(len(other) + 1) :]


def number(random: Random, made: bytearray, _others: Sequence[bytes]) -> None:
    """Put bytes of a number in, as lengths and places are written."""
    at, _end = _somewhere(random, made)
    value = random.choice((0, 1, 0x7FFF, 0xFFFF, 0x7FFFFFFF, 0xFFFFFFFF))
    made[at : at + 4] = struct.pack("<I", value)


SPOILS: tuple[Spoil, ...] = (flip, put, put, drop, cut, repeat, splice, number)
