from stewardmap.analysis.finding import Finding, Rule, Severity
from stewardmap.model.ids import Id
from stewardmap.model.records import KindOfTie, Need, Purpose, PurposeOwner, PurposeTag
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import Direction, Level, Role, TieKind
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


def test_many_links_that_are_the_trouble_do_not_hold() -> None:
    made = body("a", "a1", "a2"), body("b", "b1", "b2"), ties("a1-b1 a2-b2")
    kinds = [
        KindOfTie(tie_id=Id("a1~b1"), about=kind, direction=Direction.FORWARD)
        for kind in (TieKind.ADVISES, TieKind.INSPECTS)
    ]
    assert len(holds(a_map(made, kinds[:1]))) == 1
    assert holds(a_map(made, kinds)) == []


def test_contacts_that_are_not_coordinated_do_not_hold() -> None:
    advisers = [f"a{i}" for i in range(4)]
    made = body("b", *(f"b{i}" for i in range(4))), ties(" ".join(f"a{i}-b{i}" for i in range(4)))
    assert len(holds(a_map(body("a", *advisers), made))) == 1
    assert holds(a_map(body("a", *advisers, presume_colleagues=False), made)) == []


def test_a_need_first_then_levels_then_links_and_the_rest_are_minor() -> None:
    level = {"x": Level.MANAGER, "y": Level.EXECUTIVE, "z": Level.FRONT_LINE}
    people = [body(name, f"{name}1", f"{name}2", f"{name}3", level=level[name]) for name in "xyz"]
    links = ties("x1-y1 x2-y2 x3-y3 x1-z1 x2-z2")
    need = Need(first_organisation_id=Id("x"), second_organisation_id=Id("z"))
    found = holds(a_map(people, links, need))
    assert [(f.subjects[1].id, f.minor) for f in found] == [("z", False), ("y", True)]


def test_an_important_purpose_with_three_links_is_told_first() -> None:
    people = body("x", "x1", "x2", "x3"), body("y", "y1", "y2", "y3")
    tag = Purpose(id=Id("p"), name="P", important=True), PurposeTag(purpose_id=Id("p"), tie_id=Id("x1~y1"))
    assert holds(a_map(people, ties("x1-y1 x2-y2"), tag))[0].minor
    assert not holds(a_map(people, ties("x1-y1 x2-y2 x3-y3"), tag))[0].minor
