"""What a need or an important purpose stands behind, for that makes a finding serious."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from stewardmap.model.ids import Id
from stewardmap.model.records import Need, Purpose, PurposeTag
from stewardmap.model.snapshot import Snapshot

Pair = tuple[Id, Id]


@dataclass(frozen=True, slots=True)
class Concerns:
    """Needs by pair of organisations, and the purposes of ties, collaborations and people."""

    needs: Mapping[Pair, tuple[Id, ...]]
    purposes: Mapping[Id, frozenset[Id]]
    important: frozenset[Id]

    def needs_between(self, one: Id, other: Id) -> tuple[Id, ...]:
        """Return the needs for these two organisations to be linked."""
        return self.needs.get((min(one, other), max(one, other)), ())

    def purposes_of(self, tagged: Id) -> frozenset[Id]:
        """Return the purposes of a tie, a collaboration or a person."""
        return self.purposes.get(tagged, frozenset())

    def matter(self, pairs: Iterable[Pair] = (), tagged: Iterable[Id] = ()) -> bool:
        """Whether a need is behind any of these pairs, or an important purpose behind any of the rest."""
        if any(self.needs_between(one, other) for one, other in pairs):
            return True
        return any(self.purposes_of(one) & self.important for one in tagged)


def concerns_of(snapshot: Snapshot, parts: Mapping[Id, frozenset[Id]]) -> Concerns:
    """Return the needs and purposes of a map; a need of an organisation is one of its parts too."""
    needs: dict[Pair, set[Id]] = defaultdict(set)
    for need in snapshot.of(Need).values():
        first, second = need.first_organisation_id, need.second_organisation_id
        if first is None or second is None:
            continue
        for one in parts.get(first, ()):
            for other in parts.get(second, ()):
                if one != other:
                    needs[min(one, other), max(one, other)].add(need.id)
    purposes: dict[Id, set[Id]] = defaultdict(set)
    for tag in snapshot.of(PurposeTag).values():
        tagged = tag.person_id or tag.tie_id or tag.collaboration_id
        if tagged is not None:
            purposes[tagged].add(tag.purpose_id)
    return Concerns(
        {pair: tuple(sorted(found)) for pair, found in needs.items()},
        {tagged: frozenset(found) for tagged, found in purposes.items()},
        frozenset(p.id for p in snapshot.of(Purpose).values() if p.important),
    )
