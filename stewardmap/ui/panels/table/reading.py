"""What is typed or pasted into a cell becomes a value, or is refused with what to do."""

from collections.abc import Callable
from enum import StrEnum
from functools import partial
from types import NoneType
from typing import Any, get_args

from stewardmap.exchange.values.dates import read_date
from stewardmap.exchange.values.numbers import (
    read_number,
    read_strength,
    read_trust_part,
    read_votes,
    read_yes_or_no,
)
from stewardmap.exchange.values.unread import Unread, silent
from stewardmap.exchange.values.words import meaning
from stewardmap.model.dates import PartialDate
from stewardmap.model.ids import Id
from stewardmap.model.records import Record
from stewardmap.ui.fold import fold
from stewardmap.ui.panels.table.ground import Ground
from stewardmap.wording.labels import kind_label, label
from stewardmap.wording.language import _

Read = Callable[[str], object]
NEEDED_TEXTS = frozenset({"name", "title", "text"})


def kind_of(hint: object) -> Any:
    """Return the type of a field without its None."""
    options = [option for option in get_args(hint) or (hint,) if option is not NoneType]
    return options[0]


def is_needed(name: str, hint: object) -> bool:
    """Whether a field cannot be empty."""
    return name in NEEDED_TEXTS or (hint is not str and NoneType not in get_args(hint))


def reader(name: str, hint: object) -> Read:
    """Return how a field is read from text that is not empty."""
    of = kind_of(hint)
    if name in ("strength", "rung"):
        return _rung
    if name in ("reliability", "openness", "shared_mission"):
        return lambda text: read_trust_part(text, silent)
    if name == "votes":
        return lambda text: read_votes(text, silent)
    if isinstance(of, type) and issubclass(of, StrEnum):
        return partial(_word, of)
    known: dict[object, Read] = {
        PartialDate: lambda text: read_date(text, silent),
        bool: lambda text: read_yes_or_no(text, silent),
        float: lambda text: read_number(text, silent),
    }
    return known.get(of, str)


def _rung(text: str) -> int:
    found = read_strength(text, silent)
    if not found:
        raise Unread(_("A tie has no strength 0."), _("Write 1 to 5, or leave it empty for not rated."))
    return found


def _word(of: type[StrEnum], text: str) -> StrEnum:
    """Return a value of a closed list, by the words that are read for it or by others known for it."""
    wanted = fold(text)
    found = next((one for one in of if fold(label(one)) == wanted), None) or meaning(text, of)
    if found is None:
        choices = ", ".join(label(one) for one in of)
        raise Unread(
            _("“{text}” is not a word that is known here.").format(text=text),
            _("Write one of: {choices}.").format(choices=choices),
        )
    return found


def empty(name: str, hint: object) -> object:
    """Return what an empty cell means, or raise Unread where something is needed."""
    if is_needed(name, hint):
        raise Unread(_("This cannot be empty."), _("Write something, or remove the row with Ctrl+Del."))
    return "" if hint is str else None


def named(ground: Ground, kind: type[Record], text: str) -> Id:
    """Return the one thing of a kind that a text names.

    Raises:
        Unread: if there is none, or more than one.
    """
    wanted = fold(text)
    choices = ground.choices(kind)
    found = [at for at, said in choices if fold(said) == wanted]
    found = found or [at for at, _said in choices if fold(ground.called(kind, at)) == wanted]
    what = kind_label(kind.kind)
    if not found:
        raise Unread(
            _("No {what} on the map is called “{text}”.").format(what=what, text=text),
            _("Write the name as it stands on the map, or add it first."),
        )
    if len(found) > 1:
        raise Unread(
            _("{n} are called “{text}”.").format(n=len(found), text=text),
            _("Choose the one you mean in the cell itself, from the list that opens as you type."),
        )
    return found[0]
