"""What is not finished is named so that it is known again, and what was left of it long ago goes."""

import os
import sys
from datetime import date
from pathlib import Path

import pytest

from stewardmap.exchange.writers.tables import write_tables
from stewardmap.exchange.writers.unfinished import unfinished_file, unfinished_folder
from stewardmap.exchange.writers.whole_file import write_whole
from stewardmap.model.snapshot import Snapshot

LONG_AGO = 1_000_000_000


def test_what_was_left_long_ago_is_taken_away_and_nothing_else(tmp_path: Path) -> None:
    out = tmp_path / "paper.pdf"
    handle, left = unfinished_file(out)
    os.close(handle)
    folder = unfinished_folder(out)
    (folder / "people.csv").write_text("name\n")
    _, young = unfinished_file(out)
    _, other = unfinished_file(tmp_path / "another.pdf")
    mine = tmp_path / ".paper.pdf.notes"
    mine.write_text("mine")
    for one in (left, folder, mine, other):
        os.utime(one, (LONG_AGO, LONG_AGO))
    write_whole(out, b"paper")
    assert set(tmp_path.iterdir()) == {out, young, mine, other}


@pytest.mark.skipif(sys.platform == "win32", reason="modes as on Unix")
@pytest.mark.parametrize("mask", [0o077, 0o022])
def test_what_is_put_in_place_is_for_whom_the_users_mask_says(tmp_path: Path, mask: int) -> None:
    before = os.umask(mask)
    try:
        write_whole(tmp_path / "paper.pdf", b"paper")
        write_tables(Snapshot.of_records([], date(2026, 11, 22)), tmp_path / "tables")
    finally:
        os.umask(before)
    modes = {one.name: one.stat().st_mode & 0o777 for one in tmp_path.iterdir()}
    assert modes == {"paper.pdf": 0o666 & ~mask, "tables": 0o777 & ~mask}
    assert {one.stat().st_mode & 0o777 for one in (tmp_path / "tables").iterdir()} == {0o666 & ~mask}


def test_a_name_as_long_as_a_disk_allows_is_written(tmp_path: Path) -> None:
    out = tmp_path / ("a" * 250 + ".pdf")
    write_whole(out, b"paper")
    assert list(tmp_path.iterdir()) == [out]
