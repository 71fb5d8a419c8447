"""What is written out comes back the same, whole, in CSV and in a workbook."""

import csv
import re
import unicodedata
from collections.abc import Callable
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZipFile

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stewardmap.errors import UserError, WorldError
from stewardmap.exchange.plan import ImportInput, plan_import
from stewardmap.exchange.readers import read_tables
from stewardmap.exchange.writers.tables import write_tables
from stewardmap.model.records import (
    KINDS,
    Action,
    DatedCopy,
    Export,
    Forgotten,
    Organisation,
    Person,
    Post,
    Record,
    Rehearsal,
    Spot,
    Tag,
)
from stewardmap.model.records.ties import tie_of_people
from stewardmap.model.snapshot import Snapshot
from tests.exchange.tables import NOTHING, applied
from tests.generated_maps import whole_maps

ON = date(2026, 11, 22)


def inputs(out: Path) -> list[ImportInput]:
    files = sorted(out.glob("*.csv"), reverse=True) if out.is_dir() else [out]
    return [ImportInput(table) for file in files for table in read_tables(file)]


def back(out: Path) -> Snapshot:
    return applied(plan_import(NOTHING, inputs(out)))


def assert_survives(records: list[Record]) -> None:
    snapshot = Snapshot.of_records(records, on=ON)
    with TemporaryDirectory() as folder:
        for out in (Path(folder) / "tables", Path(folder) / "tables.xlsx"):
            write_tables(snapshot, out)
            found = back(out)
            assert not found.of(Rehearsal)  # what is only thought about goes into no export
            assert not found.of(Forgotten)
            assert not found.of(DatedCopy)
            assert not found.of(Export)  # nor does what was sent to whom
            for kind in set(KINDS) - {Rehearsal, Forgotten, Export, DatedCopy}:
                assert dict(found.of(kind)) == dict(snapshot.of(kind))
            again = plan_import(snapshot, inputs(out))
            assert (again.problems, again.added, again.changed) == ((), (), ())


@settings(max_examples=30)
@given(whole_maps())
def test_every_field_of_every_record_survives(records: list[Record]) -> None:
    assert_survives(records)


_HARD = st.text(
    st.one_of(st.sampled_from("=+-@'\t\n ;,\"|#&"), st.characters(categories=("L", "N", "P", "S"))),
    max_size=12,
).map(lambda text: unicodedata.normalize("NFC", text))


@given(_HARD)
def test_any_text_survives(text: str) -> None:
    one, other = Person(name="Ann", notes=text), Person(name=f"x{text}", email=text)
    tie = tie_of_people(one.id, other.id, notes=text, source=text)
    tags = [Tag(label=f"{text}.", person_id=one.id)]
    assert_survives([one, other, tie, *tags])


@pytest.mark.parametrize(
    "text", ["=1+1", "+44 1632 960001", "-2", "@here", "\t=1", "'=1", "''", " =1", "'tis", "007"]
)
def test_cells_that_look_like_formulas_are_harmless_and_come_back(text: str, tmp_path: Path) -> None:
    snapshot = Snapshot.of_records([Person(name="Ann", notes=text)], on=ON)
    write_tables(snapshot, tmp_path / "out")
    write_tables(snapshot, tmp_path / "out.xlsx")
    with (tmp_path / "out" / "people.csv").open(encoding="utf-8-sig", newline="") as file:
        assert not any(cell[:1] in {"=", "+", "-", "@", "\t"} for row in csv.reader(file) for cell in row)
    for row in openpyxl.load_workbook(tmp_path / "out.xlsx")["people"].iter_rows():
        assert all(cell.data_type != "f" for cell in row)
    for out in (tmp_path / "out", tmp_path / "out.xlsx"):
        assert [person.notes for person in back(out).people.values()] == [text]


def test_csv_opens_in_excel_with_its_accents(tmp_path: Path) -> None:
    write_tables(Snapshot.of_records([Person(name="Siân Ŵyn")], on=ON), tmp_path / "out")
    assert (tmp_path / "out" / "people.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    assert sorted(file.name for file in (tmp_path / "out").iterdir()) == [
        "collaborations.csv", "connectors.csv", "contacts.csv", "memberships.csv", "needs.csv",
        "organisations.csv",
        "people.csv", "posts.csv", "ties.csv",
    ]  # fmt: skip


def test_an_earlier_export_is_replaced_and_other_files_are_left(tmp_path: Path) -> None:
    ann = Person(name="Ann")
    write_tables(Snapshot.of_records([ann, Tag(label="old", person_id=ann.id)], on=ON), tmp_path / "out")
    (tmp_path / "out" / "letter.txt").write_text("mine")
    write_tables(Snapshot.of_records([ann], on=ON), tmp_path / "out")
    left = {file.name for file in (tmp_path / "out").iterdir()}
    assert "letter.txt" in left
    assert "tags.csv" not in left
    assert [one for one in tmp_path.iterdir() if one.name.startswith(".")] == []


