"""What every rule stands on: one map on one day, with everything that several rules need worked out once."""

from collections import defaultdict
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from stewardmap.analysis import bodies
from stewardmap.analysis.apart import Apart, Dealings
from stewardmap.analysis.concerns import Concerns, concerns_of
from stewardmap.analysis.contacts import Contacts, contacts_on_the_day
from stewardmap.analysis.fact import (
    CONCERNS,
    CONTACTS,
    FACTS,
    GRAPHS,
    LEFT,
    LIMITS,
    LINKS,
    PARTS,
    POSTS,
    RELATIONS,
    THETAS,
    fact,
)
from stewardmap.analysis.links import Link, Links, links_on_the_day
from stewardmap.analysis.parameters import VIEWS, Parameters
from stewardmap.analysis.parting import Parting, partings
from stewardmap.analysis.people_graph import PeopleGraph, people_graphs
from stewardmap.analysis.presence import people_who_left
from stewardmap.analysis.relation import Ends, Relation, relations_between, relations_without
from stewardmap.analysis.structure import Structure, structure
from stewardmap.model.dates import add_months
from stewardmap.model.ids import Id
from stewardmap.model.records import OrganisationLink, Record
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import View


@dataclass(frozen=True)
class _Unrestricted:
    """What is looked at: a map without those who are restricted, as if they were not on it."""

    snapshot: Snapshot
    parameters: Parameters

    def __post_init__(self) -> None:
        """Leave them out, whatever was given."""
        object.__setattr__(self, "snapshot", self.snapshot.unrestricted)


@dataclass(frozen=True)
class Ground(_Unrestricted):
    """A snapshot, the parameters, and facts made when first asked for.

    `left_out` are people whose ties and posts are left out of account; their seats and posts still count
    as taken, for nobody has left. `whole` is the ground they were left out of.
    """

    left_out: frozenset[Id] = frozenset()
    whole: "Ground | None" = None

    def leaving_out(self, people: Iterable[Id]) -> "Ground":
        """Return the same without some people's ties and posts, sharing what does not depend on them."""
        other = Ground(self.snapshot, self.parameters, self.left_out.union(people), self)
        shared = ("parts", "tops", "levels", "concerns", "contacts", "left")
        vars(other).update({name: getattr(self, name) for name in shared})
        vars(other).update(links=_without(self.links, other.left_out))
        return other

    @property
    def on(self) -> date:
        """The day."""
        return self.snapshot.on

    @cached_property
    def horizon(self) -> date:
        """The last day that counts as soon."""
        return add_months(self.on, self.parameters.horizon_months)

    @cached_property
    def asked_since(self) -> date:
        """The first day on which asking still counts as recent."""
        return add_months(self.on, -self.parameters.asked_within_months)

    @fact(*LINKS, uses=THETAS)
    def links(self) -> Links:
        """The ties that count on the day, without those of people left out."""
        return _without(links_on_the_day(self.snapshot, self.parameters), self.left_out)

    @fact(*LINKS, uses=THETAS)
    def links_of(self) -> Mapping[Id, tuple[Link, ...]]:
        """Each person's links that reach."""
        found: dict[Id, list[Link]] = defaultdict(list)
        for link in self.links.people:
            if link.reaches:
                for end in link.ends:
                    found[end].append(link)
        return {person: tuple(links) for person, links in found.items()}

    @fact(*LINKS, uses=THETAS)
    def neighbours(self) -> Mapping[Id, frozenset[Id]]:
        """Whom each person is linked with, as recorded."""
        return {
            person: frozenset(link.tie.other(person) for link in links)
            for person, links in self.links_of.items()
        }

    @fact(*POSTS)
    def people_of(self) -> Mapping[Id, tuple[Id, ...]]:
        """The people with a post in each organisation, without those left out."""
        return {
            body: tuple(one for one in people if one not in self.left_out)
            for body, people in self.snapshot.people_of_organisation.items()
        }

    @fact(*LEFT)
    def left(self) -> frozenset[Id]:
        """The people who have left, whom nobody is to be introduced to."""
        return people_who_left(self.snapshot)

    @fact(*CONTACTS)
    def contacts(self) -> Contacts:
        """Last recorded contacts."""
        return contacts_on_the_day(self.snapshot, (*self.links.people, *self.links.organisations))

    @fact(*PARTS)
    def parts(self) -> Mapping[Id, frozenset[Id]]:
        """Each organisation with all that is part of it."""
        return bodies.parts(self.snapshot)

    @fact(*PARTS)
    def tops(self) -> Mapping[Id, tuple[Id, ...]]:
        """Each organisation's top parents."""
        return bodies.top_parents(self.snapshot)

    @fact(*POSTS)
    def levels(self) -> bodies.Levels:
        """Who works at which level where."""
        return bodies.levels_on_the_day(self.snapshot)

    @fact(*CONCERNS)
    def concerns(self) -> Concerns:
        """Needs and purposes."""
        return concerns_of(self.snapshot, self.parts)

    @fact(*RELATIONS, uses=THETAS)
    def relations(self) -> tuple[Relation, ...]:
        """The relations between organisations as entered."""
        if self.whole is not None:
            return relations_without(self.whole.relations, self.left_out, self.contacts.last)
        return relations_between(_ends(self), lambda body: (body,))

    @fact(*RELATIONS, uses=THETAS)
    def relation_of(self) -> Mapping[tuple[Id, Id], Relation]:
        """The same by pair, the smaller id first."""
        return {(relation.a, relation.b): relation for relation in self.relations}

    @fact(*RELATIONS, OrganisationLink, uses=THETAS)
    def rolled_up(self) -> tuple[Relation, ...]:
        """The relations between top parents."""
        if not self.snapshot.parents_of_organisation:
            return self.relations
        if self.whole is not None:
            return relations_without(self.whole.rolled_up, self.left_out, self.contacts.last)
        return relations_between(_ends(self), lambda body: self.tops[body])

    @fact(*RELATIONS, OrganisationLink, uses=THETAS)
    def rolled_up_of(self) -> Mapping[tuple[Id, Id], Relation]:
        """The same by pair, the smaller id first."""
        return {(relation.a, relation.b): relation for relation in self.rolled_up}

    @fact(*RELATIONS, *PARTS, *GRAPHS, uses=(*THETAS, "uncoordinated_from", "colleagues_limit"))
    def apart(self) -> Mapping[tuple[Id, Id], Apart]:
        """The pairs of top parents that deal with each other through people who are apart, by view."""
        dealings = Dealings(self.snapshot, self.parameters, self.neighbours, self.people_of, self.parts)
        found = {(relation.a, relation.b): dealings.in_groups(relation) for relation in self.rolled_up}
        return {pair: by_view for pair, by_view in found.items() if by_view}

    @fact(*GRAPHS, uses=("theta_reach", *LIMITS))
    def graphs(self) -> Mapping[View, PeopleGraph]:
        """Who reaches whom, in each view."""
        return people_graphs(self.snapshot, self.links, self.parameters, self.left_out)

    @fact(*GRAPHS, uses=("theta_reach", *LIMITS))
    def structures(self) -> Mapping[View, Structure]:
        """What holds the people together, in each view."""
        return {view: structure(graph.neighbours) for view, graph in self.graphs.items()}

    @fact(*GRAPHS, uses=("theta_reach", *LIMITS))
    def partings(self) -> Mapping[View, Mapping[Id, Parting]]:
        """What the leaving of each cut person would part, in each view."""
        return {view: partings(self.structures[view], self.graphs[view], view) for view in VIEWS}

    @fact(*RELATIONS, uses=THETAS)
    def carriers(self) -> Mapping[tuple[Id, Id], frozenset[Id]]:
        """The people of one body who carry its relation with another, those in both among them."""
        found: dict[tuple[Id, Id], set[Id]] = defaultdict(set)
        for relation in self.relations:
            for way in relation.carrying:
                found[relation.a, relation.b].add(way.person_a)
                found[relation.b, relation.a].add(way.person_b)
            for person in relation.joint:
                found[relation.a, relation.b].add(person)
                found[relation.b, relation.a].add(person)
        return {pair: frozenset(people) for pair, people in found.items()}

    def bodies_at(self, link: Link, person: Id) -> tuple[Id, ...]:
        """The organisations that one end of a link counts for."""
        return bodies.bodies_of_end(self.snapshot, link.tie, person)

    def pairs_of(self, link: Link) -> list[tuple[Id, Id]]:
        """The pairs of organisations that a link joins, its first end's first."""
        if link.tie.first_organisation_id is not None:
            return [link.ends]
        first, second = link.ends
        theirs = self.bodies_at(link, second)
        return [(one, other) for one in self.bodies_at(link, first) for other in theirs if one != other]


