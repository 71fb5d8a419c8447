"""The order by a table worked out by hand: the end and its renewal, then the links that others have."""

import pytest

from stewardmap.analysis.ground import Ground
from stewardmap.analysis.parameters import Parameters
from stewardmap.analysis.succession import order_of_succession
from stewardmap.model.dates import PartialDate, day
from stewardmap.model.ids import Id
from stewardmap.model.records import Holding, Organisation, Post
from stewardmap.model.vocabulary import HoldingKind, Renewal
from tests.analysis.small_maps import Given, a_map, body, person, posted, tie, ties

IN_TIME, TOO_LATE = day(2027, 11, 22), day(2027, 11, 23)  # a year from 22 November 2026, and a day more

# Person, planned end, renewal, terms; in the order they are to come.
TABLE: list[tuple[str, PartialDate | None, Renewal | None, HoldingKind | None]] = [
    ("a", IN_TIME, Renewal.NOT_POSSIBLE, None),
    ("b", IN_TIME, Renewal.NOT_ASKED, HoldingKind.INTERIM),
    ("c", IN_TIME, None, HoldingKind.ELECTED),
    ("d", IN_TIME, Renewal.LIKELY, None),
    ("e", IN_TIME, Renewal.CONFIRMED, HoldingKind.INTERIM),
    ("f", TOO_LATE, Renewal.NOT_POSSIBLE, HoldingKind.INTERIM),
    ("g", None, None, HoldingKind.INTERIM),
    ("h", TOO_LATE, Renewal.NOT_POSSIBLE, HoldingKind.FIXED_TERM),
    ("i", None, Renewal.NOT_POSSIBLE, None),
    ("j", None, None, HoldingKind.PERMANENT),
]


def ordered(*records: Given, of: str) -> str:
    ground = Ground(a_map(*records), Parameters())
    return "".join(s.holding.person_id for s in order_of_succession(ground) if s.holding.person_id in of)


@pytest.mark.parametrize("turned", [False, True])
def test_the_end_and_its_renewal_then_interim_then_nothing_recorded(turned: bool) -> None:
    """Each in an organisation of its own and with no link, so that nothing else can order them."""
    names = [row[0] for row in TABLE]
    ids = dict(zip(names, reversed(names) if turned else names, strict=True))
    made: list[Given] = []
    for name, ends, renewal, terms in TABLE:
        made += [Organisation(id=Id(f"o{name}"), name=name), person(name)]
        post = Post(id=Id(f"post-{ids[name]}"), title="Post", organisation_id=Id(f"o{name}"))
        holding = Holding(
            id=Id(f"h-{ids[name]}"),
            person_id=Id(name),
            post_id=post.id,
            ends=ends,
            renewal=renewal,
            terms=terms,
        )
        made += [post, holding]
    found = ordered(made, of="abcdefghij")
    # Within one rank nothing tells them apart but their ids: b and c, f and g, then h, i and j.
    ranks = ["a", "bc", "d", "e", "fg", "hij"]
    assert found == "".join(rank[::-1] if turned else rank for rank in ranks)


def test_within_a_rank_links_are_counted_and_those_nobody_else_has_come_first() -> None:
    """Of x: a has two links that nobody else has, b one and one shared, c and d one shared each way more.

    y1 and y2 are reached by one of x each; z by b, c and d, so each has two others there.
    """
    made = body("x", "a", "b", "c", "d"), [body(f"y{i}", f"q{i}") for i in range(1, 4)], body("z", "r")
    links = ties("a-q1 a-q2 b-q3 b-r c-r d-r")
    assert ordered(made, links, of="abcd") == "abcd"


def test_one_other_counts_before_more() -> None:
    """p shares its only link with one other (o), q one with two others (r, s)."""
    made = body("x", "q", "p", "o", "r", "s"), body("y", "t"), body("z", "u")
    assert ordered(made, ties("p-t o-t q-u r-u s-u"), of="pq") == "pq"


def test_strength_tells_only_where_the_counts_are_alike() -> None:
    """Two weak links that nobody else has come before one strong one; of one each the stronger is first."""
    bodies = body("x", "a", "b", "c"), [body(f"y{i}", f"q{i}") for i in range(4)]
    weak = tie("b", "q0", 1), tie("b", "q1", 1)
    assert ordered(bodies, weak, tie("a", "q2", 4), tie("c", "q3", 5), of="abc") == "bca"


def test_interim_may_be_recorded_of_the_post() -> None:
    acting = Post(id=Id("acting"), title="Acting", organisation_id=Id("x"), terms=HoldingKind.INTERIM)
    made = body("x"), person("a"), person("b"), posted("a", "x"), acting
    assert ordered(made, Holding(person_id=Id("b"), post_id=acting.id), of="ab") == "ba"
