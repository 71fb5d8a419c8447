"""Organisations with parents and successors, which may stand anywhere in the table or nowhere."""

from stewardmap.exchange.kinds import TableKind
from stewardmap.exchange.plan import ImportInput
from stewardmap.exchange.readers import read_tables
from stewardmap.model.records import Organisation, OrganisationLink, Tag
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import OrganisationLinkKind, Sector, Size
from tests.exchange.tables import FILES, given, imported, named, planned

COUNCILS = {
    "id": "local-authority-code",
    "name": "official-name",
    "parent": ["county-la", "combined-authority"],
    "start": "start-date",
    "end": "end-date",
    "successor": "replaced-by",
    "sector": "local-authority-type-name",
}


def links(found: Snapshot, kind: OrganisationLinkKind) -> set[tuple[str, str]]:
    called = found.organisations
    return {
        (called[one.organisation_id].name, called[one.other_id].name)
        for one in found.of(OrganisationLink).values()
        if one.link is kind
    }


def test_what_is_said_of_an_organisation_is_kept() -> None:
    head = "name,sector,size,place,start,tags,notes,id\n"
    text = f"{head}Harbour Trust,NHS,large,Quayside,1948,big; old,hello,h1\n"
    found = imported(given("organisations", text))
    body = named(found, Organisation, "Harbour Trust")
    assert isinstance(body, Organisation)
    assert (body.sector, body.sector_label, body.size, body.ref) == (Sector.HEALTH, "NHS", Size.LARGE, "h1")
    assert str(body.starts) == "1948"
    assert {tag.label for tag in found.of(Tag).values()} == {"big", "old"}


def test_a_word_of_the_place_alone_tells_the_sector() -> None:
    found = imported(given("organisations", "name,sector label\nEastport,Unitary authority\nLodge,Guild\n"))
    told = {body.name: (body.sector, body.sector_label) for body in found.organisations.values()}
    assert told == {"Eastport": (Sector.COUNCIL, "Unitary authority"), "Lodge": (Sector.OTHER, "Guild")}


def test_a_sector_that_nobody_knows_keeps_its_word() -> None:
    plan = planned(given("organisations", "name,sector\nHarbour Lodge,Freemasons\n"))
    (body,) = plan.added
    assert isinstance(body, Organisation)
    assert (body.sector, body.sector_label) == (Sector.OTHER, "Freemasons")
    assert [(one.row, one.column) for one in plan.notices] == [(2, "sector")]


def test_parents_are_found_by_name_or_id_before_or_after_and_added_where_missing() -> None:
    text = (
        "name,parent,successor,id\nHousing team,c1; Harbour Alliance,,t\n"
        "Old Council,,Eastport Council,o\nEastport Council,,,c1\n"
    )
    plan = planned(given("organisations", text))
    found = imported(given("organisations", text))
    assert links(found, OrganisationLinkKind.PART_OF) == {
        ("Housing team", "Eastport Council"),
        ("Housing team", "Harbour Alliance"),
    }
    assert links(found, OrganisationLinkKind.SUCCEEDED_BY) == {("Old Council", "Eastport Council")}
    assert [one.problem for one in plan.notices if "Harbour Alliance" in one.problem]


def test_commas_part_names_only_where_every_piece_is_known() -> None:
    text = 'name,successor,id\nOld,"NN,WN",o\nNorth,,NN\nWest,,WN\nOlder,"Quay, Harbour and Co",q\n'
    found = imported(given("organisations", text))
    assert links(found, OrganisationLinkKind.SUCCEEDED_BY) == {
        ("Old", "North"), ("Old", "West"), ("Older", "Quay, Harbour and Co"),
    }  # fmt: skip


def test_an_organisation_is_not_its_own_parent() -> None:
    plan = planned(given("organisations", "name,parent\nCouncil,council\n"))
    assert [(one.row, one.column) for one in plan.problems] == [(2, "parent")]
    ring = planned(given("organisations", "name,parent\nA,B\nB,C\nC,A\n"))
    assert [one.column for one in ring.problems] == ["parent"]


def test_the_councils_of_the_kingdom_come_in_with_parents_and_successors() -> None:
    (table,) = read_tables(FILES / "councils" / "uk_local_authorities_future.csv")
    given_councils = ImportInput(table, TableKind.ORGANISATIONS, COUNCILS)
    found = imported(given_councils)
    assert len(found.organisations) == 470
    assert ("Adur District Council", "West Sussex County Council") in links(
        found, OrganisationLinkKind.PART_OF
    )
    replaced = links(found, OrganisationLinkKind.SUCCEEDED_BY)
    assert len({old for old, _ in replaced}) == 48
    assert sum(1 for body in found.organisations.values() if body.ends) == 73
    assert planned(given_councils, on=found).is_empty
    body = named(found, Organisation, "Adur District Council")
    assert isinstance(body, Organisation)
    assert (body.sector, body.sector_label) == (Sector.COUNCIL, "Non-metropolitan district")
