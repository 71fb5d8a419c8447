"""The links that go with a post, who else has them, and their cover."""

from datetime import date

from stewardmap.analysis.cover import HeldLink, covers_of, held_links
from stewardmap.analysis.ground import Ground
from stewardmap.analysis.parameters import Parameters
from stewardmap.model.dates import day
from stewardmap.model.ids import Id
from stewardmap.model.records import Cover, Record
from tests.analysis.small_maps import a_map, body, person, ties

V = Id("v")


def ground(*records: Record) -> Ground:
    """V of a is linked with b1 (whom w knows too), with c1 (nobody else), with w, and with a stranger."""
    made = body("a", "v", "w"), body("b", "b1", "b2"), body("c", "c1"), person("s")
    return Ground(a_map(*made, ties("v-b1 w-b2 v-c1 v-w v-s"), records), Parameters())


def held(*records: Record, until: date | None = None) -> dict[Id, HeldLink]:
    return {link.other: link for link in held_links(ground(*records), V, Id("a"), until)}


def test_colleagues_are_counted_by_the_organisation_reached_and_links_inside_left_out() -> None:
    assert {other: link.colleagues for other, link in held().items()} == {"b1": 1, "c1": 0, "s": 0}


def test_those_nobody_else_has_come_first() -> None:
    assert list(held())[-1] == "b1"


def test_cover_of_one_tie_and_of_all() -> None:
    one = Cover(person_id=V, by_id=Id("w"), tie_id=Id("c1~v"), agreed_on=day(2026, 1, 1))
    assert [other for other, link in held(one).items() if link.covered] == ["c1"]
    every = Cover(person_id=V, by_id=Id("w"), agreed_by="the board")
    assert all(link.covered_by == ("w",) for link in held(every).values())


def test_cover_counts_once_agreed_while_it_lasts_and_by_somebody_else() -> None:
    def counts(**fields: object) -> bool:
        cover = Cover(**{"person_id": V, "by_id": Id("w"), **fields})  # type: ignore[arg-type]
        return bool(covers_of(ground(cover), V))

    assert not counts()
    assert counts(agreed_on=day(2026, 11, 22))
    assert not counts(agreed_on=day(2026, 11, 23))
    assert not counts(agreed_by="x", until=day(2026, 11, 21))
    assert not counts(agreed_by="x", by_id=V)


def test_cover_must_last_to_the_day_asked_for() -> None:
    cover = Cover(person_id=V, by_id=Id("w"), agreed_by="x", until=day(2027, 1, 31))
    assert held(cover, until=date(2027, 1, 31))[Id("c1")].covered
    assert not held(cover, until=date(2027, 2, 1))[Id("c1")].covered


def test_cover_that_is_to_begin_counts_where_it_begins_in_time() -> None:
    later = Cover(person_id=V, by_id=Id("w"), agreed_by="x", starts=day(2027, 4, 1))
    assert covers_of(ground(later), V) == ()
    assert covers_of(ground(later), V, begun_by=date(2027, 4, 1)) == (later,)
    assert covers_of(ground(later), V, begun_by=date(2027, 3, 31)) == ()
