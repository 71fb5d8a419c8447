"""A need with one way in and a relation with one recorded link, where they are the same."""

from stewardmap.analysis.finding import Finding, Rule, Severity
from stewardmap.analysis.findings import find
from stewardmap.model.dates import day
from stewardmap.model.ids import Id
from stewardmap.model.records import Answer, Need, Record
from stewardmap.model.vocabulary import AnswerKind, Side
from tests.analysis.small_maps import Given, a_map, body, posted, says, tie

NEED = Need(id=Id("n"), first_organisation_id=Id("a"), second_organisation_id=Id("b"))
LATELY = day(2026, 6, 1)


def both(*records: Given, need: Record = NEED) -> tuple[Finding, Finding]:
    """The relation's finding, and the need's."""
    found = {f.rule: f for f in find(a_map(body("a", "p", "p2"), body("b", "q", "q2"), need, *records))}
    return found[Rule.ONE_RECORDED_LINK], found[Rule.ONE_WAY_IN]


def test_of_two_alike_the_relation_is_shown_for_it_says_more() -> None:
    relation, need = both(tie("p", "q"))
    assert relation.severity is need.severity is Severity.WORTH_ASKING
    assert (relation.minor, need.minor) == (False, True)


def test_the_more_serious_is_shown() -> None:
    asked = Need(id=Id("n"), first_organisation_id=Id("a"), second_organisation_id=Id("b"), on=LATELY)
    relation, need = both(tie("p", "q"), need=asked)
    assert (relation.severity, need.severity) == (Severity.WORTH_ASKING, Severity.SERIOUS)
    assert (relation.minor, need.minor) == (True, False)
    relation, need = both(tie("p", "q"), says("p~q", Side.FIRST, 3, on=LATELY))
    assert relation.severity is need.severity is Severity.SERIOUS
    assert (relation.minor, need.minor) == (False, True)


def test_somebody_in_both_is_said_once() -> None:
    relation, need = both(posted("p", "b"))
    assert (relation.case, need.case) == ("joint", "joint")
    assert (relation.minor, need.minor) == (False, True)


def test_other_rows_are_another_matter() -> None:
    relation, need = both(tie("p", "q"), tie("p", "q2", 1))
    assert need.evidence[1:] != relation.evidence
    assert not need.minor
    assert not relation.minor


def test_what_was_set_aside_takes_nothing_from_the_other() -> None:
    aside = Answer(key="one_recorded_link:a+b", decision=AnswerKind.NOT_SO, on=LATELY)
    relation, need = both(tie("p", "q"), aside)
    assert relation.set_aside
    assert not need.minor
