"""The ties that go with a post are those of its holder, or those that wait for the next."""

from stewardmap.analysis.ground import Ground
from stewardmap.analysis.parameters import Parameters
from stewardmap.analysis.post_ties import agreements, ties_of_post, waiting
from stewardmap.analysis.succession import standing
from stewardmap.model.dates import day
from stewardmap.model.ids import Id
from stewardmap.model.records import Cover, Organisation
from stewardmap.model.snapshot import Snapshot
from tests.analysis.small_maps import DAY, Given, a_map, person, posted, tie

POST = Id("amina-council")


def place(*more: Given, ends: object = None) -> Snapshot:
    return a_map(
        [person(name) for name in ("amina", "tom", "beth", "mate", "zoe")],
        Organisation(id=Id("council"), name="Council"),
        Organisation(id=Id("school"), name="School"),
        posted("amina", "council", ends=ends),
        posted("mate", "council"),
        tie("amina", "tom", 2, first_post_id=POST),
        tie("amina", "beth", 4),
        tie("amina", "mate", 5),
        *more,
    )


def others(snapshot: Snapshot) -> list[str]:
    return [one.other_id for one in ties_of_post(snapshot, POST)]


def test_those_of_the_holder_strongest_first_without_colleagues() -> None:
    assert others(place()) == ["beth", "tom"]


def test_a_tie_of_another_post_is_none_of_this_one() -> None:
    other = posted("amina", "school")
    assert "zoe" not in others(place(other, tie("amina", "zoe", first_post_id=Id("amina-school"))))


def test_a_vacant_post_keeps_the_ties_that_belong_to_it() -> None:
    left = place(ends=day(2026, 6, 30))
    assert others(left) == ["tom"]
    assert [(one.person_id, one.other_id) for one in waiting(left, POST)] == [("amina", "tom")]
    assert waiting(place(), POST) == []


def test_the_holder_has_the_same_links_as_the_finding_about_cover() -> None:
    snapshot = place()
    (held,) = snapshot.holdings_of_post[POST]
    links = standing(Ground(snapshot, Parameters()), held).links
    assert {one.link.tie.id for one in links} == {one.tie.id for one in ties_of_post(snapshot, POST)}


def test_rows_agreed_in_one_go_are_one_agreement_and_what_has_run_out_is_none() -> None:
    def cover(name: str, tie_id: str | None, **fields: object) -> Cover:
        made = {"person_id": Id("amina"), "by_id": Id("mate"), "agreed_by": "Board", **fields}
        return Cover(id=Id(name), tie_id=None if tie_id is None else Id(tie_id), **made)  # type: ignore[arg-type]

    snapshot = place(
        cover("c1", "amina~tom"),
        cover("c2", "amina~beth"),
        cover("c3", None, until=day(2027, 1, 1)),
        cover("c4", "amina~tom", until=day(2026, 11, 21)),
    )
    found = agreements(snapshot, ties_of_post(snapshot, POST))
    assert [one.tie_ids for one in found] == [(), ("amina~beth", "amina~tom")]
    assert snapshot.on == DAY
