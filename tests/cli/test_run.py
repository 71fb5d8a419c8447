"""Every command ends with the right number and one clear line, never a traceback, and loses nothing."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
import xlsxwriter  # type: ignore[import-untyped]

from stewardmap.cli import main
from stewardmap.model.records import Place
from stewardmap.operations.workspace import Workspace
from stewardmap.store.document.place import place_of


def no_window(path: Path | None, passphrase: str | None) -> int:
    raise AssertionError("no window was asked for")


@pytest.fixture
def plain(tmp_path: Path) -> Path:
    path = tmp_path / "town.smap"
    assert main(["new", str(path), "--plain", "--title", "Town", "--place", "Porthwen"], no_window) == 0
    return path


def ended(capsys: pytest.CaptureFixture[str], *words: object) -> tuple[int, str, str]:
    """Exit code, standard output and the one line of standard error."""
    capsys.readouterr()
    code = main([str(word) for word in words], no_window)
    said = capsys.readouterr()
    assert "Traceback" not in said.err
    return code, said.out, said.err.strip()


def test_new_map_has_title_and_place(plain: Path) -> None:
    with Workspace.open(plain) as workspace:
        snapshot = workspace.snapshot()
    assert snapshot.card.title == "Town"
    assert [place.name for place in snapshot.of(Place).values()] == ["Porthwen"]
    assert snapshot.card.place_id in snapshot.of(Place)


@pytest.mark.parametrize(
    "words",
    [
        ["findings"],
        ["nonsense"],
        ["findings", "x", "--js"],
        ["map", "a.smap", "a.gif"],
        ["paper", "a", "a.odt"],
    ],
)
def test_wrong_words(capsys: pytest.CaptureFixture[str], words: list[str]) -> None:
    code, _, said = ended(capsys, *words)
    assert code == 2
    assert said


@pytest.mark.parametrize("command", ["findings", "relations", "export", "open", "import"])
def test_missing_map(capsys: pytest.CaptureFixture[str], tmp_path: Path, command: str) -> None:
    table = tmp_path / "people.csv"
    table.write_text("name\nAda\n", encoding="utf-8")
    more = {"export": [tmp_path / "out"], "import": [table]}.get(command, [])
    code, _, said = ended(capsys, command, tmp_path / "none.smap", *more)
    assert code == 4
    assert "There is no map" in said
    assert "\n" not in said


def test_encrypted_map_by_passphrase_file(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    secret, path = tmp_path / "secret.txt", tmp_path / "a.smap"
    secret.write_text("bara brith\n", encoding="utf-8")
    assert ended(capsys, "new", path, "--passphrase-file", secret)[0] == 0
    assert ended(capsys, "findings", path, "--passphrase-file", secret)[0] == 0
    assert ended(capsys, "findings", path)[0] == 4
    secret.write_text("bara brith\r\n", encoding="utf-8-sig")  # as an editor on Windows saves it
    assert ended(capsys, "findings", path, "--passphrase-file", secret)[0] == 0
    secret.write_text("welsh cakes\n", encoding="utf-8")
    code, _, said = ended(capsys, "findings", path, "--passphrase-file", secret)
    assert code == 4
    assert "passphrase does not open" in said


def test_passphrase_file_that_is_not_there(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert ended(capsys, "new", tmp_path / "a.smap", "--passphrase-file", tmp_path / "no")[0] == 5
    assert not (tmp_path / "a.smap").exists()


def test_new_map_asks_for_a_passphrase_or_plain(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    code, _, said = ended(capsys, "new", tmp_path / "a.smap")
    assert code == 2
    assert "--plain" in said


def test_new_map_over_another(capsys: pytest.CaptureFixture[str], plain: Path) -> None:
    before = plain.read_bytes()
    assert ended(capsys, "new", plain, "--plain")[0] == 5
    assert plain.read_bytes() == before


def test_map_in_use(capsys: pytest.CaptureFixture[str], plain: Path) -> None:
    hold = "import sys; from pathlib import Path; from stewardmap.operations.workspace import Workspace;"
    hold += f"w = Workspace.open(Path({str(plain)!r})); print('open', flush=True); sys.stdin.read()"
    with subprocess.Popen(
        [sys.executable, "-c", hold], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as other:
        assert other.stdout
        assert other.stdout.readline().strip() == b"open"
        code, _, said = ended(capsys, "findings", plain)
        other.communicate()
    assert code == 4
    assert "in use" in said


def test_import_adds_and_says_so(capsys: pytest.CaptureFixture[str], plain: Path, tmp_path: Path) -> None:
    table = tmp_path / "people.csv"
    table.write_text("Full name,Employer,Job title\nAda Price,Trust,Lead\nBea Roe,Trust,\n", encoding="utf-8")
    before = plain.read_bytes()
    code, out, _ = ended(capsys, "import", plain, table, "--dry-run", "--json")
    assert code == 0
    assert json.loads(out)["counts"]["person"]["added"] == 2
    assert plain.read_bytes() == before
    assert ended(capsys, "import", plain, table)[0] == 0
    with Workspace.open(plain) as workspace:
        assert {p.name for p in workspace.snapshot().people.values()} == {"Ada Price", "Bea Roe"}
        assert workspace.undo_label == "Import of people.csv"


def test_import_with_their_headers(capsys: pytest.CaptureFixture[str], plain: Path, tmp_path: Path) -> None:
    one, two = tmp_path / "one.csv", tmp_path / "two.csv"
    one.write_text("wer,wo\nAda,Trust\n", encoding="utf-8")
    two.write_text("who,where\nBea,Board\n", encoding="utf-8")
    columns = [
        "one.csv:wer=name",
        "one.csv:wo=organisation",
        "two.csv:who=person",
        "two.csv:where=collaboration",
    ]
    kinds = ["--as", "people", "--as", "memberships"]
    code, _, said = ended(capsys, "import", plain, one, two, *kinds, "--columns", *columns)
    assert (code, said) == (0, said)
    with Workspace.open(plain) as workspace:
        assert {p.name for p in workspace.snapshot().people.values()} == {"Ada", "Bea"}


def test_columns_are_for_the_table_of_that_path_before_one_of_that_name(
    capsys: pytest.CaptureFixture[str], plain: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "old").mkdir()
    for path, header in (("old/people.csv", "wer"), ("people.csv", "wie")):
        Path(path).write_text(f"{header},email\n{header},x@x.example\n", encoding="utf-8")
    words = ["import", plain, "old/people.csv", "people.csv", "--as", "people", "--columns"]
    code, _, said = ended(capsys, *words, "people.csv:wie=name", "old/people.csv:wer=name")
    assert (code, said) == (0, said)


def test_columns_that_may_be_for_either_table_are_asked_about(
    capsys: pytest.CaptureFixture[str], plain: Path, tmp_path: Path
) -> None:
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "people.csv").write_text("wer\nAda\n", encoding="utf-8")
    before = plain.read_bytes()
    both = (tmp_path / "a" / "people.csv", tmp_path / "b" / "people.csv")
    code, _, said = ended(capsys, "import", plain, *both, "--columns", "people.csv:wer=name")
    assert code == 2
    assert str(both[0]) in said
    assert "\n" not in said
    assert plain.read_bytes() == before


def test_of_a_workbook_each_sheet_takes_the_columns_that_it_has(
    capsys: pytest.CaptureFixture[str], plain: Path, tmp_path: Path
) -> None:
    book = tmp_path / "book.xlsx"
    with xlsxwriter.Workbook(book) as made:
        for name, rows in {
            "wer": [["Wie", "Waar"], ["Ada", "NHS"]],
            "mit": [["Van", "Naar"], ["Ada", "Bea"]],
        }.items():
            sheet = made.add_worksheet(name)
            for number, row in enumerate(rows):
                sheet.write_row(number, 0, row)
    columns = ["Wie=name", "Waar=organisation", "Van=from", "Naar=to"]
    code, _, said = ended(capsys, "import", plain, book, "--columns", *columns)
    assert (code, said) == (0, said)
    with Workspace.open(plain) as workspace:
        assert len(workspace.snapshot().ties) == 1


def test_rows_of_one_name_are_one_person_or_two_as_the_command_says(
    capsys: pytest.CaptureFixture[str], plain: Path, tmp_path: Path
) -> None:
    table = tmp_path / "people.csv"
    rows = "Ann Lee,Council,Clerk\nAnn Lee,School,Governor\nAnn Lee,Parish,Clerk\nBo,Council,\nBo,School,\n"
    table.write_text(f"name,organisation,post\n{rows}", encoding="utf-8")
    before = plain.read_bytes()
    code, _, said = ended(capsys, "import", plain, table)
    assert code == 3
    assert len(said.splitlines()) == 3
    assert '--one-person "Ann Lee"' in said
    assert plain.read_bytes() == before

    def people(*words: str) -> int:
        plain.write_bytes(before)
        code, out, said = ended(capsys, "import", plain, table, "--dry-run", "--json", *words)
        assert code == 0, said
        return int(json.loads(out)["counts"]["person"]["added"])

    assert people("--one-person", "ann lee", "--two-people", "Bo") == 3
    assert people("--one-person") == 2
    assert people("--two-people", "Ann Lee", "Bo") == 5
    assert people("--one-person", "--two-people", "Ann Lee") == 4
    assert ended(capsys, "import", plain, table, "--one-person", "Bo", "--two-people", "bo")[0] == 2


def test_every_file_that_cannot_be_read_is_named(
    capsys: pytest.CaptureFixture[str], plain: Path, tmp_path: Path
) -> None:
    code, _, said = ended(capsys, "import", plain, tmp_path / "a.csv", tmp_path / "b.csv")
    assert code == 3
    assert [line[:5] for line in said.splitlines()] == ["a.csv", "b.csv"]


def test_import_with_problems_changes_no_byte(
    capsys: pytest.CaptureFixture[str], plain: Path, tmp_path: Path
) -> None:
    table = tmp_path / "ties.csv"
    table.write_text("from,to,strength\nAda,Bea,3\nBea,Cas,9\nCas,Ada,often\n", encoding="utf-8")
    before = plain.read_bytes()
    code, out, said = ended(capsys, "import", plain, table, "--as", "ties", "--json")
    assert code == 3
    problems = json.loads(out)
    assert [(p["row"], p["column"]) for p in problems] == [(3, "strength"), (4, "strength")]
    assert all(set(p) == {"file", "row", "column", "problem", "do"} for p in problems)
    assert len(said.splitlines()) == 2
    assert plain.read_bytes() == before


@pytest.mark.parametrize("content", [None, b"", bytes(range(256)) * 20])
def test_import_of_no_table(
    capsys: pytest.CaptureFixture[str], plain: Path, tmp_path: Path, content: bytes | None
) -> None:
    table = tmp_path / "table.csv"
    if content is not None:
        table.write_bytes(content)
    assert ended(capsys, "import", plain, table)[0] == 3
    assert ended(capsys, "import", plain, tmp_path)[0] == 3


def test_findings_and_relations_of_an_empty_map(capsys: pytest.CaptureFixture[str], plain: Path) -> None:
    assert ended(capsys, "findings", plain)[0] == 0
    assert json.loads(ended(capsys, "findings", plain, "--json")[1]) == []
    assert json.loads(ended(capsys, "relations", plain, "--json")[1]) == []


def test_purpose_that_nobody_knows(capsys: pytest.CaptureFixture[str], plain: Path) -> None:
    code, _, said = ended(capsys, "findings", plain, "--purpose", "Peace")
    assert code == 3
    assert "Peace" in said
    code, out, _ = ended(capsys, "findings", plain, "--purpose", "Peace", "--json")
    assert code == 3
    (problem,) = json.loads(out)
    assert set(problem) == {"file", "row", "column", "problem", "do"}


@pytest.mark.parametrize("when", ["2026-11-22", "22/11/2026", "Nov 2026", "2026"])
def test_a_day_is_written_as_in_a_table(capsys: pytest.CaptureFixture[str], plain: Path, when: str) -> None:
    assert ended(capsys, "relations", plain, "--at", when)[0] == 0


@pytest.mark.parametrize(
    "words", [["--at", "soon"], ["--at", "0001-01-01"], ["--view", "all"], ["--theta", "9"]]
)
def test_a_value_that_an_option_does_not_know(
    capsys: pytest.CaptureFixture[str], plain: Path, words: list[str]
) -> None:
    code, _, said = ended(capsys, "findings", plain, *words)
    assert code == 2
    assert words[0] in said
    assert "View" not in said


def test_a_missing_map_is_said_before_a_missing_table(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert ended(capsys, "import", tmp_path / "no.smap", tmp_path / "no.csv")[0] == 4


def test_export_into_a_folder_with_a_dot_in_its_name(
    capsys: pytest.CaptureFixture[str], plain: Path, tmp_path: Path
) -> None:
    out = tmp_path / "copy 22.11"
    out.mkdir()
    assert ended(capsys, "export", plain, out)[0] == 0
    assert (out / "people.csv").exists()


@pytest.mark.parametrize("command", ["map", "paper"])
def test_output_that_cannot_be_written(
    capsys: pytest.CaptureFixture[str], plain: Path, tmp_path: Path, command: str
) -> None:
    out = tmp_path / "nowhere" / "out.pdf"
    assert ended(capsys, command, plain, out)[0] == 5
    assert not out.parent.exists()


def test_a_fault_of_ours_is_one_line_and_a_report_without_names(
    capsys: pytest.CaptureFixture[str], plain: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> None:
        raise KeyError("Ada Price")

    monkeypatch.setattr("stewardmap.cli.printed.parameters", fails)
    code, _, said = ended(capsys, "findings", plain)
    assert code == 1
    assert "Ada" not in said
    report = next(Path(os.environ["STEWARDMAP_HOME"], "reports").iterdir()).read_text(encoding="utf-8")
    assert "KeyError" in report
    assert "Ada" not in report


@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
@pytest.mark.parametrize("request_to_stop", [signal.SIGINT, signal.SIGTERM])
def test_interrupted(plain: Path, tmp_path: Path, request_to_stop: signal.Signals) -> None:
    table = tmp_path / "big.csv"
    rows = "".join(f"Person {n},Body {n % 900},Post {n}\n" for n in range(20_000))
    table.write_text("name,organisation,post\n" + rows, encoding="utf-8")
    before = plain.read_bytes()
    words = [sys.executable, "-m", "stewardmap", "import", str(plain), str(table)]
    with subprocess.Popen(words, stderr=subprocess.PIPE, start_new_session=True) as running:
        while running.poll() is None and not _has_open(running.pid, place_of(plain).working):
            time.sleep(0.01)
        os.kill(running.pid, request_to_stop)
        said = running.communicate()[1].decode()
    assert running.returncode == 130, said
    assert "Traceback" not in said
    assert plain.read_bytes() == before
    assert {file.name for file in tmp_path.iterdir()} <= {"town.smap", "big.csv", "home"}


def _has_open(process: int, file: Path) -> bool:
    """Whether a process has opened a file."""
    try:
        return any(link.readlink() == file for link in Path(f"/proc/{process}/fd").iterdir())
    except OSError:
        return False


def test_no_display_is_said_plainly(tmp_path: Path) -> None:
    bare = {k: v for k, v in os.environ.items() if k not in {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}}
    done = subprocess.run(
        [sys.executable, "-m", "stewardmap"], env=bare, capture_output=True, text=True, check=False
    )
    assert done.returncode == 5
    assert "no display" in done.stderr
