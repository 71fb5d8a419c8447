"""The passphrase from the command line: another one, and the sheet that opens the map without."""

from pathlib import Path

import pytest

from stewardmap.cli import main
from tests.cli.test_run import ended, no_window


@pytest.fixture
def town(tmp_path: Path) -> Path:
    (tmp_path / "old.txt").write_text("four old words here\n")
    (tmp_path / "new.txt").write_text("four new words there\n")
    path = tmp_path / "town.smap"
    assert main(["new", str(path), "--passphrase-file", str(tmp_path / "old.txt")], no_window) == 0
    return path


def test_the_passphrase_is_changed(town: Path, capsys: pytest.CaptureFixture[str]) -> None:
    old, new = town.with_name("old.txt"), town.with_name("new.txt")
    words = ("passphrase", town, "--passphrase-file", old, "--new-passphrase-file", new)
    code, said, _wrong = ended(capsys, *words)
    assert code == 0
    assert "Copies that were sent out keep the old one" in said
    assert ended(capsys, "findings", town, "--passphrase-file", old)[0] == 4
    assert ended(capsys, "findings", town, "--passphrase-file", new)[0] == 0


def test_the_sheet_is_written_and_the_map_left_alone(town: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before, sheet = town.read_bytes(), town.with_name("sheet.pdf")
    words = ("passphrase", town, "--passphrase-file", town.with_name("old.txt"), "--sheet")
    assert ended(capsys, *words, sheet)[0] == 0
    assert sheet.read_bytes().startswith(b"%PDF")
    assert town.read_bytes() == before
    assert ended(capsys, *words, town.with_name("sheet.docx"))[0] == 2
    also = ("--new-passphrase-file", town.with_name("new.txt"))
    assert ended(capsys, *words, sheet, *also)[0] == 2
