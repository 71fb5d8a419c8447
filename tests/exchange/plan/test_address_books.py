"""Tables that Outlook and Google write: ten columns of telephones become one, and Mr is no post."""

from stewardmap.exchange.plan import ImportInput
from stewardmap.model.records import Tag
from tests.exchange.tables import imported, names, planned, table

OUTLOOK = """First Name,Middle Name,Last Name,Title,Company,Job Title,E-mail Address,E-mail 2 Address,\
Business Phone,Mobile Phone,Categories,Notes
Jo,,Hall,Ms,Mere Homes,Director,jo@mere.example,,,0770 090,Housing;Board,met in May
Al,,Reid,Dr,Spark Youth,Worker,al@spark.example,al@home.example,01632 1,0770 2,,
"""
GOOGLE = """First Name,Middle Name,Last Name,Organization Name,Organization Title,Labels,E-mail 1 - Label,\
E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value
Jo,,Hall,Mere Homes,Director,* myContacts,Work,jo@mere.example,Mobile,0770 090
"""
OLDER_GOOGLE = """Name,Given Name,Family Name,Organization 1 - Name,Organization 1 - Title,\
E-mail 1 - Value,Phone 1 - Value,Group Membership
Jo Hall,Jo,Hall,Mere Homes,Director,jo@mere.example,0770 090,* myContacts
"""


def test_an_outlook_table_is_read_without_a_word_from_the_user() -> None:
    snapshot = imported(ImportInput(table(OUTLOOK, "contacts.csv")))
    assert names(snapshot.people.values()) == ["Al Reid", "Jo Hall"]
    assert names(snapshot.posts.values()) == ["Director", "Worker"]
    assert sorted(one.phone for one in snapshot.people.values()) == ["01632 1", "0770 090"]
    assert sorted(tag.label for tag in snapshot.of(Tag).values()) == ["Board", "Housing"]


def test_further_numbers_and_addresses_are_told_by_row() -> None:
    plan = planned(ImportInput(table(OUTLOOK, "contacts.csv")))
    said = {(one.row, one.column): one.problem for one in plan.notices}
    assert "0770 2" in said[3, "Business Phone"]
    assert "al@home.example" in said[3, "E-mail Address"]
    assert (2, "Business Phone") not in said


def test_google_tables_old_and_new_are_the_same_people() -> None:
    for text in (GOOGLE, OLDER_GOOGLE):
        snapshot = imported(ImportInput(table(text, "contacts.csv")))
        (person,) = snapshot.people.values()
        assert (person.name, person.email, person.phone) == ("Jo Hall", "jo@mere.example", "0770 090")
        assert names(snapshot.organisations.values()) == ["Mere Homes"]
        assert names(snapshot.posts.values()) == ["Director"]
        assert not snapshot.of(Tag)
