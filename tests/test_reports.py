"""A report says where something went wrong, and names nobody."""

from pathlib import Path

import pytest

from stewardmap import reports
from stewardmap.paths import data_folder


def raised(error: Exception) -> Exception:
    try:
        raise error
    except Exception as caught:
        return caught


def test_a_report_has_the_place_and_neither_message_nor_folder() -> None:
    path = reports.keep_report(raised(KeyError("Ada Price")))
    assert path is not None
    said = path.read_text(encoding="utf-8")
    assert "KeyError" in said
    assert "test_reports.py:" in said
    assert "Ada" not in said
    assert str(Path(__file__).parent.parent) not in said


def test_only_the_newest_are_kept() -> None:
    kept = [reports.keep_lines([str(n)]) for n in range(reports.MOST_KEPT + 5)]
    there = sorted(data_folder("reports").glob("*.txt"))
    assert there == kept[5:]


def test_where_none_can_be_kept_nothing_is_raised(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("STEWARDMAP_HOME", str(tmp_path / "file"))
    assert reports.keep_report(raised(ValueError("x"))) is None


@pytest.mark.parametrize(
    ("name", "said"),
    [
        (reports.__file__, "stewardmap/reports.py"),
        ("/opt/someone/lib/json/decoder.py", "json/decoder.py"),
        ("<frozen runpy>", "<frozen runpy>"),
    ],
)
def test_folders_are_left_out(name: str, said: str) -> None:
    assert reports.without_folders(name) == said
