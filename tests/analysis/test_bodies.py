"""What each end of a tie counts for, and what is part of what."""

from datetime import date

from stewardmap.analysis.bodies import bodies_of_end, levels_on_the_day, parts, top_parents
from stewardmap.model.dates import day
from stewardmap.model.ids import Id
from stewardmap.model.records import Organisation, OrganisationLink, Record
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import Level, OrganisationLinkKind
from tests.analysis.small_maps import a_map, body, person, posted, tie

P = Id("p")


def three_posts(**fields: Id) -> Snapshot:
    """A person with posts in three organisations, one ending in March, and a tie to somebody."""
    return a_map(
        body("x", "p"), body("y"), body("z"), body("w", "q"),
        posted("p", "y", ends=day(2027, 3, 31)), posted("p", "z"), tie("p", "q", **fields),
    )  # fmt: skip


def at(snapshot: Snapshot) -> tuple[Id, ...]:
    return bodies_of_end(snapshot, snapshot.ties[Id("p~q")], P)


def test_an_end_of_the_person_counts_for_every_organisation_of_the_day() -> None:
    assert at(three_posts()) == ("x", "y", "z")
    assert at(three_posts().at(date(2027, 4, 1))) == ("x", "z")


def test_an_end_of_a_post_counts_for_that_posts_organisation() -> None:
    assert at(three_posts(first_post_id=Id("p-y"))) == ("y",)


def test_an_end_of_a_post_that_the_person_has_left_counts_for_none() -> None:
    assert at(three_posts(first_post_id=Id("p-y")).at(date(2027, 4, 1))) == ()


def test_somebody_without_posts_counts_for_none() -> None:
    snapshot = a_map(person("p"), person("q"), tie("p", "q"))
    assert at(snapshot) == ()


def part_of(*pairs: str) -> list[Record]:
    bodies: list[Record] = [Organisation(id=Id(x), name=x) for x in sorted(set("".join(pairs)))]
    kind = OrganisationLinkKind.PART_OF
    return [*bodies, *(OrganisationLink(organisation_id=Id(a), other_id=Id(b), link=kind) for a, b in pairs)]


def test_top_parents_and_parts() -> None:
    snapshot = a_map(part_of("ab", "bc", "db", "de"))
    assert top_parents(snapshot) == {"a": ("c",), "b": ("c",), "c": ("c",), "d": ("c", "e"), "e": ("e",)}
    assert parts(snapshot)[Id("c")] == {"a", "b", "c", "d"}
    assert parts(snapshot)[Id("a")] == {"a"}


def test_a_ring_of_organisations_is_taken_as_one() -> None:
    snapshot = a_map(part_of("ab", "bc", "ca"))
    assert set(top_parents(snapshot).values()) == {("a",)}
    assert parts(snapshot)[Id("b")] == {"a", "b", "c"}


def test_levels_are_those_of_the_posts_of_the_day() -> None:
    snapshot = a_map(body("x", "p", level=Level.MANAGER), posted("p", "x", Level.EXECUTIVE)[0])
    levels = levels_on_the_day(snapshot)
    assert levels.at(P, [Id("x")]) <= {Level.MANAGER, Level.EXECUTIVE}
    assert levels.at(P, [Id("y")]) == frozenset()
