from datetime import date

import pytest

from stewardmap.layout.grouping import Grouping, bands_by_level, homes_by, main_post
from stewardmap.model.dates import month
from stewardmap.model.ids import Id
from stewardmap.model.records import (
    Collaboration,
    Holding,
    Membership,
    Organisation,
    Person,
    Post,
    Purpose,
    PurposeTag,
)
from stewardmap.model.records.ties import tie_of_people
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import Level, Sector

ADA, BEN, CAL = (Id(name) for name in ("ada", "ben", "cal"))


@pytest.fixture
def snapshot() -> Snapshot:
    people = [Person(id=one, name=one) for one in (ADA, BEN, CAL)]
    council = Organisation(id=Id("council"), name="Council", sector=Sector.COUNCIL)
    trust = Organisation(id=Id("trust"), name="Trust", sector=Sector.HEALTH)
    posts = [
        Post(id=Id("chief"), title="Chief", organisation_id=council.id, level=Level.EXECUTIVE),
        Post(id=Id("governor"), title="Governor", organisation_id=trust.id, level=Level.COMMUNITY),
    ]
    holdings = [
        Holding(person_id=ADA, post_id=Id("governor"), starts=month(2024, 5)),
        Holding(person_id=ADA, post_id=Id("chief"), starts=month(2020, 1)),
    ]
    boards = [Collaboration(id=Id("large"), name="Large"), Collaboration(id=Id("small"), name="Small")]
    seats = [
        Membership(collaboration_id=Id(board), person_id=one)
        for board, one in (("large", ADA), ("large", BEN), ("small", BEN))
    ]
    tie = tie_of_people(BEN, CAL, strength=3)
    food, debt = Purpose(id=Id("food"), name="Food"), Purpose(id=Id("debt"), name="Debt")
    tags = [
        PurposeTag(purpose_id=food.id, tie_id=tie.id),
        PurposeTag(purpose_id=debt.id, person_id=BEN),
        PurposeTag(purpose_id=debt.id, collaboration_id=Id("small")),
    ]
    records = (*people, council, trust, *posts, *holdings, *boards, *seats, tie, food, debt, *tags)
    return Snapshot.of_records(records, on=date(2026, 11, 2))


@pytest.mark.parametrize(
    ("grouping", "expected"),
    [
        (Grouping.ORGANISATION, {"ada": "council", "chief": "council", "governor": "trust"}),
        (
            Grouping.SECTOR,
            {
                **dict.fromkeys(("ada", "council", "chief"), "sector council"),
                **dict.fromkeys(("trust", "governor"), f"sector {Sector.HEALTH.value}"),
            },
        ),
        (Grouping.COLLABORATION, {"ada": "large", "ben": "small"}),
        (
            Grouping.LEVEL,
            {"ada": "level executive", "chief": "level executive", "governor": "level community"},
        ),
        (Grouping.PURPOSE, {"ben": "debt", "cal": "food", "small": "debt"}),
    ],
)
def test_the_groups_of_a_small_map(snapshot: Snapshot, grouping: Grouping, expected: dict[str, str]) -> None:
    assert homes_by(snapshot, grouping) == expected


def test_levels_are_numbered_from_the_top(snapshot: Snapshot) -> None:
    assert bands_by_level(snapshot) == {ADA: 1, "chief": 1, "governor": 4}


def test_the_main_post_is_the_one_held_longest(snapshot: Snapshot) -> None:
    post = main_post(snapshot, ADA)
    assert post is not None
    assert post.title == "Chief"
    assert main_post(snapshot, CAL) is None
