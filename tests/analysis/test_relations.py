"""Relations between organisations: on how few people each rests."""

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stewardmap.analysis.ground import Ground
from stewardmap.analysis.parameters import Parameters
from stewardmap.analysis.relations import Relation, relations
from stewardmap.model.dates import day, month
from stewardmap.model.ids import Id
from stewardmap.model.records import Card, OrganisationLink
from stewardmap.model.records.ties import tie_of_organisations
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import Level, OrganisationLinkKind
from tests.analysis.drawn_maps import PEOPLE, drawn_maps
from tests.analysis.small_maps import a_map, body, posted, tie, ties, with_records


def only(snapshot: Snapshot, parameters: Parameters | None = None, *, rolled_up: bool = False) -> Relation:
    (found,) = relations(snapshot, parameters, rolled_up=rolled_up)
    return found


def two_bodies(links: str, strength: int | None = 3) -> Snapshot:
    staff = [[f"{side}{i}" for i in range(1, 5)] for side in "ab"]
    return a_map(body("a", *staff[0]), body("b", *staff[1]), ties(links, strength))


@pytest.mark.parametrize(
    ("links", "r"),
    [
        ("a1-b1", 1),
        ("a1-b1 a1-b2 a1-b3 a1-b4", 1),
        ("a1-b1 a2-b2", 2),
        ("a1-b1 b1-a2 a2-b2", 2),
        (" ".join(f"a{i}-b{j}" for i in (1, 2, 3) for j in (1, 2, 3)), 3),
    ],
    ids=["one tie", "one person to four", "two disjoint", "path", "K3,3"],
)
def test_published_carrying_numbers(links: str, r: int) -> None:
    assert only(two_bodies(links)).r == r
    assert only(two_bodies(links, None)).r == r


def fewest_to_end(relation: Relation) -> int:
    """The fewest people whose leaving leaves no tie between, and nobody in both: by trying them all."""
    pairs = [(way.person_a, way.person_b) for way in relation.carrying]
    everyone = sorted({*relation.joint, *(end for pair in pairs for end in pair)})
    for size in range(len(everyone) + 1):
        for gone in map(set, combinations(everyone, size)):
            if gone.issuperset(relation.joint) and all(gone & set(pair) for pair in pairs):
                return size
    raise AssertionError


@given(drawn_maps())
def test_r_is_the_fewest_people_whose_leaving_ends_it(snapshot: Snapshot) -> None:
    for rolled_up in (False, True):
        for relation in relations(snapshot, rolled_up=rolled_up):
            assert relation.a < relation.b
            assert relation.r == fewest_to_end(relation)
            assert relation.r <= relation.r_reach or not relation.ways
            single = {
                one
                for one in relation.carriers
                if all(one in (w.person_a, w.person_b) for w in relation.carrying)
                and set(relation.joint) <= {one}
            }
            if relation.r == 1:
                assert {one.id for one in relation.single_person} == single


def test_of_a_star_only_the_centre_is_named_with_its_side() -> None:
    (centre,) = only(two_bodies("a1-b1 a1-b2")).single_person
    assert (centre.id, centre.side) == ("a1", "a")


def test_of_one_pair_both_are_named() -> None:
    assert {one.side for one in only(two_bodies("a1-b1")).single_person} == {"a", "b"}


def test_somebody_in_both_is_a_link_and_takes_no_part_in_others() -> None:
    snapshot = with_records(two_bodies("a1-b1 a2-b2"), *posted("a1", "b"))
    found = only(snapshot)
    assert found.joint == ("a1",)
    assert found.r == 2
    assert found.ties == ("a2~b2",)


def test_a_tie_too_weak_to_carry_is_listed_and_counts_for_reach() -> None:
    found = only(a_map(body("a", "a1"), body("b", "b1"), tie("a1", "b1", 1)))
    assert (found.r, found.r_reach, found.ties) == (0, 1, ("a1~b1",))


def test_an_end_of_a_post_counts_only_there() -> None:
    snapshot = a_map(
        body("a", "p"), body("c"), posted("p", "c"), body("z", "q"), tie("p", "q", first_post_id=Id("p-c"))
    )
    assert [(r.a, r.b) for r in relations(snapshot)] == [("a", "c"), ("c", "z")]


def test_a_tie_of_the_organisations_is_no_part_of_r() -> None:
    own = tie_of_organisations(Id("a"), Id("b"), strength=5, id=Id("own"))
    found = only(a_map(body("a", "a1"), body("b", "b1"), own))
    assert (found.r, found.ties, found.own_tie) == (0, (), "own")


def test_rolled_up_takes_parts_together() -> None:
    part = OrganisationLink(organisation_id=Id("c"), other_id=Id("a"), link=OrganisationLinkKind.PART_OF)
    snapshot = a_map(body("a", "a1"), body("b", "b1", "b2"), body("c", "c1"), part, ties("a1-b1 c1-b2"))
    assert [r.r for r in relations(snapshot)] == [1, 1]
    assert only(snapshot, rolled_up=True).r == 2


def test_r_by_level_counts_those_who_meet_at_that_level() -> None:
    snapshot = a_map(
        body("a", "a1", level=Level.EXECUTIVE), body("b", "b1", level=Level.EXECUTIVE),
        posted("a2", "a", Level.MANAGER), posted("b2", "b", Level.MANAGER), ties("a1-b1 a2-b2 a1-b2"),
    )  # fmt: skip
    assert only(snapshot).r_by_level == {Level.EXECUTIVE: 1, Level.MANAGER: 1}


def test_without_the_keeper() -> None:
    snapshot = with_records(two_bodies("a1-b1 a2-b2"), Card(keeper_id=Id("a1")))
    assert only(snapshot).r == 2
    assert only(snapshot, Parameters(without_keeper=True)).r == 1


def test_strength_and_last_contact_are_those_of_its_best() -> None:
    snapshot = a_map(
        body("a", "a1"), body("b", "b1", "b2"),
        tie("a1", "b1", 4, last_contact=day(2026, 5, 1)), tie("a1", "b2", 2, last_contact=month(2026, 6)),
    )  # fmt: skip
    found = only(snapshot)
    assert (found.strength, str(found.last_contact)) == (4, "2026-06")
    assert found.carriers == ("a1", "b1", "b2")


def test_carriers_of_a_body_are_on_its_own_side() -> None:
    ground = Ground(two_bodies("a1-b1 a1-b2"), Parameters())
    assert ground.carriers[Id("a"), Id("b")] == {"a1"}
    assert ground.carriers[Id("b"), Id("a")] == {"b1", "b2"}


@given(drawn_maps(), st.sets(st.sampled_from(PEOPLE), max_size=3))
@settings(max_examples=40)
def test_leaving_people_out_of_a_map_is_the_same_as_never_counting_them(
    snapshot: Snapshot, people: set[Id]
) -> None:
    whole = Ground(snapshot, Parameters())
    left = whole.leaving_out(people)
    never = Ground(snapshot, Parameters(), frozenset(people))
    assert left.relations == never.relations
    assert left.rolled_up == never.rolled_up
