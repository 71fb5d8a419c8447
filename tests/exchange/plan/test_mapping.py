"""Headers are understood forgivingly, the user's word wins, and what a table is can be told from them."""

import pytest

from stewardmap.errors import ImportProblem
from stewardmap.exchange.kinds import TableKind
from stewardmap.exchange.plan import ImportInput, pairs
from stewardmap.exchange.plan.mapping import columns_for, kind_of
from stewardmap.model.records import Membership
from tests.exchange.tables import given, imported, places, planned, table

K = TableKind


@pytest.mark.parametrize(
    ("headers", "file", "kind"),
    [
        ("Full Name,Organization,Job Title,E-mail", "book.csv", K.PEOPLE),
        ("first name,surname,employer", "x.csv", K.PEOPLE),
        ("name,sector,parent organisation", "x.csv", K.ORGANISATIONS),
        ("title,organisation,reports to", "x.csv", K.POSTS),
        ("from,to,strength", "x.csv", K.TIES),
        ("Source,Target,Weight", "x.csv", K.TIES),
        ("name,group,role", "x.csv", K.MEMBERSHIPS),
        ("person,between,funder", "x.csv", K.CONNECTORS),
        ("when,who,what", "x.csv", K.CONTACTS),
        ("name,purpose,secretariat", "x.csv", K.COLLABORATIONS),
        ("name,id", "people.csv", K.PEOPLE),
        ("name,id", "Organisations 2026.csv", K.ORGANISATIONS),
        ("name,id", "x.csv", None),
        ("a,b,c", "x.csv", None),
        ("tie id,about,id,ref", "tie_kinds.csv", K.TIE_KINDS),
    ],
)
def test_what_a_table_is_is_told_from_its_headers_or_its_name(
    headers: str, file: str, kind: TableKind | None
) -> None:
    assert (
        kind_of(ImportInput(table(f"{headers}\n{','.join('x' * (headers.count(',') + 1))}\n", file))) is kind
    )


def test_our_own_words_win_over_other_words_for_the_same_field() -> None:
    columns = columns_for(table("Employer,Organisation,name\nx,y,z\n"), K.PEOPLE, {})
    assert columns["organisation"] == ("Organisation",)


def test_what_the_user_says_wins_and_a_header_may_serve_twice() -> None:
    columns = columns_for(
        table("Who,Body,Notes\na,b,c\n"), K.PEOPLE, {"name": "who", "ref": "WHO", "tags": ["Body"]}
    )
    assert columns == {"name": ("Who",), "ref": ("Who",), "tags": ("Body",), "notes": ("Notes",)}


def test_a_column_can_be_left_alone() -> None:
    columns = columns_for(table("name,notes\na,b\n"), K.PEOPLE, {"ignore": "notes"})
    assert columns == {"name": ("name",)}


def test_a_header_or_a_field_that_is_not_there_is_a_problem() -> None:
    assert places(planned(given("people", "name\nAnn\n", {"post": "Job"}))) == [(1, "Job")]
    plan = planned(given("people", "name\nAnn\n", {"shoe size": "name"}))
    assert 'no field "shoe size"' in plan.problems[0].problem


def test_pairs_on_the_command_line() -> None:
    said = ["twfy_id=person id", "county-la=Parent", "a=b=parent", "notes="]
    assert pairs(said) == {"person id": ["twfy_id"], "parent": ["county-la", "a=b"], "ignore": ["notes"]}
    for wrong in (["name"], ["x=shoe size"], ["=name"]):
        with pytest.raises(ImportProblem):
            pairs(wrong)


def test_names_and_organisations_are_people() -> None:
    assert kind_of(ImportInput(table("Name,Organisation\nAnn,Council\n", "list.csv"))) is TableKind.PEOPLE
    assert (
        kind_of(ImportInput(table("Name,Organisation,Email\nAnn,Council,\n", "list.csv"))) is TableKind.PEOPLE
    )


def test_a_board_beside_a_post_makes_a_seat() -> None:
    form = "Timestamp,Your name,Organisation you work for,Role,Board or group,Voting member?\n"
    answers = table(f"{form}14/11/2026 09:31:02,Ann,Council,Head,Health Board,TRUE\n", "Form responses 1.csv")
    assert kind_of(ImportInput(answers)) is K.MEMBERSHIPS
    (seat,) = imported(ImportInput(answers)).of(Membership).values()
    assert seat.votes == 1
    book = table("Name,Employer,Job title,Email,Group\nAnn,Council,Head,a@x.example,North\n", "book.csv")
    assert kind_of(ImportInput(book)) is K.PEOPLE
