"""What the program keeps beside the map, logs, reports and shows in a title names nobody on it."""

import logging
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from stewardmap.cli import main
from stewardmap.paths import data_folder
from stewardmap.picture.primitives import Subject
from stewardmap.ui.presenting.presentation import Presentation
from tests.ui.driving import Driver
from tests.ui.small_map import AMINA, TOM

THE_MAP = ("working", "backups")
"""The map itself: its working copy and its backups, kept as the document is."""
NAMES = ("Amina", "Rahman", "amina@example.org", "Okafor", "Zebedee", "Quartermain")


def kept_beside() -> str:
    """Everything that is kept in the program's own folder but the maps themselves, names of files too."""
    files = [one for one in data_folder().rglob("*") if one.is_file()]
    beside = [one for one in files if one.relative_to(data_folder()).parts[0] not in THE_MAP]
    assert beside
    said = (f"{one}\n{one.read_bytes().decode('utf-8', 'replace')}" for one in beside)
    return "\n".join(said)


def test_a_journey_leaves_no_name_behind(
    driver: Driver, caplog: pytest.LogCaptureFixture, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    caplog.set_level(logging.DEBUG)
    titles = [driver.window.windowTitle()]
    driver.keys("Ctrl+K")
    driver.write("Amina Rahman")
    driver.press(Qt.Key.Key_Return)
    driver.settle()
    for person in (AMINA, TOM):
        driver.window.session.select(Subject("person", person))
        driver.settle()
        titles.append(driver.window.windowTitle())
    driver.window.jobs.failed.emit(KeyError("Amina Rahman"))
    (tmp_path / "bad.csv").write_text("name,start\nZebedee Quartermain,never\n", encoding="utf-8")
    assert main(["import", str(tmp_path / "bad.csv"), str(tmp_path / "bad.csv")], lambda *_: 0) == 4
    driver.window.desk.act("present")
    driver.settle()
    titles += [one.windowTitle() for one in driver.window.desk.window.findChildren(Presentation)]
    driver.press(Qt.Key.Key_Escape)
    driver.settle()
    driver.close()
    for where, text in (("log", caplog.text), ("titles", " ".join(titles)), ("kept", kept_beside())):
        assert [name for name in NAMES if name in text] == [], where
    assert [name for name in NAMES if name in capfd.readouterr().err] == []


def test_a_name_in_a_log_or_beside_the_map_would_be_found(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    logging.getLogger("stewardmap.planted").info("Opened the page of %s", "Amina Rahman")
    assert "Rahman" in caplog.text
    (data_folder("reports") / "planted.txt").write_text("Amina Rahman", encoding="utf-8")
    assert "Rahman" in kept_beside()
