"""Seats and roles, from rows about people, organisations, or people for organisations."""

from stewardmap.model.records import Alias, Collaboration, Membership, MembershipRole, Person
from stewardmap.model.vocabulary import Role
from tests.exchange.tables import given, imported, named, names, places, planned


def roles(text: str) -> set[tuple[str, Role, str]]:
    found = imported(given("memberships", text))
    return {
        (found.people[seat.person_id].name, role.role, role.title)
        for role in found.of(MembershipRole).values()
        for seat in [found.of(Membership)[role.membership_id]]
        if seat.person_id
    }


def test_two_roles_in_one_cell_are_two_roles_with_their_words() -> None:
    assert roles("person,collaboration,role\nAnn,Board,Chair & Registered Contact\n") == {
        ("Ann", Role.CHAIR, "Chair"),
        ("Ann", Role.CONTACT, "Registered Contact"),
    }


def test_words_for_roles_are_understood_and_kept() -> None:
    text = "person,group,role\nAnn,B,Vice Chair\nBo,B,\nCy,B,Officer\nDi,B,member\nEd,B,Lead Governor\n"
    assert roles(text) == {
        ("Ann", Role.DEPUTY_CHAIR, "Vice Chair"),
        ("Bo", Role.MEMBER, ""),
        ("Cy", Role.OFFICER, "Officer"),
        ("Di", Role.MEMBER, ""),
        ("Ed", Role.MEMBER, "Lead Governor"),
    }


def test_several_rows_for_one_seat_are_one_seat() -> None:
    text = "person,collaboration,role\nAnn,Board,Chair\nAnn,Board,Treasurer\nAnn,Board,\n"
    found = imported(given("memberships", text))
    assert len(found.of(Membership)) == 1
    assert {role.role for role in found.of(MembershipRole).values()} == {Role.CHAIR, Role.TREASURER}


def test_an_organisation_may_sit_itself_or_by_a_person() -> None:
    head = "person,organisation,collaboration,seat for,votes\n"
    text = f"{head},NHS,Board,,1\nAnn,Council,Board,lived experience,½\n"
    found = imported(given("memberships", text))
    seats = {
        (seat.person_id is not None, seat.votes, seat.seat_for) for seat in found.of(Membership).values()
    }
    assert seats == {(False, 1.0, ""), (True, 0.5, "lived experience")}


def test_a_seat_without_anyone_is_a_problem() -> None:
    plan = planned(given("memberships", "person,collaboration\n,Board\nAnn,\n"))
    assert places(plan) == [(2, "person"), (3, "collaboration")]


def test_an_id_of_several_names_is_one_person_and_the_others_are_kept() -> None:
    text = "person,person id,collaboration\nDan Hall,7,A\nDan Hall,7,B\nDaniel Hall,7,C\nDaniel Hall,,D\n"
    plan = planned(given("memberships", text))
    found = imported(given("memberships", text))
    assert names(found.people.values()) == ["Dan Hall"]
    assert [alias.name for alias in found.of(Alias).values()] == ["Daniel Hall"]
    assert len(found.of(Membership)) == 4
    assert any('"Dan Hall" and "Daniel Hall"' in str(notice) for notice in plan.notices)


def test_a_name_that_two_ids_bear_is_a_problem_where_no_id_stands_by_it() -> None:
    text = "person,person id,collaboration\nJo Hall,1,A\nJo Hall,2,A\nJo Hall,,B\n"
    assert places(planned(given("memberships", text))) == [(4, "person")]


def test_the_organisation_of_a_seat_tells_two_people_of_one_name_apart() -> None:
    there = imported(given("people", "name,organisation,id\nJo Hall,Council,p1\nJo Hall,NHS,p2\n"))
    found = imported(given("memberships", "person,organisation,collaboration\nJo Hall,NHS,Board\n"), on=there)
    (seat,) = found.of(Membership).values()
    assert seat.person_id is not None
    assert found.people[seat.person_id].ref == "p2"


def test_a_collaboration_known_by_its_id_gets_its_name_in_either_order() -> None:
    members = given("memberships", "person,collaboration\nAnn,food-table\n")
    groups = given("collaborations", "id,name,purpose\nfood-table,The Food Table,No one goes hungry\n")
    first = imported(groups, on=imported(members))
    second = imported(members, on=imported(groups))
    assert first.same_content(second)
    assert first.same_content(imported(members, groups))
    (one,) = first.of(Collaboration).values()
    assert (one.name, one.ref, one.purpose) == ("The Food Table", "food-table", "No one goes hungry")


def test_people_on_the_map_are_found_and_others_added() -> None:
    there = imported(given("people", "name,organisation\nAnn,Council\n"))
    plan = planned(given("memberships", "person,collaboration\nAnn,Board\nBo,Board\n"), on=there)
    assert names(one for one in plan.added if isinstance(one, Person)) == ["Bo"]
    assert named(there, Person, "Ann") in there.people.values()
    assert not plan.changed
