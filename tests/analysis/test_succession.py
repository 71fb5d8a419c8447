"""The order in which to talk about posts: entered facts, and links counted."""

from stewardmap.analysis.ground import Ground
from stewardmap.analysis.parameters import Parameters
from stewardmap.analysis.succession import order_of_succession, standing, vacant_posts
from stewardmap.model.dates import day
from stewardmap.model.ids import Id
from stewardmap.model.records import Holding, Organisation, Post
from stewardmap.model.vocabulary import HoldingKind, Renewal
from tests.analysis.small_maps import a_map, body, person, posted, ties

SOON, LATER = day(2027, 3, 31), day(2028, 3, 31)


def ordered(*records: object) -> list[str]:
    ground = Ground(a_map(*records), Parameters())  # type: ignore[arg-type]
    return [str(s.holding.person_id) for s in order_of_succession(ground)]


def test_renewal_then_interim_then_nothing_recorded() -> None:
    people = "abcdefg"
    terms = [
        posted("a", "x"),
        posted("b", "x", terms=HoldingKind.INTERIM),
        posted("c", "x", ends=SOON, renewal=Renewal.CONFIRMED),
        posted("d", "x", ends=SOON, renewal=Renewal.LIKELY),
        posted("e", "x", ends=SOON),
        posted("f", "x", ends=SOON, renewal=Renewal.NOT_POSSIBLE),
        posted("g", "x", ends=LATER, renewal=Renewal.NOT_POSSIBLE, terms=HoldingKind.INTERIM),
    ]
    found = ordered(Organisation(id=Id("x"), name="X"), [person(p) for p in people], *terms)
    assert found == ["f", "e", "d", "c", "b", "g", "a"]


def test_within_each_by_links_that_nobody_else_has() -> None:
    found = ordered(body("x", "a", "b"), body("y", "y1"), body("z", "z1"), ties("a-y1 b-y1 b-z1"))
    assert found == ["y1", "b", "z1", "a"]


def test_a_post_that_closes_ends_its_holding() -> None:
    post = Post(id=Id("p"), title="P", organisation_id=Id("x"), ends=SOON)
    holding = Holding(id=Id("h"), person_id=Id("a"), post_id=Id("p"), ends=LATER)
    ground = Ground(a_map(body("x"), person("a"), post, holding), Parameters())
    assert standing(ground, holding).ends == SOON


def test_links_of_another_post_in_the_same_organisation_are_left_out() -> None:
    made = a_map(body("x", "a"), body("y", "b", "c"), ties("a-b"))
    own = made.ties[Id("a~b")]
    ground = Ground(made, Parameters())
    (holding,) = made.holdings_of_person[Id("a")]
    assert [held.link.tie for held in standing(ground, holding).links] == [own]


def test_vacant_posts_are_those_that_exist_in_bodies_that_do() -> None:
    gone = Organisation(id=Id("gone"), name="Gone", ends=day(2020, 1, 1))
    posts = [
        Post(id=Id("now"), title="Now", organisation_id=Id("x")),
        Post(id=Id("over"), title="Over", organisation_id=Id("x"), ends=day(2020, 1, 1)),
        Post(id=Id("of-gone"), title="Of gone", organisation_id=Id("gone")),
    ]
    ground = Ground(a_map(body("x", "a"), gone, posts), Parameters())
    assert [post.id for post in vacant_posts(ground)] == ["now"]
