from stewardmap.analysis.finding import Remedy, Rule, Subject
from stewardmap.analysis.parameters import VIEWS, Parameters
from stewardmap.model.dates import day
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


def test_only_as_recorded_is_minor_and_to_those_who_left_nobody_is_introduced() -> None:
    path = a_map([person(p) for p in "abc"], body("x"), posted("a", "x"), posted("c", "x"), ties("a-b b-c"))
    (recorded,) = found(path, RULE)
    assert (recorded.views, recorded.minor) == ((View.RECORDED,), True)
    gone = [posted(p, "y", ends=day(2026, 1, 1)) for p in "de"]
    snapshot = a_map([person(p) for p in "abcde"], body("y"), gone, ties("a-b a-c b-c c-d c-e"))
    finding = fires(snapshot, RULE)
    assert finding.clears is not None
    assert (finding.clears.remedy, finding.clears.pairs) == (Remedy.END, ())
    assert (finding.clears.ended, finding.minor) == (("c~d", "c~e"), True)


def test_some_to_introduce_and_some_who_left() -> None:
    gone = posted("d", "y", ends=day(2026, 1, 1))
    snapshot = a_map([person(p) for p in "abcde"], body("y"), gone, ties("a-b a-c b-c c-d c-e"))
    finding = fires(snapshot, RULE)
    assert finding.clears is not None
    assert (finding.clears.pairs, finding.clears.ended) == (((Id("a"), Id("e")),), ("c~d",))
    assert (finding.minor, finding.one_tie_would_clear) == (False, False)


def test_somebody_in_post_is_proposed_before_others() -> None:
    snapshot = a_map([person(p) for p in "abcd"], body("x"), posted("b", "x"), ties("a-b a-c b-c c-d"))
    finding = fires(snapshot, RULE)
    assert finding.clears is not None
    assert finding.clears.pairs == ((Id("b"), Id("d")),)
