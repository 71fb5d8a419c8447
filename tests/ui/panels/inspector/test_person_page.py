"""All about one person on one page: what each side of a tie says, tags, actions, decisions, stance, names."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from stewardmap.model.dates import PartialDate, day, month
from stewardmap.model.ids import Id
from stewardmap.model.records import (
    Action,
    Alias,
    Answer,
    Contact,
    ContactPerson,
    Holding,
    Purpose,
    PurposeTag,
    Reading,
    Stance,
    Tag,
)
from stewardmap.model.vocabulary import AnswerKind, ReadingState, Side, StancePosition
from stewardmap.picture.primitives import Subject
from stewardmap.ui.panels.inspector.holding_line import HoldingLine
from stewardmap.ui.panels.inspector.stance_card import stands
from tests.ui.driving import Driver
from tests.ui.panels.inspector.pressing import add, unfold
from tests.ui.small_map import AMINA, JOSE, STRONG, TOM, WORKER

HOMES = Id("homes")


@pytest.fixture
def person(driver: Driver) -> Driver:
    driver.window.session.select(Subject("person", AMINA))
    driver.settle()
    return driver


def type_in(driver: Driver, field: str, text: str) -> None:
    driver.field(field).setFocus()
    driver.write(text)
    driver.press(Qt.Key.Key_Escape)  # lets go of the completer's list
    driver.press(Qt.Key.Key_Return)
    driver.settle()


def test_each_side_s_reading_stands_by_itself_with_its_date_and_source(person: Driver) -> None:
    reading = Reading(
        tie_id=STRONG, side=Side.SECOND, state=ReadingState.YES, rung=1, on=month(2026, 9), source="survey"
    )
    add(person, reading)
    row = person.button(person.page(), "Tom Okafor, ").accessibleName()
    assert "Amina Rahman: ask and do favours, say hard things (1 February 2026)" in row
    assert "Tom Okafor: have met, would take a call (September 2026 · survey)" in row
    assert "works with" in row


def test_posts_past_and_present_are_drawn_and_said(person: Driver) -> None:
    add(person, Holding(person_id=AMINA, post_id=WORKER, starts=month(2015, 1), ends=month(2018, 6)))
    line = person.page().findChild(HoldingLine)
    assert line is not None
    assert "Chief officer at R&D Northmere CVS from January 2015 to June 2018" in line.accessibleName()


def test_tags_and_purposes_are_typed_and_taken_away_one_step_each(person: Driver) -> None:
    type_in(person, ".tag", "Warm space")
    assert [one.label for one in person.snapshot.of(Tag).values()] == ["Warm space"]
    assert person.field(".tag").text() == ""
    type_in(person, ".purpose", "Homes for all")
    (purpose,) = person.snapshot.of(Purpose).values()
    assert [one.purpose_id for one in person.snapshot.of(PurposeTag).values()] == [purpose.id]
    person.button(person.page(), "Remove tag: Warm space").click()
    person.settle()
    assert person.snapshot.of(Tag) == {}
    person.keys("Ctrl+Z")
    person.keys("Ctrl+Z")
    assert (person.snapshot.of(Purpose), len(person.snapshot.of(Tag))) == ({}, 1)


def test_actions_owned_promised_and_about_a_finding_are_ticked_off(person: Driver) -> None:
    key = f"one_keeper:{AMINA}"
    add(
        person,
        Action(id=Id("own"), text="Send the lease", owner_id=AMINA),
        Action(id=Id("to"), text="Ask the trust", promised_to_id=AMINA),
        Action(id=Id("about"), text="Find a second keeper", finding_key=key),
        Action(id=Id("other"), text="Not hers", owner_id=TOM),
    )
    said = person.texts(person.page())
    assert "Actions (3 to do)" in said
    assert "Send the lease (Amina Rahman · no date)" in said
    assert "Not hers" not in said
    person.field("own.ticked").setFocus()
    person.press(Qt.Key.Key_Space)
    person.settle()
    assert person.snapshot.of(Action)[Id("own")].done_on == PartialDate(person.snapshot.on)
    assert "Actions (2 to do)" in person.texts(person.page())


def test_what_was_decided_says_when_by_whom_until_when_and_why(person: Driver) -> None:
    about = next(one.finding.key for one in person.window.session.findings_naming(Subject("person", AMINA)))
    later = PartialDate(person.snapshot.on + timedelta(days=90))
    answer = Answer(
        key=about,
        decision=AnswerKind.ACCEPTED,
        on=day(2026, 6, 2),
        until=later,
        by="The board",
        why="We know",
    )
    add(person, answer)
    said = person.texts(person.page())
    assert "What was decided (1)" in said
    assert ", by The board, 2 June 2026: We know" in said
    person.button(person.page(), "Take back: Accepted until").click()
    person.settle()
    assert person.snapshot.of(Answer) == {}
    assert "What was decided" not in person.texts(person.page())


def test_a_stance_is_blank_again_after_a_year_and_a_new_one_keeps_the_old(person: Driver) -> None:
    old = PartialDate(person.snapshot.on - timedelta(days=400))
    add(
        person,
        Purpose(id=HOMES, name="Homes"),
        Stance(person_id=AMINA, purpose_id=HOMES, position=StancePosition.AGAINST, on=old),
    )
    unfold(person, "Where they stand (private)")
    field = person.field(f".stance.{HOMES}")
    assert field.currentText() == "not known"
    field.setFocus()
    field.activated.emit(field.values.index(StancePosition.HELPS))
    person.settle()
    latest = stands(person.snapshot, AMINA, HOMES)
    assert latest is not None
    assert latest.position is StancePosition.HELPS
    assert len(person.snapshot.of(Stance)) == 2
    assert stands(person.snapshot, JOSE, HOMES) is None


def test_the_last_five_contacts_stand_there_and_all_of_them_when_asked(person: Driver) -> None:
    met = [Contact(id=Id(f"k{n}"), on=day(2026, 1, n + 1), note=f"talk {n}") for n in range(7)]
    add(person, *met, *(ContactPerson(contact_id=one.id, person_id=AMINA) for one in met))
    said = person.texts(person.page())
    assert "talk 2" in said
    assert "talk 1" not in said
    person.button(person.page(), "Show all 7 contacts").click()
    person.settle()
    assert "talk 0" in person.texts(person.page())


def test_other_names_are_told(person: Driver) -> None:
    add(person, Alias(name="A. Rahman", person_id=AMINA))
    unfold(person, "Also known as")
    assert "Imports find it under these too: A. Rahman." in person.texts(person.page())
