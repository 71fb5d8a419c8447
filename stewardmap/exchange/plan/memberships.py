"""Seats in collaborations, and the roles that go with them."""

from stewardmap.exchange.kinds import TableKind
from stewardmap.exchange.plan.line import Line
from stewardmap.exchange.plan.posts_named import apart
from stewardmap.exchange.plan.work import Work
from stewardmap.model import records as r
from stewardmap.model.dates import PartialDate
from stewardmap.model.ids import Id
from stewardmap.model.vocabulary import Role

# A collaboration and whoever sits there: the person, or nobody for an organisation's seat.
Pair = tuple[Id, Id | None]


class Seats:
    """An index of memberships by collaboration and person."""

    def __init__(self, work: Work) -> None:
        self.sketch = work.sketch
        self._seats: dict[Pair, list[Id]] = {}
        for seat in sorted(work.sketch.snapshot.of(r.Membership).values(), key=lambda m: m.id):
            self._seats.setdefault((seat.collaboration_id, seat.person_id), []).append(seat.id)

    def find(self, pair: Pair, body: Id | None, line: Line) -> Id | None:
        """Return the seat that a row is about: for the organisation named, if any, in the same term."""
        term = (line.get("start", PartialDate), line.get("end", PartialDate))
        seats = [seat for seat in self._seats.get(pair, ()) if not self._elsewhen(seat, term)]
        for_body = [
            seat for seat in seats if self.sketch.value(r.Membership, seat, "organisation_id") == body
        ]
        open_seats = [
            seat for seat in seats if self.sketch.value(r.Membership, seat, "organisation_id") is None
        ]
        usable = for_body or (seats if body is None else open_seats)
        return usable[0] if usable and (pair[1] is not None or for_body) else None

    def _elsewhen(self, seat: Id, term: tuple[PartialDate | None, PartialDate | None]) -> bool:
        starts, ends = (
            self.sketch.value(r.Membership, seat, "starts"),
            self.sketch.value(r.Membership, seat, "ends"),
        )
        there = (
            starts if isinstance(starts, PartialDate) else None,
            ends if isinstance(ends, PartialDate) else None,
        )
        return apart(there, term)

    def add(self, pair: Pair, body: Id | None, line: Line) -> Id:
        """Add a seat."""
        start = line.get("start", PartialDate)
        seat = line.own_id or self.sketch.new_id(
            r.Membership, pair[0], pair[1] or "", body or "" if pair[1] is None else "", start or ""
        )
        self.sketch.add(r.Membership, seat, collaboration_id=pair[0], person_id=pair[1], organisation_id=body)
        self._seats.setdefault(pair, []).append(seat)
        return seat


def place_memberships(work: Work) -> dict[Line, Id]:
    """Find or add the seat of each row, and fill in what rows say of it."""
    seats = Seats(work)
    found: dict[Line, Id] = {}
    for line in sorted(work.of(TableKind.MEMBERSHIPS), key=lambda one: (one.own_id is None, one.order)):
        seat = _seat(work, seats, line)
        if seat is not None:
            found[line] = seat
            work.fill(line, r.Membership, seat, "person", "collaboration", "organisation")
    return found


def _seat(work: Work, seats: Seats, line: Line) -> Id | None:
    collaboration = work.referred(line, "collaboration", r.Collaboration)
    body = work.referred(line, "organisation", r.Organisation)
    called, by_id = _called(line), line.text("person id")
    person = None
    if by_id:
        person = work.people.by_id(line, "person", by_id, called)
    elif called:
        person = work.people.named(line, "person", called, body)
    if (called or by_id) and person is None:
        return None
    if collaboration is None or (person is None and body is None):
        _say_what_is_missing(work, line, collaboration)
        return None
    if line.own_id is not None and work.sketch.has(r.Membership, line.own_id):
        return line.own_id
    pair = (collaboration, person)
    seat = seats.find(pair, body, line)
    if seat is None or (line.own_id is not None and work.sketch.is_new(r.Membership, seat)):
        return seats.add(pair, body, line)
    if line.own_id is not None:
        work.sketch.take_for(r.Membership, line.own_id, seat)
    work.sketch.say(r.Membership, seat, "organisation_id", body, line, "organisation")
    return seat


def _called(line: Line) -> str:
    return line.text("person") or f"{line.text('first name')} {line.text('surname')}".strip()


def _say_what_is_missing(work: Work, line: Line, collaboration: Id | None) -> None:
    if collaboration is None and not (line.text("collaboration") or line.text("collaboration id")):
        work.ledger.problem(line, "collaboration", "No collaboration is named.", "Name the board or group.")
    elif collaboration is not None:
        work.ledger.problem(line, "person", "Nobody is named.", "Name a person or an organisation.")


def hang_on_memberships(work: Work, found: dict[Line, Id]) -> None:
    """Give seats their roles; a seat that is given none by any row is a member's."""
    roles = _Roles(work)
    for line, seat in found.items():
        for role, title in line.values.get("role") or ():  # type: ignore[attr-defined]
            roles.give(line, seat, role, title)
    for line, seat in found.items():
        if not roles.any(seat) and not line.own:
            roles.give(line, seat, Role.MEMBER, "")


class _Roles:
    """An index of roles by seat."""

    def __init__(self, work: Work) -> None:
        self.work = work
        self._of: dict[Id, list[Id]] = {}
        for one in work.sketch.ids(r.MembershipRole):
            seat = Id(str(work.sketch.value(r.MembershipRole, one, "membership_id")))
            self._of.setdefault(seat, []).append(one)

    def any(self, seat: Id) -> bool:
        return bool(self._of.get(seat))

    def give(self, line: Line, seat: Id, role: Role, title: str) -> None:
        """Add a role unless the seat has it under this title, or has it and no title is given."""
        same = [one for one in self._of.get(seat, ()) if self._field(one, "role") == role]
        if any(not title or self._field(one, "title") == title for one in same):
            return
        bare = [one for one in same if not self._field(one, "title")]
        if bare and not line.own:
            self.work.sketch.say(r.MembershipRole, bare[0], "title", title, line, "role")
            return
        one = self.work.links.put(r.MembershipRole, membership_id=seat, role=role, title=title)
        self._of.setdefault(seat, []).append(one)

    def _field(self, one: Id, field: str) -> object:
        return self.work.sketch.value(r.MembershipRole, one, field) or ""
