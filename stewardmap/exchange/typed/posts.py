"""Clauses that say which post somebody has: what it is called, where, since and until when."""

import re
from dataclasses import dataclass, replace
from datetime import date

from stewardmap.exchange.matching import names_an_organisation
from stewardmap.exchange.typed.days import day_ahead, past_day
from stewardmap.exchange.typed.known import Known

_AT = re.compile(r"(?:(.*?)\s+)?(?:\bat\b|@)\s*(.+)$", re.IGNORECASE)
_OF = re.compile(r"(.+?)\s+(?:of|for|in|with)\s+(?:the\s+)?(.+)$", re.IGNORECASE)
_BEHIND = re.compile(r"(.+?)\s*\(([^()]+)\)$")
_TERM = re.compile(r"(.*)\b(since|from|until|till|to)\s+([^,]+?)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class SaidPost:
    """A post in the words that were typed."""

    title: str = ""
    organisation: str = ""
    since: str = ""
    until: str = ""


def read_post(clause: str, known: Known, on: date) -> SaidPost | None:
    """Return the post that a clause tells of, or nothing: "housing lead at Northgate Council until May"."""
    words, since, until = terms(clause.strip(), on)
    found = _of_words(words, known)
    return None if found is None else replace(found, since=since, until=until)


def _of_words(words: str, known: Known) -> SaidPost | None:
    match = _AT.match(words)
    if match is not None:
        return SaidPost((match[1] or "").strip(), match[2].strip())
    if is_organisation(words, known):
        return SaidPost(organisation=words)
    for way in (_BEHIND, _OF):
        match = way.match(words)
        if match is not None and is_organisation(match[2], known):
            return SaidPost(match[1].strip(), match[2].strip())
    return None


def is_organisation(words: str, known: Known) -> bool:
    """Whether words are the name of an organisation that is there, or of one to judge by its words."""
    return bool(known.organisations_named(words)) or (
        len(words.split()) > 1 and names_an_organisation(words) and words[:1].isupper()
    )


def terms(words: str, on: date) -> tuple[str, str, str]:
    """Return words without the terms behind them, since when and until when."""
    said = {"since": "", "until": ""}
    for _turn in range(2):
        match = _TERM.match(words)
        if match is None:
            break
        which = "since" if match[2].casefold() in ("since", "from") else "until"
        read = past_day if which == "since" else day_ahead
        if said[which] or read(match[3], on) is None:
            break
        words, said[which] = match[1].strip(" ,("), match[3].strip()
    return words, said["since"], said["until"]
