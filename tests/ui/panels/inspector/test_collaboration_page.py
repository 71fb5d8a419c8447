"""All about one collaboration on one page: whose voice it is, seats changed in place, meetings and links."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from stewardmap.model.dates import PartialDate, month
from stewardmap.model.ids import Id
from stewardmap.model.records import (
    Collaboration,
    CollaborationLink,
    Contact,
    ContactPerson,
    Funding,
    Membership,
    MembershipRole,
)
from stewardmap.model.vocabulary import Attendance, CollaborationLinkKind, Role
from stewardmap.operations.commands import Add
from stewardmap.picture.primitives import Subject
from tests.ui.driving import Driver
from tests.ui.panels.inspector.pressing import add, answer, press, show, unfold
from tests.ui.small_map import AMINA, BOARD, COUNCIL, SIONED, TOM, TRUST, WORKER

CHAIR = Id("m-chair")
SEAT = Id("m-amina")


@pytest.fixture
def board(driver: Driver) -> Driver:
    seat = Membership(id=SEAT, collaboration_id=BOARD, person_id=AMINA, organisation_id=COUNCIL, votes=1.0)
    driver.window.session.do(Add(seat, label="x"))
    show(driver, "collaboration", BOARD)
    return driver


def meetings(driver: Driver, *came: Attendance) -> None:
    """Log meetings, the last first, at which Amina did this and the chair was there."""
    for n, how in enumerate(came):
        one = Contact(
            id=Id(f"k{n}"),
            on=PartialDate(driver.snapshot.on - timedelta(days=30 * n + 1)),
            note=f"minutes {n}",
            collaboration_id=BOARD,
        )
        add(
            driver,
            one,
            ContactPerson(contact_id=one.id, person_id=AMINA, attendance=how),
            ContactPerson(contact_id=one.id, person_id=SIONED),
        )


def test_whose_voice_it_is_and_who_chairs_stand_there(board: Driver) -> None:
    said = board.texts(board.page())
    assert "Chaired by Siân Price alone" in said
    assert "By sector: 1 council (1 vote), 1 health, 1 charity" in said
    assert "Northmere Council · 1 vote" in said
    add(board, MembershipRole(membership_id=SEAT, role=Role.CO_CHAIR))
    assert "Chaired together by Amina Rahman and Siân Price" in board.texts(board.page())


def test_attendance_is_counted_and_three_apologies_in_a_row_are_shown(board: Driver) -> None:
    sorry, there = Attendance.APOLOGIES, Attendance.PRESENT
    meetings(board, sorry, sorry, there)
    said = board.texts(board.page())
    assert "came to 1 of the last 3" in said
    assert "came to 3 of the last 3" in said
    assert "times in a row" not in said
    meetings_before = Contact(
        id=Id("now"), on=PartialDate(board.snapshot.on), collaboration_id=BOARD, note="today"
    )
    add(board, meetings_before, ContactPerson(contact_id=Id("now"), person_id=AMINA, attendance=sorry))
    said = board.texts(board.page())
    assert "The seat of Amina Rahman on Safeguarding Board sent apologies three times in a row" in said
    assert "Meetings logged (4)" in said
    assert "minutes 0\n1 came, 1 apology" in said


def test_a_seat_is_changed_where_it_stands_one_step_each(board: Driver) -> None:
    press(board, "Change the seat of Amina Rahman")
    for field, text in (("votes", "half"), ("seat_for", "carers"), ("ends", "June 2027")):
        made = board.field(f"{SEAT}.{field}")
        made.setFocus()
        made.selectAll()
        board.write(text)
        board.press(Qt.Key.Key_Return)
        board.settle()
    seat = board.snapshot.of(Membership)[SEAT]
    assert (seat.votes, seat.seat_for, seat.ends) == (0.5, "carers", month(2027, 6))
    role = board.field(f"{SEAT}.role")
    role.activated.emit(role.values.index(Role.SPONSOR))
    board.settle()
    assert board.snapshot.roles(SEAT) == {Role.SPONSOR}
    said = board.texts(board.page())
    assert "sponsor · seat for carers · for Northmere Council · 0.5 votes" in said
    press(board, "Remove role: sponsor")
    assert board.snapshot.roles(SEAT) == frozenset()
    press(board, "Change the seat of Amina Rahman")  # which is done
    assert "Remove the seat" not in board.texts(board.page())
    for _step in range(5):
        board.keys("Ctrl+Z")
    seat = board.snapshot.of(Membership)[SEAT]
    assert (seat.votes, seat.seat_for, seat.ends) == (1.0, "", None)


def test_votes_that_are_none_are_refused_in_a_line(board: Driver) -> None:
    press(board, "Change the seat of Amina Rahman")
    votes = board.field(f"{SEAT}.votes")
    votes.setFocus()
    votes.selectAll()
    board.write("many")
    board.press(Qt.Key.Key_Return)
    assert "Not a number of votes: type 1, 0.5, 0 or nothing." in board.texts(board.page())
    board.press(Qt.Key.Key_Escape)
    assert votes.text() == "1"
    assert board.snapshot.of(Membership)[SEAT].votes == 1.0


def test_a_seat_is_removed_and_comes_back_by_undo(board: Driver) -> None:
    press(board, "Change the seat of Siân Price")
    press(board, "Remove the seat of Siân Price")
    assert CHAIR not in board.snapshot.of(Membership)
    assert "No chair is recorded" in board.texts(board.page())
    board.keys("Ctrl+Z")
    assert board.snapshot.roles(CHAIR) == {Role.CHAIR}


def test_a_meeting_is_logged_with_those_who_sit_on_it(board: Driver) -> None:
    press(board, "Log a meeting of it")
    answer(board, note="The plan")
    (met,) = board.snapshot.of(Contact).values()
    assert (met.collaboration_id, met.note) == (BOARD, "The plan")
    rows = board.snapshot.attendance_of[met.id]
    assert {AMINA, SIONED} <= {row.person_id for row in rows}
    assert "Meetings logged (1)" in board.texts(board.page())


def test_links_with_others_are_added_and_removed(board: Driver) -> None:
    unfold(board, "Linked with (0)")
    assert "Does it feed into, report to or influence another one?" in board.texts(board.page())
    press(board, "Add a link with another collaboration")
    dialog = board.dialog()
    way = dialog.fields["way"]
    way.set_value((CollaborationLinkKind.REPORTS_TO, False))
    answer(board, other="Place Board")
    (link,) = board.snapshot.of(CollaborationLink).values()
    (new,) = (one for one in board.snapshot.collaborations.values() if one.id != BOARD)
    assert (link.from_id, link.to_id, link.link) == (new.id, BOARD, CollaborationLinkKind.REPORTS_TO)
    assert "Place Board, reports to this one" in board.texts(board.page())
    press(board, "Remove link: Place Board")
    assert board.snapshot.of(CollaborationLink) == {}
    board.keys("Ctrl+Z")
    board.keys("Ctrl+Z")
    assert set(board.snapshot.collaborations) == {BOARD}


def test_budget_holder_and_money_behind_those_who_lead_are_there(board: Driver) -> None:
    holder = board.field(f"{BOARD}.budget_holder_id")
    holder.activated.emit(holder.values.index(TRUST))
    board.settle()
    assert board.snapshot.collaborations[BOARD].budget_holder_id == TRUST
    add(board, Funding(id=Id("money"), funder_id=TRUST, post_id=WORKER, until=month(2027, 3)))
    assert "Hospital Trust, for the post: Chief officer" in board.texts(board.page())
    assert board.field("money.until").text() == "March 2027"


def test_an_empty_one_says_what_to_do(driver: Driver) -> None:
    add(driver, Collaboration(id=Id("new"), name="New table"))
    show(driver, "collaboration", Id("new"))
    unfold(driver, "Whose voice")
    said = driver.texts(driver.page())
    assert "Nobody sits on it yet: add whoever does" in said
    assert "No meeting is logged: log one" in said
    assert "Once it has seats, this counts them by sector and size" in said


def test_its_people_lead_on(board: Driver) -> None:
    press(board, "Siân Price, chair")
    assert board.window.session.current == Subject("person", SIONED)
    assert TOM not in {seat.person_id for seat in board.snapshot.memberships_of[BOARD]}
