"""Leavings and empty posts on maps small enough to work out by hand."""

from dataclasses import replace
from datetime import date

from stewardmap.analysis.rehearsals.recipe import Leaving, PostEmpty
from stewardmap.model.dates import day
from stewardmap.model.ids import Id
from stewardmap.model.records import Card, Cover, Need
from stewardmap.model.vocabulary import Renewal, Role
from tests.analysis.rehearsals.rehearsing import rehearsed, told
from tests.analysis.small_maps import DAY, a_map, board, body, posted, tie, with_records

ANN, BOB, CAT, DAN, EVE = (Id(name) for name in ("ann", "bob", "cat", "dan", "eve"))
TWO = a_map(body("council", "ann", "bob"), body("trust", "cat", "dan"))


def test_a_persons_only_link_goes_with_the_person() -> None:
    done = rehearsed(with_records(TWO, tie("ann", "cat")), Leaving(ANN))
    assert told(done.lost) == [
        ("relation_lost", "council", "trust"),
        ("post_vacant", "ann-council"),
        ("people_without_link", "cat"),
    ]
    assert (done.before.relations, done.after.relations) == (1, 0)
    assert done.unattended == ()


def test_what_others_carry_holds() -> None:
    there = with_records(TWO, tie("ann", "cat"), tie("bob", "cat"), tie("bob", "dan"), tie("ann", "dan"))
    done = rehearsed(with_records(there, *body("school", "eve"), tie("eve", "cat")), Leaving(ANN))
    assert told(done.lost) == [("relation_on_one", "council", "trust"), ("post_vacant", "ann-council")]
    assert [one.id for one in done.lost[0].named["single"]] == [BOB]
    assert told(done.holds) == [("untouched",)]
    done = rehearsed(there, Leaving(Id("nobody")))
    assert done.lost == ()
    assert [one.kind for one in done.assumptions] == ["no longer there"]


def test_three_who_carry_leave_two() -> None:
    there = a_map(body("council", "ann", "bob", "eve"), body("trust", "cat", "dan"))
    done = rehearsed(
        with_records(there, tie("ann", "cat"), tie("bob", "cat"), tie("eve", "dan")), Leaving(ANN)
    )
    assert ("relation", "council", "trust") in told(done.holds)
    assert done.holds[0].numbers["r"] == 2


def test_a_tie_of_the_post_waits_and_comes_back_one_rung_lower() -> None:
    there = with_records(TWO, tie("ann", "cat", strength=4, first_post_id=Id("ann-council")))
    done = rehearsed(there, Leaving(ANN))
    assert told(done.lost) == [("post_vacant", "ann-council")]
    assert told(done.unattended) == [
        ("relation_unattended", "council", "trust"),
        ("people_unattended", "cat"),
        ("tie_unattended", "ann~cat"),
    ]
    assert done.after.relations == 0
    assert done.once_filled is not None
    assert done.once_filled.relations == 1
    (new,) = [t for t in done.happened.once_filled.ties.values() if t.until is None]
    assert new.strength == 3


def test_the_rung_is_never_below_one_and_a_weak_tie_no_longer_carries() -> None:
    there = with_records(TWO, tie("ann", "cat", strength=2, first_post_id=Id("ann-council")))
    done = rehearsed(there, PostEmpty(Id("ann-council"), 4))
    assert ("relation_weak", "council", "trust") in told(done.lost)
    there = with_records(TWO, tie("ann", "cat", strength=1, first_post_id=Id("ann-council")))
    (new,) = [t for t in rehearsed(there, Leaving(ANN)).happened.once_filled.ties.values() if t.until is None]
    assert new.strength == 1


