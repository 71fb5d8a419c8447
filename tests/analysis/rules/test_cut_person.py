from stewardmap.analysis.finding import Rule, Subject
from stewardmap.analysis.parameters import VIEWS, Parameters
from stewardmap.model.ids import Id
from stewardmap.model.records import Holding
from stewardmap.model.vocabulary import View
from tests.analysis.rules.looking import fires, found, ids
from tests.analysis.small_maps import a_map, board, body, person, posted, ties, with_records

RULE = Rule.CUT_PERSON
PATH = a_map([person(p) for p in "abc"], ties("a-b b-c"))


def test_the_middle_of_a_path() -> None:
    finding = fires(PATH, RULE)
    assert finding.subjects == (Subject("person", Id("b")),)
    assert finding.views == VIEWS
    assert (finding.count("groups"), ids(finding, "parted")) == (2, ["c"])
    assert finding.one_tie_would_clear


def test_a_triangle_has_none() -> None:
    assert found(with_records(PATH, *ties("a-c")), RULE) == []


def test_their_post_stands_for_them() -> None:
    snapshot = with_records(PATH, *body("x"), *posted("b", "x"))
    assert fires(snapshot, RULE).subjects == (Subject("post", Id("b-x")),)


def test_a_post_that_two_hold_stands_for_neither() -> None:
    second = Holding(person_id=Id("a"), post_id=Id("b-x"))
    snapshot = with_records(PATH, *body("x"), *posted("b", "x"), second)
    finding = fires(snapshot, RULE, Parameters(view=View.RECORDED))
    assert finding.subjects == (Subject("person", Id("b")),)


def test_colleagues_who_reach_each_other_leave_a_question_as_recorded() -> None:
    snapshot = with_records(PATH, *body("x"), *posted("a", "x"), *posted("c", "x"))
    finding = fires(snapshot, RULE)
    assert (finding.case, finding.views) == ("recorded", (View.RECORDED,))
    assert set(ids(finding, "pair")) == {"a", "c"}


def test_a_presumed_link_may_make_one_too() -> None:
    snapshot = a_map(body("x", "a", "b"), person("c"), board("m", b=None, c=None))
    finding = fires(snapshot, RULE)
    assert (finding.case, finding.views) == ("presumed", (View.MEMBERS,))
    assert {row.kind for row in finding.evidence} == {"holding", "membership"}


def test_a_star_needs_a_tie_for_each_point_but_one() -> None:
    star = a_map([person(p) for p in "abcde"], ties("a-b a-c a-d a-e"))
    finding = fires(star, RULE)
    assert finding.clears is not None
    assert (len(finding.clears.pairs), finding.one_tie_would_clear) == (3, False)
    assert (finding.count("parted"), finding.count("alone")) == (3, 4)
