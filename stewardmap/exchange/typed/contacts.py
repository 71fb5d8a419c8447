"""Clauses that say there was contact: met, called, spoke, had coffee; with whom, on which day."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from stewardmap.exchange.typed.days import past_day
from stewardmap.exchange.typed.names import names_in
from stewardmap.model.vocabulary import ContactKind

_VERBS: Mapping[str, ContactKind] = {
    "had a meeting with": ContactKind.MEETING,
    "had coffee with": ContactKind.COFFEE,
    "had a coffee with": ContactKind.COFFEE,
    "had lunch with": ContactKind.COFFEE,
    "had a call with": ContactKind.CALL,
    "met up with": ContactKind.MEETING,
    "met with": ContactKind.MEETING,
    "met": ContactKind.MEETING,
    "meeting with": ContactKind.MEETING,
    "saw": ContactKind.MEETING,
    "visited": ContactKind.EVENT,
    "spoke to": ContactKind.CALL,
    "spoke with": ContactKind.CALL,
    "spoke": ContactKind.CALL,
    "talked to": ContactKind.CALL,
    "talked with": ContactKind.CALL,
    "call with": ContactKind.CALL,
    "called": ContactKind.CALL,
    "phoned": ContactKind.CALL,
    "rang": ContactKind.CALL,
    "emailed": ContactKind.EMAIL,
    "e-mailed": ContactKind.EMAIL,
    "wrote to": ContactKind.EMAIL,
    "messaged": ContactKind.MESSAGE,
    "texted": ContactKind.MESSAGE,
    "coffee with": ContactKind.COFFEE,
    "lunch with": ContactKind.COFFEE,
    "had coffee": ContactKind.COFFEE,
    "had lunch": ContactKind.COFFEE,
    "coffee": ContactKind.COFFEE,
}
_VERB = re.compile(
    rf"(?:i |we |just )?({'|'.join(sorted(map(re.escape, _VERBS), key=len, reverse=True))})(?=\s|:|,|$)",
    re.IGNORECASE,
)
TODAY = "today"
_LONGEST_DAY = 5  # words, as in "on 3 November 2026"


@dataclass(frozen=True, slots=True)
class SaidContact:
    """A contact as a clause has it; the day in the words that were typed."""

    form: ContactKind
    names: tuple[str, ...]
    on: str
    note: str


def read_contact(clause: str, on: date) -> SaidContact | None:
    """Return the contact that a clause tells of, or nothing: "met Tom and Jo on Tuesday: agreed it"."""
    words, colon, note = clause.partition(":")
    words = words.strip()
    verb = _VERB.match(words)
    day = ""
    if verb is None:  # "yesterday met Tom"
        day, words = _day_before(words, on)
        verb = _VERB.match(words) if day else None
    if verb is None:
        return None
    rest = words[verb.end() :].strip(" ,")
    if not day:
        rest, day = _day_behind(rest, on)
    note = note.strip() if colon else ""
    return SaidContact(_VERBS[verb[1].casefold()], tuple(names_in(rest)), day or TODAY, note)


def is_contact(clause: str) -> bool:
    """Whether a clause begins as one does that tells of contact."""
    return _VERB.match(clause.strip()) is not None


def _day_behind(words: str, on: date) -> tuple[str, str]:
    """Return the words before a day and the day, in the words for it."""
    parts = words.split()
    for length in range(min(_LONGEST_DAY, len(parts)), 0, -1):
        day = " ".join(parts[-length:])
        if past_day(day, on) is not None:
            return " ".join(parts[:-length]).strip(" ,"), day
    return words, ""


def _day_before(words: str, on: date) -> tuple[str, str]:
    parts = words.split()
    for length in range(min(_LONGEST_DAY, len(parts) - 1), 0, -1):
        day = " ".join(parts[:length]).strip(",")
        if past_day(day, on) is not None:
            return day, " ".join(parts[length:])
    return "", words
