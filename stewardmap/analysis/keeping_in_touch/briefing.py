"""What to know before a meeting with one or several people."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from stewardmap.analysis.connecting import Chain
from stewardmap.analysis.contacts import contacts_with
from stewardmap.analysis.finding import Finding, Rule, Severity
from stewardmap.analysis.ground import Ground
from stewardmap.analysis.keeping_in_touch.ways import shortest_ways
from stewardmap.analysis.links import Link
from stewardmap.model.dates import PartialDate
from stewardmap.model.ids import Id
from stewardmap.model.records import Action, Contact, Holding
from stewardmap.model.vocabulary import Renewal

WORDS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Portrait:
    """One person of a meeting.

    `words` are the last contacts with them that say something, latest first, `last` the last contact with
    the keeper. `link` is the keeper's tie; where there is none, `way` leads to them through others.
    `quiet` are their ties that have gone quiet. `not_asked` are those of their ties with others present,
    the keeper first, of which their own view is not recorded.
    """

    person: Id
    holdings: tuple[Holding, ...]
    boards: tuple[Id, ...]
    words: tuple[Contact, ...]
    last: PartialDate | None
    link: Link | None
    way: Chain | None
    quiet: tuple[Link, ...]
    not_asked: tuple[Link, ...]

    @property
    def to_be_renewed(self) -> tuple[Holding, ...]:
        """Their posts whose end is recorded and whose renewal nobody has asked about."""
        return tuple(one for one in self.holdings if one.ends and one.renewal in (None, Renewal.NOT_ASKED))


@dataclass(frozen=True, slots=True, kw_only=True)
class Briefing:
    """A meeting's people, what is between them, what was promised, and the findings about their posts.

    `ours` are promises of the keeper to any of them, `theirs` those of any of them; none is done.
    """

    people: tuple[Portrait, ...]
    among: tuple[Link, ...]
    ours: tuple[Action, ...]
    theirs: tuple[Action, ...]
    findings: tuple[Finding, ...]


def briefing_on(ground: Ground, people: Sequence[Id], findings: Iterable[Finding]) -> Briefing:
    """Return what to know before a meeting.

    Args:
        ground: the map on its day.
        people: who will be there, in the order in which they are told; the keeper is passed over.
        findings: all that there are, most serious first.

    Cost is linear in the ties and the log.
    """
    keeper = ground.snapshot.card.keeper_id
    there = tuple(dict.fromkeys(one for one in people if one != keeper))
    known = frozenset((*there, *([keeper] if keeper else ())))
    ways = shortest_ways(ground.links.people, keeper, there) if keeper else {}
    by_person = _links_by_person(ground, there)
    open_actions = [one for one in ground.snapshot.of(Action).values() if one.done_on is None]
    return Briefing(
        people=tuple(_portrait(ground, one, by_person[one], known, ways.get(one)) for one in there),
        among=tuple(link for link in ground.links.people if set(link.ends) <= set(there)),
        ours=_ours(open_actions, there, keeper),
        theirs=_soonest(one for one in open_actions if one.owner_id in there),
        findings=_about(ground, there, findings),
    )


def _links_by_person(ground: Ground, people: Iterable[Id]) -> dict[Id, list[Link]]:
    found: dict[Id, list[Link]] = {one: [] for one in people}
    for link in ground.links.people:
        for end in link.ends:
            if end in found:
                found[end].append(link)
    return found


def _portrait(
    ground: Ground, person: Id, links: Sequence[Link], known: frozenset[Id], way: Chain | None
) -> Portrait:
    snapshot, keeper = ground.snapshot, ground.snapshot.card.keeper_id
    log = contacts_with(snapshot, person)
    link = next((one for one in links if keeper in one.ends), None)
    dated = None if link is None else ground.contacts.last.get(link.tie.id)
    asked = [one for one in links if one.tie.other(person) in known and not _was_asked(ground, one, person)]
    return Portrait(
        person=person,
        holdings=snapshot.holdings_of_person.get(person, ()),
        boards=tuple(dict.fromkeys(one.collaboration_id for one in snapshot.memberships_of.get(person, ()))),
        words=tuple(one for one in log if one.note)[:WORDS],
        last=max((one for one in (dated, log[0].on if log else None) if one), default=None),
        link=link,
        way=None if link is not None else way,
        quiet=tuple(one for one in links if ground.contacts.is_quiet(one, ground.parameters)),
        not_asked=tuple(sorted(asked, key=lambda one: (keeper not in one.ends, -one.weight, one.tie.id))),
    )


def _was_asked(ground: Ground, link: Link, person: Id) -> bool:
    readings = ground.snapshot.readings_of_tie.get(link.tie.id, ())
    return any(one.side is link.tie.side_of(person) for one in readings)


def _ours(actions: Iterable[Action], there: Sequence[Id], keeper: Id | None) -> tuple[Action, ...]:
    return _soonest(one for one in actions if one.owner_id in (None, keeper) and one.promised_to_id in there)


def _soonest(actions: Iterable[Action]) -> tuple[Action, ...]:
    return tuple(sorted(actions, key=lambda one: (one.due is None, str(one.due), one.id)))


def _about(ground: Ground, there: Sequence[Id], findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return the findings about posts of those present, or about what is between their organisations."""
    holdings: Mapping[Id, tuple[Holding, ...]] = ground.snapshot.holdings_of_person
    posts = {one.post_id for person in there for one in holdings.get(person, ())}
    bodies = {body for person in there for body in ground.snapshot.organisations_of_person.get(person, ())}

    def concerns(finding: Finding) -> bool:
        subjects = finding.subjects
        if any(one.kind == "person" for one in subjects):
            return False
        of_posts = any(one.kind == "post" and one.id in posts for one in subjects)
        between = finding.rule is Rule.ONE_RECORDED_LINK and {one.id for one in subjects} <= bodies
        return of_posts or between

    return tuple(
        one for one in findings if one.severity is not Severity.HOLDS and not one.set_aside and concerns(one)
    )
