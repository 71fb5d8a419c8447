"""After an edit only what depends on it is worked out again, and the outcome is that of working out all."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stewardmap.analysis.finding import Rule
from stewardmap.analysis.findings import Known, find, find_again
from stewardmap.analysis.parameters import Parameters, setting_id
from stewardmap.analysis.registry import RULES
from stewardmap.model.dates import day
from stewardmap.model.ids import Id
from stewardmap.model.records import Answer, Contact, Need, Person, Record, Setting, Spot, Tie
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import AnswerKind, View
from tests.analysis.drawn_maps import drawn_maps
from tests.analysis.edits import edited, put
from tests.analysis.small_maps import a_map, body, tie, ties


@given(drawn_maps(), drawn_maps(), st.integers(0, 2**32))
@settings(max_examples=25)
def test_any_edits_and_going_back_give_what_working_out_everything_gives(
    first: Snapshot, other: Snapshot, seed: int
) -> None:
    chance = Random(seed)
    past = [first]
    known = find_again(None, first)
    for _ in range(12):
        back = chance.random() < 0.2
        keys = [finding.key for finding in known.findings]
        snapshot = chance.choice(past) if back else edited(chance, past[-1], other, keys)
        past.append(snapshot)
        known = find_again(known, snapshot)
        assert known.findings == find(Snapshot(snapshot.tables, snapshot.on))


@pytest.mark.parametrize("chosen", [Parameters(without_keeper=True), Parameters(view=View.MEMBERS)])
@given(drawn_maps(), drawn_maps(), st.integers(0, 2**32))
@settings(max_examples=10)
def test_so_it_is_in_one_view_and_without_the_keeper(
    chosen: Parameters, first: Snapshot, other: Snapshot, seed: int
) -> None:
    known = find_again(None, first, chosen)
    snapshot = edited(Random(seed), first, other, [])
    assert find_again(known, snapshot, chosen).findings == find(snapshot, chosen)


TOWN = a_map(body("a", "p"), body("b", "q"), body("c", "r"), ties("p-q q-r"), Need(
    id=Id("n"), first_organisation_id=Id("a"), second_organisation_id=Id("b")
))  # fmt: skip


def looked(before: Known, snapshot: Snapshot, monkeypatch: pytest.MonkeyPatch) -> set[Rule]:
    """The rules that look again after an edit."""
    asked: set[Rule] = set()

    def watched(rule: Rule) -> object:
        def look(ground: object) -> Iterable[object]:
            asked.add(rule)
            return RULES_AS_THEY_ARE[rule].look(ground)  # type: ignore[arg-type]

        return look

    for rule, registered in RULES_AS_THEY_ARE.items():
        monkeypatch.setitem(RULES, rule, replace(registered, look=watched(rule)))  # type: ignore[arg-type]
    after = find_again(before, snapshot)
    assert after.findings == find(Snapshot(snapshot.tables, snapshot.on))
    asked.clear()
    find_again(before, snapshot)
    return asked


RULES_AS_THEY_ARE = dict(RULES)


@pytest.mark.parametrize(
    "row",
    [
        replace(TOWN.people[Id("p")], name="Somebody Else", notes="A line."),
        replace(TOWN.ties[Id("p~q")], notes="A line.", source="Ann"),
        Spot(person_id=Id("p"), x=1.0, y=2.0),
        Answer(key="one_recorded_link:a+b", decision=AnswerKind.ASKED, on=day(2026, 10, 1)),
    ],
    ids=["name", "note", "place", "answer"],
)
def test_words_places_and_answers_make_no_rule_look_again(
    row: Record, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert looked(find_again(None, TOWN), put(TOWN, row), monkeypatch) == set()


def test_a_contact_makes_only_those_look_that_read_contacts(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = looked(find_again(None, TOWN), put(TOWN, Contact(on=day(2026, 1, 1))), monkeypatch)
    assert asked == {rule for rule, one in RULES_AS_THEY_ARE.items() if Contact in one.inputs.reads}
    assert Rule.HELD_BY_ONE not in asked
    assert Rule.CUT_PERSON not in asked
    assert Rule.QUIET_TIE in asked


def test_a_tie_makes_no_rule_about_seats_or_money_look_again(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = looked(find_again(None, TOWN), put(TOWN, tie("p", "r")), monkeypatch)
    assert asked == {rule for rule, one in RULES_AS_THEY_ARE.items() if Tie in one.inputs.reads}
    assert not asked & {Rule.HELD_BY_ONE, Rule.ONE_FUNDER, Rule.MONEY_ENDING, Rule.OWNED_BY_ONE_BODY}


def test_facts_that_nothing_touched_are_the_very_same() -> None:
    before = find_again(None, TOWN)
    after = find_again(before, put(TOWN, Person(id=Id("p"), name="Other")))
    was, now = before.whole.ground, after.whole.ground
    assert now.relations is was.relations
    assert now.partings is was.partings
    assert now.snapshot.people[Id("p")].name == "Other"


@pytest.mark.parametrize("chosen", [Parameters(theta_carry=4), Parameters(horizon_months=1), None])
def test_other_numbers_or_another_day_begin_anew(chosen: Parameters | None) -> None:
    before = find_again(None, TOWN)
    snapshot = TOWN.at(date(2027, 6, 1)) if chosen is None else TOWN
    assert find_again(before, snapshot, chosen).findings == find(snapshot, chosen)


def test_a_changed_setting_counts_at_once() -> None:
    before = find_again(None, TOWN)
    strict = put(TOWN, Setting(id=setting_id("theta_carry"), value="4"))
    rules = {finding.rule for finding in find_again(before, strict).findings}
    assert Rule.ONE_RECORDED_LINK in {finding.rule for finding in before.findings}
    assert Rule.ONE_RECORDED_LINK not in rules
