"""A map on its day with its people merged into their organisations."""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from stewardmap.analysis.bodies import bodies_of_end
from stewardmap.analysis.links import Link, links_on_the_day
from stewardmap.analysis.parameters import Parameters
from stewardmap.model.ids import Id
from stewardmap.model.records import (
    KINDS,
    KindOfTie,
    Membership,
    MembershipRole,
    PurposeTag,
    Reading,
    Record,
    Tie,
)
from stewardmap.model.records.ties import tie_of_organisations
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import TieSort

Pair = tuple[Id, Id]

_MERGED = (Tie, KindOfTie, Reading, PurposeTag, Membership, MembershipRole)


def people_merged(snapshot: Snapshot) -> Snapshot:
    """Return the map with one tie to each pair of organisations, and seats as their organisations'.

    A tie made of people's ties carries in `value` how many they are, and no strength, for that is a rating
    of two people. Only what runs on the day is merged. Records that name people besides are left to the
    allow-list. Cost is linear in ties and seats.
    """
    rest = (record for kind in KINDS if kind not in _MERGED for record in snapshot.of(kind).values())
    merged = _ties_of_pairs(snapshot)
    records = [*rest, *_ties(snapshot, merged), *_seats(snapshot)]
    return Snapshot.of_records(records, snapshot.on, snapshot.revision)


def derived_id(*parts: str) -> Id:
    """Return the id of something made of others, the same each time."""
    return Id(hashlib.sha256("+".join(parts).encode()).hexdigest()[:16])


def _ties_of_pairs(snapshot: Snapshot) -> Mapping[Pair, list[tuple[Link, bool]]]:
    """Return the ties of people that join each pair, and whether each runs from its second organisation."""
    found: dict[Pair, list[tuple[Link, bool]]] = defaultdict(list)
    for link in links_on_the_day(snapshot, Parameters()).people:
        ours, theirs = (bodies_of_end(snapshot, link.tie, end) for end in link.ends)
        turned = {(min(a, b), max(a, b)): a > b for a in ours for b in theirs if a != b}
        for pair, is_turned in turned.items():
            found[pair].append((link, is_turned))
    return found


def _ties(snapshot: Snapshot, merged: Mapping[Pair, list[tuple[Link, bool]]]) -> Iterator[Record]:
    own = {tie.ends: tie for tie in snapshot.ties.values() if tie.sort is TieSort.ORGANISATIONS}
    for tie in own.values():
        yield tie
        yield from snapshot.kinds_of_tie.get(tie.id, ())
        yield from snapshot.readings_of_tie.get(tie.id, ())
    for pair, links in sorted(merged.items(), key=lambda item: item[0]):
        if pair not in own:
            yield from _merged_tie(snapshot, pair, links)
    yield from _tags(snapshot, {pair: own[pair].id for pair in own}, merged)


def ties_in(tie: Tie) -> int:
    """Return how many recorded ties one of a merged map stands for: its `value` may be another tool's."""
    return int(tie.value or 1) if tie.id == _merged_id(tie.ends) else 1


def _merged_id(pair: Pair) -> Id:
    return derived_id("tie", *pair)


def _merged_tie(snapshot: Snapshot, pair: Pair, links: list[tuple[Link, bool]]) -> Iterator[Record]:
    last = [link.tie.last_contact for link, _turned in links if link.tie.last_contact is not None]
    tie_id = _merged_id(pair)
    yield tie_of_organisations(
        *pair, id=tie_id, value=float(len(links)), last_contact=max(last, default=None)
    )
    kinds = {
        (kind.about, kind.direction.turned if turned else kind.direction)
        for link, turned in links
        for kind in snapshot.kinds_of_tie.get(link.tie.id, ())
    }
    for about, direction in sorted(kinds):
        made = derived_id("kind_of_tie", *pair, about, direction)
        yield KindOfTie(id=made, tie_id=tie_id, about=about, direction=direction)


def _tags(
    snapshot: Snapshot, own: Mapping[Pair, Id], merged: Mapping[Pair, list[tuple[Link, bool]]]
) -> Iterator[PurposeTag]:
    """Yield the purposes of what is left, those of merged ties on what they became."""
    became: dict[Id, set[Id]] = defaultdict(set)
    for pair, links in merged.items():
        for link, _turned in links:
            became[link.tie.id].add(own.get(pair, _merged_id(pair)))
    for tie_id in own.values():
        became[tie_id].add(tie_id)
    marked: set[tuple[Id, Id]] = set()
    for tag in snapshot.of(PurposeTag).values():
        if tag.collaboration_id is not None:
            yield tag
        elif tag.tie_id is not None:
            marked |= {(tag.purpose_id, tie) for tie in became.get(tag.tie_id, ())}
    for purpose, tie in sorted(marked):
        made = derived_id("purpose_tag", purpose, tie)
        yield PurposeTag(id=made, purpose_id=purpose, tie_id=tie)


def _seats(snapshot: Snapshot) -> Iterator[Record]:
    shared: dict[Pair, list[Membership]] = defaultdict(list)
    for seat in snapshot.of(Membership).values():
        if seat.person_id is None:
            yield seat
            yield from snapshot.roles_of_membership.get(seat.id, ())
    for seat in snapshot.current_memberships:
        for body in _bodies(snapshot, seat):
            shared[seat.collaboration_id, body].append(seat)
    for pair, seats in sorted(shared.items(), key=lambda item: item[0]):
        yield from _shared_seat(snapshot, pair, seats)


def _bodies(snapshot: Snapshot, seat: Membership) -> Iterable[Id]:
    if seat.person_id is None:
        return ()
    if seat.organisation_id is not None:
        return (seat.organisation_id,)
    return snapshot.organisations_of_person.get(seat.person_id, ())


def _shared_seat(snapshot: Snapshot, pair: Pair, seats: list[Membership]) -> Iterator[Record]:
    votes = [seat.votes for seat in seats if seat.votes is not None]
    made = derived_id("membership", *pair)
    whole = sum(votes) if votes and len(votes) == len(seats) else None
    yield Membership(id=made, collaboration_id=pair[0], organisation_id=pair[1], votes=whole)
    for role in sorted({role for seat in seats for role in snapshot.roles(seat.id)}):
        yield MembershipRole(id=derived_id(made, role), membership_id=made, role=role)
