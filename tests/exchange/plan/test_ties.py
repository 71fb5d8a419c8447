"""Ties: one to a pair, what an end says itself is its reading, and nobody else is touched."""

import pytest

from stewardmap.model.dates import day
from stewardmap.model.ids import Id
from stewardmap.model.records import KindOfTie, Organisation, Person, PurposeTag, Reading
from stewardmap.model.records.ties import ends_renamed
from stewardmap.model.vocabulary import Direction, Frequency, ReadingState, Side, TieKind, TieSort
from tests.exchange.tables import applied, given, imported, named, names, places, planned, tie_between

PEOPLE = (
    "name,organisation,post,id\nAnn Lee,Council,Director,a\nBo Rees,NHS,Manager,b\nCy Jones,Police,Chief,c\n"
)
THERE = imported(given("people", PEOPLE))


def test_a_row_of_the_keeper_rates_the_tie() -> None:
    text = (
        "from,to,strength,kind,trust,frequency,last contact,formal,since,value,reported by,on,notes\n"
        "Ann Lee,Bo Rees,4,works with; funds,3/2/4,weekly,1/11/2026,yes,2020,0.75,Cy Jones,2026-10-01,met\n"
    )
    found = imported(given("ties", text), on=THERE)
    tie = tie_between(found, "Ann Lee", "Bo Rees")
    assert (tie.sort, tie.strength, tie.reliability, tie.openness, tie.shared_mission) == (
        TieSort.PEOPLE,
        4,
        3,
        2,
        4,
    )
    assert (tie.frequency, tie.formal, tie.value, tie.notes) == (Frequency.WEEKLY, True, 0.75, "met")
    assert (tie.source, tie.recorded_on, tie.last_contact) == ("Cy Jones", day(2026, 10, 1), day(2026, 11, 1))
    ann = named(found, Person, "Ann Lee").id
    ways = {kind.about: kind.direction for kind in found.kinds_of_tie[tie.id]}
    forward = Direction.FORWARD if tie.ends[0] == ann else Direction.BACKWARD
    assert ways == {TieKind.WORKS_WITH: Direction.NONE, TieKind.FUNDS: forward}
    assert not found.of(Reading)


def test_what_an_end_says_is_its_reading_and_not_the_keepers_rating() -> None:
    text = (
        "from,to,strength,trust,reported by,on\n"
        "Ann Lee,Bo Rees,4,3,Ann Lee,2026-10-01\nBo Rees,Ann Lee,2,,Bo Rees,2026-10-02\n"
    )
    found = imported(given("ties", text), on=THERE)
    tie = tie_between(found, "Ann Lee", "Bo Rees")
    assert tie.strength is None
    ann, bo = (named(found, Person, name).id for name in ("Ann Lee", "Bo Rees"))
    readings = {reading.side: reading for reading in found.readings_of_tie[tie.id]}
    assert (readings[tie.side_of(ann)].rung, readings[tie.side_of(ann)].openness) == (4, 3)
    assert (readings[tie.side_of(bo)].rung, readings[tie.side_of(bo)].on) == (2, day(2026, 10, 2))
    assert {reading.source for reading in readings.values()} == {""}


@pytest.mark.parametrize(
    ("strength", "state", "rung"),
    [("0", ReadingState.NO, None), ("no answer", ReadingState.NO_ANSWER, None), ("", ReadingState.YES, None)],
)
def test_asked_without_a_link_is_a_reading_and_no_strength(
    strength: str, state: ReadingState, rung: int
) -> None:
    found = imported(
        given("ties", f"from,to,strength,reported by\nAnn Lee,Bo Rees,{strength},Ann Lee\n"), on=THERE
    )
    tie = tie_between(found, "Ann Lee", "Bo Rees")
    (reading,) = found.readings_of_tie[tie.id]
    assert (tie.strength, reading.state, reading.rung) == (None, state, rung)
    assert reading.side is tie.side_of(named(found, Person, "Ann Lee").id)


def test_no_link_by_nobody_in_particular_is_what_the_first_named_was_asked() -> None:
    found = imported(given("ties", "from,to,strength\nAnn Lee,Bo Rees,0\n"), on=THERE)
    (reading,) = found.of(Reading).values()
    assert reading.state is ReadingState.NO
    assert reading.side is tie_between(found, "Ann Lee", "Bo Rees").side_of(
        named(found, Person, "Ann Lee").id
    )


def test_rows_of_one_pair_become_one_tie() -> None:
    head = "from,to,kind,strength\n"
    text = f"{head}Ann Lee,Bo Rees,funds,3\nBo Rees,Ann Lee,advises,\nAnn Lee,Bo Rees,works with,3\n"
    found = imported(given("ties", text), on=THERE)
    tie = tie_between(found, "Ann Lee", "Bo Rees")
    assert {kind.about for kind in found.kinds_of_tie[tie.id]} == {
        TieKind.FUNDS,
        TieKind.ADVISES,
        TieKind.WORKS_WITH,
    }
    ways = {kind.about: kind.direction for kind in found.kinds_of_tie[tie.id]}
    assert {ways[TieKind.FUNDS], ways[TieKind.ADVISES]} == {Direction.FORWARD, Direction.BACKWARD}


