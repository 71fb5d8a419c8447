"""The sample map comes in through the app's own importer, and is true to its purpose."""

import random
from collections import Counter
from datetime import date

import pytest

from stewardmap.analysis.finding import Finding, Rule, Severity
from stewardmap.analysis.parameters import Parameters
from stewardmap.analysis.relations import relations
from stewardmap.exchange.plan import ImportPlan
from stewardmap.model.records import (
    Action,
    Answer,
    Collaboration,
    Contact,
    ContactPerson,
    Organisation,
    Person,
    Post,
    Tie,
)
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import (
    Attendance,
    TieSort,
)
from tests.journeys.sample_map import (
    FOLDER,
    TODAY,
    body_named,
    plan_of,
    sample_plan,
)


@pytest.fixture
def plan() -> ImportPlan:
    return sample_plan()


def test_imports_without_a_problem_a_question_or_a_doubt(plan: ImportPlan) -> None:
    doubts = [*plan.problems, *plan.notices, *(q.problem for q in plan.questions)]
    assert doubts == []
    assert plan.changed == ()


def test_rows_and_files_in_any_order_give_the_same_map(sample: Snapshot) -> None:
    again = plan_of(sorted(FOLDER.glob("*.csv")), random.Random(8))
    assert not again.problems
    assert Snapshot.of_records(again.added, on=TODAY).same_content(sample)


def test_is_as_large_as_a_real_place(sample: Snapshot) -> None:
    counts = {
        kind: len(sample.of(kind)) for kind in (Person, Organisation, Collaboration, Tie, Post, Contact)
    }
    assert 110 <= counts[Person] <= 140
    assert 40 <= counts[Organisation] <= 50
    assert counts[Collaboration] == 12
    assert 330 <= counts[Tie] <= 400
    assert counts[Post] >= 120
    assert 130 <= counts[Contact] <= 170
    assert len({o.sector for o in sample.organisations.values()}) >= 7


def test_ties_are_mostly_across_organisations_and_of_every_strength(sample: Snapshot) -> None:
    people = [t for t in sample.ties.values() if t.sort is TieSort.PEOPLE]
    bodies = sample.organisations_of_person
    across = [t for t in people if not set(bodies.get(t.ends[0], ())) & set(bodies.get(t.ends[1], ()))]
    assert len(across) >= 0.9 * len(people)
    strengths = Counter(t.strength for t in people)
    assert set(strengths) == {None, 1, 2, 3, 4, 5}
    assert strengths[5] < strengths[4] < strengths[3]
    assert 0.03 <= strengths[None] / len(people) <= 0.12
    assert any(t.sort is TieSort.ORGANISATIONS for t in sample.ties.values())


def test_no_name_stands_for_two(sample: Snapshot) -> None:
    names = [x.name for kind in (Person, Organisation, Collaboration) for x in sample.of(kind).values()]
    assert [name for name, times in Counter(names).items() if times > 1] == []


def test_all_dates_of_the_record_lie_in_two_years(sample: Snapshot) -> None:
    days = [c.on.earliest for c in sample.of(Contact).values()]
    assert date(2024, 11, 1) <= min(days) < date(2025, 1, 1)
    assert date(2026, 11, 1) <= max(days) <= TODAY
    assert all(t.last_contact is None or t.last_contact.latest <= TODAY for t in sample.ties.values())


def test_every_rule_finds_something_and_something_holds(findings: tuple[Finding, ...]) -> None:
    found = Counter(f.rule for f in findings)
    assert [rule for rule in Rule if not found[rule]] == []
    assert {f.severity for f in findings} == set(Severity)
    assert {f.set_aside for f in findings} == {True, False}


def test_answers_and_actions_speak_of_findings_that_are_there(
    sample: Snapshot, findings: tuple[Finding, ...]
) -> None:
    keys = {f.key for f in findings}
    assert {a.key for a in sample.of(Answer).values()} <= keys
    assert {a.finding_key for a in sample.of(Action).values() if a.finding_key} <= keys


def test_the_keeper_is_on_the_map_and_best_recorded(sample: Snapshot) -> None:
    keeper = sample.card.keeper_id
    assert keeper is not None
    most = max(sample.people, key=lambda p: len(sample.ties_of.get(p, ())))
    assert most == keeper
    present = Counter(
        c.person_id for c in sample.of(ContactPerson).values() if c.attendance is Attendance.PRESENT
    )
    assert present[keeper] == len(sample.of(Contact))
    assert {c.attendance for c in sample.of(ContactPerson).values()} == set(Attendance)


def test_the_relation_of_story_16_survives_any_one_leaving(sample: Snapshot) -> None:
    pair = {
        body_named(sample, "Children and Families Directorate"),
        body_named(sample, "Family Harbour Wendlesea"),
    }
    found = relations(sample, Parameters())
    (held,) = (r for r in found if {r.a, r.b} == pair)
    assert held.r >= 2
    assert any(r.r == 1 for r in found)