def test_somebody_who_holds_it_meanwhile_keeps_the_posts_ties_going() -> None:
    there = with_records(TWO, tie("ann", "cat", strength=4, first_post_id=Id("ann-council")))
    done = rehearsed(there, PostEmpty(Id("ann-council"), 4, BOB))
    assert done.unattended == ()
    assert done.lost == ()
    assert told(done.holds) == [("passed_on", "ann~cat")]
    (new,) = [t for t in done.states.now.snapshot.ties.values() if t.until is None]
    assert (new.ends, new.strength) == ((BOB, CAT), 3)


def test_a_handover_passes_the_posts_ties_and_never_the_persons() -> None:
    of_post = tie("ann", "cat", strength=4, first_post_id=Id("ann-council"))
    done = rehearsed(with_records(TWO, of_post, tie("ann", "dan")), Leaving(ANN, handover_to=BOB))
    assert done.happened.ties_lost == ("ann~dan",)
    assert told(done.holds) == [("passed_on", "ann~cat")]
    assert ("post_vacant", "ann-council") not in told(done.lost)
    sudden = rehearsed(with_records(TWO, of_post), Leaving(ANN, sudden=True, handover_to=BOB))
    assert ("post_vacant", "ann-council") in told(sudden.lost)


def test_a_stronger_tie_of_the_successors_own_stays_as_it_is() -> None:
    of_post = tie("ann", "cat", strength=3, first_post_id=Id("ann-council"))
    done = rehearsed(with_records(TWO, of_post, tie("bob", "cat", strength=5)), Leaving(ANN, handover_to=BOB))
    assert done.states.now.snapshot.ties[Id("bob~cat")].strength == 5


def test_agreed_cover_keeps_a_link_going() -> None:
    cover = Cover(person_id=ANN, by_id=BOB, agreed_on=day(2026, 11, 1))
    done = rehearsed(with_records(TWO, tie("ann", "cat"), cover), Leaving(ANN))
    assert told(done.holds) == [("covered", "ann~cat")]
    assert done.after.relations == 1
    asked = replace(cover, agreed_on=None)
    assert rehearsed(with_records(TWO, tie("ann", "cat"), asked), Leaving(ANN)).after.relations == 0


def test_whoever_also_holds_the_post_has_its_ties() -> None:
    shared = posted("bob", "council")[1]
    holding = replace(shared, id=Id("h2"), post_id=Id("ann-council"))
    of_post = tie("ann", "cat", strength=4, first_post_id=Id("ann-council"))
    done = rehearsed(with_records(TWO, of_post, holding), PostEmpty(Id("ann-council"), 4))
    assert ("post_vacant", "ann-council") in told(done.lost)  # empty means that nobody holds it
    done = rehearsed(with_records(TWO, of_post, holding), Leaving(ANN))
    assert told(done.holds) == [("passed_on", "ann~cat")]


def test_an_empty_post_leaves_a_person_their_other_posts_and_ties() -> None:
    there = with_records(TWO, *posted("ann", "trust"), tie("ann", "bob"), tie("ann", "cat"))
    done = rehearsed(there, PostEmpty(Id("ann-council"), 4))
    assert done.happened.left == frozenset()
    assert done.happened.ties_lost == ()
    in_both = rehearsed(there, PostEmpty(Id("ann-council"), 4), PostEmpty(Id("ann-trust"), 4))
    assert in_both.happened.left == {ANN}


def test_two_posts_in_one_organisation() -> None:
    second = posted("ann", "council")
    second[0], second[1] = (
        replace(second[0], id=Id("second")),
        replace(second[1], id=Id("h2"), post_id=Id("second")),
    )
    there = with_records(TWO, *second, tie("ann", "cat"))
    assert rehearsed(there, PostEmpty(Id("second"), 4)).after.relations == 1
    assert told(rehearsed(there, Leaving(ANN)).lost)[1:3] == [
        ("post_vacant", "ann-council"),
        ("post_vacant", "second"),
    ]