def test_being_funded_runs_the_other_way() -> None:
    one = imported(given("ties", "from,to,kind\nAnn Lee,Bo Rees,funded by\n"), on=THERE)
    other = imported(given("ties", "from,to,kind\nBo Rees,Ann Lee,funds\n"), on=THERE)
    assert one.same_content(other)


def test_ties_touch_only_whom_they_name() -> None:
    plan = planned(given("ties", "from,to,strength\nAnn Lee,New Person,2\n"), on=THERE)
    assert not plan.changed
    assert names(one for one in plan.added if isinstance(one, Person)) == ["New Person"]
    assert any('"New Person" is not on the map yet' in str(one) for one in plan.notices)
    found = applied(plan, THERE)
    assert all(found.people[one] == person for one, person in THERE.people.items())


def test_ends_are_found_by_their_organisation_in_brackets_and_by_id() -> None:
    there = imported(
        given("people", "name,organisation,id\nJo Hall,Council,p1\nJo Hall,NHS,p2\nAnn,NHS,p3\n")
    )
    found = imported(given("ties", "from,to\nJo Hall (NHS),Ann\np1,p3\n"), on=there)
    assert len(found.people) == 3
    assert {frozenset(str(found.people[end].ref) for end in tie.ends) for tie in found.ties.values()} == {
        frozenset({"p2", "p3"}),
        frozenset({"p1", "p3"}),
    }
    assert places(planned(given("ties", "from,to\nJo Hall,Ann\n"), on=there)) == [(2, "from")]


def test_organisations_are_tied_where_the_names_are_theirs() -> None:
    found = imported(given("ties", "from,to,strength,kind\nCouncil,NHS,coalition,competes with\n"), on=THERE)
    tie = tie_between(found, "Council", "NHS")
    assert (tie.sort, tie.strength) == (TieSort.ORGANISATIONS, 4)
    new = imported(given("ties", "from,to\nCouncil,Harbour Trust\n"), on=THERE)
    assert isinstance(named(new, Organisation, "Harbour Trust"), Organisation)


def test_a_person_and_an_organisation_cannot_be_tied() -> None:
    assert places(planned(given("ties", "from,to\nAnn Lee,NHS\n"), on=THERE)) == [(2, "to")]


def test_a_tie_of_one_and_a_tie_of_nobody_are_problems() -> None:
    assert places(planned(given("ties", "from,to\nAnn Lee,ann lee\nAnn Lee,\n"), on=THERE)) == [
        (2, "to"),
        (3, "to"),
    ]


def test_a_tie_may_belong_to_posts() -> None:
    found = imported(given("ties", "from,to,belongs to\nAnn Lee,Bo Rees,post\n"), on=THERE)
    tie = tie_between(found, "Ann Lee", "Bo Rees")
    titles = {found.posts[post].title for post in (tie.first_post_id, tie.second_post_id) if post}
    assert titles == {"Director", "Manager"}
    one_end = imported(given("ties", "from,to,to post\nAnn Lee,Bo Rees,Manager\n"), on=THERE)
    tie = tie_between(one_end, "Ann Lee", "Bo Rees")
    bo = named(one_end, Person, "Bo Rees").id
    assert tie.post_of(bo) is not None
    assert tie.post_of(tie.other(bo)) is None


def test_the_organisation_in_brackets_says_which_post_a_tie_belongs_to() -> None:
    posts = "name,organisation,post,id\nAnn Lee,Quay School,Governor,a\n"
    there = imported(given("people", posts), on=THERE)
    found = imported(given("ties", "from,to,belongs to\nAnn Lee (Quay School),Bo Rees,post\n"), on=there)
    post = tie_between(found, "Ann Lee", "Bo Rees").post_of(named(found, Person, "Ann Lee").id)
    assert post is not None
    assert found.posts[post].title == "Governor"
    unclear = planned(given("ties", "from,to,belongs to\nAnn Lee,Bo Rees,post\n"), on=there)
    assert places(unclear) == [(2, "belongs to")]


def test_a_post_that_nobody_knows_yet_is_told_of_and_the_tie_is_the_persons_own() -> None:
    ties = given("ties", "from,to,from post\nAnn Lee,Bo Rees,Admiral\n")
    plan = planned(ties, on=THERE)
    assert [(one.row, one.column) for one in plan.notices] == [(2, "from post")]
    there = applied(plan, THERE)
    ann = named(there, Person, "Ann Lee").id
    assert tie_between(there, "Ann Lee", "Bo Rees").post_of(ann) is None
    posts = given("people", "name,organisation,post\nAnn Lee,Council,Admiral\n")
    found = imported(ties, on=imported(posts, on=there))
    post = tie_between(found, "Ann Lee", "Bo Rees").post_of(ann)
    assert post is not None
    assert found.posts[post].title == "Admiral"


