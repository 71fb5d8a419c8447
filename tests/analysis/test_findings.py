"""What holds of every finding of every map."""

from collections import Counter
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings

from stewardmap.analysis.finding import Finding, Rule, Severity, Subject
from stewardmap.analysis.findings import find
from stewardmap.analysis.parameters import VIEWS, Parameters
from stewardmap.model.dates import day
from stewardmap.model.ids import Id
from stewardmap.model.records import (
    KIND_NAMED,
    Answer,
    Card,
    Need,
    Organisation,
    OrganisationLink,
    Purpose,
    PurposeTag,
    Record,
)
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import AnswerKind, OrganisationLinkKind, Role, Side, View
from tests.analysis.clearing import cleared
from tests.analysis.drawn_maps import drawn_maps
from tests.analysis.small_maps import (
    DAY,
    a_map,
    board,
    body,
    person,
    posted,
    renamed,
    says,
    tie,
    ties,
    with_records,
)
from tests.generated_maps import whole_maps


def keys(snapshot: Snapshot, parameters: Parameters | None = None) -> set[str]:
    return {finding.key for finding in find(snapshot, parameters)}


def one(snapshot: Snapshot, rule: Rule, parameters: Parameters | None = None) -> Finding:
    (found,) = [finding for finding in find(snapshot, parameters) if finding.rule is rule]
    return found


@given(drawn_maps())
@settings(max_examples=60)
def test_what_clears_a_finding_removes_it(snapshot: Snapshot) -> None:
    one_of_each = {(finding.rule, finding.case): finding for finding in find(snapshot)}
    for finding in one_of_each.values():
        if finding.rule is not Rule.HOLDS:
            assert finding.key not in keys(cleared(snapshot, finding)), finding


@given(drawn_maps())
@settings(max_examples=60)
def test_every_finding_stands_on_rows_that_are_there(snapshot: Snapshot) -> None:
    found = find(snapshot)
    assert max(Counter(finding.key for finding in found).values(), default=1) == 1
    for finding in found:
        pairs = finding.clears.pairs if finding.clears else ()
        assert len(pairs) == 1 or not finding.one_tie_would_clear
        assert finding.evidence, finding
        assert finding.views
        assert finding.subjects
        named = [subject for part in finding.named.values() for subject in part]
        for row in (*finding.evidence, *finding.subjects, *named):
            there = row.kind == "card" or row.id in snapshot.of(KIND_NAMED[row.kind])
            assert there, (finding, row)


@given(drawn_maps())
@settings(max_examples=40)
def test_renaming_everyone_changes_no_key_and_no_order(snapshot: Snapshot) -> None:
    assert [f.key for f in find(renamed(snapshot))] == [f.key for f in find(snapshot)]


@given(drawn_maps())
@settings(max_examples=40)
def test_serious_means_important_and_everywhere_and_asked(snapshot: Snapshot) -> None:
    for finding in find(snapshot):
        serious = finding.important and finding.views == VIEWS and finding.asked
        if finding.severity is not Severity.HOLDS:
            assert (finding.severity is Severity.SERIOUS) == serious


@given(drawn_maps())
@settings(max_examples=30)
def test_a_view_and_the_keeper_only_choose_among_findings(snapshot: Snapshot) -> None:
    every = {finding.key: finding for finding in find(snapshot)}
    for view in View:
        chosen = find(snapshot, Parameters(view=view))
        assert {f.key for f in chosen} == {key for key, f in every.items() if view in f.views}
    without = keys(snapshot, Parameters(without_keeper=True))
    if snapshot.card.keeper_id is not None:
        assert {k for k, f in every.items() if f.holds_without_keeper} == without & set(every)
    else:
        assert without == set(every)


@given(whole_maps())
@settings(max_examples=25)
def test_any_map_that_a_file_accepts_has_findings_or_none(records: list[Record]) -> None:
    for on in (DAY, date(1995, 1, 1)):
        snapshot = Snapshot.of_records(records, on=on)
        for finding in find(snapshot):
            assert finding.evidence


def test_an_empty_map_has_none() -> None:
    assert find(a_map()) == ()


def test_one_person_has_none() -> None:
    assert find(a_map(person("ann"))) == ()


def test_strangers_have_none() -> None:
    assert find(a_map(*(person(name) for name in "abcd"))) == ()


def test_a_clique_has_none() -> None:
    everyone = "abcde"
    made = [tie(x, y) for i, x in enumerate(everyone) for y in everyone[i + 1 :]]
    assert find(a_map([person(name) for name in everyone], made)) == ()


def test_an_organisation_inside_itself_is_taken_as_one() -> None:
    ring = [
        OrganisationLink(organisation_id=Id(x), other_id=Id(y), link=OrganisationLinkKind.PART_OF)
        for x, y in ("ab", "ba")
    ]
    snapshot = a_map(body("a", "p"), body("b", "q"), tie("p", "q"), ring)
    assert {f.rule for f in find(snapshot)} == {Rule.BRIDGE}


