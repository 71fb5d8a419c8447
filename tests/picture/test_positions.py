import math

from stewardmap.model.ids import Id
from stewardmap.picture.people_scene import collaboration, organisation, person
from stewardmap.picture.positions import (
    positions_by_level,
    positions_for,
    positions_in_rings,
    tidied,
)
from stewardmap.picture.primitives import Subject
from stewardmap.picture.scene import Link, LinkSort, Shape, Thing

PEOPLE = [Id(f"p{k}") for k in range(6)]


def _thing(one: Id, home: Subject | None = None) -> Thing:
    return Thing(subject=person(one), shape=Shape.PERSON, name=one, home=home)


def _link(one: Subject, other: Subject, sort: LinkSort = LinkSort.TIE) -> Link:
    return Link(subject=Subject("tie", f"{one.id}{other.id}"), first=one, second=other, sort=sort)


BODY, BOARD = organisation(Id("o")), collaboration(Id("c"))
THINGS = [
    Thing(subject=BODY, shape=Shape.ORGANISATION, name="o"),
    Thing(subject=BOARD, shape=Shape.COLLABORATION, name="c"),
    *(_thing(one, BODY) for one in PEOPLE[:3]),
    *(_thing(one) for one in PEOPLE[3:]),
]
LINKS = [
    *(_link(person(one), BODY, LinkSort.POST) for one in PEOPLE[:3]),
    *(_link(person(one), BOARD, LinkSort.MEMBERSHIP) for one in PEOPLE[3:]),
    _link(person(PEOPLE[0]), BOARD, LinkSort.MEMBERSHIP),
]


def test_people_whose_one_link_is_a_seat_stand_round_their_board() -> None:
    places = positions_for(THINGS, LINKS, {})
    for one in PEOPLE[3:]:
        assert math.dist(places[one], places[Id("c")]) < 115


def test_only_the_chosen_move_when_some_are_tidied() -> None:
    places = positions_for(THINGS, LINKS, {}) | {PEOPLE[5]: (4000.0, 4000.0)}
    after = tidied(THINGS, LINKS, places, [PEOPLE[5]])
    assert {one for one in places if places[one] != after[one]} == {PEOPLE[5]}
    assert math.dist(after[PEOPLE[5]], after[Id("c")]) < 250


def test_tidying_nobody_moves_nobody() -> None:
    places = positions_for(THINGS, LINKS, {})
    assert tidied(THINGS, LINKS, places, []) == places


def test_another_grouping_brings_others_together() -> None:
    homes = {PEOPLE[0]: Id("sector a"), PEOPLE[5]: Id("sector a")}
    places = positions_for(THINGS, LINKS, {}, homes=homes)
    assert math.dist(places[PEOPLE[0]], places[PEOPLE[5]]) < 115


def test_rings_and_levels_place_everything() -> None:
    ids = {Id(thing.subject.id) for thing in THINGS}
    assert positions_in_rings(THINGS, LINKS, Id("c"))[Id("c")] == (0.0, 0.0)
    assert set(positions_in_rings(THINGS, LINKS, Id("c"))) == ids
    assert set(positions_by_level(THINGS, LINKS, {PEOPLE[0]: 0})) == ids
