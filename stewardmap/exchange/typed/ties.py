"""Clauses that say there is a tie: how strong, of what kind, and to whom."""

import re
from dataclasses import dataclass

from stewardmap.exchange.typed.names import names_in
from stewardmap.exchange.values.numbers import read_strength
from stewardmap.exchange.values.synonyms import REVERSED_TIES, SYNONYMS
from stewardmap.exchange.values.tie_kinds import read_tie_kinds
from stewardmap.exchange.values.unread import Unread, silent
from stewardmap.exchange.values.words import folded
from stewardmap.model.vocabulary import TieKind

_TIE = re.compile(
    r"(?P<before>.*?)\b(?:tie|ties|tied|link|links|linked|connection|connected|relationship)\b"
    r"(?P<between>.*?)\b(?:to|with)\b(?P<who>.+)$",
    re.IGNORECASE,
)
_NOT_OF_A_CLAUSE = {"contact", "partner", "information", "money", "working", "shares", "asks", "funding"}
_PHRASES = sorted(
    {
        word.casefold()
        for kind in TieKind
        for word in (kind.value, *SYNONYMS.get(kind, ()))
        if word.casefold() not in _NOT_OF_A_CLAUSE
    }
    | {"turns to", "close to", "shares information with", *REVERSED_TIES},
    key=len,
    reverse=True,
)
_KIND = re.compile(rf"(?:is |are )?({'|'.join(map(re.escape, _PHRASES))})\s+(.+)$", re.IGNORECASE)
_ENDS = re.compile(
    r"ties?\s+(?:of |between )?(?P<one>.+?)"
    r"(?:\s+[-–—]+>?\s*|\s*[–—]\s*|\s+(?:and|with|to|&)\s+)(?P<other>.+)$",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"([1-5])(?:\s*(?:of|/)\s*5)?$", re.IGNORECASE)
_BESIDE = re.compile(r"\s*[(\[]?\b(?:strength|rung)?\s*([1-5])(?:\s*(?:of|/)\s*5)?[)\]]?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class SaidTie:
    """Whom a clause ties somebody to, and how, in the words that were typed."""

    names: tuple[str, ...]
    strength: str = ""
    about: str = ""
    rest: str = ""


def read_tie(clause: str) -> SaidTie | None:
    """Return the tie that a clause tells of, or nothing: "strong tie to Tom Okafor", "advises Jo Hall"."""
    plain = clause.strip()
    match = _TIE.match(plain)
    if match is not None:
        names, strength, about = _names_and_more(match["who"])
        own, own_about, rest = _rated(f"{match['before']} {match['between']}")
        return None if rest else SaidTie(names, own or strength, own_about or about)
    match = _KIND.match(plain)
    if match is None:
        return None
    words = re.sub(r"\s+for advice$", "", match[2], flags=re.IGNORECASE)
    names, strength, _about = _names_and_more(words)
    about = "" if match[1].casefold() == "close to" else match[1]
    return SaidTie(names, strength or ("5" if not about else ""), about)


def read_ends(line: str) -> tuple[str, SaidTie] | None:
    """Return the two ends of a line that is about a tie alone, and how: "tie A - B strong, advises"."""
    head, _comma, tail = line.strip().partition(",")
    match = _ENDS.match(head)
    if match is None:
        return None
    names, strength, about = _names_and_more(match["other"])
    rest = []
    for clause in filter(None, (part.strip() for part in tail.split(","))):
        own, own_about, other = _rated(clause)
        if other or (own and strength) or (own_about and about):
            rest.append(clause)
        strength, about = strength or own, about or own_about
    return match["one"].strip(), SaidTie((" and ".join(names),), strength, about, "; ".join(rest))


def kind_alone(clause: str) -> bool:
    """Whether a clause is a kind of tie and nothing else."""
    return bool(clause.strip()) and _reads_kind(clause.strip())


def strength_alone(clause: str) -> str:
    """Return the strength that a clause gives and nothing else, or nothing."""
    word = re.sub(r"^(?:strength|rung)\s+", "", clause.strip(), flags=re.IGNORECASE)
    number = _NUMBER.match(word)
    if number is not None:
        return number[1]
    return word if word[:1].isalpha() and _reads_strength(word) else ""


def _names_and_more(words: str) -> tuple[tuple[str, ...], str, str]:
    """Return the names, and the strength and the kind that stand behind the last of them."""
    rest, about = words.strip(), ""
    for phrase in _PHRASES:
        if folded(rest).endswith(f" {folded(phrase)}") and rest.casefold().endswith(f" {phrase}"):
            rest, about = rest[: -len(phrase)].strip(" ,"), phrase
            break
    rest, strength = strength_behind(rest)
    return tuple(names_in(rest)), strength, about


def strength_behind(words: str) -> tuple[str, str]:
    """Return words without the strength that stands behind them, and that."""
    number = _BESIDE.search(words)
    if number is not None and number.start() > 0:
        return words[: number.start()].strip(), number[1]
    parts = words.split()
    for length in (2, 1):
        word = " ".join(parts[-length:]).strip("()")
        if len(parts) > length and not word.isdecimal() and _reads_strength(word):
            return " ".join(parts[:-length]), word
    return words, ""


def _rated(words: str) -> tuple[str, str, str]:
    """Return the strength and the kind that some words give, and what is left."""
    plain = " ".join(words.replace(",", " ").split())
    plain = re.sub(r"^(?:has )?(?:an? )?", "", plain, flags=re.IGNORECASE)
    if not plain:
        return "", "", ""
    strength = strength_alone(plain)
    if strength:
        return strength, "", ""
    if _reads_kind(plain):
        return "", plain, ""
    for word, _space, other in (plain.rpartition(" "), plain.partition(" ")):
        if word and other and strength_alone(word) and _reads_kind(other):
            return strength_alone(word), other, ""
    return "", "", plain


def _reads_strength(word: str) -> bool:
    try:
        return word[:1] not in "+-" and 1 <= read_strength(word, silent) <= 5
    except (Unread, ValueError, OverflowError):
        return False


def _reads_kind(words: str) -> bool:
    try:
        return bool(read_tie_kinds(words, silent))
    except Unread:
        return False