def test_a_post_that_is_somebody_elses_is_taken_as_said_and_told_of() -> None:
    said = {"Director": [], "Manager": [(2, "from post")], "Manager (NHS)": [(2, "from post")]}
    for post, told in said.items():
        plan = planned(given("ties", f"from,to,from post\nAnn Lee,Cy Jones,{post}\n"), on=THERE)
        assert [(one.row, one.column) for one in plan.notices] == told
        tie = tie_between(applied(plan, THERE), "Ann Lee", "Cy Jones")
        ann = named(THERE, Person, "Ann Lee").id
        assert THERE.posts[tie.post_of(ann) or Id("")].title == post.split(" (")[0]
    assert 'The post "Manager" at NHS is not recorded as Ann Lee\'s.' in plan.notices[0].problem


def test_a_tie_of_two_names_of_organisations_is_theirs_before_a_table_says_so() -> None:
    found = imported(given("ties", "from,to\nHarbour NHS Trust,Quay School\nAnn Fox,Bo Quay (Quay School)\n"))
    assert tie_between(found, "Harbour NHS Trust", "Quay School").sort is TieSort.ORGANISATIONS
    assert names(found.people.values()) == ["Ann Fox", "Bo Quay"]


def test_purposes_are_added_and_hung_on_the_tie() -> None:
    found = imported(given("ties", "from,to,purposes\nAnn Lee,Bo Rees,Hunger; Housing\n"), on=THERE)
    assert len(found.of(PurposeTag)) == 2


def test_cells_that_cannot_be_read_are_problems_at_their_row_and_column() -> None:
    text = "from,to,strength,kind,trust,last contact\nAnn Lee,Bo Rees,9,friend,7,soon\n"
    assert places(planned(given("ties", text), on=THERE)) == [
        (2, "kind"), (2, "last contact"), (2, "strength"), (2, "trust"),
    ]  # fmt: skip


def test_another_tools_weight_is_a_value_and_never_a_strength() -> None:
    found = imported(given("ties", "Source,Target,Weight\nAnn Lee,Bo Rees,5\n"), on=THERE)
    tie = tie_between(found, "Ann Lee", "Bo Rees")
    assert (tie.strength, tie.value) == (None, 5.0)


def test_a_reading_comes_once_however_often_it_is_imported() -> None:
    table = given("ties", "from,to,strength,reported by,on\nAnn Lee,Bo Rees,3,Bo Rees,Oct 2026\n")
    there = imported(table, on=THERE)
    assert planned(table, on=there).is_empty
    assert len(there.of(KindOfTie)) == 0


def test_rows_the_two_ways_that_rate_a_tie_differently_are_what_each_end_said() -> None:
    text = "from,to,strength,kind\nAnn Lee,Bo Rees,3,advises\nBo Rees,Ann Lee,1,advises\n"
    found = imported(given("ties", text), on=THERE)
    tie = tie_between(found, "Ann Lee", "Bo Rees")
    said = {found.people[tie.ends[r.side is Side.SECOND]].name: r.rung for r in found.readings_of_tie[tie.id]}
    assert (tie.strength, said) == (None, {"Ann Lee": 3, "Bo Rees": 1})
    assert {kind.direction for kind in found.kinds_of_tie[tie.id]} == {Direction.FORWARD, Direction.BACKWARD}
    notices = planned(given("ties", text), on=THERE).notices
    assert [notice.row for notice in notices if "own end said" in notice.problem] == [2, 3]


def test_rows_the_two_ways_that_agree_rate_the_tie_once() -> None:
    text = "from,to,strength,value\nAnn Lee,Bo Rees,3,8\nBo Rees,Ann Lee,3,8\n"
    found = imported(given("ties", text), on=THERE)
    tie = tie_between(found, "Ann Lee", "Bo Rees")
    assert (tie.strength, tie.value, tie.value_back) == (3, 8.0, None)
    assert not found.of(Reading)


def test_each_way_keeps_the_weight_that_another_tool_gave_it() -> None:
    text = "from,to,value\nAnn Lee,Bo Rees,7.5\nBo Rees,Ann Lee,0.5\nCy Jones,Bo Rees,2\n"
    found = imported(given("ties", text), on=THERE)
    tie = tie_between(found, "Ann Lee", "Bo Rees")
    ann_is_first = found.people[tie.ends[0]].name == "Ann Lee"
    assert (tie.value, tie.value_back) == ((7.5, 0.5) if ann_is_first else (0.5, 7.5))
    one_way = tie_between(found, "Cy Jones", "Bo Rees")
    assert (one_way.value, one_way.value_back) == (2.0, None)
    turned, _ = ends_renamed(tie, {tie.ends[0]: Id("~last")})
    assert (turned.value, turned.value_back) == (tie.value_back, tie.value)
