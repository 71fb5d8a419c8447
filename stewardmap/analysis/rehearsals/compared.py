"""Two rehearsals set against each other."""

from collections.abc import Iterable
from dataclasses import dataclass

from stewardmap.analysis.finding import Subject
from stewardmap.analysis.rehearsals.rehearse import Rehearsed
from stewardmap.analysis.rehearsals.standing import Sort, Standing, Thing

_KIND = {
    Sort.RELATION: "organisation",
    Sort.NEED: "need",
    Sort.PERSON: "person",
    Sort.CHAIR: "collaboration",
    Sort.CONVENOR: "collaboration",
    Sort.SECRETARY: "collaboration",
    Sort.PURPOSE: "purpose",
    Sort.CONNECTOR: "connector_role",
    Sort.KEEPER: "card",
}


@dataclass(frozen=True, slots=True)
class Difference:
    """One arrangement that stands differently: what it is about, and how well in each of the two."""

    sort: Sort
    subjects: tuple[Subject, ...]
    first: int
    second: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """What the second rehearsal has that the first has not, what it lost or weakened, and what is alike.

    A relation counts with its R, so that one with weak links alone is not there.
    """

    added: tuple[Difference, ...]
    lost: tuple[Difference, ...]
    weakened: tuple[Difference, ...]
    strengthened: tuple[Difference, ...]
    unchanged: int


def compared(first: Rehearsed, second: Rehearsed) -> Compared:
    """Return how the map after the second rehearsal differs from that after the first; linear in the map."""
    one, other = first.states.now.standing, second.states.now.standing
    found = list(_differences(one, other))
    changed = [x for x in found if x.first != x.second]
    return Compared(
        added=tuple(x for x in changed if x.first == 0),
        lost=tuple(x for x in changed if x.second == 0),
        weakened=tuple(x for x in changed if x.first > x.second > 0),
        strengthened=tuple(x for x in changed if x.second > x.first > 0),
        unchanged=sum(x.first == x.second > 0 for x in found),
    )


def _differences(one: Standing, other: Standing) -> Iterable[Difference]:
    things: list[Thing] = sorted(one.keys() | other.keys(), key=lambda x: (list(Sort).index(x[0]), x[1]))
    for sort, ids in things:
        if sort in _KIND:
            subjects = tuple(Subject(_KIND[sort], single) for single in ids)
            yield Difference(sort, subjects, one.get((sort, ids), 0), other.get((sort, ids), 0))
