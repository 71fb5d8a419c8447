from stewardmap.analysis.finding import Remedy, Rule
from stewardmap.model.dates import day
from stewardmap.model.ids import Id
from stewardmap.model.records import Card, Organisation, Reading
from stewardmap.model.records.ties import tie_of_organisations
from stewardmap.model.vocabulary import ReadingState, Side
from tests.analysis.rules.looking import fires, found, ids
from tests.analysis.small_maps import a_map, body, person, posted, says, tie, ties, with_records

AB = [person("a"), person("b"), person("c")]
OLD = day(2025, 1, 1)


class TestFragile:
    RULE = Rule.FRAGILE_TIE

    def test_low_and_old_and_with_nobody_between(self) -> None:
        finding = fires(a_map(AB, tie("a", "b", 2, last_contact=OLD)), self.RULE)
        assert finding.key == "fragile_tie:a~b"
        assert finding.numbers["months_since"] == 22

    def test_not_if_stronger(self) -> None:
        assert found(a_map(AB, tie("a", "b", 3, last_contact=OLD)), self.RULE) == []

    def test_not_if_in_touch_lately(self) -> None:
        assert found(a_map(AB, tie("a", "b", 2, last_contact=day(2026, 3, 1))), self.RULE) == []

    def test_not_if_somebody_knows_both(self) -> None:
        assert found(a_map(AB, tie("a", "b", 2, last_contact=OLD), ties("a-c b-c")), self.RULE) == []

    def test_not_if_not_rated_or_not_dated(self) -> None:
        assert found(a_map(AB, tie("a", "b", None, last_contact=OLD)), self.RULE) == []
        assert found(a_map(AB, tie("a", "b", 1)), self.RULE) == []

    def test_the_weakest_and_then_the_oldest_first(self) -> None:
        made = [
            tie("a", "b", 2, last_contact=day(2024, 1, 1)),
            tie("a", "c", 1, last_contact=day(2026, 1, 1)),
            tie("a", "d", 2, last_contact=day(2025, 1, 1)),
        ]
        found_ties = [f.subjects[0].id for f in found(a_map(AB, person("d"), made), self.RULE)]
        assert found_ties == ["a~c", "a~b", "a~d"]


class TestQuiet:
    RULE = Rule.QUIET_TIE

    def test_the_keepers_tie_without_contact(self) -> None:
        snapshot = a_map(AB, tie("a", "b", 3, last_contact=OLD), Card(keeper_id=Id("a")))
        assert fires(snapshot, self.RULE).key == "quiet_tie:a~b"

    def test_not_between_two_others(self) -> None:
        assert found(a_map(AB, tie("a", "b", 3, last_contact=OLD), Card(keeper_id=Id("c"))), self.RULE) == []

    def test_not_while_a_strong_tie_may_rest(self) -> None:
        snapshot = a_map(AB, tie("a", "b", 5, last_contact=OLD), Card(keeper_id=Id("a")))
        assert found(snapshot, self.RULE) == []


class TestReadingsDiffer:
    RULE = Rule.READINGS_DIFFER

    def test_two_rungs_apart(self) -> None:
        snapshot = a_map(AB, tie("a", "b", None), says("a~b", Side.FIRST, 4), says("a~b", Side.SECOND, 2))
        finding = fires(snapshot, self.RULE)
        assert (finding.case, finding.count("apart"), len(finding.evidence)) == ("rungs", 2, 2)

    def test_one_rung_apart_is_no_matter(self) -> None:
        snapshot = a_map(AB, tie("a", "b", None), says("a~b", Side.FIRST, 4), says("a~b", Side.SECOND, 3))
        assert found(snapshot, self.RULE) == []

    def test_yes_and_no(self) -> None:
        snapshot = a_map(AB, tie("a", "b", None), says("a~b", Side.FIRST, 4), says("a~b", Side.SECOND, None))
        assert fires(snapshot, self.RULE).case == "no"

    def test_silence_differs_from_nothing(self) -> None:
        silent = Reading(tie_id=Id("a~b"), side=Side.SECOND, state=ReadingState.NO_ANSWER)
        snapshot = a_map(AB, tie("a", "b", None), says("a~b", Side.FIRST, 4), silent)
        assert found(snapshot, self.RULE) == []

    def test_two_organisations(self) -> None:
        bodies = [Organisation(id=Id(x), name=x) for x in "xy"]
        own = tie_of_organisations(Id("x"), Id("y"), id=Id("x~y"))
        snapshot = a_map(bodies, own, says("x~y", Side.FIRST, 5), says("x~y", Side.SECOND, 1))
        assert [s.kind for s in fires(snapshot, self.RULE).named["ends"]] == ["organisation"] * 2


def test_quiet_is_minor_where_the_tie_is_fragile_too() -> None:
    old = {"last_contact": day(2024, 1, 1)}
    snapshot = a_map(person("a"), person("b"), tie("a", "b", 1, **old), Card(keeper_id=Id("a")))
    assert not fires(snapshot, Rule.FRAGILE_TIE).minor
    assert fires(snapshot, Rule.QUIET_TIE).minor
    assert not fires(with_records(snapshot, tie("a", "b", 3, **old)), Rule.QUIET_TIE).minor


def test_nobody_is_sent_to_meet_those_who_left() -> None:
    left = posted("b", "x", ends=day(2026, 1, 1))
    snapshot = a_map(
        person("a"), person("b"), body("x"), left, tie("a", "b", 1, last_contact=day(2025, 1, 1))
    )
    finding = fires(snapshot, Rule.FRAGILE_TIE)
    assert finding.clears is not None
    assert (finding.clears.remedy, finding.minor, ids(finding, "left")) == (Remedy.END, True, ["b"])
