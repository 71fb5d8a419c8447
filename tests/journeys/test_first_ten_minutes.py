"""From nothing to a board paper: a spreadsheet in, a look at what stands out, an answer, a paper out."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from stewardmap.analysis.finding import Severity
from stewardmap.model.vocabulary import AnswerKind
from stewardmap.ui.dialogs.importing.dialog import ImportDialog
from stewardmap.ui.panels.findings.choosing import lacking
from tests.ui.driving import Driver
from tests.ui.test_importing import choose_file

pytestmark = [pytest.mark.slow, pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)]

PEOPLE = """Full name,Employer,Job title,Ends
Amina Rahman,Northmere Council,Assistant Director,31/03/2027
Tom Okafor,Northshire Police,Inspector,
Sioned Price,Northmere CVS,Chief Officer,
Beth Carter,Mere Homes,Director,
"""
TIES = """From,To,Strength,Last contact
Amina Rahman,Tom Okafor,4,2026-01-10
Amina Rahman,Sioned Price,3,2026-02-01
Sioned Price,Beth Carter,2,
"""


@pytest.fixture
def open_on(qtbot: QtBot) -> Iterator[Callable[[Path | None], Driver]]:
    opened: list[Driver] = []

    def make(path: Path | None) -> Driver:
        opened.append(Driver(qtbot, path))
        return opened[-1]

    yield make
    for driver in opened:
        driver.close()


def test_the_first_ten_minutes(open_on: Callable[[Path | None], Driver], tmp_path: Path) -> None:
    for name, text in (("people.csv", PEOPLE), ("ties.csv", TIES)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    driver = open_on(None)

    driver.keys("Ctrl+I")
    choose_file(driver, tmp_path / "people.csv")
    dialog = driver.dialog(ImportDialog)
    driver.wait(dialog.ok.isEnabled)
    driver.click(dialog.ok)
    asked = driver.dialog()
    asked.fields["locked"].setCurrentIndex(1)  # made up, so it needs no passphrase
    driver.click(asked.ok)
    choose_file(driver, tmp_path / "Northmere.smap")
    driver.wait(lambda: driver.window.session.snapshot is not None)
    driver.settle()
    driver.keys("Ctrl+I")
    choose_file(driver, tmp_path / "ties.csv")
    dialog = driver.dialog(ImportDialog)
    driver.wait(dialog.ok.isEnabled)
    driver.click(dialog.ok)
    driver.settle()
    assert (len(driver.snapshot.people), len(driver.snapshot.ties)) == (4, 3)
    assert driver.map.drawn is not None

    driver.keys("Ctrl+2")
    told = lacking(driver.window.session.findings)
    assert told
    assert any("Amina Rahman" in one.said.sentence for one in told)
    driver.findings.show_key(told[0].finding.key)
    driver.click(driver.button(driver.findings, "Asked"))
    driver.settle()
    answered = next(one for one in driver.window.session.findings if one.finding.key == told[0].finding.key)
    assert answered.finding.answer is not None
    assert answered.finding.answer.decision is AnswerKind.ASKED
    assert answered.finding.severity in Severity

    driver.keys("Ctrl+P")
    driver.click(driver.dialog().ok)
    choose_file(driver, tmp_path / "paper.pdf")
    driver.wait(lambda: driver.window.messages.text.text() == "paper.pdf is written.")
    assert (tmp_path / "paper.pdf").read_bytes().startswith(b"%PDF")

    driver.close()
    again = open_on(tmp_path / "Northmere.smap")
    assert (len(again.snapshot.people), len(again.snapshot.ties)) == (4, 3)
