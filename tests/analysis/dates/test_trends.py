"""Where a map is heading, on a map worked out by hand."""

from datetime import date

from stewardmap.analysis.dates.trends import quarters, trends
from stewardmap.analysis.measures.asked import Asked
from stewardmap.model.dates import day, year
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import Side
from stewardmap.wording.trends import trends_told
from tests.analysis.small_maps import DAY, a_map, body, says, tie

THEN = date(2025, 6, 1)


def growing() -> Snapshot:
    """Two bodies whom one tie joins until a second begins in 2026; the first is confirmed in 2026."""
    return a_map(
        body("town", "ann", "bob"), body("trust", "cat", "dee"),
        tie("ann", "cat", since=year(2024)), tie("bob", "dee", since=year(2026)),
        says("ann~cat", Side.FIRST, 3, day(2026, 2, 1)),
    )  # fmt: skip


def test_relations_rest_on_more_and_more_is_confirmed() -> None:
    then, now = trends(growing(), [DAY, THEN], Asked())
    assert (then.on, then.relations, then.single_person, then.links, then.confirmed) == (THEN, 1, 1, 1, 0)
    assert (now.on, now.relations, now.single_person, now.links, now.confirmed) == (DAY, 1, 0, 2, 1)
    assert (then.confirmed_share, now.confirmed_share) == (0, 0.5)
    assert (then.measures.place_cover, now.measures.place_cover) == (1, 1)


def test_each_number_has_its_sentence() -> None:
    told = {one.key: one for one in trends_told(trends(growing(), [THEN, DAY], Asked()))}
    assert told["single_person"].said == (
        "Relations that rest on one person or pair: 1 of 1 (100 %) on 1 June 2025, "
        "0 of 1 (0 %) on 22 November 2026: "
        "a smaller share."
    )
    assert told["concentration"].said.endswith("shared by more people.")
    assert told["place_cover"].said.endswith("as it was.")
    assert [text for _on, _value, text in told["confirmed"].values] == ["0 of 1 (0 %)", "1 of 2 (50 %)"]
    assert all(one.how for one in told.values())


def test_what_is_told_needs_no_distances() -> None:
    told = trends_told(trends(growing(), [THEN, DAY], Asked()))
    assert trends_told(trends(growing(), [THEN, DAY], Asked(), distances=False)) == told


def test_an_empty_map_has_nothing_to_count() -> None:
    told = trends_told(trends(a_map(), [DAY], Asked()))
    assert all(one.said.endswith("there is nothing to count yet.") for one in told)
    assert trends_told(()) == []


def test_quarters_go_back_to_where_the_map_first_changed() -> None:
    assert quarters(growing(), 2) == (date(2026, 5, 22), date(2026, 8, 22), DAY)
    assert quarters(growing(), 40)[0] == date(2024, 2, 22)
    assert quarters(a_map()) == (DAY,)
