"""A key as it is printed on paper and typed in again: four lines, each of which tells a slip of the pen."""

import re

from stewardmap.errors import MistypedKeyError
from stewardmap.store.keys import Key

_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # after Crockford: no letter that is taken for a number
_TAKEN_FOR = str.maketrans("OIL", "011")
_LINES, _IN_LINE = 4, 13
_GROUPS = (5, 5, 4)
_BITS = 5


def recovery_lines(key: Key) -> tuple[str, ...]:
    """Return the four lines of a key, in groups of letters; the last letter of each checks its line."""
    number = int(key.hexadecimal, 16)
    letters = ""
    for _place in range(_LINES * _IN_LINE):
        number, rest = divmod(number, len(_LETTERS))
        letters = _LETTERS[rest] + letters
    lines = (letters[start : start + _IN_LINE] for start in range(0, len(letters), _IN_LINE))
    return tuple(_grouped(line + _check(place, line)) for place, line in enumerate(lines))


def key_of_recovery(typed: str, salt: bytes) -> Key | None:
    """Return the key that these lines are, however they are spaced; None for what is no recovery key at all.

    Raises:
        MistypedKeyError: if a line is not as it was printed; it says which.
    """
    letters = re.sub(r"[\s-]", "", typed).upper().translate(_TAKEN_FOR)
    each = _IN_LINE + 1
    if len(letters) != _LINES * each or set(letters) - set(_LETTERS):
        return None
    number = 0
    for place in range(_LINES):
        line, check = letters[place * each : (place + 1) * each - 1], letters[(place + 1) * each - 1]
        if check != _check(place, line):
            raise MistypedKeyError(f"Line {place + 1} is not as on the recovery sheet: look again.")
        for letter in line:
            number = number << _BITS | _LETTERS.index(letter)
    return Key(f"{number:064x}", salt) if number < 1 << 256 else None


def _check(place: int, line: str) -> str:
    """Return the letter that tells every wrong letter of a line, and a line in another's place.

    Odd weights have inverses among 32 letters, so that no one letter can be another without being told.
    """
    total = sum((2 * at + 1) * _LETTERS.index(letter) for at, letter in enumerate(line))
    return _LETTERS[(total + place) % len(_LETTERS)]


def _grouped(line: str) -> str:
    groups, at = [], 0
    for size in _GROUPS:
        groups.append(line[at : at + size])
        at += size
    return " ".join(groups)
