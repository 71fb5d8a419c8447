from datetime import date

import pytest

from stewardmap.analysis.finding import Rule, Subject
from stewardmap.model.dates import day, month
from stewardmap.model.ids import Id
from stewardmap.model.records import Cover, Holding
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import Renewal
from tests.analysis.rules.looking import fires, found, ids
from tests.analysis.small_maps import a_map, body, person, posted, tie, ties, with_records

RULE = Rule.NO_AGREED_COVER
SOON = day(2027, 3, 31)


def ending(links: str = "v-b1 v-c1", **fields: object) -> Snapshot:
    """V's post in a ends; b1 and c1 are elsewhere, and w is a colleague."""
    fields.setdefault("ends", SOON)
    bodies = body("a", "w"), body("b", "b1"), body("c", "c1")
    return a_map(*bodies, person("v"), posted("v", "a", **fields), ties(links))  # type: ignore[arg-type]


def test_an_end_soon_and_links_that_nobody_covers() -> None:
    finding = fires(ending("v-b1 v-c1 w-c1"), RULE)
    assert finding.subjects == (Subject("post", Id("v-a")),)
    counts = [finding.count(x) for x in ("links", "nobody_else", "one_other", "more", "covered")]
    assert counts == [2, 1, 1, 0, 0]
    assert ids(finding, "to_cover") == ["b1"]
    assert finding.numbers["renewal"] == "not asked"


def test_those_who_would_have_no_recorded_link_stand_beside() -> None:
    assert ids(fires(ending("v-w v-b1 w-c1"), RULE), "no_link") == ["b1"]


def test_where_all_is_shared_cover_is_asked_for_all() -> None:
    finding = fires(ending("v-b1 w-b1"), RULE)
    assert (finding.case, finding.count("to_cover")) == ("shared", 1)


def test_cover_of_some_is_counted_and_of_all_clears() -> None:
    one = Cover(person_id=Id("v"), by_id=Id("w"), tie_id=Id("b1~v"), agreed_on=day(2026, 1, 1))
    finding = fires(with_records(ending(), one), RULE)
    assert (finding.count("covered"), finding.count("to_cover")) == (1, 2)
    assert found(with_records(ending(), Cover(person_id=Id("v"), by_id=Id("w"), agreed_by="x")), RULE) == []


@pytest.mark.parametrize("when", [day(2027, 11, 22), month(2027, 11), day(2026, 11, 22)])
def test_inside_the_horizon(when: object) -> None:
    assert found(ending(ends=when), RULE)


@pytest.mark.parametrize("when", [day(2027, 11, 23), None, day(2026, 11, 21)])
def test_outside_the_horizon(when: object) -> None:
    assert found(ending(ends=when), RULE) == []


def test_confirmed_renewal_ends_nothing() -> None:
    assert found(ending(renewal=Renewal.CONFIRMED), RULE) == []
    assert found(ending(renewal=Renewal.LIKELY), RULE)


def test_without_links_there_is_nothing_to_cover() -> None:
    assert found(ending(""), RULE) == []
    assert found(ending("v-w"), RULE) == []


def test_ordered_by_renewal() -> None:
    second = [person("u"), *posted("u", "a", ends=SOON, renewal=Renewal.NOT_POSSIBLE), *ties("b1-u")]
    snapshot = with_records(ending("v-b1 v-c1", renewal=Renewal.LIKELY), *second)
    assert [f.subjects[0].id for f in found(snapshot, RULE)] == ["u-a", "v-a"]


def test_two_in_one_post_are_told_apart() -> None:
    other = Holding(id=Id("h2"), person_id=Id("w"), post_id=Id("v-a"), ends=SOON)
    snapshot = with_records(ending("v-b1 w-c1"), other)
    assert {f.key for f in found(snapshot, RULE)} == {"no_agreed_cover:v+v-a", "no_agreed_cover:v-a+w"}


def test_after_the_end_it_is_the_post_that_is_vacant() -> None:
    after = ending().at(date(2027, 4, 1))
    assert found(after, RULE) == []
    assert [f.key for f in found(after, Rule.VACANT_POST)] == ["vacant_post:v-a"]


def test_links_that_go_with_two_posts_of_one_person_are_not_lost_twice() -> None:
    bodies = body("a"), body("d"), body("b", "b1", "b2"), body("c", "c1")
    posts = posted("v", "a", ends=SOON), posted("v", "d", ends=SOON)
    own = tie("v", "c1", first_post_id=None, second_post_id=Id("v-d"))
    snapshot = a_map(bodies, person("v"), posts, ties("v-b1 v-b2"), own)
    for_a, for_d = sorted(found(snapshot, RULE), key=lambda f: f.key)
    assert (for_a.count("links"), for_a.count("counted_twice"), ids(for_a, "also")) == (2, 2, ["v-d"])
    assert (for_d.count("links"), for_d.count("counted_twice"), ids(for_d, "also")) == (3, 2, ["v-a"])
    assert (ids(for_a, "no_link"), ids(for_d, "no_link")) == ([], ["c1"])


def test_one_post_is_not_counted_twice() -> None:
    assert (fires(ending(), RULE).count("counted_twice"), ids(fires(ending(), RULE), "also")) == (0, [])
