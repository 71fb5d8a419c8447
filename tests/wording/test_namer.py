from dataclasses import replace

import pytest

from stewardmap.analysis.finding import Evidence, Subject
from stewardmap.model.ids import Id
from stewardmap.model.records import (
    KINDS,
    Collaboration,
    ConnectorRole,
    Need,
    Organisation,
    Purpose,
)
from stewardmap.model.records.ties import tie_of_organisations
from stewardmap.model.vocabulary import CollaborationKind, Level, Sector
from stewardmap.wording.namer import Namer
from stewardmap.wording.naming import Naming
from tests.analysis.small_maps import a_map, board, body, person, posted, tie, with_records

MAP = a_map(
    body("council", "ann", "bob", sector=Sector.COUNCIL), body("food bank", "cat", sector=Sector.CHARITY),
    Organisation(id=Id("advice"), name="Advice", sector=Sector.CHARITY), person("dee"),
    Collaboration(id=Id("forum"), name="Forum", form=CollaborationKind.INFORMAL_GROUP),
    board("panel", ann=None),
    tie("ann", "cat"), tie_of_organisations(Id("council"), Id("food bank"), id=Id("own")),
    Purpose(id=Id("x"), name="Hunger"),
    Need(id=Id("n"), first_organisation_id=Id("council"), first_level=Level.POLITICAL,
         second_organisation_id=Id("food bank"), purpose_id=Id("x")),
    ConnectorRole(id=Id("r"), person_id=Id("ann"), for_organisation_id=Id("council")),
)  # fmt: skip
EACH = [
    ("person", "ann"), ("person", "dee"), ("organisation", "council"), ("organisation", "advice"),
    ("post", "bob-council"), ("collaboration", "forum"), ("collaboration", "panel"), ("tie", "ann~cat"),
    ("tie", "own"),
    ("purpose", "x"), ("need", "n"), ("connector_role", "r"), ("membership", "panel/ann"), ("card", "map"),
]  # fmt: skip


def names(naming: Naming) -> list[str]:
    namer = Namer(MAP, naming)
    return [namer.name(kind, Id(one)) for kind, one in EACH]


def test_named() -> None:
    assert names(Naming.NAMED) == [
        "Ann", "Dee", "Council", "Advice", "bob post at Council", "Forum", "Panel", "Ann – Cat",
        "Council – Food Bank", "Hunger", "Council, political level – Food Bank", "the connector role of Ann",
        "Ann on Panel", "the map",
    ]  # fmt: skip


def test_roles() -> None:
    assert names(Naming.ROLES) == [
        "ann post at Council", "a person with no post recorded", "Council", "Advice", "bob post at Council",
        "Forum", "Panel", "ann post at Council – cat post at Food Bank", "Council – Food Bank", "Hunger",
        "Council, political level – Food Bank", "the connector role of ann post at Council",
        "ann post at Council on Panel", "the map",
    ]  # fmt: skip


def test_organisations() -> None:
    assert names(Naming.ORGANISATIONS) == [
        "person A at Council", "person A with no post recorded", "Council", "Advice", "post B at Council",
        "Forum", "Panel", "person A at Council – person A at Food Bank", "Council – Food Bank", "Hunger",
        "Council, political level – Food Bank", "a connector role for Council",
        "person A at Council on Panel", "the map",
    ]  # fmt: skip


def test_anonymous() -> None:
    assert names(Naming.ANONYMOUS) == [
        "person A at Council A", "person A with no post recorded", "Council A", "Charity A",
        "post B at Council A", "Informal group A", "Collaboration A",
        "person A at Council A – person A at Charity B",
        "Council A – Charity B", "purpose A", "Council A, political level – Charity B",
        "a connector role for Council A", "person A at Council A on Collaboration A", "the map",
    ]  # fmt: skip


@pytest.mark.parametrize("naming", [Naming.ANONYMOUS, Naming.ORGANISATIONS])
def test_a_change_of_name_changes_nothing(naming: Naming) -> None:
    renamed = with_records(MAP, *[replace(p, name=f"New {p.name}") for p in MAP.people.values()])
    assert [Namer(renamed, naming).name(kind, Id(one)) for kind, one in EACH] == names(naming)


def test_those_who_share_a_role_are_told_apart() -> None:
    same = [replace(post, title="Lead") for post in MAP.posts.values()]
    namer = Namer(with_records(MAP, *same), Naming.ROLES)
    assert [namer.name("person", Id(p)) for p in ("ann", "bob", "cat")] == [
        "Lead at Council (A)",
        "Lead at Council (B)",
        "Lead at Food Bank",
    ]


@pytest.mark.parametrize("naming", Naming)
def test_what_is_not_on_the_map_still_has_words(naming: Naming) -> None:
    namer = Namer(a_map(), naming)
    for kind in KINDS:
        assert namer.name(kind.kind, Id("gone"))
        assert "gone" not in namer.name(kind.kind, Id("gone"))


def test_a_person_with_their_organisations() -> None:
    both = with_records(MAP, *posted("ann", "advice"))
    assert Namer(both).person_at(Id("ann")) == "Ann (Advice, Council)"
    assert Namer(both, Naming.ROLES).person_at(Id("bob")) == "bob post at Council"


def test_several_stand_once_each_in_the_order_of_their_names() -> None:
    subjects = [Subject("person", Id(p)) for p in ("cat", "ann", "cat")]
    assert Namer(MAP).all_of(subjects) == ["Ann", "Cat"]
    assert Namer(MAP).of(Evidence("person", Id("dee"))) == "Dee"
