from pathlib import Path

import pytest
from hypothesis import given, settings

from stewardmap.analysis.dates.dated_copies import copy_of
from stewardmap.analysis.findings import find
from stewardmap.errors import UserError, WorldError
from stewardmap.exchange.writers.map_picture import write_map
from stewardmap.model.records import Card, Holding, Organisation, Person, Post, Record
from stewardmap.model.records.ties import tie_of_people
from stewardmap.model.snapshot import Snapshot
from stewardmap.picture.compose import compose
from stewardmap.picture.filter import Filter
from stewardmap.picture.frame import paper
from stewardmap.picture.options import Options
from stewardmap.picture.scene import MapKind
from stewardmap.picture.scene_of import scene_of
from stewardmap.render.measure import QtMeasurer
from stewardmap.render.pdf import to_pdf
from stewardmap.render.svg import to_svg
from stewardmap.wording.namer import Namer
from stewardmap.wording.naming import Naming
from tests.generated_maps import whole_maps
from tests.picture.places import ON, place

STARTS = {".svg": b"<svg", ".png": b"\x89PNG", ".pdf": b"%PDF"}


@pytest.mark.parametrize("ending", STARTS)
@pytest.mark.parametrize("naming", [Naming.ORGANISATIONS, Naming.ANONYMOUS])
def test_each_format_is_written(tmp_path: Path, ending: str, naming: Naming) -> None:
    out = tmp_path / f"map{ending}"
    write_map(out, place(), find(place()), naming=naming)
    assert out.read_bytes().startswith(STARTS[ending])
    assert [path.name for path in tmp_path.iterdir()] == [out.name]


def test_the_same_map_gives_the_same_bytes(tmp_path: Path) -> None:
    files = [tmp_path / "a.svg", tmp_path / "b.svg"]
    for out in files:
        write_map(out, place(), find(place()))
    assert files[0].read_bytes() == files[1].read_bytes()


def test_a_level_tells_no_more_than_it_says(tmp_path: Path) -> None:
    snapshot = place(30, 20, 3, 60)
    told: dict[Naming, str] = {}
    findings = find(snapshot)
    for naming in Naming:
        out = tmp_path / f"{naming}.svg"
        write_map(out, snapshot, findings, naming=naming, page="A3")
        told[naming] = out.read_text(encoding="utf-8")
    people = {p.name for p in snapshot.people.values()}
    assert any(_whole(name) in told[Naming.NAMED] for name in people)
    for naming in (Naming.ROLES, Naming.ORGANISATIONS, Naming.ANONYMOUS):
        assert not any(_whole(name) in told[naming] for name in people)
    assert not any(f'-{one}"' in told[Naming.ORGANISATIONS] for one in snapshot.people)
    for body in (*snapshot.organisations.values(), *snapshot.collaborations.values()):
        assert _whole(body.name) not in told[Naming.ANONYMOUS]
    assert "Eastmere" not in told[Naming.ANONYMOUS]


@pytest.mark.parametrize("naming", Naming)
def test_a_day_on_which_the_map_was_kept_is_drawn_as_it_was_kept(tmp_path: Path, naming: Naming) -> None:
    gone = [Organisation(name="Harbour Trust"), Person(name="Mary Quill")]
    now = [*_records(place()), copy_of(Snapshot.of_records([*_records(place()), *gone], on=ON), "June board")]
    write_map(tmp_path / "a.svg", Snapshot.of_records(now, on=ON), (), naming=naming, part=Filter(on=ON))
    told = (tmp_path / "a.svg").read_text(encoding="utf-8")
    assert ("Harbour Trust" in told) is (naming is not Naming.ANONYMOUS)
    assert ("Mary Quill" in told) is (naming is Naming.NAMED)
    write_map(tmp_path / "b.svg", Snapshot.of_records(now, on=ON), (), naming=naming)
    assert "Harbour Trust" not in (tmp_path / "b.svg").read_text(encoding="utf-8")


def _records(snapshot: Snapshot) -> list[Record]:
    return [row for table in snapshot.tables.values() for row in table.values()]


@pytest.mark.parametrize("naming", [Naming.ROLES, Naming.ORGANISATIONS])
def test_no_name_typed_into_a_title_is_drawn_below_named(tmp_path: Path, naming: Naming) -> None:
    body, other = Organisation(name="Council"), Organisation(name="Food Bank")
    jo, al = Person(name="Jo Hall"), Person(name="Al Ray")
    aide = Post(title="Aide to Jo Hall", organisation_id=body.id)
    clerk = Post(title="Clerk", organisation_id=other.id)
    holdings = [Holding(person_id=al.id, post_id=aide.id), Holding(person_id=jo.id, post_id=clerk.id)]
    card = Card(title="What Jo Hall knows")
    rows = [body, other, jo, al, aide, clerk, *holdings, tie_of_people(jo.id, al.id), card]
    snapshot = Snapshot.of_records(rows, ON)
    for title, drawn in (("", "What [name] knows"), ("After Jo Hall", "After [name]")):
        write_map(tmp_path / "map.svg", snapshot, (), naming=naming, title=title)
        told = (tmp_path / "map.svg").read_text(encoding="utf-8")
        assert "Hall" not in told
        assert drawn in told
    write_map(tmp_path / "map.svg", snapshot, (), naming=Naming.NAMED)
    assert "What Jo Hall knows" in (tmp_path / "map.svg").read_text(encoding="utf-8")


def _whole(name: str) -> str:
    return f">{name}<"


def test_another_ending_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"\.svg, \.png or \.pdf"):
        write_map(tmp_path / "map.gif", place(), ())


@pytest.mark.parametrize("where", ["nowhere/map.svg", "folder.svg"])
def test_what_cannot_be_written_is_said_in_one_line(tmp_path: Path, where: str) -> None:
    (tmp_path / "folder.svg").mkdir()
    with pytest.raises(WorldError) as raised:
        write_map(tmp_path / where, place(8, 3, 1, 4), ())
    assert "\n" not in str(raised.value)
    assert [path.name for path in tmp_path.iterdir()] == ["folder.svg"]


@settings(max_examples=25)
@given(records=whole_maps())
def test_any_map_can_be_drawn_as_any_kind(records: list[Record]) -> None:
    snapshot = Snapshot.of_records(records, ON)
    for kind in MapKind:
        scene = scene_of(snapshot, find(snapshot), Namer(snapshot), Options(kind=kind))
        picture = compose(scene, paper("A4"), QtMeasurer())
        assert to_svg(picture, for_typst=True).endswith("</svg>\n")


@settings(max_examples=12)
@given(records=whole_maps())
def test_any_map_can_be_printed_in_any_script(records: list[Record]) -> None:
    snapshot = Snapshot.of_records(records, ON)
    scene = scene_of(snapshot, (), Namer(snapshot))
    assert to_pdf(compose(scene, paper("A4"), QtMeasurer())).startswith(b"%PDF")