def test_two_posts_in_one_organisation_are_one_colleague() -> None:
    snapshot = a_map(
        body("a", "p"), posted("p", "a2"), Organisation(id=Id("a2"), name="A2"), body("b", "q"), tie("p", "q")
    )
    second = [
        replace(x, organisation_id=Id("a")) for x in snapshot.posts.values() if x.organisation_id == "a2"
    ]
    assert "one_recorded_link:a+b" in keys(with_records(snapshot, *second))


def test_a_tie_in_the_future_is_none_yet() -> None:
    snapshot = a_map(body("a", "p"), body("b", "q"), tie("p", "q", since=day(2027, 1, 1)))
    assert keys(snapshot) == set()
    assert "one_recorded_link:a+b" in keys(snapshot.at(date(2027, 1, 1)))


def test_before_a_holding_ends_another_answer_than_after() -> None:
    until = day(2027, 3, 31)
    snapshot = a_map(body("a"), person("p"), posted("p", "a", ends=until), body("b", "q"), tie("p", "q"))
    assert "one_recorded_link:a+b" in keys(snapshot.at(date(2027, 3, 31)))
    after = keys(snapshot.at(date(2027, 4, 1)))
    assert "one_recorded_link:a+b" not in after
    assert "vacant_post:p-a" in after


def test_two_people_of_one_name_are_two() -> None:
    same = [replace(person(x), name="Jo Hall") for x in "pq"]
    snapshot = a_map(same, body("a"), posted("p", "a"), body("b"), posted("q", "b"), tie("p", "q"))
    assert "one_recorded_link:a+b" in keys(snapshot)


class TestAnswers:
    SNAPSHOT = a_map(body("a", "p"), body("b", "q"), tie("p", "q"))
    KEY = "one_recorded_link:a+b"

    def found(self, *answers: Answer, on: date = DAY) -> Finding:
        return one(with_records(self.SNAPSHOT, *answers).at(on), Rule.ONE_RECORDED_LINK)

    def test_none(self) -> None:
        found = self.found()
        assert (found.answer, found.set_aside, found.asked) == (None, False, False)

    def test_asked_counts_for_a_year_and_sets_nothing_aside(self) -> None:
        asked = Answer(key=self.KEY, decision=AnswerKind.ASKED, on=day(2026, 2, 1))
        assert self.found(asked).asked
        assert not self.found(asked).set_aside
        assert not self.found(asked, on=date(2027, 2, 2)).asked
        assert not self.found(asked, on=date(2026, 1, 31)).asked

    @pytest.mark.parametrize("decision", [AnswerKind.ACCEPTED, AnswerKind.NOT_SO, AnswerKind.COVER_AGREED])
    def test_other_decisions_set_it_aside_and_last(self, decision: AnswerKind) -> None:
        answer = Answer(key=self.KEY, decision=decision, why="known", on=day(2026, 1, 1))
        found = self.found(answer)
        assert found.set_aside
        assert found.answer == answer
        assert find(with_records(self.SNAPSHOT, answer))[-1].key == self.KEY

    def test_accepted_until_a_day_is_over_after_it(self) -> None:
        answer = Answer(key=self.KEY, decision=AnswerKind.ACCEPTED, until=day(2027, 1, 31))
        assert self.found(answer, on=date(2027, 1, 31)).set_aside
        assert not self.found(answer, on=date(2027, 2, 1)).set_aside

    def test_the_latest_decision_counts(self) -> None:
        first = Answer(key=self.KEY, decision=AnswerKind.ACCEPTED, on=day(2026, 1, 1))
        second = Answer(key=self.KEY, decision=AnswerKind.NOT_SO, on=day(2026, 2, 1))
        assert self.found(second, first).answer == second


