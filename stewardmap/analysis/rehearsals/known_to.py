"""Who in the same organisations already knows those at the other ends of the links that end or wait."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from stewardmap.analysis.rehearsals.weighed import States
from stewardmap.model.ids import Id


@dataclass(frozen=True, slots=True)
class KnownTo:
    """A colleague, those at the other ends whom they have a recorded link with, and how many there are."""

    colleague: Id
    known: tuple[Id, ...]
    of: int


def known_to(states: States) -> tuple[KnownTo, ...]:
    """Return colleagues who know some of those whose links end or wait, whoever knows most first.

    Nobody is proposed for a post: it says whom people know, as cover and introductions need it. Cost is
    linear in those links and the colleagues.
    """
    ends = dict(_ends(states))
    others = set(ends)
    known = Counter[Id]()
    for colleague in _colleagues(states, set(ends.values())) - others:
        known[colleague] = len(others & states.before.ground.neighbours.get(colleague, frozenset()))
    return tuple(
        KnownTo(one, tuple(sorted(others & states.before.ground.neighbours[one])), len(others))
        for one, count in sorted(known.items(), key=lambda item: (-item[1], item[0]))
        if count
    )


def _ends(states: States) -> Iterator[tuple[Id, Id]]:
    """Yield whoever is at the other end of a link that ends or waits, with whose link it is."""
    happened, ties = states.happened, states.before.snapshot.ties
    waiting = {one.tie_id: set(one.post_ids) for one in happened.unattended}
    for tie in (ties[one] for one in (*happened.ties_lost, *waiting)):
        posts = waiting.get(tie.id, set())
        for end in tie.ends:
            if end in happened.left or tie.post_of(end) in posts:
                yield tie.other(end), end


def _colleagues(states: States, whose: set[Id]) -> set[Id]:
    before, gone = states.before, states.happened.left
    bodies = {body for one in whose for body in before.snapshot.organisations_of_person.get(one, ())}
    people = {one for body in bodies for one in before.ground.people_of.get(body, ())}
    return people - gone - whose
