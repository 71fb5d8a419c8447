"""`stewardmap confirm`: forms out, answers in."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from stewardmap.cli import main
from tests.exchange.confirming.asked import cells_of, filled

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def town(sample: Path, tmp_path: Path) -> Path:
    mine = tmp_path / "town.smap"
    mine.write_bytes(sample.read_bytes())
    return mine


@pytest.fixture
def run(town: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    def ran(*words: str | Path) -> tuple[int, str, str]:
        code = main(["confirm", str(town), *map(str, words)], lambda *_: 0)
        said = capsys.readouterr()
        return code, said.out, said.err

    return ran


@pytest.mark.parametrize("ending", ["xlsx", "docx"])
def test_forms_go_out_and_answers_come_in(run: Run, tmp_path: Path, ending: str) -> None:
    code, out, _ = run("--out", tmp_path / "forms", "--as", ending, "--only", "Jean Tipping", "--json")
    assert code == 0
    [name] = json.loads(out)["files"]
    path = tmp_path / "forms" / name
    assert path.suffix == f".{ending}"
    other = next(row[0] for row in cells_of(path) if len(row) > 5 and row[5].startswith("tie "))
    code, out, _ = run("--in", filled(path, {other: ("3", "")}, more=("Somebody New", "", "")), "--json")
    told = json.loads(out)
    assert (code, told["asked"], told["answered"], told["refused"]) == (0, 1, 1, [])
    assert [(one["by"], one["on"], one["rung"]) for one in told["readings"]] == [("Jean Tipping", other, 3)]
    assert told["questions"] == ["Jean Tipping names Somebody New. Not on the map. Who is it?"]
    code, out, _ = run("--in", path)
    assert (code, out) == (0, "Recorded 0 answers of 1 form: 1 of 1 answered.\n1 was recorded already.\n")


def test_old_ties_alone_and_the_whole_map(run: Run, tmp_path: Path) -> None:
    assert run("--out", tmp_path / "all")[0] == 0
    assert len(list((tmp_path / "all").iterdir())) > 20
    assert run("--out", tmp_path / "old", "--old")[0] in (0, 3)


def test_what_is_wrong_changes_nothing(run: Run, town: Path, tmp_path: Path) -> None:
    before = town.read_bytes()
    bad = tmp_path / "bad.xlsx"
    bad.write_bytes(b"PK\x03\x04 no workbook")
    assert run("--in", bad)[0] == 3
    assert run("--in", tmp_path / "none.xlsx")[0] == 3
    assert run("--in", bad, "--only", "Jean Tipping")[0] == 2
    assert run("--out", tmp_path / "no" / "where")[0] == 5
    assert run()[0] == 2
    assert run("--out", tmp_path / "forms", "--in", bad)[0] == 2
    assert town.read_bytes() == before


def test_one_form_is_one_form_and_several_are_forms(run: Run, tmp_path: Path) -> None:
    one = run("--out", tmp_path / "one", "--only", "Jean Tipping")[1]
    assert one == f"Wrote 1 form to {tmp_path / 'one'}. Send it to the one it is named after.\n"
    many = run("--out", tmp_path / "many", "--only", "Jean Tipping", "--only", "Jonas Ekeland")[1]
    assert many == f"Wrote 2 forms to {tmp_path / 'many'}. Send each to the one it is named after.\n"
