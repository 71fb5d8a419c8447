"""All about one organisation on one page: who knows it, posts over time, seats, needs, money, purposes."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from stewardmap.model.dates import PartialDate, day, month
from stewardmap.model.ids import Id
from stewardmap.model.records import (
    Action,
    ConnectorBetween,
    ConnectorRole,
    Contact,
    ContactPerson,
    Funding,
    Holding,
    Membership,
    Need,
    Organisation,
    OrganisationLink,
    Post,
    Purpose,
    PurposeOwner,
    Tag,
)
from stewardmap.model.vocabulary import Level, OrganisationLinkKind
from stewardmap.picture.primitives import Subject
from stewardmap.ui.panels.inspector.holding_line import HoldingLine
from tests.ui.driving import Driver
from tests.ui.panels.inspector.pressing import add, answer, let_go_of_list, press, show, unfold
from tests.ui.small_map import AMINA, BOARD, COUNCIL, CVS, DIRECTOR, JOSE, SIONED, TOM, TRUST, VACANT

HOMES = Id("homes")


@pytest.fixture
def council(driver: Driver) -> Driver:
    show(driver, "organisation", COUNCIL)
    return driver


def test_who_knows_someone_here_is_said_with_through_whom_and_how_well(council: Driver) -> None:
    said = council.texts(council.page())
    assert "Known by (1)" in said
    assert "Tom Okafor, through Amina Rahman: ask and do favours, say hard things" in said
    show(council, "organisation", TRUST)
    press(council, "Tom Okafor, through Amina Rahman")
    assert council.window.session.current == Subject("person", TOM)


def test_where_nothing_is_recorded_it_says_what_to_do(driver: Driver) -> None:
    add(driver, Organisation(id=Id("new"), name="Spark"))
    show(driver, "organisation", Id("new"))
    said = driver.texts(driver.page())
    assert "Nobody is recorded here yet: add a post and who holds it" in said
    for heading in ("Needs (0)", "Connector roles and money", "Purposes it owns (0)"):
        unfold(driver, heading)
    said = driver.texts(driver.page())
    assert "Add it with who judges so." in said
    assert "A connector role is put down on its person's page." in said
    assert "It owns no purpose that is recorded." in said
    add(driver, Post(id=Id("post"), title="Lead", organisation_id=Id("new")))
    add(driver, Holding(person_id=JOSE, post_id=Id("post")))
    assert "Open one of its people and add a tie." in driver.texts(driver.page())


def test_posts_past_and_present_are_drawn_along_the_same_years(council: Driver) -> None:
    add(
        council,
        Holding(person_id=JOSE, post_id=DIRECTOR, starts=month(2014, 1), ends=month(2019, 6)),
        Holding(person_id=TOM, post_id=VACANT, starts=month(2016, 1), ends=month(2018, 6)),
    )
    lines = council.page().findChildren(HoldingLine)
    assert [one.accessibleName().partition(":")[0] for one in lines] == ["Director", "Partnerships lead"]
    assert len({(one._strip.first, one._strip.last) for one in lines}) == 1
    assert lines[0].sizeHint().height() < lines[1].sizeHint().height()  # the last alone names the years
    assert "Vacant" not in lines[0].accessibleName()
    said = council.texts(council.page())
    assert "Posts (2, 1 vacant)" in said
    assert "not now: José <b>Núñez</b>" in said


def test_seats_say_who_sits_there_for_it_and_on_their_own_account(council: Driver) -> None:
    add(
        council,
        Membership(collaboration_id=BOARD, person_id=AMINA, organisation_id=COUNCIL, seat_for="carers"),
    )
    said = council.texts(council.page())
    assert "Safeguarding Board, Amina Rahman sits for it · member · seat for carers" in said
    show(council, "organisation", CVS)
    assert "Safeguarding Board, Siân Price sits there · chair" in council.texts(council.page())


def test_it_is_made_part_of_another_and_not_of_itself(council: Driver) -> None:
    press(council, "Add what it is part of")
    answer(council, other="R&D Northmere CVS")
    (link,) = council.snapshot.of(OrganisationLink).values()
    assert (link.organisation_id, link.other_id, link.link) == (COUNCIL, CVS, OrganisationLinkKind.PART_OF)
    show(council, "organisation", CVS)
    assert "Northmere Council, part of this" in council.texts(council.page())
    press(council, "Add what it is part of")
    dialog = council.dialog()
    dialog.fields["other"].setFocus()
    council.write("Northmere Council")
    let_go_of_list()
    council.click(dialog.ok)
    assert dialog.problem.text().startswith("It would be part of itself")
    council.press(Qt.Key.Key_Escape)
    council.wait(council.no_dialog)
    press(council, "Remove: Northmere Council")
    assert council.snapshot.of(OrganisationLink) == {}
    council.keys("Ctrl+Z")
    assert len(council.snapshot.of(OrganisationLink)) == 1


def test_a_need_is_added_changed_and_closed_one_step_each(council: Driver) -> None:
    press(council, "Add a need")
    answer(council, other="R&D Northmere CVS", purpose="Homes", judged_by="The board")
    (need,) = council.snapshot.of(Need).values()
    (purpose,) = council.snapshot.of(Purpose).values()
    assert (need.second_organisation_id, need.purpose_id, need.judged_by) == (CVS, purpose.id, "The board")
    assert need.on == PartialDate(council.snapshot.on)
    show(council, "organisation", CVS)  # the same need from the other side
    unfold(council, "Needs (1)") if "judged by" not in council.texts(council.page()) else None
    assert "Northmere Council, for Homes · judged by The board" in council.texts(council.page())
    press(council, "Change the need: Northmere Council")
    council.dialog().fields["own_level"].setFocus()
    council.write("Man")
    answer(council)
    (need,) = council.snapshot.of(Need).values()
    assert (need.first_organisation_id, need.second_level) == (COUNCIL, Level.MANAGER)
    press(council, "Close the need: Northmere Council")
    assert council.snapshot.of(Need) == {}
    for _step in range(3):
        council.keys("Ctrl+Z")
    assert (council.snapshot.of(Need), council.snapshot.of(Purpose)) == ({}, {})


def test_a_need_of_nobody_and_no_level_is_refused(council: Driver) -> None:
    press(council, "Add a need")
    dialog = council.dialog()
    council.click(dialog.ok)
    assert "Name an organisation" in dialog.problem.text()
    dialog.fields["other"].setFocus()
    council.write("Nowhere")
    council.click(dialog.ok)
    assert dialog.problem.text() == "No organisation of this map is called “Nowhere”."
    council.press(Qt.Key.Key_Escape)
    council.wait(council.no_dialog)
    assert council.snapshot.of(Need) == {}


def test_money_is_told_from_both_sides_and_changed_in_place(council: Driver) -> None:
    role = ConnectorRole(id=Id("role"), person_id=SIONED, for_organisation_id=COUNCIL, recognised=True)
    add(
        council,
        role,
        ConnectorBetween(connector_role_id=role.id, organisation_id=CVS),
        Funding(id=Id("money"), funder_id=TRUST, connector_role_id=role.id, until=month(2027, 3)),
    )
    said = council.texts(council.page())
    assert "Siân Price, connector role for it · recognised" in said
    assert "Hospital Trust, for the connector role: Siân Price" in said
    show(council, "organisation", CVS)
    assert "connector role between it and others" in council.texts(council.page())
    show(council, "organisation", TRUST)
    field = council.field("money.until")
    assert field.text() == "March 2027"
    field.setFocus()
    field.selectAll()
    council.write("June 2027")
    council.press(Qt.Key.Key_Return)
    council.settle()
    assert council.snapshot.of(Funding)[Id("money")].until == month(2027, 6)
    press(council, "Add what it pays for")
    answer(council, what="Director at Northmere Council")
    assert [one.post_id for one in council.snapshot.of(Funding).values() if one.post_id] == [DIRECTOR]


def test_contacts_and_actions_of_its_people_stand_here(council: Driver) -> None:
    met = Contact(id=Id("k"), on=day(2026, 1, 2), note="the lease")
    add(
        council,
        met,
        ContactPerson(contact_id=met.id, person_id=AMINA),
        Action(text="Send the lease", owner_id=AMINA),
        Tag(label="Anchor", organisation_id=COUNCIL),
    )
    said = council.texts(council.page())
    assert "Amina Rahman\nContact, " in said
    assert "the lease" in said
    assert "Send the lease (Amina Rahman · no date)" in said
    assert "Remove tag: Anchor" in said


def test_purposes_are_owned_at_a_level_and_given_up(council: Driver) -> None:
    unfold(council, "Purposes it owns (0)")
    line: QWidget = council.field(".owns")
    line.setFocus()
    council.write("Homes for all")
    council.press(Qt.Key.Key_Escape)
    council.press(Qt.Key.Key_Return)
    council.settle()
    (owner,) = council.snapshot.of(PurposeOwner).values()
    level = council.field(f"{owner.id}.level")
    assert level.accessibleName() == "Level at which it is owned: Homes for all"
    level.setFocus()
    level.activated.emit(level.values.index(Level.EXECUTIVE))
    council.settle()
    assert council.snapshot.of(PurposeOwner)[owner.id].level is Level.EXECUTIVE
    press(council, "Remove owner: Homes for all")
    assert council.snapshot.of(PurposeOwner) == {}
    for _step in range(3):
        council.keys("Ctrl+Z")
    assert (council.snapshot.of(PurposeOwner), council.snapshot.of(Purpose)) == ({}, {})


def test_owners_of_each_purpose_are_told_and_added_on_the_map_s_own_page(driver: Driver) -> None:
    add(driver, Purpose(id=HOMES, name="Homes"), PurposeOwner(purpose_id=HOMES, organisation_id=CVS))
    assert "Homes, 1 organisation" in driver.texts(driver.page())
    press(driver, "Add an owner of Homes")
    dialog = driver.dialog()
    dialog.fields["body"].setFocus()
    driver.write("Northmere Council")
    let_go_of_list()
    dialog.fields["level"].setFocus()
    driver.write("Pol")
    driver.click(dialog.ok)
    driver.wait(driver.no_dialog)
    driver.settle()
    assert "Homes, 2 organisations · political" in driver.texts(driver.page())
    assert "Remove owner" not in driver.texts(driver.page())
    press(driver, "Homes, 2 organisations")
    press(driver, "Remove owner: Northmere Council")
    assert [one.organisation_id for one in driver.snapshot.of(PurposeOwner).values()] == [CVS]
    driver.keys("Ctrl+Z")
    driver.keys("Ctrl+Z")
    assert [one.organisation_id for one in driver.snapshot.of(PurposeOwner).values()] == [CVS]
