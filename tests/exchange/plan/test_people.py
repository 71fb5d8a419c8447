"""People are matched by id, else by name within an organisation, and never by a guess."""

from stewardmap.model.dates import day, month
from stewardmap.model.records import Alias, Collaboration, Holding, Organisation, Person, Post
from stewardmap.model.vocabulary import HoldingKind, Level
from tests.exchange.tables import applied, given, imported, named, names, places, planned

TWO_JOS = "name,organisation,id\nJo Hall,Eastport Council,p1\nJo Hall,Harbour NHS,p2\n"


def test_several_rows_of_one_id_are_several_posts() -> None:
    found = imported(
        given(
            "people",
            "name,organisation,post,level,kind,start,planned end,id\n"
            "Ann Lee,Eastport Council,Director,executive,permanent,2024-01-01,,a1\n"
            "Ann Lee,Harbour NHS,Board member,,voluntary,,Nov 2027,a1\n"
            "Ann Lee,Quay School,Governor,community,elected,,,a1\n",
        )
    )
    assert names(found.people.values()) == ["Ann Lee"]
    assert names(found.posts.values()) == ["Board member", "Director", "Governor"]
    (person,) = found.people.values()
    assert person.ref == "a1"
    assert len(found.organisations_of_person[person.id]) == 3
    director, member = (named(found, Post, title) for title in ("Director", "Board member"))
    held = {holding.post_id: holding for holding in found.of(Holding).values()}
    assert isinstance(director, Post)
    assert director.level is Level.EXECUTIVE
    assert (held[director.id].terms, held[director.id].starts) == (HoldingKind.PERMANENT, day(2024, 1, 1))
    assert (held[member.id].terms, held[member.id].ends) == (HoldingKind.VOLUNTARY, month(2027, 11))


def test_rows_of_one_name_in_one_organisation_are_one_person() -> None:
    text = "name,organisation,post\nAnn Lee,Council,Director\n ann  LEE ,council,Deputy\n"
    found = imported(given("people", text))
    assert len(found.people) == 1
    assert names(found.posts.values()) == ["Deputy", "Director"]


def test_one_name_in_two_organisations_is_a_question_at_its_row() -> None:
    text = "name,organisation\nJo Hall,Eastport Council\nJo Hall,Harbour NHS\n"
    plan = planned(given("people", text))
    assert places(plan) == [(3, "name")]
    assert "one person or two" in plan.problems[0].problem
    (question,) = plan.questions
    assert question.needed
    two = applied(planned(given("people", text), answers={question.key: False}))
    assert names(two.people.values()) == ["Jo Hall", "Jo Hall"]
    one = applied(planned(given("people", text), answers={question.key: True}))
    assert len(one.people) == 1
    assert len(one.organisations_of_person[next(iter(one.people))]) == 2


def test_one_email_makes_one_person() -> None:
    text = "name,organisation,email\nJo Hall,Council,jo@x.example\nJo Hall,NHS,JO@x.example\n"
    found = imported(given("people", text))
    assert len(found.people) == 1


def test_one_telephone_number_makes_one_person_however_it_is_written() -> None:
    text = "name,organisation,phone\nJo Hall,Council,01632 960001\nJo Hall,NHS,+44 (0)1632 960 001\n"
    found = imported(given("people", f"{text}Jo Hall,Police,+44 1632 960001\n"))
    assert len(found.people) == 1
    other = planned(given("people", "name,organisation,phone\nJo Hall,School,01632 960002\n"), on=found)
    assert places(other) == [(2, "name")]


def test_two_organisations_behind_one_name_are_asked_about_in_any_table() -> None:
    ties = given("ties", "from,to\nJo Hall (Council),Ann\nJo Hall (NHS),Ann\n")
    plan = planned(ties)
    (question,) = plan.questions
    assert places(plan) == [(3, "from")]
    two = applied(planned(ties, answers={question.key: False}))
    assert names(two.people.values()) == ["Ann", "Jo Hall", "Jo Hall"]
    posts = given("people", "name,organisation,post\nJo Hall,Council,Clerk\nJo Hall,NHS,Nurse\n")
    found = imported(posts, on=two)
    assert names(found.people.values()) == ["Ann", "Jo Hall", "Jo Hall"]
    assert names(found.posts.values()) == ["Clerk", "Nurse"]


def test_a_title_that_comes_later_names_the_post_that_had_none() -> None:
    there = imported(given("people", "name,organisation\nAnn,Council\nBo,Council\n"))
    found = imported(given("people", "name,organisation,post\nAnn,Council,Clerk\n"), on=there)
    assert names(found.posts.values()) == ["Clerk", "Post not named"]
    rows = imported(given("people", "name,organisation,post\nAnn,Council,\nAnn,Council,Clerk\n"))
    assert names(rows.posts.values()) == ["Clerk"]
    past = "name,organisation,post,start,planned end\nAnn,Council,,2010,2012\nAnn,Council,Clerk,2020,\n"
    assert names(imported(given("people", past)).posts.values()) == ["Clerk", "Post not named"]


