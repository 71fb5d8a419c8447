"""Merging, closing, splitting, moving posts and the end of money, on maps worked out by hand."""

from collections.abc import Iterable
from dataclasses import replace

import pytest

from stewardmap.analysis.rehearsals.recipe import (
    Close,
    Introductions,
    Leaving,
    Merge,
    MoneyEnds,
    MovePost,
    PostEmpty,
    Split,
)
from stewardmap.analysis.rehearsals.steps.merging import POINTING
from stewardmap.analysis.rehearsals.steps.splitting import part_id
from stewardmap.model.dates import day
from stewardmap.model.entities import ENTITY_OF
from stewardmap.model.ids import Id
from stewardmap.model.records import (
    Alias,
    ConnectorRole,
    Funding,
    Need,
    OrganisationLink,
    Purpose,
    PurposeOwner,
    Record,
    Spot,
    Tag,
    Tie,
)
from stewardmap.model.records.ties import tie_of_organisations
from stewardmap.model.vocabulary import OrganisationLinkKind, Role
from tests.analysis.rehearsals.rehearsing import rehearsed, told
from tests.analysis.small_maps import a_map, board, body, tie, with_records

COUNCIL, TRUST, SCHOOL = Id("council"), Id("trust"), Id("school")
THREE = a_map(body("council", "ann", "bob"), body("trust", "cat", "dan"), body("school", "eve", "fay"))


def part_of(inner: str, outer: str) -> OrganisationLink:
    return OrganisationLink(
        id=Id(f"{inner}<{outer}"),
        organisation_id=Id(inner),
        other_id=Id(outer),
        link=OrganisationLinkKind.PART_OF,
    )


def owners(purpose: str, *bodies: str) -> Iterable[Record]:
    yield Purpose(id=Id(purpose), name=purpose)
    yield from (
        PurposeOwner(id=Id(f"{purpose}{one}"), purpose_id=Id(purpose), organisation_id=Id(one))
        for one in bodies
    )


def test_a_merger_pools_what_both_carried() -> None:
    there = with_records(THREE, tie("ann", "eve"), tie("cat", "fay"), tie("ann", "cat"))
    done = rehearsed(there, Merge((COUNCIL, TRUST)))
    assert done.lost == ()
    assert ("relation", "council", "school") in told(done.holds)
    assert ("one_body", "council", "trust") in told(done.holds)
    assert (done.before.relations, done.after.relations) == (3, 1)


def test_a_purpose_of_two_that_merge_is_owned_by_one() -> None:
    there = with_records(THREE, *owners("food", "council", "trust"), *owners("care", "council", "school"))
    done = rehearsed(there, Merge((COUNCIL, TRUST)))
    assert told(done.lost) == [("purpose_of_one_body", "food")]
    assert ("owner", "food") in [(one.kind, one.who[0].id) for one in done.plan]


def test_ties_of_organisations_that_merge_fold_and_needs_between_them_go() -> None:
    own = [
        tie_of_organisations(Id(a), Id(b), id=Id(a + b), strength=s)
        for a, b, s in (("council", "trust", 5), ("council", "school", 1), ("trust", "school", 4))
    ]
    need = Need(id=Id("need"), first_organisation_id=COUNCIL, second_organisation_id=TRUST)
    done = rehearsed(with_records(THREE, *own, need), Merge((COUNCIL, TRUST)))
    now = done.states.now.snapshot
    assert {t.ends: t.strength for t in now.ties.values()} == {(COUNCIL, SCHOOL): 4}
    assert now.of(Need) == {}
    assert done.lost == ()


def test_three_merge_and_one_inside_another_merges() -> None:
    there = with_records(THREE, part_of("trust", "council"), tie("ann", "eve"))
    done = rehearsed(there, Merge((COUNCIL, TRUST, SCHOOL)))
    assert done.after.relations == 0
    assert done.states.now.snapshot.of(OrganisationLink) == {}
    assert set(done.states.now.snapshot.people_of_organisation) == {COUNCIL}


def test_every_field_that_points_to_an_organisation_is_renamed_by_a_merger() -> None:
    not_read = {Tie, Tag, Alias, Spot}
    pointing = {
        kind: {
            column.name
            for column in entity.__table__.columns
            for key in column.foreign_keys
            if key.column.table.name == "organisation"
        }
        for kind, entity in ENTITY_OF.items()
    }
    expected = {kind: names for kind, names in pointing.items() if names and kind not in not_read}
    assert {kind: set(names) for kind, names in POINTING.items()} == expected


def test_what_closes_takes_its_posts_and_the_people_who_have_no_other() -> None:
    there = with_records(THREE, tie("ann", "cat"), tie("bob", "eve"), tie("cat", "eve"))
    done = rehearsed(there, Close(COUNCIL))
    assert told(done.lost) == [
        ("relation_lost", "council", "school"),
        ("relation_lost", "council", "trust"),
        ("post_ended", "ann-council"),
        ("post_ended", "bob-council"),
    ]
    assert done.after.people == 4
    assert done.unattended == ()


def test_a_post_moved_out_is_not_closed() -> None:
    there = with_records(THREE, tie("ann", "cat"), tie("bob", "eve"))
    for steps in (
        (Close(COUNCIL), MovePost(Id("ann-council"), SCHOOL)),
        (MovePost(Id("ann-council"), SCHOOL), Close(COUNCIL)),
    ):
        done = rehearsed(there, *steps)
        assert done.states.now.relations.keys() == {(SCHOOL, TRUST)}
        assert ("post_ended", "ann-council") not in told(done.lost)


