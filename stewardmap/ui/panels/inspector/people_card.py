"""Who works in an organisation, with their posts there."""

from stewardmap.model.ids import Id
from stewardmap.model.snapshot import Snapshot
from stewardmap.picture.primitives import Subject
from stewardmap.ui.deeds import adding
from stewardmap.ui.desk import Desk
from stewardmap.ui.panels.inspector.pieces import adder, card, row_to, unfolder, words
from stewardmap.ui.parts.piece import Piece
from stewardmap.ui.parts.section import Section
from stewardmap.ui.telling import name_of
from stewardmap.wording.language import _, ngettext

_SHOWN = 5


def people_card(desk: Desk, snapshot: Snapshot, at: Id) -> Section:
    """Return everyone with a post here today, whoever has most ties first."""
    people = sorted(snapshot.people_of_organisation.get(at, ()), key=lambda one: _rank(snapshot, one))
    add = adder(_("+ Person"), _("Add a person here"), lambda: adding.post_in(desk, at))
    title = _("People ({n})").format(n=len(people))
    return card("people", title, lambda: _rows(desk, snapshot, at, people), add)


def _rank(snapshot: Snapshot, person: Id) -> tuple[int, str, Id]:
    return -len(snapshot.ties_of.get(person, ())), snapshot.people[person].name, person


def _rows(desk: Desk, snapshot: Snapshot, at: Id, people: list[Id]) -> list[Piece]:
    whole = Subject("people", at)
    shown = people if whole in desk.unfolded else people[:_SHOWN]
    pieces = [row_to(desk.session, Subject("person", one), _second(snapshot, at, one)) for one in shown]
    if len(shown) < len(people):
        pieces.append(unfolder(desk, whole, _("Show all {n} people").format(n=len(people))))
    if not people:
        pieces.append(words("none", _("Nobody is recorded here today.")))
    return pieces


def _second(snapshot: Snapshot, at: Id, person: Id) -> str:
    held = [one.post_id for one in snapshot.holdings_of_person.get(person, ())]
    here = [one for one in held if snapshot.posts[one].organisation_id == at]
    ties = len(snapshot.ties_of.get(person, ()))
    said = [name_of(snapshot, Subject("post", one)) for one in here]
    return " · ".join([*said, ngettext("{n} tie", "{n} ties", ties).format(n=ties)])
