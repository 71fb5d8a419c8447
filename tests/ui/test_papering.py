from datetime import timedelta
from pathlib import Path

import pytest
from docx import Document
from PySide6.QtCore import Qt

from stewardmap.analysis.dates.dated_copies import copy_of
from stewardmap.analysis.rehearsals.kept import as_text
from stewardmap.analysis.rehearsals.recipe import Leaving, Recipe
from stewardmap.model.records import Person, Rehearsal
from stewardmap.operations.commands import Add
from stewardmap.ui.dialogs.entry import EntryDialog
from tests.ui.driving import Driver
from tests.ui.test_importing import choose_file


def _asked(driver: Driver) -> EntryDialog:
    driver.window.desk.act("paper")
    return driver.dialog()


def _written(driver: Driver, dialog: EntryDialog, out: Path) -> Path:
    driver.click(dialog.ok)
    choose_file(driver, out)
    driver.wait(lambda: driver.window.messages.text.text() == f"{out.name} is written.")
    return out


def _text(path: Path) -> str:
    return "\n".join(one.text for one in Document(str(path)).paragraphs)


@pytest.mark.slow
def test_a_word_paper_takes_four_clicks_and_is_asked_for_by_itself_the_next_time(
    driver: Driver, tmp_path: Path
) -> None:
    dialog = _asked(driver)  # one click
    driver.click(dialog.fields["format"].buttons["docx"])  # two; three and four are Next and Save
    out = _written(driver, dialog, tmp_path / "paper.docx")
    assert "What is asked of the board" in _text(out) or "How this was worked out" in _text(out)
    assert driver.window.messages.offer.text() == "Show file"
    again = _asked(driver)
    assert again.fields["format"].value == "docx"
    again.reject()


@pytest.mark.slow
def test_what_is_not_ticked_is_not_in_the_paper_and_is_remembered(driver: Driver, tmp_path: Path) -> None:
    dialog = _asked(driver)
    driver.click(dialog.fields["format"].buttons["docx"])
    contents = dialog.fields["contents"]
    method = contents.item(contents.count() - 1)
    method.setCheckState(Qt.CheckState.Unchecked)
    dialog.fields["title"].setText("For the board")
    text = _text(_written(driver, dialog, tmp_path / "paper.docx"))
    assert text.startswith("For the board")
    assert "How this was worked out" not in text
    again = _asked(driver)
    assert "method" not in again.fields["contents"].value
    again.reject()


def test_a_paper_that_names_people_asks_whether_it_will_be_public(driver: Driver) -> None:
    dialog = _asked(driver)
    level, asked = dialog.fields["level"], dialog.fields["public"]
    assert not asked.isVisible()
    level.setFocus()
    driver.bot.keyClick(level, Qt.Key.Key_Down)
    driver.bot.keyClick(level, Qt.Key.Key_Down)
    assert level.value == "named"
    driver.wait(asked.isVisible)
    assert "public" in asked.text()
    dialog.reject()


def test_nothing_ticked_is_said_in_a_line(driver: Driver) -> None:
    dialog = _asked(driver)
    contents = dialog.fields["contents"]
    for at in range(contents.count()):
        contents.item(at).setCheckState(Qt.CheckState.Unchecked)
    driver.click(dialog.ok)
    assert dialog.problem.text() == "Nothing is ticked, so there is nothing to write."
    dialog.reject()


@pytest.mark.slow
def test_a_kept_rehearsal_is_in_a_paper_only_when_it_is_ticked(driver: Driver, tmp_path: Path) -> None:
    session = driver.window.desk.session
    person = min(session.snapshot.people)
    steps = as_text(Recipe((Leaving(person),), None))
    session.do(Add(Rehearsal(name="Quiet thought", steps=steps), label="Keep rehearsal"))
    dialog = _asked(driver)
    driver.click(dialog.fields["format"].buttons["docx"])
    kept = dialog.fields["rehearsals"]
    assert kept.value == ()
    kept.item(0).setCheckState(Qt.CheckState.Checked)
    text = _text(_written(driver, dialog, tmp_path / "paper.docx"))
    assert "Rehearsal: " in text
    assert "Quiet thought" not in text


@pytest.mark.slow
def test_the_preview_shows_the_map_and_says_how_large_its_names_are(driver: Driver) -> None:
    dialog = _asked(driver)
    preview = dialog.fields["preview"]
    driver.click(preview.ask)
    driver.wait(preview.picture.isVisible)
    assert preview.line.text().startswith("Smallest name: ")
    assert preview.line.text().endswith("points, good.")
    assert "map" in preview.picture.accessibleName().lower()
    driver.settle()
    assert preview.picture.height() == preview.picture.pixmap().height() > 100
    assert preview.picture.geometry().top() > preview.line.geometry().bottom()
    assert preview.rect().contains(preview.picture.geometry())
    dialog.reject()


@pytest.mark.slow
def test_what_changed_since_a_kept_date_is_in_the_paper_and_is_remembered(
    driver: Driver, tmp_path: Path
) -> None:
    dialog = _asked(driver)
    assert dialog.fields["since"].value == ""  # nothing is kept yet
    dialog.reject()
    then = driver.snapshot.at(driver.snapshot.on - timedelta(days=40))
    driver.window.session.do(Add(copy_of(then, "June board"), Person(name="Newly Come")), keeping=False)
    dialog = _asked(driver)
    assert dialog.fields["since"].currentText().startswith("June board, kept on ")
    driver.click(dialog.fields["format"].buttons["docx"])
    assert "Since last time" in _text(_written(driver, dialog, tmp_path / "paper.docx"))
    dialog = _asked(driver)
    dialog.fields["since"].setCurrentIndex(0)
    assert "Since last time" not in _text(_written(driver, dialog, tmp_path / "without.docx"))
    again = _asked(driver)
    assert again.fields["since"].value == ""
    again.reject()


def _look_for_template(driver: Driver, dialog: EntryDialog, path: Path) -> None:
    driver.click(dialog.fields["template"].choose)
    choose_file(driver, path)
    driver.settle()


@pytest.mark.slow
def test_a_word_paper_gets_the_councils_own_template_which_is_remembered(
    driver: Driver, tmp_path: Path
) -> None:
    own, none = tmp_path / "council.docx", tmp_path / "letter.docx"
    made = Document()
    made.sections[0].header.paragraphs[0].text = "Wendlesea Council"
    made.save(str(own))
    none.write_text("Dear all", encoding="utf-8")
    dialog = _asked(driver)
    template = dialog.fields["template"]
    assert not template.isVisible()
    driver.click(dialog.fields["format"].buttons["docx"])
    assert template.isVisible()
    _look_for_template(driver, dialog, none)
    driver.wait(dialog.problem.isVisible)
    assert dialog.problem.text().startswith("letter.docx cannot be read as a Word paper.")
    assert template.value == ""
    _look_for_template(driver, dialog, own)
    driver.wait(lambda: template.value == str(own))
    assert not dialog.problem.isVisible()
    paper = Document(str(_written(driver, dialog, tmp_path / "paper.docx")))
    assert paper.sections[0].header.paragraphs[0].text == "Wendlesea Council"
    again = _asked(driver)
    assert again.fields["template"].value == str(own)
    driver.click(again.fields["template"].without)
    assert again.fields["template"].value == ""
    again.reject()
    own.unlink()
    gone = _asked(driver)
    driver.wait(lambda: gone.fields["template"].value == "")
    gone.reject()