class TestSeverity:
    NEED = Need(id=Id("n"), first_organisation_id=Id("a"), second_organisation_id=Id("b"))
    SNAPSHOT = a_map(body("a", "p"), body("b", "q"), tie("p", "q"))

    def severity(self, *records: Record) -> Severity:
        return one(with_records(self.SNAPSHOT, *records), Rule.ONE_RECORDED_LINK).severity

    def test_a_need_that_was_asked_about_is_serious(self) -> None:
        asked = says("p~q", Side.FIRST, 3, on=day(2026, 6, 1))
        assert self.severity(self.NEED, asked) is Severity.SERIOUS

    def test_not_asked_is_worth_asking(self) -> None:
        assert self.severity(self.NEED) is Severity.WORTH_ASKING

    def test_asked_too_long_ago_is_worth_asking(self) -> None:
        asked = says("p~q", Side.FIRST, 3, on=day(2025, 11, 21))
        assert self.severity(self.NEED, asked) is Severity.WORTH_ASKING

    def test_without_need_or_purpose_is_worth_asking(self) -> None:
        assert self.severity(says("p~q", Side.FIRST, 3, on=day(2026, 6, 1))) is Severity.WORTH_ASKING

    def test_an_important_purpose_counts_like_a_need(self) -> None:
        asked = says("p~q", Side.FIRST, 3, on=day(2026, 6, 1))
        tag = PurposeTag(purpose_id=Id("x"), tie_id=Id("p~q"))
        important, other = (Purpose(id=Id("x"), name="X", important=yes) for yes in (True, False))
        assert self.severity(asked, tag, important) is Severity.SERIOUS
        assert self.severity(asked, tag, other) is Severity.WORTH_ASKING

    def test_only_as_recorded_is_never_serious(self) -> None:
        snapshot = a_map(
            body("a", "p", "p2"), body("b", "q", "q2"), ties("p-q p2-q p-q2"), self.NEED,
            [says(x, Side.FIRST, 3, on=day(2026, 6, 1)) for x in ("p~q", "p2~q", "p~q2")],
        )  # fmt: skip
        cut = [f for f in find(snapshot) if f.rule is Rule.CUT_PERSON]
        assert [f.views for f in cut] == [(View.RECORDED,)] * 2
        assert {f.severity for f in cut} == {Severity.WORTH_ASKING}


class TestPurpose:
    def test_keeps_what_bears_on_it(self) -> None:
        snapshot = a_map(
            body("a", "p"), body("b", "q"), body("c", "r"), ties("p-q q-r"),
            [Purpose(id=Id("x"), name="X"), Purpose(id=Id("y"), name="Y")],
            PurposeTag(purpose_id=Id("x"), tie_id=Id("p~q")),
            Need(first_organisation_id=Id("b"), second_organisation_id=Id("c"), purpose_id=Id("y")),
        )  # fmt: skip
        of_x = {
            f.key for f in find(snapshot, Parameters(purpose_id=Id("x"))) if f.rule is Rule.ONE_RECORDED_LINK
        }
        of_y = {
            f.key for f in find(snapshot, Parameters(purpose_id=Id("y"))) if f.rule is Rule.ONE_RECORDED_LINK
        }
        assert of_x == {"one_recorded_link:a+b"}
        assert of_y == {"one_recorded_link:b+c"}
        assert keys(snapshot, Parameters(purpose_id=Id("z"))) == set()


class TestKeeper:
    SNAPSHOT = a_map(body("a", "p", "k"), body("b", "q", "q2"), ties("p-q k-q2"), Card(keeper_id=Id("k")))

    def test_says_which_findings_hold_without_them(self) -> None:
        snapshot = with_records(self.SNAPSHOT, *body("c", "r"), tie("p", "r"), *body("d", "s"), tie("k", "s"))
        found = {f.key: f.holds_without_keeper for f in find(snapshot) if f.rule is Rule.ONE_RECORDED_LINK}
        assert found == {"one_recorded_link:a+c": True, "one_recorded_link:a+d": False}

    def test_their_own_links_hide_others(self) -> None:
        assert "one_recorded_link:a+b" not in keys(self.SNAPSHOT)
        assert "one_recorded_link:a+b" in keys(self.SNAPSHOT, Parameters(without_keeper=True))
        assert one(self.SNAPSHOT, Rule.ONE_KEEPER).count("only_without") >= 1

    def test_a_map_without_keeper_says_nothing_of_it(self) -> None:
        snapshot = with_records(self.SNAPSHOT, Card(keeper_id=None))
        assert {f.holds_without_keeper for f in find(snapshot)} == {None}


def test_parameters_that_were_used_stand_with_each_finding() -> None:
    found = one(a_map(body("a", "p"), body("b", "q"), tie("p", "q", None)), Rule.ONE_RECORDED_LINK)
    assert found.parameters["theta_carry"] == 2
    assert found.parameters["not_rated_carry"] is True
    assert found.parameters["theta_ignored"] is True


def test_progress_is_told_of_every_rule() -> None:
    told: list[tuple[int, int]] = []

    def progress(done: int, total: int, doing: str = "") -> None:
        told.append((done, total))

    find(a_map(board("x", ann=Role.CHAIR), person("ann")), progress=progress)
    assert len(told) == len(Rule)
    assert all(done < total for done, total in told)


def test_subjects_are_ties_posts_or_bodies_before_people() -> None:
    snapshot = a_map(body("a", "p"), body("b", "q"), body("c", "r"), ties("p-q q-r"))
    assert one(snapshot, Rule.CUT_PERSON).subjects == (Subject("post", Id("q-b")),)
