"""All about one tie on one page: every opinion with its source and date, contact, purposes, decisions."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt

from stewardmap.model.dates import PartialDate, day, month
from stewardmap.model.ids import Id
from stewardmap.model.records import (
    Action,
    Answer,
    CollaborationLink,
    Contact,
    ContactPerson,
    OrganisationLink,
    PurposeTag,
    Reading,
    Tag,
)
from stewardmap.model.vocabulary import (
    AnswerKind,
    CollaborationLinkKind,
    OrganisationLinkKind,
    ReadingState,
    Side,
)
from stewardmap.picture.primitives import Subject
from tests.ui.driving import Driver
from tests.ui.panels.inspector.pressing import add, answer, press, show
from tests.ui.small_map import AMINA, BOARD, COUNCIL, CVS, OF_BODIES, PAGES, STRONG, TOM

SAID = Id("r-tom")


@pytest.fixture
def tie(driver: Driver) -> Driver:
    show(driver, "tie", STRONG)
    return driver


def type_in(driver: Driver, field: str, text: str) -> None:
    made = driver.field(field)
    made.setFocus()
    made.selectAll()
    driver.write(text)
    driver.press(Qt.Key.Key_Return)
    driver.settle()


def test_every_opinion_stands_there_and_is_changed_in_place(tie: Driver) -> None:
    add(
        tie,
        Reading(id=SAID, tie_id=STRONG, side=Side.SECOND, state=ReadingState.YES, rung=2, on=month(2026, 9)),
    )
    said = tie.texts(tie.page())
    assert "Every opinion, who says so and when (2)" in said
    assert "Tom Okafor, swap information now and then\nSeptember 2026" in said
    press(tie, "Change what Tom Okafor said")
    type_in(tie, f"{SAID}.source", "survey")
    type_in(tie, f"{SAID}.on", "3 Oct 2026")
    rung = tie.field(f"{SAID}.rung")
    rung.activated.emit(rung.values.index(4))
    tie.settle()
    reading = tie.snapshot.of(Reading)[SAID]
    assert (reading.source, reading.on, reading.rung) == ("survey", day(2026, 10, 3), 4)
    assert "3 October 2026 · survey" in tie.texts(tie.page())
    press(tie, "Remove what Tom Okafor said")
    assert SAID not in tie.snapshot.of(Reading)
    for _step in range(4):
        tie.keys("Ctrl+Z")
    assert tie.snapshot.of(Reading)[SAID].rung == 2
    assert tie.snapshot.of(Reading)[SAID].source == ""


def test_the_keeper_s_own_rating_has_its_source_and_date(tie: Driver) -> None:
    type_in(tie, f"{STRONG}.source", "the keeper")
    type_in(tie, f"{STRONG}.recorded_on", "May 2026")
    assert (tie.snapshot.ties[STRONG].source, tie.snapshot.ties[STRONG].recorded_on) == (
        "the keeper",
        month(2026, 5),
    )


def test_contact_of_the_two_is_told_and_of_one_alone_is_not(tie: Driver) -> None:
    for n, people in enumerate(((AMINA, TOM), (AMINA,))):
        one = Contact(id=Id(f"k{n}"), on=day(2026, 3, n + 1), note=f"words {n}")
        add(tie, one, *(ContactPerson(contact_id=one.id, person_id=who) for who in people))
    said = tie.texts(tie.page())
    assert "Contact log (1)" in said
    assert "words 0" in said
    assert "words 1" not in said


def test_actions_purposes_and_decisions_about_it_stand_there(tie: Driver) -> None:
    key = f"readings_differ:{STRONG}"
    add(tie, Action(text="Ask Tom", finding_key=key))
    assert "Ask Tom" in tie.texts(tie.page())
    line = tie.field(f"{STRONG}.purpose")
    line.setFocus()
    tie.write("Homes")
    tie.press(Qt.Key.Key_Return)
    tie.settle()
    assert [one.tie_id for one in tie.snapshot.of(PurposeTag).values()] == [STRONG]
    assert tie.snapshot.of(Tag) == {}
    said = tie.texts(tie.page())
    assert "Purposes (1)" in said
    assert "Add a tag" not in said


def test_what_was_decided_about_its_finding_is_taken_back(tie: Driver) -> None:
    add(tie, Reading(tie_id=STRONG, side=Side.SECOND, state=ReadingState.NO, on=day(2026, 10, 1)))
    found = tie.window.session.findings_naming(Subject("tie", STRONG))
    later = PartialDate(tie.snapshot.on + timedelta(days=90))
    add(tie, Answer(key=found[0].finding.key, decision=AnswerKind.ACCEPTED, until=later, why="We know"))
    assert "What was decided (1)" in tie.texts(tie.page())
    press(tie, "Take back: Accepted until")
    assert tie.snapshot.of(Answer) == {}


def test_a_tie_of_organisations_has_no_contact_log_and_all_else(driver: Driver) -> None:
    show(driver, "tie", OF_BODIES)
    said = driver.texts(driver.page())
    assert "Contact log" not in said
    assert "How each side reads it" in said
    assert "Purposes (0)" in said


def test_opening_a_page_makes_no_command(driver: Driver, monkeypatch: pytest.MonkeyPatch) -> None:
    """The first command brings the database with it, which takes longer than a page may."""
    feeds = CollaborationLink(from_id=BOARD, to_id=BOARD, link=CollaborationLinkKind.FEEDS_INTO)
    part = OrganisationLink(organisation_id=CVS, other_id=COUNCIL, link=OrganisationLinkKind.PART_OF)
    add(driver, feeds, part, Tag(label="Anchor", organisation_id=COUNCIL))

    def made(*_given: Any, **_named: Any) -> Callable[..., None]:
        raise AssertionError("a command was made before anybody asked for it")

    for name in ("Add", "Change", "Remove"):
        monkeypatch.setattr(f"stewardmap.operations.commands.{name}", made)
    for page in PAGES:
        show(driver, page.kind, Id(page.id))
        assert driver.texts(driver.page())


def test_an_action_put_down_on_its_page_is_about_its_finding(tie: Driver) -> None:
    add(tie, Reading(tie_id=STRONG, side=Side.SECOND, state=ReadingState.NO, on=day(2026, 10, 1)))
    press(tie, "Add an action")
    answer(tie)
    (action,) = tie.snapshot.of(Action).values()
    assert STRONG in action.finding_key
    assert "Actions (1 to do)" in tie.texts(tie.page())
