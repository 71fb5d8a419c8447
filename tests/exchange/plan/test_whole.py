"""The rest of a map: posts, connectors, needs, contacts, and tables whose rows are one record each."""

from stewardmap.model.dates import day, year
from stewardmap.model.records import (
    Action,
    Alias,
    Card,
    ConnectorBetween,
    ConnectorRole,
    Contact,
    ContactPerson,
    Funding,
    Need,
    Organisation,
    Person,
    Place,
    Post,
    Purpose,
    PurposeOwner,
    Setting,
    Stance,
)
from stewardmap.model.vocabulary import Attendance, ContactKind, HoldingKind, Level, StancePosition
from tests.exchange.tables import applied, given, imported, named, names, places, planned


def test_posts_may_be_vacant_and_name_each_other_before_they_come() -> None:
    head = "title,organisation,level,kind,deputy of,reports to\n"
    text = f"{head}Deputy,Council,manager,interim,Director,Director\n"
    found = imported(given("posts", text), given("people", "name,organisation,post\nAnn,Council,Director\n"))
    deputy, director = named(found, Post, "Deputy"), named(found, Post, "Director")
    assert isinstance(deputy, Post)
    assert (deputy.level, deputy.terms, deputy.deputy_of_id) == (
        Level.MANAGER,
        HoldingKind.INTERIM,
        director.id,
    )
    assert deputy.id not in found.holdings_of_post
    assert len(found.holdings_of_post[director.id]) == 1


def test_a_post_that_no_table_knows_yet_is_added_and_reported() -> None:
    plan = planned(given("posts", "title,organisation,reports to\nDeputy,Council,Admiral\n"))
    assert ("reports to", 2) in [(one.column, one.row) for one in plan.notices]
    assert names(applied(plan).posts.values()) == ["Admiral", "Deputy"]


def test_a_post_that_reports_to_itself_is_a_problem() -> None:
    plan = planned(given("posts", "title,organisation,reports to\nClerk,Council,Clerk\n"))
    assert places(plan) == [(2, "reports to")]


def test_connector_roles_join_bodies_and_have_funders() -> None:
    head = "person,for,between,recognised,funder,funded until\n"
    text = f"{head}Ann,Council,NHS; Police,yes,Lottery; Council,Mar 2027\n"
    found = imported(given("connectors", text))
    (role,) = found.of(ConnectorRole).values()
    assert role.recognised is True
    assert len(found.of(ConnectorBetween)) == 2
    assert {str(one.until) for one in found.of(Funding).values()} == {"2027-03"}
    assert names(found.organisations.values()) == ["Council", "Lottery", "NHS", "Police"]
    assert places(planned(given("connectors", "person,funded until\nAnn,2027\n"))) == [(2, "funded until")]


def test_needs_join_organisations_or_levels() -> None:
    there = imported(given("organisations", "name\nCouncil\nNHS\n"))
    head = "a,b,purpose,judged by,on\n"
    text = f"{head}Council,NHS,Hunger,Ann,2026\nfront line,NHS,,,\nNHS,Council,Hunger,Ann,2026\n"
    found = imported(given("needs", text), on=there)
    assert len(found.of(Need)) == 2
    ends = {(one.first_level, one.second_level) for one in found.of(Need).values()}
    assert ends == {(None, None), (Level.FRONT_LINE, None)}
    assert {str(one.on) for one in found.of(Need).values() if one.on} == {"2026"}


def test_the_contact_log_says_who_was_there() -> None:
    text = "date,people,kind,note,apologies\n22/11/2026,Ann; Bo,coffee,Talked of the pantry,Cy\n,Ann,call,,\n"
    plan = planned(given("contacts", text))
    assert places(plan) == [(3, "date")]
    found = imported(given("contacts", text.rsplit("\n", 2)[0] + "\n"))
    (contact,) = found.of(Contact).values()
    assert (contact.on, contact.form, contact.note) == (
        day(2026, 11, 22),
        ContactKind.COFFEE,
        "Talked of the pantry",
    )
    there = {found.people[one.person_id].name: one.attendance for one in found.of(ContactPerson).values()}
    assert there == {"Ann": Attendance.PRESENT, "Bo": Attendance.PRESENT, "Cy": Attendance.APOLOGIES}


def test_two_contacts_on_one_day_are_two() -> None:
    text = "date,people,note\n2026,Ann,one\n2026,Ann,two\n2026,Bo,one\n2026,Ann,one\n"
    assert len(imported(given("contacts", text)).of(Contact)) == 3


def test_odds_and_ends_come_by_name() -> None:
    found = imported(
        given("places", "name,parent\nQuayside,Eastport\n"),
        given("purposes", "name,important\nHunger,yes\n"),
        given("purpose owners", "purpose,organisation,level\nHunger,Council,executive\n"),
        given("stances", "person,purpose,position,said,on\nAnn,Hunger,helps,I am in,2026\n"),
        given("actions", "text,owner,due\nRing Bo,Ann,Dec 2026\n"),
        given("card", "title,place,keeper\nWho works with whom,Eastport,Ann\n"),
        given("settings", "id,value\ntheta,2\n"),
        given("other names", "name,person\nAnnie,Ann\n"),
    )
    assert names(found.of(Place).values()) == ["Eastport", "Quayside"]
    hunger = named(found, Purpose, "Hunger")
    assert isinstance(hunger, Purpose)
    assert hunger.important
    assert [one.level for one in found.of(PurposeOwner).values()] == [Level.EXECUTIVE]
    (stance,) = found.of(Stance).values()
    assert (stance.position, stance.on) == (StancePosition.HELPS, year(2026))
    ann = named(found, Person, "Ann").id
    assert [one.owner_id for one in found.of(Action).values()] == [ann]
    assert (found.card.title, found.card.keeper_id) == ("Who works with whom", ann)
    assert found.setting("theta", 0) == 2
    assert [one.person_id for one in found.of(Alias).values()] == [ann]
    assert len(found.of(Organisation)) == 1


def test_rows_about_nothing_or_about_too_much_are_problems() -> None:
    tags = planned(given("tags", "label,person,organisation\nnew,,\nold,Ann,Council\n,Ann,\n"))
    assert [row for row, _ in places(tags)] == [2, 3, 4]
    unknown = planned(given("readings", "tie id,side,state\nnone,1,yes\n"))
    assert places(unknown) == [(2, "tie id")]
    sides = planned(given("covers", "person,by\nAnn,Ann\n"))
    assert [row for row, _ in places(sides)] == [2]
    bad = planned(given("settings", "id,value\ntheta,{\n"))
    assert places(bad) == [(2, "value")]


def test_the_card_of_the_map_is_filled_in_and_not_replaced() -> None:
    there = imported(given("card", "title,purpose\nOld title,To see\n"))
    found = imported(given("card", "title,purpose\nNew title,\n"), on=there)
    assert found.of(Card) == {found.card.id: found.card}
    assert (found.card.title, found.card.purpose) == ("New title", "To see")
    assert found.of(Setting) == {}
