"""In front of a room: what is seen, what is not, and that nothing of the map is touched."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QLabel, QToolBar

from stewardmap.model.records import SavedView
from stewardmap.model.saved_list import SavedList
from stewardmap.model.saved_list import as_text as list_as_text
from stewardmap.picture.filter import Filter
from stewardmap.picture.primitives import Text
from stewardmap.picture.scene import MapKind
from stewardmap.picture.shown import Shown, as_text
from stewardmap.picture.theme import PROJECTOR
from stewardmap.ui.door import add
from stewardmap.ui.parts.editors import ChoiceEditor
from stewardmap.ui.parts.entries import NameEntry, TextEntry
from stewardmap.ui.presenting.notes import Notes
from stewardmap.ui.presenting.presentation import Presentation
from tests.ui.driving import Driver
from tests.ui.small_map import TOM

Key = Qt.Key


@pytest.fixture
def stage(driver: Driver) -> Iterator[Presentation]:
    """A presentation of the small map, begun by its key."""
    driver.keys("F5")
    found = driver.window.findChild(Presentation)
    assert found is not None
    driver.settle()
    yield found
    if driver.window.findChild(Presentation) is not None:
        driver.bot.keyClick(found, Key.Key_Escape)


def press(driver: Driver, stage: Presentation, *keys: Key) -> None:
    for key in keys:
        driver.bot.keyClick(stage, key)
        driver.settle()


def names_shown(stage: Presentation) -> str:
    """Every word that the room can read now."""
    said = [one.text() for one in stage.findChildren(QLabel) if one.isVisible()]
    if stage.middle.currentWidget() is stage.view and stage.drawn is not None:
        said += [one.words for one in stage.drawn.picture.primitives if isinstance(one, Text)]
    return "\n".join(said)


def everyone(driver: Driver) -> list[str]:
    return [person.name for person in driver.snapshot.people.values()]


def test_nobody_is_named_on_any_slide_until_a_key_is_pressed(driver: Driver, stage: Presentation) -> None:
    assert len(stage.slides) >= 5
    for at in range(len(stage.slides)):
        stage.go(at)
        driver.settle()
        shown = names_shown(stage)
        assert shown.strip()
        assert [name for name in everyone(driver) if name in shown] == []
    press(driver, stage, Key.Key_Home, Key.Key_N)
    assert [name for name in everyone(driver) if name in names_shown(stage)]
    press(driver, stage, Key.Key_N)
    assert [name for name in everyone(driver) if name in names_shown(stage)] == []


def test_the_slides_are_turned_by_keys_and_end_at_their_ends(driver: Driver, stage: Presentation) -> None:
    seen = []
    for _slide in stage.slides:
        seen.append(stage.title.text())
        press(driver, stage, Key.Key_Right)
    assert seen == [slide.title for slide in stage.slides]
    assert stage.at == len(stage.slides) - 1
    press(driver, stage, Key.Key_Left)
    assert stage.at == len(stage.slides) - 2
    press(driver, stage, Key.Key_Home)
    assert (stage.at, stage.middle.currentWidget()) == (0, stage.view)


def test_the_map_has_the_projectors_colours_and_large_names(driver: Driver, stage: Presentation) -> None:
    assert stage.drawn is not None
    frame = stage.drawn.picture.frame
    assert frame.theme is PROJECTOR
    assert frame.label_size >= 18
    stage.grab()
    driver.settle()
    driver.wait(lambda: bool(stage.grab()) and stage.view.item.is_sharp)
    port = stage.view.viewport().rect()
    for thing in stage.drawn.scene.things:
        assert port.contains(stage.view.point_of(stage.drawn.scene.position(thing.subject)).toPoint())
    assert not any(one.alarm for one in stage.drawn.scene.things if one.subject.kind == "person")


def test_what_holds_is_told_before_what_does_not(driver: Driver, stage: Presentation) -> None:
    headings = [slide.title for slide in stage.slides if slide.part is not None]
    assert headings[:2] == ["What holds", "What is serious"]


def test_b_hides_everything_and_shows_it_again(driver: Driver, stage: Presentation) -> None:
    press(driver, stage, Key.Key_B)
    assert not stage.title.isVisible()
    image = stage.grab().toImage()
    assert image.pixelColor(image.width() // 2, image.height() // 2).lightness() == 0
    press(driver, stage, Key.Key_B)
    assert stage.title.isVisible()


def test_escape_puts_the_window_back_and_the_map_is_untouched(driver: Driver) -> None:
    before, places = driver.snapshot, dict(driver.map.pictures.places)
    state = driver.window.windowState()
    driver.keys("F5")
    driver.settle()
    stage = driver.window.findChild(Presentation)
    assert stage is not None
    assert not driver.window.menuBar().isVisible()
    press(driver, stage, Key.Key_Right, Key.Key_Right, Key.Key_Escape)
    assert driver.window.findChild(Presentation) is None
    assert driver.window.windowState() == state
    assert driver.window.menuBar().isVisible()
    assert all(bar.isVisible() for bar in driver.window.findChildren(QToolBar))
    assert driver.snapshot is before
    assert driver.map.pictures.places == places


def test_saved_views_are_the_slides_with_what_is_said_of_them(driver: Driver) -> None:
    council = Shown(kind=MapKind.ORGANISATIONS, filter=Filter(theta=2))
    view = SavedView(
        name="Who leans on whom",
        number=1,
        shows=as_text(council),
        says="Look at the middle.",
        notes="Breathe.",
    )
    driver.window.session.do(add(view, label="Save"), keeping=False)
    driver.keys("F5")
    driver.settle()
    stage = driver.window.findChild(Presentation)
    assert stage is not None
    assert (stage.title.text(), stage.says.text()) == ("Who leans on whom", "Look at the middle.")
    assert stage.drawn is not None
    assert stage.drawn.scene.kind is MapKind.ORGANISATIONS
    assert stage.slides[1].part is not None  # and no plain maps beside them
    assert "Breathe." not in names_shown(stage)
    notes = Notes(stage, driver.window.screen())
    notes.show_slide(stage.slides[0], stage.slides[1])
    assert notes.notes.text() == "Breathe."
    assert stage.slides[1].title in notes.after.text()
    driver.bot.keyClick(notes, Key.Key_Right)  # keys are the stage's, whichever window has them
    assert stage.at == 1
    notes.close()
    press(driver, stage, Key.Key_Escape)


def test_somebody_is_added_while_people_talk_and_taken_back(driver: Driver, stage: Presentation) -> None:
    count = len(driver.snapshot.people)
    driver.bot.keyClick(stage, Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    box = driver.window.find_box
    assert box.isVisible()
    driver.bot.keyClicks(box.line, "Wren Newcombe, clerk at Northmere Council")
    driver.bot.keyClick(box.line, Key.Key_Return)
    driver.settle()
    assert len(driver.snapshot.people) == count + 1
    assert stage.drawn is not None
    assert len([one for one in stage.drawn.scene.things if one.subject.kind == "person"]) >= count
    stage.setFocus()
    driver.bot.keyClick(stage, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    driver.settle()
    assert len(driver.snapshot.people) == count


def test_what_is_said_of_a_view_is_kept_with_the_map_in_one_step(driver: Driver) -> None:
    views = [SavedView(name=name, number=k, shows=as_text(Shown())) for k, name in enumerate("ab", 1)]
    driver.window.session.do(add(*views, label="Save"), keeping=False)
    driver.window.desk.act("word_view")
    dialog = driver.dialog()
    first, second = dialog.findChildren(TextEntry)
    dialog.findChild(ChoiceEditor).setCurrentIndex(1)
    first.setText("Two bridges.")
    second.setText("Wait for questions.")
    driver.click(driver.button(dialog, "Keep"))
    driver.settle()
    kept = {view.name: (view.says, view.notes) for view in driver.snapshot.of(SavedView).values()}
    assert kept == {"a": ("", ""), "b": ("Two bridges.", "Wait for questions.")}
    driver.window.session.undo()
    assert {view.says for view in driver.snapshot.of(SavedView).values()} == {""}


def test_w_rehearses_before_the_room_and_the_map_stays_as_it_is(driver: Driver, stage: Presentation) -> None:
    before, plain = driver.snapshot, len(stage.slides)
    press(driver, stage, Key.Key_W)
    dialog = driver.dialog()
    what = dialog.findChild(NameEntry)
    driver.bot.keyClicks(what, "Tom Okafor leaves")
    driver.click(driver.button(dialog, "Rehearse"))
    driver.settle()
    assert len(stage.slides) == plain + 3
    now = stage.slides[stage.at]
    assert now.rehearsal is not None
    assert not now.rehearsal.planned
    assert stage.drawn is not None
    assert stage.drawn.wish.rehearsal is now.rehearsal
    for _turn in range(3):
        assert [name for name in everyone(driver) if name in names_shown(stage)] == []
        press(driver, stage, Key.Key_Right)
    assert driver.snapshot is before
    driver.window.desk.rehearsing.end()
    driver.settle()
    assert len(stage.slides) == plain


def test_it_may_be_ended_while_a_slide_is_being_drawn(driver: Driver) -> None:
    failed: list[Exception] = []
    driver.window.jobs.failed.connect(failed.append)
    driver.keys("F5")
    driver.settle()
    stage = driver.window.findChild(Presentation)
    assert stage is not None
    for keys in ([Key.Key_Right], [Key.Key_N], [Key.Key_Plus, Key.Key_Plus]):
        for key in keys:
            driver.bot.keyClick(stage, key)
        stage.grab()
    driver.bot.keyClick(stage, Key.Key_Escape)
    del stage
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    driver.settle()  # what is delivered to something that is gone is an error of the test
    assert driver.window.findChild(Presentation) is None
    assert failed == []


def test_a_view_of_a_list_shows_who_is_on_it_now(driver: Driver) -> None:
    kept = SavedView(name="Toms", number=1, shows=list_as_text(SavedList("person", "Tom Okafor")))
    shown = Shown(filter=Filter(lists=frozenset({kept.id})))
    view = SavedView(name="Those on the list", number=2, shows=as_text(shown))
    driver.window.session.do(add(kept, view, label="Save"), keeping=False)
    driver.keys("F5")
    driver.settle()
    stage = driver.window.findChild(Presentation)
    assert stage is not None
    assert stage.title.text() == "Those on the list"
    assert stage.drawn is not None
    assert TOM in {one.subject.id for one in stage.drawn.scene.things}
    press(driver, stage, Key.Key_Escape)


def test_a_saved_view_that_cannot_be_read_is_passed_over_with_a_line(driver: Driver) -> None:
    odd = SavedView(name="Of a later version", number=1, shows='{"version": 99}')
    good = SavedView(name="Who leans on whom", number=2, shows=as_text(Shown()))
    driver.window.session.do(add(odd, good, label="Save"), keeping=False)
    driver.keys("F5")
    driver.settle()
    stage = driver.window.findChild(Presentation)
    assert stage is not None
    assert "This saved view cannot be read." in names_shown(stage)
    press(driver, stage, Key.Key_Right)
    assert stage.title.text() == good.name
    assert stage.drawn is not None
    press(driver, stage, Key.Key_Escape)
