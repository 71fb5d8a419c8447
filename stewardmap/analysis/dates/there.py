"""Who is on the map on its day, as far as posts, seats, roles and ties say so."""

from stewardmap.analysis.links import words_of_link
from stewardmap.analysis.presence import people_who_left
from stewardmap.model.ids import Id
from stewardmap.model.records import ConnectorRole, Holding, Membership
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import TieSort


def people_there(snapshot: Snapshot) -> frozenset[Id]:
    """Return everyone who has come and has not left: a person has no dates of their own.

    With a post, a seat or a connector role of the day somebody is there. Whoever has left is not, whatever
    ties are still recorded. Anybody else is there by a tie that runs, or if nothing at all is recorded of
    them that could say since when. The keeper always is. Cost is linear in records.
    """
    there: set[Id | None] = {snapshot.card.keeper_id}
    there.update(holding.person_id for holding in snapshot.current_holdings)
    there.update(seat.person_id for seat in snapshot.current_memberships)
    there.update(snapshot.connector_roles_of)
    linked: set[Id] = set()
    recorded: set[Id | None] = set()
    for tie in snapshot.ties.values():
        if tie.sort is TieSort.PEOPLE:
            recorded.update(tie.ends)
            if words_of_link(snapshot, tie) is not None:
                linked.update(tie.ends)
    recorded.update(row.person_id for row in snapshot.of(Holding).values())
    recorded.update(row.person_id for row in snapshot.of(Membership).values())
    recorded.update(row.person_id for row in snapshot.of(ConnectorRole).values())
    otherwise = (linked | (snapshot.people.keys() - recorded)) - people_who_left(snapshot)
    return frozenset(one for one in snapshot.people if one in there or one in otherwise)
