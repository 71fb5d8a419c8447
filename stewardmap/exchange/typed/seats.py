"""Clauses about a seat in a collaboration, and about a connector role."""

import re
from dataclasses import dataclass

from stewardmap.exchange.typed.known import Known
from stewardmap.exchange.typed.names import without
from stewardmap.exchange.values.words import meaning
from stewardmap.model.vocabulary import Role

_SEAT = re.compile(
    r"(?:(.+?)\s+(?:of|on|for|in)|on|sits on|joins|member of)\s+(?:the\s+)?(.+)$", re.IGNORECASE
)
_CONNECTOR = re.compile(
    r"(?:(?:an?\s+)?connector(?:\s+role)?|connects)\b(?:\s+for\s+(?P<for>.+?))?"
    r"(?:\s*(?:\bbetween\b|\bof\b|(?<=connects))\s+(?P<between>.+))?$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class SaidSeat:
    """A seat in the words that were typed."""

    role: str
    collaboration: str


@dataclass(frozen=True, slots=True)
class SaidConnector:
    """For whom somebody connects whom."""

    for_whom: str
    between: str


def read_seat(clause: str, known: Known) -> SaidSeat | None:
    """Return the seat that a clause tells of in a collaboration that is there, or nothing."""
    plain = clause.strip()
    if known.collaborations_named(without(plain, "the")):
        return SaidSeat("", without(plain, "the"))
    match = _SEAT.match(plain)
    if match is None or not known.collaborations_named(match[2]):
        return None
    role = without(match[1] or "", "sits", "is", "a", "an", "the")
    if role and role.casefold() not in ("sits", "is") and meaning(role, Role) is None:
        return None
    return SaidSeat(role if meaning(role, Role) else "", match[2].strip())


def read_connector(clause: str) -> SaidConnector | None:
    """Return the connector role that a clause tells of: "connector for the Council between A and B"."""
    match = _CONNECTOR.match(clause.strip())
    if match is None:
        return None
    return SaidConnector(without(match["for"] or "", "the"), (match["between"] or "").strip())