def test_a_folder_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    for out in (tmp_path / "no" / "out", tmp_path / "no" / "out.xlsx"):
        with pytest.raises(WorldError, match="There is no folder"):
            write_tables(Snapshot.of_records([Person(name="Ann")], on=ON), out)
    assert list(tmp_path.iterdir()) == []


def test_a_table_of_someone_s_own_is_never_written_over(tmp_path: Path) -> None:
    mine = tmp_path / "settings.csv"  # a table that this map has no rows for
    mine.write_text("name,value\nkept,1\n")
    with pytest.raises(WorldError, match=r"settings\.csv is there already"):
        write_tables(Snapshot.of_records([Person(name="Ann")], on=ON), tmp_path)
    assert [one.name for one in tmp_path.iterdir()] == ["settings.csv"]
    assert "kept" in mine.read_text()


def test_where_it_cannot_be_written_the_world_is_to_blame(tmp_path: Path) -> None:
    snapshot = Snapshot.of_records([Person(name="Ann")], on=ON)
    (tmp_path / "file").write_text("in the way")
    (tmp_path / "folder.xlsx").mkdir()
    for out in (tmp_path / "file", tmp_path / "folder.xlsx", tmp_path / "file" / "below"):
        with pytest.raises(WorldError):
            write_tables(snapshot, out)
    assert (tmp_path / "file").read_text() == "in the way"
    assert sorted(one.name for one in tmp_path.iterdir()) == ["file", "folder.xlsx"]


def test_a_text_too_long_for_a_sheet_is_refused_and_fits_a_csv(tmp_path: Path) -> None:
    snapshot = Snapshot.of_records([Person(name="Ann", notes="x" * 40_000)], on=ON)
    with pytest.raises(UserError, match="too long for a sheet"):
        write_tables(snapshot, tmp_path / "out.xlsx")
    assert not (tmp_path / "out.xlsx").exists()
    write_tables(snapshot, tmp_path / "out")
    assert back(tmp_path / "out").same_content(snapshot)


def test_a_row_of_words_that_are_headers_elsewhere_is_not_taken_for_the_headers() -> None:
    assert_survives([Action(text="date", finding_key="date")])


def test_the_same_map_gives_the_same_workbook_on_any_day(tmp_path: Path) -> None:
    snapshot = Snapshot.of_records([Person(name="Ann")], on=ON)
    for name in ("one.xlsx", "two.xlsx"):
        write_tables(snapshot, tmp_path / name)
    assert (tmp_path / "one.xlsx").read_bytes() == (tmp_path / "two.xlsx").read_bytes()
    with ZipFile(tmp_path / "one.xlsx") as parts:
        dates = set(re.findall(rb"\d{4}-\d\d-\d\dT[\d:]+", parts.read("docProps/core.xml")))
        assert {part.date_time for part in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert dates == {b"2000-01-01T00:00:00"}


def test_an_export_takes_the_place_of_another_whole_or_not_at_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out"
    write_tables(Snapshot.of_records([Person(name="Ann")], on=ON), out)
    out.chmod(0o700)
    seen: list[set[str]] = []
    rename, replace = Path.rename, Path.replace

    def looked(way: Callable[[Path, Path], Path]) -> Callable[[Path, Path], Path]:
        def moved(self: Path, to: Path) -> Path:
            done = way(self, to)
            seen.append({file.read_text("utf-8-sig").count("\n") for file in out.glob("people.csv")})
            return done

        return moved

    monkeypatch.setattr(Path, "rename", looked(rename))
    monkeypatch.setattr(Path, "replace", looked(replace))
    write_tables(Snapshot.of_records([Person(name="Bo"), Person(name="Cy")], on=ON), out)
    assert seen == [set(), {3}]
    assert out.stat().st_mode & 0o777 == 0o700
    assert list(tmp_path.iterdir()) == [out]


def test_an_export_that_cannot_take_the_place_leaves_the_other_where_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out"
    write_tables(Snapshot.of_records([Person(name="Ann")], on=ON), out)
    rename = Path.rename

    def fails(self: Path, to: Path) -> Path:
        if to == out and self.parent == tmp_path:
            raise PermissionError(13, "Permission denied")
        return rename(self, to)

    monkeypatch.setattr(Path, "rename", fails)
    with pytest.raises(WorldError, match="Permission denied"):
        write_tables(Snapshot.of_records([Person(name="Bo")], on=ON), out)
    assert list(tmp_path.iterdir()) == [out]
    assert "Ann" in (out / "people.csv").read_text("utf-8-sig")


def test_the_place_of_a_vacant_post_survives() -> None:
    body = Organisation(name="Council")
    post = Post(title="Director", organisation_id=body.id)
    assert_survives([body, post, Spot(post_id=post.id, x=1.5, y=-2.0, pinned=True)])
