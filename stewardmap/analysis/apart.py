"""Which people of a body deal with another one and have nothing recorded between them."""

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass

from stewardmap.analysis.parameters import VIEWS, Parameters
from stewardmap.analysis.people_graph import colleagues_presumed
from stewardmap.analysis.relation import Relation
from stewardmap.model.ids import Id
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import View

Groups = list[list[Id]]
Apart = Mapping[View, Sequence[tuple[Id, Groups]]]


@dataclass(frozen=True, slots=True)
class Dealings:
    """What it takes to see who shares what: the map, who is linked with whom, and the bodies' parts."""

    snapshot: Snapshot
    parameters: Parameters
    neighbours: Mapping[Id, frozenset[Id]]
    people_of: Mapping[Id, tuple[Id, ...]]
    parts: Mapping[Id, frozenset[Id]]

    def in_groups(self, relation: Relation) -> Apart:
        """Return, by view, each side of a relation of top parents that is in many groups, and the groups.

        Views in which neither side has as many people or groups as the parameters ask for are left out.
        """
        least = self.parameters.uncoordinated_from
        if len(relation.ways) < least:
            return {}
        sides = [
            (relation.a, sorted({way.person_a for way in relation.ways if way.link.reaches})),
            (relation.b, sorted({way.person_b for way in relation.ways if way.link.reaches})),
        ]
        by_view: dict[View, list[tuple[Id, Groups]]] = {}
        for view in VIEWS:
            found = [
                (body, self._apart(body, people, view)) for body, people in sides if len(people) >= least
            ]
            by_view[view] = [(body, groups) for body, groups in found if len(groups) >= least]
            if not by_view[view]:  # a view that presumes more puts no fewer people together
                break
        return {view: many for view, many in by_view.items() if many}

    def _apart(self, body: Id, people: Sequence[Id], view: View) -> Groups:
        """Return people in groups that share ties, teams or collaborations, groups and people in id order."""
        among = set(people)
        if view is not View.RECORDED:
            among.update(one for part in self.parts[body] for one in self.people_of.get(part, ()))
        group = {person: person for person in sorted(among)}

        def root(person: Id) -> Id:
            while group[person] != person:
                person = group[person]
            return person

        first_of: dict[Id, Id] = {}
        for person in group:
            for shared in self._shares(body, person, group, view):
                joined = shared if shared in group else first_of.setdefault(shared, person)
                one, other = sorted((root(joined), root(person)))
                group[other] = one
        found: dict[Id, list[Id]] = {}
        for person in people:
            found.setdefault(root(person), []).append(person)
        return [found[one] for one in sorted(found)]

    def _shares(self, body: Id, person: Id, among: Container[Id], view: View) -> Iterator[Id]:
        """Which of the others a person is linked with, and every team and collaboration they are in."""
        yield from (one for one in self.neighbours.get(person, ()) if one in among)
        for team in self.snapshot.organisations_of_person.get(person, ()):
            may_be = team != body or view is not View.RECORDED
            if may_be and colleagues_presumed(self.snapshot, self.parameters, team):
                yield team
        yield from (seat.collaboration_id for seat in self.snapshot.memberships_of.get(person, ()))
