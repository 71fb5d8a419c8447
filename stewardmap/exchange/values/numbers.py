"""Numbers, yes and no, strength and trust."""

import math
import re

from stewardmap.exchange.values.unread import Note, Unread

_YES = frozenset(
    ("yes", "y", "true", "t", "1", "x", "✓", "✔", "ticked", "on", "ydy", "ydi", "oes", "ie", "formal",
     "recognised", "important", "pinned")
)  # fmt: skip
_NO = frozenset(
    ("no", "n", "false", "f", "0", "off", "✗", "✘", "-", "na", "nac", "nage", "informal", "unrecognised",
     "not recognised")
)  # fmt: skip

_APART = re.compile("[, \u00a0]")
_THOUSANDS = re.compile(r"[+-]?\d{1,3}(?:[, \u00a0]\d{3})+(?:\.\d*)?$")

_LADDERS: dict[str, int] = {
    # between organisations: Frey et al. 2006
    "none": 0, "networking": 1, "network": 1, "aware": 1, "cooperation": 2, "co-operation": 2,
    "cooperating": 2, "coordination": 3, "co-ordination": 3, "coordinating": 3, "coalition": 4,
    "collaboration": 5, "collaborating": 5,
    # between people: a ladder of our own
    "asked, no link": 0, "no link": 0, "no": 0, "have met, would take a call": 1, "have met": 1, "met": 1,
    "would take a call": 1, "swap information now and then": 2, "swap information": 2,
    "work together regularly": 3, "work together": 3, "ask and do favours, say hard things": 4,
    "ask and do favours": 4, "say hard things": 4, "rely on each other, decide together": 5,
    "rely on each other": 5, "decide together": 5,
    # words in use on forms
    "very weak": 1, "weak": 2, "medium": 3, "moderate": 3, "strong": 4, "very strong": 5,
}  # fmt: skip


def read_yes_or_no(text: str, note: Note) -> bool:  # noqa: ARG001
    """Return whether a cell says yes; raises Unread for other words."""
    word = " ".join(text.lower().split())
    if word in _YES:
        return True
    if word in _NO:
        return False
    raise Unread(f'"{text}" is neither yes nor no.', "Write yes or no, or leave it empty.")


def read_number(text: str, note: Note) -> float:  # noqa: ARG001
    """Return a finite number, thousands set apart by commas or spaces or not; raises Unread for others.

    "1,5" is none of them: it is one and a half to some and fifteen to nobody.
    """
    plain = text.strip()
    try:
        number = float(_APART.sub("", plain) if _THOUSANDS.match(plain) else plain)
    except ValueError:
        number = math.nan
    if not math.isfinite(number) or "_" in text:
        raise Unread(f'"{text}" is not a number.', "Write a number like 3 or 0.5, or leave it empty.")
    return number


def read_votes(text: str, note: Note) -> float:
    """Return a number of votes, not negative; raises Unread for others."""
    word = text.strip().lower()
    fraction = {"half": 0.5, "½": 0.5, "none": 0.0}.get(word)
    if word in _YES | _NO:
        fraction = float(word in _YES)
    votes = read_number(text, note) if fraction is None else fraction
    if votes < 0:
        raise Unread("Votes cannot be negative.", "Write 1, 0.5, 0 and so on, or leave it empty.")
    return votes


def read_strength(text: str, note: Note) -> int:  # noqa: ARG001
    """Return a strength from 1 to 5, or 0 for "asked, no link", from its number or its rung's word.

    Raises:
        Unread: for other numbers and words.
    """
    word = " ".join(text.lower().split()).rstrip(".")
    if word in _LADDERS:
        return _LADDERS[word]
    start = word.split(" ")[0].rstrip(":.-)")
    try:
        number = float(start if not word[:1].isalpha() else word)
    except ValueError:
        number = -1.0
    if number not in (0, 1, 2, 3, 4, 5):
        do = "Write 1 to 5, 0 for asked without a link, or leave it empty for not rated."
        raise Unread(f'"{text}" is no strength.', do)
    return int(number)


def read_trust(text: str, note: Note) -> tuple[int | None, int | None, int | None]:  # noqa: ARG001
    """Return reliability, openness and shared mission, each 1 to 4: from "3/2/4", or "3" for all three.

    Raises:
        Unread: for anything else.
    """
    parts = [part.strip() for part in text.split("/")]
    if len(parts) == 1:
        parts *= 3
    if len(parts) != 3 or any(part not in ("", "-", "1", "2", "3", "4") for part in parts):
        do = "Write one number from 1 to 4, or three as reliability/openness/shared mission: 3/2/4."
        raise Unread(f'"{text}" is no trust.', do)
    reliability, openness, mission = (int(part) if part.isdigit() else None for part in parts)
    return reliability, openness, mission


def read_trust_part(text: str, note: Note) -> int:
    """Return one part of trust, 1 to 4; raises Unread for others."""
    number = read_number(text, note)
    if number not in (1, 2, 3, 4):
        raise Unread(f'"{text}" is no trust.', "Write a number from 1 to 4, or leave it empty.")
    return int(number)
