"""A name is one person, post or organisation; or the line says which it may be."""

import pytest

from stewardmap.cli.called import organisation_called, person_called, post_called
from stewardmap.errors import UserError
from stewardmap.model.ids import Id
from stewardmap.model.records import Alias, Person
from tests.analysis.small_maps import a_map, body, posted

TOWN = a_map(
    body("council", "ann", "bob"),
    body("trust", "cat"),
    posted("ann", "trust"),
    Person(id=Id("jo1"), name="Jo Hall", ref="77"),
    Person(id=Id("jo2"), name="Jo Hall"),
    posted("jo1", "council"),
    posted("jo2", "trust"),
    Alias(name="Annie", person_id=Id("ann")),
)


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("Ann", "ann"),
        ("  ann ", "ann"),
        ("Ann (Council)", "ann"),
        ("ann (trust)", "ann"),
        ("Ann (Council, Trust)", "ann"),
        ("Annie", "ann"),
        ("Jo Hall (Trust)", "jo2"),
        ("77", "jo1"),
        ("jo2", "jo2"),
    ],
)
def test_one_person_is_meant(name: str, found: str) -> None:
    assert person_called(TOWN, name) == found


def test_two_of_a_name_are_told_apart() -> None:
    with pytest.raises(UserError, match=r"2 people .*Jo Hall \(Council\); Jo Hall \(Trust\)"):
        person_called(TOWN, "Jo Hall")
    twins = a_map(
        body("council", "ann"), *([Person(id=Id(x), name="Sam"), *posted(x, "council")] for x in "yz")
    )
    with pytest.raises(UserError, match=r"Sam \(Council\) \[y\]; Sam \(Council\) \[z\]"):
        person_called(twins, "Sam")


def test_a_slip_finds_the_nearest() -> None:
    with pytest.raises(UserError, match=r"Did you mean Cat \(Trust\)\?"):
        person_called(TOWN, "Catt")
    with pytest.raises(UserError, match=r'No organisation on this map is called "Zzz"\.$'):
        organisation_called(TOWN, "Zzz")


def test_posts_and_organisations() -> None:
    assert organisation_called(TOWN, "COUNCIL") == "council"
    with pytest.raises(UserError, match=r"ann post \(Council\); ann post \(Trust\)"):
        post_called(TOWN, "ann post")
    assert post_called(TOWN, "Ann post (Trust)") == "ann-trust"
