"""Which pair is the better one, and who makes the introduction."""

from stewardmap.analysis.ground import Ground
from stewardmap.analysis.introductions.acquaintance import Acquaintance
from stewardmap.analysis.introductions.preference import OnAGraph, Preference
from stewardmap.analysis.parameters import Parameters
from stewardmap.model.dates import day
from stewardmap.model.ids import Id
from stewardmap.model.records import Card, Need, Purpose, PurposeTag, Record
from stewardmap.model.vocabulary import Condition, Level
from tests.analysis.small_maps import Given, a_map, board, body, person, posted, tie, ties


def acquaintance(*records: Given) -> Acquaintance:
    return Acquaintance(Ground(a_map(*records), Parameters()))


def of(*records: Given) -> Preference:
    return Preference(acquaintance(*records))


def best(preference: Preference, some: str, others: str) -> str:
    found = preference.ranked(map(Id, some), map(Id, others), 10)
    return "".join(found[0][1:]) if found else ""


def everybody(names: str) -> list[Record]:
    return [person(one) for one in names]


def test_a_common_contact_before_anything_else() -> None:
    assert best(of(everybody("abxyz"), ties("b-z y-z")), "ab", "xy") == "by"


def test_the_same_need_or_purpose_is_preferred() -> None:
    need = Need(first_organisation_id=Id("p"), second_organisation_id=Id("q"))
    assert best(of(body("p", "b"), body("q", "y"), body("r", "a", "x"), need), "ab", "xy") == "by"
    marked = [PurposeTag(purpose_id=Id("food"), person_id=Id(one)) for one in "by"]
    food = Purpose(id=Id("food"), name="Food")
    assert best(of(everybody("abxy"), food, marked), "ab", "xy") == "by"


def test_two_who_share_a_board_are_preferred_for_they_only_have_to_be_asked() -> None:
    assert best(of(everybody("abxy"), board("board", b=None, y=None)), "ab", "xy") == "by"


def test_people_at_one_level_are_preferred() -> None:
    bodies = [body("p", "a", level=Level.EXECUTIVE), body("q", "b", level=Level.MANAGER)]
    assert best(of(bodies, body("r", "y", level=Level.MANAGER)), "ab", "y") == "by"


def test_somebody_in_post_and_in_one_organisation_alone() -> None:
    several = of(body("p", "a"), body("q", "b"), posted("a", "q"), body("r", "y"), person("c"))
    assert best(several, "abc", "y") == "by"
    assert best(several, "c", "y") == "cy"


def test_the_keeper_only_where_nobody_else_would_do() -> None:
    preference = of(everybody("abx"), Card(keeper_id=Id("a")))
    assert best(preference, "ab", "x") == "bx"
    assert best(preference, "a", "x") == "ax"


def test_the_load_is_spread() -> None:
    preference = of(everybody("abx"))
    assert best(preference, "ab", "x") == "ax"
    preference.take(Id("a"))
    assert best(preference, "ab", "x") == "bx"


def test_of_many_those_who_know_somebody_in_common_are_looked_at() -> None:
    crowd = [f"p{number:02}" for number in range(40)]
    preference = of([person(one) for one in crowd], everybody("xz"), ties("p39-z x-z"))
    assert preference.ranked(map(Id, crowd), [Id("x")], 5)[0][1:] == ("p39", "x")


def test_the_introducer_is_whoever_knows_both_best() -> None:
    preference = of(
        everybody("abxyz"), tie("a", "x", 5), tie("b", "x", 2), tie("a", "y", 3), tie("b", "y", 3)
    )
    assert preference.introducer(Id("a"), Id("b")) == ("y", None)
    assert preference.introducer(Id("a"), Id("b"), without=Id("y")) == ("x", None)


def test_the_keeper_is_not_everybody_s_introducer() -> None:
    records = [everybody("abxk"), tie("a", "k", 5), tie("b", "k", 5), tie("a", "x", 2), tie("b", "x", 2)]
    assert of(records, Card(keeper_id=Id("k"))).introducer(Id("a"), Id("b")) == ("x", None)
    assert of(records).introducer(Id("a"), Id("b")) == ("k", None)


def test_who_was_asked_twice_already_makes_room_for_another() -> None:
    preference = of(everybody("abxy"), tie("a", "x", 5), tie("b", "x", 5), tie("a", "y", 2), tie("b", "y", 2))
    assert preference.introducer(Id("a"), Id("b"))[0] == "x"
    preference.take(Id("x"), Id("x"))
    assert preference.introducer(Id("a"), Id("b"))[0] == "y"


def test_a_colleague_who_knows_the_other_introduces_them() -> None:
    assert of(body("p", "a", "c"), person("b"), ties("b-c")).introducer(Id("a"), Id("b")) == ("c", None)


def test_a_chain_of_two_where_nobody_knows_both() -> None:
    assert of(everybody("abxy"), ties("a-x x-y y-b")).introducer(Id("a"), Id("b")) == ("x", "y")
    at_work = of(everybody("ab"), body("p", "x", "y"), ties("a-x y-b"))
    assert at_work.introducer(Id("a"), Id("b")) == ("x", "y")
    assert of(everybody("abxy"), ties("a-x y-b")).introducer(Id("a"), Id("b")) == (None, None)


def test_nobody_who_left_or_is_at_odds_introduces() -> None:
    gone = [body("p"), posted("x", "p", ends=day(2026, 1, 1))]
    odds = tie("b", "y", condition=Condition.STRAINED)
    preference = of(everybody("abxy"), gone, ties("a-x b-x a-y"), odds)
    assert preference.introducer(Id("a"), Id("b")) == (None, None)


def test_on_a_graph_a_large_group_is_searched_for_a_common_contact() -> None:
    crowd = [f"p{number:02}" for number in range(30)]
    found = acquaintance([person(one) for one in [*crowd, "x", "z"]], ties("p29-z x-z"))
    people = tuple(sorted(found.ground.snapshot.people))
    choice = OnAGraph(Preference(found), found, people).choose([people.index(Id("x"))], [range(30)])
    assert choice is not None
    assert people[choice.other] == "p29"
