"""What to do before a rehearsal comes true, and the map on which it has been done."""

from collections import Counter
from collections.abc import Iterable, Iterator

from stewardmap.analysis.introductions.few import default_plan
from stewardmap.analysis.presence import first_to_propose
from stewardmap.analysis.rehearsals.fact import Fact, Loss
from stewardmap.analysis.rehearsals.handing_over import MOST, handovers
from stewardmap.analysis.rehearsals.planned import Doing, ToDo
from stewardmap.analysis.rehearsals.state import State
from stewardmap.analysis.rehearsals.steps.introducing import introduced
from stewardmap.analysis.rehearsals.weighed import States, subjects_of
from stewardmap.model.dates import PartialDate
from stewardmap.model.ids import Id
from stewardmap.model.records import Cover, MembershipRole, Record
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import Role
from stewardmap.progress import Progress

_LEADING = {
    Loss.WITHOUT_CHAIR: (Doing.CO_CHAIR, Role.CO_CHAIR),
    Loss.WITHOUT_CONVENOR: (Doing.CONVENOR, Role.CONVENOR),
    Loss.WITHOUT_SECRETARY: (Doing.SECRETARY, Role.SECRETARY),
}
_ROLE_OF = dict(_LEADING.values())
_ASKING = {
    Loss.CONNECTOR_ROLE_ENDED: Doing.FUNDER,
    Loss.PURPOSE_WITHOUT_OWNER: Doing.OWNER,
    Loss.PURPOSE_OF_ONE_BODY: Doing.OWNER,
    Loss.WITHOUT_KEEPER: Doing.KEEPER,
}


def to_do(states: States, facts: tuple[Fact, ...]) -> tuple[ToDo, ...]:
    """Return what to do before for what would be lost or wait; introductions of the whole map come later."""
    return (*_covers(states), *handovers(states, facts), *_leads(facts), *_questions(states, facts))


def _covers(states: States) -> Iterator[ToDo]:
    """One for each post whose ties would be unattended, with a colleague who could look after them."""
    waiting: dict[Id, list[Id]] = {}
    for one in states.happened.unattended:
        for post in one.post_ids:
            waiting.setdefault(post, []).append(one.tie_id)
    for post, ties in sorted(waiting.items()):
        yield ToDo(
            kind=Doing.COVER,
            who=subjects_of("post", post),
            about=subjects_of("tie", *ties),
            by=_who_could_cover(states, post, ties),
            ties=tuple(ties),
        )


def _who_could_cover(states: States, post: Id, ties: list[Id]) -> Id | None:
    """Whoever in the organisation knows most of those at the other ends already."""
    now = states.now
    body = now.snapshot.posts[post].organisation_id
    ends = {end for tie in ties for end in states.before.snapshot.ties[tie].ends}
    colleagues = [one for one in now.ground.people_of.get(body, ()) if one not in ends]
    known = Counter({one: len(ends & now.ground.neighbours.get(one, frozenset())) for one in colleagues})
    most = max(known.values(), default=0)
    return first_to_propose(
        now.snapshot, states.happened.left, [one for one in colleagues if known[one] == most]
    )


def _leads(facts: Iterable[Fact]) -> Iterator[ToDo]:
    for fact in facts:
        if isinstance(fact.kind, Loss) and fact.kind in _LEADING:
            doing, _ = _LEADING[fact.kind]
            yield ToDo(kind=doing, who=fact.subjects, about=fact.subjects)


def _questions(states: States, facts: Iterable[Fact]) -> Iterator[ToDo]:
    for post in states.happened.ended_posts:
        if post in states.happened.unpaid:
            yield ToDo(kind=Doing.FUNDER, who=subjects_of("post", post))
    for fact in facts:
        if isinstance(fact.kind, Loss) and fact.kind in _ASKING:
            yield ToDo(kind=_ASKING[fact.kind], who=fact.subjects)
    if states.happened.undecided:
        yield ToDo(kind=Doing.DECIDE, who=subjects_of("post", *states.happened.undecided))


def done_before(states: States, doing: Iterable[ToDo]) -> Snapshot:
    """Return the map as it was, with cover agreed, handovers made and co-chairs found among the members.

    Nobody is named for a chair: the member who stands for it here is an example.
    """
    snapshot = states.before.snapshot
    rows: list[Record] = []
    for number, one in enumerate(doing):
        if one.kind is Doing.COVER and one.by is not None:
            rows += _cover_rows(snapshot, one, number)
        elif one.kind is Doing.HANDOVER:
            pair = (one.who[0].id, one.who[1].id)
            rows += introduced(snapshot, [pair], one.strength)
        elif one.kind in _ROLE_OF:
            rows += _role_rows(states, one, number)
    return snapshot.with_rows(rows, (), snapshot.revision)


def _cover_rows(snapshot: Snapshot, one: ToDo, number: int) -> Iterator[Record]:
    post = one.who[0].id
    for tie_id in one.ties:
        tie = snapshot.ties[tie_id]
        for person in tie.ends:
            if tie.post_of(person) == post and one.by is not None and one.by not in tie.ends:
                yield Cover(
                    id=Id(f"~cover:{number}:{tie_id}"),
                    person_id=person,
                    by_id=one.by,
                    tie_id=tie_id,
                    agreed_on=PartialDate(snapshot.on),
                )


def _role_rows(states: States, one: ToDo, number: int) -> Iterator[Record]:
    now = states.now.snapshot
    seats = {m.person_id: m for m in now.memberships_of.get(one.who[0].id, ()) if m.person_id is not None}
    member = first_to_propose(now, states.happened.left, seats)
    if member is not None:
        yield MembershipRole(
            id=Id(f"~role:{number}"), membership_id=seats[member].id, role=_ROLE_OF[one.kind]
        )


def more_introductions(planned: State, before: State, room: int, progress: Progress) -> tuple[ToDo, ...]:
    """Return what the default plan of the map after all this proposes, for what was not so before."""
    there = before.tally.keys
    found = [
        one
        for one in default_plan(planned.ground, progress).introductions
        if any(key not in there for key in one.removes)
    ]
    return tuple(
        ToDo(
            kind=Doing(one.kind),
            who=subjects_of("person", one.a, one.b),
            about=one.about,
            by=one.introducer,
            strength=one.strength,
            introduction=one,
        )
        for one in found[:room]
    )


def room_left(doing: Iterable[ToDo]) -> int:
    """Return how many introductions a plan of seven still has room for."""
    return MOST - sum(one.kind is Doing.HANDOVER for one in doing)
