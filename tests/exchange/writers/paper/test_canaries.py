"""A word of its own in every text field of every record: no paper, of any format, holds a hidden one."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import cache
from io import BytesIO
from zipfile import ZipFile

import openpyxl
import pytest
from pypdf import PdfReader

from stewardmap.analysis.findings import find
from stewardmap.analysis.rehearsals.recipe import Close, Leaving, Recipe, Split
from stewardmap.exchange.disclose import LEVELS
from stewardmap.exchange.disclosure.sectors_only import FEWEST
from stewardmap.exchange.writers.paper import ENDINGS, Wanted, paper_of
from stewardmap.exchange.writers.paper.content import Paper
from stewardmap.exchange.writers.paper.pdf import to_pdf
from stewardmap.exchange.writers.paper.slides import to_pptx
from stewardmap.exchange.writers.paper.web_page import to_html
from stewardmap.exchange.writers.paper.word import to_docx
from stewardmap.exchange.writers.paper.workbook import to_xlsx
from stewardmap.model.ids import Id
from stewardmap.model.records import Tie
from stewardmap.model.snapshot import Snapshot
from stewardmap.wording.naming import Naming
from tests.exchange.planted_map import planted_map
from tests.exchange.writers.paper.read_pdf import Read
from tests.exchange.writers.paper.sample_paper import sample_paper_at

WRITERS: dict[str, Callable[[Paper], bytes]] = {
    ".pdf": to_pdf, ".docx": to_docx, ".pptx": to_pptx, ".html": to_html, ".xlsx": to_xlsx,
}  # fmt: skip
ON_BEFORE = date(2026, 3, 1)
BODIES = {
    "organisation.name", "collaboration.name", "purpose.name", "place.name", "card.title", "card.purpose",
}  # fmt: skip
MAY_SHOW = {
    Naming.NAMED: BODIES | {"post.title", "person.name", "action.text"},
    Naming.ROLES: BODIES | {"post.title"},
    Naming.ORGANISATIONS: BODIES,
    Naming.ANONYMOUS: set(),
}
MUST_SHOW = {
    Naming.NAMED: {"person.name", "organisation.name", "card.title", "action.text"},
    Naming.ROLES: {"post.title", "organisation.name", "card.title"},
    Naming.ORGANISATIONS: {"organisation.name", "card.title", "place.name"},
    Naming.ANONYMOUS: set(),
}


@cache
def _planted_paper(level: Naming) -> Paper:
    """A paper with all there is in it, and with a part of a body that somebody named after a person."""
    snapshot, _planted = planted_map()
    person, body = min(snapshot.people.values(), key=lambda one: one.id), min(snapshot.organisations)
    whole = replace(person, name=f"{person.name} Quill")  # a name of one word might be any word
    steps = (Leaving(person.id), Split(body, (whole.name, "The rest"), ()), Close(body))
    recipes = tuple(Recipe((step,), None) for step in steps)
    snapshot = snapshot.with_rows([whole], (), snapshot.revision)
    wanted = Wanted(naming=level, rehearsals=recipes, with_sheets=True, since=_last_time(snapshot, whole.id))
    return paper_of(snapshot, find(snapshot), wanted)


def _last_time(snapshot: Snapshot, one: Id) -> Snapshot:
    """The map as it was, so that of every kind something is new since, gone, stronger and weaker."""
    there = sorted(snapshot.ties.values(), key=lambda tie: tie.id)
    rated = [replace(tie, strength=1 + (at % 5)) for at, tie in enumerate(there)]
    people = [replace(row, id=Id("was-there")) for row in snapshot.people.values() if row.id == one]
    return snapshot.with_rows([*rated, *people], [(Tie, there[0].id)], 0).at(ON_BEFORE)


def _everything(ending: str, content: bytes) -> str:
    """All that a file holds, as it stands in it: hidden parts, names of parts and particulars too."""
    if ending == ".html":
        return content.decode()
    if ending == ".pdf":
        read = Read(BytesIO(content))
        return "\n".join([read.text, *read.strings])
    with ZipFile(BytesIO(content)) as inside:
        texts = (inside.read(name).decode("utf-8", "replace") for name in inside.namelist())
        return "\n".join([*inside.namelist(), *texts])


def test_every_format_is_tried() -> None:
    assert set(WRITERS) == set(ENDINGS)


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("ending", ENDINGS)
def test_what_a_level_hides_is_nowhere_in_the_file_and_what_it_shows_is(ending: str, level: Naming) -> None:
    _snapshot, planted = planted_map()
    everything = _everything(ending, WRITERS[ending](_planted_paper(level)))
    seen = {f"{kind.kind}.{field}" for word, (kind, field) in planted.items() if word in everything}
    assert seen <= MAY_SHOW[level]
    assert seen >= MUST_SHOW[level]


@pytest.mark.parametrize("ending", ENDINGS)
def test_the_maps_own_ids_are_in_no_file(ending: str) -> None:
    snapshot, _planted = planted_map()
    for level in LEVELS:
        everything = _everything(ending, WRITERS[ending](_planted_paper(level)))
        assert not any(one in everything for kind in snapshot.tables.values() for one in kind if one != "map")


def test_no_number_under_five_is_in_an_anonymous_workbook() -> None:
    book = openpyxl.load_workbook(BytesIO(to_xlsx(sample_paper_at(Naming.ANONYMOUS))))
    cells = [cell for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row]
    numbers = [cell for cell in cells if isinstance(cell, int)]
    assert numbers
    assert min(numbers) >= FEWEST
    words = " ".join(cell for cell in cells if isinstance(cell, str) and "22 November" not in cell)
    assert not re.search(r"(?<![\d,])[0-4] (people|ties|organisations)", words)


def test_a_pdf_says_nothing_that_its_pages_do_not() -> None:
    reader = PdfReader(BytesIO(to_pdf(_planted_paper(Naming.ORGANISATIONS))))
    assert not reader.attachments
    assert {"/Title", "/Author", "/Subject", "/Creator", "/CreationDate", "/ModDate"} >= set(
        reader.metadata or {}
    )