def test_what_closes_leaves_its_parts_and_what_it_owned() -> None:
    there = with_records(
        THREE,
        part_of("trust", "council"),
        part_of("council", "school"),
        *owners("food", "council"),
        *board("panel", ann=Role.CHAIR),
        Need(id=Id("need"), first_organisation_id=COUNCIL, second_organisation_id=SCHOOL),
    )
    done = rehearsed(there, Close(COUNCIL))
    assert done.states.now.snapshot.parents_of_organisation == {TRUST: (SCHOOL,)}
    assert ("purpose_without_owner", "food") in told(done.lost)
    assert ("without_chair", "panel") in told(done.lost)


def test_an_organisation_inside_itself() -> None:
    ring = with_records(THREE, part_of("council", "trust"), part_of("trust", "council"), tie("ann", "eve"))
    for step in (Close(COUNCIL), Merge((COUNCIL, TRUST)), Split(COUNCIL, ("North", "South"))):
        assert rehearsed(ring, step).before.relations >= 1


def test_a_split_with_every_post_assigned() -> None:
    there = with_records(THREE, tie("ann", "cat"), tie("bob", "dan"), tie("ann", "eve"))
    into = (("ann-council", "North"), ("bob-council", "South"))
    done = rehearsed(there, Split(COUNCIL, ("North", "South"), tuple((Id(a), b) for a, b in into)))
    assert done.undecided_counted is None
    north, south = part_id(COUNCIL, "North"), part_id(COUNCIL, "South")
    assert set(told(done.lost)) == {
        ("relation_on_one", *sorted((TRUST, north))),
        ("relation_on_one", *sorted((TRUST, south))),
    }
    assert not any(fact.unless_decided for fact in done.lost)


def test_undecided_posts_are_named_and_counted_both_ways() -> None:
    there = with_records(THREE, tie("ann", "cat"), tie("bob", "dan"), tie("bob", "eve"))
    done = rehearsed(there, Split(COUNCIL, ("North", "South"), ((Id("ann-council"), "North"),)))
    assert done.happened.undecided == ("bob-council",)
    assert done.undecided_counted is not None
    lost = {fact.key[1][-1].id if fact.key[1][0].id == COUNCIL else "": fact for fact in done.lost}
    assert lost[SCHOOL].unless_decided
    assert [one.kind for one in done.plan][-1] == "decide"
    assert "undecided" in [one.kind for one in done.assumptions]


def test_a_moved_post_takes_its_ties_along() -> None:
    of_post = tie("ann", "cat", first_post_id=Id("ann-council"))
    done = rehearsed(with_records(THREE, of_post), MovePost(Id("ann-council"), SCHOOL))
    assert told(done.lost) == [("relation_lost", "council", "trust")]
    assert (SCHOOL, TRUST) in done.states.now.relations


def test_the_end_of_money_ends_posts_and_connector_roles() -> None:
    role = ConnectorRole(id=Id("role"), person_id=Id("bob"))
    money = [
        Funding(id=Id("f1"), funder_id=SCHOOL, post_id=Id("ann-council")),
        Funding(id=Id("f2"), funder_id=SCHOOL, connector_role_id=role.id, until=day(2027, 3, 31)),
        Funding(id=Id("f3"), funder_id=TRUST, connector_role_id=role.id),
        Funding(id=Id("f4"), funder_id=SCHOOL, post_id=Id("cat-trust"), until=day(2026, 3, 31)),
    ]
    done = rehearsed(
        with_records(THREE, role, *money, tie("ann", "cat"), tie("bob", "dan")), MoneyEnds(SCHOOL)
    )
    assert told(done.lost) == [
        ("connector_role_ended", "role"),
        ("post_ended", "ann-council"),
        ("people_without_link", "cat"),
    ] or ("relation_on_one", "council", "trust") in told(done.lost)
    assert [one.kind for one in done.plan].count("funder") == 2
    assert {str(one.kind) for one in done.assumptions} >= {"money", "also paid"}
    nothing = rehearsed(with_records(THREE, tie("ann", "cat")), MoneyEnds(COUNCIL))
    assert (nothing.lost, [one.kind for one in nothing.assumptions]) == ((), ["nothing paid"])


def test_the_last_post_in_one_organisation_and_a_post_elsewhere() -> None:
    both = with_records(THREE, tie("ann", "cat"))
    done = rehearsed(both, MoneyEnds(COUNCIL), PostEmpty(Id("ann-council"), 4), Leaving(Id("ann")))
    assert done.happened.left == {Id("ann")}


def test_introductions_add_ties_and_never_weaken_one() -> None:
    there = with_records(THREE, tie("ann", "cat", strength=4))
    done = rehearsed(
        there, Introductions(((Id("cat"), Id("ann")), (Id("bob"), Id("eve")), (Id("dan"), Id("dan"))), 2)
    )
    assert {t.ends: t.strength for t in done.states.now.snapshot.ties.values()} == {
        (Id("ann"), Id("cat")): 4,
        (Id("bob"), Id("eve")): 2,
    }
    gone = rehearsed(there, Introductions(((Id("bob"), Id("eve")),)), Leaving(Id("bob")))
    assert gone.after.relations == 1


@pytest.mark.parametrize("step", [Close(Id("x")), Merge((Id("x"), Id("y"))), Split(Id("x"), ("A", "B")),
                                  MovePost(Id("x"), COUNCIL), MoneyEnds(Id("x")), PostEmpty(Id("x")),
                                  Leaving(Id("x")), Introductions(((Id("x"), Id("ann")),))])  # fmt: skip
def test_what_is_no_longer_on_the_map_is_noted_and_left_out(step: Close) -> None:
    done = rehearsed(replace(THREE), step)
    assert (done.lost, done.plan) == ((), ())
    assert {one.kind for one in done.assumptions} == {"no longer there"}
