from stewardmap.analysis.finding import Remedy, Rule, Severity
from stewardmap.analysis.parameters import Parameters
from stewardmap.model.dates import day
from stewardmap.model.ids import Id
from stewardmap.model.records import Need, OrganisationLink
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import OrganisationLinkKind, Side
from tests.analysis.rules.looking import fires, found, ids
from tests.analysis.small_maps import a_map, body, posted, says, tie, ties, with_records, without_record

RULE = Rule.ONE_RECORDED_LINK


def between(links: str, strength: int | None = 3) -> Snapshot:
    return a_map(body("a", "a1", "a2"), body("b", "b1", "b2"), ties(links, strength))


def test_one_pair() -> None:
    finding = fires(between("a1-b1"), RULE)
    assert finding.key == "one_recorded_link:a+b"
    assert (finding.case, ids(finding, "single")) == ("pair", ["a1", "b1"])
    assert finding.one_tie_would_clear


def test_a_star_names_its_centre_and_side() -> None:
    finding = fires(between("a1-b1 a1-b2"), RULE)
    assert (finding.case, ids(finding, "single"), ids(finding, "single_side")) == ("star", ["a1"], ["a"])


def test_somebody_in_both() -> None:
    finding = fires(with_records(between(""), *posted("a1", "b")), RULE)
    assert (finding.case, ids(finding, "single")) == ("joint", ["a1"])
    assert {row.kind for row in finding.evidence} == {"holding"}


def test_two_separate_pairs_are_not_one() -> None:
    assert found(between("a1-b1 a2-b2"), RULE) == []


def test_a_tie_that_does_not_carry_is_none() -> None:
    assert found(between("a1-b1", 1), RULE) == []
    assert found(between("a1-b1", 2), RULE)
    assert found(between("a1-b1", 2), RULE, Parameters().with_theta(3)) == []


def test_with_nobody_else_named_it_asks_for_more_people() -> None:
    finding = fires(a_map(body("a", "a1"), body("b", "b1"), ties("a1-b1")), RULE)
    assert finding.clears is not None
    assert finding.clears.remedy is Remedy.NAMED_PERSON
    assert not finding.one_tie_would_clear


def test_not_between_a_body_and_its_part_and_the_rest_of_it_is_counted() -> None:
    part = OrganisationLink(organisation_id=Id("c"), other_id=Id("a"), link=OrganisationLinkKind.PART_OF)
    snapshot = a_map(body("a", "a1"), body("b", "b1", "b2"), body("c", "c1"), part, ties("a1-b1 c1-b2 a1-c1"))
    rolled = {finding.key: finding.numbers["rolled_up_r"] for finding in found(snapshot, RULE)}
    assert rolled == {"one_recorded_link:a+b": 2, "one_recorded_link:b+c": 2}


def test_where_the_parents_share_more_it_comes_last_and_is_minor_unless_serious() -> None:
    part = OrganisationLink(organisation_id=Id("c"), other_id=Id("a"), link=OrganisationLinkKind.PART_OF)
    need = Need(first_organisation_id=Id("c"), second_organisation_id=Id("b"))
    asked = [says(one, Side.FIRST, 3, on=day(2026, 6, 1)) for one in ("a1~b1", "b2~c1")]
    bodies = body("a", "a1"), body("b", "b1", "b2"), body("c", "c1")
    alone = fires(a_map(bodies, part, need, asked, ties("b2-c1")), RULE)
    assert (alone.severity, alone.minor, alone.named["above"]) == (Severity.SERIOUS, False, ())
    snapshot = a_map(bodies, part, need, asked, ties("a1-b1 b2-c1"))
    shared = {one.key: one for one in found(snapshot, RULE)}
    above = shared["one_recorded_link:b+c"]
    assert (above.severity, above.minor, above.held_above) == (Severity.SERIOUS, False, True)
    not_asked = without_record(snapshot, *asked)
    unasked = {one.key: one for one in found(not_asked, RULE)}[above.key]
    assert (unasked.severity, unasked.minor) == (Severity.WORTH_ASKING, True)
    assert ids(above, "above") == ["a", "b"]
    unimportant = with_records(not_asked, *body("e", "e1"), *body("f", "f1"), *ties("e1-f1"))
    assert found(unimportant, RULE)[0].key == "one_recorded_link:e+f"
    assert above.numbers["rolled_up_r"] == 2


def test_relations_on_one_person_stand_together_and_whoever_carries_most_comes_first() -> None:
    bodies = [body(f"o{i}", f"p{i}") for i in range(6)]
    snapshot = a_map(bodies, ties("p0-p1 p1-p2 p1-p4 p3-p5 p3-p4"))
    rests = [ids(one, "rests_on")[0] for one in found(snapshot, RULE)]
    assert rests == ["p1", "p1", "p1", "p3", "p3"]


def test_says_when_the_last_contact_was() -> None:
    snapshot = a_map(body("a", "a1"), body("b", "b1"), tie("a1", "b1", last_contact=day(2025, 9, 1)))
    assert fires(snapshot, RULE).numbers["months_since"] == 14
