from stewardmap.analysis.finding import Finding, Rule, Severity
from stewardmap.model.ids import Id
from stewardmap.model.records import Purpose, PurposeOwner
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import Level, Role
from tests.analysis.rules.looking import found, ids
from tests.analysis.small_maps import a_map, board, body, person, ties


def holds(snapshot: Snapshot) -> list[Finding]:
    return found(snapshot, Rule.HOLDS)


def test_a_relation_of_two_separate_pairs_and_why() -> None:
    made = body("a", "a1", "a2", level=Level.MANAGER), body("b", "b1", "b2", level=Level.EXECUTIVE)
    (finding,) = holds(a_map(*made, ties("a1-b1 a2-b2")))
    assert finding.severity is Severity.HOLDS
    assert (finding.case, finding.count("r"), finding.count("levels")) == ("relation", 2, 2)
    assert ids(finding, "carriers") == ["a1", "a2", "b1", "b2"]


def test_a_relation_on_one_person_does_not() -> None:
    assert holds(a_map(body("a", "a1"), body("b", "b1", "b2"), ties("a1-b1 a1-b2"))) == []


def test_a_collaboration_with_two_in_the_lead() -> None:
    people = [person("a"), person("b")]
    (finding,) = holds(a_map(people, board("m", a=Role.CHAIR, b=Role.DEPUTY_CHAIR)))
    assert (finding.case, ids(finding, "leaders")) == ("collaboration", ["a", "b"])
    assert holds(a_map(people, board("m", a=Role.CHAIR, b=Role.SECRETARY))) == []


def test_a_purpose_with_owners_in_two_bodies() -> None:
    rows = [PurposeOwner(purpose_id=Id("x"), organisation_id=Id(o), level=Level.MANAGER) for o in "ab"]
    purpose = Purpose(id=Id("x"), name="X")
    (finding,) = holds(a_map(body("a"), body("b"), purpose, rows))
    assert (finding.case, ids(finding, "owners")) == ("purpose", ["a", "b"])
    assert holds(a_map(body("a"), body("b"), purpose, rows[:1])) == []
