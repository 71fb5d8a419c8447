"""The words of one slot read for what they are: a strength, a day, a kind of contact; and what is wrong."""

from collections.abc import Callable, Mapping
from datetime import date

from stewardmap.exchange.typed.days import day_ahead, past_day
from stewardmap.exchange.values.numbers import read_strength
from stewardmap.exchange.values.tie_kinds import read_tie_kinds
from stewardmap.exchange.values.unread import Unread, silent
from stewardmap.exchange.values.words import meaning
from stewardmap.model.vocabulary import ContactKind, Role, Sector
from stewardmap.wording.language import _

Read = tuple[object, str]  # what was read, and what is wrong


def _strength(words: str, _on: date) -> Read:
    try:
        rung = read_strength(words, silent)
    except (Unread, ValueError, OverflowError):
        rung = 0
    wrong = "" if 1 <= rung <= 5 else _("Not a strength: type 1 to 5, or weak, medium or strong.")
    return (None if wrong else rung), wrong


def _about(words: str, _on: date) -> Read:
    try:
        return read_tie_kinds(words, silent), ""
    except Unread:
        return None, _("Not a kind of tie: type works with, advises, funds or turns to, say.")


def _past(words: str, on: date) -> Read:
    found = past_day(words, on)
    return found, "" if found is not None else _("Not a date: type today, Tuesday, 3 Nov or 03/11/2026.")


def _ahead(words: str, on: date) -> Read:
    found = day_ahead(words, on)
    return found, "" if found is not None else _("Not a date: type 31/03/2027, March 2027 or 2027.")


def _form(words: str, _on: date) -> Read:
    found = meaning(words, ContactKind)
    return found, "" if found is not None else _("Not a kind of contact: type meeting or call.")


def _email(words: str, _on: date) -> Read:
    name, at, place = words.strip().partition("@")
    return words.strip(), "" if name and at and "." in place else _("Not an email address.")


def _sector(words: str, _on: date) -> Read:
    found = meaning(words, Sector)
    return found, "" if found is not None else _("Not a sector: type council, health or charity, say.")


def _role(words: str, _on: date) -> Read:
    return meaning(words, Role), ""


READERS: Mapping[str, Callable[[str, date], Read]] = {
    "strength": _strength,
    "about": _about,
    "on": _past,
    "since": _past,
    "until": _ahead,
    "form": _form,
    "email": _email,
    "sector": _sector,
    "role": _role,
}
