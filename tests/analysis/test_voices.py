"""Whose voice a collaboration is, on maps worked out by hand; each seat is counted once."""

from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from stewardmap.analysis.voices import Voice, voices
from stewardmap.model.ids import Id
from stewardmap.model.records import Collaboration, Membership, Record
from stewardmap.model.vocabulary import Sector, Size
from tests.analysis.small_maps import a_map, body, person, posted

TABLE = Id("table")
BASE = (
    body("council", "ann", "bob", sector=Sector.COUNCIL, size=Size.LARGE),
    body("carers", "cat", sector=Sector.CHARITY, size=Size.SMALL),
    body("club", "dee"),
    person("eve"),
    Collaboration(id=TABLE, name="Table"),
)


def seat(who: str, **fields: Any) -> Record:
    return Membership(collaboration_id=TABLE, person_id=Id(who), **fields)


def test_seats_and_votes_are_counted_by_sector_size_and_what_they_are_for() -> None:
    there = a_map(
        *BASE,
        seat("ann", votes=1.0),
        seat("bob", votes=0.5),
        seat("cat", seat_for="lived experience"),
        seat("dee"),
        seat("eve", organisation_id=Id("carers")),
    )
    found = voices(there, TABLE)
    assert found.seats == 5
    assert found.by_sector == {
        Sector.COUNCIL: Voice(2, 1.5), Sector.CHARITY: Voice(2, None), None: Voice(1, None),
    }  # fmt: skip
    assert found.by_size == {Size.LARGE: Voice(2, 1.5), Size.SMALL: Voice(2, None), None: Voice(1, None)}
    assert found.seats_for == {"lived experience": Voice(1, None)}


def test_who_works_for_several_sectors_counts_for_the_one_they_sit_for() -> None:
    both = (*BASE, posted("ann", "carers"))
    assert voices(a_map(*both, seat("ann")), TABLE).mixed == 1
    found = voices(a_map(*both, seat("ann", organisation_id=Id("carers"))), TABLE)
    assert (found.mixed, found.by_sector) == (0, {Sector.CHARITY: Voice(1, None)})


names = st.sampled_from(["ann", "bob", "cat", "dee", "eve"])


@given(st.lists(st.tuples(names, st.none() | st.integers(0, 3).map(float)), max_size=8))
def test_each_seat_and_each_vote_is_counted_once(drawn: list[tuple[str, float | None]]) -> None:
    seats = [replace(seat(who, votes=votes), id=Id(f"s{n}")) for n, (who, votes) in enumerate(drawn)]
    found = voices(a_map(*BASE, posted("ann", "carers"), seats), TABLE)
    assert found.seats == len(drawn)
    assert sum(one.seats for one in found.by_sector.values()) + found.mixed == len(drawn)
    assert sum(one.seats for one in found.by_size.values()) == len(drawn)
    assert sum(one.votes or 0 for one in found.by_size.values()) == sum(votes or 0 for _, votes in drawn)
