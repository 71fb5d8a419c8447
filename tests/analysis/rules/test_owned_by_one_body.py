from stewardmap.analysis.finding import Rule
from stewardmap.model.ids import Id
from stewardmap.model.records import (
    Collaboration,
    OrganisationLink,
    Purpose,
    PurposeOwner,
    Record,
)
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import Level, OrganisationLinkKind, Role
from tests.analysis.rules.looking import fires, found, ids
from tests.analysis.small_maps import a_map, board, body, posted, with_records

RULE = Rule.OWNED_BY_ONE_BODY


def owned(*owners: str) -> Snapshot:
    rows: list[Record] = [
        PurposeOwner(id=Id(f"w{i}"), purpose_id=Id("x"), organisation_id=Id(o), level=Level.POLITICAL)
        for i, o in enumerate(owners)
    ]
    part = OrganisationLink(organisation_id=Id("c"), other_id=Id("a"), link=OrganisationLinkKind.PART_OF)
    return a_map(body("a"), body("b"), body("c"), part, Purpose(id=Id("x"), name="X"), rows)


def test_a_purpose_with_owners_in_one_body_and_its_parts() -> None:
    assert fires(owned("a"), RULE).key == "owned_by_one_body:x"
    assert ids(fires(owned("a", "c"), RULE), "owner") == ["a"]


def test_a_purpose_with_owners_in_two_or_none() -> None:
    assert found(owned("a", "b"), RULE) == []
    assert found(owned(), RULE) == []


def led(chair: str, secretary: str, budget: str | None) -> Snapshot:
    bodies = body("a", "a1", "a2"), body("b", "b1")
    group = Collaboration(id=Id("m"), name="M", budget_holder_id=Id(budget) if budget else None)
    roles = board("m", **{chair: Role.CHAIR, secretary: Role.SECRETARY})[1:]
    return a_map(*bodies, group, roles)


def test_chair_secretary_and_budget() -> None:
    assert fires(led("a1", "a2", "a"), RULE).key == "owned_by_one_body:m"


def test_any_of_them_elsewhere_or_not_recorded() -> None:
    assert found(led("b1", "a2", "a"), RULE) == []
    assert found(led("a1", "b1", "a"), RULE) == []
    assert found(led("a1", "a2", "b"), RULE) == []
    assert found(led("a1", "a2", None), RULE) == []


def test_somebody_of_two_bodies_is_nobodys_alone() -> None:
    assert found(with_records(led("a1", "a2", "a"), *posted("a1", "b")), RULE) == []
