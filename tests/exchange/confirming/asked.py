"""A map of four people with a round of forms, and forms filled in as people fill them."""

import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import xlsxwriter
from docx import Document
from python_calamine import CalamineWorkbook

from stewardmap.exchange.confirming.compose import asked_of, ends_to_ask, forms_of
from stewardmap.exchange.confirming.folder import write_forms
from stewardmap.exchange.confirming.marks import key_of, new_key
from stewardmap.model.dates import day
from stewardmap.model.ids import Id
from stewardmap.model.records import Card, Holding, Organisation, Person, Post, Reading, Record
from stewardmap.model.records.ties import tie_of_organisations, tie_of_people
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import Condition, ReadingState, Side

ANN, BEN, CAT, DEE = Id("p-ann"), Id("p-ben"), Id("p-cat"), Id("p-dee")
ONE, TWO = Id("o-one"), Id("o-two")
ANN_BEN, ANN_CAT, BEN_CAT, BODIES, BROKEN = (Id(f"t-{n}") for n in ("ab", "ac", "bc", "o", "cd"))
SENT, BACK = date(2026, 11, 1), date(2026, 11, 20)
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def records() -> list[Record]:
    return [
        Card(title="Small"),
        Person(id=ANN, name="Ann Ash"),
        Person(id=BEN, name="Ben Birch", notes="never tell"),
        Person(id=CAT, name="Cat Cedar"),
        Person(id=DEE, name="=Dee()"),
        Organisation(id=ONE, name="First Housing"),
        Organisation(id=TWO, name="Second Trust"),
        Post(id=Id("q-ben"), title="Chair", organisation_id=TWO),
        Holding(id=Id("h-ben"), person_id=BEN, post_id=Id("q-ben")),
        tie_of_people(ANN, BEN, id=ANN_BEN, notes="secret", reliability=1),
        tie_of_people(ANN, CAT, id=ANN_CAT),
        tie_of_people(BEN, CAT, id=BEN_CAT),
        tie_of_people(CAT, DEE, id=BROKEN, condition=Condition.BROKEN_OFF),
        tie_of_organisations(ONE, TWO, id=BODIES),
        Reading(tie_id=ANN_BEN, side=Side.FIRST, state=ReadingState.YES, rung=3, on=day(2025, 2, 1)),
        Reading(tie_id=ANN_BEN, side=Side.SECOND, state=ReadingState.YES, rung=5, on=day(2025, 3, 1)),
    ]


@dataclass
class Round:
    """A map that asked, and the files that it sent."""

    snapshot: Snapshot
    paths: dict[str, Path]


def sent(folder: Path, ending: str = "xlsx") -> Round:
    snapshot = Snapshot.of_records([*records(), new_key()], SENT)
    chosen = ends_to_ask(snapshot)
    key = key_of(snapshot)
    assert key is not None
    forms = forms_of(snapshot, chosen, key, SENT)
    paths = write_forms(folder, forms, ending)
    after = snapshot.with_rows(asked_of(chosen, SENT), (), 2)
    return Round(after.at(BACK), {form.named: path for form, path in zip(forms, paths, strict=True)})


def cells_of(path: Path) -> list[list[str]]:
    """Read a form with another program's eyes: calamine, or the text of Word's tables."""
    if path.suffix == ".xlsx":
        with CalamineWorkbook.from_path(path) as book:
            return [[str(cell) for cell in row] for row in book.get_sheet_by_index(0).iter_rows()]
    with zipfile.ZipFile(path) as parts:
        root = ElementTree.fromstring(parts.read("word/document.xml"))
    rows = root.iter(f"{W}tr")
    return [
        ["".join(part.text or "" for part in cell.iter(f"{W}t")) for cell in row.iter(f"{W}tc")]
        for row in rows
    ]


def filled(
    path: Path, answers: Mapping[str, tuple[str, str]], *, on: str = "", more: tuple[str, ...] = ()
) -> Path:
    """Fill in a form: by the name in a row its answer and last contact, and one who is missing."""
    rows = cells_of(path)
    for row in rows:
        if len(row) > 5 and row[5].startswith("tie ") and row[0] in answers:
            row[3], row[4] = answers[row[0]]
        if len(row) > 5 and row[5] == "date":
            row[3] = on
    if more:
        new = next(row for row in rows if len(row) > 5 and row[5] == "new")
        new[0], new[1], new[3] = more
    return saved(path, rows)


def saved(path: Path, rows: list[list[str]]) -> Path:
    """Save rows as another program does, in the form's own format."""
    if path.suffix == ".xlsx":
        with xlsxwriter.Workbook(path) as book:
            sheet = book.add_worksheet()
            for number, row in enumerate(rows):
                for column, cell in enumerate(row):
                    sheet.write_string(number, column, cell)
        return path
    paper = Document()
    table = paper.add_table(rows=0, cols=6)
    for row in rows:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    paper.save(str(path))
    return path
