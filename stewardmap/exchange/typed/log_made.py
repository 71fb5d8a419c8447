"""Contacts that are put into the log."""

from collections.abc import Sequence

from stewardmap.model.dates import PartialDate
from stewardmap.model.ids import Id
from stewardmap.model.records import Contact, ContactPerson, Record
from stewardmap.model.vocabulary import ContactKind


def contact_of(
    people: Sequence[Id], on: PartialDate, form: ContactKind | None = None, note: str = ""
) -> list[Record]:
    """Return one contact with some people who were there, each once."""
    made = Contact(on=on, form=form, note=note)
    return [made, *(ContactPerson(contact_id=made.id, person_id=one) for one in dict.fromkeys(people))]
