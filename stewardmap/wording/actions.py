"""Words for actions: whose each is, by when, and how late it is."""

from datetime import date

from stewardmap.model.ids import Id
from stewardmap.model.records import Action
from stewardmap.wording.dates import ago, ahead, in_words
from stewardmap.wording.language import _
from stewardmap.wording.namer import Namer


def is_overdue(action: Action, on: date) -> bool:
    """Whether the whole of the date it was due on is past, and it is not done."""
    return action.done_on is None and action.due is not None and action.due.latest < on


def when_to_do(action: Action, on: date) -> str:
    """Return by when an action is due and how far off or late that is, or when it was done."""
    if action.done_on is not None:
        return _("done {day}").format(day=in_words(action.done_on))
    if action.due is None:
        return _("no date")
    if is_overdue(action, on):
        return _("overdue: {day}, {ago}").format(day=in_words(action.due), ago=ago(action.due, on))
    return _("{day}, {ahead}").format(day=in_words(action.due), ahead=ahead(action.due, on))


def owner_of(action: Action, namer: Namer) -> str:
    """Return whose action it is; one without an owner is the keeper's."""
    return _you_or(action.owner_id or namer.snapshot.card.keeper_id, namer) or _("You")


def promised_to(action: Action, namer: Namer) -> str:
    """Return to whom it was promised, or nothing."""
    return _you_or(action.promised_to_id, namer)


def _you_or(person: Id | None, namer: Namer) -> str:
    if person is None:
        return ""
    return _("You") if person == namer.snapshot.card.keeper_id else namer.name("person", person)