def test_an_id_that_came_alone_is_named_by_a_later_table() -> None:
    there = imported(given("ties", "from,to\np1,p2\n"))
    found = imported(given("people", "name,id\nJo Hall,p1\nJo Hall,p2\n"), on=there)
    assert sorted((p.name, p.ref) for p in found.people.values()) == [("Jo Hall", "p1"), ("Jo Hall", "p2")]
    assert len(found.ties) == 1


def test_a_row_of_a_vacant_post_makes_the_post_and_nobody() -> None:
    rows = "TBC,Council,Councillor\nAnn,Council,Councillor\nVacant,NHS,Nurse\nvacancy,Police,\nTotal: 4,,\n"
    table = given("people", f"name,organisation,post\n{rows}")
    plan = planned(table)
    found = applied(plan)
    assert names(found.people.values()) == ["Ann"]
    assert names(found.posts.values()) == ["Councillor", "Councillor", "Nurse"]
    assert sum(post not in found.holdings_of_post for post in found.posts) == 2
    assert {one.row for one in plan.notices if one.column == "name"} == {2, 4, 5, 6}
    assert planned(table, on=found).is_empty
    assert names(imported(given("people", "name,id\nTBC,p1\nAnn,p2\n")).people.values()) == ["Ann"]
    assert names(imported(given("people", "name,organisation\nTotal Ng,Council\n")).people.values()) == [
        "Total Ng"
    ]


def test_the_organisation_in_brackets_says_who_is_meant() -> None:
    there = imported(given("people", TWO_JOS))
    plan = planned(
        given("people", "name,organisation,post\nJo Hall (Harbour NHS),Quay School,Governor\n"), on=there
    )
    found = applied(plan, there)
    assert len(found.people) == 2
    holder = next(
        h.person_id for h in found.of(Holding).values() if found.posts[h.post_id].title == "Governor"
    )
    assert found.people[holder].ref == "p2"


def test_brackets_that_name_no_organisation_are_part_of_the_name() -> None:
    found = imported(given("people", "name,organisation,post\nRobert Lee (Bob),Council,Clerk\n"))
    assert names(found.people.values()) == ["Robert Lee (Bob)"]
    assert names(found.organisations.values()) == ["Council"]


def test_ids_of_a_map_of_ours_are_known_again_though_an_earlier_table_did_not_say_whose_they_were() -> None:
    seats = "person,person id,collaboration,collaboration id\nJo Hall,p-1,Board,c-1\nAl Fox,p-2,Board,c-1\n"
    there = imported(given("memberships", seats))
    people = given(
        "people", "name,organisation,post,id,ref\nJo Hall,NHS,Nurse,p-1,\nAnn Lee,NHS,Clerk,p-2,\n"
    )
    boards = given("collaborations", "name,id,ref\nBoard,c-1,\n")
    found = imported(people, boards, on=there)
    assert names(found.people.values()) == ["Al Fox", "Ann Lee", "Jo Hall"]  # one id, two names: never one
    assert names(found.of(Collaboration).values()) == ["Board"]


def test_a_name_that_two_people_bear_is_a_problem_and_their_organisations_are_said() -> None:
    there = imported(given("people", TWO_JOS))
    plan = planned(given("people", "name,notes\nJo Hall,kind\n"), on=there)
    assert places(plan) == [(2, "name")]
    assert "Eastport Council, Harbour NHS" in plan.problems[0].problem


def test_an_id_matches_whatever_the_name_and_the_name_is_corrected() -> None:
    there = imported(given("people", "name,id\nJo Hal,p1\n"))
    found = imported(given("people", "name,id,email\nJo Hall,p1,jo@x.example\n"), on=there)
    assert [(p.name, p.ref, p.email) for p in found.people.values()] == [("Jo Hall", "p1", "jo@x.example")]


def test_someone_without_an_id_gets_it_when_a_table_brings_it() -> None:
    there = imported(given("people", "name,organisation\nJo Hall,Council\n"))
    found = imported(given("people", "name,organisation,id\nJo Hall,Council,p1\n"), on=there)
    assert [(p.name, p.ref) for p in found.people.values()] == [("Jo Hall", "p1")]


def test_two_emails_for_one_person_are_told_of_whatever_the_order() -> None:
    rows = ["Jo Hall,p1,a@x.example", "Jo Hall,p1,b@x.example"]
    plans = [planned(given("people", "\n".join(["name,id,email", *some]))) for some in (rows, rows[::-1])]
    assert plans[0].added == plans[1].added
    assert all(any("b@x.example" in str(one) for one in plan.notices) for plan in plans)
    assert [p.email for p in applied(plans[0]).people.values()] == ["a@x.example"]


