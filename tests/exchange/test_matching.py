"""Names of one thing are told from names of two by rules, each with its reason."""

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stewardmap.exchange.matching import alike_organisations, alike_people, same_organisation, same_person
from stewardmap.model.ids import Id


def test_two_of_one_name_are_not_said_to_differ() -> None:
    assert same_person("Jo Hall", "jo  hall") == "the names are the same, and the ids are not"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Liz Carter", "Elizabeth Carter"), ("Dr Jo Hall", "Jo Hall"), ("Bob Jones MBE", "Robert Jones"),
        ("J Hall", "Jo Hall"), ("Cllr Ann Lee", "Ann Lee"), ("Lloyd Hatton", "Llyod Hatton"),
        ("Brian Mathew", "Brian Matthew"), ("Andrew Snowden", "Mr Andrew Snowdon"), ("Bell Ribeiro-Addy",
         "Bell Ribeiro Addy"),
        ("Mary Ann Lee", "Mary Lee"), ("Lord David Hall of Eastport", "David Hall"), ("Mair Rees",
         "mair  rees"),
    ],
)  # fmt: skip
def test_one_person(one: str, other: str) -> None:
    assert same_person(one, other)
    assert bool(same_person(other, one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Jo Hall", "Jo Ball"), ("Ann Lee", "Dan Lee"), ("Liz Carter", "Liz Cartwright"), ("Sian Price",
         "Sioned Price"),
        ("Lord Hall", "Lady Hall"), ("Tom Reed", "Tim Reed"), ("", "Jo Hall"), ("Jo", "Jo"), ("Bo Li",
         "Bo Lu"),
    ],
)  # fmt: skip
def test_two_people(one: str, other: str) -> None:
    assert not same_person(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Eastport BC", "Eastport Borough Council"), ("Harbour ICB", "NHS Harbour Integrated Care Board"),
        ("Eastport CVS", "Eastport Council for Voluntary Service"), ("St Mary's School",
         "Saint Marys School"),
        ("Quay Housing Ltd", "Quay Housing"), ("The Food Table", "Food Table"), ("Eastport Council",
         "Eastport Borough Council"),
    ],
)  # fmt: skip
def test_one_organisation(one: str, other: str) -> None:
    assert same_organisation(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Eastfield Council", "Westfield Council"), ("Eastport Council", "Eastport Police"),
        ("Eastport Hospital", "Eastport School"), ("Eastport", "Eastport Council"), ("Northport CVS",
         "Southport CVS"),
        ("Borough Council", "County Council"),
    ],
)  # fmt: skip
def test_two_organisations(one: str, other: str) -> None:
    assert not same_organisation(one, other)


def test_only_pairs_with_someone_new_are_proposed() -> None:
    there = {Id("1"): "Elizabeth Carter", Id("2"): "Liz Carter"}
    assert list(alike_people({}, there)) == []
    assert [pair[:2] for pair in alike_people({Id("3"): "E Carter"}, there)] == [("3", "1")]


def test_a_surname_that_stands_first_is_a_surname() -> None:
    assert same_person("O’Neill, Joan", "Joan O'Neill")
    assert same_person("Hall, Cllr Jo", "Jo Hall")
    assert same_person("Jo Hall, OBE", "Jo Hall")
    assert not same_person("Hall, Jo", "Hal Jo")


GIVEN = ("Liz", "Elizabeth", "E", "Robert", "Bob", "Mary Ann", "Mary", "Andrew", "Andrwe", "Dr Jo", "O'Neill")
FAMILY = (
    "Carter",
    "Cartre",
    "Carer",
    "Ribeiro-Addy",
    "Addy",
    "Hall",
    "Hall OBE",
    "Mac Donald",
    "MacDonald",
    "",
)
BODY = ("Eastport", "Eastprot", "Estport", "Quay Housing", "Quay", "St Mary's", "Saint Marys", "The Food", "")
SORT = ("Council", "BC", "Borough Council", "Ltd", "School", "ICB", "")


@given(st.lists(st.builds("{} {}".format, st.sampled_from(GIVEN), st.sampled_from(FAMILY)), max_size=14))
def test_no_two_people_who_may_be_one_are_passed_over(names: list[str]) -> None:
    new = {Id(str(number)): name for number, name in enumerate(names)}
    found = {frozenset(pair[:2]) for pair in alike_people(new, {})}
    assert found == {
        frozenset((one, other)) for one in new for other in new
        if one < other and same_person(new[one], new[other])
    }  # fmt: skip


@given(st.lists(st.builds("{} {}".format, st.sampled_from(BODY), st.sampled_from(SORT)), max_size=14))
def test_no_two_organisations_that_may_be_one_are_passed_over(names: list[str]) -> None:
    new = {Id(str(number)): name for number, name in enumerate(names)}
    found = {frozenset(pair[:2]) for pair in alike_organisations(new, {})}
    assert found == {
        frozenset((one, other)) for one in new for other in new
        if one < other and same_organisation(new[one], new[other])
    }  # fmt: skip


def test_five_thousand_names_are_looked_over_at_once() -> None:
    new = {Id(str(number)): f"Jo Smith{number:05}" for number in range(5_000)}  # one block of surnames, once
    start = process_time()
    for _pair, _count in zip(alike_people(new, {}), range(200), strict=False):
        pass
    assert process_time() - start < 2  # all pairs took half a minute
