"""Address books of every version become people with their posts, and nothing is lost without a word."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from stewardmap.errors import ImportProblem
from stewardmap.exchange.kinds import TableKind
from stewardmap.exchange.plan import ImportInput
from stewardmap.exchange.readers import Table, read_tables
from tests.exchange.tables import FILES, imported, names, planned

CONTACTS = FILES / "contacts"


def book(folder: Path, text: str | bytes, name: str = "book.vcf") -> tuple[Table, ...]:
    """The tables of an address book of this content."""
    path = folder / name
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return read_tables(path)


def first(tables: tuple[Table, ...]) -> dict[str, str]:
    return dict(zip(tables[0].headers, tables[0].rows[0].cells, strict=True))


def card(*lines: str, version: str = "3.0") -> str:
    return "\r\n".join(("BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD", ""))


@pytest.mark.parametrize(
    ("file", "cells"),
    [
        ("John_Doe_MS_OUTLOOK.vcf", {"organisation": "IBM", "post": "Money Counter",
                                     "phone": "(905) 555-1234", "email": "john.doe@ibm.cm"}),
        ("outlook-2003.vcf", {"name": "John Doe III", "organisation": "Company, The",
                               "post": "The Job Title"}),
        ("John_Doe_EVOLUTION.vcf", {"name": "Mr. John Richter, James Doe Sr.", "organisation": "IBM",
                                    "tags": "VIP", "id": "477343c8e6bf375a9bac1f96a5000837"}),
        ("John_Doe_GMAIL.vcf", {"organisation": "IBM", "email": "john.doe@ibm.com", "phone": "905-555-1234"}),
        ("rfc2426-example.vcf", {"name": "Frank Dawson", "email": "Frank_Dawson@Lotus.com",
                                 "notes": "Also: fdawson@earthlink.net"}),
        ("rfc6350-example.vcf", {"name": "Simon Perreault", "organisation": "Viagenie",
                                 "phone": "+1-418-656-9254 ext. 102"}),
        ("Simon_Perreault.vcf", {"organisation": "Viagenie", "email": "simon.perreault@viagenie.ca"}),
        ("jcard-example.json", {"name": "Simon Perreault", "organisation": "Viagenie"}),
        ("gmail-list.vcf", {"name": "Arnold Smith", "email": "asmithk@gmail.com"}),
        ("vcard-antoni-outlook2003.vcf", {"organisation": "DFKI", "post": "Intern", "notes":
            "These are some notes about antoni.\nDepartment: Knowledge-Management\nAlso: 48 691 342 341, "
            "48 91 3 175 234"}),
    ],
)  # fmt: skip
def test_address_books_of_others_are_read(file: str, cells: dict[str, str]) -> None:
    tables = read_tables(CONTACTS / file)
    assert first(tables).items() >= cells.items()
    assert tables[0].rows_are is TableKind.PEOPLE


def test_what_is_not_taken_is_told(tmp_path: Path) -> None:
    tables = read_tables(CONTACTS / "John_Doe_MS_OUTLOOK.vcf")
    said = " ".join(notice.problem for notice in tables[0].notices)
    assert "photos (1)" in said
    assert "(905) 666-1234 went to the notes" in said
    listed = book(tmp_path, card("FN:The team", "KIND:group", "MEMBER:urn:uuid:1") + card("FN:Jo Hall"))
    assert [row.cells[0] for row in listed[0].rows] == ["Jo Hall"]
    assert [(one.row, one.problem) for one in listed[0].notices if one.row] == [
        (1, "This card is a list of others, or names nobody: it was left out.")
    ]


def test_a_card_comes_in_with_its_post_and_its_organisation() -> None:
    tables = read_tables(CONTACTS / "outlook-2003.vcf")
    snapshot = imported(*(ImportInput(one) for one in tables))
    assert names(snapshot.people.values()) == ["John Doe III"]
    assert names(snapshot.organisations.values()) == ["Company, The"]
    assert names(snapshot.posts.values()) == ["The Job Title"]
    again = planned(*(ImportInput(one) for one in tables), on=snapshot)
    assert again.is_empty


def test_organisations_have_a_table_of_their_own(tmp_path: Path) -> None:
    text = card("FN:Mere Homes", "N:;;;;", "ORG:Mere Homes") + card("FN:Jo Hall", "ORG:Mere Homes")
    people, bodies = book(tmp_path, text)
    assert (people.rows_are, bodies.rows_are) == (TableKind.PEOPLE, TableKind.ORGANISATIONS)
    assert (len(people.rows), bodies.rows[0].cells[0]) == (1, "Mere Homes")


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("FN;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:Si=F4n Hall", "Siôn Hall"),
        ("FN;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:Si=C3=B4n=\r\n Hall", "Siôn Hall"),
        ("FN:Si\u00f4n\r\n  Hall", "Siôn Hall"),
        ("item1.FN:Siôn Hall", "Siôn Hall"),
        ('FN;X-A="a:b;c":Siôn Hall', "Siôn Hall"),
        ("N:Hall;Siôn;;;", "Siôn Hall"),
        ("fn:Hall\\, Siôn", "Hall, Siôn"),
        ("FN;CHARSET=zlib:Siôn Hall", "Siôn Hall"),
    ],
)
def test_names_come_whole(line: str, name: str, tmp_path: Path) -> None:
    assert first(book(tmp_path, card(line, version="2.1")))["name"] == name


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16"])
def test_any_width_of_letters_is_known_by_its_content(codec: str, tmp_path: Path) -> None:
    assert first(book(tmp_path, card("FN:Siôn Hall").encode(codec), "list.txt"))["name"] == "Siôn Hall"


def test_a_file_in_windows_letters_is_read(tmp_path: Path) -> None:
    assert first(book(tmp_path, card("FN:Siôn Hall").encode("cp1252")))["name"] == "Siôn Hall"


def test_the_one_that_is_preferred_comes_first(tmp_path: Path) -> None:
    lines = (
        "FN:Jo Hall",
        "TEL;TYPE=FAX:1",
        "TEL:2",
        "TEL;TYPE=PREF:3",
        "EMAIL;PREF=2:b@x",
        "EMAIL;PREF=1:a@x",
    )
    found = first(book(tmp_path, card(*lines)))
    assert (found["phone"], found["email"], found["notes"]) == ("3", "a@x", "Also: b@x, 2")


@pytest.mark.parametrize("text", ["BEGIN:VCARD\nFN:Jo Hall\n", "BEGIN:VCARD\nEND:VCARD\n", '["vcard", 7]'])
def test_a_book_without_people_is_refused(text: str, tmp_path: Path) -> None:
    with pytest.raises(ImportProblem) as refused:
        book(tmp_path, text)
    assert refused.value.problems[0].do


def test_a_card_within_a_card_is_left_out(tmp_path: Path) -> None:
    inner = "AGENT:\nBEGIN:VCARD\nFN:Other One\nEND:VCARD"
    tables = book(tmp_path, card("FN:Jo Hall", inner))
    assert [row.cells[0] for row in tables[0].rows] == ["Jo Hall"]
    assert any("within another" in notice.problem for notice in tables[0].notices)


LINE = st.sampled_from(
    ["BEGIN:VCARD", "END:VCARD", "VERSION:2.1", "FN:Jo", "N:;;", "ORG:;;a", "TEL;PREF=9999999999999:1", "=",
     ":", "NOTE;ENCODING=QUOTED-PRINTABLE:a=", " b", "FN;CHARSET=\\;:x", "EMAIL;TYPE=\"a:", "KIND:org",
     "UID:1"]
)  # fmt: skip


def outcome(folder: Path, raw: bytes) -> list[str]:
    """The names in a book, or what to do where it is refused."""
    try:
        return [row.cells[0] for table in book(folder, raw) for row in table.rows]
    except ImportProblem as refused:
        return [problem.do for problem in refused.problems]


@given(st.lists(LINE | st.text(max_size=12), max_size=20))
@settings(max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_nothing_but_a_problem_comes_of_any_lines(tmp_path: Path, lines: list[str]) -> None:
    said = outcome(tmp_path, "\n".join(("BEGIN:VCARD", *lines)).encode("utf-8", "surrogatepass"))
    assert said
    assert all(said)


@given(st.binary(max_size=200))
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_nothing_but_a_problem_comes_of_any_bytes(tmp_path: Path, raw: bytes) -> None:
    assert outcome(tmp_path, b'["vcard",' + raw)
    assert outcome(tmp_path, b"BEGIN:VCARD\n" + raw)