def adopt(ground: Ground, other: Ground, touched: Container[type[Record]]) -> None:
    """Take over what another ground worked out from what is the same here, without the same people.

    Args:
        ground: is given it.
        other: of the same map on the same day, at another revision or with other parameters.
        touched: the kinds of record that are not the same in both.
    """
    for name in vars(other).keys() & FACTS.keys():
        inputs = FACTS[name]
        same = all(getattr(ground.parameters, x) == getattr(other.parameters, x) for x in inputs.uses)
        if same and not any(kind in touched for kind in inputs.reads):
            vars(ground)[name] = vars(other)[name]


def _ends(ground: Ground) -> Ends:
    """What relations are made from."""
    return Ends(
        ground.snapshot,
        ground.links.people,
        ground.links.organisations,
        ground.people_of,
        ground.levels,
        ground.contacts.last,
    )


def ground_of(snapshot: Snapshot, parameters: Parameters) -> Ground:
    """Return what rules stand on, without the keeper where the parameters leave them out."""
    ground, keeper = Ground(snapshot, parameters), keeper_of(snapshot)
    return ground.leaving_out([keeper]) if parameters.without_keeper and keeper is not None else ground


def keeper_of(snapshot: Snapshot) -> Id | None:
    """Return who keeps the map, where that is somebody on it."""
    keeper = snapshot.card.keeper_id
    return keeper if keeper in snapshot.people else None


def _without(links: Links, people: frozenset[Id]) -> Links:
    if not people:
        return links
    kept = tuple(x for x in links.people if not people.intersection(x.ends))
    return replace(links, people=kept, by_tie={x.tie.id: x for x in (*kept, *links.organisations)})
