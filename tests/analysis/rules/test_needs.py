from stewardmap.analysis.finding import Remedy, Rule, Severity
from stewardmap.model.dates import day
from stewardmap.model.ids import Id
from stewardmap.model.records import Need, Organisation, OrganisationLink, Record
from stewardmap.model.records.ties import tie_of_organisations
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import Level, OrganisationLinkKind
from tests.analysis.rules.looking import fires, found, ids
from tests.analysis.small_maps import a_map, body, posted, tie, ties, with_records

WITHOUT, ONE = Rule.NEED_WITHOUT_LINK, Rule.ONE_WAY_IN
NEED = Need(id=Id("n"), first_organisation_id=Id("a"), second_organisation_id=Id("b"))


def needed(*records: Record | list[Record], need: Need = NEED) -> Snapshot:
    return a_map(body("a", "a1", "a2"), body("b", "b1", "b2"), need, *records)


def test_without_any_link() -> None:
    finding = fires(needed(), WITHOUT)
    assert finding.key == "need_without_link:n"
    assert finding.one_tie_would_clear
    assert found(needed(), ONE) == []


def test_one_way_in() -> None:
    finding = fires(needed(tie("a1", "b1", 1)), ONE)
    assert (finding.case, ids(finding, "carriers")) == ("person", ["a1", "b1"])
    assert found(needed(tie("a1", "b1", 1)), WITHOUT) == []


def test_a_star_is_one_way_in_and_two_pairs_are_none() -> None:
    assert ids(fires(needed([tie("a1", "b1"), tie("a1", "b2")]), ONE), "carriers") == ["a1"]
    assert found(needed([tie("a1", "b1"), tie("a2", "b2")]), ONE) == []


def test_somebody_in_both_is_one_way_in() -> None:
    assert fires(needed(posted("a1", "b")), ONE).case == "joint"


def test_only_the_organisations_are_linked() -> None:
    own = tie_of_organisations(Id("a"), Id("b"), strength=3)
    assert fires(needed(own), ONE).case == "nobody named"
    assert found(needed(own), WITHOUT) == []


def test_a_link_of_a_part_is_one_of_the_whole() -> None:
    part = OrganisationLink(organisation_id=Id("c"), other_id=Id("a"), link=OrganisationLinkKind.PART_OF)
    assert found(needed(body("c", "c1"), part, ties("c1-b1")), WITHOUT) == []
    assert found(needed(body("c", "c1"), ties("c1-b1")), WITHOUT)


def test_a_level_of_an_organisation() -> None:
    need = Need(
        id=Id("n"),
        first_organisation_id=Id("a"),
        first_level=Level.EXECUTIVE,
        second_organisation_id=Id("b"),
    )
    assert fires(needed(ties("a1-b1"), need=need), WITHOUT)
    chief = posted("a1", "a", Level.EXECUTIVE)
    assert found(with_records(needed(ties("a1-b1"), need=need), *chief), WITHOUT) == []


def test_two_levels_anywhere() -> None:
    need = Need(id=Id("n"), first_level=Level.POLITICAL, second_level=Level.COMMUNITY)
    assert fires(needed(need=need), WITHOUT).clears is not None
    people = [*posted("a1", "a", Level.POLITICAL), *posted("b1", "b", Level.COMMUNITY)]
    assert found(with_records(needed(ties("a1-b1"), need=need), *people), WITHOUT) == []


def test_nobody_named_on_a_side_asks_for_somebody() -> None:
    bodies = [Organisation(id=Id(x), name=x) for x in "ab"]
    clears = fires(a_map(bodies, NEED), WITHOUT).clears
    assert clears is not None
    assert clears.remedy is Remedy.NAMED_PERSON


def test_judged_within_a_year_is_asked_about_and_serious() -> None:
    def judged(*when: int) -> Severity:
        need = Need(id=Id("n"), first_organisation_id=Id("a"), second_organisation_id=Id("b"), on=day(*when))
        return fires(needed(need=need), WITHOUT).severity

    assert judged(2025, 11, 22) is Severity.SERIOUS
    assert judged(2025, 11, 21) is Severity.WORTH_ASKING
