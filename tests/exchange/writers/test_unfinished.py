"""What is not finished is named so that it is known again, and what was left of it long ago goes."""

import os
from pathlib import Path

from stewardmap.exchange.writers.unfinished import unfinished_file, unfinished_folder
from stewardmap.exchange.writers.whole_file import write_whole

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


def test_a_name_as_long_as_a_disk_allows_is_written(tmp_path: Path) -> None:
    out = tmp_path / ("a" * 250 + ".pdf")
    write_whole(out, b"paper")
    assert list(tmp_path.iterdir()) == [out]