def test_a_collaboration_without_a_chair_or_with_a_deputy() -> None:
    there = with_records(TWO, *board("panel", ann=Role.CHAIR, bob=Role.DEPUTY_CHAIR))
    assert ("collaboration", "panel") in told(rehearsed(there, Leaving(ANN)).holds)
    both = rehearsed(there, Leaving(ANN), Leaving(BOB))
    assert ("without_chair", "panel") in told(both.lost)
    assert (both.before.without_chair, both.after.without_chair) == (0, 1)


def test_a_need_left_without_a_link() -> None:
    need = Need(id=Id("need"), first_organisation_id=Id("council"), second_organisation_id=Id("trust"))
    done = rehearsed(with_records(TWO, need, tie("ann", "cat")), Leaving(ANN))
    assert told(done.lost)[0] == ("need_without_link", "need")
    one_way = rehearsed(with_records(TWO, need, tie("ann", "cat"), tie("bob", "dan")), Leaving(ANN))
    assert told(one_way.lost)[0] == ("need_one_way", "need")
    of_post = tie("ann", "cat", first_post_id=Id("ann-council"))
    waits = rehearsed(with_records(TWO, need, of_post), Leaving(ANN))
    assert told(waits.unattended)[0] == ("need_unattended", "need")


def test_the_keeper_leaves() -> None:
    there = with_records(TWO, Card(keeper_id=ANN), tie("ann", "cat"))
    assert ("without_keeper", "map") in told(rehearsed(there, Leaving(ANN)).lost)
    assert ("without_keeper", "map") not in told(rehearsed(there, Leaving(CAT)).lost)


def test_everybody_leaves() -> None:
    there = with_records(TWO, tie("ann", "cat"), tie("bob", "dan"), Card(keeper_id=ANN))
    done = rehearsed(there, *(Leaving(one) for one in (ANN, BOB, CAT, DAN)))
    assert (done.after.people, done.after.groups, done.after.relations) == (0, 0, 0)
    assert done.holds == ()


def test_both_ends_leave_and_both_posts_are_filled() -> None:
    of_posts = tie("ann", "cat", strength=5, first_post_id=Id("ann-council"), second_post_id=Id("cat-trust"))
    done = rehearsed(with_records(TWO, of_posts), Leaving(ANN), Leaving(CAT))
    assert [one.post_ids for one in done.happened.unattended] == [(Id("ann-council"), Id("cat-trust"))]
    (new,) = [t for t in done.happened.once_filled.ties.values() if t.until is None]
    assert new.strength == 3


def test_what_ends_by_the_day_has_ended_and_confirmed_renewals_go_on() -> None:
    ending = posted("eve", "council", ends=day(2027, 3, 31))
    confirmed = posted("fay", "council", ends=day(2027, 3, 31), renewal=Renewal.CONFIRMED)
    there = with_records(
        TWO, *body("x", "eve", "fay"), *ending, *confirmed, tie("eve", "cat"), tie("ann", "dan")
    )
    done = rehearsed(there, Leaving(ANN), on=date(2027, 4, 1))
    assert done.happened.day == date(2027, 4, 1)
    kinds = {str(one.kind): one for one in done.assumptions}
    assert [s.id for s in kinds["ends by then"].subjects] == ["eve-council"]
    assert set(done.states.now.snapshot.people_of_organisation[Id("council")]) == {BOB, Id("fay")}


def test_a_loss_that_comes_by_the_day_anyway_is_marked() -> None:
    there = with_records(TWO, tie("ann", "cat", until=day(2027, 1, 31)), tie("ann", "dan"))
    done = rehearsed(there, Leaving(BOB), on=date(2027, 4, 1))
    assert {fact.subjects[0].id: fact.anyway for fact in done.lost} == {"bob-council": False, "cat": True}


def test_a_leaving_on_a_day_of_its_own_moves_the_day() -> None:
    assert rehearsed(TWO, Leaving(ANN, on=date(2027, 1, 5))).happened.day == date(2027, 1, 5)
    assert rehearsed(TWO, Leaving(ANN)).happened.day == DAY
