"""What is recorded about a person or an organisation in a few lines, to be held against another."""

from stewardmap.model.ids import Id
from stewardmap.model.records import Membership, Person
from stewardmap.model.snapshot import Snapshot
from stewardmap.picture.primitives import Subject
from stewardmap.ui.parts.side_by_side import Fact
from stewardmap.ui.telling import end_name, name_of, posts_line
from stewardmap.wording.labels import label
from stewardmap.wording.language import _, ngettext

_NAMED = 4


def facts_beside(snapshot: Snapshot, kind: str, first: Id, second: Id) -> list[Fact]:
    """Return what is recorded about two of a kind, fact by fact; what is empty for both is left out."""
    one, other = _facts(snapshot, kind, first), _facts(snapshot, kind, second)
    return [(said, one[said], other[said]) for said in one if one[said] or other[said]]


def _facts(snapshot: Snapshot, kind: str, at: Id) -> dict[str, str]:
    if kind == Person.kind:
        person = snapshot.people[at]
        own = {_("Posts"): posts_line(snapshot, at), _("E-mail"): person.email, _("Phone"): person.phone}
        notes = person.notes
    else:
        body = snapshot.organisations[at]
        people = len(snapshot.people_of_organisation.get(at, ()))
        own = {
            _("Sector"): label(body.sector) if body.sector is not None else "",
            _("People"): ngettext("{n} person", "{n} people", people).format(n=people),
        }
        notes = body.notes
    return {**own, _("Ties"): _ties(snapshot, at), _("Seats"): _seats(snapshot, at), _("Notes"): notes}


def _ties(snapshot: Snapshot, at: Id) -> str:
    ties = snapshot.ties_of.get(at, ())
    names = sorted(end_name(snapshot, tie, 1 - tie.ends.index(at)) for tie in ties)
    return _counted(names)


def _seats(snapshot: Snapshot, at: Id) -> str:
    seats = [
        seat for seat in snapshot.of(Membership).values() if at in (seat.person_id, seat.organisation_id)
    ]
    return _counted(
        sorted(name_of(snapshot, Subject("collaboration", seat.collaboration_id)) for seat in seats)
    )


def _counted(names: list[str]) -> str:
    more = len(names) - _NAMED
    if more <= 0:
        return ", ".join(names)
    some = ", ".join(names[:_NAMED])
    return ngettext("{some} and {n} more", "{some} and {n} more", more).format(some=some, n=more)


def richer(snapshot: Snapshot, kind: str, first: Id, second: Id) -> int:
    """Return which of two has more recorded about it: 0 or 1."""
    sizes = [
        sum(len(text) for text in _facts(snapshot, kind, at).values())
        + 100 * len(snapshot.ties_of.get(at, ()))
        for at in (first, second)
    ]
    return int(sizes[1] > sizes[0])
