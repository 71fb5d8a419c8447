"""A round of confirming in a real window: forms out, answers in, and the ties that wait."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QTreeWidgetItem

from stewardmap.model.dates import day
from stewardmap.model.records import Action, Card, Export, Reading
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import ReadingState
from stewardmap.operations.commands import Change
from stewardmap.picture.primitives import Subject
from stewardmap.ui.dialogs.answers import AnswersDialog
from stewardmap.ui.dialogs.review import ReviewDialog
from tests.exchange.confirming.asked import filled
from tests.ui.driving import Driver
from tests.ui.small_map import AMINA, NOT_RATED, OF_BODIES, SIONED, STRONG, TOM
from tests.ui.test_importing import choose_file


def without_copies(snapshot: Snapshot) -> Snapshot:
    """Return a map without its list of copies sent out, which no undo takes back."""
    return snapshot.with_rows((), [(Export, one) for one in snapshot.of(Export)], snapshot.revision)


def send(driver: Driver, folder: Path) -> None:
    """Send everybody who is offered first a form, without a mouse."""
    folder.mkdir()
    driver.window.desk.act("send_forms")
    driver.dialog()
    driver.press(Qt.Key.Key_Return)
    dialog = driver.dialog(QFileDialog)
    dialog.setDirectory(str(folder.parent))
    choose_file(driver, folder)
    driver.wait(driver.no_dialog)
    driver.settle()


def read(driver: Driver, path: Path) -> AnswersDialog:
    driver.window.desk.act("read_answers")
    choose_file(driver, path)
    return driver.dialog(AnswersDialog)


def lines(dialog: AnswersDialog) -> dict[str, list[str]]:
    tops = [dialog.tree.topLevelItem(at) for at in range(dialog.tree.topLevelItemCount())]
    return {top.text(0): _below(top) for top in tops if top is not None}


def _below(top: QTreeWidgetItem) -> list[str]:
    return [top.child(at).text(0) for at in range(top.childCount())]


def test_forms_go_out_answers_come_in_and_undo_takes_each_back(driver: Driver, tmp_path: Path) -> None:
    empty, folder = driver.snapshot, tmp_path / "forms"
    send(driver, folder)
    assert sorted(path.name for path in folder.iterdir()) == [
        "Amina Rahman (Hospital Trust, Northmere Council, R&D Northmere CVS).xlsx",
        "Hospital Trust.xlsx",
        "Northmere Council.xlsx",
        "Siân Price (R&D Northmere CVS).xlsx",
        "Tom Okafor.xlsx",
    ]
    assert "0 of 5 answered" in driver.window.statusBar().counts.text()  # type: ignore[attr-defined]
    sent = driver.snapshot
    answers = {"Amina Rahman": ("1", ""), "Siân Price": ("?", "2026")}
    dialog = read(driver, filled(folder / "Tom Okafor.xlsx", answers, more=("Eve Elm", "", "3")))
    said = lines(dialog)
    assert list(said) == [
        "Where views part (1)",
        "To find out, kept among the actions (1)",
        "Last contacts (1)",
        "Answers (2)",
    ]
    assert "Amina Rahman says “4" in said["Where views part (1)"][0]
    assert dialog.detail.text() == said["Where views part (1)"][0]
    assert driver.snapshot.same_content(sent)
    driver.click(dialog.ok)
    driver.wait(driver.no_dialog)
    driver.settle()
    assert "1 of 5 answered" in driver.window.statusBar().counts.text()  # type: ignore[attr-defined]
    new = [row for row in driver.snapshot.of(Reading).values() if row.id not in sent.of(Reading)]
    assert {(row.tie_id, row.state, row.rung) for row in new} == {
        (STRONG, ReadingState.YES, 1),
        (NOT_RATED, ReadingState.YES, None),
    }
    assert len(driver.snapshot.of(Action)) == 1
    assert driver.window.session.workspace is not None
    assert driver.window.session.workspace.undo_label == "Answers of 1 form"
    driver.keys("Ctrl+Z")
    driver.wait(lambda: driver.snapshot.same_content(sent))
    driver.keys("Ctrl+Z")
    driver.wait(lambda: without_copies(driver.snapshot).same_content(empty))


def test_those_who_are_selected_get_word_papers(driver: Driver, tmp_path: Path) -> None:
    driver.window.session.select(Subject("person", TOM), Subject("person", SIONED))
    driver.window.desk.act("send_forms")
    dialog = driver.dialog()
    assert dialog.fields["whom"].currentText() == "2 that are selected"  # type: ignore[attr-defined]
    dialog.fields["form"].setFocus()
    driver.press(Qt.Key.Key_Down)
    driver.press(Qt.Key.Key_Return)
    choose_file(driver, tmp_path)
    driver.wait(driver.no_dialog)
    driver.settle()
    names = sorted(path.name for path in tmp_path.glob("*.docx"))
    assert names == ["Siân Price (R&D Northmere CVS).docx", "Tom Okafor.docx"]
    [told] = [one for one in driver.snapshot.of(Reading).values() if one.tie_id == STRONG and one.side == 2]
    assert told.state is ReadingState.NO_ANSWER


def test_a_file_that_is_no_form_is_said_and_nothing_can_be_recorded(driver: Driver, tmp_path: Path) -> None:
    path = tmp_path / "no.xlsx"
    path.write_text("Name,Post\n", encoding="utf-8")
    dialog = read(driver, path)
    assert "neither a workbook nor a Word paper" in lines(dialog)["Files that cannot be read (1)"][0]
    assert not dialog.ok.isEnabled()
    driver.press(Qt.Key.Key_Escape)
    driver.wait(driver.no_dialog)


def test_one_key_says_still_so_and_another_asks_in_the_next_round(driver: Driver, tmp_path: Path) -> None:
    session = driver.window.session
    session.do(Change(Card(title="Northmere", keeper_id=TOM), label="x"))
    session.do(Change(driver.snapshot.ties[STRONG], label="x"))
    old = next(row for row in driver.snapshot.of(Reading).values() if row.tie_id == STRONG)
    session.do(Change(_dated(old), label="x"))
    before = driver.snapshot
    driver.window.desk.act("review_ties")
    dialog = driver.dialog(ReviewDialog)
    assert [one.tie.id for one in dialog._rows] == [OF_BODIES, NOT_RATED, STRONG]
    assert dialog.table.item(2, 1).text() == "1 February 2020"  # type: ignore[union-attr]
    driver.press(Qt.Key.Key_S)
    driver.press(Qt.Key.Key_A)
    assert [one.tie.id for one in dialog._rows] == [NOT_RATED, STRONG]
    assert dialog.table.item(0, 3).text() == "asked then"  # type: ignore[union-attr]
    driver.press(Qt.Key.Key_Down)
    driver.press(Qt.Key.Key_S)
    assert [one.tie.id for one in dialog._rows] == [NOT_RATED]
    driver.press(Qt.Key.Key_Escape)
    driver.wait(driver.no_dialog)
    bodies = driver.snapshot.ties[OF_BODIES]
    assert (bodies.source, bodies.recorded_on is not None) == ("still so: Tom Okafor", True)
    own = [row for row in driver.snapshot.readings_of_tie[STRONG] if row.source == "still so"]
    assert [(row.state, row.rung) for row in own] == [(ReadingState.YES, 4)]
    send(driver, tmp_path / "forms")
    assert [path.name for path in (tmp_path / "forms").iterdir()] == ["Siân Price (R&D Northmere CVS).xlsx"]
    for _step in range(4):
        driver.keys("Ctrl+Z")
    driver.wait(lambda: without_copies(driver.snapshot).same_content(before))
    assert AMINA in driver.snapshot.people


def _dated(reading: Reading) -> Reading:
    return Reading(
        id=reading.id,
        tie_id=reading.tie_id,
        side=reading.side,
        state=reading.state,
        rung=reading.rung,
        on=day(2020, 2, 1),
    )
