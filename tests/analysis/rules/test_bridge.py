from stewardmap.analysis.finding import Remedy, Rule
from stewardmap.analysis.parameters import VIEWS
from stewardmap.model.dates import day
from stewardmap.model.ids import Id
from stewardmap.model.vocabulary import View
from tests.analysis.rules.looking import fires, found, ids
from tests.analysis.small_maps import a_map, body, person, posted, ties, with_records

RULE = Rule.BRIDGE
TWO_TRIANGLES = a_map([person(p) for p in "abcdef"], ties("a-b b-c a-c d-e e-f d-f c-d"))


def test_the_tie_between_two_triangles() -> None:
    finding = fires(TWO_TRIANGLES, RULE)
    assert finding.key == "bridge:c~d"
    assert (finding.count("smaller"), finding.count("larger"), finding.views) == (3, 3, VIEWS)
    assert finding.one_tie_would_clear


def test_a_second_tie_across_makes_it_none() -> None:
    assert found(with_records(TWO_TRIANGLES, *ties("a-f")), RULE) == []


def test_a_tie_between_presumed_colleagues_is_one_only_as_recorded() -> None:
    snapshot = with_records(TWO_TRIANGLES, *body("x"), *posted("c", "x"), *posted("d", "x"))
    assert fires(snapshot, RULE).views == (View.RECORDED,)


def test_a_presumed_link_is_never_reported() -> None:
    assert found(a_map(body("x", "a", "b")), RULE) == []


def test_a_lone_pair_needs_somebody_who_knows_both() -> None:
    finding = fires(a_map([person(p) for p in "abc"], ties("a-b")), RULE)
    assert finding.clears is not None
    assert finding.clears.pairs == ((Id("a"), Id("c")), (Id("c"), Id("b")))
    assert not finding.one_tie_would_clear


def test_with_nobody_else_on_the_map_it_asks_for_somebody() -> None:
    finding = fires(a_map([person(p) for p in "ab"], ties("a-b")), RULE)
    assert finding.clears is not None
    assert finding.clears.remedy is Remedy.NAMED_PERSON


def test_the_smaller_side_is_named() -> None:
    snapshot = a_map([person(p) for p in "abcd"], ties("a-b b-c a-c c-d"))
    assert ids(fires(snapshot, RULE), "smaller") == ["d"]


def test_it_is_minor_where_a_cut_person_parts_the_same_people() -> None:
    assert not fires(TWO_TRIANGLES, RULE).minor
    pendant = fires(a_map([person(p) for p in "abcd"], ties("a-b b-c a-c c-d")), RULE)
    assert pendant.minor
    assert not pendant.important


def test_whoever_has_left_is_never_proposed() -> None:
    gone = [posted(p, "x", ends=day(2026, 1, 1)) for p in "ae"]
    snapshot = a_map([person(p) for p in "abcdef"], body("x"), gone, ties("a-b b-c a-c d-e e-f d-f c-d"))
    finding = fires(snapshot, RULE)
    assert finding.clears is not None
    assert finding.clears.pairs == ((Id("b"), Id("f")),)


def test_to_somebody_who_has_left_the_end_of_the_tie_is_asked_for() -> None:
    snapshot = a_map(
        [person(p) for p in "abcd"],
        body("x"),
        posted("d", "x", ends=day(2026, 1, 1)),
        ties("a-b b-c a-c c-d"),
    )
    finding = fires(snapshot, RULE)
    assert finding.clears is not None
    assert (finding.clears.remedy, finding.clears.ended, finding.minor) == (Remedy.END, ("c~d",), True)
    assert ids(finding, "left") == ["d"]