def test_a_blank_cell_never_erases() -> None:
    there = imported(given("people", "name,email,phone\nJo Hall,jo@x.example,01632 960001\n"))
    found = imported(given("people", "name,email,phone\nJo Hall,,01632 960002\n"), on=there)
    assert [(p.email, p.phone) for p in found.people.values()] == [("jo@x.example", "01632 960002")]


def test_first_name_and_surname_are_joined() -> None:
    found = imported(given("people", "Surname,First name,Employer,Job title\nHall,Jo,Council,Director\n"))
    assert names(found.people.values()) == ["Jo Hall"]


def test_two_columns_may_make_one_name_by_mapping() -> None:
    found = imported(given("people", "F,L\nJo,Hall\n", {"name": ["F", "L"]}))
    assert names(found.people.values()) == ["Jo Hall"]


def test_holders_of_one_title_at_one_time_hold_posts_of_their_own() -> None:
    found = imported(
        given("people", "name,organisation,post\nAnn,Council,Councillor\nBo,Council,Councillor\n")
    )
    assert names(found.posts.values()) == ["Councillor", "Councillor"]
    assert all(len(found.holdings_of_post[post]) == 1 for post in found.posts)


def test_a_successor_takes_the_post_that_outlived_its_holder() -> None:
    text = (
        "name,organisation,post,start,planned end\n"
        "Ann,Council,Director,2020-01-01,2024-03-31\nBo,Council,Director,2024-04-01,\n"
    )
    found = imported(given("people", text))
    assert names(found.posts.values()) == ["Director"]
    assert len(found.of(Holding)) == 2


def test_a_vacant_post_is_taken_by_whoever_the_people_table_names() -> None:
    posts = given("posts", "title,organisation\nDirector,Council\nClerk,Council\n")
    found = imported(given("people", "name,organisation,post\nAnn,Council,Director\n"), posts)
    assert names(found.posts.values()) == ["Clerk", "Director"]
    clerk = named(found, Post, "Clerk")
    assert clerk.id not in found.holdings_of_post


def test_a_second_term_is_a_second_holding_and_a_corrected_start_is_not() -> None:
    head = "name,organisation,post,start,planned end\n"
    there = imported(given("people", head + "Ann,Council,Director,2020-01-01,2023-12-31\n"))
    again = imported(given("people", head + "Ann,Council,Director,2024-01-01,\n"), on=there)
    assert len(again.of(Holding)) == 2
    corrected = imported(given("people", head + "Ann,Council,Director,2020-02-01,\n"), on=there)
    assert [h.starts for h in corrected.of(Holding).values()] == [day(2020, 2, 1)]


def test_an_organisation_without_a_post_still_puts_the_person_in_it() -> None:
    found = imported(given("people", "name,organisation\nAnn,Council\n"))
    (person,) = found.people
    assert found.organisations_of_person[person] == (named(found, Organisation, "Council").id,)


def test_a_post_without_an_organisation_is_a_problem() -> None:
    assert places(planned(given("people", "name,job title\nAnn,Director\n"))) == [(2, "job title")]


def test_an_end_before_the_start_is_a_problem() -> None:
    text = "name,organisation,post,start,planned end\nAnn,Council,Director,2026,2025\n"
    assert places(planned(given("people", text))) == [(2, "planned end")]


def test_new_names_that_look_alike_are_proposed_and_joined_only_by_an_answer() -> None:
    there = imported(given("people", "name,organisation\nElizabeth Carter,Council\n"))
    table = given("people", "name,organisation\nLiz Carter,Council\n")
    plan = planned(table, on=there)
    (question,) = plan.questions
    assert not question.needed
    assert not plan.problems
    assert len(applied(plan, there).people) == 2
    joined = applied(planned(table, on=there, answers={question.key: True}), there)
    assert names(joined.people.values()) == ["Elizabeth Carter"]


def test_another_name_that_the_map_knows_finds_the_person() -> None:
    there = imported(given("people", "name,organisation\nElizabeth Carter,Council\n"))
    (person,) = there.people
    known = there.with_rows([Alias(name="Liz Carter", person_id=person)], [], 2)
    found = imported(given("people", "name,organisation,email\nLiz Carter,Council,l@x.example\n"), on=known)
    assert [(p.name, p.email) for p in found.people.values()] == [("Elizabeth Carter", "l@x.example")]


def test_names_in_other_scripts_are_not_taken_for_one_another() -> None:
    found = imported(given("people", "name\nরহিমা বেগম\nরহিম বেগম\nمحمد\nSiân Ŷ\n"))
    assert len(found.of(Person)) == 4
